"""A slide as a square picture for posting: the claim, one picture or list, then the address and the data."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from urllib.parse import parse_qsl, urlencode, urlsplit

from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    LINE,
    SOFT,
    Box,
    Piece,
    Scene,
    Text,
    even,
    measured,
    tall,
    wrapped,
)
from pages.parts.pack.content import Brief, Slide, in_its_language, site_name
from pages.parts.pack.slides.cards import event_pieces, under_ways
from pages.parts.pack.slides.square_asked import small_line, square_dots, square_passages
from pages.parts.pack.slides.square_map import ACROSS, KEY, LEFT, SIDE, square_map
from pages.parts.pack.slides.story import CLOSING
from pages.parts.pack.slides.titles import about, tied
from pages.parts.words.catalogue import date_words, gettext as _

SQUARE = ("map", "asked", "since")
# of a title with the lines that it may take, of quoted words and of events
TITLES = ((66.0, 2), (62.0, 2), (58.0, 2), (54.0, 3), (50.0, 3), (46.0, 3), (42.0, 4))
FIRST, EVENTS = 276.0, (54.0, 50.0, 46.0, 42.0, 38.0, 36.0, 34.0, 32.0, 30.0, 28.0)
# over events, which need the room
SHORT = ((58.0, 2), (54.0, 2), (50.0, 2), (46.0, 2), (44.0, 2), (42.0, 3), (38.0, 4))
# a claim that begins with a number, after its subject; its number, its words and its subject
HOOK = re.compile(r"(?:([^:]+): )?(\d[\d.,\xa0]*) (.+)")
LARGE, BESIDE, ABOUT = 140.0, (58.0, 54.0, 50.0, 46.0, 42.0, 38.0, 34.0), 46.0
# where the address stands; right of it is room for the name or logo of whoever posts it
FOOT, OWN = SIDE - 104, 250.0


@in_its_language
def square(brief: Brief, slide: Slide) -> Scene:
    """Return one slide composed for a square, with nothing that is not read on a telephone."""
    title = _claim(brief, slide)
    spoken = brief.headings.society
    above = tall(spoken, ACROSS, KEY, bold=True)
    number = HOOK.fullmatch(title)
    head, top = (
        _hook(number[1], number[2], number[3], 48 + above)
        if number
        else _title(title, 48 + above, short=slide.key == "since")
    )
    shown = _address(brief)
    deep = KEY * LEADING * (1 + shown.count("\n"))
    foot = FOOT - deep + KEY * LEADING
    # alone it must say who speaks, on what
    pieces: list[Piece] = [
        Text(LEFT, 40, ACROSS, spoken, KEY, ACCENT, bold=True, height=above),
        *head,
    ]
    low = foot - 22
    last = brief.slides[-1]
    # a square is not read by whom one meets: of a government it asks the public, where it is about these demands
    of_these = slide.dots and last.link and last.say and last.say[0].startswith(slide.dots.rows[0][0])
    to_government = CLOSING["government"]
    asks, under = "", slide.under if slide.map else ""
    if slide.dots:
        asks = slide.dots.question if of_these and last.title == _(to_government) else ""
        under = slide.foot.removeprefix(slide.dots.whom).strip()
    for words, ink in ((asks, INK), (under, SOFT)):
        lines, low = small_line(words, low, ink)
        pieces += lines
    if slide.map:
        # a number that leads is not told again
        told = [f for f in slide.figures if f.number == number[2]][:1] if number else []
        pieces += square_map(
            replace(slide, figures=tuple(f for f in slide.figures if f not in told)), slide.map, top, low
        )
    elif slide.dots:
        pieces += square_dots(slide.dots, top, low)
    elif slide.key == "asked":
        pieces += square_passages(slide, top, low)
    else:
        pieces += _events(slide, top, low)
    pieces += [
        Box(LEFT, foot, ACROSS, 2, LINE),
        Text(LEFT, foot + 12, ACROSS, shown, KEY, ACCENT, bold=True, height=deep),
        Text(LEFT, foot + 14 + deep, ACROSS, brief.stamp, KEY, SOFT, height=KEY * LEADING),
    ]
    return Scene(title, tuple(pieces), "", brief.lang, SIDE, SIDE)


def _claim(brief: Brief, slide: Slide) -> str:
    """Return what one square claims: of a country its demands what most statements ask, its map how many address it."""
    leading = brief.boards["map"]
    if "country" not in leading.tells or (not slide.dots and not slide.map):
        # what recurs is said by the rows
        return slide.title.split("; ")[0] if slide.dots else slide.title
    if slide.dots or not leading.map:
        return leading.title
    country = next((shape.name for shape in leading.map.shapes if shape.chosen), "")
    first = slide.figures[0]
    return about(country, f"{first.number} {first.short or first.words}")[0]


def _title(title: str, top: float, *, short: bool) -> tuple[list[Piece], float]:
    """Return a title below `top` in the largest type that has room, and where what is below it begins."""
    title = tied(title)
    whole = max(measured(word, 1.0, serif=True) for word in title.split(" "))
    sizes = [(s, most) for s, most in (SHORT if short else TITLES) if whole * s <= ACROSS]
    sizes = sizes or [(KEY + 4, 12)]
    size = next((s for s, most in sizes if len(wrapped(title, ACROSS, s, serif=True)) <= most), sizes[-1][0])
    width, high = even(title, ACROSS, size, serif=True), tall(title, ACROSS, size, serif=True)
    return [Text(LEFT, top, width, title, size, serif=True, height=high)], top + high + 28


def _hook(subject: str | None, number: str, words: str, top: float) -> tuple[list[Piece], float]:
    """Return a claim that begins with a number, this large before its words, and where what is below it begins."""
    pieces: list[Piece] = []
    if subject:
        high = tall(subject, ACROSS, ABOUT, serif=True)
        pieces, top = [Text(LEFT, top, ACROSS, subject, ABOUT, serif=True, height=high)], top + high
    wide = measured(number, LARGE, bold=True) + 24
    room, words = ACROSS - wide, tied(words)
    size = next((s for s in BESIDE if tall(words, room, s, serif=True) <= 1.5 * LARGE), BESIDE[-1])
    high = max(1.1 * LARGE, tall(words, room, size, serif=True))
    pieces += [
        Text(LEFT, top, wide, number, LARGE, ACCENT, bold=True, height=high, middle=True),
        Text(LEFT + wide, top, room, words, size, serif=True, height=high, middle=True),
    ]
    return pieces, top + high + 22


def _address(brief: Brief) -> str:
    """Return where this briefing is with its filters, if that can be read; else its site."""
    if not brief.link:
        return "Firmantes"
    # whom one meets and in which language is the reader's to choose
    parts = urlsplit(brief.link)
    query = urlencode([(word, value) for word, value in parse_qsl(parts.query) if word not in ("for", "lang")])
    room, within = ACROSS - OWN, f"{parts.path}{'?' if query else ''}{query}"
    whole = f"{parts.netloc}{within}"
    # right of one line the room is below it
    if measured(whole, KEY, bold=True) <= ACROSS:
        return whole
    # in two lines at most
    fits = max(measured(line, KEY, bold=True) for line in (parts.netloc, within)) <= room
    return f"{parts.netloc}\n{within}" if fits else site_name(brief.link)


def _rest(slide: Slide, shown: int) -> str:
    return slide.rest[min(shown, len(slide.rest) - 1)] if slide.rest else ""


def _site(name: str) -> str:
    """Return the name of a site without what stands before its domain."""
    parts = name.split(".")
    # com.mx and the like are no names
    kept = 3 if len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3 else 2
    return ".".join(parts[-kept:])


def _events(slide: Slide, top: float, bottom: float) -> list[Piece]:
    """Return the first events, and how many more were found."""
    reading = _("Which way: our reading.")
    # a month in short leaves more room for what happened
    cards = tuple(
        replace(card, head=date_words(card.date[:7], "medium"), source=_site(card.source))
        for card in slide.posted or slide.cards
    )
    rests = [f"{_rest(slide, n)} {reading}".strip() for n in range(len(cards) + 1)]
    room = small_line(max(rests, key=len), bottom)[1] - top
    drawn = partial(event_pieces, cards, first=FIRST, sizes=EVENTS, small=30.0)
    events, shown = under_ways(
        slide,
        (LEFT, top, ACROSS, room),
        lambda place: drawn(place=place, sourced=True, wider=1.0, spare=26.0),
        KEY,
        1.0,
    )
    return [*events, *small_line(rests[shown], bottom)[0]]
