"""What may be said aloud: every number of every claim is the count of the rows that it shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.claims.claim import claim, parse
from data.claims.kinds import KINDS
from data.record.filters import Filters
from data.record.record import Record
from data.record.selection import select
from pages.parts.claims.kinds import KINDS as SAID
from pages.parts.claims.panel import said
from tests.data.claims.made_claims import FILTERS, claims_of
from tests.tiny import tiny

# a: signed by wola (USA) and sf (MEX): asylum of the USA, aid naming PAN; b: signed by wola alone: objects only
TINY = tiny(
    signers={"a": "wola sf", "b": "wola"},
    asks={"a": "asylum-access; humanitarian-aid", "b": "asylum-access?"},
    based={"wola": "USA", "sf": "MEX"},
    addressed={"a-p01": "USA"},
    named={"a-p02": "PAN"},
    endorsed={"USA": "2022-01-01", "PAN": "2022-01-01", "GUY": "2023", "CUB": ""},
)


@pytest.mark.parametrize("filters", FILTERS.values(), ids=FILTERS)
def test_every_number_of_the_shipped_record_is_the_count_of_its_rows(shipped: Record, filters: Filters) -> None:
    view = select(shipped, filters)

    for kind, subject in claims_of(view):
        one = claim(view, kind, subject)
        assert {name: len(set(one.ids(name))) for name in one.numbers} == dict(one.numbers), one.key


@pytest.mark.parametrize("countries", [(), ("USA",), ("PAN",), ("CUB",)])
def test_every_number_of_a_small_record_is_the_count_of_its_rows(countries: tuple[str, ...]) -> None:
    view = select(TINY, Filters(countries=tuple(c for c in countries if c in TINY.countries)))

    for kind, subject in claims_of(view):
        one = claim(view, kind, subject)
        assert {name: len(set(one.ids(name))) for name in one.numbers} == dict(one.numbers), one.key


@pytest.mark.parametrize(
    ("kind", "subject", "numbers"),
    [
        ("statements", "", {"statements": 2, "of": 2, "passages": 3}),
        ("organizations", "", {"organizations": 2, "statements": 2, "signatures": 3}),
        ("countries", "", {"countries": 2, "organizations": 2, "unknown": 0, "outside": 0}),
        ("endorsers", "", {"governments": 3, "day": 2, "later": 1}),
        (
            "demand",
            "asylum-access",
            {
                "statements": 2,
                "of": 2,
                "calls": 1,
                "organizations": 2,
                "passages": 2,
                "twice": 0,
                "clear": 2,
                "objected": 0,
                "alone": 2,
            },
        ),
        (
            "demand",
            "humanitarian-aid",
            {
                "statements": 1,
                "of": 2,
                "calls": 1,
                "organizations": 2,
                "passages": 1,
                "twice": 0,
                "clear": 2,
                "objected": 0,
                "alone": 2,
            },
        ),
        ("statement", "b", {"organizations": 1, "demands": 1, "passages": 1}),
        (
            "country",
            "USA",
            {"organizations": 1, "addressed": 1, "directly": 1, "named": 0, "addressing": 1, "naming": 0, "of": 2},
        ),
        ("organization", "sf", {"statements": 1, "of": 2, "demands": 2}),
        ("absent", "", {"countries": 2, "of": 3}),
    ],
)
def test_claims_say_what_can_be_counted_by_hand(kind: str, subject: str, numbers: dict[str, int]) -> None:
    assert dict(claim(select(TINY, Filters()), kind, subject).numbers) == numbers


def test_each_kind_of_claim_has_its_words() -> None:
    assert list(SAID) == list(KINDS)
    for kind, said_ in SAID.items():
        assert set(said_.rows) <= set(KINDS[kind].numbers)


def test_the_numbers_on_events_are_those_of_the_directions_that_the_record_knows() -> None:
    assert set(KINDS["since"].numbers) == {"events", *TINY.words("outcomes", "direction")}


def test_an_older_address_of_fewer_numbers_is_read() -> None:
    assert parse(TINY, "demand:asylum-access", "2-2-1-2-2")[2] == dict(
        zip(("statements", "of", "calls", "organizations", "passages"), (2, 2, 1, 2, 2), strict=True)
    )


def test_the_rows_of_a_demand_are_its_passages_and_those_who_signed_them() -> None:
    one = claim(select(TINY, Filters()), "demand", "asylum-access")

    assert one.ids("passages") == ("a-p01", "b-p01")
    assert one.ids("organizations") == ("wola", "sf")
    assert claim(one.view, "organizations").ids("signatures") == ("a/1/0", "a/2/0", "b/1/0")


def test_a_statement_kept_for_its_passage_is_not_said_to_be_signed_by_those_from_elsewhere() -> None:
    view = select(TINY, Filters(countries=("USA",)))

    assert dict(claim(view, "organizations").numbers) == {"organizations": 1, "statements": 2, "signatures": 2}
    sentence = said(view, "organizations").sentence
    assert sentence.startswith("1 organization based in the United States signed at least one of 2 statements")


def test_a_kind_or_a_subject_that_is_not_known_makes_no_claim() -> None:
    view = select(TINY, Filters())

    with pytest.raises(ValueError, match="no claim of the kind"):
        claim(view, "impact")
    with pytest.raises(ValueError, match="cannot be about"):
        claim(view, "demand", "free-lunch")


@pytest.mark.parametrize(
    ("key", "seen"),
    [("", ""), ("impact", "1"), ("demand", "1-2-1-2-1"), ("demand:free-lunch", "1-2-1-2-1"), ("organizations", "1-2"),
     ("organizations", "1-2--3"), ("organizations", "a-b-c"), ("organizations", "1-2-99999999999999")],
)  # fmt: skip
def test_an_address_that_cites_no_claim_is_refused(key: str, seen: str) -> None:
    with pytest.raises(ValueError, match=r"no claim|are not the"):
        parse(TINY, key, seen)


def test_a_claim_can_be_read_back_from_its_address() -> None:
    for kind, subject in claims_of(select(TINY, Filters())):
        one = claim(select(TINY, Filters()), kind, subject)
        assert parse(TINY, one.key, one.seen) == (kind, subject, dict(one.numbers))


def test_claims_obey_the_same_filters_as_the_measures(shipped: Record) -> None:
    view = select(shipped, Filters(members=True))
    without = select(shipped, replace(view.filters, members=False))

    for one in (view, without):
        assert claim(one, "organizations").numbers["organizations"] == one.organizations.sum()
    assert view.organizations.sum() > without.organizations.sum()
