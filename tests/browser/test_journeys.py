"""What people do: follow a link, filter, click on the map, go back, send the address on."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from data.record.record import read_record
from tests.browser import internals
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser


def test_a_filter_stays_when_the_page_changes_or_is_loaded_anew_and_stands_in_the_address(visitor: Visitor) -> None:
    visitor.open("/")
    visitor.filter("Theme", "Humanitarian response")
    assert visitor.query() == {"theme": ["humanitarian"]}

    for title, path in [("Demands", "/demands"), ("Statements", "/statements"), ("Home", "/")]:
        visitor.go(title)

        assert (visitor.path(), visitor.query()["theme"]) == (path, ["humanitarian"])
        expect(visitor.chosen("Humanitarian response")).to_be_visible()

    visitor.page.reload()
    visitor.settle()
    expect(visitor.chosen("Humanitarian response")).to_be_visible()


def test_an_address_sent_on_opens_the_same_view_in_the_readers_language(visitor: Visitor) -> None:
    visitor.open("/demands")
    visitor.filter("Country", "Brazil")
    sent = visitor.page.url.removeprefix(visitor.base)

    visitor.empty()
    visitor.speak("pt-BR")
    visitor.open(sent)

    assert visitor.query() == {"c": ["BRA"]}
    expect(visitor.chosen("Brasil")).to_be_visible()
    expect(visitor.page.locator("html")).to_have_attribute("lang", "pt")


def test_unknown_words_of_an_address_give_one_notice_that_names_them_and_the_known_hold(visitor: Visitor) -> None:
    for page, word, more in (
        ("/", "demand", "=<b>x</b>&c=XXX&c=PAN&theme=nothing&role=near"),
        ("/demands", "country", "=GTM&c=XXX&a=1&b=2&d=3&e=4&f=5&theme=asylum"),
        ("/method", "statement", "=%00&members=7&lang=xx"),
    ):
        visitor.open(f"{page}?{word}{more}")

        expect(visitor.page.locator(internals.NOTICE)).to_have_count(1)
        expect(visitor.page.locator(internals.NOTICE)).to_contain_text(word)
        expect(visitor.page.locator(internals.ERROR)).to_have_count(0)
        expect(visitor.chosen("Panama")).to_have_count(int("PAN" in more))
        if word == "country":
            # like unknown values; more than five are counted
            expect(visitor.page.locator(internals.NOTICE)).to_contain_text("2 more")
            assert visitor.query() == {"theme": ["asylum"]}


def test_an_embedded_page_has_neither_navigation_nor_filters_and_its_buttons_work(visitor: Visitor) -> None:
    visitor.open("/commitments?embed=true&theme=asylum")

    expect(visitor.page.locator(internals.NAVIGATION_LINK)).to_have_count(0)
    expect(visitor.page.locator(internals.SIDEBAR)).to_have_count(0)
    expect(visitor.page.get_by_role("combobox", name="Search")).to_have_count(0)
    expect(visitor.page.locator("h1")).to_be_visible()
    visitor.page.get_by_role("button", name="Table").click()
    expect(visitor.page.locator(internals.TABLE)).to_be_visible()


def test_the_numbers_of_a_chart_open_as_a_table_and_come_as_csv_and_a_demand_opens_its_passages(
    visitor: Visitor, tmp_path: Path
) -> None:
    visitor.open("/")
    visitor.page.get_by_role("button", name="Table", exact=True).first.click()
    expect(visitor.page.locator(internals.TABLE).first).to_be_visible()
    visitor.page.keyboard.press("Escape")
    visitor.page.get_by_role("button", name="Download", exact=True).first.click()

    with visitor.page.expect_download() as download:
        visitor.page.locator(internals.DOWNLOAD).first.click()
    download.value.save_as(tmp_path / "chart.csv")

    rows = list(csv.reader(io.StringIO((tmp_path / "chart.csv").read_text(encoding="utf-8-sig"))))
    assert len(rows) > 2
    assert all(len(row) == len(rows[0]) for row in rows)

    visitor.page.keyboard.press("Escape")
    visitor.page.get_by_role("link", name="Read the passages").first.click()
    visitor.page.wait_for_url("**/demands?**")
    visitor.settle()
    assert set(visitor.query()) & {"show", "demand"}
    expect(visitor.page.locator(internals.ERROR)).to_have_count(0)


def test_the_whole_package_can_be_taken_along(visitor: Visitor, tmp_path: Path) -> None:
    visitor.open("/method")

    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("link", name="The whole package").click()
    download.value.save_as(tmp_path / "package.zip")

    with zipfile.ZipFile(tmp_path / "package.zip") as package:
        names = {Path(name).name for name in package.namelist()}
    assert names == {"datapackage.json"} | {f"{table}.csv" for table in read_record().tables}
