"""The content model: what a briefing says, for whom, with which notes; nothing of nothing."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest

from data.gaps.worklist import worklist
from data.measures.countries.country_profile import asked_of
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.claims.panel import said
from pages.parts.pack.brief import AUDIENCES, USUAL, brief, spoken
from pages.parts.pack.choices import Choices, content
from pages.parts.pack.content import Brief, NothingToTellError
from pages.parts.pack.formats import FORMATS, made
from pages.parts.pack.paper import in_short, numbers, page_claims
from pages.parts.visit.current import Visit, begin
from pages.parts.words import catalogue, labels
from tests.pages.parts.pack.briefs import EACH_PACK, ISSUED, SELECTIONS, SITE, another, briefing, harmful, shipped
from tests.tiny import tiny

ROOT = Path(__file__).parents[4]
LIBRARIES = {"pptx", "docx", "typst", "xlsxwriter", "segno"}


@pytest.mark.parametrize(("selection", "audience", "lang"), EACH_PACK)
def test_every_mark_of_a_claim_has_its_note_and_every_note_its_mark(selection: str, audience: str, lang: str) -> None:
    one = briefing(selection, audience, lang)

    marks = {line.mark for line in one.claims if line.mark}

    assert one.claims
    assert marks == set(range(1, len(one.notes) + 1))
    assert len(set(one.notes)) == len(one.notes)


@pytest.mark.parametrize("selection", SELECTIONS)
def test_marks_count_up_as_one_reads_and_what_happened_leads_the_claims(selection: str) -> None:
    one = briefing(selection)
    told = page_claims(one)
    marks = (*(mark for *_f, marks in numbers(one) for mark in marks), *(line.mark for line in told))

    first = [mark for mark in dict.fromkeys(marks) if mark]
    assert first == sorted(first)
    assert "since" not in {line.kind for line in told[1:]} or not one.script.events


def test_beside_how_many_ask_for_a_thing_no_number_says_how_many_do_by_name_and_the_limits_do() -> None:
    one = briefing("a country with many signers")

    assert not any("by name" in words for _n, words, _marks in numbers(one))
    assert any("by name" in limit for limit in one.limits)


def test_who_signed_comes_first_of_the_numbers_of_a_demand_that_one_statement_makes() -> None:
    view = select(shipped(), Filters(demands=("venezuelan-parole",)))
    one = brief(view, "press", USUAL["press"], issued=ISSUED, site="")
    (signed, words, _marks), *_rest, (last, *_more) = numbers(one)

    assert int(signed) > 1 and "signed" in words
    assert last == "1 of 5"


def test_the_event_that_leads_on_paper_stands_whole() -> None:
    view = select(shipped(), Filters(countries=("GTM",)))
    one = brief(view, "press", USUAL["press"], issued=ISSUED, site="")

    # what ends it may be that others deny it
    ends = one.script.events[-1][0].text.rpartition("; ")[2][3:]
    assert any(ends in line.sentence for line in in_short(one) if line.kind == "since")


def test_an_audience_decides_which_claims_come() -> None:
    said = {audience: {line.sentence for line in briefing(audience=audience).claims} for audience in AUDIENCES}

    assert any("no organization that signed" in sentence for sentence in said["coalition"])
    assert any("events found since" in sentence for sentence in said["funder"])
    assert any("have endorsed" in sentence for sentence in said["government"])


def test_a_part_that_is_not_wanted_is_left_out() -> None:
    view = select(shipped(), Filters())

    bare = brief(view, "government", (), issued=ISSUED, site="")

    assert (bare.map, bare.told, bare.gaps, bare.signers, bare.limits, bare.link) == (None, False, None, None, (), "")
    assert bare.claims and bare.sources


def test_a_country_brief_opens_with_the_country() -> None:
    one = briefing("a country")

    assert one.title == "Briefing on Panama"
    assert "Panama" in one.claims[0].sentence
    assert one.map is not None
    assert [shape.outline.iso3 for shape in one.map.shapes if shape.chosen] == ["PAN"]


def test_the_map_holds_every_government_as_a_shape_or_a_mark() -> None:
    one = briefing()
    assert one.map is not None

    drawn = {shape.outline.iso3 for shape in one.map.shapes}
    marked = {mark.words.split(":")[0] for mark in one.map.marks}

    assert {"CAN", "USA", "MEX", "PAN", "BRA", "ARG", "HTI", "GUY"} <= drawn
    assert "Barbados" in marked


def test_the_one_message_of_the_whole_record_and_of_a_country_is_who_asks_for_what() -> None:
    # all that every statement asks for, however many signed
    assert briefing().lead == (
        "Five statements, 164 signers: access to asylum, regular pathways, and aid along the route"
    )
    assert briefing("a country").lead == briefing("a country").boards["map"].title
    assert briefing("a country").lead.startswith("107 organizations signed statements asking ")


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
@pytest.mark.parametrize("selection", SELECTIONS)
def test_no_two_columns_are_called_alike_and_the_small_print_says_which_is_which(selection: str, lang: str) -> None:
    for board in briefing(selection, lang=lang).boards.values():
        if board.dots:
            assert len(set(board.dots.columns)) == len(board.dots.columns)
            assert ("(2)" in " ".join(board.dots.columns)) == ("(2)" in board.dots.numbered)


@pytest.mark.parametrize(("selection", "audience", "lang"), EACH_PACK)
def test_the_gaps_prove_their_title_and_name_no_country_with_a_signer(selection: str, audience: str, lang: str) -> None:
    one = briefing(selection, audience, lang)

    if "gaps" in one.boards:
        grid = one.boards["gaps"].grid
        assert grid is not None and one.gaps in (None, grid)
        view = select(shipped(), SELECTIONS[selection])
        found = [str(row.country) for row in worklist(view).itertuples() if row.rule == "endorsed-no-signer"]
        listed = " ".join(names for names, _why in grid.rows)
        catalogue.use(lang)
        words = [labels.country(code) for code in found]
        catalogue.use("en")
        with_signer = {country for country, _n in one.seats}
        assert str(len(found)) in grid.title and not SELECTIONS[selection].countries
        assert all(name in listed and name not in with_signer for name in words)
        if len(found) <= 8:
            assert len(grid.rows) == len(found)
    if lang == "en" and SELECTIONS[selection].without("countries"):
        absent = [line.sentence for line in one.claims if line.kind == "absent" and line.sentence.startswith("In ")]
        assert all(re.search(r"one of these \d+ statements|signed this statement", sentence) for sentence in absent)


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
def test_a_slide_or_picture_of_one_country_says_which(lang: str) -> None:
    one = briefing("a country", lang=lang)

    for key in ("map", "asked", "committed", "since"):
        assert "Panam" in one.boards[key].title, key


def test_what_a_picture_leaves_out_is_counted_by_what_it_shows() -> None:
    one = briefing("a country")
    asked, since = one.boards["asked"], one.boards["since"]
    assert asked.dots is not None
    demands = asked.dots.of
    recurring = sum(n > 1 for _name, n in asked.counts)

    for shown in (3, len(asked.dots.rows), recurring):
        assert f" {demands - shown} more demands" in one.small_print(asked, shown)
    assert f"2 of {len(one.events)} events found, up to" in one.small_print(since, 2)


@pytest.mark.parametrize("selection", SELECTIONS)
def test_every_file_tells_what_an_event_reverses_or_halts_before_it(selection: str) -> None:
    one = briefing(selection)
    table = shipped().tables["outcomes"]
    follows = dict(zip(table["event"].astype(str), table["follows"].astype(str), strict=True))
    events = dict(zip(table["outcome_id"].astype(str), table["event"].astype(str), strict=True))
    told = [card.text for card in one.boards["since"].cards] if "since" in one.boards else []
    every = {line.split(": ", 1)[1] for line in one.events}

    for k, text in enumerate(told):
        before = events.get(follows[text])
        # one that is told for the sake of the next does not bring its own
        next_one = events.get(follows[told[k + 1]]) == text if k + 1 < len(told) else False
        assert before not in every or before in told[:k] or next_one


def test_an_empty_selection_makes_no_briefing_and_says_why() -> None:
    view = select(shipped(), Filters(themes=("asylum",), demands=("darien-response",)))

    with pytest.raises(NothingToTellError, match="Nothing in the record fits"):
        brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)


# the zip holds the slides, the hand-out, the document and the workbook
@pytest.mark.parametrize("key", ("zip", "html", "csv"))
@pytest.mark.parametrize(
    ("one", "another"), [(briefing, another), pytest.param(harmful, harmful.__wrapped__, marks=pytest.mark.sweep)]
)
def test_the_same_briefing_gives_the_same_bytes(
    key: str, one: Callable[[], Brief], another: Callable[[], Brief]
) -> None:
    assert another() is not one()
    assert made(another(), key) == made(one(), key)


def test_a_pack_goes_with_its_record() -> None:
    record = tiny(signers={"a": "x"}, asks={"a": "asylum-access"})
    catalogue.use("en")
    begin(Visit(record=record, view=select(record, Filters()), lang="en", embedded=False))
    one, _other = content(select(record, Filters()), Choices("press", "five", ""))
    again, _other = content(select(record, Filters()), Choices("press", "five", ""))
    assert again is one
    made(one, "csv")
    # what a pack keeps goes with it
    kept = weakref.ref(one.cache)

    record.cache.close()
    del one, again
    gc.collect()

    assert kept() is None


def test_no_export_library_is_imported_before_a_file_is_asked_for() -> None:
    program = "import sys, pages.parts.pack.choices; print(*sys.modules)"

    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert not {name.split(".")[0] for name in run.stdout.split()} & LIBRARIES


def test_a_file_is_named_by_ids_alone() -> None:
    for selection in SELECTIONS:
        name = FORMATS["pptx"].file_name(briefing(selection, lang="es"))
        assert name.isascii() and " " not in name and name.endswith(f"-es-{shipped().version}.pptx")


@pytest.mark.parametrize("country", ["COL", "MEX"])
def test_claims_and_slides_of_a_country_count_the_same_demands(country: str) -> None:
    # passages that only name it make demands too, of others
    view = select(shipped(), Filters(countries=(country,)))
    one = brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)
    (packages,) = [line.sentence for line in one.claims if line.kind == "unanswered"]
    without, matched = one.boards["committed"].sides

    assert f"{without.number} of the {len(without.rows) + len(matched.rows)} demands match" in packages
    assert one.boards["committed"].under in packages


def test_that_nobody_signed_from_a_country_is_sourced_to_all_lists_of_signatories() -> None:
    pack = briefing("a country nobody signs from")
    (line,) = (one for one in pack.claims if one.kind == "country")

    lists = [note for note in pack.notes[line.mark - 1] if "list of signatories" in note.text]

    assert len(lists) == len(shipped().statements)


def test_a_government_that_may_have_been_at_a_meeting_is_told_that_the_record_does_not_say_so() -> None:
    known, unknown = (" ".join(briefing(s).limits) for s in ("a country", "a country nobody signs from"))

    assert "The Panama meeting statement addresses all governments that took part in the meeting" in unknown
    assert "took part in the meeting" not in known


def test_how_many_signed_what_asks_a_government_has_their_lists_in_its_note() -> None:
    for country in shipped().countries:
        view = select(shipped(), Filters(countries=(country,)))
        if not view.statements.any():
            continue
        for kind, subject in spoken(view, "government"):
            one = said(asked_of(view), kind, subject)
            if kind == "demand" and one.claim.numbers["organizations"]:
                lists = sum("list of signatories" in note.place for note in one.notes)
                assert lists == one.claim.numbers["calls"], country
