"""The pages of the site, in order, and links to them that carry filters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from data.record.filters import Filters
from pages.parts.words.catalogue import N_

HERE = Path(__file__).parents[2]

# script -> (title in the navigation, path in the address)
PAGES = {
    "overview.py": (N_("Overview"), ""),
    "demands.py": (N_("Demands"), "demands"),
    "countries.py": (N_("Countries"), "countries"),
    "organizations.py": (N_("Organizations"), "organizations"),
    "statements.py": (N_("Statements"), "statements"),
    "gaps.py": (N_("Gaps"), "gaps"),
    "commitments.py": (N_("Commitments"), "commitments"),
    "since.py": (N_("Since then"), "since"),
    "briefing.py": (N_("Briefing"), "briefing"),
    "presenter.py": (N_("Presenter"), "presenter"),
    "contribute.py": (N_("Contribute"), "contribute"),
    "method.py": (N_("Method"), "method"),
}


def pages(words: Callable[[str], str]) -> list[st.Page]:
    """Return the pages as Streamlit's navigation takes them, titles in the reader's language."""
    return [
        st.Page(HERE / script, title=words(title), url_path=path or None, default=not path)
        for script, (title, path) in PAGES.items()
    ]


def link(script: str, label: str, filters: Filters | None = None, **words: str) -> None:
    """Draw a link to a page; what it filters and opens stands in its address."""
    pairs = [*(filters.query() if filters else ()), *words.items()]
    st.page_link(str(HERE / script), label=label, query_params=pairs)
