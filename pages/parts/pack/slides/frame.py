"""Where the picture or table of a slide stands, under its title and above its small print."""

from __future__ import annotations

LEFT, RIGHT, FOOT = 76.0, 1216.0, 652.0
ACROSS = RIGHT - LEFT
DOTS = {"call": "●", "concern": "○", "absent": "·"}
