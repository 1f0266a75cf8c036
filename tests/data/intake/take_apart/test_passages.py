"""What asks for something: items, paragraphs, and the cue of each."""

from __future__ import annotations

from data.intake.take_apart.passages import find_passages
from data.intake.take_apart.signatory_block import signatory_block
from tests.data.intake.take_apart.lines import lines

LETTER = lines("""
Groups ask for asylum

The groups sent this: they urge governments to keep asylum open.

They released the following letter:

The region is large and people cross it every day.

We urge your governments to:

1. Restore access to asylum at
   the border.
2. Consult civil society.

• We thank you for the talks in which we take part.

Governments must also end expulsions under Title 42.

Sincerely,

Casa Uno
Casa Dos""")


def test_passages_are_the_items_and_the_paragraphs_that_ask() -> None:
    found = find_passages(LETTER, "en", signatory_block(LETTER))
    assert [(one.section, one.ordinal, one.line_start, one.line_end) for one in found] == [
        ("intro", 1, 3, 3),
        ("list-1", 1, 11, 12),
        ("list-1", 2, 13, 13),
        ("list-1", 3, 15, 15),
        ("closing", 1, 17, 17),
    ]


def test_a_line_that_leads_to_a_list_is_a_passage_only_if_it_names_a_demand() -> None:
    text = ["We call for transparency and ask governments to:", "- Act now.", "- Act well."]
    assert [one.why for one in find_passages(text, "en")] == ["introduction", "item", "item"]
    assert [one.why for one in find_passages(["We ask them to:", *text[1:]], "en")] == []


def test_without_a_list_the_last_paragraph_that_asks_closes_the_text() -> None:
    text = ["They must act.", "", "It rains.", "", "They should listen."]
    assert [(one.section, one.line_start) for one in find_passages(text)] == [("body", 1), ("closing", 5)]


def test_a_cue_has_at_most_six_words_that_stand_on_its_lines() -> None:
    for one in find_passages(LETTER, "en"):
        there = " ".join(" ".join(LETTER[one.line_start - 1 : one.line_end]).split())
        assert one.cue in there
        assert 0 < len(one.cue.split()) <= 6
