"""The directions of an event: word and sign, which say the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pages.parts.words.catalogue import N_, gettext as _, listed, ngettext, number


class Direction(NamedTuple):
    """How a direction is said: its word, and a sign for text."""

    word: str
    sign: str


# towards the demands, both ways, away from them, not told
DIRECTIONS = {
    "advance": Direction(N_("moves towards"), "▲"),
    "mixed": Direction(N_("mixed"), "◆"),
    "setback": Direction(N_("moves away"), "▼"),
    "unclear": Direction(N_("unclear"), "○"),
}

ONLY = {
    "advance": N_("The one event found since {when} moves towards what is asked"),
    "mixed": N_("The one event found since {when} goes both ways"),
    "setback": N_("The one event found since {when} moves away from what is asked"),
    "unclear": N_("The one event found since {when} has no clear direction"),
}

WHOLE = {
    DIRECTIONS["advance"].word: N_("moves towards what was asked"),
    DIRECTIONS["setback"].word: N_("moves away from what was asked"),
}


def whole_way(word: str) -> str:
    """Return which way an event goes with away from what, so that what it bears on does not read as what moves."""
    return next((_(whole) for short, whole in WHOLE.items() if _(short) == word), word)


def only(counts: Mapping[str, int], when: str) -> str:
    """Return the sentence of the one event since a month or a year that `counts` by direction tell of."""
    return next(_(words) for direction, words in ONLY.items() if counts.get(direction)).format(when=when)


def way(direction: str, *, undone: bool = False) -> str:
    """Return which way one event goes, and whether a later one took it back."""
    word = _(DIRECTIONS[direction].word)
    return _("{way}, undone later").format(way=word) if undone else word


def direction_words(direction: str, n: int) -> str:
    """Return how many events have a direction, in words."""
    forms = {
        "advance": ngettext("{n} moves towards", "{n} move towards", n),
        "mixed": ngettext("{n} mixed", "{n} mixed", n),
        "setback": ngettext("{n} moves away", "{n} move away", n),
        "unclear": ngettext("{n} unclear", "{n} unclear", n),
    }
    return forms[direction].format(n=number(n))


def direction_sentence(direction: str, n: int) -> str:
    """Return `direction_words` where nothing around it says towards what an event moves."""
    if direction == "advance":
        return ngettext("{n} moves towards what was asked", "{n} move towards what was asked", n).format(n=number(n))
    return direction_words(direction, n)


def ways_words(counts: Mapping[str, int], later: Mapping[str, int]) -> str:
    """Return which way the events in `counts` go, all of them, and towards what: a list of clauses.

    So many of a direction did not last, as `later` has them.
    """
    n = {direction: counts.get(direction, 0) for direction in DIRECTIONS}
    away = (
        ngettext("{n} moves away from it", "{n} move away from it", n["setback"])
        if n["advance"]
        else ngettext("{n} moves away from what was asked", "{n} move away from what was asked", n["setback"])
    )
    forms = {
        "advance": ngettext("{n} moves towards what was asked", "{n} move towards what was asked", n["advance"]),
        "setback": away,
        "mixed": ngettext("{n} goes both ways", "{n} go both ways", n["mixed"]),
        "unclear": ngettext("{n} has no clear direction", "{n} have no clear direction", n["unclear"]),
    }
    said = {direction: words.format(n=number(n[direction])) for direction, words in forms.items() if n[direction]}
    return listed(words + of_these_later(n[one], later.get(one, 0), one) for one, words in said.items())


def ways_list(counts: Mapping[str, int], later: Mapping[str, int]) -> str:
    """Return how many events go which way, as a list: towards what was asked, away, and all others.

    So many of a direction did not last, as `later` has them.
    """
    n = {direction: counts.get(direction, 0) for direction in DIRECTIONS}
    towards, away, others = n["advance"], n["setback"], n["mixed"] + n["unclear"]
    kinds = [direction for direction in ("mixed", "unclear") if n[direction]]
    said = {
        "advance": ngettext("{n} towards what was asked", "{n} towards what was asked", towards),
        "setback": _away(away)
        if towards
        else ngettext("{n} away from what was asked", "{n} away from what was asked", away),
    }
    parts = [
        words.format(n=number(n[one])) + of_these_later(n[one], later.get(one, 0), one)
        for one, words in said.items()
        if n[one]
    ]
    if len(kinds) == 1:
        parts.append(direction_words(kinds[0], others))
    elif kinds:
        parts.append(neither_words(others))
    return ", ".join(parts)


def neither_words(n: int) -> str:
    """Return how many events go neither way, some both ways and some without a clear direction."""
    return ngettext("{n} mixed or unclear", "{n} mixed or unclear", n).format(n=number(n))


def later_words(direction: str, n: int) -> str:
    """Return how many of the events of a direction did not last: towards what was asked, or away from it."""
    words = ngettext("{n} ended or undone later", "{n} ended or undone later", n)
    if direction == "setback":
        words = ngettext("{n} eased later", "{n} eased later", n)
    return words.format(n=number(n))


def of_these_later(n: int, later: int, direction: str = "advance") -> str:
    """Return what stands after how many events go a direction, of which so many did not last: `later_words`."""
    if n == later > 0 and direction == "setback":
        return ngettext(", eased later", ", all eased later", later)
    if n == later > 0:
        return ngettext(", ended or undone later", ", all ended or undone later", later)
    return f" ({later_words(direction, later)})" if later else ""


def _away(n: int) -> str:
    """Return how many events move away, after how many move towards what was asked."""
    return ngettext("{n} away", "{n} away", n).format(n=number(n))


def ways_title(counts: Mapping[str, int], events: str, *, ended: int = 0, short: bool = False) -> str:
    """Return how many of some `events` (“10 events since”) move towards what was asked and how many away, as a title.

    Where all are mixed or unclear it says so, and where all that moved towards it `ended` or were undone later. `short`
    is for where what was asked has been named before.
    """
    towards, away = counts["advance"], counts["setback"]
    if away and towards == ended > 0:
        words = ngettext(
            "of {events}, {away} moves away, {n} towards, ended or undone later",
            "of {events}, {away} move away, {n} towards, ended or undone later",
            away,
        )
    elif towards and away and short:
        words = ngettext(
            "of {events}, {n} moves towards it, {others}", "of {events}, {n} move towards it, {others}", towards
        )
    elif towards and away:
        words = ngettext(
            "of {events}, {n} moves towards what was asked, {others}",
            "of {events}, {n} move towards what was asked, {others}",
            towards,
        )
    elif towards:
        words = ngettext(
            "of {events}, {n} moves towards what was asked", "of {events}, {n} move towards what was asked", towards
        )
    elif away:
        words = ngettext(
            "of {events}, {n} moves away from what was asked", "of {events}, {n} move away from what was asked", away
        )
    else:
        return _("{events}: {directions}").format(events=events, directions=ways_list(counts, {}))
    return words.format(events=events, n=number(towards or away), away=number(away), others=_away(away))
