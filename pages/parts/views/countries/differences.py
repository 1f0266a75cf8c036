"""Two countries beside each other: where they differ, and what is asked of one alone."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from data.measures.countries.country_profile import Ties, country_counts
from pages.parts.drawing.chart import below, heading
from pages.parts.drawing.template import rendered
from pages.parts.views.countries.asked import asked_rows
from pages.parts.views.countries.country_list import COUNTS
from pages.parts.words import labels, short
from pages.parts.words.catalogue import begun, gettext as _, listed, number
from pages.parts.words.governments import standing_words

Line = tuple[str, str, str]


def differences(left: Ties, right: Ties) -> None:
    """Draw the table of differences of two countries, and in a line what is alike."""
    lines = difference_lines(left, right)
    differ = [line for line in lines if line[1] != line[2]]
    alike = [f"{what} ({one})" if one else what for what, one, other in lines if one == other and one]
    names = [labels.country(one.country) for one in (left, right)]
    heading(_("Where they differ") if differ else _("They do not differ in what is counted here"))
    st.html(
        rendered(
            "countries/differences.html",
            names=names,
            lines=differ,
            alike=_("Alike: {counts}.").format(counts=listed(alike)) if alike else "",
        )
    )
    below(left.any, f"differences-{left.country}-{right.country}", lambda: _table(names, lines))


def difference_lines(left: Ties, right: Ties) -> list[Line]:
    """Return what is compared: its name, then how it is for one country and for the other."""
    counts = country_counts(left.any)
    pair = (left, right)
    lines = [(_("Government"), [begun(standing_words(one.any.record, one.country)) for one in pair])]
    for name, words in COUNTS.items():
        lines.append((_(words), [number(int(counts[one.country][name])) for one in pair]))
    asked = [[demand for demand, _statements, _passages in asked_rows(one.addressed)] for one in pair]
    lines.append((_("Demands asked of it"), [number(len(demands)) for demands in asked]))
    lines.append((_("Asked of it alone"), _alone(left, asked)))
    return [(what, one, other) for what, (one, other) in lines]


def _alone(one: Ties, asked: Sequence[list[str]]) -> list[str]:
    """Return the demands asked of each of two countries and not of the other, in words; "" for none."""
    names = short.demands(one.any.record)
    return [
        listed(names[demand] for demand in mine if demand not in other)
        for mine, other in ((asked[0], asked[1]), (asked[1], asked[0]))
    ]


def _table(names: Sequence[str], lines: Sequence[Line]) -> pd.DataFrame:
    """Return the lines as a table, a column each country."""
    return pd.DataFrame(
        {
            _("What"): [line[0] for line in lines],
            names[0]: [line[1] for line in lines],
            names[1]: [line[2] for line in lines],
        }
    )
