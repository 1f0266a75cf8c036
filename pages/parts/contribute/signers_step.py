"""Step 3: each name of the list matched with the record, with its reason and score."""

from __future__ import annotations

import streamlit as st

from data.intake.decide.names import with_names
from data.intake.decide.standing import standing
from data.intake.draft import Draft
from pages.parts.contribute import session_draft, steps
from pages.parts.contribute.likely_names import likely_names
from pages.parts.contribute.new_organizations import new_organizations
from pages.parts.contribute.signers_table import signers_table
from pages.parts.words.catalogue import gettext as _, ngettext, number


def signers_step(draft: Draft) -> None:
    """Draw what the matching found, the questions it leaves, the new organizations, and the whole table."""
    now = standing(draft)
    counts = ngettext(
        "{n} name: {sure} matched for certain, {likely} likely, {new} unmatched.",
        "{n} names: {sure} matched for certain, {likely} likely, {new} unmatched.",
        now.names,
    )
    st.write(counts.format(n=number(now.names), sure=number(now.sure), likely=number(now.likely), new=number(now.new)))
    likely_names(draft)
    new_organizations(draft)
    if draft.signatures:
        signers_table(draft)
    _more()
    steps.on("signers")


def _more() -> None:
    with st.expander(_("Add names by hand"), key="add_more"):
        key = "add_names"
        st.text_area(_("One name a line, in the order of the list"), key=key, height=140, max_chars=100_000)
        st.button(_("Match and add them"), on_click=_add, args=(key,), key="add_names_on")


def _add(key: str) -> None:
    draft = session_draft.held()
    if draft is not None and st.session_state[key].strip():
        session_draft.hold(with_names(draft, st.session_state[key].splitlines(), session_draft.record().tables))
        st.session_state[key] = ""
