"""What turns a pack into a letter to one person: who writes, what is new, what is asked, one question, thanks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pages.parts.claims.notes import Note
from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.content import Brief, Figure, in_its_language, site_name
from pages.parts.pack.news import Told, news, published
from pages.parts.pack.paper import board_marks, figure_marks
from pages.parts.pack.rows.follow_up import others
from pages.parts.pack.subject import subject
from pages.parts.words.catalogue import gettext as _, number

# words of a letter up to its address, and of what a letter tells the press
WORDS, PLAIN = 160, 90
# numbers of a mail, and letters of what one of them counts
MOST_FIGURES, LONG = 3, 60
# who is written to as one writes to a colleague
PLAINLY = ("press", "coalition")
# a question after the words that announce it
ANNOUNCED = re.compile(r"^[^:?¿]*: ")


@dataclass(frozen=True, slots=True)
class Letter:
    """The words around a pack's content in a letter; `events` are those that its news tell."""

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
    events: tuple[Told, ...]


def letter(brief: Brief) -> Letter:
    """Return the words of a letter, names of persons left to fill in."""
    # the press is not asked
    press = not brief.question
    plainly = brief.audience in [_(AUDIENCES[whom]) for whom in PLAINLY]
    who = _("I am ___ of ___. I write about civil-society statements on the Los Angeles Declaration on migration.")
    question = _begun(ANNOUNCED.sub("", brief.question))
    meeting = _("Could we meet for half an hour? We suggest ___.")
    around = (_("Hello ___,") if plainly else _("Dear ___,"), who, question, meeting)
    told, new = _told(brief, PLAIN if press else WORDS - len(" ".join(around).split()))
    return Letter(
        subject=subject(brief),
        greeting=around[0],
        who=who,
        told=told,
        news=new,
        question=question,
        meeting=_("For questions or an interview: ___.") if press else meeting,
        # who sends it knows what is attached, and why now
        attached=_("Attached: ___."),
        peg=_("Why now: ___.") if press else "",
        counted=_counted(brief),
        online=_("Live view, with all sources:") if brief.link else "",
        thanks=_("Thank you!") if plainly else _("Thank you for your time."),
        closing=_("Best wishes,") if plainly else _("Kind regards,"),
        events=news(brief) if new else (),
    )


def paragraphs(mail: Letter) -> list[str]:
    """Return what a letter says from greeting to question: who writes and what is asked, then the news; the press
    reads the news first, and why now after who writes."""
    claim = " ".join(mail.told)
    told = [mail.who, claim, mail.news] if mail.question else [mail.news, f"{mail.who} {claim}", mail.peg]
    return [*filter(None, [mail.greeting, *told, mail.question])]


@in_its_language
def plain(brief: Brief) -> str:
    """Return a letter as plain text, with the address of what it speaks of."""
    mail = letter(brief)
    named = _("Subject: {subject}").format(subject=mail.subject)
    behind = noted(brief, mail)
    told = [marked(words, behind, _bracketed) for words in (*paragraphs(mail), mail.counted)]
    numbers = "\n".join(
        f"- {one.date or one.number}{': ' if one.date else ' '}{in_few_words(one)}{_bracketed((k,) if k else ())}"
        for one, k in figures(brief)
    )
    online = f"{mail.online}\n{brief.link}" if mail.online else ""
    links = "\n".join(
        f"{_bracketed(marks)[1:]} {name}{f': {url}' if url else ''}" for marks, name, url in sources(brief, mail)
    )
    links = f"{as_elsewhere(brief)}:\n{links}" if links else ""
    parts = [named, *told[:-1], numbers, told[-1], mail.meeting, mail.attached, online, mail.thanks]
    return "\n\n".join(filter(None, [*parts, f"{mail.closing}\n___", links])) + "\n"


def as_elsewhere(brief: Brief) -> str:
    """Return the heading of a letter's sources, which have the numbers that they have in the other files."""
    return _("{sources} (numbered as in the other files)").format(sources=brief.headings.sources)


def _bracketed(marks: Sequence[int]) -> str:
    return f" [{', '.join(map(str, marks))}]" if marks else ""


def marked(words: str, behind: Sequence[tuple[str, Sequence[int]]], sign: Callable[[Sequence[int]], str]) -> str:
    """Return words with the sign of its notes behind each sentence that has some."""
    for sentence, marks in behind:
        words = words.replace(sentence, f"{sentence}{sign(marks)}")
    return words


def noted(brief: Brief, mail: Letter) -> list[tuple[str, tuple[int, ...]]]:
    """Return the sentences of a letter behind which the numbers of notes stand; of two with the same the second."""
    since = brief.boards["since"].marks if "since" in brief.boards else ()
    asked = tuple(sorted(set().union(*(board_marks(brief, board) for board in brief.tables("asked")))))
    said = []
    for sentence in mail.told:
        cited = {k for line, marks in brief.script.cited.items() if sentence in line for k in marks}
        said.append((sentence, tuple(sorted(cited)) or asked))
    told = [one for one, after in zip(said, [*said[1:], ("", ())], strict=True) if one[1] != after[1]]
    return [
        one for one in (*told, *((event.words, since) for event in mail.events[-1:]), (mail.counted, since)) if all(one)
    ]


def _told(brief: Brief, most: int) -> tuple[tuple[str, ...], str]:
    """Return the sentences of a letter in at most so many words, with what is doubtful of them, and what is new.

    What the numbers of the letter count no sentence says again; where there is no room for all, the news goes first.
    """
    script = brief.script
    counted = {figure.number for figure, _k in figures(brief)}
    runs = [[script.doubts.get(one, one) for one in run] for run in script.letter]
    said = [sentence for run in runs for sentence in run if sentence.split()[0] not in counted]
    after = {sentence: before for run in runs for before, sentence in pairwise(run)}
    new = " ".join(filter(None, [text for event in news(brief) for text in (event.words, event.bears)]))
    kept = set[str]()
    for sentence in filter(None, dict.fromkeys([*said[:1], new, *said])):
        # what goes on from a sentence is not told without it
        if len(sentence.split()) <= most and after.get(sentence, "") in {"", *kept}:
            most -= len(sentence.split())
            kept.add(sentence)
    return tuple(sentence for sentence in said if sentence in kept), new if new in kept else ""


def figures(brief: Brief) -> Sequence[tuple[Figure, int]]:
    """Return the first numbers beside the map and the last, `MOST_FIGURES` at most, each with the number of the note
    behind it (0 for none); none where a pack has no map. What is none at all is no number of a letter."""
    every = [*zip(brief.boards["map"].figures, figure_marks(brief), strict=True)] if brief.map else []
    every = [(figure, k) for figure, k in every if figure.number != number(0)]
    return every if len(every) <= MOST_FIGURES else [*every[: MOST_FIGURES - 1], every[-1]]


def in_few_words(figure: Figure) -> str:
    """Return what a number counts, shortly where its words are long or have its date."""
    return figure.short if figure.short and (figure.date or len(figure.words) > LONG) else figure.words


def _counted(brief: Brief) -> str:
    """Return which way all events go, beside the one that is told; "" where there is no other."""
    since = brief.boards.get("since") if brief.told else None
    return f"{since.title}. {since.foot}".strip() if since and sum(n for _way, n in since.counts) > 1 else ""


def sources(brief: Brief, mail: Letter) -> list[tuple[tuple[int, ...], str, str]]:
    """Return the sources of what a letter tells, each once: the numbers of its notes, who published it or the name of
    a statement, and its address ("" for what explains the others)."""
    since = brief.boards["since"] if "since" in brief.boards else None
    told = {k for _figure, k in figures(brief) if k} | {k for _said, marks in noted(brief, mail) for k in marks}
    names = {source.url: source.name for source in brief.sources}
    every = _("{place}: all {n} statements").format(place="", n=number(len(names)))
    found: dict[tuple[str, str], list[int]] = {}
    for k in sorted(told):
        notes: Iterable[Note | None] = brief.notes[k - 1]
        if since and k in since.marks:
            notes = [published(brief, event.card) for event in mail.events]
            n = sum(many for _way, many in since.counts) - len(mail.events)
            notes = [*notes, Note(others(n), "")] if mail.counted else notes
        for one in filter(None, notes):
            # what all statements have at the same place is found where these are
            each = [(name, url) for url, name in names.items()] if one.text.endswith(every) else []
            name = names.get(one.url) or (site_name(one.url) if one.url else one.text.rstrip("."))
            for source in each or [(name, one.url)]:
                found.setdefault(source, []).append(k)
    listed = [(tuple(dict.fromkeys(marks)), name, url) for (name, url), marks in found.items()]
    return sorted(listed, key=lambda one: (one[0][0], not one[2], one[0]))


def _begun(question: str) -> str:
    """Return a question with its first letter large, behind the sign that opens it."""
    return re.sub(r"\w", lambda found: found[0].upper(), question, count=1)
