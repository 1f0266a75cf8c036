"""Which of the events since are told first, and which are never told without another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from data.measures.countries.country_profile import asked_of
from data.measures.demands.recurrence import ranking
from data.measures.follow_up.asks import asks
from data.measures.follow_up.lasting import UNDOES, undone_by
from data.measures.follow_up.outcome_dates import acted
from data.measures.follow_up.outcomes import outcomes_since
from data.record.cache import cached
from data.record.selection import View, of_side

# the order of directions that are told alike
FIRST = {"advance": 0, "setback": 1, "mixed": 2, "unclear": 3}
# so many are told where room is short
TOLD = 5
# steps of its own that are told of one country if they are no more, and events with what belongs to these
OWN, MOST = 8, 9
# demands that are raised first
RAISED = 3
# years before the latest, by which one is old
OLD = 2


@of_side("to")
@cached
def foremost(view: View) -> pd.DataFrame:
    """Return the events since, as `outcomes` has them, in the order in which they are told where room is short.

    First come one towards what was asked and one away from it, with the latest that goes the way of most, then of each
    direction as many as are its share of all. Of a direction the one that bears on the most demands kept comes first,
    the latest of such, then the latest of each country that acted, then the others from the latest on. Of one country
    its own come before what it shares, of these such as bear on what is asked for by most, if they are not old, then
    such as it is asked something in answer to, and a step of its own before one that follows another; one that goes the
    same way as the one that it follows comes last, and one that was undone after all, as does a step of others that is
    old, or that a later one in the same chain repeats. None stands alone that another belongs to, as `told_together`
    says.
    """
    frame = outcomes_since(view)
    at = {k: n for n, k in enumerate(frame["outcome_id"].astype(str))}
    return frame.iloc[[at[k] for k in dict.fromkeys(one for run in told_together(view) for one in run)]]


@of_side("to")
@cached
def told_together(view: View) -> tuple[tuple[str, ...], ...]:
    """Return the events since by their ids as runs, in the order of `foremost`; an event may stand in several.

    After one that was undone, or then went both ways, comes what did that, and before one that was not comes what it
    follows.
    """
    frame = outcomes_since(view)
    direction = dict(zip(frame["outcome_id"].astype(str), frame["direction"].astype(str), strict=True))
    follows = dict(zip(frame["outcome_id"].astype(str), frame["follows"].astype(str), strict=True))
    news: list[str] = []
    if len(view.filters.countries) == 1:
        shared = frame["country"].astype(str).str.count(r"\|")
        again = frame["follows"].astype(str).map(direction).astype(str) == frame["direction"].astype(str)
        country = view.filters.countries[0]
        at = frame["country"].astype(str).str.find(country)
        ids, known = frame["outcome_id"].astype(str), asks(view.record)
        past = ids.isin(undone_by(frame)) | ((_again(frame) | ~_new(frame)) & ~of_own(frame, country))
        unasked = ~ids.map(lambda one: (one, country) in known)
        keys = (frame["follows"].notna(), at, shared, unasked, ~_on_chief(view, frame), ~of_own(frame, country), again)
        frame = frame.iloc[np.lexsort([key.to_numpy() for key in (*keys, past)])]
    else:
        most = frame["direction"].mode().tolist()[:1]
        news = frame["outcome_id"][frame["direction"].isin(most)].astype(str).head(1).tolist()
        kept = set(view.ids("demands"))
        wide = np.array([len(kept & set(str(ids).split("|"))) for ids in frame["demand_ids"]], dtype=np.int32)
        ranked = frame.iloc[np.argsort(-wide, kind="stable")]
        widest = frame.index.isin(ranked.index[~ranked["direction"].duplicated()])
        nth = frame.groupby([frame["direction"].astype(str), acted(frame)]).cumcount()
        frame = frame.iloc[np.lexsort([nth.to_numpy(), ~widest])]
    heads = _in_proportion(frame)
    heads[2:2] = news
    dated = frame.sort_values("date", kind="stable")["outcome_id"].astype(str)
    paused = {follows[k]: k for k in dated if direction[k] == "mixed" and direction.get(follows[k]) in UNDOES}
    undone = {**paused, **undone_by(frame)}
    return tuple(
        tuple(one for one in ((*_chain(k, undone), follows[k]) if k in undone else (follows[k], k)) if one in follows)
        for k in dict.fromkeys(heads)
    )


def none_on(view: View, demands: Sequence[str]) -> bool:
    """Return whether there are some demands, and no event since bears on any of them."""
    on = {demand for ids in foremost(view)["demand_ids"].astype(str) for demand in ids.split("|")}
    return bool(demands) and on.isdisjoint(demands)


@of_side("to")
@cached
def on_first(view: View) -> pd.DataFrame:
    """Return those of the `foremost` events that bear on what is raised first, of one country what is asked of it."""
    rows, raised = foremost(view), {*ranking(asked_of(view))[:RAISED]}
    on = [not raised.isdisjoint(str(demands).split("|")) for demands in rows["demand_ids"]]
    return rows[np.array(on, dtype=bool)]


def of_own(frame: pd.DataFrame, country: str) -> pd.Series[bool]:
    """Return which events of `outcomes` rows are steps of one country."""
    return acted(frame) == country


def _on_chief(view: View, frame: pd.DataFrame) -> pd.Series[bool]:
    """Return which events bear on what is asked for by most, and are not old."""
    chief = [*ranking(asked_of(view))[:1]]
    on = frame["demand_ids"].astype(str).str.split("|").map(lambda ids: not {*chief}.isdisjoint(ids))
    return on.astype(bool) & _new(frame)


def _new(frame: pd.DataFrame) -> pd.Series[bool]:
    """Return which events of `outcomes` rows are not `OLD` beside the latest of them."""
    years = frame["date"].astype(str).str[:4].astype(int)
    return years >= years.max() - OLD


def _again(frame: pd.DataFrame) -> pd.Series[bool]:
    """Return which events of `outcomes` rows that go one way are not the latest to go it in one chain of events."""
    follows = dict(zip(frame["outcome_id"].astype(str), frame["follows"].astype(str), strict=True))
    firsts = []
    for one in follows:
        while follows[one] in follows:
            one = follows[one]
        firsts.append(one)
    dated = frame.assign(first=firsts).sort_values("date", kind="stable")
    return dated.duplicated(["first", "direction"], keep="last").reindex(frame.index) & frame["direction"].isin(UNDOES)


def _in_proportion(frame: pd.DataFrame) -> list[str]:
    """Return events by their ids, one of each opposite direction first, then of each as many as are its share."""
    ways = frame["direction"].astype(str)
    nth = ways.groupby(ways).cumcount() + 1
    share = (ways.map(ways.value_counts()).astype(float) / nth).mask((nth == 1) & ways.isin(UNDOES), np.inf)
    order = np.lexsort((ways.map(FIRST).to_numpy(), -share.to_numpy()))
    return frame["outcome_id"].astype(str).iloc[order].tolist()


@of_side("to")
@cached
def told(view: View) -> pd.DataFrame:
    """Return the events that slides, paper and their notes tell: the first `TOLD` of the `foremost`.

    Of one country all its own steps are among them, with what belongs to these, if they are few, and the latest event
    on what is asked of it first.
    """
    rows, steps = foremost(view), own_among(view)
    if not 0 < len(steps) <= OWN or len(steps) == len(rows):
        return first_of(view, TOLD)
    # a step and what undid it have room where one more would have
    ids, shown = rows["outcome_id"].astype(str), {*first_of(view, TOLD + 1)["outcome_id"].astype(str)}
    kept: dict[str, None] = {}
    left_out: set[str] = set()
    runs = told_together(view)
    # after its own comes the latest on what is asked of it first, sooner one that goes one way, and of a day its own
    on = on_first(view)
    keys = (on["outcome_id"].isin(steps), on["date"].astype(str), on["direction"].isin(UNDOES))
    latest = {str(one) for one in on["outcome_id"].iloc[np.lexsort([key.to_numpy() for key in keys])].tail(1)}
    shown |= latest
    chief = [run for run in runs if not latest.isdisjoint(run)]
    for run in (*(run for run in runs if not steps.isdisjoint(run)), *chief[:1], *runs):
        # all that belongs to its own is told with it
        own = not steps.isdisjoint(run)
        new = [one for one in run if one not in kept and (own or one in shown)]
        # what was undone never stands without what undid it
        most = MOST if own or run in chief[:1] else OWN if len(new) > 1 else TOLD
        if left_out.isdisjoint(new) and len(kept) + len(new) <= most:
            kept |= dict.fromkeys(new)
        else:
            left_out.update(new)
    return rows[ids.isin(kept)]


@of_side("to")
@cached
def shown(view: View) -> pd.DataFrame:
    """Return the events that slides and paper choose from: those `told`, and of one country one on each demand raised.

    That is the latest on each of those raised first, its own before others', and the latest towards one of these that
    no later one undid, each right after what it belongs to.
    """
    if len(view.filters.countries) != 1:
        return told(view)
    rows, kept = foremost(view), {*told(view)["outcome_id"].astype(str)}
    kept = kept.union(*(run for run in _on_each(view) if run[-1] not in kept))
    order = [one for one in rows["outcome_id"].astype(str) if one in kept]
    pairs = rows.sort_values("date", kind="stable")[["follows", "outcome_id"]].astype(str)
    for before, after in pairs.itertuples(index=False):
        if {before, after} <= kept:
            order.remove(after)
            order.insert(order.index(before) + 1, after)
    at = dict(zip(rows["outcome_id"].astype(str), range(len(rows)), strict=True))
    return rows.iloc[[at[one] for one in order]]


def _on_each(view: View) -> list[tuple[str, ...]]:
    """Return the latest events on what is raised first with one country, with what each of them belongs to."""
    rows = on_first(view).sort_values("date", kind="stable")
    rows = rows[~rows["outcome_id"].astype(str).isin(undone_by(outcomes_since(view)))]
    on = rows["demand_ids"].astype(str).str.split("|")
    of, country = list[pd.DataFrame](), view.filters.countries[0]
    # of others' events those that go both ways say little to it
    mixed = ~rows["direction"].isin(UNDOES) & ~of_own(rows, country)
    rows, on = rows[~mixed], on[~mixed]
    for demand in ranking(asked_of(view))[:RAISED]:
        some = rows[np.array([demand in ids for ids in on], dtype=bool)]
        of.append(its if len(its := some[of_own(some, country)]) else some)
    latest = [str(some["outcome_id"].iloc[-1]) for some in (*of, rows[rows["direction"] == "advance"]) if len(some)]
    ends = {run[-1]: run[-2:] for run in reversed(told_together(view))}
    return [ends.get(one, (one,)) for one in dict.fromkeys(latest)]


@of_side("to")
@cached
def own_among(view: View) -> frozenset[str]:
    """Return which of the events since are steps of the one country kept, by their ids; none of several or of none."""
    rows, countries = foremost(view), view.filters.countries
    if len(countries) != 1:
        return frozenset()
    return frozenset(rows.loc[of_own(rows, countries[0]), "outcome_id"].astype(str))


@of_side("to")
@cached
def first_of(view: View, most: int) -> pd.DataFrame:
    """Return the first `most` of the `foremost` events, all if there are no more.

    Of a run that has no room its last two are told, or none: what was undone never stands without what undid it.
    """
    frame = foremost(view)
    if len(frame) <= most:
        return frame
    kept: list[str] = []
    left_out: set[str] = set()
    for run in told_together(view):
        new = [one for one in run if one not in kept]
        shown = new if len(new) <= most - len(kept) else new[-2:]
        if left_out.isdisjoint(run) and len(shown) <= most - len(kept):
            kept += shown
        left_out.update(one for one in new if one not in kept)
    return frame[frame["outcome_id"].astype(str).isin(kept)]


@of_side("to")
@cached
def told_alone(view: View) -> pd.DataFrame:
    """Return those of the events `told` that belong to no other, the one to tell by itself first.

    Of one country it is the one that concerns the fewest; else the latest of those that go one way, or of all without.
    """
    rows = told(view)
    ids, follows = rows["outcome_id"].astype(str), rows["follows"].astype(str)
    single = rows[~ids.isin(follows) & ~follows.isin(ids)]
    if len(view.filters.countries) == 1:
        return single.iloc[np.argsort(single["country"].astype(str).str.count(r"\|").to_numpy(), kind="stable")]
    one_way = single[single["direction"].isin(UNDOES)]
    return (single if one_way.empty else one_way).sort_values("date", ascending=False, kind="stable")


def _chain(one: str, undone: Mapping[str, str]) -> list[str]:
    """Return an event, what undid it, what undid that, and so on."""
    chain = [one]
    while chain[-1] in undone:
        chain.append(undone[chain[-1]])
    return chain
