"""The tabs of the countries' page beside the four blocks: every passage, figures around it, the table of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.measures.countries.country_profile import ties
from data.measures.countries.indicators import any_indicator
from data.measures.demands.passage_rows import kept_codings
from data.record.selection import View, select
from pages.parts.views.countries.statements import statements
from pages.parts.views.demands.passage_list import first_passages
from pages.parts.views.since.indicator_charts import indicator_charts
from pages.parts.words.catalogue import gettext as _

FIRST = 6


def tab_names(view: View, shown: Sequence[str]) -> Mapping[str, str]:
    """Return the tabs that have something to show for the countries shown, with their labels."""
    names = {
        "blocks": _("Overview"),
        "passages": _("Passages"),
        "figures": _("Figures around it"),
        "all": _("All countries"),
    }
    if not any(ties(view.record, view.filters, country).touched for country in shown):
        del names["passages"]
    if any_indicator(view.record).isdisjoint(shown):
        del names["figures"]
    return names


def passages(view: View, shown: Sequence[str]) -> None:
    """Draw, for each country shown, the statements that are tied to it and the passages that address or name it."""
    for country in shown:
        one = ties(view.record, view.filters, country)
        if one.touched:
            statements(one)
        if one.to.passages.any():
            first_passages(one.any, kept_codings(one.any), FIRST, show_demands=True, key=f"list_{country}")


def figures(view: View, shown: Sequence[str]) -> None:
    """Draw the figures of governments and agencies for the countries shown."""
    indicator_charts(_filtered(view, shown))


def _filtered(view: View, shown: Sequence[str]) -> View:
    return select(view.record, replace(view.filters, countries=tuple(shown)))
