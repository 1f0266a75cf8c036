"""What is asked stands as dots, a list or the words of statements, as many as tell something."""

from __future__ import annotations

import pytest

from data.measures.follow_up.commitments import ANSWERS, answering
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.drawing.slide.scene import INK, Table
from pages.parts.pack.content import Dots
from pages.parts.pack.slides.compose import scene, scenes
from pages.parts.pack.slides.names import varied
from pages.parts.pack.slides.square import square
from pages.parts.words import short
from tests.pages.parts.pack.briefs import briefing, pack, shipped
from tests.pages.parts.pack.fits import words

LANGUAGES = ("en", "es", "pt")


def test_demands_that_all_statements_treat_alike_are_a_list_and_not_dots() -> None:
    one = briefing("a country nobody signs from")
    slide = next(slide for slide in one.slides if slide.dots)
    assert slide.dots
    assert len({marks for _name, marks, _n in slide.dots.rows}) == 1

    drawn = scene(one, slide)

    assert not [piece for piece in drawn.pieces if isinstance(piece, Table)]
    said = [line.replace("\u00a0", " ").rstrip("*") for line in words(drawn)]
    names = [*(name for name, _marks, _n in slide.dots.rows), *slide.dots.alike]
    large = [name for name in names if name in said]
    # those that most ask for stand in rows, and how many others there are below
    assert large == names[: len(slide.counts)]
    assert any(slide.rest[len(slide.counts)] in line for line in said)
    asking = [name for name, mark in zip(slide.dots.named, slide.dots.rows[0][1], strict=True) if mark == "call"]
    assert all(any(name in line for line in said) for name in asking)


@pytest.mark.parametrize("selection", ["a country", "a country nobody signs from"])
def test_all_demands_that_recur_in_what_is_asked_of_a_country_stand_on_its_slide(selection: str) -> None:
    one = briefing(selection)
    slide = next(slide for slide in one.slides if slide.dots)
    assert slide.dots

    lines = words(scene(one, slide))
    said = [line.rstrip("*") for line in lines]

    assert f"{len(slide.counts)} asked in two" in slide.title
    # “or more” only if some are asked in more
    assert ("or more" in slide.title) == any(n > 2 for _name, n in slide.counts)
    # what only arguable passages bring there is marked
    doubted = {name for name, _statement in slide.dots.doubted} & {name for name, _n in slide.counts}
    assert doubted == {name for name, _n in slide.counts if any(f"{name}*" in line for line in lines)}
    # and who asks for none of it may ask others for it
    assert not any("Not asked for in" in line for line in lines)
    assert all(any(name in line for line in said) for name, _n in slide.counts)
    left = slide.dots.of - len(slide.counts)
    assert any(f"{left} more demands" in line for line in said)


def test_slides_end_on_the_question_of_all_files_and_squares_say_what_is_not_asked_of_a_government() -> None:
    for filters in (Filters(themes=("humanitarian",)), Filters(countries=("BRB",))):
        one = pack(filters, "en")
        assert one.slides[-1].title.casefold() in one.question.casefold()
    assert any(
        "KIND response does not ask it of this government" in line for line in words(square(one, one.boards["asked"]))
    )


def test_a_column_that_is_empty_in_each_row_is_left_out_and_named() -> None:
    rows = (("Aid", ("call", "absent", "call"), "2"), ("Asylum", ("absent", "absent", "call"), "1"))
    dots = Dots(("a", "b", "c"), rows, "Statements", "Total", ("One", "Two", "Three"))

    shown, said = varied(dots)

    assert shown.named == ("One", "Three")
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
        assert quoted
        assert set(quoted) <= cues
    # what is meant leads, in the language of the pack
    assert any(passage[-1] in words(scene(one, slide)) for card in slide.cards for passage in card.passages)
    # who does not ask for it is named too
    said = words(scene(one, slide))
    assert all(any(card.about in line for line in said) for card in slide.cards)


def test_whoever_can_close_gaps_sees_the_demands_without_a_package() -> None:
    one = pack(Filters(), "en")
    slide = next(slide for slide in one.slides if slide.key == "open")
    labels = short.demands(shipped())
    matched = {labels[d] for d, row in answering(select(shipped(), Filters())).items() if row.answer in ANSWERS}

    without, match = slide.sides
    names = [name for name, _known in without.rows]
    said = words(scene(one, slide))

    assert (int(without.number), int(match.number)) == (len(names), len(match.rows))
    assert {name for name, _known in match.rows} == matched
    assert not matched & set(names)
    # the first stand in rows, with how many others there are, and those that packages match in a run
    shown = [name for name in names if name in said]
    assert shown == names[: len(shown)] and 3 <= len(shown) <= 6
    assert f"and {len(names) - len(shown)} more" in said
    assert any(all(name in line for name in matched) for line in said)
    assert [line.split(" · ")[0] for line in one.slides[-1].say] == names[:3]
    assert "committed" not in [slide.key for slide in one.slides]


@pytest.mark.parametrize("country", ["HND", "COL", "MEX", "GUY"])
def test_demands_that_packages_of_a_government_match_stand_there_with_these_under_them(country: str) -> None:
    one = pack(Filters(countries=(country,)), "en")
    slide = one.boards["committed"]
    without, matched = slide.sides
    said = words(scene(one, slide))
    table = shipped().tables["action_packages"]
    own = {
        str(row.package_name)
        for row in table.itertuples()
        if country in f"{row.lead_country}|{row.participants_country}".split("|")
    }

    assert int(matched.number) == len(matched.rows)
    for name, packages in matched.rows:
        assert any(name in line.split("\n") for line in said)
        assert packages in said
        assert all(package.split(" (")[0] in own for package in packages.split("; "))
    # of the others the first stand beside them
    assert [name for name, _known in without.rows[:3]] == [name for name, _known in without.rows if name in said][:3]


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
    assert few.size > many.size
    assert few.y + sum(few.heights) > 540
