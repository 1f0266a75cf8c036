"""Pieces that only the page on demands and the Declaration has: its finding and the unanswered demands."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.measures.commitments import answers
from data.measures.recurrence import compared
from data.record.selection import View
from pages.parts.drawing.chart import below, heading
from pages.parts.shell.visit import visit
from pages.parts.views.demands.demand_fold import STYLE, asked_in, by_demand, fold, passage_rows, rows_links
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.once import once


@once
def title(view: View) -> str:
    """Return the finding of the page: how many of the demands asked meet no package at all."""
    rows = _asked(view)
    unmet = int((rows["answer"] == "none").sum())
    if rows.empty:
        return _("Demands and the Declaration")
    if not unmet:
        return _("Each demand asked meets an action package of the Declaration, directly or in part")
    return ngettext(
        "No known action package of the Declaration answers {unmet} of {of} demand asked",
        "No known action package of the Declaration answers {unmet} of {of} demands asked",
        len(rows),
    ).format(unmet=number(unmet), of=number(len(rows)))


def about() -> None:
    """Draw what the page compares, and whose judgement it is."""
    st.write(
        _(
            "Governments put the Declaration into action packages, each with a lead. Whether a package answers a "
            "demand is this project's own reading of its published name and purpose, not a source's and not a "
            "government's; it says nothing on whether the package was carried out."
        )
    )


def unanswered(view: View) -> None:
    """Draw the demands asked that no package kept answers, most asked first; each opens to its passages."""
    rows = unanswered_rows(view)
    if rows.empty:
        return
    heading(unanswered_finding(view))
    st.html(unanswered_html(view, visit().embedded))
    below(view, "unanswered", lambda: unanswered_table(view))


@once
def unanswered_rows(view: View) -> pd.DataFrame:
    """Return the rows of `data.measures.commitments.answers` of demands asked that no package kept answers, ranked."""
    rows = _asked(view)
    rows = rows[rows["answer"].isin(["none", "elsewhere"])]
    return rows.sort_values(["statements", "organizations"], ascending=False, kind="stable")


@once
def unanswered_finding(view: View) -> str:
    """Return the sentence of the unanswered demands: how many, and what is asked most among them."""
    rows = unanswered_rows(view)
    words = {
        "n": number(len(rows)),
        "demand": labels.demand(view.record)[str(rows.index[0])],
        "s": number(int(rows["statements"].iloc[0])),
        "of": number(int(compared(view).sum())),
    }
    if view.filters.countries:
        return ngettext(
            "{n} demand meets no package of the countries chosen: “{demand}”, asked in {s} of {of} statements",
            "{n} demands meet no package of the countries chosen; asked most: “{demand}”, in {s} of {of} statements",
            len(rows),
        ).format(**words)
    return ngettext(
        "{n} demand meets no known package: “{demand}”, asked in {s} of {of} statements",
        "{n} demands meet no known package; asked most: “{demand}”, in {s} of {of} statements",
        len(rows),
    ).format(**words)


@once
def unanswered_html(view: View, embedded: bool) -> str:
    """Return the unanswered demands as HTML; each opens to the passages that make it."""
    passages = by_demand(view)
    lines = []
    for demand, row in zip(unanswered_rows(view).index, unanswered_rows(view).itertuples(), strict=True):
        inside = passage_rows(view, passages[demand]) + rows_links(view, demand)
        finding = asked_in(view, int(row.statements), int(row.organizations))
        if row.answer == "elsewhere":
            finding = _("{asked}; a package of other countries answers it").format(asked=finding)
        lines.append(fold(view, demand, finding, inside))
    return f"{STYLE}<div class='fo links'>{''.join(lines)}</div>"


def unanswered_table(view: View) -> pd.DataFrame:
    """Return the unanswered demands with column names in the reader's language."""
    rows = unanswered_rows(view)
    names, themes = labels.demand(view.record), labels.theme(view.record)
    words = {"none": _("no package"), "elsewhere": _("only a package of other countries")}
    return pd.DataFrame(
        {
            _("Demand"): [names[d] for d in rows.index],
            _("Theme"): [themes[t] for t in rows["theme_id"]],
            _("Answered by (this project's own reading)"): [words[a] for a in rows["answer"]],
            _("Statements"): rows["statements"].tolist(),
            _("Organizations behind it"): rows["organizations"].tolist(),
        }
    )


def _asked(view: View) -> pd.DataFrame:
    """Return the rows of `data.measures.commitments.answers` of the demands that a statement kept makes."""
    rows = answers(view)
    return rows[rows["statements"] > 0]
