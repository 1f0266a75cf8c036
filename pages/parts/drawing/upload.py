"""A field for a file that speaks the reader's language."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import streamlit as st

from pages.parts.words.catalogue import gettext as _, number


def upload(label: str, megabytes: int, key: str, on_change: Callable[[], None] | None = None) -> Any:
    """Draw the field for a file, with its own English words replaced, and return the file."""
    # a file that is too large is refused by the field itself; one of another kind by the reading, in words
    words = (
        ("button [data-testid=stMarkdownContainer] p", _("Choose a file")),
        ("[data-testid=stFileUploaderDropzoneInstructions] span", _("Up to {n} MB").format(n=number(megabytes))),
        ("[role=alert]", _("Up to {n} MB").format(n=number(megabytes))),
    )
    rule = ".st-key-{key} {where}{{font-size:0}}.st-key-{key} {where}::after{{font-size:.875rem;content:{said}}}"
    rules = "".join(rule.format(key=key, where=where, said=css_text(said)) for where, said in words)
    # the field says it to screen readers alone
    shown = f".st-key-{key} [role=alert]{{position:static;clip:auto;clip-path:none;width:auto;height:auto;margin:0}}"
    st.html(f"<style>{rules}{shown}</style>")
    return st.file_uploader(label, max_upload_size=megabytes, key=key, on_change=on_change)


def css_text(words: str) -> str:
    """Return words as a string of CSS."""
    return json.dumps(words, ensure_ascii=False).replace("<", r"\3c ")
