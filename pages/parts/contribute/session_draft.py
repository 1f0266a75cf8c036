"""The draft of this reader: it stands in the session and nowhere else on the server."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from data.intake.draft import Draft
from data.record.record import Record
from data.record.served import served_record

DRAFT, TABLES, CHECKED = "add_draft", "add_tables", "add_checked"


def held() -> Draft | None:
    """Return the draft, if there is one."""
    draft: Draft | None = st.session_state.get(DRAFT)
    return draft


def hold(draft: Draft, *, table: str = "") -> None:
    """Make `draft` the one that is worked on; editable tables but `table`, where it changed, are filled anew."""
    st.session_state[DRAFT] = draft
    fillings = st.session_state.setdefault(TABLES, {})
    st.session_state[TABLES] = {name: count + (name != table) for name, count in fillings.items()}


def let_go() -> None:
    """Forget the draft and everything that was made from it."""
    for key in [str(key) for key in st.session_state]:
        if key in (DRAFT, TABLES, CHECKED) or key.startswith(("add_base_", "page_add_")):
            del st.session_state[key]


def record() -> Record:
    """Return the record that the draft is for: the served one, also while a preview is open."""
    return served_record()


def known() -> frozenset[str]:
    """Return the ids of the record's organizations."""
    return record().cache.get("organization ids", lambda: frozenset(record().organizations))


def option(key: str, value: object, options: Sequence[object]) -> None:
    """Fill a widget of one choice with `value`, or with nothing if it is not among its options."""
    st.session_state[key] = value if value in options else None


def edited(name: str, frame: Callable[[], pd.DataFrame]) -> tuple[str, pd.DataFrame]:
    """Return the key of an editable table and the rows that it began with.

    They are made once for a state of the draft: a table that is filled anew with each edit would lose them.
    """
    filling = st.session_state.setdefault(TABLES, {}).setdefault(name, 0)
    key = f"add_table_{name}_{filling}"
    base = f"add_base_{name}"
    if st.session_state.get(base, ("",))[0] != key or key not in st.session_state:
        st.session_state[base] = (key, frame())
    return key, st.session_state[base][1]
