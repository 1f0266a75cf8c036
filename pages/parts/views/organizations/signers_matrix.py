"""Statement by organization: who signed two or more, as a table of marks."""

from __future__ import annotations

from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from data.measures.signers.cosigning import repeat_signers
from data.measures.signers.signing import MOST_SETS, latest, signed
from data.record.record import Bools
from data.record.selection import View
from pages.parts.drawing.chart import below, heading
from pages.parts.drawing.downloads import said_above
from pages.parts.drawing.links import page_address
from pages.parts.drawing.matrix import Head, Mark, matrix_html
from pages.parts.drawing.palette import ACCENT
from pages.parts.drawing.screen import stage
from pages.parts.drawing.slide.dots import dot_pieces
from pages.parts.drawing.slide.scene import SOFT, Cell, Piece, Place, Text, tall
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.months import month_columns

MOST = 40
# names of organizations need more room than the marks, whose shapes say enough
WIDE = (
    "<style>.wide .mx{max-width:56rem}.wide .mx table{font-size:.9rem}.wide .mx thead td{width:48%}"
    ".wide .mx td,.wide .mx thead th{text-align:center}.wide .mx tbody th a{text-decoration:none}"
    ".wide .mx tbody th a:hover{text-decoration:underline}.wide .mx td span{position:absolute;width:1px;height:1px;"
    "overflow:hidden;clip-path:inset(50%)}</style>"
)


def signers_matrix(view: View) -> None:
    """Draw who signed two or more of the statements kept, in the order that every chart keeps."""
    frame = repeat_signers(view)
    if frame.empty:
        return
    finding = ngettext(
        "{n} organization signed two or more statements",
        "{n} organizations signed two or more statements",
        len(frame),
    ).format(n=number(len(frame)))
    # the page's title says the number already
    heading(finding if stage() else _("Who signed two or more statements"))
    st.html(signers_matrix_html(view))
    said_above(finding)
    table = partial(signers_matrix_table, view)
    below(view, "signed-two-or-more", table, picture=partial(signers_matrix_picture, view))


@cached_by_language
def signers_matrix_html(view: View) -> str:
    """Return the first `MOST` rows as an HTML table; every word of the record in it is escaped."""
    frame = repeat_signers(view)
    statements, marks = _marks(view)
    names = labels.statement(view.record)
    columns = [Head(names[s], page_address("statements", view.filters, show=s)) for s in statements]
    yes, no = Mark("●", _("signed"), colour=ACCENT), Mark("·", _("not signed"))
    rows = [
        (
            Head(str(name), page_address("organizations", view.filters, show=str(organization))),
            [yes if mark else no for mark in row],
        )
        for organization, name, row in zip(frame.index[:MOST], frame["name"], marks, strict=False)
    ]
    more = len(frame) - MOST
    foot = ""
    if more > 0:
        words = ngettext("and {n} more, in the table", "and {n} more, in the table", more).format(n=number(more))
        foot = f"<p><small>{escape(words)}</small></p>"
    table = matrix_html(_("Who signed two or more statements"), columns, rows)
    return f"<div class='wide'>{table}</div>{WIDE}{foot}"


def signers_matrix_picture(view: View, place: Place) -> list[Piece]:
    """Return the matrix composed for a place: those who signed most, and which statements they signed."""
    frame, (statements, marks) = repeat_signers(view), _marks(view)
    columns, numbered = month_columns(view.record, [view.record.statements.index(s) for s in statements])
    yes, no = Cell("●", align="center", colour=ACCENT), Cell("", "absent")
    rows = [
        (str(name), [yes if mark else no for mark in row], number(int(n)))
        for name, row, n in zip(frame["name"], marks, frame["signed"], strict=True)
    ]
    x, y, width, height = place
    high = tall(numbered, width, 20.0) if numbered else 0.0
    table = (x, y, width, height - high)
    pieces = dot_pieces(table, columns, rows, _("Statements signed"), _("Who signed two or more statements"))
    return [*pieces, Text(x, y + height - high, width, numbered, 20.0, SOFT, height=high)] if numbered else pieces


def signers_matrix_table(view: View) -> pd.DataFrame:
    """Return all who signed two or more, one column a statement, names in the reader's language."""
    frame = repeat_signers(view)
    statements, marks = _marks(view)
    names = labels.statement(view.record)
    yes = _("signed")
    return pd.DataFrame(
        {
            _("Organization"): frame["name"].tolist(),
            **{names[s]: [yes if mark else "" for mark in marks[:, k]] for k, s in enumerate(statements)},
            _("Statements signed"): frame["signed"].tolist(),
        }
    )


def _marks(view: View) -> tuple[list[str], Bools]:
    """Return the latest statements kept, and which of them each row of `repeat_signers` signed."""
    record = view.record
    chosen = latest(view, MOST_SETS)
    position = {o: k for k, o in enumerate(record.organizations)}
    rows = [position[o] for o in repeat_signers(view).index]
    return [record.statements[s] for s in chosen], signed(view, chosen)[rows]
