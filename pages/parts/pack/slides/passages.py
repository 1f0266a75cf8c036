"""What the statements ask of one demand: of each its words in quotation marks, their place, and what is meant."""

from __future__ import annotations

from collections.abc import Iterable

from pages.parts.drawing.slide.scene import (
    INK,
    LINE,
    SOFT,
    STAND_IN,
    Box,
    Flow,
    Piece,
    Place,
    Text,
    highest,
    measured,
    tall,
)
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.slides.frame import ACROSS, DOTS, LEFT
from pages.parts.words.catalogue import gettext as _, ngettext
from pages.parts.words.small_numbers import spelled

# of quoted words; of all else, and of what stands under the passages
QUOTED = (54.0, 50.0, 46.0, 43.0, 40.0, 38.0, 36.0, 34.0, 32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0)
SMALL, READ, FACT = 19.0, 20.0, 28.0
# beside the names of the statements, above and below each, between two lines and two passages
FIRST, BETWEEN, PAD, GAP, APART = 340.0, 32.0, 7.0, 3.0, 10.0
# passages of one statement, shared by those that ask
MOST = 3
# several only in type so many times as large as the small print
EASY = 1.45


def passage_pieces(slide: Slide, top: float, bottom: float) -> list[Piece]:
    """Return the passages of one demand, and under them who does not ask for it and which packages match."""
    lines = [words for words in (not_asked(slide.cards), slide.under) if words]
    highs = [highest(words, ACROSS, READ, bold=True) for words in lines]
    y = bottom - sum(highs) - GAP * (len(lines) - 1)
    # those that surely ask for it come first
    asking = sorted((card for card in slide.cards if card.passages), key=unsure)
    if len(asking) == 1:
        pieces = _one_passage(asking[0], top, y - 22)
    else:
        pieces = _listed(asking, (LEFT, top, ACROSS, y - 14 - top))
    for words, high in zip(lines, highs, strict=True):
        last = words is slide.under
        pieces.append(Text(LEFT, y, ACROSS, words, READ, INK if last else SOFT, bold=last, height=high))
        y += high + GAP
    return pieces


def _one_passage(card: Card, top: float, bottom: float) -> list[Piece]:
    """Return the one passage that makes a demand, its words large, over which statement it stands in and who signed."""
    cue, where, meaning = card.passages[0]
    if others := len(card.passages) - 1:
        more = ngettext("{place}, and one more passage", "{place}, and {n} more passages", others)
        where = more.format(place=where, n=spelled(others))
    facts = [(card.about, where), (card.head, _("date of the statement")), (card.why, _("signed it"))]
    facts += [(card.whom, _("asked to act"))] if card.whom else []
    width = (ACROSS - BETWEEN * (len(facts) - 1)) / len(facts)
    # in one line, if they can be
    large = min([FACT, *(FACT * width / (measured(fact, FACT, bold=True) * STAND_IN + 2) for fact, _words in facts)])
    large = max(large, READ)
    high, below = (
        max(highest(fact[k], width, size, bold=not k) for fact in facts) for k, size in enumerate((large, SMALL))
    )
    strip = bottom - high - below
    for size in QUOTED:
        lines = [Text(0, 0, ACROSS, f"“{cue}”", 1.4 * size, serif=True)]
        lines += [Text(0, 0, ACROSS, meaning, 0.8 * size)] if meaning else []
        deep = sum(highest(t.words, ACROSS, t.size, serif=t.serif) for t in lines) + 2 * PAD
        if deep <= strip - 2 * PAD - top:
            break
    left = (strip - 2 * PAD - top - deep) / 2
    pieces: list[Piece] = [
        Box(LEFT, top, ACROSS, 2, INK),
        Flow(LEFT, top + left, ACROSS, deep, tuple(lines), 2 * PAD),
        Box(LEFT, strip - PAD, ACROSS, 1, LINE),
    ]
    for k, (fact, words) in enumerate(facts):
        x = LEFT + k * (width + BETWEEN)
        pieces.append(Text(x, strip, width, fact, large, bold=True, height=high))
        pieces.append(Text(x, strip + high, width, words, SMALL, SOFT, height=below))
    return pieces


def _listed(cards: Iterable[Card], place: Place) -> list[Piece]:
    """Return the passages of each statement in `place`, as many and as large as have room, with what they mean."""
    x, y, width, height = place
    asking = [card for card in cards if card.passages]
    left = FIRST + BETWEEN
    across = width - left

    def named(card: Card, *, whom: bool) -> list[Text]:
        addressed = [_("Asked of: {names}").format(names=card.whom)] if card.whom and whom else []
        lines = [Text(0, 0, FIRST, words, SMALL, SOFT) for words in (f"{card.head} · {card.why}", *addressed)]
        return [Text(0, 0, FIRST, card.about, SMALL + 1, bold=True), *lines]

    def quoted(card: Card, many: int, size: float, told: bool) -> list[list[Text]]:
        found = []
        for cue, where, summary in card.passages[:many]:
            said, ink = f"“{cue}”", SOFT if arguable(where) else INK
            if told and summary:
                # what it means in the reader's language leads, the words of the statement come after it
                below = f"{said} · {where}"
                found.append([Text(0, 0, across, summary, size, ink), Text(0, 0, across, below, SMALL, SOFT)])
            else:
                found.append([Text(0, 0, across, said, size, ink, serif=True), Text(0, 0, across, where, SMALL, SOFT)])
        return found

    def tall_of(lines: list[Text]) -> float:
        return sum(tall(t.words, t.width / STAND_IN, t.size, bold=t.bold, serif=t.serif) + GAP for t in lines)

    def high(card: Card, many: int, size: float, told: bool, whom: bool) -> float:
        passages = quoted(card, many, size, told)
        beside = sum(map(tall_of, passages)) + APART * (len(passages) - 1)
        return max(tall_of(named(card, whom=whom)), beside) + 2 * PAD

    tries = [
        (many, size, told, whom)
        for many, told in (*((k, True) for k in range(MOST // len(asking) or 1, 0, -1)), (1, False))
        # whom it asks is told where its words are easy to read
        for whom in (True, False)
        for size in QUOTED
        # more than one only if they are easy to read
        if (many == 1 or size >= EASY * SMALL) and (size > READ or not whom)
    ]
    chosen = next((t for t in tries if sum(high(card, *t) for card in asking) <= height), tries[-1])
    spread = min(40.0, max(0.0, height - sum(high(card, *chosen) for card in asking)) / len(asking))
    pieces: list[Piece] = []
    for card in asking:
        row = high(card, *chosen) + spread
        pieces.append(Box(x, y, width, 2, LINE if pieces else INK))
        beside = tuple(named(card, whom=chosen[3]))
        pieces.append(Flow(x, y + PAD + 2, FIRST, row - 2 * PAD, beside, GAP))
        down = y + PAD
        passages = quoted(card, *chosen[:3])
        for lines in passages:
            deep = tall_of(lines)
            pieces.append(Flow(x + left, down, across, deep, tuple(lines), GAP))
            down += deep + APART + spread / (len(passages) + 1)
        y += row
    return pieces


def unsure(card: Card) -> bool:
    """Return whether a statement makes a demand in arguable passages alone."""
    return all(arguable(where) for _cue, where, _meaning in card.passages)


def arguable(place: str) -> bool:
    """Return whether the place of a passage says that its reading is arguable."""
    return _("arguable") in place


def not_asked(cards: Iterable[Card]) -> str:
    """Return in which statements a demand is not asked for, and in which only its opposite is rejected; "" for none."""
    others = [card for card in cards if not card.passages]
    parts = []
    for sign, words in (
        (DOTS["concern"], _("Only its opposite is rejected in: {statements}.")),
        (DOTS["absent"], _("Not asked for in: {statements}.")),
    ):
        found = [card for card in others if card.sign == sign]
        if any(card.word == _("does not ask it of this government") for card in found):
            words = _("Not asked of this government in: {statements}.")
        if found:
            parts.append(words.format(statements="; ".join(card.about for card in found)))
    return " ".join(parts)
