"""Demands and packages, and countries without a known signer, as hand-out and Word document have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pages.parts.pack.board import Slide
from pages.parts.pack.content import Brief, in_its_language
from pages.parts.words.catalogue import gettext as _, ngettext, number


class Packages(NamedTuple):
    """Demands and packages: their slide, demands `named` after words, others in `rows` with packages; `short` all.

    Of what is listed already the rest comes `last`.
    """

    board: Slide
    named: list[tuple[str, list[str]]]
    short: list[tuple[str, list[str]]]
    rows: list[tuple[str, str]]
    header: tuple[str, ...]
    last: bool


def packages(brief: Brief) -> Packages | None:
    """Return the slide of demands and packages as paper has it: what none matches may be the rest of a list of all."""
    board = next((board for board in brief.tables("committed") if board.sides and board.grid), None)
    if not board or not board.grid:
        return None
    listed = bool(brief.demands and brief.told)
    every = [(f"{side.number} {side.words}", [name for name, _said in side.rows]) for side in board.sides]
    named = [one for one, side in zip(every, board.sides, strict=True) if side.each]
    every, named = [one for one in every if one not in named], [some for one in named for some in _parted(brief, *one)]
    others = [side for side in board.sides if not side.each]
    rows = [row for side in others for row in same_rows(side.rows)]
    short = [*every, *named] if listed else [*named, *every]
    return Packages(board, named, short, rows, board.grid.header[:2], listed)


def _parted(brief: Brief, words: str, names: list[str]) -> list[tuple[str, list[str]]]:
    """Return demands that match no package of a government apart by whether they match one of others."""
    sheet = next((sheet for sheet in brief.sheets if sheet.file == "demands"), None)
    column = _("Known action packages that match")
    if not sheet or column not in sheet.header:
        return [(words, names)]
    matched = {row[0] for row in sheet.rows if str(row[sheet.header.index(column)]).strip("0")}
    others, none = [name for name in names if name in matched], [name for name in names if name not in matched]
    if not others:
        return [(words, names)]
    n = len(none)
    known = ngettext("demand matches no known action package", "demands match no known action package", n)
    of_others = ngettext("matches a package of others", "match packages of others", len(others))
    parts = [(f"{number(n)} {known}", none), (f"{number(len(others))} {of_others}", others)]
    return [part for part in parts if part[1]]


@in_its_language
def gap_rows(brief: Brief) -> list[tuple[str, str]]:
    """Return the countries without a known signer, those first where organizations signed other statements."""
    if not brief.gaps:
        return []
    rows, named = same_rows(brief.gaps.rows), brief.gaps.names
    every = (row for side in brief.boards["gaps"].sides for row in side.rows)
    others = "; ".join(f"{name}\u00a0({n})" for name, n in every if n and name in named)
    return [*([(others, _("Organizations based there signed other statements"))] if others else []), *rows]


def same_rows(rows: Iterable[Sequence[str]]) -> list[tuple[str, str]]:
    """Return rows of two columns; those of which the second says the same are one."""
    alike: dict[str, list[str]] = {}
    for name, words in rows:
        alike.setdefault(words, []).append(name)
    return [("; ".join(names), words) for words, names in alike.items()]
