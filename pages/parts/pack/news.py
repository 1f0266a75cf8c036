"""What a letter tells of what happened since: an event, or two that go opposite ways, and how they bear on it."""

from __future__ import annotations

from itertools import pairwise, product
from typing import NamedTuple

from pages.parts.claims.notes import Note
from pages.parts.pack.content import Brief, Card, Slide, in_time
from pages.parts.pack.rows.first import sure
from pages.parts.pack.slides.frame import DOTS
from pages.parts.words.catalogue import N_, gettext as _, inside, ngettext, number
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.spoken import dated, said_aloud

# words of an event, which is told whole, and of two
WHOLE, BOTH = 45, 60
# demands that stand first: of an event that bears on one of these it is told
FIRST = 3
# how an event bears on what was asked, by its direction
BEARS = {
    "advance": N_("In our reading this moves towards {asked}."),
    "mixed": N_("In our reading this goes both ways on {asked}."),
    "setback": N_("In our reading this moves away from {asked}."),
    "unclear": N_("In our reading this has no clear direction for {asked}."),
}
# how two events bear on it that go opposite ways, by the direction of the first
BOTH_WAYS = {
    "advance": N_("In our reading the first moves towards what was asked, the second away from it."),
    "setback": N_("In our reading the first moves away from what was asked, the second towards it."),
}
# letters by which an event is known
ALIKE = 60


class Told(NamedTuple):
    """One event as a letter tells it, and what stands behind it on how it bears on what was asked."""

    card: Card
    words: str
    bears: str


def news(brief: Brief) -> tuple[Told, ...]:
    """Return the events that a letter tells, each whole, with how they bear on what was asked; none where none is.

    For the press it is the newest that moves away, else the newest. For others it is the one that the script chose or
    the only one; where it moves closer though as many move away it is two, one of each, or one that moves away.
    """
    since = brief.boards.get("since")
    cards = [card for card in in_time(since.cards)[::-1] if card.sign] if since else []
    words = {card: dated(card.date, card.text) for card in cards}
    cards = [card for card in cards if 0 < len(words[card].split()) <= WHOLE]
    closer, away = (DIRECTIONS[kind].sign for kind in ("advance", "setback"))
    setbacks = [card for card in cards if card.sign == away]
    chosen = [card for card in cards if _chosen(brief, words[card]) or (since and len(since.cards) == 1)]
    if not brief.question:
        chosen = [*setbacks, *cards]
    elif since and chosen and chosen[0].sign == closer and _as_many_away(since):
        # what another one undid is not told without that
        follows = {before: after for before, after in pairwise(since.cards) if after.tied}
        for one, other in product([*chosen, *(card for card in cards if card.sign == closer)], setbacks):
            pair = in_time((one, other))
            short = sum(len(words[card].split()) for card in pair) <= BOTH
            if short and all(follows.get(card, card) in pair for card in pair):
                way = "advance" if pair[0] == one else "setback"
                return Told(pair[0], words[pair[0]], ""), Told(pair[1], words[pair[1]], _(BOTH_WAYS[way]))
        chosen = [*(card for card in setbacks if card not in follows), *chosen]
    return tuple(Told(card, words[card], bearing(brief, card)) for card in chosen[:1])


def _as_many_away(since: Slide) -> bool:
    ways = dict(since.counts)
    return ways.get("setback", 0) >= ways.get("advance", 0) - since.undone > 0


def _chosen(brief: Brief, words: str) -> bool:
    """Return whether an event is the one that the script chose: it may have it shorter."""
    return bool(brief.script.event) and said_aloud(words)[:ALIKE] == brief.script.event[:ALIKE]


def bearing(brief: Brief, card: Card) -> str:
    """Return which way an event goes, and from which demand or towards which: one that stands first, else its first.

    What a pack on one demand is about goes without saying.
    """
    asked = brief.boards.get("asked")
    rows = [
        (inside(name), marks.count("call")) for name, marks, _n in (asked.dots.rows if asked and asked.dots else ())
    ]
    every = [*rows, *((inside(name), int(n)) for name, n, *_star in (brief.demands.rows if brief.demands else ()))]
    named = sorted((card.about.index(name), name, n) for name, n in every if name in card.about)
    first = [one for one in rows[:FIRST] if one[0] in card.about]
    name, n = (first or [(name, n) for _at, name, n in named] or [("", 0)])[0]
    of = len(asked.dots.columns) if asked and asked.dots else 0
    doubt, unsure = "", 0
    if brief.wanted and asked:
        calls = [one for one in asked.cards if one.sign == DOTS["call"]]
        n, unsure = len(calls), sum(sure(one) != one.word for one in calls)
        doubt = ngettext("({n} arguable)", "({n} arguable)", unsure) if unsure else ""
    # who asked is counted, as far as it is known
    by = ngettext("what {n} statement asks for", "what {n} statements ask for", n) if n else _("what was asked")
    if n and 1 < of:
        by = ngettext("what {n} of {of} statements asks for", "what {n} of {of} statements ask for", n)
        by = _("what all {of} statements ask for") if n == of else by
    by = said_aloud(f"{by.format(n=number(n), of=number(of))} {doubt.format(n=number(unsure))}".strip())
    what = ": ".join(filter(None, (by, name)))
    kind = next(kind for kind, direction in DIRECTIONS.items() if direction.sign == card.sign)
    later = "" if card.word == _(DIRECTIONS[kind].word) else _("It was undone later.")
    return f"{_(BEARS[kind]).format(asked=what)} {later}".strip()


def published(brief: Brief, card: Card | None) -> Note | None:
    """Return the source of an event: notes have events in the order of time, as their board; None without."""
    since = brief.boards.get("since")
    if not (card and since and since.marks):
        return None
    return brief.notes[since.marks[0] - 1][in_time(since.cards).index(card)]
