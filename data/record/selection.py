"""The part of the record that the filters keep: one set of masks that every measure reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial, wraps
from typing import TypeVar

import numpy as np

from data.record.filters import GROUPS, KINDS, Filters
from data.record.record import Bools, Ints, Record

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What the filters keep of a record: one boolean a row for each table.

    `memo` holds the measures already computed on this view, so that each is computed once.
    """

    record: Record
    filters: Filters
    statements: Bools
    passages: Bools
    codings: Bools
    organizations: Bools
    signatures: Bools
    demands: Bools
    memo: dict[object, object] = field(default_factory=dict, repr=False)

    def ids(self, name: str) -> tuple[str, ...]:
        """Return the ids kept of `statements`, `demands` or `organizations`, in the order of display."""
        order: tuple[str, ...] = getattr(self.record, name)
        return tuple(order[i] for i in np.flatnonzero(getattr(self, name)))


def measure(function: Callable[[View], Result]) -> Callable[[View], Result]:
    """Return `function` made to compute once per view; what it returns is shared and read-only."""

    @wraps(function)
    def once(view: View) -> Result:
        key = (function.__module__, function.__qualname__)
        if key not in view.memo:
            view.memo[key] = function(view)
        return view.memo[key]  # type: ignore[return-value]

    return once


def select(record: Record, filters: Filters) -> View:
    """Return the view of `record` that `filters` keep, by the counting rules.

    Theme, demand and people at risk choose passages; kind chooses organizations; a statement stays
    if it keeps a passage and a signer. A country, by its link:

    - `based`: signers based there, the statements they signed and all passages of those;
    - `addressed`, `named`: the passages that address it or name it as a place, the statements
      with such a passage and all who signed those;
    - `any`: the signers based there, the passages that address or name it, and every
      statement to which any of these belong.

    Views are remembered by the record, so that the same filters are worked out once.
    """
    key = ("view", filters)
    if key not in record.memo:
        _forget_old_views(record)
        record.memo[key] = _select(record, filters)
    return record.memo[key]  # type: ignore[return-value]


MOST_VIEWS = 256


def _forget_old_views(record: Record) -> None:
    """Drop the oldest views once there are many: each holds a byte a row of the record."""
    views = [key for key in list(record.memo) if isinstance(key, tuple) and key[0] == "view"]
    for key in views[: max(0, len(views) - MOST_VIEWS + 1)]:
        record.memo.pop(key, None)


def _select(record: Record, filters: Filters) -> View:
    demands = _chosen(record.demands, filters.demands)
    if filters.themes:
        demands &= _chosen(record.themes, filters.themes)[record.demand_theme]
    codings = np.ones(len(record.coding_demand), dtype=bool)
    passages = np.ones(len(record.passage_statement), dtype=bool)
    # a mask that keeps every row is not looked up row by row: most of the time is spent in these look-ups
    if filters.themes or filters.demands:
        codings = demands[record.coding_demand]
        passages = _marked(record.coding_passage[codings], len(passages))
    if filters.groups:
        passages &= record.passage_groups[:, [GROUPS.index(g) for g in filters.groups]].any(axis=1)
    statements = _chosen(record.statements, filters.statements)
    if filters.statements:
        passages &= statements[record.passage_statement]

    organizations = np.ones(len(record.organizations), dtype=bool)
    signed = np.ones(len(record.signature_organization), dtype=bool)
    if filters.kinds:
        organizations &= np.isin(record.organization_kind, [KINDS.index(k) for k in filters.kinds])
        signed = organizations[record.signature_organization]
    if not filters.members:
        signed &= record.signature_direct

    passage_chosen = bool(filters.themes or filters.demands or filters.groups)
    signer_chosen = bool(filters.kinds)

    def holding(of: Ints, kept: Bools, needed: bool) -> Bools:
        """Statements with a row in `kept`, whose statements are `of`; all of them if no such row is asked for."""
        return _marked(of[kept], len(statements)) if needed else statements

    stated = partial(holding, record.passage_statement)
    signers = partial(holding, record.signature_statement)

    if filters.countries:
        chosen = [record.countries.index(c) for c in filters.countries]
        there = np.isin(record.organization_country, chosen)
        touched = np.zeros(len(passages), dtype=bool)
        if filters.link in ("any", "addressed"):
            touched |= record.passage_addressed[:, chosen].any(axis=1)
        if filters.link in ("any", "named"):
            touched |= record.passage_named[:, chosen].any(axis=1)
        by_seat = stated(passages, passage_chosen) & signers(signed & there[record.signature_organization], True)
        by_passage = stated(passages & touched, True) & signers(signed, signer_chosen)
        if filters.link == "based":
            organizations &= there
            statements = statements & by_seat
        elif filters.link == "any":
            organizations &= there
            passages &= touched
            statements = statements & (by_seat | by_passage)
        else:
            passages &= touched
            statements = statements & by_passage
        signed &= organizations[record.signature_organization]
    else:
        statements = statements & stated(passages, passage_chosen) & signers(signed, signer_chosen)

    signatures = signed
    if not statements.all():
        passages &= statements[record.passage_statement]
        signatures = signed & statements[record.signature_statement]
    if not passages.all():
        codings &= passages[record.coding_passage]
    organizations &= _marked(record.signature_organization[signatures], len(organizations))
    return View(
        record=record,
        filters=filters,
        statements=statements,
        passages=passages,
        codings=codings,
        organizations=organizations,
        signatures=signatures,
        demands=demands,
    )


def _chosen(order: tuple[str, ...], ids: tuple[str, ...]) -> Bools:
    """Return which of `order` are chosen: those in `ids`, or all if none is named."""
    if not ids:
        return np.ones(len(order), dtype=bool)
    return np.isin(np.asarray(order, dtype=object), list(ids))


def _marked(positions: np.ndarray, length: int) -> Bools:
    """Return a mask of `length` that is true at `positions`."""
    mask = np.zeros(length, dtype=bool)
    mask[positions] = True
    return mask
