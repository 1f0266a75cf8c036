"""A person adds a statement in the browser: uploads it, answers, confirms, previews, takes the change along."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from data.intake.change.change import read_change
from data.record.load import PACKAGE
from data.record.schema import read_schema
from tests.browser import internals
from tests.browser.fixtures.made_statements import SPANISH_TITLE, portuguese_pdf, spanish_docx, spanish_html
from tests.browser.visitor import WAIT, Visitor

pytestmark = pytest.mark.browser

# what each passage of the Spanish statement asks for, as the button says it
DEMANDS = ("Guarantee the right to seek asylum", "Create and widen regular", "Respond to the emergency")


def bring(visitor: Visitor, path: Path, content: bytes) -> None:
    """Open the page and read a file."""
    path.write_bytes(content)
    visitor.open("/contribute")
    visitor.page.get_by_text("A file", exact=True).click()
    visitor.choose_file(visitor.page.locator("input[type=file]"), path)
    expect(visitor.page.get_by_role("button", name="Read it")).to_be_enabled()
    visitor.page.get_by_role("button", name="Read it").click()
    # a process of its own reads it
    expect(visitor.page.get_by_label("Title, as published")).to_be_visible(timeout=WAIT)
    visitor.settle()


def go(visitor: Visitor, step: str) -> None:
    """Open a step by its button in the row of steps."""
    visitor.page.get_by_role("radio", name=step).or_(
        visitor.page.get_by_role("button", name=step, exact=True)
    ).first.click()
    visitor.settle()


def shown_beside_the_steps(visitor: Visitor, language: str) -> None:
    """Find what was read, in its language and as text alone, on the first step."""
    go(visitor, "1 Text")
    main = visitor.page.locator(internals.MAIN)
    expect(main).to_contain_text(f"in {language}.")
    expect(main.locator(".read .s").first).to_be_visible()
    assert visitor.page.evaluate("document.querySelector('.read script, .read b') === null")


def test_a_statement_goes_from_a_file_to_a_change_and_its_draft_is_opened_in_another_window_on_a_phone(
    visitor: Visitor, tmp_path: Path
) -> None:
    bring(visitor, tmp_path / "pronunciamiento.html", spanish_html())
    page = visitor.page
    main = page.locator(internals.MAIN)

    shown_beside_the_steps(visitor, "Spanish")
    go(visitor, "2 Details")
    expect(page.get_by_label("Title, as published")).to_have_value(SPANISH_TITLE)
    for label, words in (
        ("Title, as published", "Otro título"),
        ("Published by", "Red de Ensayo"),
        ("Address of the published", "https://example.org/text"),
    ):
        field = page.get_by_label(label)
        field.fill(words)
        field.press("Tab")
        visitor.settle()

    go(visitor, "3 Signers")
    no_signature(visitor, row=4)
    expect(main).to_contain_text("3 names to decide")
    go(visitor, "1 Text")
    go(visitor, "3 Signers")
    expect(main).to_contain_text("3 names to decide")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save the draft").click()
    saved = tmp_path / "saved.draft.json"
    saved.write_bytes(Path(waiting.value.path()).read_bytes())
    page.get_by_text("of 100").first.click()
    visitor.settle()
    page.get_by_role("button", name="They are new organizations").click()
    visitor.settle()
    expect(main).to_contain_text("0 names to decide")

    go(visitor, "4 Demands")
    for at, demand in enumerate(DEMANDS):
        card = page.locator(f".st-key-add_passage_card_{at}")
        card.get_by_role("button", name=demand).click()
        visitor.settle()
        field = card.get_by_label("In your own words (English)")
        field.fill(f"Told {at}")
        field.press("Tab")
        visitor.settle()

    go(visitor, "5 Hand over")
    page.get_by_role("button", name="Run every check").click()
    expect(main).to_contain_text("Every check passes.")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="The change (zip)").click()
    content = Path(waiting.value.path()).read_bytes()
    change = read_change(content, read_schema(PACKAGE))
    assert len(change.rows["signatures"]) == 5
    assert [row["summary_en"] for row in change.rows["passages"]] == ["Told 0", "Told 1", "Told 2"]
    assert {row["summary_es"] + row["summary_pt"] for row in change.rows["passages"]} == {""}
    assert "<b>Red</b>" in zipfile.ZipFile(io.BytesIO(content)).read("tables/signatures.csv").decode()

    page.get_by_role("button", name="Open the preview").click()
    visitor.settle()
    visitor.go("Statements")
    expect(main).to_contain_text("DRAFT. This is not the record.")
    expect(main).to_contain_text("6 statements")
    page.get_by_role("button", name="Leave the preview").click()
    visitor.settle()
    expect(main).not_to_contain_text("DRAFT")

    visitor.empty()
    page.set_viewport_size({"width": 390, "height": 844})
    visitor.open("/contribute")
    page.get_by_text("A saved draft", exact=True).click()
    visitor.choose_file(page.locator("input[type=file]"), saved)
    expect(page.get_by_role("button", name="Open the draft")).to_be_enabled()
    page.get_by_role("button", name="Open the draft").click()
    expect(main).to_contain_text("Otro título: 3 names to decide")
    visitor.settle()
    scrolls_nothing_sideways(visitor)


def no_signature(visitor: Visitor, row: int) -> None:
    """Choose in the table of names that the one in a row is none."""
    page = visitor.page
    table = page.locator(internals.TABLE).last
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box is not None
    # of the rows below the head, the column of organizations
    page.mouse.dblclick(box["x"] + 400, box["y"] + 35 * (row + 0.5))
    page.locator("#portal input").fill("No signature")
    page.keyboard.press("Enter")
    visitor.settle()


def scrolls_nothing_sideways(visitor: Visitor) -> None:
    """Go through the steps."""
    for step in ("2 Details", "3 Signers", "4 Demands", "5 Hand over"):
        go(visitor, step)
        wide, seen = visitor.page.evaluate(
            "(m => [m.scrollWidth, m.clientWidth])(document.querySelector('[data-testid=stMain]'))"
        )
        assert wide <= seen


@pytest.mark.sweep
@pytest.mark.parametrize(
    ("file", "content", "language"),
    [("nota.pdf", portuguese_pdf(), "Portuguese"), ("pronunciamiento.docx", spanish_docx(), "Spanish")],
    ids=["pdf", "docx"],
)
def test_the_page_does_not_scroll_sideways_on_a_phone(  # type: ignore[no-untyped-def]
    window, tmp_path: Path, file: str, content: bytes, language: str
) -> None:
    visitor = window(width=390, height=844)
    bring(visitor, tmp_path / file, content)
    shown_beside_the_steps(visitor, language)
    scrolls_nothing_sideways(visitor)
