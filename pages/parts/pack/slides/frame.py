"""Where the picture or table of a slide stands, under its title and above its small print; what its signs are."""

from __future__ import annotations

from pages.parts.drawing import palette
from pages.parts.drawing.slide.dots import DOTS as DOTS

LEFT, RIGHT, FOOT = 76.0, 1216.0, 652.0
ACROSS = RIGHT - LEFT
# a sign is this much paler where only arguable passages stand behind it, of white; of those that stand for events
DOUBTFUL, UNDONE = 0.6, 0.55


def paler(colour: str, share: float) -> str:
    """Return a colour with so large a share of white."""
    return "#" + "".join(f"{round(c + (255 - c) * share):02x}" for c in palette.channels(colour))
