"""What one statement alone asks for on a square picture: how many signed it, and the demand in full in large type."""

from __future__ import annotations

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import Piece
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.squares.frame import Block, Claim, claimed, explained, noted, stacked, written
from pages.parts.words.articles import the_statement
from pages.parts.words.catalogue import ngettext, number

# of the demand and of what moved away from it
ASK, WHOLE = 62.0, 40.0


def square_asked_once(
    slide: Slide, card: Card, ask: str, unsure: str, away: str, top: float, bottom: float
) -> list[Piece]:
    """Return how many signed the statement of a card, what it asks for, and what moved away
    from it, if anything did."""
    signed = slide.figures[0].number
    words = ngettext(
        "organization signed {statement} ({month}), which asks for this:",
        "organizations signed {statement} ({month}), which asks for this:",
        1 if signed == number(1) else 2,
    )
    month = f"{card.head}{unsure.replace(' (', ', ').rstrip(')')}".replace(" ", chr(160))
    told = words.format(statement=the_statement(card.about), month=month)
    meant = " ".join(explained(f"{ask} {slide.title}"))

    def blocks(scale: float) -> list[Block]:
        return [
            *claimed(Claim(signed, told), scale),
            written(ask, ASK * scale, bold=True),
            *([written(away, WHOLE * min(scale, 1.0), palette.DIRECTIONS["setback"], bold=True)] if away else []),
            *noted(meant),
        ]

    return stacked(blocks, top, bottom)
