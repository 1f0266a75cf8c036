"""What holds on each page: it opens cold, fits a phone, asks nothing of the net, and can be read by all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, expect

from pages.parts.shell.site import PAGES, UNFILTERED
from tests.browser import internals
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser

PATHS = [f"/{path}" for _, path in PAGES.values()]
SERIOUS = ("serious", "critical")


@pytest.mark.parametrize("path", PATHS)
def test_a_cold_link_opens_its_page_under_its_filters(visitor: Visitor, path: str) -> None:
    visitor.open(f"{path}?c=PAN&theme=humanitarian")

    assert visitor.path() == path
    assert visitor.query() == {"c": ["PAN"], "theme": ["humanitarian"]}
    if path.strip("/") not in UNFILTERED:
        expect(visitor.chosen("Panama")).to_be_visible()
    expect(visitor.page.locator("h1")).to_have_count(1)
    expect(visitor.page.locator(internals.ERROR)).to_have_count(0)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_fits_a_phone_without_scrolling_sideways(window: Callable[..., Visitor], path: str) -> None:
    phone = window(width=390, height=844)

    phone.open(path)
    phone.page.wait_for_timeout(1000)

    wider = "element => element.scrollWidth - element.clientWidth"
    assert phone.page.locator(internals.MAIN).evaluate(wider) <= 0
    assert phone.page.locator("html").evaluate(wider) <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_serious_that_is_ours(visitor: Visitor, path: str, scheme: str) -> None:
    visitor.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    visitor.open(path)
    visitor.page.wait_for_timeout(1000)

    found = Axe().run(visitor.page).response["violations"]

    serious = [
        f"{finding['id']}: {finding['help']}: {node['html'][:200]}"
        for finding in found
        for node in finding["nodes"]
        if finding["impact"] in SERIOUS and finding["id"] not in internals.KNOWN_FINDINGS
    ]
    assert serious == []
    # axe leaves the words of charts undecided
    assert visitor.page.evaluate(internals.FAINT_CHART_WORDS) == []


def test_the_gate_refuses_and_writes_down_what_leaves_the_machine(visitor: Visitor) -> None:
    with pytest.raises(Error, match="ERR_FAILED"):
        visitor.page.goto("https://tiles.example.org/0/0/0.png")

    assert visitor.outside == ["https://tiles.example.org/0/0/0.png"]
    visitor.outside.clear()
    visitor.errors.clear()


def test_an_error_on_the_console_is_heard(visitor: Visitor) -> None:
    visitor.page.evaluate("console.error('a fault')")

    assert visitor.errors == ["a fault"]
    visitor.errors.clear()
