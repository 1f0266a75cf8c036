"""The matrix of countries by themes: what is asked of a government, and who there signed on it."""

from __future__ import annotations

from html import escape

import pandas as pd

from data.gaps.demand import Cell, asked_and_signed, cells
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.links import page_address
from pages.parts.drawing.matrix import Head, Mark, key_html, matrix_html
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import N_, gettext as _, listed, ngettext, number

# cell -> shape, its word, meaning in the key; a cell that is neither is no gap and stays empty
CELLS = {
    "both": ("●", N_("both"), N_("asked of it, and organizations there signed on it")),
    "asked": ("▲", N_("asked"), N_("gap: asked of it, nobody there signed on it")),
    "signed": ("▽", N_("signed"), N_("gap: organizations there signed on it, not asked of it")),
    "neither": ("", N_("neither"), N_("an empty cell: neither")),
}


def asked_finding(view: View) -> str:
    """Return the sentence of the matrix: in how many pairs something is asked and nobody there signed on it."""
    asked = sum(row.cell in ("asked", "both") for row in cells(view))
    gaps = sum(row.cell == "asked" for row in cells(view))
    if not asked:
        return _("Nothing is asked by theme of a government kept here")
    if not gaps:
        return _("Wherever something is asked of a government kept here, an organization based there signed on it")
    return ngettext(
        "In {n} of {of} cases (one government asked on one theme), nobody based there signed on it",
        "In {n} of {of} cases (one government asked on one theme), nobody based there signed on it",
        gaps,
    ).format(n=number(gaps), of=number(asked))


@cached_by_language
def asked_html(view: View, most: int | None = None) -> str:
    """Return the matrix with its key; countries with neither on any theme stand in a line below.

    With `most`, only so many countries have a row, those with most gaps, and those that have none are counted.
    """
    themes = labels.theme(view.record)
    order = list(dict.fromkeys(cell.theme_id for cell in cells(view)))
    rows, empty = [], []
    of: dict[str, list[Cell]] = {}
    for row in cells(view):
        of.setdefault(row.country, []).append(row)
    countries = sorted(of, key=labels.country)
    if most is not None:
        countries.sort(key=lambda c: -sum(row.cell in ("asked", "signed") for row in of[c]))
    for country in countries:
        name = labels.country(country)
        if all(row.cell == "neither" for row in of[country]):
            empty.append(name)
            continue
        marks = [_mark(row, themes[row.theme_id]) for row in of[country]]
        rows.append((Head(name, page_address("countries", view.filters, show=country)), marks))
    columns = [Head(themes[t], page_address("demands", view.filters, theme=t)) for t in order]
    more = 0 if most is None else len(rows[most:])
    rows = rows[:most]
    key = key_html([Mark(shape, _(words), colour=_colour(cell)) for cell, (shape, _w, words) in CELLS.items()])
    html = (
        key + matrix_html(_("Countries by themes: asked, signed, both or neither"), columns, rows, symbols=True)
        if rows
        else key
    )
    if more:
        words = ngettext("and {n} more country", "and {n} more countries", more).format(n=number(more))
        html += f"<p style='font-size:.875rem;margin:.6rem 0 0'>{escape(words)}</p>"
    if empty and most is None:
        note = _("Neither on any theme: {countries}.").format(countries=listed(empty))
        html += f"<p style='font-size:.875rem;margin:.6rem 0 0'>{escape(note)}</p>"
    return html


def asked_table(view: View) -> pd.DataFrame:
    """Return every cell with its numbers, with column names in the reader's language."""
    table = asked_and_signed(view)
    themes = labels.theme(view.record)
    return pd.DataFrame(
        {
            _("Country"): [labels.country(c) for c in table["country"]],
            _("Theme"): [themes[t] for t in table["theme_id"]],
            _("Cell"): [_(CELLS[cell][1]) for cell in table["cell"]],
            _("Statements that ask it of the government"): table["statements"].tolist(),
            _("Organizations based there that signed on it"): table["organizations"].tolist(),
        }
    )


def _mark(row: Cell, theme: str) -> Mark:
    asked = ngettext("{n} statement asks it", "{n} statements ask it", row.statements).format(n=number(row.statements))
    signed = ngettext(
        "{n} organization there signed on it", "{n} organizations there signed on it", row.organizations
    ).format(n=number(row.organizations))
    shape, word, _words = CELLS[row.cell]
    hint = f"{labels.country(row.country)} · {theme}: {listed([asked, signed])}"
    return Mark(shape, _(word), hint, _colour(row.cell))


def _colour(cell: str) -> str:
    return palette.GAPS["demand"] if cell in ("asked", "signed") else "inherit"
