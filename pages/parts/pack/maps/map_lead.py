"""What leads beside a map: how large it stands, and which numbers have room under it."""

from __future__ import annotations

from collections.abc import Sequence

from pages.parts.drawing.slide.scene import LEADING, STAND_IN, Text, highest, measured
from pages.parts.pack.board import Figure

# of what leads, and how much of the room it has at most
LARGE, PART = (38.0, 36.0, 34.0, 32.0, 30.0, 28.0, 26.0, 24.0, 22.7, 21.4, 20.0, 18.7), 0.6
# of what leads where all that is said of it is to have room
EASILY = tuple(size for size in LARGE if size >= 21.4)
# between what leads and the numbers, and how much of the room several of these have at least
AIR, SHARE = 12.0, 0.28
# between what leads and what is said of it
PARTED = 10.0
# so many lines on what leads are always told
TOLD = 2
# of numbers and of what they count
SIZES = ((92.0, 32.0), (84.0, 30.0), (76.0, 28.0), (68.0, 26.0), (58.0, 24.0), (48.0, 22.0), (42.0, 20.0), (36.0, 18.7))


def leading_size(
    lead: str, more: Sequence[Text], figures: tuple[Figure, ...], place: tuple[float, float, float]
) -> tuple[float, tuple[Figure, ...], float]:
    """Return the type of what leads, which numbers stand under it, and how much room these keep.

    All that is said of it, `more`, comes before the first number and before larger type. `place` is how wide and high
    words beside the map are, and how much of that is above the key.
    """
    room, height, free = place
    least = highest(lead, room, LARGE[-1]) + _high(more[:TOLD], room) + AIR
    # a number that would have no room under it is left out
    while figures and least + _least(figures, room) > free:
        figures = figures[:-1]
    # how many address a government tells more than when that endorsed
    fewer = (figures[:1], figures[1:]) if figures[1:] else ()
    tries = [(some, more, EASILY) for some in (figures, *fewer)]
    for shown, told, sizes in (*tries, (figures, more[:TOLD], LARGE)):
        # the numbers under it keep a part of the room, and what they need at least
        numbers = max(_least(shown, room) if shown else 0.0, SHARE * height * (len(shown) > 1)) + AIR
        deepest = min(PART * height, free - numbers - _high(told, room))
        if found := [size for size in sizes if highest(lead, room, size) <= deepest]:
            return found[0], shown, numbers
    return LARGE[-1], figures, numbers


def _high(lines: Sequence[Text], room: float) -> float:
    """Return how high lines on what leads stand."""
    return sum(highest(one.words, room, one.size, bold=one.bold) + PARTED for one in lines) + PARTED


def _least(figures: Sequence[Figure], room: float) -> float:
    """Return how high numbers with what they count stand in the smallest type."""
    large, size = SIZES[-1]
    column = max((measured(f.number, large, bold=True) for f in figures if not f.date), default=0.0) * STAND_IN + 22
    return 12 * (len(figures) - 1) + sum(
        large * LEADING + highest(f.short, room, size)
        if f.date
        else max(large * LEADING, highest(f.short or f.words, room - column, size))
        for f in figures
    )
