"""Demands and packages, and countries without a known signer, as hand-out and Word document have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pages.parts.pack.board import Slide
from pages.parts.pack.content import Brief, in_its_language, site_name
from pages.parts.pack.demand_list import with_question
from pages.parts.pack.slides.package_rows import of_both
from pages.parts.words.catalogue import gettext as _, inside, ngettext, number

# between packages that match one demand
BETWEEN = "; "
# of so many demands only what so many statements ask for is named where not all have room
MANY, OFTEN = 26, 3


class Packages(NamedTuple):
    """Demands and packages: their slide, demands `named` after words, others in `rows` with packages; `short` all.

    With a package stands why it matches in part alone, with a name that all that match do. Of what is listed already
    the rest comes `last`. Those `raised` first stand with all that is known.
    """

    board: Slide
    named: list[tuple[str, list[str]]]
    short: list[tuple[str, list[str]]]
    rows: list[tuple[str, str]]
    header: tuple[str, ...]
    last: bool
    raised: list[tuple[str, str]]
    heads: tuple[str, ...]


def packages(brief: Brief) -> Packages | None:
    """Return the slide of demands and packages as paper has it: what none matches may be the rest of a list of all."""
    board = next((board for board in brief.tables("committed") if board.sides and board.grid), None)
    if not board or not board.grid:
        return None
    listed = bool(brief.demands and brief.told)
    others = [side for side in board.sides if not side.each]
    own = any(side.packages for side in others)
    matching = _("Match packages of other governments") if board.grid.whose else _("Match a package")
    matching = _("Match packages of its own") if own else matching
    every = [(matching, [_marked(board, *row) for row in side.rows]) for side in others]
    apart = [
        some
        for side in board.sides
        if side.each
        for some in _parted(brief, board, f"{side.number} {side.words}", [_marked(board, *row) for row in side.rows])
    ]
    none = [(head, names) for _words, head, names in apart]
    named = [(words, names) for words, _head, names in apart]
    short = [*every, *none] if listed else [*none, *every]
    names = brief.raised or (brief.demands.names if brief.demands else ())
    first = [row for row in board.grid.rows if row[0] in names]
    told_of = [(name, [_how_far(board, name, cell) for cell in cells]) for name, *cells in first]
    raised = [(name, of_both(*cells, whose=board.grid.whose)) for name, cells in told_of]
    heads = (board.grid.header[0], _("Packages that match it"))
    # a government's own stand with those of others already
    told = [name for name, _words in raised] if own else []
    every_row = [row for side in others for row in side.rows if row[0] not in told]
    matched = {name: _how_far(board, name, said) for name, said in every_row}
    # what is raised with a government comes first, also what no package matches
    rows = same_rows({**(dict(raised) if listed and matched and not own else {}), **matched}.items())
    return Packages(board, named, short, rows, board.grid.header[:2], listed, raised, heads)


def packages_title(board: Slide) -> str:
    """Return what stands over all demands with their packages: how many match none is said by the claim on that."""
    return _("Demands and the packages that match them, in our reading") if board.sides else board.title


@in_its_language
def apart_from_raised(brief: Brief, found: Packages | None) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return all demands but those raised, after words on which packages match them, and how many statements ask one
    government for each ("" of several).

    Those raised stand with their packages above.
    """
    rows = brief.demands.rows if brief.demands else ()
    raised = {name for name, _packages in found.raised} if found else {*with_question(brief)}
    # one of which only the opposite is rejected is not asked for
    only = [name for name, n, _mark in rows if n == number(0) and name not in raised]
    others = [(f"{name}{mark}", n) for name, n, mark in rows if name not in {*raised, *only}]
    groups = [("", others)] if others and not found else []
    asked = {name: (n, mark) for name, n, mark in rows}
    for words, names in found.short if found else ():
        each = [(name.removesuffix(_marking("")), name) for name in names]
        left = [
            (told.replace(name, f"{name}{mark}", 1), n)
            for name, told in each
            for n, mark in [asked.get(name, ("", ""))]
            if name not in {*raised, *only}
        ]
        groups += [(words, left)] if left else []
    if only:
        groups.append((_("A measure against it is objected to"), [(name, "") for name in only]))
    return groups


@in_its_language
def often_asked(
    brief: Brief, groups: Sequence[tuple[str, list[tuple[str, str]]]]
) -> list[tuple[str, list[tuple[str, str]], str]]:
    """Return groups of demands without those that fewer statements ask for, with how many these are, in words."""
    found = []
    few = sum(len(rows) for _words, rows in groups) < MANY
    for words, rows in groups:
        kept = [(name, n) for name, n in rows if few or not n.isdecimal() or int(n) >= OFTEN]
        # of a group that has none of these its number is known from its words
        kept = kept or rows
        left = len(rows) - len(kept)
        more = ngettext("and {n} asked in one or two statements.", "and {n} asked in one or two statements.", left)
        found.append((words, kept, more.format(n=number(left)) if left else ""))
    last = max((k for k, (_words, _rows, more) in enumerate(found) if more), default=-1)
    if brief.link and found:
        # where they can be read is said once
        words, rows, more = found[last]
        where = _("{words}: at {site}.").format(words=more.rstrip("."), site=site_name(brief.link))
        found[last] = (words, rows, where if more else "")
    return found


def in_part(brief: Brief) -> str:
    """Return why packages match the one demand of a pack in part alone, in sentences; "" where none does."""
    grids = [board.grid for board in brief.tables("committed") if board.grid and not board.sides]
    start = _("In part: {reason}.").partition("{")[0]
    found = [row for grid in grids for row in grid.rows if row[1].startswith(start)]
    alone = sum(len(grid.rows) for grid in grids) == 1
    return " ".join(why if alone else f"{package}: {inside(why)}" for package, why in found)


def _how_far(board: Slide, demand: str, packages: str) -> str:
    """Return the packages that match a demand, with each that does so in part alone why."""
    told = []
    for package in packages.split(BETWEEN):
        name = next((name for asked, name in board.partly if asked == demand and package.startswith(name)), "")
        # the part that a government plays stands in the same brackets
        role, why = package.removeprefix(name).strip(" ()"), board.partly.get((demand, name), "")
        words = _("in part: {reason}").format(reason=why) if why else _("in part")
        told.append(f"{name} ({'; '.join(filter(None, (role, words)))})" if name else package)
    return BETWEEN.join(told)


def _marked(board: Slide, demand: str, packages: str, of: int = 0) -> str:
    """Return a demand, marked if all packages that match it, or all `of` whose names are not told, do so in part."""
    partly = [name for asked, name in board.partly if asked == demand]
    matching = packages.split(BETWEEN) if packages else []
    unsure = sum(any(package.startswith(name) for name in partly) for package in matching) if matching else len(partly)
    return _marking(demand) if unsure and unsure == (of or len(matching)) else demand


def _marking(demand: str) -> str:
    """Return a demand that all its packages match in part alone."""
    return _("{demand} (in part)").format(demand=demand)


def _parted(brief: Brief, board: Slide, words: str, names: list[str]) -> list[tuple[str, str, list[str]]]:
    """Return demands that match no package of a government, after words that count them and a head that does not,
    apart by whether they match one of others."""
    sheet = next((sheet for sheet in brief.sheets if sheet.file == "demands"), None)
    column = _("Known action packages that match")
    head = _("No known package")
    if not sheet or column not in sheet.header:
        return [(words, head, names)]
    matched = {str(row[0]): n for row in sheet.rows if (n := int(row[sheet.header.index(column)] or 0))}
    others = [_marked(board, name, "", matched[name]) for name in names if name in matched]
    none = [name for name in names if name not in matched]
    if not others:
        return [(words, head, names)]
    n = len(none)
    known = ngettext("demand matches no known action package", "demands match no known action package", n)
    of_others = ngettext("matches a package of others", "match packages of others", len(others))
    parts = [
        (f"{number(n)} {known}", head, none),
        (f"{number(len(others))} {of_others}", _("Match packages of others"), others),
    ]
    return [part for part in parts if part[2]]


@in_its_language
def gap_rows(brief: Brief) -> list[tuple[str, str]]:
    """Return the countries without a known signer, those first where organizations signed other statements."""
    if not brief.gaps:
        return []
    rows, named = same_rows(brief.gaps.rows), brief.gaps.names
    every = (row for side in brief.boards["gaps"].sides for row in side.rows)
    others = "; ".join(f"{name}\u00a0({n})" for name, n in every if n and name in named)
    return [*([(others, _("Organizations based there signed other statements"))] if others else []), *rows]


def same_rows(rows: Iterable[Sequence[str]]) -> list[tuple[str, str]]:
    """Return rows of two columns; those of which the second says the same are one."""
    alike: dict[str, list[str]] = {}
    for name, words in rows:
        alike.setdefault(words, []).append(name)
    return [("; ".join(names), words) for words, names in alike.items()]
