"""The last slide: the question and what it is about with the code of the live view, and under them the sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pages.parts.claims.notes import Note
from pages.parts.drawing.slide.qr import modules
from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    LINE,
    SMALL,
    SOFT,
    STAND_IN,
    Box,
    Flow,
    Group,
    Piece,
    Text,
    highest,
    measured,
    wrapped,
)
from pages.parts.pack.content import Brief, Figure, Slide, runs_words, site_name, whole_address
from pages.parts.pack.slides.frame import ACROSS, LEFT, RIGHT
from pages.parts.pack.slides.titles import tied

TOP, CODE, GAP, BETWEEN, HEAD = 54.0, 176.0, 3.0, 32.0, 20.0
# of a question, of what it is about, and of sources, which are second
TITLES, ASKS, SIZES = (60.0, 54.0, 48.0, 42.0, 38.0), (34.0, 32.0, 30.0, 28.0, 26.0, 24.0), (SMALL,)


# of numbers to quote and of what they count, and of a title over them
COUNT, COUNTED, QUOTING = 50.0, 19.0, 42.0


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as it is printed: numbers of the footnotes that cite it, words, its address as paper shows it, whole."""

    numbers: tuple[int, ...]
    text: str
    shown: str
    url: str

    @property
    def words(self) -> str:
        """The words with the numbers before them."""
        return f"{runs_words(self.numbers)}  {self.text}" if self.numbers else self.text

    def high(self, column: float, size: float) -> float:
        """Return how high it stands, with the space below it."""
        return highest(f"{self.words} {self.shown}", column, size) + GAP


def closing_pieces(brief: Brief, slide: Slide, bottom: float) -> list[Piece]:
    """Return the last slide above `bottom`: its question large beside the code, and all sources that have room.

    Before a source is left out the question stands a little smaller, and sources say less of where in a text.
    """
    coded = slide.link != "-"
    across = ACROSS - (CODE + 96 if coded else 0)
    column = (ACROSS - BETWEEN) / 2
    notes = _by_address(brief)
    whole, sites = _addressed(notes, column), [_at_site(one) for one in notes]
    short = list(_of_one_site(sites))
    heads = [_question(slide, across, large=large, coded=coded) for large in (True, False)]
    tries = [(head, cited, size) for head in heads for cited in (whole, sites, short) for size in SIZES]
    for head, cited, size in tries:
        question, under = head
        top = under + HEAD * LEADING
        columns, fits = _columns(cited, column, size, bottom - top)
        if fits:
            break
    else:
        columns = _cut(brief, short, column, bottom - top)
    # the question has the room that the sources leave
    deep = max(sum(c.high(column, size) for c in lines) for lines in columns)
    under += max(0.0, bottom - top - deep)
    top = under + HEAD * LEADING
    named = Text(LEFT, under, column, brief.headings.sources, HEAD, SOFT, bold=True, height=HEAD * LEADING)
    pieces: list[Piece] = [*question, Box(LEFT, under - 8, ACROSS, 1, LINE), named]
    pieces += [
        Flow(
            LEFT + k * (column + BETWEEN),
            top,
            column,
            bottom - top,
            tuple(Text(0, 0, column, c.words, size, SOFT, role="source", link=c.url, tail=c.shown) for c in lines),
            GAP,
            "source",
        )
        for k, lines in enumerate(columns)
        if lines
    ]
    return [*pieces, *(_code(slide.link, TOP + 6) if coded else [])]


def _question(slide: Slide, across: float, *, large: bool, coded: bool) -> tuple[list[Piece], float]:
    """Return the question with what it is about or numbers to quote, and where the sources below begin.

    Not `large`, it stands beside the code.
    """
    words = tied(slide.title)
    asks = slide.say
    beside, gap = CODE + 36, 10.0 if large else 2.0
    # a little smaller where that saves a line
    type_ = min(
        ASKS if large else ASKS[-1:], key=lambda s: (sum(len(wrapped(said, across / STAND_IN, s)) for said in asks), -s)
    )
    titles = [size for size in TITLES if not slide.figures or size <= QUOTING]
    for size in titles:
        high = highest(words, across, size, serif=True)
        talls = [highest(said, across, type_) + gap for said in asks]
        below = highest(slide.under, across, HEAD) + 4 if slide.under else 0.0
        if high <= 3 * size * LEADING if large else high + 12 + sum(talls) + below <= beside:
            break
    pieces: list[Piece] = [Text(LEFT, TOP, across, words, size, serif=True, role="title", height=high)]
    y = TOP + high + 12
    # boxes that are higher than their words leave no gap
    lines = [Text(0, 0, across, said, type_) for said in asks]
    lines += [Text(0, 0, across, slide.under, HEAD, SOFT)] if slide.under else []
    if lines:
        deep = sum(talls) + below
        pieces.append(Flow(LEFT, y, across, deep, tuple(lines), gap))
        y += deep
    if slide.figures:
        numbers, y = _numbers(slide.figures, across, y + 2)
        pieces += numbers
    return pieces, max(y, TOP + beside if coded else 0.0) + 16


def _numbers(figures: Sequence[Figure], across: float, top: float) -> tuple[list[Piece], float]:
    """Return numbers beside one another, each over what it counts, and where they end."""
    width = (across - BETWEEN * (len(figures) - 1)) / len(figures)
    deep = max(highest(figure.words, width, COUNTED) for figure in figures)
    pieces: list[Piece] = []
    for k, figure in enumerate(figures):
        left = LEFT + k * (width + BETWEEN)
        pieces += [
            Text(left, top, width, figure.number, COUNT, ACCENT, bold=True, height=COUNT * LEADING),
            Text(left, top + COUNT * LEADING, width, figure.words, COUNTED, height=deep),
        ]
    return pieces, top + COUNT * LEADING + deep


def _columns(cited: Sequence[Cited], column: float, size: float, room: float) -> tuple[list[list[Cited]], bool]:
    """Return the sources in two columns of like height, and whether both have room."""
    highs = [c.high(column, size) for c in cited]
    at = min(range(len(cited) + 1), key=lambda k: (max(sum(highs[:k]), sum(highs[k:])), k))
    return [list(cited[:at]), list(cited[at:])], max(sum(highs[:at]), sum(highs[at:])) <= room


def _cut(brief: Brief, cited: list[Cited], column: float, room: float) -> list[list[Cited]]:
    """Return as many whole sources as have room in the smallest type, and how many more there are."""
    for n in range(len(cited) - 1, 0, -1):
        more = Cited((), brief.headings.more_notes.format(n=len(cited) - n), "", "")
        columns, fits = _columns([*cited[:n], more], column, SMALL, room)
        if fits:
            return columns
    return [cited[:1], []]


def _code(link: str, top: float) -> list[Piece]:
    """Return the code of an address up to the right margin, with the address under it."""
    grid = modules(link)
    unit = CODE / len(grid)
    left = RIGHT - CODE
    squares = [
        Box(left + a * unit, top + k * unit, (b - a) * unit, unit, INK)
        for k, row in enumerate(grid)
        for a, b in _runs(row)
    ]
    shown = link.split("?")[0].removeprefix("https://")
    room = CODE + 84
    size = next((s for s in (17.0, 16.0, 15.0, SMALL) if measured(shown, s) * STAND_IN <= room), SMALL)
    if measured(shown, size) * STAND_IN > room:
        # a longer one is broken before its last part
        shown = "\n/".join(shown.rsplit("/", 1))
    high = size * LEADING * (1 + shown.count("\n"))
    return [
        Group("QR", link, tuple(squares)),
        replace(
            Text(RIGHT - room, top + CODE + 8, room, shown, size, ACCENT, align="right", height=high),
            role="source",
            link=link,
        ),
    ]


def _by_address(brief: Brief) -> list[tuple[Cited, bool]]:
    """Return the sources of the slides with the numbers of their footnotes, and whether several cite them."""
    found: dict[str, list[tuple[int, Note]]] = {}
    for k in brief.on_slides:
        for source in brief.notes[k - 1]:
            found.setdefault(source.url or source.text, []).append((k, source))
    return [
        (
            Cited(tuple(sorted({k for k, _source in cited})), cited[0][1].text, whole_address(url), url),
            len(cited) > 1,
        )
        for cited in found.values()
        for url in [cited[0][1].url]
    ]


def _addressed(notes: Sequence[tuple[Cited, bool]], column: float) -> list[Cited]:
    """Return sources with their whole address, if it has room in a line, and where in the text it is said."""
    return [
        _at_site((one, several)) if several or measured(one.shown, SIZES[0]) * STAND_IN > column / 2 else one
        for one, several in notes
    ]


def _at_site(note: tuple[Cited, bool]) -> Cited:
    """Return a source with the name of its site; what several footnotes cite stands without the places in it."""
    one, several = note
    return Cited(one.numbers, _plain(one.text) if several else one.text, site_name(one.url), one.url)


def _of_one_site(cited: Iterable[Cited]) -> Iterable[Cited]:
    """Yield sources without the places in them, those of one site and the same footnotes as one."""
    for (numbers, shown), group in groupby(cited, key=lambda c: (c.numbers, c.shown)):
        of = list(group)
        if shown:
            yield Cited(numbers, "; ".join(dict.fromkeys(_plain(c.text) for c in of)), shown, of[0].url)
        else:
            yield from of


def _plain(text: str) -> str:
    """Return the words of a source without the places in its text."""
    return text.split(" · ")[0]


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the dark runs of a row of modules: from, to."""
    found: list[tuple[int, int]] = []
    for k, dark in enumerate(row):
        if dark and found and found[-1][1] == k:
            found[-1] = (found[-1][0], k + 1)
        elif dark:
            found.append((k, k + 1))
    return found
