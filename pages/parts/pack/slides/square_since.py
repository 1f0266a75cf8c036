"""What happened since on a square picture: a bar of all events by the way they go, and one of them in large type."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pages.parts.drawing.slide.scene import LEADING, SOFT, Box, Piece, Text, measured
from pages.parts.pack.content import Brief, Card, Slide, in_time
from pages.parts.pack.slides.cards import Part, bar_parts
from pages.parts.pack.slides.square_frame import (
    ACROSS,
    KEY,
    LEAST,
    LEFT,
    Block,
    Claim,
    claimed,
    explained,
    noted,
    stacked,
    written,
)
from pages.parts.words.catalogue import gettext as _, number
from pages.parts.words.directions import DIRECTIONS

# of what happened, of the height of the bar and of the numbers in it
EVENT, BAR, COUNT = 46.0, 84.0, 46.0
# the type of a claim that is sure to have room
LARGE = 52.0
# from the left of a sign in the key to its words, in shares of their type
BESIDE = 1.35
# between two parts' words, at least
GAP = 24.0
# fewer events are seen at once without a bar
FEW = 2


def square_since(_brief: Brief, slide: Slide, title: str, top: float, bottom: float) -> list[Piece]:
    """Return the claim, a bar of all events found, and one of these with who published it."""
    cards = told(slide)
    rest = slide.rest[min(len(cards), len(slide.rest) - 1)] if slide.rest else ""
    reading = _("Towards or away from what civil society asks: our reading.")
    alone = len(cards) == 1
    # over one event each part of what is counted stands in a line of its own
    title = re.sub(r", (?=\d)", ",\n", title) if alone else title
    if "\n" in title and measured(title.split("\n")[0], LARGE, serif=True) > ACROSS:
        title = title.replace(": ", ":\n")

    notes = f"{slide.under} {rest} {reading}".strip()

    def blocks(scale: float) -> list[Block]:
        bar = [_bar(slide, scale)] if sum(n for _way, n in slide.counts) >= FEW else []
        return [
            *claimed(Claim("", "", title), scale * 0.9, least=LARGE if alone else LEAST),
            *bar,
            *(_event(card, scale) for card in cards),
            *(block for words in explained(title) for block in noted(words, scale)),
            *noted(notes, scale),
        ]

    return stacked(blocks, top, bottom)


def told(slide: Slide) -> tuple[Card, ...]:
    """Return the event of a square: of those posted one that goes the way of most, of as many one that moves away.

    Of events that belong together it is the last, which no other undid. Where as many move away and none of these is
    last, the latest is told with the last that belongs to it.
    """
    runs: list[list[Card]] = []
    for card in slide.cards:
        if card.tied and runs:
            runs[-1].append(card)
        else:
            runs.append([card])
    # of those that were undone another tells
    many = {DIRECTIONS[way].sign: n - (slide.undone if way == "advance" else 0) for way, n in slide.counts}
    runs = [list(in_time(run)) for run in runs]
    posted = [run for card in slide.posted for run in runs if card in run] or runs
    away, towards = (DIRECTIONS[way].sign for way in ("setback", "advance"))
    if many.get(away, 0) >= many.get(towards, 0) and all(run[-1].sign != away for run in posted):
        tails = [run[k:] for run in runs for k, card in enumerate(run) if card.sign == away]
        if tails:
            first, *rest = max(tails, key=lambda tail: tail[0].date)
            return (first, *rest[-1:])
    # max returns the first of those alike
    return tuple(max(posted, key=lambda r: (many.get(r[-1].sign, 0), r[-1].sign == away, -len(r)))[-1:])


def _event(card: Card, scale: float) -> Block:
    """Return one event: when it was and which way it goes, what happened, and who published it."""
    head = written(f"{card.sign} {card.word} · {card.head}", 38.0 * scale, card.colour, bold=True)
    text, source = written(card.text, EVENT * scale), written(_site(card.source), KEY, SOFT)

    def draw(y: float) -> list[Piece]:
        below = y + head.high + 8
        return [*head.draw(y), *text.draw(below), *source.draw(below + text.high + 6)]

    return Block(head.high + text.high + source.high + 14, draw)


def _site(name: str) -> str:
    """Return the name of a site without what stands before its domain."""
    parts = name.split(".")
    # com.mx and the like are no names
    kept = 3 if len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3 else 2
    return ".".join(parts[-kept:])


def _bar(slide: Slide, scale: float) -> Block:
    """Return a bar of all events found with their numbers in it, and under it what each part is."""
    parts, deep, size, large = bar_parts(slide), BAR * scale, max(KEY, 34.0 * scale), max(KEY, COUNT * scale)
    of, row = sum(part.n for part in parts), size * LEADING
    bar: list[tuple[float, float, Part]] = []
    x = LEFT
    for part in parts:
        wide = ACROSS * part.n / of
        bar.append((x, wide, part))
        x += wide

    def longs(size: float) -> list[float]:
        return [size * BESIDE + measured(part.words, size, bold=True) + 8 for part in parts]

    # in one line, if it can be
    size = max(KEY, min(size, size * ACROSS / _across(longs(size), len(parts))))
    spots = _spots([x for x, _wide, _part in bar], longs(size))
    line = max(line for _x, line in spots)

    def draw(y: float) -> list[Piece]:
        pieces: list[Piece] = []
        for x, wide, part in bar:
            pieces.append(Box(x, y, wide - 3, deep, part.colour))
            many = number(part.n)
            if measured(many, large, bold=True) <= wide - 16:
                high = large * LEADING
                spot = (x + 12, y + (deep - high) / 2, wide - 14)
                pieces.append(Text(*spot, many, large, part.ink, bold=True, height=high))
        for (at, down), part in zip(spots, parts, strict=True):
            # a piece of the bar before its words
            top, left = y + deep + 10 + down * (row + 4), at + size * BESIDE
            pieces += [
                Box(at, top + (row - size) / 2, size, size, part.colour),
                Text(at, top, size, part.sign, size, part.ink, align="center", height=row, middle=True, wrap=False),
                Text(left, top, LEFT + ACROSS - left, part.words, size, bold=True, height=row, wrap=False),
            ]
        return pieces

    return Block(deep + 6 + (line + 1) * (row + 4), draw)


def _spots(starts: Sequence[float], longs: Sequence[float]) -> list[tuple[float, int]]:
    """Return where words so long stand: in one line, each under its part if it can be, else in columns."""
    if _across(longs, len(longs)) <= ACROSS:
        spots: list[float] = []
        after = LEFT + ACROSS + GAP
        for start, long in zip(reversed(starts), reversed(longs), strict=True):
            after = min(start, after - GAP - long)
            spots.insert(0, after)
        # those before push the next to the right
        end = LEFT
        for k, long in enumerate(longs):
            spots[k] = max(spots[k], end)
            end = spots[k] + long + GAP
        return [(x, 0) for x in spots]
    # as many columns as have room, no more than it takes for as many lines
    most = next((n for n in range(len(longs) - 1, 1, -1) if _across(longs, n) <= ACROSS), 1)
    columns = -(-len(longs) // -(-len(longs) // most))
    places = [(k // columns, k % columns) for k in range(len(longs))]
    spread = (ACROSS - _across(longs, columns)) / columns
    return [(LEFT + _across(longs, columns, k) + k * spread, line) for line, k in places]


def _across(longs: Sequence[float], columns: int, before: int | None = None) -> float:
    """Return how wide words so long stand in columns, all of these or those `before` one with the gap after them."""
    wide = [max(longs[k::columns]) + GAP for k in range(columns)]
    return sum(wide) - GAP if before is None else sum(wide[:before])
