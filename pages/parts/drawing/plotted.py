"""Figures that are written once as Plotly's own JSON and sent as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

# what Streamlit's front end fills with the colours of the page; its own template adds 3.5 KB of kinds that none is of
TEMPLATE = {"data": {"scatter": [{"type": "scatter", "marker": {"line": {"width": 0}}}]}, "layout": {}}


class Plotted(go.Figure):  # type: ignore[misc]  # plotly has no types
    """A finished figure, which nobody changes.

    `plotly.graph_objects` checks each property when a figure is made and copies all of it each time that it is
    sent: 1 to 30 ms, and 1 ms a run. The tests check each of ours against the schema instead.
    """

    _spec: dict[str, Any]

    def __init__(self, spec: dict[str, Any]) -> None:
        object.__setattr__(self, "_spec", spec)

    def to_dict(self) -> dict[str, Any]:
        """Return the figure's data and layout; they are shared, so nobody may change them."""
        return self._spec


def plotted(data: Sequence[dict[str, Any]], layout: dict[str, Any]) -> Plotted:
    """Return a finished figure of these traces and this layout, both in Plotly's schema."""
    return Plotted({"data": list(data), "layout": {**layout, "template": TEMPLATE}})
