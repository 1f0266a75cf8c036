"""What is asked on a square picture: a disc for each statement, a bar for each demand, or the demands of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pages.parts.drawing.slide.scene import ACCENT, LINE, Box, Piece
from pages.parts.pack.board import Card, Dots, Slide
from pages.parts.pack.content import Brief
from pages.parts.pack.slides.frame import DOTS, DOUBTFUL, paler
from pages.parts.pack.slides.heads import DOUBTED, doubts, months
from pages.parts.pack.slides.opening import moved_away
from pages.parts.pack.slides.packages import arguable as arguable_words
from pages.parts.pack.slides.passages import unsure
from pages.parts.pack.slides.tables import whole_rows
from pages.parts.pack.squares.asked_once import square_asked_once
from pages.parts.pack.squares.discs import disc, discs, signs
from pages.parts.pack.squares.frame import (
    ACROSS,
    KEY,
    LEFT,
    NEAR,
    Block,
    Claim,
    claim,
    claimed,
    explained,
    has_room,
    noted,
    stacked,
    that_asks,
    written,
)
from pages.parts.pack.squares.of_country import square_of_country
from pages.parts.pack.squares.since import leading
from pages.parts.words.articles import published, unbracketed
from pages.parts.words.catalogue import begun, gettext as _, inside, listed, ngettext, number, stopped
from pages.parts.words.spoken import dated, going_on

# of a demand's name and of what stands under a claim, where nothing is made larger or smaller
NAME, WHOLE = 38.0, 40.0
# demands of a square, at most, beside bars and beside discs, and in a claim
ROWS, NAMES, LED = 6, 4, 3
# of the names beside bars, and of these
NAMED, BAR = 400.0, 54.0
# the least that discs are made smaller for more words
SMALLEST = 0.68
YEAR = re.compile(r"\d{4}")
MARKS = {sign: mark for mark, sign in DOTS.items()}


def square_asked(brief: Brief, slide: Slide, title: str, top: float, bottom: float) -> list[Piece]:
    """Return the claim on what is asked, with a picture of the statements that ask for it."""
    dots = slide.dots
    if dots and len(dots.columns) == 1:
        return _of_one_statement(dots, title, top, bottom)
    if dots and not dots.of_one:
        return _bars(dots, title, brief.headings.page, top, bottom)
    if dots and "call" in dots.rows[0][1] and slide.figures and slide.figures[0].number != number(1):
        return square_of_country(dots, slide.figures[0], _led_to(brief), top, bottom)
    of_one = "country" in brief.boards["map"].tells
    # a government is asked in those alone that address it
    cards = [card for card in slide.cards if card.passages or MARKS[card.sign] == "concern" or not of_one]
    subject = "" if dots or of_one else title.partition(": ")[0]
    dots = dots or _of_cards(cards)
    name, marks, _words = next((row for row in dots.rows if inside(row[0]) in title), dots.rows[0])
    told = _led(title, marks, brief.headings.page)
    n = marks.count("call")
    if n and subject != title and subject:
        words = ngettext("statements asks for {demands}", "statements ask for {demands}", n)
        told = replace(told, words=words.format(demands=inside(subject)))
    shown = doubts(dots, name, marks)
    since = moved_away(brief) if n else None
    words = _("▼ Away from it, in our reading: {event}")
    publisher = next((source.publisher for _card, source in brief.script.events[-1:]), "")
    away = words.format(event=going_on(published(dated(since.date, stopped(since.text)), publisher))) if since else ""
    # beside the number stands how many of it are arguable
    unsure = arguable_words(sum(mark == "call" + DOUBTED for mark in shown))
    if n == 1 and cards and slide.figures and (ask := brief.wanted or subject):
        # empty discs of the others would tell against it
        return square_asked_once(slide, cards[marks.index("call")], ask, unsure, away, top, bottom)
    told = replace(told, words=f"{_of_years(told, months(dots))}{unsure}")
    asks = ""
    # how many signed may hang on what is arguable
    doubtful = "" if of_one else brief.boards["map"].under
    if cards and subject and n and slide.figures:
        signed = slide.figures[0].number
        words = _("{claim}; {n} organizations signed at least one")
        told = replace(told, words=words.format(claim=told.words, n=signed))
        if unsure and not doubtful:
            # of some that ask arguably who signed weighs more
            told = Claim(signed, that_asks(n, 1 if signed == number(1) else 2, subject))
            asks = f"{title.partition(': ')[2]}{unsure}."
    foot = [_("In each disc: how many signed.")] if n > 1 and dots.signed else []
    foot += [*signs(shown), doubtful]
    meant = [] if away else explained(" ".join((title, *dots.named)))[:2]

    def blocks(scale: float) -> list[Block]:
        return [
            *claimed(told, scale),
            *([written(asks, WHOLE * min(scale, 1.0))] if asks else []),
            discs(dots, shown, scale),
            *([written(away, KEY * max(1.0, min(scale, 1.2)), since.colour, bold=True)] if since and away else []),
            *noted(" ".join(filter(None, (*foot, *meant)))),
        ]

    away = away if has_room(blocks(SMALLEST), top, bottom, NEAR / 2) else ""
    return stacked(blocks, top, bottom)


def _led_to(brief: Brief) -> str:
    """Return the event from which the question of a pack goes on: its month, headline and publisher; else ""."""
    board = brief.boards.get("since")
    if not board or not brief.ask:
        return ""
    card, words = leading(brief, board), _("{month}: {event} ({publisher}).")
    event = going_on(card.headline or card.text)
    return words.format(month=begun(card.head), event=event, publisher=unbracketed(card.publisher))


def _of_years(told: Claim, when: Sequence[str]) -> str:
    """Return a claim that begins with statements that are counted, with their years, or the month of one alone."""
    first, _space, rest = told.words.partition(" ")
    return f"{first} ({_span(when)}) {rest}" if told.number and _span(when) else told.words


def _span(when: Sequence[str]) -> str:
    """Return the years of statements, or the month of one alone; "" where they are not known."""
    years = sorted({year for words in when for year in YEAR.findall(words)})
    if not years:
        return ""
    return when[0] if len(when) == 1 else "–".join(dict.fromkeys((years[0], years[-1])))


def _led(title: str, marks: Sequence[str], some: str) -> Claim:
    """Return a title that says how many statements ask for something, in parts; `some` is “{n} of {of}”."""
    n, of = marks.count("call"), len(marks)
    if not n:
        many = marks.count("concern")
        words = ngettext(
            "statement objects to its opposite; none asks for it",
            "statements object to its opposite; none asks for it",
            many,
        )
        return Claim(some.format(n=number(many), of=number(of)), words)
    return claim(title)


def _of_cards(cards: Sequence[Card]) -> Dots:
    """Return what statements do with one demand, as the one row of dots."""
    doubted = tuple(("", card.about) for card in cards if card.passages and unsure(card))
    row = ("", tuple(MARKS[card.sign] for card in cards), "")
    heads, named = tuple(card.head for card in cards), tuple(card.about for card in cards)
    signed = tuple(int("".join(filter(str.isdigit, card.why))) for card in cards)
    return Dots(heads, (row,), "", named=named, doubted=doubted, signed=signed)


def _bars(dots: Dots, title: str, some: str, top: float, bottom: float) -> list[Piece]:
    """Return what most statements ask for, over a bar for each demand of as many cells as statements ask for it."""
    of = len(dots.columns)
    # as on the slide, all that so many statements make, if that leaves no tie
    rows = [(name, doubts(dots, name, marks)) for name, marks, _words in whole_rows(dots).rows[:ROWS]]
    counts = [sum(mark.startswith("call") for mark in marks) for _name, marks in rows]
    n = max(counts)
    most = [inside(name) for (name, _marks), many in zip(rows, counts, strict=True) if many == n][:LED]
    words = ngettext("statements asks for {demands}", "statements ask for {demands}", n).format(demands=listed(most))
    told = Claim(some.format(n=number(n), of=number(of)), words) if n else claim(title)
    told = replace(told, words=_of_years(told, months(dots))) if n else told
    foot = [signs(mark for _name, marks in rows for mark in marks if mark.startswith("call"))]
    if len(rows) < dots.of:
        foot.append([_("{shown} of the {of} demands").format(shown=number(len(rows)), of=number(dots.of)) + "."])
    notes = " ".join(words for part in foot for words in part)

    def blocks(scale: float) -> list[Block]:
        return [*claimed(told, scale), *(_bar(name, marks, scale) for name, marks in rows), *noted(notes)]

    return stacked(blocks, top, bottom)


def _bar(name: str, marks: Sequence[str], scale: float) -> Block:
    """Return the name of a demand and right of it a cell for each statement, full where it asks for that."""
    words = written(name, NAME * min(scale, 1.0), width=NAMED)
    deep = max(words.high, BAR * scale)
    left, cell = LEFT + NAMED + 24, (ACROSS - NAMED - 24) / len(marks)
    fills = {"call": ACCENT, "call" + DOUBTED: paler(ACCENT, DOUBTFUL)}
    full = sorted((fills.get(mark, LINE) for mark in marks), key=[*fills.values(), LINE].index)

    def draw(y: float) -> list[Piece]:
        cells = [
            Box(left + k * cell, y + (deep - BAR * scale) / 2, cell - 5, BAR * scale, fill)
            for k, fill in enumerate(full)
        ]
        return [*words.draw(y + (deep - words.high) / 2), *cells]

    return Block(deep, draw)


def _of_one_statement(dots: Dots, title: str, top: float, bottom: float) -> list[Piece]:
    """Return how much one statement asks, and the names of the first demands, each beside its disc."""
    shown = dots.rows[:NAMES]
    many = _("{shown} of the {of} demands").format(shown=number(len(shown)), of=number(dots.of))
    # which statement it is where the claim is on whom it asks
    source, when = dots.named[0], months(dots)[0].replace(" ", chr(160))
    told = claim(title)
    if told.number:
        told = replace(told, words=_("{claim}, in a statement of {month}").format(claim=told.words, month=when))
    else:
        source = f"{source}, {when}"
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
            *claimed(told, scale),
            *(row(name, marks[0]) for name, marks in rows),
            *noted(" ".join(filter(None, foot))),
        ]

    return stacked(blocks, top, bottom)
