"""What a stranger must be told: on the first slide of what it is, and where it first stands what a word means."""

from __future__ import annotations

from dataclasses import replace

from pages.parts.drawing.slide.scene import ACCENT, LEADING, SOFT, Text, highest
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.content import Brief
from pages.parts.pack.maps.map_piece import beside
from pages.parts.pack.slides.event_column import as_it_stands
from pages.parts.pack.slides.frame import LEFT
from pages.parts.pack.slides.names import RAISED, in_list, in_rows, the_same
from pages.parts.pack.slides.package_rows import chief
from pages.parts.pack.squares.frame import explained
from pages.parts.words.catalogue import gettext as _, inside, listed, stopped
from pages.parts.words.directions import DIRECTIONS, whole_way
from pages.parts.words.spoken import dated

# of what stands over the first title and under it, and of the things that another counts
ABOVE, CONTEXT, THINGS = 18.7, 18.7, 26.0


def small_print(brief: Brief, slide: Slide) -> str:
    """Return what words mean that first stand on a slide, and the numbers of its footnotes."""
    cited = brief.small_print(Slide(slide.key, slide.title, (), marks=slide.marks))
    keys = [one.key for one in brief.slides]
    before = brief.slides[: keys.index(slide.key)] if slide.key in keys else ()
    # what a statement that asks something is named for is told with it
    named = explained(" ".join(slide.dots.named if slide.dots else ()))
    known = set(explained(" ".join(_words(brief, led(brief, one)) for one in before))) - {*named}
    return " ".join((*(words for words in explained(_words(brief, slide)) if words not in known), cited)).strip()


def leading_event(brief: Brief) -> str:
    """Return the event with which mail, script and paper lead, a sentence; "" for none.

    Of two that belong together it is the last, which the other leads to.
    """
    return "".join(dated(card.date, stopped(card.text)) for card, _source in brief.script.events[-1:])


def moved_away(brief: Brief) -> Card | None:
    """Return the event with which mail, script and paper lead where it moves away from the one demand of a pack.

    What was asked for may have ended since: where that is asked this is told. None else.
    """
    cards = [card for card, _source in brief.script.events[-1:] if brief.wanted]
    return next((card for card in cards if card.sign == DIRECTIONS["setback"].sign), None)


def bearing(brief: Brief, card: Card, width: float) -> list[Text]:
    """Return which way an event goes and on what it bears, in at most two lines, and on what raised there is none."""
    asked, ways = brief.boards.get("asked"), dict.fromkeys((whole_way(card.word), card.word))
    towards, *shorter = (as_it_stands(f"{card.sign} {words}", card) for words in ways)
    names = [inside(name) for name, _marks, _n in (asked.dots.rows if asked and asked.dots else ())]
    # where all have no room, the one that stands first
    every = {*names, *(inside(name) for name, *_more in (brief.demands.rows if brief.demands else ()))}
    board = brief.boards.get("since")
    about = board.bears(card) if board else card.about
    demands = (about, *sorted((name for name in every if name in about), key=about.index))
    goes = [f"{way}: {on}" for on in demands if on for way in (towards, *shorter)]
    tries = [_("{claim}, in our reading").format(claim=claim) for claim in goes]
    tries = tries or [_("{claim}, in our reading").format(claim=towards)]
    words = next((one for one in tries if highest(one, width, CONTEXT, bold=True) <= 2 * CONTEXT * LEADING), towards)
    lines = [Text(0, 0, width, words, CONTEXT, card.colour, bold=True)]
    # why it goes that way, then how many people it concerns
    told = (card.why, *(people for people, _source in brief.script.people[:1]))
    lines += [Text(0, 0, width, words, CONTEXT, SOFT) for words in told if words]
    if brief.script.nothing and names:
        none = _("No event was found on {demands}.").format(demands=listed(names[:RAISED]))
        lines.append(Text(0, 0, width, none, CONTEXT))
    return lines


def led(brief: Brief, slide: Slide) -> Slide:
    """Return the map of one government or of one demand with the event that leads its pack and its note."""
    since, of_one = brief.boards.get("since"), "country" in slide.tells
    if not slide.map or not (of_one or brief.wanted):
        return slide
    event, cards = leading_event(brief), tuple(card for card, _source in brief.script.events[-1:])
    marks = tuple(sorted({*slide.marks, *(since.marks if since and event else ())}))
    return replace(slide, under=event if of_one else slide.under, marks=marks, cards=cards if event else ())


def _words(brief: Brief, slide: Slide) -> str:
    """Return the words of a slide in which something may need to be explained."""
    # of packages demands have rows, not all that match none
    shown = beside(brief, slide) if slide.map else slide.figures
    figures = (words for figure in shown for words in (figure.words, figure.short) if not slide.sides)
    rows = [one.name for side in slide.sides for one in side.asked[: chief(side)[0]]]
    if slide.dots:
        rows += (*slide.dots.named, *in_list(slide)[: in_rows(slide) if slide.dots.of_one else None])
        rows += slide.dots.told if slide.dots.of_one else ()
    since = brief.boards.get("since")
    cards = [card.text for card in slide.cards]
    cards += [since.bears(card) if since and slide.map else card.raised for card in slide.cards]
    return " ".join((slide.title, slide.under, slide.explained, *figures, *rows, *cards))


def opening(brief: Brief, slide: Slide, title: Text) -> list[Text]:
    """Return what tells a stranger on the first slide of what it is: who speaks on what, and what the Declaration is.

    With one government the map says when it endorsed that. Under another title stand the things that it counts.
    """
    across, under = title.width, title.y + title.height + 6
    if slide.title != brief.slides[0].title:
        words = the_same(slide)
        high = highest(words, across, THINGS, bold=True)
        return [Text(LEFT, under, across, words, THINGS, ACCENT, bold=True, height=high)] if words else []
    high = ABOVE * LEADING
    # in one line
    tries = (f"{brief.headings.society} · {brief.title}", brief.headings.society, brief.title)
    said = next((words for words in tries if highest(words, across, ABOVE, bold=True) <= high), "")
    over = Text(LEFT, title.y - high - 4, across, said, ABOVE, ACCENT, bold=True, height=high)
    if "country" in brief.boards["map"].tells:
        return [over]
    deep = highest(brief.context, across, CONTEXT)
    return [over, Text(LEFT, under, across, brief.context, CONTEXT, SOFT, height=deep)]
