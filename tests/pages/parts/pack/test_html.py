"""The letter to paste into a mail: whole in one file, no scripts, nothing to load, names only names."""

from __future__ import annotations

import pytest
from lxml import etree

from data.measures.follow_up.foremost import told_together
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.formats import made
from pages.parts.pack.html import MOST_ASKED, MOST_FIGURES, few, in_few_words
from pages.parts.pack.letter import SUBJECT, WORDS, letter, paragraphs
from pages.parts.words.catalogue import in_this_language
from tests.pages.parts.pack.briefs import EACH_FILE, ISSUED, SELECTIONS, SITE, briefing, harmful, shipped

# words of a mail
LONGEST = 550


def page(blob: bytes) -> etree._Element:
    """Return the page as a strict XML parser's neighbour reads it."""
    return etree.fromstring(blob, etree.HTMLParser(recover=False))


def text(root: etree._Element) -> str:
    return " ".join("".join(root.itertext()).split())


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_it_holds_numbers_a_few_demands_and_events_and_the_sources_of_just_these(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    root = page(made(one, "html"))

    shown = text(root)
    linked = {a.get("href") for a in root.iter("a")}
    mail = in_this_language(letter, lang)(one)

    assert root.get("lang") == lang
    for figure in few(one.boards["map"].figures) if one.map else ():
        assert " ".join(in_few_words(figure).split()) in shown
    for board in one.tables("asked", "since"):
        assert " ".join(board.title.split()) in shown or board.title == one.headings.each
        rows = [name for name, *_more in board.dots.rows] if board.dots else []
        assert [name in shown for name in rows[:MOST_ASKED]] == [True] * len(rows[:MOST_ASKED])
        # of one demand what the statements ask, with its place
        for card in board.cards:
            assert all(f"{place}: {meaning}" in shown for _words, place, meaning in card.passages[:1])
    # events that a square tells and the letter's own, of each main way one, each with its publisher; all are counted
    table = shown[shown.index(mail.closing) :]
    for board in one.tables("since"):
        below = [card for card in board.cards if card.text in table]
        assert {*board.posted, *filter(None, [mail.event])} <= {*below}
        assert all(table.count(card.text) == 1 and card.source in table for card in below)
        assert {card.sign for card in below} >= {card.sign for card in board.cards} & {"▲", "▼"}
        assert board.rest[len(below)] in table
    told = [card for board in one.tables("since") for card in board.cards if card.text in shown]
    assert len(told) <= 5
    # sources are links where they are needed: no number skips another
    assert not [a for a in root.iter("a") if a.get("href").startswith("#")]
    for board in one.tables("asked"):
        asked = [line.mark for line in one.claims if line.kind in ("demand", "country") and line.mark in board.marks]
        assert {source.url for k in asked for source in one.notes[k - 1] if source.url} <= linked
    # what else the pack has is a link away
    assert [a.get("href") for a in root.iter("a")].count(one.link) == 2
    # all of it is read on a screen and a half
    assert len(text(root.find("body")).split()) <= LONGEST


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_it_is_a_letter_to_one_person_that_asks_and_leads_to_the_site(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    root = page(made(one, "html"))
    shown = text(root.find("body"))
    greeting = {"en": "Dear ___,", "es": "Estimada/o ___:", "pt": "Prezado(a) ___,"}[lang]
    closing = {"en": "Kind regards,___", "es": "Saludos cordiales,___", "pt": "Atenciosamente,___"}[lang]

    # the title is what a mail has as its subject, the hidden line what a list of mails shows beside it
    mail = in_this_language(letter, lang)(one)
    assert root.findtext("head/title") == mail.subject and len(mail.subject) <= SUBJECT
    ahead = next(root.iter("div"))
    assert "display:none" in ahead.get("style") and len(text(ahead)) > 20 and text(ahead) != mail.subject
    (button,) = [a for a in root.iter("a") if a.get("class") == "go"]
    assert button.get("href") == one.link and button.getparent().get("bgcolor")
    # first who writes, what is asked, and to meet; what is behind it comes after the signature
    shown = shown.removeprefix(text(ahead))
    asks = [mail.question, mail.meeting, text(button), mail.thanks, closing, one.stamp]
    places = [shown.find(words) for words in (mail.subject, greeting, mail.who, *mail.told, *asks)]
    assert -1 not in places and places == sorted(places)
    signature = next(p for p in root.iter("p") if text(p) == closing)
    before = [e for e in root.iter("table", "ul") if e in signature.itersiblings(preceding=True)]
    assert [list(e.iter("a")) for e in before] == [[button]]
    # it is read in half a minute
    assert mail.told and len(" ".join(paragraphs(mail)).split()) <= WORDS


@pytest.mark.parametrize("selection", ["everything", "a country", "one demand"])
def test_every_word_has_its_typeface_on_its_own_element_and_it_is_one(selection: str) -> None:
    root = page(made(briefing(selection), "html"))
    cells = [e for e in root.find("body").iter("td", "th", "p", "li", "h1", "h2") if (e.text or "").strip()]

    assert cells
    assert not [text(e) for e in cells if "font-family:Arial" not in e.get("style", "")]
    assert made(briefing(selection), "html").count(b"font-family:") == made(briefing(selection), "html").count(
        b"font-family:Arial"
    )


@pytest.mark.parametrize("make", [briefing, harmful])
def test_it_loads_nothing_and_runs_nothing(make) -> None:  # type: ignore[no-untyped-def]
    root = page(made(make(), "html"))

    assert not [e.tag for e in root.iter("script", "iframe", "object", "link", "img", "base", "form")]
    assert not [key for e in root.iter() for key in e.attrib if key.startswith("on") or key in ("src", "srcset")]
    assert not [e.get("href") for e in root.iter("a") if not e.get("href").startswith(("#", "http"))]
    assert "url(" not in made(make(), "html").decode()


def test_it_holds_no_drawing_that_mail_drops_but_its_numbers() -> None:
    one = briefing()
    root = page(made(one, "html"))
    rows = [[text(cell) for cell in row.iter("td")] for row in root.iter("tr")]

    assert not list(root.iter("svg"))
    figures = few(one.boards["map"].figures)
    assert len(figures) == MOST_FIGURES
    assert [figure.number for figure in figures] in rows and [in_few_words(figure) for figure in figures] in rows


@pytest.mark.parametrize(
    ("selection", "subject"),
    [
        ("everything", "Migration: in our reading, 54 of 100 events move away from what was asked"),
        ("one demand", "in our reading, 4 events: 1 moves towards, 2 move away"),
    ],
)
def test_the_press_reads_the_news_first_in_subject_and_opening(selection: str, subject: str) -> None:
    one = briefing(selection, audience="press")
    mail = in_this_language(letter, "en")(one)
    latest = max((card for card in one.boards["since"].cards if card.sign == "▼"), key=lambda card: card.date)

    shown = text(page(made(one, "html")))
    assert subject in mail.subject
    assert latest.text[1:].split(", or ")[0].rstrip(".") in mail.news and latest.head in mail.news
    assert shown.rindex(" ".join(mail.news.split())) < shown.index(mail.who)


@pytest.mark.parametrize(
    ("selection", "bears"),
    [
        ("everything", "this moves away from what all five statements ask for: access to asylum."),
        ("one demand", "this moves away from what two statements ask for."),
        ("a demand of one statement", "this moves away from what one statement asks for."),
    ],
)
def test_a_letter_says_how_its_event_bears_on_what_was_asked_and_by_how_many(selection: str, bears: str) -> None:
    filters = SELECTIONS.get(selection, Filters(demands=("venezuelan-parole",)))
    one = brief(select(shipped(), filters), "press", USUAL["press"], issued=ISSUED, site=SITE)

    assert letter(one).news.endswith(f"In our reading {bears}")


@pytest.mark.parametrize(("selection", "audience"), [("a theme", "funder"), ("one demand", "coalition")])
def test_a_letter_tells_one_event_and_none_that_another_undid_or_follows(selection: str, audience: str) -> None:
    view = select(shipped(), SELECTIONS[selection])
    table = view.record.tables["outcomes"].set_index("outcome_id")["event"]
    together = {str(table[one]) for run in told_together(view) if len(run) > 1 for one in run}

    news = in_this_language(letter, "en")(briefing(selection, audience)).news
    assert not [event for event in together if event[1:30] in news]
    assert any(str(event)[1:30] in news for event in table)


def test_a_government_that_no_statement_names_reads_so_in_the_letter() -> None:
    named, unnamed = (
        brief(select(shipped(), Filters(countries=(c,))), "government", USUAL["government"], issued=ISSUED, site=SITE)
        for c in ("PAN", "BRB")
    )

    assert "not by name" in " ".join(letter(unnamed).told) and "not by name" not in " ".join(letter(named).told)
