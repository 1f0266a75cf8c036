"""All demands made of one government as paper lists them."""

from __future__ import annotations

from collections.abc import Sequence

from data.measures.follow_up.foremost import RAISED
from pages.parts.pack.board import Grid
from pages.parts.pack.content import Brief, in_its_language
from pages.parts.words.catalogue import gettext as _, inside, number, stopped

# behind a demand that fewer statements make without arguable passages
FEWER = "*"
# so many statements make a demand that recurs
RECURS = 2


def demand_rows(grid: Grid, above: Sequence[str] = ()) -> list[tuple[str, str]]:
    """Return the demands that recur and those that the mail names, each with how many statements ask for it.

    They are marked where arguable passages change that number; those that stand `above` are left out.
    """
    rows = (row for row in grid.rows if int(row[1]) >= RECURS or row[0] in grid.names)
    return [(f"{name}{fewer}", n) for name, n, fewer in rows if name not in above]


def asked_once(grid: Grid) -> list[tuple[str, str]]:
    """Return after words the demands that one statement makes, and those of which only the opposite is rejected."""
    told = [name for name, _n in demand_rows(grid)]
    fewer: dict[str, list[str]] = {}
    for name, n, mark in grid.rows:
        if f"{name}{mark}" not in told:
            fewer.setdefault(n, []).append(f"{name}{mark}")
    words = {
        number(1): _("Also asked in one statement"),
        number(0): _("A measure against it is objected to"),
    }
    return [(words[n], stopped("; ".join(names))) for n, names in fewer.items()]


@in_its_language
def list_title(brief: Brief) -> str:
    """Return the title of the list of all demands, which are the others where some stand with the question."""
    if not brief.demands:
        return ""
    return _("Other demands on the government") if with_question(brief) else brief.demands.title


@in_its_language
def list_place(brief: Brief) -> str:
    """Return that other demands on one government stand overleaf, where not all of very many may have room; "" where
    those with the question are all."""
    n = len(brief.demands.rows) if brief.demands else 0
    more = _("Other demands on this government stand overleaf, with how many statements ask for each.")
    return more if n > len(with_question(brief)) else ""


def list_note(grid: Grid, above: Sequence[str]) -> str:
    """Return what stands under the list of all demands; what is raised first is bold there only if not `above`."""
    return grid.note.replace(_("In bold: the main demands."), "").strip() if above else grid.note


@in_its_language
def raised_in_full(brief: Brief) -> list[tuple[str, str, str]]:
    """Return the demands that the question is about, what exactly each asks, and how many of several statements ask.

    The press, whose question names one, has those that are raised first; none where the question is on something else.
    """
    asked = brief.boards.get("asked")
    sheet = next((sheet for sheet in brief.sheets if sheet.file == "demands"), None)
    columns = (_("In full"), _("Statements that ask for it"))
    if not (asked and asked.dots and sheet and {*columns} <= {*sheet.header}):
        return []
    first = brief.demands.names if brief.demands else tuple(name for name, *_rest in asked.dots.rows[:RAISED])
    names = brief.raised or (() if brief.question else first)
    whole = {str(row[0]): [str(row[sheet.header.index(column)]) for column in columns] for row in sheet.rows}
    fewer = {name: mark for name, _n, mark in (brief.demands.rows if brief.demands else ())}
    of = len(asked.dots.columns)
    told = ((name, *whole[name]) for name in names if name in whole)
    # of a single one it goes without saying
    count = _("{n} of {of}") if of > 1 else ""
    return [
        (f"{name}{fewer.get(name, '')}", inside(words), count.format(n=n, of=number(of))) for name, words, n in told
    ]


def with_question(brief: Brief) -> list[str]:
    """Return the demands that stand in full with the question."""
    return [name.rstrip(FEWER) for name, *_rest in raised_in_full(brief)]


def leads(grid: Grid, words: str) -> bool:
    """Return whether a row with these words is of a demand that the mail names."""
    return words.rstrip(FEWER) in grid.names
