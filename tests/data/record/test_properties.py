"""What holds for any filters: counts equal their rows, filters never add rows, pages agree."""

from __future__ import annotations

import numpy as np
from hypothesis import given, strategies as st

from data.measures.countries.addressees import addressees, groups
from data.measures.demands.history import demand_by_statement
from data.measures.demands.passage_rows import evidence
from data.measures.demands.recurrence import recurrence, theme_recurrence
from data.measures.demands.statement_demands import made
from data.measures.signers.signer_bits import signer_counts
from data.measures.signers.signing import by_country, by_place, organizations, overlaps, totals, unplaced
from data.record.filters import ROLES, Filters, parse
from data.record.record import read_record
from data.record.selection import select

RECORD = read_record()


def some(ids: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Return up to two of `ids`, in their order."""
    return st.lists(st.sampled_from(ids), max_size=2, unique=True).map(lambda c: tuple(i for i in ids if i in c))


FILTERS = st.builds(
    Filters,
    countries=some(RECORD.countries),
    role=st.sampled_from(ROLES),
    themes=some(RECORD.themes),
    demands=some(RECORD.demands),
    statements=some(RECORD.statements),
    kinds=some(RECORD.kinds),
    groups=some(RECORD.groups),
    members=st.booleans(),
).map(lambda f: parse(f.query(), RECORD)[0])


@given(FILTERS)
def test_every_count_equals_the_rows_behind_it(filters: Filters) -> None:
    view = select(RECORD, filters)
    rows = evidence(view)
    asking = RECORD.tables["signatures"][view.side("to").signatures]
    signatures = RECORD.tables["signatures"][view.signatures]

    counts = recurrence(view)
    for demand, group in rows.groupby("demand_id", observed=True):
        assert counts.loc[demand, "statements"] == group["statement_id"].nunique()
        assert counts.loc[demand, "passages"] == group["passage_id"].nunique()
        calls = group.loc[group["stance"] == "call", "statement_id"].unique()
        who = asking.loc[asking["statement_id"].isin(calls), ["organization_id", "statement_id"]].drop_duplicates()
        assert counts.loc[demand, "organizations"] == who["organization_id"].nunique()
        assert counts.loc[demand, "twice"] == (who["organization_id"].value_counts() > 1).sum()
    assert int((counts["statements"] > 0).sum()) == rows["demand_id"].nunique()
    assert totals(view)["organizations"] == signatures["organization_id"].nunique() == len(organizations(view))
    assert totals(view)["passages"] == int(view.passages.sum())


@given(FILTERS)
def test_the_same_question_gets_the_same_number_from_every_measure(filters: Filters) -> None:
    view = select(RECORD, filters)
    kept = totals(view)

    assert len(by_country(view)) == kept["countries"]
    assert by_place(view)["organizations"].sum() + len(unplaced(view)) == kept["organizations"]
    assert overlaps(view)["organizations"].sum() == kept["organizations"]
    matrix = demand_by_statement(view) != "absent"
    assert matrix.sum(axis=1).to_list() == recurrence(view)["statements"].to_list()
    assert bool((addressees(view)["directly"] <= addressees(view)["passages"]).all())
    assert bool((groups(view)["passages"] <= kept["passages"]).all())
    themes = theme_recurrence(view)
    for theme, rows in recurrence(view).groupby("theme_id"):
        assert rows["organizations"].max() <= themes.loc[theme, "organizations"] <= rows["organizations"].sum()


@given(FILTERS, FILTERS)
def test_adding_a_filter_never_adds_rows(filters: Filters, more: Filters) -> None:
    """A filter is added where there was none; a second value in the same field widens it by design."""
    added = {
        name: getattr(filters, name) or getattr(more, name)
        for name in ("countries", "themes", "demands", "statements", "kinds", "groups")
    }
    role = filters.role if filters.countries else more.role
    wide = select(RECORD, filters)
    narrow = select(RECORD, Filters(**added, role=role, members=filters.members))

    for name in ("statements", "passages", "codings", "organizations", "signatures", "demands"):
        assert not np.any(getattr(narrow, name) & ~getattr(wide, name)), name


@given(FILTERS)
def test_what_is_kept_hangs_together(filters: Filters) -> None:
    view = select(RECORD, filters)

    assert view.statements[RECORD.passage_statement[view.passages]].all()
    assert view.passages[RECORD.coding_passage[view.codings]].all()
    assert view.demands[RECORD.coding_demand[view.codings]].all()
    assert view.statements[RECORD.signature_statement[view.signatures]].all()
    assert view.organizations[RECORD.signature_organization[view.signatures]].all()


@given(FILTERS)
def test_filters_are_read_back_from_the_address_as_they_were_written(filters: Filters) -> None:
    assert parse(filters.query(), RECORD) == (filters, [])


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=12)), max_size=6))
def test_any_address_is_read_without_a_fault(pairs: list[tuple[str, str]]) -> None:
    filters, unknown = parse(pairs, RECORD)

    assert all(pair in pairs for pair in unknown)
    select(RECORD, filters)


@given(FILTERS)
def test_counting_by_bits_agrees_with_counting_one_by_one(filters: Filters) -> None:
    side = select(RECORD, filters).side("to")
    by_statement = made(side)
    pairs = np.zeros((len(RECORD.organizations), len(RECORD.demands)), dtype=bool)
    for signature in np.flatnonzero(side.signatures):
        pairs[RECORD.signature_organization[signature]] |= by_statement[RECORD.signature_statement[signature]]

    assert signer_counts(side, by_statement).tolist() == pairs.sum(axis=0).tolist()
