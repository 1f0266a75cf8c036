"""The line under the filters, always there: what is counted, each filter to take off, Clear and Copy link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

import streamlit as st

from data.measures.signers.signing import totals
from data.record.filters import FILTERS, Filters
from data.record.selection import View
from pages.parts.shell.filter_bar import value_labels
from pages.parts.visit import address
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _
from pages.parts.words.counts import organizations_words, passages_words, statements_words


def status_line(view: View) -> None:
    """Draw the line that says what is counted under which filters; its links take them off."""
    st.html(status_html(view, address.others()))


@cached_by_language
def status_html(view: View, others: tuple[tuple[str, str], ...]) -> str:
    """Return the line as HTML for an address whose other words are `others`."""
    chips = "".join(_chip(label, address.under(filters, others)) for label, filters in taken_off(view))
    clear = ""
    if view.filters:
        nothing, words = address.under(Filters(members=view.filters.members), others), _("Clear")
        clear = f"<a class='text' href='{escape(nothing)}'>{escape(words)}</a>"
    return f"<div class='status'><p>{escape(kept_words(view))}</p><div>{chips}{clear}{_copy_link()}</div></div>"


def kept_words(view: View) -> str:
    """Return what is counted, in words: “5 statements · 164 organizations · 54 passages”; both roles apart."""
    kept = totals(view)
    if view.two_sided:
        to_it = totals(view.in_role("to"))
        return _("From: {signed} · To: {said} in {statements}").format(
            signed=organizations_words(kept["organizations"]),
            said=passages_words(to_it["passages"]),
            statements=statements_words(to_it["statements"]),
        )
    return " · ".join(
        (
            statements_words(kept["statements"]),
            organizations_words(kept["organizations"]),
            passages_words(kept["passages"]),
        )
    )


def taken_off(view: View) -> Iterator[tuple[str, Filters]]:
    """Yield the short label of each value that filters, and the filters without it."""
    filters, words = view.filters, value_labels(view.record)
    for one in FILTERS:
        for value in getattr(filters, one.field) if one.several else ():
            label = words[one.word](value)
            if one.word == "c" and filters.role != "any":
                label = f"{label}: {_(labels.ROLES[filters.role])}"
            yield label, filters.without(one.field, value)
    if filters.members:
        yield _("With members of coalitions"), replace(filters, members=False)


def _chip(label: str, link: str) -> str:
    off = _("Remove this filter: {filter}").format(filter=label)
    return (
        f"<a class='chip' href='{escape(link)}' aria-label='{escape(off)}'>"
        f"{escape(label)}<i aria-hidden='true'>✕</i></a>"
    )


def _copy_link() -> str:
    """Return the button that copies the address of what is shown; `copy_link.js` does it and says so beside it."""
    words, done, failed = (
        escape(text) for text in (_("Copy link"), _("Link copied"), _("Copy it from the address bar"))
    )
    return (
        f"<button class='text' type='button' data-copied='{done}' data-failed='{failed}'>{words}</button>"
        "<span class='said' role='status'></span>"
    )
