"""Figures are sent as they stand, so each is held against Plotly's schema here."""

from __future__ import annotations

from collections.abc import Callable

import plotly.graph_objects as go
import pytest

from data.measures.indicators import indicator_ids
from data.record.filters import Filters
from data.record.record import read_record
from data.record.selection import View, select
from pages.parts.drawing.plotted import Plotted, plotted
from pages.parts.views.countries.asked import asked_bars
from pages.parts.views.demands.addressee_chart import addressee_bars
from pages.parts.views.demands.change_chart import change_bars
from pages.parts.views.demands.group_chart import group_bars
from pages.parts.views.demands.recurrence_chart import recurrence_bars
from pages.parts.views.organizations.upset_figure import upset_figure
from pages.parts.views.since.indicator_charts import indicator_bars
from pages.parts.views.since.outcome_timeline import timeline_figure

FIGURES: dict[str, Callable[[View], list[Plotted]]] = {
    "recurrence": lambda view: [recurrence_bars(view, 12)],
    "changes": lambda view: [change_bars(view)],
    "addressees": lambda view: [addressee_bars(view)],
    "groups": lambda view: [group_bars(view)],
    "asked": lambda view: [asked_bars(view, 20)],
    "overlaps": lambda view: [upset_figure(view)],
    "outcomes": lambda view: [timeline_figure(view)],
    "indicators": lambda view: [indicator_bars(view, name) for name in indicator_ids(view)],
}


@pytest.mark.parametrize("filters", [Filters(), Filters(themes=("asylum",), countries=("MEX",))], ids=["all", "some"])
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_what_plotlys_schema_allows_and_draws_something(name: str, filters: Filters) -> None:
    figures = FIGURES[name](select(read_record(), filters))

    assert figures
    for figure in figures:
        checked = go.Figure(figure.to_dict())
        assert checked.data
        assert checked.layout.height > 0


def test_a_property_outside_the_schema_is_found() -> None:
    with pytest.raises(ValueError, match="colour"):
        go.Figure(plotted([{"type": "bar", "colour": "red"}], {}).to_dict())
