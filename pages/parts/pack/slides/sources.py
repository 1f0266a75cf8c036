"""The last slide: the question and what it is about beside the code of the live view, its sources at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pages.parts.claims.notes import Note
from pages.parts.drawing import palette
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
    Place,
    Text,
    highest,
    measured,
    tall,
    whole,
)
from pages.parts.pack.board import Slide
from pages.parts.pack.content import Brief, in_time, shown_address
from pages.parts.pack.maps.map_piece import figure_pieces
from pages.parts.pack.slides.event_rows import among
from pages.parts.pack.slides.frame import ACROSS, FOOT, LEFT, RIGHT
from pages.parts.pack.titles import tied
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.small_numbers import spelled

TOP, CODE, GAP = 54.0, 200.0, 1.0
# what stands beside the question, and the type of what is said of all
ROOM, WIDEST, NOTE = CODE + 84, 360.0, 18.7
CONTACT = (22.0, 20.0, NOTE)
# of sources, and between these
COLUMNS, BETWEEN = 2, 36.0
# of a question, of what it is about, and of what is said of that
TITLES, ASKS, UNDER = (
    (64.0, 60.0, 56.0, 52.0, 48.0, 44.0, 42.0, 38.0),
    (36.0, 34.0, 32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0),
    22.0,
)
# of what it is about where that is easy to read
READ = 24.0
# of numbers to quote and of what they count, and how high each stands
QUOTED = 84.0
COUNTS = ((64.0, 26.0), (56.0, 24.0), (48.0, 22.0))


@dataclass(frozen=True, slots=True)
class Cited:
    """A footnote as a strip has it: its number, what has no address, and whose its sources are, and where."""

    number: int
    links: tuple[tuple[str, str], ...]
    more: str = ""

    @property
    def text(self) -> Text:
        """It as a paragraph."""
        # apart from a number that follows it
        words = f"{number(self.number)} · {self.more}".strip()
        return Text(0, 0, 0, words, SMALL, SOFT, role="source", linked=self.links)

    def high(self, column: float) -> float:
        """Return how high it stands, with the space below it."""
        return highest(self.text.whole, column, SMALL) + GAP


def closing_pieces(brief: Brief, slide: Slide, told: str) -> list[Piece]:
    """Return the last slide: its question large beside the code, what signing is not, and at the foot all sources.

    Of events what is not `told` stands on no slide.
    """
    column = (ACROSS - BETWEEN * (COLUMNS - 1)) / COLUMNS
    columns = _columns(_by_note(brief, told), column)
    top = FOOT - 6 - max(sum(one.high(column) for one in lines) for lines in columns)
    head, high = top - SMALL * LEADING - 2, highest(slide.foot, ACROSS, NOTE)
    limit = head - 18 - high
    blank, filled = _blank(brief, limit)
    room = _room(brief)
    beside = RIGHT - room
    code = _code(slide.link, TOP + 6, beside, room) if slide.link != "-" else []
    low = max((piece.y + piece.height for piece in code if isinstance(piece, Text)), default=TOP) + 18
    return [
        *_question(slide, beside - LEFT - 48, filled - 20),
        *code,
        *_contact(brief, (beside, low, room, limit - low)),
        *blank,
        Text(LEFT, limit, ACROSS, slide.foot, NOTE, height=high),
        Box(LEFT, head - 8, ACROSS, 1, LINE),
        Text(LEFT, head, ACROSS, brief.headings.sources, SMALL, SOFT, bold=True, role="source", height=top - head),
        *(
            Flow(
                LEFT + k * (column + BETWEEN),
                top,
                column,
                FOOT - 6 - top,
                tuple(replace(cited.text, width=column) for cited in lines),
                GAP,
                "source",
            )
            for k, lines in enumerate(columns)
            if lines
        ),
    ]


def _blank(brief: Brief, bottom: float) -> tuple[list[Piece], float]:
    """Return what to fill in of a government that a pack does not name, on its ground, and where that begins."""
    if not brief.addressed:
        return [], bottom
    words = _("___ of the {of} statements address your government. ___ (a fact of your country)")
    words = words.format(of=spelled(len(brief.sources)))
    wide, top = min(ACROSS, measured(words, READ) * STAND_IN + 16), bottom - 12 - READ * LEADING
    ground = Box(LEFT, top, wide, READ * LEADING, palette.BLANK)
    return [ground, Text(LEFT + 8, top, wide - 8, words, READ, height=READ * LEADING, middle=True)], top


def _room(brief: Brief) -> float:
    """Return how wide the column of code and contact is: as an address needs it that is not to be broken."""
    lines = brief.sender.contact.split(" · ")
    return max(ROOM, min(WIDEST, max(measured(line, NOTE) for line in lines) * STAND_IN + 2))


def _contact(brief: Brief, place: Place) -> list[Piece]:
    """Return whom one may ask, and how; none where nobody is told, who has a place in the layout."""
    if not brief.sender.contact:
        return []
    (x, y, width, height), high = place, NOTE * LEADING
    head = Text(x, y, width, brief.headings.contact.partition(": ")[0], NOTE, bold=True, height=high)
    how = brief.sender.contact.replace(" · ", "\n")
    # one too long even for the widest column is broken before its last part
    how = how if whole(how, width, NOTE) else how.replace("@", "\n@")
    lines = 1 + how.count("\n")
    size = next((s for s in CONTACT if highest(how, width, s) <= min(height - high, lines * s * LEADING)), NOTE)
    return [head, Text(x, y + high, width, how, size, height=highest(how, width, size))]


def _question(slide: Slide, across: float, bottom: float) -> list[Piece]:
    """Return the question above `bottom` with what it is about or numbers to quote, in the largest type that fits."""
    words = tied(slide.title)

    def fits(k: int, ask: float, size: float) -> bool:
        # of the rest numbers to quote need so much
        left = bottom - TOP - k * QUOTED - 12
        left -= sum(highest(said, across, ask) + 10 for said in (slide.more, *slide.say) if said)
        return highest(words, across, size, serif=True) <= min(left, 3 * size * LEADING)

    # rather a number less than one over another
    some = ((k, ask, s) for k in range(len(slide.figures), 0, -1) for ask in (READ, UNDER, ASKS[-1]) for s in TITLES)
    if found := next((one for one in some if fits(*one)), None):
        k, ask, titled = found
        high = highest(words, across, titled, serif=True)
        title = Text(LEFT, TOP, across, words, titled, serif=True, role="title", height=high)
        top = TOP + high + 24
        pieces: list[Piece] = [title]
        if told := tuple(Text(0, 0, across, said, ask) for said in (slide.more, *slide.say) if said):
            # as one, so that what a wider typeface needs leaves no gap between them
            deep = sum(highest(one.words, across, ask) + 10 for one in told)
            pieces.append(Flow(LEFT, top, across, deep, told, 10))
            top += deep
        return [*pieces, *figure_pieces(slide.figures[:k], (LEFT, top, across, bottom - 12 - top), COUNTS)]
    lines = [(said, INK) for said in (slide.more, *slide.say) if said] + ([(slide.under, SOFT)] if slide.under else [])

    def sized(words: str, size: float) -> float:
        return min(UNDER, size) if words == slide.under else size

    tries = [(title, ask) for title in TITLES for ask in ASKS if ask <= 0.7 * title]
    # what it is about in easy type and in one line each comes before larger type of both
    tries.sort(
        key=lambda t: (t[1] < READ, any(tall(said, across, t[1]) > t[1] * LEADING for said in slide.say), -t[0] * t[1])
    )
    for title_size, ask in tries:
        high = highest(words, across, title_size, serif=True)
        deep = sum(highest(said, across, sized(said, ask)) + 6 for said, _ink in lines)
        left = bottom - TOP - high - 18 - deep
        if left >= 0 and high <= 3 * title_size * LEADING:
            break
    # what is left stands between the lines
    gap = 6 + min(36.0, max(0.0, left) / (len(lines) + 1))
    y = TOP + high + 12 + gap
    flow = tuple(Text(0, 0, across, said, sized(said, ask), ink) for said, ink in lines)
    below = Flow(LEFT, y, across, deep + (gap - 6) * len(lines), flow, gap)
    title = Text(LEFT, TOP, across, words, title_size, serif=True, role="title", height=high)
    return [title, *([below] if lines else [])]


def _columns(cited: Sequence[Cited], column: float) -> list[list[Cited]]:
    """Return the sources in two columns that are as even as can be."""

    def deep(k: int) -> tuple[float, float]:
        both = (cited[:k], cited[k:])
        return (
            max(sum(tall(one.text.whole, column, SMALL) for one in part) for part in both),
            max(sum(one.high(column) for one in part) for part in both),
        )

    k = min(range(len(cited) + 1), key=deep)
    return [list(cited[:k]), list(cited[k:])]


def _code(link: str, top: float, left: float, room: float) -> list[Piece]:
    """Return the code of an address from `left` on, with the address in so much `room` under it."""
    grid = modules(link)
    unit = CODE / len(grid)
    squares = [
        Box(left + a * unit, top + k * unit, (b - a) * unit, unit, INK)
        for k, row in enumerate(grid)
        for a, b in _runs(row)
    ]
    parts = shown_address(link)
    # a longer one is broken after its site, then before its filters, which go where even these have no room
    page, mark, query = parts[1].partition("?")
    tries = ["".join(parts), "\n".join(parts), f"{parts[0]}\n{page}\n{mark}{query}", f"{parts[0]}\n{page}"]
    fits = (
        (words, s)
        for words in tries
        for s in (17.0, 16.0, 15.0, SMALL)
        if all(measured(line, s) * STAND_IN <= room for line in words.split("\n"))
    )
    shown, size = next(fits, (tries[-1], SMALL))
    high = size * LEADING * (1 + shown.count("\n"))
    return [
        Group("QR", link, tuple(squares)),
        replace(
            Text(left, top + CODE + 8, room, shown, size, ACCENT, height=high),
            role="source",
            link=link,
        ),
    ]


def _by_note(brief: Brief, told: str) -> list[Cited]:
    """Return the sources of each footnote of the slides; events that are not `told` are counted with the others."""
    since = next((slide for slide in brief.slides if slide.key == "since"), None)
    found = []
    for k in brief.on_slides:
        sources, more = list(brief.notes[k - 1]), ""
        if since and k in since.marks:
            events = zip(in_time(since.cards), sources, strict=False)
            of_shown = [(card, source) for card, source in events if card.text in told]
            shown = [card for card, _source in of_shown]
            said = ((card.said, card.reply) for card in shown if card.reply)
            reported = (note for words, note in (*said, *brief.script.people) if words in told)
            sources = [*(source for _card, source in of_shown), *reported]
            n, of = len(shown), among(since, shown)
            words = ngettext("{n} of {of} events:", "{n} of {of} events:", of)
            more = words.format(n=number(n), of=number(of)) if n < of else ""
        links = dict.fromkeys((_whose(brief, source), source.url) for source in sources if source.url)
        plain = dict.fromkeys(_whose(brief, source) for source in sources if not source.url)
        more = more or "; ".join([*plain, ""] if links else plain).strip()
        found.append(Cited(k, tuple(links), more))
    return found


def _whose(brief: Brief, source: Note) -> str:
    """Return whose a source is, in few words; of a statement its name."""
    named = (one.name for one in brief.sources if source.text.startswith(one.name))
    return source.publisher or next(named, source.text.split(" · ")[0])


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the dark runs of a row of modules: from, to."""
    found: list[tuple[int, int]] = []
    for k, dark in enumerate(row):
        if dark and found and found[-1][1] == k:
            found[-1] = (found[-1][0], k + 1)
        elif dark:
            found.append((k, k + 1))
    return found
