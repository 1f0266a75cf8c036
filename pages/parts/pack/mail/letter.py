"""What turns a pack into a letter: who writes, one event, what was asked and by whom, and the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pages.parts.claims.notes import Note
from pages.parts.pack.board import Card
from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.content import Brief
from pages.parts.pack.mail.asking import based_there, country_said, first_names, first_of_these, requested
from pages.parts.pack.mail.news import RELEASE, Told, months_past, news, why
from pages.parts.pack.mail.request import whats_new
from pages.parts.pack.mail.subject import subject, topic
from pages.parts.pack.script.occasion import which_endorsed
from pages.parts.pack.script.questions import NAMING, QUESTIONS, terms
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import begun, gettext as _, inside, listed
from pages.parts.words.glossary import GLOSSARY, IN_SHORT
from pages.parts.words.small_numbers import spelled
from pages.parts.words.spoken import said_aloud, word_count

# what stands in a letter while it has at most so many words between greeting and question, what matters most first: the
# event, what a government said of it, that it is the only one, why it goes its way, what lacks a package, where nobody
# signed, an event that goes the other way, how many people it concerns, all that undid what went the other way, that
# one endorsed; who signed there, that one list has most signers; and the rest of why, where it is fair to it
PARTS = (
    {"event": 190, "reply": 216}
    | dict.fromkeys(("only", "why"), 190)
    | dict.fromkeys(("packages", "absent", "counter", "people", "undone", "occasion"), 184)
    | dict.fromkeys(("there", "list"), 130)
    | {"whole": 218}
)
EARLY = ("event", "only", "why", "reply")
# the same to the press, which reads what came latest before other things
NEWS = 190
# the claims on who signed and for what
SIGNED = ("demand", "theme", "country", "countries", "organizations")
# who is told what it did itself, and who is written to as one writes to a colleague
GOVERNMENT, PLAINLY = "government", ("press", "coalition")
# months after which more may have become of an event
PAST = 6


@dataclass(frozen=True, slots=True)
class Letter:
    """The words around a pack's content in a letter, a paragraph each in `opening`, one of which is the question.

    `events` are those that it tells, `reported` how many people the first concerns and what was said of it, `told` its
    other sentences that have sources, `there` who signed from one country, `cited` those of one known note, `terms`
    what words mean.
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
    reported: tuple[tuple[str, Note], ...]

    @property
    def words(self) -> int:
        """How many words stand between greeting and question, without what says how to fill blanks."""
        return word_count(" ".join(self.opening[1 : self.opening.index(self.question)]))


def letter(brief: Brief) -> Letter:
    """Return the words of a letter, what is not known left to fill in, with as much as there is room for."""
    has = frozenset[str]()
    mail = written(brief, has)
    for part, most in (PARTS if brief.question else dict.fromkeys((*EARLY, "latest"), NEWS) | PARTS).items():
        more = written(brief, has | {part})
        if more.words <= (most if brief.question or part == "event" else min(most, NEWS)):
            mail, has = more, has | {part}
    return mail


def written(brief: Brief, has: frozenset[str]) -> Letter:
    """Return a letter that `has` some of what can be left out."""
    events, question = news(brief, has) if "event" in has else (), _question(brief)
    people = brief.script.people if events and "people" in has else ()
    known = _is_known(brief, has, events)
    occasion, cited = _occasion(brief, has, known=known)
    said = _said(brief, has, known=known)
    there = based_there(brief) if "there" in has else ""
    asked = [occasion, *said]
    if RELEASE not in has:
        demands = _of_demands(brief, events, (question, *said))
        asked = [there, occasion] if known else [*asked, there, _addressing(brief), *demands]
    lead = [words for event in events[:1] for words in (event.words, event.bears)]
    after, lacks = _after(brief, events, people), _lacks(brief, has)
    parts = _paragraphs(brief, has, lead, after, asked, lacks)
    talk = [_("Could we talk by ___ (date)?")] if not brief.question and RELEASE not in has else []
    told = (" ".join(filter(None, part)) for part in parts)
    greeting, closing = _greeting(brief)
    opening = (greeting, *filter(None, told), question, *talk)
    return Letter(
        subject=subject(brief, [event.card.date for event in events]),
        ahead=brief.question or " ".join(lead) or occasion,
        question=question,
        opening=opening,
        told=tuple(filter(None, (*said, *lacks))),
        there=there,
        cited=(*cited, *(_cited(brief, events[0]) if known else ())),
        terms=" ".join(_explained(f"{' '.join(opening)} {brief.meaning}")),
        # the release has more to fill in than a draft can
        attached=_("Attached: the hand-out (PDF)")
        if brief.question
        else _("Attached: the hand-out (PDF) and the release ___ (attach it once filled in)"),
        online=_("Online, with all sources:") if brief.link else "",
        closing=closing,
        signature=brief.sender.signed or _("___ (name) · ___ (telephone)"),
        events=events,
        reported=(*people, *((one.words, one.source) for event in events for one in event.reply)),
    )


def _to_government(brief: Brief) -> bool:
    return brief.audience == _(AUDIENCES[GOVERNMENT])


def _greeting(brief: Brief) -> tuple[str, str]:
    """Return how a letter begins and how it ends."""
    if brief.audience in [_(AUDIENCES[whom]) for whom in PLAINLY]:
        return _("Hello ___,"), _("With thanks and best wishes,")
    return _("Dear ___ (title),") if _to_government(brief) else _("Dear ___,"), _("With thanks and kind regards,")


def _is_known(brief: Brief, has: frozenset[str], events: Sequence[Told]) -> bool:
    """Return whether who asked what is told with the event that bears on it, as to the press."""
    asks, *_more = brief.script.asked
    return not brief.question and RELEASE not in has and bool(events and asks and asks in events[0].bears)


def _cited(brief: Brief, event: Told) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return how an event bears on what was asked, before why it does, with the notes on who signed."""
    because = why(event.card).rstrip(".")
    bears = event.bears.partition(f" {because}")[0] if because else event.bears
    return ((bears, tuple(sorted({line.mark for line in brief.claims if line.kind in SIGNED and line.mark}))),)


def _said(brief: Brief, has: frozenset[str], *, known: bool) -> list[str]:
    """Return who asks for what, if that is not `known`; a release has its numbers among its key facts."""
    said = [] if known else requested(brief, doubtful="list" in has)
    return said if RELEASE not in has else [] if country_said(brief) else said[:1]


def _of_demands(brief: Brief, events: Sequence[Told], told: Sequence[str]) -> list[str]:
    """Return that nothing was found on the demands, before an event on another, and which these are if not `told`."""
    nothing = brief.script.nothing if events and _to_government(brief) else ""
    return [nothing, first_of_these(brief, told)]


def _addressing(brief: Brief) -> str:
    """Return a blank for how many statements address a government that the pack does not name; "" elsewhere."""
    words = _("Of the {of}, ___ address your government.")
    return words.format(of=spelled(len(brief.sources))) if brief.addressed else ""


def _after(brief: Brief, events: Sequence[Told], people: Sequence[tuple[str, Note]]) -> list[str]:
    """Return what stands behind the event that leads: why, what became of it, whom it concerns, and other events."""
    # what became of the event comes before how many people it concerns, which is of later
    became, others = (
        [words for event in events[1:] if event.card.tied == tied for words in (*event[1:3], *event.replied)]
        for tied in (True, False)
    )
    replied = [words for event in events[:1] for words in event.replied]
    past = _to_government(brief) and any(_past(brief, event.card) for event in events)
    check = [brief.script.later, _("___ (check what became of this since {month})").format(month=brief.until)]
    return [
        *replied,
        *became,
        *(words for words, _source in people),
        *others,
        *(check if events and (past or not brief.question) else []),
    ]


def _paragraphs(
    brief: Brief, has: frozenset[str], lead: list[str], after: list[str], asked: list[str], lacks: Sequence[str]
) -> list[list[str]]:
    """Return the paragraphs between greeting and question: who writes, what happened and what was `asked`."""
    if RELEASE in has:
        return [[*lead, *after], asked]
    if not brief.question:
        who = _who(brief, _("I am writing on behalf of {organization}, ___ (one line on your organization)."))
        first, bears = [who, whats_new(), *lead[:1]], [*lead[1:], *asked]
        return [first, bears, after] if after[1:] else [first, [*bears, *after]]
    words = _(
        "I am writing on behalf of {organization}, ___ (one line on your organization), to ask for a half-hour "
        "meeting in the week of ___ (date)."
    )
    own = ""
    if _to_government(brief):
        words = _(
            "I am writing on behalf of {organization}, ___ (one line on your organization), to ask you for a half-hour "
            "meeting on {topic} in the week of ___ (date)."
        )
        own = "" if country_said(brief) or brief.asking[0] else _("___ (an event of this country)")
    # what was asked comes before how an event bears on it
    return [[_who(brief, words)], asked, [own, *lead, *after], [*lacks]]


def _who(brief: Brief, words: str) -> str:
    """Return who writes, in `words` that may say on what one wants to meet."""
    return words.format(organization=brief.sender.organization or "___", topic=topic(brief))


def _past(brief: Brief, card: Card) -> bool:
    """Return whether an event is so long before the day of the pack that more may have become of it."""
    return months_past(brief, card.date) > PAST


def _occasion(brief: Brief, has: frozenset[str], *, known: bool) -> tuple[str, tuple[tuple[str, tuple[int, ...]], ...]]:
    """Return what the statements are on, if it is not `known` what they ask, and that one government endorsed it.

    With that come the notes behind it.
    """
    words = "" if known else said_aloud(brief.headings.occasion).rstrip(".")
    country, when = brief.script.endorsed
    # a release of no country says what the Declaration is
    if when and ("occasion" in has or not known) and (RELEASE not in has or country_said(brief)):
        endorsed = which_endorsed(words, country, when)
        if known:
            endorsed = _("{country} endorsed that Declaration in {year}.")
            endorsed = endorsed.format(country=labels.countries_said([country]), year=when)
        endorsed = begun(together(endorsed))
        return endorsed, ((endorsed, tuple(line.mark for line in brief.claims if line.kind == "endorsers")),)
    if RELEASE not in has:
        return f"{words}." if words else "", ()
    # what the Declaration is, as its statements are known by it
    agreed = _("{statements}, which governments of the Americas agreed at the summit of June 2022.")
    words = agreed.format(statements=words)
    return words, tuple((words, (line.mark,)) for line in brief.claims if line.kind == "endorsers")


def _question(brief: Brief) -> str:
    """Return the question that ends a letter: one on `these` demands names those that stand first."""
    named = {_(usual): _(NAMING[whom]) for whom, usual in QUESTIONS.items() if whom in NAMING}
    if (names := first_names(brief)) and brief.question in named:
        return named[brief.question].format(demands=listed(names))
    return brief.question or _to_others(brief)


def _to_others(brief: Brief) -> str:
    """Return what the press, which is not asked, may ask of others."""
    # without what can be sent
    return "".join(brief.script.minute[-1].partition("?")[:2])


def _lacks(brief: Brief, has: frozenset[str]) -> tuple[str, ...]:
    """Return what nobody covers: demands without a package, to a funder, and where nobody is known to have signed.

    Press and governments, who can close no gap of these, are told nothing.
    """
    if not brief.question or _to_government(brief):
        return ()
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
