"""Which statement makes which demand, by theme: one dot a demand."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from data.measures.demands.statement_demands import called, made
from data.measures.signers.signing import latest
from data.record.filters import Filters
from data.record.selection import View, of_side
from pages.parts.drawing import palette
from pages.parts.drawing.chart import below
from pages.parts.drawing.links import page_address
from pages.parts.drawing.slide.scene import (
    INK,
    LEADING,
    LINE,
    SOFT,
    Box,
    Circle,
    Group,
    Piece,
    Place,
    Text,
    measured,
    shortened,
    tall,
)
from pages.parts.drawing.template import rendered
from pages.parts.words import labels, short
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.by_side import finding_of
from pages.parts.words.catalogue import begun, date_words, gettext as _, inside, listed, ngettext, number
from pages.parts.words.counts import demands_words
from pages.parts.words.months import month_columns
from pages.parts.words.small_numbers import spelled

COLUMNS = 7
LONGEST, NAMED = 90, 3


def theme_matrix(view: View) -> None:
    """Draw the demands of each theme against the statements kept, the latest of them where there are many.

    Of one demand its card says all.
    """
    if int(view.demands.sum()) < 2:
        return
    below(
        view,
        "themes",
        lambda: matrix_table(view),
        matrix_note(view),
        partial(matrix_picture, view),
        html=matrix_html(view),
        finding=matrix_finding(view),
    )


@finding_of("to")
@cached_by_language
def matrix_finding(view: View) -> str:
    """Return what all statements kept ask for, or how far they go together, in one sentence."""
    asks = called(view)[view.statements][:, view.demands]
    n = len(asks)
    names = short.demands(view.record)
    demands = view.ids("demands")
    per_demand, per_statement = asks.sum(axis=0), asks.sum(axis=1)
    if not asks.any():
        return _("These statements ask for none of these demands; they only reject the opposite")
    if n == 1:
        return ngettext(
            "{statement}: {n} of {of} demands is asked for",
            "{statement}: {n} of {of} demands are asked for",
            int(per_statement[0]),
        ).format(
            statement=labels.statement(view.record)[view.ids("statements")[0]],
            n=number(int(per_statement[0])),
            of=number(len(demands)),
        )
    subject = _("Both statements") if n == 2 else _("All {n} statements").format(n=spelled(n))
    common = [demands[d] for d in np.flatnonzero(per_demand == n)]
    if common:
        return _shared(subject, [inside(names[d]) for d in common])
    most = int(per_demand.max())
    leading = [demands[d] for d in np.flatnonzero(per_demand == most)]
    if most == 1:
        return (
            _("No two of the {n} statements ask for the same demand").format(n=spelled(n))
            if n > 2
            else _("The two statements ask for different demands")
        )
    if len(leading) == 1:
        return _("No demand is in all {n} statements; {demand} is in {most}").format(
            n=spelled(n), demand=inside(names[leading[0]]), most=spelled(most)
        )
    return _("No demand is in all {n} statements; {demands} are in {most}").format(
        n=spelled(n), demands=demands_words(len(leading)), most=spelled(most)
    )


def _shared(subject: str, names: list[str]) -> str:
    """Return what all statements ask for, naming as many demands as a title of `LONGEST` characters holds."""
    for many in range(min(NAMED, len(names)), 0, -1):
        more = len(names) - many
        parts = names[:many]
        if more:
            parts = [*parts, ngettext("{n} more demand", "{n} more demands", more).format(n=number(more))]
        title = _("{subject} ask for {demands}").format(subject=subject, demands=listed(parts))
        if len(title) <= LONGEST:
            return title
    return _("{subject} ask for {demands}").format(subject=subject, demands=demands_words(len(names)))


@of_side("to")
@cached_by_language
def matrix_html(view: View) -> str:
    """Return the matrix as HTML: a row a theme, a column a statement, in each cell one dot a demand."""
    record = view.record
    asks, makes = called(view), made(view)
    statements = latest(view, COLUMNS)
    dates = record.tables["statements"]["date"].tolist()
    names, themes = labels.statement(record), labels.theme(record)
    rows = []
    for position, theme in enumerate(record.themes):
        demands = np.flatnonzero(view.demands & (record.demand_theme == position)).tolist()
        if demands:
            rows.append(
                {
                    "name": themes[theme],
                    "colour": palette.theme(theme),
                    "address": page_address("demands", Filters(themes=(theme,))),
                    "cells": [_cell(view, s, demands, asks, makes) for s in statements],
                }
            )
    return rendered(
        "home/theme_matrix.html",
        caption=matrix_finding(view),
        columns=[{"name": names[record.statements[s]], "date": date_words(dates[s][:7], "medium")} for s in statements],
        rows=rows,
    )


def _cell(view: View, statement: int, demands: list[int], asks: np.ndarray, makes: np.ndarray) -> dict[str, Any]:
    names = short.demands(view.record)
    marks = ["call" if asks[statement, d] else "concern" if makes[statement, d] else "absent" for d in demands]
    titles = [names[view.record.demands[d]] for d in demands]
    made_here = [title for mark, title in zip(marks, titles, strict=True) if mark != "absent"]
    words = _("{n} of {of}").format(n=number(len(made_here)), of=number(len(demands)))
    if made_here:
        words = _("{counts}: {names}").format(counts=words, names=listed(made_here))
    return {"words": words, "dots": list(zip(marks, titles, strict=True))}


@of_side("to")
def matrix_picture(view: View, place: Place) -> list[Piece]:
    """Return the matrix composed for a place: a row a theme, a column a statement, in each cell one dot a demand."""
    record = view.record
    asks, makes = called(view), made(view)
    statements, dates = latest(view, COLUMNS), record.tables["statements"]["date"].tolist()
    names, themes = labels.statement(record), labels.theme(record)
    shown = {
        t: found
        for t in range(len(record.themes))
        if len(found := np.flatnonzero(view.demands & (record.demand_theme == t)))
    }
    x, y, width, height = place
    first = width * 0.3
    column = (width - first) / max(len(statements), 1)
    size, head = (24.0, 20.0) if width < 1000 else (20.0, 20.0)
    # half a name says less than the month alone, with a number where two are of one
    heads = [begun(names[record.statements[s]]) for s in statements]
    named = all(
        shortened(name, column - 14, head, 2) == name
        and max(measured(word, head) for word in name.split()) < column - 14
        for name in heads
    )
    months, numbered = month_columns(record, statements)
    numbered = "" if named else numbered
    high = tall(numbered, width, head) + 8 if numbered else 0
    step = min((height - 76 - high) / max(len(shown), 1), 90.0)
    apart = min(22.0, (column - 16) / max((len(found) for found in shown.values()), default=1))
    pieces: list[Piece] = []
    for k, s in enumerate(statements):
        left, below = x + first + k * column, y + 2 * head * LEADING
        if named:
            pieces.append(Text(left, y, column - 10, heads[k], head, SOFT, height=below - y))
        month = date_words(dates[s][:7], "medium") if named else months[k]
        pieces.append(Text(left, below, column, month, head, SOFT))
    for row, (theme, demands) in enumerate(shown.items()):
        middle = y + 76 + (row + 0.5) * step
        name = shortened(themes[record.themes[theme]], first - 36, size, 2)
        high = size * LEADING * (2 if measured(name, size) > first - 36 else 1)
        pieces.append(Box(x, middle + step / 2, width, 1, LINE))
        pieces.append(Box(x, middle - 14, 5, 28, palette.theme(record.themes[theme])))
        pieces.append(Text(x + 18, middle - high / 2, first - 36, name, size, height=high))
        for k, s in enumerate(statements):
            words = _cell(view, s, demands.tolist(), asks, makes)["words"]
            left = x + first + k * column + 10
            dots = [
                Circle(round(left + n * apart, 1), round(middle, 1), *_dot(bool(asks[s, d]), bool(makes[s, d]), apart))
                for n, d in enumerate(demands.tolist())
            ]
            pieces.append(Group(words, words, tuple(dots)))
    if numbered:
        pieces.append(Text(x, y + height - high + 8, width, numbered, head, SOFT, height=high))
    return pieces


def _dot(asks: bool, makes: bool, apart: float) -> tuple[float, str, str, float]:
    """Return a dot: its radius, fill, edge and weight."""
    whole = min(8.0, apart * 0.42)
    if asks:
        return whole, INK, INK, 0
    return (whole - 1, "", INK, 2) if makes else (2.5, palette.FAINT, "", 0)


@of_side("to")
@cached_by_language
def matrix_note(view: View) -> str:
    """Return the key of the dots, and how many statements are shown where not all are."""
    key = _("One dot is one demand: filled, asked for; ring, only its opposite rejected; small, not made.")
    kept = int(view.statements.sum())
    if kept <= COLUMNS:
        return key
    shown = _("The latest {n} of {of} statements are shown; the table has all.")
    return f"{key} {shown.format(n=number(COLUMNS), of=number(kept))}"


@of_side("to")
def matrix_table(view: View) -> pd.DataFrame:
    """Return the matrix as a table: a row a demand, a column a statement, in words, in the reader's language."""
    record = view.record
    asks, makes = called(view), made(view)
    names, titles = labels.statement(record), labels.demand(record)
    kept = np.flatnonzero(view.demands)
    themes = labels.theme(record)
    frame = pd.DataFrame(
        {
            _("Theme"): [themes[record.themes[record.demand_theme[d]]] for d in kept],
            _("Demand"): [titles[record.demands[d]] for d in kept],
        }
    )
    stances = {stance: _(word) for stance, word in labels.STANCES.items()}
    for s in np.flatnonzero(view.statements):
        words = [stances["call" if asks[s, d] else "concern" if makes[s, d] else "absent"] for d in kept]
        column = begun(names[record.statements[s]])
        frame[column if column not in frame else f"{column} ({record.statements[s]})"] = words
    return frame
