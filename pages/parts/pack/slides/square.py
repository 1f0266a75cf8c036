"""A slide as a square picture for posting: the claim, one picture or list, then the address and the data."""

from __future__ import annotations

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
from pages.parts.pack.slides.titles import tied
from pages.parts.words.catalogue import date_words, gettext as _

SQUARE = ("map", "asked", "since")
# of a title with the lines that it may take, of quoted words and of events
TITLES = ((66.0, 2), (62.0, 2), (58.0, 2), (54.0, 3), (50.0, 3), (46.0, 3), (42.0, 4))
FIRST, EVENTS = 300.0, (54.0, 50.0, 46.0, 42.0, 38.0, 36.0, 34.0, 32.0, 30.0, 28.0)
# over events, which need the room
SHORT = ((58.0, 2), (54.0, 2), (50.0, 2), (46.0, 2), (44.0, 2), (42.0, 3), (38.0, 4))
# where the address stands; right of it is room for the name or logo of whoever posts it
FOOT, OWN = SIDE - 104, 250.0


@in_its_language
def square(brief: Brief, slide: Slide) -> Scene:
    """Return one slide composed for a square, with nothing that is not read on a telephone."""
    # what recurs is said by the rows
    title = tied(slide.title.split("; ")[0] if slide.dots else slide.title)
    whole = max(measured(word, 1.0, serif=True) for word in title.split(" "))
    sizes = [(s, most) for s, most in (SHORT if slide.key == "since" else TITLES) if whole * s <= ACROSS]
    sizes = sizes or [(KEY + 4, 12)]
    size = next((s for s, most in sizes if len(wrapped(title, ACROSS, s, serif=True)) <= most), sizes[-1][0])
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
    low = foot - 22
    last = brief.slides[-1]
    # what is asked of whom one meets, where it is about these demands
    about = slide.dots and last.link and last.say and last.say[0].startswith(slide.dots.rows[0][0])
    asks = last.title if about else ""
    for words, ink in ((asks, INK), (slide.under if slide.map else "", SOFT)):
        lines, low = small_line(words, low, ink)
        pieces += lines
    if slide.map:
        pieces += square_map(slide, slide.map, top, low)
    elif slide.dots:
        pieces += square_dots(slide.dots, top, low)
    elif slide.key == "asked":
        pieces += square_passages(slide, top, low)
    else:
        pieces += _events(slide, top, low)
    pieces += [
        Box(LEFT, foot, ACROSS, 2, LINE),
        Text(LEFT, foot + 12, ACROSS - OWN, shown, KEY, ACCENT, bold=True, height=deep),
        Text(LEFT, foot + 14 + deep, ACROSS, brief.stamp, KEY, SOFT, height=KEY * LEADING),
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
