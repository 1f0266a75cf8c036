"""What the map's colours mean on paper, and what else is said of it under its key."""

from __future__ import annotations

from collections import Counter

from pages.parts.drawing import palette
from pages.parts.pack.content import Brief, runs_words
from pages.parts.pack.handout.map_all import is_of_all
from pages.parts.pack.paper_limits import unsaid
from pages.parts.views.home.map_picture import Map
from pages.parts.words.catalogue import N_, gettext as _, ngettext
from pages.parts.words.governments import STANDINGS

# countries around one chosen, by how they stand: those that stand as it does, and those that do not
AROUND = {
    "on-the-day": (
        N_("others that endorsed on the day of signing"),
        N_("countries that endorsed on the day of signing"),
    ),
    "later": (N_("others that endorsed later"), N_("countries that endorsed later")),
    "not": (N_("others that did not endorse"), N_("countries that did not endorse")),
}


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
    zoomed = brief.map and not is_of_all(brief.map)
    return unsaid(brief.boards["map"].foot, () if zoomed else brief.limits)


def map_key(drawn: Map) -> list[tuple[str, str, bool]]:
    """Return what the map's colours mean: each colour, its words, and whether it is of dots; how one stands is said."""
    stands = {shape.name: shape.words for shape in drawn.shapes if shape.chosen}
    large = len({mark.radius for mark in drawn.marks if mark.signers}) > 1
    # near one chosen the only one of a colour is named: its land may have no room for its name
    fills = Counter(shape.fill for shape in drawn.shapes)
    only = {s.fill: f"{s.name}: " for s in drawn.shapes if stands and fills[s.fill] == 1 and not s.chosen}
    around = {_(STANDINGS[way]): said for way, said in AROUND.items()} if stands else {}

    def meant(fill: str, words: str) -> str:
        """Return what a colour means: of those around one chosen also which these are."""
        if fill == palette.ACCENT and not large:
            one_mark = sum(mark.n for mark in drawn.marks if mark.signers)
            return ngettext("organization that signed", "organizations that signed", one_mark)
        if fill == palette.ACCENT and is_of_all(drawn) and any(mark.signers and mark.n == 1 for mark in drawn.marks):
            # its last figure does not stand in a line alone
            return "\u00a0".join(_("{what} (without a number: 1)").format(what=words).rsplit(" ", 1))
        if words not in around:
            return stands.get(words, words)
        other = any(entry.endswith(f": {words}") for _fill, entry in drawn.key)
        return f"{only[fill]}{words}" if fill in only else _(around[words][not other])

    return [(fill, meant(fill, words), fill == palette.ACCENT) for fill, words in drawn.key]
