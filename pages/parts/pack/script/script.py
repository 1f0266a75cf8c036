"""What to say at a meeting: for one minute, what to add for three, and answers from the record to what may be said."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from data.measures.countries.country_profile import ties
from data.record.selection import View
from pages.parts.claims.panel import said
from pages.parts.pack.board import Slide
from pages.parts.pack.content import Line, Script, Sources
from pages.parts.pack.own_steps import no_later
from pages.parts.pack.script import sentences
from pages.parts.pack.script.both_ways import both_ways
from pages.parts.pack.script.cards import events_told
from pages.parts.pack.script.events import an_event, since
from pages.parts.pack.script.in_force import came_of_it
from pages.parts.pack.script.newest import counter, latest, newest, nothing_on
from pages.parts.pack.script.objections import objections
from pages.parts.pack.script.occasion import asked_one, host_blanks, on_what, opening, with_endorsed
from pages.parts.pack.script.packages import packages as packages_sentences
from pages.parts.pack.script.people import people_concerned
from pages.parts.pack.script.questions import closing, declaration, questions, sum_named
from pages.parts.pack.script.reason import reasons_told, reply
from pages.parts.pack.script.spoken import Spoken, behind, for_each, in_turn, within
from pages.parts.pack.script.who_signed import counted_by_title, signed_apart
from pages.parts.pack.script.written import doubts, what_was_asked, written
from pages.parts.pack.slides.speaker import PACKAGES
from pages.parts.words.addressed import only_as_endorser
from pages.parts.words.catalogue import gettext as _, stopped
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.governments import endorsed_in
from pages.parts.words.packages import meaning
from pages.parts.words.spoken import going_on, said_aloud, word_count

# what can be said aloud in a minute and in three, in words
MINUTE, ALL = 136, 385
# the kinds of the event that leads and of which way it goes, and those of what is said of action packages
LEADS, READS, ABOUT = "leads", "reads", frozenset(("unanswered", "committed"))
# letters by which an event is known that was told in part
BEGINS = 70
# signs of events that go both ways or none that is clear
VAGUE = [DIRECTIONS[way].sign for way in ("mixed", "unclear")]
# words that are said in a minute, pauses included
PACE = 125
# so many more are still said in the same time
SPARE = 25


def script(
    view: View,
    lines: tuple[Line, ...],
    notes: tuple[Sources, ...],
    boards: Mapping[str, Slide],
    whom: str,
    shown: Sequence[str],
) -> Script:
    """Return what to say with these claims and slides; sentences are whole, and none is said twice.

    `whom` is the audience, whose question ends the minute; `shown` are the slides of the deck by their keys.
    """
    spoken = Spoken(lines, boards, notes)
    claims = {line.kind: line.sentence for line in lines}
    first, later = (_of_country if len(view.filters.countries) == 1 else _of_all)(view, claims, boards, whom, spoken)
    if len(shown) > 1 and view.demands.sum() > 1 and not {*PACKAGES}.intersection(shown):
        # a slide that does not show them is no place for them
        kept = spoken.kinds
        first, later = ([one for one in some if not ABOUT.intersection(kept[one])] for some in (first, later))
    came, *about = opening(view, first, whom)
    # the event that leads opens where the first slide shows it; which way it goes follows what is asked
    led = [one for one in first if LEADS in spoken.kinds.get(one, ())]
    opens = led if len(view.filters.countries) == 1 or view.demands.sum() == 1 else []
    first = [came, *opens, *about, *(one for one in first if one not in opens)]
    # how many people the event concerns that leads has a note of its own, and comes after it in three minutes
    people = people_concerned(view)
    counted = _people(view, spoken)
    aside = on_what(view, whom)

    def in_a_minute(told: Sequence[str]) -> tuple[str, ...]:
        return within([one for one in told if one not in aside], MINUTE, closing(view, whom))

    first = with_endorsed(view, whom, first, spoken, in_a_minute)
    minute = behind(in_a_minute(first), led, counted)
    letter = written(view, whom, boards, claims)
    three: list[str] = []
    events = events_told(view, boards, spoken)
    # that it is an event of the slide too is told elsewhere
    spoken.kinds |= dict.fromkeys(led, (LEADS, "since"))
    news, other = newest(view), counter(view)
    # where not all have room the one that leads is told, one that goes the other way, then the latest that go one way
    firsts = [card.text[BEGINS:] for card, _source in (*news, *other)]
    vague = [card.text[BEGINS:] for card in boards["since"].cards if card.sign in VAGUE] if events else []

    def turn(event: str) -> int:
        """Return when an event has its turn."""
        later = len(firsts) + any(text in event for text in vague)
        return next((k for k, text in enumerate(firsts) if text in event), later)

    cards = (*(boards["since"].cards if "since" in boards else ()), *(card for card, _source in news))
    reasons = reasons_told(view, whom, [card.text for card in cards], spoken, led)
    # one on the event that leads comes before other events, one on another behind that
    why = [words for words, event in reasons if any(event in one for one in led)]
    turns = [*counted, *why, *first, *sorted(reversed(events), key=turn), *(words for words, _event in reasons), *later]
    # each slide has something said of it
    for one in (*for_each(spoken, shown, minute, turns), *turns):
        # an event may have been told with what makes it matter, or as it began, or both, or by its way
        before = (*minute, *three)
        if not any(one in told or going_on(one) in told or one.startswith(told[:BEGINS]) for told in before):
            three.append(events.get(one, one))
    room = ALL - sum(map(word_count, minute))
    more = in_turn(within(three, room), said_aloud(since(view)), [*events.values()])
    for words, event in reasons:
        more = behind(more, [one for one in more if event in one], [words])
        more = more if any(event in one for one in (*minute, *more)) else tuple(one for one in more if one != words)
    answered = objections(view, whom)
    heard = " ".join((*minute, *more, *(answer.words for answer in answered)))
    each = questions(view, heard, whom)
    concerns = ((_("“How many people does it concern?”"), words, (source,)) for words, source in people)
    sourced = (*came_of_it(view), *concerns)
    asked = (*(one[:2] for one in sourced), *each)
    for answer in answered:
        spoken.of(answer.kinds, answer.words)
    named = sum_named(view)[1] if whom == "funder" else ()
    spoken.of("unanswered", each[0][1] if named else "")
    extra = spoken.also(
        *((one.words, one.sources) for one in answered),
        *([(each[0][1], named)] if named else []),
        *((words, sources) for _question, words, sources in sourced),
        (each[-1][1] if each else "", declaration(view)[1]),
    )
    return Script(
        letter=letter,
        events=news,
        counter=other,
        latest=latest(view),
        reply=reply(view, whom),
        people=people_concerned(view),
        asked=what_was_asked(view),
        nothing=nothing_on(view),
        later=no_later(view),
        endorsed=(asked_one(view), endorsed_in(view.record, asked_one(view))[0]),
        doubts=doubts(view, boards["map"].title),
        headings=(
            _("In one minute"),
            _("In three minutes, add before you close")
            if len(" ".join((*minute, *more)).split()) > 2 * PACE + SPARE
            else _("In two minutes, add before you close"),
            _("If they object"),
            _("If they ask"),
        ),
        minute=minute,
        three=more,
        objections=tuple((answer.heard, said_aloud(answer.words)) for answer in answered),
        questions=tuple((question, said_aloud(answer)) for question, answer in asked),
        cited=spoken.cited,
        kinds=spoken.kinds,
        extra=extra,
        apart=len(view.filters.countries) == 1
        and signed_apart(ties(view.record, view.filters, view.filters.countries[0])),
    )


def _of_country(
    view: View, claims: Mapping[str, str], boards: Mapping[str, Slide], whom: str, spoken: Spoken
) -> tuple[list[str], list[str]]:
    """Return what is said of one country in the minute, and what is left for three."""
    country = view.filters.countries[0]
    one = ties(view.record, view.filters, country)
    backed = spoken.of("demand", sentences.behind_the_first(one)[:1])
    asks = f"{boards['map'].title.rstrip('.')}."
    if whom == "government":
        # a letter says it in its own words, on the same notes
        spoken.of("asked", sentences.opening(one))
        first = [*spoken.of("asked", sentences.opening(one, aloud=True) or asks), *backed]
        signed = spoken.of("country", sentences.with_names(one, sentences.from_there(view, one)))
        # what a statement said of it is years old beside what happened since
        more = spoken.of("country", sentences.by_its_name(one))
        # how it is addressed is a claim of its own
        how = "" if only_as_endorser(one) else "endorsers"
        stands = spoken.of("endorsers country", sentences.standing(one), how)
    else:
        # a title that counts who signed is not followed by their number
        titles = counted_by_title(one, asks)
        first = spoken.of("map", titles[:1] or asks, "asked" if "asked" in boards else "")
        first += spoken.of("asked", sentences.further(one, 1)) if titles else backed
        signed = spoken.of("country", sentences.with_names(one, sentences.from_there(view, one)))
        stands, more = spoken.of("endorsers", sentences.standing(one, to_it=False)), []
    packages = claims.get("unanswered", "")
    if not packages and "committed" in boards:
        packages = f"{boards['committed'].title.rstrip('.')}."
    kind = "unanswered" if "unanswered" in claims else "committed"
    # what no package at all matches is read, not said
    packages = " ".join(re.split(r"(?<=\.) ", packages)[:2])
    told, explained = spoken.of(kind, packages), spoken.of(kind, meaning() if packages else "")
    # what can be told whole comes before who signed there and what can only be counted
    counted, news = spoken.of("since", since(view)), _news(view, boards, spoken, first, whom)
    happened = [one for one in news if one not in counted] or counted
    # that nobody is known to have signed is an answer, no opening, and so is who signed something else
    there, nobody = (signed, []) if one.signers and not signed_apart(one) else ([], signed)
    none = spoken.of("since", sentences.none_on(one)) if whom == "government" and happened else []
    # the press writes of who signed there and of what happened, before packages; a government hears why it is asked
    rest = (*there, *counted, *told, *stands) if whom == "press" else (*stands, *told, *there, *counted)
    first += [*happened, *none, *rest]
    return first, [*more, *explained, *spoken.of("asked", sentences.further(one)), *nobody]


def _of_all(
    view: View, claims: Mapping[str, str], boards: Mapping[str, Slide], whom: str, spoken: Spoken
) -> tuple[list[str], list[str]]:
    """Return what is said of a selection of no single country in the minute, and what is left for three."""
    filters, asked, whom_asked = view.filters, boards.get("asked"), list[str]()
    if filters.themes:
        asks, *signed = sentences.on_theme(view, filters.themes[0])
        first = [*spoken.of("theme", asks), *spoken.of("theme organizations", signed)]
    elif filters.demands:
        asks, *rest = sentences.on_demand(view, filters.demands[0])
        first = [*spoken.of("demand", asks), *spoken.of("demand organizations", rest[-1:])]
        first += spoken.of("demand countries", sentences.based_where_asked(view))
        # what is doubtful is said, but does not open
        whom_asked = spoken.of("demand", [*rest[:-1], *sentences.asked_whom(view, filters.demands[0])])
    elif "statement" in claims:
        first = spoken.of("statement", claims["statement"])
    else:
        # the press hears it first, others after what the statements are on
        who = sentences.signed(view) if whom == "press" else sentences.signed_them(view)
        first = spoken.of("organizations", who or f"{boards['map'].title.rstrip('.')}.")
    if asked and not asked.cards and not filters.themes:
        first += spoken.of("asked", f"{asked.title.rstrip('.')}.")
    addresses, own = host_blanks(view, whom)
    first += spoken.of("asked", addresses, "blank")
    packages: list[str] = []
    if "unanswered" in claims:
        # what a package is belongs to no minute
        packages = spoken.of("unanswered", packages_sentences(view, explained=False))
    background = [one for kind in ("endorsers", "absent") for one in spoken.of(kind, claims.get(kind, ""))]
    # who endorsed says little on one demand
    later = background if filters.demands else []
    background = [] if filters.demands else background
    if filters.countries:
        background = [*spoken.of("map", f"{boards['map'].title.rstrip('.')}."), *background]
    if whom == "funder" and not filters.countries:
        # the question names which these are
        packages = packages[:1]
    gaps = packages if whom in ("funder", "coalition") else []
    # all hear who asked for what, then the news, then the background; who can fill gaps hears of these before that
    news = _news(view, boards, spoken, first, whom)
    # what became of one demand matters more than who endorsed
    matched = packages if filters.demands and whom != "government" else []
    lead = [one for one in news if {LEADS, READS}.intersection(spoken.kinds.get(one, ()))]
    first += [
        *spoken.of("since", own, "blank"),
        *lead,
        *gaps,
        *(one for one in news if one not in lead),
        *matched,
        *background,
    ]
    where = [] if filters.countries else spoken.of("countries", said(view, "countries").sentence)
    said_already = {"organizations", "theme", "demand", "country", "statement", "countries", "unanswered", "since"}
    if "recurring" in claims:
        # how many there are with rejections of the opposite is read, not said
        claims = {**claims, "recurring": stopped(claims["recurring"].partition(";")[0])}
    rest = [one for kind, words in claims.items() if kind not in said_already for one in spoken.of(kind, words)]
    if "recurring" in claims:
        rest += spoken.of("recurring", sentences.surely(view))
    explained = spoken.of("unanswered", meaning()) if packages else []
    return first, [*whom_asked, *where, *packages, *explained, *rest, *later]


def _news(view: View, boards: Mapping[str, Slide], spoken: Spoken, first: list[str], whom: str) -> list[str]:
    """Return an event, the only one or one that finds room in the minute after `first`, and which way all go."""
    counted, events = spoken.of("since", since(view)), events_told(view, boards, spoken)
    if "since" in boards and len(boards["since"].cards) == 1:
        return [*spoken.of(f"{LEADS} since", events, "since"), *counted]
    opened = [one for one in opening(view, first, whom) if one not in on_what(view, whom)]
    before = (*opened, *first, closing(view, whom))
    room = MINUTE - sum(map(word_count, before))
    people = _people(view, spoken) if view.filters.countries or view.filters.demands else []
    # with how many there are if both find room; why it goes its way matters more of all, of one country or of people
    alone = not view.filters or view.filters.countries or people
    event = an_event(view, room, 0 if alone else word_count(" ".join(counted)))
    _lead, *other = both_ways(view, events, event, room)[len(event) - 1 :] or ("",)
    told = (*spoken.of(f"{LEADS} since", event[:1], "since"), *spoken.of(f"{READS} since", event[1:], "since"))
    return [*told, *spoken.of("since", other), *people, *counted]


def _people(view: View, spoken: Spoken) -> list[str]:
    """Return how many people the event that leads concerns."""
    return spoken.of("people since", [words for words, _source in people_concerned(view)], "people")
