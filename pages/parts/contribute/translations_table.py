"""The free English texts of the draft, each to be said in Spanish and Portuguese."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from msgspec.structs import asdict, replace

from data.intake.decide.statement import untranslated
from data.intake.draft import Draft, Translation
from pages.parts.contribute import session_draft
from pages.parts.words.catalogue import gettext as _

NAME = "translations"


def translations_table(draft: Draft) -> None:
    """Draw the table of the texts that the record has no translation of, if there are any."""
    rows = untranslated(draft, session_draft.record().tables)
    if not rows:
        return
    st.header(_("Texts to translate into Spanish and Portuguese"), anchor=False)
    key, base = session_draft.edited(NAME, lambda: pd.DataFrame([asdict(one) for one in rows], dtype=object))
    st.data_editor(
        base,
        key=key,
        hide_index=True,
        num_rows="fixed",
        disabled=["text_en"],
        column_config={
            "text_en": st.column_config.TextColumn(_("English"), width="large"),
            "text_es": st.column_config.TextColumn(_("Spanish"), width="large"),
            "text_pt": st.column_config.TextColumn(_("Portuguese"), width="large"),
        },
        on_change=_changed,
        args=(key,),
        alt=_("Texts to translate into Spanish and Portuguese"),
    )


def _changed(key: str) -> None:
    """Write the edits of the table into the draft."""
    draft = session_draft.held()
    if draft is None:
        return
    base = st.session_state[f"add_base_{NAME}"][1]
    ours = {one.text_en: one for one in draft.translations}
    for row, cells in st.session_state[key]["edited_rows"].items():
        english = str(base["text_en"].iloc[int(row)])
        words = {column: " ".join(str(cell or "").split()) for column, cell in cells.items() if column != "text_en"}
        ours[english] = replace(ours.get(english, Translation(text_en=english)), **words)
    session_draft.hold(replace(draft, translations=tuple(ours.values())), table=NAME)
