"""Which language a visit is in: the address's, else the browser's."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages.parts.visit import address
from pages.parts.words import catalogue


def browser_language() -> str:
    """Return the language spoken here that the browser weighs most, else English."""
    wanted = st.context.headers.get("Accept-Language") or str(st.context.locale or "")
    return catalogue.accepted(wanted.replace("_", "-")) or "en"


def asked_language() -> str:
    """Return the language of the present address, else the browser's; English where no reader is."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return "en"
    asked = st.query_params.get(address.LANG)
    return asked if asked in catalogue.LANGUAGES else browser_language()


# what a callback says is said before the run has chosen
catalogue.ask(asked_language)


def choose_language() -> tuple[str, list[tuple[str, str]]]:
    """Return this visit's language, and the address's word if it was refused; that is taken out of it."""
    asked, lang = st.query_params.get(address.LANG), asked_language()
    refused = []
    if asked is not None and asked not in catalogue.LANGUAGES:
        refused = [(address.LANG, asked)]
        address.set_word(address.LANG, [])
    catalogue.use(lang)
    return lang, refused


def language_names() -> list[tuple[str, str]]:
    """Return the languages, each with its name in itself."""
    return list(catalogue.LANGUAGES.items())


def language_switch(key: str) -> None:
    """Draw the choice of language, each named in itself, as a field of Streamlit's."""
    st.session_state[key] = catalogue.language()
    st.selectbox(
        catalogue.gettext("Language"),
        list(catalogue.LANGUAGES),
        format_func=catalogue.LANGUAGES.__getitem__,
        key=key,
        label_visibility="collapsed",
        placeholder=catalogue.gettext("Language"),
        icon=":material/language:",
        required=True,
        on_change=lambda: choose(str(st.session_state[key])),
    )


def choose(lang: str) -> None:
    """Write a language into the address, unless the browser asks for it anyway; nothing for one not spoken here."""
    if lang in catalogue.LANGUAGES:
        address.set_word(address.LANG, [] if lang == browser_language() else [lang])
