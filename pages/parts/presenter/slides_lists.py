"""Views that are long on their page, cut to what a screen holds."""

from __future__ import annotations

from html import escape

import streamlit as st

from data.measures.demands.statement_counts import kept_counts
from data.measures.follow_up.commitments import ANSWERS, answers
from data.measures.follow_up.outcomes import outcomes
from data.measures.signers.signer_list import signer_list
from data.record.selection import View
from pages.parts.claims.panel import said
from pages.parts.drawing import chart
from pages.parts.drawing.chart import below, drawn, heading
from pages.parts.drawing.sourced import publishers, sourced, sources_of
from pages.parts.presenter.views import ABOUT, KIND, Known
from pages.parts.views.commitments.fit_grid import fit_grid
from pages.parts.views.demands.demand_matrix import marked, matrix_finding, matrix_html, matrix_table
from pages.parts.views.demands.recurrence_chart import ranked
from pages.parts.views.gaps import worklist_panel
from pages.parts.views.since.outcome_table import outcome_table
from pages.parts.views.since.outcome_timeline import timeline_alt, timeline_figure
from pages.parts.views.since.summary import timeline_finding
from pages.parts.views.statements.signer_table import signer_finding, signers_frame, signers_html
from pages.parts.words.catalogue import gettext as _, ngettext, number, plain
from pages.parts.words.gap_kinds import LOOKS

SIGNERS = 12
GAPS = 6
ROWS = 12


def claim(view: View, found: Known) -> None:
    """Draw a sentence to say aloud, what it counts, and its footnotes."""
    one = said(view, found.own[KIND], found.own.get(ABOUT, ""))
    heading(plain(one.sentence))
    if one.scope:
        st.write(plain(one.scope))
    notes = "".join(f"<li>{escape(note.text)}</li>" for note in one.notes)
    st.html(f"<ol style='font-size:.86rem;opacity:.85;margin:1rem 0 0'>{notes}</ol>")
    st.caption(chart.source(view))


def demands(view: View, found: Known) -> None:
    """Draw the first rows of the matrix, most recurrent first, the row of the demand that was open marked."""
    heading(matrix_finding(view))
    more = len(ranked(view)) - ROWS
    st.html(matrix_html(view, most=ROWS) + marked(found.own.get("show", "")))
    if more > 0:
        st.caption(ngettext("and {n} more demand", "and {n} more demands", more).format(n=number(more)))
    below(view, "demands", lambda: matrix_table(view))


def fit(view: View, found: Known) -> None:
    """Draw the grid of demands and packages; on a screen only the rows that have a match."""
    answered = int((answers(view)["answer"].isin(ANSWERS)).sum())
    fit_grid(view)
    if answered:
        st.html("<style>.st-key-stage .fg :is(tr.z, tr.t) { display: none }</style>")
        st.caption(_("On this screen only the demands that a package matches have a row."))


def signers(view: View, found: Known) -> None:
    """Draw the first who signed a statement, and how many more there are."""
    if found.subject not in kept_counts(view):
        return
    heading(signer_finding(view, found.subject))
    rows = signer_list(view, found.subject)
    st.html(signers_html(view, rows.head(SIGNERS)))
    more = len(rows) - SIGNERS
    if more > 0:
        st.caption(ngettext("and {n} more", "and {n} more", more).format(n=number(more)))
    below(view, "signers", lambda: signers_frame(view, rows))


def worklist(view: View, found: Known) -> None:
    """Draw the first gaps of the kind and rule that the page had."""
    kind = found.own.get("gap", worklist_panel.DEFAULT)
    if kind not in LOOKS:
        return
    rows = worklist_panel.worklist_rows(view, kind, found.own.get("rule", ""))
    if not rows:
        return
    heading(worklist_panel.worklist_finding(kind, len(rows)))
    st.html(worklist_panel.worklist_html(view, rows[:GAPS], kind, found.own.get("rule", "")))
    below(view, "worklist", lambda: worklist_panel.worklist_table(view, rows))


def events(view: View, found: Known) -> None:
    """Draw the events among the statements on a line of time, without the list of them."""
    rows = outcomes(view)
    if rows.empty:
        return
    heading(timeline_finding(view))
    figure = drawn(view, "outcomes", lambda: timeline_figure(view))
    st.plotly_chart(figure, key="figure_outcomes", config=chart.CONFIG, alt=timeline_alt(view))
    line = _("Sources, read in stored copies of the pages: {publishers}.").format(
        publishers=publishers(sources_of(rows))
    )
    sourced(view, "outcomes", lambda: outcome_table(view), line)
