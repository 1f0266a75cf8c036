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
    "read": N_("1 Text"),
    "take-apart": N_("2 Details"),
    "signers": N_("3 Signers"),
    "demands": N_("4 Demands"),
    "review": N_("5 Hand over"),
}
STEP, FIRST, NEXT = "step", "read", "add_next"
# without these cells no row of the record stands
NEEDED = (
    "title", "publishers", "url", "statement_id", "date", "date_earliest", "date_latest", "date_basis", "kind",
    "language",
)  # fmt: skip


def chosen() -> str:
    """Draw the row of steps and return the one that is open; it stands in the address."""
    if after := st.session_state.pop(NEXT, ""):
        choose(STEP, after)
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
    to(list(STEPS)[list(STEPS).index(step) + 1])


def to(after: str) -> None:
    """Draw the button to a step."""
    st.button(
        _("Continue: {step}").format(step=_(STEPS[after])),
        type="primary",
        icon=":material/arrow_forward:",
        on_click=choose,
        args=(STEP, after),
        key="add_on",
    )


def unfinished(draft: Draft) -> str:
    """Return the first step that lacks something; empty if none does."""
    now = standing(draft)
    if not all(getattr(draft.statement, name) for name in NEEDED):
        return "take-apart"
    if now.undecided or not (now.names or now.people):
        return "signers"
    return "demands" if now.unfinished or not now.passages else ""


def bar(draft: Draft) -> None:
    """Draw what is being added and what is left to do, with the draft as a file and a way to drop it."""
    with st.container(border=True, key="add_bar"):
        title = plain(draft.statement.title or _("A text without a title"))
        st.markdown(_("**{title}**: {left}").format(title=title, left=left_words(draft)))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.download_button(
                _("Save the draft as a file"),
                data=lambda: draft_json(draft),
                file_name=f"{draft.statement.statement_id or 'statement'}.draft.json",
                mime="application/json",
                on_click="ignore",
                icon=":material/save:",
                help=_("Nothing is stored until you save it. Reopen the file here at any time."),
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
