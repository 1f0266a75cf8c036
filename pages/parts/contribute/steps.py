"""The steps from a text to a change: which one is open, how far the draft is, and the draft to take along."""

from __future__ import annotations

import streamlit as st

from data.intake.decide.standing import standing
from data.intake.draft import Draft, draft_json
from pages.parts.contribute import session_draft
from pages.parts.visit import address
from pages.parts.visit.own_choice import choose, own_choice
from pages.parts.words.catalogue import N_, gettext as _, listed, ngettext, number, plain

STEPS = {
    "read": N_("1 Read"),
    "take-apart": N_("2 Take apart"),
    "signers": N_("3 Match signers"),
    "demands": N_("4 Suggest demands"),
    "review": N_("5 Review and hand over"),
}
STEP, FIRST = "step", "read"


def chosen() -> str:
    """Draw the row of steps and return the one that is open; it stands in the address."""
    own_choice(STEP, list(STEPS), FIRST)
    st.segmented_control(
        _("Step"),
        list(STEPS),
        format_func=lambda step: _(STEPS[step]),
        key=address.choice_key(STEP),
        required=True,
        wrap=True,
        label_visibility="collapsed",
    )
    return address.keep(STEP, FIRST)


def on(step: str) -> None:
    """Draw the button to the step after `step`."""
    after = list(STEPS)[list(STEPS).index(step) + 1]
    st.button(
        _("Continue: {step}").format(step=_(STEPS[after])),
        type="primary",
        icon=":material/arrow_forward:",
        on_click=choose,
        args=(STEP, after),
        key="add_on",
    )


def nothing_read() -> None:
    """Draw what to do where there is no draft yet."""
    st.info(_("Nothing has been read yet. Begin with the first step, or open a draft that you saved."))
    st.button(
        _("Go to the first step"), icon=":material/arrow_back:", on_click=choose, args=(STEP, FIRST), key="add_first"
    )


def bar(draft: Draft) -> None:
    """Draw what is being added and what is left to do, with the draft as a file and a way to drop it."""
    with st.container(border=True, key="add_bar"):
        title = plain(draft.statement.title or _("A text without a title"))
        st.markdown(_("**{title}**: {left}").format(title=title, left=left_words(draft)))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.download_button(
                _("Save the draft"),
                data=lambda: draft_json(draft),
                file_name=f"{draft.statement.statement_id or 'statement'}.draft.json",
                mime="application/json",
                on_click="ignore",
                icon=":material/save:",
                help=_("A file to reopen here at any time, with the text and everything decided so far."),
                key="add_save",
            )
            with st.popover(_("Discard the draft"), type="tertiary", icon=":material/delete:"):
                st.write(_("What is not saved as a file is lost."))
                st.button(_("Discard"), on_click=drop, key="add_drop")


def left_words(draft: Draft) -> str:
    """Return in words what is left to decide."""
    now = standing(draft)
    parts = [
        ngettext("{n} name to decide", "{n} names to decide", now.undecided).format(n=number(now.undecided)),
        ngettext("{n} passage to finish", "{n} passages to finish", now.unfinished).format(n=number(now.unfinished)),
    ]
    return listed(parts)


def drop() -> None:
    """Forget the draft and begin anew; a callback."""
    session_draft.let_go()
    choose(STEP, FIRST)
