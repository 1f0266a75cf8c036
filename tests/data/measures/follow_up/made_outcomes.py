"""Outcomes of two statements, the later one known by its month."""

from __future__ import annotations

from data.measures.follow_up.outcomes import events_by_demand
from data.record.filters import Filters
from data.record.selection import View, select
from tests.tiny import tiny

ENDORSED = {"PAN": "2022-06-10", "USA": "2022-06-10", "MEX": "2022-06-10"}


SIGNERS = {"early": "x y", "late": "y z"}


# the early statement makes two demands, the late one repeats one and adds another
ASKS = {"early": "asylum-access safe-return", "late": "asylum-access root-causes"}


DATES = {"early": "2022-04-19", "late": "2022-06-10..2022-06-30"}


def event(name: str, date: str, demands: str, direction: str = "setback", country: str = "USA") -> dict[str, str]:
    """Return one row of the outcomes."""
    return {
        "outcome_id": name,
        "date": date,
        "country": country,
        "demand_ids": demands,
        "direction": direction,
        "event": f"event {name}",
        "source_title": "a title",
        "source_publisher": "a publisher",
        "source_url": "https://example.org/",
    }


def whens(of: View) -> dict[str, list[tuple[str, str]]]:
    """Return the outcomes on each demand that any bears on, newest first, and how each lies to the first statement."""
    found_ = events_by_demand(of).items()
    return {demand: [(event.outcome_id, event.when) for event in events] for demand, events in found_ if events}


def view(
    *events: dict[str, str],
    indicators: list[dict[str, str]] | None = None,
    answers: list[dict[str, str]] | None = None,
    **chosen: object,
) -> View:
    """Return a view of the two statements with these outcomes, and what is asked in answer to them."""
    record = tiny(
        signers=SIGNERS,
        asks=ASKS,
        dates=DATES,
        endorsed=ENDORSED,
        addressed={"early-p01": "PAN", "late-p01": "USA"},
        tables={"outcomes": list(events), "indicators": indicators or [], "asks": answers or []},
    )
    return select(record, Filters(**chosen))  # type: ignore[arg-type]
