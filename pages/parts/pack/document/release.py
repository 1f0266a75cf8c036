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
from pages.parts.pack.paper import Counted, numbers
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, inside, number

# an event or other words, how it bears on what was asked, and its source
Event = tuple[str, str, Note | None]
# how a release ends
END = "###"
# what a release tells, of what a letter may: it has room, and nothing is attached to it
HAS = frozenset({RELEASE, "event", "only", "counter", "list"})
# key facts of a release
FACTS = 3


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
    where = " ".join(filter(None, (_("___ (city), {day}.").format(day=brief.day), today(brief))))
    events: list[Event] = [(event.words, event.bears, event.source) for event in news.events]
    lead, *others = events or [("", "", None)]
    told: list[list[Event]]
    opens = (where, "", None)
    # who asks what of whom, and when, is a paragraph of few words
    replied = [(words, "", source) for words, source in brief.script.reply]
    told = [[opens], [lead, *replied]] if asks else [[opens, lead, *replied]]
    # a step that was undone is told to its end
    told += [others] if others else []
    if events:
        told[-1].append((_("___ (check what became of this since {month})").format(month=brief.until), "", None))
    # what is asked stands before the question
    told += [[(news.opening[news.opening.index(news.question) - 1], "", None)]]
    for some in told:
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
        words = " ".join(words for some in told for event in some for words in event[:2])
        add_band(document, facts(brief, words), footnotes, in_turn=True)
    if news.terms:
        add_words(document, news.terms, "Source")
    # the notes that this page points to stand on it, in their order
    last = max(footnotes.pointed, default=0)
    about = _headed(document, _("About this record"), brief.headings.about)
    about.paragraph_format.space_before = Pt(6)
    footnotes.cite(about, *footnotes.new(*range(1, last + 1)))
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
    words = _("statements ask for {demand}")
    if brief.demands:
        words = _("statements to this government ask for {demand}")
    count = _("{n} of {of}").format(n=number(marks.count("call")), of=number(len(marks)))
    signed = [(number(asking(brief)), _("organizations signed at least one of these"), note)]
    return [(count, words.format(demand=inside(demand)), note), *(signed if brief.demands else [])]


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
