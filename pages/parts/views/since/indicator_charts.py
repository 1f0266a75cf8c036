"""Context: figures of governments and agencies around the demands, one small chart at a time."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from data.measures.countries.indicators import indicator, indicator_ids, is_series
from data.record.selection import View
from pages.parts.drawing import chart
from pages.parts.drawing.bars import labelled_bars
from pages.parts.drawing.chart import drawn, heading
from pages.parts.drawing.palette import ACCENT
from pages.parts.drawing.plotted import Plotted
from pages.parts.drawing.sourced import publishers, sourced, sources_of
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import N_, date_words, gettext as _, language, listed, number, plain

# indicator -> its name on the tab, and in full
NAMES = {
    "darien_crossings": (N_("Darién crossings"), N_("People who crossed the Darién Gap")),
    "refugees_and_migrants_from_venezuela": (
        N_("Venezuelans hosted"),
        N_("Refugees and migrants from Venezuela, as host governments report"),
    ),
    "asylum_applications": (N_("Asylum applications"), N_("Asylum applications")),
    "humanitarian_visitor_cards": (N_("Humanitarian cards"), N_("Humanitarian visitor cards issued")),
    "regularization_applications": (N_("Regularization"), N_("Applications for regular status")),
    "refugee_admissions_ceiling": (N_("Refugee ceiling"), N_("Ceiling of refugee admissions")),
}


def indicator_charts(view: View) -> None:
    """Draw the indicators of the countries chosen in tabs; only the open one is drawn."""
    names = [name for name in NAMES if name in indicator_ids(view)]
    names += [name for name in indicator_ids(view) if name not in NAMES]
    if not names:
        return
    heading(_("Context: figures of governments and agencies, not results of a statement"))
    tabs = st.tabs([plain(indicator_name(name, 0)) for name in names], key="indicators", on_change="rerun")
    for name, tab in zip(names, tabs, strict=True):
        if tab.open:
            with tab:
                indicator_chart(view, name)


def indicator_name(indicator_id: str, form: int = 1) -> str:
    """Return an indicator's name, short (0) or in full (1); one that has none here is shown by its id."""
    return _(NAMES[indicator_id][form]) if indicator_id in NAMES else indicator_id.replace("_", " ")


@cached_by_language
def indicator_finding(view: View, indicator_id: str) -> str:
    """Return the sentence of an indicator: its last value against the highest, or the country with most."""
    rows = indicator(view, indicator_id)
    name = indicator_name(indicator_id)
    top = rows.iloc[int(rows["value"].argmax())]
    if is_series(rows):
        country, last = labels.country(str(rows["country"].iloc[0])), rows.iloc[-1]
        if last["value"] == top["value"]:
            return _("{name}, {country}: {n} in {year}").format(
                name=name, country=country, n=number(last["value"]), year=last["year"]
            )
        return _("{name}, {country}: {n} in {year}, after {top} in {peak}").format(
            name=name,
            country=country,
            n=number(last["value"]),
            year=last["year"],
            top=number(top["value"]),
            peak=top["year"],
        )
    return _("{name}: most in {country}, {n}").format(
        name=name, country=labels.country_inside(str(top["country"])), n=number(top["value"])
    )


def indicator_bars(view: View, indicator_id: str) -> Plotted:
    """Return one bar a year, or one bar a country with the cut-off of its figure."""
    rows = indicator(view, indicator_id)
    # Plotly reads what looks like markup
    unit = escape(view.record.text(str(rows["unit"].iloc[0]), language()))
    names = _bar_names(rows, series=is_series(rows))
    values = rows["value"].tolist()
    return labelled_bars(
        labels=names,
        values=values,
        texts=[number(v) for v in values],
        hovers=[f"{name}: {number(v)} {unit}" for name, v in zip(names, values, strict=True)],
        colours=[ACCENT] * len(rows),
        most=max(values),
        axis=unit,
    )


def indicator_table(view: View, indicator_id: str) -> pd.DataFrame:
    """Return an indicator's figures with column names in the reader's language."""
    rows, record = indicator(view, indicator_id), view.record
    return pd.DataFrame(
        {
            _("Country"): [labels.country(c) for c in rows["country"]],
            _("Year"): rows["year"].tolist(),
            _("Value"): rows["value"].tolist(),
            _("Unit"): [record.text(cell, language()) for cell in rows["unit"]],
            _("Cut-off"): [cut_off(cell) for cell in rows["reference_date"]],
            _("Note"): [record.text(cell, language()) for cell in rows["note"]],
            _("Publisher"): rows["source_publisher"].tolist(),
            _("Source"): rows["source_url"].tolist(),
        }
    )


def cut_off(reference: str) -> str:
    """Return the cut-off of a figure in words; it is a date, whole or partial, or a fiscal year such as FY2024."""
    if reference.startswith("FY"):
        return _("fiscal year {year}").format(year=reference.removeprefix("FY"))
    return date_words(reference)


def indicator_chart(view: View, name: str) -> None:
    """Draw one indicator: finding, bars, then source, cut-off, and what disagrees."""
    rows = indicator(view, name)
    heading(plain(indicator_finding(view, name)))
    figure = drawn(view, f"indicator {name}", lambda: indicator_bars(view, name))
    alt = _("Bar chart. {rows}.").format(
        rows=listed(
            f"{name} {number(value)}"
            for name, value in zip(_bar_names(rows, series=is_series(rows)), rows["value"].tolist(), strict=True)
        )
    )
    st.plotly_chart(figure, key=f"figure_{name}", config=chart.CONFIG, alt=alt)
    for line in _notes(view, rows):
        st.caption(line)
    sourced(
        view,
        name,
        lambda: indicator_table(view, name),
        _("Sources: {publishers}. Cut-off of the figures: {dates}.").format(
            publishers=publishers(sources_of(rows)),
            dates=listed(dict.fromkeys(cut_off(cell) for cell in rows.sort_values("reference_date")["reference_date"])),
        ),
    )


def _notes(view: View, rows: pd.DataFrame) -> list[str]:
    """Return the notes on an indicator's figures, each once, before it the figures that it is on."""
    lines = []
    for note, part in rows[rows["note"] != ""].groupby("note", sort=False):
        on = listed(_bar_names(part, series=is_series(rows)))
        words = _("{figures}: {note}.") if len(part) < len(rows) else _("All figures: {note}.")
        lines.append(words.format(figures=plain(on), note=plain(view.record.text(str(note), language()).rstrip("."))))
    return lines


def _bar_names(rows: pd.DataFrame, *, series: bool) -> list[str]:
    """Return what each bar stands for: a year, or a country with the cut-off of its figure."""
    if series:
        return rows["year"].astype(str).tolist()
    return [
        _("{country}, {date}").format(country=labels.country(str(country)), date=cut_off(str(date)))
        for country, date in zip(rows["country"], rows["reference_date"], strict=True)
    ]
