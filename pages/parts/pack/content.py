"""What a briefing holds, in words and numbers: the one content model from which every format is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

from data.record.cache import Cache
from pages.parts.claims.notes import Note
from pages.parts.pack.board import Card, Grid, Slide
from pages.parts.pack.headings import Headings
from pages.parts.pack.sender import NOBODY, Sender
from pages.parts.views.home.map_picture import Map
from pages.parts.words.catalogue import in_this_language
from pages.parts.words.directions import DIRECTIONS

Result = TypeVar("Result")
Given = ParamSpec("Given")
MOST_KEPT = 64  # the files and previews of one pack, and maps of each size that was tried
Sources = tuple[Note, ...]  # what one footnote cites


@dataclass(frozen=True, slots=True)
class Line:
    """One claim: its kind, its sentence, under which filters it counts, and the number of its footnote (0 for none)."""

    kind: str
    sentence: str
    scope: str
    mark: int


@dataclass(frozen=True, slots=True)
class Signers:
    """The organizations by country of seat, the country with most first."""

    title: str
    groups: tuple[tuple[str, int, tuple[str, ...]], ...]
    note: str


class Reply(NamedTuple):
    """The reason that a government gave in public for an event, told after that, `to_it` if it is met; its source."""

    words: str
    to_it: str
    source: Note
    event: str


@dataclass(frozen=True, slots=True)
class Script:
    """What to say under four `headings`; a `letter` with its `events`, one that goes the other way (`counter`), those
    of the country that came `latest` on what is asked of it first, what was `asked` on which the first bears, on what
    `nothing` was found, `doubts`; what a government said of one of the events (`reply`), and how many `people` it
    concerns; `cited` has sentences' footnotes, `extra` those that the script has alone, numbered on from the pack's;
    `kinds` are of what claim or slide each is. `apart` says that none who signed in the country signed what is asked
    first; `endorsed` is the one government spoken of or asked, and when it did."""

    letter: tuple[tuple[str, ...], ...]
    events: tuple[tuple[Card, Note], ...]
    counter: tuple[tuple[Card, Note], ...]
    latest: tuple[tuple[Card, Note], ...]
    reply: tuple[Reply, ...]
    people: tuple[tuple[str, Note], ...]
    asked: tuple[str, str]
    nothing: str
    later: str
    doubts: Mapping[str, str]
    headings: tuple[str, str, str, str]
    minute: tuple[str, ...]
    three: tuple[str, ...]
    objections: tuple[tuple[str, str], ...]
    questions: tuple[tuple[str, str], ...]
    cited: Mapping[str, tuple[int, ...]]
    kinds: Mapping[str, tuple[str, ...]]
    extra: tuple[Sources, ...] = ()
    apart: bool = False
    endorsed: tuple[str, str] = ("", "")

    @property
    def replied(self) -> tuple[tuple[str, Note], ...]:
        """What a government said of the event that leads, with its source; nothing of another."""
        leads = [card.text for card, _source in self.events]
        return tuple((one.words, one.source) for one in self.reply if one.event in leads)

    def besides(self, card: Card) -> tuple[tuple[str, Note], ...]:
        """Return what a government said of an event that does not lead, with its source."""
        leads = [led.text for led, _source in self.events]
        return tuple((one.words, one.source) for one in self.reply if one.event == card.text and card.text not in leads)


@dataclass(frozen=True, slots=True)
class Source:
    """One statement as it is cited: its short name, title as published, what is known of it, and its address."""

    name: str
    title: str
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its rows, short names of its columns, a note, and how many first columns and rows one would print."""

    name: str
    file: str
    header: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]
    heads: tuple[str, ...]
    note: str = ""
    paper: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Brief:
    """A whole briefing in one language; `issued` is the day of the data (ISO), the only date in the files. Footnote
    k is `notes[k - 1]`. `seats` are the countries of those who signed and how many, the most first; `lead` is the
    one message, `question` what one asks of whom one meets, `ask` the same of a government by its name ("" if
    unknown), `asking` that government and what of it, `raised` the demands that it calls these, `wanted` the one
    demand in full, `subject` the one thing that it is on ("" for more), `meaning` what an action package is where one
    is spoken of ("" for none). `told` says whether `boards` are told: what the record can fill, of which `slides`
    have the length chosen. `ways` says which way each event goes, `until` the month of the latest, `sender` whose
    pack it is, `cache` keeps its files.
    """

    lang: str
    title: str
    subject: str
    lead: str
    context: str
    scope: str
    audience: str
    question: str
    ask: str
    asking: tuple[str, str]
    raised: tuple[str, ...]
    wanted: str
    meaning: str
    stamp: str
    issued: str
    link: str
    file: str
    headings: Headings
    claims: tuple[Line, ...]
    notes: tuple[Sources, ...]
    map: Map | None
    told: bool
    demands: Grid | None
    gaps: Grid | None
    signers: Signers | None
    seats: tuple[tuple[str, int], ...]
    limits: tuple[str, ...]
    terms: tuple[str, ...]  # what words mean that not everybody knows
    sources: tuple[Source, ...]
    credits: str
    rows: Callable[[], tuple[Sheet, ...]]
    slides: tuple[Slide, ...]
    boards: Mapping[str, Slide]
    script: Script
    events: tuple[str, ...]
    ways: Mapping[str, str]
    until: str = ""
    addressed: str = ""  # how many statements address most governments, where a question is to no one of them by name
    sender: Sender = NOBODY
    cache: Cache = field(default_factory=lambda: Cache(MOST_KEPT), repr=False)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The rows behind the pack, made when the first file that holds them is."""
        return self.cache.get("sheets", self.rows)

    @property
    def on_slides(self) -> tuple[int, ...]:
        """The numbers of the footnotes that its slides cite; what none of them tells has its sources in other files."""
        return tuple(sorted({mark for slide in self.slides for mark in slide.marks}))

    def tables(self, *keys: str) -> list[Slide]:
        """Return some of what is asked and what came of it, where the pack tells it; none has the lead as its title."""
        each, apart = self.headings.each, self.lead != self.boards["map"].title
        boards = [self.boards[key] for key in keys if self.told and key in self.boards]
        return [replace(board, title=each) if board.key == "asked" and apart else board for board in boards]

    @property
    def signers_apart(self) -> Signers | None:
        """Who signed, where not all of them stand beside the map already."""
        beside = " ".join(figure.words for figure in self.boards["map"].figures) if self.map else ""
        names = [name for _country, _n, names in (self.signers.groups if self.signers else ()) for name in names]
        return None if all(name in beside for name in names) else self.signers

    def small_print(self, slide: Slide, shown: int | None = None, *, named: bool = False, listed: bool = False) -> str:
        """Return what stands under a slide's picture of which so many rows are shown: key, rest and sources.

        `named` says that its columns have the names of the statements, `listed` that the file lists all demands.
        """
        rows = len(slide.dots.rows) if slide.dots else len(slide.grid.rows) if slide.grid else len(slide.cards)
        rest = slide.rest[min(rows if shown is None else shown, len(slide.rest) - 1)] if slide.rest else ""
        rest = "" if listed and not slide.cards and slide.key in ("asked", "committed") else rest
        notes, sign = runs_words(slide.marks), self.headings.sign if len(slide.marks) == 1 else self.headings.signs
        key = (slide.dots.key(shown), "" if named else slide.dots.numbered) if slide.dots else ()
        return " ".join(
            filter(None, (slide.explained, *key, rest, sign.format(note=notes, notes=notes) if notes else ""))
        )


def in_its_language(make: Callable[Concatenate[Brief, Given], Result]) -> Callable[Concatenate[Brief, Given], Result]:
    """Return what is made of a pack, made to speak the pack's language: of two in one file each speaks its own."""

    @wraps(make)
    def spoken(brief: Brief, /, *given: Given.args, **named: Given.kwargs) -> Result:
        return in_this_language(make, brief.lang)(brief, *given, **named)

    return spoken


def runs_words(numbers: Sequence[int]) -> str:
    """Return whole numbers in words: “1–3, 7”."""
    runs: list[list[int]] = []
    for k in numbers:
        if runs and k == runs[-1][-1] + 1:
            runs[-1].append(k)
        else:
            runs.append([k])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def site_name(url: str) -> str:
    """Return the name of the site that an address leads to."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def shown_address(link: str) -> tuple[str, str]:
    """Return the address of a briefing as it is printed: its site, and the page there with what is filtered.

    Whom one meets and in which language is the reader's to choose.
    """
    parts = urlsplit(link)
    query = urlencode([(word, value) for word, value in parse_qsl(parts.query) if word not in ("for", "lang")])
    return parts.netloc, f"{parts.path}{'?' if query else ''}{query}"


def unclear(run: Sequence[Card]) -> bool:
    """Return whether no event of those that belong together has a clear direction.

    What goes both ways has none where it bears on what is raised with one government, and is others' step.
    """
    signs, shared = {card.sign for card in run}, all(card.raised and not card.whom for card in run)
    return signs == {DIRECTIONS["unclear"].sign} or (shared and signs == {DIRECTIONS["mixed"].sign})


def runs_of(cards: Iterable[Card]) -> list[list[Card]]:
    """Return events in runs of those that belong together."""
    runs: list[list[Card]] = []
    for card in cards:
        if card.tied and runs:
            runs[-1].append(card)
        else:
            runs.append([card])
    return runs


def in_time(cards: Sequence[Card]) -> tuple[Card, ...]:
    """Return events in the order of their dates; the first of those that come are the ones to keep where room ends."""
    return tuple(sorted(cards, key=lambda card: card.date))


def whole_address(url: str) -> str:
    """Return an address as it is printed in full: without its scheme."""
    return url.split("://", 1)[-1].removeprefix("www.").rstrip("/")


class NothingToTellError(ValueError):
    """The filters leave nothing, so that no briefing can be made."""
