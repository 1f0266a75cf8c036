"""The search on every page: typed, chosen by keys or by mouse, and what it says when it finds nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Search", exact=True)


def test_a_click_on_an_answer_opens_it(visitor: Visitor) -> None:
    visitor.open("/gaps")
    box(visitor.page).fill("darien")
    visitor.page.get_by_role("group", name="Demands").get_by_role("option").first.click()

    visitor.page.wait_for_url("**/demands?*")
    visitor.settle()
    assert visitor.query()["show"] == ["darien-response"]


def test_what_is_typed_is_only_words_and_the_keys_alone_lead_to_who_signed(visitor: Visitor) -> None:
    visitor.open("/method")
    box(visitor.page).fill("kino")
    expect(visitor.page.get_by_role("option").first).to_be_visible()
    n = visitor.page.get_by_role("option").count()
    # up from the first answer is the last, and Escape closes
    box(visitor.page).press("ArrowUp")
    expect(visitor.page.get_by_role("option").nth(n - 1)).to_have_attribute("aria-selected", "true")
    box(visitor.page).press("Escape")
    expect(visitor.page.get_by_role("option")).to_have_count(0)

    # nothing found says so and offers the nearest
    box(visitor.page).fill("hondras")
    expect(visitor.page.get_by_role("listbox")).to_contain_text("Nothing found. Nearest:")
    box(visitor.page).press("Enter")
    expect(visitor.page.get_by_role("option", name="Honduras", exact=True)).to_be_visible()
    expect(box(visitor.page)).to_have_value("honduras")

    for words in ("<img src=x onerror=alert(1)>", "مرحبا بالعالم", "x" * 10_000):
        box(visitor.page).fill("kino")
        expect(visitor.page.get_by_role("listbox")).not_to_contain_text("Nothing found.")
        box(visitor.page).fill(words)
        expect(visitor.page.get_by_role("listbox")).to_contain_text("Nothing found.")
    assert visitor.page.locator("img[src=x]").count() == 0
    assert visitor.errors == []

    box(visitor.page).fill("")
    box(visitor.page).press_sequentially("hondur")
    expect(visitor.page.get_by_role("option").first).to_have_text("Honduras")
    box(visitor.page).press("ArrowDown")
    expect(visitor.page.get_by_role("option", selected=True)).to_have_text("Honduras")
    box(visitor.page).press("Enter")
    visitor.page.wait_for_url("**/countries?*")
    visitor.settle()
    assert visitor.query()["show"] == ["HND"]

    visitor.page.go_back()
    visitor.page.wait_for_url("**/method*")
    visitor.page.go_forward()
    visitor.page.wait_for_url("**/countries?*show=HND*")
    expect(visitor.page.locator("h1")).to_contain_text("Honduras")


def test_on_a_phone_the_answers_stay_inside_the_screen(window: Callable[..., Visitor]) -> None:
    visitor = window(width=390, height=844)
    visitor.open("/method?lang=es")
    visitor.page.get_by_role("combobox", name="Buscar", exact=True).fill("migr")
    answers = visitor.page.get_by_role("listbox").last
    expect(answers).to_be_visible()

    frame = answers.bounding_box()

    assert frame is not None
    assert frame["x"] >= 0
    assert frame["x"] + frame["width"] <= 390
