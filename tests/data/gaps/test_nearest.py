"""Who stands nearest to a gap, on records counted by hand."""

from __future__ import annotations

from data.gaps.nearest import nearest, subjects
from data.gaps.worklist import worklist
from data.record.filters import Filters
from data.record.selection import View, select
from tests.data.gaps.by_hand import ALL, RECORD
from tests.tiny import tiny


def near(gap_id: str, view: View = ALL) -> str:
    """Return who stands nearest to a gap and why, as words."""
    gaps = worklist(view)
    rows = nearest(view, subjects(gaps[gaps["gap_id"] == gap_id])[0])
    return " ".join(f"{row.organization_id}/{row.basis}" for row in rows.itertuples())


def test_the_nearest_to_a_country_are_the_signers_across_its_borders_who_signed_most_first() -> None:
    assert near("single-signer:MEX") == "wola/border casa/border"
    assert near("endorsed-no-signer:BLZ") == "sf/border casa/border"
    assert near("endorsed-no-signer:PAN") == ""


def test_the_nearest_on_a_theme_signed_a_statement_that_makes_it() -> None:
    assert near("signed-not-asked:GTM:asylum") == "casa/there"
    assert near("asked-not-signed:PAN:asylum") == ""


def test_an_island_looks_to_its_subregion() -> None:
    record = tiny(
        signers={"a": "jam"},
        asks={"a": "asylum-access"},
        based={"jam": "JAM"},
        endorsed={"JAM": "2022-01-01", "BRB": "2022-01-01"},
    )

    assert near("endorsed-no-signer:BRB", select(record, Filters())) == "jam/subregion"


def test_neighbours_are_found_beyond_the_country_that_is_chosen() -> None:
    view = select(RECORD, Filters(countries=("BLZ",)))

    assert near("endorsed-no-signer:BLZ", view) == "sf/border casa/border"


def test_where_organizations_are_there_already_they_are_the_nearest() -> None:
    assert near("signer-not-endorsed:GTM") == "casa/there"
    assert near("signed-not-asked:MEX:asylum") == "sf/there"


def test_the_nearest_to_a_demand_signed_it_and_to_a_group_signed_what_names_it() -> None:
    assert near("nobody-by-name:humanitarian:humanitarian-aid") == "wola/signed sf/signed casa/signed"
    assert near("group-unnamed:governance:children") == "wola/named"


def test_evidence_has_nobody_near() -> None:
    assert near("country-unknown:far") == ""


def test_the_rows_say_where_each_is_based_and_how_many_statements_it_signed() -> None:
    record = tiny(
        signers={"a": "capital gate", "b": "capital lost"},
        asks={"a": "asylum-access", "b": "consultation"},
        based={"capital": "BLZ", "gate": "GTM"},
    )
    view = select(record, Filters())
    gaps = worklist(view)

    def rows(gap_id: str) -> list[tuple[str, str, int]]:
        of = nearest(view, subjects(gaps[gaps["gap_id"] == gap_id])[0])
        return list(of[["organization_id", "country", "signed"]].itertuples(index=False, name=None))

    assert rows("single-signer:GTM") == [("capital", "BLZ", 2)]
    assert rows("no-addressee:governance:consultation") == [("capital", "BLZ", 2), ("lost", "", 1)]
