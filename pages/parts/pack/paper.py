"""What hand-out, Word document and mail say of a pack: nothing twice, and of one demand its own words."""

from __future__ import annotations

from dataclasses import replace

from pages.parts.pack.content import Brief, Grid, Line, Slide
from pages.parts.pack.slides.passages import not_asked
from pages.parts.words.catalogue import stopped

# passages of one demand, if one statement makes it
QUOTED = 3


def untold(brief: Brief) -> list[Line]:
    """Return the claims that neither the numbers beside the map say nor a title or what stands with it."""
    titled = {board.key for board in brief.tables("since")} | ({"absent"} if brief.gaps else set())
    for board in brief.tables("asked"):
        titled |= {"demand"} if board.cards else set()
        titled |= {"unanswered"} if board.under and any(card.passages for card in board.cards) else set()
    return [line for line in brief.beyond_figures if line.kind not in titled]


def asking(brief: Brief, board: Slide) -> Slide:
    """Return what is asked as paper has it: of one demand the statements that make it with some of their passages.

    Which others do not, and which action packages match it, stands in the small print.
    """
    cards = [card for card in board.cards if card.passages]
    if not cards:
        return board
    many = max(1, QUOTED // len(cards))
    kept = tuple(replace(card, passages=card.passages[:many]) for card in cards)
    packages = (board.under, brief.meaning) if board.under else ()
    foot = " ".join(filter(None, (board.foot, not_asked(board.cards), *packages)))
    return replace(board, cards=kept, foot=foot)


def by_number(grid: Grid) -> list[tuple[str, str]]:
    """Return the numbers of a table of names and numbers, each with its names."""
    names: dict[str, list[str]] = {}
    for name, n in grid.rows:
        names.setdefault(n, []).append(name)
    return [(n, stopped("; ".join(found))) for n, found in names.items()]


def grouped(grid: Grid) -> list[tuple[str, str]]:
    """Return rows of two columns; those of which the second says the same are one."""
    alike: dict[str, list[str]] = {}
    for name, words in grid.rows:
        alike.setdefault(words, []).append(name)
    return [(", ".join(names), words) for words, names in alike.items()]
