"""The filters in one row above every page: each field adds to the address what is chosen in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from data.record.cache import cached
from data.record.filters import BY_WORD, FILTERS, ROLES, Filters, options
from data.record.folding import folded
from data.record.record import Record
from pages.parts.shell.language import language_switch
from pages.parts.shell.search_box import search_box
from pages.parts.visit import address
from pages.parts.words import labels, short
from pages.parts.words.catalogue import gettext as _, language, number

# the first three have a field of their own where there is room
FIRST = ("c", "theme", "demand")
SEVERAL = tuple(one.word for one in FILTERS if one.several)
ROLE = "role"
MEMBERS, ROLE_KEY = "filter_members", "filter_role"


def value_labels(record: Record) -> Mapping[str, Callable[[str], str]]:
    """Return, for each word of the address, what names its ids in short."""
    return {
        "c": labels.country,
        "theme": labels.theme(record).__getitem__,
        "demand": short.demands(record).__getitem__,
        "statement": labels.statement(record).__getitem__,
        "kind": labels.kind,
        "group": labels.group,
    }


def filter_bar(record: Record, filters: Filters, *, narrows: bool = True) -> None:
    """Draw the row: the filters, unless nothing on the page can be narrowed, then search and language."""
    with st.container(horizontal=True, vertical_alignment="center", key="bar" if narrows else "bar_bare"):
        if narrows:
            for word in FIRST:
                _field(record, filters, word, "filter")
            _more(record, filters)
        with st.container(key="bar_search"):
            search_box(record)
        language_switch()


def _more(record: Record, filters: Filters) -> None:
    """Draw the panel of the other filters, empty while it is closed; a phone finds all of them in it."""
    n = len([word for word, _id in filters.query() if word != ROLE])
    wide = _("More filters")
    narrow = _("Filters ({n})").format(n=number(n)) if n else _("Filters")
    # the style shows the first of the two names where the row has room, else the second
    panel = st.popover(f":gray[{wide}]:gray[{narrow}]", key="more_filters", on_change="rerun")
    if not panel.open:
        return
    with panel:
        with st.container(key="more_first"):
            for word in FIRST:
                _field(record, filters, word, "more")
            language_switch("language_more")
        for word in SEVERAL:
            if word not in FIRST:
                _field(record, filters, word, "filter")
        st.session_state[ROLE_KEY] = filters.role
        st.segmented_control(
            _(BY_WORD[ROLE].label),
            ROLES,
            format_func=lambda role: _(labels.ROLES[role]),
            key=ROLE_KEY,
            required=True,
            disabled=not filters.countries,
            on_change=_choose_role,
            help=_(
                "From: organizations based there, and the statements that they signed. To: passages that address it "
                "or name it as a place. The two are never counted together."
            ),
        )
        st.session_state[MEMBERS] = filters.members
        st.toggle(
            _(BY_WORD["members"].label),
            key=MEMBERS,
            on_change=_count_members,
            help=_("Adds the organizations that are listed only as members of a coalition that signed."),
        )


def _field(record: Record, filters: Filters, word: str, place: str) -> None:
    """Draw one field; choosing in it adds to the filter, and the field is free again."""
    key = f"{place}_{word}"
    name = _(BY_WORD[word].label)
    words = value_labels(record)[word]
    st.selectbox(
        name,
        _offered(record, filters, word),
        index=None,
        format_func=words,
        key=key,
        placeholder=name,
        label_visibility="collapsed",
        on_change=_choose,
        args=(word, key),
    )


def _offered(record: Record, filters: Filters, word: str) -> Sequence[str]:
    """Return the ids that a field offers, in the order of display; demands are those of the chosen themes."""
    ids = options(record)[word]
    if word == "c":
        return _by_name(record, language())
    if word == "demand" and filters.themes:
        themes = zip(ids, record.demand_theme, strict=True)
        return [demand for demand, theme in themes if record.themes[theme] in filters.themes]
    return ids


@cached
def _by_name(record: Record, lang: str) -> list[str]:
    """Return the record's countries in the order of their names in the reader's language."""
    return sorted(record.countries, key=lambda c: folded(labels.country(c)))


def _choose(word: str, key: str) -> None:
    """Add what was chosen in a field to the address, and empty the field."""
    address.catch_up()
    if value := st.session_state[key]:
        address.add(word, str(value))
    st.session_state[key] = None


def _choose_role() -> None:
    role = str(st.session_state[ROLE_KEY])
    address.set_word(ROLE, [] if role == BY_WORD[ROLE].default else [role])


def _count_members() -> None:
    address.set_word("members", ["1"] if st.session_state[MEMBERS] else [])
