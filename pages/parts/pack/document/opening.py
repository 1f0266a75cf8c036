"""What opens the Word document: its numbers as a band, and the claims beside the map."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, NamedTuple

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.board import Slide
from pages.parts.pack.content import Brief, Line
from pages.parts.pack.document.claims import add_claim, beneath
from pages.parts.pack.document.room import CM, lines
from pages.parts.pack.document.styles import ACCENT, BODY, GROUND, INDENT, SERIF, SMALL, WIDE, keep_whole
from pages.parts.pack.document.tables import add_words, apart, rgb
from pages.parts.pack.handout.map import key_of, missing
from pages.parts.pack.handout.map_all import is_of_all
from pages.parts.pack.handout.map_words import map_foot, map_marks, map_sources
from pages.parts.pack.paper import Counted
from pages.parts.views.home.map_picture import Map
from pages.parts.words.catalogue import stopped

# a number over its words, and one that is a day; the words (pt)
FIGURE, DAY, WORDS = 22, 13, 9.5
# how much wider a column with more words may be
POWERS = (0.8, 0.4, 0.6, 1.0)
# how wide a map may be, and claims beside it large (cm, pt)
WIDES, CLAIMS = (
    (9.4, 9.0, 8.6, 8.2, 7.8, 7.4, 7.0, 6.6, 6.2, 5.8, 5.4, 5.0),
    tuple(BODY + k / 2 for k in range(4, -4, -1)),
)
# the map is so many times as wide as high, if it is not wider; one of all countries, on whose sea the key stands, is so
# wide at least (cm)
SHAPES, OF_ALL, BROAD = (0.8, 0.95, 1.15, 1.4, 1.7), (1.55, 1.8), 8.2
# by so much may one of both be higher (pt)
UNEVEN = 36.0
# air under a claim, a heading above them, and around the key below (pt)
UNDER, HEADING, KEY = 5.0, 24.0, 6.0
# more of it at most; so many maps are tried
APART, TRIED = 12.0, 12
# a typeface that stands in may be so much wider; room at both sides of words in the band (cm)
WIDER, PAD = 1.15, 0.5
# between claims and map (cm); a dot among small words (pt); between entries of the key
GAP, DOT, BETWEEN = 0.6, 11, "\u2002 "


def add_band(document: Any, every: Sequence[Counted], footnotes: Any) -> None:
    """Add numbers side by side on a ground, each over what it counts with its note; one of a day is that day."""
    from docx.shared import Cm, Pt

    told = [one[:2] for one in every]
    widths = min((_widths(told, power) for power in POWERS), key=lambda widths: _deep(told, widths))
    table = document.add_table(rows=1, cols=len(told))
    table.autofit = False
    keep_whole(table.rows[0])
    for column, cell, width, (number, words, marks) in zip(
        table.columns, table.rows[0].cells, widths, every, strict=True
    ):
        cell.width = column.width = Cm(width)
        cell._tc.get_or_add_tcPr().append(_element("shd", val="clear", color="auto", fill=GROUND))
        _room(cell, 60, PAD / 2, 80, PAD / 2)
        large, small = cell.paragraphs[0], cell.add_paragraph()
        run = large.add_run(number.replace(" ", "\u00a0"))
        run.font.name, run.font.color.rgb = SERIF, rgb(ACCENT)
        run.font.size = Pt(_size(number))
        small.add_run(words).font.size = Pt(WORDS)
        footnotes.cite(small, *marks)
        for paragraph in (large, small):
            paragraph.paragraph_format.space_after = Pt(0)
        # numbers of both sizes stand on one line
        large.paragraph_format.line_spacing = Pt(FIGURE * 1.15)
    apart(document)


def _deep(told: Sequence[tuple[str, str]], widths: Sequence[float]) -> float:
    """Return how high the words under the numbers stand in such columns (pt)."""
    return max(lines(words, (width - PAD) * CM, WORDS) for (_number, words), width in zip(told, widths, strict=True))


def _widths(told: Sequence[tuple[str, str]], power: float) -> list[float]:
    """Return how wide each column of the band is (cm): the more words the wider, and no word is broken."""
    least = [
        max(*(measured(word, WORDS + 0.5) for word in words.split()), measured(number, _size(number), serif=True))
        * WIDER
        / CM
        + PAD
        for number, words in told
    ]
    shares = [max(len(words), 24) ** power for _number, words in told]
    widths = [max(low, WIDE * share / sum(shares)) for low, share in zip(least, shares, strict=True)]
    spare = [width - low for width, low in zip(widths, least, strict=True)]
    over = sum(widths) - WIDE
    return [width - over * free / (sum(spare) or 1) for width, free in zip(widths, spare, strict=True)]


def _size(number: str) -> int:
    """Return the type of a number (pt); that of a day is smaller."""
    return FIGURE if len(number) < 10 else DAY


class Sizes(NamedTuple):
    """How wide the map is (cm), in which shape, how large the claims beside it, with how much air between (pt).

    What stands under the map may go `across` the page.
    """

    wide: float
    shape: float
    size: float
    air: float
    across: bool


class Plan(NamedTuple):
    """What stands on the first page, what after it, of dots how many rows, claims, what a word in them means ("" where
    that stands among the limits), their size and the map's, room left (pt), and whether events would be parted
    there."""

    first: list[Slide]
    later: list[Slide]
    rows: int
    said: list[Line]
    meant: str
    sizes: Sizes
    spare: float
    parted: bool


def large(brief: Brief, told: Sequence[Line], meant: str, room: float) -> tuple[Sizes, float]:
    """Return how large map and claims are, and by how much `room` is too low (pt).

    Both are about as high and as large as they can be.
    """
    drawn = brief.map
    if not drawn:
        # the claims stand there already
        return Sizes(0.0, 0.0, BODY, 0.0, across=False), -room
    whole = is_of_all(drawn)
    # on the sea of a map of all countries its key takes no room
    shapes, said = OF_ALL if whole else SHAPES, _said(brief)
    keys = {shape: [] if whole else [f"● {words}" for _fill, words, _dot in key_of(brief, shape)] for shape in shapes}
    small = [
        f"{words} {source.publisher if source else ''}" for one in told for words, source in beneath(brief, one, meant)
    ]

    def claimed(wide: float, size: float) -> float:
        """Return how high the claims are beside a map (pt)."""
        beside = (WIDE - wide - GAP) * CM - INDENT
        own = sum(lines(line.sentence, beside, size) + UNDER for line in told)
        return HEADING + own + sum(lines(words, beside, SMALL) + 3 for words in small)

    def below(shape: float) -> float:
        """Return how high what stands under a map is across the page (pt)."""
        wholes = [words.replace(" ", "\u00a0") for words in keys[shape]]
        return KEY + lines(BETWEEN.join((*wholes, said)), WIDE * CM, SMALL)

    def drawn_high(wide: float, shape: float) -> float:
        """Return how high a map is with what stands under it (pt)."""
        under = (
            sum(lines(words, wide * CM - INDENT, SMALL) + 1 for words in keys[shape])
            + lines(said, wide * CM, SMALL)
            + KEY
        )
        return wide / shape * CM + UNDER + under

    apart = APART * max(0, len(told) - 1)
    highs = [
        (claims + below(shape), wide / shape * CM + UNDER + below(shape), Sizes(wide, shape, size, 0.0, across=True))
        if across
        else (claims, drawn_high(wide, shape), Sizes(wide, shape, size, 0.0, across=False))
        for wide in WIDES
        for shape in shapes
        if wide >= BROAD or not whole
        for size in CLAIMS
        for claims in [claimed(wide, size)]
        for across in (True, False)
    ]
    fit = [way for way in highs if max(way[:2]) <= room] or [min(highs, key=lambda way: max(way[:2]))]

    def uneven(way: tuple[float, float, Sizes]) -> tuple[float, float]:
        """Return how far from even both are, as claims that are lower stand apart; a larger map comes first."""
        claims, map_high, sizes = way
        return max(0.0, abs(claims - map_high) - UNEVEN - apart * (map_high > claims)), -(sizes.wide**2) / sizes.shape

    fit.sort(key=uneven)
    # of the first that are as even, or nearly, one that names what the claims name
    way = fit[0] if whole else min(_few(fit), key=lambda way: missing(brief, way[2].wide, way[2].shape))
    claims, map_high, best = way
    air = min(APART, max(0.0, map_high - claims) / max(1, len(told) - 1))
    return best._replace(air=air), max(way[:2]) - room


def _few(ways: Sequence[tuple[float, float, Sizes]]) -> list[tuple[float, float, Sizes]]:
    """Return the first of each of some maps, which differ in width and shape."""
    first = {(sizes.wide, sizes.shape): way for way in reversed(ways) for sizes in [way[2]]}
    kept = sorted(first.values(), key=ways.index)
    return kept[:TRIED]


def add_beside(document: Any, brief: Brief, drawn: Map, plan: Plan, footnotes: Any) -> None:
    """Add the claims beside the map, below it or both its key and what is said of it; beside it that without claims."""
    from docx.shared import Cm, Pt

    from pages.parts.pack.handout.map import picture

    (wide, shape, size, air, across), told = plan.sizes, plan.said
    table = document.add_table(rows=1, cols=3)
    table.autofit = False
    keep_whole(table.rows[0])
    cells = table.rows[0].cells
    for cell, column, width in zip(cells, table.columns, (WIDE - wide - GAP, GAP, wide), strict=True):
        cell.width = column.width = Cm(width)
        # words begin and the picture ends where other words do
        _room(cell, 0, 0, 0, 0)
    if told and brief.question:
        # a table that began with what keeps with the next would do so whole
        heading = add_words(cells[0], brief.headings.claims, "Heading 1").paragraph_format
        heading.keep_with_next, heading.space_before = False, Pt(0)
    cells[0]._tc.remove(cells[0].paragraphs[0]._p)
    for line in told:
        add_claim(cells[0], brief, plan.meant, line, footnotes, size).paragraph_format.space_after = Pt(UNDER + air)
    place = cells[-1].paragraphs[0]
    place.paragraph_format.space_before, place.paragraph_format.space_after = Pt(4), Pt(0)
    made, keyed = picture(brief, wide, shape)
    drawing = place.add_run().add_picture(io.BytesIO(made), width=Cm(wide))
    # where this is not said LibreOffice puts air at its sides and cuts it
    for side in "TBLR":
        drawing._inline.set(f"dist{side}", "0")
    # a key in the picture is read aloud with it
    key = key_of(brief, shape)
    drawing._inline.docPr.set(
        "descr", f"{drawn.alt} {stopped('; '.join(one[1] for one in key))}" if keyed else drawn.alt
    )
    below = document if across else cells[-1]
    _add_key(below if told else cells[0], brief, () if keyed else key, footnotes, across=across and bool(told))


def _said(brief: Brief) -> str:
    """Return what is said of the map under its key."""
    return f"{map_foot(brief)} {map_sources(brief)}".strip()


def _add_key(place: Any, brief: Brief, key: Sequence[tuple[str, str, bool]], footnotes: Any, *, across: bool) -> None:
    """Add what the colours of the map mean and what else is said of it, in lines of their own if not `across`."""
    from docx.shared import Pt

    said, marks, told = map_foot(brief), map_marks(brief), None
    for fill, words, dot in key:
        told = told if told and across else add_words(place, "", "Caption")
        sign = told.add_run(f"{'●' if dot else '■'}\u00a0")
        sign.font.color.rgb, sign.font.size = rgb(fill), Pt(DOT if dot else SMALL)
        # across the page no entry is parted
        whole = words.replace(" ", "\u00a0") + BETWEEN if across else words
        told.add_run(whole).font.color.rgb = rgb(palette.INK)
        looks = told.paragraph_format
        looks.space_before, looks.space_after = Pt(1), Pt(0)
        if not across:
            looks.left_indent, looks.first_line_indent = Pt(INDENT), Pt(-INDENT)
    last = told if told and across else add_words(place, "", "Caption")
    # what stands behind colours and dots hangs on what is said of them
    last.add_run(said or brief.headings.sources)
    footnotes.cite(last, *marks)


def _room(cell: Any, top: float, left: float, bottom: float, right: float) -> None:
    """Set the room in a cell: above and below its words in twentieths of a point, left and right in cm."""
    twips = {"top": top, "left": left * CM * 20, "bottom": bottom, "right": right * CM * 20}
    sides = "".join(f'<w:{side} w:w="{round(room)}" w:type="dxa"/>' for side, room in twips.items())
    cell._tc.get_or_add_tcPr().append(_element("tcMar", sides))


def _element(tag: str, inner: str = "", **attributes: str) -> Any:
    """Return an element of a cell's properties."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    said = " ".join(f'w:{key}="{value}"' for key, value in attributes.items())
    return parse_xml(f"<w:{tag} {nsdecls('w')} {said}>{inner}</w:{tag}>")
