"""The letter as a page to copy and as a draft to open: whole in one file, no scripts, nothing to load."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from lxml import etree

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.formats import made
from pages.parts.pack.mail.letter import letter
from pages.parts.pack.mail.notes import plain
from pages.parts.pack.mail.page import eml
from pages.parts.pack.mail.subject import SUBJECT
from pages.parts.words.catalogue import in_this_language
from tests.pages.parts.pack.briefs import EACH_FILE, ISSUED, SITE, another, briefing, harmful, shipped

# words of a mail with its sources
LONGEST = 400


def page(blob: bytes) -> etree._Element:
    """Return the page as a strict XML parser's neighbour reads it."""
    return etree.fromstring(blob, etree.HTMLParser(recover=False))


def text(root: etree._Element) -> str:
    return " ".join("".join(root.itertext()).split())


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_it_holds_the_sources_of_just_what_it_tells(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    root = page(made(one, "html"))
    shown = text(root)
    linked = {a.get("href") for a in root.iter("a")}
    mail = in_this_language(letter, lang)(one)

    assert root.get("lang") == lang
    # sources are links where they are needed: no number skips another
    assert not [a for a in root.iter("a") if a.get("href").startswith("#")]
    # the text beside it leads to the same, and what else the pack has is a link away in both
    plainly = plain(one)
    # every number in the text is one of a source, and every number of a source is in the text
    body, _heading, listed = plainly.partition(f"\n{one.headings.sources} (")
    # each stands there once
    assert len(set(re.findall(r"https?://\S+", listed))) == len(re.findall(r"https?://\S+", listed))
    cited, has = (set(re.findall(r"\d+", " ".join(re.findall(r"\[([\d, ]+)\]", part)))) for part in (body, listed))
    assert cited == has and cited
    assert linked and [url for url in linked if url not in plainly] == []
    assert [a.get("href") for a in root.iter("a")].count(one.link) == 1
    # who published an event, and where it is read
    assert all(event.source.publisher.split(" (v")[0] in shown for event in mail.events)
    # all of it is read on a screen
    assert len(text(root.find("body")).split()) <= LONGEST


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_it_is_a_letter_to_one_person_that_asks_and_leads_to_the_site(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    root = page(made(one, "html"))
    shown = text(root.find("body"))
    greeting = {
        "en": "Dear ___ (title),",
        "es": "Señor/a ___ (cargo):",
        "pt": "Senhor(a) ___ (cargo),",
    }[lang]
    closing = {
        "en": "With thanks and kind regards,___",
        "es": "Agradezco su atención y le saludo cordialmente,___",
        "pt": "Atenciosamente,___",
    }[lang]

    # the title is what a mail has as its subject, the hidden line what a list of mails shows beside it
    mail = in_this_language(letter, lang)(one)
    assert root.findtext("head/title") == mail.subject and len(mail.subject) <= SUBJECT
    ahead = next(root.iter("div"))
    assert "display:none" in ahead.get("style") and len(text(ahead)) > 20 and text(ahead) != mail.subject
    # first who writes and wants to meet by when, who asks for what, one event, and last the one question alone
    shown = shown.removeprefix(text(ahead))
    said = [re.sub(r"\d+(, \d+)*$", "", text(p)) for p in root.iter("p")]
    assert said[0].endswith(mail.subject) and mail.opening[0] == greeting and "___" in mail.opening[1]
    assert mail.opening[-1] == mail.question and len(mail.opening) in range(5, 9)
    assert next(text(b) for b in root.iter("b")) == mail.question
    asked = [words for words in mail.told if words in " ".join(mail.opening)]
    order = (mail.subject, greeting, asked[0], mail.question, one.link, closing, one.stamp)
    places = [shown.find(words) for words in filter(None, order)]
    assert -1 not in places and places == sorted(places)


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

    assert not [e.tag for e in root.iter("script", "iframe", "object", "link", "base", "form", "img")]
    assert not [key for e in root.iter() for key in e.attrib if key.startswith("on") or key == "srcset"]
    assert not [e.get("href") for e in root.iter("a") if not e.get("href").startswith(("#", "http"))]
    assert "url(" not in made(make(), "html").decode()


def test_what_is_to_be_filled_in_is_marked() -> None:
    for audience in ("government", "press"):
        root = page(made(briefing(audience=audience), "html")).find("body")
        marked = [text(span) for span in root.iter("span") if "background" in span.get("style", "")]

        assert len(marked) == text(root).count("___") > 3 and "___ (date)" in marked


def test_to_a_government_that_no_pack_names_it_is_a_blank_how_many_statements_address_it() -> None:
    to_one, to_any = (" ".join(letter(briefing(which)).opening) for which in ("a country", "everything"))

    assert re.search(r"Of the \w+, ___ address your government\.", to_any) and "by more" not in to_any
    assert "___ address" not in to_one


@pytest.mark.parametrize("selection", ["everything", "one demand"])
def test_the_press_reads_an_event_who_asked_and_what_came_of_it(selection: str) -> None:
    one = briefing(selection, audience="press")
    mail = in_this_language(letter, "en")(one)
    event = mail.events[0]
    words = event.card.text[1:].split(";")[0].rstrip(".")

    shown = text(page(made(one, "html")).find("body"))
    # what it tells is more than a year old
    assert mail.subject.startswith("___ (what is new today): ")
    # first an event whole, and of its month; it is one of those that all files tell
    assert words in mail.opening[1] and event.card.head in mail.opening[1]
    assert event.card.text in {card.text for card in one.boards["since"].cards}
    # before it who writes, behind it who asked of whom, then what one may ask
    assert one.script.asked[0] in event.bears and event.bears in mail.opening[2]
    assert mail.opening[4] == mail.question and mail.question.endswith("?")
    assert mail.opening[1].startswith("I am writing on behalf of ___, ___ (one line on your organization). ")
    assert mail.opening[5:] == ("Could we talk by ___ (date)?",)
    # nothing is to fill in but names, who writes and how to call, what is new, a day, what became of it, the release
    assert shown.count("___") == 10 and shown.count("___ (what is new today)") == 2


@pytest.mark.parametrize(
    ("selection", "audience", "lang"), [("everything", "press", "es"), ("one demand", "press", "en")]
)
def test_the_draft_is_the_page_with_its_text(selection: str, audience: str, lang: str) -> None:
    one = briefing(selection, audience, lang)
    blob = made(one, "eml")
    draft = message_from_bytes(blob, policy=default)
    assert isinstance(draft, EmailMessage) and not draft.defects
    shown, words = draft.get_body(("html",)), draft.get_body(("plain",))
    assert isinstance(shown, EmailMessage) and isinstance(words, EmailMessage)
    root, copied = page(shown.get_content().encode()), page(made(one, "html"))
    (handout,) = draft.iter_attachments()

    # it opens ready to send, and is the same whenever it is made
    assert (draft["Subject"], draft["X-Unsent"], draft["Date"]) == (copied.findtext("head/title"), "1", None)
    assert eml(another(selection, audience, lang)) == blob and len(blob) < 200 * 1024
    # it has no picture of its own
    assert not [part for part in draft.walk() if part.get_content_maintype() == "image"]
    # the hand-out goes with it, so nobody has to add it
    assert handout.get_content() == made(one, "pdf") and handout.get_filename() == (
        "Firmantes-es.pdf" if lang == "es" else "Firmantes-Aid-in-the-Darien-en.pdf"
    )
    # the letter as text tells every fact, and its subject not again
    mail = in_this_language(letter, lang)(one)
    told = re.sub(r" \[[\d, ]+\]", "", words.get_content().replace("\r\n", "\n"))
    # who counted people stands behind that
    told = re.sub(r" \([^:]+: https?://\S+\)\.", ".", told)
    assert told.startswith(mail.opening[0]) and all(fact in told for fact in (*mail.opening, one.link))
    sent, copy = ([text(p) for p in each.iter("p")] for each in (root, copied))
    assert copy[1:] == sent and mail.attached in sent


def test_a_letter_says_that_the_country_endorsed_as_governments_change() -> None:
    for country, name in (("PAN", "Panama"), ("BRB", "Barbados")):
        view = select(shipped(), Filters(countries=(country,)))
        one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)

        assert text(page(made(one, "html"))).count(f"which {name} endorsed in June 2022") == 1


@pytest.mark.parametrize(("issued", "new"), [("2025-07-01", False), ("2027-07-01", True)])
def test_what_is_a_year_old_is_no_news_to_the_press(issued: str, new: bool) -> None:
    view = select(shipped(), Filters(demands=("darien-response",)))
    mail = letter(brief(view, "press", USUAL["press"], issued=issued, site=SITE))

    assert mail.events and mail.subject.startswith("___ (what is new today): ") == new
