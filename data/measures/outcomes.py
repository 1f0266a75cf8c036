"""What happened since: events found, set against the first statement that makes each demand."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.measures.recurrence import recurrence
from data.measures.statement_demands import made
from data.record.cache import cached
from data.record.dates import span
from data.record.record import Bools, Record
from data.record.selection import View, of_side

# the caveat on coverage names it: every statement addresses it, and most sources write of it
UNITED_STATES = "USA"
Texts = NDArray[np.object_]


@of_side("to")
@cached
def outcomes(view: View) -> pd.DataFrame:
    """Return the outcomes on a demand kept, and of a country chosen if any is, newest first.

    Returns
    -------
    DataFrame, the columns of the table, its texts as they stand, and
        ``earliest``, ``latest`` : str, the first and last day that the date can mean (ISO).
        ``when`` : str, against the first statement kept: ``since`` if surely after it, ``before`` if
        surely before it, ``unordered`` if the dates do not tell or are the same day, ``unasked`` if no
        statement is kept.
    """
    record = view.record
    kept: Bools = np.asarray(_bears(record)[:, view.demands].any(axis=1))
    if view.filters.countries:
        chosen = set(view.filters.countries)
        cells = record.tables["outcomes"]["country"]
        kept &= np.array([bool(chosen & set(cell.split("|"))) for cell in cells], dtype=bool)
    frame = pd.DataFrame(record.tables["outcomes"][kept])
    frame["direction"] = frame["direction"].astype("str")
    spans = [_days(date) for date in frame["date"]]
    frame["earliest"] = np.array([first for first, _ in spans], dtype=object)
    frame["latest"] = np.array([last for _, last in spans], dtype=object)
    frame["when"] = _when(frame, *_first(view, np.ones((len(record.statements), 1), dtype=bool)))
    return frame.sort_values(["latest", "earliest"], ascending=False, kind="stable", ignore_index=True)


@of_side("to")
@cached
def demand_outcomes(view: View) -> pd.DataFrame:
    """Return each outcome kept with each demand kept that it bears on, newest first within a demand.

    Returns
    -------
    DataFrame, columns ``demand_id``, ``outcome_id``, ``direction``, ``when``
        ``when`` is as in `outcomes`, against the first statement kept that makes the demand.
    """
    record = view.record
    frame = outcomes(view)
    row_of = {outcome: row for row, outcome in enumerate(record.tables["outcomes"]["outcome_id"])}
    bears = _bears(record)[[row_of[o] for o in frame["outcome_id"]]]
    demand, row = np.nonzero((bears & view.demands).T)
    earliest, latest = _first(view, made(view))
    pairs = frame.iloc[row].reset_index(drop=True)
    return pd.DataFrame(
        {
            "demand_id": np.array(record.demands, dtype=object)[demand],
            "outcome_id": pairs["outcome_id"],
            "direction": pairs["direction"],
            "when": _when(pairs, earliest[demand], latest[demand]),
        }
    )


@of_side("to")
@cached
def since(view: View) -> pd.DataFrame:
    """Return, for each demand kept, who asks for it and how many events were found since then.

    Returns
    -------
    DataFrame, indexed by demand_id in the codebook's order; a true 0 keeps its row
        ``theme_id``, ``statements``, ``organizations`` : as in `data.measures.recurrence.recurrence`.
        ``first`` : str, the first statement kept that makes it, "" if none does.
        ``events`` : int, surely after it; ``advance``, ``setback``, ``mixed``, ``unclear`` : int, those by direction.
        ``before``, ``unordered`` : int, events surely before it, or of which the dates do not tell.
    """
    record = view.record
    pairs = demand_outcomes(view)
    demands = pd.Index(view.ids("demands"), name="demand_id")
    frame = recurrence(view)[["theme_id", "statements", "organizations"]].copy()
    table = made(view)[:, view.demands]
    position = table.argmax(axis=0)
    frame["first"] = [record.statements[s] if table[s, d] else "" for d, s in enumerate(position)]
    after = pairs[pairs["when"] == "since"]
    frame["events"] = _counts(after["demand_id"], demands)
    for direction in record.words("outcomes", "direction"):
        frame[direction] = _counts(after.loc[after["direction"] == direction, "demand_id"], demands)
    for when in ("before", "unordered"):
        frame[when] = _counts(pairs.loc[pairs["when"] == when, "demand_id"], demands)
    return frame


@of_side("to")
@cached
def outcome_countries(view: View) -> pd.DataFrame:
    """Return, for each country, the events found since the first statement kept, most first.

    An event that concerns several countries counts once in each; where countries are chosen, only
    they have a row, with a true 0.

    Returns
    -------
    DataFrame, indexed by country
        ``events`` and each direction (``advance``...) : int.
    """
    record, frame = view.record, outcomes(view)
    frame = frame[frame["when"] == "since"]
    pairs = frame.assign(country=frame["country"].str.split("|")).explode("country")
    found = pd.Index(view.filters.countries or sorted(pairs["country"].dropna().unique()), name="country")
    counts = pd.DataFrame({"events": _counts(pairs["country"], found)}, index=found)
    for direction in record.words("outcomes", "direction"):
        counts[direction] = _counts(pairs.loc[pairs["direction"] == direction, "country"], found)
    return counts.sort_values("events", ascending=False, kind="stable")


@of_side("to")
@cached
def found(view: View) -> dict[str, int]:
    """Return the counts of what was found since the first statement kept.

    Keys: ``events`` and each direction (``advance``...); ``before``, ``unordered`` (outcomes kept that
    are not surely since); ``asked`` (demands that a statement kept makes), ``answered`` (those of them
    with an event since), ``usa`` (events since that concern the United States).
    """
    record, frame = view.record, outcomes(view)
    after = frame[frame["when"] == "since"]
    demands = since(view)
    usa = [UNITED_STATES in cell.split("|") for cell in after["country"]]
    return {
        "events": len(after),
        **{
            direction: int((after["direction"] == direction).sum())
            for direction in record.words("outcomes", "direction")
        },
        "before": int((frame["when"] == "before").sum()),
        "unordered": int((frame["when"] == "unordered").sum()),
        "asked": int((demands["statements"] > 0).sum()),
        "answered": int((demands["events"] > 0).sum()),
        "usa": sum(usa),
    }


@cached
def _bears(record: Record) -> Bools:
    """Return which outcome bears on which demand, shape (n_outcomes, n_demands)."""
    words = [set(cell.split("|")) for cell in record.tables["outcomes"]["demand_ids"]]
    table = [[demand in cell for demand in record.demands] for cell in words]
    return np.array(table, dtype=bool).reshape(len(words), len(record.demands))


def _first(view: View, makes: Bools) -> tuple[Texts, Texts]:
    """Return between which days the first statement kept lies, for each column of `makes`; "" if none is.

    A statement known only by a range can be the first on any day of it: the first of all lies between
    the earliest of the first days and the earliest of the last days.
    """
    table = view.record.tables["statements"]
    spans = [_days(date) for date in table["date"]]
    first = [known or day for known, (day, _) in zip(table["date_earliest"], spans, strict=True)]
    last = [known or day for known, (_, day) in zip(table["date_latest"], spans, strict=True)]
    columns = [np.flatnonzero(view.statements & column) for column in makes.T]
    earliest = [min((first[row] for row in rows), default="") for rows in columns]
    latest = [min((last[row] for row in rows), default="") for rows in columns]
    return np.array(earliest, dtype=object), np.array(latest, dtype=object)


def _when(outcome: pd.DataFrame, earliest: Texts, latest: Texts) -> Texts:
    """Return how outcomes lie to a first statement between two days (ISO); see `outcomes`."""
    first, last = outcome["earliest"].to_numpy(object), outcome["latest"].to_numpy(object)
    ordered = np.where(first > latest, "since", np.where(last < earliest, "before", "unordered"))
    return np.where(latest == "", "unasked", ordered).astype(object)


def _days(date: str) -> tuple[str, str]:
    """Return the first and last day that a partial date can mean (ISO); "" twice if it is no date."""
    days = span(date)
    return (days[0].isoformat(), days[1].isoformat()) if days else ("", "")


def _counts(values: pd.Series, order: pd.Index) -> NDArray[np.int64]:
    """Return how often each of `order` stands in `values`, shape (len(order),)."""
    return np.asarray(values.value_counts().reindex(order, fill_value=0), dtype=np.int64)
