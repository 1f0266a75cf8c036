"""Packages on slides: those of a government with what they match, and demands with what matches them."""

from __future__ import annotations

from dataclasses import replace

from pages.parts.drawing.slide.scene import STAND_IN, Cell, Piece, measured
from pages.parts.pack.content import Slide
from pages.parts.pack.slides.even_rows import LEAST, Row, complete, fitting, over_rows, row_pieces
from pages.parts.pack.slides.frame import ACROSS, LEFT
from pages.parts.pack.slides.sides import BETWEEN, Asked, Side, head_pieces, side_pieces
from pages.parts.words.catalogue import gettext as _, inside, ngettext, number
from pages.parts.words.counts import organizations_words
from pages.parts.words.small_numbers import spelled

# demands that stand in rows or a column, at most, and names alone
MOST, MANY = 6, 8
# long packages of a government have more than half of the width
MORE = 1.2
# the columns of packages, of statements and of organizations
PACKAGES, STATEMENTS, SIGNED = 660.0, 196.0, 212.0


def package_pieces(slide: Slide, top: float, bottom: float) -> list[Piece]:
    """Return what matches packages and what does not: of one government its own packages, and what is raised with it.

    What is raised stands in the grid of the slide, under its note; without, those of most statements stand there.
    """
    without = next((side for side in slide.sides if side.each), None)
    matched = next((side for side in slide.sides if not side.each), None)
    raised = slide.grid.rows if slide.grid and slide.grid.note else ()
    lead = slide.grid.note if slide.grid else ""
    half = (ACROSS - BETWEEN) / 2
    if matched and matched.packages:
        # as many rows as its count says
        own, listed = [Row(name, packages) for name, packages in matched.rows], _("By demand")
        beside = [Row(name, _of_both(*found)) for name, *found in raised]
        if raised and all(found[0] == _("no package") for _name, *found in raised):
            lead = _("{demands}: no package of its own").format(demands=lead)
        if without and not raised:
            k, which = chief(without)
            if not k:
                # of many no more than their names
                k, which = chief(without, MANY)
            told = [_asked(one, without.of) if k <= MOST else "" for one in without.asked[:k]]
            beside = [Row(one.name, words) for one, words in zip(without.asked, told, strict=False)]
            some = _("of the {of}: {words}").format(of=without.number, words=which)
            lead = f"{number(k)} {some}" if which else ""
        sides = [side for side in (without if beside else None, matched) if side]

        def counts(first: float) -> tuple[list[Piece], float]:
            if not sides:
                return [], top
            return head_pieces(sides, [ACROSS - first - BETWEEN, first] if len(sides) > 1 else [ACROSS], top)

        if not beside:
            # so many tie that none is named
            pieces, under = counts(ACROSS)
            return [*pieces, *row_pieces(own, (LEFT, under + 6, ACROSS, bottom - under - 6))]

        def deep(first: float) -> float:
            return over_rows(lead, ACROSS - first - BETWEEN)

        def room(first: float) -> float:
            return bottom - counts(first)[1] - deep(first) - 16

        def of_both(first: float) -> tuple[float, float]:
            most = max(len(own), len(beside))
            both = ((own, first), (beside, ACROSS - first - BETWEEN))
            # in rows as high as the others, or in all of the room
            tries = [
                [fitting(rows, wide, (), room(first) * part) for part in (len(rows) / most, 1)] for rows, wide in both
            ]
            fits = [even if even.under else free for even, free in tries]
            return min(fit.size for fit in fits), min(fit.under for fit in fits)

        if not any(of_both(first)[1] for first in (half, MORE * half)):
            # several packages match one demand, which cannot be counted there
            own = [Row(f"{name}: {inside(demands)}") for name, demands in matched.packages]
            listed = _("By package")
        if not any(of_both(first)[1] for first in (half, MORE * half)):
            # the title has their counts too
            sides = []
        most = max(len(own), len(beside))

        # both in one type, the largest in which what they mean is told
        first = max((half, MORE * half), key=lambda first: (of_both(first)[1] > 0, of_both(first)))
        size, (pieces, under) = of_both(first), counts(first)
        other = ACROSS - first - BETWEEN
        for rows, over, left, wide in ((beside, lead, LEFT, other), (own, listed, LEFT + other + BETWEEN, first)):
            # both have rows of one height, where what the fewer mean has room in these
            even = room(first) * len(rows) / most
            high = even if fitting(rows, wide, (), even, size).under else room(first)
            pieces += row_pieces(
                rows, (left, under + 10, wide, high + deep(first) + 6), lead=over, deep=deep(first), most=size
            )
        return pieces
    if raised:
        sides = [side for side in (without, matched) if side]
        pieces, under = head_pieces(sides, [half] * len(sides) if len(sides) > 1 else [ACROSS], top)
        heads = (Cell(_("Packages that match it, in our reading")),)
        of = sum(len(side.rows) for side in sides)
        if len(raised) < of:
            lead = _("{demands}, of {of} in all").format(demands=lead, of=number(of))
        rows = [Row(name, cells=(Cell(_of_both(*found)),)) for name, *found in raised]
        return [*pieces, *row_pieces(rows, (LEFT, under + 10, ACROSS, bottom - under - 10), (PACKAGES,), heads, lead)]
    if not without:
        # packages of others match all
        return side_pieces(slide.sides, top, bottom)
    return _unmatched(without, [matched] if matched and slide.key == "committed" and slide.under else [], top, bottom)


def chief(side: Side, most: int = MOST) -> tuple[int, str]:
    """Return how many demands of a side stand in rows, all that so many statements ask for, and what these are."""
    counts = [one.statements for one in side.asked]
    k = complete(counts, most)
    if k in (0, len(counts)):
        return k, ""
    n = counts[k - 1]
    words = ngettext("asked in {n} or more statements", "asked in {n} or more statements", n)
    if n == side.of:
        words = ngettext("asked in the statement", "asked in all {n} statements", n)
    elif n == counts[0]:
        words = ngettext("asked in {n} of the {of} statements", "asked in {n} of the {of} statements", side.of)
    return k, words.format(n=spelled(n), of=spelled(side.of))


def _unmatched(side: Side, beside: list[Side], top: float, bottom: float) -> list[Piece]:
    """Return the demands that no package matches, those of most statements, or all names if too many tie."""
    k, words = chief(side)
    if not k:
        names = Side(side.number, side.words, tuple((one.name, "") for one in side.asked))
        return side_pieces([names], top, bottom, [min(3, -(-len(side.asked) // MOST))])
    head = Side(number(k), _("of the {of}: {words}").format(of=side.number, words=words)) if words else side
    half = (ACROSS - BETWEEN) / 2
    heads = [head, *beside]
    pieces, under = head_pieces(heads, [half] * 2 if beside else [ACROSS], top)
    some = _("{n} of {of}")
    rows = [
        Row(
            one.name,
            one.whole,
            (
                Cell(f"{some.format(n=number(one.statements), of=number(side.of))}{one.unsure}", align="center"),
                Cell(number(one.organizations), align="center"),
            ),
        )
        for one in side.asked[:k]
    ]
    columns = [
        Cell(_("Statements"), align="center"),
        Cell(_("Organizations that signed at least one"), align="center"),
    ]
    place = (LEFT, under + 6, ACROSS, bottom - under - 6)
    if side.of < 2:
        # of a single statement it goes without saying
        return [*pieces, *row_pieces([replace(row, cells=()) for row in rows], place)]
    # of the longest in one line
    wide = max(STATEMENTS, *(measured(row.cells[0].words, LEAST) * STAND_IN + 16 for row in rows))
    signed, lead, widths = {one.organizations for one in side.asked[:k]}, "", [wide, SIGNED]
    if len(signed) == 1 and k > 1:
        # what is the same in all rows is said once
        lead = ngettext(
            "{organizations} signed at least one statement that asks for each",
            "{organizations} signed at least one statement that asks for each",
            (many := signed.pop()),
        ).format(organizations=organizations_words(many))
        rows, columns, widths = [replace(row, cells=row.cells[:1]) for row in rows], columns[:1], widths[:1]
    return [*pieces, *row_pieces(rows, place, widths, columns, lead)]


def _asked(one: Asked, of: int) -> str:
    """Return in how many statements a demand is asked."""
    words = ngettext("asked in {n} of {of} statements", "asked in {n} of {of} statements", of)
    return words.format(n=number(one.statements), of=number(of)) + one.unsure


def _of_both(*found: str) -> str:
    """Return the packages that match a demand, of its own and of others, or that none is known."""
    none = _("no package")
    if len(found) == 1:
        return _("None known") if found[0] == none else found[0]
    own, others = found
    told = [_("Its own: {packages}").format(packages=own)] if own != none else []
    told += [_("Of others: {packages}").format(packages=others)] if others != none else []
    return "\n".join(told) or _("None known")
