"""Blocks, the title, the countries named, and who is addressed."""

from __future__ import annotations

from data.intake.take_apart.addressees import addressees, letter_addressees
from data.intake.take_apart.blocks import blocks
from data.intake.take_apart.facets import facets
from data.intake.take_apart.gazetteer import places
from data.intake.take_apart.titles import title
from tests.data.intake.take_apart.lines import lines


def test_a_paragraph_set_in_lines_is_one_block_and_so_is_a_sentence_over_a_blank_line() -> None:
    text = lines("""
We write to you today about the people who cross the region in search of
safety, and about what they find when they arrive at the borders of a
country that does not expect them and that has made no room for them at

all, neither in law nor in the services that it offers to everybody else.

A second paragraph.""")
    assert [(one.line_start, one.line_end) for one in blocks(text)] == [(1, 5), (7, 7)]


def test_paragraphs_of_one_line_each_stay_apart_without_blank_lines() -> None:
    text = ["The first paragraph is a long line. " * 8 + "End.", "The second is as long as it. " * 8 + "End."]
    assert len(blocks(text)) == 2


def test_the_title_is_the_longest_heading_before_the_prose() -> None:
    assert title(["Press Releases", "", "Groups call for talks with civil society", "", "Today, they said so."]) == (
        "Groups call for talks with civil society"
    )
    assert title(["Today a group said that it welcomes the talks of the governments."]) == ""


def test_places_are_named_in_three_languages_and_the_pronoun_is_no_country() -> None:
    found = places([(1, "From Brasil to México, through the Darién Gap"), (2, "let us go to the U.S. and Panama")])
    assert [(one.code, one.line) for one in found] == [
        ("BRA", 1), ("MEX", 1), ("COL|PAN", 1), ("USA", 2), ("PAN", 2)
    ]  # fmt: skip


def test_addressees_are_those_who_are_told_to_act() -> None:
    assert addressees("We urge the government of Mexico to open its offices.") == ("MEX",)
    assert addressees("The Biden administration must end this.") == ("USA",)
    assert addressees("Instamos a los gobiernos firmantes a actuar.") == ("ENDORSERS",)
    assert addressees("People wait in Mexico.") == ()


def test_a_letter_addresses_those_named_above_its_salutation() -> None:
    text = lines("""
The groups sent the letter that follows to two governments last week.

President of the United States Jane Roe

President of Mexico Juana Pérez

Dear President Roe and President Pérez:""")
    assert set(letter_addressees(text)) == {"USA", "MEX"}


def test_a_country_addressed_is_no_place_and_groups_only_consulted_are_left_out() -> None:
    one = facets("The government of Mexico must protect children who return from Panama.")
    assert (one.addressees, one.places, one.groups) == (("MEX",), ("PAN",), ("children",))
    assert facets("Consult women and Indigenous communities.").groups == ()
