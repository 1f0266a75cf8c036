"""How cells of a workbook look: the typefaces, colours and fine lines of the other files."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from pages.parts.drawing.palette import GROUND
from pages.parts.drawing.slide.scene import ACCENT, INK, LINE, SOFT
from pages.parts.drawing.slide.slide_master import SERIF
from pages.parts.pack.rows.columns import NAME, SIZE

Looks = Callable[..., Any]
BASE = {"font_size": SIZE, "valign": "top", "text_wrap": True, "font_color": INK}
RULED = {"bottom": 1, "bottom_color": LINE}
# what a rule lays over cells: a line where a year begins
PARTS: dict[str, dict[str, Any]] = {"begins": {**RULED, "top": 1, "top_color": SOFT}}
# a dark rule would touch the words of the first row
HEAD = {**RULED, "valign": "bottom", "bold": True, "bg_color": GROUND}
INDENTED = {"align": "left", "indent": 1}
KINDS: dict[str, dict[str, Any]] = {
    "text": {},
    "soft": {"font_color": SOFT},
    "strong": {"bold": True, "font_color": ACCENT, "font_size": 10},
    "title": {"bold": True, "font_name": SERIF, "font_size": 17},
    "figure": {
        "bold": True,
        "font_name": SERIF,
        "font_size": 20,
        "font_color": ACCENT,
        "align": "left",
        "num_format": "#,##0",
        "valign": "bottom",
    },
    "date figure": {
        "bold": True,
        "font_name": SERIF,
        "font_size": 14,
        "font_color": ACCENT,
        "align": "left",
        "valign": "bottom",
    },
    "heading": {"bold": True, "font_name": SERIF, "font_size": 11},
    # what stands over a table on each of its pages
    "sheet": {"bold": True, "font_size": NAME, "text_wrap": False},
    # a claim has the bar of the hand-out at its left
    "claim": {"font_size": 10, "left": 5, "left_color": ACCENT, **INDENTED},
    "claim more": {"font_color": SOFT, "left": 5, "left_color": ACCENT, **INDENTED},
    "question": {"font_size": 10, "bold": True},
    "head": HEAD,
    "head next": {**HEAD, **INDENTED},
    "head number": {**HEAD, "align": "right"},
    "column": {**RULED, "font_color": SOFT, "align": "center", "valign": "bottom"},
    "column number": {**RULED, "font_color": SOFT, "align": "right", "valign": "bottom"},
    "name": RULED,
    "day": {**RULED, "font_color": SOFT},
    "sign": {**RULED, "bold": True},
    "word": {"bold": True},
    "dot": {**RULED, "align": "center"},
    "count": {**RULED, "align": "right", "num_format": "#,##0"},
    "cell": RULED,
    # a column beside another keeps its words apart from the other's
    "cell next": {**RULED, **INDENTED},
    # without an indent: LibreOffice loses it behind a cell of the same look
    "number": {**RULED, "num_format": "#,##0", "align": "right"},
    "number strong": {**RULED, "bold": True, "num_format": "#,##0", "align": "right"},
    # one alone in a column of lists
    "number listed": {**RULED, **INDENTED},
    "share": {**RULED, "num_format": "0%", "align": "right"},
    # an address is whole in its cell, and cut where the next begins
    "link": {**RULED, **INDENTED, "font_color": ACCENT, "underline": 1, "text_wrap": False},
    # dates as the record writes them, as much as is known
    "date": {**RULED, "num_format": "yyyy-mm-dd", "align": "left"},
    "month": {**RULED, "num_format": "yyyy-mm", "align": "left"},
    "year": {**RULED, "num_format": "yyyy", "align": "left"},
    "place": {"font_color": ACCENT, "underline": 1, "text_wrap": False},
}
# what stands beside other words keeps apart from them
KINDS |= {f"{kind} next": KINDS[kind] | INDENTED for kind in ("text", "figure", "date figure")}


def looks(book: Any) -> Looks:
    """Return what gives a kind of cell its format in a workbook, in another colour if one is named."""

    @cache
    def look(kind: str, colour: str = "") -> Any:
        words = PARTS[kind] if kind in PARTS else BASE | KINDS[kind]
        return book.add_format(words | ({"font_color": colour} if colour else {}))

    return look
