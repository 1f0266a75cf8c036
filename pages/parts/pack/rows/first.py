"""What the first sheet of a workbook tells, and which sheets are printed with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pages.parts.pack.content import Brief, Card, Dots, Line, Sheet, Slide, site_name
from pages.parts.pack.paper import in_short
from pages.parts.words.catalogue import gettext as _, inside, number

# so few rows stand here whole, and so many organizations; more events than are told anywhere
FEW, FEW_NAMES, MOST = 5, 12, 99
# claims that stand there at most
MOST_CLAIMS = 3
# claims that titles, numbers and boards of the first sheet say
ON_FIRST = ("country", "demand", "theme", "since", "endorsers", "organizations")
# pages of a printed workbook and of each of its sheets, and which of these are printed first; no other is
PAGES, EACH = 6, 2
FIRST = ("demands", "governments", "packages", "gaps", "sources", "passages", "events", "organizations")


def printed(brief: Brief, pages: Mapping[str, int], events: int = MOST) -> list[Sheet]:
    """Return the sheets that are printed with the first, on which a few rows stand and so many events.

    `pages` are those of each sheet; a longer one than `EACH` is for the screen, and so is what comes after `PAGES`.
    """
    told = max((len(board.cards) for board in brief.tables("since")), default=0)
    # who signed what is asked of a government are many more than the few based there
    country = any(line.kind == "country" for line in brief.claims)
    files = [file for file in FIRST if not (country and file == "organizations")]
    left, kept = PAGES - 1, set()
    for sheet in sorted((one for one in brief.sheets if one.file in files), key=lambda one: files.index(one.file)):
        on_first = min(told, events) if sheet.file == "events" else FEW
        if sheet.paper[1] > on_first and pages[sheet.file] <= min(EACH, left):
            left -= pages[sheet.file]
            kept.add(sheet.file)
    return [sheet for sheet in brief.sheets if sheet.file in kept]


def sure(card: Card) -> str:
    """Return the word of an event or a statement, and that it makes a demand in arguable passages alone."""
    arguable = _("arguable")
    alone = card.passages and all(arguable in place for _words, place, _meaning in card.passages)
    return f"{card.word}, {arguable}" if alone else card.word


def doubted(dots: Dots, shown: int) -> str:
    """Return of whom all is asked, and what a dot in brackets is, where one of so many rows has one."""
    doubts = {name for name, _statement in dots.doubted} & {name for name, *_more in dots.rows[:shown]}
    brackets = _("In brackets: in arguable passages alone.")
    return f"{dots.whom} {brackets if doubts else ''}".strip()


def endorsed(brief: Brief) -> str:
    """Return how many governments endorsed the Declaration, on its day and later, as their sheet says first.

    Of one country, whose sheet does not say it, what the Declaration is.
    """
    note = next((sheet.note for sheet in brief.sheets if sheet.file == "governments"), "")
    sentence, _dot, rest = note.partition(". ")
    return f"{sentence}." if rest and any(letter.isdigit() for letter in sentence) else brief.context


def who_is_listed(brief: Brief) -> str:
    """Return whom the sheet of organizations of one country holds, and how many of them signed what is asked."""
    sheet = next((one for one in brief.sheets if one.file == "organizations" and one.note), None)
    if not sheet:
        return ""
    who, _names, rest = sheet.note.partition(": ")
    who, _dot, signed = who.rstrip("."), *rest.partition(". ")[1:]
    return f"{sheet.name} ({number(len(sheet.rows))}): {inside(who)}. {signed}".strip()


def noted(brief: Brief, claims: Sequence[Line], boards: Sequence[Slide]) -> str:
    """Return the sources of some claims, and of all that titles, numbers and boards say, by the numbers of notes."""
    marks = {line.mark for line in (*claims, *(one for one in brief.claims if one.kind in ON_FIRST)) if line.mark}
    marks.update(*(board.marks for board in (brief.boards["map"], *boards)))
    names, told = {source.url: source.name for source in brief.sources}, []
    for k in sorted(marks):
        found = (names.get(one.url) or (site_name(one.url) if one.url else one.text) for one in brief.notes[k - 1])
        told.append(f"[{k}] {'; '.join(dict.fromkeys(found)).rstrip('.')}.")
    return " ".join(told)


def untold(brief: Brief) -> list[Line]:
    """Return the claims that neither the numbers of the first sheet nor its titles say, as paper has them."""
    boards = brief.tables("asked", "since")
    # the title of what came of it says how much that was
    told = {board.key for board in boards} & {"since"}
    # who endorsed the Declaration says nothing of one demand
    told |= {"endorsers"} if any(b.cards for b in boards if b.key == "asked") else set()
    # the title says what most ask of a country
    told |= {"demand"} if any(line.kind == "country" for line in brief.claims) else set()
    # and the numbers what is asked on a theme
    told |= {"theme"} if brief.map else set()
    return [line for line in _whole_sentences(brief) if line.kind not in told][:MOST_CLAIMS]


def _whole_sentences(brief: Brief) -> list[Line]:
    """Return the claims as paper has them, as sentences that stand alone: what is asked and what matches it are named.

    Of a government without packages they say that too.
    """
    alone = {line.kind: line.sentence for line in brief.claims}
    found = []
    for line in in_short(brief):
        words = line.sentence
        if brief.wanted and line.kind == "demand":
            words = _("The demand: {demand}.").format(demand=inside(brief.wanted))
        elif line.kind == "unanswered" and not brief.wanted and alone[line.kind] != words:
            words = f"{alone[line.kind]} {words}"
        found.append(replace(line, sentence=words))
    return found
