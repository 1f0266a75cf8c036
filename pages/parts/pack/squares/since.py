"""What happened since on a square picture: the event that leads as a newspaper heads it, why it goes its way, and what
came of it later."""

from __future__ import annotations

from dataclasses import replace

from pages.parts.drawing.slide.scene import LEADING, SOFT, Piece, Text
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.content import Brief
from pages.parts.pack.slides.event_column import as_it_stands
from pages.parts.pack.squares.frame import ACROSS, KEY, LEFT, Block, filled, has_room, stacked, written
from pages.parts.words.articles import published
from pages.parts.words.catalogue import begun, gettext as _, stopped
from pages.parts.words.directions import whole_way
from pages.parts.words.spoken import going_on

# of the headline, the least, an easy one and the most of it; of what happened in full
EVENT, LEAST, EASY, LARGEST, TOLD = 72.0, 0.6, 0.85, 1.08, 36.0
# the most that what stands below is larger where there is room
LARGE = 1.2
# how large signs are and how far from their left words begin, in shares of their type; between blocks at least
LARGER, SIGN, NEAR = 1.3, 1.1, 16.0


def square_since(brief: Brief, slide: Slide, _title: str, top: float, bottom: float) -> list[Piece]:
    """Return the event with which a pack leads as a newspaper heads it, in large type; under it which way it goes, why,
    what the government said and what came later, and as far as there is room all in full and how many people it
    concerns."""
    lead = leading(brief, slide)
    card = replace(lead, about=slide.bears(lead))
    # who published it stands over the event
    people = [published(words, source.publisher, card.publisher) for words, source in brief.script.people]
    # what followed it belongs to it; then comes the latest on the same
    later = [one for one in brief.script.counter if one[0].tied] + [*brief.script.latest[-1:]]
    words = _("Later ({month}): {event}")
    told = [
        (words.format(month=one.head, event=going_on(stopped(one.headline or one.text))), source.publisher)
        for one, source in later
    ]

    def came(many: int, *, by: bool) -> list[str]:
        return [published(words, publisher) if by else words for words, publisher in told[:many]]

    # what can be spared first is last: its government's reason comes before ours, a headline says what happened
    tries = [
        (scale, replace(card, said=said, about=about, why=why), came(many, by=by), some, full)
        for said in dict.fromkeys((card.said, ""))
        for laters in ((2, 1), (0,))
        for about in dict.fromkeys((card.about, ""))
        for why in dict.fromkeys((card.why, ""))
        for many in laters
        for full in (True, False)
        for some in ((people, []) if people else ([],))
        for by in (True, False)
        # it is not made small for how many people it concerns
        for scale in ((EASY,) if some else (EASY, LEAST))
    ]

    def blocks(scale: float, one: Card, came: list[str], some: list[str], full: bool) -> list[Block]:
        return [_event(one, scale, some, came, full=full)]

    best = next((one for one in tries if has_room(blocks(*one), top, bottom, NEAR)), tries[-1])
    return stacked(lambda scale: blocks(scale, *best[1:]), top, bottom)


def leading(brief: Brief, slide: Slide) -> Card:
    """Return the event with which mail, script and paper lead, as a slide has it; the first where none leads."""
    return next((card for card in slide.cards if card.text in _led(brief)), slide.cards[0])


def _led(brief: Brief) -> set[str]:
    """Return the event with which mail, script and paper lead; nothing where there is none."""
    return {card.text for card, _source in brief.script.events[-1:]}


def _event(card: Card, scale: float, people: list[str], later: list[str], *, full: bool) -> Block:
    """Return one event: when it was and who published it over its headline, which way it goes on what, why, how many
    people it concerns, what came `later`, and in `full` what happened where it has a headline."""
    size = KEY * max(1.0, min(scale, LARGE))
    whole = as_it_stands(begun(whole_way(card.word)), card)
    heads = [_("{way}: {demands}").format(way=whole, demands=card.about), whole] if card.about else [whole]
    indent = KEY * SIGN
    read = (_("{words}, in our reading").format(words=words) for words in heads)
    tries = [written(words, KEY, card.colour, bold=True, left=LEFT + indent, width=ACROSS - indent) for words in read]
    head = next((block for block in tries if block.high <= 2 * KEY * LEADING), tries[-1])
    # the day is that of the event
    said = _("{month} · source: {publisher}").format(month=begun(card.head), publisher=card.publisher)
    source = written(said, KEY, SOFT)
    text = filled(card.headline or card.text, EVENT * min(scale, LARGEST))
    told = [written(card.text, TOLD * min(scale, LARGE))] if full and card.headline else []
    # what the government said and what came later stand before how many people it concerns, which is of later
    why = [written(one, size, SOFT) for one in (card.why,) if one]
    why += [*(written(one, size) for one in (card.said, *later) if one), *(written(one, size, SOFT) for one in people)]
    high = source.high + 8 + text.high + 22 + sum(block.high + 16 for block in (*told, head, *why))

    def draw(y: float) -> list[Piece]:
        pieces = [*source.draw(y), *text.draw(y + source.high + 8)]
        y += source.high + 8 + text.high + 22
        for block in (*told, head, *why):
            if block is head:
                sign = (LEFT, y - KEY * 0.2, KEY * SIGN, card.sign, KEY * LARGER, card.colour)
                pieces.append(Text(*sign, height=KEY * LEADING, middle=True, wrap=False))
            pieces += block.draw(y)
            y += block.high + 16
        return pieces

    return Block(high, draw)
