"""Pieces that only the demands page has: the chosen demand, what counts as it, and its passages."""

from __future__ import annotations

from html import escape

import streamlit as st

from data.measures.certainty import clear_recurrence
from data.measures.passage_rows import evidence_of
from data.record.filters import Filters
from data.record.selection import View, select
from pages.parts.drawing import palette
from pages.parts.shell import address
from pages.parts.shell.own_choice import own_choice
from pages.parts.shell.site import link
from pages.parts.views.demands.passage_list import passage_list
from pages.parts.views.demands.recurrence_chart import ranked
from pages.parts.words import demand_sentences, labels
from pages.parts.words.catalogue import gettext as _, language, ngettext, number, plain
from pages.parts.words.demand_sentences import signers_line

SHOW = "show"
FIRST = 3


def nothing() -> str:
    """Return the title of the page when the filters leave nothing."""
    return _("What the statements ask for")


def default(view: View) -> str:
    """Return the demand that is open unless the reader chose another: the most recurrent one kept."""
    counts = ranked(view)
    return str(counts.index[0]) if len(counts) else view.record.demands[0]


def order(view: View) -> list[str]:
    """Return the demands to choose from: those made most often first, then the rest as in the codebook."""
    first = [str(d) for d in ranked(view).index]
    return first + [d for d in view.record.demands if d not in set(first)]


def chosen(view: View) -> str:
    """Return the demand that is open."""
    return own_choice(SHOW, order(view), default(view))


def chooser(view: View) -> None:
    """Draw the field to choose a demand."""
    names = labels.demand(view.record)
    st.selectbox(
        _("Choose a demand"),
        order(view),
        format_func=names.__getitem__,
        key=address.choice_key(SHOW),
        help=_("Most recurrent first; type a word to search."),
    )
    address.keep(SHOW, default(view))


def finding(view: View, demand_id: str) -> str:
    """Return the sentence to say aloud: in how many statements, signed by how many organizations."""
    return plain(demand_sentences.title(view, demand_id))


def about(view: View, demand_id: str) -> None:
    """Draw the demand's theme, what counts as it, and how sure its numbers are."""
    record = view.record
    theme = record.themes[record.demand_theme[record.demands.index(demand_id)]]
    definition = record.labels("demands", language(), "definition")[demand_id]
    square = (
        "<span style='display:inline-block;width:.75em;height:.75em;margin-right:.35em;"
        f"background:{palette.theme(theme)}'></span>"
    )
    st.html(
        "<p style='margin:0;max-width:46rem'>"
        f"{square}<b>{escape(labels.theme(record)[theme])}</b> · {escape(definition)}</p>"
    )
    sentences = _certainty(view, demand_id)
    if sentences:
        st.caption(" ".join(sentences))


def passages(view: View, demand_id: str) -> None:
    """Draw the passages of the demand: the first ones, the others one click away."""
    rows = evidence_of(view, demand_id)
    if rows.empty:
        _elsewhere(view, demand_id)
        return
    n = len(rows)
    st.header(
        ngettext("Its {n} passage", "Its {n} passages", n).format(n=number(n)),
        anchor=False,
    )
    shown = n if n <= FIRST + 1 else FIRST
    passage_list(view, rows.iloc[:shown], key="first")
    if shown == n:
        return
    panel = st.expander(
        ngettext("{n} more passage", "{n} more passages", n - shown).format(n=number(n - shown)),
        key="more_passages",
        on_change="rerun",
    )
    if panel.open:
        with panel:
            passage_list(view, rows.iloc[shown:], key="more")


def _certainty(view: View, demand_id: str) -> list[str]:
    """Return what a reader must know before quoting the number: one list, two statements, arguable codings."""
    sentences = [signers_line(view, demand_id)]
    clear = clear_recurrence(view)
    arguable = int(clear.loc[demand_id, "arguable"]) if demand_id in clear.index else 0
    if arguable:
        sentences.append(
            ngettext("{n} passage is an arguable case.", "{n} passages are arguable cases.", arguable).format(
                n=number(arguable)
            )
        )
    return [plain(sentence) for sentence in sentences if sentence]


def _elsewhere(view: View, demand_id: str) -> None:
    """Draw, for a demand that the filters hide, what stands without them, and the way there."""
    whole = select(view.record, Filters(members=view.filters.members))
    st.info(
        _("The filters leave no passage of this demand. Without them: {finding}.").format(
            finding=finding(whole, demand_id)
        ),
        icon=":material/filter_alt_off:",
    )
    link("demands.py", _("Open it without filters"), whole.filters, show=demand_id)
