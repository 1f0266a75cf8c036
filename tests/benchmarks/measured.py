"""Load one package and time every measure on it under several filters; print the numbers as JSON.

Times are processor time: measures run on one thread, and the machine may have other work.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from data.measures.countries import addressees
from data.measures.demands import certainty, history, passage_rows, recurrence
from data.measures.follow_up import commitments, outcomes
from data.measures.signers import signing
from data.record.filters import Filters
from data.record.record import Record, read_record
from data.record.selection import View, select
from tests.benchmarks.report import middle

REPEATS = 5
FILTERS = {
    "nothing": Filters(),
    "a theme": Filters(themes=("asylum",)),
    "two countries": Filters(countries=("PAN", "USA")),
    "signers of a kind from a country": Filters(countries=("MEX",), role="from", kinds=("legal",)),
}
MEASURES: tuple[Callable[[View], Any], ...] = (
    recurrence.recurrences,
    recurrence.theme_recurrence,
    certainty.clear_statements,
    signing.totals,
    signing.seats,
    signing.by_place,
    signing.unplaced,
    signing.organizations,
    signing.statements_signed,
    signing.signers_of,
    signing.overlaps,
    history.change_table,
    outcomes.since_by_demand,
    commitments.answering,
    addressees.addressed_counts,
    addressees.places,
    addressees.group_counts,
)


def measured(directory: Path) -> dict[str, dict[str, float]]:
    """Return seconds of the load, memory in MB, and ms of each measure: the worst of the filters."""
    empty = memory()
    began = time.process_time()
    record = read_record(directory)
    loaded = time.process_time() - began
    select(record, Filters())
    for measure in MEASURES:
        measure(select(record, Filters()))
    ready = time.process_time() - began
    found: dict[str, float] = {"the filters' choice (select)": max(choice(record, f) for f in FILTERS.values())}
    for measure in MEASURES:
        name = f"{measure.__module__.split('.')[1]}.{measure.__name__}"
        found[name] = max(once(record, measure, filters) for filters in FILTERS.values())
    of_demand = max(
        once(record, lambda view: passage_rows.kept_codings(view, demand_id="asylum-access"), f)
        for f in FILTERS.values()
    )
    return {
        "load": {"package read": loaded, "every measure ready for the first time": ready},
        "memory": {"record and measures": memory() - empty},
        "measures": found | {"passages of a demand": of_demand},
    }


def choice(record: Record, filters: Filters) -> float:
    """Return the processor ms of choosing what the filters keep, with nothing remembered."""
    times = []
    for _ in range(REPEATS):
        record.views.clear()
        began = time.process_time()
        select(record, filters)
        times.append(time.process_time() - began)
    return middle(times) * 1e3


def once(record: Record, measure: Callable[[View], Any], filters: Filters) -> float:
    """Return the processor ms of one measure on a view on which nothing was measured before."""
    times = []
    for _ in range(REPEATS):
        record.views.clear()
        view = select(record, filters)
        began = time.process_time()
        measure(view)
        times.append(time.process_time() - began)
    return middle(times) * 1e3


def memory() -> float:
    """Return the memory of this process in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1024**2


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]))))
