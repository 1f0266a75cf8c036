"""What holds on each page: it opens cold, fits a phone, asks nothing of the net, and can be read by all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, expect

from pages.parts.visit.site import PAGES, UNFILTERED
from tests.browser import internals
from tests.browser.visitor import Visitor
from tests.sampled import sampled

pytestmark = pytest.mark.browser

PATHS = [f"/{path}" for _, path in PAGES.values()]
SERIOUS = ("serious", "critical")
# the limit up to which Web Vitals calls a page steady is 0.1; this is half of it
STEADY = 0.05
# what another colour scheme can change
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}


@pytest.mark.parametrize("path", sampled(PATHS, usual=("/", "/gaps", "/contribute")))
def test_a_page_can_be_read_by_all_in_light_and_dark_and_does_not_jump(visitor: Visitor, path: str) -> None:
    page = visitor.page
    page.emulate_media(color_scheme="light")
    visitor.open(path)
    assert unreadable(visitor) == []
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(internals.GROUND, arg="dark")
    visitor.settle()
    assert unreadable(visitor, COLOURS) == []

    if path.strip("/") in UNFILTERED:
        expect(page.get_by_role("combobox", name="Country")).to_have_count(0)
        expect(page.locator(".status")).to_have_count(0)
        return
    page.evaluate(internals.WATCH_SHIFTS)
    visitor.filter("Theme", "Humanitarian response")
    page.wait_for_url("**theme=humanitarian")
    visitor.settle()
    assert page.evaluate(internals.SHIFTED) < STEADY


@pytest.mark.parametrize("path", sampled(PATHS, usual=("/", "/since", "/briefing")))
def test_a_cold_link_opens_its_page_and_fits_a_phone(window: Callable[..., Visitor], path: str) -> None:
    phone = window(width=390, height=844)
    phone.open(f"{path}?c=PAN&theme=humanitarian")
    assert phone.path() == path
    assert phone.query() == {"c": ["PAN"], "theme": ["humanitarian"]}
    if path.strip("/") not in UNFILTERED:
        expect(phone.chosen("Panama")).to_be_visible()
    expect(phone.page.locator("h1")).to_have_count(1)
    expect(phone.page.locator(internals.ERROR)).to_have_count(0)

    if path.strip("/") in UNFILTERED:
        phone.open(path)
    else:
        phone.page.get_by_role("link", name="Clear", exact=True).click()
        phone.page.wait_for_url(f"**{path}")
        phone.settle()
    wider = "element => element.scrollWidth - element.clientWidth"
    assert phone.page.locator(internals.MAIN).evaluate(wider) <= 0
    assert phone.page.locator("html").evaluate(wider) <= 0


def unreadable(visitor: Visitor, options: dict[str, Any] | None = None) -> list[str]:
    """Return what axe finds serious in elements of ours, and the words of charts that are too faint for it to judge."""
    # the scripts of the app's own fields name them
    visitor.page.wait_for_load_state("networkidle")
    return [
        f"{finding['id']}: {finding['help']}: {node['html'][:200]}"
        for finding in Axe().run(visitor.page, options=options).response["violations"]
        for node in finding["nodes"]
        if finding["impact"] in SERIOUS and finding["id"] not in internals.KNOWN_FINDINGS
    ] + list(visitor.page.evaluate(internals.FAINT_CHART_WORDS))


def test_nothing_outside_the_machine_is_found_and_what_asks_for_it_is_written_down(
    window: Callable[..., Visitor],
) -> None:
    visitor = window(once=True)
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        visitor.page.goto("https://tiles.example.org/0/0/0.png")

    assert visitor.outside == ["https://tiles.example.org/0/0/0.png"]
    visitor.outside.clear()
    visitor.errors.clear()


def test_an_error_on_the_console_is_heard(visitor: Visitor) -> None:
    visitor.page.evaluate("console.error('a fault')")

    assert visitor.errors == ["a fault"]
    visitor.errors.clear()
