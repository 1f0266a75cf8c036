"""The sheet of gaps: by cause, each once, and where they are counted; events beside it with their countries."""

from __future__ import annotations

from itertools import groupby

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from tests.pages.parts.pack.briefs import ISSUED, SITE, briefing, shipped
from tests.pages.parts.pack.rows.test_workbook import opened


def test_events_say_on_paper_which_countries_they_concern_and_gaps_are_ranked_by_cause() -> None:
    view = select(shipped(), Filters(countries=("HND",)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    book = opened(one)
    events = book["What happened since"]
    printed = events[events.print_area.split("!")[-1].replace("$", "")]
    countries = [cell.value for cell in printed[1]].index("Countries")
    # above them stands in which statements they are counted
    gaps = [[cell.value for cell in row] for row in book["Gaps"].iter_rows(min_row=4)]

    assert all("Honduras" in row[countries].value for row in printed[2:])
    causes = [tuple(row[:2]) for row in gaps]
    assert gaps and list(dict.fromkeys(causes)) == [cause for cause, _rows in groupby(causes)]
    for cause in set(causes):
        ranks = [(-row[3], row[4]) for row in gaps if tuple(row[:2]) == cause]
        assert ranks == sorted(ranks), cause
    # what lacks for two causes stands once
    assert len({(row[0], row[2]) for row in gaps}) == len(gaps)


def test_on_paper_each_cause_stands_once_over_its_gaps() -> None:
    page = opened(briefing("a theme", audience="coalition"))["Gaps"]
    rows = [
        [cell.value for cell in row] for row in page.iter_rows(min_row=page.freeze_panes and int(page.freeze_panes[1:]))
    ]
    heads = [cell.value for cell in page[int(page.freeze_panes[1:]) - 1]]
    cause = heads.index("Cause")

    over = [row[0] for row in rows if row[1] is None]
    causes = [key for key, _rows in groupby(row[cause] for row in rows if row[1] is not None)]
    assert len(over) == len(causes) > 1
    assert all(said.endswith(one) for said, one in zip(over, causes, strict=True))
    # the column of causes stands outside of what is printed
    assert len(page[page.print_area.split("!")[-1].replace("$", "")][0]) <= cause


@pytest.mark.parametrize(("selection", "noted"), [("everything", False), ("a country", False), ("a theme", True)])
def test_gaps_of_some_passages_say_that_they_are_counted_there(selection: str, noted: bool) -> None:
    (sheet,) = [sheet for sheet in briefing(selection).sheets if sheet.file == "gaps"]

    assert ("Counted in" in sheet.note) == noted
