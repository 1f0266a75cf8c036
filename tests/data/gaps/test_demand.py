"""Gaps of demand on records counted by hand."""

from __future__ import annotations

from data.gaps.demand import asked_and_signed, group_passages
from data.gaps.worklist import worklist
from data.record.filters import Filters
from data.record.selection import select
from tests.data.gaps.by_hand import ALL, RECORD, found
from tests.tiny import tiny


def test_the_matrix_tells_asked_signed_both_and_neither() -> None:
    cells = asked_and_signed(select(RECORD, Filters(themes=("asylum",))))

    assert dict(zip(cells["country"], cells["cell"], strict=True)) == {
        "BLZ": "neither",
        "GTM": "signed",
        "MEX": "signed",
        "PAN": "asked",
        "USA": "both",
    }
    assert cells.set_index("country").loc["USA", ["statements", "organizations"]].tolist() == [2, 1]


def test_gaps_of_country_and_theme_are_the_cells_that_lack_one_side_not_both() -> None:
    view = select(RECORD, Filters(themes=("asylum",)))

    assert found("asked-not-signed", view) == "PAN:asylum"
    assert found("signed-not-asked", view) == "GTM:asylum MEX:asylum"
    assert not ((worklist(view)["country"] == "BLZ") & (worklist(view)["kind"] == "demand")).any()


def test_a_demand_that_the_latest_could_have_repeated_and_did_not_is_listed() -> None:
    record = tiny(signers={"a": "x", "b": "x"}, asks={"a": "asylum-access", "b": "asylum-systems"})

    assert found("not-repeated", select(record, Filters())) == "asylum:asylum-access"


def test_a_demand_of_a_theme_on_which_the_latest_is_silent_is_not_listed() -> None:
    assert found("not-repeated") == ""


def test_a_demand_that_only_an_earlier_statement_makes_was_not_left_unrepeated_by_the_latest() -> None:
    record = tiny(
        signers={"a": "x", "b": "x", "c": "x"},
        asks={"a": "asylum-access", "b": "consultation", "c": "consultation"},
    )

    assert found("not-repeated", select(record, Filters())) == ""


def test_nothing_is_left_unrepeated_by_a_single_statement() -> None:
    assert found("not-repeated", select(RECORD, Filters(statements=("a",)))) == ""


def test_a_demand_asked_of_nobody_has_no_addressee() -> None:
    assert found("no-addressee") == "governance:consultation"


def test_a_demand_asked_only_of_all_endorsers_names_no_government() -> None:
    assert found("nobody-by-name") == "humanitarian:humanitarian-aid"


def test_a_group_is_unnamed_in_each_theme_made_that_no_passage_joins_to_it() -> None:
    view = select(RECORD, Filters(groups=("children",), themes=("asylum", "humanitarian", "borders")))
    whole = found("group-unnamed").split()

    assert group_passages(view).loc["children"].to_dict() == {"asylum": 1, "humanitarian": 0, "borders": 0}
    assert "asylum:children" not in whole
    assert {"humanitarian:children", "governance:children", "asylum:women"} <= set(whole)
    assert not [pair for pair in whole if pair.startswith("borders")]
    assert len(whole) == 3 * len(RECORD.groups) - 1


def test_an_unnamed_group_is_weighed_by_the_statements_of_its_theme_and_by_no_organization() -> None:
    gaps = worklist(ALL).set_index("gap_id")

    assert gaps.loc["group-unnamed:asylum:women", ["statements", "organizations"]].tolist() == [2, 0]
    assert gaps.loc["group-unnamed:humanitarian:women", ["statements", "organizations"]].tolist() == [1, 0]


def test_who_signed_is_counted_where_only_what_is_said_to_a_country_is_chosen() -> None:
    assert found("signed-not-asked", select(RECORD, Filters(countries=("MEX",), role="to"))) == "MEX:asylum"
