"""What is no table or no description: each broken file is one fault, and nothing else is read."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from data.record import files
from data.record.load import read_tables
from data.record.schema import DESCRIPTION
from tests.data.check.printed import lines
from tests.tiny_package import write_package

THEMES = "theme_id,position,label_en,label_es,label_pt\n"


ROW = "asylum,1,Asylum,Asilo,Asilo\n"


AFTER = "justice,2,Justice,Justicia,Justiça\n"


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (None, "themes.csv: is missing"),
        (b"", "themes.csv:1: the header must be theme_id,position,label_en,label_es,label_pt, "
         "and the file is empty"),
        (bytes(range(128, 256)) * 9, "themes.csv:1: is not UTF-8 text"),
        ((THEMES + ROW + AFTER).encode("latin-1"), "themes.csv:3: is not UTF-8 text"),
        ((THEMES + ROW + AFTER).encode("utf-16"), "themes.csv:1: is not UTF-8 text"),
        (THEMES.replace(",label_pt", "").encode(), "themes.csv:1: the header must be "
         "theme_id,position,label_en,label_es,label_pt, and label_pt is missing"),
        (THEMES.replace("label_pt", "label_pt,label_fr").encode(), "themes.csv:1: the header must be "
         "theme_id,position,label_en,label_es,label_pt, and label_fr is too much"),
        (THEMES.replace("theme_id,position", "theme_id,position,position").encode(), "themes.csv:1: the header must be "
         "theme_id,position,label_en,label_es,label_pt, each once"),
        *(((THEMES + ROW + AFTER).replace(",", mark).encode(), "themes.csv:1: the header must be "
           f"theme_id,position,label_en,label_es,label_pt, and {word} stand between the columns, not commas")
          for mark, word in ((";", "semicolons"), ("\t", "tabs"), ("|", "bars"))),
        ((THEMES + ROW.replace("Asilo\n", "Asilo,\n") + AFTER).encode(),
         "themes.csv:2: has 6 cells, the header has 5"),
        ((THEMES + ROW.replace(",Asilo\n", "\n") + AFTER).encode(), "themes.csv:2: has 4 cells, the header has 5"),
        ((THEMES + ROW + "\n" + AFTER).encode(), "themes.csv:3: is blank"),
    ],
    ids=["missing", "empty", "binary", "latin", "utf-16", "column-missing", "column-too-much", "column-twice",
         "semicolons", "tabs", "bars",
         "cell-too-much", "cell-missing", "blank"],
)  # fmt: skip
def test_a_broken_file_is_one_fault(content: bytes | None, fault: str, package: Path) -> None:
    path = package / "themes.csv"
    path.unlink()
    if content is not None:
        path.write_bytes(content)

    assert lines(package) == [fault]


def test_a_quotation_mark_that_is_not_closed_is_a_fault(package: Path) -> None:
    (package / "themes.csv").write_text(THEMES + '"' + ROW + AFTER, encoding="utf-8")

    assert "themes.csv:2: has 1 cells, the header has 5" in lines(package)


def test_a_byte_that_is_not_utf8_is_found_on_its_line_far_down_a_file(package: Path) -> None:
    more = "".join(f"theme-{n},{n},Asylum,Asilo,Asilo\n" for n in range(3, 1000))
    (package / "themes.csv").write_bytes((THEMES + ROW + AFTER + more).encode() + b"last,1000,\xe1,,\n")

    assert lines(package) == ["themes.csv:1001: is not UTF-8 text"]


def test_a_quotation_mark_that_swallows_a_large_file_is_a_fault(package: Path) -> None:
    more = "".join(f"theme-{n},{n},Asylum,Asilo,Asilo\n" for n in range(3, 60_000))
    (package / "themes.csv").write_text(THEMES + '"' + ROW + AFTER + more, encoding="utf-8")

    assert lines(package) == ["themes.csv: is not CSV; look for a quotation mark that is not closed"]


def test_a_row_after_a_cell_with_line_breaks_is_found_on_its_line(package: Path) -> None:
    content = THEMES + ROW.replace("Asylum", '"Asy\nlum"') + AFTER.replace(",2,", ",two,")
    (package / "themes.csv").write_text(content, encoding="utf-8")

    assert 'themes.csv:4: position: "two" is not a whole number' in lines(package)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (None, "datapackage.json: is missing"),
        ("{\n  ", "datapackage.json:2: is not JSON: Expecting property name enclosed in double quotes"),
        ("[]", "datapackage.json: does not describe a package: Expected `object`, got `array`"),
        ("[" * 100_000, "datapackage.json: is not JSON that can be read: nested too deep"),
        ("{}", "datapackage.json: does not describe a package: Object missing required field `resources`"),
        (
            '{"resources": [7]}',
            "datapackage.json: does not describe a package: Expected `object`, got `int` - at `$.resources[0]`",
        ),
        (
            '{"resources": [], "version": ' + "9" * 5000 + "}",
            "datapackage.json: is not JSON that can be read: it holds what is no number, or one too long",
        ),
        (
            '{"resources": [], "version": NaN}',
            "datapackage.json: is not JSON that can be read: it holds what is no number, or one too long",
        ),
        (
            '{"resources": [{"name": "a", "path": "a.csv", "schema": {"fields": [], "primaryKey": [], '
            '"foreignKeys": [{"fields": []}]}}]}',
            "datapackage.json: does not describe a package: Expected `array` of "
            "length >= 1 - at `$.resources[0].schema.foreignKeys[0].fields`",
        ),
        (
            '{"resources": [], "title": "\\ud800"}',
            "datapackage.json: holds a control character or half of a pair of characters",
        ),
    ],
    ids=["missing", "cut", "list", "deep", "empty", "number", "digits", "nan", "key-of-nothing", "half-a-pair"],
)
def test_a_broken_description_is_one_fault(content: str | None, fault: str, package: Path) -> None:
    path = package / DESCRIPTION
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="utf-8")

    assert lines(package) == [fault]


def described(package: Path, change: dict[str, Any], resource: dict[str, Any]) -> None:
    """Change the description of a package, and that of its first table."""
    description = json.loads((package / DESCRIPTION).read_text(encoding="utf-8")) | change
    description["resources"][0] |= resource
    (package / DESCRIPTION).write_text(json.dumps(description), encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "resource", "fault"),
    [
        ({"licenses": 7}, {}, "does not describe a package: Expected `array`, got `int` - at `$.licenses`"),
        ({"sources": [{"date": "2022-13"}]}, {}, "does not describe a package: Expected `str` matching regex "),
        ({"created": "yesterday"}, {}, "does not describe a package: Invalid RFC3339 encoded datetime - at"),
        ({}, {"path": "../../secret.csv"}, "statements: the path must be statements.csv: nothing else is read"),
        ({}, {"path": "http://127.0.0.1:9/x.csv"}, "statements: the path must be statements.csv: nothing else is"),
        ({}, {"path": ["statements.csv", "more.csv"]}, "does not describe a package: Expected `str`, got `array`"),
        ({}, {"schema": "http://127.0.0.1:9/schema.json"}, "does not describe a package: Expected `object`, got"),
        ({}, {"dialect": {"delimiter": ";"}}, "statements: a table is UTF-8 text with a comma between columns"),
        ({"vocabularies": {}}, {}, "the vocabulary countries, which is not there"),
    ],
)
def test_a_description_that_promises_something_else_is_one_fault(
    change: dict[str, Any], resource: dict[str, Any], fault: str, package: Path
) -> None:
    described(package, change, resource)

    (line,) = lines(package)
    assert line.startswith("datapackage.json: ")
    assert fault in line


def test_nothing_is_asked_of_the_network(package: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/profile.json"
        described(package, {"$schema": address, "profile": address}, {"$schema": address, "profile": address})
        done = subprocess.run(
            [sys.executable, "-m", "data", "check", str(package)], capture_output=True, text=True, timeout=600
        )
        listening.setblocking(False)
        with pytest.raises(BlockingIOError):
            listening.accept()
    assert (done.stdout, done.returncode) == ("19 tables, 43 rows: no faults\n", 0)


@pytest.mark.parametrize("name", ["themes.csv", DESCRIPTION])
def test_a_link_in_a_package_is_refused_wherever_it_leads(name: str, package: Path, tmp_path: Path) -> None:
    (package / name).rename(tmp_path / name)
    (package / name).symlink_to(tmp_path / name)

    assert lines(package) == [f"{name}: is a link; a package holds its files themselves"]


def test_a_pipe_in_place_of_a_table_is_refused_without_waiting(package: Path) -> None:
    (package / "themes.csv").unlink()
    os.mkfifo(package / "themes.csv")

    assert lines(package) == ["themes.csv: is no ordinary file"]


def test_a_file_beyond_the_limit_is_refused_with_the_limit(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "FILE_BYTES", 2**20)
    with (package / "themes.csv").open("ab") as file:
        file.truncate(2**20 + 1)

    assert lines(package) == ["themes.csv: is larger than 1 MB, the most that is read"]


def test_a_byte_order_mark_and_another_order_of_columns_are_read(package: Path) -> None:
    before = read_tables(package)["themes"]
    rows = (
        "label_es,theme_id,label_pt,position,label_en",
        "Asilo,asylum,Asilo,1,Asylum",
        "Justicia,justice,Justiça,2,J",
    )
    (package / "themes.csv").write_text("\n".join(rows), encoding="utf-8-sig")

    assert lines(package) == []
    assert list(read_tables(package)["themes"].columns) == list(before.columns)
    assert read_tables(package)["themes"]["label_es"].to_list() == ["Asilo", "Justicia"]


def test_a_folder_without_a_package_is_one_fault(tmp_path: Path) -> None:
    assert lines(tmp_path / "nowhere") == ["datapackage.json: is missing"]


def test_a_table_that_is_a_folder_is_a_fault(package: Path) -> None:
    (package / "themes.csv").unlink()
    (package / "themes.csv").mkdir()

    assert lines(package) == ["themes.csv: cannot be opened: Is a directory"]


def test_texts_that_cannot_be_read_are_faults(package: Path, texts: Path, tmp_path: Path) -> None:
    (texts / "001_autumn.txt").write_bytes(b"\xff\xfe")

    assert lines(package, tmp_path / "nowhere") == ["nowhere: is no folder of texts"]
    assert lines(package, texts) == ["001_autumn.txt: is not UTF-8 text"]


@given(st.data())
def test_no_file_however_broken_makes_the_check_fail(tmp_path_factory, data) -> None:  # type: ignore[no-untyped-def]
    package = write_package(tmp_path_factory.mktemp("broken") / "package")
    path = data.draw(st.sampled_from(sorted(package.iterdir())))
    content = path.read_bytes()
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 40)))
    noise = data.draw(st.binary(max_size=20) | st.sampled_from([b'"', b",", b"\n", b"\r", b"|", b"\x00", b"-1"]))
    path.write_bytes(content[:start] + noise + content[end:])

    assert all("\n" not in line and line.count(": ") for line in lines(package))
