"""The frame on every page: the address and its history, filters, the status line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser import internals
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser


def stand(visitor: Visitor) -> tuple[str, dict[str, list[str]], str, list[str]]:
    """Return what a reader sees of the present step: page, words of the address, title, filters."""
    return (
        visitor.path(),
        visitor.query(),
        visitor.page.locator("h1").inner_text(),
        visitor.page.locator(internals.CHIP).all_inner_texts(),
    )


def test_back_and_forward_restore_page_filters_and_own_choices_to_any_depth(visitor: Visitor) -> None:
    page = visitor.page
    visitor.open("/?c=HND")
    steps = [stand(visitor)]

    def step(act: Callable[[], object], address: str) -> None:
        act()
        page.wait_for_url(address)
        visitor.settle()
        steps.append(stand(visitor))

    step(lambda: page.get_by_role("link", name="Demands", exact=True).first.click(), "**/demands?c=HND")
    step(lambda: page.get_by_role("link", name="Gaps", exact=True).first.click(), "**/gaps?c=HND")
    step(lambda: visitor.menu("Follow-up", "What happened since"), "**/since?c=HND")
    step(lambda: page.get_by_role("link", name="Remove this filter: Honduras").click(), "**/since")
    step(lambda: visitor.filter("Theme", "Humanitarian response"), "**/since?theme=humanitarian")
    step(lambda: page.get_by_role("link", name="Statements", exact=True).first.click(), "**/statements?theme=*")
    step(lambda: page.locator(f"{internals.MAIN} a[href*='show=']:visible").first.click(), "**show=**")

    def same(n: int) -> None:
        page.wait_for_url(lambda address: address.split("#")[0].endswith(visitor.written(*steps[n][:2])))
        visitor.settle()
        assert stand(visitor) == steps[n]

    last = len(steps) - 1
    for n in range(last - 1, -1, -1):
        page.go_back()
        same(n)
    for n in (1, 2):
        page.go_forward()
        same(n)
    for n, far in ((last, last - 2), (0, -last)):
        page.evaluate(f"history.go({far})")
        same(n)


def test_a_language_chosen_names_all_filters_anew_at_once(visitor: Visitor) -> None:
    visitor.open("/?c=BRA&demand=darien-response")
    expect(visitor.chosen("Brazil")).to_be_visible()

    visitor.page.get_by_role("combobox", name="Language").first.fill("Espa")
    visitor.page.get_by_role("option", name="Español").click()

    expect(visitor.chosen("Brasil")).to_be_visible()
    expect(visitor.page.get_by_role("combobox", name="País", exact=True).first).to_be_visible()
    expect(visitor.page.locator("html")).to_have_attribute("lang", "es")
    assert visitor.query() == {"lang": ["es"], "c": ["BRA"], "demand": ["darien-response"]}


def test_copy_link_copies_what_is_shown_and_the_name_leads_home_with_the_filters(visitor: Visitor) -> None:
    visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.open("/gaps?theme=asylum")

    visitor.page.get_by_role("button", name="Copy link").click()

    expect(visitor.page.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    assert visitor.page.evaluate("navigator.clipboard.readText()") == visitor.base + "/gaps?theme=asylum"

    visitor.page.locator(internals.NAME).click()
    visitor.page.wait_for_url(visitor.base + "/?theme=asylum")
    expect(visitor.chosen("Asylum and access to territory")).to_be_visible()


def test_filters_that_exclude_each_other_say_which_to_loosen_and_one_click_does(visitor: Visitor) -> None:
    visitor.open("/?statement=kind-response&kind=shelter")
    expect(visitor.page.locator(internals.MAIN)).to_contain_text("Nothing in the record fits what is chosen.")

    visitor.page.get_by_role("link", name="Remove the kind of organization").click()

    visitor.page.wait_for_url("**/?statement=kind-response")
    expect(visitor.page.locator(internals.MAIN)).not_to_contain_text("Nothing in the record fits")


def test_on_a_phone_the_drawer_says_menu_and_one_panel_holds_all_filters(window: Callable[..., Visitor]) -> None:
    phone = window(width=390, height=844)
    phone.open("/demands?lang=es")

    phone.page.get_by_role("button", name="Menú").click()
    phone.page.get_by_role("link", name="Brechas").last.click()
    phone.page.wait_for_url("**/gaps?lang=es")
    phone.settle()
    phone.page.get_by_role("button", name="Filtros").click()
    phone.page.get_by_role("combobox", name="País", exact=True).last.fill("Hond")
    phone.page.get_by_role("option", name="Honduras").click()

    phone.page.wait_for_url("**c=HND**")
    expect(phone.chosen("Honduras")).to_be_visible()
    expect(phone.page.get_by_role("button", name="Filtros (1)")).to_be_visible()


def test_tabs_are_turned_by_the_arrow_keys_and_the_open_one_keeps_the_focus(visitor: Visitor) -> None:
    visitor.open("/demands")
    keys = visitor.page.keyboard
    visitor.page.get_by_role("tab", name="New and repeated").focus()

    keys.press("ArrowRight")
    keys.press("Enter")
    visitor.page.wait_for_url("**tab=addressees*")
    visitor.settle()
    expect(visitor.page.get_by_role("tab", name="Who is addressed")).to_be_focused()
    keys.press("Home")
    keys.press(" ")

    visitor.page.wait_for_url("**/demands")
    visitor.settle()
    expect(visitor.page.get_by_role("tab", selected=True).first).to_be_focused()


def test_escape_closes_what_a_button_opened_and_the_button_has_the_focus_again(visitor: Visitor) -> None:
    visitor.open("/commitments")
    table, more = (visitor.page.get_by_role("button", name=name) for name in ("Table", "More filters"))

    table.click()
    expect(visitor.page.locator(internals.TABLE)).to_be_visible()
    expect(table).to_have_attribute("aria-expanded", "true")
    visitor.page.keyboard.press("Escape")
    expect(visitor.page.locator(internals.TABLE)).to_have_count(0)
    expect(table).to_have_attribute("aria-expanded", "false")
    expect(table).to_be_focused()

    more.press("Enter")
    expect(visitor.page.locator(internals.PANEL).get_by_role("combobox", name="Statement")).to_be_focused()
    visitor.page.keyboard.press("Escape")
    expect(visitor.page.locator(internals.PANEL)).to_have_count(0)
    expect(more).to_be_focused()
