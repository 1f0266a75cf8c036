"""Dates in every form in use, and which one of a text is its own."""

from __future__ import annotations

from datetime import date

import pytest

from data.intake.take_apart.dates_found import dates

TODAY = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("January 9, 2023", "2023-01-09"),
        ("Jan. 9, 2023", "2023-01-09"),
        ("June 10th, 2022", "2022-06-10"),
        ("9 January 2023", "2023-01-09"),
        ("May 2022", "2022-05"),
        ("9 de enero de 2023", "2023-01-09"),
        ("1º de mayo del 2024", "2024-05-01"),
        ("15 de setiembre de 2022", "2022-09-15"),
        ("junio de 2022", "2022-06"),
        ("1º de março de 2023", "2023-03-01"),
        ("10 de dezembro de 2022", "2022-12-10"),
        ("2022-06-10", "2022-06-10"),
        ("25/12/2022", "2022-12-25"),
    ],
)
def test_a_date_is_read_in_every_form_in_use(words: str, iso: str) -> None:
    assert [one.date for one in dates([words], TODAY)] == [iso]


@pytest.mark.parametrize(
    "words", ["Title 42, and we", "June 10th", "30 February 2022", "We may 2 of us", "24,000 in 1999"]
)
def test_what_is_no_date_is_not_taken_for_one(words: str) -> None:
    assert dates([words], TODAY) == ()


def test_a_date_in_numbers_gives_both_readings_the_likelier_first() -> None:
    assert [one.date for one in dates(["03/04/2023"], TODAY, "es")] == ["2023-04-03", "2023-03-04"]
    assert [one.date for one in dates(["03/04/2023"], TODAY, "en")] == ["2023-03-04", "2023-04-03"]
    assert all(one.ambiguous for one in dates(["03/04/2023"], TODAY))


def test_the_date_at_the_top_comes_before_those_in_the_text_and_a_future_one_last() -> None:
    found = dates(["Letter", "9 January 2023", *[""] * 20, "Since June 10, 2022 we wait for May 5, 2031."], TODAY)
    assert [(one.date, one.future) for one in found] == [
        ("2023-01-09", False), ("2022-06-10", False), ("2031-05-05", True)
    ]  # fmt: skip
