"""What happened since on a square picture: the event that leads in large type, and a bar of all by the way they go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pages.parts.drawing.slide.scene import INK, LEADING, LINE, SOFT, Box, Piece, Text, measured
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.content import Brief, in_time
from pages.parts.pack.own_steps import FEW as OWN
from pages.parts.pack.slides.cards import Part, as_it_stands, bar_parts
from pages.parts.pack.squares.frame import ACROSS, KEY, LEFT, Block, filled, has_room, noted, stacked, written
from pages.parts.words.articles import agency, together
from pages.parts.words.catalogue import begun, gettext as _, ngettext, number
from pages.parts.words.directions import whole_way

# of what happened, and the least and the most of it; of the height of the bar and of the numbers in it
EVENT, LEAST, LARGEST, BAR, INSIDE = 66.0, 0.6, 1.08, 54.0, 38.0
# how large signs are and how far from their left words begin, in shares of their type
LARGER, SIGN = 1.3, 1.1
# between two ways, and two blocks at least
GAP, NEAR = 26.0, 16.0
# fewer events are seen at once without a bar
FEW = 2


def square_since(brief: Brief, slide: Slide, _title: str, top: float, bottom: float) -> list[Piece]:
    """Return the event with which a pack leads in large type, and under it which way all go that are counted."""
    under = _counted(slide)

    def blocks(scale: float, one: Card) -> list[Block]:
        return [_event(one, min(scale, LARGEST)), *under, *noted(_whose(slide))]

    card = leading(brief, slide)
    people = [_concerned(words, source.publisher) for words, source in brief.script.people if card.text in _led(brief)]
    card = replace(_published(brief, slide, card), about=slide.bears(card))
    # how many people it concerns, or why it goes that way, matters more than on what
    told = dict.fromkeys((*people, card.why))
    tries = [replace(card, about=about, why=why) for about in dict.fromkeys((card.about, "")) for why in told]
    tries += [replace(card, why=""), replace(card, about="", why="")]
    shown = next((one for one in tries if has_room(blocks(LEAST, one), top, bottom, NEAR)), tries[-1])
    return stacked(lambda scale: blocks(scale, shown), top, bottom)


def leading(brief: Brief, slide: Slide) -> Card:
    """Return the event with which mail, script and paper lead, as a slide has it; the first where none leads."""
    return next((card for card in slide.cards if card.text in _led(brief)), slide.cards[0])


def _led(brief: Brief) -> set[str]:
    """Return the event with which mail, script and paper lead; nothing where there is none."""
    return {card.text for card, _source in brief.script.events[-1:]}


def _concerned(people: str, publisher: str) -> str:
    """Return how many people an event concerns, with who says so if the sentence does not."""
    who = agency(publisher) or publisher
    return people if who in people else _("{people} Source: {publisher}.").format(people=people, publisher=who)


def _whose(slide: Slide) -> str:
    """Return whose the events counted are."""
    own = slide.own
    if sum(n for _way, n in slide.counts) <= FEW:
        return "" if slide.figures else " ".join(filter(None, (slide.lacking, slide.steps)))
    return slide.mostly or ("" if own and own.n > OWN else slide.steps)


def _counted(slide: Slide) -> list[Block]:
    """Return of which events a bar counts the ways, over the bar; of few on how many demands none was found."""
    own, n = slide.own, sum(n for _way, n in slide.counts)
    if n <= FEW:
        told_of = [written(f"{figure.number} {figure.words}.", KEY, bold=True) for figure in slide.figures]
        return [_over(told_of[0], _cells(slide))] if told_of else []
    words = ngettext(
        "{n} event found since {year}, in our reading:", "{n} events found since {year}, in our reading:", n
    )
    head = words.format(n=number(n), year=slide.year)
    if own and own.n > OWN:
        counts = tuple((way, own.counts[way]) for way, _n in slide.counts if way in own.ways)
        slide = replace(slide, counts=counts, undone=own.undone, over=own.over)
        words = ngettext(
            "{n} event mainly about {country}, in our reading:",
            "{n} events mainly about {country}, in our reading:",
            own.n,
        )
        head = together(words.format(n=number(own.n), country=own.name))
    return [_over(written(head, KEY, bold=True), _bar(slide))]


def _over(head: Block, below: Block) -> Block:
    """Return one block close over another."""
    return Block(head.high + 10 + below.high, lambda y: [*head.draw(y), *below.draw(y + head.high + 10)])


def _event(card: Card, scale: float) -> Block:
    """Return one event: when it was and who published it over what happened, which way it goes on what, and why."""
    whole = as_it_stands(begun(whole_way(card.word)), card)
    heads = [_("{way}: {demands}").format(way=whole, demands=card.about), whole] if card.about else [whole]
    indent = KEY * SIGN
    read = (_("{words}, in our reading").format(words=words) for words in heads)
    tries = [written(words, KEY, card.colour, bold=True, left=LEFT + indent, width=ACROSS - indent) for words in read]
    head = next((block for block in tries if block.high <= 2 * KEY * LEADING), tries[-1])
    source = written(f"{begun(card.head)} · {card.source}", KEY, SOFT)
    # why it goes that way weighs more than larger type
    text = filled(card.text, EVENT * scale) if scale > LEAST else written(card.text, EVENT * scale, serif=True)
    why = written(card.why, KEY, SOFT)
    below = source.high + 8 + text.high + 18

    def draw(y: float) -> list[Piece]:
        (sign, _words) = _signed(card.sign, "", (LEFT, y + below), KEY, card.colour, card.colour)
        pieces = [*source.draw(y), *text.draw(y + source.high + 8), sign, *head.draw(y + below)]
        return [*pieces, *(why.draw(y + below + head.high + 4) if card.why else [])]

    return Block(below + head.high + (why.high + 4 if card.why else 0), draw)


def _cells(slide: Slide) -> Block:
    """Return a cell for each demand, dark where an event was found on it, with what that means."""
    without, of = (int(n) for n in re.findall(r"\d+", slide.figures[0].number))
    dark = ngettext("Dark: {n} demand with an event.", "Dark: {n} demands with an event.", of - without)
    key, wide = written(dark.format(n=number(of - without)), KEY), ACROSS / of

    def draw(y: float) -> list[Piece]:
        fills = [SOFT] * (of - without) + [LINE] * without
        cells = [Box(LEFT + k * wide, y, wide - 4, BAR, fill) for k, fill in enumerate(fills)]
        return [*cells, *key.draw(y + BAR + 10)]

    return Block(BAR + 10 + key.high, draw)


def _published(brief: Brief, slide: Slide, card: Card) -> Card:
    """Return an event with who published it, which says whose news it is, in place of the site where it stands."""
    sources = [source for mark in slide.marks for source in brief.notes[mark - 1] if source.url]
    publishers = dict(zip(in_time(slide.cards), sources, strict=False))
    return replace(card, source=agency(publishers[card].publisher) or card.source) if card in publishers else card


def _signed(
    sign: str, words: str, at: tuple[float, float], size: float, colour: str, ink: str, *, bold: bool = False
) -> list[Text]:
    """Return words behind a sign, which stands in a piece of its own: its typeface is another."""
    (x, y), high = at, size * LEADING
    return [
        Text(x, y - size * 0.2, size * SIGN, sign, size * LARGER, colour, height=high, middle=True, wrap=False),
        Text(x + size * SIGN, y, measured(words, size, bold=bold) + 2, words, size, ink, bold=bold, height=high),
    ]


def _lines(said: Sequence[tuple[Part, float]], most: float) -> list[tuple[Part, float, float]]:
    """Return where ways stand, so long each, in lines of at most a width: from the left and down."""
    found, x, down = list[tuple[Part, float, float]](), 0.0, 0.0
    for part, long in said:
        if x and x + long - GAP > most:
            x, down = 0.0, down + KEY * LEADING + 2
        found.append((part, LEFT + x, down))
        x += long
    return found


def _bar(slide: Slide) -> Block:
    """Return a bar of all events by the way they go, with its key."""
    parts = bar_parts(slide)
    of = sum(part.n for part in parts)
    # a number that has room in the bar does not stand in the key too
    inside = [measured(number(part.n), INSIDE, bold=True) <= ACROSS * part.n / of - 16 for part in parts]
    keyed = [
        replace(part, words=part.words.removeprefix(f"{number(part.n)} ")) if there else part
        for part, there in zip(parts, inside, strict=True)
    ]
    said = [(part, KEY * SIGN + measured(part.words, KEY) + GAP) for part in keyed]
    # which way all go, in the fewest lines, which are about as long
    ways = min((_lines(said, ACROSS * share / 20) for share in range(10, 21)), key=lambda lines: lines[-1][2])

    def draw(y: float) -> list[Piece]:
        pieces: list[Piece] = []
        x = LEFT
        for part, there in zip(parts, inside, strict=True):
            wide, high = ACROSS * part.n / of, INSIDE * LEADING
            pieces.append(Box(x, y, wide - 3, BAR, part.colour))
            if there:
                spot = (x + 12, y + (BAR - high) / 2, wide - 14)
                pieces.append(Text(*spot, number(part.n), INSIDE, part.ink, bold=True, height=high))
            x += wide
        for part, x, down in ways:
            pieces += _signed(part.sign, part.words, (x, y + BAR + 10 + down), KEY, part.colour, INK)
        return pieces

    return Block(BAR + 10 + ways[-1][2] + KEY * LEADING, draw)
