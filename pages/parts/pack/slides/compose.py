"""A slide as it is drawn: title above, one picture or table, the small print below; what its speaker says."""

from __future__ import annotations

from data.record.cache import cached
from pages.parts.drawing.slide.scene import LEADING, SMALL, SOFT, Piece, Scene, Text, shortened, wrapped
from pages.parts.pack.content import Brief, Figure, Slide
from pages.parts.pack.slides.cards import card_pieces
from pages.parts.pack.slides.frame import ACROSS, LEFT
from pages.parts.pack.slides.map_piece import map_pieces
from pages.parts.pack.slides.sources import source_pieces
from pages.parts.pack.slides.tables import dot_heads, dot_table, word_table
from pages.parts.pack.slides.titles import tied
from pages.parts.views.home.map_picture import Map
from pages.parts.words.catalogue import begun

TITLE = 42.0


@cached
def scenes(brief: Brief) -> tuple[Scene, ...]:
    """Return the slides of a pack as they are drawn, once for all files that hold them."""
    return tuple(scene(brief, slide) for slide in brief.slides)


def scene(brief: Brief, slide: Slide) -> Scene:
    """Return one slide as it is drawn."""
    foot = brief.small_print(slide, named=slide.dots is not None and dot_heads(slide.dots) is slide.dots.named)
    lines = min(2, len(wrapped(foot, ACROSS, SMALL))) if foot else 0
    top = 648 - lines * SMALL * LEADING
    # another serif than ours, where ours is missing, is wider
    size = TITLE if len(wrapped(slide.title, ACROSS * 0.9, TITLE, serif=True)) < 3 else 34.0
    pieces: list[Piece] = [Text(LEFT, 54, ACROSS, tied(slide.title), size, serif=True, role="title", height=118)]
    if slide.map:
        pieces += map_pieces(slide.map, slide.figures)
    elif slide.dots:
        pieces += dot_table(slide.dots, slide.title, top - 8)
    elif slide.cards:
        pieces += card_pieces(slide.cards, top - 8)
    elif slide.grid:
        table = word_table(slide.grid, top - 8)
        foot = brief.small_print(slide, len(table.rows) - 1)
        pieces.append(table)
    elif slide.link:
        pieces += source_pieces(brief, slide.link)
    if foot:
        words = shortened(foot, ACROSS, SMALL, 2)
        pieces.append(Text(LEFT, top, ACROSS, words, SMALL, SOFT, role="source", height=652 - top))
    own = slide is brief.slides[0] or bool(slide.link)
    return Scene(slide.title, tuple(pieces), notes(brief, slide), brief.lang, own=own)


def notes(brief: Brief, slide: Slide) -> str:
    """Return what the speaker has before them: the whole script on the first slide, then sentences and sources."""
    parts: list[str] = []
    script = brief.script
    if slide is brief.slides[0]:
        parts += [script.headings[0], *script.minute, "", script.headings[1], *script.three, "", script.headings[2]]
        parts += [f"{objection} {answer}" for objection, answer in script.objections]
    else:
        parts += [f"{slide.title}.", *([] if slide.map else slide.say)]
    if slide.map:
        parts += ["", *_on_map(slide.map, slide.figures)]
    cited = [f"[{k}] {brief.notes[k - 1].line}" for k in slide.marks]
    return "\n".join([*parts, "", brief.headings.sources if cited else "", *cited, "", brief.stamp, brief.link]).strip()


def _on_map(drawn: Map, figures: tuple[Figure, ...]) -> list[str]:
    """Return what a map and the numbers beside it show, in words."""
    # a year stands beside a whole sentence
    numbers = [f.words if f.words[:1].isupper() else f"{f.number} {f.words}" for f in figures]
    return [f"{begun(words)}." for words in (*numbers, *(words for _fill, words in drawn.key))] + [drawn.note]


def foot_words(brief: Brief) -> str:
    """Return what stands at the foot of every slide."""
    return f"Firmantes · {brief.stamp} · CC BY 4.0"
