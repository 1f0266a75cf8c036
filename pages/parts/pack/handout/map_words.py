"""What the map's colours mean on paper, and what else is said of it under its key."""

from __future__ import annotations

from collections import Counter

from pages.parts.drawing import palette
from pages.parts.pack.content import Brief, runs_words
from pages.parts.pack.handout.map_all import is_of_all
from pages.parts.pack.paper_limits import unsaid
from pages.parts.views.home.map_picture import Map
from pages.parts.words.catalogue import N_, gettext as _, listed, ngettext, number
from pages.parts.words.governments import STANDINGS

# countries around one chosen, by how they stand
AROUND = {
    "on-the-day": N_("countries that endorsed on the day of signing"),
    "later": N_("countries that endorsed later"),
    "not": N_("countries that did not endorse"),
}
# what fills less of a map than this is not seen on paper
SEEN = 0.004


def map_marks(brief: Brief) -> tuple[int, ...]:
    """Return the numbers of the notes behind what the map's colours and dots show."""
    kinds = ("country", "countries", "endorsers", "absent")
    return tuple(sorted({line.mark for line in brief.claims if line.kind in kinds and line.mark}))


def map_sources(brief: Brief) -> str:
    """Return the notes behind the map in words: a raised number beside its key would be read as a count."""
    words, marks = brief.headings, map_marks(brief)
    sign = words.sign if len(marks) == 1 else words.signs
    return sign.format(note=runs_words(marks), notes=runs_words(marks)) if marks else ""


def map_foot(brief: Brief) -> str:
    """Return what is said of the map: of one that shows countries chosen also what the limits say of its dots."""
    board, n = brief.boards["map"], brief.map.unseen[0] if brief.map else 0
    if brief.map and not is_of_all(brief.map):
        return unsaid(board.foot, ())
    # the number of those of unknown country may stand in the band above
    nowhere = ngettext(
        "The country of {n} organization is not known.", "The country of {n} organizations is not known.", n
    )
    above = any(number(n) in one.words.partition(";")[2].split() for one in board.figures)
    return unsaid(board.foot, (*brief.limits, *([nowhere.format(n=number(n))] if above else [])))


def unplaced(brief: Brief) -> int:
    """Return how many who signed a map of all has no circle for, where no small print says it."""
    return sum(brief.map.unseen) if brief.map and not brief.boards["map"].foot else 0


def map_key(drawn: Map, missing: int = 0) -> list[tuple[str, str, bool]]:
    """Return what the map's colours mean: each colour that is seen, its words, and whether it is of dots.

    A country chosen has no entry of its own where others stand as it does: it is darker. Of so many are `missing` it is
    not said elsewhere.
    """
    large = len({mark.radius for mark in drawn.marks if mark.signers}) > 1
    chosen = {shape.fill for shape in drawn.shapes if shape.chosen}
    # near one chosen the only one of a colour is named: its land may have no room for its name
    fills = Counter(shape.fill for shape in drawn.shapes)
    only = {s.fill: f"{s.name}: " for s in drawn.shapes if chosen and fills[s.fill] == 1 and not s.chosen}
    around = {_(STANDINGS[way]): _(said) for way, said in AROUND.items()} if chosen else {}
    own = [words for fill, words in drawn.key if fill in chosen]
    seen = [(f, words) for f, words in drawn.key if not chosen or f in (*chosen, palette.ACCENT) or _seen(drawn, f)]

    def meant(fill: str, words: str) -> str:
        """Return what a colour means: of those around one chosen also which these are."""
        if fill == palette.ACCENT and not large:
            one_mark = sum(mark.n for mark in drawn.marks if mark.signers)
            return ngettext("organization that signed", "organizations that signed", one_mark)
        if fill == palette.ACCENT and any(mark.cities > 1 for mark in drawn.marks):
            return _("organizations that signed, nearby cities together")
        if fill == palette.ACCENT and is_of_all(drawn) and any(mark.signers and mark.n == 1 for mark in drawn.marks):
            # its last figure does not stand in a line alone
            told = _("{what} (without a number: 1)").format(what=words)
            if missing:
                told = _("{what} (without a number: 1; not shown: {n})").format(what=words, n=number(missing))
            return "\u00a0".join(told.rsplit(" ", 1))
        if words not in around:
            return words
        said = f"{only[fill]}{words}" if fill in only else around[words]
        same = [name.removesuffix(f": {words}") for name in own if name.endswith(f": {words}")]
        return _("{what} (darker: {countries})").format(what=said, countries=listed(same)) if same else said

    ends = tuple(f": {words}" for _fill, words in seen if words in around)
    kept = [(fill, words) for fill, words in seen if fill not in chosen or not words.endswith(ends)]
    return [(fill, meant(fill, words), fill == palette.ACCENT) for fill, words in kept]


def _seen(drawn: Map, fill: str) -> bool:
    """Return whether a colour can be seen on a map: on land that it shows, or on a small state."""
    import shapely

    rings = (ring for shape in drawn.shapes if shape.fill == fill for ring in shape.outline.rings)
    land = sum(
        shapely.clip_by_rect(shapely.Polygon(ring).buffer(0), 0.0, 0.0, drawn.width, drawn.height).area
        for ring in rings
    )
    small = any(mark.fill == fill and not mark.signers for mark in drawn.marks)
    return small or land > SEEN * drawn.width * drawn.height
