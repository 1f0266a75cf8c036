"""Rules for passages and their codings."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from data.check.rules import Package, follows, numbers, rows, rule
from data.record.errors import Fault

CUE_WORDS = 6
SUMMARIES = ["summary_en", "summary_es", "summary_pt"]


@rule("passages")
def cues_are_short(package: Package) -> Iterator[Fault]:
    """A cue has at most six words: a pointer into the text, not a quotation."""
    words = package.tables["passages"]["cue"].map(lambda cue: len(cue.split()))
    for line, count in words[words > CUE_WORDS].items():
        yield Fault("passages.csv", int(str(line)), "cue", f"has {count} words, more than {CUE_WORDS}")


@rule("passages")
def passages_end_after_they_begin(package: Package) -> Iterator[Fault]:
    """A passage does not end before the line on which it begins."""
    passages = package.tables["passages"]
    backwards = numbers(passages["line_start"]) > numbers(passages["line_end"])
    for row in rows(passages[backwards]):
        yield Fault("passages.csv", row.Index, "line_end", f"{row.line_end} is before line {row.line_start}")


@rule("passages")
def passages_stand_in_the_order_of_the_text(package: Package) -> Iterator[Fault]:
    """The passages of a statement stand in the order of its text."""
    passages = package.tables["passages"]
    start = numbers(passages["line_start"])
    before = start.groupby(passages["statement_id"]).shift()
    for row in rows(passages[start < before]):
        problem = f"{row.line_start} is before the passage in the row above"
        yield Fault("passages.csv", row.Index, "line_start", problem)


@rule("passages")
def passage_ids_count_up(package: Package) -> Iterator[Fault]:
    """A passage's id is its statement's id and p01, p02 and so on, in the order of the rows."""
    passages = package.tables["passages"]
    parts = passages["passage_id"].str.extract(r"^(.*)-p([0-9]{2,})$")
    ours = parts[0] == passages["statement_id"]
    for row in rows(passages[~ours]):
        problem = f'"{row.passage_id}" is not the id of {row.statement_id} with -p01, -p02 and so on'
        yield Fault("passages.csv", row.Index, "passage_id", problem)
    counts = follows(numbers(parts[1]), passages["statement_id"])
    for row in rows(passages[ours & ~counts]):
        problem = f'"{row.passage_id}" does not follow the passage before'
        yield Fault("passages.csv", row.Index, "passage_id", problem)


@rule("passages")
def ordinals_count_up(package: Package) -> Iterator[Fault]:
    """Within a section of a statement the ordinals run 1, 2, 3 and so on."""
    passages = package.tables["passages"]
    counts = follows(numbers(passages["ordinal"]), passages["statement_id"], passages["section"])
    for row in rows(passages[~counts]):
        yield Fault("passages.csv", row.Index, "ordinal", f"{row.ordinal} does not follow in {row.section}")


@rule("passages")
def every_passage_is_summarized(package: Package) -> Iterator[Fault]:
    """Every passage is summarized in at least one language."""
    passages = package.tables["passages"]
    for line in passages.index[(passages[SUMMARIES] == "").all(axis=1)]:
        yield Fault("passages.csv", int(line), SUMMARIES[0], "is empty, and so is the summary in every other language")


def to_translate(passages: pd.DataFrame) -> dict[str, int]:
    """Return how many summaries are still to be translated into each language (a column's name), none left out."""
    written = (passages[SUMMARIES] != "").any(axis=1)
    return {column: int(((passages[column] == "") & written).sum()) for column in SUMMARIES}


@rule("passages", "codings")
def every_passage_is_coded(package: Package) -> Iterator[Fault]:
    """Every passage carries at least one demand."""
    ids = package.tables["passages"]["passage_id"]
    for line in ids.index[~ids.isin(package.tables["codings"]["passage_id"]) & (ids != "")]:
        yield Fault("passages.csv", int(line), "passage_id", "has no coding in codings.csv")


@rule("codings")
def arguable_codings_say_why(package: Package) -> Iterator[Fault]:
    """A coding that is arguable has a reason."""
    codings = package.tables["codings"]
    for line in codings.index[(codings["confidence"] == "arguable") & (codings["reason"] == "")]:
        yield Fault("codings.csv", int(line), "reason", "is empty, but the coding is arguable")
