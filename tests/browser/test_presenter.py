"""A talk from end to end: pin, put in order, show by the keys, leave, keep the file, open it elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import internals
from tests.browser.test_every_page import COLOURS, unreadable
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser

FOUR = "overview.signers..overview.recurrence..demands.groups.theme.asylum..gaps.presence"
STAGE = ".st-key-stage"
# the navigation shows every page at this width
WIDE = 1700
SMALLEST = """() => {
  const scale = new DOMMatrix(getComputedStyle(document.querySelector(".st-key-stage")).transform).a
  return [...document.querySelectorAll(".st-key-stage .js-plotly-plot text")].filter(e => e.textContent.trim())
    .map(e => parseFloat(getComputedStyle(e).fontSize) * scale)
}"""


def count(visitor: Visitor, words: str) -> Locator:
    """Return the words that say which screen is shown."""
    return visitor.page.locator(".st-key-bar").get_by_text(words, exact=True)


def scale(visitor: Visitor) -> float:
    """Return by how much the screen's content is enlarged."""
    visitor.settle()
    return float(
        visitor.page.locator(STAGE).evaluate("e => getComputedStyle(e).transform.match(/matrix\\(([^,]+)/)?.[1] ?? 1")
    )


def test_a_view_is_pinned_shown_by_the_keys_and_left(window: Callable[..., Visitor]) -> None:
    visitor = window(width=WIDE)
    visitor.open("/?theme=asylum")
    visitor.page.get_by_role("button", name="Add to presentation").nth(1).click()
    expect(visitor.page.get_by_text("Added. The slide list holds 1 view.")).to_be_visible()
    visitor.settle()

    visitor.go("Presentation")
    visitor.page.get_by_role("combobox", name="Add a view").fill("Gaps of presence")
    visitor.page.get_by_role("option", name="Gaps: Gaps of presence").click()
    visitor.page.get_by_role("button", name="Add", exact=True).click()
    visitor.settle()
    visitor.page.get_by_role("button", name="Show 2 screens").click()
    expect(count(visitor, "1 of 2")).to_be_visible()
    finding = visitor.page.locator("h1").inner_text()

    visitor.page.keyboard.press("ArrowRight")
    expect(count(visitor, "2 of 2")).to_be_visible()
    expect(visitor.page.locator("h1")).not_to_have_text(finding)
    visitor.page.keyboard.press("ArrowLeft")
    expect(count(visitor, "1 of 2")).to_be_visible()
    visitor.page.keyboard.press("PageDown")
    expect(count(visitor, "2 of 2")).to_be_visible()
    visitor.page.keyboard.press("PageUp")
    expect(count(visitor, "1 of 2")).to_be_visible()

    visitor.page.keyboard.press("Escape")
    expect(visitor.page.get_by_role("button", name="Show 2 screens")).to_be_visible()
    visitor.settle()
    assert visitor.query()["theme"] == ["asylum"]
    assert "slide" not in visitor.query()


def test_a_link_opens_the_show_cold_without_navigation_or_filters_and_anybody_can_read_it(visitor: Visitor) -> None:
    visitor.open(f"/presenter?order={FOUR}&slide=3")

    expect(count(visitor, "3 of 4")).to_be_visible()
    expect(visitor.page.locator(internals.SIDEBAR)).to_have_count(0)
    expect(visitor.page.locator(internals.NAVIGATION_LINK).first).to_be_hidden()
    expect(visitor.page.locator(STAGE)).to_contain_text("Source:")
    expect(visitor.page.locator(STAGE)).to_contain_text("Asylum and access to territory")

    # F fills the screen and leaves it
    visitor.page.keyboard.press("f")
    visitor.page.wait_for_function("() => document.fullscreenElement !== null")
    visitor.page.keyboard.press("F")
    visitor.page.wait_for_function("() => document.fullscreenElement === null")

    visitor.page.get_by_role("button", name="Next").click()
    expect(count(visitor, "4 of 4")).to_be_visible()
    visitor.settle()
    assert unreadable(visitor) == []
    visitor.page.emulate_media(color_scheme="dark")
    visitor.page.wait_for_function(internals.GROUND, arg="dark")
    visitor.settle()
    assert unreadable(visitor, COLOURS) == []

    # the browser's back button is the screen before
    visitor.page.go_back()
    expect(count(visitor, "3 of 4")).to_be_visible()


def test_a_screen_fills_the_window_whatever_its_size_and_needs_no_scrolling(window: Callable[..., Visitor]) -> None:
    room = window(width=1280, height=720)
    room.open(f"/presenter?order={FOUR}&slide=2")
    room.page.locator(f"{STAGE} .js-plotly-plot text").first.wait_for()

    # words of a chart can be read from the back of the room
    sizes = room.page.evaluate(SMALLEST)
    assert sizes and min(sizes) >= 18
    assert room.page.locator("h1").evaluate("e => parseFloat(getComputedStyle(e).fontSize)") * scale(room) >= 28
    for width, height in ((1280, 720), (1920, 1080)):
        room.page.set_viewport_size({"width": width, "height": height})
        assert scale(room) > 1
        main = room.page.locator(internals.MAIN)
        assert main.evaluate("e => e.scrollHeight - e.clientHeight") <= 0
        assert main.evaluate("e => e.scrollWidth - e.clientWidth") <= 0
        plot, frame = (room.page.locator(f"{STAGE} {part}").first.bounding_box() for part in (".main-svg", ""))
        assert plot is not None
        assert frame is not None
        assert plot["x"] + plot["width"] <= frame["x"] + frame["width"] + 1
        assert plot["width"] > 0.9 * frame["width"]

    # a phone shows it unscaled in its width
    room.page.set_viewport_size({"width": 390, "height": 844})
    assert scale(room) == 1
    assert room.page.locator(internals.MAIN).evaluate("e => e.scrollWidth - e.clientWidth") <= 0


def test_a_change_of_the_slide_list_is_undone_and_one_step_back_leaves_it_for_the_page_before(
    window: Callable[..., Visitor],
) -> None:
    visitor = window(width=WIDE)
    visitor.open(f"/presenter?order={FOUR}")
    visitor.page.get_by_role("button", name="Remove").click()
    expect(visitor.page.locator("h1")).to_have_text("3 views in the slide list")
    visitor.settle()
    assert visitor.query()["order"] != [FOUR]
    visitor.page.get_by_role("button", name="Undo").click()
    expect(visitor.page.locator("h1")).to_have_text("4 views in the slide list")
    visitor.settle()
    assert visitor.query()["order"] == [FOUR]

    visitor.go("Gaps")
    visitor.go("Presentation")
    assert visitor.query()["order"] == [FOUR]

    visitor.page.go_back()
    visitor.page.wait_for_url("**/gaps**")
    visitor.settle()

    assert visitor.path() == "/gaps"


def test_the_file_opens_again_elsewhere_and_a_newer_one_is_refused(visitor: Visitor, tmp_path: Path) -> None:
    visitor.open(f"/presenter?order={FOUR}")
    visitor.page.get_by_text("Save it as a file, or open one").click()
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("button", name="Download the slide list").click()
    file = tmp_path / "order.json"
    download.value.save_as(file)
    newer = tmp_path / "newer.json"
    newer.write_text(json.dumps(json.loads(file.read_text("utf-8")) | {"version": 99}))

    visitor.empty()
    visitor.open("/presenter?order=gaps.asked")
    visitor.page.get_by_text("Save it as a file, or open one").click()
    visitor.choose_file(visitor.page.locator("input[type=file]"), newer)
    expect(visitor.page.get_by_text("newer version of the site (99")).to_be_visible()
    assert visitor.query()["order"] == ["gaps.asked"]

    visitor.choose_file(visitor.page.locator("input[type=file]"), file)
    visitor.page.get_by_role("button", name="Replace the one above").click()
    visitor.page.wait_for_url(f"**order={FOUR}")
    expect(visitor.page.locator("h1")).to_have_text("4 views in the slide list")
