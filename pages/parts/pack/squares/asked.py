"""What is asked on a square picture: a disc for each statement, demands against them, or the demands of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pages.parts.drawing.slide.scene import ACCENT, LEADING, LINE, SOFT, Box, Piece, Text, measured
from pages.parts.pack.content import Brief, Card, Dots, Figure, Slide
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.heads import DOUBTED, doubts, months, signed, tellings
from pages.parts.pack.slides.packages import arguable as arguable_words
from pages.parts.pack.slides.passages import arguable
from pages.parts.pack.squares.discs import disc, discs, heads, signs
from pages.parts.pack.squares.frame import (
    ACROSS,
    KEY,
    LEFT,
    SCALES,
    Block,
    Claim,
    claim,
    claimed,
    explained,
    noted,
    stacked,
    written,
)
from pages.parts.words.articles import the_statement
from pages.parts.words.catalogue import (
    begun,
    gettext as _,
    inside,
    language_name,
    listed,
    ngettext,
    number,
    stopped,
)
from pages.parts.words.languages import LANGUAGES
from pages.parts.words.small_numbers import spelled

# of a demand's name, of quoted words and of what stands under a claim, where nothing is made larger or smaller
NAME, QUOTED, WHOLE = 44.0, 54.0, 42.0
# of a claim over discs
SLIGHT = 46.0
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
    of_one = "country" in brief.boards["map"].tells
    # a government is asked in those alone that address it
    cards = [card for card in slide.cards if card.passages or MARKS[card.sign] == "concern" or not of_one]
    dots = dots or _of_cards(cards)
    name, marks, _words = next((row for row in dots.rows if inside(row[0]) in title), dots.rows[0])
    told = _led(title, marks, brief.headings.page)
    if cards and marks.count("call") == 1:
        when = months(dots)[marks.index("call")]
        told = replace(told, words=_("{claim}, in {month}").format(claim=told.words, month=when))
    shown = doubts(dots, name, marks)
    # beside the number stands how many of it are arguable
    unsure = sum(mark == "call" + DOUBTED for mark in shown)
    told = replace(told, words=f"{told.words}{arguable_words(unsure)}")
    # a statement may ask others for what it does not ask of this government
    empty = [name for name, mark in zip(dots.named, marks, strict=True) if mark == "absent" and of_one]
    who, alone = _who_signed(brief, slide)
    also = f"{who.number} {who.words}." if who else ""
    if cards and who:
        # of one demand how many signed comes before how many statements ask for it
        also = f"{told.number} {told.words}.".strip()
        told = replace(told, number=who.number, words=who.words)
    # a sentence that begins with a number would read as the decimals of one that ends with one
    also = "; ".join(filter(None, (begun(also).rstrip(".") if alone else begun(also), alone)))
    meant = explained(" ".join((title, also, *dots.named)))
    foot = [*signs(shown), _not_of_it(empty), *meant]

    def blocks(scale: float) -> list[Block]:
        return [
            *claimed(told, scale, least=SLIGHT),
            *([written(also, WHOLE * scale)] if also else []),
            discs(dots, shown, scale * 0.55),
            # of several their words have no room, nor where all is small
            *(_quoted(cards, scale) if marks.count("call") < 2 and scale > SCALES[-1] else []),
            *noted(" ".join(filter(None, foot))),
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


def _who_signed(brief: Brief, slide: Slide) -> tuple[Figure | None, str]:
    """Return how many signed in the words of the claim, and its sentence on how many of these signed one alone."""
    if not slide.figures:
        return None, ""
    n = slide.figures[0].number
    claims = (line.sentence for line in brief.claims if line.kind == "demand")
    told = next((words for words in claims if f" {n} " in words), "")
    words, *more = told.partition(f" {n} ")[2].rstrip(".").split(". ")
    # what is arguable is said of the statements
    alone = [stopped(words) for words in more[:1] if words not in brief.boards["map"].under and f" {n} " in words]
    # how many signed two or more is left to the other files
    words = words.partition(", ")[0]
    return replace(slide.figures[0], words=words or slide.figures[0].words), "".join(alone)


def _not_of_it(names: Sequence[str]) -> str:
    """Return what an empty disc means of one government; "" without `names` of statements that have one."""
    words = ngettext(
        "Empty: {statements} does not ask it of this government.",
        "Empty: {statements} do not ask it of this government.",
        len(names),
    )
    return words.format(statements=listed(map(the_statement, names))) if names else ""


def _of_cards(cards: Sequence[Card]) -> Dots:
    """Return what statements do with one demand, as the one row of dots."""
    unsure = tuple(
        ("", card.about)
        for card in cards
        if card.passages and all(arguable(place) for _cue, place, _meaning in _asking(card))
    )
    row = ("", tuple(MARKS[card.sign] for card in cards), "")
    return Dots(
        tuple(card.head for card in cards), (row,), "", named=tuple(card.about for card in cards), doubted=unsure
    )


def _quoted(cards: Sequence[Card], scale: float) -> list[Block]:
    """Return a few words of a statement that asks for a demand, clear ones first, then those in the reader's tongue."""
    asking = [card for card in cards if card.passages]
    if not asking:
        return []
    card, (cue, place, _meaning) = min(
        ((card, passage) for card in asking for passage in _asking(card)),
        key=lambda one: (arguable(one[1][1]), bool(_tongue(one[1][1]))),
    )
    rejected = _("on what it rejects") if MARKS[card.sign] == "concern" else ""
    source = ", ".join(filter(None, (card.about, card.head, _tongue(place), rejected)))
    quote = written(f"“{cue}”", QUOTED * scale, serif=True, left=LEFT + 30, width=ACROSS - 30)
    below = written(source, KEY, SOFT, left=LEFT + 30, width=ACROSS - 30)

    def draw(y: float) -> list[Piece]:
        high = quote.high + below.high + 8
        return [Box(LEFT, y + 6, 8, high - 8, ACCENT), *quote.draw(y), *below.draw(y + quote.high + 8)]

    return [Block(quote.high + below.high + 8, draw)]


def _asking(card: Card) -> list[tuple[str, str, str]]:
    """Return the passages of a statement to quote: of one that asks, those that do not only reject the opposite."""
    rejects = _("criticizes the opposite")
    return [one for one in card.passages if rejects not in one[1]] or list(card.passages)


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
        named=tuple(dots.named[k] for k in kept),
        rows=tuple((name, tuple(marks[k] for k in kept), words) for name, marks, words in dots.rows),
        signed=tuple(dots.signed[k] for k in kept),
    )


def _rows(dots: Dots, title: str, top: float, bottom: float) -> list[Piece]:
    """Return a claim and demands, each over a disc for every statement, under the dates of these."""
    shown, of, named = dots.rows[:ROWS], len(dots.columns), replace(dots, named=tellings(dots)[0])
    rows = [(name, doubts(dots, name, marks)) for name, marks, _words in shown]
    words = _("Each row is a demand, each full disc a statement that asks for it.")
    if len(shown) < dots.of:
        words = _("Each row is a demand ({shown} of {of}), each full disc a statement that asks for it.")
    words = words.format(shown=number(len(shown)), of=number(dots.of))
    foot = " ".join((words, *signs(mark for _name, marks in rows for mark in marks), *explained(" ".join(dots.named))))

    def blocks(scale: float) -> list[Block]:
        across = min(84.0 * scale, ACROSS / of - 20)
        size, said = heads(named, ACROSS / of, 32.0 * scale)
        # how many signed each, where that has room
        by = signed(dots)
        by = by if max(measured(words, size) for words in by) <= ACROSS / of - 10 else ("",) * of
        high = size * LEADING * max(1 + any(by) + len(name) for _when, name in said)
        # the last ends where the rows do
        last = max(
            across,
            *(
                measured(line, size)
                for (when, name), signers in zip(said, by, strict=True)
                for line in (when, signers, *name)
            ),
        )
        lefts = [LEFT + k * (ACROSS - last) / max(of - 1, 1) for k in range(of)]

        def columns(y: float) -> list[Piece]:
            return [
                # the month next to its disc, the name above it
                Text(x, y + high - deep, last + 2, "\n".join(lines), size, SOFT, height=deep)
                for x, (when, name), signers in zip(lefts, said, by, strict=True)
                for lines in [[*name, when, *filter(None, (signers,))]]
                for deep in [len(lines) * size * LEADING]
            ]

        def row(name: str, marks: Sequence[str]) -> Block:
            over = written(name, NAME * scale, bold=True)

            def draw(y: float) -> list[Piece]:
                down = y + 10 + over.high + 4 + across / 2
                every = [
                    piece
                    for x, mark in zip(lefts, marks, strict=True)
                    for piece in disc(mark, x + across / 2, down, across / 2)
                ]
                return [Box(LEFT, y, ACROSS, 2, LINE), *over.draw(y + 10), *every]

            return Block(over.high + across + 14, draw)

        return [
            *claimed(claim(title), scale),
            Block(high, columns),
            *(row(name, marks) for name, marks in rows),
            *noted(foot),
        ]

    return stacked(blocks, top, bottom)


def _of_one_statement(dots: Dots, title: str, top: float, bottom: float) -> list[Piece]:
    """Return how much one statement asks, and the names of the first demands, each beside its disc."""
    shown = dots.rows[:NAMES]
    many = _("{shown} of the {of} demands").format(shown=number(len(shown)), of=number(dots.of))
    # which statement it is where the claim is on whom it asks
    source = f"{dots.named[0]}, {dots.columns[0].replace(' ', chr(160))}"
    # those to which it only objects are no part of what it asks
    some = len(shown) < dots.of and number(dots.of) in title.split()
    rows = [(name, doubts(dots, name, marks)) for name, marks, _words in shown]
    foot = [f"{source}: {inside(many)}." if some else f"{source}.", dots.whom, *signs(mark for _name, (mark,) in rows)]
    foot += explained(f"{title} {source}")

    def blocks(scale: float) -> list[Block]:
        across = 66.0 * scale

        def row(name: str, mark: str) -> Block:
            words = written(name, 54.0 * scale, left=LEFT + across + 30, width=ACROSS - across - 30)
            high = max(words.high, across)

            def draw(y: float) -> list[Piece]:
                sign = disc(mark, LEFT + across / 2, y + 16 + high / 2, across / 2)
                return [Box(LEFT, y, ACROSS, 2, LINE), *sign, *words.draw(y + 14 + (high - words.high) / 2)]

            return Block(high + 18, draw)

        return [
            *claimed(claim(title), scale),
            *(row(name, marks[0]) for name, marks in rows),
            *noted(" ".join(filter(None, foot))),
        ]

    return stacked(blocks, top, bottom)
