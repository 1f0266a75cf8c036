"""Who signed with whom, on a record that can be counted by hand."""

from __future__ import annotations

from data.measures.signers.cosigning import closest_statements, cosigners, repeat_signers, shared_signers
from data.record.filters import Filters
from data.record.selection import select
from tests.tiny import tiny

# wola signs all three; cda a and b; sf b and c; kind only c; the members of gtpm sign a through it
RECORD = tiny(
    signers={"a": "wola cda gtpm", "b": "wola cda sf", "c": "wola sf kind"},
    asks={"a": "asylum-access", "b": "asylum-access", "c": "humanitarian-aid"},
    members={"a": {"gtpm": "sf"}},
)
VIEW = select(RECORD, Filters())


def test_shared_signers_are_counted_for_each_pair_and_all_on_the_diagonal() -> None:
    assert shared_signers(VIEW).to_numpy().tolist() == [[3, 2, 1], [2, 3, 2], [1, 2, 3]]


def test_the_first_of_equal_pairs_is_the_closest() -> None:
    assert closest_statements(VIEW) == ("a", "b", 2)


def test_one_statement_shares_with_none() -> None:
    assert closest_statements(select(RECORD, Filters(statements=("a",)))) == ("", "", 0)


def test_repeat_signers_signed_two_or_more() -> None:
    assert repeat_signers(VIEW)["signed"].to_dict() == {"wola": 3, "cda": 2, "sf": 2}


def test_members_of_a_coalition_count_only_when_asked() -> None:
    with_members = select(RECORD, Filters(members=True))

    assert repeat_signers(with_members)["signed"].to_dict() == {"sf": 3, "wola": 3, "cda": 2}


def test_cosigners_share_most_first_then_signed_fewest_without_it() -> None:
    others = cosigners(VIEW, "wola")

    assert others[["shared", "signed"]].to_numpy().tolist() == [[2, 2], [2, 2], [1, 1], [1, 1]]
    assert others.index.to_list() == ["cda", "sf", "gtpm", "kind"]
    assert cosigners(VIEW, "cda").index.to_list() == ["wola", "gtpm", "sf"]


def test_one_that_signed_nothing_kept_has_no_cosigners() -> None:
    assert cosigners(select(RECORD, Filters(statements=("a",))), "kind").empty
