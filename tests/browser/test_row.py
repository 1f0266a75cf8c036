"""The row above a page under people in a hurry, without sight, on a phone, and without a connection."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, WebSocketRoute, expect

from tests.browser import internals
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser


def field(visitor: Visitor, name: str) -> Locator:
    """Return a field of the row."""
    return visitor.page.locator(internals.FIELDS).get_by_role("combobox", name=name, exact=True)


def serious(visitor: Visitor) -> list[str]:
    """Return what axe finds serious in the row."""
    found: list[dict[str, Any]] = Axe().run(visitor.page, context=internals.FIELDS).response["violations"]
    return [f"{one['id']} {one['nodes'][0]['html']}" for one in found if one["impact"] in ("serious", "critical")]


def test_what_is_not_there_is_said_and_is_no_choice_and_the_row_is_not_printed(visitor: Visitor) -> None:
    visitor.open("/gaps")
    for name in ("Country", "Search"):
        one = field(visitor, name)
        one.fill("zxqv")

        said = visitor.page.locator(internals.FIELDS).get_by_role("status").filter(has_text="Nothing found.")
        expect(said).to_have_count(1)
        expect(visitor.page.get_by_role("option", disabled=False)).to_have_count(0)
        assert serious(visitor) == []
        one.press("ArrowDown")
        one.press("Enter")
        expect(one).to_have_value("zxqv")
        one.press("Escape")

    row = visitor.page.locator(internals.FIELDS)
    expect(row).to_be_visible()
    visitor.page.emulate_media(media="print")
    expect(row).to_be_hidden()


def test_choices_in_a_hurry_all_count_and_what_is_typed_meanwhile_stays(visitor: Visitor) -> None:
    visitor.open("/gaps")
    country = field(visitor, "Country")

    # before an answer can come
    country.evaluate("""(input) => { for (const name of ["Honduras", "Guatemala", "Brazil"]) {
      input.value = name
      input.dispatchEvent(new Event("input"))
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }))
    } }""")

    visitor.page.wait_for_url("**c=BRA**")
    visitor.settle()
    assert visitor.query() == {"c": ["HND", "GTM", "BRA"]}

    # a run leaves what is typed and marked
    country.press_sequentially("pan")
    expect(visitor.page.get_by_role("option")).to_have_text(["Panama"])
    country.press("Enter")
    country.press("ArrowDown")
    country.press("ArrowDown")
    visitor.page.wait_for_url("**c=PAN**")
    expect(visitor.chosen("Panama")).to_be_visible()
    visitor.settle()
    expect(country).to_have_value("")
    country.press("ArrowDown")
    expect(country).to_be_focused()
    expect(country).to_have_attribute("aria-activedescendant", "list-c-2")
    expect(visitor.page.get_by_role("option", selected=True)).to_have_count(1)
    country.press("Escape")
    expect(visitor.page.get_by_role("option")).to_have_count(0)

    # what is found for other words is not entered for those that stand there now
    search = field(visitor, "Search")
    search.fill("honduras")
    visitor.page.get_by_role("option", name="Honduras").first.wait_for()
    search.evaluate("""(input) => {
      input.value = "belize"
      input.dispatchEvent(new Event("input"))
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }))
    }""")
    visitor.page.wait_for_url("**BLZ**")


def test_a_choice_without_a_connection_is_made_when_it_is_back(window: Callable[..., Visitor]) -> None:
    visitor = window(once=True)
    routes: list[WebSocketRoute] = []
    lost = False

    def connect(route: WebSocketRoute) -> None:
        if lost:
            route.close()
        else:
            route.connect_to_server()
            routes.append(route)

    visitor.page.route_web_socket("**/_stcore/stream*", connect)
    visitor.open("/gaps")
    lost = True
    routes[-1].close()
    expect(visitor.page.locator(internals.SETTLED)).to_have_count(0)
    field(visitor, "Country").fill("hond")
    field(visitor, "Country").press("Enter")

    lost = False

    visitor.page.wait_for_url("**/gaps?c=HND")
    expect(visitor.chosen("Honduras")).to_be_visible()


def test_a_finger_finds_the_row_and_its_panel_and_the_keyboard_covers_no_list(window: Callable[..., Visitor]) -> None:
    phone = window(width=390, height=844)
    phone.open("/gaps")
    search = field(phone, "Search")
    search.fill("mig")
    phone.page.get_by_role("option").first.wait_for()
    phone.page.set_viewport_size({"width": 390, "height": 450})
    found = phone.page.locator(internals.FIELDS).get_by_role("listbox").filter(visible=True)
    phone.page.wait_for_function(
        "(list) => list.getBoundingClientRect().bottom <= innerHeight", arg=found.element_handle()
    )
    options = found.get_by_role("option").all()
    assert min((one.bounding_box() or {})["height"] for one in options) >= 40
    search.fill("")
    phone.page.set_viewport_size({"width": 390, "height": 844})

    phone.page.get_by_role("button", name="Filters").click()

    first = phone.page.locator(internals.PANEL).get_by_role("combobox", name="Country", exact=True)
    expect(first).to_be_focused()
    for one in (search, first):
        assert float(one.evaluate("(input) => parseFloat(getComputedStyle(input).fontSize)")) >= 16
        assert (one.bounding_box() or {})["height"] >= 40
    assert phone.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # the panel lies below the row, not on it
    row = phone.page.get_by_role("button", name="Filters").bounding_box()
    panel = phone.page.locator(internals.PANEL).bounding_box()
    assert row and panel
    assert panel["y"] >= row["y"] + row["height"]
