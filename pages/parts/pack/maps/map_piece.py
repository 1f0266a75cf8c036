"""The slide with the map: the numbers and the key at the left, the map with its names at the right."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    ACCENT,
    LEADING,
    LINE,
    SOFT,
    STAND_IN,
    Area,
    Box,
    Circle,
    Flow,
    Piece,
    Place,
    Point,
    Text,
    highest,
    measured,
)
from pages.parts.pack.board import Figure, Slide
from pages.parts.pack.content import Brief
from pages.parts.pack.maps.map_circles import led_circles
from pages.parts.pack.maps.map_labels import locator, map_labels
from pages.parts.pack.maps.map_lead import AIR, PARTED, SIZES, TOLD, leading_size
from pages.parts.pack.slides.frame import ACROSS, FOOT, RIGHT
from pages.parts.pack.titles import counts_in
from pages.parts.views.home.map_picture import Map, plane
from pages.parts.words.catalogue import begun, gettext as _, listed, ngettext, number

NORTH, WIDEST, BETWEEN = 30.0, 580.0, 44.0
NAME, KEY, EASY = 19.0, 19.0, 22.0
# numbers beside a map, one fewer of one demand
MOST_NUMBERS = 3
# what begins an addition to an entry of a key
ADDED = re.compile(r", | \(")
# what a number counts is said in at most so many lines, where it can be said in fewer words
LINES = 3


def map_room(drawn: Map, top: float) -> float:
    """Return how wide the words beside a map are that reaches from `top` to the foot of the slide."""
    return ACROSS - min(WIDEST, (FOOT - top) * drawn.width / drawn.height) - BETWEEN


def map_pieces(
    drawn: Map,
    figures: tuple[Figure, ...],
    place: Place,
    north: float,
    lead: str = "",
    more: Sequence[Text] = (),
    under: Sequence[Piece] = (),
) -> list[Piece]:
    """Return the map at the right, from `north` to the foot, and in `place` the numbers and under them its key.

    Where its key stands `under` the map its place has the numbers alone, after what leads and `more` on that.
    """
    left, top, room, height = place
    west = left + room + BETWEEN
    south = min((piece.y for piece in under if isinstance(piece, Text)), default=FOOT + 12) - 12
    unit = min((RIGHT - west) / drawn.width, (south - north) / drawn.height)
    west = RIGHT - unit * drawn.width

    def at(x: float, y: float) -> tuple[float, float]:
        return round(west + x * unit, 1), round(north + y * unit, 1)

    pieces = labelled(drawn, at, unit, NAME)
    key = under or _key(_keyed(drawn, pieces), left, room, top + height)
    bottom = min((piece.y for piece in key if isinstance(piece, Text)), default=top + height) - 14
    bottom = top + height if under else bottom
    if lead:
        size, figures, numbers = leading_size(lead, more, figures, (room, height, bottom - top))
        lines = [Text(0, 0, room, lead, size), *more]
        highs = [highest(m.words, room, m.size, bold=m.bold) + PARTED for m in lines]
        deep = [sum(highs[:k]) for k in range(len(lines) + 1)]
        k = max(k for k, tall in enumerate(deep) if k <= 1 + TOLD or bottom - top - tall >= numbers)
        # it begins where the map does
        pieces.append(Flow(left, top, room, deep[k], tuple(lines[:k]), PARTED))
        top += deep[k] + AIR
        # apart from what is counted
        pieces += [Box(left, top - AIR / 2, room, 1, LINE)] * bool(figures)
    if not figures:
        return [*pieces, *key]
    return [*pieces, *figure_pieces(figures, (left, top, room, bottom - top), SIZES), *key]


def beside(brief: Brief, slide: Slide) -> tuple[Figure, ...]:
    """Return the numbers beside the map of a slide: of one demand others than of more."""
    return of_demand(brief, slide) if brief.wanted else beside_title(slide)


def beside_title(slide: Slide) -> tuple[Figure, ...]:
    """Return the numbers beside a map, few of them: the one of its title leads.

    After what leads a map of one country its key has the signers of that.
    """
    if slide.under and slide.map and any(shape.chosen for shape in slide.map.shapes):
        return (*slide.figures[:1], *slide.figures[2:])
    said, figures = counts_in(slide.title), slide.figures
    k = next((k for k, figure in enumerate(figures) if figure.number in said), 0)
    # what that counts comes before what it is of; of one demand in how many statements it is asked comes before others
    after, before = figures[k + 1 :], figures[:k]
    if figures[k].number in said and "endorsers" in slide.tells:
        # nor does it need of how many statements
        found = after
    elif "endorsers" in slide.tells:
        found = (figures[k], *after, *before)[:MOST_NUMBERS]
    elif figures[k].number in said:
        found = (*before, *after)[: MOST_NUMBERS - 1]
    else:
        # before the others its words say themselves what they are about
        first = replace(figures[k], words=figures[k].short or figures[k].words)
        found = (first, *before, *after)[: MOST_NUMBERS - 1]
    # of how many it is not known where they are is said in the small print
    return tuple(replace(figure, words=figure.words.split("; ")[0]) for figure in found)


def of_demand(brief: Brief, slide: Slide) -> tuple[Figure, ...]:
    """Return the numbers beside the map of one demand: from how many countries those are who signed, and what more."""
    known = [name for name, _n in brief.seats if name != begun(_("country not known"))]
    if not known:
        return beside_title(slide)
    if brief.script.people:
        # how many people an event concerns needs the room, and the map shows where those who signed are
        return ()
    seats = seats_figure(len(known))
    # an event has the room of more
    return (seats, *(figure for figure in slide.figures[2:] if figure.words != seats.words and not slide.cards))


def seats_figure(n: int) -> Figure:
    """Return in how many countries those who signed are known to be based."""
    words = ngettext("country where they are known to be based", "countries where they are known to be based", n)
    return Figure(number(n), words)


def figure_pieces(figures: Sequence[Figure], place: Place, sizes: Sequence[tuple[float, float]]) -> list[Piece]:
    """Return numbers under one another, each before what it counts, in the largest type that holds them.

    Parameters
    ----------
    sizes : pairs of the type of numbers and of words, the largest first.
    """
    left, top, room, height = place
    # what a day stands for is said without it
    figures = [replace(f, number=f.date, words=f.short) if f.date else f for f in figures]
    shorter = [replace(f, words=f.short or f.words) for f in figures]
    # shorter words come before type that is hard to read
    easy = [s for s in sizes if s[1] >= EASY]
    mixed = [*shorter[:1], *figures[1:]]
    tries = [*((figures, s) for s in easy), *((mixed, s) for s in easy), *((shorter, s) for s in sizes)]
    for figures, (large, size) in tries:
        plain = [measured(f.number, large, bold=True) for f in figures if not f.date]
        column = max(plain, default=0.0) * STAND_IN + 22
        # a day stands over what it is the day of, no larger than it has room
        above = [bool(f.date) for f in figures]
        tall = [_day(f, room, large) if f.date else large for f in figures]
        words = [highest(f.words, room - (0 if up else column), size) for f, up in zip(figures, above, strict=True)]
        highs = [
            n * LEADING + high if up else max(n * LEADING, high) for n, high, up in zip(tall, words, above, strict=True)
        ]
        long = max(words) > LINES * size * LEADING and figures is not shorter
        if not long and sum(highs) + 12 * (len(figures) - 1) <= height:
            break
    gap = min(34.0, (height - sum(highs)) / max(len(figures), 1))
    y = top
    pieces: list[Piece] = []
    for figure, high, up, n in zip(figures, highs, above, tall, strict=True):
        # what it counts stands under the number, or beside its middle
        across, wide, below = (0.0, room, n * LEADING) if up else (column, column - 8, 0.0)
        of_number = n * LEADING if up else high
        pieces += [
            Text(left, y, wide, figure.number, n, ACCENT, bold=True, height=of_number, middle=not up),
            Text(left + across, y + below, room - across, figure.words, size, height=high - below, middle=not up),
        ]
        y += high + gap
    return pieces


def _day(figure: Figure, room: float, size: float) -> float:
    """Return the type of a day beside numbers of a `size`: in one line, and smaller than what is counted."""
    return max(28.0, min(size * 0.6, size * room / (measured(figure.date, size, bold=True) * STAND_IN)))


def labelled(drawn: Map, at: Callable[[float, float], Point], unit: float, size: float) -> list[Piece]:
    """Return the map as one group of shapes, with its names in type of a `size`; `at` and `unit` as in `plane`."""
    frame = (*at(0, 0), drawn.width * unit, drawn.height * unit)
    whole = plane(replace(drawn, marks=()), at, unit)
    found = led_circles(drawn, frame, size)
    rings = tuple(ring for shape in drawn.shapes if (ring := locator(shape, at, unit)))
    labels = map_labels(drawn, frame, size, led=True, at_sea=True)
    lines = [piece for piece in labels if isinstance(piece, Area)]
    names = [piece for piece in labels if isinstance(piece, Text)]
    return [
        replace(whole, parts=(*whole.parts, *rings, *lines, *found.lines, *found.circles)),
        *found.counts,
        *names,
        *_city(drawn, found.circles, names, frame, size),
    ]


def _city(drawn: Map, circles: Sequence[Circle], names: Sequence[Text], frame: Place, size: float) -> list[Text]:
    """Return the city of the only circle on the map of a country, beside it where it meets no name; else nothing."""
    import shapely
    import shapely.affinity

    marks = [mark for mark in drawn.marks if mark.signers]
    dots = [circle for circle in circles if circle.fill == palette.ACCENT]
    if len(marks) != 1 or len(dots) != 1 or not any(shape.chosen for shape in drawn.shapes):
        return []
    (dot,), (left, top, width, height), words = dots, frame, marks[0].words.split(",")[0]
    wide, high = measured(words, size) * STAND_IN + 2, size * LEADING
    unit, by = width / drawn.width, dot.radius + size * 0.3
    # over a border it would be read as on both sides of that
    rings = (shapely.LinearRing(ring) for shape in drawn.shapes for ring in shape.outline.rings)
    edges = shapely.affinity.affine_transform(shapely.MultiLineString([*rings]), (unit, 0, 0, unit, left, top))
    spots = [(dot.x + by, -0.5), (dot.x - by - wide, -0.5)]
    spots += [(dot.x - wide * share, up) for up in (-1.0, 0.0) for share in (0.5, 0.2, 0.8, 0.0, 1.0)]
    for x, up in spots:
        y = dot.y + up * high + (0 if up == -0.5 else by if up == 0.0 else -by)
        inside = left + 4 < x and x + wide + 4 < left + width and top + 4 < y and y + high + 4 < top + height
        apart = (x > n.x + n.width or x + wide < n.x or y > n.y + n.height or y + high < n.y for n in names)
        if inside and all(apart) and not edges.intersects(shapely.box(x, y + 0.1 * high, x + wide, y + 0.9 * high)):
            return [Text(x, y, wide, words, size, height=high, wrap=False)]
    return []


def single(drawn: Map) -> bool:
    """Return whether a map has circles of one organization beside those of several, which have numbers."""
    counts = {mark.n for mark in drawn.marks if mark.signers}
    return 1 in counts and len(counts) > 1


def _keyed(drawn: Map, pieces: Sequence[Piece]) -> Map:
    """Return a map whose key says what a circle without a number is, if it is drawn with such, and how many it cannot
    show where no note says that."""
    words = "{signers}"
    if single(drawn) and not any(isinstance(piece, Text) and piece.words == number(1) for piece in pieces):
        words = _("{signers}; small circle: one")
    key = [
        (fill, words.format(signers=said, n=number(1)) if fill == palette.ACCENT else said) for fill, said in drawn.key
    ]
    return replace(drawn, key=(*key, *([] if drawn.note else unseen(drawn))))


def _key(drawn: Map, x: float, room: float, bottom: float) -> list[Box | Circle | Text]:
    """Return the key of the map's colours, its last line above `bottom`; what else it shows the small print says."""
    rows: list[list[Box | Circle | Text]] = []
    y = bottom
    for fill, words in reversed(drawn.key):
        if fill and highest(words, room - 28, KEY) > KEY * LEADING:
            # what is added to it has no room
            words = ADDED.split(words)[0]
        high = highest(words, room - 28, KEY)
        y -= high + 3
        # a dot for signers, as on the map
        dot = Circle(x + 7.5, y + 11.5, 7.5, fill, palette.WHITE)
        mark = dot if fill == palette.ACCENT else Box(x, y + 4, 15, 15, fill)
        rows.append([*([mark] if fill else []), Text(x + 28, y, room - 28, words, KEY, SOFT, height=high)])
    # read from top to bottom
    return [piece for row in reversed(rows) for piece in row]


def unseen(drawn: Map) -> list[tuple[str, str]]:
    """Return how many organizations a map cannot show, as an entry of its key without a colour; none if it has all."""
    nowhere, outside = drawn.unseen
    unknown = _("{n} of unknown country")
    if any(shape.chosen for shape in drawn.shapes):
        unknown = _("{n} of unknown city")
    parts = [unknown.format(n=number(nowhere))] if nowhere else []
    parts += [_("{n} outside the map").format(n=number(outside))] if outside else []
    return [("", _("not shown: {parts}").format(parts=listed(parts)))] if parts else []
