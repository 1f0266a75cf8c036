"""The record as if a change were merged, for this session alone, and the loud words that it is a draft."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from data.intake.change.change import Change
from data.intake.change.merge import with_change
from data.record.record import Record, record_of
from data.record.served import served
from pages.parts.visit import address
from pages.parts.words.catalogue import gettext as _, plain

KEY, DRAFT = "preview", "draft"


@dataclass(frozen=True, slots=True)
class Preview:
    """A record with a change in it, the title of what was added, and the record that it was made from."""

    record: Record
    title: str
    base: Record


def begin(change: Change, base: Record) -> None:
    """Show every page of this session on the record with `change` in it; raises `Conflict`, `DataError`."""
    record = record_of(with_change(change, served().files))
    # the version stands in the source lines and in the names of files: what is taken along says draft too
    record = replace(record, schema=replace(record.schema, version=f"{record.version}-{DRAFT}"))
    st.session_state[KEY] = Preview(record, change.rows["statements"][0]["title"], base)


def leave() -> None:
    """Show the served record again; filters on what only the preview has are let go."""
    preview: Preview | None = st.session_state.pop(KEY, None)
    if preview is not None:
        address.put(address.chosen(preview.base))


def on() -> bool:
    """Return whether a preview is open in this session."""
    return KEY in st.session_state


def instead_of(served: Record) -> Record:
    """Return the record to show: the preview's while one is open, else the served one.

    A preview ends when the served record changes under it.
    """
    preview: Preview | None = st.session_state.get(KEY)
    if preview is not None and preview.base is not served:
        leave()
        preview = None
    return preview.record if preview else served


def banner() -> None:
    """Draw, while a preview is open, that this is a draft, and one click that leaves it."""
    preview: Preview | None = st.session_state.get(KEY)
    if preview is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="draft_banner"):
        st.error(
            _(
                "**DRAFT. This is not the record.** Only you see this preview: every page counts “{title}” as if it "
                "were merged. Do not quote it. Addresses that you send on, and files under /data, show the record "
                "without it."
            ).format(title=plain(preview.title)),
            icon=":material/draft:",
        )
        st.button(_("Leave the preview"), icon=":material/close:", type="primary", on_click=leave, key="leave_preview")
