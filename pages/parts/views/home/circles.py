"""The circles of the map: how large each is, and where it stands so that it hides no other."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from data.measures.signers.places import every_place, is_outside
from data.record.cache import cached
from data.record.record import Record

# pixels; a circle of one can still be hit, and a count stands in one of two digits
SMALLEST, GROWTH, LARGEST = 3.2, 1.7, 12.0
LETTER = 4.6
# how far a circle looks for room, in rings around its city
RINGS, STEP, TURN = 14, 2.2, 14
MOST = 400


@dataclass(frozen=True, slots=True)
class Layout:
    """How many pixels a unit of the plane has where the whole is shown, and where each place's circle stands."""

    scale: float
    centres: dict[str, tuple[float, float]]


def radius(organizations: int) -> float:
    """Return the radius of a circle in pixels where the whole is shown: its area grows with the count."""
    return min(LARGEST, SMALLEST + GROWTH * math.sqrt(organizations))


@cached
def layout(record: Record, scale: float) -> Layout:
    """Return where the circles of all cities stand; no filter changes it, so that none jumps.

    The largest stand at their city. Each smaller one moves as little as it must to leave the middle of those before
    it free, where their count stands and a pointer looks for them; beyond `MOST` cities they stay where they are.
    """
    places = [place for place in every_place(record) if place.point and not is_outside(place.country)]
    places.sort(key=lambda place: -len(place.organizations))
    centres: dict[str, tuple[float, float]] = {}
    taken = np.empty((0, 2))
    radii = np.empty(0)
    around = _spiral()
    for place in places:
        own = radius(len(place.organizations))
        home = np.array(place.point, dtype=float) * scale
        chosen = home
        if len(taken) and len(places) <= MOST:
            spots = home + around
            apart = np.hypot(*(spots[:, None, :] - taken[None, :, :]).transpose(2, 0, 1))
            # how far each spot is from leaving every middle free; 0 where it does
            wanted = own + np.maximum(LETTER, 0.5 * radii)
            lacking = np.maximum(wanted[None, :] - apart, 0).max(axis=1)
            chosen = spots[int(np.argmax(lacking <= 0)) if (lacking <= 0).any() else int(np.argmin(lacking))]
        taken, radii = np.vstack([taken, chosen]), np.append(radii, own)
        centres[place.key] = (round(float(chosen[0]) / scale, 2), round(float(chosen[1]) / scale, 2))
    return Layout(scale, centres)


def _spiral() -> np.ndarray:
    """Return the places to try around a city, pixels, nearest first, shape (n, 2)."""
    spots = [(0.0, 0.0)]
    for ring in range(1, RINGS + 1):
        angles = np.arange(TURN) * 2 * math.pi / TURN + ring * 0.5
        spots += [(ring * STEP * math.cos(a), ring * STEP * math.sin(a)) for a in angles]
    return np.array(spots)
