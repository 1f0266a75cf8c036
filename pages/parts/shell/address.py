"""The address is the state: the filters and a page's own choice stand in the URL as ids.

Streamlit's own binding writes translated labels, so the frame seeds the widgets from the address
before they are drawn and writes their values back after.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from urllib.parse import urlencode

import streamlit as st

from data.record.filters import WORDS, Filters, parse
from data.record.record import Record

KEY = "filter_{}".format
SEEN = "_address"
PAGE = "_page"


def pairs() -> list[tuple[str, str]]:
    """Return the words of the present address as pairs, in order."""
    return [(word, value) for word in st.query_params for value in st.query_params.get_all(word)]


def _filter_pairs(record: Record) -> tuple[Filters, list[tuple[str, str]], list[tuple[str, str]]]:
    filters, unknown = parse(pairs(), record)
    return filters, unknown, filters.query()


def seed(record: Record, page: str) -> list[tuple[str, str]]:
    """Fill the filter widgets from the address, where it has changed; return what it could not read.

    A click on the navigation comes with an empty address and keeps the filters; an empty address
    on the page where the reader already was is the browser's back button, and clears them.
    """
    filters, unknown, words = _filter_pairs(record)
    seen = st.session_state.get(SEEN)
    moved = st.session_state.get(PAGE) != page
    st.session_state[PAGE] = page
    if seen is None or (words != seen and (words or not moved)):
        put(filters)
    return unknown


def put(filters: Filters) -> None:
    """Fill the filter widgets with `filters`."""
    for f in fields(Filters):
        value = getattr(filters, f.name)
        st.session_state[KEY(f.name)] = list(value) if isinstance(value, tuple) else value


def chosen(record: Record) -> Filters:
    """Return the filters that the widgets hold, in the order of the address."""
    values = {f.name: st.session_state.get(KEY(f.name), f.default) for f in fields(Filters)}
    held = Filters(
        **{k: tuple(v) if isinstance(v, list) else (v if v is not None else "any") for k, v in values.items()}
    )
    return parse(held.query(), record)[0]


def sync(filters: Filters, lang: str, default_lang: str) -> None:
    """Write the filters, and a language that is not the browser's own, into the address."""
    own = {*WORDS, "lang"}
    want: dict[str, list[str]] = {}
    for word, value in filters.query():
        want.setdefault(word, []).append(value)
    # a word that says nothing new stays where it stands: each rewriting is a step of the back button
    if lang != default_lang or st.query_params.get("lang") == lang:
        want["lang"] = [lang]
    now = {word: st.query_params.get_all(word) for word in st.query_params}
    if {w: v for w, v in now.items() if w in own} != want:
        st.query_params.from_dict(want | {w: v for w, v in now.items() if w not in own})
    st.session_state[SEEN] = filters.query()


def permalink(page: str, filters: Filters, lang: str, **words: str) -> str:
    """Return the address, from the site's root, of a page under these filters."""
    query = [*filters.query(), *((w, v) for w, v in words.items() if v), ("lang", lang)]
    return f"/{page}?{urlencode(query)}"


def choice(word: str, options: Sequence[str], default: str) -> str:
    """Return the page's own choice: the address's `word` if it is one of `options`, else the widget's.

    The widget that lets the reader choose has the key that `choice_key` returns; `keep` writes
    its value back.
    """
    key = choice_key(word)
    url = st.query_params.get(word)
    seen = st.session_state.get(f"_{key}")
    if url is not None and url != seen and url in options:
        st.session_state[key] = url
    elif url is None and seen is not None and seen != default:
        st.session_state[key] = default
    if st.session_state.get(key) not in options:
        st.session_state[key] = default
    return str(st.session_state[key])


def choice_key(word: str) -> str:
    """Return the key of the widget for the page's own choice `word`."""
    return f"choice_{word}"


def keep(word: str, default: str) -> str:
    """Write the page's own choice into the address, unless it is the default; return it."""
    key = choice_key(word)
    value = str(st.session_state[key])
    if value == default:
        if st.query_params.get(word, value) != value:
            del st.query_params[word]
    elif st.query_params.get(word) != value:
        st.query_params[word] = value
    st.session_state[f"_{key}"] = value
    return value
