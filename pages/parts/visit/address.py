"""The address is the state: filters, language and a page's own choices stand in it as ids, and nowhere else.

Widgets of the frame take their value from it on each run and write it in their callback; the browser's history
then holds all that a page shows (`history.js` sees to one step for each act of the reader).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from time import monotonic
from urllib.parse import urlencode

import streamlit as st

from data.record.filters import WORDS, Filters, parse
from data.record.record import Record

PAGE = "_page"
LANG = "lang"
# the words of the pages themselves; Streamlit keeps `embed` and `embed_options` to itself
OWN_WORDS = frozenset(
    {
        "show",
        "with",
        "gap",
        "rule",
        "order",
        "step",
        "for",
        "parts",
        "claim",
        "seen",
        "v",
        "slide",
        "q",
        "place",
        "tab",
        "length",
        "also",
    }
)


# the last write: when, the addresses that it replaced, the address that it made
WRITTEN = "_written"
# seconds in which the browser may still send an address from before the last write: a run that a widget began never
# follows from Back, one that nothing began may
WITH_CALLBACK, WITHOUT = 5.0, 0.3


def pairs() -> list[tuple[str, str]]:
    """Return the words of the present address as pairs, in order."""
    return [(word, value) for word in st.query_params for value in st.query_params.get_all(word)]


def chosen(record: Record) -> Filters:
    """Return the filters of the present address, as far as the record knows them."""
    return parse(pairs(), record)[0]


def read(record: Record, page: str) -> tuple[Filters, list[tuple[str, str]]]:
    """Return the filters of the address and the pairs that mean nothing here; those are taken out of it."""
    st.session_state[PAGE] = page
    filters, unknown = parse(pairs(), record)
    known = {*WORDS, *OWN_WORDS, LANG}
    strange = [(word, value) for word, value in pairs() if word not in known]
    if unknown or strange:
        for word, _value in strange:
            st.query_params.pop(word, None)
        put(filters)
    return filters, strange + unknown


def put(filters: Filters) -> None:
    """Write the filters into the address; its other words stay."""
    want: dict[str, list[str]] = {}
    for word, value in filters.query():
        want.setdefault(word, []).append(value)
    _write(want, WORDS)


def set_word(word: str, values: Iterable[str]) -> None:
    """Write the values of one word into the address; without a value the word goes."""
    _write({word: list(values)}, (word,))


def add(word: str, value: str) -> None:
    """Write one more value of a word into the address."""
    set_word(word, dict.fromkeys([*st.query_params.get_all(word), value]))


def others() -> tuple[tuple[str, str], ...]:
    """Return the words of the present address that filter nothing."""
    found = [(word, value) for word, value in pairs() if word not in WORDS]
    return (*found, ("embed", "true")) if st.context.is_embedded else tuple(found)


def under(filters: Filters, words: Iterable[tuple[str, str]] | None = None) -> str:
    """Return the address of the present page under other filters, relative to it, with the `words` that filter nothing.

    Without them its own stay.
    """
    return f"?{urlencode([*filters.query(), *(others() if words is None else words)])}"


def instead(word: str, value: str) -> str:
    """Return the address of the present page, relative to it, with `value` for what a word has; "" leaves it out."""
    kept = [(one, its) for one, its in pairs() if one != word]
    embed = [("embed", "true")] if st.context.is_embedded else []
    return f"?{urlencode([*kept, *([(word, value)] if value else []), *embed])}"


def catch_up(seconds: float = WITH_CALLBACK) -> None:
    """Put the address back that was written last, where the browser sent this run off before it had heard of it."""
    at, replaced, made = st.session_state.get(WRITTEN, (0.0, [], {}))
    now = _words()
    if now == made or now not in replaced:
        return
    if monotonic() - at <= seconds:
        st.query_params.from_dict(made)
    else:
        del st.session_state[WRITTEN]


def _write(want: dict[str, list[str]], instead_of: Sequence[str]) -> None:
    catch_up()
    now = _words()
    kept = {word: values for word, values in now.items() if word not in instead_of}
    new = {word: values for word, values in want.items() if values} | kept
    if new == now:
        return
    at, replaced, made = st.session_state.get(WRITTEN, (0.0, [], {}))
    going_on = made == now and monotonic() - at <= WITH_CALLBACK
    st.session_state[WRITTEN] = (monotonic(), [*(replaced if going_on else []), now], new)
    st.query_params.from_dict(new)


def _words() -> dict[str, list[str]]:
    return {word: st.query_params.get_all(word) for word in st.query_params}


def permalink(page: str, filters: Filters, lang: str, **words: str) -> str:
    """Return the address, from the site's root, of a page under these filters."""
    query = [*filters.query(), *((w, v) for w, v in words.items() if v), (LANG, lang)]
    return f"/{page}?{urlencode(query)}"


def choice(word: str, options: Sequence[str], default: str) -> str:
    """Return the page's own choice: the address's `word` if it is one of `options`, else the widget's.

    The widget that lets the reader choose has the key that `choice_key` returns; `keep` writes
    its value back.
    """
    key = choice_key(word)
    url = st.query_params.get(word)
    seen = st.session_state.get(f"_{key}")
    if url in options and (url != seen or key not in st.session_state):
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
    if st.query_params.get(word, default) != value:
        set_word(word, [] if value == default else [value])
    st.session_state[f"_{key}"] = value
    return value
