"""Rules for statements and for the dates of governments' endorsements."""

from __future__ import annotations

from collections.abc import Iterator

from data.check.rules import Package, numbers, rows, rule
from data.record.dates import span
from data.record.errors import Fault


@rule("statements")
def statement_dates_lie_in_their_range(package: Package) -> Iterator[Fault]:
    """A statement's date lies between its earliest and its latest day, as far as a partial date tells."""
    for row in rows(package.tables["statements"]):
        earliest, date, latest = span(row.date_earliest), span(row.date), span(row.date_latest)
        if earliest and latest and earliest[0] > latest[1]:
            yield Fault("statements.csv", row.Index, "date_earliest", "is after date_latest")
        elif earliest and date and earliest[0] > date[1]:
            yield Fault("statements.csv", row.Index, "date", "is before date_earliest")
        elif date and latest and date[0] > latest[1]:
            yield Fault("statements.csv", row.Index, "date", "is after date_latest")


@rule("statements", "passages")
def every_statement_has_a_passage(package: Package) -> Iterator[Fault]:
    """Every statement has at least one passage."""
    yield from _without(package, "passages", "has no passage in passages.csv")


@rule("statements", "signatures")
def every_statement_has_a_signature(package: Package) -> Iterator[Fault]:
    """Every statement has at least one signature."""
    yield from _without(package, "signatures", "has no signature in signatures.csv")


@rule("statements", "signatures")
def a_stated_count_that_differs_has_a_note(package: Package) -> Iterator[Fault]:
    """Where a statement states another number of signatories than its list has, a note says so."""
    statements, signatures = package.tables["statements"], package.tables["signatures"]
    listed = signatures.loc[signatures["member"] == "0", "statement_id"].value_counts()
    stated = numbers(statements["stated_signatories"])
    differs = stated.notna() & (stated != statements["statement_id"].map(listed).fillna(0))
    for row in rows(statements[differs & (statements["note"] == "")]):
        count = listed.get(row.statement_id, 0)
        problem = f"is empty, but {row.stated_signatories} signatories are stated and {count} listed"
        yield Fault("statements.csv", row.Index, "note", problem)


@rule("governments")
def endorsements_have_their_dates(package: Package) -> Iterator[Fault]:
    """A government that endorsed has the earliest and the latest day, in order; another has neither."""
    for row in rows(package.tables["governments"]):
        days = {"endorsed_earliest": row.endorsed_earliest, "endorsed_latest": row.endorsed_latest}
        for column, day in days.items():
            if row.endorsed == "yes" and not day:
                yield Fault("governments.csv", row.Index, column, "is empty, but the government endorsed")
            if row.endorsed == "no" and day:
                yield Fault("governments.csv", row.Index, column, "is filled, but the government did not endorse")
        earliest, latest = span(row.endorsed_earliest), span(row.endorsed_latest)
        if earliest and latest and earliest[0] > latest[1]:
            yield Fault("governments.csv", row.Index, "endorsed_earliest", "is after endorsed_latest")


@rule("outcomes")
def a_second_source_has_publisher_and_address(package: Package) -> Iterator[Fault]:
    """The second source of an outcome has both a publisher and an address, or neither."""
    outcomes = package.tables["outcomes"]
    for one, other in (("source2_publisher", "source2_url"), ("source2_url", "source2_publisher")):
        for line in outcomes.index[(outcomes[one] == "") & (outcomes[other] != "")]:
            yield Fault("outcomes.csv", int(line), one, f"is empty, but {other} is filled")


@rule("outcomes")
def an_outcome_follows_one_before_it(package: Package) -> Iterator[Fault]:
    """What an outcome reverses or goes on from is no later than it."""
    outcomes = package.tables["outcomes"]
    dates = dict(zip(outcomes["outcome_id"], outcomes["date"], strict=True))
    for row in rows(outcomes[outcomes["follows"] != ""]):
        own, before = span(row.date), span(dates.get(row.follows, ""))
        if row.follows == row.outcome_id or (own and before and before[0] > own[1]):
            yield Fault("outcomes.csv", row.Index, "follows", f"{row.follows} is not earlier")


@rule("asks", "outcomes", "reasons")
def asks_and_reasons_are_of_their_outcome(package: Package) -> Iterator[Fault]:
    """What is asked in answer to an outcome, or was its reason, is of a government and a demand that it names."""
    outcomes = {row.outcome_id: row for row in rows(package.tables["outcomes"])}
    named_by = (("asks", "country", "country"), ("asks", "demand_id", "demand_ids"), ("reasons", "country", "country"))
    for table, column, words in named_by:
        for row in rows(package.tables[table]):
            named, value = getattr(outcomes.get(row.outcome_id), words, ""), getattr(row, column)
            if named and value not in named.split("|"):
                yield Fault(f"{table}.csv", row.Index, column, f"{value} is not named by {row.outcome_id}")


@rule("outcomes")
def an_outcome_ends_after_it_begins(package: Package) -> Iterator[Fault]:
    """The term of an outcome does not end before the outcome."""
    outcomes = package.tables["outcomes"]
    for row in rows(outcomes[outcomes["ends"] != ""]):
        own, last = span(row.date), span(row.ends)
        if own and last and last[1] < own[0]:
            yield Fault("outcomes.csv", row.Index, "ends", "is before the date")


def _without(package: Package, table: str, problem: str) -> Iterator[Fault]:
    """Yield a fault for each statement without a row in `table`."""
    ids = package.tables["statements"]["statement_id"]
    for line in ids.index[~ids.isin(package.tables[table]["statement_id"]) & (ids != "")]:
        yield Fault("statements.csv", int(line), "statement_id", problem)
