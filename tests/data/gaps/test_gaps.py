"""What holds of the gaps of any record, under any filters."""

from __future__ import annotations

import pandas as pd
from hypothesis import given, strategies as st

from data.gaps.nearest import nearest, subjects
from data.gaps.rules import KINDS, RULES
from data.gaps.tallies import states, themes
from data.gaps.worklist import worklist
from data.measures.demands.passage_rows import evidence
from data.record.filters import Filters
from data.record.record import Record
from data.record.selection import View, select
from tests.data.record.test_properties import FILTERS, RECORD as SHIPPED
from tests.tiny import tiny

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
    asked: set[tuple[str, str]] = set()
    backed, named = set(asked), set(asked)
    for row in evidence(to).itertuples():
        of = record.passage_addressed[position[str(row.passage_id)]]
        theme = str(theme_of[str(row.demand_id)])
        asked |= {(country, theme) for country, yes in zip(record.countries, of, strict=True) if yes}
    for row in evidence(view).itertuples():
        named |= {(group, str(theme_of[str(row.demand_id)])) for group in str(row.groups).split("|") if group}
    for row in evidence(there).itertuples():
        theme = str(theme_of[str(row.demand_id)])
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
