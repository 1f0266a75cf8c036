"""What the first sheet of a workbook tells, and which sheets are printed with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from pages.parts.pack.content import Brief, Card, Dots, Line, Sheet, site_name
from pages.parts.pack.paper import in_short, told_elsewhere
from pages.parts.words.catalogue import N_, gettext as _, inside, number, stopped
from pages.parts.words.counts import passages_words

# so few rows stand here whole, events too, and so many organizations are named
FEW, FEW_NAMES = 5, 12
# claims that stand there at most
MOST_CLAIMS = 3
# pages of a printed workbook and of each of its sheets, and which of these are printed first; no other is
PAGES, EACH = 6, 2
FIRST = ("demands", "events", "gaps", "packages", "governments", "sources", "passages", "organizations")

# the sheets of the workbook, and what is in each
SAYS = {
    "claims": N_("each sentence, and the note that has its sources"),
    "sources": N_("the sources of each note, with their addresses"),
    "statements": N_("who published each, when, and how many signed"),
    "demands": N_("how many statements ask for each, and how many organizations signed these"),
    "passages": N_("where each demand stands in the statements, summarized; what is arguable is marked"),
    "organizations": N_("who signed what, and from where"),
    "governments": N_("which endorsed the Declaration, how many statements address them, how many signed there"),
    "packages": N_("which one matches which demand in our reading, and why"),
    "events": N_("what happened where, which way it goes, and who reported it"),
    "gaps": N_("what is missing, for which cause, and who is near"),
}


def printed(brief: Brief, pages: Mapping[str, int]) -> list[Sheet]:
    """Return the sheets that are printed with the first, on which a few rows stand.

    `pages` are those of each sheet; a longer one than `EACH` is for the screen, and so is what comes after `PAGES`.
    """
    # who signed what is asked of a government are many more than the few based there
    country = any(line.kind == "country" for line in brief.claims)
    files = [file for file in FIRST if not (country and file == "organizations")]
    left, kept = PAGES - 1, set()
    for sheet in sorted((one for one in brief.sheets if one.file in files), key=lambda one: files.index(one.file)):
        if sheet.paper[1] > FEW and pages[sheet.file] <= min(EACH, left):
            left -= pages[sheet.file]
            kept.add(sheet.file)
    return [sheet for sheet in brief.sheets if sheet.file in kept]


def sure(card: Card) -> str:
    """Return the word of an event or a statement, and that it makes a demand in arguable passages alone."""
    arguable = _("arguable")
    alone = card.passages and all(arguable in place for _words, place, _meaning in card.passages)
    return f"{card.word}, {arguable}" if alone else card.word


def doubted(dots: Dots, shown: int) -> str:
    """Return of whom all is asked, and what a lighter dot is, where one of so many rows has one."""
    doubts = {name for name, _statement in dots.doubted} & {name for name, *_more in dots.rows[:shown]}
    lighter = _("Lighter: arguable, in our reading.") if doubts else ""
    return f"{dots.whom} {lighter}".strip()


def endorsed(brief: Brief) -> str:
    """Return how many governments endorsed the Declaration, on its day and later, as their sheet says first."""
    note = next((sheet.note for sheet in brief.sheets if sheet.file == "governments"), "")
    sentence = note.partition(". ")[0]
    return stopped(sentence) if any(letter.isdigit() for letter in sentence) else brief.context


def noted(brief: Brief, marks: Iterable[int]) -> str:
    """Return the sources behind what stands on the first sheet, by the numbers of their notes."""
    names, told = {source.url: source.name for source in brief.sources}, []
    for k in sorted({*marks} - {0}):
        found = (names.get(one.url) or (site_name(one.url) if one.url else one.text) for one in brief.notes[k - 1])
        told.append(f"[{k}] {'; '.join(dict.fromkeys(found)).rstrip('.')}.")
    return " ".join(told)


def claimed(brief: Brief) -> list[Line]:
    """Return the claims of the first sheet: those of the hand-out, in its order."""
    return sorted(_whole_sentences(brief), key=partial(told_elsewhere, brief))[:MOST_CLAIMS]


def counted(sheet: Sheet) -> int:
    """Return how many things a sheet has: of packages each once, not that none matches; else its rows."""
    if sheet.file != "packages":
        return len(sheet.rows)
    at, none = sheet.header.index(_("Action package")), _("no package")
    return len({row[at] for row in sheet.rows if row[at] != none})


def codings(brief: Brief) -> str:
    """Return of how many passages the rows of passages are, where some make several demands; "" else."""
    sheet = next((sheet for sheet in brief.sheets if sheet.file == "passages"), None)
    passages = {row[:2] for row in sheet.rows} if sheet else set()
    if not sheet or len(passages) == len(sheet.rows):
        return ""
    words = _("Passages by demand: {passages}, {n} codings, one for each demand that a passage makes.")
    return words.format(passages=passages_words(len(passages)), n=number(len(sheet.rows)))


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
