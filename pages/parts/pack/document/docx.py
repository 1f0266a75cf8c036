"""The briefing as a Word document to edit: styles, tables, real footnotes, the map as a picture with its words."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pages.parts.drawing import palette
from pages.parts.drawing.slide.fixed import fixed, property_words
from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.board import Slide
from pages.parts.pack.citations import cited, shown_address
from pages.parts.pack.content import Brief, in_its_language
from pages.parts.pack.document.background import add_background, add_cautions
from pages.parts.pack.document.blanks import write
from pages.parts.pack.document.boards import add_board, add_gaps
from pages.parts.pack.document.claims import EXPLAINED, add_claim
from pages.parts.pack.document.demands import add_demands, add_question
from pages.parts.pack.document.opening import Plan, add_band, add_beside
from pages.parts.pack.document.plan import LITTLE, explained_at, planned
from pages.parts.pack.document.release import add_release, is_release
from pages.parts.pack.document.room import page_high, used
from pages.parts.pack.document.signers import add_few, add_signers, all_in, are_close, are_few, size_of
from pages.parts.pack.document.styles import BODY, LIST, NOTED, SMALL, TABLE, TITLE, WIDE, dress, link, sheet
from pages.parts.pack.document.tables import add_words, keep_together, rgb
from pages.parts.pack.paper import (
    band,
    boards,
    first_claims,
    in_short,
    numbers,
    page_claims,
    standfirst,
    told_elsewhere,
    under_question,
)
from pages.parts.pack.paper_events import parted
from pages.parts.pack.paper_limits import to_fill_in
from pages.parts.pack.paper_signers import behind, signed_there
from pages.parts.pack.sender import Sender
from pages.parts.pack.titles import tied
from pages.parts.words.catalogue import gettext as _, stopped
from pages.parts.words.languages import LANGUAGES

if TYPE_CHECKING:
    from pages.parts.pack.document.notes import Footnotes

# air above and below the words of a row at most, and of a list, which stands close (pt)
AIR, LISTED = 4.0, 2.0
# under what stands beneath the question (pt), and how high lines stand of which the first says whom to ask
BENEATH, APART = 7.0, 1.3
# how high and how wide a logo is at most (cm)
LOGO, LOGO_WIDE = 0.75, 4.5
# where so much of a page is filled nothing begins that stands in columns
LOW = 0.96
# so little room has a few lines of a list alone; a fuller page may run over in a wider typeface, onto one that is left
LITTLE_ROOM = (0.82, 0.87)
# a short word goes to the next line with the word after it
SHORT = re.compile(r"(?<![^\s])(\w{1,3}) ")


@in_its_language
def docx(brief: Brief) -> bytes:
    """Return the document: the briefing on its first page, then what came of it, how to read it, who signed."""
    from docx.shared import Pt

    from pages.parts.pack.document.notes import Footnotes

    document = blank(brief)
    footnotes, released = Footnotes(document, cited(brief, whole=True)), is_release(brief)
    if released:
        meant, room = True, add_release(document, brief, footnotes)
        add_background(document, brief, footnotes)
    else:
        meant, room = _told(document, brief, footnotes)
    if brief.gaps:
        add_gaps(document, brief, brief.gaps, footnotes, *(line.mark for line in brief.claims if line.kind == "absent"))
    asking, signers = behind(brief), signed_there(brief)
    few = [signed for signed in (signers, asking) if signed and are_few(signed)]
    # to the press those of a country stand first among all who asked
    few = [one for one in few if not (released and asking and one is signers and all_in(one, asking))]
    for signed in few:
        add_few(document, brief, signed)
    add_cautions(document, brief, *(() if released or meant else (brief.meaning,)))
    footnotes.cite_rest(add_words(document, brief.headings.sources, "Heading 1"))
    _sources(document, brief)
    told = (signers if signers and not (asking and all_in(signers, asking)) else None, asking)
    many = [some for some in told if some and some not in few]
    page = page_high(document)
    pages = (used(document, footnotes) + room) / page
    if many:
        over = pages % 1 > LOW or LITTLE_ROOM[0] < pages % 1 < LITTLE_ROOM[1]
        pages = math.ceil(pages) if over else pages
        close = are_close(brief, many, pages, page)
        size = size_of(brief, many, pages, page, close=close)
        for k, some in enumerate(many):
            # a heading at a page's foot would be parted from its columns
            add_signers(document, brief, some, size, over=over and not k, close=close)
        # columns are even before what comes; it is so low that no page is made for it
        last_words = document.add_paragraph().paragraph_format
        last_words.line_spacing, last_words.space_after = Pt(1), Pt(0)
    footnotes.write()
    add_properties(document, brief)
    out = io.BytesIO()
    document.save(out)
    return fixed(out.getvalue(), brief.issued)


def _told(document: Any, brief: Brief, footnotes: Footnotes) -> tuple[bool, float]:
    """Add what is told to whom one asks; return whether it says what a package is, and what its first page has free."""
    from docx.shared import Pt

    _opening(document, brief)
    _title(document, SHORT.sub("\\1\u00a0", tied(brief.lead)))
    add_words(document, standfirst(brief), "Subtitle")
    # how many events go which way stands over them
    led, counts, _told = parted(brief)
    first = first_claims(brief)
    said = [replace(line, sentence=led) if line.kind == "since" and counts else line for line in first]
    # what stands under the question, or in the numbers, is no claim
    kept = [line.kind for line in page_claims(brief)]
    said = [line for line in said if line.kind in kept]
    if not brief.demands and brief.tables("committed"):
        # notes rise: that of packages stands with their table, which comes after what is asked
        said = [replace(line, mark=0) if line.kind == EXPLAINED else line for line in said]
    add_question(document, brief, band(brief))
    if brief.map:
        add_band(document, numbers(brief), footnotes)
    if blanks := to_fill_in(brief):
        write(add_words(document, "", "Names"), blanks)
    if (brief.demands or blanks) and (beneath := under_question(brief)):
        add_words(document, beneath, "Caption").paragraph_format.space_after = Pt(BENEATH)
    plan = planned(document, brief, said, boards(brief), footnotes)
    # of several governments it would part a table from its small print
    least = NOTED - LITTLE if brief.demands else 2 * NOTED
    noted = 0 if plan.meant or plan.spare < least else explained_at(said)
    if noted:
        # where it has no room beside the claim its note says it, on the same page
        footnotes.explain(noted, brief.meaning)
    if brief.map:
        add_beside(document, brief, brief.map, plan, footnotes)
    else:
        add_words(document, brief.headings.claims, "Heading 1")
        for line in plan.said:
            add_claim(document, brief, plan.meant, line, footnotes)
    _add_boards(document, brief, plan.first, footnotes, plan)
    _add_boards(document, brief, plan.later, footnotes, plan)
    for board in brief.tables("committed"):
        add_board(document, brief, board, footnotes)
    if rest := [line for line in in_short(brief) if line not in first and not told_elsewhere(brief, line)]:
        # one alone needs no heading
        if len(rest) > 1:
            add_words(document, brief.headings.also, "Heading 1")
        for line in rest:
            add_claim(document, brief, plan.meant, line, footnotes, TABLE)
    # what stays free on the first page counts too
    return bool(plan.meant or noted), 0.0 if plan.first else max(0.0, plan.spare)


def _add_boards(document: Any, brief: Brief, told: Sequence[Slide], footnotes: Footnotes, plan: Plan) -> None:
    """Add what is asked and what came of it, on the first page with what room is left in it."""
    rows = sum(plan.rows if board.dots else len(board.cards) for board in plan.first)
    air = min(AIR, max(0.0, plan.spare) / (2 * rows + 4)) if told is plan.first else 1.0
    for board in told:
        if board.dots and brief.demands:
            add_demands(document, brief, brief.demands, footnotes, min(air, LISTED))
        else:
            add_board(document, brief, board, footnotes, air, plan.rows, over=plan.parted and board in plan.later[:1])


def _title(document: Any, words: str) -> None:
    """Add the title; what fills two lines fills both."""
    from docx.shared import Cm, Pt

    title = add_words(document, words, "Title")
    wide = measured(words, TITLE, serif=True)
    room = Cm(WIDE - 0.5).pt
    if room < wide < 1.8 * room:
        title.paragraph_format.right_indent = Pt(max(0.0, room - max(0.66 * wide, 0.55 * room)))


def _opening(document: Any, brief: Brief) -> None:
    """Add what the document is, and at the right whom to ask, to be written over."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Cm, Pt

    label, blank = brief.headings.contact.partition(": ")[0], _("___ (name) · ___ (telephone) · ___ (e-mail)")
    words = f"\t{label}: {blank}"
    # a long title leaves no room beside it
    alone = measured(brief.title, BODY, bold=True) + measured(words, LIST) > 0.92 * Cm(WIDE).pt
    over = alone and not brief.sender.contact
    first = add_words(document, "" if over else brief.title, "Kicker")
    first.paragraph_format.tab_stops.add_tab_stop(Cm(WIDE), WD_TAB_ALIGNMENT.RIGHT)
    first.paragraph_format.line_spacing = APART if over else None
    if brief.sender.contact:
        # it stands above every page
        return
    for run in write(first, f"{words}\n" if over else words):
        run.bold, run.font.size, run.font.color.rgb = False, Pt(LIST), rgb(palette.INK)
    if over:
        first.add_run(brief.title)


def blank(brief: Brief) -> Any:
    """Return a document without words but its foot, in the styles, the language and on the paper of a pack."""
    from docx import Document

    document = Document()
    dress(document, brief.lang)
    sheet(document, LANGUAGES[brief.lang].paper)
    _foot(document.sections[0].footer.paragraphs[0], brief)
    if brief.sender:
        _head(document, brief.sender)
    return document


def _head(document: Any, sender: Sender) -> None:
    """Put whom one may ask and a logo, or its name, above every page, over a line."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    section, kicker = document.sections[0], document.styles["Kicker"].element
    paragraph = section.header.paragraphs[0]
    # the line over what the document is stands under these instead
    (line,) = kicker.xpath("w:pPr/w:pBdr")
    line[0].tag = qn("w:bottom")
    paragraph.style = "Normal"
    paragraph._p.get_or_add_pPr().append(line)
    # printers leave an edge of paper free
    section.header_distance, section.top_margin = Cm(0.7), Cm(2.0)
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(WIDE), WD_TAB_ALIGNMENT.RIGHT)
    named = sender.contact if sender.logo or sender.contact else sender.organization
    paragraph.add_run(f"{named}\t" if sender.logo else named).font.size = Pt(SMALL)
    if not sender.logo:
        return
    paragraph.add_run().add_picture(io.BytesIO(sender.logo), height=Cm(min(LOGO, LOGO_WIDE / sender.shape)))
    next(paragraph._p.iter(qn("wp:docPr"))).set("descr", sender.organization)


def _foot(paragraph: Any, brief: Brief) -> None:
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
    whose = property_words(brief.sender.organization) or "Firmantes"
    core.title, core.author, core.language = property_words(brief.title), whose, LANGUAGES[brief.lang].office
    core.created = core.modified = day
    core.comments, core.last_modified_by = property_words(brief.stamp), whose


def _sources(document: Any, brief: Brief) -> None:
    """Add the statements by their names in footnotes, each with its link; between some a page may end."""
    told = []
    for source in brief.sources:
        paragraph = add_words(document, "", "End")
        paragraph.add_run(f"{source.name}. ").bold = True
        link(paragraph, source.url, f"“{source.title}”")
        paragraph.add_run(f", {stopped(source.words)} ")
        link(paragraph, source.url, shown_address(source.url))
        told.append(paragraph)
    keep_together(told[:2])
    keep_together(told[-2:])
