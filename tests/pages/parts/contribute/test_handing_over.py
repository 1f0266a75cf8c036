"""The last step of adding a statement: what is missing, checks, preview, the draft kept, who may write the record."""

from __future__ import annotations

import io
import json
import re
import zipfile
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace
from streamlit.testing.v1 import AppTest

from data.intake.change.merge import merge
from data.intake.draft import draft_json, read_draft
from data.record.load import PACKAGE, read_tables
from data.record.record import Record
from data.record.served import served_record
from pages.parts.contribute.checked import Checked
from pages.parts.contribute.steps import unfinished
from pages.parts.contribute.who_may_merge import EDITORS, editors
from pages.parts.visit.site import PAGES
from tests.pages.parts.contribute.tried import STATEMENT, begun, decided, draft_of, finished, read, shown, step
from tests.pages.test_pages import ROOT, opened
from tests.pressed import panel

ANA = {"is_logged_in": True, "email": "ana@example.org", "email_verified": True}


def looked_at_by(patch: pytest.MonkeyPatch, user: dict[str, object], editors: str = "ana@example.org") -> AppTest:
    """Return the page with the decided draft checked, open to somebody, where `editors` may write."""
    patch.setenv(EDITORS, editors)
    patch.setattr("streamlit.user_info.UserInfoProxy.to_dict", lambda self: user)
    return opened("contribute.py", {"step": "review"}, add_draft=decided(), add_checked=checks(served_record()))


@cache
def checks(_record: Record) -> Checked:
    """Return what the checks said of the decided draft and the record in force: of one read anew they are void."""
    done: Checked = finished().button(key="add_check").click().run().session_state["add_checked"]
    return done


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the record that a test may write into, in force."""
    folder = tmp_path / "package"
    folder.mkdir()
    for path in PACKAGE.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    monkeypatch.setenv("FIRMANTES_PACKAGE", str(folder))
    return folder


def test_the_review_lists_what_is_missing_and_hands_nothing_over() -> None:
    app = begun(name="review")

    assert "8 things are missing" in [one.value for one in app.header]
    assert not [one for one in app.download_button if one.key == "add_zip"]
    # one button leads to the first step that lacks something
    app.button(key="add_on").click().run()
    assert app.session_state["choice_step"] == "take-apart"


def test_a_reopened_draft_opens_where_it_is_unfinished() -> None:
    assert unfinished(read(STATEMENT)) == "take-apart"
    described = replace(read(STATEMENT).statement, publishers="Red de Ensayo", url="https://example.org/text")
    assert unfinished(replace(read(STATEMENT), statement=described)) == "signers"
    uncoded = replace(decided(), passages=tuple(replace(one, codings=()) for one in decided().passages))
    assert unfinished(uncoded) == "demands"
    assert unfinished(decided()) == ""


def test_a_finished_draft_passes_the_checks_and_its_zip_merges(tmp_path: Path) -> None:
    app = finished()
    app.button(key="add_check").click().run()
    assert [one.value for one in app.success] == ["Every check passes."]

    packed = app.session_state["add_checked"].packed
    folder = tmp_path / "package"
    folder.mkdir()
    for path in PACKAGE.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    done = merge(packed, folder)

    assert (done.added["statements"], done.added["signatures"], done.added["passages"]) == (1, 3, 2)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert "garantizar el acceso al procedimiento de asilo" not in "".join(
            archive.read(name).decode() for name in archive.namelist()
        )
    statement = draft_of(app).statement.statement_id
    assert statement in set(read_tables(folder)["statements"]["statement_id"])


def test_a_change_after_the_checks_asks_for_them_again() -> None:
    app = finished()
    app.button(key="add_check").click().run()
    step(app, "take-apart")
    app.text_input(key="add_st_title").set_value("Another title of this test").run()
    step(app, "review")

    assert not app.success
    assert app.button(key="add_check")


def test_a_broken_rule_is_shown_by_table_row_and_column_and_nothing_is_handed_over() -> None:
    app = finished()
    step(app, "take-apart")
    app.text_input(key="add_st_statement_id").set_value("Not An Id").run()
    step(app, "review")
    app.button(key="add_check").click().run()

    assert "would break" in app.error[0].value
    assert re.search(r"statements\.csv:\d+: statement_id", app.code[0].value)
    assert not [one for one in app.download_button if one.key == "add_zip"]


def test_the_preview_says_draft_on_every_page_and_one_click_leaves_it() -> None:
    app = finished()
    app.button(key="add_check").click().run()
    app.button(key="add_preview").click().run()
    statement = draft_of(app).statement.statement_id

    for script in PAGES:
        app.switch_page(str(ROOT / "pages" / script)).run()
        assert not app.exception, script
        assert "DRAFT" in app.error[0].value, script
    app.switch_page(str(ROOT / "pages" / "overview.py")).run()
    assert app.metric or "6" in app.title[0].value

    assert app.session_state["preview"].record.version.endswith("-draft")

    panel(app, "more")
    app.selectbox(key="filter_statement").select(statement).run()
    assert not app.exception
    app.button(key="leave_preview").click().run()
    assert not app.exception
    assert not [one for one in app.error if "DRAFT" in one.value]
    assert "statement" not in app.query_params


def test_the_preview_is_in_one_session_and_never_in_the_served_record() -> None:
    app = finished()
    app.button(key="add_check").click().run()
    app.button(key="add_preview").click().run()

    other = opened("overview.py", {})

    assert not [one for one in other.error if "DRAFT" in one.value]
    assert len(panel(other, "more").selectbox(key="filter_statement").options) == 5
    assert len(read_tables()["statements"]) == 5


def test_a_draft_saved_and_reopened_is_the_same_draft() -> None:
    app = finished()
    saved = draft_json(draft_of(app))

    other = opened("contribute.py", {})
    other.segmented_control(key="add_way").set_value("draft").run()
    other.file_uploader(key="add_draft_file").set_value(("x.draft.json", saved.encode(), "application/json")).run()
    other.button(key="add_open").click().run()

    assert draft_of(other) == draft_of(app)
    assert read_draft(saved) == draft_of(app)


def test_editors_are_named_in_the_variable_or_in_a_file_and_nobody_is_one_by_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(EDITORS, raising=False)
    assert editors() == frozenset()

    monkeypatch.setenv(EDITORS, "Ana@example.org, luis@example.org")
    assert editors() == {"ana@example.org", "luis@example.org"}

    listed = tmp_path / "editors.txt"
    listed.write_text("# those of the desk\nana@example.org # until June\n\nnot an address\n", encoding="utf-8")
    monkeypatch.setenv(EDITORS, str(listed))
    assert editors() == {"ana@example.org"}

    monkeypatch.setenv(EDITORS, str(tmp_path / "gone.txt"))
    assert editors() == frozenset()


@pytest.mark.parametrize(
    ("user", "words_in", "may_write"),
    [
        ({}, "its operator has not turned that on", False),
        ({"is_logged_in": False}, "signing in reloads the page", False),
        (
            {"is_logged_in": True, "email": "eve@example.org", "email_verified": True},
            "not on the operator's list",
            False,
        ),
        ({"is_logged_in": True, "email": "ana@example.org"}, "or is not verified", False),
        ({"is_logged_in": True, "email": "ana@example.org", "email_verified": "false"}, "or is not verified", False),
        (
            {"is_logged_in": True, "email": "Ana@example.org", "email_verified": True},
            "signed in as ana@example.org",
            True,
        ),
    ],
    ids=["no login", "signed out", "not listed", "not said to be verified", "not verified", "editor"],
)
def test_only_a_verified_address_on_the_list_may_write(
    monkeypatch: pytest.MonkeyPatch, user: dict[str, object], words_in: str, may_write: bool
) -> None:
    app = looked_at_by(monkeypatch, user)

    assert words_in in shown(app)
    assert bool([one for one in app.button if one.key == "add_write"]) == may_write


def test_without_a_list_even_a_signed_in_person_cannot_write(monkeypatch: pytest.MonkeyPatch) -> None:
    app = looked_at_by(monkeypatch, ANA, editors="")

    assert "its operator has not turned that on" in shown(app)
    assert not [one for one in app.button if one.key in ("add_write", "add_login")]


def test_what_an_editor_writes_stands_in_the_record_and_in_the_log(
    monkeypatch: pytest.MonkeyPatch, package: Path
) -> None:
    app = looked_at_by(monkeypatch, ANA)
    statement = draft_of(app).statement.statement_id
    assert app.button(key="add_write").disabled

    app.checkbox(key="add_sure").check().run()
    app.button(key="add_write").click().run()

    assert statement in set(read_tables(package)["statements"]["statement_id"])
    (line,) = (package.parent / "package-backups" / "log.jsonl").read_text(encoding="utf-8").splitlines()
    entry = json.loads(line)
    assert (entry["who"], entry["statement_id"]) == ("ana@example.org", statement)
    assert entry["when"]
    assert statement in shown(app)
    assert "add_draft" not in app.session_state


def test_someone_taken_off_the_list_between_looking_and_pressing_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, package: Path
) -> None:
    app = looked_at_by(monkeypatch, ANA)
    app.checkbox(key="add_sure").check().run()
    monkeypatch.setenv(EDITORS, "luis@example.org")

    app.button(key="add_write").click().run()

    assert len(read_tables(package)["statements"]) == 5
    assert not (package.parent / "package-backups").exists()
