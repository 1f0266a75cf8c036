"""What turns a pack into a letter to one person: who writes, what is new, what is asked, one question, thanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from pages.parts.claims.notes import Note
from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.content import Brief, Card, Figure, in_its_language, in_time, site_name
from pages.parts.pack.paper import figure_marks
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.subject import subject
from pages.parts.words.catalogue import N_, gettext as _, inside, ngettext, number, stopped
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.spoken import dated, said_aloud

# words of a letter up to its address, and of what a letter tells the press
WORDS, PLAIN = 150, 70
# numbers of a mail, and letters of what one of them counts
MOST_FIGURES, LONG = 3, 60
# who is written to as one writes to a colleague
PLAINLY = ("press", "coalition")
# words of an event, for the press and where more is to be told
NEWS, BRIEF_NEWS = 34, 36
# where a sentence ends: no abbreviated month, no acronym
END = re.compile(r"(?<=[a-zà-ÿ0-9)”][.?!]) (?=[A-ZÀ-Ý¿“])|(?<=[a-zà-ÿ0-9)”][.?!])(?<!\b\w{3}\.) (?=\d)")
# where an event can be cut and still be true
OR = re.compile(r"; |, (?:or|ou?) ")
# demands that stand first: of an event that bears on one of these it is told
FIRST = 3
# how an event bears on what was asked, by its direction
BEARS = {
    "advance": N_("In our reading this moves towards {asked}."),
    "mixed": N_("In our reading this goes both ways on {asked}."),
    "setback": N_("In our reading this moves away from {asked}."),
    "unclear": N_("In our reading this has no clear direction for {asked}."),
}
# a question after the words that announce it
ANNOUNCED = re.compile(r"^[^:?¿]*: ")


@dataclass(frozen=True, slots=True)
class Letter:
    """The words around a pack's content in a letter; `event` is the one that it tells."""

    subject: str
    greeting: str
    who: str
    told: tuple[str, ...]
    news: str
    question: str
    meeting: str
    attached: str
    peg: str
    counted: str
    online: str
    thanks: str
    closing: str
    event: Card | None


def letter(brief: Brief) -> Letter:
    """Return the words of a letter, names of persons left to fill in."""
    # the press is not asked
    press = not brief.question
    plainly = brief.audience in [_(AUDIENCES[whom]) for whom in PLAINLY]
    who = _("I am ___ of ___. I write about civil-society statements on the Los Angeles Declaration on migration.")
    question = _begun(ANNOUNCED.sub("", brief.question))
    meeting = _("Could we meet for half an hour? We suggest ___.")
    around = (_("Hello ___,") if plainly else _("Dear ___,"), who, question, meeting)
    told, news = _told(brief, PLAIN if press else WORDS - len(" ".join(around).split()))
    return Letter(
        subject=subject(brief),
        greeting=around[0],
        who=who,
        told=told,
        news=news,
        question=question,
        meeting=_("For questions or an interview: ___.") if press else meeting,
        # who sends it knows what is attached, and why now
        attached=_("Attached: ___."),
        peg=_("Why now: ___.") if press else "",
        counted=_counted(brief),
        online=_("Live view, with all sources:") if brief.link else "",
        thanks=_("Thank you!") if plainly else _("Thank you for your time."),
        closing=_("Best wishes,") if plainly else _("Kind regards,"),
        event=_event(brief)[0] if news else None,
    )


def paragraphs(mail: Letter) -> list[str]:
    """Return what a letter says from greeting to question: who writes and what is asked, then the news; the press
    reads the news first."""
    claim = " ".join(mail.told)
    told = [mail.who, claim, mail.news] if mail.question else [mail.news, mail.peg, f"{mail.who} {claim}"]
    return [*filter(None, [mail.greeting, *told, mail.question])]


@in_its_language
def plain(brief: Brief) -> str:
    """Return a letter as plain text, with the address of what it speaks of."""
    mail = letter(brief)
    named = _("Subject: {subject}").format(subject=mail.subject)
    counted = [
        f"- {one.date or one.number}{': ' if one.date else ' '}{in_few_words(one)}{f' [{k}]' if k else ''}"
        for one, k in figures(brief)
    ]
    numbers = "\n".join(counted)
    online = f"{mail.online}\n{brief.link}" if mail.online else ""
    links = "\n".join(f"[{k}] {name}{f': {url}' if url else ''}" for k, name, url in sources(brief, mail))
    links = f"{brief.headings.sources}:\n{links}" if links else ""
    parts = [named, *paragraphs(mail), numbers, mail.counted, mail.meeting, mail.attached, online, mail.thanks]
    return "\n\n".join(filter(None, [*parts, f"{mail.closing}\n___", links])) + "\n"


def _told(brief: Brief, most: int) -> tuple[tuple[str, ...], str]:
    """Return the sentences of a letter in at most so many words, with what is doubtful of them, and what is new.

    What the numbers of the letter count no sentence says again; where there is no room for all, the news goes first.
    """
    script = brief.script
    counted = {figure.number for figure, _k in figures(brief)}
    runs = [[script.doubts.get(one, one) for one in run] for _kind, run in script.letter]
    said = [sentence for run in runs for sentence in run if sentence.split()[0] not in counted]
    after = {sentence: before for run in runs for before, sentence in pairwise(run)}
    _card, news = _event(brief)
    kept = set[str]()
    for sentence in filter(None, dict.fromkeys([*said[:1], news, *said])):
        # what goes on from a sentence is not told without it
        if len(sentence.split()) <= most and after.get(sentence, "") in {"", *kept}:
            most -= len(sentence.split())
            kept.add(sentence)
    return tuple(sentence for sentence in said if sentence in kept), news if news in kept else ""


def figures(brief: Brief) -> Sequence[tuple[Figure, int]]:
    """Return the first numbers beside the map and the last, `MOST_FIGURES` at most, each with the number of the note
    behind it (0 for none); none where a pack has no map."""
    every = [*zip(brief.boards["map"].figures, figure_marks(brief), strict=True)] if brief.map else []
    return every if len(every) <= MOST_FIGURES else [*every[: MOST_FIGURES - 1], every[-1]]


def in_few_words(figure: Figure) -> str:
    """Return what a number counts, shortly where its words are long or have its date."""
    return figure.short if figure.short and (figure.date or len(figure.words) > LONG) else figure.words


def _counted(brief: Brief) -> str:
    """Return which way all events go, beside the one that is told; "" where there is no other."""
    since = brief.boards.get("since") if brief.told else None
    return f"{since.title}. {since.foot}".strip() if since and sum(n for _way, n in since.counts) > 1 else ""


def _event(brief: Brief) -> tuple[Card | None, str]:
    """Return an event that is told shortly, and how it bears on what was asked; none and "" where none is.

    It is the one that the script chose, or the only one: no run of events is cut. For the press it moves away where
    one does, else the latest does.
    """
    press = not brief.question
    cards = tuple(card for card in (brief.boards["since"].cards if "since" in brief.boards else ()) if card.sign)
    if press:
        away = DIRECTIONS["setback"].sign
        cards = in_time(tuple(card for card in cards if card.sign == away) or cards)[::-1]
        cards = tuple(sorted(cards, key=lambda card: not _chosen(brief, card)))
    for card in cards if press or brief.script.event or len(cards) == 1 else ():
        sentence = END.split(card.text)[0]
        found = [dated(card.date, sentence), dated(card.date, stopped(OR.split(sentence)[0]))]
        if brief.script.event and not press:
            found = [brief.script.event] if _chosen(brief, card) else []
        for told in found:
            if 0 < len(told.split()) <= (NEWS if press else BRIEF_NEWS):
                return card, f"{told} {bearing(brief, card)}"
    return None, brief.script.event if not press else ""


def _chosen(brief: Brief, card: Card) -> bool:
    """Return whether an event is the one that the script chose."""
    begins = dated(card.date, stopped(END.split(card.text)[0].split("; ")[0]))
    return bool(begins) and brief.script.event.startswith(said_aloud(begins).rstrip("."))


def bearing(brief: Brief, card: Card) -> str:
    """Return which way an event goes, and from which demand or towards which: one that stands first, else its first.

    What a pack on one demand is about goes without saying.
    """
    asked = brief.boards.get("asked")
    rows = [
        (inside(name), marks.count("call")) for name, marks, _n in (asked.dots.rows if asked and asked.dots else ())
    ]
    every = [*rows, *((inside(name), int(n)) for name, n in (brief.demands.rows if brief.demands else ()))]
    named = sorted((card.about.index(name), name, n) for name, n in every if name in card.about)
    first = [one for one in rows[:FIRST] if one[0] in card.about]
    name, n = (first or [(name, n) for _at, name, n in named] or [("", 0)])[0]
    of = len(asked.dots.columns) if asked and asked.dots else 0
    if brief.wanted and asked:
        n = sum(one.sign == DOTS["call"] for one in asked.cards)
    # who asked is counted, as far as it is known
    by = ngettext("what {n} statement asks for", "what {n} statements ask for", n) if n else _("what was asked")
    if n and 1 < of:
        by = ngettext("what {n} of {of} statements asks for", "what {n} of {of} statements ask for", n)
        by = _("what all {of} statements ask for") if n == of else by
    what = ": ".join(filter(None, (said_aloud(by.format(n=number(n), of=number(of))), name)))
    kind = next(kind for kind, direction in DIRECTIONS.items() if direction.sign == card.sign)
    later = "" if card.word == _(DIRECTIONS[kind].word) else _("It was undone later.")
    return f"{_(BEARS[kind]).format(asked=what)} {later}".strip()


def sources(brief: Brief, mail: Letter) -> list[tuple[int, str, str]]:
    """Return the sources of what a letter tells, each once: the number of its note, who published it or the name of a
    statement, and its address ("" for what explains the others)."""
    marks = set(brief.boards["map"].marks if brief.map else ())
    marks.update(*(board.marks for board in brief.tables("asked")))
    # a map and slides have more: who endorsed the Declaration, and which packages match
    tells = brief.boards["map"].tells if brief.map else ()
    marks -= {line.mark for line in brief.claims if line.kind in {"endorsers", "absent", "unanswered"} - {*tells}}
    for line, cited in brief.script.cited.items():
        if any(sentence in line for sentence in mail.told):
            marks.update(cited)
    names = {source.url: source.name for source in brief.sources}
    notes = [(k, one) for k in sorted(marks) for one in brief.notes[k - 1]]
    if event := published(brief, mail.event):
        notes.append((brief.boards["since"].marks[0], event))
    found: dict[str, tuple[int, str]] = {}
    for k, one in notes:
        name = names.get(one.url) or (site_name(one.url) if one.url else one.text.rstrip("."))
        found.setdefault(name, (k, one.url))
    return sorted(((k, name, url) for name, (k, url) in found.items()), key=itemgetter(0))


def published(brief: Brief, card: Card | None) -> Note | None:
    """Return the source of an event: notes have events in the order of time, as their board; None without."""
    since = brief.boards.get("since")
    if not (card and since and since.marks):
        return None
    return brief.notes[since.marks[0] - 1][in_time(since.cards).index(card)]


def _begun(question: str) -> str:
    """Return a question with its first letter large, behind the sign that opens it."""
    return re.sub(r"\w", lambda found: found[0].upper(), question, count=1)
