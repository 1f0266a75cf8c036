"""How well a new statement is taken apart: measured on statements that the record does not hold."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd
import streamlit as st

from data.intake.measured.rules_measured import likelihoods_measured, measured_parts, rules_measured
from data.record.rows import named
from pages.parts.words.catalogue import LANGUAGES, N_, gettext as _, number, percent

PARTS = {
    "demands": N_("Suggested demands that are right"),
    "recall": N_("Demands that are suggested"),
    "signers": N_("Texts with every signer found"),
    "title": N_("Texts with the right title"),
    "date": N_("Texts with the right date"),
    "addressees": N_("Texts with the right governments addressed"),
    "stated": N_("Texts with the right stated number"),
}


class Part(NamedTuple):
    """A row of `measured_parts`."""

    part: str
    group: str
    right: int
    found: int
    there: int


def phrase_rules() -> None:
    """Draw how good the suggestions are on texts that the rules never saw, and the numbers of both."""
    found = rules_measured()
    st.subheader(_("Suggestions for new statements"), anchor=False)
    st.markdown(
        _(
            "When a statement is added, {rules} phrase rules and {signs} signs in three languages suggest demands, "
            "ranked by weights learned from labelled passages; a person confirms, removes and adds. They were tried on "
            "{texts} published statements that the record does not hold, labelled by hand. On {unseen} that the rules "
            "had never seen, coded before they were measured, {right} of {found} suggestions were right (precision "
            "{precision}), and {right} of {there} demands were suggested (recall {recall})."
        ).format(
            rules=number(found.rules),
            signs=number(found.signs),
            texts=number(found.texts),
            unseen=number(found.unseen),
            right=number(found.right),
            found=number(found.found),
            there=number(found.there),
            precision=percent(found.precision),
            recall=percent(found.recall),
        )
    )
    with st.expander(_("Texts seen, unseen, and each language"), key="method_rules", on_change="rerun") as box:
        if box.open:
            st.caption(_("The languages are those of the unseen texts."))
            st.dataframe(_table(), hide_index=True, alt=_("Texts seen, unseen, and each language"))
            st.caption(_("How often suggestions were right, on texts that the weights were not learned from"))
            st.dataframe(_likelihoods(), hide_index=True, alt=_("How often suggestions were right"))


def _table() -> pd.DataFrame:
    """Return one row a part of a text with its share right, seen and unseen, and by language, column names in words."""
    counts = {(row.part, row.group): row for row in named(measured_parts(), Part)}
    columns = {"seen": _("Texts that the rules saw"), "unseen": _("Unseen texts"), **LANGUAGES}
    rows = {_("What is right"): [_(words) for words in PARTS.values()]}
    for group, words in columns.items():
        cells = []
        for part in PARTS:
            one = counts["demands" if part == "recall" else part, group]
            every = one.there if part == "recall" else one.found
            cells.append(_("{right} of {all}").format(right=number(one.right), all=number(every)))
        rows[words] = cells
    return pd.DataFrame(rows)


def _likelihoods() -> pd.DataFrame:
    """Return one row a range of likelihoods with the number of suggestions and the share right, in words."""
    found = likelihoods_measured()
    return pd.DataFrame(
        {
            _("Said to be right"): [
                f"{percent(least)} – {percent(most)}"
                for least, most in found[["least", "most"]].itertuples(index=False)
            ],
            _("Suggestions"): [number(n) for n in found["suggestions"]],
            _("Right"): [percent(share) for share in found["right"]],
        }
    )
