"""Slides on what came of it: which events stand on them, and how they are drawn."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from data.measures.countries.endorsement import endorsement
from data.record.filters import Filters
from pages.parts.drawing.slide.scene import PAPER, Box, Circle, Flow, Group, highest
from pages.parts.pack.content import NothingToTellError, in_its_language
from pages.parts.pack.own_steps import FEW
from pages.parts.pack.slides.cards import event_list
from pages.parts.pack.slides.compose import scene
from pages.parts.pack.slides.event_rows import in_rows, said_of
from pages.parts.pack.slides.followed import POSTED
from pages.parts.pack.slides.frame import ACROSS
from pages.parts.pack.squares.square import square
from pages.parts.words.small_numbers import WORDS
from tests.pages.parts.pack.briefs import briefing, shipped
from tests.pages.parts.pack.fits import words
from tests.pages.parts.pack.slides.test_square import catalogue_words
from tests.pages.parts.pack.test_room import LANGUAGES, pack


def test_a_step_forward_that_was_taken_back_says_so() -> None:
    cards = next(s for s in pack(Filters(demands=("venezuelan-parole",)), "en").slides if s.key == "since").cards
    outcomes = shipped().tables["outcomes"]
    undone = set(outcomes.loc[outcomes["direction"].astype(str) == "setback", "follows"].astype(str))
    events = {
        str(row.event): row.direction == "advance" and str(row.outcome_id) in undone for row in outcomes.itertuples()
    }

    assert any(events[card.text] for card in cards)
    assert all(card.word.endswith("undone later") == events[card.text] for card in cards)


def test_events_without_a_direction_are_told_and_not_drawn_as_dots() -> None:
    one = briefing("a country")
    since = next(slide for slide in one.slides if slide.key == "since")
    unclear = tuple(replace(card, sign="○", word="unclear", tied=False) for card in since.cards)

    drawn = scene(one, replace(since, cards=unclear))

    assert not any(isinstance(piece, Circle) for piece in drawn.pieces)
    assert sum(card.text in words(drawn) for card in unclear) >= 4


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("filters", [Filters(), Filters(demands=("venezuelan-parole",)), Filters(countries=("PAN",))])
def test_of_the_events_that_the_notes_cite_the_first_that_have_room_stand_on_their_slide(
    filters: Filters, lang: str
) -> None:
    one = pack(filters, lang)
    slide = next(slide for slide in one.slides if slide.key == "since")

    said = words(scene(one, slide))

    first = in_rows(one, slide)
    shown = [card for card in first if card.text in said]
    assert len(shown) >= 4
    assert shown == [*first[: len(shown)]]
    assert {card.sign for card in shown} >= {"▲", "▼"}
    assert in_its_language(lambda _brief, slide: said_of(slide, shown))(one, slide) in said


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("country", ["PAN", "CHL", "USA", "PER", "MEX"])
def test_the_foremost_events_stand_on_their_slide_over_how_many_there_are(country: str, lang: str) -> None:
    one = pack(Filters(countries=(country,)), lang)
    slide = one.boards["since"]
    drawn = scene(one, slide)
    said, text = words(drawn), " ".join(words(drawn))

    assert slide.own
    # where a pair has no room one alone may
    assert any({card.text for card in in_rows(one, slide, most)} <= {*said} for most in (5, 4))
    spelled = catalogue_words(lang, WORDS.get(slide.own.n, str(slide.own.n)))
    assert spelled in slide.title.casefold().split()
    # how many are shown of those that the bar counts, or of all where others stand among them
    shown = [card for card in slide.cards if card.text in said]
    of = slide.own.n if slide.own.n > FEW and all(card.whom for card in shown) else slide.own.of
    assert len(shown) == of or re.search(rf"\b{len(shown)} \w+ {of}\b", text)
    assert slide.until in drawn.notes


def test_what_goes_both_ways_and_is_of_others_is_not_told_to_a_government_with_steps_of_its_own() -> None:
    slide = pack(Filters(countries=("PAN",)), "en").boards["since"]

    assert any(card.whom for card in slide.cards)
    assert not [card for card in slide.cards if card.sign == "◆" and not card.whom]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_events_are_in_type_that_is_easy_to_read_beside_a_narrow_column_of_dates(lang: str) -> None:
    for country in ("PAN", "USA", "MEX", "HTI"):
        one = pack(Filters(countries=(country,)), lang)
        told = {card.text for card in one.boards["since"].cards}
        flows = [piece for piece in scene(one, one.boards["since"]).pieces if isinstance(piece, Flow) and piece.middle]
        # but for what stands across the foot
        flows = [flow for flow in flows if flow.width < ACROSS]
        texts = [flow for flow in flows if flow.paragraphs[0].words in told]

        assert len(texts) >= 4
        assert min(flow.paragraphs[0].size for flow in texts) >= 16 / 0.75
        assert max(flow.width for flow in flows if flow not in texts) <= 0.2 * ACROSS


def test_what_was_undone_is_told_in_the_words_and_the_colour_of_the_key() -> None:
    one = pack(Filters(demands=("venezuelan-parole",)), "en")
    drawn = scene(one, one.boards["since"])
    (tag,) = [text for text in drawn.texts() if text.words.endswith("moves towards, undone later")]
    # what eased that was undone itself, so that nothing moved away is told as eased
    assert not [text for text in drawn.texts() if text.words.endswith("eased later")]
    # so few are seen without a bar
    assert not any(isinstance(piece, Group) for piece in drawn.pieces)
    # what moved away and was taken back is told alike
    other = pack(Filters(demands=("gender-violence",)), "en")
    (eased,) = [text for text in scene(other, other.boards["since"]).texts() if text.words.endswith("eased later")]
    assert tag.colour != eased.colour


def test_events_that_have_no_room_are_not_counted_as_shown() -> None:
    one = briefing("everything")
    slide = next(slide for slide in one.slides if slide.key == "since")
    long = replace(slide, cards=tuple(replace(card, text=" ".join([card.text] * 4)) for card in slide.cards))
    said = words(scene(one, long))

    shown = [card for card in long.cards if card.text in said]

    assert 0 < len(shown) < len(long.cards)
    assert said_of(long, shown) in said


def test_no_words_of_an_event_cross_the_rule_under_it_or_the_next_event() -> None:
    told = 0
    for country in endorsement(shipped()).index:
        try:
            one = pack(Filters(countries=(str(country),)), "es", "press", "five")
        except NothingToTellError:
            continue
        slide = next((slide for slide in one.slides if slide.key == "since"), None)
        if slide is None or len(slide.cards) <= POSTED:
            continue
        pieces = scene(one, slide).pieces
        rules = [p.y for p in pieces if isinstance(p, Box) and p.height == 2]
        for flow in (p for p in pieces if isinstance(p, Flow) and p.middle):
            high = sum(highest(line.words, flow.width, line.size, bold=line.bold) for line in flow.paragraphs)
            high += flow.gap * (len(flow.paragraphs) - 1)
            top, bottom = flow.y + (flow.height - high) / 2, flow.y + (flow.height + high) / 2
            assert not any(top - 1 < rule + 1 < bottom + 1 for rule in rules), (country, flow.paragraphs[0].words)
            told += 1
    assert told > 40


def test_a_bar_over_the_events_says_which_way_all_go_that_were_found() -> None:
    one = briefing("everything")
    slide = next(slide for slide in one.slides if slide.key == "since")
    bar = next(piece for piece in scene(one, slide).pieces if isinstance(piece, Group))

    # what was undone or is over is hollow: a box in a box
    widths = [part.width for part in bar.parts if isinstance(part, Box) and part.fill != PAPER]

    assert dict(slide.counts)["setback"] == max(n for _way, n in slide.counts)
    # what goes neither way is one part
    assert {"mixed", "unclear"} <= dict(slide.counts).keys()
    assert len(widths) == len(slide.counts) - 1 + bool(slide.ended) + bool(slide.eased)
    assert max(widths) + 2 == pytest.approx(
        (sum(widths) + 2 * len(widths))
        * (dict(slide.counts)["setback"] - slide.eased)
        / sum(dict(slide.counts).values())
    )


def test_where_five_events_were_found_all_are_told_but_one_where_a_reason_needs_its_room() -> None:
    one = pack(Filters(demands=("venezuelan-parole",)), "en")
    slide = one.boards["since"]

    assert sum(n for _way, n in slide.counts) == 5
    said = words(scene(one, slide))
    shown = [card for card in slide.cards if card.text in said]
    assert len(shown) >= 4
    (given,) = [card.said for card in shown if card.said]
    assert len(shown) == 5 or any(given in line for line in said)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("n", range(1, 6))
def test_rows_of_events_are_of_one_height_and_their_text_of_one_size(n: int, lang: str) -> None:
    one = pack(Filters(countries=("HND",)), lang)
    cards = tuple(replace(card, tied=False) for card in one.boards["since"].cards[:n])
    pieces, shown = event_list(replace(one.boards["since"], cards=cards), 130.0, 660.0)
    flows = [piece for piece in pieces if isinstance(piece, Flow)]
    tops = sorted({flow.y for flow in flows})

    assert shown == n
    # but where these have no room for all
    assert len({round(flow.height, 3) for flow in flows}) == 1 or max(f.height for f in flows) * n > 660 - tops[0]
    assert [flow.height for flow in flows[:-2:2]] == pytest.approx([b - a for a, b in pairwise(tops)])
    assert tops[-1] + flows[-1].height == pytest.approx(660)
    assert len({flow.paragraphs[0].size for flow in flows if flow.paragraphs[0].words in {c.text for c in cards}}) == 1


def test_where_one_event_was_found_its_slide_says_which_demands_raised_have_none_and_its_square_tells_it() -> None:
    one = pack(Filters(countries=("BRB",)), "en")
    slide = one.boards["since"]
    raised = "among them access to asylum, no return to danger, and protection-sensitive entry"

    assert "the one event found since 2022 moves towards what is asked" in slide.title
    (lead,) = [text for text in scene(one, slide).texts() if raised in text.words]
    assert lead.size > 30
    said = [line.replace("\u00a0", " ") for line in words(square(one, slide))]
    assert any(line.endswith(", in our reading") for line in said)
    assert slide.cards[0].text.replace("'", "’") in said


def test_a_key_says_each_part_of_a_bar_of_events_once() -> None:
    one = pack(Filters(countries=("USA",)), "en")
    drawn = scene(one, one.boards["since"])
    (bar,) = [piece for piece in drawn.pieces if isinstance(piece, Group)]
    fills = [part.fill for part in bar.parts if isinstance(part, Box)]
    # in its own colour, before the words
    assert [piece.fill for piece in drawn.pieces if isinstance(piece, Box) and piece.width == piece.height] == fills
    since = one.boards["since"]
    own = since.own
    assert own and len(fills) - fills.count(PAPER) == len(own.ways) - 1 + bool(own.ended) + bool(own.eased)


def test_countries_without_known_signers_stand_beside_those_with_some() -> None:
    one = pack(Filters(demands=("darien-response",)), "pt")
    slide = one.boards["gaps"]
    others, never, signed = slide.sides
    without = [name for side in (others, never) for name, _n in side.rows]
    (elsewhere,) = (line for line in words(scene(one, slide)) if "Espanha (1)" in line)

    assert {name for side in slide.sides for name, _n in side.rows} <= set(words(scene(one, slide)))
    assert int(others.number) + int(never.number) == len(without) == 14
    assert f"em {len(without)} de" in slide.title
    assert not {*without} & {name for name, _n in signed.rows}
    # who signed other statements is known there
    assert all(int(n) for _name, n in others.rows) and not any(n for _name, n in never.rows)
    # and with those elsewhere these are all who signed
    assert f"mais {103 - sum(int(n) for _name, n in signed.rows)} organizações" in elsewhere


@pytest.mark.parametrize("lang", LANGUAGES)
def test_events_told_of_a_government_have_room_in_type_that_is_easy_to_read_and_which_are_its_own_is_said(
    lang: str,
) -> None:
    one = pack(Filters(countries=("COL",)), lang)
    slide = next(slide for slide in one.slides if slide.key == "since")
    drawn = scene(one, slide)

    assert any(card.whom for card in slide.cards)
    shown = {text.words: text.size for text in drawn.texts() if text.words in {card.text for card in slide.cards}}
    # of a pair that has no room neither stands there
    assert 3 <= len(shown) <= 5 <= len(slide.cards)
    assert min(shown.values()) >= 16 / 0.75
    assert any(line.startswith(slide.under) for line in words(drawn))
    # on what none was found is left to the notes
    assert slide.figures[0].short in drawn.notes


def test_that_nothing_was_found_on_what_is_raised_counts_the_demands_made_of_that_government() -> None:
    one = pack(Filters(countries=("COL",)), "en")
    asked, since = one.boards["asked"], one.boards["since"]

    assert asked.dots
    assert f"of the {asked.dots.of} demands no event was found, among them " in since.lacking
    assert all(name.lower() in since.lacking for name, _marks, _n in asked.dots.rows[:3])
