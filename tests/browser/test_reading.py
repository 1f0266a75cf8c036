"""How a page is read otherwise than on a screen of its own size: aloud, printed, at twice the size, without motion."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from playwright.sync_api import Page

from pages.parts.visit.site import PAGES
from tests.browser import internals
from tests.browser.visitor import Visitor
from tests.sampled import sampled

pytestmark = pytest.mark.browser

# the usual run takes two shapes, a list beside a document and a long text
PATHS = sampled((f"/{path}" for _, path in PAGES.values()), usual=("/demands", "/method"))
# words of a page in their order, as far as they are drawn: headings, paragraphs, cells, items of lists
WORDS = """(main) => [...document.querySelectorAll(`${main} :is(h1,h2,h3,p,td,th,li,caption,footer)`)]
  .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest(".sr")
    && e.getBoundingClientRect().width > 2)
  .map((e) => [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.textContent).join(" ").trim())
  .filter((words) => words.length > 3)"""


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_read_aloud_printed_and_at_twice_the_size(visitor: Visitor, path: str) -> None:
    visitor.open(path)

    has_a_title_first_and_a_name_for_everything_that_can_be_used(visitor.page)
    loses_no_word_in_print(visitor.page)
    visitor.page.emulate_media(media="screen")
    visitor.page.set_viewport_size({"width": 720, "height": 450})
    visitor.settle()
    scrolls_nothing_sideways_and_moves_nothing(visitor.page)


def loses_no_word_in_print(page: Page) -> None:
    shown = page.evaluate(WORDS, internals.MAIN)
    page.emulate_media(media="print")
    document = pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True))
    printed = letters(" ".join(sheet.get_textpage().get_text_range() for sheet in document))

    assert len(shown) > 3
    # columns and ends of pages part a sentence: its words are looked for one by one
    assert [words for words in shown if not all(letters(word) in printed for word in words.split())] == []


def letters(text: str) -> str:
    """Return the letters and digits of a text alone: where a line ends, spaces and hyphens come and go."""
    return re.sub(r"[\W_]+", "", text).casefold()


def scrolls_nothing_sideways_and_moves_nothing(page: Page) -> None:
    wider = "element => element.scrollWidth - element.clientWidth"
    assert page.locator(internals.MAIN).evaluate(wider) <= 0
    assert page.locator("html").evaluate(wider) <= 0
    # the windows of these tests ask for no motion
    assert page.evaluate(internals.MOVING) == []


def has_a_title_first_and_a_name_for_everything_that_can_be_used(page: Page) -> None:
    lines = page.locator("body").aria_snapshot().splitlines()
    used = [
        line.strip() for line in lines if re.match(r"\s*- '?(button|link|combobox|textbox|checkbox|tab|switch)\b", line)
    ]
    # a name stands in quotation marks; a link may have what it holds for its name
    nameless = [line for line in used if not re.search(r'"|: ', line) and not line.endswith(":")]
    assert len(used) > 5
    assert nameless == []
    # the way past the navigation, the navigation, the filters, the title, and at the end which data these are
    marks = (
        'link "Skip to main content"',
        "- navigation",
        "- main:",
        'combobox "Search"',
        "[level=1]",
        "Data version ",
    )
    order = [next((n for n, line in enumerate(lines) if mark in line), -1) for mark in marks]
    assert -1 not in order
    assert order == sorted(order)
    # one title, and no heading before it
    headings = [line for line in lines if re.search(r"- '?heading .*\[level=\d\]", line)]
    assert "[level=1]" in headings[0]
    assert sum("[level=1]" in line for line in headings) == 1
