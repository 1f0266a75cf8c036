"""Numbers of a pack that the press may quote: each stands by itself on the last slide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pages.parts.pack.board import Figure, Slide
from pages.parts.pack.own_steps import FEW, Own
from pages.parts.pack.own_titles import own_claim
from pages.parts.pack.slides.map_piece import seats_figure
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.directions import undone_words, ways_list


def to_quote(found: Mapping[str, Slide], seats: int) -> tuple[Figure, ...]:
    """Return three numbers of a pack that stand by themselves: who asks, what no package matches, what came since."""
    # what is not known of them is said with the map
    figures = [replace(f, words=(f.short or f.words).split("; ")[0]) for f in found["map"].figures]
    sides = next((found[key].sides for key in ("committed", "open") if key in found and found[key].sides), ())
    # of a country the title says who asks for what; of a demand the first number says how many statements ask, of all
    # the second who signed
    dots = found["asked"].dots if "asked" in found else None
    of_all = dots is not None and len(dots.columns) > 1 and "country" not in found["map"].tells
    # of one demand that few statements make, who signed these says more
    of_demand = dots is None and "country" not in found["map"].tells
    first = figures[1:2] if of_all or of_demand else figures[:1]
    n, _space, asks = found["map"].title.partition(" ")
    first = [Figure(n, asks)] if n.isdecimal() and "country" in found["map"].tells else first
    words, since = _("of {of} {demands}, in our reading"), _ways(found)
    without = sum(len(side.rows) - side.others for side in sides if side.each)
    none = ngettext("demand matches no known action package", "demands match no known action package", without)
    told = Figure(number(without), words.format(of=number(sum(len(side.rows) for side in sides)), demands=none))
    # the same number of demands and of events would read as one
    chosen = [*first, *([told] if without and not (since and told.number == since.number) else [])]
    chosen += [since] if since else []
    others = [figure for figure in figures if figure not in chosen and not figure.date]
    # that few of the statements ask for it is no number to lead with
    others = [seats_figure(seats)] if of_demand and seats else others
    return (*chosen[:1], *others[: 3 - len(chosen)], *chosen[1:])[:3]


def _ways(found: Mapping[str, Slide]) -> Figure | None:
    """Return of several events how many go the way of most that stand, of as many both ways; None of fewer."""
    ways = dict(found["since"].counts) if "since" in found else {}
    if "since" in found and (own := found["since"].own) and own.n > FEW:
        return _own_ways(own)
    events, away, towards = sum(ways.values()), ways.get("setback", 0), ways.get("advance", 0)
    if events < 2 or not max(away, towards):
        return None
    undone, n = found["since"].undone, away
    if towards == away:
        told = _("events found since {year}: {ways}, in our reading")
        return Figure(number(events), told.format(year=found["since"].year, ways=ways_list(ways, undone)))
    words = ngettext(
        "of {of} events found since {year} moves away from what was asked, in our reading",
        "of {of} events found since {year} move away from what was asked, in our reading",
        away,
    )
    own = found["since"].own
    if own and away:
        # few are mainly its own
        words = ngettext(
            "of {of} events that concern {country} and others moves away from what was asked, in our reading",
            "of {of} events that concern {country} and others move away from what was asked, in our reading",
            away,
        )
        words = together(words.replace("{country}", own.name))
    if towards - undone > away:
        n = towards
        words = ngettext(
            "of {of} events found since {year} moves towards what was asked, in our reading",
            "of {of} events found since {year} move towards what was asked, in our reading",
            towards,
        )
        words = _("{towards} ({later})").format(towards=words, later=undone_words(undone)) if undone else words
    return Figure(number(n), words.format(of=number(events), year=found["since"].year))


def _own_ways(own: Own) -> Figure:
    """Return of a country's own events how many go the way of most, as their slide counts; where none does, how all."""
    towards, away = (own.counts.get(way, 0) for way in ("advance", "setback"))
    if towards == away:
        words = _("events mainly about {country}: {ways}, in our reading")
        told = words.format(country=own.name, ways=ways_list(own.counts, own.undone))
        return Figure(number(own.n), together(told))
    n, words = own_claim(own)
    return Figure(n, _("of {of} {events}").format(of=number(own.n), events=words))
