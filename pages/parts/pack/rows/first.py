"""What the first sheet of a workbook tells, and which sheets are printed with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from pages.parts.claims.notes import Note
from pages.parts.pack.back_matter import MEASURE
from pages.parts.pack.board import Card, Dots, Slide
from pages.parts.pack.content import Brief, Line, Sheet
from pages.parts.pack.paper import figures, in_short, there, told_elsewhere
from pages.parts.pack.paper_asked import alike
from pages.parts.pack.paper_events import CAUTIONS, parted
from pages.parts.pack.paper_lead import leading, way_in_line, with_demand
from pages.parts.pack.rows.columns import EACH, WHOLE
from pages.parts.pack.rows.made import rejected
from pages.parts.pack.slides.event_column import as_it_stands
from pages.parts.pack.slides.passages import unsure
from pages.parts.words.articles import the_statement, unbracketed
from pages.parts.words.catalogue import N_, begun, gettext as _, inside, listed, ngettext, number, stopped
from pages.parts.words.counts import organizations_words
from pages.parts.words.directions import way
from pages.parts.words.spoken import said_aloud

# where a sentence ends
ENDS = re.compile(r"(?<=[.?!]) (?=[\d¿¡A-ZÁÉÍÓÚÂÊÔÃÕ])")
# so few rows need no sheet on paper; of events and gaps it says more than stands here; so many signers are named
FEW, FEW_OF, FEW_NAMES = 5, {"events": 1, "gaps": 0}, 12
# so many statements at most are named in a sentence where all ask for the same
NAMED = 3
# pages of a printed workbook without those of many events, and which of its sheets are printed first; no other is
PAGES = 6
# the first sheet has numbers of notes, which its paper explains
FIRST = ("demands", "events", "sources", "gaps", "packages", "governments", "passages", "organizations")

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
    "gaps": N_("what nobody covers, what could be done, and who is near"),
}
# why there is no sheet of these
NONE = {
    "passages": N_("no passages (none makes a demand)"),
    "organizations": N_("no organizations (none is known to have signed)"),
    "packages": N_("no action packages (none that is known matches, in our reading)"),
    "events": N_("no events (none was found)"),
}


def printed(brief: Brief, pages: Mapping[str, int]) -> list[Sheet]:
    """Return the sheets that are printed with the first.

    `pages` are those of each sheet; a longer one than `EACH` is for the screen, and so is what comes after `PAGES`;
    events are printed whole.
    """
    # who signed what is asked of a government are many more than the few based there
    country = any(line.kind == "country" for line in brief.claims)
    files = [file for file in FIRST if not (country and file == "organizations")]
    left, kept = PAGES - 1, set()
    for sheet in sorted((one for one in brief.sheets if one.file in files), key=lambda one: files.index(one.file)):
        few = pages[sheet.file] <= EACH or sheet.file == WHOLE
        if few and sheet.paper[1] > FEW_OF.get(sheet.file, FEW) and min(pages[sheet.file], EACH) <= left:
            left -= min(pages[sheet.file], EACH)
            kept.add(sheet.file)
    return [sheet for sheet in brief.sheets if sheet.file in kept]


def sure(card: Card) -> str:
    """Return the word of an event, whose term may be over, or of a statement that may make a demand arguably alone."""
    if card.word == _("undone later"):
        return way("advance", undone=True)
    return f"{card.word}, {_('arguable')}" if card.passages and unsure(card) else as_it_stands(card.word, card)


def few_named(brief: Brief, few: int) -> str:
    """Return the organizations that signed, if they are `few` at most and no number names them; "" else."""
    beside = " ".join(words for _figure, words in figures(brief)) if brief.map else ""
    groups = brief.signers.groups if brief.signers else ()
    told = [(name, country) for country, _n, names in groups for name in names if name not in beside]
    apart = len({country for _name, country in told}) > 1
    names = "; ".join(f"{name} ({country})" if apart else name for name, country in told)
    whose = there(brief).rstrip(".")
    if told and all(name in whose for name, _country in told):
        return f"{whose}."
    # of one country their list says where they are based
    whose = whose or (brief.demands and brief.signers and brief.signers.title.rpartition(": ")[0]) or _("Organizations")
    return f"{whose}: {names}" if 0 < len(told) <= few else ""


def doubted(brief: Brief, dots: Dots, shown: int) -> str:
    """Return how many signed, where as many did in each of so many rows, of whom all is asked, and what a lighter dot
    is, where there is one."""
    doubts = {name for name, _statement in dots.doubted} & {name for name, *_more in dots.rows[:shown]}
    lighter = _("Lighter: arguable, in our reading.") if doubts else ""
    return " ".join(filter(None, (signed_alike(brief, dots, shown), dots.whom, lighter)))


def who_signed(brief: Brief) -> dict[str, int]:
    """Return how many organizations signed a statement that asks for each demand, by its name; nothing of none."""
    sheet, column = _demands(brief), _("Signed a statement that asks for it")
    if not sheet or column not in sheet.header:
        return {}
    name, at = sheet.header.index(_("Demand")), sheet.header.index(column)
    return {str(row[name]): int(row[at]) for row in sheet.rows}


def signed_alike(brief: Brief, dots: Dots, shown: int) -> str:
    """Return how many signed what is asked in each of so many rows, where all are as many; "" else."""
    many = [who_signed(brief).get(name, 0) for name, *_more in dots.rows[:shown]]
    words = _("Each: {organizations} signed at least one.")
    return words.format(organizations=organizations_words(many[0])) if len(set(many)) == 1 < len(many) else ""


def with_signers(brief: Brief, dots: Dots, heads: Sequence[str]) -> list[str]:
    """Return what stands over each column of dots, with how many organizations signed that statement."""
    sheet = next((one for one in brief.sheets if one.file == "statements"), None)
    column = _("Organizations that signed")
    if not dots.named or not sheet:
        return [*heads]
    name, at = sheet.header.index(_("Statement")), sheet.header.index(column)
    signed = {row[name]: organizations_words(int(row[at])) for row in sheet.rows}
    return [f"{head}, {signed[one]}" if one in signed else head for head, one in zip(heads, dots.named, strict=True)]


def only_rejected(brief: Brief) -> str:
    """Return how many demands no statement asks for but by rejecting its opposite; "" for none."""
    sheet, column = _demands(brief), _("Statements that ask for it")
    if not sheet or column not in sheet.header:
        return ""
    at = sheet.header.index(column)
    return rejected(sum(row[at] == 0 for row in sheet.rows))


def _demands(brief: Brief) -> Sheet | None:
    return next((sheet for sheet in brief.sheets if sheet.file == "demands"), None)


def left_out(brief: Brief) -> str:
    """Return of what the workbook has no sheet, and why; "" where none lacks."""
    files = {sheet.file for sheet in brief.sheets}
    found = listed(_(words) for file, words in NONE.items() if file not in files)
    return _("Left out as empty: {sheets}.").format(sheets=found) if found else ""


def more_signed(brief: Brief) -> str:
    """Return of one country whom its sheet of organizations has beside those who signed what is asked; "" of others."""
    sheet = next((one for one in brief.sheets if one.file == "organizations"), None)
    # such a sheet says above its rows whom it has
    if not sheet or not sheet.note:
        return ""
    words = _(
        "{sheet} ({n}): those based there and all who signed a statement that addresses its government; numbers above "
        "count those who signed one that asks for a demand."
    )
    return words.format(sheet=sheet.name, n=number(len(sheet.rows)))


def about_sheets(brief: Brief, with_it: Sequence[Sheet]) -> str:
    """Return what is said of the sheets: which lack, what numbers in brackets are, which are printed `with_it`."""
    words = [left_out(brief), more_signed(brief), _("Numbers in brackets: notes, whose sources have a sheet.")]
    of_paper = _("Printed with this sheet: {sheets}. The others are for the screen.")
    words += [of_paper.format(sheets=listed(one.name for one in with_it))] if with_it else []
    return " ".join(filter(None, (*words, *brief.limits[:1])))


def one_measure(brief: Brief, said: str) -> str:
    """Return that several events can be about one measure, as the limits of a pack say it; "" where they do not, and
    where it is `said` in short."""
    words = _(MEASURE)
    return words if words in brief.limits and _(CAUTIONS[MEASURE]) not in said else ""


def claimed(brief: Brief) -> list[Line]:
    """Return the claims of the first sheet: all of the hand-out that its other parts do not tell, in its order."""
    found = _whole_sentences(brief)
    told = [line for line in found if not told_elsewhere(brief, line)] or found
    # how many go which way stands over the events
    return [replace(one, sentence=parted(brief)[0]) if one.kind == "since" else one for one in told]


def in_two(brief: Brief, line: Line) -> tuple[str, str]:
    """Return a claim with its note, and what else it says: of the event that leads which way it goes, why that matters
    and what is reported of it, of others all but their first sentence."""
    note = f"\u00a0[{line.mark}]" if line.mark else ""
    if line.kind == "since" and (led := leading(brief)):
        card, why = led
        said = with_publishers((*brief.script.people, *brief.script.replied))
        way = stopped(f"{way_in_line(card)}{with_demand(brief, card)}")
        return f"{line.sentence}{note}", " ".join(filter(None, (way, why, said)))
    first, *more = ENDS.split(f"{line.sentence}{note}")
    return first, " ".join(more)


def one_sentence(board: Slide, shown: int) -> str:
    """Return who asks for so many rows of dots that are all alike and full, in a sentence; "" where they differ."""
    dots = board.dots
    if not dots or not alike(board, shown):
        return ""
    demands = listed(inside(name) for name, *_more in dots.rows[:shown])
    n = len(dots.columns)
    if not dots.named or (n > NAMED and not board.foot):
        words = ngettext("The statement asks for {demands}.", "The {n} statements ask for {demands}.", n)
        return said_aloud(words.format(n=number(n), demands=demands))
    words = ngettext("{statements} asks for {demands}.", "{statements} ask for {demands}.", n)
    return begun(words.format(statements=listed(map(the_statement, dots.named)), demands=demands))


def with_publishers(replied: Sequence[tuple[str, Note]]) -> str:
    """Return what a government said of an event, with who published that in brackets."""
    return " ".join(f"{words.rstrip('.')} ({unbracketed(source.publisher)})." for words, source in replied)


def counted(sheet: Sheet) -> int:
    """Return how many things a sheet has: of packages each once, not that none matches; else its rows."""
    if sheet.file != "packages":
        return len(sheet.rows)
    at, none = sheet.header.index(_("Action package")), _("no package")
    return len({row[at] for row in sheet.rows if row[at] != none})


def even(lefts: Sequence[int], n: int) -> list[tuple[int, int, int]]:
    """Return `n` runs of columns with these left edges (first, last, width), as even as the columns are."""

    def nearest(left: float) -> int:
        return min(range(len(lefts)), key=lambda column: abs(lefts[column] - left))

    begins = [nearest(lefts[-1] * k / n) for k in range(n + 1)]
    return [(first, after - 1, lefts[after] - lefts[first]) for first, after in pairwise(begins)]


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
        elif line.kind == "unanswered" and not brief.wanted:
            whole = alone[line.kind]
            words = whole if words in whole else f"{whole} {words}"
        found.append(replace(line, sentence=words))
    return found
