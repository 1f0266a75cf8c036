"""The briefing as a Word document to edit: styles, tables, real footnotes, the map as a picture with its words."""

from __future__ import annotations

import io
import math
import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from pages.parts.drawing import palette
from pages.parts.drawing.slide.fixed import fixed, property_words
from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.content import Brief, Signers, Slide, in_its_language, site_name
from pages.parts.pack.docx_opening import add_beside, add_claim
from pages.parts.pack.docx_room import events_high, limits_high, note_high, pages_high, room_left, table_high
from pages.parts.pack.docx_styles import TITLE, WIDE, dress, link, sheet
from pages.parts.pack.docx_tables import add_board, add_demands, add_grid, add_words, columns, rgb
from pages.parts.pack.paper import (
    boards,
    cited,
    events_told,
    heads,
    in_short,
    scope_words,
    shown_address,
    small_print,
    told_elsewhere,
)
from pages.parts.pack.slides.titles import tied
from pages.parts.words.catalogue import stopped
from pages.parts.words.languages import LANGUAGES

# sources that stand with the end of the document
LAST = 6
# rows of what is asked on the first page, and those that are enough where what comes after has room then
FEWEST, ENOUGH = 3, 4
# events that are told at least
EVENTS = 2
# a country with so few names does not begin a paragraph after another
FEW = 5
# air above and below the words of a row at most, and what room stays free in any case (pt)
AIR, TIGHT = 2.5, 14.0
# by so much what stands on a page is counted too high at least
SPARE = 20.0
# what the page has more than is counted, where words alone come after
MORE = 50.0
# a last page that is filled less is a rest
REST = 0.55
# by so much of a page more is counted than there is
OVER = 0.06
# a short word goes to the next line with the word after it
SHORT = re.compile(r"(?<![^\s])(\w{1,3}) ")


@in_its_language
def docx(brief: Brief) -> bytes:
    """Return the document; what makes a rest on a last page is said shorter."""
    most, *fewer = events_told(brief, EVENTS)
    made = []
    for events, tabled in ((most, True), (most, False), *((n, False) for n in fewer)):
        made.append(_written(brief, events, tabled=tabled))
        _document, high, first = made[-1]
        if first and not OVER < high % 1 < REST:
            break
    # few pages, with the news on the first; of what leaves a rest the shortest
    document, *_rest = min(
        made, key=lambda one: (math.ceil(one[1] - OVER), not one[2], one[1] * (1 if OVER < one[1] % 1 < REST else -1))
    )
    out = io.BytesIO()
    document.save(out)
    return fixed(out.getvalue(), brief.issued)


def _written(brief: Brief, events: int, *, tabled: bool) -> tuple[Any, float, bool]:
    """Return the document with so many events, and packages in a table or in short; and how many pages it fills.

    The third tells whether the press, which is asked nothing, has the news on the first page.
    """
    from docx import Document

    from pages.parts.pack.docx_notes import Footnotes

    document = Document()
    dress(document, brief.lang)
    sheet(document, LANGUAGES[brief.lang].paper)
    add_foot(document.sections[0].footer.paragraphs[0], brief)
    add_words(document, brief.title, "Kicker")
    _title(document, SHORT.sub("\\1\u00a0", tied(brief.lead)))
    notes = cited(brief, events)
    footnotes = Footnotes(document, notes)
    add_words(document, scope_words(brief), "Subtitle")
    told, lines = boards(brief, events), [line for line in in_short(brief) if not told_elsewhere(brief, line)]
    # the sources of what happened since stand with its table
    apart = {"since"} & {board.key for board in told}
    marks = {line.mark for line in lines if line.kind not in apart}
    footnotes.later = {line.mark for line in lines if line.kind in apart} - marks
    if brief.question:
        add_words(document, brief.question, "Question")
    words = brief.headings
    if brief.map:
        add_beside(document, brief, brief.map, lines, footnotes)
    elif lines:
        add_words(document, words.claims, "Heading 1")
        for line in lines:
            add_claim(document, brief, line, footnotes)
    room = room_left(document, footnotes)
    # what happened with its notes
    since = sum(
        events_high(one.title, [card.text for card in one.cards], small_print(brief, one, 1))
        for one in told
        if one.key == "since"
    )
    since += sum(note_high(notes[mark - 1]) for mark in footnotes.later)
    if first := not brief.question and since + TIGHT <= room:
        told.reverse()
    # what comes after what is asked
    after = 0.0 if first else since
    footnotes.later, over, blank = set(), False, 0.0
    limits = limits_high(words.limits, brief.limits)
    for board in told:
        shown, spare = _on_this_page(brief, board, room, after)
        # what finds no room leaves it to how to read this
        if limits and after > spare >= limits + TIGHT:
            spare -= limits
        # a table that goes over to the next page leaves its room to the rows above
        air = None
        if shown.dots and spare >= 0:
            air = min(AIR, max(0.0, spare - TIGHT) / (2 * len(shown.dots.rows) + 2)) if after > spare else 0.0
        if over := over or (first and board is not told[0] and bool(board.dots)):
            blank += max(0.0, room_left(document, footnotes))
        add_board(document, brief, shown, footnotes, air, over=over)
        over = air is not None and after > spare
        if (
            limits
            and board is not told[-1]
            and after > room_left(document, footnotes) > limits + TIGHT - (0 if shown.dots else MORE)
        ):
            _limits(document, words.limits, brief.limits)
            limits = 0.0
    if brief.demands and brief.told:
        add_demands(document, brief.demands)
    for board in brief.tables("committed"):
        add_board(document, brief, board, footnotes, tabled=tabled)
    if brief.gaps:
        add_grid(document, brief.gaps)
        footnotes.cite(document.paragraphs[-1], *(line.mark for line in brief.claims if line.kind == "absent"))
    if limits:
        _limits(document, words.limits, brief.limits)
    if signers := brief.signers_apart:
        _signers(document, signers, words.more)
    _sources(document, brief, apart=tabled)
    last = add_words(document, "", "Caption")
    if brief.link:
        link(last, brief.link, site_name(brief.link))
        last.add_run(" · ")
    last.add_run(brief.credits)
    last.paragraph_format.keep_with_next = last.paragraph_format.keep_together = True
    _line_to_write_on(document, words.contact)
    high = pages_high(document, footnotes, blank)
    footnotes.write()
    add_properties(document, brief)
    return document, high, bool(brief.question) or first


def _on_this_page(brief: Brief, board: Slide, room: float, after: float) -> tuple[Slide, float]:
    """Return what is asked with as many rows as have room, and the room that leaves (pt); all, and -1, if none is.

    Of `ENOUGH` rows some leave room to what comes `after` (pt), if that stands whole then.
    """
    if not board.dots:
        return board, -1.0
    rows, over = board.dots.rows, [*heads(board), (board.dots.counted, "")]
    names, widths = [name for name, _month in over], columns(over)
    highs = {
        k: table_high(board.title, names, [row[0] for row in rows[:k]], widths, small_print(brief, board, k))
        for k in range(len(rows), min(FEWEST, len(rows)) - 1, -1)
    }
    both = {k: high for k, high in highs.items() if k >= ENOUGH and high + after <= room}
    for k, high in (both or highs).items():
        if high <= room or (k == min(highs) and high <= room + SPARE):
            return replace(board, dots=replace(board.dots, rows=rows[:k])), max(0.0, room - high)
    return board, -1.0


def _limits(document: Any, title: str, limits: tuple[str, ...]) -> None:
    """Add what the numbers do not say."""
    add_words(document, title, "Heading 1")
    for k, limit in enumerate(limits, 1):
        add_words(document, limit, "Source").paragraph_format.keep_with_next = k < len(limits)


def _title(document: Any, words: str) -> None:
    """Add the title; what fills two lines fills both."""
    from docx.shared import Cm, Pt

    title = add_words(document, words, "Title")
    wide = measured(words, TITLE, serif=True)
    room = Cm(WIDE - 0.5).pt
    if room < wide < 1.8 * room:
        title.paragraph_format.right_indent = Pt(room - max(0.58 * wide, 0.55 * room))


def _line_to_write_on(document: Any, words: str) -> None:
    """Add a label with an empty line after it that reaches the margin."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Cm, Pt

    paragraph = add_words(document, f"{words}  \t", "Normal")
    paragraph.runs[0].bold = True
    paragraph.paragraph_format.space_before = Pt(7)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(WIDE), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)


def add_foot(paragraph: Any, brief: Brief) -> None:
    """Put the version, the licence and the number of the page at the foot of every page."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    from docx.shared import Pt

    before, between, after = re.split(r"\{n\}|\{of\}", brief.headings.page)
    paragraph.add_run(f"Firmantes · {brief.stamp} · CC BY 4.0 · {before}")
    for field, words in (("PAGE", between), ("NUMPAGES", after)):
        # of one size with the words around it
        run = '<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>1</w:t></w:r>'
        paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{field}">{run}</w:fldSimple>'))
        paragraph.add_run(words)
    for run in paragraph.runs:
        run.font.size = Pt(9)


def add_properties(document: Any, brief: Brief) -> None:
    day = datetime.fromisoformat(brief.issued)
    core = document.core_properties
    core.title, core.author, core.language = property_words(brief.title), "Firmantes", LANGUAGES[brief.lang].office
    core.created = core.modified = day
    core.comments, core.last_modified_by = property_words(brief.stamp), "Firmantes"


def _signers(document: Any, signers: Signers, more: str) -> None:
    """Add who signed: a paragraph for each country, one for those at the end with few names."""
    add_words(document, signers.title, "Heading 1")
    paragraph, many = None, True
    for country, n, names in signers.groups:
        if paragraph is None or many or n > FEW:
            paragraph = add_words(document, "", "Names")
        many = n > FEW
        paragraph.add_run(f"{country} ({n})  ").bold = True
        listed = "; ".join(names)
        if len(names) < n:
            listed = f"{listed}; {more.format(n=n - len(names))}"
        paragraph.add_run(f"{stopped(listed)} ")
        # few stand with what ends the document
        paragraph.paragraph_format.keep_with_next = len(signers.groups) < FEW
    if paragraph is not None:
        paragraph.add_run(signers.note).font.color.rgb = rgb(palette.SOFT)


def _sources(document: Any, brief: Brief, *, apart: bool) -> None:
    """Add the statements under the names that the footnotes have for them: `apart`, or one after another."""
    add_words(document, brief.headings.sources, "Heading 1")
    paragraph = None
    for k, source in enumerate(brief.sources, 1):
        if apart or paragraph is None:
            paragraph = add_words(document, "", "Names")
            paragraph.paragraph_format.keep_together = True
        paragraph.add_run(f"{source.name}. ").bold = True
        link(paragraph, source.url, f"“{source.title}”")
        paragraph.add_run(f", {stopped(source.words)} ")
        link(paragraph, source.url, shown_address(source.url))
        paragraph.add_run(" ")
        # the last page holds more than what ends the document
        paragraph.paragraph_format.keep_with_next = k > len(brief.sources) - LAST
