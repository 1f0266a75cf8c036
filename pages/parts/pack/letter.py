"""What turns a pack into a letter to one person: who writes, what is asked by when, then the facts in short lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pages.parts.claims.notes import Note, known_seats
from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.content import Brief, Figure, in_its_language, site_name
from pages.parts.pack.news import FIRST, Told, news
from pages.parts.pack.paper import board_marks, figure_marks, named_in_question
from pages.parts.pack.rows.follow_up import others
from pages.parts.pack.slides.map_slide import based_there
from pages.parts.pack.slides.packages import arguable
from pages.parts.pack.subject import subject, topic
from pages.parts.words.addressed import WRITTEN
from pages.parts.words.catalogue import begun, gettext as _, inside, ngettext, number
from pages.parts.words.directions import ways_words
from pages.parts.words.spoken import said_aloud

# words of a letter up to its address, and of what a letter tells the press
WORDS, PLAIN = 215, 110
# numbers of a mail, and letters of what one of them counts
MOST_FIGURES, LONG = 3, 130
# who is written to as one writes to a colleague
PLAINLY, FUNDER = ("press", "coalition"), "funder"


@dataclass(frozen=True, slots=True)
class Letter:
    """The words around a pack's content in a letter: `raised` are the demands that its question speaks of, `events`
    those that its news tell, `counted` says which way all events went. The press is asked nothing but to call."""

    subject: str
    greeting: str
    who: str
    question: str
    raised: str
    occasion: str
    told: tuple[str, ...]
    news: str
    counted: str
    attached: str
    online: str
    closing: str
    signature: str
    events: tuple[Told, ...]


def letter(brief: Brief) -> Letter:
    """Return the words of a letter, names of persons and the day left to fill in."""
    press = not brief.question
    plainly = brief.audience in [_(AUDIENCES[whom]) for whom in PLAINLY]
    who = _("I am ___ of ___. Could we meet for half an hour by ___ (date)?")
    if press:
        who = _("I am ___ of ___. Could we talk by ___ (date)? I can answer questions or arrange an interview.")
    # one first learns which statements these are; the press after the news
    occasion = said_aloud(brief.headings.occasion)
    around = (_("Hello ___,") if plainly else _("Dear ___,"), who, brief.question, _raised(brief), occasion)
    counted = _counted(brief)
    told, new = _told(brief, PLAIN if press else WORDS - len(" ".join((*around, counted)).split()))
    return Letter(
        subject=subject(brief),
        greeting=around[0],
        who=who,
        question=brief.question,
        raised=around[3],
        occasion=occasion,
        told=told,
        news=new,
        counted=counted,
        # who sends it knows what is attached
        attached=_("Attached: the hand-out (PDF)."),
        online=_("Live view, with all sources:") if brief.link else "",
        closing=_("With thanks and best wishes,") if plainly else _("With thanks and kind regards,"),
        signature=_("___ (name and telephone)") if press else "___",
        events=news(brief) if new else (),
    )


def _raised(brief: Brief) -> str:
    """Return which demands the question speaks of, if it does not say it itself; "" for the press."""
    asked = brief.boards.get("asked")
    names = [name for name, *_more in asked.dots.rows[:FIRST]] if asked and asked.dots else []
    # what a funder is asked about its question names or counts
    names = names if brief.audience != _(AUDIENCES[FUNDER]) else []
    words = named_in_question(brief) or (topic(brief) if brief.wanted else " · ".join(names))
    return words if brief.question and not any(inside(name) in brief.question for name in names) else ""


def opening(mail: Letter) -> list[str]:
    """Return what a letter says before its facts: greeting, who writes, what is asked and what that is about; to the
    press the news."""
    asked = (mail.question, mail.raised, mail.occasion) if mail.question else (mail.news,)
    return [*filter(None, (mail.greeting, mail.who, *asked))]


def facts(mail: Letter) -> list[str]:
    """Return the facts of a letter, a line each: who asked for what, the news, which way all went."""
    told = [*mail.told, mail.news] if mail.question else [" ".join((mail.occasion, *mail.told[:1])), *mail.told[1:]]
    return [*filter(None, (*told, mail.counted))]


@in_its_language
def plain(brief: Brief) -> str:
    """Return a letter as plain text, with the address of what it speaks of."""
    mail = letter(brief)
    named = _("Subject: {subject}").format(subject=mail.subject)
    behind = noted(brief, mail)
    numbers = [
        f"{one.date or one.number.strip('–')}{': ' if one.date else ' '}{in_few_words(one)}"
        f"{_bracketed((k,) if k else ())}".strip()
        for one, k in figures(brief)
    ]
    told = "\n".join(f"- {words}" for words in (*numbers, *(marked(one, behind, _bracketed) for one in facts(mail))))
    online = f"{mail.online}\n{brief.link}" if mail.online else ""
    links = "\n".join(
        f"{_bracketed(marks).strip()} {name}{f': {url}' if url else ''}"
        for marks, found in sources(brief, mail)
        for name, url in found
    )
    links = f"{as_elsewhere(brief)}:\n{links}" if links else ""
    parts = [named, *(marked(one, behind, _bracketed) for one in opening(mail)), told, mail.attached, online]
    return "\n\n".join(filter(None, [*parts, f"{mail.closing}\n{mail.signature}", links])) + "\n"


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
        # what a package is stands behind which demands none matches
        if brief.meaning and brief.meaning in sentence:
            cited = {line.mark for line in brief.claims if line.kind == "unanswered"}
        said.append((sentence, tuple(sorted(cited)) or asked))
    told = [one for one, after in zip(said, [*said[1:], ("", ())], strict=True) if one[1] != after[1]]
    found = [(event.words, since) for event in mail.events[-1:]]
    return [one for one in (*told, *found, (mail.counted, since)) if all(one)]


def _told(brief: Brief, most: int) -> tuple[tuple[str, ...], str]:
    """Return the sentences of a letter in at most so many words, with what is doubtful of them, and what is new.

    What the numbers of the letter count no sentence says again; where there is no room for all, the news goes first.
    """
    script = brief.script
    counted = {figure.number for figure, _k in figures(brief)}
    runs = [[script.doubts.get(one, one) for one in run] for run in script.letter]
    # as what a government is addressed stands with the number
    runs = [[one for one in run if not (counted and one in map(_, WRITTEN.values()))] for run in runs]
    said = [one for run in runs for one in run if one.split()[0] not in counted]
    said[1:1] = _asked_less(brief, " ".join(said[:1]))
    after = {sentence: before for run in runs for before, sentence in pairwise(run)}
    new = " ".join(filter(None, [text for event in news(brief) for text in (event.gap, event.words, event.bears)]))
    kept = set[str]()
    # the press reads the news whatever else has room
    first = said[:1] if brief.question else []
    for sentence in filter(None, dict.fromkeys([*first, new, *said])):
        # what goes on from a sentence is not told without it
        if len(sentence.split()) <= most and after.get(sentence, "") in {"", *kept}:
            most -= len(sentence.split())
            kept.add(sentence)
    return tuple(sentence for sentence in said if sentence in kept), new if new in kept else ""


def _asked_less(brief: Brief, told: str) -> list[str]:
    """Return in one line by how many statements each demand is made that the question names and `told` does not."""
    dots = brief.boards["asked"].dots if "asked" in brief.boards else None
    found = []
    for name, marks, _n in dots.rows if dots and not brief.wanted else ():
        n, unsure = marks.count("call"), sum(one == name for one, _statement in dots.doubted) if dots else 0
        if n and inside(name) in brief.question and inside(name) not in told:
            words = ngettext(
                "{n} of the {of} statements asks for {demand}{doubt}.",
                "{n} of the {of} statements ask for {demand}{doubt}.",
                n,
            )
            of = number(len(marks))
            words = words.format(n=number(n), of=of, demand=inside(name), doubt=arguable(unsure))
            found.append(said_aloud(words))
    return [" ".join(found)] if found else []


def figures(brief: Brief) -> Sequence[tuple[Figure, int]]:
    """Return the first numbers beside the map and the last, `MOST_FIGURES` at most, each with the number of the note
    behind it (0 for none); none where a pack has no map. What is none at all is no number of a letter."""
    every = [*zip(brief.boards["map"].figures, figure_marks(brief), strict=True)] if brief.map else []
    every = [(_said_whole(brief, figure), k) for figure, k in every if figure.number != number(0)]
    return every if len(every) <= MOST_FIGURES else [*every[: MOST_FIGURES - 1], every[-1]]


def _countries() -> list[str]:
    """Return what a number of countries of those who signed counts."""
    one, some = "country where they are known to be based", "countries where they are known to be based"
    return [ngettext(one, some, n) for n in (1, 2)]


def _said_whole(brief: Brief, figure: Figure) -> Figure:
    """Return a number of countries with how many are not known to be from any."""
    unknown = dict(brief.seats).get(begun(_("country not known")), 0)
    if figure.short and not brief.question and figure == brief.boards["map"].figures[0]:
        # nothing has said yet what is asked, or of whom
        return replace(figure, words=figure.short)
    if unknown and figure.words in _countries():
        words = _("{words}; the country of {n} is not known")
        return replace(figure, words=words.format(words=figure.words, n=number(unknown)))
    return figure


def in_few_words(figure: Figure) -> str:
    """Return what a number counts, shortly where its words are long or have its date."""
    return figure.short if figure.short and (figure.date or len(figure.words) > LONG) else figure.words


def _counted(brief: Brief) -> str:
    """Return in a sentence how many events were found up to when, and which way all of them went; "" where none was
    but the one that is told."""
    since = brief.boards.get("since") if brief.told else None
    counts = dict(since.counts) if since else {}
    if not since or sum(counts.values()) < 2:
        return ""
    words = _("Of {of} events found up to {month}, in our reading {directions}.")
    of, ways = number(sum(counts.values())), ways_words(counts, since.undone)
    return words.format(of=of, month=since.until, directions=ways)


def sources(brief: Brief, mail: Letter) -> list[tuple[tuple[int, ...], list[tuple[str, str]]]]:
    """Return the sources of what a letter tells, each once, under the numbers of all its notes that have it: who
    published it or the name of a statement, and its address ("" for what explains the others)."""
    since = brief.boards.get("since")
    shown = figures(brief)
    told = {k for _figure, k in shown if k} | {k for _said, marks in noted(brief, mail) for k in marks}
    names = {source.url: source.name for source in brief.sources}
    every = _("{place}: all {n} statements").format(place="", n=number(len(names)))
    # where organizations are based stands behind numbers alone that say it
    counted = " ".join(figure.words for figure, _k in shown)
    seated = ";" in counted or any(words in counted for words in (*_countries(), based_there(1), based_there(2)))
    marks: dict[tuple[str, str], list[int]] = {}
    for k in sorted(told):
        notes: Iterable[Note] = brief.notes[k - 1]
        if since and k in since.marks:
            more = sum(n for _way, n in since.counts) - len(mail.events)
            notes = [*(event.source for event in mail.events), *([Note(others(more), "")] if more else [])]
        for one in notes:
            if one in known_seats() and not seated:
                continue
            # what all statements have at the same place is found where these are
            each = [(name, url) for url, name in names.items()] if one.text.endswith(every) else []
            name = names.get(one.url) or (site_name(one.url) if one.url else one.text.rstrip("."))
            for source in each or [(name, one.url)]:
                marks.setdefault(source, [])
                marks[source] += [k] if k not in marks[source] else []
    found: dict[tuple[int, ...], list[tuple[str, str]]] = {}
    for source, its in sorted(marks.items(), key=lambda one: (one[1], not one[0][1])):
        found.setdefault(tuple(its), []).append(source)
    return [*found.items()]
