"""What an address asks for and the record does not know is said once."""

from __future__ import annotations

import streamlit as st

from pages.parts.words.catalogue import gettext as _, listed, number, plain

# words of an address that one notice names
NAMED = 5


def dropped_words(words: list[tuple[str, str]]) -> None:
    """Draw one notice that names the words of the address that mean nothing here."""
    if words:
        named = [f"{word[:40]}={value[:40]}" for word, value in words[:NAMED]]
        if len(words) > NAMED:
            named.append(_("{n} more").format(n=number(len(words) - NAMED)))
        st.warning(
            _("Part of this link is not known here and was left out: {words}.").format(words=plain(listed(named))),
            icon=":material/link_off:",
        )
