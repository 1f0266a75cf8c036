"""Demands and packages in the Word document: what no package matches, and what matches the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pages.parts.pack.content import Brief
from pages.parts.pack.document.styles import WIDE
from pages.parts.pack.document.tables import add_lists, add_words, apart
from pages.parts.pack.paper_packages import Packages, apart_from_raised
from pages.parts.words.catalogue import number, stopped

# so few rows stand on one page; the column of demands (cm)
FEW, NAMED = 4, 6.8


def add_packages(document: Any, brief: Brief, found: Packages) -> None:
    """Add the demands raised with the packages that match them, and all others in lines by what does; where none is
    raised those that no package matches, and those that one does with these."""
    if found.raised:
        _table(document, found.heads, found.raised)
        apart(document)
        groups = [(words, [name for name, _n in rows]) for words, rows in apart_from_raised(brief, found)]
        found = found._replace(named=groups, rows=[])
    if found.last:
        _matched(document, found)
    _unmatched(document, found)
    if not found.last:
        _matched(document, found)


def _unmatched(document: Any, found: Packages) -> None:
    """Add the demands that no package matches."""
    from docx.shared import Pt

    for words, names in found.named:
        told = add_words(document, "", "Entry")
        told.add_run(words).bold = True
        told.add_run(f": {stopped('; '.join(names))}")
        told.paragraph_format.keep_with_next = not found.last
        told.paragraph_format.space_before = Pt(4 if found.last else 0)


def _matched(document: Any, found: Packages) -> None:
    """Add the demands that a package matches, with these."""
    if len(found.rows) == 1:
        # of one row its heads are no help
        words = f"{number(1)} {next(side.words for side in found.board.sides if not side.each)}"
        add_words(document, "", "Entry").add_run(words).bold = True
        document.paragraphs[-1].add_run(f": {stopped(': '.join(found.rows[0]))}")
    elif found.rows:
        _table(document, found.header, found.rows)


def _table(document: Any, heads: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
    """Add demands with the packages that match them, close under bold heads that repeat on every page."""
    table = add_lists(document, rows, (NAMED, WIDE - NAMED), header=heads)
    # heads alone at a page's foot would be parted from all that they are over, and few rows stand on one page
    for row in table.rows[: len(rows) if len(rows) <= FEW else 1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
