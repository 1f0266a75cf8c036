"""What stands behind a release in the Word document: for whoever writes of it, what came of all that was asked."""

from __future__ import annotations

from typing import Any

from pages.parts.pack.content import Brief, site_name
from pages.parts.pack.document.boards import add_board
from pages.parts.pack.document.claims import EXPLAINED, add_claim
from pages.parts.pack.document.plan import FEWEST
from pages.parts.pack.document.styles import TABLE, link
from pages.parts.pack.document.tables import add_words
from pages.parts.pack.paper import boards, in_short, standfirst, told_elsewhere
from pages.parts.pack.paper_events import parted
from pages.parts.pack.paper_limits import limits

# so many sentences on how to read it a reporter needs, of which so many at least are no meanings of words
FEW, LEAST = 4, 2


def add_background(document: Any, brief: Brief, footnotes: Any) -> None:
    """Add what a release has not told; no package is named."""
    # when this began its page has told
    if chosen := standfirst(brief).removeprefix(brief.context).strip():
        add_words(document, chosen, "Subtitle")
    # what is asked first its page has told too
    known = {"since": parted(brief)[1], "demand": not brief.wanted, EXPLAINED: True}
    for line in in_short(brief):
        if not known.get(line.kind) and not told_elsewhere(brief, line):
            add_claim(document, brief, "", line, footnotes, TABLE)
    for board in boards(brief):
        if not (board.dots and brief.demands):
            add_board(document, brief, board, footnotes, 0.0, FEWEST)


def add_cautions(document: Any, brief: Brief, *more: str) -> None:
    """Add how to read it in one paragraph, with what words mean that a document has so far and what `more` is said;
    then where all stands, and in what is no release whose the work is: at the end of all it could stand alone."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    words = " ".join(one.text or "" for one in document.element.body.iter(qn("w:t")))
    held = words.replace("\u00a0", " ").casefold()
    meant = [one for one in brief.terms if one.partition(":")[0].casefold() in held]
    told = [one for one in limits(brief) if one not in brief.terms]
    told = [*(told if brief.question else told[: max(LEAST, FEW - len(meant))]), *meant]
    told += filter(None, more if told else ())
    last = add_words(document, "", "End")
    last.paragraph_format.space_before = Pt(6)
    if told:
        last.add_run(f"{brief.headings.limits}: ").bold = True
        last.add_run(" ".join((*told, "")))
    if brief.link:
        link(last, brief.link, site_name(brief.link))
    if brief.question:
        last.add_run(f"{' · ' if brief.link else ''}{brief.credits}")
