"""The sheet of gaps: by cause, each once, and where they are counted; events beside it with their countries."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.paper_events import counted
from tests.pages.parts.pack.briefs import ISSUED, SITE, briefing, shipped
from tests.pages.parts.pack.rows.test_workbook import opened


def test_events_say_on_paper_which_countries_they_concern_by_year() -> None:
    view = select(shipped(), Filters(countries=("HND",)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    book = opened(one)
    events = book["What happened since"]
    printed = events[events.print_area.split("!")[-1].replace("$", "")]
    heads = [cell.value for cell in printed[2]]
    told = {head: [row[k].value for row in printed[3:]] for k, head in enumerate(heads)}
    assert all("Honduras" in countries for countries in told["Countries"])
    # the oldest first, as in every file; above all stand how many are of each year and, as files count, how they go
    days = told["Date"]
    years = [day.year for day in days]
    assert days == sorted(days)
    ordered = f"Oldest first. {'; '.join(f'{year}: {n}' for year, n in Counter(years).items())}. {counted(one)}"
    # and that columns beside these are not printed
    note = printed[1][0].value
    assert note.startswith(ordered) and note.endswith(
        f" Printed: {len(heads)} of 13 columns; the others are for the screen."
    )
    # which are mainly its own can be filtered
    own = one.boards["since"].own
    assert own and told["Mainly about Honduras itself"].count("●") == own.n
    # the ends of terms, of which few have one, are for the screen
    assert "End of its term" not in told and heads[-1] == "Why"
    # who published each, and where if that is not its name; before others an agency or an official body
    assert {"Third Country Deportation Watch", "Reuters (via A News); CubaHeadlines"} <= {*told["Source"]}


def test_why_events_of_a_country_go_their_way_is_printed_however_many_they_are() -> None:
    (sheet,) = (sheet for sheet in briefing("a country with many signers").sheets if sheet.file == "events")

    assert len(sheet.rows) > 50
    assert "Why" in sheet.header[: sheet.paper[0]]


@pytest.mark.parametrize("selection", ["everything", "a theme", "a country"])
def test_gaps_say_where_what_lacks_and_who_is_near_by_cause_and_each_once(selection: str) -> None:
    (sheet,) = [sheet for sheet in briefing(selection, audience="coalition").sheets if sheet.file == "gaps"]
    where, lacks, cause = 0, 1, 6

    assert sheet.header[0] == "Where, or for what" and sheet.header[1].startswith("What lacks")
    assert sheet.header[2:4] == ("What could be done", "Who is near, or the demand in full")
    assert sheet.header[4:6] == ("Statements", "Organizations") and sheet.paper[0] == 6
    for row in sheet.rows:
        assert all(re.fullmatch(r"[A-Z].+[^ .]", str(row[cell])) for cell in (where, lacks)), row
        assert "{" not in f"{row[:4]}" and row[2] and row[cause]
    # what a sponsor can change comes first; what the record does not know of itself is no gap
    assert str(sheet.rows[0][lacks]) == "No known action package (our reading)"
    assert not [row for row in sheet.rows if "city" in str(row[lacks]) or "day" in str(row[lacks])]
    causes = [str(row[cause]).split(";")[0] for row in sheet.rows]
    assert list(dict.fromkeys(causes)) == [one for one, _rows in groupby(causes)]
    # who can be asked for the same stands together
    for one, could in {(why, row[2]) for row, why in zip(sheet.rows, causes, strict=True)}:
        of_one = [row for row, why in zip(sheet.rows, causes, strict=True) if (why, row[2]) == (one, could)]
        ranks = [(-int(row[4]), int(row[5])) for row in of_one]
        # of demands those that most sign come first
        assert [n for n, _k in ranks] == sorted(n for n, _k in ranks) if "package" in one else ranks == sorted(ranks)
    assert len({row[:4] for row in sheet.rows}) == len(sheet.rows)
    # a country nobody signed from stands once, not once for each theme; one that could not endorse not at all
    nobody = [row[where] for row in sheet.rows if row[lacks] == "No known signer"]
    assert len(set(nobody)) == len(nobody)
    assert not [row for row in sheet.rows if row[where] == "Spain"]


@pytest.mark.parametrize(("selection", "noted"), [("everything", False), ("a country", False), ("a theme", True)])
def test_gaps_of_some_passages_say_that_they_are_counted_there(selection: str, noted: bool) -> None:
    (sheet,) = [sheet for sheet in briefing(selection, audience="coalition").sheets if sheet.file == "gaps"]

    assert ("Counted in" in sheet.note) == noted
    assert ("(on this theme)" in sheet.header[1]) == noted


def test_gaps_of_one_demand_are_of_that_demand() -> None:
    (sheet,) = [sheet for sheet in briefing("one demand", audience="coalition").sheets if sheet.file == "gaps"]
    canada = next(row for row in sheet.rows if row[0] == "Canada")

    # organizations from there signed other statements
    assert sheet.header[1] == "What lacks (with this demand)" and canada[1] == "No known signer"
    assert "none" not in " ".join(str(row[3]) for row in sheet.rows)
    assert str(canada[3]).startswith("Signed another statement there: Action Réfugiés Montréal, ")
    assert canada[2] == "Ask those there that signed another statement."
    assert str(canada[8]).startswith("With this demand: the government endorsed the Declaration; no statement")
    assert "Not addressed by name on it" in [row[1] for row in sheet.rows if row[0] == "Honduras"]
    assert sheet.rows[0][0] == "Aid in the Darién"


def test_a_funder_reads_of_what_it_can_support_and_in_which_countries_nobody_signed_and_who_is_near() -> None:
    (sheet,) = [sheet for sheet in briefing("a theme", audience="funder").sheets if sheet.file == "gaps"]
    unmatched = [row for row in sheet.rows if row[1] == "No known action package (our reading)"]
    nobody = [row for row in sheet.rows if row[1] == "No known signer"]

    assert unmatched and unmatched[0][3] == "Fund and deliver humanitarian assistance along the route."
    assert [*unmatched, *nobody] == list(sheet.rows) and {"Belize", "Haiti"} <= {row[0] for row in nobody}
    assert any(str(row[3]).startswith("In neighboring countries: ") for row in nobody)
    # nobody asks a funder to find signers
    assert {row[2] for row in nobody} == {"Support organizations there to take part."}


def test_what_would_be_an_empty_sheet_is_none_and_the_first_sheet_says_why() -> None:
    one = briefing("one demand", audience="coalition")
    front, *others = opened(one).worksheets

    assert "Action packages" not in [page.title for page in others]
    assert all(page.max_row > 3 for page in others)
    words = " ".join(str(cell.value) for row in front.iter_rows() for cell in row if cell.value)
    assert "Left out as empty: no action packages (none that is known matches, in our reading)." in words


def test_gaps_say_in_which_country_those_near_are() -> None:
    (sheet,) = [sheet for sheet in briefing("everything", audience="coalition").sheets if sheet.file == "gaps"]
    near = {str(row[3]) for row in sheet.rows}

    beside = [words for words in near if words.startswith(("In neighboring", "In the same"))]
    assert beside and all(re.search(r" \([A-Z][\w .]+\)", words) for words in beside)
    there = [words for words in near if words.startswith("Based there")]
    assert there and not [words for words in there if words.endswith(("(Chile).", "(Mexico)."))]
