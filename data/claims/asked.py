"""Claims on what is asked and what came of it: each number from its measure, beside the rows that it counts."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.claims.counted import Counted, at
from data.gaps.worklist import worklist
from data.measures.countries.country_profile import ties
from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.recurrence import compared, recurrence, theme_recurrence
from data.measures.demands.statement_demands import called, clearly_called, made
from data.measures.follow_up.commitments import answers
from data.measures.follow_up.outcomes import found, outcomes_since
from data.measures.signers.signing import pairs, totals
from data.record.record import Bools
from data.record.selection import View


def recurring(view: View, _subject: str) -> Counted:
    """Count the demands that at least two statements make, and ask for, of those made at all and of the codebook's."""
    counts = recurrence(view)["statements"]
    making, asking = (np.where(view.demands, table(view).sum(axis=0), 0) for table in (made, called))
    kept = int(compared(view).sum())
    return {
        "recurring": (int((counts > 1).sum()), "demands", at(making > 1)),
        "made": (int((counts > 0).sum()), "demands", at(making > 0)),
        "of": (len(counts), "demands", at(view.demands)),
        "everywhere": (
            int(((counts == kept) & (counts > 0)).sum()),
            "demands",
            at((making == kept) & (making > 0)),
        ),
        "asked": (int((asking > 1).sum()), "demands", at(asking > 1)),
    }


def demand(view: View, subject: str) -> Counted:
    """Count one demand: statements that make it, organizations that signed those that ask for it, and its passages."""
    record = view.record
    position = record.demands.index(subject)
    codings = view.codings & (record.coding_demand == position)
    passages = np.unique(record.coding_passage[codings]).astype(np.intp)
    makes, asks, clear = (table(view)[:, position] for table in (made, called, clearly_called))
    times, sure, either = (_times(view, statements) for statements in (asks, clear, makes))
    row = _of_row(recurrence(view), subject)
    signers = demand_signers(view).get(subject)
    through = record.statements.index(signers.through) if signers and signers.through else -1
    alone = (times == 1) & (_times(view, asks & (np.arange(len(asks)) == through)) == 1)
    return {
        "statements": (row["statements"], "statements", at(makes)),
        "of": (int(compared(view).sum()), "statements", at(compared(view))),
        "calls": (row["calls"], "statements", at(asks)),
        "organizations": (row["organizations"], "organizations", at(times > 0)),
        "passages": (row["passages"], "passages", passages),
        "twice": (row["twice"], "organizations", at(times > 1)),
        "clear": (row["clear"], "organizations", at(sure > 0)),
        "objected": (row["objected"], "organizations", at((either > 0) & (times == 0))),
        "alone": (signers.alone if signers else 0, "organizations", at(alone)),
    }


def theme(view: View, subject: str) -> Counted:
    """Count one theme: statements with a demand of it, who signed those, its demands and passages."""
    record = view.record
    codings = view.codings & (record.demand_theme[record.coding_demand] == record.themes.index(subject))
    passages = np.unique(record.coding_passage[codings]).astype(np.intp)
    statements = np.unique(record.passage_statement[passages]).astype(np.intp)
    kept = np.isin(np.arange(len(view.record.statements)), statements)
    row = _of_row(theme_recurrence(view), subject)
    return {
        "statements": (row["statements"], "statements", statements),
        "of": (int(compared(view).sum()), "statements", at(compared(view))),
        "organizations": (row["organizations"], "organizations", at(_times(view, kept) > 0)),
        "demands": (row["demands"], "demands", np.unique(record.coding_demand[codings]).astype(np.intp)),
        "passages": (len(passages), "passages", passages),
    }


def country(view: View, subject: str) -> Counted:
    """Count one country: organizations based there, passages and statements that address it or name it as a place."""
    one = ties(view.record, view.filters, subject)
    direct = view.record.passage_directly[:, view.record.countries.index(subject)]
    return {
        "organizations": (one.signers, "organizations", at(one.based.organizations)),
        "addressed": (totals(one.addressed)["passages"], "passages", at(one.addressed.passages)),
        "directly": (one.directly, "passages", at(one.addressed.passages & direct)),
        "named": (totals(one.named)["passages"], "passages", at(one.named.passages)),
        "addressing": (totals(one.addressed)["statements"], "statements", at(one.addressed.statements)),
        "naming": (totals(one.named)["statements"], "statements", at(one.named.statements)),
        "of": (len(compared(one.any)), "statements", np.arange(len(compared(one.any)))),
    }


def unanswered(view: View, _subject: str) -> Counted:
    """Count the demands made that no action package kept answers, and of these those that none at all does."""
    table = answers(view)
    asked = table["statements"] > 0
    nowhere = asked & (table["answer"] == "none")
    makes = made(view).any(axis=0) & view.demands
    order = np.asarray(view.record.demands, dtype=object)
    answered = set(table.index[table["answer"].isin(["direct", "partial"])])
    packages = view.record.tables["action_packages"]
    return {
        "demands": (
            int((asked & table["answer"].isin(["none", "elsewhere"])).sum()),
            "demands",
            at(makes & ~np.isin(order, list(answered))),
        ),
        "of": (int(asked.sum()), "demands", at(makes)),
        "packages": (len(packages), "action_packages", np.arange(len(packages))),
        "nowhere": (int(nowhere.sum()), "demands", at(np.isin(order, list(table.index[nowhere])))),
    }


def since(view: View, _subject: str) -> Counted:
    """Count the events found since the first statement kept, by direction."""
    counts, table = found(view), outcomes_since(view)
    order = view.record.tables["outcomes"]["outcome_id"]
    after = dict(zip(table["outcome_id"].astype("str"), table["direction"].astype("str"), strict=True))
    rows = {"events": at(order.isin(list(after)).to_numpy(dtype=bool))}
    for word in view.record.words("outcomes", "direction"):
        rows[word] = at(order.isin([o for o, d in after.items() if d == word]).to_numpy(dtype=bool))
    return {name: (counts[name], "outcomes", positions) for name, positions in rows.items()}


def gaps(view: View, subject: str) -> Counted:
    """Count the gaps of one kind."""
    mine = (worklist(view)["kind"] == subject).to_numpy(dtype=bool)
    ranks = worklist(view).loc[mine, "rank"]
    return {"gaps": (int(ranks.max()) if len(ranks) else 0, "gaps", at(mine))}


def _times(view: View, statements: Bools) -> NDArray[np.intp]:
    """Return how many of some statements each organization of the record signed, as the filters keep it."""
    organization, statement = pairs(view)
    return np.bincount(organization[statements[statement]], minlength=len(view.record.organizations))


def _of_row(counts: pd.DataFrame, key: str) -> Mapping[str, int]:
    """Return the whole numbers in a row of counts; all 0 if the filters leave the key out."""
    whole = counts.select_dtypes("integer")
    if key not in whole.index:
        return dict.fromkeys(map(str, whole.columns), 0)
    row = whole.to_numpy()[whole.index.get_loc(key)]
    return {str(name): int(n) for name, n in zip(whole.columns, row, strict=True)}
