"""What turns a pack into a letter to one person: who writes, what is new, what is asked, one question, thanks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pages.parts.claims.notes import Note
from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.content import Brief, Figure, in_its_language, site_name
from pages.parts.pack.news import Told, news
from pages.parts.pack.paper import board_marks, figure_marks
from pages.parts.pack.rows.follow_up import others
from pages.parts.pack.slides.packages import arguable
from pages.parts.pack.subject import subject, topic
from pages.parts.words.catalogue import begun, gettext as _, inside, ngettext, number
from pages.parts.words.spoken import said_aloud

# words of a letter up to its address, and of what a letter tells the press
WORDS, PLAIN = 175, 110
# numbers of a mail, and letters of what one of them counts
MOST_FIGURES, LONG = 3, 60
# who is written to as one writes to a colleague
PLAINLY = ("press", "coalition")


@dataclass(frozen=True, slots=True)
class Letter:
    """The words around a pack's content in a letter; `events` are those that its news tell. The press is asked nothing,
    it reads which way all events went: `counted`."""

    subject: str
    greeting: str
    who: str
    told: tuple[str, ...]
    news: str
    counted: str
    request: str
    question: str
    attached: str
    online: str
    closing: str
    signature: str
    events: tuple[Told, ...]


def letter(brief: Brief) -> Letter:
    """Return the words of a letter, names of persons left to fill in."""
    press = not brief.question
    plainly = brief.audience in [_(AUDIENCES[whom]) for whom in PLAINLY]
    who = _("I am ___ of ___. I write about civil-society statements on the Los Angeles Declaration on migration.")
    if press:
        who = _("I am ___ of ___ and can answer questions or arrange an interview.")
    request = "" if press else _("Could we meet for half an hour? We suggest ___.")
    around = (_("Hello ___,") if plainly else _("Dear ___,"), who, request, brief.question)
    told, new = _told(brief, PLAIN if press else WORDS - len(" ".join(around).split()))
    # who reads of one demand or theme first learns which statements these are
    first = (said_aloud(brief.headings.occasion),) if press and topic(brief) else ()
    return Letter(
        subject=subject(brief),
        greeting=around[0],
        who=who,
        told=(*first, *told),
        news=new,
        counted=_counted(brief) if press else "",
        request=request,
        question=brief.question,
        # who sends it knows what is attached
        attached=_("Attached: the hand-out (PDF)."),
        online=_("Live view, with all sources:") if brief.link else "",
        closing=_("With thanks and best wishes,") if plainly else _("With thanks and kind regards,"),
        signature=_("___ (name and telephone)") if press else "___",
        events=news(brief) if new else (),
    )


def paragraphs(mail: Letter) -> list[str]:
    """Return what a letter says from greeting to request: who writes, what is asked and the news; the press reads the
    news first, then who asked for what and which way all went, and at the end who writes."""
    claim = " ".join(filter(None, (*mail.told, mail.counted)))
    told = [mail.who, claim, mail.news, mail.request, mail.question] if mail.question else [mail.news, claim, mail.who]
    return [*filter(None, [mail.greeting, *told])]


@in_its_language
def plain(brief: Brief) -> str:
    """Return a letter as plain text, with the address of what it speaks of."""
    mail = letter(brief)
    named = _("Subject: {subject}").format(subject=mail.subject)
    behind = noted(brief, mail)
    told = [marked(words, behind, _bracketed) for words in paragraphs(mail)]
    numbers = "\n".join(
        f"- {one.date or one.number}{': ' if one.date else ' '}{in_few_words(one)}{_bracketed((k,) if k else ())}"
        for one, k in strip(brief)
    )
    online = f"{mail.online}\n{brief.link}" if mail.online else ""
    links = "\n".join(
        f"[{k}] {name}{f': {url}' if url else ''}" for k, found in sources(brief, mail) for name, url in found
    )
    links = f"{as_elsewhere(brief)}:\n{links}" if links else ""
    parts = [named, *told, numbers, mail.attached, online]
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
        said.append((sentence, tuple(sorted(cited)) or asked))
    told = [one for one, after in zip(said, [*said[1:], ("", ())], strict=True) if one[1] != after[1]]
    return [one for one in (*told, *((event.words, since) for event in mail.events[-1:])) if all(one)]


def _told(brief: Brief, most: int) -> tuple[tuple[str, ...], str]:
    """Return the sentences of a letter in at most so many words, with what is doubtful of them, and what is new.

    What the numbers of the letter count no sentence says again; where there is no room for all, the news goes first.
    """
    script = brief.script
    counted = {figure.number for figure, _k in strip(brief)}
    runs = [[script.doubts.get(one, one) for one in run] for run in script.letter]
    said = [one for run in runs for one in run if one.split()[0] not in counted]
    said[1:1] = _asked_less(brief, " ".join(said[:1]))
    after = {sentence: before for run in runs for before, sentence in pairwise(run)}
    new = " ".join(filter(None, [text for event in news(brief) for text in (event.words, event.bears)]))
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
    """Return by how many statements each demand is made that the question names and what was `told` does not."""
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
    return found


def strip(brief: Brief) -> Sequence[tuple[Figure, int]]:
    """Return the numbers of a letter as `figures` does; none for the press, which reads them in sentences."""
    return figures(brief) if brief.question else ()


def figures(brief: Brief) -> Sequence[tuple[Figure, int]]:
    """Return the first numbers beside the map and the last, `MOST_FIGURES` at most, each with the number of the note
    behind it (0 for none); none where a pack has no map. What is none at all is no number of a letter."""
    every = [*zip(brief.boards["map"].figures, figure_marks(brief), strict=True)] if brief.map else []
    every = [(_with_unknown(brief, figure), k) for figure, k in every if figure.number != number(0)]
    return every if len(every) <= MOST_FIGURES else [*every[: MOST_FIGURES - 1], every[-1]]


def _with_unknown(brief: Brief, figure: Figure) -> Figure:
    """Return a number of countries with how many are not known to be from any."""
    unknown = dict(brief.seats).get(begun(_("country not known")), 0)
    where = [
        ngettext("country where they are known to be based", "countries where they are known to be based", n)
        for n in (1, 2)
    ]
    if unknown and figure.words in where:
        words = _("{words}; the country of {n} is not known")
        return replace(figure, words=words.format(words=figure.words, n=number(unknown)))
    return figure


def in_few_words(figure: Figure) -> str:
    """Return what a number counts, shortly where its words are long or have its date."""
    return figure.short if figure.short and (figure.date or len(figure.words) > LONG) else figure.words


def _counted(brief: Brief) -> str:
    """Return in a sentence which way all events went, in our reading; "" where they are too few to count."""
    since = brief.boards.get("since") if brief.told else None
    counts = dict(since.counts) if since else {}
    of, away, towards = sum(counts.values()), counts.get("setback", 0), counts.get("advance", 0)
    if of < 2 or not since or not (away or towards):
        return ""
    back = _("undone later") if since.undone == towards else _("{n} of these undone later")
    undone = f" ({back.format(n=number(since.undone))})" if since.undone else ""
    words = ngettext(
        "In our reading {n} of {of} events since moves away from what was asked and {towards} towards it{undone}.",
        "In our reading {n} of {of} events since move away from what was asked and {towards} towards it{undone}.",
        away,
    )
    if not towards:
        words = ngettext(
            "In our reading {n} of {of} events since moves away from what was asked.",
            "In our reading {n} of {of} events since move away from what was asked.",
            away,
        )
    if not away:
        words = ngettext(
            "In our reading {n} of {of} events since moves towards what was asked{undone}.",
            "In our reading {n} of {of} events since move towards what was asked{undone}.",
            towards,
        )
    told = {"n": away or towards, "of": of, "towards": towards}
    return words.format(undone=undone, **{name: number(n) for name, n in told.items()})


def sources(brief: Brief, mail: Letter) -> list[tuple[int, list[tuple[str, str]]]]:
    """Return the sources of what a letter tells by the numbers of its notes: who published each or the name of a
    statement, and its address ("" for what explains the others). A note that again has all statements says where."""
    since = brief.boards.get("since")
    told = {k for _figure, k in strip(brief) if k} | {k for _said, marks in noted(brief, mail) for k in marks}
    names = {source.url: source.name for source in brief.sources}
    statements = [(name, url) for url, name in names.items()]
    every = _("{place}: all {n} statements").format(place="", n=number(len(names)))
    found, first = [], 0
    for k in sorted(told):
        notes: Iterable[Note] = brief.notes[k - 1]
        if since and k in since.marks:
            more = sum(n for _way, n in since.counts) - len(mail.events)
            notes = [*(event.source for event in mail.events), *([Note(others(more), "")] if more else [])]
        each_once: dict[tuple[str, str], None] = {}
        for one in notes:
            # what all statements have at the same place is found where these are
            each = statements if one.text.endswith(every) else []
            name = names.get(one.url) or (site_name(one.url) if one.url else one.text.rstrip("."))
            each_once |= dict.fromkeys(each or [(name, one.url)])
        one_note = sorted(each_once, key=lambda one: not one[1])
        if len(statements) > 1 and {*statements} <= {*one_note}:
            if first:
                words = _("the {n} statements, as in note {k}").format(n=number(len(statements)), k=number(first))
                one_note = [(words, ""), *(one for one in one_note if one not in statements)]
            first = first or k
        found.append((k, one_note))
    return found
