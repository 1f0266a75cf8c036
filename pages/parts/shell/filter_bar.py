"""The filters: what each field offers, its words, and the panel of those that have no field in the row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from data.record.cache import cached
from data.record.filters import BY_WORD, FILTERS, ROLES, Filters, options
from data.record.folding import folded
from data.record.record import Record
from pages.parts.shell.language import language_switch
from pages.parts.visit import address
from pages.parts.words import labels, short
from pages.parts.words.catalogue import gettext as _, language

# these have a field of their own in the row, where it has room
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


def more_panel(record: Record, filters: Filters) -> None:
    """Draw the fields of the other filters; on a phone all of them and the language stand here."""
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
        offered(record, filters.themes, word),
        index=None,
        format_func=words,
        key=key,
        placeholder=name,
        label_visibility="collapsed",
        on_change=_choose,
        args=(word, key),
    )


def offered(record: Record, chosen: Sequence[str], word: str) -> Sequence[str]:
    """Return the ids that a field offers, in the order of display; demands are those of the chosen themes."""
    ids = options(record)[word]
    if word == "c":
        return _by_name(record, language())
    if word == "demand" and chosen:
        themes = zip(ids, record.demand_theme, strict=True)
        return [demand for demand, theme in themes if record.themes[theme] in chosen]
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
