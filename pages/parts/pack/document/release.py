"""What the press gets on the first page of the Word document: a release to edit, with what only its sender can say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pages.parts.claims.notes import Note
from pages.parts.pack.content import Brief, site_name
from pages.parts.pack.document.blanks import write
from pages.parts.pack.document.claims import add_reported
from pages.parts.pack.document.notes import Footnotes
from pages.parts.pack.document.opening import add_band
from pages.parts.pack.document.room import LINE, page_high, used
from pages.parts.pack.document.styles import BODY
from pages.parts.pack.document.tables import add_words
from pages.parts.pack.mail.letter import Letter, written
from pages.parts.pack.mail.news import RELEASE, Told, asking, raised
from pages.parts.pack.mail.request import headline, today, whats_new
from pages.parts.pack.mail.subject import asked_by
from pages.parts.pack.own_steps import FEW
from pages.parts.pack.paper import Counted, left_by_title, numbers
from pages.parts.pack.rows.first import few_named
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, date_words, gettext as _, inside, number, stopped
from pages.parts.words.directions import of_these_later
from pages.parts.words.spoken import dated

# an event or other words, how it bears on what was asked, and its source
Event = tuple[str, str, Note | None]
# the key fact on events, mainly about one country or all found: none moves towards what was asked, some do, of which
# some did not last
AWAY = {
    (False, False): N_("events found move away from what was asked{eased}, by the record's reading"),
    (False, True): N_(
        "events found move away from what was asked{eased}; {towards} towards it{ended}, by the record's reading"
    ),
    (True, False): N_("events mainly about {country} move away from what was asked{eased}, by the record's reading"),
    (True, True): N_(
        "events mainly about {country} move away from what was asked{eased}; {towards} towards it{ended}, by the "
        "record's reading"
    ),
}
# how a release ends
END = "###"
# what a release tells, of what a letter may: it has room, and nothing is attached to it
HAS = frozenset({RELEASE, "event", "only", "counter", "list", "reply"})
# key facts of a release, so many organizations at most that it names, and what stays free for what is to be filled in
# (pt)
FACTS, NAMED, ROOM = 3, 6, 5 * BODY * LINE


def is_release(brief: Brief) -> bool:
    """Return whether the document is a release: the press, which nothing is asked of, writes of what one tells it."""
    return not brief.question


def add_release(document: Any, brief: Brief, footnotes: Footnotes) -> float:
    """Add the release as the first page and a heading of what comes behind; return how much of its page is left.

    Its notes stand on the page behind, and what matters least gives way to what its sender has to fill in.
    """
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    news, asks = written(brief, HAS), headline(brief)
    # in one line: of a page more is not to spare
    add_words(document, " · ".join((brief.headings.release, _("For immediate release"))), "Kicker")
    _filled(document, asks or next(iter(asked_by(brief)), brief.lead), "Title")
    sender = brief.sender.organization or _("___ (organization)")
    said = _(
        "“___ (two sentences of yours on what this means for people)”, said ___ (name), ___ (title) of {organization}."
    )
    opening, after = _told_in_turn(brief, news)
    for some in opening:
        _told(document, some)
    if not asks:
        add_words(document, news.question, "Normal").runs[0].bold = True
    _filled(document, said.format(organization=sender), italic=True)
    for some in after:
        _told(document, some)
    spare = []
    if brief.map:
        add_words(document, _("Key facts"), "Heading 1")
        # its page travels alone: what stands at the foot of another has no number in it
        add_band(document, [(count, words, ()) for count, words, _marks in facts(brief)], footnotes)
        for fact, source in (*_own_steps(brief, news), *brief.script.people):
            spare.append(add_words(document, "", "List Bullet"))
            add_reported(spare[-1], fact, source)
        if brief.demands and (names := few_named(brief, NAMED)):
            spare.append(add_words(document, names, "List Bullet"))
    written_on = " ".join(p.text for p in document.paragraphs).casefold()
    named = [term for term in brief.terms if term.partition(":")[0].casefold() in written_on]
    if terms := " ".join(named) or news.terms:
        spare.append(add_words(document, terms, "Entry"))
    about = _headed(document, _("About this record"), brief.headings.about)
    about.add_run(" " + _("Sources and notes: see the annex."))
    about.paragraph_format.space_before = Pt(6)
    _headed(
        document, _("About {organization}").format(organization=sender), _("___ (two sentences on your organization)")
    )
    contact = brief.sender.contact or _("___ (name) · ___ (telephone) · ___ (e-mail)")
    _headed(document, brief.headings.contact.partition(": ")[0], contact)
    _filled(document, END).alignment = WD_ALIGN_PARAGRAPH.CENTER
    while spare and page_high(document) - used(document, footnotes) < ROOM:
        one = spare.pop()._p
        one.getparent().remove(one)
    left = page_high(document) - used(document, footnotes)
    # in the order of their numbers; below each is pointed to where it belongs
    annex = add_words(document, _("Annex: what happened since, sources, signers"), "Kicker")
    annex.paragraph_format.page_break_before = True
    footnotes.cite_rest(annex)
    return float(left)


def _told_in_turn(brief: Brief, news: Letter) -> tuple[list[list[Event]], list[list[Event]]]:
    """Return the paragraphs of a release before what its sender says and after it.

    It opens with what is new, the event that leads with why it matters, and what how many asked and when; then comes
    what the government said; after that what became of it, and what the statements are on.
    """
    first: list[Event] = [(" ".join((_("___ (city), ___ (date)."), whats_new())), "", None)]
    first += [(event.words, "", event.source) for event in news.events[:1]]
    replied: list[Event] = [(one.words, "", one.source) for event in news.events[:1] for one in event.reply]
    others: list[Event] = []
    for event in _in_body(brief, news):
        others += [(event.words, "", event.source), *((one.words, "", one.source) for one in event.reply)]
    if news.events and brief.asking[0]:
        country = labels.countries_said(brief.asking[:1])
        blank = _("___ (what the government of {country} answered, if it was asked)")
        replied.append((blank.format(country=country), "", None))
    if news.events:
        check = _("___ (check what became of this since {month})").format(month=brief.until)
        (others or replied).append((check, "", None))
    first += [(card.why, "", None) for card, _source in brief.script.events[-1:]]
    story = [raised(brief, event.card) for event in news.events[:1]]
    bears = [event.bears for event in news.events[:1]]
    first += [(one, "", None) for one in (*bears, today(brief)) if one]
    second, others = (replied, others) if replied else (others, [])
    # how it is asked of that government, and what one list alone has, holds nobody up before the story is told
    asked = next((board.dots.whom for board in brief.tables("asked") if board.dots), "")
    alone = left_by_title(brief).replace(brief.script.asked[1] or "\n", "".join(story) or brief.script.asked[1])
    # what is asked stands before the question
    on = news.opening[news.opening.index(news.question) - 1]
    last: list[Event] = [(one, "", None) for one in ("" if on in bears else on, asked, alone) if one]
    return [some for some in (first, second) if some], [some for some in (others, last) if some]


def _in_body(brief: Brief, news: Letter) -> list[Told]:
    """Return what became of the event that leads, and of what came latest the newest and that which goes another way,
    if any."""
    latest = [event for event in news.events[1:] if any(event.card is card for card, _source in brief.script.latest)]
    against = [event for event in latest if event.card.sign != news.events[0].card.sign]
    kept = [*against[-1:], *latest[-1:]]
    return [event for event in news.events[1:] if event not in latest or event in kept]


def _own_steps(brief: Brief, news: Letter) -> list[tuple[str, Note]]:
    """Return what came latest, and the steps of one country where these are few, none told before, with its source."""
    body = _in_body(brief, news)
    latest = [(dated(one.card.date, stopped(one.card.text)), one.source) for one in news.events[1:] if one not in body]
    since = next(iter(brief.tables("since")), None)
    if not since or not since.own or since.own.n > FEW:
        return latest
    by_day = {(note.day, site_name(note.url)): note for mark in since.marks for note in brief.notes[mark - 1]}
    found = ((card, by_day.get((date_words(card.date, "medium"), card.source))) for card in since.cards if card.whom)
    told = [event.card.text for event in news.events]
    return [(dated(card.date, stopped(card.text)), note) for card, note in found if note and card.text not in told]


def facts(brief: Brief) -> list[Counted]:
    """Return the strongest numbers: how many signed what is asked, how many of the statements ask, how many events of
    one country move away and towards, then the largest of the pack's own."""
    own = sorted((one for one in numbers(brief) if one[0].isdecimal()), key=lambda one: -int(one[0]))
    if brief.wanted:
        # where they are based is said of those who signed
        return [*own, *_away(brief)][:FACTS]
    return [*_asking(brief), *_away(brief), *own][:FACTS]


def _asking(brief: Brief) -> list[Counted]:
    """Return how many of the statements ask for what is asked first, of one government with how many signed these."""
    dots = next((board.dots for board in brief.tables("asked") if board.dots and not brief.wanted), None)
    if not dots:
        return []
    note = tuple(line.mark for line in brief.claims if line.kind == "demand")[:1]
    first, *rows = dots.rows
    # of those that the same statements ask for the one of the story
    story = [raised(brief, card) for card, _source in brief.script.events[-1:]]
    demand, marks, _n = next((one for one in rows if inside(one[0]) in story and one[1] == first[1]), first)
    words = _("statements ask for {demand}")
    whose = _("organizations signed at least one statement that asks for {demand}")
    country = brief.asking[0]
    if brief.demands:
        words = _("statements to this government ask for {demand}")
        words = _("statements to the government of {country} ask for {demand}") if country else words
    demand = inside(demand)
    words = words.format(demand=demand, country=labels.countries_said([country]) if country else "")
    count = _("{n} of {of}").format(n=number(marks.count("call")), of=number(len(marks)))
    signed = [(number(asking(brief)), whose.format(demand=demand), note)]
    return [*(signed if brief.demands else []), (count, together(words), note)]


def _away(brief: Brief) -> list[Counted]:
    """Return how many events move away from what was asked, of one country where more than a few are its own."""
    since = next(iter(brief.tables("since")), None)
    own = since.own if since and since.own and since.own.n > FEW else None
    counts = own.counts if own else dict(since.counts) if since and not since.own else {}
    if not since or (n := counts.get("setback", 0)) < 2:
        return []
    every, k = own or since, counts.get("advance", 0)
    words = _(AWAY[bool(own), bool(k)]).format(
        country=own.name if own else "",
        towards=number(k),
        eased=of_these_later(n, every.eased, "setback"),
        ended=of_these_later(k, every.ended),
    )
    return [(_("{n} of {of}").format(n=number(n), of=number(sum(counts.values()))), together(words), since.marks)]


def _told(document: Any, told: Sequence[Event]) -> None:
    """Add a paragraph of events, behind each who published it, then how it bears."""
    paragraph, space = _filled(document, ""), ""
    for words, bears, source in told:
        if source:
            add_reported(paragraph, f"{space}{words}", source)
        else:
            write(paragraph, f"{space}{words}")
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
