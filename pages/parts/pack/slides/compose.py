"""A slide as it is drawn: title above, one picture or table, the small print below; what its speaker says."""

from __future__ import annotations

from dataclasses import replace

from data.record.cache import cached
from pages.parts.drawing.slide.scene import (
    LEADING,
    LINE,
    SMALL,
    SOFT,
    STAND_IN,
    Box,
    Flow,
    Piece,
    Scene,
    Text,
    highest,
    wrapped,
)
from pages.parts.drawing.slide.slide_master import SIGNED
from pages.parts.pack.board import Slide
from pages.parts.pack.content import Brief, in_its_language
from pages.parts.pack.maps.map_piece import BETWEEN, NORTH, beside, map_pieces, map_room, single
from pages.parts.pack.sender import signature
from pages.parts.pack.slides.cards import event_list
from pages.parts.pack.slides.event_rows import MOST as EVENTS, counted, in_rows as event_rows, on_what, said_of
from pages.parts.pack.slides.followed import POSTED
from pages.parts.pack.slides.frame import ACROSS, FOOT, LEFT
from pages.parts.pack.slides.heads import doubts, lighter
from pages.parts.pack.slides.names import (
    asked_in,
    asks_in,
    by_whom,
    in_list,
    in_rows,
    list_pieces,
    none_of_it,
    of_one_pieces,
    others,
    rejected,
    starred,
    varied,
)
from pages.parts.pack.slides.opening import bearing, leading_event, led, moved_away, opening, small_print
from pages.parts.pack.slides.package_rows import package_pieces
from pages.parts.pack.slides.packages import arguable
from pages.parts.pack.slides.passages import not_asked, packages_are, passage_pieces, unsure
from pages.parts.pack.slides.sides import side_pieces
from pages.parts.pack.slides.sources import closing_pieces
from pages.parts.pack.slides.speaker import notes
from pages.parts.pack.slides.tables import criterion, dot_heads, dot_pieces, whole_rows, word_table
from pages.parts.pack.squares.map import key_pieces
from pages.parts.pack.titles import counts_in, in_one_line, tied
from pages.parts.words.catalogue import gettext as _, number
from pages.parts.words.packages import meaning

SIZES = (36.0, 34.0, 31.0, 28.0)
# of what a listener must know of a picture
NOTE, LEAD, GAP = 18.7, 34.0, 3.0
# so many events need much room; names of countries in a column, more where these would be more than so many
MANY, HIGH, MOST, HIGHER = 3, 8, 4, 11
# where titles stand, and over so many events
USUAL, ABOVE_MANY = 54.0, 26.0


@cached
def scenes(brief: Brief) -> tuple[Scene, ...]:
    """Return the slides of a pack as they are drawn, once for all files that hold them."""
    return tuple(scene(brief, slide) for slide in brief.slides)


@in_its_language
def scene(brief: Brief, slide: Slide) -> Scene:
    """Return one slide as it is drawn."""
    pieces = closing_pieces(brief, slide, _told(brief)) if slide.link else _shown(brief, slide)
    pieces += signature(brief.sender, SIGNED)
    # without it the first and the last keep a place for the speaker's own name
    own = not brief.sender and slide in (brief.slides[0], brief.slides[-1])
    return Scene(slide.title, tuple(pieces), notes(brief, slide), brief.lang, own=own)


def _told(brief: Brief) -> str:
    """Return what the slides tell of events, those for which there is room, and of the one that leads."""
    pieces = [p for slide in brief.slides if slide.key in ("map", "since") for p in _shown(brief, slide)]
    return "\n".join(text.words for text in Scene("", tuple(pieces), "", brief.lang).texts())


def _shown(brief: Brief, board: Slide, most: int = EVENTS) -> list[Piece]:
    """Return the title, the picture or table below it, what a listener must know, and the sources in small print.

    Of events at `most` so many stand there.
    """
    slide = led(brief, board)
    title, of_one = _title(brief, slide), bool(slide.dots and slide.dots.of_one)
    about = opening(brief, slide, title)
    top = max(piece.y + piece.height for piece in (title, *about))
    top += 14 if of_one else 12 if len(slide.cards) > MANY else 16 if slide.sides or len(about) > 1 else 30
    north = top if _beside(slide) == ACROSS else NORTH
    across = map_room(slide.map, north) if slide.map else ACROSS
    listed = False
    if slide.dots and not of_one:
        dots, said = varied(whole_rows(slide.dots))
        # dots that are all alike are no picture: what they say stands beside the names
        listed = not dots.columns
        # which are arguable is seen from dots, and said of names
        foot = dots.whom if listed else f"{dots.whom} {said}".strip()
        slide = replace(slide, dots=slide.dots if listed else dots, foot=foot)
    elif slide.dots:
        slide = replace(slide, foot=slide.dots.whom)
    elif slide.key == "asked":
        # who signed stands beside the passages
        slide = replace(slide, foot="")
    elif slide.key == "since" and len(slide.cards) > POSTED:
        slide = counted(replace(slide, cards=on_what(event_rows(brief, slide, most))))
    small = small_print(brief, slide)
    # a second line of small print would take the room of what events bear on
    quiet = f"{slide.quiet} {small}".strip()
    if highest(quiet, ACROSS, SMALL) <= max(SMALL * LEADING, highest(small, ACROSS, SMALL)):
        small = quiet
    else:
        slide = replace(slide, quiet="")
    if slide.dots and slide.dots.of_one and len(slide.dots.columns) > 1:
        # how often all are asked is said in the notes
        every = _("All {n} demands are in the hand-out and the workbook.").format(n=number(slide.dots.of))
        small = f"{every} {small}".strip() if in_rows(slide) < slide.dots.of else small
    if "country" in slide.tells and slide.figures[1].number == number(0):
        small = " ".join((_("No signer is known to be based there."), small))
    elif "country" in slide.tells and brief.script.apart:
        small = " ".join((_("None of these organizations is known to be based there."), small))
    if slide.map and _beside(slide) != ACROSS:
        # what else its marks mean, and what it cannot show
        small = f"{slide.foot} {small}".strip()
    elif slide.map and single(slide.map):
        small = " ".join((_("A circle without a number: one organization."), small))
    if slide.key == "asked" and slide.cards:
        ours = _("In quotation marks: the statement’s words. The rest is ours.")
        # what the first slide tells is told where it stands among the others, and not here too
        none = not_asked(slide.cards)
        since = None if any(one.map for one in brief.slides) else moved_away(brief)
        # where all of them ask for it, or something moved away from it, other lines need the room
        all_said = "" if none and not since else _of_all(brief, slide)
        small = " ".join(filter(None, (all_said, none, packages_are() if since else "", ours, small)))
    elif slide.sides and slide.key != "gaps":
        small = " ".join((_("Lists of members may be incomplete."), small))
    # of few events it weighs more on what none was found
    lead = slide.lacking if slide.key == "since" and len(slide.cards) <= POSTED else ""
    # how many rows have room is not known yet: room is kept for the longest of what may be said of the rest
    notes_of = [_note(slide, k, listed=listed) for k in range(max(len(slide.rest), 1))]
    bottom = _above(_under(max(notes_of, key=len), small, across))
    shown = None
    if slide.map:
        place = (LEFT, top, across, bottom - top)
        # of a country what is said of it leads, and the key is small
        lead, more, key = "", list[Text](), []
        if _beside(slide) == ACROSS:
            room, west = ACROSS - across - BETWEEN, LEFT + across + BETWEEN
            lead, key = slide.under, key_pieces(slide, slide.map, room, FOOT, west, NOTE, STAND_IN)
        elif brief.wanted and slide.cards:
            lead = leading_event(brief)
        more = [line for card in slide.cards for line in bearing(brief, card, across)]
        pieces = map_pieces(slide.map, beside(brief, slide), place, north, lead, more, key)
    elif slide.dots and listed:
        pieces, shown = list_pieces(slide, top, bottom), len(in_list(slide))
    elif of_one:
        pieces, shown = of_one_pieces(slide, top, bottom)
    elif slide.dots:
        pieces, shown = dot_pieces(slide.dots, slide.title, top, bottom)
    elif slide.key == "asked":
        of_all = "" if since else _of_all(brief, slide) if not_asked(slide.cards) else ""
        pieces = passage_pieces(slide, top, bottom, of_all, since)
    elif slide.cards:
        # rows have some air of their own
        high = highest(lead, ACROSS, LEAD) + 24 if lead else -10.0
        pieces, shown = event_list(slide, top, bottom - high)
        if shown < len(slide.cards) - 1 and most == EVENTS:
            # where a pair has no room one alone may
            return _shown(brief, board, EVENTS - 1)
        if lead:
            pieces += [
                Box(LEFT, bottom - high, ACROSS, 2, LINE),
                Text(LEFT, bottom - high + 12, ACROSS, lead, LEAD, height=high - 24),
            ]
    elif slide.key == "gaps":
        columns = [-(-len(side.rows) // HIGH) for side in slide.sides]
        columns = columns if sum(columns) <= MOST else [-(-len(side.rows) // HIGHER) for side in slide.sides]
        pieces = side_pieces(slide.sides, top, bottom, columns)
    elif slide.sides:
        # what a package is comes before what matches one
        high = highest(meaning(), ACROSS, NOTE)
        first = Text(LEFT, top - 2, ACROSS, meaning(), NOTE, height=high)
        total = "" if counts_in(slide.title) else _of_all(brief, slide).rstrip(".")
        pieces = [first, *package_pieces(slide, top + high + 6, bottom, total)]
    else:
        assert slide.grid is not None  # noqa: S101 - the only kind that is left
        table = word_table(slide.grid, top, bottom)
        pieces, shown = [table], len(table.rows) - 1
    note = _note(slide, shown, listed=listed)
    return [title, *about, *pieces, *_under(note, small, across)]


def _note(slide: Slide, shown: int | None, *, listed: bool) -> str:
    """Return what a listener must know of a picture of which so many rows are shown; `listed` has no columns."""
    if slide.sides and slide.key != "gaps":
        # one count on a slide: what packages of a government itself match is said in the notes
        return "" if any(side.packages for side in slide.sides) else slide.under
    if slide.map:
        # its key stands by it, and what else its marks mean is said in the notes; what is said of a country leads
        return "" if _beside(slide) == ACROSS else slide.under
    if slide.key == "since":
        return said_of(slide, slide.cards[:shown])
    most = len(slide.dots.rows if slide.dots else slide.grid.rows if slide.grid else ())
    rest = slide.rest[min(most if shown is None else shown, len(slide.rest) - 1)] if slide.rest else ""
    if not slide.dots:
        under = slide.under if slide.key == "gaps" else ""
        return " ".join(filter(None, (under, slide.foot, rest)))
    dots = slide.dots
    if listed or len(dots.columns) == 1:
        # which are arguable is seen from dots, and said of names
        doubt = _("* Only in arguable passages.") if len(dots.columns) == 1 else ""
        doubt = doubt or _("* In fewer statements without arguable passages.")
        unsure = listed and any(starred(dots, name) != name for name in in_list(slide))
        rest_of = by_whom(dots) if listed else f"{others(slide)} {rejected(slide)}".strip() if dots.of_one else ""
        parts = [slide.foot, asked_in(dots), rest_of, doubt if unsure else "", rest if listed else ""]
        return " ".join(filter(None, parts))
    if dots.of_one:
        asks_none = [name for k, name in enumerate(dots.named) if k not in asks_in(slide)]
        none = none_of_it(asks_none, in_rows(slide)) if asks_none else ""
        return " ".join(filter(None, (_("What each asks is told in our words."), none)))
    rows = dots.rows[:shown]
    marks = (mark for name, marks, _n in rows for mark in doubts(dots, name, marks))
    key = [dots.key(shown), lighter(marks), "" if dot_heads(dots) is not dots.columns else dots.numbered]
    if len(rows) < dots.of:
        key.append(criterion(dots, len(rows)))
    return " ".join(filter(None, (slide.foot, *key, rest)))


def _title(brief: Brief, slide: Slide) -> Text:
    """Return the title in the type of all titles of its pack."""
    words, across, size = tied(_titled(brief, slide)), _beside(slide), title_size(brief, slide)
    y, high = ABOVE_MANY if len(slide.cards) > MANY else USUAL, highest(words, across, size, serif=True)
    return Text(LEFT, y, across, words, size, serif=True, role="title", height=high)


def _titled(brief: Brief, slide: Slide) -> str:
    """Return the title of a slide; one that counts statements with how many of these ask for it arguably."""
    board = brief.boards.get(slide.key)
    asking = [card for card in slide.cards if slide.key == "asked" and card.passages]
    return f"{slide.title}{arguable(sum(map(unsure, asking)))}" if board and board.title == slide.title else slide.title


def _of_all(brief: Brief, slide: Slide) -> str:
    """Return what its board counts of all, a sentence, where the title of a slide says what its own rows show."""
    board = brief.boards.get(slide.key)
    return f"{_titled(brief, board)}." if board and board.title != slide.title else ""


def _beside(slide: Slide) -> float:
    """Return how wide a title stands: beside an upright map, else across."""
    return map_room(slide.map, NORTH) if slide.map and slide.map.width < slide.map.height else ACROSS


def title_size(brief: Brief, slide: Slide) -> float:
    """Return the largest type in which all titles of a pack keep to two lines, beside a map three, over events one."""
    titles = [(tied(_titled(brief, one)), _beside(one)) for one in (slide, *brief.slides) if not one.link]

    def fit(size: float) -> bool:
        return all(
            len(wrapped(words, across / STAND_IN, size, serif=True)) <= (2 if across == ACROSS else 3)
            for words, across in titles
        )

    size = next((size for size in SIZES if fit(size)), SIZES[-1])
    many = [tied(_titled(brief, one)) for one in brief.slides if len(one.cards) > MANY and one.key == "since"]
    return min((in_one_line(words, ACROSS, size) for words in many), default=size)


def _under(note: str, small: str, across: float) -> list[Flow]:
    """Return what stands under a picture, above the rule: what a listener must know, then the small print."""
    lines = [Text(0, 0, across, note, NOTE), Text(0, 0, across, small, SMALL, SOFT, role="source")]
    shown = tuple(line for line in lines if line.words)
    high = sum(highest(line.words, across, line.size) + GAP for line in shown)
    # what a wider typeface would need is left above and below
    return [Flow(LEFT, FOOT - high, across, high, shown, GAP, middle=True)] if shown else []


def _above(under: list[Flow]) -> float:
    """Return where what stands above the foot ends."""
    return min((flow.y for flow in under), default=FOOT) - 10


def foot_words(brief: Brief) -> str:
    """Return what stands at the foot of every slide."""
    return f"Firmantes · {brief.stamp} · CC BY 4.0"
