"""The last slide asks its question in large type and names every source."""

from __future__ import annotations

import pytest

from data.record.filters import Filters
from pages.parts.drawing.slide.scene import Box, Flow, Group
from pages.parts.pack.content import site_name
from pages.parts.pack.slides.compose import scenes
from pages.parts.pack.slides.frame import RIGHT
from pages.parts.words import short
from pages.parts.words.catalogue import inside
from tests.pages.parts.pack.briefs import EACH_FILE, briefing, pack, shipped
from tests.pages.parts.pack.fits import words


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_the_last_slide_asks_in_large_type_beside_its_code_and_cuts_no_source(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    drawn = scenes(one)[-1]

    title, (code,) = drawn.texts()[0], [piece for piece in drawn.pieces if isinstance(piece, Group)]
    sources = [text for text in drawn.texts() if text.role == "source" and text.linked]
    modules = [part for part in code.parts if isinstance(part, Box)]

    assert title.size * 0.75 >= 28
    # the code and its address share their left edge
    address = next(t for t in drawn.texts() if t.link)
    assert min(part.x for part in modules) == pytest.approx(address.x)
    # who is to be asked has a place in the layout
    assert drawn.own and one.headings.contact.partition(": ")[0] not in words(drawn)
    assert max(part.x + part.width for part in modules) <= RIGHT
    assert title.y < modules[0].y < title.y + title.height
    assert all(10 <= text.size * 0.75 <= 14 for text in sources)
    assert max(part.y + part.height for part in modules) < min(
        f.y for f in drawn.pieces if isinstance(f, Flow) and f.role == "source"
    )
    # one for each footnote, with all its links
    assert [text.words.split()[0] for text in sources if text.linked] == [
        str(k) for k in one.on_slides if any(source.url for source in one.notes[k - 1])
    ]
    since = next((slide for slide in one.slides if slide.key == "since"), None)
    for text in sources:
        cited = [source.url for source in one.notes[int(text.words.split()[0]) - 1] if source.url]
        linked = [url for _words, url in text.linked]
        assert linked == list(dict.fromkeys(cited)) or (since and int(text.words.split()[0]) in since.marks)
    # the question has the most of it
    assert min(text.size for text in drawn.texts() if text.role == "body" and not text.bold) < title.size / 2
    strip = min(f.y for f in drawn.pieces if isinstance(f, Flow) and f.role == "source")
    assert strip > 0.6 * drawn.height
    assert one.headings.sources in words(drawn)


def test_of_events_the_last_slide_has_the_sources_of_those_shown_and_counts_all() -> None:
    one = pack(Filters(countries=("COL",)), "es")
    k = next(k for k, slide in enumerate(one.slides) if slide.key == "since")
    slide, said = one.slides[k], words(scenes(one)[k])
    shown = [card for card in slide.cards if card.text in said]
    (last,) = [text for text in scenes(one)[-1].texts() if text.words.startswith(f"{slide.marks[0]} · ")]

    assert shown
    people = {source.url for _told, source in one.script.people}
    assert {card.source for card in shown} == {site_name(url) for _words, url in last.linked if url not in people}
    assert f"{len(shown)} de {sum(n for _way, n in slide.counts)} hechos:" in last.words


def test_the_press_is_told_no_count_of_events_but_who_asks_for_what() -> None:
    one = pack(Filters(countries=("GTM",)), "en", "press", "five")
    last = one.slides[-1]

    # the first slide has those who asked, so that it ends on those of the place
    assert [figure.number for figure in last.figures] == ["5"]
    assert [line[:2] for line in last.say] == ["1.", "2.", "3."]
    # nor does it see packages
    assert [slide.key for slide in one.slides] == ["map", "asked", "since", "sources"]


def test_the_last_slide_names_the_first_demands_in_question() -> None:
    one = briefing("a country", lang="es")
    asked = next(slide for slide in one.slides if slide.dots)
    assert asked.dots

    names = [name for name, _marks, _n in asked.dots.rows[:3]]

    said = one.slides[-1].say
    assert [line.partition(": ")[0] for line in said] == [f"{k}. {name}" for k, name in enumerate(names, 1)]
    # what is the same of each is said once
    assert one.slides[-1].under.startswith("Cada una se pide en ") and not any("se pide" in line for line in said)
    assert all(name in " ".join(words(scenes(one)[-1])) for name in names)


def test_the_last_slide_of_one_demand_names_all_whom_it_is_asked_of() -> None:
    one = pack(Filters(demands=("darien-response",)), "en", "coalition")
    whom = {card.whom for card in one.boards["asked"].cards if card.whom}
    said = next(line for line in one.slides[-1].say if line.startswith("Asked of: "))

    assert len(whom) == 2
    assert all(name[1:] in said for name in whom)
    # whom only an arguable passage asks
    assert said.endswith(" (arguable)")


def test_the_last_slide_says_which_of_its_own_demands_have_no_package() -> None:
    for filters in (Filters(), Filters(themes=("asylum",))):
        one = pack(filters, "en", "government", "five")
        shown = next(slide for slide in one.slides if slide.key == "committed")
        assert shown.grid
        without = [row[0] for row in shown.grid.rows if {*row[1:]} == {"no package"}]

        assert [row[0] for row in shown.grid.rows] == [*one.raised]
        # they stand on that slide, which says what a package is, and not with the question
        assert without and "action package" not in one.slides[-1].under


def test_an_event_on_a_country_names_only_demands_that_are_asked_of_it() -> None:
    for country in ("HND", "BRB", "PAN"):
        one = pack(Filters(countries=(country,)), "en")
        asked = {name for name, _n in one.boards["asked"].counts}
        every = set(short.demands(shipped()).values())
        for card in one.boards["since"].cards:
            assert not any(inside(name) in card.about for name in every - asked)
