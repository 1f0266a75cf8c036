"""What an address asks for and the record does not know is said until the reader goes on."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from pages.parts.visit import address
from pages.parts.words.catalogue import gettext as _, listed, number, plain

# words of an address that one notice names
NAMED = 5
# the address without the words that it lost, and those
DROPPED = "_dropped"


def still_dropped() -> list[tuple[str, str]]:
    """Return the words that the address lost, as long as the reader has not gone on from it.

    Runs that no reader asked for, as when the map has told its width, would else take the notice away at once.
    """
    return _dropped_from(_here())


def dropped_words(words: Iterable[tuple[str, str]]) -> None:
    """Draw one notice that names the words, already taken out of the address, that mean nothing here."""
    if words := list(dict.fromkeys(words)):
        st.session_state[DROPPED] = (_here(), list(dict.fromkeys([*_dropped_from({*_here(), *words}), *words])))
        named = [f"{word[:40]}={value[:40]}" for word, value in words[:NAMED]]
        if len(words) > NAMED:
            named.append(_("{n} more").format(n=number(len(words) - NAMED)))
        st.warning(
            _("Part of this link is not known here and was left out: {words}.").format(words=plain(listed(named))),
            icon=":material/link_off:",
        )


def _here() -> set[object]:
    return {st.session_state.get(address.PAGE), *address.pairs()}


def _dropped_from(where: set[object]) -> list[tuple[str, str]]:
    of, words = st.session_state.get(DROPPED, (set(), []))
    return words if of == where else []
