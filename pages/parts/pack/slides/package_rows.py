"""Packages on slides: those of a government with what they match, and demands with what matches them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import ACCENT, INK, STAND_IN, Cell, Piece, Text, highest, measured
from pages.parts.pack.board import Grid, Slide
from pages.parts.pack.slides.cards import BAR, Part, bar, bar_key
from pages.parts.pack.slides.even_rows import LEAST, Row, complete, fitting, left_for, row_pieces
from pages.parts.pack.slides.frame import ACROSS, LEFT
from pages.parts.pack.slides.sides import Side, head_pieces, side_pieces
from pages.parts.words.articles import together
from pages.parts.words.catalogue import begun, gettext as _, inside, listed, ngettext, number
from pages.parts.words.counts import organizations_words
from pages.parts.words.small_numbers import spelled

# between the rows and what the bar under them shows, and the type of that
SPACE, TOTAL = 14.0, 20.0
# demands that stand in rows or a column, at most
MOST = 6
# the columns of packages, of statements and of organizations
PACKAGES, STATEMENTS, SIGNED = 640.0, 196.0, 212.0
# the least type of names beside which it is told why packages match
READ = 22.7


def package_pieces(slide: Slide, top: float, bottom: float, total: str = "") -> list[Piece]:
    """Return in rows what matches some demands, and under them how many of all match packages or not, as a bar.

    Those in rows are the demands of the grid, of which its note says which they are; else those of most statements that
    no package matches. `total` says in words what the bar shows where no title counts that; "" where one does.
    """
    sides = sorted(slide.sides, key=lambda side: not side.each)
    if not slide.grid or not in_own_rows(slide):
        (without, *_matched) = sides
        return _unmatched(without, top, bottom) if without.each else side_pieces(sides, top, bottom)
    parts, whose = _parts(sides, slide.grid.whose), slide.grid.whose
    # where no title counts them the bar says of what it is
    words = _("The {n} demands on {country}, in our reading:") if total else ""
    words = together(words.format(n=number(sum(len(side.rows) for side in sides)), country=whose))
    over = Text(LEFT, 0, ACROSS, words, TOTAL, height=highest(words, ACROSS, TOTAL) if words else 0)
    deep = over.height + 6 + BAR + 7
    key = bar_key(parts, (LEFT, 0, ACROSS))
    under = bottom - deep - key[-1].y - key[-1].height
    over = replace(over, y=under)
    drawn = bar(total, listed(part.words for part in parts), (LEFT, under + over.height + 6, ACROSS, BAR), parts)
    key = bar_key(parts, (LEFT, under + deep, ACROSS))
    heads = (Cell(_("Packages that match it, in our reading")),)
    plain = [Row(name, cells=(Cell(of_both(*found, whose=whose)),)) for name, *found in slide.grid.rows]
    # where there is no room to say why a package matches in part, that it does
    marked = [[_in_part(slide, name, cell) for cell in found] for name, *found in slide.grid.rows]
    rows = [replace(row, cells=(Cell(of_both(*f, whose=whose)),)) for row, f in zip(plain, marked, strict=True)]
    some = _("{shown} of the {of} demands")
    some = begun(some.format(shown=spelled(len(rows)), of=number(sum(len(side.rows) for side in sides))))
    place = (LEFT, top, ACROSS, under - SPACE - top)
    high = left_for(place, (PACKAGES,), heads, slide.grid.note or some)
    # how far they match, of as many from the first on as leave names easy to read
    for k in range(len(rows), 0, -1):
        told = [replace(row, why=slide.reasons.get(row.name, "")) for row in plain[:k]] + rows[k:]
        found = fitting(told, ACROSS, (PACKAGES,), high)
        if found.under and found.size >= READ:
            rows = told
            break
    rows_drawn = row_pieces(rows, place, (PACKAGES,), heads, slide.grid.note or some)
    return [*rows_drawn, *([over] if words else []), drawn, *key]


def _in_part(slide: Slide, demand: str, packages: str) -> str:
    """Return the packages that match a demand, with which of them do so in part."""
    partly, told = _("{package} (in part)"), packages.split("; ")
    names = [name for asked, name in slide.partly if asked == demand]
    return "; ".join(partly.format(package=one) if any(map(one.startswith, names)) else one for one in told)


def in_own_rows(slide: Slide) -> bool:
    """Return whether demands of a slide of packages stand in rows with what matches each."""
    return bool(slide.grid and (slide.grid.note or slide.under or any(side.packages for side in slide.sides)))


def _parts(sides: Sequence[Side], whose: str) -> list[Part]:
    """Return the demands as parts of a bar: which match no known package, which others' alone, and which its own."""
    parts = []
    for side in sides:
        if not side.each:
            own = ngettext("{n} matches those of {country}", "{n} match those of {country}", len(side.rows))
            own = together(own.format(n=side.number, country=whose))
            words = own if side.packages else f"{side.number} {side.words}"
            # one colour for its own alone
            parts.append(Part(len(side.rows), "", palette.TEAL if side.packages else palette.SAND, INK, words))
            continue
        n = len(side.rows) - side.others
        none = ngettext("{n} matches no known package", "{n} match no known package", n)
        alone = ngettext(
            "{n} matches those of other governments alone",
            "{n} match those of other governments alone",
            side.others,
        )
        parts.append(Part(n, "", ACCENT, INK, none.format(n=number(n))))
        parts.append(Part(side.others, "", palette.SAND, INK, alone.format(n=number(side.others))))
    return [part for part in parts if part.n]


def with_raised(slide: Slide, names: Sequence[str], note: str) -> Slide:
    """Return a slide of packages with the demands that the meeting is about, and what matches each."""
    known = {row[0]: row for row in slide.grid.rows} if slide.grid else {}
    if slide.grid and known.keys() >= {*names}:
        # of a country with those of others too
        return replace(slide, grid=replace(slide.grid, rows=tuple(known[name] for name in names), note=note))
    matched = {name: told for side in slide.sides if not side.each for name, told in side.rows}
    found = tuple((name, matched.get(name, _("no package"))) for name in names)
    return replace(slide, grid=Grid(slide.title, (_("Demand"), ""), found, note)) if matched else slide


def without_package(found: Mapping[str, Slide], names: Sequence[str]) -> str:
    """Return which of some demands match no known package, a sentence; "" where that is not known.

    What happened since is mostly not what one government did: under a question to it that would read as its balance.
    """
    grid, none = found["committed"].grid if "committed" in found else None, {_("no package")}
    known = {name: {*cells} != none for name, *cells in (grid.rows if grid else ())}
    known |= {
        name: not side.each for side in (found["open"].sides if "open" in found else ()) for name, _w in side.rows
    }
    if not names or not known.keys() >= {*names}:
        return ""
    without = [inside(name) for name in names if not known[name]]
    if len(without) == len(names) > 1:
        return _("None of these has a known action package, in our reading.")
    words = _("Without a known action package, in our reading: {demands}.")
    return words.format(demands=listed(without)) if without else ""


def chief(side: Side) -> tuple[int, str]:
    """Return how many demands of a side stand in rows, all that so many statements ask for, and what these are."""
    counts = [one.statements for one in side.asked]
    k = complete(counts, MOST)
    if k in (0, len(counts)):
        return k, ""
    n = counts[k - 1]
    words = ngettext("asked in {n} or more statements", "asked in {n} or more statements", n)
    if n == side.of:
        words = ngettext("asked in the statement", "asked in all {n} statements", n)
    elif n == counts[0]:
        words = ngettext("asked in {n} of the {of} statements", "asked in {n} of the {of} statements", side.of)
    return k, words.format(n=spelled(n), of=spelled(side.of))


def _unmatched(side: Side, top: float, bottom: float) -> list[Piece]:
    """Return the demands that no package matches, those of most statements, or all names if too many tie."""
    k, words = chief(side)
    if not k:
        names = Side(side.number, side.words, tuple((one.name, "") for one in side.asked))
        return side_pieces([names], top, bottom, [min(3, -(-len(side.asked) // MOST))])
    # what the title says of all needs no head
    pieces, under = list[Piece](), top
    if words:
        head = Side(number(k), _("of the {of}: {words}").format(of=side.number, words=words))
        pieces, under = head_pieces([head], [ACROSS], top)
    some = _("{n} of {of}")
    rows = [
        Row(
            one.name,
            one.whole,
            (
                Cell(
                    f"{some.format(n=number(one.statements), of=number(side.of))} {_whole(one.unsure)}".strip(),
                    align="center",
                ),
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
        many = signed.pop()
        lead = ngettext(
            "For each, {organizations} signed a statement that asks for it",
            "For each, {organizations} signed a statement that asks for it",
            many,
        ).format(organizations=organizations_words(many))
        rows, columns, widths = [replace(row, cells=row.cells[:1]) for row in rows], columns[:1], widths[:1]
    return [*pieces, *row_pieces(rows, place, widths, columns, lead)]


def _whole(words: str) -> str:
    """Return words that stand in one line."""
    return words.strip().replace(" ", "\u00a0")


def of_both(*found: str, whose: str = "") -> str:
    """Return the packages that match a demand, `whose` they are and of others, or that none is known."""
    none = _("no package")
    if len(found) == 1:
        return _("None known") if found[0] == none else found[0]
    own, others = found
    words = _("With {country} as leader or member: {packages}")
    told = [together(words.format(country=whose, packages=own))] if own != none else []
    told += [_("Of other governments: {packages}").format(packages=others)] if others != none else []
    return "\n".join(told) or _("None known")
