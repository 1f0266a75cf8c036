"""A slide as it is drawn: title above, one picture or table, the small print below; what its speaker says."""

from __future__ import annotations

from dataclasses import replace

from data.record.cache import cached
from pages.parts.drawing.slide.scene import SMALL, SOFT, STAND_IN, Piece, Scene, Text, highest, wrapped
from pages.parts.pack.content import Brief, Figure, Slide, in_its_language, note_lines
from pages.parts.pack.slides.cards import event_list
from pages.parts.pack.slides.frame import ACROSS, FOOT, LEFT
from pages.parts.pack.slides.map_piece import NORTH, map_pieces, map_room
from pages.parts.pack.slides.names import name_pieces, varied
from pages.parts.pack.slides.open_demands import open_demands
from pages.parts.pack.slides.passages import passage_pieces
from pages.parts.pack.slides.sources import closing_pieces
from pages.parts.pack.slides.tables import dot_heads, dot_table, word_table
from pages.parts.pack.slides.titles import tied
from pages.parts.views.home.map_picture import Map
from pages.parts.words.catalogue import begun, gettext as _

SIZES = (42.0, 38.0, 34.0, 31.0)
# so many events need much room
MANY = 3


@cached
def scenes(brief: Brief) -> tuple[Scene, ...]:
    """Return the slides of a pack as they are drawn, once for all files that hold them."""
    return tuple(scene(brief, slide) for slide in brief.slides)


@in_its_language
def scene(brief: Brief, slide: Slide) -> Scene:
    """Return one slide as it is drawn."""
    pieces = _closing(brief, slide) if slide.link else _shown(brief, slide)
    # the speaker's own name stands on the first and the last
    own = slide in (brief.slides[0], brief.slides[-1])
    return Scene(slide.title, tuple(pieces), notes(brief, slide), brief.lang, own=own)


def _closing(brief: Brief, slide: Slide) -> list[Piece]:
    foot = _foot(brief.small_print(slide), ACROSS)
    return [*closing_pieces(brief, slide, foot.y - 12), *([foot] if foot.words else [])]


def _shown(brief: Brief, slide: Slide) -> list[Piece]:
    """Return the title, the picture or table below it, and the small print."""
    first = slide is brief.slides[0]
    upright = slide.map is not None and slide.map.width < slide.map.height
    title = _title(slide, map_room(slide.map, NORTH)) if slide.map and upright else _title(slide, ACROSS)
    top = title.y + title.height + (22 if slide.key == "since" else 30)
    north = NORTH if upright else top
    across = map_room(slide.map, north) if slide.map else ACROSS
    said = ""
    if slide.dots:
        dots, said = varied(slide.dots)
        # dots that are all alike are no picture: what they say stands over the names
        slide = replace(slide, dots=dots, foot=f"{slide.foot} {said}".strip() if dots.columns else dots.whom)
    elif slide.key == "asked":
        ours = _("In quotation marks: the statement’s words. The rest is ours.")
        slide = replace(slide, foot=f"{ours} {slide.foot}")
    named = slide.dots is not None and dot_heads(slide.dots) is slide.dots.named
    # how many rows have room is not known yet: room is kept for the longest of what may be said of the rest
    most = max((_small(brief, slide, first, k, named=named) for k in range(max(len(slide.rest), 1))), key=len)
    foot = _foot(most, across)
    bottom = foot.y - 12
    shown = None
    if slide.map:
        pieces = map_pieces(slide.map, slide.figures, (LEFT, top, across, bottom - top), north)
    elif slide.dots and not slide.dots.columns:
        pieces, shown = name_pieces(slide.dots, said, top, bottom)
    elif slide.dots:
        table = dot_table(slide.dots, slide.title, top, bottom)
        pieces, shown = [table], len(table.rows) - 1
    elif slide.key == "asked":
        pieces = passage_pieces(slide, top, bottom)
    elif slide.cards:
        pieces, shown = event_list(slide, top, bottom)
    elif slide.counts:
        pieces, shown = open_demands(slide, top, bottom)
    else:
        assert slide.grid is not None  # noqa: S101 - the only kind that is left
        table = word_table(slide.grid, top, bottom)
        pieces, shown = [table], len(table.rows) - 1
    foot = replace(foot, words=_small(brief, slide, first, shown, named=named))
    return [title, *pieces, *([foot] if foot.words else [])]


def _title(slide: Slide, across: float) -> Text:
    """Return the title in the largest type that keeps to two lines, beside a map to three."""
    lines = 3 if across < ACROSS else 2
    words = tied(slide.title)
    taken = {size: len(wrapped(words, across / STAND_IN, size, serif=True)) for size in SIZES}
    # a little smaller where that saves a line
    # and where events need the room
    sizes = SIZES[1:] if slide.key == "since" and len(slide.cards) > MANY else SIZES
    size = next((s for s in sizes if taken[s] <= min(lines, taken[SIZES[1]])), 28.0)
    high = highest(words, across, size, serif=True)
    return Text(LEFT, 54, across, words, size, serif=True, role="title", height=high)


def _small(brief: Brief, slide: Slide, first: bool, shown: int | None = None, *, named: bool = False) -> str:
    """Return the small print of a slide; on the first it says in full which Declaration is meant."""
    words = brief.small_print(slide, shown, named=named)
    return f"{words} {brief.headings.declaration}.".strip() if first else words


def _foot(words: str, across: float) -> Text:
    """Return the small print, as high as it is in any typeface, above the rule."""
    high = highest(words, across, SMALL) if words else 0.0
    return Text(LEFT, FOOT - high, across, words, SMALL, SOFT, role="source", height=high)


def notes(brief: Brief, slide: Slide) -> str:
    """Return what the speaker has before them: the whole script on the first slide, then sentences and sources."""
    parts: list[str] = []
    script = brief.script
    if slide is brief.slides[0]:
        parts += [script.headings[0], *script.minute, "", script.headings[1], *script.three]
        for heading, pairs in zip(script.headings[2:], (script.objections, script.questions), strict=True):
            parts += ["", heading, *(f"{said} {answer}" for said, answer in pairs)]
    else:
        parts += [slide.title if slide.title.endswith("?") else f"{slide.title}.", *([] if slide.map else slide.say)]
    if slide.map:
        parts += ["", *_on_map(slide.map, slide.figures)]
    cited = [note_lines(k, brief.notes[k - 1]) for k in slide.marks]
    return "\n".join([*parts, "", brief.headings.sources if cited else "", *cited, "", brief.stamp, brief.link]).strip()


def _on_map(drawn: Map, figures: tuple[Figure, ...]) -> list[str]:
    """Return what a map and the numbers beside it show, in words."""
    # a day stands beside a whole sentence
    numbers = [f.words if f.words[:1].isupper() else f"{f.number} {f.words}" for f in figures]
    return [f"{begun(words)}." for words in (*numbers, *(words for _fill, words in drawn.key))] + [drawn.note]


def foot_words(brief: Brief) -> str:
    """Return what stands at the foot of every slide."""
    return f"Firmantes · {brief.stamp} · CC BY 4.0"
