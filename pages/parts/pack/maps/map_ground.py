"""The countries of a map as fields of small squares: what boxes and lines meet of them is soon said."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from geo.countries import states
from geo.neighbours import neighbours
from pages.parts.drawing.slide.scene import Place, Point

# each box as left, top, right and bottom, shape (n, 4); x and y of each point, shape (n, 2)
Boxes = NDArray[np.float64]
Points = NDArray[np.float64]
Found = NDArray[np.bool_]
# where something is, and how much of it there is above and left of each corner
Field = NDArray[np.bool_]
Table = NDArray[np.int32]
# left, top, right, bottom
Frame = tuple[float, float, float, float]
# along a line so many points are tried
ALONG = np.linspace(0.0, 1.0, 60)


class Ground:
    """The lands of a map in a frame, in squares as long as `cell`; `taken` are others, `names` some of these."""

    def __init__(self, lands: Mapping[str, Sequence[Sequence[Point]]], frame: Place, cell: float) -> None:
        left, top, width, height = frame
        self.corner, self.cell = np.array((left, top)), cell
        self.size = int(width / cell) + 1, int(height / cell) + 1
        self.fields: dict[str, Field] = {}
        self.many = np.zeros(self.size[::-1], dtype=np.int64)
        for name, rings in lands.items():
            self.add(name, rings)
        self.clear(())

    def add(self, name: str, rings: Sequence[Sequence[Point]]) -> None:
        """Keep what some rings enclose as a land."""
        from PIL import Image, ImageDraw

        picture = Image.new("1", self.size)
        for ring in rings:
            corners = ((np.array(ring) - self.corner) / self.cell).ravel().tolist()
            ImageDraw.Draw(picture).polygon(corners, 1, 1)
        self.fields[name] = np.asarray(picture, dtype=bool)
        self.many += self.fields[name]

    def clear(self, boxes: Sequence[Sequence[float]]) -> None:
        """Forget what was taken but for some boxes."""
        self.names, self.taken = (np.zeros(self.size[::-1], dtype=bool) for _field in range(2))
        for box in boxes:
            self.take(box)

    def others(self, name: str) -> Field:
        """Return where other lands are."""
        return np.asarray(self.many > self.fields[name])

    def take(self, box: Sequence[float], line: tuple[Point, Point] | None = None, *, named: bool = False) -> None:
        """Keep a box as taken, and the line that leads from it to its land; `named` says that it is that of a name."""
        ((a,), (b,)), ((c,), (d,)) = (ends.tolist() for ends in self._cells(np.array([box])))
        self.taken[b:d, a:c] = True
        self.names[b:d, a:c] |= named
        if line:
            x, y = self._along(np.array([line[0]]), line[1])
            self.taken[y, x] = True

    def share(self, table: Table, boxes: Boxes) -> NDArray[np.float64]:
        """Return how much of each box is filled by what a table counts."""
        (a, b), (c, d) = self._cells(boxes)
        filled = table[d, c] - table[b, c] - table[d, a] + table[b, a]
        return np.asarray(filled / np.maximum((c - a) * (d - b), 1))

    def crossed(self, field: Field, starts: Points, end: Point) -> Found:
        """Return of each line from a point to an end whether it meets a field."""
        x, y = self._along(starts, end)
        return np.asarray(field[y, x].any(axis=1))

    def _cells(self, boxes: Boxes) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return from which to which column and row boxes reach."""
        high, wide = self.many.shape
        low = np.floor((boxes[:, :2] - self.corner) / self.cell)
        far = np.ceil((boxes[:, 2:] - self.corner) / self.cell)
        a, b = (np.clip(ends, 0, (wide, high)).astype(np.intp).T for ends in (low, far))
        return a, b

    def _along(self, starts: Points, end: Point) -> NDArray[np.intp]:
        """Return in which columns and rows lines to an end are, shape (2, n, points)."""
        points = starts[:, None, :] + (np.array(end) - starts)[:, None, :] * ALONG[None, :, None]
        cells = ((points - self.corner) / self.cell).astype(np.intp)
        return np.asarray(np.clip(cells, 0, np.array(self.many.shape[::-1]) - 1).transpose(2, 0, 1))


def counted(field: Field) -> Table:
    """Return how much of a field there is above and left of each corner."""
    table = np.zeros((field.shape[0] + 1, field.shape[1] + 1), dtype=np.int32)
    field.cumsum(axis=0, dtype=np.int32).cumsum(axis=1, out=table[1:, 1:])
    return table


def around(chosen: Sequence[str]) -> set[str]:
    """Return the neighbours of countries; all around an island."""
    near = {one for iso3 in chosen if iso3 in states() for one in neighbours(iso3)}
    island = near and all(one.basis != "border" for one in near)
    return {*states()} if island else {one.iso3 for one in near}


def shrunk(boxes: Boxes, by: float) -> Boxes:
    """Return boxes that are smaller at each side."""
    return np.asarray(boxes + np.array((by, by, -by, -by)))


def bounds_of(rings: list[list[Point]]) -> Frame:
    """Return how far some rings reach."""
    points = np.array([point for ring in rings for point in ring])
    (west, north), (east, south) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return west, north, east, south


def square(middle: Point, by: float) -> list[Point]:
    """Return the corners of a square around a point."""
    (x, y) = middle
    return [(x - by, y - by), (x + by, y - by), (x + by, y + by), (x - by, y + by)]


def grown(box: Frame, by: float) -> Frame:
    """Return a box so much larger on each side."""
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def meet(a: Frame, b: Frame) -> bool:
    """Return whether two boxes have a point in common."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def between(box: Frame, others: Sequence[Frame], size: float) -> bool:
    """Return whether a name in type of a `size` is about as near to two circles: it is not seen of which it is."""
    away = sorted(
        math.hypot(max(west - box[2], box[0] - east, 0.0), max(north - box[3], box[1] - south, 0.0))
        for west, north, east, south in others
    )
    return len(away) > 1 and away[1] < min(away[0] + size / 2, size)


def island(iso3: str) -> bool:
    """Return whether a state has no border on land: its name may stand in the sea; a place (“”) is none."""
    return bool(iso3) and all(near.basis != "border" for near in neighbours(iso3))
