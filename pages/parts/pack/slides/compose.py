"""A slide as it is drawn: title above, one picture or table, the small print below; what its speaker says."""

from __future__ import annotations

import re
from dataclasses import replace

from data.record.cache import cached
from pages.parts.drawing.slide.scene import (
    SMALL,
    SOFT,
    STAND_IN,
    Flow,
    Piece,
    Scene,
    Text,
    highest,
    wrapped,
)
from pages.parts.pack.content import Brief, Figure, Slide, Sources, in_its_language
from pages.parts.pack.slides.cards import event_list
from pages.parts.pack.slides.followed import POSTED
from pages.parts.pack.slides.frame import ACROSS, FOOT, LEFT
from pages.parts.pack.slides.heads import doubts, lighter
from pages.parts.pack.slides.map_piece import NORTH, map_pieces, map_room
from pages.parts.pack.slides.names import asked_in, by_all, by_whom, groups, name_pieces, starred, varied
from pages.parts.pack.slides.passages import passage_pieces
from pages.parts.pack.slides.sides import MOST as MOST_ROWS, side_pieces
from pages.parts.pack.slides.sources import closing_pieces
from pages.parts.pack.slides.square_frame import explained
from pages.parts.pack.slides.tables import dot_heads, dot_pieces, word_table
from pages.parts.pack.slides.titles import tied
from pages.parts.words.catalogue import begun, gettext as _, inside
from pages.parts.words.packages import meaning
from pages.parts.words.spoken import said_aloud

# of titles
SIZES = (42.0, 38.0, 34.0, 31.0, 28.0)
# of what a listener must know of a picture
NOTE, LEAD, GAP = 18.7, 26.0, 3.0
# words to say with one slide: fewer are added to, more are left to the whole script
FEW, MOST = 20, 45
# a number of a title, after its subject
NUMBER = re.compile(r"(?:^|: )(\d[\d.,\xa0]*) ")
# so many events need much room; names of countries in a column
MANY, HIGH = 3, 8


@cached
def scenes(brief: Brief) -> tuple[Scene, ...]:
    """Return the slides of a pack as they are drawn, once for all files that hold them."""
    return tuple(scene(brief, slide) for slide in brief.slides)


@in_its_language
def scene(brief: Brief, slide: Slide) -> Scene:
    """Return one slide as it is drawn."""
    if slide.link:
        pieces = closing_pieces(brief, slide, title_size(brief, slide))
    else:
        pieces = _shown(brief, slide)
    # the speaker's own name stands on the first and the last
    own = slide in (brief.slides[0], brief.slides[-1])
    return Scene(slide.title, tuple(pieces), notes(brief, slide), brief.lang, own=own)


def _shown(brief: Brief, slide: Slide) -> list[Piece]:
    """Return the title, the picture or table below it, what a listener must know, and the sources in small print."""
    title = _title(brief, slide)
    top = title.y + title.height + (16 if slide.sides or len(slide.cards) > MANY else 30)
    north = top if _beside(slide) == ACROSS else NORTH
    across = map_room(slide.map, north) if slide.map else ACROSS
    listed = False
    if slide.dots:
        dots, said = varied(slide.dots)
        # dots that are all alike are no picture: what they say stands beside the names
        listed = not dots.columns
        # which are arguable is seen from dots, and said of names
        foot = dots.whom if listed else f"{dots.whom} {said}".strip()
        slide = replace(slide, dots=slide.dots if listed else dots, foot=foot)
    elif slide.key == "asked":
        # who signed stands beside the passages
        slide = replace(slide, foot=_("In quotation marks: the statement’s words. The rest is ours."))
    small = _sources(brief, slide)
    # how many rows have room is not known yet: room is kept for the longest of what may be said of the rest
    most = max((_note(slide, k, listed=listed) for k in range(max(len(slide.rest), 1))), key=len)
    lead = ""
    if slide.cards and slide.key == "since" and len(slide.cards) <= POSTED and ". " in most:
        # of few events it weighs more on what none was found
        lead, _stop, _rest = most.partition(". ")
    bottom = _above(_under(most, small, across, lead))
    shown = None
    if slide.map:
        pieces = map_pieces(slide.map, beside_title(slide), (LEFT, top, across, bottom - top), north)
    elif slide.dots and listed:
        pieces, shown = name_pieces(slide, top, bottom)
    elif slide.dots:
        pieces, shown = dot_pieces(slide.dots, slide.title, top, bottom)
    elif slide.key == "asked":
        pieces = passage_pieces(slide, top, bottom)
    elif slide.cards:
        pieces, shown = event_list(slide, top, bottom)
    elif slide.key == "gaps":
        columns = [-(-len(side.rows) // HIGH) for side in slide.sides]
        pieces = side_pieces(slide.sides, top, bottom, columns)
    elif slide.sides:
        first, *others = slide.sides
        # many that need no package beside them stand below those that none matches
        many = [side for side in others if len(side.rows) > MOST_ROWS]
        also = tuple(f"{s.number} {s.words}: {' · '.join(name for name, _known in s.rows)}" for s in many)
        few = [replace(first, also=also), *(side for side in others if side not in many)]
        columns = [2] if len(few) == 1 and len(first.rows) > HIGH / 2 else []
        pieces = side_pieces(few, top, bottom, columns)
    else:
        assert slide.grid is not None  # noqa: S101 - the only kind that is left
        table = word_table(slide.grid, top, bottom)
        pieces, shown = [table], len(table.rows) - 1
    return [title, *pieces, *_under(_note(slide, shown, listed=listed), small, across, lead)]


def beside_title(slide: Slide) -> tuple[Figure, ...]:
    """Return the numbers beside a map without one that its title says, after which come those of what that
    counts."""
    said = NUMBER.findall(slide.title)
    k = next((k for k, figure in enumerate(slide.figures) if figure.number in said), -1)
    if k < 0 or "endorsers" not in slide.tells:
        # of one demand in how many statements it is asked comes before who signed several
        return tuple(figure for n, figure in enumerate(slide.figures) if n != k)
    return slide.figures[k + 1 :] + slide.figures[:k]


def _note(slide: Slide, shown: int | None, *, listed: bool) -> str:
    """Return what a listener must know of a picture of which so many rows are shown; `listed` has no columns."""
    if slide.sides and slide.key != "gaps":
        return f"{slide.under if slide.key == 'committed' else ''} {meaning()}".strip()
    if slide.map:
        # its key stands beside it, and what else its marks mean is said in the notes
        return " ".join(filter(None, (slide.under, *explained(slide.title))))
    named = listed or slide.dots is None or dot_heads(slide.dots) is not slide.dots.columns
    many = len(slide.dots.rows) if slide.dots else len(slide.grid.rows) if slide.grid else len(slide.cards)
    rest = slide.rest[min(many if shown is None else shown, len(slide.rest) - 1)] if slide.rest else ""
    key: list[str] = []
    if slide.dots and not listed:
        rows = slide.dots.rows[:shown]
        marks = (mark for name, marks, _n in rows for mark in doubts(slide.dots, name, marks))
        key = [slide.dots.key(shown), lighter(marks), "" if named else slide.dots.numbered]
    elif slide.dots and len(groups(slide)) > 1:
        # over two groups has no room which statements ask for the first
        key = [by_all(slide.dots)]
    elif slide.dots:
        key = [asked_in(slide.dots), by_whom(slide.dots)[1]]
    names = [name for _n, names in groups(slide) for name in names] if listed else []
    if slide.dots and any(starred(slide.dots, name) != name for name in names):
        one = len(slide.dots.columns) == 1
        key.append(_("* Only in arguable passages.") if one else _("* In fewer statements without arguable passages."))
    return " ".join(part for part in (slide.foot, *key, rest) if part)


def _sources(brief: Brief, slide: Slide) -> str:
    """Return the numbers of the footnotes; on the first slide which Declaration is meant, in full."""
    cited = brief.small_print(Slide(slide.key, slide.title, (), marks=slide.marks))
    return f"{brief.headings.declaration}. {cited}".strip() if slide.title == brief.slides[0].title else cited


def _title(brief: Brief, slide: Slide) -> Text:
    """Return the title in the type of all titles of its pack."""
    words, across, size = tied(slide.title), _beside(slide), title_size(brief, slide)
    return Text(
        LEFT, 54, across, words, size, serif=True, role="title", height=highest(words, across, size, serif=True)
    )


def _beside(slide: Slide) -> float:
    """Return how wide a title stands: beside an upright map, else across."""
    return map_room(slide.map, NORTH) if slide.map and slide.map.width < slide.map.height else ACROSS


def title_size(brief: Brief, slide: Slide) -> float:
    """Return the largest type in which all titles of a pack keep to two lines, beside a map to three."""
    titles = [(tied(one.title), _beside(one)) for one in (slide, *brief.slides) if not one.link]

    def fit(size: float) -> bool:
        return all(
            len(wrapped(words, across / STAND_IN, size, serif=True)) <= (2 if across == ACROSS else 3)
            for words, across in titles
        )

    return next((size for size in SIZES if fit(size)), SIZES[-1])


def _under(note: str, small: str, across: float, lead: str) -> list[Flow]:
    """Return what stands under a picture, above the rule: what a listener must know, then the small print.

    A sentence that is the `lead` of the note stands in large type.
    """
    note = note.removeprefix(f"{lead}. ") if lead else note
    first = [Text(0, 0, across, f"{lead}.", LEAD, bold=True)] if lead else []
    lines = [*first, Text(0, 0, across, note, NOTE), Text(0, 0, across, small, SMALL, SOFT, role="source")]
    shown = tuple(line for line in lines if line.words)
    high = sum(highest(line.words, across, line.size, bold=line.bold) + GAP for line in shown)
    return [Flow(LEFT, FOOT - high, across, high, shown, GAP)] if shown else []


def _above(under: list[Flow]) -> float:
    """Return where what stands above the foot ends."""
    return min((flow.y for flow in under), default=FOOT) - 16


def notes(brief: Brief, slide: Slide) -> str:
    """Return what the speaker has before them: the whole script on the first slide, then sentences and sources."""
    parts: list[str] = []
    script = brief.script
    if slide is brief.slides[0]:
        parts += [script.headings[0], *script.minute, "", script.headings[1], *script.three]
        for heading, pairs in zip(script.headings[2:], (script.objections, script.questions), strict=True):
            parts += ["", heading, *(f"{said} {answer}" for said, answer in pairs)]
    else:
        parts += [slide.title if slide.title.endswith("?") else f"{slide.title}.", *_said_here(brief, slide)]
    if slide.map:
        parts += ["", *_on_map(slide.figures)]
    cited = [_note_lines(k, brief.notes[k - 1]) for k in slide.marks]
    return "\n".join([*parts, "", brief.headings.sources if cited else "", *cited, "", brief.stamp, brief.link]).strip()


def _note_lines(k: int, sources: Sources) -> str:
    """Return a footnote as plain text, a line for each source with its address."""
    return "\n".join(f"{f'[{k}]' if n == 0 else '   '} {source.line}" for n, source in enumerate(sources))


def _said_here(brief: Brief, slide: Slide) -> list[str]:
    """Return the sentences of the script that belong to a slide after the first: those on what its footnotes hold.

    Few words are added to with the claims behind it, and the title is not said twice; the last ends as the script does.
    """
    script = brief.script
    if slide.link:
        return [script.minute[-1], script.three[-1]]
    others = {mark for other in brief.slides if other is not slide and not other.link for mark in other.marks}
    own = set(slide.marks) - others or set(slide.marks)
    found = [words for words in (*script.minute, *script.three) if own & set(script.cited.get(words, ()))]
    if slide.key == "asked" and slide.dots:
        # who signed is said with the map
        name = inside(slide.dots.rows[0][0])
        found = [words for words in found if name in words] or found
    kept: list[str] = []
    for words in (*found, *([] if slide.map else map(said_aloud, slide.say))):
        many = len(" ".join(kept).split())
        told = words.rstrip(".").casefold() in slide.title.casefold()
        if not told and words not in kept and (many < FEW or (words in found and many < MOST)):
            kept.append(words)
    return kept


def _on_map(figures: tuple[Figure, ...]) -> list[str]:
    """Return what the numbers beside a map show, in words."""
    # a day stands beside a whole sentence
    numbers = [f.words if f.words[:1].isupper() else f"{f.number} {f.words}" for f in figures]
    return [f"{begun(words)}." for words in numbers]


def foot_words(brief: Brief) -> str:
    """Return what stands at the foot of every slide."""
    return f"Firmantes · {brief.stamp} · CC BY 4.0"
