"""What the map of a square picture shows, as its claim: who signed and from where, or how a government stands."""

from __future__ import annotations

from pages.parts.pack.board import Slide
from pages.parts.pack.content import Brief
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.squares.frame import Claim, claim, that_asks
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import begun, gettext as _, inside, ngettext, number
from pages.parts.words.small_numbers import spelled

# so many signers of a country have a number that is read as one
SPELLED = 10
# fewer are nothing to draw
FEW = 3


def has_map(brief: Brief) -> bool:
    """Return whether a map has something to say: who signed, of one country at least `FEW` who are based there."""
    board = brief.boards.get("map")
    if not brief.seats or not board:
        return False
    few = [number(n) for n in range(FEW)]
    return "country" not in board.tells or (board.figures[1].number not in few and not board.figures[1].apart)


def shown(brief: Brief, slide: Slide) -> Claim:
    """Return what a map shows: how many signed and where most of them are; of a country who signed there, or how its
    government stands."""
    assert slide.map  # noqa: S101 - it is a slide of a map
    if "country" in slide.tells:
        return _of_country(brief, slide)
    # on a slide after what is asked it has a title of its own
    slide = brief.boards["map"]
    told, signed = claim(slide.title), sum(n for _country, n in brief.seats)
    if told.number == number(0):
        # the map is of those who only object
        words = ngettext(
            "organization signed a statement that only objects to its opposite",
            "organizations signed a statement that only objects to its opposite",
            signed,
        )
        told = Claim(number(signed), words)
    elif ": " not in slide.title and signed > 1 and slide.figures[0].number != number(signed):
        words = _("organizations signed at least one of {n} statements")
        told = Claim(number(signed), words.format(n=spelled(len(brief.sources))))
    elif told.number and signed > 1 and (asked := brief.boards.get("asked")) and asked.cards:
        n, demand = [card.sign for card in asked.cards].count(DOTS["call"]), slide.title.partition(": ")[0]
        told = Claim(told.number, that_asks(n, signed, demand))
    known = [name for name, _n in brief.seats if name != begun(_("country not known"))]
    # of one alone it is no claim
    if not told.number or len(known) < 2:
        return told
    words = _("{claim}, from {n} countries")
    if len(known) < len(brief.seats):
        words = _("{claim}, from at least {n} countries")
    return Claim(told.number, words.format(claim=told.words, n=number(len(known))))


def _of_country(brief: Brief, slide: Slide) -> Claim:
    """Return how many organizations of a country signed, and that what they signed asks its government something."""
    assert slide.map  # noqa: S101 - it is a slide of a map
    signed = slide.figures[1]
    chosen = [shape for shape in slide.map.shapes if shape.chosen]
    # a country elsewhere is not on the map
    if not chosen:
        return Claim("", begun(slide.title.rpartition(": ")[2]))
    country = labels.countries_said([chosen[0].outline.iso3])
    standing = slide.figures[2] if len(slide.figures) > 2 else None
    n = next((k for k in range(SPELLED) if signed.number == number(k)), SPELLED)
    # no picture leads with who asked others
    if (n < FEW or signed.apart) and (told := _asked(brief, country)):
        return told
    if not n:
        return Claim("", (standing.words if standing else slide.title).rstrip("."))
    words = ngettext(
        "organization based in {country} signed statements around the Declaration",
        "organizations based in {country} signed statements around the Declaration",
        n,
    )
    # who signed what asks it for something
    if [many for _demand, many in slide.counts if number(many) == signed.number]:
        words = ngettext(
            "organization based in {country} signed statements with demands on its government",
            "organizations based in {country} signed statements with demands on its government",
            n,
        )
    claimed = together(words.format(country=country))
    # so few are no number in large type
    return Claim(signed.number, claimed) if n == SPELLED else Claim("", begun(f"{spelled(n)} {claimed}"))


def _asked(brief: Brief, country: str) -> Claim | None:
    """Return how many statements ask a government for what leads; None where just one addresses it, or none asks.

    Who is based there stands in the key of the map.
    """
    dots = brief.boards["asked"].dots if "asked" in brief.boards else None
    marks = dots.rows[0][1] if dots else ()
    n, of = marks.count("call"), len(marks)
    if not dots or not n or of == 1:
        return None
    words = ngettext(
        "statements addressed to {country} and other governments asks for {demand}",
        "statements addressed to {country} and other governments ask for {demand}",
        n,
    )
    asks = words.format(country=country, demand=inside(dots.rows[0][0]))
    return Claim(brief.headings.page.format(n=number(n), of=number(of)), together(asks))
