"""Step 2, first half: the statement itself, found in the text and confirmed by the person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import streamlit as st
from msgspec.structs import replace

from data.intake.decide.statement import dated, in_future
from data.intake.draft import Draft
from data.intake.prepare import CALLED_DATE
from pages.parts.contribute import session_draft
from pages.parts.views.statements.facts import KINDS
from pages.parts.words import labels
from pages.parts.words.catalogue import LANGUAGES, date_words, gettext as _, language, language_name

WRITTEN_IN = (*LANGUAGES, "fr")
MOST_DATES = 8


def statement_form(draft: Draft) -> None:
    """Draw the fields of the statement's row; each edit stands in the draft at once."""
    _text("title", _("Title, as published"))
    _text("publishers", _("Published by (several are set apart by |)"))
    _text("url", _("Address of the published text (several are set apart by |)"))
    _dates(draft)
    record, lang = session_draft.record(), language()
    events = record.labels("events", lang)
    with st.container(horizontal=True):
        _one("kind", _("Kind"), list(KINDS), lambda kind: _(KINDS[kind]))
        _one("language", _("Language of the text"), list(WRITTEN_IN), language_name)
    _one("event_id", _("Responds to"), list(events), events.__getitem__)
    several(
        "add_addressees",
        _("Addressed to"),
        draft.statement.addressees,
        [*labels.KEYWORDS, *record.countries],
        labels.addressee,
        lambda cell: _set("addressees", cell),
    )
    with st.container(horizontal=True):
        _text("stated_signatories", _("Number of signatories that the text states"))
        _text("individuals_listed", _("People who signed as individuals"))
    with st.expander(_("Short name, participants, id, note"), key="add_more_of_it"):
        with st.container(horizontal=True):
            for code in LANGUAGES:
                _text(f"short_{code}", _("Short name ({language})").format(language=language_name(code)))
        several(
            "add_participants",
            _("Governments that took part in the meeting, where the text names them"),
            draft.statement.participants,
            record.countries,
            labels.addressee,
            lambda cell: _set("participants", cell),
        )
        _text("statement_id", _("Id in the record: lower-case letters, digits and hyphens"))
        _text("note", _("Note, in English"))


def several(
    key: str,
    label: str,
    cell: str,
    options: Sequence[str],
    words: Callable[[str], str],
    write: Callable[[str], None],
) -> None:
    """Draw the choice of several words that one cell holds, set apart by `|`; `write` gets the new cell."""
    now = [word for word in cell.split("|") if word]
    st.session_state[key] = now
    st.multiselect(
        label,
        [*options, *(word for word in now if word not in options)],
        format_func=words,
        key=key,
        placeholder=_("None"),
        select_all=False,
        on_change=lambda: write("|".join(st.session_state[key])),
    )


def _dates(draft: Draft) -> None:
    if draft.dates:
        session_draft.option("add_dates", draft.statement.date, draft.dates[:MOST_DATES])
        st.pills(
            _("Dates found in the text: which one is its own?"),
            draft.dates[:MOST_DATES],
            format_func=lambda day: date_words(day, "medium"),
            key="add_dates",
            on_change=_dated,
            args=("add_dates",),
        )
    st.session_state["add_date"] = draft.statement.date
    with st.container(horizontal=True):
        st.text_input(
            _("Date, as 2022-06-10, 2022-06 or 2022"),
            key="add_date",
            on_change=_dated,
            args=("add_date",),
            max_chars=10,
        )
        _text("date_earliest", _("Earliest day"))
        _text("date_latest", _("Latest day"))
    if in_future(draft, datetime.now(UTC).date()):
        st.warning(_("This date is in the future. A statement that is not published yet cannot be added."))
    _basis(draft)


def _basis(draft: Draft) -> None:
    """Draw the choice of how the date is known: as most are, or in the person's words."""
    key, now = "add_st_date_basis", draft.statement.date_basis
    options = list(dict.fromkeys(one for one in (CALLED_DATE, now) if one))
    session_draft.option(key, now, options)
    st.selectbox(
        _("How the date is known"),
        options,
        index=None,
        format_func=lambda words: session_draft.record().text(words, language()),
        key=key,
        placeholder=_("Choose, or write it in English"),
        accept_new_options=True,
        on_change=lambda: _set("date_basis", st.session_state[key] or ""),
    )


def _dated(key: str) -> None:
    draft = session_draft.held()
    if draft is not None and st.session_state[key] is not None:
        session_draft.hold(dated(draft, st.session_state[key].strip()))


def _text(name: str, label: str) -> None:
    key = f"add_st_{name}"
    draft = session_draft.held()
    st.session_state[key] = getattr(draft.statement, name) if draft else ""
    needed = _("Needed") if name in ("title", "publishers", "url") else None
    st.text_input(label, key=key, placeholder=needed, on_change=lambda: _set(name, st.session_state[key] or ""))


def _one(name: str, label: str, options: Sequence[str], words: Callable[[str], str]) -> None:
    key = f"add_st_{name}"
    draft = session_draft.held()
    session_draft.option(key, getattr(draft.statement, name) if draft else "", options)
    st.selectbox(
        label,
        options,
        index=None,
        format_func=words,
        key=key,
        placeholder=_("Not known"),
        on_change=lambda: _set(name, st.session_state[key] or ""),
    )


def _set(name: str, cell: str) -> None:
    draft = session_draft.held()
    if draft is not None:
        session_draft.hold(replace(draft, statement=replace(draft.statement, **{name: " ".join(cell.split())})))
