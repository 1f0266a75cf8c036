"""Adding a statement on the page: read, take apart, match, suggest; without a browser."""

from __future__ import annotations

import re

import pytest

from data.intake import limits
from data.record.load import read_tables
from tests.pages.parts.contribute.tried import STATEMENT, begun, draft_of, pasted, shown, step
from tests.pages.test_pages import ROOT, opened
from tests.sampled import sampled


def test_the_page_states_its_limits_before_anything_is_read() -> None:
    app = opened("contribute.py", {})

    assert "up to 1,000,000 characters, 300 pages of a PDF and 20,000 names" in shown(app)
    app.segmented_control(key="add_way").set_value("file").run()
    assert app.button(key="add_read_file").disabled


@pytest.mark.parametrize("name", sampled(("take-apart", "signers", "demands", "review"), usual=("demands",)))
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
        ("large.txt", b"a" * (limits.BYTES + 1), "Files up to 10 MB are read."),
        ("broken.pdf", b"%PDF-1.7 nothing more", "begins like a PDF"),
        *(
            pytest.param(*case, marks=pytest.mark.sweep)
            for case in (
                ("binary.txt", bytes(range(256)) * 40, "This is not a text"),
                ("long.txt", b"word " * 300_000, "Texts up to 1,000,000 characters are read."),
                ("picture.txt", b"\x89PNG\r\n\x1a\n1234", "Files of the kind PNG are not read"),
                ("broken.docx", b"PK\x03\x04 nothing more", "begins like a Word document"),
            )
        ),
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
