"""The slide list: what a link, a button and a file put into it, and what can be done there."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.presenter.running_order import PINS, Pin, compact, read_compact
from pages.parts.presenter.running_order_file import read, written
from pages.parts.presenter.views import KIND
from pages.parts.words.catalogue import catalogue
from tests.pages.parts.presenter.opened import THREE, presenter
from tests.pages.test_pages import FRAME, ROOT, opened
from tests.pressed import asked


def test_an_address_without_a_view_to_show_leads_to_the_list() -> None:
    app = presenter(order="forecast.future", slide="1")

    assert app.title[0].value == "1 view in the slide list"
    assert not any(button.key == "show" for button in app.button)


def test_views_that_are_not_known_stay_in_the_list_and_are_not_shown() -> None:
    order = f"{THREE}..forecast.future..overview.signers.c.XXX..countries.asked-XXX..gaps.presence.mood.good"
    app = presenter(order=order)

    captions = app.radio[0].proto.captions
    assert [("not known" in caption) for caption in captions] == [False] * 3 + [True] * 4
    assert app.button(key="show").label == "Show 3 screens"
    assert app.query_params["order"] == order


def test_pieces_of_a_link_that_are_no_views_are_named_and_the_rest_stays() -> None:
    app = presenter(order=f"{THREE}..<b>")

    (notice,) = app.warning
    assert "b" in notice.value
    assert app.title[0].value == "3 views in the slide list"


def test_a_view_is_renamed_moved_and_removed() -> None:
    app = presenter(order=THREE)

    app.text_input(key="running_order_name").set_value("What comes back").run()
    app.button(key="running_order_by_1").click().run()
    app.button(key="running_order_by_1").click().run()
    assert [pin.view for pin in held(app)] == ["groups", "presence", "recurrence"]
    assert held(app)[2].title == "What comes back"
    assert app.button(key="running_order_by_1").disabled

    app.button(key="running_order_remove").click().run()
    assert [pin.view for pin in held(app)] == ["groups", "presence"]


def test_the_title_of_ones_own_stands_over_the_finding() -> None:
    app = presenter(order=compact((Pin("gaps", "presence", (), "Nobody *there*"),)), slide="1")

    assert app.title[0].value == "Nobody \\*there\\*"
    assert any("countries with signers" in text.value for text in app.markdown)


def test_what_a_button_says_is_in_the_language_of_the_reader() -> None:
    app = AppTest.from_file(FRAME, default_timeout=30)
    app.query_params["lang"] = "es"
    app.run()

    asked(app, "pin", "timeline")

    assert app.toast[0].value.startswith("Agregad")


def test_a_view_pinned_under_a_chart_is_in_the_running_order_with_its_filters() -> None:
    app = AppTest.from_file(FRAME, default_timeout=30)
    app.query_params["theme"] = "asylum"
    app.run()

    asked(app, "pin", "timeline")
    assert "holds 1 view" in app.toast[0].value
    asked(app, "pin", "timeline")
    assert "already" in app.toast[0].value
    app.switch_page(str(ROOT / "pages" / "presenter.py")).run()

    assert held(app) == (Pin("overview", "timeline", (("theme", "asylum"),)),)


def test_a_full_running_order_takes_no_other_view() -> None:
    app = presenter(order="..".join(["gaps.presence"] * PINS))

    app.selectbox(key="running_order_add").set_value("overview signers").run()
    app.button(key="running_order_add_it").click().run()

    assert "full" in app.toast[0].value
    assert len(held(app)) == PINS


def test_a_view_or_a_sentence_is_added_from_the_list_under_the_filters() -> None:
    app = opened("presenter.py", {"c": "PAN"})

    app.selectbox(key="running_order_add").set_value("commitments fit").run()
    app.button(key="running_order_add_it").click().run()
    app.selectbox(key="running_order_add").set_value("overview claim statements").run()
    app.button(key="running_order_add_it").click().run()

    assert held(app) == (
        Pin("commitments", "fit", (("c", "PAN"),)),
        Pin("overview", "claim", (("c", "PAN"), (KIND, "statements"))),
    )
    assert "statements" in app.radio[0].options[1]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (written((Pin("gaps", "presence"),), "1.0.0").replace(b'"version": 1', b'"version": 2'), "newer version"),
        (b"{", "cannot be read as JSON"),
        (b'{"type": "FeatureCollection"}', "not a slide list of this site"),
        (written((Pin("gaps", "presence"),), "1.0.0").replace(b'"gaps"', b'"<b>"'), "View 1"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_changes_nothing(content: bytes, words: str) -> None:
    app = presenter(order=THREE)

    app.file_uploader[0].upload("order.json", content, "application/json").run()

    assert words in app.error[0].value
    assert "has not changed" in app.error[0].value
    assert len(held(app)) == 3


def test_a_file_goes_to_the_end_or_in_place_of_what_is_there() -> None:
    file = written((Pin("forecast", "future"), Pin("gaps", "asked")), "9.9.9")
    app = presenter(order=THREE)
    app.file_uploader[0].upload("order.json", file, "application/json").run()
    assert len(held(app)) == 3

    app.button(key="running_order_append").click().run()
    assert [pin.view for pin in held(app)] == ["recurrence", "groups", "presence", "future", "asked"]

    app.button(key="running_order_replace").click().run()
    assert held(app) == read(file)


def test_a_link_sent_on_wins_over_what_was_pinned_before() -> None:
    app = presenter(order=THREE)

    app.query_params["order"] = "gaps.asked"
    app.run()

    assert [pin.view for pin in held(app)] == ["asked"]


@pytest.mark.parametrize("lang", ["es", "pt"])
def test_the_presenter_speaks_the_readers_language(lang: str) -> None:
    app = presenter(order=THREE, slide="1", lang=lang)

    assert not app.exception
    assert app.button(key="show_next").label == catalogue(lang).gettext("Next") != "Next"


def held(app: AppTest) -> tuple[Pin, ...]:
    """Return the running order that the address holds."""
    order, unread = read_compact(app.query_params["order"])
    assert unread == []
    return order
