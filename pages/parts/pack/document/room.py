"""How much room a page of the Word document has left, so that what is asked stands on the first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from pages.parts.drawing.slide.scene import wrapped
from pages.parts.pack.citations import BETWEEN, Cited
from pages.parts.pack.document.styles import BODY, NOTE, NOTED, SMALL, TABLE, WIDE

# the height of a line in shares of its type, and how much narrower ours is than what is measured: what stands in for it
# has more lines, and lower; what stands above and below the words of a row, and above the footnotes
LINE, NARROW, PAD, SEPARATOR = 1.22, 0.9, 3.5, 12.0
# beside the words of a cell
CELL = 7.0
# a point in the units of Office
POINT = 12_700
# between the rows of a list (pt), points of a centimetre
CLOSE, CM = 1.5, 72 / 2.54
# of a heading, and around it and what stands under a table; in what share of the room it is counted, as it is bold
HEAD, AROUND, TITLED = 13.0, 16.0, 0.85
ROOM = ("space_before", "space_after", "left_indent", "right_indent", "line_spacing")
EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"


def room_left(document: Any, footnotes: Any) -> float:
    """Return how many points the first page has left under what stands there, above the footnotes cited."""
    return page_high(document) - used(document, footnotes)


def page_high(document: Any) -> float:
    """Return how high what stands on a page can be, with its footnotes (pt)."""
    section = document.sections[0]
    return float(section.page_height - section.top_margin - section.bottom_margin) / POINT - SEPARATOR


def used(document: Any, footnotes: Any) -> float:
    """Return how high all that a document has stands, with its footnotes (pt)."""
    looks: dict[str, tuple[float, dict[str, float]]] = {}
    high = sum(_tall(paragraph, WIDE * CM, looks) for paragraph in document.paragraphs)
    for table in document.tables:
        pad = CLOSE if table._tbl.tblPr.xpath("w:tblCellMar") else PAD
        for row in table.rows:
            cells = ((cell.paragraphs, cell.width.pt - CELL) for cell in row.cells)
            high += max(sum(_tall(one, wide, looks) for one in words) + pad for words, wide in cells)
    return float(high + footnotes.high(footnotes.shown))


def high_of(paragraphs: Sequence[Any]) -> float:
    """Return how high paragraphs stand across a page (pt)."""
    looks: dict[str, tuple[float, dict[str, float]]] = {}
    return float(sum(_tall(paragraph, WIDE * CM, looks) for paragraph in paragraphs))


def note_high(sources: Sequence[Cited]) -> float:
    """Return how high a footnote stands."""
    words = BETWEEN.join(f"{source.words} {source.shown}" for source in sources)
    return len(wrapped(words, (WIDE * CM - 10) / NARROW, NOTE)) * NOTED + 1.5


@lru_cache(maxsize=1 << 14)
def lines(words: str, wide: float, size: float) -> float:
    """Return how high words stand in lines of this width."""
    return len(wrapped(words, wide / NARROW, size)) * size * LINE


def _tall(paragraph: Any, wide: float, looks: dict[str, tuple[float, dict[str, float]]]) -> float:
    """Return how high a paragraph stands in this width, with what stands above and below, and its picture.

    `looks` keeps the type and the room of each style: the library would search for them at each paragraph.
    """
    name = paragraph._p.style or "Normal"
    if name not in looks:
        style = paragraph.style
        looks[name] = ((style.font.size or 0) / POINT or BODY, _room(style.paragraph_format))
    words, told = looks[name]
    own = paragraph._p.pPr
    if own is not None and len(own) > 1:
        told = told | _room(paragraph.paragraph_format)
    size = max([words, *((run.font.size or 0) / POINT for run in paragraph.runs[:1])])
    wide -= told.get("left_indent", 0.0) + told.get("right_indent", 0.0)
    pictures = sum(int(extent.get("cy")) for extent in paragraph._p.iter(EXTENT))
    high = lines(paragraph.text, wide, words) + (size - words) * LINE
    if pictures or not paragraph.text:
        high = pictures / POINT or told.get("line_spacing", 0.0) or high
    return high + told.get("space_before", 0.0) + told.get("space_after", 0.0)


def _room(told: Any) -> dict[str, float]:
    """Return the room around the words of a paragraph or a style, and of its lines, as far as it is said (pt)."""
    return {name: found.pt for name in ROOM if (found := getattr(told, name)) is not None and hasattr(found, "pt")}


def table_high(title: str, heads: Sequence[str], names: Sequence[str], widths: Sequence[float], small: str) -> float:
    """Return how high a heading, a table with `heads` over a row for each name and its small print stand.

    `widths` are those of its columns (cm), that of the names first.
    """
    head = max(lines(words, wide * CM, SMALL) for words, wide in zip(heads, widths[1:], strict=True))
    # under the heads are their months, and how many signed
    rows = sum(lines(name, widths[0] * CM, TABLE) + PAD for name in names)
    return around(title, small) + head + 2 * SMALL * LINE + PAD + rows


def list_high(
    title: str, rows: Sequence[Sequence[str]], widths: Sequence[float], small: str, size: float = SMALL
) -> float:
    """Return how high a heading, lists side by side and their small print stand; `widths` are those of columns (cm)."""
    each = (zip(row, widths, strict=True) for row in rows)
    high = sum(max(lines(words, wide * CM, size) for words, wide in row) + CLOSE for row in each)
    return around(title, small) + high


def around(title: str, small: str) -> float:
    """Return how high a heading and small print stand (pt)."""
    return lines(title, TITLED * WIDE * CM, HEAD) + (lines(small, WIDE * CM, SMALL) if small else 0.0) + AROUND
