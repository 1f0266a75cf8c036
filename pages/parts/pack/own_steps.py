"""What of the events matters to a meeting: those mainly about its country, those on the demands that it raises first.

Not each of a country's own is a step: the record names first the country whose step it is or where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from data.measures.countries.country_profile import asked_of
from data.measures.follow_up.foremost import RAISED, foremost, of_own, on_first
from data.measures.follow_up.lasting import steps_eased, steps_ended
from data.measures.follow_up.outcomes import latest_month
from data.record.selection import View
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, date_words, gettext as _, ngettext, number
from pages.parts.words.directions import DIRECTIONS, ways_list

# of so few each is told
FEW = 2
# of fewer events each can be seen
MANY = 10
MOST = {
    "advance": N_("{n} of the {of} that move towards it concern {country}."),
    "setback": N_("{n} of the {of} that move away concern {country}."),
}
# the same said aloud, with those that others did, some of which it is part of: a listener must not add them
HEARD = {
    "advance": N_(
        "Of the {of} events that move towards it {n} concern {country}; {others} mainly concern other countries, "
        "{both} of these {country} too."
    ),
    "setback": N_(
        "Of the {of} events that move away {n} concern {country}; {others} mainly concern other countries, {both} of "
        "these {country} too."
    ),
}
# no way to tell where there is little room
OTHERS = ("mixed", "unclear")


@dataclass(frozen=True, slots=True)
class Some:
    """Of how many events which way those go that matter; of those towards what was asked `ended` are no
    longer in force, of those away `eased` were eased later."""

    of: int
    counts: Mapping[str, int]
    ended: int
    eased: int

    @property
    def later(self) -> dict[str, int]:
        """How many of a direction did not last."""
        return {"advance": self.ended, "setback": self.eased}

    @property
    def n(self) -> int:
        """How many of the events these are."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Own(Some):
    """Which of the events on one `country` are mainly its own, and of these those on the demands raised `first`."""

    country: str = ""
    first: Some | None = None

    @property
    def most(self) -> bool:
        """Whether more than half of the events are its own."""
        return 2 * self.n > self.of

    @property
    def name(self) -> str:
        """The country as it stands inside a sentence."""
        return labels.countries_said([self.country])

    @property
    def ways(self) -> dict[str, int]:
        """The ways that its own go, those that are told of all events before others."""
        return {way: self.counts[way] for way in sorted(DIRECTIONS, key=OTHERS.count) if self.counts.get(way)}


def own(view: View) -> Own | None:
    """Return which of several events since are steps of the one country kept; None of one event, or of none or all."""
    rows, countries = foremost(view), view.filters.countries
    if len(countries) != 1 or len(rows) < 2:
        return None
    its = rows[of_own(rows, countries[0])]
    if not 0 < len(its) < len(rows):
        return None
    some = _some(view, its, len(rows))
    return Own(some.of, some.counts, some.ended, some.eased, countries[0], _on_first(view, its))


class Most(NamedTuple):
    """The country that more than half of the events that go the way of most concern: how many (`n`) `of` these."""

    country: str
    way: str
    n: int
    of: int


def concerned_most(view: View) -> Most | None:
    """Return the country that most of those that go the way of most concern, in a pack of none; None of few events."""
    rows = foremost(view)
    if view.filters.countries or len(rows) < MANY:
        return None
    way = str(rows["direction"].value_counts().index[0])
    rows = rows[rows["direction"] == way]
    counts = rows["country"].astype(str).str.split("|").explode().value_counts()
    found = Most(str(counts.index[0]), way, int(counts.iloc[0]), len(rows))
    return found if way in MOST and 2 * found.n > found.of else None


def mostly_one(view: View, *, heard: bool = False) -> str:
    """Return how many of those that go the way of most concern one country; "" where that is none.

    Where it is `heard` it is said how many mainly concern others, and how many of these that country too.
    """
    if not (most := concerned_most(view)):
        return ""
    rows = foremost(view)
    others = most.of - int(of_own(rows[rows["direction"] == most.way], most.country).sum())
    both = most.n + others - most.of
    words, country = _((HEARD if heard and both else MOST)[most.way]), labels.countries_said([most.country])
    told = words.format(n=number(most.n), of=number(most.of), country=country, others=number(others), both=number(both))
    return together(told)


def quiet(view: View) -> tuple[str, str] | None:
    """Return the months of one country's latest own event and of the record's end, if over a year apart; or None."""
    rows, countries, end = foremost(view), view.filters.countries, latest_month(view.record)
    last = max(rows["date"][of_own(rows, countries[0])].astype(str), default="")[:7] if len(countries) == 1 else ""
    return (last, end) if last and last < f"{int(end[:4]) - 1}{end[4:]}" else None


def no_later(view: View) -> str:
    """Return that no later step of the one country was found, where it is `quiet`; else ""."""
    months = quiet(view)
    country = labels.countries_said(view.filters.countries)
    words = _("We found no later step of {country} up to {month}.")
    return together(words.format(country=country, month=date_words(months[1]))) if months else ""


def last_own(view: View) -> str:
    """Return when the latest step of the one country was, where it is `quiet`, as a slide has room for it; else ""."""
    if not (months := quiet(view)):
        return ""
    last, end = map(date_words, months)
    words = _("Latest mainly about {country}: {when}; record up to {month}.")
    return together(words.format(country=labels.countries_said(view.filters.countries), when=last, month=end))


def raised_first(view: View) -> Some | None:
    """Return which of the events on one country bear on the demands raised first; None of one event, or if it is all.

    It is also None where no more are asked for than are raised first.
    """
    return _on_first(view, foremost(view)) if len(view.filters.countries) == 1 else None


def _on_first(view: View, rows: pd.DataFrame) -> Some | None:
    on = rows[rows["outcome_id"].isin(on_first(view)["outcome_id"])]
    few = int(asked_of(view).demands.sum()) <= RAISED
    return None if few or len(rows) < 2 or len(on) == len(rows) else _some(view, on, len(rows))


def _some(view: View, rows: pd.DataFrame, of: int) -> Some:
    ways = {str(way): int(n) for way, n in rows["direction"].astype(str).value_counts().items()}
    return Some(of, ways, steps_ended(view.record, rows), steps_eased(view.record, rows))


def own_steps(view: View) -> str:
    """Return of how many of the events since the one country kept is the first that acts; "" if of none or all."""
    mine = own(view)
    return of_all(mine) if mine else ""


def of_all(own: Own, ways: Callable[[Mapping[str, int], Mapping[str, int]], str] = ways_list) -> str:
    """Return of how many of the events on its country how many are mainly its own and which `ways` these go."""
    # others may have acted with it
    words = ngettext(
        "{n} of the {of} events is mainly about {country} itself",
        "{n} of the {of} events are mainly about {country} itself",
        own.n,
    )
    return together(_going(words.format(n=number(own.n), of=number(own.of), country=own.name), own, ways))


def in_all(every: Some, own: Own | None) -> str:
    """Return how many events were found and how they go, of one government with more than a few of its own these."""
    if not own or own.n <= FEW:
        words = _("In all we found {n} events: {ways}.")
        return words.format(n=number(every.n), ways=ways_list(every.counts, every.later))
    words = _("In all we found {n} events; {k} are mainly about {country} itself: {ways}.")
    ways = ways_list(own.counts, own.later)
    return together(words.format(n=number(every.n), k=number(own.n), country=own.name, ways=ways))


def of_raised(first: Some | None) -> str:
    """Return how many of the events bear on the demands raised first and how these go; "" if that is all."""
    if not first:
        return ""
    if not first.n:
        return _("None of the {of} events bears on the main demands.").format(of=number(first.of))
    words = ngettext(
        "{n} of the {of} events bears on the main demands",
        "{n} of the {of} events bear on the main demands",
        first.n,
    )
    return _going(words.format(n=number(first.n), of=number(first.of)), first)


def _going(said: str, some: Some, ways: Callable[[Mapping[str, int], Mapping[str, int]], str] = ways_list) -> str:
    """Return how many of the events these are, as said, with the ways that they go, a sentence."""
    n = some.n
    one_way = {
        "advance": ngettext("{some} and moves towards what was asked.", "{some} and move towards what was asked.", n),
        "mixed": ngettext("{some} and goes both ways.", "{some} and go both ways.", n),
        "setback": ngettext(
            "{some} and moves away from what was asked.", "{some} and move away from what was asked.", n
        ),
        "unclear": ngettext("{some}, without a clear direction.", "{some}, without a clear direction.", n),
    }
    if len(some.counts) == 1 and not any(some.later.values()):
        return one_way[next(iter(some.counts))].format(some=said)
    return _("{some}: {ways}.").format(some=said, ways=ways(some.counts, some.later))
