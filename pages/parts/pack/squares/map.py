"""The map of a square picture under its claim, or beside it where it is upright, with the key of all that it shows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from geo.countries import countries
from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import LEADING, SOFT, Box, Circle, Piece, Text, measured, tall
from pages.parts.pack.content import Brief, Slide
from pages.parts.pack.slides.map_labels import SPECK
from pages.parts.pack.slides.map_piece import labelled, unseen
from pages.parts.pack.squares.frame import (
    ACROSS,
    KEY,
    LEAST,
    LEFT,
    SIDE,
    Block,
    claim,
    claimed,
    stacked,
    written,
)
from pages.parts.views.home.map_marks import Mark
from pages.parts.views.home.map_picture import CHOSEN, PALE, Map, Shape, colour
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.governments import STANDINGS

# of the words beside an upright map, and the smallest type of a claim there; the names on a map
COLUMN, SLIGHT, NAMES = 400.0, 42.0, 30.0
# rings of small states, in units of the drawing, how long a state is that needs none, and what is seen at an edge
STATE, RINGED, SCRAP = 9.0, 40.0, 20.0
NOT = STANDINGS["not"]
SMALL = "small"
# how high a claim stands over a map; how many times as wide as high an upright one is, and one in between; how many
# times as large as on a wide one a country must be on this one, and on an upright one
HEAD, UPRIGHT, MIDDLE, LARGER, MUCH_LARGER = 300.0, 0.64, 1.8, 1.08, 1.0
# of what stands under a claim
ALSO = 44.0
# fewer signers of a country are no claim
FEW = 3
# of a mark in the key, and between two entries
SIGN, APART = 24.0, 34.0


def square_map(_brief: Brief, slide: Slide, title: str, top: float, bottom: float) -> list[Piece]:
    """Return the claim and the map: of some countries below it, of all of them at its right."""
    assert slide.map  # noqa: S101 - it is a slide of a map
    drawn = _plain(slide.map)
    if drawn.width < drawn.height:
        return _beside(slide, drawn, title, top, bottom)
    # as much is drawn around some countries as there is room, which the claim and the key leave
    head = stacked(lambda scale: _head(slide, title, scale * 0.8, ACROSS, LEAST), top, top + HEAD, centred=False)
    north = max(piece.y + piece.height for piece in head if isinstance(piece, Text)) + 20
    key = key_pieces(slide, drawn, ACROSS, bottom)
    for _turn in range(2):
        south = _first(key, bottom)
        if slide.banner:
            drawn = _plain(slide.banner(round(ACROSS / (south - north), 2)))
        key = key_pieces(slide, drawn, ACROSS, bottom)
    south = _first(key, bottom)

    def unit_of(drawn: Map) -> float:
        return min(ACROSS / drawn.width, (south - north) / drawn.height)

    if slide.banner:
        middle = _plain(slide.banner(MIDDLE))
        if _largest(middle) * unit_of(middle) > LARGER * _largest(drawn) * unit_of(drawn):
            drawn = middle
    unit = unit_of(drawn)
    if slide.banner:
        upright = _plain(slide.banner(UPRIGHT))
        # where it shows a country larger; around a speck, in a ring either way, names have more room in a wide one
        if _largest(upright) * _beside_unit(upright, top, bottom) > max(SPECK, MUCH_LARGER * _largest(drawn) * unit):
            return _beside(slide, upright, title, top, bottom)
    west = LEFT + (ACROSS - drawn.width * unit) / 2
    return [*head, *_labelled(drawn, west, north, unit), *key]


def country_claims(slide: Slide) -> list[str]:
    """Return what the map of one country claims: who signed there, if anybody is known to, and who addresses it."""
    assert slide.map  # noqa: S101 - it is a slide of a map
    addressed, signed = slide.figures[:2]
    none = addressed.number == number(0)
    claims = [slide.title if none else f"{addressed.number} {addressed.short}"]
    chosen = [shape.outline.iso3 for shape in slide.map.shapes if shape.chosen]
    # of one or two it would be these by name; a country elsewhere is not on the map
    if not chosen or signed.number in map(number, range(1 if none else FEW)):
        return claims
    (country,) = chosen
    words = ngettext(
        "{n} organization based in {country} signed at least one statement",
        "{n} organizations based in {country} signed at least one statement",
        1 if signed.number == number(1) else 2,
    )
    return [together(words.format(n=signed.number, country=labels.countries_said([country]))), *claims]


def _head(slide: Slide, title: str, scale: float, width: float, least: float) -> list[Block]:
    """Return the claim of a map, and of a country where somebody signed under it who addresses its government."""
    blocks = claimed(claim(title), scale, width=width, least=least)
    if "country" in slide.tells:
        blocks += [written(words, ALSO * scale, SOFT, width=width) for words in country_claims(slide)[1:]]
    return blocks


def _beside(slide: Slide, drawn: Map, title: str, top: float, bottom: float) -> list[Piece]:
    """Return an upright map at the right, and at its left the claim with the key at the foot."""
    unit = _beside_unit(drawn, top, bottom)
    west = SIDE - LEFT - drawn.width * unit
    room = west - LEFT - 30
    key = key_pieces(slide, drawn, room, bottom)
    low = _first(key, bottom)
    head = stacked(lambda scale: _head(slide, title, scale, room, SLIGHT), top, low)
    if any(isinstance(piece, Text) and piece.y + piece.height > low for piece in head):
        # what has no room is left to the other files
        head = stacked(lambda scale: claimed(claim(title), scale, width=room, least=SLIGHT), top, low)
    return [*head, *_labelled(drawn, west, top + (bottom - top - drawn.height * unit) / 2, unit), *key]


def _beside_unit(drawn: Map, top: float, bottom: float) -> float:
    """Return how long a unit of an upright map is beside its words."""
    return min((ACROSS - COLUMN - 30) / drawn.width, (bottom - top) / drawn.height)


def _largest(drawn: Map) -> float:
    """Return how long the largest country chosen is, in units of the drawing."""
    return max((_long(shape) for shape in drawn.shapes if shape.chosen), default=0.0)


def _labelled(drawn: Map, west: float, north: float, unit: float) -> list[Piece]:
    return labelled(drawn, lambda x, y: (round(west + x * unit, 1), round(north + y * unit, 1)), unit, NAMES)


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


def _long(shape: Shape) -> float:
    """Return how long a country is on a map, in units of the drawing."""
    return max(
        float(max(side) - min(side)) for side in zip(*(p for ring in shape.outline.rings for p in ring), strict=True)
    )


def _entries(slide: Slide, drawn: Map) -> list[tuple[tuple[str, ...], str]]:
    """Return what the colours and shapes of a map mean, and what it cannot show without one, in few words.

    A country chosen has a darker colour than others alike: both stand before the same words.
    """
    signers, marks = _("signers"), [mark for mark in drawn.marks if mark.signers]
    if "country" in slide.tells:
        n = next((k for k in range(FEW) if slide.figures[1].number == number(k)), FEW)
        signers = ngettext("{n} signer", "{n} signers", n).format(n=slide.figures[1].number)
    if not any(shape.chosen for shape in drawn.shapes):
        signers = _("signers, by country")
    elif len(marks) == 1:
        # of one city the key says which it is
        signers = f"{signers}: {marks[0].words.split(',')[0]}"
    fills = {shape.fill for shape in drawn.shapes} | {mark.fill for mark in drawn.marks}

    def standing(key: str) -> tuple[str, ...]:
        return tuple(fill for fill in (colour(key, CHOSEN), colour(key, PALE)) if fill in fills)

    found = [
        ((palette.ACCENT,) if marks else (), signers),
        (standing("on-the-day"), _("endorsed the Declaration")),
        (standing("later"), _("endorsed it later")),
        (standing("not"), _(NOT)),
        ((SMALL,) if any(not mark.signers for mark in drawn.marks) else (), _("small state")),
    ]
    nobody = "country" in slide.tells and slide.figures[1].number == number(0)
    plain = [_("no signer known there")] if nobody else []
    # those without a dot stand with those that have one
    absent = [words for _fill, words in unseen(drawn)]
    if "country" in slide.tells and absent and marks:
        found[0] = (found[0][0], _("{signers} ({parts})").format(signers=signers, parts=absent.pop()))
    plain += absent
    return [*((fills, words) for fills, words in found if fills), *(((), words) for words in plain)]


def _first(key: Sequence[Piece], bottom: float) -> float:
    """Return where what stands above a key ends."""
    return min((piece.y for piece in key if isinstance(piece, Text)), default=bottom) - 20


def key_pieces(
    slide: Slide, drawn: Map, across: float, bottom: float, left: float = LEFT, size: float = KEY, wider: float = 1.0
) -> list[Piece]:
    """Return the key of a map in even columns, as many as have room, over what has no sign, which ends at `bottom`.

    It begins `left`, in type of a `size` that another may stand in for, so many times as wide.
    """
    signed = SIGN * size / KEY
    entries = _entries(slide, drawn)
    keyed = [(fills, words) for fills, words in entries if fills]
    plain = "; ".join(words for fills, words in entries if not fills)

    def wides(columns: int) -> list[tuple[float, float]]:
        """Return how wide the signs and the words of each of so many columns are."""
        parts = [keyed[k::columns] for k in range(columns)]
        signs = [max(signed * len(fills) for fills, _words in part) + 14 for part in parts]
        words = [max(measured(words, size) * wider + 6 for _fills, words in part) for part in parts]
        return [(sign, min(wide, across - sign)) for sign, wide in zip(signs, words, strict=True)]

    tries = map(wides, range(len(keyed), 0, -1))
    column = next((one for one in tries if sum(map(sum, one)) + APART * (len(one) - 1) <= across), wides(1))
    y = bottom - tall(plain, across, size) if plain else bottom
    pieces: list[Piece] = [Text(left, y, across, plain, size, SOFT, height=bottom - y)] if plain else []
    for row in reversed([keyed[k : k + len(column)] for k in range(0, len(keyed), len(column))]):
        y -= max(tall(words, wide, size) for (_fills, words), (_signs, wide) in zip(row, column, strict=False)) + 4
        x = left
        for (fills, words), (signs, wide) in zip(row, column, strict=False):
            at = y + (size * LEADING - signed) / 2 + 2
            pieces += [_sign(fill, x + n * signed, at, signed) for n, fill in enumerate(fills)]
            pieces.append(Text(x + signs, y, wide, words, size, SOFT, height=tall(words, wide, size)))
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
