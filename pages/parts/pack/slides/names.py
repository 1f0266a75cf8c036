"""Demands that the statements treat alike: named in a list, as dots that are all the same show nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    SOFT,
    STAND_IN,
    Cell,
    Piece,
    Text,
    highest,
    measured,
    tall,
)
from pages.parts.pack.board import Dots, Slide
from pages.parts.pack.slides.even_rows import HEAD, Row, fitting, over_rows, row_pieces
from pages.parts.pack.slides.frame import ACROSS, DOTS, DOUBTFUL, LEFT, paler
from pages.parts.pack.slides.heads import DOUBTED, doubts, months, signed, tellings
from pages.parts.pack.slides.sides import Side, head_pieces, side_pieces
from pages.parts.pack.titles import counts_in, tied
from pages.parts.words.articles import the_statement
from pages.parts.words.catalogue import begun, gettext as _, listed, ngettext, number

# behind a demand that fewer statements make without arguable passages
FEWER = "*"
# demands that a meeting is about, and those in rows or a column, at most
RAISED, MOST = 3, 6
# a column of dots and that of their number; of who signed, and the space above that
COLUMN, TOTAL, SIGNED, SPACE = 104.0, 140.0, (26.0, 24.0, 22.7, 21.4, 20.0), 12.0


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
    if none:
        said = [_("None of them is asked in: {statements}.").format(statements="; ".join(none))]
    if alike and (every := asked_in(dots)):
        said = [every, *said]
    by = tuple(dots.signed[k] for k in kept)
    kept_dots = replace(dots, columns=columns, named=named, rows=rows, numbered=numbered(columns, named), signed=by)
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


def of_one_pieces(slide: Slide, top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return the first demands on a government in rows beside their dots, who signed, and how many rows."""
    dots = slide.dots
    assert dots  # noqa: S101 - it is a slide of demands
    of, k = len(dots.columns), in_rows(slide)
    full = dict(zip((name for name, _marks, _words in dots.rows), dots.whole, strict=False))
    rows = []
    for name, marks, _words in dots.rows[:k]:
        cells = tuple(dot(mark) for mark in doubts(dots, name, marks))
        asks = _("{n} of {of}").format(n=number(dict(slide.counts)[name]), of=number(of)).replace(" ", "\u00a0")
        asking = [statement for statement, mark in zip(dots.named, marks, strict=True) if mark == "call"]
        said = _("Asked for in: {statements}").format(statements="; ".join(asking)) if asking else ""
        beside = (*cells, Cell(asks, bold=True, align="right", colour=ACCENT)) if of > 1 else ()
        rows.append(Row(name, full[name], beside, said or name))
    signed = _signed(slide, bottom)
    end = min((piece.y for piece in signed), default=bottom) - SPACE
    if of == 1:
        return [*row_pieces(rows, (LEFT, top, ACROSS, end - top), lead=slide.under), *signed], k
    place, lead = (LEFT, top, ACROSS, end - top), slide.under or _("Demand")
    heads, widths = _columns(slide, rows, lead, end - top)
    return [*row_pieces(rows, place, widths, heads, lead), *signed], k


def undated(slide: Slide, pieces: Sequence[Piece]) -> str:
    """Return of which months statements are, a sentence, where the heads of their columns have no room for these."""
    assert slide.dots  # noqa: S101 - it is a slide of demands
    when = list(dict.fromkeys(words.replace(" ", "\u00a0") for words in months(slide.dots)))
    if any(when[0] in piece.words for piece in pieces if isinstance(piece, Text)):
        return ""
    return _("Statements of {months}.").format(months=listed(when))


def in_rows(slide: Slide) -> int:
    """Return how many demands of one government stand in rows."""
    assert slide.dots  # noqa: S101 - it is a slide of demands
    return min(RAISED, len(slide.dots.rows))


def _signed(slide: Slide, bottom: float) -> list[Text]:
    """Return how many signed, or what a title with that number leaves of it, above `bottom`; none where nobody asks."""
    if not slide.figures:
        return []
    left = slide.figures[0].more
    words = tied(left or slide.figures[0].short)
    # in two lines, if they can be; what a title leaves is small
    size = next((s for s in SIGNED if highest(words, ACROSS, s) <= 2 * s * LEADING), SIGNED[-1])
    size = SIGNED[-1] if left else size
    high = highest(words, ACROSS, size)
    return [Text(LEFT, bottom - high, ACROSS, words, size, SOFT if left else INK, height=high)]


def _columns(
    slide: Slide, rows: Sequence[Row], lead: str, room: float, large: float = 1.0
) -> tuple[list[Cell], list[float]]:
    """Return the heads of dots, the names of statements where rows stay spelled out, and how wide each column is.

    What rows mean is so `large` at least.
    """
    dots = slide.dots
    assert dots  # noqa: S101 - it is a slide of demands
    tries = []
    told = tellings(dots)
    by = [words.replace(" ", "\u00a0") for words in signed(dots)]
    when = [words.replace(" ", "\u00a0") for words in months(dots)]
    # with their months where these leave room for what is asked; in narrow columns a number stands over its word
    named = [(names, by) for names in told] + [(names, signed(dots)) for names in told]
    for parts in [*((names, when, by) for names in told), *named, (dots.columns, by)]:
        heads = ["\n".join(lines) for lines in zip(*parts, strict=True)]
        longest = max(measured(word, HEAD) for words in heads for word in re.split("[ \n]", words)) * STAND_IN
        least = max(COLUMN, longest + 10)
        # in as many lines in whatever type
        wide = next((wide for more in range(0, 40, 8) if _steady(heads, wide := least + more)), least)
        cells = [*(Cell(words, align="center") for words in heads), Cell(dots.total, align="right")]
        # without a number in the rows it has no column
        n = len(rows[0].cells)
        tries += [(cells[:n], [*([column] * len(heads)), TOTAL][:n]) for column in dict.fromkeys((wide, least))]

    def holds(over: list[Cell], widths: list[float]) -> bool:
        # over large dots stands nothing of the rows
        heads = ((), ()) if large > 1 else (over, widths)
        deep = over_rows(lead, ACROSS - sum(widths), *heads) + 6
        return fitting(rows, ACROSS, widths, room - deep).under >= large

    return next((one for one in tries if holds(*one)), min(tries, key=lambda one: sum(one[1])))


def _steady(heads: Sequence[str], wide: float) -> bool:
    """Return whether heads of columns stand in as many lines in ours as in the widest typeface in its stead."""
    return all(highest(words, wide - 8, HEAD) == tall(words, wide - 8, HEAD) for words in heads)


def others(slide: Slide) -> str:
    """Return in how many statements how many demands are asked of a government besides those in rows."""
    assert slide.dots  # noqa: S101 - it is a slide of demands
    of, counts = len(slide.dots.columns), [n for _name, n in slide.counts[in_rows(slide) :]]
    many = [(counts.count(n), n) for n in sorted(set(counts), reverse=True) if n]
    parts = list[str]()
    for k, n in many:
        words = _("{k} in {n}")
        if not parts:
            words = ngettext(
                "{k} more is asked in {n} of {of} statements", "{k} more are asked in {n} of {of} statements", k
            )
        if of == 1:
            words = ngettext("{k} more is asked in it", "{k} more are asked in it", k)
        parts.append(words.format(k=number(k), n=number(n), of=number(of)))
    return f"{begun(', '.join(parts))}." if parts else ""


def rejected(slide: Slide) -> str:
    """Return of how many demands of a government the statements only reject the opposite, a sentence; "" of none."""
    k = sum(not n for _name, n in slide.counts)
    words = ngettext("Of {k} demand only the opposite is rejected.", "Of {k} demands only the opposite is rejected.", k)
    return words.format(k=number(k)) if k else ""


def surely(slide: Slide, told: str) -> str:
    """Return how many demands recur without arguable passages, if not as many as are `told` to recur."""
    assert slide.dots  # noqa: S101 - it is a slide of demands
    doubted = [name for name, _statement in slide.dots.doubted]
    of, n = (sum(many - k * doubted.count(name) > 1 for name, many in slide.counts) for k in (0, 1))
    words = ngettext(
        "If arguable passages do not count, {n}, not {of}, recurs.",
        "If arguable passages do not count, {n}, not {of}, recur.",
        n,
    )
    return words.format(of=number(of), n=number(n)) if n < of and number(of) in counts_in(told) else ""


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
    """Return the demands that the same statements ask for."""
    dots = slide.dots
    assert dots  # noqa: S101 - it is a slide of demands
    return [*(name for name, _marks, _words in dots.rows), *dots.alike]


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
    return _("Not asked for in: {statements}.").format(statements="; ".join(others))


def starred(dots: Dots, name: str) -> str:
    """Return a demand's name, marked where fewer statements make it without arguable passages."""
    return f"{name}{FEWER}" if any(name == doubted for doubted, _statement in dots.doubted) else name


def dot(mark: str) -> Cell:
    """Return what a statement does with a demand as a cell, paler where it is arguable."""
    stance = mark.removesuffix(DOUBTED)
    return Cell(DOTS[stance], stance, align="center", colour=INK if stance == mark else paler(INK, DOUBTFUL))
