"""The matrix of demands and statements, which is the list of the demands: a row opens its demand beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import Any

import numpy as np
import pandas as pd

from data.measures.demands.history import demand_by_statement
from data.measures.demands.recurrence import ranking, recurrence, recurrences
from data.measures.demands.statement_demands import called, made
from data.measures.signers.signing import latest
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.chart import below
from pages.parts.drawing.downloads import said_above
from pages.parts.drawing.links import demand_address, page_address
from pages.parts.drawing.slide.dots import dot_pieces
from pages.parts.drawing.slide.scene import SOFT, Cell, Piece, Place, Text, tall
from pages.parts.drawing.tabs import TAB
from pages.parts.drawing.template import rendered
from pages.parts.views.demands.recurrence_chart import recurrence_finding, signer_columns
from pages.parts.words import labels, short
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import date_words, gettext as _, listed, ngettext, number
from pages.parts.words.demand_sentences import dots_key
from pages.parts.words.months import month_columns

COLUMNS = 7
# type of the key in a picture
KEY = 20.0


def demand_matrix(view: View, chosen: str, tab: str = "") -> None:
    """Draw the matrix; the row of the `chosen` demand is marked. `tab` is kept open when another row is chosen."""
    said_above(_alone(view) or matrix_finding(view))
    below(
        view,
        "demands",
        lambda: matrix_table(view),
        note=_note(view),
        picture=partial(matrix_picture, view),
        html=matrix_html(view, tab),
    )


def _alone(view: View) -> str:
    """Return the finding on the only demand of a view as a picture says it, which stands alone; "" for more."""
    order = ranking(view)
    if len(order) != 1:
        return ""
    n, of = recurrences(view)[order[0]].calls, int(np.sum(view.side("to").statements))
    words = ngettext("{demand}: {n} of {of} statements asks for it", "{demand}: {n} of {of} statements ask for it", n)
    return words.format(demand=short.demands(view.record)[order[0]], n=number(n), of=number(of))


def marked(demand_id: str) -> str:
    """Return the style that marks one row; the table itself stays as it is, and the keyboard where it was."""
    row = f".made #row-{escape(demand_id)}"
    return f"<style>{row} {{ background: var(--chosen); }} {row} a {{ font-weight: 600; }}</style>"


@cached_by_language
def matrix_finding(view: View) -> str:
    """Return the sentence of the matrix: what recurs most, or from when to when the only demand is made."""
    order = ranking(view)
    if len(order) != 1:
        return recurrence_finding(view)
    cells = demand_by_statement(view).loc[order[0]].to_dict()
    made_in = [statement for statement, cell in cells.items() if cell != "absent"]
    first, last = (labels.statement_date(view.record, str(s), "long") for s in (made_in[0], made_in[-1]))
    if first == last:
        return _("Made once: {date}").format(date=first)
    return _("Made first: {first}; last: {last}").format(first=first, last=last)


@cached_by_language
def matrix_html(view: View, tab: str = "", most: int | None = None) -> str:
    """Return the matrix as HTML: the demands made, by theme; with `most`, so many that recur most, without themes."""
    view = view.side("to")
    record, shown = view.record, latest(view, COLUMNS)
    order, rows = ranking(view), recurrences(view)
    if most is None:
        themes = [
            {
                "name": labels.theme(record)[theme],
                "colour": palette.theme(theme),
                "rows": _rows(view, part, shown, tab),
            }
            for theme in record.themes
            if (part := [demand for demand, row in rows.items() if row.theme_id == theme and row.statements])
        ]
    else:
        themes = [{"name": "", "colour": "", "rows": _rows(view, order[:most], shown, tab)}]
    names, dates = labels.statement(record), record.tables["statements"]["date"].tolist()
    return rendered(
        "demands/demand_matrix.html",
        caption=_("Which statement makes which demand"),
        demand=_("Demand"),
        statements=_("Statements that ask for it"),
        narrow=most is None,
        words={kind: _(word) for kind, word in labels.STANCES.items()},
        columns=[
            {
                "name": names[record.statements[s]],
                "date": date_words(dates[s][:7], "medium"),
                "address": page_address("statements", view.filters, show=record.statements[s]),
            }
            for s in shown
        ],
        themes=themes,
    )


def _rows(view: View, demands: Sequence[str], statements: list[int], tab: str) -> list[dict[str, Any]]:
    record = view.record
    asks = called(view)
    brief, full = short.demands(record), labels.demand(record)
    words = {TAB: tab} if tab else {}
    rows = []
    for demand in demands:
        column = record.demands.index(demand)
        rows.append(
            {
                "id": demand,
                "name": brief[demand],
                "label": full[demand],
                "address": demand_address(view.filters, demand, **words),
                "marks": _marks(view, column, statements),
                "n": number(int(asks[view.statements, column].sum())),
            }
        )
    return rows


def _marks(view: View, demand: int, statements: list[int]) -> list[str]:
    """Return what each of some statements does with a demand: call, concern or absent."""
    makes, asks = made(view), called(view)
    return ["call" if asks[s, demand] else "concern" if makes[s, demand] else "absent" for s in statements]


def matrix_picture(view: View, place: Place) -> list[Piece]:
    """Return the matrix composed for a place: the demands that recur most, and which statement makes them."""
    view = view.side("to")
    shown = latest(view, COLUMNS)
    names, asks = short.demands(view.record), called(view)
    cells = []
    for demand in ranking(view):
        column = view.record.demands.index(demand)
        marks = [Cell("", mark) for mark in _marks(view, column, shown)]
        cells.append((names[demand], marks, number(int(asks[view.statements, column].sum()))))
    columns, key = month_columns(view.record, shown)
    if len(cells) == 1:
        # alone it is a list of the statements
        called_so = labels.statement(view.record)
        columns = tuple(
            f"{called_so[view.record.statements[s]]}, {c.partition(' (')[0]}"
            for s, c in zip(shown, columns, strict=True)
        )
        key = ""
    key = f"{dots_key(cell.dot for _name, marks, _n in cells for cell in marks)} {key}".strip()
    x, y, width, height = place
    high = tall(key, width, KEY)
    pieces = dot_pieces(
        (x, y, width, height - high), columns, cells, _("ask for it"), _("Which statement makes which demand")
    )
    return [*pieces, Text(x, y + height - high, width, key, KEY, SOFT, height=high)]


def matrix_table(view: View) -> pd.DataFrame:
    """Return the matrix with column names in the reader's language; every demand and statement kept."""
    counts, cells = recurrence(view), demand_by_statement(view)
    names, themes, statements = (f(view.record) for f in (labels.demand, labels.theme, labels.statement))
    return pd.DataFrame(
        {
            _("Theme"): [themes[t] for t in counts["theme_id"]],
            _("Demand"): [names[str(d)] for d in counts.index],
            _("Statements that make it"): counts["statements"].tolist(),
            _("of them asking for it"): counts["calls"].tolist(),
            **signer_columns(counts),
            _("Passages"): counts["passages"].tolist(),
            **{statements[str(s)]: [_(labels.STANCES[c]) for c in cells[s]] for s in cells.columns},
        }
    )


@cached_by_language
def _note(view: View) -> str:
    """Return what the matrix leaves out: earlier statements, and demands that nothing kept makes."""
    notes = []
    more = int(np.sum(view.side("to").statements)) - COLUMNS
    if more > 0:
        notes.append(
            ngettext(
                "{n} earlier statement has no column; the table has it.",
                "{n} earlier statements have no column; the table has them.",
                more,
            ).format(n=number(more))
        )
    names = short.demands(view.record)
    absent = [names[demand] for demand, row in recurrences(view).items() if not row.statements]
    if absent:
        notes.append(_("Made by none of them: {demands}.").format(demands=listed(absent)))
    return " ".join(notes)
