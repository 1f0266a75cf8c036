"""What hand-out and Word document say of a pack: the message first, nothing twice, each source once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import wrapped
from pages.parts.pack.content import (
    Brief,
    Card,
    Line,
    Slide,
    in_its_language,
    runs_words,
    site_name,
)
from pages.parts.pack.demand_list import FEWER, NONE
from pages.parts.pack.paper_asked import alike, asking, doubted
from pages.parts.views.home.map_picture import Map
from pages.parts.words.catalogue import gettext as _, inside, number, stopped

# the message: what is asked, what is missing, which way things went, as notes go; then who is where
ORDER = ("country", "demand", "named", "statement", "unanswered", "since", "theme", "organizations", "absent")
# lines of all events, or with what is quoted of one demand, rows of demands beside them, and how wide they are (pt)
LINES, QUOTES, LISTED, WIDTH, SIGN = 11, 21, 10, 420.0, 84.0


class Packages(NamedTuple):
    """Demands and packages: their slide, demands `named` after words, others in `rows` with packages; `short` all.

    A government's own packages are all `named`, with its part in each.
    """

    board: Slide
    named: list[tuple[str, list[str]]]
    short: list[tuple[str, list[str]]]
    rows: list[tuple[str, str]]
    header: tuple[str, ...]


@in_its_language
def in_short(brief: Brief) -> list[Line]:
    """Return the claims that the numbers beside the map do not say, the message of the pack first.

    Of one demand what is asked stands in full, as a title and the numbers have the rest.
    """
    asked = next(iter(brief.tables("asked")), None)
    quoted = asked if asked and any(card.passages for card in asked.cards) else None
    # those that the numbers beside the map do not say
    told = brief.boards["map"].tells if brief.map else ()
    lines = [line for line in brief.claims if line.kind not in told] or [*brief.claims]
    gap = packages(brief)
    if gap and not any(letter.isdigit() for line in lines if line.kind == "unanswered" for letter in line.sentence):
        # of a government without packages how many demands match none at all
        full = {"unanswered": stopped(gap.board.title)}
        lines = [replace(line, sentence=full.get(line.kind, line.sentence)) for line in lines]
    if brief.map and "country" in told and (named := brief.boards["map"].under):
        # what the one passage says that names a government
        lines += [replace(line, kind="named", sentence=named) for line in brief.claims if line.kind == "country"]
    order = [*ORDER]
    if quoted:
        full = {"demand": _("The demand: {demand}").format(demand=stopped(inside(brief.wanted)))}
        full["unanswered"] = quoted.under
        lines = [replace(line, sentence=full.get(line.kind) or line.sentence) for line in lines]
        # what matches “it” stands next to what it is
        order.insert(order.index("demand") + 1, order.pop(order.index("unanswered")))
    return sorted(lines, key=lambda line: order.index(line.kind) if line.kind in order else len(order))


def told_elsewhere(brief: Brief, line: Line) -> bool:
    """Return whether the numbers, the map's key, the dots, the gaps or the list of who signed tell a claim too."""
    told: dict[str, object] = {"endorsers": brief.map, "absent": brief.gaps, "countries": brief.signers_apart}
    told["theme"] = brief.map and line.mark in figure_marks(brief)
    told["recurring"] = any(b.dots and len(b.dots.rows) == b.dots.of for b in brief.tables("asked"))
    return bool(told.get(line.kind))


def board_marks(brief: Brief, board: Slide) -> tuple[int, ...]:
    """Return the notes that stand with a table, also those of a claim that it tells."""
    told = [line.mark for line in brief.claims if line.kind == "recurring" and told_elsewhere(brief, line)]
    # whether a package matches one demand is a claim of its own on paper
    matched = {line.mark for line in brief.claims if line.kind == "unanswered" and board.key == "asked"}
    return tuple(sorted({*board.marks, *(told if board.key == "asked" else ())} - matched - {0}))


def figure_marks(brief: Brief) -> list[int]:
    """Return the number of the note that stands behind each number beside the map (0 for none)."""
    board = brief.boards["map"]
    mark = {line.kind: line.mark for line in reversed(brief.claims)}
    alone = "country" in board.tells
    subject = mark.get("country" if alone else "demand" if brief.wanted else "theme", 0)
    # of one country one note has all that is counted
    rest = subject if alone else mark.get("countries", 0) or mark.get("organizations", 0)
    found = [subject or rest, *(rest for _figure in board.figures[1:])]
    if "endorsers" in board.tells:
        found[-1] = mark.get("endorsers", 0) or mark.get("absent", 0)
    return found[: len(board.figures)]


def map_marks(brief: Brief) -> tuple[int, ...]:
    """Return the numbers of the notes behind what the map's colours and dots show."""
    kinds = ("country", "countries", "endorsers", "absent")
    return tuple(sorted({line.mark for line in brief.claims if line.kind in kinds and line.mark}))


def map_sources(brief: Brief) -> str:
    """Return the notes behind the map in words: a raised number beside its key would be read as a count."""
    words, marks = brief.headings, map_marks(brief)
    sign = words.sign if len(marks) == 1 else words.signs
    return sign.format(note=runs_words(marks), notes=runs_words(marks)) if marks else ""


def map_key(drawn: Map) -> list[tuple[str, str, bool]]:
    """Return what the map's colours mean: each colour, its words, and whether it is of dots; how one stands is said."""
    stands = {shape.name: shape.words for shape in drawn.shapes if shape.chosen}
    large = len({mark.radius for mark in drawn.marks if mark.signers}) > 1
    return [
        (fill, _("organizations that signed"), True)
        if fill == palette.ACCENT and not large
        else (fill, stands.get(words, words), fill == palette.ACCENT)
        for fill, words in drawn.key
    ]


def scope_words(brief: Brief) -> str:
    """Return on what the pack is and how much that is; what one demand is in full stands with the claims."""
    return f"{brief.context} {brief.scope.removeprefix(stopped(brief.wanted)).strip()}".strip()


def standfirst(brief: Brief) -> str:
    """Return when this began, and on what the pack is where its title leaves some out: the numbers count it."""
    return f"{brief.context} {brief.scope.removeprefix(stopped(brief.wanted)).partition('. ')[2]}".strip()


def unsaid(foot: str, limits: Sequence[str]) -> str:
    """Return small print without what stands among the limits."""
    for limit in filter(None, limits):
        foot = foot.replace(limit, "")
    return " ".join(foot.split())


def boards(brief: Brief) -> list[Slide]:
    """Return what is asked and what happened since, as paper has it; a heading says nothing that stands above.

    Of what happened the first events that have room together, of pairs both.
    """
    titles = {"since": _("What happened since")} if any(line.kind == "since" for line in in_short(brief)) else {}
    told = brief.tables("asked", "since")
    if brief.map and any(card.passages for board in told for card in board.cards):
        asked = sum(bool(card.passages) for board in told for card in board.cards)
        titles["asked"] = brief.headings.each if asked > 1 else _("What the statement asks for")
    found = [asking(brief, replace(board, title=titles.get(board.key, board.title))) for board in told]
    return [replace(board, cards=told_events(brief)) if board.key == "since" else board for board in found]


def told_events(brief: Brief) -> tuple[Card, ...]:
    """Return the first events of those found, as many as have room beside what is quoted, where no pair is parted."""
    cards = next((board.cards for board in brief.tables("since")), ())
    quotes = [asking(brief, board).cards for board in brief.tables("asked")]
    quoted = [_lines((card.text,)) + _lines(*card.passages) for cards in quotes for card in cards if card.passages]
    # a list of all demands takes the room of some
    listed = -(-len(brief.demands.rows) // 3) if brief.demands else 0
    room = QUOTES - sum(quoted) if quoted else LINES - max(0, listed - LISTED)
    lines = [max(1 + len(wrapped(card.word, SIGN, 9)), _lines((card.text,))) for card in cards]
    fits = [k for k in range(1, len(cards)) if sum(lines[:k]) <= room and not cards[k].tied]
    return cards if sum(lines) <= room else cards[: max(fits, default=1)]


def _lines(*texts: Sequence[str], size: int = 10) -> int:
    """Return how many lines some texts take, each of which runs on."""
    return sum(len(wrapped(" ".join(words), WIDTH, size)) for words in texts)


def small_print(brief: Brief, board: Slide, shown: int) -> str:
    """Return what stands under so many rows of a board: of demands that are listed further on how many these are."""
    listed = brief.demands is not None and board.key == "asked"
    # on paper nothing of its sides is left out
    told = replace(board, marks=(), rest=() if board.sides or board.dots else board.rest)
    same = alike(board, shown)
    words = brief.small_print(replace(told, dots=None) if same else told, shown, named=True, listed=listed)
    n = len(same[1]) if same else shown
    if not board.dots:
        return words
    if same and any(name.endswith(FEWER) for name in same[1]):
        words = f"{words} {_('* In fewer statements without arguable passages.')}"
    elif not same and any(doubted(board.dots, row) for row in range(shown)):
        words = f"{words} {_('Lighter: arguable, in our reading.')}"
    if n >= board.dots.of:
        return words.strip()
    some = _("{n} of {of} demands shown; the full list follows.") if listed else _("{n} of {of} demands shown.")
    return f"{words} {some.format(n=number(n), of=number(board.dots.of))}".strip()


@in_its_language
def counted_signers(brief: Brief) -> str:
    """Return in a line how many signed from where, and where their names are."""
    seats = stopped("; ".join(f"{country} {number(n)}" for country, n in brief.seats))
    where = _("Names: in the Word document and the workbook.")
    if brief.link:
        where = _("Names: in the Word document, the workbook and at {site}.").format(site=site_name(brief.link))
    return f"{seats} {where}"


def listed_names(brief: Brief, n: int, names: Sequence[str]) -> list[str]:
    """Return the names of those who signed from a country, and at the end how many of `n` are left out."""
    return [*names, *([brief.headings.more.format(n=number(n - len(names)))] if len(names) < n else [])]


def packages(brief: Brief) -> Packages | None:
    """Return the slide of demands and packages as paper has it; a list of all demands names those without a package."""
    board = next((board for board in brief.tables("committed") if board.sides and board.grid), None)
    if not board or not board.grid:
        return None
    first, *others = board.sides
    # those that a list of all has are marked there; what is known of one is told where that is words
    listed = {row[0] for row in brief.demands.rows} if brief.demands and brief.told else set()
    apart = [name if first.key else f"{name} ({said})" for name, said in first.rows if name not in listed]
    here = [_("marked {sign} in the list").format(sign=NONE)] if len(apart) < len(first.rows) else []
    named = [(f"{first.number} {first.words}", [*here, *apart])]
    # with one kind of others these are all without that mark
    left = listed if here and len(others) == 1 else set()
    rest = [_("the others in the list")] if left else []
    matched = [
        (f"{side.number} {side.words}", [*rest, *(name for name, _said in side.rows if name not in left)])
        for side in others
    ]
    header = board.grid.header[:2]
    if len(board.grid.header) > len(header):
        # packages of its own are told by their names
        own = dict.fromkeys(name for side in others for _demand, said in side.rows for name in said.split("; "))
        return Packages(board, [*named, *((words, [*own]) for words, _names in matched)], [], [], header)
    rows = [row for side in others for row in same_rows(side.rows)]
    return Packages(board, named, [*named, *matched], rows, header)


def same_rows(rows: Iterable[Sequence[str]]) -> list[tuple[str, str]]:
    """Return rows of two columns; those of which the second says the same are one."""
    alike: dict[str, list[str]] = {}
    for name, words in rows:
        alike.setdefault(words, []).append(name)
    return [("; ".join(names), words) for words, names in alike.items()]
