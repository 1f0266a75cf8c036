"""A text cut into its blocks: headings, paragraphs, list items, address lines, salutation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
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


def blocks(lines: Sequence[str], first: int = 1, last: int | None = None) -> tuple[Part, ...]:
    """Return the blocks of the lines `first` to `last`, in order.

    A sentence that runs over a line's end, or over a blank line, stays in one block.
    """
    width = _width(lines)
    found: list[Part] = []
    blank = True
    for number in range(first, (last or len(lines)) + 1):
        line = lines[number - 1]
        if not line.strip():
            blank = True
            continue
        part = _part(line, number)
        before = found[-1] if found else None
        if before and _same(before, part, lines[before.line_end - 1], blank, width):
            found[-1] = replace(before, line_end=number, text=f"{before.text} {part.text}")
        else:
            found.append(part)
        blank = False
    return tuple(_settled(found))


def asks_to_go_on(text: str) -> bool:
    """Return whether a paragraph leads to what follows: it ends with a colon."""
    return text.rstrip(" *_\"”'").endswith(":")


def _part(line: str, number: int) -> Part:
    mark = LIST_MARK.match(line)
    text = _plain(line[mark.end() :] if mark else line)
    if mark:
        return Part("item", number, number, text, mark[0].strip())
    if re.match(r"^\s*#{1,6}\s", line):
        return Part("heading", number, number, _plain(re.sub(r"^\s*#{1,6}\s+", "", line)), "#")
    if SALUTATION.match(text):
        return Part("salutation", number, number, text)
    return Part("paragraph", number, number, text)


def _plain(text: str) -> str:
    """Return a line without links, emphasis and needless spaces, cut where it is too long to analyse."""
    text = text[:BLOCK_CHARACTERS]
    text = re.sub(r"\[([^\[\]]*)\]\([^()]*\)", r"\1", text)
    text = re.sub(r"\*\*|__|(?<!\w)\*|\*(?!\w)", "", text)
    return " ".join(text.split())


def _width(lines: Sequence[str]) -> int:
    """Return the width at which a text is wrapped; 0 if each of its paragraphs is one line."""
    lengths = sorted(len(line.strip()) for line in lines if len(line.strip()) > 40)
    if len(lengths) < 4 or lengths[int(0.9 * len(lengths))] > WRAPPED_WIDTH:
        return 0
    return lengths[int(0.8 * len(lengths))]


def _same(before: Part, part: Part, line_before: str, blank: bool, width: int) -> bool:
    """Return whether `part` goes on with the block before it."""
    if part.kind != "paragraph" or before.kind == "salutation" or len(before.text) > BLOCK_CHARACTERS:
        return False
    begins_low = bool(re.match(r"[\"'“‘«(]*[a-záéíóúñãõç]", part.text))
    open_end = not ENDS.search(before.text[-TAIL:])
    # a line was cut at its end if the first word of the next would not have fitted in
    full = 0 < width <= len(line_before.strip()) + 1 + len((part.text.split() or [""])[0])
    if blank:
        return before.kind != "heading" and open_end and (begins_low or full) and len(before.text) > 40
    if before.mark == "#" or (not open_end and part.text[:1] in QUOTES):
        return False
    return full or (open_end and begins_low)


def _settled(found: Sequence[Part]) -> Iterator[Part]:
    """Yield the blocks, short lines that end no sentence turned into headings."""
    for part in found:
        tail = part.text[-TAIL:]
        ends = ENDS.search(tail) and not re.search(r"\b(?:[A-Z]\.){2,}$", tail)
        if part.kind == "paragraph" and len(part.text) <= LONGEST_HEADING and not ends:
            yield replace(part, kind="heading")
        else:
            yield part
