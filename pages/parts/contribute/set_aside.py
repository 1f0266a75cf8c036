"""The lines of a text that are neither signer nor passage, each with its reason: nothing is lost unseen."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.intake.draft import Draft
from pages.parts.words.catalogue import N_, gettext as _, ngettext, number

REASONS = {
    "title": N_("title"),
    "date": N_("date"),
    "addressee": N_("whom it is written to"),
    "salutation": N_("salutation"),
    "heading": N_("heading"),
    "sign-off": N_("leads to the list of signatories"),
    "rule": N_("rule between parts"),
    "page": N_("number of a page"),
    "address": N_("address"),
    "foot": N_("foot of the page"),
    "list": N_("in the list, and no name"),
    "nothing": N_("asks for nothing"),
}
LONGEST = 200
MOST = 500


def set_aside(draft: Draft) -> None:
    """Draw how many lines were set aside and, opened, each with its reason."""
    lines = [
        (number_, one.reason)
        for one in draft.aside
        for number_ in range(max(one.line_start, 1), min(one.line_end, len(draft.source.lines)) + 1)
        if draft.source.lines[number_ - 1].strip()
    ]
    if not lines:
        return
    label = ngettext("{n} line is set aside", "{n} lines are set aside", len(lines)).format(n=number(len(lines)))
    with st.expander(label, key="add_aside", on_change="rerun") as box:
        if box.open:
            st.caption(_("A line that asks for something becomes a passage in step 4, by its number."))
            st.dataframe(
                pd.DataFrame(
                    {
                        _("Line"): [at for at, _reason in lines[:MOST]],
                        _("Why"): [_(REASONS.get(reason, reason)) for _at, reason in lines[:MOST]],
                        _("Words"): [draft.source.lines[at - 1].strip()[:LONGEST] for at, _reason in lines[:MOST]],
                    }
                ),
                hide_index=True,
                alt=label,
            )
