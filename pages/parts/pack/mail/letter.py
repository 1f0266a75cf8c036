"""What turns a pack into a letter: who writes, what is asked and by whom, one event, and last the question."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pages.parts.claims.notes import Note
from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.content import Brief
from pages.parts.pack.mail.asking import based_there, country_said, first_of_these, requested
from pages.parts.pack.mail.news import RELEASE, Told, news
from pages.parts.pack.mail.subject import subject
from pages.parts.pack.paper import figure_marks
from pages.parts.pack.script.questions import terms
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import begun, gettext as _, inside
from pages.parts.words.glossary import GLOSSARY, IN_SHORT
from pages.parts.words.spoken import said_aloud

# what stands in a letter while it has at most so many words between greeting and question, what matters most first: the
# event, that it is the only one, what lacks a package, where nobody signed, an event that goes the other way; that one
# told; who of one country signed; what a government said of the first; the other told if it is long; that one list has
# most signers; on what the event bears, where the record ends, what the Declaration is
PARTS = (
    dict.fromkeys(("event", "only", "packages", "absent", "counter"), 140)
    | {"whole": 160, "there": 160, "reply": 160, "long": 150, "list": 118}
    | dict.fromkeys(("on", "ends", "agreed"), 110)
)
WORDS = max(PARTS.values())
HINT = re.compile(r"(?<=___) \([^)]*\)")
# who is told what it did itself, and who is written to as one writes to a colleague
GOVERNMENT, PLAINLY = "government", ("press", "coalition")


@dataclass(frozen=True, slots=True)
class Letter:
    """The words around a pack's content in a letter, a paragraph each in `opening`, the last of which is the question.

    `events` are those that it tells, `reply` what was said of the first, `told` its other sentences that have sources,
    `there` who signed from one country, `cited` those of one known note, `terms` what words mean.
    """

    subject: str
    ahead: str
    question: str
    opening: tuple[str, ...]
    told: tuple[str, ...]
    there: str
    cited: tuple[tuple[str, tuple[int, ...]], ...]
    terms: str
    attached: str
    online: str
    closing: str
    signature: str
    events: tuple[Told, ...]
    reply: tuple[tuple[str, Note], ...]

    @property
    def words(self) -> int:
        """How many words stand between greeting and question, without what says how to fill blanks."""
        return len(HINT.sub("", " ".join(self.opening[1:-1])).split())


def letter(brief: Brief) -> Letter:
    """Return the words of a letter, what is not known left to fill in, with as much as there is room for."""
    has = frozenset[str]()
    mail = written(brief, has)
    for part, most in PARTS.items():
        more = written(brief, has | {part})
        if more.words <= most:
            mail, has = more, has | {part}
    return mail


def written(brief: Brief, has: frozenset[str]) -> Letter:
    """Return a letter that `has` some of what can be left out."""
    press, government = not brief.question, brief.audience == _(AUDIENCES[GOVERNMENT])
    plainly = brief.audience in [_(AUDIENCES[whom]) for whom in PLAINLY]
    who = _("I write on behalf of {organization} to ask for a half-hour meeting by ___ (date).")
    if press:
        who = _("I write on behalf of {organization}. Could we talk by ___ (date)?")
    who = who.format(organization=brief.sender.organization or "___")
    greeting, (occasion, *cited) = _("Hello ___,") if plainly else _("Dear ___,"), _occasion(brief, has)
    greeting = _("Dear ___ (title),") if government else greeting
    events = news(brief, has) if "event" in has else ()
    happened = " ".join(filter(None, (text for event in events for text in (event.words, event.bears))))
    # what a passage says of the one whom one writes to is news where none is
    named = _by_its_name(brief) if not events else ""
    lacks = () if press or government else _lacks(brief, has)
    question = brief.question or _to_others(brief)
    said = requested(brief, doubtful="list" in has)
    if RELEASE in has:
        # its numbers stand among its key facts
        said = [] if country_said(brief) else said[:1]
    there = based_there(brief) if "there" in has else ""
    nothing, first = brief.script.nothing if events and government else "", first_of_these(brief, said)
    if press and events:
        check = _("___ (check what became of this since {month})").format(month=brief.until)
        happened = f"{happened} {check}"
    asked = " ".join(filter(None, (occasion, *said, there, nothing, *([] if RELEASE in has else [first]))))
    # a release tells the news first
    told = (happened, asked) if RELEASE in has else (who, asked, named, happened, " ".join(lacks))
    # the press reads what a government said of it too
    reply = brief.script.reply if press and events and "reply" in has else ()
    opening = (greeting, *told, *(words for words, _source in reply), question)
    return Letter(
        subject=subject(brief),
        ahead=brief.question or happened or occasion,
        question=question,
        opening=tuple(filter(None, opening)),
        told=tuple(filter(None, (*said, *lacks, named))),
        there=there,
        cited=tuple(cited),
        terms=" ".join(_explained(f"{' '.join(opening)} {brief.meaning}")),
        attached=_("Attached: the hand-out (PDF)"),
        online=_("Live view, with all sources:") if brief.link else "",
        closing=_("With thanks and best wishes,") if plainly else _("With thanks and kind regards,"),
        signature=brief.sender.signed or "___",
        events=events,
        reply=reply,
    )


def _occasion(brief: Brief, has: frozenset[str]) -> tuple[str, *tuple[tuple[str, tuple[int, ...]], ...]]:
    """Return what the statements are on; of one government what it did with that, with the notes behind it."""
    words = said_aloud(brief.headings.occasion).rstrip(".")
    for figure, mark in zip(brief.boards["map"].figures, figure_marks(brief), strict=False):
        if figure.date and brief.question:
            endorsed = _("{statements}, which {country} endorsed in {year}.")
            endorsed = endorsed.format(statements=words, country=country_said(brief), year=figure.number)
            return together(endorsed), (together(endorsed), (mark,))
    if "agreed" not in has:
        return (f"{words}.",)
    # what the Declaration is, as its statements are known by it
    agreed = _("{statements}, which governments of the Americas agreed at the summit of June 2022.")
    words = agreed.format(statements=words)
    return (words, *((words, (line.mark,)) for line in brief.claims if line.kind == "endorsers"))


def _to_others(brief: Brief) -> str:
    """Return what the press, which is not asked, may ask of others: of one government as the question to it."""
    # without what can be sent
    question = "".join(brief.script.minute[-1].partition("?")[:2])
    country, ask = brief.asking
    if not ask:
        return question
    opens, asked = "¿" * question.startswith("¿"), question.removeprefix("¿")
    asked = asked if asked.startswith(labels.country(country)) else inside(asked)
    return _("The question to the government: {question}").format(question=f"{opens}{asked}")


def _by_its_name(brief: Brief) -> str:
    """Return to a government what the only passage says that names it, with its month; "" of any other."""
    board = brief.boards["map"]
    return board.under if brief.question and "country" in board.tells else ""


def _lacks(brief: Brief, has: frozenset[str]) -> tuple[str, ...]:
    """Return what nobody covers: demands without a package, to a funder, and where nobody is known to have signed."""
    every = (one for run in brief.script.letter for one in run if brief.meaning and brief.meaning in one)
    unmatched = [one.replace(brief.meaning, "").strip() for one in every] if "packages" in has else []
    absent = [said_aloud(line.sentence) for line in brief.claims if line.kind == "absent" and "absent" in has]
    if absent and country_said(brief):
        # one country has its name
        absent = [f"{said_aloud(one.sentence.split('. ')[0])}." for one in brief.claims if one.kind == "country"][:1]
    return (*unmatched, *absent)


def _explained(said: str) -> list[str]:
    """Return what words in a letter mean that not everybody knows, in short where that is told."""
    short = {_(GLOSSARY[term][0]): _(words) for term, words in IN_SHORT.items()}
    words = _("{word}: {meaning}")
    return [short.get(word, words.format(word=begun(word), meaning=inside(means))) for word, means in terms(said)]
