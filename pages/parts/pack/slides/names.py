"""Demands that the statements treat alike: named in a list, as dots that are all the same show nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pages.parts.drawing.slide.scene import INK, STAND_IN, Cell, Piece, Text, highest, measured
from pages.parts.pack.content import Dots, Slide
from pages.parts.pack.slides.even_rows import HEAD, Row, complete, over_rows, row_pieces, spelled_out
from pages.parts.pack.slides.frame import ACROSS, DOTS, DOUBTFUL, LEFT, paler
from pages.parts.pack.slides.heads import DOUBTED, doubts, tellings
from pages.parts.pack.slides.sides import Side, head_pieces, side_pieces
from pages.parts.words.articles import the_statement
from pages.parts.words.catalogue import begun, gettext as _, inside, listed, ngettext, number

# behind a demand that fewer statements make without arguable passages
FEWER = "*"
# demands that a meeting is about, those in rows or a column, and others that are named in a sentence, at most
RAISED, MOST, NAMED = 3, 6, 6
# a column of dots and that of their number; the type of what is said of others
COLUMN, TOTAL, ALSO = 104.0, 76.0, 20.0


def numbered(heads: tuple[str, ...], named: tuple[str, ...]) -> str:
    """Return which statement each column is, by what stands over it."""
    return f"{'; '.join(f'{head}: {name}' for head, name in zip(heads, named, strict=True))}."


def varied(dots: Dots) -> tuple[Dots, str]:
    """Return dots without the columns that are the same in each row, and which statements these are, in words."""
    marks = [{row[1][k] for row in dots.rows} for k in range(len(dots.columns))]
    # where others differ it is worth seeing that all is asked
    alike = all(len(found) == 1 and "concern" not in found for found in marks)
    same = [found if found == {"absent"} or alike else set() for found in marks]
    if len(dots.rows) < 2 or not any(same):
        return dots, ""
    kept = [k for k, found in enumerate(same) if not found]
    columns, named = (tuple(names[k] for k in kept) for names in (dots.columns, dots.named))
    rows = tuple((name, tuple(of[k] for k in kept), words) for name, of, words in dots.rows)
    none = [name for name, found in zip(dots.named, same, strict=True) if found == {"absent"}]
    said = []
    if none and dots.of_one:
        said = [none_of_it(none)]
    elif none:
        said = [_("None of them is asked in: {statements}.").format(statements="; ".join(none))]
    if alike and (every := asked_in(dots)):
        said = [every, *said]
    kept_dots = replace(dots, columns=columns, named=named, rows=rows, numbered=numbered(columns, named))
    return kept_dots, " ".join(said)


def asked_in(dots: Dots) -> str:
    """Return in which statements the first demand is asked for, in words that are said of all that are like it."""
    names = [name for name, mark in zip(dots.named, dots.rows[0][1], strict=True) if mark == "call"]
    return _("All of these are asked in: {statements}.").format(statements="; ".join(names)) if names else ""


def none_of_it(names: Sequence[str]) -> str:
    """Return that some statements, which may ask others for them, ask no demand shown of one government."""
    words = ngettext(
        "{statements} asks none of these of this government.",
        "{statements} ask none of these of this government.",
        len(names),
    )
    return words.format(statements=begun(listed(map(the_statement, names))))


def of_one_pieces(slide: Slide, site: str, top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return the demands raised with a government in rows beside their dots, what else is asked, and how many rows.

    Without any raised the rows are all that most statements ask for. `site` names where the others are.
    """
    dots = slide.dots
    assert dots  # noqa: S101 - it is a slide of demands
    of = len(dots.columns)
    raised = bool(slide.under)
    counts = [n for _name, n in slide.counts]
    k = min(RAISED, len(dots.rows)) if raised else min(complete(counts, MOST), len(dots.rows))
    full = dict(zip((name for name, _marks, _words in dots.rows), dots.whole, strict=False))
    rows = []
    for name, marks, _words in dots.rows[:k]:
        cells = tuple(dot(mark) for mark in doubts(dots, name, marks))
        asks = _("{n} of {of}").format(n=number(dict(slide.counts)[name]), of=number(of))
        asking = [statement for statement, mark in zip(dots.named, marks, strict=True) if mark == "call"]
        said = _("Asked for in: {statements}").format(statements="; ".join(asking)) if asking else ""
        rows.append(Row(name, full[name], (*cells, Cell(asks, align="right")) if of > 1 else (), said or name))
    signed = slide.figures[0].short if slide.figures else ""
    who = highest(signed, ACROSS, ALSO, bold=True) + 6 if signed else 0.0
    # others are named where that leaves room for what those in rows mean
    for most in (NAMED, 0):
        others = _others(slide, k, of, site, most)
        high = highest(others, ACROSS, ALSO)
        place = (LEFT, top, ACROSS, bottom - high - who - 14 - top)
        over, widths = _columns(slide, rows, place[3]) if of > 1 else ([], [])
        deep = over_rows(slide.under, ACROSS - sum(widths), over, widths) + 6
        # so are the statements over the dots
        named = tuple(cell.words for cell in over[:-1]) in ((), *tellings(dots))
        if named and spelled_out(rows, ACROSS, widths, place[3] - deep):
            break
    pieces = row_pieces(rows, place, widths, over, slide.under)
    told = [Text(LEFT, bottom - high, ACROSS, others, ALSO, height=high)] if others else []
    if signed:
        told.append(Text(LEFT, bottom - high - who, ACROSS, signed, ALSO, bold=True, height=who))
    return [*pieces, *told], k


def _columns(slide: Slide, rows: Sequence[Row], room: float) -> tuple[list[Cell], list[float]]:
    """Return the heads of dots, the names of statements where rows stay spelled out, and how wide each column is."""
    dots = slide.dots
    assert dots  # noqa: S101 - it is a slide of demands
    tries = []
    for heads in (*tellings(dots), dots.columns):
        longest = max(measured(word, HEAD) for words in heads for word in words.split()) * STAND_IN
        widths = [*([max(COLUMN, longest + 10)] * len(heads)), TOTAL]
        tries.append(([*(Cell(words, align="center") for words in heads), Cell("")], widths))

    def holds(over: list[Cell], widths: list[float]) -> bool:
        deep = over_rows(slide.under, ACROSS - sum(widths), over, widths) + 6
        return spelled_out(rows, ACROSS, widths, room - deep)

    return next((one for one in tries if holds(*one)), tries[0])


def _others(slide: Slide, k: int, of: int, site: str, most: int) -> str:
    """Return which demands besides the first `k` are asked for as often, how many less often, and where they stand.

    At most so many are named, of more it is said how many they are.
    """
    counts = slide.counts
    least = max(1, min(n for _name, n in counts[:k]))
    same = [name for name, n in counts[k:] if n >= least]
    fewer, rejected = (sum(low <= n < below for _name, n in counts[k:]) for low, below in ((1, least), (0, 1)))
    more = any(n > least for _name, n in counts[k:])
    parts = []
    if same and len(same) <= most and not more:
        words = ngettext(
            "Asked in {n} of {of} statements too: {demands}.", "Asked in {n} of {of} statements too: {demands}.", of
        )
        words = words if of > 1 else _("Asked in it too: {demands}.")
        parts.append(words.format(n=number(least), of=number(of), demands=listed([same[0], *map(inside, same[1:])])))
    elif same:
        words = ngettext(
            "{k} more is asked in {n} of {of} statements too.",
            "{k} more are asked in {n} of {of} statements too.",
            len(same),
        )
        if of == 1:
            words = ngettext("{k} more is asked in it too.", "{k} more are asked in it too.", len(same))
        if more:
            words = ngettext(
                "{k} more is asked in as many or more.", "{k} more are asked in as many or more.", len(same)
            )
        parts.append(words.format(k=number(len(same)), n=number(least), of=number(of)))
    if fewer:
        parts.append(
            ngettext("{k} more is asked in fewer.", "{k} more are asked in fewer.", fewer).format(k=number(fewer))
        )
    if rejected:
        words = ngettext(
            "Of {k} more only the opposite is rejected.", "Of {k} more only the opposite is rejected.", rejected
        )
        parts.append(words.format(k=number(rejected)))
    if not parts:
        return ""
    where = _("All: hand-out, workbook, {site}.").format(site=site) if site else _("All: hand-out and workbook.")
    return " ".join((*parts, where))


def surely(slide: Slide) -> str:
    """Return how many of the demands asked in several statements are without arguable passages, if not all are."""
    assert slide.dots  # noqa: S101 - it is a slide of demands
    doubted = [name for name, _statement in slide.dots.doubted]
    of, n = (sum(many - k * doubted.count(name) > 1 for name, many in slide.counts) for k in (0, 1))
    words = _("{n} of the {of} without arguable passages.")
    return words.format(of=number(of), n=number(n)) if n < of else ""


def list_pieces(slide: Slide, top: float, bottom: float) -> list[Piece]:
    """Return demands that the same statements ask for under how many do: few spelled out, many in columns of names."""
    dots = slide.dots
    assert dots  # noqa: S101 - it is a slide of demands
    n, names = dots.rows[0][1].count("call"), in_list(slide)
    side = Side(*_asked_by(dots, n), tuple((starred(dots, name), "") for name in names))
    full = dict(zip((*(name for name, _marks, _words in dots.rows), *dots.alike), dots.whole, strict=True))
    if len(names) > MOST or not set(names) <= full.keys():
        return side_pieces([side], top, bottom, (min(3, -(-len(names) // MOST)),))
    pieces, under = head_pieces([side], [ACROSS], top)
    rows = [Row(starred(dots, name), full[name]) for name in names]
    return [*pieces, *row_pieces(rows, (LEFT, under + 8, ACROSS, bottom - under - 8))]


def in_list(slide: Slide) -> list[str]:
    """Return the demands that the same statements ask for, or of one government as many as ask for the first."""
    dots = slide.dots
    assert dots  # noqa: S101 - it is a slide of demands
    same = [name for name, n in slide.counts if n == slide.counts[0][1]]
    return same or [*(name for name, _marks, _words in dots.rows), *dots.alike]


def _asked_by(dots: Dots, n: int) -> tuple[str, str]:
    """Return in how many statements demands are asked for that `n` ask for, and what that number counts."""
    of = len(dots.rows[0][1])
    words = ngettext("of {of} statements asks for each of these", "of {of} statements ask for each of these", n)
    return number(n), words.format(of=number(of)) if of > 1 else _("statement asks for each of these")


def by_whom(dots: Dots) -> str:
    """Return the statements that do not ask for the first demand, a sentence."""
    others = [name for name, mark in zip(dots.named, dots.rows[0][1], strict=True) if mark != "call"]
    if not others:
        return ""
    return (
        none_of_it(others) if dots.of_one else _("Not asked for in: {statements}.").format(statements="; ".join(others))
    )


def starred(dots: Dots, name: str) -> str:
    """Return a demand's name, marked where fewer statements make it without arguable passages."""
    return f"{name}{FEWER}" if any(name == doubted for doubted, _statement in dots.doubted) else name


def dot(mark: str) -> Cell:
    """Return what a statement does with a demand as a cell, paler where it is arguable."""
    stance = mark.removesuffix(DOUBTED)
    return Cell(DOTS[stance], stance, align="center", colour=INK if stance == mark else paler(INK, DOUBTFUL))
