"""Figures are sent as they stand, so each is held against Plotly's schema here."""

from __future__ import annotations

from collections.abc import Callable

import plotly.graph_objects as go
import pytest

from data.measures.countries.indicators import indicator_ids
from data.record.filters import Filters
from data.record.selection import View, select
from pages.parts.drawing.bars import joined, rows
from pages.parts.drawing.palette import DEEP
from pages.parts.drawing.plotted import Plotted, plotted
from pages.parts.views.demands.addressee_chart import addressee_bars
from pages.parts.views.demands.change_chart import MARKERS, change_bars
from pages.parts.views.demands.group_chart import group_bars
from pages.parts.views.demands.recurrence_chart import recurrence_bars
from pages.parts.views.organizations.upset_figure import upset_figure
from pages.parts.views.since.indicator_charts import indicator_bars
from pages.parts.views.since.outcome_timeline import timeline_figure
from tests.shipped import shipped

FIGURES: dict[str, Callable[[View], list[Plotted]]] = {
    "recurrence": lambda view: [recurrence_bars(view, 12)],
    "changes": lambda view: [change_bars(view)],
    "addressees": lambda view: [addressee_bars(view)],
    "groups": lambda view: [group_bars(view)],
    "overlaps": lambda view: [upset_figure(view)],
    "outcomes": lambda view: [timeline_figure(view)],
    "indicators": lambda view: [indicator_bars(view, name) for name in indicator_ids(view)],
}


@pytest.mark.parametrize("filters", [Filters(), Filters(themes=("asylum",), countries=("MEX",))], ids=["all", "some"])
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_what_plotlys_schema_allows_and_draws_something(name: str, filters: Filters) -> None:
    figures = FIGURES[name](select(shipped(), filters))

    assert figures
    for figure in figures:
        checked = go.Figure(figure.to_dict())
        assert checked.data
        assert checked.layout.height > 0


def test_a_property_outside_the_schema_is_found() -> None:
    with pytest.raises(ValueError, match="colour"):
        go.Figure(plotted([{"type": "bar", "colour": "red"}], {}).to_dict())


def test_every_kind_of_change_has_a_mark_of_its_own_and_white_figures_a_dark_ground() -> None:
    assert len({str(marker) for marker in MARKERS.values()}) == len(MARKERS)
    assert contrast(DEEP, "#ffffff") >= 4.5
    assert min(contrast(DEEP, page) for page in ("#fffdf9", "#171614")) >= 3


def test_no_line_of_a_label_begins_with_a_dot_or_parts_a_number_from_its_noun() -> None:
    label = f"Personas desplazadas internas · {joined('10 pasajes')} · {joined('4 pronunciamientos')}"

    names, bars, end = rows([label, "Mujeres"])

    lines = names["text"][0].replace("\xa0", " ").split("<br>")
    assert lines == ["Personas desplazadas internas · 10 pasajes ·", "4 pronunciamientos"]
    assert bars[0] < bars[1] < end


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, as WCAG counts it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
