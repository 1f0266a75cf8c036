"""What is asked as hand-out and Word document have it: dots that are alike said in words, some passages quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pages.parts.pack.board import Card, Dots, Slide
from pages.parts.pack.content import Brief, Line
from pages.parts.pack.demand_list import FEWER
from pages.parts.pack.paper_events import kept
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.heads import months, tags
from pages.parts.pack.slides.names import none_of_it
from pages.parts.pack.slides.passages import not_asked
from pages.parts.words.catalogue import gettext as _, ngettext, number, stopped

# passages of one demand, if one statement makes it
QUOTED = 3
# among so many rows of dots one is sought that is not full
DIFFER = 6
# a number in a sentence
DIGITS = re.compile(r"\d+")


def alike(board: Slide, shown: int) -> tuple[str, tuple[str, ...]] | None:
    """Return who asks for what, where so many rows of dots would all be alike and full; None if they differ."""
    dots = board.dots
    if not dots or not shown or {mark for _name, marks, _n in dots.rows[:shown] for mark in marks} != {"call"}:
        return None
    full = [name for name, marks, _n in dots.rows if {*marks} == {"call"}]
    unsure = {name for name, _statement in dots.doubted}
    who = "; ".join(dots.named or dots.columns)
    names = tuple(f"{name}{FEWER}" if name in unsure else name for name in (*full, *dots.alike))
    return _("Asked for in: {statements}").format(statements=who), names


def without_same_number(board: Slide, lines: Sequence[Line]) -> Slide:
    """Return a board that does not say that as many demands are without an event as `lines` say are without a package:
    these would be taken for the same."""
    lacks = [n for line in lines if line.kind == "unanswered" for n in DIGITS.findall(line.sentence)]
    return replace(board, lacking="") if {*DIGITS.findall(board.lacking)[:1]} & {*lacks} else board


def unlike(board: Slide) -> int:
    """Return how few rows of dots are not all full, as the question above has those that are; 0 of more or of none."""
    rows = len(board.dots.rows) if board.dots else 0
    few = (k for k in range(1, min(rows, DIFFER) + 1) if kept(board, rows, k) == k and not alike(board, k))
    return next(few, 0)


def doubted(dots: Dots, row: int) -> list[int]:
    """Return which statements make the demand of a row in arguable passages alone."""
    name = dots.rows[row][0]
    return [k for k, statement in enumerate(dots.named) if (name, statement) in dots.doubted]


def unsure(board: Slide) -> int:
    """Return how many statements ask for the one demand of a slide in arguable passages alone."""
    word = _("arguable")
    asks = [card.passages for card in board.cards if card.sign == DOTS["call"] and card.passages]
    return sum(all(word in place for _words, place, _meaning in passages) for passages in asks)


def asking(brief: Brief, board: Slide, some: str = "") -> Slide:
    """Return what is asked as paper has it: dots of the statements that ask, or some passages of one demand."""
    if board.dots:
        dots, none = _asked(board.dots)
        return replace(board, dots=dots, foot=" ".join(filter(None, (board.foot, none))))
    cards = [card for card in board.cards if card.passages]
    if not cards:
        return board
    many = max(1, QUOTED // len(cards))
    kept = tuple(replace(card, text=_addressed(card), passages=card.passages[:many]) for card in cards)
    if len(kept) > QUOTED:
        # of many the first sentence on each
        kept = tuple(
            replace(card, passages=tuple((*p[:2], f"{p[2].split('. ')[0].rstrip('.')}.") for p in card.passages))
            for card in kept
        )
    shown, of = sum(len(card.passages) for card in kept), _passages(brief)
    words = some or _("Quoted: {n} of {of} passages.")
    quoted = words.format(n=number(shown), of=number(of)) if shown < of else ""
    foot = " ".join(filter(None, (board.foot, not_asked(board.cards), quoted)))
    return replace(board, cards=kept, foot=foot)


def in_brackets(card: Card) -> Card:
    """Return a card whose passages' places may stand in brackets, which have none of their own, in plain words."""
    # what is meant says itself where it only objects
    ours = _("our reading")
    plain = {_("a criticism, not a request"): "", _("arguable"): f"; {ours}"}
    told = [(cue, place.replace(" (", "; ").rstrip(")"), summary) for cue, place, summary in card.passages]
    for word, words in plain.items():
        told = [(cue, place.replace(f"; {word}", words), summary) for cue, place, summary in told]
    return replace(card, passages=tuple(told))


def _addressed(card: Card) -> str:
    """Return which statement a passage stands in, who signed it, and whom it asks."""
    asked = stopped(_("Asked of: {names}").format(names=card.whom)) if card.whom else ""
    return f"{stopped(card.text)} {asked}" if asked else card.text


def _passages(brief: Brief) -> int:
    """Return how many passages make what is asked."""
    return next((len(sheet.rows) for sheet in brief.sheets if sheet.file == "passages"), 0)


def _asked(dots: Dots) -> tuple[Dots, str]:
    """Return dots without the statements that ask for none of what is shown, and which these are, in words."""
    kept = [k for k in range(len(dots.columns)) if any(marks[k] != "absent" for _name, marks, _n in dots.rows)]
    none = [name for k, name in enumerate(dots.named) if k not in kept]
    if not none or not kept:
        return dots, ""
    columns, named = (tuple(names[k] for k in kept) for names in (dots.columns, dots.named))
    rows = tuple((name, tuple(marks[k] for k in kept), n) for name, marks, n in dots.rows)
    said = _("None of them is asked in: {statements}.").format(statements="; ".join(none))
    if dots.of_one:
        said = none_of_it(none, len(dots.rows))
    return replace(dots, columns=columns, named=named, rows=rows), said


def heads(brief: Brief, board: Slide) -> list[tuple[str, str]]:
    """Return what stands over each column of dots: what is its statement's own in its name; its month and signers."""
    dots = board.dots
    if not dots or not dots.named:
        return [(month, "") for month in (dots.columns if dots else ())]
    signed = {str(row[1]): str(row[2]) for sheet in brief.sheets if sheet.file == "statements" for row in sheet.rows}
    under = [
        f"{month}\n{ngettext('{n} signed', '{n} signed', int(n)).format(n=number(int(n)))}" if n.isdecimal() else month
        for month, n in ((month, signed.get(name, "")) for month, name in zip(months(dots), dots.named, strict=True))
    ]
    return list(zip(tags(dots), under, strict=True))
