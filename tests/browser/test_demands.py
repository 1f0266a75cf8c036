"""What people do on the pages of demands and statements: open one in place, change its tab, go back."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser

STAYED = "window.stayed = true"


def test_a_demand_opens_beside_the_list_in_its_tab_and_back_closes_it(visitor: Visitor) -> None:
    visitor.open("/demands")
    visitor.page.evaluate(STAYED)
    title = visitor.page.locator("h1")
    first = title.inner_text()

    visitor.page.get_by_role("link", name="Aid in the Darién", exact=True).click()
    expect(title).to_contain_text("Aid in the Darién")
    visitor.page.get_by_role("tab", name="Who signed").click()
    expect(visitor.page.locator(".signed li").first).to_be_visible()
    visitor.page.wait_for_url("**tab=signers**")
    visitor.page.get_by_role("link", name="Protection of children", exact=True).click()

    expect(title).to_contain_text("Protection of children")
    expect(visitor.page.get_by_role("tab", name="Who signed")).to_have_attribute("aria-selected", "true")
    assert visitor.page.evaluate("window.stayed")
    for _ in range(3):
        visitor.page.go_back()
        visitor.settle()
    expect(title).to_have_text(first)
    expect(visitor.page.get_by_role("tab", name="Passages")).to_have_attribute("aria-selected", "true")

    # on a phone it stands below the list and comes into sight
    visitor.page.set_viewport_size({"width": 390, "height": 844})
    visitor.settle()
    expect(title).not_to_be_in_viewport()
    visitor.page.get_by_role("link", name="Aid in the Darién", exact=True).click()
    expect(title).to_contain_text("Aid in the Darién")
    expect(title).to_be_in_viewport()


def test_a_card_opens_its_statement_and_a_sentence_to_quote_stands_behind_a_button(visitor: Visitor) -> None:
    visitor.open("/statements")

    visitor.page.get_by_role("link", name="KIND response", exact=True).click()
    expect(visitor.page.get_by_role("heading", name="KIND response")).to_be_visible()
    visitor.page.get_by_role("tab", name="About the text").click()
    expect(visitor.page.locator("dl.facts")).to_be_visible()
    visitor.page.get_by_role("button", name="Quote this").click()
    visitor.page.get_by_role("radio", name="This statement").click()

    expect(visitor.page.locator("code").first).to_be_visible()
