"""Step 2: the text taken apart into the statement, its list of signatories and its passages."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st
from msgspec.structs import replace

from data.intake.decide.names import signers_block, with_block
from data.intake.decide.standing import standing
from data.intake.draft import Draft
from data.intake.errors import IntakeError
from pages.parts.contribute import session_draft, steps
from pages.parts.contribute.likenesses import already
from pages.parts.contribute.messages import told_error
from pages.parts.contribute.passage_card import place_words
from pages.parts.contribute.read_step import progress_bar, remarks
from pages.parts.contribute.set_aside import set_aside
from pages.parts.contribute.statement_form import statement_form
from pages.parts.visit.run_lock import aside
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number, plain


def take_apart_step(draft: Draft) -> None:
    """Draw what was found, to be confirmed or put right."""
    already(draft)
    remarks(draft)
    st.header(_("The statement"), anchor=False)
    statement_form(draft)
    st.header(_("The list of signatories"), anchor=False)
    _block(draft)
    st.header(_("The passages"), anchor=False)
    _passages(draft)
    set_aside(draft)
    steps.on("take-apart")


def _block(draft: Draft) -> None:
    now = standing(draft)
    start, end = signers_block(draft)
    names = ngettext("{n} name", "{n} names", now.names).format(n=number(now.names))
    people = ngettext(
        "{n} person who signed as an individual", "{n} people who signed as individuals", now.people
    ).format(n=number(now.people))
    st.write(
        _("Found on lines {start} to {end}: {names}.").format(
            start=number(start), end=number(end), names=listed([names, people] if now.people else [names])
        )
        if start
        else _("No line of the text was found to be a list of signatories.")
    )
    twice = [one for one in draft.signatures if one.kept and one.duplicate_of]
    if twice:
        shown = listed(one.name_as_signed for one in twice[:10])
        words = ngettext(
            "{n} name repeats another: {names}. Different: {distinct}.",
            "{n} names repeat others: {names}. Different: {distinct}.",
            len(twice),
        )
        distinct = number(now.names - len(twice))
        st.caption(words.format(n=number(len(twice)), names=plain(shown), distinct=distinct))
    if not draft.source.lines:
        return
    last = len(draft.source.lines)
    with st.expander(_("It is elsewhere"), key="add_elsewhere"), st.form("add_block", border=False):
        st.caption(_("Give its lines. Decisions on names are made again; the rest is kept."))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            first = st.number_input(
                _("First line"), min_value=1, max_value=last, value=min(max(start, 1), last), key=f"add_first_{start}"
            )
            final = st.number_input(
                _("Last line"), min_value=1, max_value=last, value=min(end, last) or last, key=f"add_last_{end}"
            )
            again = st.form_submit_button(_("Read the list again"))
    if again:
        if final < first:
            st.error(_("The last line comes before the first."))
            return
        try:
            with st.status(_("Reading"), expanded=True), aside():
                today = datetime.now(UTC).date()
                found = with_block(draft, int(first), int(final), session_draft.record().tables, today, progress_bar())
        except IntakeError as error:
            st.error(plain(told_error(error)))
        else:
            session_draft.hold(found)
            st.rerun()


def _passages(draft: Draft) -> None:
    """Draw how many passages there are, and the choice of those that are none."""
    if not draft.passages:
        st.info(_("No passage was found that asks for something. Add one in step 4, by its lines."))
        return
    st.write(
        ngettext("{n} passage asks for something.", "{n} passages ask for something.", len(draft.passages)).format(
            n=number(len(draft.passages))
        )
    )
    st.session_state["add_out"] = [at for at, one in enumerate(draft.passages) if not one.kept]
    st.multiselect(
        _("Leave out what asks for nothing"),
        list(range(len(draft.passages))),
        format_func=lambda at: f"{place_words(draft.passages[at])}: {draft.passages[at].cue}",
        key="add_out",
        placeholder=_("None"),
        select_all=False,
        on_change=_leave_out,
    )


def _leave_out() -> None:
    draft = session_draft.held()
    if draft is not None:
        out = set(st.session_state["add_out"])
        passages = tuple(replace(one, kept=at not in out) for at, one in enumerate(draft.passages))
        session_draft.hold(replace(draft, passages=passages))
