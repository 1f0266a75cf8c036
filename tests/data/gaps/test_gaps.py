"""Each rule on gaps on records counted by hand, and what holds of the gaps under any filters."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, strategies as st

from data.gaps.demand import asked_and_signed, group_passages
from data.gaps.duplication import duplications
from data.gaps.nearest import nearest, subjects
from data.gaps.presence import presence
from data.gaps.rows import codings_of_gap
from data.gaps.rules import KINDS, RULES
from data.gaps.tallies import states, themes
from data.gaps.worklist import rule_counts, worklist
from data.measures.demands.passage_rows import coding_rows, evidence
from data.record.filters import Filters
from data.record.record import Record
from data.record.selection import View, select
from pages.parts.words.gap_kinds import LOOKS
from tests.data.record.test_properties import FILTERS, RECORD as SHIPPED
from tests.pages.test_pages import opened
from tests.tiny import tiny

# a: signed from USA, MEX and GTM; asks for asylum of PAN and USA by name, and for aid of the endorsers
# (USA, MEX and PAN by then; BLZ endorsed later, GTM did not); it names children in the first passage
# b, the latest: signed from USA and from nobody knows where; asks for asylum of USA, and of nobody for consultation
RECORD = tiny(
    signers={"a": "wola sf casa", "b": "wola far"},
    asks={"a": "asylum-access; humanitarian-aid", "b": "asylum-access; consultation"},
    dates={"a": "2022-02-01", "b": "2022-03-01..2022-03-05"},
    based={"wola": "USA", "sf": "MEX", "casa": "GTM"},
    cities={"sf": ("Puebla", 19.0, -98.2)},
    addressed={"a-p01": "PAN USA", "a-p02": "ENDORSERS", "b-p01": "USA"},
    groups={"a-p01": "children"},
    endorsed={
        "USA": "2022-01-01",
        "MEX": "2022-01-01",
        "PAN": "2022-01-01",
        "BLZ": "2022-04-01..2022-05-01",
        "GTM": "",
    },
)
ALL = select(RECORD, Filters())


def found(rule: str, view: View = ALL) -> str:
    """Return the subjects of the gaps of one rule, in the order of the worklist, as words."""
    gaps = worklist(view)
    return " ".join(gap.partition(":")[2] for gap in gaps.loc[gaps["rule"] == rule, "gap_id"])


def near(gap_id: str, view: View = ALL) -> str:
    """Return who stands nearest to a gap and why, as words."""
    gaps = worklist(view)
    rows = nearest(view, subjects(gaps[gaps["gap_id"] == gap_id])[0])
    return " ".join(f"{row.organization_id}/{row.basis}" for row in rows.itertuples())


# ---- presence ------------------------------------------------------------------------------------


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


# ---- demand --------------------------------------------------------------------------------------


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


# ---- evidence ------------------------------------------------------------------------------------


def test_evidence_lists_what_the_record_does_not_know_of_places_and_dates() -> None:
    assert found("country-unknown") == "far"
    assert found("city-unknown") == "USA:wola GTM:casa"
    assert found("statement-range") == "b"
    assert found("endorsement-range") == "BLZ"


def test_a_low_confidence_and_a_demand_only_arguable_are_gaps_of_evidence() -> None:
    coded = {"demand_id": "asylum-access", "stance": "call", "coder": "a"}
    record = tiny(
        signers={"a": "x"},
        asks={"a": "asylum-access consultation; asylum-access"},
        tables={
            "organizations": [
                {"organization_id": "x", "name": "X", "country": "PAN", "location_confidence": "low", "city": "Colón"}
                | {"latitude": "9.4", "longitude": "-79.9"}
            ],
            "codings": [
                coded | {"passage_id": "a-p01", "confidence": "clear"},
                coded | {"passage_id": "a-p02", "confidence": "arguable"},
                coded | {"passage_id": "a-p01", "demand_id": "consultation", "confidence": "arguable"},
            ],
        },
    )
    view = select(record, Filters())

    assert found("low-confidence", view) == "PAN:x"
    assert found("arguable-only", view) == "governance:consultation"
    assert found("city-unknown", view) == found("country-unknown", view) == ""


# ---- who stands nearest --------------------------------------------------------------------------


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


# ---- the worklist --------------------------------------------------------------------------------


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


# ---- duplications --------------------------------------------------------------------------------


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


# ---- what always holds ---------------------------------------------------------------------------

ORGANIZATIONS = ("o1", "o2", "o3", "o4")
COUNTRIES = ("USA", "MEX", "PAN", "JAM")
DEMANDS = ("asylum-access", "humanitarian-aid", "consultation")


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Return a small record of any shape: who signed what from where, what is asked of whom."""
    statements = [f"s{k}" for k in range(draw(st.integers(1, 3)))]
    words = st.lists(st.sampled_from(ORGANIZATIONS), min_size=1, max_size=3, unique=True).map(" ".join)
    asked = st.lists(st.sampled_from(DEMANDS), min_size=1, max_size=2, unique=True).map(" ".join)
    passages = {s: draw(st.lists(asked, min_size=1, max_size=2)) for s in statements}
    keys = [f"{s}-p{k + 1:02d}" for s, texts in passages.items() for k in range(len(texts))]
    to = st.lists(st.sampled_from((*COUNTRIES, "ENDORSERS")), max_size=2, unique=True).map(" ".join)
    named = st.lists(st.sampled_from(SHIPPED.groups[:3]), max_size=2, unique=True).map(" ".join)
    return tiny(
        signers={s: draw(words) for s in statements},
        asks={s: "; ".join(texts) for s, texts in passages.items()},
        based=draw(st.dictionaries(st.sampled_from(ORGANIZATIONS), st.sampled_from(COUNTRIES))),
        addressed={key: draw(to) for key in keys},
        groups={key: draw(named) for key in keys},
        endorsed={c: draw(st.sampled_from(["", "2021-01-01", "2022-01-02..2022-01-09"])) for c in COUNTRIES},
    )


def pairs_with_a_row(view: View) -> tuple[set[tuple[str, str]], set[tuple[str, str]], set[tuple[str, str]]]:
    """Return, row by row from the tables, (country, theme) asked, (country, theme) backed and (group, theme) named."""
    record = view.record
    theme_of = dict(zip(record.tables["demands"]["demand_id"], record.tables["demands"]["theme_id"], strict=True))
    seat = record.tables["organizations"].set_index("organization_id")["country"]
    there, to = view.in_role("from"), view.in_role("to")
    signatures = record.tables["signatures"][there.signatures]
    position = {p: k for k, p in enumerate(record.tables["passages"]["passage_id"])}
    asked, backed, named = set(), set(), set()
    for row in evidence(to).itertuples():
        of = record.passage_addressed[position[str(row.passage_id)]]
        theme = theme_of[str(row.demand_id)]
        asked |= {(country, theme) for country, yes in zip(record.countries, of, strict=True) if yes}
    for row in evidence(view).itertuples():
        named |= {(group, theme_of[str(row.demand_id)]) for group in row.groups.split("|") if group}
    for row in evidence(there).itertuples():
        theme = theme_of[str(row.demand_id)]
        signers = signatures.loc[signatures["statement_id"] == row.statement_id, "organization_id"]
        backed |= {(str(seat[signer]), theme) for signer in signers.astype(str) if pd.notna(seat[signer])}
    return asked, backed, named


def holds(view: View) -> None:
    """Check that a gap names no pair that has a row, that each pair without one is named, and that kinds are apart."""
    gaps = worklist(view)
    asked, backed, named = pairs_with_a_row(view)
    every = {(country, theme) for country in states(view) for theme in themes(view)}

    def pairs(rule: str, subject: str = "country") -> set[tuple[str, str]]:
        rows = gaps[gaps["rule"] == rule]
        return set(zip(rows[subject], rows["theme_id"], strict=True))

    assert pairs("asked-not-signed") == (asked - backed) & every
    assert pairs("signed-not-asked") == (backed - asked) & every
    assert not pairs("group-unnamed", "group") & named
    seats = set(view.record.tables["organizations"][view.organizations]["country"].dropna().astype(str))
    assert not set(gaps.loc[gaps["rule"] == "endorsed-no-signer", "country"]) & seats
    assert gaps["gap_id"].is_unique
    assert (gaps["kind"] == gaps["rule"].map(RULES)).all()
    for kind in KINDS:
        assert gaps.loc[gaps["kind"] == kind, "rank"].tolist() == list(range(1, int((gaps["kind"] == kind).sum()) + 1))
    assert (gaps.loc[gaps["kind"] == "evidence", "near"] == 0).all()


# a busy machine may take as long as it needs to build the records
@given(records())
def test_on_any_record_a_gap_never_names_a_pair_that_has_a_row(record: Record) -> None:
    holds(select(record, Filters()))


@given(FILTERS)
def test_under_any_filters_a_gap_never_names_a_pair_that_has_a_row(filters: Filters) -> None:
    holds(select(SHIPPED, filters))


@given(FILTERS)
def test_the_number_of_nearest_is_the_number_of_their_rows(filters: Filters) -> None:
    view = select(SHIPPED, filters)
    gaps = worklist(view)

    for gap, n in list(zip(subjects(gaps), gaps["near"], strict=True))[:40]:
        rows = nearest(view, gap)
        assert len(rows) == n == rows["organization_id"].nunique()
        assert rows["signed"].is_monotonic_decreasing


@pytest.mark.parametrize("filters", [Filters(), Filters(countries=("PAN",)), Filters(kinds=("legal",))])
def test_no_duplication_is_of_one(filters: Filters) -> None:
    assert (duplications(select(SHIPPED, filters))["times"] > 1).all()


# ---- the page ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "opens"),
    [
        ("gap=presence&show=endorsed-no-signer:BLZ", ["endorsed-no-signer:BLZ"]),
        ("gap=demand&rule=asked-not-signed&show=asked-not-signed:HTI:asylum", ["asked-not-signed:HTI:asylum"]),
        ("gap=demand&show=group-unnamed:asylum:lgbtqi&lang=es", ["group-unnamed:asylum:lgbtqi"]),
        ("gap=evidence&show=endorsement-range:SUR&lang=pt", ["endorsement-range:SUR"]),
        ("gap=duplication", []),
        ("gap=nonsense&rule=nonsense&show=nonsense", []),
    ],
)
def test_the_page_opens_one_gap_from_its_address(query: str, opens: list[str]) -> None:
    app = opened("gaps.py", dict(pair.split("=") for pair in query.split("&")))

    assert not app.exception
    assert len(app.title) == 1
    rows = [
        box.key.removeprefix("gap_") for box in app.expander if str(box.key).startswith("gap_") and box.proto.expanded
    ]
    assert rows == opens


def test_three_kinds_and_duplications_share_no_colour_and_no_shape() -> None:
    assert len({look.colour for look in LOOKS.values()}) == len({look.shape for look in LOOKS.values()}) == 4
    assert set(LOOKS) == {*KINDS, "duplication"}
