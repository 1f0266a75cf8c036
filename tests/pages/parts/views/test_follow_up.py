"""The pages Commitments and What happened since: by theme, folded; what is closed is not sent."""

from __future__ import annotations

import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data.measures.follow_up.outcomes import found
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.drawing.links import linked, published
from tests.pages.test_pages import opened
from tests.shipped import shipped


def sent(app: AppTest) -> str:
    """Return all HTML that a page sent."""
    return "".join(str(html.proto.body) for html in app.get("html"))


@pytest.mark.parametrize(("script", "name", "inside"), [
    ("commitments.py", "fit", "class='fgw'"), ("since.py", "since", "class='fo links'"),
])  # fmt: skip
def test_each_theme_is_a_fold_and_only_an_open_one_is_sent(script: str, name: str, inside: str) -> None:
    app = opened(script, {})
    assert len(app.expander) == len(shipped().themes)
    assert inside not in sent(app)

    app.session_state[f"{name}_humanitarian"] = True
    app.run()

    assert not app.exception
    assert sent(app).count(inside) == 1


@pytest.mark.parametrize("script", ["commitments.py", "since.py"])
def test_a_single_theme_stands_open(script: str) -> None:
    app = opened(script, {"theme": "humanitarian"})

    assert len(app.expander) == 1
    assert "<details" in sent(app)


@pytest.mark.parametrize(
    ("script", "tab"),
    [(script, tab) for script, tabs in {
        "commitments.py": ("unmatched", "packages", "governments"), "since.py": ("dates", "countries", "figures"),
    }.items() for tab in tabs],
)  # fmt: skip
def test_every_tab_has_an_address_and_draws(script: str, tab: str) -> None:
    app = opened(script, {"tab": tab})

    assert not app.exception
    assert not [box for box in app.expander if "▌" in box.label]


def test_a_theme_says_the_number_that_its_filter_gives() -> None:
    app = opened("since.py", {})
    record = shipped()

    for theme, box in zip(record.themes, app.expander, strict=True):
        n = found(select(record, Filters(themes=(theme,))))["events"]
        assert re.search(rf"· {n} event", box.label) if n else "none found" in box.label


def test_an_event_names_its_source_date_direction_and_row() -> None:
    app = opened("since.py", {"tab": "dates"})
    app.session_state["year_2024"] = True
    app.run()

    html = sent(app)
    assert html.count("Report an error in") == html.count("Source: ")
    assert html.count("class='dr'") >= html.count("Source: ") > 0


@pytest.mark.parametrize("query", [{}, {"c": "HND"}, {"c": "PAN"}, {"c": ["HND", "USA"]}, {"theme": "asylum"}])
def test_the_title_of_the_commitments_counts_what_its_list_and_its_themes_count(query: dict[str, Any]) -> None:
    listed = opened("commitments.py", {**query, "tab": "unmatched"})
    themes = opened("commitments.py", query)

    title = listed.title[0].value
    rows = sent(listed).count("<details style='--t")
    # without a package there is no grid by theme, and every demand made is in the list
    made = sum(int(n) for box in themes.expander for n in re.findall(r"(\d+) demands? made", box.label)) or rows
    assert f" {rows} of {made} demands match" in title or (rows == made and f"any of the {made} demands made" in title)
    assert title.count("Honduras") == ("HND" in query.get("c", ""))


def test_who_took_on_no_package_is_said_in_words_and_our_reading_once() -> None:
    html = sent(opened("commitments.py", {"tab": "governments"}))

    assert "neither leads nor joined any" in html
    assert "leads 0" not in html and "joined 0" not in html
    assert "our reading" not in html


def test_two_pages_of_one_publisher_are_told_apart() -> None:
    app = opened("since.py", {"tab": "dates"})
    app.session_state["year_2025"] = True
    app.run()

    assert "hrw.org, 1" in sent(app) and "hrw.org, 2" in sent(app)


def test_links_that_would_read_alike_are_numbered_and_others_are_not() -> None:
    one, two = "https://www.example.org/a", "https://example.org/b"

    words = [re.sub("<.*?>", "", link) for link in linked([("Press", one), ("Press", two), ("Other", one), ("", "x")])]

    assert words == ["Press (example.org, 1)", "Press (example.org, 2)", "Other (example.org)"]
    assert [re.sub("<.*?>", "", link) for link in published(f"{one}|{two}")] == ["example.org, 1", "example.org, 2"]
