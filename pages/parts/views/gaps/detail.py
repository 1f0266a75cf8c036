"""What one gap rests on: why it is listed, who stands nearest, and the passages behind it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.gaps.nearest import Subject, nearest
from data.gaps.rows import codings_of_gap
from data.gaps.rules import Gap
from data.measures.demands.passage_rows import passages_in
from data.record.selection import View
from pages.parts.views.demands.passage_list import passage_list
from pages.parts.words import gap_sentences, labels
from pages.parts.words.catalogue import gettext as _, ngettext, number, plain
from pages.parts.words.gap_kinds import BASES


def gap_detail(view: View, one: Gap) -> None:
    """Draw what is known of one gap."""
    gap = Subject(one.rule, one.country, one.theme_id, one.demand_id, one.group)
    st.markdown(plain(gap_sentences.reason(view, one)))
    if one.kind != "evidence":
        _nearest(view, gap)
    codings = codings_of_gap(view, gap)
    n = len(passages_in(view.record, codings))
    if n:
        st.markdown(ngettext("It rests on {n} passage:", "It rests on {n} passages:", n).format(n=number(n)))
        passage_list(view, codings, show_demands=True, key=f"gap_{one.gap_id}")
    else:
        st.markdown(_("It rests on no passage: on what the record does not hold."))


def _nearest(view: View, gap: Subject) -> None:
    found = nearest(view, gap)
    if found.empty:
        st.markdown(_("No organization that signed on it is based in a neighboring country."))
        return
    table = pd.DataFrame(
        {
            _("Organization"): found["name"].tolist(),
            _("Based in"): [labels.country(c) if c else _("not known") for c in found["country"]],
            _("Why near"): [_(BASES[b]) for b in found["basis"]],
            _("Statements signed"): found["signed"].tolist(),
        }
    )
    st.dataframe(table, hide_index=True, height=min(35 * len(table) + 38, 300), alt=_("Organizations near to the gap"))
