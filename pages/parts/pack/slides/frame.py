"""Where the picture or table of a slide stands, under its title and above its small print."""

from __future__ import annotations

from collections.abc import Sequence

LEFT, RIGHT, TOP, FOOT = 76.0, 1216.0, 190.0, 614.0
ACROSS = RIGHT - LEFT
DOTS = {"call": "●", "concern": "○", "absent": "·"}


def runs_words(numbers: Sequence[int]) -> str:
    """Return whole numbers in words: “1–3, 7”."""
    runs: list[list[int]] = []
    for k in numbers:
        if runs and k == runs[-1][-1] + 1:
            runs[-1].append(k)
        else:
            runs.append([k])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
