"""What hand-out and Word document say of a pack: the message first, nothing twice, each source once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pages.parts.pack.board import Slide
from pages.parts.pack.content import Brief, Line, in_its_language
from pages.parts.pack.paper_asked import asking, in_brackets, without_same_number
from pages.parts.pack.paper_events import foremost, leading_first, parted, recounted
from pages.parts.pack.paper_packages import in_part, packages
from pages.parts.pack.paper_signers import unaddressed
from pages.parts.pack.slides.event_rows import of_slide_first
from pages.parts.pack.titles import NUMBERED
from pages.parts.views.home.map_picture import colour
from pages.parts.words.catalogue import gettext as _, inside, ngettext, number, stopped

# a number, what it counts, and its notes
Counted = tuple[str, str, tuple[int, ...]]
# a short last word and the one before
LAST = re.compile(r"\S+ \S{1,8}$")
# where a sentence ends, and a number in one
SENTENCES = re.compile(r"(?<=\.) (?=\S)")
DIGITS = re.compile(r"\d+")
# so many claims have room on the first page, beside one that names a government; fewer signers have no large number
FIRST, FEW_THERE = 3, 3
# the message: what happened, what is said by name, asked, missing, as notes go; then who is where
ORDER = ("since", "named", "country", "demand", "statement", "unanswered", "theme", "organizations", "absent")
# whose next steps are where nobody signed, and of more numbers than these one may be left out
NEXT, NUMBERS = ("funder", "coalition"), 3
# no more are named on the first page
MOST_THERE = 5


@in_its_language
def in_short(brief: Brief) -> list[Line]:
    """Return the claims that the numbers beside the map do not say, the message of the pack first.

    Of one demand what is asked stands in full, as a title and the numbers have the rest.
    """
    asked = next(iter(brief.tables("asked")), None)
    quoted = asked if asked and any(card.passages for card in asked.cards) else None
    # those that the numbers beside the map do not say
    told = (*brief.boards["map"].tells, *(["demand"] if asking_it(brief) else [])) if brief.map else ()
    lines = [line for line in brief.claims if line.kind not in told] or [*brief.claims]
    gap = packages(brief)
    if gap and not any(letter.isdigit() for line in lines if line.kind == "unanswered" for letter in line.sentence):
        # of a government without packages how many demands match none at all
        full = {"unanswered": stopped(gap.board.title)}
        lines = [replace(line, sentence=full.get(line.kind, line.sentence)) for line in lines]
    # of two counts of what lacks a package the one of its own is told, as its table has both
    short = {line.sentence: " ".join(SENTENCES.split(line.sentence)[:2]) for line in lines if line.kind == "unanswered"}
    lines = [replace(line, sentence=short.get(line.sentence, line.sentence)) for line in lines]
    if brief.map and "country" in told and (named := brief.boards["map"].under):
        # what the one passage says that names a government
        lines += [replace(line, kind="named", sentence=named) for line in brief.claims if line.kind == "country"]
    if asked and asked.dots and asked.dots.of_one and asked.figures:
        # how many statements ask the title says, and who signed one alone is a number of the slides
        signed = {"demand": stopped(asked.figures[0].more or asked.figures[0].short)}
        lines = [replace(line, sentence=signed.get(line.kind) or line.sentence) for line in lines]
    lines = [replace(line, sentence=foremost(brief)) if line.kind == "since" else line for line in lines]
    # how many recur with what only rejects the opposite would stand beside a table that does not count so
    lines = [
        replace(line, sentence=stopped(line.sentence.partition("; ")[0])) if line.kind == "recurring" else line
        for line in lines
    ]
    order = [*ORDER]
    if not brief.script.events:
        # how many go which way does not lead without one
        order.insert(order.index("unanswered"), order.pop(0))
    if quoted:
        full = {"demand": _("The demand: {demand}").format(demand=stopped(inside(brief.wanted)))}
        full["unanswered"] = f"{quoted.under} {in_part(brief)}".strip()
        if not any(line.kind == "unanswered" for line in lines) and quoted.under:
            # that none matches is a claim, that one does is told with it
            lines = [*lines, Line("unanswered", "", "", 0)]
        lines = [replace(line, sentence=full.get(line.kind) or line.sentence) for line in lines]
        # what matches “it” stands next to what it is
        order.insert(order.index("demand") + 1, order.pop(order.index("unanswered")))
    return sorted(lines, key=lambda line: order.index(line.kind) if line.kind in order else len(order))


def told_elsewhere(brief: Brief, line: Line) -> bool:
    """Return whether the numbers, the map's key, the dots, the gaps or the list of who signed tell a claim too."""
    told: dict[str, object] = {"endorsers": brief.map, "absent": brief.gaps, "countries": brief.signers_apart}
    told["theme"] = brief.map and line.mark in figure_marks(brief)
    told["recurring"] = any(b.dots and len(b.dots.rows) == b.dots.of for b in brief.tables("asked"))
    return bool(told.get(line.kind))


def board_marks(brief: Brief, board: Slide) -> tuple[int, ...]:
    """Return the notes that stand with a table, also those of a claim that it tells."""
    told = [line.mark for line in brief.claims if line.kind == "recurring" and told_elsewhere(brief, line)]
    # whether a package matches one demand is a claim of its own on paper
    matched = {line.mark for line in brief.claims if line.kind == "unanswered" and board.key == "asked"}
    return tuple(sorted({*board.marks, *(told if board.key == "asked" else ())} - matched - {0}))


def figure_marks(brief: Brief) -> list[int]:
    """Return the number of the note that stands behind each number beside the map (0 for none)."""
    board = brief.boards["map"]
    mark = {line.kind: line.mark for line in reversed(brief.claims)}
    alone = "country" in board.tells
    subject = mark.get("country" if alone else "demand" if brief.wanted else "theme", 0)
    # of one country one note has all that is counted
    rest = subject if alone else mark.get("countries", 0) or mark.get("organizations", 0)
    # of one where nobody signed the second says who asks
    second = mark.get("demand", 0) if asking_it(brief) else rest
    found = [subject or rest, second, *(rest for _figure in board.figures[2:])]
    if "endorsers" in board.tells:
        found[-1] = mark.get("endorsers", 0) or mark.get("absent", 0)
    if _gapped(brief):
        found[-2:] = found[-1], mark.get("absent", 0)
    return found[: len(board.figures)]


@in_its_language
def figures(brief: Brief) -> list[tuple[str, str]]:
    """Return each number beside the map and what it counts: one of a day is that day, of governments some are later."""
    board, asks = brief.boards["map"], asking_it(brief)
    found = [(one.date or one.number, one.short if one.date else one.words) for one in board.figures]
    if "country" in board.tells:
        # whose government it is stands in the short words; how it is addressed stands among the limits
        found[0] = (found[0][0], _unnamed(board.figures[0].short))
    found = [asks if asks and k == _of_those_there(brief) else one for k, one in enumerate(found)]
    key = brief.map.key if brief.map and "endorsers" in board.tells else ()
    # how many there are ends its entry, where all countries are shown
    later = next((words.rpartition(": ")[2] for fill, words in key if fill == colour("later")), "")
    if later.isdecimal():
        count, words = found[-1]
        found[-1] = (count, _("{words}, {n} of them later").format(words=words, n=later))
    if brief.gaps and _gapped(brief):
        n, (of, _words) = len(brief.gaps.names), found[-1]
        words = ngettext(
            "of these {of} countries has no known signer", "of these {of} countries have no known signer", n
        )
        return [*found[:-2], found[-1], (number(n), words.format(of=of))]
    return found


def _unnamed(words: str) -> str:
    """Return how many statements address a government without how many do by its name: others may ask for a thing."""
    by_name = _(", {n} by name").rpartition("{n}")[2]
    return words.rpartition(", ")[0] if words.endswith(by_name) else words


def numbers(brief: Brief) -> list[Counted]:
    """Return each number on paper, what it counts and its notes; they go as notes do where one is told for another."""
    marks: list[tuple[int, ...]] = [(mark,) if mark else () for mark in figure_marks(brief)]
    found = [(*figure, own) for figure, own in zip(figures(brief), marks, strict=True)]
    if few_there(brief):
        found.pop(_of_those_there(brief))
    if brief.wanted and found[0][0] == number(1):
        return _asked_once(brief, found)
    return sorted(found, key=lambda one: one[2]) if asking_it(brief) else found


def _asked_once(brief: Brief, found: Sequence[Counted]) -> list[Counted]:
    """Return the numbers of a demand that one statement makes: how many signed that comes first, 1 of all last."""
    (n, words, marks), (signed, _words, others), *rest = found
    # “1 of 5” is no count alone, so it has the type of a day
    of, total, words = words.split(" ", 2)
    # notes are cited as they are numbered
    named = (signed, brief.boards["map"].figures[1].short, (*marks, *others))
    return [named, *rest, (f"{n} {of} {total}", words, marks)]


def asking_it(brief: Brief) -> tuple[str, str] | None:
    """Return how many signed a statement that asks a government for what most do, where nobody there signed one."""
    board, asked = brief.boards["map"], next(iter(brief.tables("asked")), None)
    if (
        "country" not in board.tells
        or not asked
        or not asked.figures
        or not (unaddressed(brief) or number(0) in [f.number for f in board.figures])
    ):
        return None
    n, words = asked.figures[0].number, asked.figures[0].short.partition("; ")[0]
    none = _("{words}; none of them is known to be based there").format(words=words.removeprefix(n).strip(" ."))
    return (n, none) if words.startswith(n) else None


def _of_those_there(brief: Brief) -> int:
    """Return the place of the number of those based in the one country: of none it is 0, of others it comes second."""
    return next((k for k, one in enumerate(brief.boards["map"].figures) if one.number == number(0)), 1)


def there(brief: Brief) -> str:
    """Return what those based in a country signed that does not address its government, a sentence; "" of others."""
    if not asking_it(brief) or not unaddressed(brief):
        return ""
    one = brief.boards["map"].figures[_of_those_there(brief)]
    return stopped(f"{one.number} {one.words}")


def _gapped(brief: Brief) -> bool:
    """Return whether it is told to whom it matters where nobody signed, in place of where most did."""
    from pages.parts.pack.brief import AUDIENCES

    board = brief.boards["map"]
    told = "endorsers" in board.tells and len(board.figures) > NUMBERS
    return bool(brief.gaps and told and brief.audience in [_(AUDIENCES[key]) for key in NEXT])


def named_in_question(brief: Brief) -> str:
    """Return the demands that “these” in the question are: those that are raised first."""
    return " · ".join(brief.raised) if brief.question else ""


def standfirst(brief: Brief) -> str:
    """Return when this began, and on what the pack is where its title leaves some out: the numbers count it."""
    return f"{brief.context} {brief.scope.removeprefix(stopped(brief.wanted)).partition('. ')[2]}".strip()


def unparted(sentence: str) -> str:
    """Return a claim in which no name is parted from its number, and no short word stands on its last line alone."""
    for whole in (NUMBERED, LAST):
        sentence = whole.sub(lambda found: found[0].replace(" ", "\u00a0"), sentence)
    return sentence


@in_its_language
def boards(brief: Brief) -> list[Slide]:
    """Return what is asked and what happened since, as paper has it; a heading says nothing that stands above."""
    since = any(line.kind == "since" for line in in_short(brief))
    until = _("What happened since (up to {month})").format(month=brief.until)
    titles = {"since": until} if since else {}
    told = [recounted(brief, board) if since else board for board in brief.tables("asked", "since")]
    # up to when says the heading
    if since and (month := _(", up to {month}").format(month=brief.until)):
        told = [replace(board, rest=tuple(words.replace(month, "") for words in board.rest)) for board in told]
    if brief.map and any(card.passages for board in told for card in board.cards):
        asked = sum(bool(card.passages) for board in told for card in board.cards)
        titles["asked"] = brief.headings.each if asked > 1 else _("What the statement asks for")
    told = [asking(brief, replace(board, title=titles.get(board.key, board.title))) for board in told]
    told = [without_same_number(board, in_short(brief)) for board in told]
    told = [replace(board, cards=tuple(map(in_brackets, board.cards))) for board in told]
    return [of_slide_first(brief, leading_first(brief, board)) for board in told]


def first_claims(brief: Brief) -> list[Line]:
    """Return the claims that stand on the first page, so many as have room: what came, and what nothing else tells."""
    claims = sorted(in_short(brief), key=lambda line: told_elsewhere(brief, line))
    others = [line for line in claims if line.kind != "since"]
    named = sum(line.kind == "named" for line in others)
    kept = others[: FIRST + named - (len(claims) - len(others))]
    return [line for line in claims if line.kind == "since" or line in kept]


def page_claims(brief: Brief) -> list[Line]:
    """Return the claims of the first page of one sheet: none whose numbers all stand above; of what came what leads."""
    told = [replace(line, sentence=parted(brief)[0]) if line.kind == "since" else line for line in first_claims(brief)]
    return [line for line in told if line.kind != "demand" or not (_in_band(brief, line) or left_by_title(brief))]


def under_question(brief: Brief) -> str:
    """Return what stands under the question: by how many statements most governments are addressed, else what a title
    leaves of who signed."""
    return brief.addressed or " ".join(filter(None, (few_there(brief), left_by_title(brief))))


@in_its_language
def named_there(brief: Brief) -> str:
    """Return who is based in the one country, where they are few and a large number counts them."""
    groups = brief.signers_apart.groups if brief.signers_apart and len(brief.seats) == 1 else ()
    few = "country" in brief.boards["map"].tells and len(groups) == 1 and not few_there(brief) and not asking_it(brief)
    names = groups[0][2] if few and groups[0][1] == len(groups[0][2]) <= MOST_THERE else ()
    return _("Based there: {names}.").format(names="; ".join(names).rstrip(".")) if names else ""


def few_there(brief: Brief) -> str:
    """Return how many of a country signed, a sentence, where they are too few for a large number; "" elsewhere."""
    board = brief.boards["map"]
    one = board.figures[_of_those_there(brief)] if "country" in board.tells and len(board.figures) > 1 else None
    few = one and not one.date and one.number in map(number, range(1, FEW_THERE)) and not asking_it(brief)
    return stopped(f"{one.number} {one.words}") if one and few else ""


def left_by_title(brief: Brief) -> str:
    """Return what a title that counts who signed leaves to be said of them, which opens no page; "" elsewhere."""
    asked = next(iter(brief.tables("asked")), None)
    of_one = asked and asked.dots and asked.dots.of_one and asked.figures
    return stopped(asked.figures[0].more) if asked and of_one and asked.figures[0].more else ""


def _in_band(brief: Brief, line: Line) -> bool:
    """Return whether the band above the claims has all numbers of one, if that has any."""
    there = {n for figure in figures(brief) for words in figure for n in DIGITS.findall(words)} if brief.map else set()
    return bool(DIGITS.search(line.sentence)) and {*DIGITS.findall(line.sentence)} <= there


def band(brief: Brief) -> str:
    """Return what one asks of whom one meets; to the press it is told what governments are asked, as on its slides."""
    return brief.question or next((slide.title for slide in brief.slides if slide.key == "sources"), "")
