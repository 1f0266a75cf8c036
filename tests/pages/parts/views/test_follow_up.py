"""The pages Commitments and What happened since: by theme, folded; what is closed is not sent."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from data.measures.outcomes import found
from data.record.filters import Filters
from data.record.record import read_record
from data.record.selection import select
from tests.pages.test_pages import opened


def sent(app: AppTest) -> str:
    """Return all HTML that a page sent."""
    return "".join(str(html.proto.body) for html in app.get("html"))


@pytest.mark.parametrize(("script", "name", "inside"), [
    ("commitments.py", "fit", "class='fgw'"), ("since.py", "since", "class='fo links'"),
])  # fmt: skip
def test_each_theme_is_a_fold_and_only_an_open_one_is_sent(script: str, name: str, inside: str) -> None:
    app = opened(script, {})
    assert len(app.expander) == len(read_record().themes)
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
    record = read_record()

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
