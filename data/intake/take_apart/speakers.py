"""Signatories that stand in running text: those who released the statement, or the one that speaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from data.intake.take_apart.blocks import blocks

RELEASED = re.compile(
    r"(?:released|issued|published|signed|made)\s+(?:the\s+following|this|a\s+joint|the)\s+(?:joint\s+)?"
    r"(?:statement|letter|declaration)|(?:emit\w+|publicaron|difundieron|suscrib\w+|dieron a conocer)\s+"
    r"(?:la|el|este|esta)\s+(?:siguiente\s+)?(?:comunicado|carta|declaración|pronunciamiento|posicionamiento)|"
    r"(?:divulgaram|publicaram|emitiram|assinaram)\s+(?:a|o|esta|este)\s+(?:seguinte\s+)?(?:declaração|carta|nota|comunicado)",
    re.IGNORECASE,
)
SPEAKS = re.compile(
    r"^(?:the\s+|el\s+|la\s+|o\s+|a\s+)?(?P<name>[A-ZÀ-Ý#][^.;:]{2,120}?)\s+"
    r"(?:welcomes?|condemns?|urges?|applauds?|calls?|expresses|denounces|celebra|condena|saluda|exige|insta|urge|rechaza|"
    r"expresa|llama|denuncia|lamenta|saúda|exorta|repudia|manifesta|conclama)\b"
)
APART = re.compile(r",\s*(?:and|y|e)\s+|,\s+|(?<=\))\s+(?:and|y|e)\s+")
START = re.compile(r"^.*?\b(?:in response|today|hoy|hoje|en respuesta|em resposta)\s*,\s*", re.IGNORECASE)
FIRST_PARTS = 12


def speakers(lines: Sequence[str], known: Callable[[str], bool]) -> list[tuple[str, int]]:
    """Return name and line of each organization that says it speaks; only names with an acronym, or known."""
    parts = blocks(lines)
    for part in parts:
        match = RELEASED.search(part.text)
        if match:
            names = _names(START.sub("", part.text[: match.start()]), known)
            if names:
                return [(name, part.line_start) for name in names]
    for part in parts[:FIRST_PARTS]:
        match = SPEAKS.match(part.text.strip(' *_“"«'))
        if match and (known(match["name"]) or re.search(r"\([A-Z]{2,12}\)$", match["name"])):
            return [(match["name"].strip(), part.line_start)]
    return []


def _names(text: str, known: Callable[[str], bool]) -> list[str]:
    """Return the names of an enumeration; a comma inside a known name does not part it."""
    pieces = [(match.start(), match.end()) for match in APART.finditer(text)]
    bounds = [0, *[end for _, end in pieces]], [*[start for start, _ in pieces], len(text)]
    parts = [(start, end) for start, end in zip(*bounds, strict=True) if start < end]
    names = []
    at = 0
    while at < len(parts):
        # the longest stretch that is a name of the record, else a stretch with its acronym
        for last in range(min(at + 4, len(parts)) - 1, at - 1, -1):
            candidate = _bare(text[parts[at][0] : parts[last][1]])
            if known(candidate) or (last == at and re.search(r"\([A-Z][\w-]{1,14}\)$", candidate)):
                names.append(candidate)
                at = last
                break
            if last == at:
                pair = [_bare(piece) for piece in re.split(r"\s(?:and|y|e)\s", candidate)]
                names += pair if len(pair) == 2 and all(map(known, pair)) else []
        at += 1
    return names


def _bare(text: str) -> str:
    return re.sub(r"^(?:the|la|el|las|los|o|a|and|y|e)\s+", "", text.strip(' ,;“”"'))
