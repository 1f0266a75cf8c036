"""A running order travels in an address and in a file, and says what is wrong with one that it cannot read."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from urllib.parse import quote_plus

import pytest
from hypothesis import given, strategies as st

from pages.parts.presenter.running_order import (
    PINS,
    TITLE,
    OrderError,
    Pin,
    added,
    compact,
    moved,
    read_compact,
    removed,
    renamed,
)
from pages.parts.presenter.running_order_file import BYTES, VERSION, read, written

MAP = Pin("overview", "signers")
ASYLUM = Pin("demands", "demands", (("theme", "asylum"), ("order", "most")), "¿Qué se pide?")
PANAMA = Pin("countries", "asked-PAN", (("c", "PAN"),))
ORDER = (MAP, ASYLUM, PANAMA)

ids = st.from_regex(r"\A[A-Za-z0-9_-]{1,20}\Z").filter(lambda word: word != "title")
titles = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=TITLE).filter(str.isprintable)
pins = st.builds(Pin, ids, ids, st.lists(st.tuples(ids, ids), max_size=6).map(tuple), titles)
orders = st.lists(pins, max_size=PINS).map(tuple)


def file(**changes: object) -> bytes:
    """Return the file of `ORDER` with some of its keys changed."""
    return json.dumps(json.loads(written(ORDER, "1.0.0")) | changes).encode()


def test_the_compact_text_of_three_pins_can_be_read_by_a_person() -> None:
    assert compact((MAP, PANAMA)) == "overview.signers..countries.asked-PAN.c.PAN"


def test_no_character_of_the_compact_text_is_escaped_in_an_address() -> None:
    assert quote_plus(compact(ORDER)) == compact(ORDER)


@given(orders)
def test_what_an_address_carries_comes_back_the_same(order: tuple[Pin, ...]) -> None:
    assert read_compact(compact(order)) == (order, [])


@given(orders)
def test_what_a_file_holds_comes_back_the_same(order: tuple[Pin, ...]) -> None:
    assert read(written(order, "1.0.0")) == order


@given(st.text(max_size=200))
def test_any_text_in_the_address_gives_pins_and_names_the_rest(text: str) -> None:
    order, unread = read_compact(text)

    assert len(order) <= PINS
    assert order or unread or not text


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_as_an_order_error(content: bytes) -> None:
    with pytest.raises(OrderError):
        read(content)


def test_the_pins_that_can_be_read_stay_when_one_of_an_address_cannot() -> None:
    order, unread = read_compact("overview.signers..demands.de<b>mands..countries.asked-PAN.c.PAN..gaps")

    assert order == (MAP, PANAMA)
    assert unread == ["demands.de<b>mands", "gaps"]


def test_a_title_that_is_no_text_is_refused_with_its_pin() -> None:
    assert read_compact("overview.signers.title._w") == ((), ["overview.signers.title._w"])


def test_an_address_with_too_many_pins_keeps_the_first_forty() -> None:
    order, unread = read_compact("..".join(["overview.signers"] * (PINS + 2)))

    assert (len(order), len(unread)) == (40, 2)


@pytest.mark.parametrize(
    ("content", "problem", "pin"),
    [
        (b"\xff\xfe", "json", 0),
        (b"{", "json", 0),
        (b"[]", "format", 0),
        (b'{"type": "FeatureCollection"}', "format", 0),
        (b" " * (BYTES + 1), "size", 0),
        (file(version=VERSION + 1), "newer", 0),
        (file(version="1"), "format", 0),
        (file(version=True), "format", 0),
        (file(pins={}), "shape", 0),
        (file(pins=[{"page": "overview", "view": "signers"}] * 41), "many", 0),
        (file(pins=[{"page": "overview", "view": "signers"}, "demands"]), "shape", 2),
        (file(pins=[{"page": "overview"}]), "id", 1),
        (file(pins=[{"page": "overview", "view": "a b"}]), "id", 1),
        (file(pins=[{"page": "overview", "view": "signers", "words": [["c"]]}]), "shape", 1),
        (file(pins=[{"page": "overview", "view": "signers", "words": [["c", 1]]}]), "shape", 1),
        (file(pins=[{"page": "overview", "view": "signers", "title": "x" * 81}]), "title", 1),
        (file(pins=[{"page": "overview", "view": "signers", "title": "a\nb"}]), "title", 1),
        (file(pins=[{"page": "overview", "view": "signers", "words": [["c", "PAN"]] * 61}]), "words", 1),
    ],
)
def test_a_file_that_cannot_be_read_says_what_is_wrong_and_where(content: bytes, problem: str, pin: int) -> None:
    with pytest.raises(OrderError) as caught:
        read(content)

    assert (caught.value.problem, caught.value.pin) == (problem, pin)


def test_a_pin_of_a_view_that_this_version_may_not_know_is_kept() -> None:
    order = read(file(pins=[{"page": "forecast", "view": "future", "words": [["mood", "good"]]}]))

    assert order == (Pin("forecast", "future", (("mood", "good"),)),)


def test_a_key_that_this_version_does_not_know_is_passed_over() -> None:
    assert read(file(theme="dark")) == ORDER


def test_a_pin_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        MAP.title = "Other"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("position", "by", "expected"),
    [(0, 1, "bac"), (2, -1, "acb"), (0, -1, "abc"), (2, 1, "abc"), (0, 9, "bca"), (2, -9, "cab")],
)
def test_a_pin_moves_as_far_as_there_are_places(position: int, by: int, expected: str) -> None:
    order = tuple(Pin("overview", view) for view in "abc")

    assert "".join(pin.view for pin in moved(order, position, by)) == expected


def test_a_new_title_is_put_in_one_line_and_cut() -> None:
    title = renamed(ORDER, 1, "  who\n signed\twhat " + "x" * 100)[1].title

    assert title.startswith("who signed what xxx")
    assert len(title) == TITLE


def test_removing_takes_one_pin_and_leaves_the_order_it_came_from() -> None:
    assert removed(ORDER, 1) == (MAP, PANAMA)
    assert len(ORDER) == 3


def test_the_forty_first_pin_is_refused() -> None:
    full = (MAP,) * PINS

    assert added(ORDER, [MAP]) == (*ORDER, MAP)
    with pytest.raises(OrderError, match="41"):
        added(full, [PANAMA])


def test_a_renamed_pin_shows_the_same_view() -> None:
    assert renamed(ORDER, 0, "Who signed")[0].same_view(MAP)
    assert not MAP.same_view(PANAMA)
