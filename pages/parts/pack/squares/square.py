"""A slide as a square picture for posting: one claim, one picture or number, then the address and the data."""

from __future__ import annotations

from dataclasses import replace

from pages.parts.drawing.slide.scene import ACCENT, LEADING, LINE, SOFT, Box, Piece, Scene, Text, even, measured
from pages.parts.pack.board import Slide
from pages.parts.pack.content import Brief, in_its_language, shown_address, site_name
from pages.parts.pack.sender import signature
from pages.parts.pack.slides.heads import months
from pages.parts.pack.slides.names import asks_in
from pages.parts.pack.squares.asked import square_asked
from pages.parts.pack.squares.frame import ACROSS, KEY, LEFT, SIDE, written
from pages.parts.pack.squares.map import square_map
from pages.parts.pack.squares.map_claim import shown
from pages.parts.pack.squares.question import asked_at_end
from pages.parts.pack.squares.since import square_since
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import date_words, gettext as _, listed, number

SQUARE = ("map", "asked", "since")
# what is said between these; above them stands who speaks, on what
TOP, FOOT = 178.0, SIDE - 104
SUBJECT = 44.0
# right of the address is room for the name or logo of whoever posts it
OWN = 250.0


@in_its_language
def square(brief: Brief, slide: Slide) -> Scene:
    """Return one slide composed for a square, with nothing that is not read on a telephone."""
    said, asks = _address(brief), asked_at_end(brief)
    deep = KEY * LEADING * (1 + said.count("\n"))
    foot = FOOT - deep + KEY * LEADING
    ask = written(asks, KEY, bold=True) if asks else None
    last = foot - (ask.high + 12 if ask else 0)
    if slide.map:
        drawn, told = square_map(brief, slide, TOP, last - 22), shown(brief, slide)
        title = f"{told.number} {told.words}".strip()
    else:
        title, draw = _claim(brief, slide), square_asked if slide.key == "asked" else square_since
        drawn = draw(brief, slide, title, TOP, last - 22)
    # a number of the data tells a stranger nothing
    until = _("Record up to {month}").format(month=brief.until) if slide.key == "since" else _statements(brief, slide)
    pieces: list[Piece] = [
        *_head(brief, slide),
        *drawn,
        *(ask.draw(last) if ask else []),
        Box(LEFT, foot, ACROSS, 2, LINE),
        Text(LEFT, foot + 10, ACROSS, said, KEY, ACCENT, bold=True, height=deep),
        Text(LEFT, foot + 10 + deep, ACROSS, until, KEY, SOFT, height=KEY * LEADING),
        *signature(brief.sender, (LEFT + ACROSS - OWN, foot + 16, OWN, SIDE - foot - 36), KEY),
    ]
    return Scene(title, tuple(map(_curled, pieces)), "", brief.lang, SIDE, SIDE)


def _statements(brief: Brief, slide: Slide) -> str:
    """Return of how many statements a square is, of what is asked those that ask it, and of which months."""
    board = brief.boards.get("asked")
    when = list[str]()
    if board and board.dots:
        kept = asks_in(board) if board.dots.of_one and slide.key == "asked" else range(len(board.dots.columns))
        when = [month for k, month in enumerate(months(board.dots)) if k in kept]
    elif board:
        when = [date_words(day, "medium") for day in sorted(card.date for card in board.cards if card.passages)]
    if not when:
        return _("Source: the statements, up to {month}").format(month=brief.until)
    if len(when) == 1:
        return _("Source: one statement, {month}").format(month=when[0])
    words = _("Source: {n} statements, {first}–{last}")
    return words.format(n=number(len(when)), first=when[0], last=when[-1])


def _curled(piece: Piece) -> Piece:
    """Return words with apostrophes as they are printed; any other piece as it is."""
    return replace(piece, words=piece.words.replace("'", "’")) if isinstance(piece, Text) else piece


def _head(brief: Brief, slide: Slide) -> list[Piece]:
    """Return who speaks over what it is on; in large type where it is on all. Alone a square must say so."""
    society = brief.headings.society
    of_map = brief.boards["map"]
    chosen = [shape for shape in of_map.map.shapes if shape.chosen] if of_map.map else []
    # of one statement the title of what it asks names it
    titles = [brief.boards[key].title for key in ("map", "asked", "since") if key in brief.boards]
    # what happened since on a country is not all its government's
    on = together(_("On {country}").format(country=labels.countries_said([shape.outline.iso3 for shape in chosen])))
    named = on if slide.key == "since" and chosen else listed([shape.name for shape in chosen])
    subject = named or next((title.partition(": ")[0] for title in titles if ": " in title), "")
    if not subject:
        size, high = SUBJECT, 2 * SUBJECT * LEADING
        return [Text(LEFT, 48, even(society, ACROSS, size * 1.07), society, size, ACCENT, bold=True, height=high)]
    size = max(KEY, min(SUBJECT, 0.97 * ACROSS / measured(subject, 1.0, bold=True)))
    return [
        Text(LEFT, 48, ACROSS, society, KEY, ACCENT, bold=True, height=KEY * LEADING),
        Text(LEFT, 48 + KEY * LEADING + 8, ACROSS, subject, size, bold=True, height=size * LEADING),
    ]


def posted(brief: Brief, slide: Slide) -> bytes:
    """Return the square picture of a slide as PNG."""
    from pages.parts.drawing.slide.picture import png

    return brief.cache.get(("square", slide.key), lambda: png(square(brief, slide)))


def _claim(brief: Brief, slide: Slide) -> str:
    """Return what a square without a map claims: of a country its demands what most statements ask of it."""
    of_map = brief.boards["map"]
    # of the one statement that asks something counts what it asks
    one = slide.dots and len(slide.dots.columns) == 1
    country = "country" in of_map.tells and slide.key == "asked" and of_map.map and not one
    # a slide may have a title of its own, as what asks for something stands on it
    return of_map.title if country else brief.boards.get(slide.key, slide).title


def _address(brief: Brief) -> str:
    """Return where this briefing is with its filters, if that can be read; else its site."""
    if not brief.link:
        return "Firmantes"
    room, (site, within) = ACROSS - OWN, shown_address(brief.link)
    whole = f"{site}{within}"
    # right of one line the room is below it
    if measured(whole, KEY, bold=True) <= (room if brief.sender else ACROSS):
        return whole
    # in two lines at most
    fits = max(measured(line, KEY, bold=True) for line in (site, within)) <= room
    return f"{site}\n{within}" if fits else site_name(brief.link)
