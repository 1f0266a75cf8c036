"""What turns a pack into a letter to one person: who writes, on what, why now, who asks, and last the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.content import Brief
from pages.parts.pack.mail.news import FIRST, Told, news, old
from pages.parts.pack.mail.subject import subject
from pages.parts.pack.own_steps import tally
from pages.parts.pack.paper import figure_marks
from pages.parts.pack.script.questions import terms
from pages.parts.pack.slides.packages import arguable
from pages.parts.words.catalogue import begun, date_words, gettext as _, inside, listed, ngettext, number
from pages.parts.words.directions import ways_words
from pages.parts.words.glossary import GLOSSARY, IN_SHORT
from pages.parts.words.spoken import said_aloud

# words of a letter up to its address, the short glosses of words not counted
WORDS = 160
# countries that a letter names
COUNTRIES = 8
# who is told what it did itself, and who is written to as one writes to a colleague
GOVERNMENT, PLAINLY = "government", ("press", "coalition")


@dataclass(frozen=True, slots=True)
class Letter:
    """The words around a pack's content in a letter, `opening` and `facts` as they stand, a paragraph or a line each.

    `events` are those that it tells, `told` its other sentences that have sources, `cited` those of one known note,
    `counted` says which way all events went, `terms` what words mean. The press is asked to call, at the end.
    """

    subject: str
    ahead: str
    question: str
    opening: tuple[str, ...]
    facts: tuple[str, ...]
    told: tuple[str, ...]
    cited: tuple[tuple[str, tuple[int, ...]], ...]
    counted: str
    call: str
    terms: str
    attached: str
    online: str
    closing: str
    signature: str
    events: tuple[Told, ...]


def letter(brief: Brief) -> Letter:
    """Return the words of a letter, what is not known left to fill in."""
    press, government = not brief.question, brief.audience == _(AUDIENCES[GOVERNMENT])
    plainly = brief.audience in [_(AUDIENCES[whom]) for whom in PLAINLY]
    who = _("I write on behalf of {organization}. Could we meet for half an hour by ___ (date)?")
    if press:
        who = _("I write on behalf of {organization}. Could we talk by ___ (date)? I can arrange an interview.")
    who = who.format(organization=brief.sender.organization or "___")
    greeting, (occasion, *cited) = _("Hello ___,") if plainly else _("Dear ___,"), _occasion(brief)
    tally, named = _counted(brief), _by_its_name(brief)
    # what a passage says of the one whom one writes to concerns it more than any event, of which the last comes later
    events = news(brief, last=bool(named))
    happened = " ".join(filter(None, (text for event in events for text in (event.words, event.bears))))
    first = named or happened
    lacks = () if press or government else _lacks(brief)
    before = (greeting, who, occasion, named, happened, *lacks, brief.question, tally)
    runs = _told(brief, 0 if government else WORDS - len(" ".join(before).split()))
    told = [one for run in runs for one in run if one not in lacks]
    # of what is no longer new all that happened is told too, before the rest
    record = press and bool(tally) and old(brief)
    facts = list[str]()
    if record:
        opening = [greeting, first, " ".join((occasion, *told)), tally]
    elif press:
        opening = [greeting, first or occasion]
        facts = [" ".join((occasion if first else "", *told[:1])).strip(), *told[1:], tally]
    else:
        # the question comes last, and before it what it speaks of and who asks
        asks = told[: 2 + bool(_asked_less(brief, *told[:1]))]
        rest, found = told[len(asks) :], (happened, tally)
        could = _("Perhaps you know organizations there that would join the next statement.")
        told_of = [" ".join((occasion, *asks, *rest)), " ".join((*lacks, could if lacks and plainly else "")).strip()]
        at = 1 if old(brief) else 0
        told_of[at:at] = found
        why = " ".join(filter(None, (*asks, brief.script.nothing if events else "", *rest)))
        opening = [greeting, who, *([occasion, named, *found, why] if government else told_of)]
        # what stands between would be these, too
        opening.append(f"{brief.question} {_raised(brief, asks if government or brief.wanted else ())}".strip())
    lines = [*filter(None, opening), *filter(None, facts)]
    n = len([*filter(None, opening)])
    return Letter(
        subject=subject(brief),
        ahead=brief.question or (tally if record else first) or occasion,
        question=brief.question,
        opening=tuple(lines[:n]),
        facts=tuple(lines[n:]),
        told=tuple(filter(None, (*told, *lacks, named))),
        cited=tuple(cited),
        counted=tally,
        call=who if press else "",
        terms=" ".join(_explained(f"{' '.join(lines)} {brief.meaning}")),
        attached=_("Attached: the hand-out (PDF)"),
        online=_("Live view, with all sources:") if brief.link else "",
        closing=_("With thanks and best wishes,") if plainly else _("With thanks and kind regards,"),
        signature=brief.sender.signed or (_("___ (name and telephone)") if press else "___"),
        events=events,
    )


def _occasion(brief: Brief) -> tuple[str, *tuple[tuple[str, tuple[int, ...]], ...]]:
    """Return what the statements are on; of one government what it did with that, with the notes behind it."""
    words = said_aloud(brief.headings.occasion).rstrip(".")
    for figure, mark in zip(brief.boards["map"].figures, figure_marks(brief), strict=False):
        if figure.date and brief.question:
            # with how it is addressed, if it was not by its name
            script, stands = brief.script, ("endorsers", "country")
            told = (one for one in (*script.minute, *script.three) if script.kinds.get(one) == stands)
            did = next(told, f"{figure.words}.")
            return f"{words}. {did}", (did, script.cited.get(did, (mark,)))
    # what the Declaration is, as its statements are known by it
    agreed = _("{statements}, which governments of the Americas agreed at the summit of June 2022.")
    return (agreed.format(statements=words),)


def _by_its_name(brief: Brief) -> str:
    """Return to a government what the only passage says that names it, with its month; "" of any other."""
    board = brief.boards["map"]
    return board.under if brief.question and "country" in board.tells else ""


def _lacks(brief: Brief) -> tuple[str, ...]:
    """Return what nobody covers: demands without a package, to a funder, and where nobody is known to have signed."""
    unmatched = (one for run in brief.script.letter for one in run if brief.meaning and brief.meaning in one)
    absent = [said_aloud(line.sentence) for line in brief.claims if line.kind == "absent"]
    names = brief.gaps.names if absent and brief.gaps else ()
    words = _("{sentence}: {countries}.") if len(names) <= COUNTRIES else _("{sentence}; among them are {countries}.")
    if names:
        absent = [words.format(sentence=one.rstrip("."), countries=listed(names[:COUNTRIES])) for one in absent]
    elif absent:
        # one country has its name
        absent = _from_there(brief)
    return (*unmatched, *absent)


def _explained(said: str) -> list[str]:
    """Return what words in a letter mean that not everybody knows, in short where that is told."""
    short = {_(GLOSSARY[term][0]): _(words) for term, words in IN_SHORT.items()}
    words = _("{word}: {meaning}")
    return [short.get(word, words.format(word=begun(word), meaning=inside(means))) for word, means in terms(said)]


def _raised(brief: Brief, asks: Sequence[str]) -> str:
    """Return which demands the question speaks of, if neither it nor what `asks` for them names one."""
    asked = brief.boards.get("asked")
    names = [inside(name) for name, *_more in asked.dots.rows[:FIRST]] if asked and asked.dots else []
    if brief.wanted:
        names = [inside(brief.wanted), inside(brief.subject)]
    said = " ".join((brief.question, *asks))
    return f"{begun(listed(names))}." if names and not any(name in said for name in names) else ""


def _told(brief: Brief, most: int) -> list[list[str]]:
    """Return the sentences of a letter, with what is doubtful of them, in runs.

    That organizations of a country signed comes after what is asked, that none is known to where that stays within so
    many words.
    """
    script = brief.script
    runs = [[script.doubts.get(one, one) for one in run] for run in script.letter]
    less = _asked_less(brief, *runs[0][:1]) if runs else []
    if less:
        runs[0][1:1] = less
    there = _from_there(brief)
    if brief.seats:
        runs.insert(1, there)
    elif sum(len(one.split()) for run in (*runs, there) for one in run) <= most:
        runs.append(there)
    return [run for run in runs if run]


def _from_there(brief: Brief) -> list[str]:
    """Return of one country how many who signed are based there; nothing of any other."""
    found = [f"{said_aloud(one.sentence.split('. ')[0])}." for one in brief.claims if one.kind == "country"][:1]
    # of those who signed something else the reader would think that they ask this
    return [] if brief.script.apart else found


def _asked_less(brief: Brief, told: str = "") -> list[str]:
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


def _counted(brief: Brief) -> str:
    """Return in a sentence how many events were found up to when, and which way all of them went; "" where none was
    but the one that is told."""
    since = brief.boards.get("since") if brief.told else None
    counts = dict(since.counts) if since else {}
    if not since or sum(counts.values()) < 2:
        return ""
    words = _("Of {of} events found up to {month}, in our reading {directions}.")
    of, ways = number(sum(counts.values())), ways_words(counts, since.undone)
    words = words.format(of=of, month=since.until, directions=ways)
    found = _("Up to {month} we found {of} events.").format(of=of, month=since.until)
    leads = {card.text for card, _source in brief.script.events[-1:]}
    led = "".join(date_words(card.date[:7]) for card in since.cards if card.text in leads and card.raised)
    told = tally(since.own, since.first, words, found, led)
    return f"{told} {since.mostly}".strip()
