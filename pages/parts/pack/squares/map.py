"""The map of a square picture at the right of its claim, with the key of what it shows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from geo.countries import countries
from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import LEADING, SOFT, Box, Circle, Piece, Text, even, measured, tall
from pages.parts.pack.board import Slide
from pages.parts.pack.content import Brief
from pages.parts.pack.maps.map_piece import labelled, single, unseen
from pages.parts.pack.squares.crop import cropped
from pages.parts.pack.squares.frame import ACROSS, KEY, LEFT, SCALES, SIDE, beside, claimed, stacked
from pages.parts.pack.squares.map_claim import shown
from pages.parts.pack.titles import NUMBER, counts_in
from pages.parts.views.home.map_marks import Mark
from pages.parts.views.home.map_picture import CHOSEN, PALE, Map, Shape, area, colour
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, inside, ngettext, number
from pages.parts.words.governments import STANDINGS

# of the words beside the map, and the names on it; how many times as wide as high that of some countries is
COLUMN, NAMES, UPRIGHT = 400.0, 30.0, 0.64
# rings of small states, in units of the drawing, how long a state is that needs none, and what is seen at an edge
STATE, RINGED, SCRAP = 9.0, 40.0, 20.0
# fewer signers of a country are said to be based there
FEW = 3
NOT = STANDINGS["not"]
SMALL = "small"
# of a mark in the key, and between two entries, or a map and what is beside it
SIGN, APART = 24.0, 34.0
# of a key alone beside a map, the shapes of such maps, and how little less one shows that leaves its claim more room
NARROW, BESIDE, LITTLE = 310.0, (1.0, 1.2, 1.4, 1.7), 0.9


def square_map(brief: Brief, slide: Slide, top: float, bottom: float) -> list[Piece]:
    """Return the map at the right, and at its left what it shows, with the key at the foot."""
    assert slide.map  # noqa: S101 - it is a slide of a map
    wide = ACROSS - COLUMN - APART
    # of a country it is as high as what stands beside it
    of_one = slide.banner and any(shape.chosen for shape in slide.map.shapes)
    drawn = _plain(slide.banner(wide / (bottom - top)) if slide.banner and of_one else slide.map)
    unit = min(wide / drawn.width, (bottom - top) / drawn.height)
    west = SIDE - LEFT - drawn.width * unit
    room = west - LEFT - 30
    key = key_pieces(slide, drawn, room, bottom, whole=False)
    low = min((piece.y for piece in key if isinstance(piece, Text)), default=bottom) - 20
    told = shown(brief, slide)
    # a long claim has no room in a column
    long = sum(block.high for block in claimed(told, SCALES[-1], width=room)) > low - top
    if of_one and (found := _wide(brief, slide, drawn, top, bottom, 0.0 if long else LITTLE)):
        return found
    head = stacked(lambda scale: claimed(told, scale, width=room), top, low)
    return [*head, *_labelled(drawn, west, top + 4, unit), *key]


def _wide(brief: Brief, slide: Slide, upright: Map, top: float, bottom: float, least: float) -> list[Piece]:
    """Return the map of a country under its claim, all across or beside its key, if it shows more there of the country
    and less of the sea than an `upright` one, at `least` so many times."""
    assert slide.banner  # noqa: S101 - it is asked of such alone
    head = beside(shown(brief, slide))
    north = top + head.high + 30
    across = key_pieces(slide, upright, ACROSS, bottom, whole=False, joined=True)
    under = min((piece.y for piece in across if isinstance(piece, Text)), default=bottom) - 20
    found = [_fitted(upright, ACROSS - COLUMN - APART, bottom - top)]
    found += [_fitted(_plain(slide.banner(ACROSS / (under - north))), ACROSS, under - north)]
    room = ACROSS - NARROW - APART
    found += [_fitted(_plain(cropped(slide.banner(ratio))), room, bottom - north) for ratio in BESIDE]
    best, drawn, unit = max(found[1:], key=lambda one: one[0])
    if best <= least * found[0][0]:
        return []
    if drawn is found[1][1]:
        west = LEFT + (ACROSS - drawn.width * unit) / 2
        return [*head.draw(top), *_labelled(drawn, west, north, unit), *across]
    west = LEFT + ACROSS - drawn.width * unit
    key = key_pieces(slide, drawn, west - LEFT - APART, bottom, whole=False)
    # it begins where the map does: no empty field parts it from the claim
    up = min((piece.y for piece in key if isinstance(piece, Text)), default=north) - north
    lifted = [replace(piece, y=piece.y - up) for piece in key]
    return [*head.draw(top), *_labelled(drawn, west, north, unit), *lifted]


def _fitted(drawn: Map, width: float, height: float) -> tuple[float, Map, float]:
    """Return how much of a country a map shows in a room, less where sea or room is left, the map and its unit."""
    unit = min(width / drawn.width, height / drawn.height)
    land = sum(area(ring) for shape in drawn.shapes for ring in shape.outline.rings) / (drawn.width * drawn.height)
    filled = drawn.width * unit / width * drawn.height * unit / height
    return _chosen(drawn) * unit * land * filled, drawn, unit


def _labelled(drawn: Map, west: float, north: float, unit: float) -> list[Piece]:
    """Return a map with its circles, and with its names if it is of some countries."""

    def at(x: float, y: float) -> tuple[float, float]:
        return round(west + x * unit, 1), round(north + y * unit, 1)

    if not any(shape.chosen for shape in drawn.shapes):
        # names would push circles off their countries
        drawn = replace(drawn, shapes=tuple(replace(shape, label=0) for shape in drawn.shapes))
    return labelled(drawn, at, unit, NAMES)


def _plain(drawn: Map) -> Map:
    """Return a map without what would take a line of its key; around a small state others have marks that are seen."""
    # the white of territories is left out, as its key would take a line of the map, and so are rings far from a subject
    kept = [
        shape
        for shape in drawn.shapes
        if shape.chosen or not (shape.fill == colour("territory") or _scrap(shape, drawn))
    ]
    chosen = [shape.outline.iso3 for shape in drawn.shapes if shape.chosen]
    small = list[Mark]()
    if any(countries()[iso3].small for iso3 in chosen):
        # where one small state is ringed all are
        small = [replace(mark, radius=STATE) for mark in drawn.marks if not mark.signers]
        seen = [(mark.x, mark.y) for mark in small]
        small += [
            Mark(*shape.outline.inside, STATE, shape.words, shape.fill, signers=False)
            for shape in kept
            if countries()[shape.outline.iso3].small
            and _long(shape) < RINGED
            and all(math.dist(shape.outline.inside, spot) > STATE for spot in seen)
        ]
    # none stands over the edge
    whole = [m for m in small if STATE < m.x < drawn.width - STATE and STATE < m.y < drawn.height - STATE]
    return replace(
        drawn,
        shapes=tuple(kept),
        marks=(*whole, *(mark for mark in drawn.marks if mark.signers)),
        territories=False,
    )


def _scrap(shape: Shape, drawn: Map) -> bool:
    """Return whether no more is seen of a country than a scrap at the edge."""
    points = [point for ring in shape.outline.rings for point in ring]
    edge = any(not (1 < x < drawn.width - 1 and 1 < y < drawn.height - 1) for x, y in points)
    return edge and _long(shape) < SCRAP


def _chosen(drawn: Map) -> float:
    """Return how long the country chosen is on a map, in units of the drawing; 0 where none is seen."""
    return max((_long(shape) for shape in drawn.shapes if shape.chosen), default=0.0)


def _long(shape: Shape) -> float:
    """Return how long a country is on a map, in units of the drawing."""
    return max(
        float(max(side) - min(side)) for side in zip(*(p for ring in shape.outline.rings for p in ring), strict=True)
    )


def _entries(
    slide: Slide, drawn: Map, *, whole: bool, joined: bool, cities: bool = True
) -> list[tuple[tuple[str, ...], str]]:
    """Return what the colours and shapes of a map mean, and what it cannot show without one, in few words.

    A country chosen has a darker colour than others alike: both stand before the same words. Where it is not `whole`
    its claim says who signed, and rings look like what they are. Those without a dot are `joined` to those with one;
    that circles are `cities` is said, if there are several.
    """
    signers, marks = _("signers"), [mark for mark in drawn.marks if mark.signers]
    absent = [words for _fill, words in unseen(drawn)]
    if "country" in slide.tells:
        n = next((k for k in range(FEW) if slide.figures[1].number == number(k)), FEW)
        signers = ngettext("{n} signer", "{n} signers", n)
        signers = ngettext("{n} signer based in {country}", "{n} signers based in {country}", n) if n else signers
        among = [slide.figures[1].number] == [number(many) for _demand, many in slide.counts]
        if whole and n == FEW and among and counts_in(slide.title):
            # all are among those of the title, which no square has; of a few it is not said twice how few they are
            signers = _("{n} signers (of {of}) based in {country}")
            signers = signers.replace("{of}", counts_in(slide.title)[0])
        country = labels.countries_said(shape.outline.iso3 for shape in drawn.shapes if shape.chosen)
        signers = together(signers.format(n=slide.figures[1].number, country=country))
        if cities and len(marks) > 1:
            nearby = any(mark.cities > 1 for mark in marks)
            words = _("{signers}, nearby cities together") if nearby else _("{signers}, by city")
            signers = words.format(signers=signers)
        signers = slide.figures[1].apart or signers
        if slide.figures[1].number == number(0) and not whole:
            absent.append(_("no known signer there"))
    if not any(shape.chosen for shape in drawn.shapes):
        signers = _("signers, by country")
        if single(drawn):
            signers = _("{signers}; small circle: one").format(signers=signers)
    elif len(marks) == 1 and not (slide.tells and slide.figures[1].apart):
        # of one city the key says which it is
        city = marks[0].words.split(",")[0]
        city = city.replace(" ", chr(160)) if measured(city, KEY) < NARROW - 3 * SIGN else city
        nowhere, outside = drawn.unseen
        words = _("{signers}: {city}")
        if nowhere and not outside:
            # the number on the map is that of the city
            words, absent = _("{signers}: {n} in {city}, {rest} of unknown city"), []
        signers = words.format(signers=signers, city=city, n=number(marks[0].n), rest=number(nowhere))
        signers = NUMBER.sub("\\1\u00a0", signers)
    fills = {shape.fill for shape in drawn.shapes} | {mark.fill for mark in drawn.marks}

    def standing(key: str) -> tuple[str, ...]:
        return tuple(fill for fill in (colour(key, CHOSEN), colour(key, PALE)) if fill in fills)

    found = [
        ((palette.ACCENT,) if marks else (), signers),
        (standing("on-the-day"), _endorsed(slide, fills, "on-the-day", _("endorsed the Declaration"), whole=whole)),
        (standing("later"), _endorsed(slide, fills, "later", _("endorsed it later"), whole=whole)),
        (standing("not"), _(NOT)),
        ((SMALL,) if whole and any(not mark.signers for mark in drawn.marks) else (), _("small country")),
    ]
    # those without a dot stand with those that have one
    if joined and "country" in slide.tells and absent and marks:
        found[0] = (found[0][0], _("{signers} ({parts})").format(signers=signers, parts=absent.pop()))
    plain = [*absent, *([inside(slide.under).rstrip(".")] if slide.under and "country" not in slide.tells else [])]
    return [*((fills, words) for fills, words in found if fills), *(((), words) for words in plain)]


def _endorsed(slide: Slide, fills: set[str], standing: str, words: str, *, whole: bool) -> str:
    """Return what a colour says of governments, with the day where the country chosen has it; a slide has that."""
    if whole or "country" not in slide.tells or not slide.figures[-1].date or colour(standing, CHOSEN) not in fills:
        return words
    return _("{standing} ({day})").format(standing=words, day=slide.figures[-1].date.replace(" ", chr(160)))


def key_pieces(
    slide: Slide,
    drawn: Map,
    across: float,
    bottom: float,
    left: float = LEFT,
    size: float = KEY,
    wider: float = 1.0,
    *,
    whole: bool = True,
    joined: bool = False,
) -> list[Text | Circle | Box]:
    """Return the key of a map in even columns, as many as have room, over what has no sign, which ends at `bottom`.

    It begins `left`, in type of a `size` that another may stand in for, so many times as wide. All that it
    shows has an entry if it is `whole`.
    """
    signed = SIGN * size / KEY
    entries = _entries(slide, drawn, whole=whole, joined=whole or joined)
    for cities in (True, False):
        if whole and measured(entries[0][1], size) * wider > across - signed - 14:
            # an entry of two lines in one typeface is one of one line over a blank in another
            entries = _entries(slide, drawn, whole=whole, joined=False, cities=cities)
    keyed = [(fills, words) for fills, words in entries if fills]
    plain = "; ".join(words for fills, words in entries if not fills)
    # under the words of the others; no last word stands alone
    into = max((signed * len(fills) + 14 for fills, _words in keyed), default=0.0) if whole else 0.0
    narrow = even(plain, across - into, size) if plain else across

    def wides(some: Sequence[tuple[tuple[str, ...], str]], columns: int) -> list[tuple[float, float]]:
        """Return how wide the signs and the words of each of so many columns of some entries are."""
        parts = [some[k::columns] for k in range(columns)]
        signs = [max(signed * len(fills) for fills, _words in part) + 14 for part in parts]
        words = [max(measured(words, size) * wider + 6 for _fills, words in part) for part in parts]
        return [(sign, min(wide, across - sign)) for sign, wide in zip(signs, words, strict=True)]

    def even_columns(some: Sequence[tuple[tuple[str, ...], str]]) -> list[tuple[float, float]]:
        tries = (wides(some, columns) for columns in range(len(some), 0, -1))
        return next((one for one in tries if sum(map(sum, one)) + APART * (len(one) - 1) <= across), wides(some, 1))

    # a long first entry has a line of its own, so that others stand beside each other
    parted = len(keyed) > 2 and len(even_columns(keyed)) == 1 < len(even_columns(keyed[1:]))
    rows = list[tuple[Sequence[tuple[tuple[str, ...], str]], list[tuple[float, float]]]]()
    for some in (keyed[:1], keyed[1:]) if parted else (keyed,):
        column = even_columns(some) if some else []
        rows += [(some[k : k + len(column)], column) for k in range(0, len(some), len(column) or 1)]
    y = bottom - tall(plain, narrow, size) if plain else bottom
    pieces: list[Text | Circle | Box] = (
        [Text(left + into, y, narrow, plain, size, SOFT, height=bottom - y)] if plain else []
    )
    for row, column in reversed(rows):
        y -= (
            max(tall(words, wide / wider, size) for (_fills, words), (_signs, wide) in zip(row, column, strict=False))
            + 4
        )
        x = left
        for (fills, words), (signs, wide) in zip(row, column, strict=False):
            at = y + (size * LEADING - signed) / 2 + 2
            pieces += [_sign(fill, x + n * signed, at, signed) for n, fill in enumerate(fills)]
            pieces.append(Text(x + signs, y, wide, words, size, SOFT, height=tall(words, wide / wider, size)))
            x += signs + wide + APART
    return pieces


def _sign(fill: str, x: float, y: float, wide: float) -> Box | Circle:
    """Return what stands before an entry of the key, in the shape that it has on the map."""
    half = wide / 2
    if fill == palette.ACCENT:
        return Circle(x + half, y + half, half - 2, fill, palette.WHITE)
    if fill == SMALL:
        return Circle(x + half, y + half, half - 3, palette.PAPER, SOFT, 2)
    return Box(x, y, wide, wide, fill)
