"""Pieces that only the briefing page has: for whom and with what, the downloads, and the briefing as it will look."""

from __future__ import annotations

from functools import lru_cache, partial

import streamlit as st

from data.record.selection import View
from data.record.store import served
from pages.parts.claims.panel import site_address
from pages.parts.pack.brief import AUDIENCES, PARTS, USUAL, brief
from pages.parts.pack.content import Brief, NothingToTellError
from pages.parts.pack.formats import FORMATS, made
from pages.parts.pack.html import STYLE, body
from pages.parts.shell import address, notices
from pages.parts.shell.notices import dropped_words
from pages.parts.shell.own_choice import own_choice
from pages.parts.words.catalogue import gettext as _, language

FOR, WITH = "for", "with"
FIRST = next(iter(AUDIENCES))


def audience() -> str:
    """Draw the choice of who the briefing is for; it stands in the address."""
    own_choice(FOR, list(AUDIENCES), FIRST)
    st.segmented_control(
        _("For whom"),
        list(AUDIENCES),
        format_func=lambda key: _(AUDIENCES[key]),
        key=address.choice_key(FOR),
        required=True,
    )
    return address.keep(FOR, FIRST)


def parts(who: str) -> tuple[str, ...]:
    """Draw the choice of parts; an audience's usual ones to begin with, others stand in the address."""
    key = f"briefing_parts_{who}"
    if key not in st.session_state:
        asked = [word for word in st.query_params.get(WITH, "").split(".") if word]
        dropped_words([(WITH, word) for word in asked if word not in PARTS])
        st.session_state[key] = [word for word in asked if word in PARTS] or list(USUAL[who])
    held = st.pills(
        _("With"),
        list(PARTS),
        selection_mode="multi",
        format_func=lambda key: _(PARTS[key]),
        key=key,
        help=_("What can be said, the notes and the sources are always there."),
    )
    chosen = tuple(part for part in PARTS if part in held)
    if chosen == tuple(part for part in PARTS if part in USUAL[who]):
        st.query_params.pop(WITH, None)
    elif st.query_params.get(WITH) != ".".join(chosen):
        st.query_params[WITH] = ".".join(chosen)
    return chosen


def content(view: View, who: str, chosen: tuple[str, ...]) -> Brief:
    """Return the briefing, made once for these choices; where there is nothing to tell, say why and stop."""
    try:
        return _brief(view, who, chosen, language(), site_address(), _issued())
    except NothingToTellError:
        notices.nothing_left(view)
        st.write(_("No file is made of an empty selection."))
        st.stop()


def downloads(one: Brief) -> None:
    """Draw a button for each format; a file is made when its button is clicked."""
    with st.container(horizontal=True, key="downloads"):
        for key, form in FORMATS.items():
            st.download_button(
                _(form.name),
                data=partial(made, one, key),
                file_name=form.file_name(one),
                mime=form.mime,
                icon=form.icon,
                on_click="ignore",
                key=f"take_{key}",
            )
    st.caption(
        _("Each file holds the same words and numbers, in the language of this page, and works without a network.")
    )


def preview(one: Brief) -> None:
    """Draw the briefing as the HTML file shows it, on paper of its own."""
    paper = "<style>.brief{border:1px solid #ddd5c7;border-radius:4px;margin:0!important}</style>"
    st.html(f"<style>{STYLE}</style>{paper}{body(one, preview=True)}")


# views hold what is small; a briefing holds the rows behind it, so that only the last ones are kept
@lru_cache(maxsize=16)
def _brief(view: View, who: str, chosen: tuple[str, ...], lang: str, site: str, issued: str) -> Brief:
    """Return the briefing in the language of this run, which is `lang`."""
    return brief(view, who, chosen, issued=issued, site=site)


def _issued() -> str:
    """Return the day of the package in force, the only date in the files."""
    created = served().description.created
    return created.date().isoformat() if created else "1980-01-01"
