"""A slide as a square picture for posting: the claim, one picture or list, then the address."""

from __future__ import annotations

import re
from functools import partial
from urllib.parse import parse_qsl, urlencode, urlsplit

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    LINE,
    SOFT,
    Box,
    Cell,
    Circle,
    Flow,
    Piece,
    Scene,
    Table,
    Text,
    even,
    head_size,
    measured,
    tall,
    wrapped,
)
from pages.parts.pack.content import Brief, Dots, Slide, in_its_language, site_name
from pages.parts.pack.slides.cards import event_pieces, under_ways
from pages.parts.pack.slides.names import asked_in, varied
from pages.parts.pack.slides.passages import not_asked, passage_list
from pages.parts.pack.slides.square_map import ACROSS, KEY, LEFT, SIDE, square_map
from pages.parts.pack.slides.titles import tied
from pages.parts.words.catalogue import gettext as _, ngettext, number

SQUARE = ("map", "asked", "since")
# events of one picture
POSTED = 3
# of a title with the lines that it may take, of quoted words and of events
TITLES = ((66.0, 2), (62.0, 2), (58.0, 2), (54.0, 3), (50.0, 3), (46.0, 3), (42.0, 4))
QUOTED = (76.0, 70.0, 64.0, 58.0, 54.0, 50.0, 46.0, 42.0, 38.0, 34.0, 32.0, 30.0)
EVENTS = (54.0, 50.0, 46.0, 42.0, 38.0, 36.0, 34.0, 32.0, 30.0)
# lines of a statement's name over a column; what tells two of one month apart
LINES, MONTH = 3, re.compile(r" \(\d+\)$")
ROWS = (40.0, 38.0, 36.0, 34.0, 32.0, 30.0, 28.0)
SAID = 32.0
NAMES = (44.0, 40.0, 38.0, 36.0, 34.0)
# where the address stands; right of it is room for the name or logo of whoever posts it
FOOT, OWN = SIDE - 90, 250.0


@in_its_language
def square(brief: Brief, slide: Slide) -> Scene:
    """Return one slide composed for a square, with nothing that is not read on a telephone."""
    title = tied(slide.title)
    size = next((s for s, most in TITLES if len(wrapped(title, ACROSS, s, serif=True)) <= most), TITLES[-1][0])
    width = even(title, ACROSS, size, serif=True)
    high = tall(title, ACROSS, size, serif=True)
    spoken = brief.headings.society
    above = tall(spoken, ACROSS, KEY, bold=True)
    top = 48 + above + high + 28
    shown = _address(brief)
    deep = KEY * LEADING * (1 + shown.count("\n"))
    foot = FOOT - deep + KEY * LEADING
    # alone it must say who speaks, on what
    pieces: list[Piece] = [
        Text(LEFT, 40, ACROSS, spoken, KEY, ACCENT, bold=True, height=above),
        Text(LEFT, 48 + above, width, title, size, serif=True, height=high),
    ]
    if slide.map:
        pieces += square_map(slide, slide.map, top, foot - 22)
    elif slide.dots:
        pieces += _asked(slide.dots, slide, top, foot - 22)
    elif slide.key == "asked":
        pieces += _passages(slide, top, foot - 22)
    else:
        pieces += _events(slide, top, foot - 22)
    pieces += [
        Box(LEFT, foot, ACROSS, 2, LINE),
        Text(LEFT, foot + 16, ACROSS - OWN, shown, KEY, ACCENT, bold=True, height=deep),
    ]
    return Scene(slide.title, tuple(pieces), "", brief.lang, SIDE, SIDE)


def _address(brief: Brief) -> str:
    """Return where this briefing is with its filters, if that can be read; else its site."""
    if not brief.link:
        return "Firmantes"
    # whom one meets and in which language is the reader's to choose
    parts = urlsplit(brief.link)
    query = urlencode([(word, value) for word, value in parse_qsl(parts.query) if word not in ("for", "lang")])
    room, within = ACROSS - OWN, f"{parts.path}{'?' if query else ''}{query}"
    whole = f"{parts.netloc}{within}"
    if measured(whole, KEY, bold=True) <= room:
        return whole
    # in two lines at most
    fits = max(measured(line, KEY, bold=True) for line in (parts.netloc, within)) <= room
    return f"{parts.netloc}\n{within}" if fits else site_name(brief.link)


def _line(words: str, bottom: float, colour: str = SOFT) -> tuple[list[Piece], float]:
    """Return small print that ends at `bottom`, and where what is above it ends."""
    if not words:
        return [], bottom
    high = tall(words, ACROSS, KEY)
    return [Text(LEFT, bottom - high, ACROSS, words, KEY, colour, height=high)], bottom - high - 22


def _rest(slide: Slide, shown: int) -> str:
    return slide.rest[min(shown, len(slide.rest) - 1)] if slide.rest else ""


def _events(slide: Slide, top: float, bottom: float) -> list[Piece]:
    """Return the first events, and how many more were found."""
    reading = _("Towards or away from what was asked: our reading.")
    rests = [f"{_rest(slide, n)} {reading}".strip() for n in range(len(slide.cards[:POSTED]) + 1)]
    room = _line(max(rests, key=len), bottom)[1] - top
    drawn = partial(event_pieces, slide.cards[:POSTED], first=300.0, sizes=EVENTS, small=30.0)
    events, shown = under_ways(
        slide,
        (LEFT, top, ACROSS, room),
        lambda place: drawn(place=place, sourced=True, wider=1.0, spare=26.0),
        KEY,
        1.0,
    )
    return [*events, *_line(rests[shown], bottom)[0]]


def _asked(dots: Dots, slide: Slide, top: float, bottom: float) -> list[Piece]:
    """Return demands against statements, or their names alone where all statements treat them alike."""
    of_all = dots
    dots, _said = varied(dots)
    if not dots.columns:
        return _names(of_all, asked_in(of_all), top, bottom)
    key: list[Piece] = [*_dots_key(dots, bottom)]
    key += _numbered(dots, _above(key) - 10)
    return [_dots(dots, slide.title, top, _above(key) - 18), *key]


def _above(pieces: list[Piece]) -> float:
    """Return where the first of some words begins."""
    return min(piece.y for piece in pieces if isinstance(piece, Text))


def _dots_key(dots: Dots, bottom: float) -> list[Circle | Text]:
    """Return what the dots mean that stand there, in one line if it has room, the last above `bottom`."""
    standing = {mark for _name, marks, _words in dots.rows for mark in marks}
    meanings = {
        "call": _("asks for it"),
        "concern": _("only objects to its opposite"),
        "absent": _("does not ask for it"),
    }
    shown = [(mark, words) for mark, words in meanings.items() if mark in standing]
    wide = [measured(words, KEY) + 40 for _mark, words in shown]
    lines = 1 if sum(wide) + 36 * len(wide) <= ACROSS else len(shown)
    pieces: list[Circle | Text] = []
    x, y = LEFT, bottom - lines * KEY * LEADING
    for (mark, words), across in zip(shown, wide, strict=True):
        middle, text = (x + 13, y + KEY * 0.64), Text(x + 38, y, across, words, KEY, SOFT, height=KEY * LEADING)
        dot = Circle(*middle, 12, INK) if mark == "call" else Circle(*middle, 11, palette.PAPER, INK, 3)
        pieces += [Circle(*middle, 4, palette.FAINT) if mark == "absent" else dot, text]
        x, y = (x + across + 36, y) if lines == 1 else (x, y + KEY * LEADING)
    return pieces


def _names(dots: Dots, said: str, top: float, bottom: float) -> list[Piece]:
    """Return the names of demands that all are treated alike, the first that have room, and how many more there are."""
    said = tied(said)
    said_high = tall(said, ACROSS, SAID)
    every = [name for name, _marks, _words in dots.rows] + list(dots.alike)
    whom, end = _line(dots.whom, bottom)
    room = end - said_high - 20 - top
    tries = [(every[:n], size) for n in range(min(8, len(every)), 0, -1) for size in NAMES]
    for names, size in tries:
        left = dots.of - len(names)
        words = [*names, *([ngettext("and {n} more", "and {n} more", left).format(n=number(left))] if left else [])]
        highs = [tall(w, ACROSS, size) + 24 for w in words]
        if sum(highs) <= room:
            break
    spread = min(24.0, max(0.0, room - sum(highs)) / len(highs))
    pieces: list[Piece] = [Text(LEFT, top, ACROSS, said, SAID, height=said_high), *whom]
    y = top + said_high + 20
    for name, high in zip(words, highs, strict=True):
        colour = INK if name in names else SOFT
        pieces += [
            Box(LEFT, y, ACROSS, 2, LINE),
            Text(LEFT, y + 12 + spread / 2, ACROSS, name, size, colour, height=high - 24),
        ]
        y += high + spread
    return pieces


def _dots(dots: Dots, title: str, top: float, bottom: float) -> Table:
    """Return demands against statements as a table of dots, as many rows as have room."""
    heads = _heads(dots)
    names = [name for name, _marks, _words in dots.rows[:7]]

    def column(size: float) -> float:
        return max(96.0, *(measured(part, head_size(size)) + 10 for parts in heads for part in parts))

    def heights(size: float, many: int) -> list[float]:
        first = ACROSS - column(size) * len(heads) - 20
        return [
            max(map(len, heads)) * head_size(size) * LEADING + 16,
            *(max(tall(name, first, size) + 12, 66.0) for name in names[:many]),
        ]

    tries = [(size, n) for n in range(len(names), 0, -1) for size in ROWS]
    size, many = next((t for t in tries if sum(heights(*t)) <= bottom - top), tries[-1])
    head, *high = heights(size, many)
    spread = min(90.0, max(0.0, bottom - top - head - sum(high)) / many)
    top_row = (
        Cell(dots.counted, colour=SOFT),
        *(Cell("\n".join(parts), align="center", colour=SOFT) for parts in heads),
    )
    body = tuple((Cell(name), *(Cell("", mark) for mark in marks[-5:])) for name, marks, _words in dots.rows[:many])
    widths = (ACROSS - column(size) * len(heads), *([column(size)] * len(heads)))
    return Table(LEFT, top, widths, (head, *(h + spread for h in high)), (top_row, *body), title, "", size)


def _heads(dots: Dots) -> list[list[str]]:
    """Return what stands over the dots, in lines: the names of the statements if they have room, else numbers."""
    named = [name.split() for name in dots.named[-5:]]
    column = max((_wide(word) for name in named for word in name), default=ACROSS) + 10
    room = ACROSS - len(named) * column - 20
    rows = (word for name, _marks, _n in dots.rows for word in name.split())
    if max(map(len, named), default=0) <= LINES and all(measured(word, ROWS[-1]) <= room for word in rows):
        return named
    return [[number(k)] for k in range(1, len(dots.columns[-5:]) + 1)]


def _numbered(dots: Dots, bottom: float) -> list[Text]:
    """Return which statement each number over the dots is and of which month, in two columns above `bottom`."""
    heads = _heads(dots)
    if heads != [[number(k)] for k in range(1, len(heads) + 1)]:
        return []
    # of two of one month the number says which it is
    months = [MONTH.sub("", words) for words in dots.columns[-5:]]
    entries = [f"{k} {name}, {month}" for (k,), name, month in zip(heads, dots.named[-5:], months, strict=True)]
    columns = 2 if all(measured(words, KEY) <= ACROSS / 2 - 20 for words in entries) else 1
    deep = -(-len(entries) // columns)
    line = KEY * LEADING + 2
    return [
        Text(
            LEFT + (k // deep) * ACROSS / 2,
            bottom - (deep - k % deep) * line,
            ACROSS / columns - 20 * (columns - 1),
            words,
            KEY,
            SOFT,
            height=line,
        )
        for k, words in enumerate(entries)
    ]


def _wide(word: str) -> float:
    return measured(word, head_size(ROWS[-1]))


def _passages(slide: Slide, top: float, bottom: float) -> list[Piece]:
    """Return what the statements ask of one demand in their own words, and under it which packages match.

    Who does not ask for it is named where what is asked has room with its meaning.
    """
    packages, end = _line(slide.under, bottom, INK)
    others, above = _line(not_asked(slide.cards), end + 14 if packages else end)

    def passages(low: float) -> list[Piece]:
        return passage_list(slide.cards, (LEFT, top, ACROSS, low - top), QUOTED, KEY, 0.0, 1.0)

    pieces = passages(above)
    said = {text.words for piece in pieces if isinstance(piece, Flow) for text in piece.paragraphs}
    if all(card.passages[0][-1] in said for card in slide.cards if card.passages):
        return [*pieces, *others, *packages]
    return [*passages(end), *packages]
