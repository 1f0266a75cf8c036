"""How well the phrase rules that suggest demands agree with the record that people coded."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.intake.rules_measured import rules_by_demand, rules_measured
from data.record.record import Record
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, ngettext, number, percent


def phrase_rules(record: Record) -> None:
    """Draw the rules' precision and recall on the coded texts, what that says and does not, and the numbers."""
    found = rules_measured(record)
    if not (found.suggested and found.coded):
        return
    st.subheader(_("Suggestions for new statements"), anchor=False)
    st.markdown(
        ngettext(
            "When a statement is added, {rules} phrase rules in three languages suggest demands by the words of a "
            "passage; a person confirms, removes and adds. On {n} coded text {both} of {suggested} suggestions were "
            "coded (precision {precision}), and {both} of {coded} codings were suggested (recall {recall}). The rules "
            "were written with these texts at hand: the numbers say how well they describe the coding, not how they "
            "will do on a text that nobody has seen.",
            "When a statement is added, {rules} phrase rules in three languages suggest demands by the words of a "
            "passage; a person confirms, removes and adds. On {n} coded texts {both} of {suggested} suggestions were "
            "coded (precision {precision}), and {both} of {coded} codings were suggested (recall {recall}). The rules "
            "were written with these texts at hand: the numbers say how well they describe the coding, not how they "
            "will do on a text that nobody has seen.",
            found.statements,
        ).format(
            rules=number(found.rules),
            n=number(found.statements),
            both=number(found.both),
            suggested=number(found.suggested),
            coded=number(found.coded),
            precision=percent(found.precision),
            recall=percent(found.recall),
        )
    )
    with st.expander(_("The rules demand by demand"), key="method_rules", on_change="rerun") as box:
        if box.open:
            st.dataframe(_table(record), hide_index=True, alt=_("The rules demand by demand"))


def _table(record: Record) -> pd.DataFrame:
    """Return one row a demand with its passages by who found it, column names in words."""
    names, counts = labels.demand(record), rules_by_demand(record)
    return pd.DataFrame(
        {
            _("Demand"): [names[str(demand)] for demand in counts.index],
            _("Coded and suggested"): counts["both"].to_list(),
            _("Suggested, not coded"): counts["suggested_only"].to_list(),
            _("Coded, not suggested"): counts["coded_only"].to_list(),
        }
    )
