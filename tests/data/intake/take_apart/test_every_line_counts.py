"""Nothing that is read is lost unseen: every line is signer, passage, or set aside with its reason."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given, strategies as st

from data.intake.draft import Draft
from data.intake.prepare import prepare
from data.intake.read.reading import read_pasted
from data.record.load import read_tables

TABLES = read_tables()
PIECES = (
    "Groups ask for asylum now", "May 3, 2024", "Dear President Roe:", "We urge you to restore asylum.", "It rains.",
    "- Guarantee access to asylum", "1. End the detention of families.", "Signed,", "Firman:", "HIAS", "Casa Sol",
    "Red de Casas (RC): Casa Uno; Casa Dos;", "Casa Tres.", "***", "Page 2 of 5", "12 Elm Street, Austin", "Mexico",
    "info@example.org", "| Casa Luna | Mexico |", "|---|---|", "Ana López y Rosa Díaz, Secretaría", "Notes:",
    "### Head", "Press contact: Jane Roe", "HIAS, WOLA and Casa Sol condemn the rule.", "", "", "¡Alto!", "=1+1",
    "a", "...", "—",
)  # fmt: skip
REASONS = {
    "title", "date", "addressee", "salutation", "heading", "sign-off", "rule", "page", "address", "foot", "list",
    "nothing",
}  # fmt: skip


def unaccounted(draft: Draft) -> list[str]:
    """Return the lines that stand nowhere, and those that stand both aside and elsewhere."""
    taken = [
        range(one.line_start, one.line_end + 1)
        for rows in (draft.signatures, draft.passages)
        for one in rows  # type: ignore[attr-defined]
    ]
    named = {number for span in taken for number in span}
    aside = [number for one in draft.aside for number in range(one.line_start, one.line_end + 1)]
    lines = draft.source.lines
    lost = [line for number, line in enumerate(lines, 1) if line.strip() and number not in named | set(aside)]
    twice = [lines[number - 1] for number in aside if number in named or aside.count(number) > 1]
    return lost + [line for line in twice if line.strip()]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25))
def test_every_line_of_any_text_is_accounted_for(pieces: list[str]) -> None:
    if any(any(c.isalpha() for c in piece) for piece in pieces):
        draft = prepare(read_pasted("\n".join(pieces)), TABLES, date(2026, 1, 1))
        assert unaccounted(draft) == []
        assert {one.reason for one in draft.aside} <= REASONS


@given(st.text(alphabet="Aa b.,;:\n|-*(1)ñ“”", min_size=1, max_size=200).filter(lambda text: text.strip() != ""))
def test_every_line_of_any_characters_is_accounted_for(text: str) -> None:
    assert unaccounted(prepare(read_pasted("We ask. " + text), TABLES, date(2026, 1, 1))) == []


def test_each_line_set_aside_says_why() -> None:
    text = (
        "Groups ask for asylum now\n\nMay 3, 2024\n\nDear President Roe:\n\nIt rains every day.\n\n"
        "We urge you to restore asylum.\n\nSigned,\nMexico\nHIAS\n***\nPage 2 of 5\n12 Elm Street, Austin\nWOLA\n\n"
        "Notes: none"
    )
    draft = prepare(read_pasted(text), TABLES, date(2026, 1, 1))
    why = {draft.source.lines[one.line_start - 1]: one.reason for one in draft.aside}
    assert why == {
        "Groups ask for asylum now": "title",
        "May 3, 2024": "date",
        "Dear President Roe:": "salutation",
        "It rains every day.": "nothing",
        "Signed,": "sign-off",
        "Mexico": "heading",
        "***": "rule",
        "Page 2 of 5": "page",
        "12 Elm Street, Austin": "address",
        "Notes: none": "foot",
    }


@pytest.mark.parametrize("seed", range(3))
def test_no_two_bodies_of_the_record_are_joined_wherever_their_names_stand(seed: int) -> None:
    names = dict(
        zip(TABLES["organizations"]["name"].astype(str), TABLES["organizations"]["organization_id"], strict=True)
    )
    some = random.Random(seed).sample(sorted(names), 12)  # noqa: S311
    draft = prepare(read_pasted("We ask for asylum.\n\nSigned,\n" + "\n".join(some)), TABLES, date(2026, 1, 1))
    found = {one.name_as_signed: one.organization_id for one in draft.signatures}
    assert all(found.get(name, "") in ("", names[name]) for name in some)
