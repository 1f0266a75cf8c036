"""The hand-out as PDF: tagged (PDF/UA-1), one page to read, notes overleaf; map and bars as vectors."""

from __future__ import annotations

import calendar
import json
import re
from bisect import bisect_left
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from data.record.cache import cached
from pages.parts.drawing import palette
from pages.parts.drawing.slide.picture import fonts, small
from pages.parts.drawing.slide.qr import modules
from pages.parts.pack.content import (
    Brief,
    Card,
    Grid,
    Line,
    Signers,
    Slide,
    in_time,
    site_name,
    whole_address,
)
from pages.parts.pack.headings import Headings
from pages.parts.pack.slides.map_piece import map_names
from pages.parts.pack.slides.titles import tied
from pages.parts.views.home.map_picture import Map
from pages.parts.words.languages import LANGUAGES

LONE = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;|#)")
COLOURS = json.dumps(palette.PAPER_COLOURS)
FOLDER = Path(__file__).parent
# how many claims, rows of dots and events the first page has, tried in turn until it holds them: claims go over first
CHOICES = (
    (9, 7, 9), (9, 7, 4), (5, 7, 4), (4, 7, 4), (3, 7, 4), (3, 7, 3), (3, 6, 3), (3, 5, 3), (2, 5, 3), (1, 5, 3),
    (1, 4, 3), (1, 4, 2), (1, 3, 2), (1, 2, 2), (1, 2, 1),
)  # fmt: skip
MOST_ROWS = 7
# room left on the pages after, in pages, tried in turn until they hold all
SLACK = (0.05, 0.1, 0.2, 1.0)
# so many names stand close, and go over from line to line
MANY = 40
# the numbers of notes at the end of a small print, and the word before them
NOTES = re.compile(r"\w+ \d+[\d–, ]*\.$")
# names on a map in shares of its width: at least 9 points in the hand-out
NAME = 9 / (6.0 / 2.54 * 72)


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
    both = [one for one in (brief, other) if one]
    fitting = max(map(_fitting, both))
    choice = CHOICES[min(fitting, len(CHOICES) - 1)]
    if 0 < fitting < len(CHOICES):
        choice = _more(choice)[max(_filled(one, choice) for one in both)]
    return _compiled(_words(brief, choice) | _room(brief, choice, small=not fitting), form)


def _more(choice: tuple[int, int, int]) -> list[tuple[int, int, int]]:
    """Return what a claim that went over may have left room for, the most first, and last what is known to fit."""
    claims, rows, events = choice
    return [(claims, MOST_ROWS, events + 1), (claims, MOST_ROWS, events), (claims, rows + 1, events), choice]


@cached
def _filled(brief: Brief, choice: tuple[int, int, int]) -> int:
    """Return which of `_more` is the first that the first page holds."""
    return next(k for k, more in enumerate(_more(choice)) if more == choice or _fits(_words(brief, more)))


@cached
def _room(brief: Brief, choice: tuple[int, int, int], *, small: bool) -> dict[str, Any]:
    """Return how the pages after are laid out so that they hold all; what is `small` may stand on the first."""
    words = _words(brief, choice)
    rooms: list[dict[str, Any]] = [{"stays": True, "slack": 0.0}] * small + [{"slack": slack} for slack in SLACK]
    # the last takes as many pages as it needs
    return next((room for room in rooms[:-1] if _fits(words | room)), rooms[-1])


@cached
def _fitting(brief: Brief) -> int:
    """Return which of `CHOICES` is the first that its first page holds; beyond the last if none is."""
    # each holds no more than the one before
    return bisect_left(CHOICES, True, key=lambda choice: _fits(_words(brief, choice)))


def tied_notes(words: str) -> str:
    """Return a small print whose last line is no lone number of a note."""
    return NOTES.sub(lambda found: found[0].replace(" ", "\u00a0"), words)


def _fits(words: dict[str, Any]) -> bool:
    """Return whether the template finds that its pages hold it: the first alone, or all where `slack` is given."""
    import typst

    try:
        _compiled({"overleaf": "slack" in words} | words, "pdf")
    except typst.TypstError as error:
        if "panicked" not in str(error):
            raise
        return False
    return True


def _compiled(words: dict[str, Any], form: str) -> Any:
    import typst

    day = date(*words["day"])
    return typst.compile(
        FOLDER / "brief.typ",
        format=form,  # type: ignore[call-overload]
        font_paths=fonts(),
        sys_inputs={"brief": json.dumps({"overleaf": True} | words, ensure_ascii=False), "colours": COLOURS},
        **({"pdf_standards": ["ua-1"], "timestamp": calendar.timegm(day.timetuple())} if form == "pdf" else {}),
    )


def _words(brief: Brief, choice: tuple[int, int, int]) -> dict[str, Any]:
    """Return the hand-out as the template takes it, with so many claims, rows of dots and events."""
    claims, rows, events = choice
    parts = [_part(brief, board, rows, events) for board in brief.tables("asked", "since")]
    first = brief.boards["map"]
    # which way events go, and where no signer is known, stands in the titles above them
    titled = {board.key for board in brief.tables("since")} | ({"absent"} if brief.gaps else set())
    absent = next((line.mark for line in brief.claims if line.kind == "absent"), 0)
    lines = [line for line in brief.beyond_figures if line.kind not in titled]
    listed = {source.url for source in brief.sources}
    return {
        "lang": brief.lang,
        "title": brief.title,
        "lead": tied(brief.lead),
        "context": brief.context,
        "scope": brief.scope,
        "stamp": brief.stamp,
        "link": brief.link,
        "code": _code(brief.link) if brief.link else "",
        "credits": brief.credits,
        "headings": asdict(brief.headings),
        "online": brief.headings.online,
        "behind": brief.headings.behind,
        "figures": [asdict(figure) for figure in first.figures],
        "foot": tied_notes(brief.small_print(first)) if brief.map else "",
        "parts": parts,
        "gaps": asdict(brief.gaps) | {"rows": _together(brief.gaps), "mark": absent} if brief.gaps else None,
        # what one asks about must be on the paper
        "demands": asdict(brief.demands) if brief.demands and brief.told else None,
        "limits": brief.limits,
        "sources": [asdict(source) | {"site": whole_address(source.url)} for source in brief.sources],
        "question": brief.question,
        "claims": [_claim(line, brief.meaning) for line in lines[:claims]],
        # the page after has room for them
        "rest": [_claim(line, brief.meaning) for line in lines[claims:]],
        "notes": [
            [
                {
                    "text": one.text,
                    "url": one.url,
                    "site": whole_address(one.url),
                    "shown": site_name(one.url) if one.url else "",
                    "listed": one.url in listed,
                }
                for one in sources
            ]
            for sources in brief.notes
        ],
        "signers": _signers(signers, brief.headings) if (signers := brief.signers_apart) else None,
        "day": [int(part) for part in brief.issued.split("-")],
        "paper": LANGUAGES[brief.lang].paper,
        "page": brief.headings.page,
        "stays": False,
        "map": _map_of(brief),
        # beside a narrow map there is room for the claims
        "beside": brief.map is not None and brief.map.width < brief.map.height,
    }


def _together(grid: Grid) -> list[tuple[str, str]]:
    """Return rows of two columns; those of which the second says the same are one."""
    alike: dict[str, list[str]] = {}
    for name, words in grid.rows:
        alike.setdefault(words, []).append(name)
    return [(", ".join(names), words) for words, names in alike.items()]


def _claim(line: Line, meaning: str) -> dict[str, Any]:
    """Return a claim as the template takes it; what an action package is stands with the one that speaks of them."""
    return {
        "sentence": line.sentence,
        "mark": line.mark,
        "meaning": meaning if line.kind == "unanswered" else "",
    }


def _part(brief: Brief, board: Slide, rows: int, events: int) -> dict[str, Any]:
    """Return a slide's table as a part of the first page, with what it leaves out in the words under it."""
    words: dict[str, Any] = {"title": board.title, "dots": None, "cards": []}
    if board.dots:
        kept = board.dots.rows[:rows]
        return words | {
            "dots": asdict(replace(board.dots, rows=kept)),
            "foot": tied_notes(brief.small_print(board, len(kept), listed=brief.demands is not None)),
        }
    cards = [card for card in board.cards if card.sign]
    # of events the first stay, of statements all
    cards = cards[:events] if board.key == "since" else cards
    shown = [asdict(card) | _readable(card) for card in in_time(cards)]
    return words | {"cards": shown, "foot": tied_notes(brief.small_print(board, len(cards)))}


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
    return _map(brief.map) if brief.map else None


def _map(drawn: Map) -> dict[str, Any]:
    """Return the map as the templates take it."""
    outlines = [
        {"rings": s.outline.rings, "fill": s.fill, "chosen": s.chosen}
        for s in sorted(drawn.shapes, key=lambda shape: shape.chosen)
    ]
    frame = (0.0, 0.0, drawn.width, drawn.height)
    size = drawn.width * NAME
    names = [
        {"words": name.words, "x": name.x, "y": name.y, "wide": name.width, "fill": name.colour, "size": size}
        for name in map_names(drawn, frame, size)
    ]
    return asdict(replace(drawn, shapes=())) | {"shapes": outlines, "names": names}


def picture(drawn: Map) -> bytes:
    """Return the map as PNG, for formats that cannot draw it."""
    import typst

    words = {"map": json.dumps(_map(drawn)), "colours": COLOURS}
    made = typst.compile(FOLDER / "picture.typ", format="png", ppi=220.0, font_paths=fonts(), sys_inputs=words)
    return small(bytes(made))


def _signers(signers: Signers, words: Headings) -> dict[str, Any]:
    groups = []
    for country, n, names in signers.groups:
        # each whole, in one column and on one page
        listed = [f"{name};" for name in names[:-1]] + list(names[-1:])
        if len(names) < n:
            listed.append(words.more.format(n=n - len(names)))
        groups.append({"country": f"{country} ({n})", "names": listed})
    total = sum(n for _country, n, _names in signers.groups)
    # of the first countries or of all, with most signers, it may have no room for the names
    bare = [", ".join(country for country, _n, _names in signers.groups[:k]) for k in range(1, len(groups))]
    without = [*(f"{signers.names} ({countries})" for countries in bare), signers.names]
    return {
        "title": signers.title,
        "groups": groups,
        "many": total > MANY,
        "left-out": [words.left_out.format(what=what) for what in without],
    }
