"""The search on every page: one field, answers grouped by kind, by mouse or by keys."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from data.record.record import Record
from pages.parts.shell.search_answers import opened
from pages.parts.visit.site import HERE
from pages.parts.words.catalogue import N_, gettext as _, language

FOLDER = Path(__file__).parent
GROUPS = {
    "organizations": N_("Organizations"),
    "countries": N_("Countries"),
    "demands": N_("Demands"),
    "themes": N_("Themes"),
    "statements": N_("Statements"),
    "passages": N_("Passages"),
}
HTML = """<div class="search"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5"/>
<path d="M15.5 15.5 21 21"/></svg><input type="search" role="combobox" autocomplete="off" spellcheck="false"
maxlength="200" aria-autocomplete="list" aria-expanded="false" aria-controls="answers"><div id="answers"
role="listbox" hidden></div><div class="said" role="status"></div></div>"""


def search_box(record: Record) -> None:
    """Draw the search; an answer that the reader chooses opens its page."""
    box = _component()(
        key="search_box",
        data={
            "lang": language(),
            "root": f"/{st.get_option('server.baseUrlPath').strip('/')}/".replace("//", "/"),
            "label": _("Search"),
            "placeholder": _("Search name, country, demand"),
            "groups": {kind: _(name) for kind, name in GROUPS.items()},
            "more": _("There are more: add a word."),
            "nothing": _("Nothing found."),
            "nearest": _("Nothing found. Nearest:"),
            "failed": _("The search does not answer. Try again in a moment."),
        },
        on_open_change=lambda: None,
    )
    chosen = box.open
    if isinstance(chosen, list) and len(chosen) == 2 and all(isinstance(part, str) for part in chosen):
        found = opened(record, *chosen)
        if found is not None:
            page, words = found
            st.switch_page(HERE / f"{page}.py", query_params=words | {"lang": language()})


@cache
def _component():  # type: ignore[no-untyped-def]
    return st.components.v2.component(
        "search_box",
        html=HTML,
        css=(FOLDER / "search_box.css").read_text(encoding="utf-8"),
        js=(FOLDER / "search_box.js").read_text(encoding="utf-8"),
    )
