"""A coalition that lists its members inside its own line: itself, its members, observers and people."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from data.intake.take_apart.people import is_person, people_in

OBSERVER = re.compile(r"\s*\(\s*(?:observador\w*|observer\w*|observing[^)]*)\s*\)\.?", re.IGNORECASE)
# a semicolon inside quotation marks is part of a name
APART = re.compile(r"""["“«][^"“”«»]*["”»]|(?P<apart>;)""")


@dataclass(frozen=True, slots=True)
class Listed:
    """One body or person of a coalition's line; `role` is empty for a body that stands for itself."""

    name: str
    role: str
    member: int = 0
    people: int = 0


def coalition(text: str, known: Callable[[str], bool]) -> list[Listed]:
    """Return the coalition of a line and those whom it lists, in order; empty if the line lists nobody.

    A comma inside a member's name parts two members only where both parts are names of the record.
    """
    head, colon, rest = text.partition(":")
    bounds = [-1, *(match.start() for match in APART.finditer(rest) if match["apart"]), len(rest)]
    members = [rest[start + 1 : end].strip() for start, end in pairwise(bounds) if rest[start + 1 : end].strip(" .")]
    if not colon or len(members) < 2 or not 3 <= len(head.strip()) <= 160:
        return []
    head = re.sub(r"\s*\((?:[^()]*)$", "", head).strip()
    found = [Listed(head, "signatory")]
    pieces = [piece for member in members for piece in _pieces(member, known)]
    number = 0
    for piece, observer in pieces:
        if not piece:
            # "(observer)" set apart from the name before it
            if number:
                found[-1] = replace(found[-1], role="observer")
            continue
        people = 0 if known(piece) else (people_in(piece) or int(is_person(piece)))
        if people:
            found.append(Listed(piece, "person", -1, people))
        else:
            number += 1
            found.append(Listed(piece, "observer" if observer else "member", number))
    return found


def _pieces(member: str, known: Callable[[str], bool]) -> list[tuple[str, bool]]:
    """Return the names inside one member's stretch, and whether each is an observer."""
    match = OBSERVER.search(member)
    if match:
        before, after = member[: match.start()].strip(), member[match.end() :].strip(" .")
        return [(before, True), *([(after, False)] if after else [])]
    member = member if re.search(r"\b\w\.\w?\.?$", member) else member.rstrip(".")
    parts = member.split(",")
    for at in range(1, len(parts)):
        left, right = ",".join(parts[:at]).strip(), ",".join(parts[at:]).strip()
        if not known(member) and known(left) and known(right):
            return [(left, False), (right, False)]
    return [(member, False)]
