"""What turns a pack into a letter to one person: who writes, on what, what is asked, then the facts in short lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.content import Brief, Figure
from pages.parts.pack.news import FIRST, Told, news, step
from pages.parts.pack.paper import figure_marks, named_in_question
from pages.parts.pack.script.questions import terms
from pages.parts.pack.slides.packages import arguable
from pages.parts.pack.subject import subject, topic
from pages.parts.words.addressed import WRITTEN
from pages.parts.words.catalogue import begun, gettext as _, inside, listed, ngettext, number
from pages.parts.words.directions import ways_words
from pages.parts.words.spoken import said_aloud

# words of a letter up to its address, and of what a letter tells the press
WORDS, PLAIN = 275, 110
# numbers of a mail, and letters of what one of them counts
MOST_FIGURES, LONG = 3, 130
# who is written to as one writes to a colleague
PLAINLY, FUNDER = ("press", "coalition"), "funder"


@dataclass(frozen=True, slots=True)
class Letter:
    """The words around a pack's content in a letter: `raised` are the demands that its question speaks of, `events`
    those that its `news` and its `step` tell, `counted` says which way all events went, `terms` what words mean.
    The press is asked nothing but to call."""

    subject: str
    greeting: str
    who: str
    question: str
    raised: str
    occasion: str
    told: tuple[str, ...]
    news: str
    step: str
    counted: str
    terms: str
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
    # what the Declaration is, as its statements are known by it
    words = _("{statements}, which governments of the Americas agreed at the summit of June 2022.")
    occasion = words.format(statements=said_aloud(brief.headings.occasion).rstrip("."))
    around = (_("Hello ___,") if plainly else _("Dear ___,"), who, occasion, brief.question, _raised(brief))
    own, counted = step(brief), _counted(brief)
    its_own = " ".join(text for event in own for text in (event.words, event.bears))
    told, new = _told(brief, PLAIN if press else WORDS - len(" ".join((*around, its_own, counted)).split()))
    # a step that is praised or blamed stands beside the news alone
    own, its_own = (own, its_own) if new else ((), "")
    said = " ".join((brief.question, around[-1], *told, new, its_own))
    return Letter(
        subject=subject(brief),
        greeting=around[0],
        who=who,
        question=brief.question,
        raised=around[-1],
        occasion=occasion,
        told=told,
        news=new,
        step=its_own,
        counted=counted,
        terms=" ".join(
            _("{word}: {meaning}").format(word=begun(word), meaning=inside(means))
            for word, means in terms(f"{said} {brief.meaning}")
        ),
        # who sends it knows what is attached
        attached=_("Attached: the hand-out (PDF)."),
        online=_("Live view, with all sources:") if brief.link else "",
        closing=_("With thanks and best wishes,") if plainly else _("With thanks and kind regards,"),
        signature=_("___ (name and telephone)") if press else "___",
        events=(*(news(brief) if new else ()), *own),
    )


def _raised(brief: Brief) -> str:
    """Return which demands the question speaks of, if it does not say it itself; "" for the press."""
    asked = brief.boards.get("asked")
    names = [name for name, *_more in asked.dots.rows[:FIRST]] if asked and asked.dots else []
    # what a funder is asked about its question names or counts
    names = names if brief.audience != _(AUDIENCES[FUNDER]) else []
    named = list(brief.demands.names) if named_in_question(brief) and brief.demands else []
    named = named or ([topic(brief)] if brief.wanted else names)
    unsaid = brief.question and not any(inside(name) in brief.question for name in names)
    return f"{begun(listed(map(inside, named)))}." if unsaid and named else ""


def opening(mail: Letter) -> list[str]:
    """Return what a letter says before its facts: greeting, who writes, on what, and what is asked; to the press the
    news."""
    asked = (mail.occasion, f"{mail.question} {mail.raised}".strip()) if mail.question else (mail.news,)
    return [*filter(None, (mail.greeting, mail.who, *asked))]


def facts(mail: Letter) -> list[str]:
    """Return the facts of a letter, a line each: who asked for what, the news, which way all went."""
    told = [*mail.told, mail.news, mail.step]
    if not mail.question:
        told = [" ".join((mail.occasion, *mail.told[:1])), *mail.told[1:]]
    return [*filter(None, (*told, mail.counted))]


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
    said += nobody(brief)
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


def nobody(brief: Brief) -> list[str]:
    """Return of one country that nobody who signed is known to be based there; nothing of any other."""
    none = brief.map and any(figure.number == number(0) for figure in brief.boards["map"].figures)
    return [f"{one.sentence.split('. ')[0]}." for one in brief.claims if none and one.kind == "country"]


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


def countries() -> list[str]:
    """Return what a number of countries of those who signed counts."""
    one, some = "country where they are known to be based", "countries where they are known to be based"
    return [ngettext(one, some, n) for n in (1, 2)]


def _said_whole(brief: Brief, figure: Figure) -> Figure:
    """Return a number of countries with how many are not known to be from any."""
    unknown = dict(brief.seats).get(begun(_("country not known")), 0)
    if figure.short and not brief.question and figure == brief.boards["map"].figures[0]:
        # nothing has said yet what is asked, or of whom
        return replace(figure, words=figure.short)
    if unknown and figure.words in countries():
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
