"""One gap looked into: who stands nearest, and the passages that it rests on."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.gaps.nearest import nearest, subjects
from data.gaps.rows import passages_of_gap
from data.record.selection import View
from pages.parts.shell import address
from pages.parts.views.demands.passage_list import passage_list
from pages.parts.words import gap_sentences, labels
from pages.parts.words.catalogue import gettext as _, ngettext, number, plain
from pages.parts.words.gap_kinds import BASES


def gap_detail(view: View, rows: pd.DataFrame) -> None:
    """Draw the choice of one gap among `rows`, and what is known of it."""
    st.subheader(_("About this gap"), anchor="one-gap")
    names = {str(row.gap_id): row for row in rows.itertuples()}
    address.choice("show", ["", *names], "")
    st.selectbox(
        _("Gap"),
        ["", *names],
        format_func=lambda gap: _name(view, names[gap]) if gap else _("Choose a gap"),
        key=address.choice_key("show"),
    )
    chosen = address.keep("show", "")
    if not chosen:
        return
    row = names[chosen]
    st.markdown(f"**{plain(gap_sentences.subject(view.record, row))}**. {plain(gap_sentences.reason(view, row))}")
    gap = subjects(rows[rows["gap_id"] == chosen])[0]
    if row.kind != "evidence":
        _nearest(view, gap)
    passages = passages_of_gap(view, gap)
    n = passages["passage_id"].nunique()
    if n:
        st.markdown(ngettext("It rests on {n} passage:", "It rests on {n} passages:", n).format(n=number(n)))
        passage_list(view, passages, show_demands=True, key="gap_passages")


def _nearest(view: View, gap) -> None:  # type: ignore[no-untyped-def]
    found = nearest(view, gap)
    if found.empty:
        st.markdown(_("No organization that signed on it is based in a neighbouring country."))
        return
    st.markdown(
        ngettext(
            "{n} organization stands nearest, those that signed most statements first:",
            "{n} organizations stand nearest, those that signed most statements first:",
            len(found),
        ).format(n=number(len(found)))
    )
    table = pd.DataFrame(
        {
            _("Organization"): found["name"].tolist(),
            _("Based in"): [labels.country(c) if c else _("not known") for c in found["country"]],
            _("Why near"): [_(BASES[b]) for b in found["basis"]],
            _("Statements signed"): found["signed"].tolist(),
        }
    )
    st.dataframe(
        table, hide_index=True, height=min(35 * len(table) + 38, 300), alt=_("Organizations nearest to the gap")
    )


def _name(view: View, row) -> str:  # type: ignore[no-untyped-def]
    return _("{rank}. {what}").format(rank=number(row.rank), what=gap_sentences.subject(view.record, row))
