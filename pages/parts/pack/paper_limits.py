"""What the numbers of a pack do not say, as hand-out and Word document have it: nothing that stands elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pages.parts.pack.board import Slide
from pages.parts.pack.content import Brief, in_its_language
from pages.parts.pack.demand_list import FEWER
from pages.parts.pack.handout.map_all import is_of_all
from pages.parts.pack.paper import asking_it, there
from pages.parts.pack.paper_asked import alike, doubted
from pages.parts.pack.paper_events import OPPOSED, barred, cautions_on
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, number, stopped
from pages.parts.words.directions import DIRECTIONS

# so many points on how to read it have room
FEW = 6


@in_its_language
def limits(brief: Brief) -> tuple[str, ...]:
    """Return what the numbers do not say; also that nobody who signed is known to be based there, or what
    those did, if no number does.

    What stands under the map of some countries is not said again. What words mean comes last.
    """
    return (*_cautions(brief), *brief.terms)


@in_its_language
def in_few(brief: Brief, *meanings: str) -> tuple[str, ...]:
    """Return the foremost of what the numbers do not say, and what words mean in one piece: in all no more than `FEW`.

    `meanings` are those of words that the claims have no room for.
    """
    words = tuple(filter(None, (" ".join(brief.terms), *meanings)))
    return (*_cautions(brief)[: FEW - len(words)], *words)


def _cautions(brief: Brief) -> tuple[str, ...]:
    """Return what the numbers do not say, without what words mean."""
    under = brief.boards["map"].foot if brief.map and not is_of_all(brief.map) else ""
    # how events are counted stands under these
    told = tuple(one for one in brief.limits if one not in under and one not in cautions_on(brief))
    if not told or not asking_it(brief):
        return told
    nobody = [stopped(line.sentence.partition(". ")[0]) for line in brief.claims if line.kind == "country"]
    nobody = [there(brief)] if there(brief) else nobody
    return (*told[:2], *nobody, *told[2:])


@in_its_language
def to_fill_in(brief: Brief) -> str:
    """Return blanks for what the one who meets a government that the pack does not name knows of it; "" elsewhere."""
    words = _("Addressed to your government: ___ of {n}. A fact about your country: ___")
    return words.format(n=number(len(brief.sources))) if brief.addressed and brief.question else ""


def unsaid(foot: str, limits: Sequence[str]) -> str:
    """Return small print without what stands among the limits."""
    for limit in filter(None, limits):
        foot = foot.replace(limit, "")
    return " ".join(foot.split())


@in_its_language
def small_print(brief: Brief, board: Slide, shown: int) -> str:
    """Return what stands under so many rows of a board: of demands that are listed further on how many these are."""
    board = _explained(brief, board, shown)
    listed = brief.demands is not None and board.key == "asked"
    # on paper nothing of its sides is left out
    told = replace(board, marks=(), rest=() if board.sides or board.dots else board.rest)
    same = alike(board, shown)
    words = brief.small_print(replace(told, dots=None) if same else told, shown, named=True, listed=listed)
    n = len(same[1]) if same else shown
    if not board.dots:
        return words
    if same and any(name.endswith(FEWER) for name in same[1]):
        words = f"{words} {_('* With arguable passages; fewer statements without.')}"
    elif not same and any(doubted(board.dots, row) for row in range(shown)):
        words = f"{words} {_('Lighter: arguable, in our reading.')}"
    if n >= board.dots.of:
        return words.strip()
    some = _("{n} of {of} demands shown; the full list follows.") if listed else _("{n} of {of} demands shown.")
    return f"{words} {some.format(n=number(n), of=number(board.dots.of))}".strip()


def _explained(brief: Brief, board: Slide, shown: int) -> Slide:
    """Return a board that says which of all events so many are, and what marks steps of the one government, the last
    of which may be long ago."""
    if board.key != "since":
        return board
    rows = [card for card in board.cards[:shown] if card.word]
    own = sum(map(barred, rows))
    # where all are none is marked
    bar = _("Bar: mainly on {country}.") if own < len(rows) else ""
    bar = together(bar.format(country=board.own.name)) if own and board.own else ""
    bar = f"{bar} {brief.script.later}".strip()
    rest, among = board.rest, _among(brief, board, shown)
    if among and shown < len(rest):
        told = _("{shown}, among them {which}.").format(shown=rest[shown].rstrip("."), which=among)
        rest = (*rest[:shown], told, *rest[shown + 1 :])
    return replace(board, steps=f"{board.steps} {bar}".strip(), rest=rest)


def _among(brief: Brief, board: Slide, shown: int) -> str:
    """Return which of all events those shown are; "" if they are all."""
    cards, undone = board.cards[:shown], _("undone later")
    if shown >= sum(n for _way, n in board.counts):
        return ""
    every = [(str(day), str(way)) for day, way in _events(brief, _("Date"), _("Direction")) if undone not in str(way)]
    days = [[day for day, told in every if told.startswith(DIRECTIONS[way].sign)] for way in OPPOSED]
    latest = all(days) and {max(some) for some in days} <= {card.date for card in cards}
    if board.own and board.own.n and sum(map(barred, cards)) == board.own.n:
        words = _("all mainly about {country} itself and the latest towards and away")
        words = words if latest else _("all mainly about {country} itself")
        return together(words.format(country=board.own.name))
    if latest:
        return _("the latest towards and away")
    return _("the latest of all") if every and max(every)[0] in {card.date for card in cards} else ""


def _events(brief: Brief, *columns: str) -> list[Any]:
    """Return all events of a pack by some of their columns, of one alone what stands in it."""
    sheet = next((sheet for sheet in brief.sheets if sheet.file == "events"), None)
    at = [sheet.header.index(column) for column in columns] if sheet else []
    rows = [[row[k] for k in at] for row in sheet.rows] if sheet else []
    return [row if len(row) > 1 else row[0] for row in rows]
