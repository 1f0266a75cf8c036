"""Who does what twice, on records counted by hand."""

from __future__ import annotations

import pytest

from data.gaps.duplication import duplications
from data.record.filters import Filters
from data.record.selection import select
from tests.data.gaps.by_hand import RECORD
from tests.data.record.test_properties import RECORD as SHIPPED
from tests.tiny import tiny


def test_duplications_are_who_does_what_twice() -> None:
    people = [
        {"organization_id": o, "name": o, "kind": "legal", "country": "USA", "parent_id": parent}
        for o, parent in (("red", ""), ("wola", ""), ("unit", "wola"), ("other", ""))
    ]
    record = tiny(
        signers={"a": "red wola unit", "b": "other"},
        members={"a": {"red": "wola"}},
        asks={"a": "asylum-access; humanitarian-aid", "b": "asylum-access"},
        addressed={"a-p01": "USA MEX", "b-p01": "USA", "a-p02": "ENDORSERS"},
        endorsed={"USA": "2021-01-01", "MEX": "2021-01-01"},
        tables={"organizations": people},
    )
    twice = duplications(select(record, Filters()))

    assert dict(zip(twice["duplication_id"], twice["times"], strict=True)) == {
        "signed-twice:wola:a": 2,
        "parent-and-unit:unit:a": 2,
        "asked-twice:USA:asylum:asylum-access": 2,
        "same-kind-same-theme:USA:asylum:legal": 4,
        "same-kind-same-theme:USA:humanitarian:legal": 3,
    }


def test_what_is_done_once_is_no_duplication() -> None:
    assert duplications(select(RECORD, Filters(statements=("b",)))).empty


@pytest.mark.parametrize("filters", [Filters(), Filters(countries=("PAN",)), Filters(kinds=("legal",))])
def test_no_duplication_is_of_one(filters: Filters) -> None:
    assert (duplications(select(SHIPPED, filters))["times"] > 1).all()


def test_the_first_kind_and_the_first_country_are_counted_like_any_other() -> None:
    first = RECORD.kinds[0]
    record = tiny(
        signers={"a": "one two"},
        asks={"a": "asylum-access"},
        based={"one": "BLZ", "two": "BLZ"},
        kinds={"one": first, "two": first},
        endorsed={"BLZ": "2022-01-01"},
    )
    twice = duplications(select(record, Filters()))

    assert twice[["duplication_id", "times"]].to_numpy().tolist() == [[f"same-kind-same-theme:BLZ:asylum:{first}", 2]]
