"""The letter to paste into a mail: whole in one file, no scripts, nothing to load, names only names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from pages.parts.pack.formats import made
from pages.parts.pack.html import MOST_CLAIMS, MOST_FIGURES, few, in_few_words, summary
from pages.parts.pack.letter import FEW_NAMES, OF_COUNTRY, SUBJECT, letter, paragraphs
from pages.parts.words.catalogue import in_this_language
from tests.pages.parts.pack.briefs import EACH_FILE, HARMFUL, briefing, harmful


def page(blob: bytes) -> etree._Element:
    """Return the page as a strict XML parser's neighbour reads it."""
    return etree.fromstring(blob, etree.HTMLParser(recover=False))


def text(root: etree._Element) -> str:
    return " ".join("".join(root.itertext()).split())


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_it_holds_a_few_claims_the_numbers_and_the_notes_that_these_cite(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    root = page(made(one, "html"))

    shown = text(root)
    ids = {int(e.get("id")[1:]) for e in root.iter("p") if e.get("id")}

    assert root.get("lang") == lang
    assert len(summary(one)) <= MOST_CLAIMS
    for line in summary(one):
        assert " ".join(line.sentence.split()) in shown
        assert not line.mark or line.mark in ids
    for figure in few(one.boards["map"].figures) if one.map else ():
        assert " ".join(in_few_words(figure).split()) in shown
    # of one demand the statements' own words, with their place
    for card in (card for board in one.tables("asked") for card in board.cards):
        assert all(f"“{words}” · {place}. {meaning}" in shown for words, place, meaning in card.passages[:2])
    for k, sources in enumerate(one.notes, 1):
        for source in sources:
            assert f"'#n{k}'" not in made(one, "html").decode() or " ".join(source.text.split()) in shown
    # of what nothing here cites the first source stands there, so that no number is looked for
    assert ids == set(range(1, len(one.notes) + 1))


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
    asks = [mail.question, mail.meeting, text(button), mail.thanks, closing]
    places = [shown.find(words) for words in (mail.subject, greeting, mail.who, *mail.told, *asks)]
    assert -1 not in places and places == sorted(places)
    signed = shown.index(closing)
    assert min(shown.index(words, signed) for words in (one.lead, one.stamp)) > signed
    signature = next(p for p in root.iter("p") if text(p) == "___")
    before = [e for e in root.iter("table", "ul") if e in signature.itersiblings(preceding=True)]
    assert [list(e.iter("a")) for e in before] == [[button]]
    # it is read in half a minute
    assert mail.told and len(" ".join(paragraphs(mail)).split()) <= OF_COUNTRY


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_names_stand_in_it_where_they_are_few_else_countries_under_a_heading(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    root = page(made(one, "html"))
    shown = text(root)
    signers = one.signers_apart
    if not signers:
        pytest.skip("the numbers name all who signed")
    names = [name for _country, _n, names in signers.groups for name in names]
    n = sum(counted for _country, counted, _names in signers.groups)
    lists = [a for a in root.iter("a") if "/organizations?" in a.get("href")]

    if n <= FEW_NAMES:
        assert all(" ".join(name.split()) in shown for name in names) and not lists
        return
    (link,) = lists
    heading = link.getparent().getprevious().getprevious()
    assert heading.tag == "h2" and str(n) in text(heading)
    assert all(f"{country} {k}" in shown for country, k in one.seats)
    assert sum(f"; {name}" in shown for name in names) == 0
    assert one.link.split("?")[1].replace("for=government&", "") == link.get("href").split("?")[1]


@pytest.mark.parametrize("selection", ["everything", "a country", "one demand"])
def test_every_word_has_its_typeface_on_its_own_element_and_it_is_one(selection: str) -> None:
    root = page(made(briefing(selection), "html"))
    cells = [e for e in root.find("body").iter("td", "th", "p", "li", "h1", "h2") if (e.text or "").strip()]

    assert cells
    assert not [text(e) for e in cells if "font-family:Arial" not in e.get("style", "")]
    assert made(briefing(selection), "html").count(b"font-family:") == made(briefing(selection), "html").count(
        b"font-family:Arial"
    )


def test_every_mark_leads_to_its_note() -> None:
    root = page(made(briefing(), "html"))

    notes = {e.get("id") for e in root.iter("p") if e.get("id")}
    led_to = {a.get("href"): a.text for a in root.iter("a") if (a.get("href") or "").startswith("#")}
    assert led_to and all(href == f"#n{k}" and f"n{k}" in notes for href, k in led_to.items())


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


def test_it_holds_no_drawing_that_mail_drops_but_its_numbers() -> None:
    one = briefing()
    root = page(made(one, "html"))
    rows = [[text(cell) for cell in row.iter("td")] for row in root.iter("tr")]

    assert not list(root.iter("svg"))
    figures = few(one.boards["map"].figures)
    assert len(figures) == MOST_FIGURES
    assert [figure.number for figure in figures] in rows and [in_few_words(figure) for figure in figures] in rows


def test_the_press_reads_the_news_first_and_no_subject_is_longer_than_a_list_of_mails_shows() -> None:
    one = briefing("one demand", audience="press")
    mail = in_this_language(letter, "en")(one)
    latest = max((card for card in one.boards["since"].cards if card.sign == "▼"), key=lambda card: card.date)

    shown = text(page(made(one, "html")))
    assert latest.text[1:] in mail.news and latest.head in mail.news
    assert shown.rindex(mail.news) < shown.index(mail.who)


def test_a_funder_reads_which_demands_no_package_matches() -> None:
    one = briefing("a theme", audience="funder")
    (board,) = [slide for slide in one.slides if slide.key == "open"]
    shown = text(page(made(one, "html")))

    assert board.title in shown and not [line for line in summary(one) if line.kind == "unanswered"]
    for (name, n), made_by in zip(board.counts, board.figures, strict=True):
        assert f"{name} ({made_by.number}){n}" in shown


def test_under_a_base_path_the_full_list_is_below_it_too() -> None:
    one = replace(briefing(), link="https://example.org/firmantes/briefing?c=PAN&for=press")

    assert letter(one).names == "https://example.org/firmantes/organizations?c=PAN"
