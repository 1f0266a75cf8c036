"""How much room a page of the Word document has left, so that what is asked stands on the first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pages.parts.drawing.slide.scene import wrapped
from pages.parts.pack.citations import BETWEEN, Cited
from pages.parts.pack.document.styles import BODY, SMALL, TABLE, WIDE

# the height of a line in shares of its type, in the widest typeface that stands in: ours has fewer lines, and higher;
# what stands above and below the words of a row, and above the footnotes
LINE, PAD, SEPARATOR = 1.15, 4.5, 16.0
# beside the words of a cell
CELL = 7.0
# a point in the units of Office
POINT = 12_700
# between the rows of a list (pt), points of a centimetre
CLOSE, CM = 1.5, 72 / 2.54
# of a heading and around it and what stands under a table
HEAD, AROUND = 13.0, 16.0


def room_left(document: Any, footnotes: Any) -> float:
    """Return how many points the first page has left under what stands there, above the footnotes cited."""
    return page_high(document) - used(document, footnotes)


def page_high(document: Any) -> float:
    """Return how high what stands on a page can be, with its footnotes (pt)."""
    section = document.sections[0]
    return float(section.page_height - section.top_margin - section.bottom_margin) / POINT - SEPARATOR


def used(document: Any, footnotes: Any) -> float:
    """Return how high all that a document has stands, with its footnotes (pt)."""
    from docx.shared import Cm

    # the library would search all styles for each paragraph
    styles = {style.style_id: style for style in document.styles}
    high = sum(tall(paragraph, Cm(WIDE).pt, styles) for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            cells = ((cell.paragraphs, cell.width.pt - CELL) for cell in row.cells)
            high += max(sum(tall(one, wide, styles) for one in words) + PAD for words, wide in cells)
    return float(high + footnotes.high(footnotes.shown))


def note_high(sources: Sequence[Cited]) -> float:
    """Return how high a footnote stands."""
    words = BETWEEN.join(f"{source.words} {source.shown}" for source in sources)
    return lines(words, WIDE * CM - 10, SMALL) + 1.5


def lines(words: str, wide: float, size: float) -> float:
    """Return how high words stand in lines of this width."""
    return len(wrapped(words, wide, size)) * size * LINE


def tall(paragraph: Any, wide: float, styles: Mapping[str, Any]) -> float:
    """Return how high a paragraph stands in this width, with what stands above and below, and its picture."""
    style, own = styles[paragraph._p.style or "Normal"], paragraph.paragraph_format

    def told(name: str) -> float:
        found = next((one for one in (getattr(own, name), getattr(style.paragraph_format, name)) if one is not None), 0)
        return float(getattr(found, "pt", 0.0))

    size = max([style.font.size or 0, *(run.font.size or 0 for run in paragraph.runs[:1])]) / POINT or BODY
    wide -= told("left_indent") + told("right_indent")
    words = (style.font.size or 0) / POINT or BODY
    pictures = sum(int(extent.get("cy")) for extent in paragraph._p.iter() if extent.tag.endswith("}extent"))
    high = lines(paragraph.text, wide, words) + (size - words) * LINE
    if pictures or not paragraph.text:
        high = pictures / POINT or told("line_spacing") or high
    return high + told("space_before") + told("space_after")


def table_high(title: str, heads: Sequence[str], names: Sequence[str], widths: Sequence[float], small: str) -> float:
    """Return how high a heading, a table with `heads` over a row for each name and its small print stand.

    `widths` are those of its columns (cm), that of the names first.
    """
    head = max(lines(words, wide * CM, SMALL) for words, wide in zip(heads, widths[1:], strict=True))
    # under the heads are their months
    rows = sum(lines(name, widths[0] * CM, TABLE) + PAD for name in names)
    return _around(title, small) + head + SMALL * LINE + PAD + rows


def list_high(
    title: str, rows: Sequence[Sequence[str]], widths: Sequence[float], small: str, size: float = SMALL
) -> float:
    """Return how high a heading, lists side by side and their small print stand; `widths` are those of columns (cm)."""
    each = (zip(row, widths, strict=True) for row in rows)
    high = sum(max(lines(words, wide * CM, size) for words, wide in row) + CLOSE for row in each)
    return _around(title, small) + high


def _around(title: str, small: str) -> float:
    return lines(title, WIDE * CM, HEAD) + lines(small, WIDE * CM, SMALL) + AROUND
