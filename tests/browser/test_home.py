"""What people do on Home: find who signed from a place on the map or in its list, by mouse, finger or keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Route, expect

from data.measures.signers.places import every_place
from data.record.record import read_record
from geo.countries import countries
from geo.plane import project, whole
from pages.parts.views.home.map_layers import Frame, view_state
from tests.browser import internals
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser

TOOLTIP = ".deck-tooltip"
WASHINGTON, MEXICO_CITY, LIMA = "usa-washington-d-c", "mex-mexico-city", "per-lima"


def at_home(window: Callable[..., Visitor], **size: int) -> Visitor:
    """Open Home with its map."""
    visitor = window(script=internals.SLOW_CLOCK, with_map=True, **size)
    visitor.page.route("**/geo/*.geojson", coarse)
    visitor.open("/")
    expect(canvas(visitor)).to_be_visible()
    return visitor


def coarse(route: Route) -> None:
    """Leave out most points of the coasts: to draw them all without a graphics card is most of a look's work."""
    answer = route.fetch()
    shapes = answer.json()
    for feature in shapes["features"]:
        shape = feature["geometry"]
        parts = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
        coasts = [[[*ring[:-1:10], ring[-1]] for ring in part] for part in parts]
        feature["geometry"] = {"type": "MultiPolygon", "coordinates": [part for part in coasts if len(part[0]) > 3]}
    route.fulfill(response=answer, json=shapes)


def canvas(visitor: Visitor) -> Locator:
    return visitor.page.locator(internals.MAP).locator("canvas").first


def spot(visitor: Visitor, place: str = "", country: str = "") -> tuple[float, float]:
    """Return where a place or a country's point lies in the window while the whole map is shown."""
    points = {city.key: city.point for city in every_place(read_record())}
    if country:
        known = countries()[country]
        points[""] = project([known.latitude], [known.longitude])[0]
    box = canvas(visitor).bounding_box()
    assert box is not None
    wide = Frame().width if box["width"] >= 510 else int(box["width"] // 20 * 20)
    state = view_state(Frame(wide, round(box["height"])), whole())
    scale = 2 ** state["zoom"]
    point = points[place]
    assert point is not None
    x, y = point
    right, down = (x - state["target"][0]) * scale, (state["target"][1] - y) * scale
    return box["x"] + box["width"] / 2 + right, box["y"] + box["height"] / 2 + down


def hovered(visitor: Visitor, at: tuple[float, float], words: str) -> None:
    """Rest the pointer somewhere until the map says what lies there."""
    said = visitor.page.locator(TOOLTIP).filter(has_text=words)
    tried(visitor, lambda: visitor.page.mouse.move(*at), said.is_visible)


def tried(visitor: Visitor, act: Callable[[], None], done: Callable[[], bool]) -> None:
    """Point at the map again if nothing came of it: deck.gl gives up what a busy machine draws too slowly.

    Each look at what lies under the pointer is drawn too, which is most of the work: it is asked for seldom.
    """
    for _ in range(20):
        act()
        for _ in range(30):
            if done():
                return
            visitor.page.wait_for_timeout(100)
        # a pointer that has not moved is not looked for
        visitor.page.mouse.move(0, 0)
    raise AssertionError("nothing came of it")


def opened(visitor: Visitor) -> Locator:
    return visitor.page.locator(".places li.open")


def on_the_first_screen(visitor: Visitor, height: int) -> None:
    """Find the name, the sentence and the map in the window before it is scrolled."""
    for what in ("h1", ".lead", internals.MAP):
        box = visitor.page.locator(what).bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= height + 20, what


def test_on_a_desk_the_map_stands_on_the_first_screen_and_does_what_the_pointer_asks(
    window: Callable[..., Visitor],
) -> None:
    visitor = at_home(window, width=1440, height=900)
    on_the_first_screen(visitor, 900)
    expect(opened(visitor)).to_be_in_viewport()

    # it says the place under the pointer, and a click lists who signed there
    at = spot(visitor, WASHINGTON)
    hovered(visitor, at, "Washington")
    tried(visitor, lambda: visitor.page.mouse.click(*at), lambda: f"place={WASHINGTON}" in visitor.page.url)
    expect(opened(visitor)).to_contain_text("Washington Office on Latin America")
    expect(opened(visitor).locator(".dots").first).to_be_visible()

    # buttons zoom
    lima = spot(visitor, LIMA)
    said = visitor.page.locator(TOOLTIP).filter(has_text="Lima")
    hovered(visitor, lima, "Lima")
    visitor.page.get_by_role("button", name="Zoom in").click()
    tried(visitor, lambda: visitor.page.mouse.move(lima[0] - 2, lima[1]), lambda: not said.is_visible())
    visitor.page.get_by_role("button", name="Show the whole map").click()
    hovered(visitor, lima, "Lima")

    # a click on a country filters to it, a second one lets go
    canada = spot(visitor, country="CAN")
    tried(visitor, lambda: visitor.page.mouse.click(*canada), lambda: "c=CAN" in visitor.page.url)
    visitor.settle()
    expect(opened(visitor)).to_contain_text("Canada")
    canada = spot(visitor, country="CAN")
    hovered(visitor, canada, "Canada")
    tried(visitor, lambda: visitor.page.mouse.click(*canada), lambda: "c=CAN" not in visitor.page.url)

    # the wheel scrolls the page
    visitor.page.mouse.wheel(0, 300)
    main = visitor.page.locator(internals.MAIN)
    visitor.page.wait_for_function("element => element.scrollTop > 200", arg=main.element_handle())


def test_without_webgl_a_line_says_so_and_the_list_opens_a_place_by_keyboard_alone_and_keeps_the_focus(
    visitor: Visitor,
) -> None:
    visitor.open("/")
    expect(visitor.page.locator(internals.MAIN)).to_contain_text("This browser cannot draw the map")
    expect(visitor.page.locator(internals.MAP)).to_have_count(0)
    expect(visitor.page.get_by_role("button", name="Zoom in")).to_have_count(0)
    entry = visitor.page.locator(f'.places [data-place="{WASHINGTON}"]')
    entry.focus()

    visitor.page.keyboard.press("Enter")

    expect(opened(visitor)).to_contain_text("Washington, D.C.")
    visitor.page.wait_for_url(f"**place={WASHINGTON}**")
    expect(entry).to_be_focused()
    visitor.page.get_by_role("button", name="Outside the Americas").press("Enter")
    expect(opened(visitor)).to_contain_text("Spain")
    visitor.page.get_by_role("button", name="City not known").press("Enter")
    expect(visitor.page.locator(".places > .signers li").first).to_be_visible()


def test_an_address_opens_its_place_and_one_that_no_record_has_is_said(visitor: Visitor) -> None:
    visitor.open(f"/?place={LIMA}")
    expect(opened(visitor)).to_contain_text("Lima")

    visitor.open("/?place=atlantis")

    expect(visitor.page.locator(internals.NOTICE)).to_contain_text("place=atlantis")
    expect(opened(visitor)).to_have_count(1)


def test_on_a_phone_the_map_stands_on_the_first_screen_and_a_tap_is_a_click(window: Callable[..., Visitor]) -> None:
    phone = at_home(window, width=390, height=844)
    on_the_first_screen(phone, 844)
    wider = "element => element.scrollWidth - element.clientWidth"
    assert phone.page.locator(internals.MAIN).evaluate(wider) <= 0
    touch = phone.page.context.new_cdp_session(phone.page)
    touch.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    x, y = spot(phone, MEXICO_CITY)
    point = {"x": x, "y": y}
    opening = phone.page.locator(f'.places [data-place="{WASHINGTON}"]')
    opening.click()
    expect(opened(phone)).to_contain_text("Washington")
    phone.page.locator(internals.MAIN).evaluate("element => element.scrollTo(0, 0)")

    def tap() -> None:
        touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    tried(phone, tap, lambda: "Mexico City" in opened(phone).inner_text())
    assert canvas(phone).evaluate("element => getComputedStyle(element).touchAction") == "pan-x pan-y"
