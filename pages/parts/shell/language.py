"""Which language a visit is in: the address's, else the one chosen before, else the browser's."""

from __future__ import annotations

import streamlit as st

from pages.parts.words import catalogue

KEY = "language"


def browser_language() -> str:
    """Return the browser's language if the app speaks it, else English."""
    locale = str(st.context.locale or "en")
    lang = locale.replace("_", "-").split("-")[0].lower()
    return lang if lang in catalogue.LANGUAGES else "en"


def choose_language() -> tuple[str, str, list[tuple[str, str]]]:
    """Return this visit's language, the browser's, and the address's word if it was refused."""
    browser = browser_language()
    asked = st.query_params.get("lang")
    refused = []
    if asked is not None and asked not in catalogue.LANGUAGES:
        refused = [("lang", asked)]
        st.session_state[KEY] = browser
    elif asked is not None and asked != st.session_state.get("_lang_seen"):
        st.session_state[KEY] = asked
    st.session_state.setdefault(KEY, browser)
    st.session_state["_lang_seen"] = asked
    lang = str(st.session_state[KEY])
    catalogue.use(lang)
    return lang, browser, refused


def language_switch() -> None:
    """Draw the choice of language, each named in itself."""
    st.selectbox(
        catalogue.gettext("Language"),
        list(catalogue.LANGUAGES),
        format_func=catalogue.LANGUAGES.__getitem__,
        key=KEY,
        label_visibility="collapsed",
        placeholder=catalogue.gettext("Language"),
        icon=":material/language:",
        required=True,
        persist_state="session",
    )
