"""The styles of the app's own HTML, put into the page once a run."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

SHEET = Path(__file__).with_name("style.css")


def style() -> None:
    """Put the styles into the page."""
    st.html(_sheet())


@cache
def _sheet() -> str:
    return f"<style>{SHEET.read_text(encoding='utf-8')}</style>"
