"""The part of the record that the filters keep: one set of masks that every measure reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import Concatenate, Literal, ParamSpec, TypeVar, get_args

import numpy as np

from data.record.cache import Cache
from data.record.filters import Filters
from data.record.record import Bools, Record
from data.record.tables import MOST_KEPT

Result = TypeVar("Result")
Rest = ParamSpec("Rest")
Side = Literal["from", "to"]
SIDES: tuple[Side, ...] = get_args(Side)


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What the filters keep of a record: one boolean a row for each table.

    A country chosen with the role `any` keeps two things that no count may cross: the organizations based there, and
    the passages that are said to it. `side` returns the view of either. Of this view itself, organizations and
    signatures are those of the side `from`, passages and codings those of the side `to`, statements those of both.

    `cache` holds what was made from this view; a copy by `dataclasses.replace` has its own.
    """

    record: Record
    filters: Filters
    statements: Bools
    passages: Bools
    codings: Bools
    organizations: Bools
    signatures: Bools
    demands: Bools
    cache: Cache = field(default_factory=lambda: Cache(MOST_KEPT), init=False, repr=False)

    def ids(self, name: str) -> tuple[str, ...]:
        """Return the ids kept of `statements`, `demands` or `organizations`, in the order of display."""
        order: tuple[str, ...] = getattr(self.record, name)
        return tuple(order[i] for i in np.flatnonzero(getattr(self, name)))

    @property
    def nbytes(self) -> int:
        """About how many bytes the view fills with what was made from it; the sides of a two-sided one count apart."""
        if self.two_sided:
            return self.cache.nbytes
        return self.cache.nbytes + self.statements.nbytes + sum(mask.nbytes for mask in self._masks())

    def _masks(self) -> tuple[Bools, ...]:
        return self.passages, self.codings, self.organizations, self.signatures, self.demands

    @property
    def two_sided(self) -> bool:
        """Whether a country is chosen with both of its roles."""
        return bool(self.filters.countries) and self.filters.role == "any"

    def side(self, side: Side) -> View:
        """Return the view of one of a country's roles; the view itself where it has one side only."""
        return self.in_role(side) if self.two_sided else self

    def in_role(self, side: Side) -> View:
        """Return the view of the same filters with this role of the countries, whichever is chosen."""
        same = not self.filters.countries or self.filters.role == side
        return self if same else select(self.record, replace(self.filters, role=side))


def of_side(
    side: Side, *, always: bool = False
) -> Callable[[Callable[Concatenate[View, Rest], Result]], Callable[Concatenate[View, Rest], Result]]:
    """Return a decorator: a measure that reads one side of a view.

    What joins passages with signers reads one side alone, so that no count crosses two roles: `to` for what is asked,
    with all who signed those statements; `from` for who signed, with all that those statements ask. With `always`
    it does so also where the other role is chosen: what is asked of a government is asked whoever signed.
    """

    def decorated(function: Callable[Concatenate[View, Rest], Result]) -> Callable[Concatenate[View, Rest], Result]:
        @wraps(function)
        def of(view: View, /, *args: Rest.args, **kwargs: Rest.kwargs) -> Result:
            return function(view.in_role(side) if always else view.side(side), *args, **kwargs)

        return of

    return decorated


def select(record: Record, filters: Filters) -> View:
    """Return the view of `record` that `filters` keep, by the counting rules.

    Theme, demand and people at risk choose passages; kind chooses organizations; a statement stays
    if it keeps a passage and a signer. A country, by its role:

    - `from`: the organizations based there, the statements they signed and all passages of those;
    - `to`: the passages that address it or name it as a place, the statements with such a passage and all who
      signed those;
    - `any`: both, each for itself; see `View`.

    The same filters are worked out once for a record.
    """
    two_sided = bool(filters.countries) and filters.role == "any"
    return record.views.get(filters, lambda: (_both if two_sided else _select)(record, filters))


def _both(record: Record, filters: Filters) -> View:
    """Return the view of both roles: each table from the side that it belongs to, statements from either."""
    seat, asked = (select(record, replace(filters, role=role)) for role in ("from", "to"))
    return View(
        record=record,
        filters=filters,
        statements=seat.statements | asked.statements,
        passages=asked.passages,
        codings=asked.codings,
        organizations=seat.organizations,
        signatures=seat.signatures,
        demands=asked.demands,
    )


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
        passages &= record.passage_groups[:, [record.groups.index(g) for g in filters.groups]].any(axis=1)
    statements = _chosen(record.statements, filters.statements)
    if filters.statements:
        passages &= statements[record.passage_statement]

    organizations = np.ones(len(record.organizations), dtype=bool)
    signed = np.ones(len(record.signature_organization), dtype=bool)
    if filters.kinds:
        organizations &= np.isin(record.organization_kind, [record.kinds.index(k) for k in filters.kinds])
        signed = organizations[record.signature_organization]
    if not filters.members:
        signed &= record.signature_direct

    passage_chosen = bool(filters.themes or filters.demands or filters.groups)
    signer_chosen = bool(filters.kinds)

    if filters.countries:
        chosen = [record.countries.index(c) for c in filters.countries]
        if filters.role == "from":
            organizations &= np.isin(record.organization_country, chosen)
            signed &= organizations[record.signature_organization]
            signer_chosen = True
        else:
            passages &= (record.passage_addressed[:, chosen] | record.passage_named[:, chosen]).any(axis=1)
            passage_chosen = True
    if passage_chosen:
        statements &= _marked(record.passage_statement[passages], len(statements))
    if signer_chosen:
        statements &= _marked(record.signature_statement[signed], len(statements))

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
