"""The sheet of gaps: by cause, each once, and where they are counted; events beside it with their countries."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from tests.pages.parts.pack.briefs import ISSUED, SITE, briefing, shipped
from tests.pages.parts.pack.rows.test_workbook import opened


def test_events_say_on_paper_which_countries_they_concern_by_year() -> None:
    view = select(shipped(), Filters(countries=("HND",)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    book = opened(one)
    events = book["What happened since"]
    printed = events[events.print_area.split("!")[-1].replace("$", "")]
    countries = [cell.value for cell in printed[2]].index("Countries")
    assert all("Honduras" in row[countries].value for row in printed[3:])
    # the newest first; each year stands beside its events, and above all how many these are and which way they go
    years = [row[0].value for row in printed[3:]]
    assert years == sorted(years, reverse=True) and printed[2][0].value == "Year"
    newest = f"Newest first. {'; '.join(f'{year}: {n}' for year, n in Counter(years).items())}."
    # and that columns beside these are not printed
    note = printed[1][0].value
    assert note.startswith(newest) and note.endswith(" Printed: 6 of 9 columns; the others are for the screen.")
    for way, n in Counter(row[countries + 1].value for row in printed[3:]).items():
        assert f"{way}: {n}" in note


@pytest.mark.parametrize("selection", ["everything", "a theme", "a country"])
def test_gaps_are_sentences_of_what_nobody_covers_with_what_could_be_done_by_cause_and_each_once(
    selection: str,
) -> None:
    (sheet,) = [sheet for sheet in briefing(selection, audience="coalition").sheets if sheet.file == "gaps"]
    missing, done, where, cause = 0, 1, 4, 5

    assert sheet.header[:5] == (
        "What nobody covers", "What could be done", "Statements", "Organizations", "Where, or for what",
    )  # fmt: skip
    for row in sheet.rows:
        assert all(re.fullmatch(r"[A-Z].+[^ ]\.", str(row[cell])) for cell in (missing, done)), row
        assert "{" not in f"{row[missing]}{row[done]}" and row[where] and row[cause]
    # what a sponsor can change comes first; what the record does not know of itself is no gap
    assert str(sheet.rows[0][missing]).startswith("No known action package matches ")
    assert not [row for row in sheet.rows if "city" in str(row[missing]) or "day" in str(row[missing])]
    causes = [str(row[cause]).split(";")[0] for row in sheet.rows]
    assert list(dict.fromkeys(causes)) == [one for one, _rows in groupby(causes)]
    for one in set(causes):
        ranks = [(-int(row[2]), int(row[3])) for row, why in zip(sheet.rows, causes, strict=True) if why == one]
        # of demands those that most sign come first
        assert [n for n, _k in ranks] == sorted(n for n, _k in ranks) if "package" in one else ranks == sorted(ranks)
    assert len({row[:2] for row in sheet.rows}) == len(sheet.rows)
    # a country nobody signed from stands once, not once for each theme; one that could not endorse not at all
    nobody = [row[where] for row in sheet.rows if "signed a statement" in str(row[missing])]
    assert len(set(nobody)) == len(nobody)
    assert not [row for row in sheet.rows if row[where] == "Spain"]


@pytest.mark.parametrize(("selection", "noted"), [("everything", False), ("a country", False), ("a theme", True)])
def test_gaps_of_some_passages_say_that_they_are_counted_there(selection: str, noted: bool) -> None:
    (sheet,) = [sheet for sheet in briefing(selection, audience="coalition").sheets if sheet.file == "gaps"]

    assert ("Counted in" in sheet.note) == noted
    assert any("on this theme" in str(row[0]) for row in sheet.rows) == noted


def test_gaps_of_one_demand_are_of_that_demand() -> None:
    (sheet,) = [sheet for sheet in briefing("one demand", audience="coalition").sheets if sheet.file == "gaps"]
    canada = next(row for row in sheet.rows if row[4] == "Canada")

    # organizations from there signed other statements
    assert canada[0] == "No organization known to be based in Canada signed a statement with this demand."
    assert "none" not in " ".join(str(row[1]) for row in sheet.rows)
    assert str(canada[1]).startswith("Find one there that would sign. In neighboring countries: ")
    assert str(canada[7]).startswith("With this demand: the government endorsed the Declaration; no statement")
    honduras = next(row for row in sheet.rows if row[4] == "Honduras · Aid in the Darién")
    assert honduras[0] == "No statement is known to address the government of Honduras by name on aid in the Darién."
    assert sheet.rows[0][4] == "Aid in the Darién"


def test_a_funder_reads_of_what_it_can_support_and_in_one_row_where_nobody_signed() -> None:
    (sheet,) = [sheet for sheet in briefing("a theme", audience="funder").sheets if sheet.file == "gaps"]
    *unmatched, nobody = sheet.rows

    assert unmatched and all(str(row[0]).startswith("No known action package matches ") for row in unmatched)
    assert "fund and deliver humanitarian assistance along the route." in str(unmatched[0][1])
    assert str(nobody[0]).endswith(f"on this theme: {nobody[4]}.") and "; " in str(nobody[4])
    assert "sign" not in " ".join(str(row[1]) for row in sheet.rows)


def test_what_would_be_an_empty_sheet_is_none_and_the_first_sheet_says_why() -> None:
    one = briefing("one demand", audience="coalition")
    front, *others = opened(one).worksheets

    assert "Action packages" not in [page.title for page in others]
    assert all(page.max_row > 3 for page in others)
    words = " ".join(str(cell.value) for row in front.iter_rows() for cell in row if cell.value)
    assert "Left out as empty: no action packages (none that is known matches, in our reading)." in words
