"""The signers of one statement, coalitions with their members under them."""

from __future__ import annotations

from data.measures.signers.signer_list import signer_list
from data.record.filters import Filters
from data.record.selection import select
from tests.tiny import tiny

RECORD = tiny(
    signers={"a": "x net y", "b": "y"},
    members={"a": {"net": "m n"}},
    asks={"a": "asylum-access", "b": "asylum-access"},
    based={"m": "MEX", "y": "USA"},
    kinds={"n": "legal"},
)


def test_members_follow_the_coalition_that_lists_them() -> None:
    rows = signer_list(select(RECORD, Filters()), "a")

    assert rows["organization_id"].to_list() == ["x", "net", "m", "n", "y"]
    assert rows["role"].to_list() == ["signatory", "signatory", "member", "member", "signatory"]
    assert rows["through"].to_list() == ["", "", "net", "net", ""]


def test_what_is_not_known_is_an_empty_word() -> None:
    rows = signer_list(select(RECORD, Filters()), "a").set_index("organization_id")

    assert rows.loc["x", ["city", "country"]].to_list() == ["", ""]
    assert rows.loc["m", "country"] == "MEX"


def test_a_filter_on_organizations_applies_to_members_too() -> None:
    rows = signer_list(select(RECORD, Filters(kinds=("legal",))), "a")

    assert rows["organization_id"].to_list() == ["n"]
