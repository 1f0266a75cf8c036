"""The same in Firefox: home with its map, a filter, a search, a file, another language."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.browser import internals
from tests.browser.firefox import Page, firefox, started

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def fox() -> Iterator[Page]:
    """Start Firefox once; without one the journeys are skipped, but fail where `CI_FIREFOX` is set."""
    path = firefox()
    if path is None:
        reason = "no firefox on this machine: install it, or name it in FIREFOX"
        if os.environ.get("CI_FIREFOX"):
            pytest.fail(reason)
        pytest.skip(reason)
    with started(path) as page:
        page.size(1440, 1000)
        yield page


@pytest.fixture(autouse=True)
def quiet(fox: Page) -> Iterator[None]:
    """No journey asks for an address off this machine, or has an error on the console."""
    yield
    outside, errors = fox.outside[:], fox.errors[:]
    fox.outside.clear()
    fox.errors.clear()
    assert outside == []
    assert errors == []


def test_home_stands_still_has_its_map_opens_a_place_and_finds_an_organization(fox: Page, server: str) -> None:
    fox.open(f"{server}/")
    assert "organizations" in fox.evaluate("() => document.querySelector('h1').textContent")
    assert fox.evaluate("() => matchMedia('(prefers-reduced-motion: reduce)').matches")
    assert fox.evaluate(internals.MOVING) == []

    if fox.evaluate("() => !!document.createElement('canvas').getContext('webgl2')"):
        # a canvas on which nothing was drawn is 300 pixels wide
        fox.until("(map) => (document.querySelector(map + ' canvas')?.width ?? 0) > 300", internals.MAP)
        # the Gulf of Mexico has no circle and no country, Mexico City has one of each
        fox.click(internals.MAP + " canvas", part=(0.5, 0.5))
    else:
        fox.until("() => document.body.textContent.includes('WebGL')")
    fox.click("button", "Mexico City")
    fox.until("() => location.search.includes('place=')")
    fox.settle()
    assert fox.evaluate("() => document.querySelectorAll('h1').length") == 1

    choose(fox, "Search", "wola", "Washington Office")
    fox.until("() => location.pathname.endsWith('/organizations')")
    fox.settle()
    assert "Washington Office on Latin America" in fox.evaluate("() => document.body.textContent")


def test_a_filter_stands_in_the_address_its_table_comes_as_a_file_and_back_takes_it_off(fox: Page, server: str) -> None:
    fox.open(f"{server}/demands")
    choose(fox, "Theme", "Humanitarian", "Humanitarian response")
    fox.until("() => location.search.includes('theme=humanitarian')")
    fox.settle()
    assert "Humanitarian response" in fox.evaluate("(chip) => document.querySelector(chip).textContent", internals.CHIP)

    fox.click("button", "Download")
    fox.click(internals.DOWNLOAD, "CSV")
    with fox.downloaded(".csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) > 2

    fox.evaluate("() => history.back()")
    fox.until("() => !location.search.includes('theme')")
    fox.settle()
    assert fox.evaluate("(chip) => document.querySelectorAll(chip).length", internals.CHIP) == 0


def choose(fox: Page, label: str, words: str, option: str) -> None:
    """Type words into a field of the row and enter the option found."""
    fox.until(f"() => !!({DEEP})('input', '{label}')")
    fox.evaluate(f"() => ({DEEP})('input', '{label}').focus()")
    fox.type(words)
    fox.until(f"() => !!({DEEP})('[role=option]', '{option}')")
    fox.type("\ue015\ue007")  # down, enter


@pytest.mark.sweep
@pytest.mark.parametrize(("lang", "words"), [("es", "pronunciamientos"), ("pt", "posicionamentos")])
def test_another_language_is_spoken_throughout(fox: Page, server: str, lang: str, words: str) -> None:
    fox.open(f"{server}/?lang={lang}")

    assert fox.evaluate("() => document.documentElement.lang") == lang
    assert words in fox.evaluate("() => document.body.textContent")


@pytest.mark.sweep
@pytest.mark.parametrize("path", ["/", "/demands", "/gaps"])
def test_at_twice_the_size_nothing_is_scrolled_sideways(fox: Page, server: str, path: str) -> None:
    fox.size(720, 500)
    try:
        fox.open(f"{server}{path}")
        wider = (
            "(main) => [main, 'html'].map((s) => document.querySelector(s)).map((e) => e.scrollWidth - e.clientWidth)"
        )
        assert max(fox.evaluate(wider, internals.MAIN)) <= 0
    finally:
        fox.size(1440, 1000)


@pytest.mark.sweep
def test_a_window_drawn_wider_and_narrower_on_a_slow_machine_keeps_its_connection(fox: Page, server: str) -> None:
    fox.open(f"{server}/")
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(4)]
    try:
        for wait in (0.1, 0.2, 0.3, 0.0, 0.2, 0.1):
            fox.size(720, 500)
            time.sleep(wait)
            fox.size(1440, 1000)
            time.sleep(wait)
    finally:
        for process in busy:
            process.kill()
            process.wait()
    fox.settle()
    fox.click("button", "Mexico City")
    fox.until("() => location.search.includes('place=')")


# the first element, in the page or in the shadow of one of its parts, that fits a selector and has these words
DEEP = """(selector, words) => {
  const roots = [document]
  for (const root of roots) for (const e of root.querySelectorAll("*")) if (e.shadowRoot) roots.push(e.shadowRoot)
  const named = (e) => [e.getAttribute("aria-label"), e.textContent, e.placeholder].join(" ")
  return roots.flatMap((root) => [...root.querySelectorAll(selector)]).find((e) => named(e).includes(words))
}"""
