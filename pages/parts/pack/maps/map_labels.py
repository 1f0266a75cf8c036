"""The names on a map: in their country or next to it, else led to it by a line that crosses no other."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np

from geo.neighbours import neighbours
from pages.parts.drawing import palette
from pages.parts.drawing.slide.outlines import Outline
from pages.parts.drawing.slide.scene import INK, Area, Circle, Place, Point, Text, measured
from pages.parts.pack.maps.map_circles import SITE, leader, led_circles
from pages.parts.pack.maps.map_ground import (
    ALONG,
    Field,
    Found,
    Frame,
    Ground,
    Points,
    Table,
    around,
    between,
    bounds_of,
    counted,
    grown,
    island,
    meet,
    shrunk,
    square,
)
from pages.parts.pack.titles import two_lines
from pages.parts.views.home.map_picture import Map, Shape

# with so much of a name on its land it had better not stand next to that, with less it had
MOST, SOME = 0.9, 0.75
# in shares of the type of names: a shorter line is needless and a longer one is led to few; air around letters; how far
# from its land a name next to it stands, at least and at most, and how far from others; a cell of the ground
SHORT, LONG, TIGHT, CLOSE, FAR, APART, CELL = 0.7, 2.4, 0.18, 0.15, 0.6, 0.4, 0.14
# a country is named that is as large as so many squares of the type, or has a colour of its own
LARGE = 1.5
# a country chosen that is shorter stands in a ring, so far from it
SPECK, AROUND = 48.0, 10.0
# points tried along each side of a country and around it, lines tried at once, turns, and the space at the edge
GRID, WIDER, TRIED, TURNS, EDGE = 25, 40, 40, 2, 7.0


class Land(NamedTuple):
    """A country and what is around it: how much there is of it, of others and of what is taken; what is `closed` to
    lines; its middle and bounds; boxes `near` that are not its own; whether a name may stand `afloat`, on how `long` a
    line; whether it stands `whole` on its land or whole in the sea."""

    own: Table
    others: Table
    taken: Table
    closed: Field
    middle: Point
    bounds: Frame
    near: list[Frame]
    afloat: bool
    long: float
    whole: bool


class Spots(NamedTuple):
    """Where the middle of a name may stand: in the `sea` apart from other lands, and `led` by a line to its own."""

    spots: Points
    sea: bool = False
    led: bool = False


def map_labels(
    drawn: Map, frame: Place, size: float, *, led: bool = False, west: float = 0.0, at_sea: bool = False
) -> list[Text | Area]:
    """Return the names on a map: each stands whole in its country or next to it, or not at all.

    `led` leads a line from a name in the sea to its country, and puts there what has no room on land; `west` of the map
    is so much more sea. Circles that have no room on their country stand `at_sea` too.
    """
    if not (drawn.site or any(shape.chosen or shape.label for shape in drawn.shapes)):
        return []
    names = _Names(drawn, frame, size, led=led, west=west, at_sea=at_sea)
    order = sorted(names.shapes, key=lambda s: (not s.chosen, -s.label, s.outline.iso3))
    tried = []
    for _turn in range(TURNS):
        labels, missed = names.placed(order)
        lacking = sum(shape.label > 0 for shape in missed)
        tried.append((lacking, len(missed), labels))
        if not lacking:
            break
        order.sort(key=lambda shape: (not shape.chosen, shape not in missed))
    return min(tried, key=lambda one: one[:2])[2]


class _Names:
    """The names of a map and where they may stand."""

    def __init__(self, drawn: Map, frame: Place, size: float, *, led: bool, west: float, at_sea: bool) -> None:
        left, top, width, height = frame
        self.drawn, self.size, self.led, self.unit = drawn, size, led, width / drawn.width
        self.corner, self.room = (left, top), (left - west, top, width + west, height)
        circles = led_circles(drawn, frame, size, led=at_sea)
        self.circles = [grown((dot.x, dot.y, dot.x, dot.y), dot.radius + 0.1 * size) for dot in circles.circles]
        self.dots = [*self.circles, *circles.boxes]
        self.lands: dict[str, list[list[Point]]] = {}
        self.rings: list[Frame] = []
        for shape in drawn.shapes:
            self.lands[shape.outline.iso3] = [[self._at(*point) for point in ring] for ring in shape.outline.rings]
            if found := locator(shape, self._at, self.unit):
                self.lands[shape.outline.iso3] = [square((found.x, found.y), found.radius + CLOSE * size)]
                self.rings.append(grown((found.x, found.y, found.x, found.y), found.radius + size * 1.5))
        self.ground = Ground(self.lands, self.room, CELL * size)
        self.chosen = [shape.outline.iso3 for shape in drawn.shapes if shape.chosen]
        fills = [shape.fill for shape in drawn.shapes]
        wider = around(self.chosen)
        # of a country chosen also others that are large, or the only one of their colour
        self.shapes = [
            shape
            for shape in drawn.shapes
            for iso3 in [shape.outline.iso3]
            for large in [self.ground.fields[iso3].sum() * CELL**2 >= LARGE or fills.count(shape.fill) == 1]
            if (shape.label or (large and iso3 in wider)) and not self._cut(iso3)
        ]
        if site := drawn.site:
            self.lands[""] = [square(self._at(site.x, site.y), SITE * size)]
            self.ground.add("", self.lands[""])
            outline = Outline("", (), (site.x, site.y))
            # a place is named as one: by what has a capital letter in the name of what is asked there
            place = [word for word in site.words.split()[1:] if word[:1].isupper()]
            self.shapes.append(Shape(outline, " ".join(place) or site.words, "", "", chosen=False, label=2))

    def placed(self, order: Sequence[Shape]) -> tuple[list[Text | Area], list[Shape]]:
        """Return the names that have room, one after the other, and those that have none or could be another's."""
        labels: list[Text | Area] = []
        missed: list[Shape] = []
        self.ground.clear(self.dots)
        for shape in order:
            land, size = self._land(shape), self.size
            # in two lines on its land comes before in one next to it
            names = dict.fromkeys((shape.name, two_lines(shape.name)))
            for words, within in [(words, within) for within in (True, False) for words in names]:
                wide = max(measured(line, size, bold=True) for line in words.split("\n")) + 0.3 * size
                half = np.array([wide / 2, size * 0.62 * (1 + words.count("\n"))])
                if found := _first(self.ground, land, half, self.room, size, led=self.led, within=within):
                    break
            else:
                missed.append(shape)
                continue
            (x, y), tried = found
            name = (x - half[0], y - half[1], x + half[0], y + half[1])
            ink = INK if shape.chosen or not shape.outline.iso3 else palette.PLACE
            (a, b) = middle = land.middle
            start = min(max(a, name[0]), name[2]), min(max(b, name[1]), name[3])
            # at a corner it could be read as that of what is level with it
            corner = a != start[0] and b != start[1]
            line = self.led and tried.sea and (corner or math.dist(start, middle) >= SHORT * size)
            end = self._before_dots(start, middle)
            stub = line and math.dist(start, end) < SHORT * size
            if stub and between(name, self.circles, size):
                missed.append(shape)
                continue
            line = line and not stub
            # apart from the next name, so that two are not read as one
            taken = (name[0] - size * 0.4, name[1], name[2] + size * 0.4, name[3])
            self.ground.take(taken, (start, middle) if line else None, named=True)
            if line:
                labels.append(leader(start, end, ink))
            labels.append(
                Text(*name[:2], wide, words, size, ink, bold=True, align="center", height=2 * half[1], wrap=False)
            )
        return labels, missed

    def _before_dots(self, start: Point, middle: Point) -> Point:
        """Return where a line to the middle of a country ends: before the first circle on its way."""
        along = np.array(start) + np.outer(ALONG, np.subtract(middle, start))
        met = [
            ((along > dot[:2]) & (along < dot[2:])).all(axis=1).argmax()
            for dot in self.dots
            if ((along > dot[:2]) & (along < dot[2:])).all(axis=1).any()
        ]
        x, y = along[max(min(met) - 1, 1)].tolist() if met else middle
        return x, y

    def _cut(self, iso3: str) -> bool:
        """Return whether a country is hardly seen, at the edge of the map."""
        field = self.ground.fields[iso3]
        edge = field[2:-2, 2:-2].sum() < field.sum()
        # of one that is no neighbour the most may be elsewhere
        far = self.chosen and not any(near.iso3 in self.chosen for near in neighbours(iso3))
        return bool(iso3 not in self.chosen and edge and (far or field.sum() < LARGE / CELL**2))

    def _land(self, shape: Shape) -> Land:
        """Return a country and what is around it now."""
        iso3, size, ground, site = shape.outline.iso3, self.size, self.ground, self.drawn.site
        others, bounds = ground.others(iso3), bounds_of(self.lands[iso3])
        # dots that are not its own stay apart from its name
        near = [grown(dot, size * 0.4) for dot in self.dots if not meet(dot, bounds)]
        # to a border a line leads across its countries
        across = [ground.fields[own] for own in site.countries] if site and not iso3 else []
        near_by = not iso3 or iso3 in self.chosen or any(n.iso3 in self.chosen for n in neighbours(iso3))
        return Land(
            counted(ground.fields[iso3]),
            counted(others),
            counted(ground.taken),
            others & ~np.any(across, axis=0) | ground.names if across else others | ground.names,
            self._at(*shape.outline.inside),
            bounds,
            [*near, *([] if shape.chosen else self.rings)],
            # in the sea stand names of islands, and of others that a line leads to
            afloat=shape.chosen or self.led or island(iso3),
            long=LONG * size if self.chosen and not near_by else math.inf,
            whole=shape.chosen,
        )

    def _at(self, x: float, y: float) -> Point:
        return self.corner[0] + x * self.unit, self.corner[1] + y * self.unit


def locator(shape: Shape, at: Callable[[float, float], Point], unit: float) -> Circle | None:
    """Return the ring around a country chosen that is too small to be found; None around others."""
    across, down = zip(*(point for ring in shape.outline.rings for point in ring), strict=True)
    long = unit * float(max(max(across) - min(across), max(down) - min(down)))
    return (
        Circle(*at(*shape.outline.inside), long / 2 + AROUND, "", INK, 2.0) if shape.chosen and long < SPECK else None
    )


def _first(
    ground: Ground, land: Land, half: Points, frame: Place, size: float, *, led: bool, within: bool
) -> tuple[Point, Spots] | None:
    """Return the first spot where a name half as wide and high stands, with those that it is of; None without one.

    `within` says that it must be whole on its land.
    """
    for tried in islice(_tries(ground, land, half, size), 1 if within else None):
        spots = tried.spots[_free(tried.spots, half, frame, land.near)]
        boxes = np.hstack([spots - half, spots + half])
        others = ground.share(land.others, shrunk(boxes, (-APART if tried.sea else TIGHT) * size))
        free = (others == 0) & (ground.share(land.taken, boxes) == 0)
        starts = np.clip(np.array(land.middle), boxes[:, :2], boxes[:, 2:])
        if tried.sea:
            free &= np.hypot(*(starts - land.middle).T) <= land.long
        kept = np.flatnonzero(free)
        for some in np.split(kept, range(TRIED, len(kept), TRIED)):
            # a line from a name in the sea crosses neither land nor a name
            lined = tried.led or (tried.sea and led)
            good = some[~ground.crossed(land.closed, starts[some], land.middle)] if lined else some
            if len(good):
                x, y = spots[good[0]].tolist()
                return (x, y), tried
    return None


def _tries(ground: Ground, land: Land, half: Points, size: float) -> Iterator[Spots]:
    """Yield spots where the middle of a name may stand, the best first: within its land, next to it, over its coast.

    `half` is half of how wide and high it is.
    """
    (west, north, east, south), inside, own = land.bounds, land.middle, land.own
    grid = np.array(np.meshgrid(np.linspace(west, east, GRID), np.linspace(north, south, GRID))).reshape(2, -1).T
    grid = np.vstack([[inside], grid])
    grid = grid[np.argsort(np.abs(grid - inside) @ (1, 2), kind="stable")]
    on_land = ground.share(own, shrunk(np.hstack([grid - half, grid + half]), TIGHT * size))
    yield Spots(grid[on_land == 1])
    # over the coast, the more of it on its own land the better
    order = np.argsort(-on_land, kind="stable")
    over, share = grid[order], on_land[order]
    if not land.whole:
        yield Spots(over[(MOST <= share) & (share < 1)])
    # next to it, the middle of a coast before its ends
    wide, high = half + FAR * size
    across, down = np.linspace(west - wide, east + wide, GRID), np.linspace(north - high, south + high, GRID)
    spots = np.array(np.meshgrid(across, down)).reshape(2, -1).T
    boxes = np.hstack([spots - half, spots + half])
    apart, near = (ground.share(own, shrunk(boxes, -by * size)) for by in (CLOSE, FAR))
    spots = spots[(apart == 0) & (near > 0)]
    yield Spots(spots[np.argsort(np.hypot(*(spots - inside).T), kind="stable")], sea=True)
    if not land.afloat or land.whole:
        yield Spots(over[(SOME <= share) & (share < (1 if land.whole else MOST))])
    if land.afloat:
        # farther off, at its sides before above and below it
        wide, high = half + 4 * size
        across, down = np.linspace(west - wide, east + wide, WIDER), np.linspace(north - high, south + high, WIDER)
        spots = np.array(np.meshgrid(across, down)).reshape(2, -1).T
        starts = np.clip(np.array(inside), spots - half, spots + half)
        yield Spots(spots[np.argsort(np.hypot(*(starts - inside).T), kind="stable")], sea=True, led=True)


def _free(spots: Points, half: Points, frame: Place, taken: list[Frame]) -> Found:
    """Return at which spots a name half as wide and high stands in a frame and meets no other."""
    left, top, width, height = frame
    low, far = spots - half, spots + half
    free = (low - EDGE > (left, top)).all(axis=1) & (far + EDGE < (left + width, top + height)).all(axis=1)
    west, north, east, south = np.array(taken).reshape(-1, 4).T
    beside = (low[:, :1] >= east) | (far[:, :1] <= west) | (low[:, 1:] >= south) | (far[:, 1:] <= north)
    return np.asarray(free & beside.all(axis=1))
