"""The event that leads, as hand-out, Word document and workbook tell it in their claims."""

from __future__ import annotations

from pages.parts.pack.board import Card
from pages.parts.pack.content import Brief
from pages.parts.pack.paper_events import after, parted, way_of


def leading(brief: Brief) -> tuple[Card, str] | None:
    """Return the event that a claim tells as its table has it, and why it matters; None where none leads."""
    told = parted(brief)[2]
    card = next((card for card in reversed(brief.boards["since"].cards) if card.text in told), None) if told else None
    why = next((led.why for led, _source in reversed(brief.script.events) if led.text in told), "")
    return (card, why) if card else None


def way_in_line(card: Card) -> str:
    """Return which way an event goes, with its sign."""
    return f"{card.sign} {way_of(card)}".replace("\n", " ")


def with_demand(brief: Brief, card: Card) -> str:
    """Return what stands behind the way of an event that leads: the demand on which it bears; "" for none."""
    return f" · {words}" if (words := after(brief, card)) else ""
