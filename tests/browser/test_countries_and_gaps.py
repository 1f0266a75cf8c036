"""What people do with countries and gaps: choose one, compare two, find who could be asked first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import WAIT, Visitor
from tests.sampled import sampled

pytestmark = pytest.mark.browser

# height (pixels) that an unfiltered page may have, by the width of the window
HEIGHTS = {1440: 3000, 390: 7000}
PAGES = (
    "/countries",
    "/countries?show=USA",
    "/gaps",
    "/gaps?gap=demand",
    "/gaps?gap=evidence",
    "/gaps?gap=duplication",
)


def test_somebody_chooses_a_country_compares_it_and_reads_its_passages(visitor: Visitor) -> None:
    page = visitor.page
    visitor.open("/countries")
    expect(page.get_by_role("heading", name="What is asked of it")).to_have_count(0)

    page.get_by_role("link", name="Panama", exact=True).click()
    page.wait_for_url("**/countries?*show=PAN*")
    expect(page.get_by_role("heading", name="What happened since")).to_be_visible()

    page.get_by_role("combobox", name="Compared with").fill("Colombia")
    page.get_by_role("option", name="Colombia", exact=True).click()
    expect(page.get_by_role("heading", name="Where they differ")).to_be_visible()

    page.get_by_role("tab", name="Passages").click()
    expect(page.locator("ol.pl").first).to_be_visible()
    page.wait_for_url("**tab=passages*")
    visitor.settle()
    page.go_back()
    expect(page.get_by_role("heading", name="Where they differ")).to_be_visible()


def test_a_click_on_the_small_map_opens_a_country(visitor: Visitor) -> None:
    visitor.open("/countries?theme=asylum")
    corners = visitor.page.locator("area[title='Brazil']").first.get_attribute("coords") or ""
    x, y = (sum(numbers) / len(numbers) for numbers in (list(map(int, corners.split(",")))[k::2] for k in (0, 1)))

    visitor.page.locator(".choice-map").click(position={"x": x, "y": y})

    expect(visitor.page.locator("h1")).to_contain_text("Brazil")
    assert visitor.query()["show"] == ["BRA"]
    assert visitor.query()["theme"] == ["asylum"]


def test_somebody_finds_who_stands_nearest_to_a_government_without_a_signer(visitor: Visitor) -> None:
    page = visitor.page
    visitor.open("/gaps")

    page.locator(".st-key-worklist summary").first.click()
    expect(page.locator(".st-key-worklist ol.pl").first).to_be_visible(timeout=WAIT)
    page.wait_for_url("**show=endorsed-no-signer*")
    visitor.settle()

    page.get_by_role("tab", name="Demand").click()
    expect(page.locator(".mx table")).to_be_visible(timeout=WAIT)
    visitor.settle()
    assert visitor.query() == {"gap": ["demand"]}


@pytest.mark.parametrize("width", sampled(HEIGHTS, usual=(1440,)))
@pytest.mark.parametrize("address", sampled(PAGES, usual=("/countries?show=USA", "/gaps", "/gaps?gap=demand")))
def test_no_view_of_them_is_longer_than_its_width_allows(
    window: Callable[..., Visitor], address: str, width: int
) -> None:
    visitor = window(width=width, height=900)
    visitor.open(address)

    height = visitor.page.locator("[data-testid=stMain]").evaluate("element => element.scrollHeight")
    assert height <= HEIGHTS[width]
