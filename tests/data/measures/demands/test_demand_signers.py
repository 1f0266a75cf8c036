"""Who signed statements that ask for a demand: counted by hand."""

from __future__ import annotations

import numpy as np
from hypothesis import given, strategies as st

from data.measures.demands.demand_signers import DemandSigners, demand_signers, demand_signers_table
from data.record.filters import Filters
from data.record.record import Record
from data.record.selection import select
from tests.tiny import tiny


def asylum(record: Record, **chosen: object) -> DemandSigners:
    """Return who signed what asks for access to asylum."""
    return demand_signers(select(record, Filters(**chosen)))["asylum-access"]  # type: ignore[arg-type]


def test_an_organization_counts_once_and_again_only_if_it_signed_a_second_statement_that_asks() -> None:
    record = tiny(
        signers={"a": "x y x", "b": "y z", "c": "x"},
        asks={"a": "asylum-access; asylum-access", "b": "asylum-access", "c": "safe-return"},
    )

    assert asylum(record) == DemandSigners(3, 1, 3, 0, 0, alone=1, through="a")


def test_the_list_that_most_come_through_alone_is_named_with_how_many() -> None:
    record = tiny(signers={"a": "x y", "b": "y u v w"}, asks={"a": "asylum-access", "b": "asylum-access"})

    found = asylum(record)

    assert (found.signed, found.alone, found.through, found.one_list) == (5, 3, "b", True)


def test_the_only_statement_that_asks_is_no_list_among_others() -> None:
    record = tiny(signers={"a": "x y", "b": "z"}, asks={"a": "asylum-access", "b": "safe-return"})

    assert asylum(record).alone == 2
    assert not asylum(record).one_list


def test_signers_of_a_statement_that_only_objects_to_the_opposite_stand_apart() -> None:
    record = tiny(signers={"a": "x y", "b": "y z u"}, asks={"a": "asylum-access", "b": "asylum-access?"})

    found = asylum(record)

    assert (found.signed, found.twice, found.objected, found.objected_clear) == (2, 0, 2, 2)


def test_the_range_leaves_arguable_codings_out_and_in() -> None:
    record = tiny(
        signers={"a": "x", "b": "x y z", "c": "u"},
        asks={"a": "asylum-access asylum-access~", "b": "asylum-access~", "c": "asylum-access?~"},
    )

    found = asylum(record)

    assert (found.clear, found.signed, found.ranges) == (1, 3, True)
    assert (found.objected_clear, found.objected) == (0, 1)


def test_a_demand_that_nobody_asks_for_keeps_a_true_zero() -> None:
    record = tiny(signers={"a": "x"}, asks={"a": "safe-return"})

    assert asylum(record) == DemandSigners(0, 0, 0, 0, 0, alone=0, through="")
    assert set(demand_signers(select(record, Filters(themes=("borders",))))) <= set(record.demands)


def test_members_of_a_coalition_count_only_when_asked_for() -> None:
    record = tiny(signers={"a": "net"}, asks={"a": "asylum-access"}, members={"a": {"net": "x y"}})

    assert asylum(record).signed == 1
    assert asylum(record, members=True).signed == 3


def test_the_table_holds_the_same_numbers_in_the_same_order() -> None:
    view = select(tiny(signers={"a": "x"}, asks={"a": "asylum-access"}), Filters())

    frame = demand_signers_table(view)

    assert list(frame.index) == list(view.ids("demands"))
    assert DemandSigners(*frame.loc["asylum-access"]) == demand_signers(view)["asylum-access"]


@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from("uvwxyz"), min_size=1, max_size=6), st.sampled_from(["", "?", "~", "-"])),
        min_size=1,
        max_size=7,
    )
)
def test_counting_by_bits_agrees_with_counting_one_by_one(drawn: list[tuple[list[str], str]]) -> None:
    signers = {f"s{k}": " ".join(names) for k, (names, _) in enumerate(drawn)}
    words = {"-": "safe-return"}
    asks = {f"s{k}": words.get(mark, f"asylum-access{mark}") for k, (_, mark) in enumerate(drawn)}
    found = asylum(tiny(signers=signers, asks=asks))

    asked = [set(names) for names, mark in drawn if mark in ("", "~")]
    objected = [set(names) for names, mark in drawn if mark == "?"]
    every = set().union(*asked)
    times = {name: sum(name in names for names in asked) for name in every}
    alone = [sum(times[name] == 1 for name in names) for names in asked]
    assert found.signed == len(every)
    assert found.twice == sum(n > 1 for n in times.values())
    assert found.clear == len(set().union(*(set(names) for names, mark in drawn if mark == "")))
    assert found.objected == len(set().union(*objected) - every)
    assert found.alone == int(np.max(alone, initial=0))
