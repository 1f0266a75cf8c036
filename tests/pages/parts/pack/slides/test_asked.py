"""What is asked stands as dots, a list or the words of statements, as many as tell something."""

from __future__ import annotations

import pytest

from data.measures.follow_up.commitments import ANSWERS, answering
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.drawing.slide.scene import INK, Table
from pages.parts.pack.content import Dots
from pages.parts.pack.slides.compose import scene, scenes
from pages.parts.pack.slides.names import adding, varied
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
    shown = [name for name in names if name in said]
    # those that have room stand there in full, and the others are counted
    assert len(shown) >= 6
    assert shown == names[: len(shown)]
    # what one is in full only where that adds to its name
    told = [adding(name, whole) for name, whole in zip(shown, slide.dots.whole, strict=False)]
    assert 0 < len([words for words in told if words]) < len(told)
    assert set(filter(None, told)) <= set(said) or not set(told) & set(said)
    assert any(slide.rest[len(shown)] in line for line in said)
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
    assert doubted == {line.rstrip("*") for line in lines if line.endswith("*")}
    # and who asks for none of it may ask others for it
    assert not any("Not asked for in" in line for line in lines)
    assert {name for name, _n in slide.counts} <= set(said)
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
    # the first that have room on both sides, and how many more
    for side in slide.sides:
        shown = [name for name, _known in side.rows if name in said]
        assert shown == [name for name, _known in side.rows[: len(shown)]]
        assert f"and {len(side.rows) - len(shown)} more" in said
    assert [line.split(" · ")[0] for line in one.slides[-1].say] == names[:3]
    assert "committed" not in [slide.key for slide in one.slides]


@pytest.mark.parametrize("country", ["HND", "HTI", "MEX", "USA"])
def test_few_packages_of_a_government_are_all_named_with_its_role_in_the_type_of_the_demands(country: str) -> None:
    one = pack(Filters(countries=(country,)), "en")
    slide = one.boards["committed"]
    drawn = scene(one, slide)
    table = shipped().tables["action_packages"]
    found = [
        (str(row.package_name), role)
        for row in table.itertuples()
        for role, column in (("leads", row.lead_country), ("joined", row.participants_country))
        if country in str(column).split("|")
    ]
    # a part that it plays in all is said of all
    of_all = len({role for _name, role in found}) == 1
    roles = {name if of_all else f"{name} ({role})" for name, role in found}
    names = {name for name, _known in slide.sides[0].rows} | roles

    assert roles
    assert not of_all or f"that it {found[0][1]}" in slide.sides[1].words
    assert all(any(role in line for line in words(drawn)) for role in roles)
    assert len({text.size for text in drawn.texts() if text.words in names}) == 1


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
