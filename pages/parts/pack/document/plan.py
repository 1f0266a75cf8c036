"""What the Word document's first page holds: what is asked and what came of it, as far as these have room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pages.parts.pack.board import Card, Slide
from pages.parts.pack.content import Brief, Line, in_time
from pages.parts.pack.demand_list import asked_once, demand_rows, list_title, raised_in_full, with_question
from pages.parts.pack.document.boards import DAYS, columns, marks_under
from pages.parts.pack.document.claims import EXPLAINED
from pages.parts.pack.document.demands import under_demands
from pages.parts.pack.document.opening import Plan, large
from pages.parts.pack.document.room import CELL, CM, PAD, around, lines, list_high, room_left, table_high
from pages.parts.pack.document.styles import BODY, LIST, SMALL, TABLE, WIDE
from pages.parts.pack.document.tables import COUNTED, LISTS, side_by_side
from pages.parts.pack.handout.map_words import map_marks
from pages.parts.pack.paper_asked import alike, heads
from pages.parts.pack.paper_events import after, parted, way_of
from pages.parts.pack.paper_limits import small_print

# rows of dots at least where all events stand with them and where some do, and at most
FEWEST, FEW, ROWS = 3, 4, 5
# what stands on a page may be counted too low by as much, stays free where there is room, may be counted too high (pt)
LOW, FREE, LITTLE = 8.0, 22.0, 14.0
# so many events begin on the first page, if not all have room there, and go on overleaf: one alone would stand for all
BEGUN, SOME = 2, (4, 3, 2)
# how high claims and map are at most where what comes flows on under them (pt)
OPENING = 200.0
# under what stands over events (pt)
OVER = 6.0
# above a passage quoted and in its larger words (pt)
QUOTE = 5.0


def planned(document: Any, brief: Brief, said: list[Line], told: list[Slide], footnotes: Any) -> Plan:
    """Return what has room on the first page under what stands there: all that is told, or what is asked.

    Where that lacks room what a word in the claims means comes later, or a list of all demands, which stands whole.
    """
    room = room_left(document, footnotes) - LOW
    since = [board for board in told if board.key == "since"]
    asked = [board for board in told if board not in since]
    meanings = (brief.meaning, "")
    many = max((len(_event_rows(brief, board)) for board in since), default=0)
    some = [n for n in SOME if n + BEGUN <= many]
    # one would stand under its heading where more have no room
    alone = sum(around(board.title, "") + _over(brief) + sum(_event_rows(brief, board)[:1]) for board in since)
    listed = bool(brief.demands)
    # rows of what stands with the question already may not be all
    some_rows = FEW if raised_in_full(brief) else FEWEST
    # in turn: what stands there, how much of what came of it begins there, what a word in the claims means, and by how
    # much that may be counted too high: what would be overleaf else, or may go on there, may be tried
    ways: tuple[tuple[list[Slide], int, str, float], ...] = (
        *((told, 0, meant, 0.0) for meant in meanings),
        *((since, 0, meant, 0.0) for meant in meanings if since and listed),
        # where that is too much events go on overleaf, as they would else
        *((since, 0, meant, LITTLE / 3) for meant in meanings[1:] if since and listed),
        *((asked, 0, meant, 0.0) for meant in meanings if asked),
        *((asked, 0, meant, LITTLE if brief.demands else LITTLE / 3) for meant in meanings[1:]),
        *((asked, n, meant, 0.0) for n in some[-1:] for meant in meanings),
        *(([], n, meant, 0.0) for n in some for meant in meanings if listed),
        ([], 0, brief.meaning, 0.0),
    )
    plans: list[Plan] = []
    for first, n, meant, risk in ways:
        begun = since if n else []
        later = [*begun, *(board for board in told if board not in (*first, *begun))]
        cites = {*(line.mark for line in said), *map_marks(brief)}
        noted = footnotes.high(footnotes.new(*cites.union(*(marks_under(brief, one) for one in (*first, *begun)))))
        every = max((len(board.dots.rows) for board in told if board.dots), default=0)
        fewest = (FEW if n else some_rows) if any(board.dots for board in first) and not listed else ROWS
        for rows in range(min(ROWS, every), min(fewest, every) - 1, -1):
            high = sum(_high(brief, board, rows) for board in first)
            high += sum(around(board.title, "") + _over(brief) + sum(_event_rows(brief, board)[:n]) for board in begun)
            for free in (0.0,) if begun else (FREE, 0.0):
                # where nothing has room whole passages begin there, but a list or dots, which stand whole overleaf
                below = room - noted - high - free
                whole = first or begun or listed or any(board.dots for board in told[:1])
                sizes, over = large(brief, said, meant, below if whole else min(below, OPENING))
                # what goes on overleaf leaves no room to share out
                left = min(0.0, -over) if begun else -over
                parted = not begun and later[:1] == since[:1] != [] and left > alone - 2 * LITTLE
                plans.append(Plan(first, later, rows, said, meant, sizes, left, parted))
                if over <= risk:
                    return plans[-1]
    return max(plans, key=lambda plan: plan.spare)


def explained_at(said: Sequence[Line]) -> int:
    """Return the note of the claim that speaks of action packages; 0 if none does."""
    return next((line.mark for line in said if line.kind == EXPLAINED), 0)


def _high(brief: Brief, board: Slide, rows: int) -> float:
    """Return how high a table stands with its heading and small print (pt), of dots so many `rows`."""
    if board.dots and brief.demands:
        above = with_question(brief)
        listed = side_by_side(demand_rows(brief.demands, above))
        # and a row of heads
        listed = [*listed[:1], *listed]
        once = [": ".join(told) for told in asked_once(brief.demands)]
        under = lines(" ".join((*once, under_demands(brief, brief.demands))), WIDE * CM, SMALL) + 3
        return under + list_high(list_title(brief), listed, COUNTED * LISTS, "")
    if board.dots:
        return _dots_high(brief, board, rows)
    small = small_print(brief, board, len(board.cards))
    if quoted := [(" ".join(p),) for card in board.cards for p in ((card.text,), *card.passages) if card.passages]:
        return list_high(board.title, quoted, (WIDE - DAYS,), small, TABLE + 1) + QUOTE * len(quoted)
    return _over(brief) + around(board.title, small) + sum(_event_rows(brief, board))


def _over(brief: Brief) -> float:
    """Return how high it stands over events how many go which way (pt)."""
    counts = parted(brief)[1]
    return lines(counts, WIDE * CM, BODY) + OVER if counts else 0.0


def _event_rows(brief: Brief, board: Slide) -> list[float]:
    """Return how high each event stands, the oldest first (pt)."""
    beside = (WIDE - DAYS) * CM - CELL
    return [
        max(lines(words, beside, LIST), lines("x", beside, LIST) + _way_high(card)) + PAD
        for card in in_time(board.cards)
        if card.word
        for words in [
            " ".join((card.text, after(brief, card), *(told for told, _source in brief.script.besides(card))))
        ]
    ]


def _way_high(card: Card) -> float:
    """Return how high it stands which way an event goes (pt)."""
    return sum(lines(words, DAYS * CM, SMALL) for words in way_of(card).split("\n"))


def _dots_high(brief: Brief, board: Slide, rows: int) -> float:
    """Return how high so many rows of dots stand with what stands over and under them (pt)."""
    assert board.dots  # noqa: S101 - whoever asks has some
    if same := alike(board, rows):
        who = "; ".join((same[0], *same[1]))
        return list_high(board.title, [(who,)], (WIDE,), small_print(brief, board, rows), BODY)
    over = [*(name for name, _month in heads(brief, board)), board.dots.total]
    names = [name for name, _marks, _n in board.dots.rows[:rows]]
    return table_high(board.title, over, names, columns(brief, board), small_print(brief, board, rows))
