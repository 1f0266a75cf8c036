"""What the checks of the record say to a draft; it holds for exactly this draft and this record."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from data.intake.change.change import Change, change_of, change_zip, summary
from data.intake.change.merge import new_faults
from data.intake.draft import Draft
from data.intake.errors import IntakeError
from data.record.errors import Fault
from data.record.record import Record
from data.record.schema import shipped
from data.record.served import served
from pages.parts.contribute import session_draft
from pages.parts.contribute.messages import told_error
from pages.parts.visit.run_lock import aside
from pages.parts.words.catalogue import gettext as _


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft that was checked against a record: its change, as a zip and in words, and what is wrong with it."""

    draft: Draft
    base: Record
    change: Change
    packed: bytes
    summary: str
    faults: tuple[Fault, ...] = ()
    refused: str = ""


def checked(draft: Draft) -> Checked | None:
    """Return what the checks said to this draft and this record; None if they have not run on them."""
    done: Checked | None = st.session_state.get(session_draft.CHECKED)
    return done if done is not None and done.base is session_draft.record() and done.draft == draft else None


def check(draft: Draft) -> None:
    """Run every check on the record with a complete draft in it, and keep what they say."""
    record, files = session_draft.record(), served().files
    with st.spinner(_("Running the checks")), aside():
        change = change_of(draft, record.tables, record.version)
        faults: tuple[Fault, ...] = ()
        refused = ""
        try:
            faults = new_faults(change, files)
        except IntakeError as error:
            refused = told_error(error)
        st.session_state[session_draft.CHECKED] = Checked(
            draft, record, change, change_zip(change, shipped()), summary(change), faults, refused
        )
