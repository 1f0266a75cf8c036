"""The page for mail and print: whole in one file, no scripts, nothing to load, names only names."""

from __future__ import annotations

import pytest
from lxml import etree

from pages.parts.pack.formats import made
from tests.pages.parts.pack.briefs import EACH_FILE, HARMFUL, briefing, harmful


def page(blob: bytes) -> etree._Element:
    """Return the page as a strict XML parser's neighbour reads it."""
    return etree.fromstring(blob, etree.HTMLParser(recover=False))


def text(root: etree._Element) -> str:
    return " ".join("".join(root.itertext()).split())


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_it_holds_the_claims_and_the_notes(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    root = page(made(one, "html"))

    shown = text(root)

    assert root.get("lang") == lang
    for line in one.beyond_figures:
        assert " ".join(line.sentence.split()) in shown
    # what the numbers say is not said again
    for figure in one.boards["map"].figures if one.map else ():
        assert " ".join(figure.words.split()) in shown
    for source in (source for sources in one.notes for source in sources):
        assert " ".join(source.text.split()) in shown


def test_every_mark_leads_to_its_note() -> None:
    root = page(made(briefing(), "html"))

    notes = [li.get("id") for li in root.iter("li") if li.get("id")]
    led_to = set()
    for a in root.iter("a"):
        if (a.get("href") or "").startswith("#"):
            assert a.get("href") == f"#n{a.text}"
            led_to.add(f"n{a.text}")
    assert led_to == set(notes)


@pytest.mark.parametrize("make", [briefing, harmful])
def test_it_loads_nothing_and_runs_nothing(make) -> None:  # type: ignore[no-untyped-def]
    root = page(made(make(), "html"))

    assert not [e.tag for e in root.iter("script", "iframe", "object", "link", "img", "base", "form")]
    assert not [key for e in root.iter() for key in e.attrib if key.startswith("on") or key in ("src", "srcset")]
    assert not [e.get("href") for e in root.iter("a") if not e.get("href").startswith(("#", "http"))]
    assert "url(" not in made(make(), "html").decode()


def test_names_stay_names() -> None:
    root = page(made(harmful(), "html"))

    for name in HARMFUL:
        assert name in text(root)


def test_it_holds_no_drawing_that_mail_drops_but_the_countries_of_the_signers_with_their_numbers() -> None:
    one = briefing()
    root = page(made(one, "html"))
    rows = [[text(cell) for cell in row.iter("td")] for row in root.iter("tr")]

    assert not list(root.iter("svg"))
    for figure in one.boards["map"].figures:
        assert [figure.number, figure.words] in rows
    for country, n in one.seats[:10]:
        assert [str(n), country] in rows
