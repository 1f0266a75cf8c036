"""How a title says which way the events go that are mainly about one country itself."""

from __future__ import annotations

from data.measures.countries.endorsement import endorsement
from data.record.selection import View
from pages.parts.pack.own_steps import FEW, Own
from pages.parts.pack.titles import longest_that_fits
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, begun, gettext as _, ngettext, number
from pages.parts.words.directions import (
    DIRECTIONS,
    of_these_later,
    ways_title,
)
from pages.parts.words.small_numbers import spelled

# of one alone and of both of two that go one way, in more words and in fewer
ONE = {
    "advance": (
        N_("{events}, the only one of its own moves towards what was asked"),
        N_("{events}, the only one of its own moves towards"),
    ),
    "mixed": (N_("{events}, the only one of its own goes both ways"),),
    "setback": (
        N_("{events}, the only one of its own moves away from what was asked"),
        N_("{events}, the only one of its own moves away"),
    ),
    "unclear": (N_("{events}, the only one of its own has no clear direction"),),
}
TWO = {
    "advance": (
        N_("{events}, both of its own move towards what was asked"),
        N_("{events}, both of its own move towards"),
    ),
    "mixed": (N_("{events}, both of its own are mixed"),),
    "setback": (
        N_("{events}, both of its own move away from what was asked"),
        N_("{events}, both of its own move away"),
    ),
    "unclear": (N_("{events}, neither of its own has a clear direction"),),
}


def own_titles(own: Own) -> list[str]:
    """Return how its own events go, those that say most first; of few that go different ways nothing."""
    if own.n > FEW:
        return _own_alone(own)
    many = [
        ngettext("Of {of} event on {country}", "Of {of} events on {country}", own.of),
        ngettext("Of {of} event", "Of {of} events", own.of),
    ]
    of = [together(words.format(of=number(own.of), country=own.name)) for words in many]
    if len(own.ways) == 1 and not own.ended:
        (way,) = own.ways
        told = [_(words) for words in (ONE if own.n == 1 else TWO)[way]]
        return [words.format(events=events) for events in of for words in told]
    return []


def _own_alone(own: Own) -> list[str]:
    """Return how many of its own events go the way of most of them that stand, in more words and in fewer."""
    towards, away = (own.counts.get(way, 0) for way in ("advance", "setback"))
    if away > towards - own.ended:
        most, words = (
            away,
            [
                ngettext(
                    "one of the {of} events mainly about {country} moves away from what was asked",
                    "{n} of the {of} events mainly about {country} move away from what was asked",
                    away,
                ),
                ngettext(
                    "one of the {of} events mainly about {country} moves away",
                    "{n} of the {of} events mainly about {country} move away",
                    away,
                ),
            ],
        )
    elif towards > away:
        most, words = (
            towards,
            [
                ngettext(
                    "one of the {of} events mainly about {country} moves towards what was asked{later}",
                    "{n} of the {of} events mainly about {country} move towards what was asked{later}",
                    towards,
                )
            ],
        )
    else:
        events = ngettext("{n} event mainly about {country}", "{n} events mainly about {country}", own.n)
        events, counts = (
            events.format(n=spelled(own.n), country=own.name),
            {**dict.fromkeys(DIRECTIONS, 0), **own.counts},
        )
        most, words = 0, [ways_title(counts, events, ended=own.ended, short=short) for short in (False, True)]
    later = of_these_later(own.counts.get("advance", 0), own.ended)
    told = (one.format(n=spelled(most), of=spelled(own.n), country=own.name, later=later) for one in words)
    return [begun(together(one)) for one in told]


def without_packages(view: View) -> str:
    """Return that chosen countries have no known package, behind that they endorsed the Declaration if all did."""
    chosen, standing = view.filters.countries, endorsement(view.record)["standing"]
    words = _("No action package is known that {country} leads or joins")
    if all(standing.get(country, "not") != "not" for country in chosen):
        words = ngettext(
            "{country} endorsed the Declaration; no action package of its own is known",
            "{country} endorsed the Declaration; no action package of their own is known",
            len(chosen),
        )
    return longest_that_fits([begun(together(words.format(country=labels.countries_said(chosen))))])
