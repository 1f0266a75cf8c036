"""Adding a statement on the page: read, take apart, match, suggest, review, hand over; without a browser."""

from __future__ import annotations

import ast
import io
import json
import re
import zipfile
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace
from streamlit.testing.v1 import AppTest

from data.intake import limits
from data.intake.change.change import missing
from data.intake.change.merge import merge
from data.intake.draft import Draft, Source, StatementRow, draft_json, read_draft
from data.intake.errors import BrokenDraft, IntakeError, TooManySigners
from data.record.load import PACKAGE, read_tables
from pages.parts.contribute.messages import PIECES, SENTENCES, told, told_error
from pages.parts.contribute.passage_card import words_html
from pages.parts.contribute.source_text import text_html
from pages.parts.contribute.steps import unfinished
from pages.parts.contribute.who_may_merge import EDITORS, editors
from pages.parts.drawing.upload import css_text
from pages.parts.visit.site import PAGES
from pages.parts.words import catalogue
from tests.pages.test_pages import ROOT, opened

STATEMENT = """Pronunciamiento de prueba por una acogida digna en la frontera sur
Tapachula, Chiapas, 14 de marzo de 2023
Las organizaciones firmantes exhortamos al gobierno de México a garantizar el acceso al procedimiento de asilo.

La consulta debe empezar pronto con la sociedad civil.
Atentamente,
WOLA
Instituto para las Mujeres en la Migracion y el Refugio
=SUMA(A1:A9) Colectivo <b>Puertas</b>
"""


def pasted(text: str = STATEMENT) -> AppTest:
    """Return the page with a text pasted and read."""
    app = opened("contribute.py", {})
    app.segmented_control(key="add_way").set_value("paste").run()
    app.text_area(key="add_pasted").set_value(text).run()
    return app.button(key="add_read_pasted").click().run()


@cache
def read(text: str) -> Draft:
    """Return the draft of a text that was pasted and read."""
    return draft_of(pasted(text))


def begun(text: str = STATEMENT, name: str = "read") -> AppTest:
    """Return the page open at a step with the draft of a text."""
    return opened("contribute.py", {"step": name}, add_draft=read(text))


def step(app: AppTest, name: str) -> AppTest:
    """Open a step."""
    return app.segmented_control(key="choice_step").set_value(name).run()


def draft_of(app: AppTest) -> Draft:
    """Return the draft that the session holds."""
    draft: Draft = app.session_state["add_draft"]
    return draft


@cache
def decided() -> Draft:
    """Return the draft of the statement with everything decided, step by step as a person would."""
    app = begun(name="take-apart")
    app.text_input(key="add_st_publishers").set_value("Red de Ensayo").run()
    app.text_input(key="add_st_url").set_value("https://example.org/text").run()
    step(app, "signers")
    app.radio(key="add_likely_1").set_value("imumi").run()
    app.button(key="add_make").click().run()
    step(app, "demands")
    for at, demand in ((0, "asylum-access"), (1, "consultation")):
        app.pills(key=f"add_suggested_{at}").set_value([demand]).run()
        app.text_input(key=f"add_summary_en_{at}").set_value(f"Summary {at}").run()
    return draft_of(app)


def finished() -> AppTest:
    """Return the page open at the review of the decided draft."""
    return opened("contribute.py", {"step": "review"}, add_draft=decided())


def shown(app: AppTest) -> str:
    """Return the words on the page that stand in Markdown, HTML and notices."""
    kinds = (app.markdown, app.caption, app.info, app.warning, app.error, app.success, app.header, app.html)
    return "\n".join(re.sub(r"\\(.)", r"\1", str(one.value if hasattr(one, "value") else one.proto.body))
                     for kind in kinds for one in kind)  # fmt: skip


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the record that a test may write into, in force."""
    folder = tmp_path / "package"
    folder.mkdir()
    for path in PACKAGE.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    monkeypatch.setenv("FIRMANTES_PACKAGE", str(folder))
    return folder


def test_the_page_states_its_limits_before_anything_is_read() -> None:
    app = opened("contribute.py", {})

    assert "up to 1,000,000 characters, 300 pages of a PDF and 20,000 names" in shown(app)
    app.segmented_control(key="add_way").set_value("file").run()
    assert app.button(key="add_read_file").disabled


@pytest.mark.parametrize("name", ["take-apart", "signers", "demands", "review"])
def test_a_later_step_without_a_text_says_where_to_begin(name: str) -> None:
    app = step(opened("contribute.py", {}), name)

    assert "Nothing has been read yet" in app.info[0].value
    app.text_area(key="add_pasted").set_value(STATEMENT).run()
    app.button(key="add_read_pasted").click().run()
    assert app.session_state["choice_step"] == "take-apart"


@pytest.mark.parametrize("name", ["read", "take-apart", "signers", "demands", "review"])
def test_every_step_draws_with_the_text_as_it_was_read_beside_it(name: str) -> None:
    app = begun(name=name)

    assert not app.exception
    assert "=SUMA(A1:A9) Colectivo &lt;b&gt;Puertas&lt;/b&gt;" in shown(app)
    assert len(app.title) == 1


def test_title_date_addressee_and_counts_are_found_and_can_be_put_right() -> None:
    app = begun(name="take-apart")

    row = draft_of(app).statement
    assert (row.title, row.date, row.language, row.kind) == (
        "Pronunciamiento de prueba por una acogida digna en la frontera sur",
        "2023-03-14",
        "es",
        "joint-statement",
    )
    assert app.multiselect(key="add_addressees").value == ["MEX"]
    assert "Found on lines 7 to 9: 3 names." in shown(app)

    app.text_input(key="add_st_title").set_value("Otro  título").run()
    app.text_input(key="add_date").set_value("2023-03").run()
    app.multiselect(key="add_addressees").set_value(["MEX", "GTM"]).run()

    row = draft_of(app).statement
    assert (row.title, row.date, row.date_latest, row.addressees) == ("Otro título", "2023-03", "2023-03-31", "MEX|GTM")


def test_a_date_in_the_future_is_said_and_holds_the_statement_back() -> None:
    app = begun(name="take-apart")
    app.text_input(key="add_date").set_value("2999-01-01").run()

    assert "is in the future" in app.warning[0].value
    assert "its date is in the future" in shown(step(app, "review"))


def test_a_likely_name_waits_for_an_answer_and_shows_reason_and_score() -> None:
    app = begun(name="signers")

    question = app.radio(key="add_likely_1")
    assert question.value is None
    assert re.search(r"Migración.*: \d\d of 100", re.sub(r"\\(.)", r"\1", question.options[0]))

    question.set_value("imumi").run()
    assert draft_of(app).signatures[1].organization_id == "imumi"
    assert app.radio(key="add_likely_1").value == "imumi"


def test_the_table_of_names_has_a_row_for_each_with_its_reason() -> None:
    app = begun(name="signers")

    table = app.data_editor[-1].value
    assert list(table["name"]) == [
        "WOLA", "Instituto para las Mujeres en la Migracion y el Refugio", "=SUMA(A1:A9) Colectivo <b>Puertas</b>",
    ]  # fmt: skip
    assert list(table["what"].fillna("")) == ["wola", "", ""]
    assert list(table["why"])[1:] == ["likely, to be decided", "nothing like it in the record"]


def test_names_without_likeness_become_new_organizations_with_one_click() -> None:
    app = begun(name="signers")
    app.button(key="add_make").click().run()

    (new,) = draft_of(app).organizations
    assert draft_of(app).signatures[2].organization_id == new.organization_id
    assert new.name == "=SUMA(A1:A9) Colectivo <b>Puertas</b>"


def test_names_added_by_hand_are_matched() -> None:
    app = begun(name="signers")
    app.text_area(key="add_names").set_value("Sin Fronteras IAP\n\nOtra de Ensayo").run()
    app.button(key="add_names_on").click().run()

    assert [one.organization_id for one in draft_of(app).signatures[3:]] == ["sin-fronteras", ""]


def test_demands_are_suggested_with_their_words_and_kept_only_when_chosen() -> None:
    app = begun(name="demands")
    assert "<mark>garantizar el acceso al procedimiento de asilo</mark>" in shown(app)
    assert not any(coding.confirmed for one in draft_of(app).passages for coding in one.codings)

    app.pills(key="add_suggested_0").set_value(["asylum-access"]).run()
    app.multiselect(key="add_others_0").set_value(["rescue-at-sea"]).run()

    confirmed = [coding.demand_id for coding in draft_of(app).passages[0].codings if coding.confirmed]
    assert confirmed == ["asylum-access", "rescue-at-sea"]

    app.pills(key="add_confidence_0").set_value(["rescue-at-sea"]).run()
    app.text_input(key="add_reason_0_rescue-at-sea").set_value("It names no sea.").run()
    app.pills(key="add_stance_0").set_value(["asylum-access"]).run()
    first, second = (coding for coding in draft_of(app).passages[0].codings if coding.confirmed)
    assert (first.stance, second.confidence, second.reason) == ("concern", "arguable", "It names no sea.")

    app.multiselect(key="add_others_0").set_value([]).run()
    assert [one.demand_id for one in draft_of(app).passages[0].codings if one.confirmed] == ["asylum-access"]


def test_one_button_confirms_what_is_likely_and_one_removes_what_asks_for_nothing() -> None:
    app = begun(name="demands")
    app.button(key="add_confirm_0").click().run()
    assert [one.demand_id for one in draft_of(app).passages[0].codings if one.confirmed] == ["asylum-access"]
    assert app.button(key="add_confirm_0").disabled

    # with its summary the passage is finished, and the keys go on to the next
    app.text_input(key="add_summary_en_0").set_value("Summary").run()
    app.button(key="add_remove_1").click().run()
    assert [one.kept for one in draft_of(app).passages] == [True, False]


def test_what_is_neither_signer_nor_passage_is_shown_with_its_reason() -> None:
    app = begun(name="take-apart")
    aside = [range(one.line_start, one.line_end + 1) for one in draft_of(app).aside]
    assert aside
    assert any("set aside" in one.label for one in app.expander)


def test_a_passage_can_be_left_out_and_taken_back() -> None:
    app = begun(name="take-apart")

    app.multiselect(key="add_out").set_value([1]).run()
    assert [one.kept for one in draft_of(app).passages] == [True, False]
    app.multiselect(key="add_out").set_value([]).run()
    assert [one.kept for one in draft_of(app).passages] == [True, True]


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


def test_words_of_a_style_cannot_end_it() -> None:
    assert css_text('a "b" </style>') == r'"a \"b\" \3c /style>"'


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

    app.session_state["more_filters"] = True
    app.run()
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
    other.session_state["more_filters"] = True
    assert len(other.run().selectbox(key="filter_statement").options) == 5
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


def test_leaving_the_page_keeps_the_draft_and_dropping_it_forgets_it() -> None:
    app = begun(name="signers")
    app.radio(key="add_likely_1").set_value("imumi").run()
    app.switch_page(str(ROOT / "pages" / "overview.py")).run()
    app.switch_page(str(ROOT / "pages" / "contribute.py")).run()
    assert draft_of(app).signatures[1].organization_id == "imumi"

    app.button(key="add_drop").click().run()
    assert "add_draft" not in app.session_state
    assert app.session_state["choice_step"] == "read"


@pytest.mark.parametrize(
    ("name", "content", "words_in"),
    [
        ("empty.txt", b"   \n ", "There is no text in it."),
        ("binary.txt", bytes(range(256)) * 40, "This is not a text"),
        ("large.txt", b"a" * (limits.BYTES + 1), "Files up to 10 MB are read."),
        ("long.txt", b"word " * 300_000, "Texts up to 1,000,000 characters are read."),
        ("picture.txt", b"\x89PNG\r\n\x1a\n1234", "Files of the kind PNG are not read"),
        ("broken.pdf", b"%PDF-1.7 nothing more", "begins like a PDF"),
        ("broken.docx", b"PK\x03\x04 nothing more", "begins like a Word document"),
    ],
)
def test_what_cannot_be_read_is_said_in_words_and_leaves_no_draft(name: str, content: bytes, words_in: str) -> None:
    app = opened("contribute.py", {})
    app.segmented_control(key="add_way").set_value("file").run()
    app.file_uploader(key="add_file").set_value((name, content, "application/octet-stream")).run()
    app.button(key="add_read_file").click().run()

    assert words_in in re.sub(r"\\(.)", r"\1", app.error[0].value)
    assert "add_draft" not in app.session_state
    assert not app.exception


def test_a_refused_text_leaves_the_draft_before_it_as_it_was() -> None:
    app = pasted()
    before = draft_of(app)
    step(app, "read")
    app.text_area(key="add_pasted").set_value("  ").run()
    app.button(key="add_read_pasted").click().run()

    assert "There is no text in it" in app.error[0].value
    assert draft_of(app) == before


def test_a_file_that_is_no_draft_is_refused() -> None:
    app = opened("contribute.py", {})
    app.segmented_control(key="add_way").set_value("draft").run()
    app.file_uploader(key="add_draft_file").set_value(("x.json", b'{"format": "x"}', "application/json")).run()
    app.button(key="add_open").click().run()

    assert "This cannot be reopened as a draft: it does not say that its format is" in shown(app)


def test_a_statement_that_the_record_has_is_recognized_and_needs_a_word_to_go_on() -> None:
    title = str(read_tables()["statements"].set_index("statement_id").loc["title-42-expansion", "title"])
    app = pasted(f"{title}\n15 November 2022\nGovernments must guarantee access to asylum.\nSigned by\nWOLA\nCDA\n")

    assert "The record may have this statement already" in shown(app)
    step(app, "review")
    assert "it is not confirmed that this is another statement" in shown(app)
    app.checkbox(key="add_another").check().run()
    assert "it is not confirmed that this is another statement" not in shown(app)


def test_a_text_without_signers_says_so_and_takes_them_by_hand() -> None:
    text = "Una nota\nSe debe garantizar el acceso al procedimiento de asilo para todas las personas.\n"
    app = begun(text, "take-apart")

    assert "No list of signatories was found" in shown(app)
    step(app, "signers")
    assert not app.exception


def test_marks_that_turn_the_direction_of_writing_are_removed_and_said() -> None:
    app = begun(STATEMENT.replace("WOLA", "WO\u202eLA"), "take-apart")

    assert "Marks that change the direction of writing were removed: 1" in shown(app)
    assert draft_of(app).signatures[0].name_as_signed == "WOLA"


def test_text_of_the_statement_is_shown_as_text() -> None:
    lines = ("<script>alert(1)</script>", "must & <b>shall</b>")
    draft = read_draft(
        json.dumps(
            {
                "format": "firmantes-draft-1",
                "draft": {
                    "source": {"lines": list(lines)},
                    "statement": {},
                    "passages": [
                        {
                            "section": "body", "ordinal": 1, "line_start": 1, "line_end": 2, "cue": "x",
                            "codings": [{"demand_id": "a", "words": "<b>shall"}],
                        }
                    ],
                },
            }
        )
    )  # fmt: skip

    assert "<script" not in text_html(lines, 1, {1}, set())
    html = words_html(draft, draft.passages[0])
    assert "<script" not in html
    assert "<mark>&lt;b&gt;shall</mark>&lt;/b&gt;" in html


def sentences_of_the_intake() -> set[str]:
    """Return the sentences that data/intake gives to a person: its errors' words and its remarks'."""
    kinds: tuple[type[IntakeError], ...] = (IntakeError, *IntakeError.__subclasses__())
    found = {kind.words for kind in kinds}
    for path in (ROOT / "data" / "intake").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Remark":
                sentence = node.args[0]
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "words":
                sentence = node.value
            else:
                continue
            if isinstance(sentence, ast.Constant) and isinstance(sentence.value, str):
                found.add(sentence.value)
    return found


def test_every_sentence_of_the_intake_can_be_translated() -> None:
    found = sentences_of_the_intake()

    assert {"There is one signatory only.", "{date} is in the future."} <= found
    assert found - {*SENTENCES} == set()


def test_messages_are_told_in_the_readers_language_with_their_values() -> None:
    catalogue.use("es")
    try:
        error = told_error(TooManySigners(count=30000, limit=20000))
        remark = told("2999-01-02 is in the future.")
        again = told("People who signed as individuals: 30000. They are counted and not named.")
    finally:
        catalogue.use("en")

    assert "30,000" in error and "20,000" in error
    assert "2999" in remark
    assert "30,000" in again
    assert told("A sentence of nobody") == "A sentence of nobody"
    assert told_error(BrokenDraft(reason="it is not JSON")) == "This cannot be reopened as a draft: it is not JSON."


def test_what_an_empty_draft_lacks_is_told_piece_by_piece() -> None:
    lacks = missing(Draft(source=Source(), statement=StatementRow()), read_tables())

    assert lacks
    known = [re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(one))) for one in PIECES]
    assert [one for one in lacks if not any(pattern.fullmatch(one) for pattern in known)] == []


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
    monkeypatch: pytest.MonkeyPatch, package: Path, user: dict[str, object], words_in: str, may_write: bool
) -> None:
    monkeypatch.setenv(EDITORS, "ana@example.org")
    monkeypatch.setattr("streamlit.user_info.UserInfoProxy.to_dict", lambda self: user)
    app = finished()
    app.button(key="add_check").click().run()

    assert words_in in shown(app)
    assert bool([one for one in app.button if one.key == "add_write"]) == may_write


def test_without_a_list_even_a_signed_in_person_cannot_write(monkeypatch: pytest.MonkeyPatch, package: Path) -> None:
    monkeypatch.delenv(EDITORS, raising=False)
    user = {"is_logged_in": True, "email": "ana@example.org", "email_verified": True}
    monkeypatch.setattr("streamlit.user_info.UserInfoProxy.to_dict", lambda self: user)
    app = finished()
    app.button(key="add_check").click().run()

    assert "its operator has not turned that on" in shown(app)
    assert not [one for one in app.button if one.key in ("add_write", "add_login")]


def test_what_an_editor_writes_stands_in_the_record_and_in_the_log(
    monkeypatch: pytest.MonkeyPatch, package: Path
) -> None:
    monkeypatch.setenv(EDITORS, "ana@example.org")
    user = {"is_logged_in": True, "email": "ana@example.org", "email_verified": True}
    monkeypatch.setattr("streamlit.user_info.UserInfoProxy.to_dict", lambda self: user)
    app = finished()
    app.button(key="add_check").click().run()
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
    monkeypatch.setenv(EDITORS, "ana@example.org")
    user = {"is_logged_in": True, "email": "ana@example.org", "email_verified": True}
    monkeypatch.setattr("streamlit.user_info.UserInfoProxy.to_dict", lambda self: user)
    app = finished()
    app.button(key="add_check").click().run()
    app.checkbox(key="add_sure").check().run()
    monkeypatch.setenv(EDITORS, "luis@example.org")

    app.button(key="add_write").click().run()

    assert len(read_tables(package)["statements"]) == 5
    assert not (package.parent / "package-backups").exists()
