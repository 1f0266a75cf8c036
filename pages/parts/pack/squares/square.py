"""A slide as a square picture for posting: one claim, one picture or number, then the address and the data."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

from pages.parts.drawing.slide.scene import ACCENT, LEADING, LINE, SOFT, Box, Piece, Scene, Text, measured
from pages.parts.pack.content import Brief, Slide, in_its_language, site_name
from pages.parts.pack.squares.asked import square_asked
from pages.parts.pack.squares.frame import ACROSS, KEY, LEFT, SIDE
from pages.parts.pack.squares.map import country_claims, square_map
from pages.parts.pack.squares.since import square_since
from pages.parts.words.catalogue import begun, gettext as _, ngettext, number

SQUARE = ("map", "asked", "since")
# what is said between these; above them stands who speaks, on what
TOP, FOOT = 118.0, SIDE - 104
# right of the address is room for the name or logo of whoever posts it
OWN = 250.0


@in_its_language
def square(brief: Brief, slide: Slide) -> Scene:
    """Return one slide composed for a square, with nothing that is not read on a telephone."""
    title = _claim(brief, slide)
    shown = _address(brief)
    deep = KEY * LEADING * (1 + shown.count("\n"))
    foot = FOOT - deep + KEY * LEADING
    draw = square_map if slide.map else square_asked if slide.key == "asked" else square_since
    # alone it must say who speaks, on what
    pieces: list[Piece] = [
        Text(LEFT, 48, ACROSS, brief.headings.society, KEY, ACCENT, bold=True, height=KEY * LEADING),
        *draw(brief, slide, title, TOP, foot - 26),
        Box(LEFT, foot, ACROSS, 2, LINE),
        Text(LEFT, foot + 10, ACROSS, shown, KEY, ACCENT, bold=True, height=deep),
        Text(LEFT, foot + 10 + deep, ACROSS, brief.stamp, KEY, SOFT, height=KEY * LEADING),
    ]
    return Scene(title, tuple(pieces), "", brief.lang, SIDE, SIDE)


def posted(brief: Brief, slide: Slide) -> tuple[bytes, str]:
    """Return the square picture of a slide as PNG and what it claims, made once for all files that have it."""
    from pages.parts.drawing.slide.picture import png

    def drawn() -> tuple[bytes, str]:
        scene = square(brief, slide)
        return png(scene), scene.title

    return brief.cache.get(("square", slide.key), drawn)


def _claim(brief: Brief, slide: Slide) -> str:
    """Return what one square claims: of a country its demands what most statements ask, its map who signed there."""
    leading = brief.boards["map"]
    subject, colon, _rest = slide.title.partition(": ")
    n = sum(country != begun(_("country not known")) for country, _many in brief.seats)
    if slide.map and not leading.tells and colon and n > 1:
        # how many signed leads the other square
        words = ngettext(
            "{subject}: {n} country has organizations that signed a statement asking for it",
            "{subject}: {n} countries have organizations that signed a statement asking for it",
            n,
        )
        return words.format(subject=subject, n=number(n))
    if "country" not in leading.tells or slide.key == "since" or not leading.map:
        return slide.title
    if slide.key == "asked":
        # of the one statement that asks something counts what it asks
        return slide.title if slide.dots and len(slide.dots.columns) == 1 else leading.title
    return country_claims(slide)[0]


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
