"""A statement that the record may have already: which one, what the two share, and a tick that they differ."""

from __future__ import annotations

import streamlit as st

from data.intake.draft import Draft
from data.intake.match.already import already_there
from data.intake.match.same_text import same_text
from pages.parts.contribute import session_draft
from pages.parts.visit import site
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, number, plain


def likenesses(draft: Draft) -> dict[str, str]:
    """Return the statements of the record that the draft may repeat, and in words what the two share."""
    said = {
        "title": _("It has the same title, or nearly: {score} of 100."),
        "address": _("It is published at the same address."),
        "signers": _("It has the same signers, or nearly: {score} of 100."),
    }
    found = already_there(
        session_draft.record().tables,
        title=draft.statement.title,
        date=draft.statement.date,
        urls=draft.statement.url.split("|"),
        organizations=[one.organization_id for one in draft.signatures if one.kept and not one.member],
    )
    words = {
        statement: _("Of the phrases that identify it, {score} of 100 are in this text.").format(score=number(share))
        for statement, share in same_text(draft.source.lines, session_draft.record().tables).items()
    }
    return words | {one.statement_id: said[one.shares].format(score=number(one.score)) for one in found}


def already(draft: Draft) -> bool:
    """Draw each statement that this one may repeat; return whether there is none or the person says they differ."""
    found = likenesses(draft)
    names = labels.statement(session_draft.record())
    for statement, said in found.items():
        st.warning(
            _("The record may have this statement already: **{statement}**. {said}").format(
                statement=plain(names[statement]), said=said
            ),
            icon=":material/content_copy:",
        )
        site.link("statements.py", _("See it in the record"), show=statement)
    if not found:
        return True
    return st.checkbox(_("I compared them: this is another statement"), key="add_another", persist_state="session")
