"""What one statement alone asks for on a square picture: how many signed it, and the demand in full in large type."""

from __future__ import annotations

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import Piece
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.squares.frame import Block, Claim, claimed, explained, noted, stacked, written
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.small_numbers import spelled

# of the demand and of what stands under it
ASK, WHOLE = 62.0, 40.0


def square_asked_once(
    slide: Slide, card: Card, ask: str, unsure: str, away: str, top: float, bottom: float
) -> list[Piece]:
    """Return how many signed the statement of a card, what it asks for, which it is of how many, and what moved away
    from it, if anything did."""
    signed, of = slide.figures[0].number, len(slide.cards)
    words = ngettext(
        "organization signed the statement that asks for this",
        "organizations signed the statement that asks for this",
        1 if signed == number(1) else 2,
    )
    which = _("{statement}, {month}, one of {n} statements") if of > 1 else _("{statement}, {month}")
    source = which.format(statement=card.about, month=card.head.replace(" ", chr(160)), n=spelled(of))
    meant = " ".join(explained(f"{ask} {slide.title} {card.about}"))

    def blocks(scale: float) -> list[Block]:
        return [
            *claimed(Claim(signed, f"{words}:"), scale),
            written(ask, ASK * scale, bold=True),
            written(f"{source}{unsure}.", WHOLE * min(scale, 1.0)),
            *([written(away, WHOLE * min(scale, 1.0), palette.DIRECTIONS["setback"], bold=True)] if away else []),
            *noted(meant),
        ]

    return stacked(blocks, top, bottom)
