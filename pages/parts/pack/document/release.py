"""What the press gets on the first page of the Word document: a release to edit, with what only its sender can say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pages.parts.claims.notes import Note
from pages.parts.pack.content import Brief
from pages.parts.pack.document.blanks import write
from pages.parts.pack.document.claims import add_reported
from pages.parts.pack.document.notes import Footnotes
from pages.parts.pack.document.opening import add_band
from pages.parts.pack.document.room import page_high, used
from pages.parts.pack.document.tables import add_words
from pages.parts.pack.mail.letter import Letter, written
from pages.parts.pack.mail.news import RELEASE, asking
from pages.parts.pack.mail.notes import noted
from pages.parts.pack.mail.request import headline, today
from pages.parts.pack.mail.subject import asked_by
from pages.parts.pack.own_steps import FEW
from pages.parts.pack.paper import SENTENCES, Counted, numbers
from pages.parts.pack.rows.first import few_named
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, inside, number

# an event or other words, how it bears on what was asked, and its source
Event = tuple[str, str, Note | None]
# how a release ends
END = "###"
# what a release tells, of what a letter may: it has room, and nothing is attached to it
HAS = frozenset({RELEASE, "event", "only", "counter", "list"})
# key facts of a release, so many organizations at most that it names, and words of its first sentence
FACTS, NAMED, LONGEST = 3, 6, 40


def is_release(brief: Brief) -> bool:
    """Return whether the document is a release: the press, which nothing is asked of, writes of what one tells it."""
    return not brief.question


def add_release(document: Any, brief: Brief, footnotes: Footnotes) -> float:
    """Add the release as the first page and a heading of what comes behind; return how much of its page is left."""
    from docx.shared import Pt

    news, asks = written(brief, HAS), headline(brief)
    # in one line: of a page more is not to spare
    add_words(document, " · ".join((brief.headings.release, _("For immediate release"))), "Kicker")
    _filled(document, asks or next(iter(asked_by(brief)), brief.lead), "Title")
    # where and when it is told opens the first, with what its sender asks
    where = _("___ (city), {day}.").format(day=brief.day)
    events: list[Event] = [(event.words, event.bears, event.source) for event in news.events]
    lead, *others = events or [("", "", None)]
    replied: list[Event] = [(words, "", source) for words, source in brief.script.reply]
    if events and not replied and brief.asking[0]:
        country = labels.countries_said(brief.asking[:1])
        replied = [(_("___ (what the government of {country} says)").format(country=country), "", None)]
    if events:
        replied.append((_("___ (check what became of this since {month})").format(month=brief.until), "", None))
    told = _opening(where, today(brief), lead, replied) + ([others] if others else [])
    # what is asked stands before the question
    told += [[(news.opening[news.opening.index(news.question) - 1], "", None)]]
    for some in filter(any, ([one for one in some if any(one[:2])] for some in told)):
        _told(document, brief, news, some, footnotes)
    if not asks:
        add_words(document, news.question, "Normal").runs[0].bold = True
    said = _(
        "“___ (two sentences of yours on what this means for people)”, said ___ (name), ___ (title) of {organization}."
    )
    sender = brief.sender.organization or _("___ (organization)")
    _filled(document, said.format(organization=sender), italic=True)
    if brief.map:
        add_words(document, _("Key facts"), "Heading 1")
        for fact in brief.script.people:
            add_reported(add_words(document, "", "List Bullet"), *fact)
        if brief.demands and (names := few_named(brief, NAMED)):
            add_words(document, names, "List Bullet")
        words = " ".join(words for some in told for event in some for words in event[:2])
        add_band(document, facts(brief, words), footnotes, in_turn=True)
    # the notes that this page points to stand on it, in their order
    if later := footnotes.new(*range(1, max(footnotes.pointed, default=0) + 1)):
        footnotes.cite(add_words(document, f"{brief.headings.sources}:\u00a0", "Caption"), *later)
    written_on = " ".join(p.text for p in document.paragraphs).casefold()
    named = [term for term in brief.terms if term.partition(":")[0].casefold() in written_on]
    if terms := " ".join(named) or news.terms:
        add_words(document, terms, "Source")
    about = _headed(document, _("About this record"), brief.headings.about)
    about.paragraph_format.space_before = Pt(6)
    _headed(
        document, _("About {organization}").format(organization=sender), _("___ (two sentences on your organization)")
    )
    contact = brief.sender.contact or _("___ (name) · ___ (telephone) · ___ (e-mail)")
    _headed(document, brief.headings.contact.partition(": ")[0], contact)
    add_words(document, END, "Normal")
    left = page_high(document) - used(document, footnotes)
    behind = add_words(document, _("Background"), "Heading 1")
    behind.paragraph_format.page_break_before = True
    return float(left)


def _opening(where: str, asks: str, lead: Event, replied: Sequence[Event]) -> list[list[Event]]:
    """Return the paragraphs that open a release: what happened with who asks what now as its first sentence, if that
    has room for both, then the rest of it with what was `replied`."""
    event, bears, source = lead
    if not asks:
        return [[(where, "", None), lead, *replied]]
    first, *rest = SENTENCES.split(event, 1)
    end = ";" if len(f"{first} {asks}".split()) <= LONGEST else "."
    opening: list[Event] = [(f"{first.rstrip('.')}{end}", "", source)] if event else []
    return [[(where, "", None), *opening, (asks, "", None)], [(" ".join((*rest, bears)).strip(), "", None), *replied]]


def facts(brief: Brief, told: str) -> list[Counted]:
    """Return the strongest numbers that the release has not `told`: how many of the statements ask and how many signed
    these, how many events move away, then the largest of the pack's own."""
    own = sorted((one for one in numbers(brief) if one[0].isdecimal()), key=lambda one: -int(one[0]))
    if brief.wanted:
        # where they are based is said of those who signed
        return [*own, *_away(brief)][:FACTS]
    every = (*_asking(brief), *_away(brief), *own)
    return [one for one in every if not re.search(rf"\b{one[0]}\b", told)][:FACTS]


def _asking(brief: Brief) -> list[Counted]:
    """Return how many of the statements ask for what is asked first, of one government with how many signed these."""
    dots = next((board.dots for board in brief.tables("asked") if board.dots and not brief.wanted), None)
    if not dots:
        return []
    note = tuple(line.mark for line in brief.claims if line.kind == "demand")[:1]
    demand, marks, _n = dots.rows[0]
    words, country = _("statements ask for {demand}"), brief.asking[0]
    if brief.demands:
        words = _("statements to this government ask for {demand}")
        words = _("statements to the government of {country} ask for {demand}") if country else words
    words = words.format(demand=inside(demand), country=labels.countries_said([country]) if country else "")
    count = _("{n} of {of}").format(n=number(marks.count("call")), of=number(len(marks)))
    signed = [(number(asking(brief)), _("organizations signed at least one of these"), note)]
    return [(count, together(words), note), *(signed if brief.demands else [])]


def _away(brief: Brief) -> list[Counted]:
    """Return how many events move away from what was asked, of one country's own where these are more than a few."""
    since = next(iter(brief.tables("since")), None)
    own = since.own if since and since.own and since.own.n > FEW else None
    counts = own.counts if own else dict(since.counts) if since else {}
    if not since or (n := counts.get("setback", 0)) < 2:
        return []
    words = _("events found move away from what was asked, by the record's reading")
    if own:
        words = _("events mainly about {country} move away from what was asked, by the record's reading")
        words = together(words.format(country=own.name))
    elif since.own:
        words = _(
            "events that concern {country}, some with others, move away from what was asked, by the record's reading"
        )
        words = together(words.format(country=since.own.name))
    return [(_("{n} of {of}").format(n=number(n), of=number(sum(counts.values()))), words, since.marks)]


def _told(document: Any, brief: Brief, news: Letter, told: Sequence[Event], footnotes: Footnotes) -> None:
    """Add a paragraph of events, behind each who published it, then how it bears; other words have their notes."""
    paragraph, space = _filled(document, ""), ""
    behind = noted(brief, news)
    for words, bears, source in told:
        marks = {sentence: marks for sentence, marks in behind if sentence in words} if not source else {}
        for part in filter(None, re.split(f"({'|'.join(map(re.escape, marks))})", words) if marks else [words]):
            if source:
                add_reported(paragraph, f"{space}{part}", source)
            else:
                write(paragraph, f"{space}{part}")
                footnotes.cite(paragraph, *marks.get(part, ()), in_turn=True)
            space = ""
        write(paragraph, f" {bears}" if bears else "")
        space = " "


def _headed(document: Any, heading: str, words: str) -> Any:
    """Add a paragraph that begins with what it is on, as the last of a release do; return it."""
    paragraph = _filled(document, "")
    for run in write(paragraph, heading):
        run.bold = True
    write(paragraph, f" – {words}")
    return paragraph


def _filled(document: Any, words: str, style: str = "Normal", *, italic: bool = False) -> Any:
    """Add a paragraph in which what is to be filled in is marked; return it."""
    from docx.shared import Pt

    paragraph = add_words(document, "", style)
    if style == "Normal":
        paragraph.paragraph_format.space_after = Pt(6)
    write(paragraph, words, italic=italic)
    return paragraph
