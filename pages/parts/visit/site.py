"""The pages of the site, in order, and links to them that carry filters."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import cache
from pathlib import Path

import streamlit as st

from data.record.filters import Filters
from pages.parts.words.catalogue import N_

HERE = Path(__file__).parents[2]
WORDMARK = Path(__file__).parents[1] / "drawing" / "wordmark.svg"

# script -> (title in the navigation, path in the address), in the order of the navigation
PAGES = {
    "overview.py": (N_("Home"), ""),
    "demands.py": (N_("Demands"), "demands"),
    "organizations.py": (N_("Organizations"), "organizations"),
    "countries.py": (N_("Countries"), "countries"),
    "statements.py": (N_("Statements"), "statements"),
    "gaps.py": (N_("Gaps"), "gaps"),
    "commitments.py": (N_("Commitments"), "commitments"),
    "since.py": (N_("What happened since"), "since"),
    "briefing.py": (N_("Meeting pack"), "briefing"),
    "presenter.py": (N_("Presentation"), "presenter"),
    "method.py": (N_("Method and data"), "method"),
    "contribute.py": (N_("Add a statement"), "contribute"),
}
# the drop-downs of the navigation; the other pages stand in it by themselves
MENUS = {
    N_("Follow-up"): ("commitments.py", "since.py"),
    N_("Prepare"): ("briefing.py", "presenter.py"),
    N_("About"): ("method.py", "contribute.py"),
}
# pages on which no filter narrows anything
UNFILTERED = ("method", "contribute", "presenter")


def pages(words: Callable[[str], str]) -> dict[str, list[st.Page]]:
    """Return the pages as Streamlit's navigation takes them: by drop-down, titles in the reader's language."""
    # a page notes that it is the open one, so each run has its own; looking for twelve files at each takes long
    made = {script: copy(_page(script, words(title))) for script, (title, _path) in PAGES.items()}
    in_menus = {script for scripts in MENUS.values() for script in scripts}
    single = [page for script, page in made.items() if script not in in_menus]
    return {"": single} | {words(name): [made[s] for s in scripts] for name, scripts in MENUS.items()}


@cache
def _page(script: str, title: str) -> st.Page:
    path = PAGES[script][1]
    return st.Page(HERE / script, title=title, url_path=path or None, default=not path)


def link(script: str, label: str, filters: Filters | None = None, **words: str) -> None:
    """Draw a link to a page; what it filters and opens stands in its address."""
    pairs = [*(filters.query() if filters else ()), *words.items()]
    st.page_link(str(HERE / script), label=label, query_params=pairs)


def open_menu(path: str) -> str:
    """Return the style that marks the drop-down in which the page at `path` stands.

    "" for pages that stand by themselves: Streamlit marks those.
    """
    script = next((script for script, (_title, own) in PAGES.items() if own == path), "")
    single = len(PAGES) - sum(map(len, MENUS.values()))
    for at, scripts in enumerate(MENUS.values(), start=single + 1):
        if script in scripts:
            place = f".rc-overflow-item:nth-child({at}) > [data-testid=stTopNavSection]"
            return f"<style>{place} {{ background: var(--chosen); font-weight: 600; }}</style>"
    return ""


def wordmark() -> None:
    """Draw the name of the site in the header; it leads home."""
    st.logo(_wordmark(), size="large")


@cache
def _wordmark() -> str:
    return WORDMARK.read_text(encoding="utf-8")
