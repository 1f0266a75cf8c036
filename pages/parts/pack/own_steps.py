"""Whose steps the events on one country are: how many are mainly its own, and which way these go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.measures.follow_up.foremost import foremost, of_own, taken_back
from data.record.selection import View
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, begun, gettext as _, inside, ngettext, number
from pages.parts.words.directions import (
    DIRECTIONS,
    direction_words,
    towards_words,
    undone_title,
    undone_words,
    ways_list,
    ways_title,
    ways_words,
)

# of so few each is told
FEW = 2
# no way to tell where there is little room
OTHERS = ("mixed", "unclear")
# of one alone and of both of two that go one way, in more words and in fewer
ONE = {
    "advance": (
        N_("{events}, its only step moves towards what was asked"),
        N_("{events}, its only step moves towards"),
    ),
    "mixed": (N_("{events}, its only step goes both ways"),),
    "setback": (N_("{events}, its only step moves away from what was asked"), N_("{events}, its only step moves away")),
    "unclear": (N_("{events}, its only step has no clear direction"),),
}
TWO = {
    "advance": (
        N_("{events}, both of its own steps move towards what was asked"),
        N_("{events}, both of its own steps move towards"),
    ),
    "mixed": (N_("{events}, both of its own steps are mixed"),),
    "setback": (
        N_("{events}, both of its own steps move away from what was asked"),
        N_("{events}, both of its own steps move away"),
    ),
    "unclear": (N_("{events}, neither of its own steps has a clear direction"),),
}


@dataclass(frozen=True, slots=True)
class Own:
    """Of how many events on one country which way those go that are mainly its own steps; `undone` of them later."""

    country: str
    of: int
    counts: Mapping[str, int]
    undone: int

    @property
    def n(self) -> int:
        """How many events are its own steps."""
        return sum(self.counts.values())

    @property
    def most(self) -> bool:
        """Whether more than half of the events are its own steps: then how these go is what there is to tell."""
        return 2 * self.n > self.of

    @property
    def name(self) -> str:
        """The country as it stands inside a sentence."""
        return labels.countries_said([self.country])

    @property
    def ways(self) -> dict[str, int]:
        """The ways that its own steps go, those that are told of all events before others."""
        return {way: self.counts[way] for way in sorted(DIRECTIONS, key=OTHERS.count) if self.counts.get(way)}


def own_steps(view: View) -> str:
    """Return of how many of the events since the one country kept is the first that acts; "" if of none or all."""
    mine = own(view)
    return of_all(mine) if mine else ""


def own(view: View) -> Own | None:
    """Return which of several events since are steps of the one country kept; None of one event, or of all or more."""
    rows, countries = foremost(view), view.filters.countries
    if len(countries) != 1 or len(rows) < 2:
        return None
    its = rows[of_own(rows, countries[0])]
    undone = int((its["outcome_id"].astype(str).isin(taken_back(view.record)) & (its["direction"] == "advance")).sum())
    ways = {str(way): int(n) for way, n in its["direction"].value_counts().items()}
    return Own(countries[0], len(rows), ways, undone) if len(its) < len(rows) else None


def of_all(own: Own) -> str:
    """Return of how many of the events on its country how many are mainly its own steps, a sentence; "" of none."""
    # others may have acted with it
    words = ngettext(
        "{n} of the {of} events is mainly a step of {country}.",
        "{n} of the {of} events are mainly steps of {country}.",
        own.n,
    )
    return together(words.format(n=number(own.n), of=number(own.of), country=own.name)) if own.n else ""


def own_titles(own: Own, year: str) -> list[str]:
    """Return titles that say whose steps events since a `year` are and how its own go, those that say most first."""
    if not own.n:
        words = _("None of {of} events on {country} is mainly its own step")
        return [together(words.format(of=number(own.of), country=own.name))]
    name = begun(labels.country_inside(own.country))
    most = [_("{subject}: {words}").format(subject=name, words=words) for words in _of_most(own, year)]
    return [*(most if own.most else ()), *_of_some(own)]


def _of_most(own: Own, year: str) -> list[str]:
    """Return how its own steps go, where most events are such, the longest first."""
    since = ngettext("{n} own step since {year}", "{n} own steps since {year}", own.n)
    steps = ngettext("{n} own step", "{n} own steps", own.n)
    least = ngettext("{n} step", "{n} steps", own.n)
    counts = {way: own.counts.get(way, 0) for way in DIRECTIONS}
    events = [words.format(n=number(own.n), year=year) for words in (since, steps, least)]
    # that some were undone matters more than since when they are
    told = [undone_title(counts, words, own.undone, short=short) for short in (False, True) for words in events]
    told = [*filter(None, told)] or [ways_title(counts, words, undone=own.undone) for words in events[:2]]
    return [*told, ways_title(counts, events[1], undone=own.undone, short=True)]


def _of_some(own: Own) -> list[str]:
    """Return of how many events on its country how many are its own steps and how these go, then in fewer words."""
    many = [
        ngettext("Of {of} event on {country}", "Of {of} events on {country}", own.of),
        ngettext("Of {of} event", "Of {of} events", own.of),
    ]
    of = [together(words.format(of=number(own.of), country=own.name)) for words in many]
    counted = [
        ngettext("{events}, {n} is its own step: {ways}", "{events}, {n} are its own steps: {ways}", own.n),
        ngettext("{events}, {n} is its own: {ways}", "{events}, {n} are its own: {ways}", own.n),
    ]
    if len(own.ways) == 1 and own.n <= FEW and not own.undone:
        (way,) = own.ways
        told = [_(words) for words in (ONE if own.n == 1 else TWO)[way]]
        return [words.format(events=events) for events in of for words in told]
    every = [", ".join(_short(own, way, n) for way, n in own.ways.items() if way not in out) for out in ((), OTHERS)]
    every = [*filter(None, every)]
    told = [words.format(events=of[0], n=number(own.n), ways=ways) for ways in every for words in counted]
    # a long name stands before all of it
    last = ngettext("{events}, {n} is its own; {ways}", "{events}, {n} are its own; {ways}", own.n)
    last = last.format(events=inside(of[1]), n=number(own.n), ways=every[-1])
    name = begun(labels.country_inside(own.country))
    return [*told, _("{subject}: {words}").format(subject=name, words=last)]


def _short(own: Own, way: str, n: int) -> str:
    """Return how many of its own steps go a way in few words, with how many of them were undone later."""
    if way == "setback":
        return ngettext("{n} away", "{n} away", n).format(n=number(n))
    if way != "advance":
        return direction_words(way, n)
    words = towards_words(n, undone=False)
    if not own.undone:
        return words
    return _("{towards} ({later})").format(towards=words, later=undone_words(own.undone))


def own_claim(own: Own) -> tuple[str, str]:
    """Return what a square says whose steps events are, as its number and the words after that; of few one is told."""
    if not own.n:
        words = _("events on {country}, none of them mainly a step of its own")
        return number(own.of), together(words.format(country=own.name))
    if own.counts.keys() & {"advance", "setback"}:
        return _how_most_go(own)
    words = ngettext(
        "events on {country} is mainly its own step: {ways}, in our reading",
        "events on {country} are mainly its own steps: {ways}, in our reading",
        own.n,
    )
    counted = {way: n for way, n in own.counts.items() if way not in OTHERS} or own.counts
    ways = ways_words(counted, own.undone)
    lead = _("{n} of {of}").format(n=number(own.n), of=number(own.of))
    return lead, together(words.format(country=own.name, ways=ways))


def _how_most_go(own: Own) -> tuple[str, str]:
    """Return which way most of its own steps go, of how many; both ways where as many go each."""
    towards, away = (own.counts.get(way, 0) for way in ("advance", "setback"))
    later = f" ({undone_words(own.undone)})" if own.undone else ""
    n = away if away > towards - own.undone else towards
    lead = _("{n} of {of}").format(n=number(n), of=number(own.n))
    words = ngettext(
        "steps of {country} moves away from what was asked, in our reading",
        "steps of {country} move away from what was asked, in our reading",
        n,
    )
    if towards == away:
        lead = _("{n} towards, {n} away").format(n=number(n))
        words = _("of {of} steps of {country}, compared with what was asked{later}, in our reading")
    elif n == towards:
        words = ngettext(
            "steps of {country} moves towards what was asked{later}, in our reading",
            "steps of {country} move towards what was asked{later}, in our reading",
            n,
        )
    return lead, together(words.format(country=own.name, of=number(own.n), later=later))


def of_all_events(own: Own, counts: Mapping[str, int], undone: int) -> str:
    """Return which way all events on a country go, whoever acted, where a bar has those of its own steps."""
    words = _("Of all {of} events on {country}: {ways}.")
    return together(words.format(of=number(own.of), country=own.name, ways=ways_list(counts, undone)))


def barred(own: Own) -> str:
    """Return what a bar before an event says."""
    words = ngettext("With a bar: mainly a step of {country}.", "With a bar: mainly steps of {country}.", own.n)
    return together(words.format(country=own.name))
