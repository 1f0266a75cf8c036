"""A text cut into its blocks: headings, paragraphs, list items, address lines, salutation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from data.intake.limits import BLOCK_CHARACTERS
from data.intake.take_apart.marks import LIST_MARK

Kind = Literal["heading", "paragraph", "item", "salutation"]

ENDS = re.compile(r"[.!?:;…][\"'”’»*_)\]]*$|[.!?:;][\"'”’»*_)\]]*\s*(?:and|y|e)$")
SALUTATION = re.compile(
    r"^(?:dear|to whom|honou?rable|estimad[oa]s?|querid[oa]s?|excelent[ií]sim|a quien|prezad[oa]s?|car[oa]s?|"
    r"excelent[ií]ssim|exm[oa]s?)\b[^.]{0,200}[:,]?$|^(?:se[ñn]or(?:a|es|as)?|senhor(?:a|es|as)?)\b[^.]{0,200}[:,]$",
    re.IGNORECASE,
)
HEADING = re.compile(r"\s*#{1,6}\s+")
LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
EMPHASIS = re.compile(r"\*\*|__|(?<!\w)\*|\*(?!\w)")
LOW = re.compile(r"[\"'“‘«(]*[a-záéíóúñãõç]")
INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")
QUOTES = tuple('“«‘"—–')
LONGEST_HEADING = 260
# how a block ends is told by its last characters
TAIL = 80
WRAPPED_WIDTH = 130


@dataclass(frozen=True, slots=True)
class Part:
    """One block of a text: its kind, first and last line (from 1), its words without list mark and emphasis."""

    kind: Kind
    line_start: int
    line_end: int
    text: str
    mark: str = ""


@dataclass(slots=True)
class _Growing:
    """A block whose lines are still being found: pieces, their length, and the last characters of all."""

    kind: Kind
    first: int
    last: int
    mark: str
    pieces: list[str] = field(default_factory=list)
    size: int = 0
    tail: str = ""

    def add(self, part: Part) -> None:
        self.pieces.append(part.text)
        self.size += len(part.text) + 1
        self.tail = f"{self.tail} {part.text}"[-TAIL:] if self.tail else part.text[-TAIL:]
        self.last = part.line_end


def blocks(lines: Sequence[str], first: int = 1, last: int | None = None) -> tuple[Part, ...]:
    """Return the blocks of the lines `first` to `last`, in order.

    A sentence that runs over a line's end, or over a blank line, stays in one block.
    """
    return _blocks(tuple(lines), first, last or len(lines))


@lru_cache(maxsize=4)
def _blocks(lines: tuple[str, ...], first: int, last: int) -> tuple[Part, ...]:
    """Return what `blocks` does: several ask for the same."""
    parts, width = _lines_read(lines)
    found: list[_Growing] = []
    blank = True
    for part in parts[first - 1 : last]:
        if part is None:
            blank = True
            continue
        before = found[-1] if found else None
        if not before or not _same(before, part, lines[before.last - 1], blank, width):
            before = _Growing(part.kind, part.line_start, part.line_start, part.mark)
            found.append(before)
        before.add(part)
        blank = False
    return tuple(_settled(found))


def asks_to_go_on(text: str) -> bool:
    """Return whether a paragraph leads to what follows: it ends with a colon."""
    return text.rstrip(" *_\"”'").endswith(":")


@lru_cache(maxsize=2)
def _lines_read(lines: tuple[str, ...]) -> tuple[tuple[Part | None, ...], int]:
    """Return each line of a text as a block of its own, None for an empty one, and the width of the text.

    Several ask for the blocks of one text: its lines are looked at once.
    """
    return tuple(_part(line, at) if line.strip() else None for at, line in enumerate(lines, 1)), _width(lines)


def _part(line: str, number: int) -> Part:
    mark = LIST_MARK.match(line)
    if mark:
        return Part("item", number, number, _plain(line[mark.end() :]), mark[0].strip())
    if heading := HEADING.match(line):
        return Part("heading", number, number, _plain(line[heading.end() :]), "#")
    text = _plain(line)
    return Part("salutation" if SALUTATION.match(text) else "paragraph", number, number, text)


def _plain(text: str) -> str:
    """Return a line without links, emphasis and needless spaces, cut where it is too long to analyse."""
    text = text[:BLOCK_CHARACTERS]
    if "](" in text:
        text = LINK.sub(r"\1", text)
    if "*" in text or "__" in text:
        text = EMPHASIS.sub("", text)
    return " ".join(text.split())


def _width(lines: Sequence[str]) -> int:
    """Return the width at which a text is wrapped; 0 if each of its paragraphs is one line."""
    lengths = sorted(size for line in lines if (size := len(line.strip())) > 40)
    if len(lengths) < 4 or lengths[int(0.9 * len(lengths))] > WRAPPED_WIDTH:
        return 0
    return lengths[int(0.8 * len(lengths))]


def _same(before: _Growing, part: Part, line_before: str, blank: bool, width: int) -> bool:
    """Return whether `part` goes on with the block before it."""
    if part.kind != "paragraph" or before.kind == "salutation" or before.size > BLOCK_CHARACTERS:
        return False
    begins_low = bool(LOW.match(part.text))
    open_end = not ENDS.search(before.tail)
    # a line was cut at its end if the first word of the next would not have fitted in
    full = 0 < width <= len(line_before.strip()) + 1 + len((part.text.split() or [""])[0])
    if blank:
        return before.kind != "heading" and open_end and (begins_low or full) and before.size > 41
    if before.mark == "#" or (not open_end and part.text[:1] in QUOTES):
        return False
    return full or (open_end and begins_low)


def _settled(found: Sequence[_Growing]) -> Iterator[Part]:
    """Yield the blocks, short lines that end no sentence turned into headings."""
    for part in found:
        kind = part.kind
        if kind == "paragraph" and part.size <= LONGEST_HEADING + 1:
            ends = ENDS.search(part.tail) and not INITIALS.search(part.tail)
            kind = kind if ends else "heading"
        yield Part(kind, part.first, part.last, " ".join(part.pieces), part.mark)
