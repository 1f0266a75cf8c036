"""Demands that the statements treat alike, named in a list, as dots that are all the same show nothing; and of one
government the statements that ask it for something, each in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    LINE,
    SMALL,
    SOFT,
    Box,
    Cell,
    Flow,
    Piece,
    Text,
    highest,
)
from pages.parts.pack.board import Dots, Slide
from pages.parts.pack.slides.even_rows import Row, row_pieces
from pages.parts.pack.slides.frame import ACROSS, DOTS, DOUBTFUL, LEFT, paler
from pages.parts.pack.slides.heads import DOUBTED, doubts, months, tellings
from pages.parts.pack.slides.sides import Side, head_pieces, side_pieces
from pages.parts.pack.titles import counts_in, tied
from pages.parts.words.articles import the_statement
from pages.parts.words.catalogue import begun, gettext as _, inside, listed, ngettext, number
from pages.parts.words.small_numbers import spelled

# behind a demand that fewer statements make without arguable passages
FEWER = "*"
# demands that a meeting is about, and those in rows or a column, at most
RAISED, MOST = 3, 6
# of who signed one of some statements, and the space above that
SIGNED, SPACE = (26.0, 24.0, 22.7, 21.4, 20.0), 12.0
# of statements in rows: how wide stand how many signed and its name, the air of a row, the type of these and of what
# each asks
MANY, STATEMENT, BETWEEN, PADS = 120.0, 250.0, 20.0, (7.0, 3.0, 1.0)
COUNT, NAME, LEAST = 40.0, 22.0, 18.7
# statements of which more is told
FEW = 3
SIZES = (28.0, 26.0, 25.0, 24.0, 23.0, 22.0, 21.4, 20.0, 19.4, 18.7)


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


def none_of_it(names: Sequence[str], n: int) -> str:
    """Return that some statements, which may ask others for them, ask none of `n` demands of one government."""
    words = ngettext(
        "{statements} asks this government for none of these {n} demands.",
        "{statements} ask this government for none of these {n} demands.",
        len(names),
    )
    return words.format(statements=begun(listed(map(the_statement, names))), n=spelled(n))


def the_same(slide: Slide) -> str:
    """Return what several statements all ask of a government, as a line under a title that counts it; else ""."""
    asking = list(asks_in(slide).values()) if slide.dots and slide.dots.of_one else []
    alike = len(asking) > 1 and len({asks for asks, _doubt in asking}) == 1 < len(asking[0][0])
    return begun(" · ".join(asking[0][0])) if alike else ""


def of_one_pieces(slide: Slide, top: float, bottom: float) -> tuple[list[Piece], int]:
    """Return the statements that ask a government for what is raised in rows: who signed, and what each asks in a
    passage, as we say it, with which of these demands where not all ask for the same, and where in it if all have room
    for that; and how many rows."""
    dots = slide.dots
    assert dots  # noqa: S101 - it is a slide of demands
    asking = asks_in(slide)
    # of many rows what more is known of who signed stands in the notes
    under, named_so = _signed(slide, bottom), [dots.named, tellings(dots)[0]]
    if len(asking) > FEW:
        under, named_so = [], named_so[1:]
    end = min((piece.y for piece in under), default=bottom) - SPACE
    parted = not the_same(slide) or any(doubt for _asks, doubt in asking.values())
    width, when = ACROSS - STATEMENT - MANY - 2 * BETWEEN, months(dots)

    def lines(k: int, size: float, *, placed: bool) -> tuple[Text, ...]:
        asks, doubt = asking[k]
        on = f"● {listed(asks)} ({_('arguable')})" if doubt else f"● {listed(asks)}"
        below = [Text(0, 0, width, on, LEAST, ACCENT, bold=True)] if parted else []
        below += [Text(0, 0, width, dots.places[k], SMALL, SOFT, role="source")] if placed and dots.places[k] else []
        return (Text(0, 0, width, dots.told[k], size), *below)

    def named(k: int, names: Sequence[str]) -> tuple[Text, ...]:
        name = Text(0, 0, STATEMENT, names[k], NAME, bold=True)
        return (name, Text(0, 0, STATEMENT, when[k], LEAST, SOFT))

    def high(some: Sequence[Text]) -> float:
        return sum(highest(t.words, t.width, t.size, bold=t.bold) for t in some)

    def count(k: int, size: float) -> tuple[Text, ...]:
        words = ngettext("signed it", "signed it", dots.signed[k])
        many = Text(0, 0, MANY, number(dots.signed[k]), size, ACCENT, bold=True)
        return (many, Text(0, 0, MANY, words, LEAST, SOFT))

    def highs(names: Sequence[str], size: float, many: float, pad: float, *, placed: bool) -> list[float]:
        shown = ((lines(k, size, placed=placed), named(k, names), count(k, many)) for k in asking)
        return [max(map(high, parts)) + 2 * pad for parts in shown]

    # where it asks for each weighs more than air and whole names
    tries = [
        (placed, (names, size, many, pad))
        for placed in (True, False)
        for names in (named_so if placed else named_so[:1])
        for pad in (PADS if placed else PADS[:2])
        for many in (COUNT, NAME)
        for size in SIZES
    ]
    room = (one for one in tries if sum(highs(*one[1], placed=one[0])) <= end - top)
    placed, (names, size, many, pad) = next(room, tries[-1])
    steps = highs(names, size, many, pad, placed=placed)
    spread = max(0.0, end - top - sum(steps)) / len(steps)
    pieces: list[Piece] = []
    y = top
    for k, step in zip(asking, steps, strict=True):
        left = LEFT + MANY + BETWEEN
        step += spread
        pieces += [
            Box(LEFT, y, ACROSS, 1 if pieces else 2, LINE if pieces else INK),
            Flow(LEFT, y, MANY, step, count(k, many), 0.0, middle=True),
            Flow(left, y, STATEMENT, step, named(k, names), 2.0, middle=True),
            Flow(left + STATEMENT + BETWEEN, y, width, step, lines(k, size, placed=placed), 4.0, middle=True),
        ]
        y += step
    return [*pieces, *under], len(asking)


def asks_in(slide: Slide) -> dict[int, tuple[tuple[str, ...], bool]]:
    """Return which statements make which of the demands raised with a government, by column, and whether arguably."""
    dots, found = slide.dots, dict[int, tuple[tuple[str, ...], bool]]()
    assert dots  # noqa: S101 - it is a slide of demands
    rows = [(name, doubts(dots, name, marks)) for name, marks, _words in dots.rows[: in_rows(slide)]]
    # where none asks for any of them those that reject their opposite
    sign = "call" if any(mark.startswith("call") for _name, marks in rows for mark in marks) else "concern"
    for k in range(len(dots.columns)):
        made = [(inside(name), marks[k]) for name, marks in rows if marks[k].startswith(sign)]
        if made:
            found[k] = tuple(name for name, _mark in made), all(DOUBTED in mark for _name, mark in made)
    return found


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
