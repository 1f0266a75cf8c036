"""Gaps of presence on records counted by hand."""

from __future__ import annotations

from data.gaps.presence import presence
from data.record.filters import Filters
from data.record.selection import select
from tests.data.gaps.by_hand import ALL, RECORD, found
from tests.tiny import tiny


def test_presence_counts_seats_statements_signed_and_statements_that_address() -> None:
    counts = presence(ALL)[["endorsed", "organizations", "signed", "addressed"]]

    assert counts.T.to_dict("list") == {
        "BLZ": [True, 0, 0, 0],
        "GTM": [False, 1, 1, 0],
        "MEX": [True, 1, 1, 1],
        "PAN": [True, 0, 0, 1],
        "USA": [True, 1, 2, 2],
    }


def test_a_government_that_endorsed_and_has_no_signer_is_a_gap_of_presence() -> None:
    assert found("endorsed-no-signer") == "PAN BLZ"


def test_signers_where_the_government_did_not_endorse_are_the_reverse() -> None:
    assert found("signer-not-endorsed") == "GTM"


def test_a_country_with_one_signer_hangs_on_it() -> None:
    assert found("single-signer") == "USA MEX GTM"


def test_two_signers_do_not_hang_on_one() -> None:
    record = tiny(
        signers={"a": "one other"},
        asks={"a": "asylum-access"},
        based={"one": "PAN", "other": "PAN"},
        endorsed={"PAN": "2022-01-01"},
    )

    assert found("single-signer", select(record, Filters())) == ""


def test_a_filter_on_the_country_looks_only_there() -> None:
    assert found("endorsed-no-signer", select(RECORD, Filters(countries=("PAN",)))) == "PAN"


def test_members_of_a_coalition_are_present_only_when_they_are_counted() -> None:
    record = tiny(
        signers={"a": "red"},
        asks={"a": "asylum-access"},
        members={"a": {"red": "pan"}},
        based={"pan": "PAN"},
        endorsed={"PAN": "2022-01-01"},
    )

    assert found("endorsed-no-signer", select(record, Filters())) == "PAN"
    assert found("endorsed-no-signer", select(record, Filters(members=True))) == ""
