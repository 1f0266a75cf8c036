"""The statements as cards: date, short name, who signed, how many demands, and what is new in one line."""

from __future__ import annotations

import streamlit as st

from data.measures.demands.history import CHANGES, change_table
from data.measures.demands.statement_counts import kept_counts, listed_counts
from data.record.selection import View
from pages.parts.drawing.links import page_address
from pages.parts.drawing.pager import turned
from pages.parts.drawing.template import rendered
from pages.parts.words import labels, short
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, inside, listed, ngettext, number
from pages.parts.words.counts import demands_words, organizations_words

SIZE = 10
PLACE = "statement"  # where the statement that a card opens stands on the page
NAMED = 2


def cards(view: View, read: View, chosen: str) -> None:
    """Draw a card for each statement kept, `SIZE` at a time, the `chosen` one marked; numbers are those of `read`."""
    kept = view.ids("statements")
    shown, field = turned(len(kept), SIZE, "page_statements")
    st.html(cards_html(read, kept[shown], chosen))
    field()


@cached_by_language
def cards_html(view: View, shown: tuple[str, ...], chosen: str) -> str:
    """Return the cards of some statements as HTML, the `chosen` one marked."""
    return rendered("statements/cards.html", cards=[_card(view, s) | {"open": s == chosen} for s in shown])


def _card(view: View, statement: str) -> dict[str, object]:
    row = kept_counts(view)[statement]
    return {
        "date": labels.statement_date(view.record, statement, "long"),
        "name": labels.statement(view.record)[statement],
        "address": f"{page_address('statements', view.filters, show=statement)}#{PLACE}",
        "counts": _("{signers}, {demands}").format(
            signers=signers_words(view, statement), demands=demands_words(row.demands)
        ),
        "new": new_words(view, statement),
    }


def signers_words(view: View, statement: str) -> str:
    """Return how many organizations kept signed a statement, and of how many where the filters leave some out."""
    n = kept_counts(view)[statement].organizations
    of = int(listed_counts(view.record)["organizations"][statement])
    if n >= of:
        return organizations_words(n)
    return ngettext("{n} of {of} organization", "{n} of {of} organizations", of).format(n=number(n), of=number(of))


@cached_by_language
def new_words(view: View, statement: str) -> str:
    """Return what a statement asks for the first time among those kept: “New: rescue at sea and 2 more demands”."""
    view = view.side("to")
    row = view.ids("statements").index(statement) if statement in view.ids("statements") else None
    if row == 0:
        return _("The first of these statements")
    own = CHANGES[change_table(view)[row]] if row is not None else CHANGES[:0]
    if not any(own):
        return ""
    names = short.demands(view.record)
    new = [inside(names[d]) for d, change in zip(view.ids("demands"), own, strict=True) if change == "new"]
    if not new:
        return _("No demand that was not made before")
    more = len(new) - NAMED
    # “and 1 more” takes as much room as its name
    parts = new if more < 2 else [*new[:NAMED], _("{n} more").format(n=number(more))]
    return _("New: {demands}").format(demands=listed(parts))
