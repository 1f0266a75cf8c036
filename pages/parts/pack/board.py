"""What one slide says, in words and numbers; hand-out, texts and squares tell the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pages.parts.claims.notes import Note
from pages.parts.pack.own_steps import Own, Some
from pages.parts.pack.slides.sides import Side
from pages.parts.views.home.map_picture import Map
from pages.parts.words.demand_sentences import dots_key


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of words; `names` are all that stand in it together, or those that lead; `whose` its own packages are."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str
    names: tuple[str, ...] = ()
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number beside a map, and what it counts; `short` says it in little room, without a day's `date`; `apart` says
    what those signed who did not address a government, `more` what is left of it beside a title with its number."""

    number: str
    words: str
    short: str = ""
    date: str = ""
    apart: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Dots:
    """Demands against statements: in each row a name, a dot a statement (call, concern, absent) and a number.

    `columns` are months under `over`, the number under `total`; `numbered` says which each is; `named` names them.
    Where all rows are alike `alike` names others with these dots; `whole` says each in full; `of` counts all; `whom`:
    of whom (`of_one`). `doubted` are a demand with a statement that makes it arguably; each is `signed` by so many;
    those that ask for the first demand ask `to` whom; of a government each has `told` what it asks in a passage, and in
    which `places` it asks for each demand raised."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...], str], ...]
    over: str
    total: str = ""
    named: tuple[str, ...] = ()
    numbered: str = ""
    alike: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    of: int = 0
    whom: str = ""
    of_one: bool = False
    doubted: tuple[tuple[str, str], ...] = ()
    signed: tuple[int, ...] = ()
    to: str = ""
    told: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    def key(self, shown: int | None = None) -> str:
        """Return what the dots of so many rows mean (all if None)."""
        return dots_key((mark for _name, marks, _n in self.rows[:shown] for mark in marks), of_one=self.of_one)


@dataclass(frozen=True, slots=True)
class Card:
    """One event, or what one statement does: heading, text, a word with its sign and colour below, on which site. Of an
    event `about` names its demands, `chief` the first of these, `raised` those of them that lead, `why` says why it
    goes its way, `date` is its day; one `tied` is told with the one before, `whom` took it alone; one `asks` if the
    government of a pack is asked something in answer, on what is raised; the term of one `over` ended, one `eased`
    a later one took back; `headline` says it in a few words, from a `publisher`; its government `said` why, as a
    `reply` has it. Of a statement these are its name and who signed; `passages` ask `whom`."""

    head: str
    text: str
    sign: str
    word: str
    colour: str
    source: str = ""
    about: str = ""
    raised: str = ""
    why: str = ""
    date: str = ""
    passages: tuple[tuple[str, str, str], ...] = ()
    tied: bool = False
    whom: str = ""
    asks: bool = False
    over: bool = False
    eased: bool = False
    headline: str = ""
    publisher: str = ""
    said: str = ""
    reply: Note | None = None
    chief: str = ""


@dataclass(frozen=True, slots=True)
class Slide:
    """What one slide says: a claim as its title, one picture or table, the small print, and what to say with it. Of
    `figures` with `map`, `dots`, `cards`, `grid` and `link` (sources) one is set. `foot` explains the picture;
    `rest` says what is left out, by how many rows are shown; `banner` makes the map so many times as wide as high;
    `tells` are the kinds of claims in its figures; `counts` are directions with their events, of those towards
    `ended` are no longer in force, `eased` of those away later, or demands with who signed; they are from a `year`
    `until` a month, `quiet` if none of its own is of its last year; `under` says what fits or lacks, `more` is
    asked after the question in a title. Of events `steps` says whose they are, `mostly` whose in a pack of no
    country, `own` which are those of one country, `first` those on what is raised first, `lacking` on which demands
    are none; of packages `reasons` say by demands how far each matches, `partly` why it does so in part alone.
    `leading` is its title on a slide: of packages, of events, and where what is asked leads and says who signed."""

    key: str
    title: str
    say: tuple[str, ...]
    foot: str = ""
    rest: tuple[str, ...] = ()
    marks: tuple[int, ...] = ()
    figures: tuple[Figure, ...] = ()
    map: Map | None = None
    banner: Callable[[float], Map] | None = None
    dots: Dots | None = None
    cards: tuple[Card, ...] = ()
    grid: Grid | None = None
    link: str = ""
    tells: tuple[str, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    ended: int = 0
    eased: int = 0
    until: str = ""
    quiet: str = ""
    year: str = ""
    under: str = ""
    more: str = ""
    steps: str = ""
    mostly: str = ""
    own: Own | None = None
    first: Some | None = None
    lacking: str = ""
    leading: str = ""
    sides: tuple[Side, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    partly: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def bears(self, card: Card) -> str:
        """Return the demands of a meeting that an event bears on: those raised, if any event does on one, else all."""
        # a script has it without those raised
        told = next((one for one in self.cards if one.text == card.text), card)
        return told.raised if any(one.raised for one in self.cards) else told.about

    @property
    def explained(self) -> str:
        """What explains its picture: of events on what none was found and whose steps they are before the rest."""
        return " ".join(filter(None, (self.lacking, self.steps, self.mostly, self.foot)))
