"""The names that are like an organization of the record: one question each, nothing merged without an answer."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from data.intake.decide.names import NEW, OUT, decide, decision
from data.intake.draft import Draft
from pages.parts.contribute import session_draft
from pages.parts.contribute.organization_words import apart, called, candidate, names
from pages.parts.drawing.pager import turned
from pages.parts.words.catalogue import gettext as _, number, plain

SIZE = 6


def likely_names(draft: Draft) -> None:
    """Draw a question for each likely name, the answers it may have, and what it must be kept apart from."""
    places = [at for at, one in enumerate(draft.signatures) if one.reason == "likely"]
    if not places:
        return
    st.header(_("Is it the same organization?"), anchor=False)
    st.caption(_("These names resemble one in the record. Nothing is merged until you say so."))
    part, field = turned(len(places), SIZE, "page_add_likely")
    shown = names(draft)
    for at in places[part]:
        _question(draft, shown, at)
    field()


def _question(draft: Draft, shown: Mapping[str, str], at: int) -> None:
    one = draft.signatures[at]
    scores = {choice.organization_id: candidate(shown, choice) for choice in one.choices}
    now = decision(one)
    options = [*scores, NEW, OUT]
    if now and now not in options:
        options.append(now)
    key = f"add_likely_{at}"
    session_draft.option(key, now, options)
    with st.container(border=True, key=f"add_card_{at}"):
        st.radio(
            _("{name} (line {line})").format(name=plain(one.name_as_signed), line=number(one.line_start)),
            options,
            index=None,
            format_func=lambda what: plain(scores.get(what) or called(shown, what)),
            key=key,
            on_change=_answer,
            args=(at, key),
        )
        if others := apart(shown, one):
            st.caption(_("Not to be confused with {organizations}.").format(organizations=plain(others)))


def _answer(at: int, key: str) -> None:
    draft = session_draft.held()
    if draft is not None and at < len(draft.signatures):
        session_draft.hold(decide(draft, {at: st.session_state[key] or ""}, session_draft.known()))
