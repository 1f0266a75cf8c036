"""Numbers of a pack that the press may quote: each stands by itself on the last slide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pages.parts.pack.board import Figure, Slide
from pages.parts.pack.maps.map_piece import seats_figure
from pages.parts.pack.slides.names import RAISED
from pages.parts.words.catalogue import begun, gettext as _, ngettext, number
from pages.parts.words.spoken import going_on

# so many who are based in a country are a number to quote
LOCAL = 3


def to_quote(found: Mapping[str, Slide], seats: int) -> tuple[Figure, ...]:
    """Return numbers of a pack that stand by themselves: who asks, and of no country what no package matches.

    How many events go which way is none of them: that is argued with, an event is not.
    """
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
    if n.isdecimal() and "country" in found["map"].tells:
        # the first slide is headed by how many asked: those who are based there are the news of a place
        local = figures[1]
        return (local,) if local.number.isdecimal() and int(local.number) >= LOCAL else (Figure(n, asks),)
    words = _("of {of} {demands}, in our reading")
    without = sum(len(side.rows) - side.others for side in sides if side.each)
    none = ngettext("demand matches no known action package", "demands match no known action package", without)
    told = Figure(number(without), words.format(of=number(sum(len(side.rows) for side in sides)), demands=none))
    chosen = [*first, *([told] if without else [])]
    others = [figure for figure in figures if figure not in chosen and not figure.date]
    # that few of the statements ask for it is no number to lead with
    others = [seats_figure(seats)] if of_demand and seats else others
    return (*chosen[:1], *others[: 3 - len(chosen)], *chosen[1:])[:3]


def announced(found: Mapping[str, Slide]) -> str:
    """Return what stands over the demands of a country: how many statements ask for each, if for each as many do."""
    dots = found["asked"].dots
    counts = {marks.count("call") for _name, marks, _made in dots.rows[:RAISED]} if dots else set()
    if not dots or len(counts) > 1 or not any(counts):
        return _("The statements ask for:")
    n, of = *counts, len(dots.columns)
    words = ngettext("{n} of {of} statements asks for:", "{n} of {of} statements ask for:", n)
    return words.format(n=number(n), of=number(of)) if of > 1 else _("The statement asks for:")


def led_by(found: Mapping[str, Slide], about: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the question of a pack on one demand answers, when that was, and what else it is `about`."""
    board = found.get("since")
    card = next((one for one in board.cards if board.leading.startswith(one.headline)), None) if board else None
    if not card or not card.headline:
        return about
    happened = _("{month}: {event}.").format(month=begun(card.head), event=going_on(card.headline))
    # that one statement asks for it is no number to end on
    return (happened, *(about if sum(bool(one.passages) for one in found["asked"].cards) > 1 else ()))
