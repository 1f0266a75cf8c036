"""Where the picture or table of a slide stands, under its title and above its small print; what its signs are."""

from __future__ import annotations

from collections.abc import Sequence

from pages.parts.drawing import palette

LEFT, RIGHT, FOOT = 76.0, 1216.0, 652.0
ACROSS = RIGHT - LEFT
DOTS = {"call": "●", "concern": "○", "absent": "·"}
# a sign is this much paler where only arguable passages stand behind it, of white; of those that stand for events
DOUBTFUL, UNDONE = 0.6, 0.55


def air(least: Sequence[float], seen: Sequence[float], room: float, most: float) -> float:
    """Return how much air rows get beyond how high they are `seen`, at `most`, that have at `least` so much room.

    In a typeface that stands in for ours some need more, of which those have less that are high already.
    """
    steps = (most * k / 20 for k in range(20, 0, -1))
    rows = list(zip(least, seen, strict=True))
    return next((more for more in steps if sum(max(low, high + more) for low, high in rows) <= room), 0.0)


def paler(colour: str, share: float) -> str:
    """Return a colour with so large a share of white."""
    return "#" + "".join(f"{round(c + (255 - c) * share):02x}" for c in palette.channels(colour))
