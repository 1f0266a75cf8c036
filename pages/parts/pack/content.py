"""What a briefing holds, in words and numbers: the one content model from which every format is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from data.record.cache import Cache
from pages.parts.claims.notes import Note
from pages.parts.views.home.map_picture import Map

# the files and previews of one pack
MOST_KEPT = 16


@dataclass(frozen=True, slots=True)
class Line:
    """One claim: its kind, its sentence, under which filters it counts, and the numbers of its footnotes."""

    kind: str
    sentence: str
    scope: str
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One demand of the chart; `colour` is its theme's."""

    label: str
    theme: str
    colour: str
    statements: int
    organizations: int
    passages: int
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The demands that recur, most recurrent first; `of` is the length of the axis."""

    title: str
    alt: str
    axis: str
    of: int
    bars: tuple[Bar, ...]
    header: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of words."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str


@dataclass(frozen=True, slots=True)
class Signers:
    """The organizations by country of seat, the country with most first."""

    title: str
    groups: tuple[tuple[str, int, tuple[str, ...]], ...]
    note: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One number beside a map, and what it counts as whole words."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class Dots:
    """Demands against statements: in each row a name, a dot a statement (call, concern, absent)
    and a number; `counted` says of what."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...], str], ...]
    counted: str


@dataclass(frozen=True, slots=True)
class Card:
    """One event, or what one statement does: heading, text, and a word with its sign and colour below."""

    head: str
    text: str
    sign: str
    word: str
    colour: str


@dataclass(frozen=True, slots=True)
class Slide:
    """What one slide says: a claim as its title, one picture or table, the small print, and what to say with it.

    Of `figures` with `map`, `dots`, `cards`, `grid` and `link` (sources) one is set. `foot` explains the picture;
    `marks` are the footnotes that stand behind it.
    """

    key: str
    title: str
    say: tuple[str, ...]
    foot: str = ""
    marks: tuple[int, ...] = ()
    figures: tuple[Figure, ...] = ()
    map: Map | None = None
    dots: Dots | None = None
    cards: tuple[Card, ...] = ()
    grid: Grid | None = None
    link: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """What to say: for a minute, for three, and answers to what is likely to be objected."""

    headings: tuple[str, str, str]
    minute: tuple[str, ...]
    three: tuple[str, ...]
    objections: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One statement as it is cited: title as published, what is known of it, and its address."""

    title: str
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of the rows behind the briefing."""

    name: str
    file: str
    header: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings and labels that the formats share, in the reader's language."""

    claims: str
    notes: str
    sources: str
    limits: str
    more: str
    signs: str
    page: str
    left_out: str
    back: str
    next: str
    full: str


@dataclass(frozen=True, slots=True, eq=False)
class Brief:
    """A whole briefing in one language; `issued` is the day of the data (ISO), the only date in the files.

    `boards` are all slides that the record can fill but the sources, `slides` those of the length chosen. The files
    that were made of it are kept in `cache` and go with it.
    """

    lang: str
    title: str
    scope: str
    audience: str
    data: str
    day: str
    stamp: str
    issued: str
    link: str
    file: str
    headings: Headings
    claims: tuple[Line, ...]
    notes: tuple[Note, ...]
    map: Map | None
    chart: Chart | None
    gaps: Grid | None
    signers: Signers | None
    limits: tuple[str, ...]
    sources: tuple[Source, ...]
    credits: str
    sheets: tuple[Sheet, ...]
    slides: tuple[Slide, ...]
    boards: Mapping[str, Slide]
    script: Script
    events: tuple[str, ...]
    cache: Cache = field(default_factory=lambda: Cache(MOST_KEPT), repr=False)

    def address(self, note: Note) -> str:
        """Return the address of a note as it is shown: the site's name where the sources give it whole."""
        if any(source.url == note.url for source in self.sources):
            return site_name(note.url)
        return note.url


def site_name(url: str) -> str:
    """Return the name of the site that an address leads to."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


class NothingToTellError(ValueError):
    """The filters leave nothing, so that no briefing can be made."""
