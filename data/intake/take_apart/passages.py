"""The passages of a text: list items that ask, paragraphs that ask, each with its place and a cue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from data.check.passage_rules import CUE_WORDS
from data.intake.limits import PASSAGES
from data.intake.take_apart.blocks import Part, asks_to_go_on, blocks
from data.intake.take_apart.datelines import is_dateline
from data.intake.take_apart.demands.asking import ASKS
from data.intake.take_apart.demands.suggestions import Suggestion, ranked, suggest
from data.intake.take_apart.signatory_block import SIGN_OFF, Block, ends_list

HANDS_OVER = re.compile(
    r"\b(?:following|siguiente|seguinte|abajo|below)\s+(?:joint\s+)?(?:statement|letter|declaration|carta|comunicado|"
    r"declaraci[oó]n|declaração|pronunciamiento|posicionamiento|nota)\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"^[“\"«]?(?:también|tambien|asimismo|además|ademas|igualmente|junto a ello|por último|finalmente|"
    r"por otra parte|also|"
    r"in addition|additionally|furthermore|moreover|finally|they (?:also|further)|também|além disso|ademais|"
    r"igualmente)\b",
    re.IGNORECASE,
)

SEMICOLON = re.compile(r";\s*(?:and|y|e)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPassage:
    """A passage that a text may hold.

    Attributes
    ----------
    section, ordinal : str, int
        As in passages.csv.
    line_start, line_end : int
        Lines of the text, from 1.
    text : str
        Its words, without list mark and emphasis: for the reviewer's eyes, never for the record.
    cue : str
        At most six words that stand on those lines.
    suggestions : tuple of Suggestion
        Demands that it may make, with the words that say so.
    why : str
        item, introduction or paragraph: what made it a passage.
    lead : str
        For an item, the paragraph that leads to its list; "" for any other passage.
    """

    section: str
    ordinal: int
    line_start: int
    line_end: int
    text: str
    cue: str
    suggestions: tuple[Suggestion, ...]
    why: str
    lead: str = ""


def find_passages(lines: Sequence[str], language: str = "", signed: Block | None = None) -> tuple[FoundPassage, ...]:
    """Return the passages before the list of signatories, in the order of the text; `limits.PASSAGES` at most."""
    parts = [part for part in blocks(lines, 1, _last(lines, signed)) if part.kind != "heading" or part.mark == "#"]
    parts = list(_as_items([part for part in parts if part.kind in ("paragraph", "item", "salutation")]))
    found = [_passage(*one, lines, language) for one in islice(_asking(parts, language), PASSAGES)]
    return tuple(_numbered(found))


def _as_items(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the blocks, paragraphs set apart by semicolons after a colon turned into the items that they are."""
    before, listed = None, False
    for part in parts:
        led = before is not None and (
            asks_to_go_on(before.text) or (listed and SEMICOLON.search(before.text) is not None)
        )
        listed = part.kind == "paragraph" and led and (listed or SEMICOLON.search(part.text) is not None)
        yield replace(part, kind="item") if listed else part
        before = part


def _last(lines: Sequence[str], signed: Block | None) -> int:
    """Return the last line that can hold a passage: before the list, or before the page's foot."""
    last = len(lines)
    if signed:
        # signatures may stand first, with the text after them
        last = signed.line_start - 1 if signed.line_start > 0.1 * len(lines) + 3 else len(lines)
    for number in range(last, max(last - 4, 0), -1):
        if SIGN_OFF.match(lines[number - 1][:200].strip(" *#_:")):
            last = number - 1
    half = last // 2
    for number in range(half + 1, last + 1):
        if len(lines[number - 1]) < 60 and ends_list(lines[number - 1]):
            return number - 1
    return last


def _asking(parts: Sequence[Part], language: str) -> Iterator[tuple[Part, str, str, str]]:
    """Yield each block that is a passage, with its section, what made it one, and what leads to it."""
    handed = max(
        (
            at
            for at, part in enumerate(parts)
            if part.kind == "salutation" or (HANDS_OVER.search(part.text) and asks_to_go_on(part.text))
        ),
        default=-1,
    )
    lists = _lists(parts)
    last_item = max(lists, default=len(parts))
    before = ""  # the paragraph before, if it asks
    for at, part in enumerate(parts):
        if part.kind == "salutation" or at == handed or is_dateline(part.text):
            continue
        going_on = ""
        if part.kind == "item":
            number, lead = lists[at]
            if (
                (lead and ASKS.search(lead.text))
                or ASKS.search(part.text)
                or suggest(part.text, language, lead.text if lead else "")
            ):
                yield part, f"list-{min(number, 2)}", "item", lead.text if lead else ""
        elif at + 1 in lists and asks_to_go_on(part.text):
            if suggest(part.text, language):
                yield part, "body", "introduction", ""
        elif asks(part.text, language):
            going_on = part.text
            yield part, _section(at, handed, last_item), "paragraph", ""
        elif before and GOES_ON.match(part.text) and suggest(part.text, language, before):
            # "They also ask": what leads on stands in the paragraph before
            going_on = before
            yield part, _section(at, handed, last_item), "paragraph", before
        before = going_on


def asks(text: str, language: str) -> bool:
    """Return whether a paragraph asks for something or objects to something."""
    return ASKS.search(text) is not None or bool(suggest(text, language))


def _section(at: int, handed: int, last_item: int) -> str:
    return "intro" if at < handed else "closing" if at > last_item else "body"


def _lists(parts: Sequence[Part]) -> dict[int, tuple[int, Part | None]]:
    """Return, for each block that is a list item, the number of its list and the block that leads to it."""
    found: dict[int, tuple[int, Part | None]] = {}
    number = 0
    for at, part in enumerate(parts):
        if part.kind == "item":
            if at - 1 not in found:
                number += 1
                found[at] = (number, parts[at - 1] if at else None)
            else:
                found[at] = found[at - 1]
    return found


def _passage(part: Part, section: str, why: str, lead: str, lines: Sequence[str], language: str) -> FoundPassage:
    suggestions = ranked(part.text, language, lead if why == "item" or lead else None)
    text = " ".join(" ".join(lines[part.line_start - 1 : part.line_end]).split())
    return FoundPassage(
        section=section,
        ordinal=0,
        line_start=part.line_start,
        line_end=part.line_end,
        text=part.text,
        cue=_cue(text, suggestions),
        suggestions=suggestions,
        why=why,
        lead=lead,
    )


def _numbered(found: Sequence[FoundPassage]) -> Iterator[FoundPassage]:
    """Yield the passages with their ordinals; without a list the last one closes the text."""
    lists = any(one.section.startswith("list") for one in found)
    counts: dict[str, int] = {}
    for at, one in enumerate(found):
        last = at + 1 == len(found) and len(found) > 1 and not lists and one.section == "body"
        section = "closing" if last else one.section
        counts[section] = counts.get(section, 0) + 1
        yield replace(one, section=section, ordinal=counts[section])


def _cue(text: str, suggestions: Sequence[Suggestion]) -> str:
    """Return up to six words of a text that begin with those that suggested a demand, else its first words."""
    start = 0
    for suggestion in suggestions:
        at = text.find(suggestion.words[0])
        if at >= 0:
            start = text.rfind(" ", 0, at) + 1
            break
    words = text[start:].split()[:CUE_WORDS]
    if len(words) < 3:
        words = text.split()[-CUE_WORDS:]
    return " ".join(words)
