"""The map of governments and signers as plain shapes: for slides, documents and pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from data.measures.countries.endorsement import endorsement
from data.measures.follow_up.foremost import foremost
from data.measures.signers.signing import by_country, seats, unplaced
from data.record.selection import View
from geo.countries import countries, states
from geo.neighbours import neighbours
from pages.parts.drawing import palette
from pages.parts.drawing.slide.outlines import WIDTH, Drawing, Outline, drawing
from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    SOFT,
    Area,
    Box,
    Circle,
    Group,
    Picture,
    Piece,
    Place,
    Text,
    tall,
)
from pages.parts.views.home.map_marks import Mark, Site, cities, seat_marks, site
from pages.parts.words import findings, labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.governments import STANDINGS, standing_words

# events of which a map names the countries
TOLD = 4
# countries beside the map of a picture
LISTED = 8
# width over height of a map of some countries
RATIO = 1.36
# names stand on the fills, so that these are paler than on a page; but a grey that is told from the sea
PALE, CHOSEN, GREY = 0.45, 0.75, 2.4
# what fills less of a map than this needs no entry in its key
LEAST = 0.001
# marks grow with the map up to this many pixels a unit of the drawing
LARGEST = 0.55
STANDING = ("on-the-day", "later", "not")
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """One country of the map: outline, name, how its government stands, and colours.

    `label` says whether it is named on the map: 0 if not, 2 before others.
    """

    outline: Outline
    name: str
    words: str
    fill: str
    chosen: bool
    label: int = 0

    @property
    def edge(self) -> str:
        """The colour of its outline: a chosen country stands out."""
        return INK if self.chosen else palette.WHITE


@dataclass(frozen=True, slots=True)
class Map:
    """The map of governments and signers, `width` by `height`; `key` pairs colours with words.

    `territories` says whether much of it is left white, as what could not endorse is; `unseen` are how many
    organizations have no known city, or country where marks are those of countries, and how many are based outside it;
    `site` is that of the one demand it is of.
    """

    title: str
    alt: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    marks: tuple[Mark, ...]
    key: tuple[tuple[str, str], ...]
    note: str
    territories: bool = False
    unseen: tuple[int, int] = (0, 0)
    site: Site | None = None


def signers_map(view: View, ratio: float = RATIO, *, by_city: bool = False) -> Map:
    """Return the map of governments and signers: of all, or zoomed to the countries chosen and their neighbours.

    `ratio` is how many times as wide as high the map of some countries is. Of all it has a mark for each country and
    for each small state that endorsed, with `by_city` for each city and small state as that of some has.
    """
    record = view.record
    chosen = view.filters.countries
    drawn = drawing(chosen, ratio)
    standings = endorsement(record)["standing"]
    counts = standings.value_counts()
    by_city = by_city or bool(chosen)
    signers, outside = cities(view, drawn) if by_city else seat_marks(view, drawn)
    # of all only those that endorsed: others would crowd the Caribbean; of a large country none, as they tell nothing
    rings = [one for one in drawn.small_states() if by_city or standings.get(one[0], "not") != "not"]
    rings = rings if not chosen or any(iso3 in countries() and countries()[iso3].small for iso3 in chosen) else []
    small = [Mark(x, y, 7.0, _stands(view, iso3), _fill(view, iso3), signers=False) for iso3, x, y in rings]
    signed = _("organizations that signed, by country")
    if by_city:
        several = any(mark.n > 1 for mark in signers)
        signed = _("organizations that signed, by city") if several else _("organizations that signed")
    # of a part of the map the key explains what is there
    near = {outline.iso3 for outline in drawn.outlines} | {iso3 for iso3, _x, _y in drawn.small_states()}
    seen = (
        _seen(drawn, {str(i): str(s) for i, s in standings.items()}, chosen, rings)
        if chosen
        else {*STANDING, "territory"}
    )
    told = {iso3 for countries in foremost(view)["country"].head(TOLD) for iso3 in str(countries).split("|")}
    named = {*chosen, *(near.iso3 for iso3 in chosen if iso3 in states() for near in neighbours(iso3))}
    notes = [_("Rings are small countries.")] if small else []
    if len(small) == 1:
        notes = [together(_("The small ring is {country}.").format(country=labels.countries_said([rings[0][0]])))]
    if "territory" in seen:
        notes.append(_("White are territories, which could not endorse."))
    nowhere = len(unplaced(view)) if by_city else seats(view).unknown
    if nowhere:
        notes.append(_unplaced(nowhere, by_city=by_city))
    if outside:
        notes.append(
            ngettext(
                "{n} organization is based outside this map.", "{n} organizations are based outside this map.", outside
            ).format(n=number(outside))
        )
    return Map(
        title=findings.signers(view),
        alt=findings.map_alt(view),
        width=WIDTH,
        height=drawn.height,
        shapes=tuple(
            Shape(
                outline=outline,
                name=labels.country(outline.iso3),
                words=_stands(view, outline.iso3),
                fill=_fill(view, outline.iso3),
                chosen=outline.iso3 in chosen,
                label=(outline.iso3 in named) + 2 * (bool(chosen) and outline.iso3 in told),
            )
            for outline in drawn.outlines
        ),
        marks=(*small, *signers),
        key=(
            *((_fill(view, iso3), _in_key(view, iso3)) for iso3 in chosen if iso3 in near),
            *((colour(s), _standing(s, int(counts.get(s, 0)), bool(chosen))) for s in STANDING if s in seen),
            *(((palette.ACCENT, signed),) if signers else ()),
        ),
        note=" ".join(notes),
        territories="territory" in seen,
        unseen=(nowhere, outside),
        site=site(view, drawn),
    )


def _unplaced(n: int, *, by_city: bool) -> str:
    """Return that the city or the country of so many organizations is not known."""
    words = ngettext(
        "The country of {n} organization is not known.", "The country of {n} organizations is not known.", n
    )
    if by_city:
        words = ngettext("The city of {n} organization is not known.", "The city of {n} organizations is not known.", n)
    return words.format(n=number(n))


def _seen(
    drawn: Drawing, standings: Mapping[str, str], chosen: tuple[str, ...], small: Sequence[tuple[str, float, float]]
) -> set[str]:
    """Return the standings that can be seen around the countries chosen: of one of the `small` rings, or of much of
    the map."""
    fills: dict[str, float] = {}
    for outline in drawn.outlines:
        if outline.iso3 not in chosen:
            standing = standings.get(outline.iso3, "territory")
            fills[standing] = fills.get(standing, 0.0) + sum(map(area, outline.rings))
    rings = {standings.get(iso3, "territory") for iso3, _x, _y in small if iso3 not in chosen}
    return rings | {standing for standing, area in fills.items() if area >= LEAST * WIDTH * drawn.height}


def area(ring: Sequence[Point]) -> float:
    """Return how many square units a ring holds."""
    return abs(sum(a * d - c * b for (a, b), (c, d) in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def _fill(view: View, iso3: str) -> str:
    """Return the colour of a country: that of its government's standing, a chosen one's darker."""
    standing = str(endorsement(view.record)["standing"].get(iso3, "territory"))
    return colour(standing, CHOSEN if iso3 in view.filters.countries else PALE)


def _stands(view: View, iso3: str) -> str:
    """Return how the government of a country stands."""
    return f"{labels.country(iso3)}: {standing_words(view.record, iso3)}"


def _in_key(view: View, iso3: str) -> str:
    """Return how the government of a chosen country stands, in as few words as the other entries of a key."""
    standing = str(endorsement(view.record)["standing"].get(iso3, "territory"))
    words = _(STANDINGS[standing]).partition(": ")
    return _("{what}: {n}").format(what=labels.country(iso3), n=words[2] or words[0])


def colour(standing: str, share: float = PALE) -> str:
    """Return a share of the colour of a standing as it looks on white paper: #rrggbb."""
    full, opacity = palette.STANDINGS[standing]
    alpha = opacity * share * (GREY if standing == "not" else 1)
    return "#" + "".join(f"{round(255 - (255 - c) * alpha / 255):02x}" for c in palette.channels(full))


def _standing(standing: str, n: int, zoomed: bool) -> str:
    """Return an entry of the key; a part of the map does not show all that the whole counts."""
    words = _(STANDINGS[standing])
    return words if zoomed else _("{what}: {n}").format(what=words, n=number(n))


def plane(drawn: Map, at: Callable[[float, float], Point], unit: float) -> Group:
    """Return the map as one group of shapes; `at` says where its points stand, `unit` how long its unit is there."""
    left, top = at(0, 0)
    ground = Box(left, top, drawn.width * unit, drawn.height * unit, palette.SEA)
    areas = [
        Area(tuple(tuple(at(x, y) for x, y in ring) for ring in s.outline.rings), s.fill, s.edge, s.name, s.words)
        for s in sorted(drawn.shapes, key=lambda shape: shape.chosen)
    ]
    circles = [
        Circle(x, y, max(4.0, mark.radius * min(unit, LARGEST) * 1.3), mark.fill, edge, words=mark.words)
        for mark in drawn.marks
        for x, y in [at(mark.x, mark.y)]
        for edge in [palette.WHITE if mark.signers else SOFT]
    ]
    return Group(drawn.title, drawn.alt, (ground, *areas, *circles))


def map_picture(view: View) -> Picture | None:
    """Return what composes the map for a place; None for a map of chosen countries, which a page draws otherwise."""
    return None if view.filters.countries else partial(_composed, view)


def _composed(view: View, place: Place) -> list[Piece]:
    """Return the map with its key at the left of it."""
    drawn = signers_map(view, by_city=True)
    x, y, width, height = place
    unit = min(height / drawn.height, 0.62 * width / drawn.width)
    left = x + width - drawn.width * unit
    pieces: list[Piece] = [plane(drawn, lambda a, b: (round(left + a * unit, 1), round(y + b * unit, 1)), unit)]
    room, size = left - x - 40, 26.0 if width < 1000 else 22.0
    top = y + 8
    for fill, words in drawn.key:
        high = tall(words, room - 34, size)
        pieces += [Box(x, top + 6, 18, 18, fill), Text(x + 34, top, room - 34, words, size, height=high)]
        top += high + 14
    # and where most signed from, as far as there is room
    seats = by_country(view)["organizations"]
    top += 12
    for country, n in seats.head(LISTED).items():
        if top + size * 1.3 > y + height:
            break
        pieces += [
            Text(x, top, 70, number(int(n)), size, ACCENT, bold=True, align="right", height=size * 1.3),
            Text(x + 84, top, room - 84, labels.country(str(country)), size, height=size * 1.3),
        ]
        top += size * 1.45
    return pieces
