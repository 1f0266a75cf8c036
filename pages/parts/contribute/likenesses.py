"""A statement that the record may have already: which one, what the two share, and a tick that they differ."""

from __future__ import annotations

import streamlit as st

from data.intake.already import Likeness, already_there
from data.intake.draft import Draft
from pages.parts import labels, site
from pages.parts.contribute import held
from pages.parts.words import gettext as _, number, plain


def likenesses(draft: Draft) -> tuple[Likeness, ...]:
    """Return the statements of the record that the draft may repeat."""
    return already_there(
        held.record().tables,
        title=draft.statement.title,
        date=draft.statement.date,
        urls=draft.statement.url.split("|"),
        organizations=[one.organization_id for one in draft.signatures if one.kept and not one.member],
    )


def already(draft: Draft) -> bool:
    """Draw each statement that this one may repeat; return whether there is none or the person says they differ."""
    found = likenesses(draft)
    for like in found:
        names = labels.statement(held.record())
        said = {
            "title": _("It has the same title, or nearly: {score} of 100."),
            "address": _("It is published at the same address."),
            "signers": _("It has the same signers, or nearly: {score} of 100."),
        }[like.shares].format(score=number(like.score))
        st.warning(
            _("The record may have this statement already: **{statement}**. {said}").format(
                statement=plain(names[like.statement_id]), said=said
            ),
            icon=":material/content_copy:",
        )
        site.link("statements.py", _("Look at it in the record"), show=like.statement_id)
    if not found:
        return True
    return st.checkbox(_("I compared them: this is another statement"), key="add_another", persist_state="session")
