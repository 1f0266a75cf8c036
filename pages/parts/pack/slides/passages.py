"""What the statements ask of one demand: of each its words in quotation marks, their place, and what is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pages.parts.drawing.slide.scene import INK, LINE, SOFT, STAND_IN, Box, Flow, Piece, Place, Text, highest, tall
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.script.events import with_its_way
from pages.parts.pack.slides.frame import ACROSS, DOTS, LEFT
from pages.parts.words.catalogue import begun, date_words, gettext as _, inside, stopped
from pages.parts.words.spoken import dated

# of quoted words; of all else, and of what stands under the passages
QUOTED = (54.0, 50.0, 46.0, 43.0, 40.0, 38.0, 36.0, 34.0, 32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0)
SMALL, READ = 19.0, 20.0
# beside the names of the statements, above and below each, between two lines, and two things asked
FIRST, BETWEEN, PAD, GAP, APART = 340.0, 32.0, 7.0, 3.0, 10.0
# of the heads of what one statement asks, and of what is easy to read
ASKS, LARGE = 200.0, 26.0
# of what one statement asks
MOST = 3


def passage_pieces(slide: Slide, top: float, bottom: float, asked: str = "", since: Card | None = None) -> list[Piece]:
    """Return the passages of one demand, and under them how many statements ask for it and which packages match.

    `asked` says the first of these, "" where the title does; `since` is what moved away from it.
    """
    # what a package is stands where one is first spoken of, smaller where something moved away
    meaning = packages_are() if slide.under and not since else ""
    away = f"{since.sign} {with_its_way(since, dated(since.date, stopped(since.text)))}" if since else ""
    inks = {away: since.colour if since else "", slide.under: INK}
    lines = [words for words in (away, asked, slide.under, meaning) if words]
    highs = [highest(words, ACROSS, READ, bold=True) for words in lines]
    y = bottom - sum(highs) - GAP * (len(lines) - 1)
    # those that surely ask for it come first
    asking = sorted((card for card in slide.cards if card.passages), key=unsure)
    if len(asking) == 1:
        pieces = _one_passage(asking[0], top, y - 22)
    else:
        pieces = _listed(asking, (LEFT, top, ACROSS, y - 14 - top))
    for words, high in zip(lines, highs, strict=True):
        pieces.append(Text(LEFT, y, ACROSS, words, READ, inks.get(words, SOFT), bold=words in inks, height=high))
        y += high + GAP
    return pieces


def packages_are() -> str:
    """Return what action packages are in a few words, a sentence."""
    return _("Action packages are joint measures of several governments.")


def _one_passage(card: Card, top: float, bottom: float) -> list[Piece]:
    """Return what the one statement that makes a demand asks, large, and under it of whom, in which words, and who."""
    cue, where, _meaning = card.passages[0]
    said, signed = _("{words} ({place})"), _("{statement}, {month}; signed by {organizations}")
    facts = [
        (_("Asked of"), card.whom),
        (_("In its words"), said.format(words=f"“{cue}”", place=where)),
        (_("By whom"), signed.format(statement=card.about, month=card.head, organizations=card.why)),
    ]
    facts = [fact for fact in facts if fact[1]]
    width = ACROSS - ASKS - BETWEEN
    # what it only rejects is no request
    rejects, labelled = _("a criticism, not a request"), _("{subject}: {words}")
    said_of = {words: place for _cue, place, words in card.passages if words}
    told = [words for words, place in said_of.items() if rejects not in place]
    criticized = [words for words, place in said_of.items() if rejects in place]
    if told and criticized:
        facts.insert(0, (_("It also says"), criticized[0]))
    told = (
        told or [begun(labelled.format(subject=rejects, words=inside(words))) for words in criticized] or [f"“{cue}”"]
    )

    def highs(many: int, size: float) -> list[float]:
        asks = sum(highest(words, width, size) for words in told[:many]) + APART * (many - 1)
        return [asks, *(highest(words, width, max(READ, 0.7 * size)) for _head, words in facts)]

    # more of what it asks before larger type that is easy to read already
    tries = [
        (many, size) for many in range(min(MOST, len(told)), 0, -1) for size in QUOTED if size >= LARGE or many == 1
    ]
    room = bottom - top - 2 * PAD * (len(facts) + 1)
    many, size = next((one for one in tries if sum(highs(*one)) <= room), tries[-1])
    deep = highs(many, size)
    spread = (room - sum(deep)) / len(deep)
    asks = tuple(Text(0, 0, width, words, size) for words in told[:many])
    rows = [(_("What is asked"), asks), *((h, (Text(0, 0, width, w, max(READ, 0.7 * size)),)) for h, w in facts)]
    pieces: list[Piece] = []
    y = top
    for (head, lines), high in zip(rows, deep, strict=True):
        step = high + spread + 2 * PAD
        pieces += [
            Box(LEFT, y, ACROSS, 1 if pieces else 2, LINE if pieces else INK),
            Text(LEFT, y, ASKS, head, SMALL, SOFT, bold=True, height=step, middle=True),
            Flow(LEFT + ASKS + BETWEEN, y, width, step, lines, APART, middle=True),
        ]
        y += step
    return pieces


def _listed(asking: Sequence[Card], place: Place) -> list[Piece]:
    """Return the first passage of each statement in `place`, as large as all have room, with what it means."""
    x, y, width, height = place
    left = FIRST + BETWEEN
    across = width - left

    def named(card: Card, *, whom: bool) -> list[Text]:
        addressed = [_("Asked of: {names}").format(names=card.whom)] if card.whom and whom else []
        lines = [Text(0, 0, FIRST, words, SMALL, SOFT) for words in (f"{card.head} · {card.why}", *addressed)]
        return [Text(0, 0, FIRST, card.about, SMALL + 1, bold=True), *lines]

    def quoted(card: Card, size: float, *, told: bool) -> list[Text]:
        cue, where, summary = card.passages[0]
        said, ink = f"“{cue}”", SOFT if arguable(where) else INK
        if told and summary:
            # what it means in the reader's language leads, the words of the statement come after it
            return [Text(0, 0, across, summary, size, ink), Text(0, 0, across, f"{said} · {where}", SMALL, SOFT)]
        return [Text(0, 0, across, said, size, ink, serif=True), Text(0, 0, across, where, SMALL, SOFT)]

    def tall_of(lines: list[Text]) -> float:
        return sum(tall(t.words, t.width / STAND_IN, t.size, bold=t.bold, serif=t.serif) + GAP for t in lines)

    def high(card: Card, size: float, told: bool, whom: bool) -> float:
        return max(tall_of(named(card, whom=whom)), tall_of(quoted(card, size, told=told))) + 2 * PAD

    # whom it asks is told where its words are easy to read
    ways = ((told, whom) for told in (True, False) for whom in (True, False))
    tries = [(size, told, whom) for told, whom in ways for size in QUOTED if size >= READ or not whom]
    chosen = next((t for t in tries if sum(high(card, *t) for card in asking) <= height), tries[-1])
    size, told, whom = chosen
    spread = min(40.0, max(0.0, height - sum(high(card, *chosen) for card in asking)) / len(asking))
    pieces: list[Piece] = []
    for card in asking:
        row = high(card, *chosen) + spread
        lines = tuple(quoted(card, size, told=told))
        pieces += [
            Box(x, y, width, 2, LINE if pieces else INK),
            Flow(x, y + PAD + 2, FIRST, row - 2 * PAD, tuple(named(card, whom=whom)), GAP),
            Flow(x + left, y + PAD, across, tall_of([*lines]), lines, GAP),
        ]
        y += row
    return pieces


def asked_when(cards: Iterable[Card]) -> str:
    """Return when a demand was asked: the month of the one statement that asks for it, or the years of several."""
    dates = sorted(card.date for card in cards if card.passages)
    years = dict.fromkeys(date[:4] for date in (dates[0], dates[-1]))
    return date_words(dates[0]) if len(dates) == 1 else "–".join(years)


def unsure(card: Card) -> bool:
    """Return whether a statement makes a demand in arguable passages alone."""
    return all(arguable(where) for _cue, where, _meaning in card.passages)


def arguable(place: str) -> bool:
    """Return whether the place of a passage says that its reading is arguable."""
    return _("arguable") in place


def not_asked(cards: Iterable[Card]) -> str:
    """Return in which statements a demand is not asked for, and in which only its opposite is rejected; "" for none."""
    others = [card for card in cards if not card.passages]
    parts = []
    for sign, words in (
        (DOTS["concern"], _("Only its opposite is rejected in: {statements}.")),
        (DOTS["absent"], _("Not asked for in: {statements}.")),
    ):
        found = [card for card in others if card.sign == sign]
        if any(card.word == _("does not ask it of this government") for card in found):
            words = _("Not asked of this government in: {statements}.")
        if found:
            parts.append(words.format(statements="; ".join(card.about for card in found)))
    return " ".join(parts)
