"""The worklist: how gaps are ranked, and the passages that each rests on."""

from __future__ import annotations

from data.gaps.nearest import subjects
from data.gaps.rows import codings_of_gap
from data.gaps.rules import RULES
from data.gaps.worklist import ranked_gaps, rule_counts, worklist
from data.measures.demands.passage_rows import coding_rows
from data.record.filters import Filters
from data.record.selection import select
from tests.data.gaps.by_hand import ALL, RECORD, found
from tests.tiny import tiny


def test_within_a_kind_more_statements_then_fewer_organizations_then_more_near_come_first() -> None:
    gaps = worklist(ALL)
    presence_gaps = gaps[gaps["kind"] == "presence"]

    assert presence_gaps[["gap_id", "statements", "organizations", "near", "rank"]].to_numpy().tolist() == [
        ["single-signer:USA", 2, 1, 1, 1],
        ["endorsed-no-signer:PAN", 1, 0, 0, 2],
        ["single-signer:MEX", 1, 1, 2, 3],
        ["endorsed-no-signer:BLZ", 0, 0, 2, 4],
        ["single-signer:GTM", 0, 1, 1, 5],
        ["signer-not-endorsed:GTM", 0, 1, 1, 6],
    ]


def test_of_two_gaps_alike_the_one_with_more_near_comes_first() -> None:
    record = tiny(
        signers={"a": "x y"},
        asks={"a": "asylum-access"},
        based={"x": "GTM", "y": "GTM"},
        endorsed={"ARG": "2022-01-01", "BLZ": "2022-01-01"},
        addressed={"a-p01": "ARG BLZ"},
    )

    assert found("endorsed-no-signer", select(record, Filters())) == "BLZ ARG"


def test_a_rule_that_finds_nothing_keeps_its_zero() -> None:
    assert list(rule_counts(ALL)) == list(RULES)
    assert rule_counts(ALL)["arguable-only"] == 0


def test_the_rows_of_a_gap_are_the_passages_that_ask() -> None:
    gaps = worklist(ALL)

    def passages(gap_id: str) -> str:
        codings = codings_of_gap(ALL, subjects(gaps[gaps["gap_id"] == gap_id])[0])
        return " ".join(coding_rows(RECORD, codings)["passage_id"])

    assert passages("endorsed-no-signer:PAN") == "a-p01 a-p02"
    assert passages("asked-not-signed:PAN:asylum") == "a-p01"
    assert passages("nobody-by-name:humanitarian:humanitarian-aid") == "a-p02"
    assert passages("endorsement-range:BLZ") == passages("country-unknown:far") == ""


def test_of_those_near_the_first_three_are_named_and_all_are_counted() -> None:
    record = tiny(
        signers={"a": "one two three four", "b": "four"},
        asks={"a": "asylum-access", "b": "consultation"},
        based=dict.fromkeys(("one", "two", "three", "four"), "GTM"),
        endorsed={"BLZ": "2022-01-01"},
    )
    gap = ranked_gaps(select(record, Filters()))[0]

    assert (gap.gap_id, gap.near) == ("endorsed-no-signer:BLZ", 4)
    assert gap.nearest == ("four", "one", "two")
