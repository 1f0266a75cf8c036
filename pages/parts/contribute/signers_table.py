"""Every name of the list as an editable table: as signed, why it was matched, and which organization it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from data.intake.decide.names import NEW, OUT, PERSON, decide, decision, renamed
from data.intake.draft import Draft
from pages.parts.contribute import session_draft
from pages.parts.contribute.organization_words import apart, called, names, reason
from pages.parts.words.catalogue import N_, gettext as _, ngettext, number

SHOWN = {"open": N_("To decide"), "sure": N_("Matched for certain"), "all": N_("All")}


def signers_table(draft: Draft) -> None:
    """Draw the table, and the choice of which names stand in it."""
    st.header(_("Every name and what it is"), anchor=False)
    which = st.segmented_control(
        _("Names shown"),
        list(SHOWN),
        format_func=lambda one: _(SHOWN[one]),
        default="all",
        required=True,
        key="add_shown",
        persist_state="session",
        label_visibility="collapsed",
    )
    name = f"signers_{which}"
    key, base = session_draft.edited(name, lambda: signers_frame(draft, places(draft, str(which))))
    if base.empty:
        st.info(_("No name is left here."), icon=":material/check:")
        return
    st.caption(
        ngettext(
            "{n} entry. A double click on a name or an organization changes it.",
            "{n} entries. A double click on a name or an organization changes it.",
            len(base),
        ).format(n=number(len(base)))
    )
    st.data_editor(
        base.drop(columns="at"),
        key=key,
        hide_index=True,
        num_rows="fixed",
        height=min(520, 38 + 35 * len(base)),
        placeholder=_("to decide"),
        disabled=["place", "why", "apart"],
        column_order=["place", "name", "what", "why", "apart"],
        column_config=_columns(draft),
        on_change=_changed,
        args=(key, name),
        alt=_("Every name and what it is"),
    )


def _columns(draft: Draft) -> Any:
    shown = names(draft)
    return {
        "place": st.column_config.TextColumn(_("No."), width=50),
        "name": st.column_config.TextColumn(_("Name as signed"), width=240, max_chars=300, required=True),
        "what": st.column_config.SelectboxColumn(
            _("Organization"),
            width=240,
            options=[NEW, OUT, PERSON, *sorted(shown, key=shown.__getitem__)],
            format_func=lambda what: called(shown, str(what)),
        ),
        "why": st.column_config.TextColumn(_("Why"), width=170),
        "apart": st.column_config.TextColumn(_("Keep apart from"), width=220),
    }


def places(draft: Draft, which: str) -> list[int]:
    """Return the places of the names that a choice of `SHOWN` shows."""
    signatures = enumerate(draft.signatures)
    if which == "open":
        return [at for at, one in signatures if one.kept and one.role != "person" and not one.organization_id]
    if which == "sure":
        return [at for at, one in signatures if one.reason not in ("likely", "new", "person")]
    return [at for at, one in signatures]


def signers_frame(draft: Draft, at: Sequence[int]) -> pd.DataFrame:
    """Return rows with the columns ``at``, ``place``, ``name``, ``what``, ``why``, ``apart``."""
    shown = names(draft)
    rows = [
        (
            place,
            f"{one.position}.{one.member}" if one.member > 0 else str(one.position),
            one.name_as_signed,
            decision(one) or None,
            reason(one),
            apart(shown, one),
        )
        for place, one in ((place, draft.signatures[place]) for place in at)
    ]
    columns = ["at", "place", "name", "what", "why", "apart"]
    return pd.DataFrame(rows, columns=columns).astype({"what": object})


def _changed(key: str, name: str) -> None:
    """Write the edits of the table into the draft; they all stand since the table was filled."""
    draft = session_draft.held()
    if draft is None:
        return
    base = st.session_state[f"add_base_{name}"][1]
    added = {one.organization_id for one in draft.organizations}
    decisions = {}
    for row, cells in st.session_state[key]["edited_rows"].items():
        at = int(base["at"].iloc[int(row)])
        if "name" in cells:
            draft = renamed(draft, at, str(cells["name"] or ""))
        if "what" in cells:
            what = cells["what"] or ""
            # an edit that made a new organization before is not done again
            if what != decision(draft.signatures[at]) and not (what == NEW and decision(draft.signatures[at]) in added):
                decisions[at] = what
    session_draft.hold(decide(draft, decisions, session_draft.known()), table=name)
