"""What is asked stands as dots, a list or the words of statements, as many as tell something."""

from __future__ import annotations

import pytest

from data.measures.follow_up.commitments import ANSWERS, answering
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.drawing.slide.scene import INK, Box, Group, Table
from pages.parts.pack.board import Dots
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.content import Brief
from pages.parts.pack.slides.compose import scene, scenes
from pages.parts.pack.slides.names import varied
from pages.parts.pack.squares.square import square
from pages.parts.words import short
from pages.parts.words.catalogue import begun, inside
from tests.pages.parts.pack.briefs import ISSUED, SITE, briefing, pack, shipped
from tests.pages.parts.pack.fits import words

LANGUAGES = ("en", "es", "pt")


def _numbered(line: str) -> tuple[str, str]:
    """Return the number and the name of a demand that the last slide tells a government in words."""
    k, _point, told = line.partition(". ")
    return k, told.partition(": ")[0]


def _government(country: str) -> Brief:
    view = select(shipped(), Filters(countries=(country,)))
    return brief(view, "government", USUAL["government"], issued=ISSUED, site=SITE)


@pytest.mark.parametrize("selection", ["a country", "a country nobody signs from", "a country with many signers"])
def test_each_statement_says_in_our_words_what_it_asks_of_a_government_and_all_else_is_counted(selection: str) -> None:
    one = briefing(selection)
    k, slide = next((k, slide) for k, slide in enumerate(one.slides) if slide.dots)
    assert slide.dots
    drawn = scenes(one)[k]
    said, rows = words(drawn), slide.dots.rows[:3]

    # those that the question asks for
    assert [name for _k, name in map(_numbered, one.slides[-1].say)] == [name for name, _marks, _n in rows]
    asking = [k for k in range(len(slide.dots.columns)) if any(marks[k] == "call" for _name, marks, _n in rows)]
    for k, told in enumerate(slide.dots.told):
        # with how many signed it
        assert (told in said and str(slide.dots.signed[k]) in said) == (k in asking)
    assert any("What each asks is told in our words." in line for line in said)
    # how often the others are asked stands in the notes
    assert f"All {slide.dots.of} demands are in the hand-out and the workbook." in " ".join(said)
    others = next(line for line in drawn.notes.split("\n") if " more are asked in " in line)
    left = [n for _name, n in slide.counts[3:]]
    assert others.startswith(f"{left.count(max(left))} more are asked in {max(left)} of {len(slide.dots.columns)}")
    # the title is on these statements; the things that it counts stand under it
    assert slide.title == slide.leading or slide.title.endswith("statements")
    things = begun(" · ".join(inside(name) for name, _marks, _n in rows))
    assert (things in said) == slide.title.endswith("the same three things")
    # to reject its opposite is not to ask for it
    assert ("only the opposite is rejected" in drawn.notes) == (0 in left)
    # how many signed what asks for the first leads the pack, and is spoken here
    number = slide.figures[0].number
    assert one.slides[0].title.startswith(f"{number} organizations signed ")
    assert f"\n{number} organizations signed at least one of those " in drawn.notes
    # of whom it is asked is said aloud
    assert slide.dots.whom in drawn.notes


@pytest.mark.parametrize("audience", ["government", "funder", "coalition", "press"])
@pytest.mark.parametrize("country", ["GTM", "MEX"])
def test_the_demands_of_a_country_with_who_signed_are_those_set_against_packages(country: str, audience: str) -> None:
    one = pack(Filters(countries=(country,)), "en", audience)
    asked, packages = next(slide for slide in one.slides if slide.key == "asked"), one.boards["committed"]

    assert packages.grid and asked.dots
    assert [name for name, *_found in packages.grid.rows[:3]] == [name for name, _marks, _n in asked.dots.rows[:3]]
    assert one.boards["map"].title.startswith(f"{asked.figures[0].number} organizations signed ")
    # those in rows are not counted again
    left = len([n for _name, n in asked.counts[3:] if n == asked.counts[0][1]])
    assert f"{left} more are asked in" in scene(one, asked).notes


def test_many_demands_of_one_statement_are_all_named() -> None:
    one = briefing("one statement")
    slide = one.boards["asked"]
    assert slide.dots

    said = [line.rstrip("*") for line in words(scene(one, slide))]

    names = [*(name for name, _marks, _n in slide.dots.rows), *slide.dots.alike]
    assert len(names) > 6
    assert set(names) <= set(said)


def test_rows_end_where_fewer_statements_make_a_demand() -> None:
    one = briefing("everything")
    slide = one.boards["asked"]
    (table,) = [piece for piece in scene(one, slide).pieces if isinstance(piece, Table)]

    shown = [row[-1].words for row in table.rows[1:]]

    assert slide.dots
    assert shown == [n for _name, _marks, n in slide.dots.rows if int(n) >= int(shown[-1])]
    assert any("every demand made in four or more statements" in line for line in words(scene(one, slide)))


def test_slides_end_on_the_question_of_all_files() -> None:
    for filters in (Filters(themes=("humanitarian",)), Filters(countries=("BRB",))):
        one = pack(filters, "en")
        assert one.slides[-1].title.casefold() in one.question.casefold()


def test_a_column_that_is_empty_in_each_row_is_left_out_and_named() -> None:
    rows = (("Aid", ("call", "absent", "call"), "2"), ("Asylum", ("absent", "absent", "call"), "1"))
    dots = Dots(("a", "b", "c"), rows, "Statements", "Total", ("One", "Two", "Three"), signed=(3, 1, 2))

    shown, said = varied(dots)

    assert (shown.named, shown.signed) == (("One", "Three"), (3, 2))
    assert [marks for _name, marks, _n in shown.rows] == [("call", "call"), ("absent", "call")]
    assert "Two" in said
    assert "One" not in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_demand_is_told_in_the_words_of_the_statements_that_ask_for_it(lang: str) -> None:
    one = pack(Filters(demands=("venezuelan-parole",)), lang)
    slide = one.boards["asked"]
    table = shipped().tables["passages"]
    cues = {str(cue) for cue in table["cue"]}

    for drawn in (scene(one, slide), square(one, slide)):
        said = words(drawn)
        quoted = [line[1:].split("”")[0] for line in said if line.startswith("“")]
        # on a square what words mean comes first
        assert quoted or drawn.width == drawn.height
        assert set(quoted) <= cues
    # what is meant leads, in the language of the pack
    assert any(passage[-1] in words(scene(one, slide)) for card in slide.cards for passage in card.passages)
    # who does not ask for it is named too
    said = words(scene(one, slide))
    assert all(any(card.about in line for line in said) for card in slide.cards)


def test_whoever_can_close_gaps_sees_the_demands_without_a_package() -> None:
    one = pack(Filters(), "en")
    slide = next(slide for slide in one.slides if slide.key == "open")
    names_of = short.demands(shipped())
    matched = {names_of[d] for d, row in answering(select(shipped(), Filters())).items() if row.answer in ANSWERS}

    without, match = slide.sides
    names = [name for name, _known in without.rows]
    said = words(scene(one, slide))

    assert (int(without.number), int(match.number)) == (len(names), len(match.rows))
    assert {name for name, _known in match.rows} == matched
    assert not matched & set(names)
    # how many match none is seen from a bar, and what matches those that the question is on from rows
    assert {f"{without.number} match no known package", f"{match.number} match packages"} <= set(said)
    (bar,) = [piece for piece in scene(one, slide).pieces if isinstance(piece, Group)]
    wides = [part.width + 2 for part in bar.parts if isinstance(part, Box)]
    assert wides[0] / sum(wides) == pytest.approx(len(names) / (len(names) + len(match.rows)))
    assert [line.split(" · ")[0] for line in one.slides[-1].say] == [*one.raised]
    assert set(one.raised) <= set(said)
    known = dict(match.rows)
    assert all((known.get(name) or "None known") in said for name in one.raised)
    # the last slide says which of these have none, not of how many others that is so
    assert one.slides[-1].under.endswith(": aid along the route.")
    assert "committed" not in [slide.key for slide in one.slides]


@pytest.mark.parametrize("country", ["HND", "COL", "MEX", "GUY", "USA"])
def test_a_government_sees_what_matches_each_demand_raised_and_which_others_match_its_own_packages(
    country: str,
) -> None:
    one = _government(country)
    slide = next(slide for slide in one.slides if slide.key == "committed")
    drawn = scene(one, slide)
    without, matched = slide.sides
    said = words(drawn)
    table = shipped().tables["action_packages"]
    own = {
        str(row.package_name)
        for row in table.itertuples()
        if country in f"{row.lead_country}|{row.participants_country}".split("|")
    }

    assert {name.rsplit(" (", 1)[0] for name, _demands in matched.packages} <= own
    assert slide.grid
    # those without a package of its own are of two kinds
    none = int(without.number) - without.others
    assert f"{none} match no known package" in said
    assert f"{without.others} match those of other governments alone" in said
    assert f"{matched.number} match those of {slide.grid.whose}" in said
    raised = [row[0] for row in slide.grid.rows]
    assert [(f"{k}", name) for k, name in enumerate(raised, 1)] == list(map(_numbered, one.slides[-1].say))
    for name, its_own, others in slide.grid.rows:
        assert name in said
        for packages, lead in (
            (its_own, f"With {slide.grid.whose} as leader or member"),
            (others, "Of other governments"),
        ):
            plain = [line.replace(" (in part)", "") for line in said]
            assert packages == "no package" or any(f"{lead}: {packages}" in line for line in plain)
    # the title counts what the bar shows, the packages of others are in the notes
    assert not any(f"{without.number} of" in line for line in said if line != slide.title)
    assert all(f"{name}: {inside(demands)}." in drawn.notes for name, demands in matched.packages)


def test_a_government_without_a_package_sees_how_many_demands_match_those_of_others() -> None:
    one = briefing("a country")
    slide = next(slide for slide in one.slides if slide.key == "committed")
    said = words(scene(one, slide))

    without, matched = slide.sides
    assert f"{without.number} match no known package" in said
    assert f"{matched.number} match packages of other governments" in said
    assert slide.grid and len(slide.grid.rows) == 3
    for name, packages in slide.grid.rows:
        assert name in said and (packages if packages != "no package" else "None known") in said


def test_a_funder_sees_of_a_country_the_packages_of_others_too_and_how_far_they_match() -> None:
    one = pack(Filters(countries=("PER",)), "en", "funder")
    slide = next(slide for slide in one.slides if slide.key == "committed")
    said = words(scene(one, slide))

    assert "Of other governments: Investing in Asylum (lead: Canada)" in said
    assert "In part: capacity, not access to territory." in said
    # that none at all matches leads before what its own do not match
    assert slide.title == "12 of 24 demands on Peru match no known action package, in our reading"


def test_a_dot_is_lighter_where_only_arguable_passages_make_the_demand_and_the_key_says_so() -> None:
    for theme, arguable in (("humanitarian", 1), ("borders", 0)):
        one = pack(Filters(themes=(theme,)), "en")
        drawn = scene(one, one.boards["asked"])
        (table,) = [piece for piece in drawn.pieces if isinstance(piece, Table)]
        dots = [cell for row in table.rows for cell in row if cell.dot in ("call", "concern")]

        assert sum(cell.colour != INK for cell in dots) == arguable
        assert any("Lighter: arguable" in line for line in words(drawn)) == bool(arguable)


def test_few_demands_are_drawn_large() -> None:
    def table(selection: str) -> Table:
        one = briefing(selection, lang="pt")
        drawn = next(d for d, slide in zip(scenes(one), one.slides, strict=True) if slide.dots)
        return next(piece for piece in drawn.pieces if isinstance(piece, Table))

    few, many = table("a theme"), table("everything")

    assert len(few.rows) < len(many.rows)
    assert few.size >= many.size and min(few.heights[1:]) > max(many.heights[1:])
    assert few.y + sum(few.heights) > 540


def test_slides_of_one_demand_say_what_is_asked_of_whom_and_begin_with_what_is_newest() -> None:
    one = pack(Filters(demands=("venezuelan-parole",)), "en", "press", "five")
    first, asked = (words(scene(one, slide)) for slide in one.slides[:2])
    (card,) = [card for card in one.boards["asked"].cards if card.passages]

    assert card.passages[0][2] in asked and card.whom in asked
    assert any(f"“{card.passages[0][0]}”" in line for line in asked)
    assert any("Action packages are joint measures of several governments." in line for line in asked)
    # the title has who signed, so that how many people it concerns has the room of more numbers
    ((people, _source),) = one.script.people
    assert people in first and "103" not in first and "1" not in first
    assert any(line.startswith("In March 2025, the United States terminated the parole programs") for line in first)
    assert "▼ moves away from what was asked, in our reading" in first


def test_the_first_slide_of_a_government_tells_the_event_that_leads_its_pack() -> None:
    for country in ("BRB", "GUY", "PAN", "GTM"):
        one = _government(country)
        first = words(scenes(one)[0])
        ((event, _source),) = one.script.events[-1:]

        assert any(event.text.rstrip(".").partition(";")[0][1:] in line for line in first)
        # in place of what a statement of 2022 said of it, which the notes have
        assert not any(line.startswith("In November 2022") for line in first)
        # nor does a line of its key stand without a sign
        assert not any("signer known there" in line for line in first)
    assert any("No signer is known to be based there." in line for line in words(scenes(_government("BRB"))[0]))


def test_under_its_words_stands_where_a_statement_asks_a_government_for_each_demand_raised() -> None:
    one = _government("PAN")
    slide = next(slide for slide in one.slides if slide.dots)
    assert slide.dots
    places = [line for line in slide.dots.places if line]

    assert places
    assert set(places) <= set(words(scene(one, slide)))
    raised = [inside(name) for name, _marks, _n in slide.dots.rows[:3]]
    assert all(name in inside(line) or begun(name) in line for line in places for name in raised)
