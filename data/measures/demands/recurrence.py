"""Which demands recur: the statements that make each demand or speak on each theme, and who signed those."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.statement_demands import called, made
from data.measures.follow_up.outcome_dates import acted
from data.measures.signers.signer_bits import signer_counts
from data.record.cache import cached
from data.record.record import Bools
from data.record.selection import View, of_side, select


class Recurrence(NamedTuple):
    """One demand: in how many statements it recurs, and how many organizations signed those.

    `statements` make it; `calls` of them ask for it, the others only object to its opposite. `organizations`, `twice`,
    `clear` and `objected` are those of `DemandSigners`; `passages` make it; `share` is
    that of the statements `compared`, NaN if there are none.
    """

    theme_id: str
    statements: int
    calls: int
    organizations: int
    twice: int
    clear: int
    objected: int
    passages: int
    share: float


@of_side("to")
@cached
def compared(view: View) -> Bools:
    """Return the statements among which a demand can recur, shape (n_statements,): the share's denominator.

    These are the statements that the filters keep but for theme and demand: asking for one demand
    must not turn “2 of 5 statements” into “2 of 2”.
    """
    filters = view.filters
    if not filters.themes and not filters.demands:
        return view.statements
    return select(view.record, replace(filters, themes=(), demands=())).statements


@of_side("to")
@cached
def recurrences(view: View) -> Mapping[str, Recurrence]:
    """Return, for each demand kept, in the codebook's order, how it recurs.

    A statement counts once however often it repeats a demand. A demand that no statement makes keeps its
    place with a true 0.
    """
    record = view.record
    total = int(compared(view).sum())
    statements, calls = made(view).sum(axis=0).tolist(), called(view).sum(axis=0).tolist()
    passages = np.bincount(record.coding_demand[view.codings], minlength=len(record.demands)).tolist()
    return {
        demand: Recurrence(
            record.themes[record.demand_theme[d]],
            statements[d],
            calls[d],
            signers.signed,
            signers.twice,
            signers.clear,
            signers.objected,
            passages[d],
            statements[d] / total if total else np.nan,
        )
        for d, (demand, signers) in zip(
            np.flatnonzero(view.demands).tolist(), demand_signers(view).items(), strict=True
        )
    }


@of_side("to")
@cached
def ranking(view: View) -> tuple[str, ...]:
    """Return the demands made at least once, those of most statements first, then those that most signed.

    Of one country, of those that are alike in both, first come what its own latest step moves away from.
    """
    rows, last = recurrences(view), _left_last(view)
    made_ = [demand for demand, row in rows.items() if row.statements]
    return tuple(
        sorted(made_, key=lambda one: (-rows[one].statements, -rows[one].organizations, ([*last, one]).index(one)))
    )


def _left_last(view: View) -> tuple[str, ...]:
    """Return the demands from which the latest step away of the one country kept moves, as the record names them."""
    steps, countries = view.record.tables["outcomes"], view.filters.countries
    if len(countries) != 1:
        return ()
    own = (acted(steps) == countries[0]) & (steps["direction"] == "setback")
    latest = steps[own].sort_values("date", kind="stable")["demand_ids"].astype(str).tail(1)
    return tuple(demand for ids in latest for demand in ids.split("|"))


@of_side("to")
@cached
def recurrence(view: View) -> pd.DataFrame:
    """Return `recurrences` as a frame, indexed by demand_id, with the columns of `Recurrence`."""
    rows = recurrences(view)
    frame = pd.DataFrame(
        list(rows.values()), columns=list(Recurrence._fields), index=pd.Index(list(rows), name="demand_id")
    )
    numbers = [name for name in Recurrence._fields if name not in ("theme_id", "share")]
    return frame.astype({**dict.fromkeys(numbers, "int64"), "share": float})


@of_side("to")
@cached
def theme_recurrence(view: View) -> pd.DataFrame:
    """Return, for each theme, how many statements make a demand of it, and how many organizations signed those.

    Returns
    -------
    DataFrame, indexed by theme_id in the codebook's order (themes with a kept demand)
        ``statements``, ``organizations``, ``demands`` (made at least once) : int.
        ``share`` : float in [0, 1], of those of `compared`; NaN if there are none.
    """
    record = view.record
    by_statement = made(view)
    n_themes = len(record.themes)
    by_theme = np.zeros((len(by_statement), n_themes), dtype=bool)
    for demand in np.flatnonzero(view.demands):
        by_theme[:, record.demand_theme[demand]] |= by_statement[:, demand]
    total = int(compared(view).sum())
    statements = by_theme.sum(axis=0)
    frame = pd.DataFrame(
        {
            "statements": statements,
            "organizations": signer_counts(view, by_theme),
            "demands": np.bincount(record.demand_theme[by_statement.any(axis=0)], minlength=n_themes),
            "share": statements / total if total else np.full(n_themes, np.nan),
        },
        index=pd.Index(record.themes, name="theme_id"),
    )
    return frame.iloc[np.unique(record.demand_theme[view.demands])]
