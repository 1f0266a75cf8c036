"""What to say as a Word document, to be changed before a meeting: one page to read from, answers overleaf."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pages.parts.drawing.slide.fixed import fixed
from pages.parts.pack.content import Brief, in_its_language, runs_words, site_name
from pages.parts.pack.document.blanks import write
from pages.parts.pack.document.docx import add_properties, blank
from pages.parts.pack.document.room import CM, high_of, lines, page_high
from pages.parts.pack.document.styles import ACCENT, WIDE, link
from pages.parts.pack.document.tables import add_words
from pages.parts.pack.paper import named_in_question
from pages.parts.pack.slides.speaker import lengths, running_order
from pages.parts.words.catalogue import gettext as _, number

# points of what is said first, by how much less what may be added has, and of answers: the largest that a page holds
FIRST, LESS, ANSWERS = (13.0, 12.5, 12.0, 11.5, 11.0), 1.0, (11.0, 10.5, 10.0, 9.5, 9.0, 8.5)
# the room of the question's box (pt), how much narrower a line of bold is, what may stand beside a sentence, and
# what share of a page is filled, as a typeface that stands in may be wider
BOX, BOLD, AT, SPARE = 34.0, 0.94, "1, 2, 3", 0.86
# what share of it answers and sources fill together in the least type
NEAR = 0.96
# points of the number of a slide
TURN = 9
# air below a sentence (pt): one stops there; below an answer
PAUSE, BELOW = 5, 2
# words before a colon that are found at a glance: how an event goes, whose question it is
WAY = 6


@in_its_language
def docx_script(brief: Brief) -> bytes:
    """Return the document: what to say in a minute and in three, answers, and the sources of each number."""
    from docx.shared import Pt, RGBColor

    document = blank(brief)
    # who speaks says so first
    who = brief.sender
    words = _("I am {name}, of {organization}.")
    opens, *others = brief.script.minute
    words = words.format(name=who.person or "___", organization=who.organization or "___")
    script = replace(brief.script, minute=(f"{words} {opens}", *others))
    brief = replace(brief, script=script)
    add_words(document, _("What to say"), "Kicker")
    add_words(document, brief.title, "Title")
    for words, bold in zip(lengths(brief), (True, False), strict=True):
        add_words(document, words, "Normal").runs[0].bold = bold
    turns = running_order(brief)
    room = SPARE * page_high(document) - high_of(document.paragraphs) - BOX
    size = next((size for size in FIRST if _high(turns, size) < room), FIRST[-1])
    for slide, told in turns:
        # of one slide alone nothing is turned
        at = _("Slide {n}").format(n=number(slide)) if len(brief.slides) > 1 else ""
        for k, (sentence, first) in enumerate(told):
            points = size if first else size - LESS
            last = _sentence(document, brief, sentence, points, at=at if not k else "", bold=first)
    # what one closes with
    last.style = "Question"
    for run in last.runs:
        # on its ground nothing else can be read
        run.font.color.rgb = RGBColor(255, 255, 255)
    if asked := named_in_question(brief):
        last.add_run(f"\n{asked}").bold = False
    said = len(document.paragraphs)
    for heading, pairs in zip(script.headings[2:], (script.objections, script.questions), strict=True):
        head = add_words(document, heading, "Heading 1")
        # answers are overleaf
        head.paragraph_format.page_break_before = pairs is script.objections
        for heard, answer in pairs:
            _sentence(document, brief, answer, 0, heard)
    noted = len(document.paragraphs)
    notes = _notes(document, brief)
    # in type that one page holds, sources too if it can
    for end, sizes in ((None, ANSWERS), (noted, ANSWERS)):
        notes.paragraph_format.page_break_before = end is not None
        for size in sizes:
            document.styles["Entry"].font.size = Pt(size)
            if fits := high_of(document.paragraphs[said:end]) < (SPARE if end else NEAR) * page_high(document):
                break
        if fits:
            break
    add_properties(document, brief)
    out = io.BytesIO()
    document.save(out)
    return fixed(out.getvalue(), brief.issued)


def _high(turns: Sequence[tuple[int, Sequence[tuple[str, bool]]]], size: float) -> float:
    """Return how high stands what is said, the minute in a `size` (pt)."""
    told = ((words, first) for _slide, told in turns for words, first in told)
    # bold is wider, and behind it stand numbers of notes
    return sum(
        lines(f"{words} {AT}", WIDE * CM * (BOLD if first else 1.0), size if first else size - LESS) + PAUSE
        for words, first in told
    )


def _sentence(
    document: Any, brief: Brief, sentence: str, size: float, heard: str = "", at: str = "", bold: bool = False
) -> Any:
    """Add a sentence with the numbers of its notes, under what it answers to or after where it is told `at`.

    Return its paragraph; an answer has the type of its style.
    """
    from docx.shared import Pt, RGBColor

    paragraph = add_words(document, "", "Entry" if heard else "Normal")
    if heard:
        question = paragraph.add_run(heard)
        question.bold = True
        paragraph.add_run(" ")
    if at:
        # to be turned to while one speaks
        turn = paragraph.add_run(f"{at}\u2003")
        turn.font.color.rgb = RGBColor.from_string(ACCENT)
    goes, colon, told = sentence.partition(": ")
    way = f"{goes}{colon}" if colon and not heard and len(goes.split()) <= WAY else ""
    # what is bold alone belongs to the minute
    lead = paragraph.add_run(way)
    lead.bold, lead.italic = bold or None, True
    for run in write(paragraph, told if way else sentence):
        run.bold = bold or None
    if marks := brief.script.cited.get(sentence, ()):
        paragraph.add_run(f"\u00a0{runs_words(marks)}".replace(", ", ",\u00a0")).style = "Footnote Reference"
    for run in () if heard else paragraph.runs[1:] if at else paragraph.runs:
        run.font.size = Pt(size)
    if at:
        turn.font.size = Pt(TURN)
    paragraph.paragraph_format.space_after = Pt(BELOW if heard else PAUSE)
    paragraph.paragraph_format.keep_together = True
    return paragraph


def _notes(document: Any, brief: Brief) -> Any:
    """Add the sources under their numbers, and return their heading; each leads to its address, and where to find all
    of it stands last."""
    heading = paragraph = add_words(document, _("Notes (dates are those of the events)"), "Heading 1")
    linked = set[str]()
    for k, sources in enumerate((*brief.notes, *brief.script.extra), 1):
        paragraph = add_words(document, "", "Names")
        paragraph.add_run(f"{k}  ").bold = True
        for n, source in enumerate(sources):
            # an event by its day and who published it: one page holds all, and the address leads to its title
            told = f"{source.day}: {source.publisher}" if source.day and source.publisher else source.text.rstrip(".")
            paragraph.add_run(f"{'; ' if n else ''}{told}")
            # where a note before leads too it has been said, but each note leads somewhere
            if source.url and (not n or source.url not in linked):
                linked.add(source.url)
                paragraph.add_run(" ")
                link(paragraph, source.url, site_name(source.url))
    if brief.link:
        # behind the last, as a line of its own may have no room
        paragraph.add_run(" · ")
        link(paragraph, brief.link, brief.link)
    return heading
