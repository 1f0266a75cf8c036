"""The change as a file for a maintainer; and, where the operator allows it, into the served record."""

from __future__ import annotations

import logging

import streamlit as st

from data.intake.change.merge import merge
from data.intake.errors import IntakeError
from data.record.load import package_directory
from data.record.served import renew
from pages.parts.contribute import session_draft
from pages.parts.contribute.checked import Checked
from pages.parts.contribute.messages import told_error
from pages.parts.contribute.who_may_merge import writer
from pages.parts.visit import preview, site
from pages.parts.visit.run_lock import aside
from pages.parts.words.catalogue import gettext as _, plain

log = logging.getLogger(__name__)

MERGED = "add_merged"


def downloads(done: Checked) -> None:
    """Draw the change and its summary as files, and how a maintainer applies them."""
    name = done.change.statement_id
    with st.container(horizontal=True):
        st.download_button(
            _("Download the change (zip)"),
            data=done.packed,
            file_name=f"{name}.change.zip",
            mime="application/zip",
            on_click="ignore",
            type="primary",
            icon=":material/folder_zip:",
            key="add_zip",
        )
        st.download_button(
            _("Download the summary"),
            data=done.summary,
            file_name=f"{name}.summary.md",
            mime="text/markdown",
            on_click="ignore",
            icon=":material/summarize:",
            key="add_summary",
        )
    st.write(_("Send the zip to a maintainer of the record. It holds the rows to add and the summary, not the text."))
    with st.expander(_("For the maintainer"), key="add_maintainer"):
        st.write(_("This command checks again, keeps a backup and writes all or nothing:"))
        st.code(f"python -m data merge {name}.change.zip", language=None)
        if writer().state == "off":
            st.caption(_("Nothing can be written into the record from this page: its operator has not turned that on."))


def into_the_record(done: Checked) -> None:
    """Draw the way into the served record, for whom the operator allows it."""
    who = writer()
    if who.state == "off":
        return
    st.subheader(_("Directly into the record"), anchor=False)
    if who.state == "out":
        st.write(_("Editors of this record may sign in and write. Save the draft first: signing in reloads the page."))
        st.button(_("Sign in"), icon=":material/login:", on_click=st.login, key="add_login")
        return
    if who.state == "refused":
        st.write(
            _("You are signed in as {address}. This address is not on the operator's list, or is not verified.").format(
                address=plain(who.address)
            )
        )
        st.button(_("Sign out"), icon=":material/logout:", on_click=st.logout, key="add_logout")
        return
    st.write(
        _("You are signed in as {address}. Who did what, and when, is logged beside the record.").format(
            address=plain(who.address)
        )
    )
    sure = st.checkbox(_("I reviewed every row of this change"), key="add_sure")
    pressed = st.button(
        _("Write it into the record"), type="primary", icon=":material/publish:", disabled=not sure, key="add_write"
    )
    if pressed and sure:
        _write(done, who.address)


def _write(done: Checked, who: str) -> None:
    """Merge the change; say what was done, or why nothing was."""
    try:
        with st.spinner(_("Writing the record")), aside():
            merged = merge(done.packed, package_directory(), who=who)
            renew()
    except IntakeError as error:
        st.error(plain(told_error(error)), icon=":material/error:")
    except OSError as error:
        log.error("a change could not be written: %s", error)
        st.error(_("The disk refused it. The record is unchanged."), icon=":material/error:")
    else:
        log.info("%s merged %s: version %s", who, done.change.statement_id, merged.version)
        preview.leave()
        session_draft.let_go()
        st.session_state[MERGED] = (done.change.statement_id, merged.version)
        st.rerun()


def merged_words() -> None:
    """Draw, once, what was written into the record."""
    if MERGED in st.session_state:
        statement, version = st.session_state.pop(MERGED)
        st.success(
            _("{statement} is in the record, now version {version}.").format(
                statement=plain(statement), version=plain(version)
            ),
            icon=":material/check:",
        )
        site.link("statements.py", _("See it in the record"), show=statement)
