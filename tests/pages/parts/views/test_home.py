"""What Home says and draws, on records small enough to count by hand and on the shipped one under any filter."""

import itertools
import json
import math
import re
from types import SimpleNamespace

import pytest

from data.measures.signers.places import every_place, signers_by_place
from data.record.filters import Filters
from data.record.selection import View, select
from geo.plane import whole
from pages.parts.views.home import (
    doors,
    featured,
    lead,
    map_words,
    place_list,
    signers_map,
    theme_matrix,
    timeline,
)
from pages.parts.views.home.circles import LETTER, layout, radius
from pages.parts.views.home.map_layers import Frame, build_deck, view_state
from pages.parts.visit.current import Visit, begin
from pages.parts.words import catalogue
from tests.shipped import shipped
from tests.tiny import tiny

LANGUAGES = ("en", "es", "pt")
SHIPPED = shipped()
MEXICO, LIMA, QUITO = ("Mexico City", 19.43, -99.13), ("Lima", -12.05, -77.04), ("Quito", -0.23, -78.52)
SEATS = {"ara": "MEX", "bel": "MEX", "cat": "PER", "dan": "ECU"}
CITIES = {"ara": MEXICO, "bel": MEXICO, "cat": LIMA, "dan": QUITO}


def seen(record, filters: Filters | None = None, lang: str = "en") -> View:
    catalogue.use(lang)
    view = select(record, filters or Filters())
    begin(Visit(record=record, view=view, lang=lang, embedded=False))
    return view


@pytest.fixture(autouse=True)
def english():
    yield
    catalogue.use("en")


def signed(**statements: str):
    asks = dict.fromkeys(statements, "asylum-access")
    return tiny(signers=statements, asks=asks, based=SEATS, cities=CITIES)


def every_title(view: View) -> list[str]:
    """Draw every part of Home and return its titles."""
    titles = [lead.home_title(view)]
    if not view.statements.any():
        return titles
    found = signers_by_place(view)
    for place in ("unknown", "outside", *(city.key for city in found.cities[:2]), *(p.key for p in found.outside)):
        place_list.list_html(view, place)
        build_deck(view, Frame(), place=place)
    if featured.chosen(view):
        featured.featured_html(view)
        titles.append(featured.featured_finding(view))
    for draw in (theme_matrix.matrix_html, theme_matrix.matrix_table, timeline.timeline_html, timeline.timeline_table):
        draw(view)
    for draw in (doors.doors_html, map_words.map_key_html, map_words.map_table, map_words.map_note):
        draw(view)
    assert lead.declaration(view.record)
    return [
        *titles,
        place_list.list_finding(view),
        theme_matrix.matrix_finding(view),
        timeline.timeline_finding(view),
    ]


FILTERS = [
    Filters(),
    Filters(members=True),
    *(Filters(countries=(c,)) for c in SHIPPED.countries[::5]),
    *(Filters(countries=("USA",), role=role) for role in ("from", "to")),
    *(Filters(themes=(t,)) for t in SHIPPED.themes),
    *(Filters(statements=(s,)) for s in SHIPPED.statements),
    *(Filters(statements=pair) for pair in itertools.combinations(SHIPPED.statements, 2)),
    Filters(demands=SHIPPED.demands[:1]),
    Filters(kinds=("shelter",)),
    Filters(groups=("children",), countries=("HND",), themes=("asylum",)),
]


@pytest.mark.parametrize("nth", [0, *(pytest.param(n, marks=pytest.mark.sweep) for n in (1, 2))])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_part_works_under_every_filter_and_its_titles_fit(lang, nth):
    longest = 90 if lang == "en" else 110
    # each in one language; in a sweep in all
    for filters in FILTERS[(nth + LANGUAGES.index(lang)) % 3 :: 3]:
        for title in every_title(seen(SHIPPED, filters, lang)):
            assert title and "{" not in title
            assert len(title) <= longest, title


@pytest.mark.parametrize("n", [1, 2, 40])
def test_every_part_works_with_few_and_many_statements(n):
    record = tiny(
        signers={f"s{k:02d}": "ara bel" if k % 2 else "cat" for k in range(n)},
        asks={f"s{k:02d}": "asylum-access; root-causes" if k % 3 else "asylum-access?" for k in range(n)},
        dates={f"s{k:02d}": f"{2020 + k // 12}-{k % 12 + 1:02d}-01" for k in range(n)},
        based=SEATS,
        cities=CITIES,
    )

    view = seen(record)

    assert every_title(view)
    assert len(re.findall('<th scope="col"', theme_matrix.matrix_html(view))) == min(n, theme_matrix.COLUMNS)
    assert f"{n}" in lead.home_title(view) or n < 3


def test_the_name_counts_what_the_filters_keep():
    record = signed(a="ara bel cat", b="dan")

    assert lead.home_title(seen(record)) == "4 organizations, two joint statements, one Declaration"
    assert lead.home_title(seen(record, Filters(statements=("b",)))) == "1 organization, one statement, one Declaration"


@pytest.mark.parametrize(
    ("signers", "title"),
    [
        ("ara bel cat dan", "Mexico City is home to more signers than any other city"),
        ("ara cat dan", "3 cities, one organization in each"),
        ("ara bel", "2 organizations signed from Mexico City"),
        ("cat", "1 organization signed from Lima"),
    ],
)
def test_the_maps_title_names_a_place_only_where_none_ties(signers, title):
    assert place_list.list_finding(seen(signed(a=signers))) == title


@pytest.mark.parametrize(
    ("asks", "title"),
    [
        ({"a": "asylum-access", "b": "asylum-access"}, "Both statements ask for access to asylum"),
        ({"a": "asylum-access root-causes", "b": "end-expulsions"}, "The two statements ask for different demands"),
        (
            {"a": "root-causes", "b": "root-causes", "c": "asylum-access"},
            "No demand is in all three statements; action on root causes is in two",
        ),
        (
            {"a": "root-causes asylum-access", "b": "root-causes", "c": "asylum-access"},
            "No demand is in all three statements; 2 demands are in two",
        ),
        ({"a": "root-causes?"}, "These statements ask for none of these demands; they only reject the opposite"),
    ],
)
def test_the_matrix_says_what_all_some_or_none_ask_for(asks, title):
    record = tiny(signers=dict.fromkeys(asks, "ara"), asks=asks)

    assert theme_matrix.matrix_finding(seen(record)) == title


def test_a_card_tells_signers_of_one_from_signers_of_two_or_more():
    record = tiny(
        signers={"a": "ara bel", "b": "bel cat", "c": "dan"},
        asks={"a": "asylum-access", "b": "asylum-access", "c": "root-causes"},
    )

    words = featured.asked_words(seen(record), "asylum-access")

    assert words == "2 of 3 statements ask for it. 3 organizations signed one that does, 1 both."


def test_a_demand_that_is_only_objected_to_is_not_said_to_be_asked_for():
    record = tiny(signers={"a": "ara"}, asks={"a": "asylum-access?"})

    assert featured.asked_words(seen(record), "asylum-access").startswith("No statement here asks for it; 1 rejects")


def test_the_chosen_place_opens_in_the_list_and_every_word_of_the_record_is_escaped():
    record = tiny(
        signers={"a": "<b>x</b> ara"},
        asks={"a": "asylum-access"},
        based={"<b>x</b>": "PER"},
        cities={"<b>x</b>": ("<i>Lima</i>", -12.05, -77.04)},
    )
    view = seen(record)
    key = signers_by_place(view).cities[0].key

    html = place_list.list_html(view, key)

    assert 'aria-expanded="true"' in html
    assert "<b>x</b>" not in html and "&lt;b&gt;x&lt;/b&gt;" in html
    assert "<i>Lima</i>" not in html


def test_a_place_that_is_not_among_the_first_opens_at_the_top_of_the_list():
    view = seen(SHIPPED)
    last = signers_by_place(view).cities[-1]

    first = re.search(r'data-place="([^"]+)" aria-expanded="(true|false)"', place_list.list_html(view, last.key))

    assert first.groups() == (last.key, "true")


def test_a_place_that_the_filters_leave_nobody_in_says_so():
    view = seen(signed(a="ara", b="cat"), Filters(statements=("a",)))

    assert "Within these filters, no organization is based here." in place_list.list_html(view, "per-lima")


@pytest.mark.parametrize("frame", [Frame(), Frame(340, 380)])
def test_no_circle_hides_the_middle_of_another(frame):
    scale = 2 ** view_state(frame, whole())["zoom"]
    centres = layout(SHIPPED, scale).centres
    places = [place for place in every_place(SHIPPED) if place.key in centres]

    for large, small in itertools.permutations(places, 2):
        if len(large.organizations) >= len(small.organizations):
            apart = math.dist(centres[large.key], centres[small.key]) * scale
            assert apart >= radius(len(small.organizations)) + LETTER - 0.1, (large.key, small.key)


def test_the_largest_circle_stands_at_its_city():
    scale = 2 ** view_state(Frame(), whole())["zoom"]
    largest = max((place for place in every_place(SHIPPED) if place.point), key=lambda place: len(place.organizations))

    assert math.dist(layout(SHIPPED, scale).centres[largest.key], largest.point) * scale < 0.1


def test_the_whole_hemisphere_stands_in_the_frame():
    for frame in (Frame(580, 620), Frame(), Frame(340, 380)):
        state, box = view_state(frame, whole()), whole()
        scale = 2 ** state["zoom"]
        assert (box.east - box.west) * scale <= frame.width
        assert (box.north - box.south) * scale <= frame.height


def test_a_chosen_country_gets_an_outline_and_no_layer_lets_a_click_take_the_fills_away():
    deck = json.loads(build_deck(seen(SHIPPED, Filters(countries=("PAN",))), Frame()).to_json())

    outlines = next(layer for layer in deck["layers"] if layer["id"] == "outlines")
    assert "'PAN'" in outlines["getLineWidth"]
    # Streamlit turns grey what was not clicked where it finds a fill on the layer itself
    assert all("getFillColor" not in layer for layer in deck["layers"])


def test_circles_are_drawn_from_the_largest_to_the_smallest():
    deck = json.loads(build_deck(seen(SHIPPED), Frame()).to_json())

    sizes = [f["properties"]["radius"] for f in deck["layers"][-1]["data"]["features"]]

    assert sizes == sorted(sizes, reverse=True)


def test_the_key_counts_what_the_filters_leave():
    whole_key = map_words.map_key_html(seen(SHIPPED))
    panama = map_words.map_key_html(seen(SHIPPED, Filters(countries=("PAN",))))

    assert "did not endorse · 0" in panama and "did not endorse · 0" not in whole_key


def test_no_two_labels_on_the_line_of_time_run_into_each_other():
    timeline.timeline_html(seen(SHIPPED))
    rows = [row for row in timeline.moments(seen(SHIPPED)) if row.lane >= 0]
    spans = []
    for row in rows:
        at, length = row.at * timeline.WIDE, timeline._length(row)
        spans.append((row.signers >= 0, row.lane, *((at - length, at) if row.left else (at, at + length))))

    assert all(row.lane >= 0 for row in timeline.moments(seen(SHIPPED)) if row.signers >= 0)
    for one, other in itertools.combinations(spans, 2):
        assert one[:2] != other[:2] or one[3] <= other[2] or other[3] <= one[2]


def test_a_selection_without_what_was_selected_is_none(monkeypatch):
    asked = {signers_map.KEY: SimpleNamespace(selection={})}
    monkeypatch.setattr(signers_map, "st", SimpleNamespace(session_state=asked))

    signers_map._clicked()

    assert [*asked] == [signers_map.KEY]
