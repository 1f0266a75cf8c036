"""The row above every page: filters, search, language; it also hears what is pressed in the pages' own HTML."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from data.record.filters import BY_WORD, Filters
from data.record.record import Record
from pages.parts.shell.filter_bar import FIRST, ROLE, SEVERAL, more_panel, offered, value_labels
from pages.parts.shell.language import choose, language_names
from pages.parts.shell.search_answers import opened
from pages.parts.visit import acts, address
from pages.parts.visit.site import HERE
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import N_, gettext as _, language, number

FOLDER = Path(__file__).parent
KEY, MORE, OPEN, DONE = "bar", "more", "open", "_acts_done"
GROUPS = {
    "organizations": N_("Organizations"),
    "countries": N_("Countries"),
    "demands": N_("Demands"),
    "themes": N_("Themes"),
    "statements": N_("Statements"),
    "passages": N_("Passages"),
}
FIELD = """<div class="field{kind}"{word}>{icon}<input type="text" role="combobox" autocomplete="off" spellcheck="false"
maxlength="200" aria-autocomplete="list" aria-expanded="false" aria-controls="list-{name}"><svg class="down"
viewBox="0 0 24 24" aria-hidden="true"><path d="M6 9.5 12 15.5 18 9.5"/></svg><div id="list-{name}" role="listbox"
hidden></div><div class="said" role="status"></div></div>"""
GLOBE = """<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"/><ellipse cx="12" cy="12" rx="4"
ry="9"/><path d="M3 12H21"/></svg>"""
SEARCH = """<div class="search"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5"/>
<path d="M15.5 15.5 21 21"/></svg><input type="search" role="combobox" autocomplete="off" spellcheck="false"
maxlength="200" aria-autocomplete="list" aria-expanded="false" aria-controls="list-answers"><div id="list-answers"
role="listbox" hidden></div><div class="said" role="status"></div></div>"""


def bar(record: Record, filters: Filters, *, narrows: bool = True) -> None:
    """Draw the row, without filters where nothing on the page can be narrowed; a chosen answer opens its page."""
    n = sum(word != ROLE for word, _id in filters.query())
    narrow = _("Filters ({n})").format(n=number(n)) if n else _("Filters")
    fields = _fields(record, filters.themes) if narrows else ""
    _draw(_words(record), fields, narrow)
    if found := acts.asked(OPEN):
        page, words = opened(record, *found) or ("", {})
        if page:
            st.switch_page(HERE / f"{page}.py", query_params=words | {"lang": language()})


def listener() -> None:
    """Draw what hears the buttons of a page that stands inside another and has no row above it."""
    _draw("", "", "")


def panel(record: Record, filters: Filters) -> None:
    """Draw, while it is open, the panel of the other filters; it lies over the page, whatever stands there."""
    if acts.opened(MORE):
        with st.container(key=f"panel_{MORE}"):
            more_panel(record, filters)
            # on a phone it covers what the choice changed
            done = acts.button(acts.PANEL, MORE, _("Done"))
            st.html(f"<div class='done'>{done}</div>")


def _draw(words: str, fields: str, narrow: str) -> None:
    """Draw the component, which is told the number of the last act that was done."""
    data = [words, fields, acts.opened_now(), narrow, st.session_state.get(DONE, 0)]
    _component()(key=KEY, data=data, on_act_change=_acted)


def _acted() -> None:
    """Do, once each, what was pressed since the last run; what a browser sends is read as far as it is known."""
    told = st.session_state[KEY].act
    for one in told if isinstance(told, list) else []:
        match one:
            case [int(n), *act] if n > st.session_state.get(DONE, 0):
                st.session_state[DONE] = n
                if all(isinstance(word, str) for word in act):
                    _do(act)


def _do(act: list[str]) -> None:
    """Do one thing that was pressed."""
    match act:
        case ["filter", word, chosen] if word in SEVERAL:
            address.catch_up()
            address.add(word, chosen)
        case ["language", lang]:
            choose(lang)
        case ["panel", name]:
            acts.toggle(name)
        case ["pin", name]:
            acts.ask(acts.PIN, name)
        case ["open", kind, found]:
            acts.ask(OPEN, kind, found)


@cached_by_language
def _words(record: Record) -> str:
    """Return what the row says whatever is chosen, as JSON: it is the same for every reader of a language."""
    return json.dumps(
        {
            "more": _("More filters"),
            "language": {"label": _("Language"), "options": language_names(), "value": language()},
            "search": {
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
        }
    )


@cached_by_language
def _fields(record: Record, themes: tuple[str, ...]) -> str:
    """Return the fields of the row with what they offer, as JSON; demands are those of the chosen themes."""
    words = value_labels(record)
    return json.dumps(
        {
            word: {
                "label": _(BY_WORD[word].label),
                "options": [[one, words[word](one)] for one in offered(record, themes, word)],
            }
            for word in FIRST
        }
    )


@cache
def _component() -> ComponentRenderer:
    fields = "".join(FIELD.format(kind="", word=f' data-word="{word}"', icon="", name=word) for word in FIRST)
    more = '<button type="button" class="more" aria-expanded="false"></button>'
    lang = FIELD.format(kind=" language", word="", icon=GLOBE, name="language")
    return st.components.v2.component(
        "bar",
        html=f'<div class="bar">{fields}{more}{SEARCH}{lang}</div>',
        css=(FOLDER / "bar.css").read_text(encoding="utf-8"),
        js="".join((FOLDER / name).read_text(encoding="utf-8") for name in ("told.js", "bar.js")),
    )
