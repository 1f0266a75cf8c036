"""How much room a page of the Word document has left, so that what is asked stands on the first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pages.parts.drawing.slide.scene import wrapped
from pages.parts.pack.citations import Cited
from pages.parts.pack.content import Card
from pages.parts.pack.document.styles import WIDE

# the height of a line in shares of its type; what stands above and below the words of a row, and above the footnotes
LINE, PAD, SEPARATOR = 1.15, 4.5, 16.0
# before the words of a list, and beside those of a cell
GAP, CELL = 18.0, 7.0
# the column of days (cm)
DAYS = 3.8
# a point in the units of Office
POINT = 12_700
# of a heading and around it, of tables and of small print
HEAD, AROUND, TABLE, SMALL = 13.0, 11.0, 9.5, 9.0


def room_left(document: Any, footnotes: Any, pages: int = 1) -> float:
    """Return how many points its `pages` have left under what stands there, above the footnotes cited."""
    from docx.shared import Cm

    # the library would search all styles for each paragraph
    styles = {style.style_id: style for style in document.styles}
    used = sum(tall(paragraph, Cm(WIDE).pt, styles) for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            cells = ((cell.paragraphs, cell.width.pt - CELL) for cell in row.cells)
            used += max(sum(tall(one, wide, styles) for one in words) + PAD for words, wide in cells)
    section = document.sections[0]
    page = float(section.page_height - section.top_margin - section.bottom_margin) / POINT
    return pages * (page - SEPARATOR) - float(used + footnotes.high(footnotes.shown))


def note_high(sources: Sequence[Cited]) -> float:
    """Return how high a footnote stands."""
    words = "; ".join(f"{source.words} {source.shown}" for source in sources)
    return lines(words, WIDE / 2.54 * 72 - 10, SMALL) + 1.5


def lines(words: str, wide: float, size: float) -> float:
    """Return how high words stand in lines of this width."""
    return len(wrapped(words, wide, size)) * size * LINE


def tall(paragraph: Any, wide: float, styles: Mapping[str, Any]) -> float:
    """Return how high a paragraph stands in this width, with what stands above and below, and its picture."""
    style, own = styles[paragraph._p.style or "Normal"], paragraph.paragraph_format

    def told(name: str) -> float:
        found = next((one for one in (getattr(own, name), getattr(style.paragraph_format, name)) if one is not None), 0)
        return float(getattr(found, "pt", 0.0))

    size = max([style.font.size or 0, *(run.font.size or 0 for run in paragraph.runs[:1])]) / POINT or 10.0
    # of lists the numbering has the indent
    wide -= GAP if style.name.startswith("List") else told("left_indent") + told("right_indent")
    words = (style.font.size or 0) / POINT or 10.0
    high = lines(paragraph.text, wide, words) + (size - words) * LINE
    pictures = sum(int(extent.get("cy")) for extent in paragraph._p.iter() if extent.tag.endswith("}extent"))
    return high + told("space_before") + told("space_after") + pictures / POINT


def table_high(title: str, heads: Sequence[str], names: Sequence[str], widths: Sequence[float], small: str) -> float:
    """Return how high a heading, a table with `heads` over a row for each name and its small print stand.

    `widths` are those of its columns (cm), that of the names first.
    """

    head = max(_row(words, wide, bold=True) for words, wide in zip(heads, widths[1:], strict=True))
    # over the heads what they are, and under them their months
    return _around(title, small) + head + 2 * TABLE * LINE + PAD + sum(_row(name, widths[0]) for name in names)


def limits_high(title: str, limits: Sequence[str]) -> float:
    """Return how high a heading and some sentences under it stand; 0 without any."""
    wide = WIDE / 2.54 * 72 - GAP
    return _around(title, "") + sum(lines(limit, wide, SMALL) + 1.5 for limit in limits) if limits else 0.0


def events_high(title: str, cards: Sequence[Card], small: str) -> float:
    """Return how high a heading, a table of what happened (under its day which way it goes) and small print stand."""
    days = (_row(card.word, DAYS - 1) + TABLE * LINE for card in cards)
    return _around(title, small) + sum(max(_row(c.text, WIDE - DAYS), day) for c, day in zip(cards, days, strict=True))


def _around(title: str, small: str) -> float:
    return lines(title, WIDE / 2.54 * 72, HEAD) + lines(small, WIDE / 2.54 * 72, SMALL) + AROUND + PAD + 6


def _row(words: str, wide: float, *, bold: bool = False) -> float:
    return len(wrapped(words, wide / 2.54 * 72, TABLE, bold=bold)) * TABLE * LINE + PAD
