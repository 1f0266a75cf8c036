"""The glossary on the method page; each word has an id that links can name."""

from __future__ import annotations

from html import escape

import streamlit as st

from pages.parts.views.method.sections import TABLE
from pages.parts.words.catalogue import gettext as _
from pages.parts.words.glossary import GLOSSARY


def glossary() -> None:
    """Draw the words and their meanings, in the order of a reader's way through the app."""
    rows = "".join(
        f"<tr id='word-{name}'><th scope='row'>{escape(_(word))}</th><td>{escape(_(meaning))}</td></tr>"
        for name, (word, meaning) in GLOSSARY.items()
    )
    word, meaning = escape(_("Word")), escape(_("What it means here"))
    st.html(
        f"<style>{TABLE}.words tbody th{{width:28%}}</style><div class='sheet words'><table><thead><tr>"
        f"<th scope='col'>{word}</th><th scope='col'>{meaning}</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )
