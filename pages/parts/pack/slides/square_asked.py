"""What is asked on a square picture: a disc for each statement, demands against them, or the demands of one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    LINE,
    SOFT,
    Box,
    Circle,
    Piece,
    Text,
    measured,
)
from pages.parts.pack.content import Brief, Card, Dots, Slide
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.heads import months
from pages.parts.pack.slides.square_frame import (
    ACROSS,
    KEY,
    LEFT,
    Block,
    Claim,
    claim,
    claimed,
    noted,
    stacked,
    written,
)
from pages.parts.words.catalogue import gettext as _, inside, language_name, ngettext, number
from pages.parts.words.languages import LANGUAGES
from pages.parts.words.small_numbers import spelled

# of a disc, of a demand's name and of quoted words, where nothing is made larger or smaller
DISC, NAME, QUOTED = 190.0, 44.0, 60.0
# demands of a square, at most, over discs and beside them
ROWS, NAMES = 3, 4
MARKS = {sign: mark for mark, sign in DOTS.items()}


def square_asked(brief: Brief, slide: Slide, title: str, top: float, bottom: float) -> list[Piece]:
    """Return the claim on what is asked, with a picture of the statements that ask for it."""
    dots = slide.dots
    if dots and len(dots.columns) == 1:
        return _of_one_statement(dots, title, top, bottom)
    if dots and not dots.of_one:
        return _rows(_kept(dots), title, top, bottom)
    if dots:
        named = (marks for name, marks, _words in dots.rows if inside(name) in title)
        marks, dates = next(named, dots.rows[0][1]), months(dots)
    else:
        of_one = "country" in brief.boards["map"].tells
        # a government is asked in those alone that address it
        cards = [card for card in slide.cards if card.passages or MARKS[card.sign] == "concern" or not of_one]
        marks, dates = tuple(MARKS[card.sign] for card in cards), tuple(card.head for card in cards)
    told = _led(title, marks, brief.headings.page)

    def blocks(scale: float) -> list[Block]:
        foot = [_barred(marks), *(_of_country(slide) if dots else [])]
        return [
            *claimed(told, scale),
            _discs(marks, dates, scale * (1.0 if dots else 0.76)),
            *(block for words in foot for block in noted(words, scale)),
            *_quoted(slide.cards, scale),
        ]

    return stacked(blocks, top, bottom)


def _led(title: str, marks: Sequence[str], some: str) -> Claim:
    """Return a title that says how many statements ask for something, in parts; `some` is “{n} of {of}”."""
    n, of = marks.count("call"), len(marks)
    if not n:
        subject, colon, _rest = title.partition(": ")
        many = marks.count("concern")
        words = ngettext(
            "statement objects to its opposite; none asks for it",
            "statements object to its opposite; none asks for it",
            many,
        )
        return Claim(subject if colon else "", some.format(n=number(many), of=number(of)), words)
    said = title.split(" ")
    # one is spelled by its sentence alone
    if len(said) > 3 and said[2] == spelled(of) and (n == 1 or said[0].casefold() == spelled(n)):
        return Claim("", some.format(n=number(n), of=number(of)), " ".join(said[3:]))
    if said[0].casefold() == spelled(n):
        return Claim("", number(n), " ".join(said[1:]))
    return claim(title)


def _of_country(slide: Slide) -> list[str]:
    """Return how a government is asked where not by its name, and how many of its demands recur."""
    assert slide.dots  # noqa: S101 - it is a slide of demands
    n = len(slide.counts)
    words = ngettext(
        "{n} of {of} demands is asked in two or more statements.",
        "{n} of {of} demands are asked in two or more statements.",
        n,
    )
    return [slide.dots.whom, words.format(n=number(n), of=number(slide.dots.of)) if n else ""]


def _barred(marks: Iterable[str]) -> str:
    """Return what a bar in a disc means, if there is one."""
    return _("With a bar: only objects to the opposite.") if "concern" in marks else ""


def _disc(mark: str, x: float, y: float, radius: float) -> list[Circle | Box]:
    """Return what a statement does with a demand as a disc: full, empty, or empty with a bar where it only objects."""
    if mark == "call":
        return [Circle(x, y, radius, ACCENT)]
    weight = max(3.0, radius * 0.06)
    ring = Circle(x, y, radius - weight / 2, palette.PAPER, palette.FAINT if mark == "absent" else INK, weight)
    bar = Box(x - radius * 0.45, y - weight, radius * 0.9, 2 * weight, INK)
    return [ring] if mark == "absent" else [ring, bar]


def _discs(marks: Sequence[str], dates: Sequence[str], scale: float) -> Block:
    """Return a disc for each statement with its date under it."""
    column = ACROSS / len(marks)
    across, size = min(DISC * scale, column - 24), max(KEY, 32.0 * scale)
    # under a narrow disc the year stands below the month
    narrow = max(measured(date, size) for date in dates) > column - 8
    words = [date.replace(" ", "\n") if narrow else date for date in dates]
    high = size * LEADING * max(said.count("\n") + 1 for said in words)

    def draw(y: float) -> list[Piece]:
        pieces: list[Piece] = []
        for k, (mark, said) in enumerate(zip(marks, words, strict=True)):
            middle = LEFT + (k + 0.5) * column
            pieces += _disc(mark, middle, y + across / 2, across / 2)
            colour = INK if mark == "call" else SOFT
            pieces.append(
                Text(middle - column / 2, y + across + 8, column, said, size, colour, align="center", height=high)
            )
        return pieces

    return Block(across + 8 + high, draw)


def _quoted(cards: Sequence[Card], scale: float) -> list[Block]:
    """Return a few words of a statement that asks for a demand, and how many can be read otherwise.

    Those come first that are clear, then those in the reader's language.
    """
    asking = [card for card in cards if card.passages]
    if not asking:
        return []
    card, (cue, place, _meaning) = min(
        ((card, passage) for card in asking for passage in _asking(card)),
        key=lambda one: (_arguable(one[1]), bool(_tongue(one[1][1]))),
    )
    rejected = _("on what it rejects") if MARKS[card.sign] == "concern" else ""
    source = ", ".join(filter(None, (card.about, card.head, _tongue(place), rejected)))
    quote = written(f"“{cue}”", QUOTED * scale, serif=True, left=LEFT + 30, width=ACROSS - 30)
    below = written(source, 34.0 * scale, SOFT, left=LEFT + 30, width=ACROSS - 30)

    def draw(y: float) -> list[Piece]:
        high = quote.high + below.high + 8
        return [Box(LEFT, y + 6, 8, high - 8, ACCENT), *quote.draw(y), *below.draw(y + quote.high + 8)]

    return [Block(quote.high + below.high + 8, draw), *noted(_doubt(asking), scale)]


def _doubt(asking: Sequence[Card]) -> str:
    """Return how many of the statements that ask for a demand do so in passages that can be read otherwise."""
    n = sum(all(map(_arguable, _asking(card))) for card in asking)
    if not n:
        return ""
    if len(asking) == 1:
        return _("Whether it asks for this is arguable; it does in our reading.")
    words = ngettext(
        "{n} of the {of} is arguable: it asks for this in our reading.",
        "{n} of the {of} are arguable: they ask for this in our reading.",
        n,
    )
    return words.format(n=number(n), of=number(len(asking)))


def _asking(card: Card) -> list[tuple[str, str, str]]:
    """Return the passages of a statement to quote: of one that asks, those that do not only reject the opposite."""
    rejects = _("criticizes the opposite")
    return [one for one in card.passages if rejects not in one[1]] or list(card.passages)


def _arguable(passage: tuple[str, str, str]) -> bool:
    return _("arguable") in passage[1]


def _tongue(place: str) -> str:
    """Return in which other language a passage is, as its place says it; "" for the reader's own."""
    said = (_("in {language}").format(language=language_name(lang)) for lang in LANGUAGES)
    return next((words for words in said if words in place), "")


def _kept(dots: Dots) -> Dots:
    """Return demands without the statements that make none of them, where all are there."""
    whole = len(dots.rows) + len(dots.alike) >= dots.of
    kept = [k for k in range(len(dots.columns)) if not whole or {row[1][k] for row in dots.rows} != {"absent"}]
    return replace(
        dots,
        columns=tuple(dots.columns[k] for k in kept),
        rows=tuple((name, tuple(marks[k] for k in kept), words) for name, marks, words in dots.rows),
    )


def _rows(dots: Dots, title: str, top: float, bottom: float) -> list[Piece]:
    """Return a claim and demands, each over a disc for every statement, under the dates of these."""
    shown, of = dots.rows[:ROWS], len(dots.columns)
    column, dates = ACROSS / of, months(dots)
    words = _("Discs are the {n} statements by date.")
    if len(shown) < dots.of:
        words = _("Discs are the {n} statements by date; {shown} of {of} demands.")
    words = words.format(n=spelled(of), shown=number(len(shown)), of=number(dots.of))
    barred = _barred(mark for _name, marks, _words in shown for mark in marks)

    def blocks(scale: float) -> list[Block]:
        size, across = max(KEY, 32.0 * scale), min(84.0 * scale, column - 20)
        narrow = max(measured(date, size) for date in dates) > column - 8
        said = [date.replace(" ", "\n") if narrow else date for date in dates]
        high = size * LEADING * max(date.count("\n") + 1 for date in said)
        # the last ends where the rows do
        last = max(across, *(measured(line, size) for date in said for line in date.split("\n")))
        lefts = [LEFT + k * (ACROSS - last) / max(of - 1, 1) for k in range(of)]

        def heads(y: float) -> list[Piece]:
            return [Text(x, y, last + 2, date, size, SOFT, height=high) for x, date in zip(lefts, said, strict=True)]

        def row(name: str, marks: Sequence[str]) -> Block:
            over = written(name, NAME * scale, bold=True)

            def draw(y: float) -> list[Piece]:
                down = y + 10 + over.high + 4 + across / 2
                discs = [
                    piece
                    for x, mark in zip(lefts, marks, strict=True)
                    for piece in _disc(mark, x + across / 2, down, across / 2)
                ]
                return [Box(LEFT, y, ACROSS, 2, LINE), *over.draw(y + 10), *discs]

            return Block(over.high + across + 14, draw)

        return [
            *claimed(claim(title), scale),
            Block(high, heads),
            *(row(name, marks) for name, marks, _words in shown),
            *noted(f"{words} {barred}".strip(), scale),
        ]

    return stacked(blocks, top, bottom)


def _of_one_statement(dots: Dots, title: str, top: float, bottom: float) -> list[Piece]:
    """Return how much one statement asks, and the names of the first demands, each beside its disc."""
    shown = dots.rows[:NAMES]
    many = _("{shown} of the {of} demands").format(shown=number(len(shown)), of=number(dots.of))
    # which statement it is where the claim is on whom it asks
    source = f"{dots.named[0]}, {dots.columns[0]}"
    # those to which it only objects are no part of what it asks
    some = len(shown) < dots.of and number(dots.of) in title.split()
    foot = [f"{source}: {inside(many)}." if some else f"{source}.", dots.whom]

    def blocks(scale: float) -> list[Block]:
        across = 66.0 * scale

        def row(name: str, mark: str) -> Block:
            words = written(name, 54.0 * scale, left=LEFT + across + 30, width=ACROSS - across - 30)
            high = max(words.high, across)

            def draw(y: float) -> list[Piece]:
                disc = _disc(mark, LEFT + across / 2, y + 16 + high / 2, across / 2)
                return [Box(LEFT, y, ACROSS, 2, LINE), *disc, *words.draw(y + 14 + (high - words.high) / 2)]

            return Block(high + 18, draw)

        return [
            *claimed(claim(title), scale),
            *(row(name, marks[0]) for name, marks, _words in shown),
            *(block for words in foot for block in noted(words, scale)),
        ]

    return stacked(blocks, top, bottom)
