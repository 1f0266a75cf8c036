"""The closed sets of words that a reopened draft must keep to."""

from __future__ import annotations

from collections.abc import Callable, Collection

from data.intake.draft import (
    Draft,
)
from data.intake.errors import BrokenDraft


def sound(draft: Draft, words_of: Callable[[str, str], Collection[str]]) -> Draft:
    """Return a reopened draft; raise `BrokenDraft` if a word in it is none of those that its column may hold.

    `words_of` returns the closed set of a table's column.
    """
    sections, roles = words_of("passages", "section"), (*words_of("signatures", "role"), "person")
    closed: list[tuple[str, str, Collection[str]]]
    closed = [(f"passages[{at}].section", one.section, sections) for at, one in enumerate(draft.passages)]
    closed += [(f"signatures[{at}].role", one.role, roles) for at, one in enumerate(draft.signatures)]
    for at, passage in enumerate(draft.passages):
        groups = [group for group in passage.groups.split("|") if group]
        closed += [(f"passages[{at}].groups", group, words_of("passages", "groups")) for group in groups]
        for coding in passage.codings:
            closed += [
                (f"passages[{at}].codings", coding.stance, words_of("codings", "stance")),
                (f"passages[{at}].codings", coding.confidence, words_of("codings", "confidence")),
            ]
    for where, word, words in closed:
        if word not in words:
            raise BrokenDraft(reason=f"{where} has the unknown word {word[:40]}")
    return draft
