"""The hand-out as PDF: tagged (PDF/UA-1), one page to read, notes overleaf; map and bars as vectors."""

from __future__ import annotations

import calendar
import json
import re
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from data.record.cache import cached
from pages.parts.drawing import palette
from pages.parts.drawing.slide.picture import fonts, small
from pages.parts.drawing.slide.qr import modules
from pages.parts.drawing.slide.scene import Area, Text
from pages.parts.pack.content import (
    Brief,
    Card,
    Figure,
    Line,
    Signers,
    Slide,
    in_its_language,
    runs_words,
    whole_address,
)
from pages.parts.pack.headings import Headings
from pages.parts.pack.paper import (
    boards,
    cited,
    events_told,
    figure_marks,
    heads,
    in_short,
    map_key,
    map_marks,
    packages,
    same_rows,
    scope_words,
    shown_address,
    small_print,
    told_elsewhere,
    unsaid,
)
from pages.parts.pack.slides.map_labels import locator, map_labels
from pages.parts.pack.slides.titles import tied
from pages.parts.views.home.map_picture import Map
from pages.parts.words.catalogue import stopped
from pages.parts.words.languages import LANGUAGES

LONE = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;|#)")
COLOURS = json.dumps(palette.PAPER_COLOURS)
FOLDER = Path(__file__).parent
# how many claims and, tried in turn until it holds them, rows of dots the first page has beside its events; where even
# the last find no room, and `FEW` with so many events
CLAIMS = 3
ROWS = (7, 5, 4)
FEW = ((3, 3, 3), (3, 3, 2), (2, 4, 2), (1, 4, 2), (1, 3, 2), (1, 2, 2), (1, 2, 1))
Choice = tuple[int, int, int]
# room left on the pages after, in pages, tried in turn until they hold all; the last takes as many pages as it needs
SLACK = (0.02, 0.06, 0.15, 1.0)
# how wide a map is at least, here and in a document that cannot draw it (cm); its names have at least 9 points there
MAP, PICTURE = 7.6, 6.6


def pdf(brief: Brief, other: Brief | None = None) -> bytes:
    """Return the PDF; what its first page cannot hold stands overleaf, or at the site.

    With the same pack in an `other` language both hold the same claims, demands and events.
    """
    return bytes(_chosen(brief, other, "pdf"))


def pages(brief: Brief, other: Brief | None = None) -> list[bytes]:
    """Return the pages of the same hand-out as SVG."""
    made = _chosen(brief, other, "svg")
    # typst writes addresses into SVG as they are
    return [LONE.sub(b"&amp;", page) for page in (made if isinstance(made, list) else [made])]


def _chosen(brief: Brief, other: Brief | None, form: str) -> Any:
    """Return the hand-out, laid out anew with more room on its last pages until they hold all."""
    import typst

    choices = _choices(brief)
    words = _words(brief) | {"choices": _in_both(brief, other, choices) if other else choices}
    for slack in SLACK[:-1]:
        try:
            return _compiled(words, form, slack)
        except typst.TypstError as error:
            if "panicked" not in str(error):
                raise
    return _compiled(words, form, SLACK[-1])


def _choices(brief: Brief) -> list[Choice]:
    """Return how many claims, rows of dots and events the first page may have, in the order to try."""
    claims, told = min(CLAIMS, len(in_short(brief))), events_told(brief, 1)
    tried = [(claims, rows, events) for events in told if events >= min(3, told[0]) for rows in ROWS]
    return [*tried, *(one for one in FEW if one[2] in told)]


def _in_both(brief: Brief, other: Brief, choices: list[Choice]) -> list[Choice]:
    """Return the first of some choices that the first pages of both hold, alone."""
    k = 0
    while found := max(_fitting(one, tuple(choices[k:])) for one in (brief, other)):
        k += found
    return choices[k : k + 1]


@cached
def _fitting(brief: Brief, choices: tuple[Choice, ...]) -> int:
    """Return which of some choices is the first that the first page holds; the last if none is."""
    import typst

    words = _words(brief) | {"choices": choices, "overleaf": False}
    found = typst.query(FOLDER / "brief.typ", "<choice>", field="value", font_paths=fonts(), sys_inputs=_inputs(words))
    return int(json.loads(found)[0])


def _inputs(words: dict[str, Any], slack: float = 0.0) -> dict[str, str]:
    """Return the words of a hand-out as the template reads them."""
    told = json.dumps({"overleaf": True} | words, ensure_ascii=False)
    return {"brief": told, "colours": COLOURS, "slack": str(slack)}


def _compiled(words: dict[str, Any], form: str, slack: float) -> Any:
    import typst

    day = date(*words["day"])
    return typst.compile(
        FOLDER / "brief.typ",
        format=form,  # type: ignore[call-overload]
        font_paths=fonts(),
        sys_inputs=_inputs(words, slack),
        **({"pdf_standards": ["ua-1"], "timestamp": calendar.timegm(day.timetuple())} if form == "pdf" else {}),
    )


@cached
@in_its_language
def _words(brief: Brief) -> dict[str, Any]:
    """Return the hand-out as the template takes it."""
    first = brief.boards["map"]
    absent = next((line.mark for line in brief.claims if line.kind == "absent"), 0)
    most, gap = max((len(board.cards) for board in brief.tables("since")), default=0), packages(brief)
    return {
        "lang": brief.lang,
        "title": brief.title,
        "lead": tied(brief.lead),
        "about": scope_words(brief),
        "stamp": brief.stamp,
        "link": brief.link,
        "shown": whole_address(brief.link),
        "online": brief.headings.online,
        "code": _code(brief.link) if brief.link else "",
        "credits": brief.credits,
        "headings": asdict(brief.headings),
        "figures": [_figure(figure, mark) for figure, mark in zip(first.figures, figure_marks(brief), strict=True)],
        "foot": unsaid(first.foot, brief.limits) if brief.map else "",
        "marks": runs_words(map_marks(brief)) if brief.map else "",
        "parts": [_part(brief, board) for board in boards(brief)],
        "gaps": asdict(brief.gaps) | {"rows": same_rows(brief.gaps.rows), "mark": absent} if brief.gaps else None,
        "demands": asdict(brief.demands) if brief.demands and brief.told else None,
        "packages": gap._asdict()
        | {"board": {}, "title": gap.board.title, "mark": runs_words(gap.board.marks)}
        | {"foot": unsaid(gap.board.foot, (brief.meaning,))}
        if gap
        else None,
        "limits": brief.limits,
        "statements": [
            asdict(source) | {"words": stopped(source.words), "shown": shown_address(source.url)}
            for source in brief.sources
        ],
        "question": brief.question,
        "claims": [_claim(brief, line) for line in in_short(brief)],
        # by how many events are shown
        "notes": [[[one._asdict() for one in sources] for sources in cited(brief, k)] for k in range(most + 1)],
        # what is printed short can be read where the code leads
        "behind": any(shown_address(url) != whole_address(url) for url in _addresses(brief)),
        "signers": _signers(signers, brief.headings) if (signers := brief.signers_apart) else None,
        "day": [int(part) for part in brief.issued.split("-")],
        "paper": LANGUAGES[brief.lang].paper,
        "page": brief.headings.page,
        "map": _map_of(brief),
    }


def _addresses(brief: Brief) -> set[str]:
    """Return the addresses of all sources."""
    return {note.url for notes in brief.notes for note in notes if note.url} | {one.url for one in brief.sources}


def _figure(figure: Figure, mark: int) -> dict[str, str]:
    """Return a number as the band has it, with its note: one that stands for a day is the day."""
    return {
        "mark": str(mark or ""),
        "number": figure.date or figure.number,
        "words": figure.short if figure.date else figure.words,
    }


def _claim(brief: Brief, line: Line) -> dict[str, Any]:
    """Return a claim as the template takes it; what an action package is stands with the one that speaks of them."""
    return {
        "sentence": line.sentence,
        "mark": line.mark,
        "meaning": brief.meaning if line.kind == "unanswered" else "",
        "told": told_elsewhere(brief, line),
    }


def _part(brief: Brief, board: Slide) -> dict[str, Any]:
    """Return a slide's table as a part of the first page, with what stands under it by how many rows are shown."""
    cards = [card for card in board.cards if card.sign]
    rows = len(board.dots.rows) if board.dots else len(cards)
    return {
        "title": board.title,
        "marks": runs_words(board.marks),
        "dots": asdict(board.dots) | {"columns": heads(board)} if board.dots else None,
        "cards": [asdict(card) | _readable(card) for card in cards],
        # of events the first stay, of statements all
        "timed": board.key == "since",
        "feet": [small_print(brief, board, k) for k in range(rows + 1)],
    }


def _readable(card: Card) -> dict[str, Any]:
    """Return the colour of a card's sign on paper, and whether its word stands out."""
    pale = card.colour == palette.FAINT
    return {"colour": palette.SOFT if pale else card.colour, "called": not pale}


def _code(link: str) -> str:
    """Return the QR code of an address as SVG."""
    grid = modules(link)
    squares = "".join(f"M{x},{y}h1v1h-1z" for y, row in enumerate(grid) for x, dark in enumerate(row) if dark)
    side = len(grid)
    return f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {side} {side}'><path d='{squares}'/></svg>"


@cached
def _map_of(brief: Brief) -> dict[str, Any] | None:
    return _map(brief.map, MAP) if brief.map else None


def _map(drawn: Map, wide: float) -> dict[str, Any]:
    """Return the map as the templates take it, with names that can be read where it is so `wide` (cm)."""
    outlines = [
        {"rings": s.outline.rings, "fill": s.fill, "chosen": s.chosen}
        for s in sorted(drawn.shapes, key=lambda shape: shape.chosen)
    ]
    size = drawn.width * 9 / (wide / 2.54 * 72)
    labels = map_labels(drawn, (0.0, 0.0, drawn.width, drawn.height), size, led=True)
    names = [
        {"words": name.words, "x": name.x, "y": name.y, "wide": name.width, "fill": name.colour, "size": size}
        for name in labels
        if isinstance(name, Text)
    ]
    # from a name in the sea to its country
    lines = [{"ring": line.rings[0], "fill": line.fill} for line in labels if isinstance(line, Area)]
    around = [locator(shape, lambda x, y: (x, y), 1.0) for shape in drawn.shapes]
    rings = [{"x": ring.x, "y": ring.y, "radius": ring.radius} for ring in around if ring]
    parts = {"shapes": outlines, "rings": rings, "names": names, "lines": lines, "key": map_key(drawn)}
    return asdict(replace(drawn, shapes=())) | parts


@cached
def picture(brief: Brief) -> bytes:
    """Return the map of a pack as PNG, for formats that cannot draw it; nothing without one."""
    import typst

    if not brief.map:
        return b""
    words = {"map": json.dumps(_map(brief.map, PICTURE)), "colours": COLOURS}
    made = typst.compile(FOLDER / "picture.typ", format="png", ppi=220.0, font_paths=fonts(), sys_inputs=words)
    return small(bytes(made))


def _signers(signers: Signers, words: Headings) -> dict[str, Any]:
    groups = []
    for country, n, names in signers.groups:
        listed = "; ".join(names)
        if len(names) < n:
            listed = f"{listed}; {words.more.format(n=n - len(names))}"
        groups.append({"country": f"{country} ({n})", "names": stopped(listed)})
    # of the first countries or of all, with most signers, it may have no room for the names
    bare = [", ".join(country for country, _n, _names in signers.groups[:k]) for k in range(1, len(groups))]
    without = [*(f"{signers.names} ({countries})" for countries in bare), signers.names]
    return {
        "title": signers.title,
        "groups": groups,
        "left-out": [words.left_out.format(what=what) for what in without],
    }
