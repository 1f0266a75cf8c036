"""What is served beside the pages: outlines, the record as files, and the data twins."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from data.measures.demands.recurrence import recurrence
from data.measures.view_rows import TWINS
from data.record.filters import Filters
from data.record.schema import PACKAGE
from data.record.selection import select
from data.record.served import served_record
from pages.parts.drawing.csv_file import csv_bytes
from pages.parts.shell import base_path, routes as routes_module
from pages.parts.shell.routes import routes
from pages.parts.shell.server import middleware
from pages.parts.views.home.outlines import outlines
from tests.package_in_force import package_in_force


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a client of the routes with the application's middleware."""
    return TestClient(Starlette(routes=routes(), middleware=middleware()))


def test_a_twin_answers_what_the_page_counts(client: TestClient) -> None:
    view = select(served_record(), Filters(countries=("PAN",), themes=("humanitarian",)))

    answer = client.get("/data/demands.json?c=PAN&theme=humanitarian").json()

    assert {row["demand_id"]: row["statements"] for row in answer["rows"]} == recurrence(view)["statements"].to_dict()
    assert answer["version"] == served_record().version
    assert answer["filters"] == [["c", "PAN"], ["theme", "humanitarian"]]


@pytest.mark.parametrize("name", TWINS)
def test_json_and_csv_of_a_view_hold_the_same_rows(client: TestClient, name: str) -> None:
    rows = client.get(f"/data/{name}.json?theme=asylum").json()["rows"]
    table = pd.read_csv(io.BytesIO(client.get(f"/data/views/{name}.csv?theme=asylum").content))

    assert len(rows) == len(table) > 0
    assert list(rows[0]) == list(table.columns)


@pytest.mark.parametrize("name", TWINS)
def test_an_empty_selection_is_an_empty_list_and_no_fault(client: TestClient, name: str) -> None:
    answer = client.get(f"/data/{name}.json?theme=asylum&demand=darien-response")

    assert answer.status_code == 200
    assert answer.json()["kept"]["statements"] == 0


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("c=ATLANTIS", "c"),
        ("link=near", "link"),
        ("color=red", "color"),
        ("members=yes", "members"),
        ("lang=zz", "lang"),
    ],
)
def test_a_wrong_filter_gets_a_400_that_names_it(client: TestClient, query: str, word: str) -> None:
    answer = client.get(f"/data/demands.json?{query}")

    assert answer.status_code == 400
    assert [fault["word"] for fault in answer.json()["faults"]] == [word]


@pytest.mark.parametrize("file", ["organizations.csv", "signatures.csv", "package.zip", "datapackage.json"])
def test_a_whole_file_asked_for_with_a_filter_says_which_files_take_filters(client: TestClient, file: str) -> None:
    answer = client.get(f"/data/{file}?c=HND&lang=es")

    assert answer.status_code == 400
    assert [fault["word"] for fault in answer.json()["faults"]] == ["c"]
    assert all(client.get(address, params={"c": "HND"}).status_code == 200 for address in answer.json()["filtered"])
    assert client.get(f"/data/{file}?lang=es").status_code == 200
    assert client.get(f"/data/{file}?lang=zz").status_code == 400


@pytest.mark.parametrize(
    "path",
    ["/data", "/data/", "/data/nope.json", "/data/views/nope.csv", "/data/nope.csv", "/data/a/b/c", "/geo", "/geo/a/b"],
)
def test_what_is_not_there_is_not_found(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "path", ["/data/demands.json?c=PAN", "/data/views/demands.csv", "/data/package.zip", "/data/demands.csv"]
)
def test_data_that_has_not_changed_is_not_sent_again(client: TestClient, path: str) -> None:
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": f'"other", {first.headers["etag"]}'})

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert client.get(path, headers={"If-None-Match": '"other"'}).content == first.content
    assert client.get("/data/demands.json?c=MEX").headers["etag"] != client.get("/data/demands.json").headers["etag"]


def test_a_base_path_holds_for_everything_and_nothing_is_left_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base_path, "get_option", {"server.baseUrlPath": "/firmantes/"}.get)
    based = TestClient(Starlette(routes=routes(), middleware=middleware()))
    outline, body = outlines(served_record(), "en")

    for path in ("/data/demands.json", "/data/views/demands.csv", "/data/package.zip", f"/geo/{outline}", "/ready"):
        assert based.get(f"/firmantes{path}").status_code == 200
        assert based.get(path).status_code == 404
    assert based.get(f"/firmantes/geo/{outline}", headers={"Accept-Encoding": "gzip"}).content == body
    assert based.get("/firmantes/data/nope.json").json()["listed"] == "/firmantes/data/openapi.json"
    assert based.get("/firmantes/data/organizations.csv?c=HND").json()["filtered"][0].startswith("/firmantes/data/")


def test_thousands_of_wrong_words_get_a_short_answer(client: TestClient) -> None:
    words = "&".join(f"x{n}=1" for n in range(3000))

    for path in ("/data/demands.json", "/data/organizations.csv"):
        answer = client.get(f"{path}?{words}")
        assert answer.status_code == 400
        assert len(answer.json()["faults"]) == 20


@pytest.mark.parametrize("path", ["/data/demands.json", "/data/search.json", "/data/views/demands.csv"])
def test_a_language_that_is_not_spoken_is_refused_by_name(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}?lang=zz")

    assert answer.status_code == 400
    assert answer.json()["faults"] == [
        {"word": "lang", "value": "zz", "problem": "is not known here", "allowed": ["en", "es", "pt"]}
    ]


def test_the_description_names_every_twin_and_every_filter(client: TestClient) -> None:
    described = client.get("/data/openapi.json").json()

    assert set(described["paths"]) == {f"/data/{n}.json" for n in TWINS} | {f"/data/views/{n}.csv" for n in TWINS}
    operation = described["paths"]["/data/demands.json"]["get"]
    words = {p["name"]: p["schema"] for p in operation["parameters"]}
    assert set(words) == {"c", "theme", "demand", "statement", "kind", "group", "role", "members"}
    assert words["theme"]["items"]["enum"] == list(served_record().themes)


def test_the_package_zip_holds_the_files_of_the_package(client: TestClient) -> None:
    first = client.get("/data/package.zip").content

    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert file.read("firmantes/codings.csv") == (PACKAGE / "codings.csv").read_bytes()
        assert set(file.namelist()) == {f"firmantes/{path.name}" for path in PACKAGE.iterdir()}
    assert first == client.get("/data/package.zip").content


def test_a_table_is_served_as_it_stands_and_an_unknown_one_is_not_found(client: TestClient) -> None:
    assert client.get("/data/demands.csv").content == (PACKAGE / "demands.csv").read_bytes()
    assert client.get("/data/nothing.csv").status_code == 404
    assert client.get("/data/..%2Fload.csv").status_code == 404


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a copy of the package in force; return where it is."""
    return package_in_force(tmp_path, monkeypatch)


@pytest.fixture
def few_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes_module, "descriptors", lambda: (9, 99))


@pytest.mark.usefixtures("few_files")
def test_what_was_loaded_is_served_and_not_the_disk(client: TestClient, package: Path, tmp_path: Path) -> None:
    addresses = ("/data/themes.csv", "/data/codings.csv", "/data/datapackage.json", "/data/package.zip")
    before = {address: client.get(address).content for address in addresses}
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (package / "themes.csv").unlink()
    (package / "themes.csv").symlink_to(tmp_path / "secret")
    (package / "codings.csv").write_bytes(b"passage_id,dem")
    (package / "datapackage.json").unlink()

    assert {address: client.get(address).content for address in addresses} == before
    answer = client.get("/ready")
    assert answer.status_code == 200
    assert answer.text.splitlines() == [
        f"ready: version {served_record().version}, 9 of 99 files open",
        "the package on the disk is not served:",
        "datapackage.json: is missing",
    ]


def test_a_process_that_can_hardly_open_a_file_is_not_ready(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes_module, "descriptors", lambda: (80, 99))

    answer = client.get("/ready")

    assert answer.status_code == 503
    assert answer.text == f"not ready: version {served_record().version}, but 80 of 99 files are open"


@pytest.mark.usefixtures("few_files")
def test_a_start_with_a_broken_package_is_not_ready_and_says_why(client: TestClient, package: Path) -> None:
    (package / "themes.csv").write_text("theme_id\n", encoding="utf-8")

    answer = client.get("/ready")

    assert answer.status_code == 503
    assert answer.headers["cache-control"] == "no-store"
    assert answer.text.startswith("not ready: the package cannot be shown\nthemes.csv:1: the header must be theme_id,")
    for address in ("/data/themes.csv", "/data/package.zip", "/data/demands.json", "/data/openapi.json", "/geo/x"):
        assert client.get(address).status_code == 503
    shutil.copy(PACKAGE / "themes.csv", package)
    assert client.get("/ready").text == f"ready: version {served_record().version}, 9 of 99 files open"
    assert client.get("/data/themes.csv").status_code == 200


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_outlines_may_be_kept_for_ever_and_travel_compressed(client: TestClient, lang: str) -> None:
    name, body = outlines(served_record(), lang)

    for _time in range(2):
        answer = client.get(f"/geo/{name}", headers={"Accept-Encoding": "gzip"})
        assert answer.headers["content-encoding"] == "gzip"
        assert "immutable" in answer.headers["cache-control"]
        assert answer.content == body
    assert client.get("/geo/americas.000000000000.en.geojson").status_code == 404


def test_each_outline_says_how_its_government_stands() -> None:
    features = json.loads(outlines(served_record(), "en")[1])["features"]
    standing = {f["properties"]["iso3"]: f["properties"]["standing"] for f in features}

    assert [standing[c] for c in ("PAN", "GUY", "BOL", "PRI")] == ["on-the-day", "later", "not", "territory"]


def test_a_name_that_looks_like_a_formula_is_made_harmless_in_a_csv() -> None:
    frame = pd.DataFrame({"name": ["=1+1", "+x", "-x", "@x", "\tx", "plain"], "n": [-1, 2, 3, 4, 5, 6]})

    lines = csv_bytes(frame).decode("utf-8-sig").splitlines()

    assert lines[1:] == ["'=1+1,-1", "'+x,2", "'-x,3", "'@x,4", "'\tx,5", "plain,6"]
