"""Who signed in the Word document: few in the body, many in columns of its own, which a reader's Word fills evenly."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from pages.parts.drawing import palette
from pages.parts.pack.citations import BETWEEN
from pages.parts.pack.content import Brief, Signers
from pages.parts.pack.document.tables import add_words, keep_together, paragraph, rgb, run
from pages.parts.pack.paper_signers import SEVERAL, listed_names, signing
from pages.parts.words.catalogue import stopped

# so many stand in the body; more run on in so many columns of their own (pt between them)
FEW, COLUMNS, GAP = 12, 2, 12
# room above a paragraph
OVER = "<w:spacing w:before='{}'/>"


def are_few(signers: Signers) -> bool:
    """Return whether so few signed that they stand in the body."""
    return _count(signers) <= FEW


def _count(signers: Signers) -> int:
    return sum(n for _country, n, _names in signers.groups)


def add_few(document: Any, brief: Brief, signers: Signers) -> None:
    """Add some who signed, in a line each what they signed where that is of one government."""
    told = [add_words(document, signers.title, "Heading 1")]
    for country, n, names in signers.groups:
        if not brief.demands:
            told.append(add_words(document, "", "Entry"))
            told[-1].add_run(f"{country} ({n})").bold = True
            told[-1].add_run(f": {stopped('; '.join(listed_names(brief, n, names)))}")
            continue
        for name, whole in zip(names, signing(brief, names), strict=True):
            told.append(add_words(document, "", "Entry"))
            told[-1].add_run(name).bold = True
            told[-1].add_run(whole.removeprefix(name)).font.color.rgb = rgb(palette.SOFT)
    keep_together(told)


def add_signers(document: Any, brief: Brief, signers: Signers) -> None:
    """Add who signed under the country where they are based, in columns that go on over pages."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    add_words(document, signers.title, "Heading 1")
    if any(SEVERAL in name for _country, _n, names in signers.groups for name in names):
        add_words(document, signers.note, "Caption").paragraph_format.keep_with_next = True
    _columns(document, 1)
    for words in _running(brief, signers):
        document.element.body._insert_p(parse_xml(words.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))
    _columns(document, COLUMNS)


def _running(brief: Brief, signers: Signers) -> list[str]:
    """Return as XML the countries with who signed from there, which may be parted; those of one signer together."""
    told: list[str] = []
    for alone, groups in groupby(signers.groups, lambda group: group[1] == 1):
        runs = [
            run(f"{country}: " if alone else f"{country} ({n}): ", bold=True)
            + run("; ".join(listed_names(brief, n, names)))
            for country, n, names in groups
        ]
        for words in [run(BETWEEN).join(runs)] if alone else runs:
            told.append(paragraph("Signers", words, "<w:keepLines w:val='0'/>" + OVER.format(60 if told else 0)))
    return told


def _columns(document: Any, n: int) -> None:
    """End a part of the document whose words stand in `n` columns; what comes goes on below."""
    from docx.enum.section import WD_SECTION
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    document.add_section(WD_SECTION.CONTINUOUS)
    ended = document.paragraphs[-1]._p
    told, before = ended.pPr.find(qn("w:sectPr")), ended.getprevious()
    for old in told.findall(qn("w:cols")):
        told.remove(old)
    cols = parse_xml(f'<w:cols {nsdecls("w")} w:num="{n}" w:space="{20 * GAP}"/>')
    told.find(qn("w:pgMar")).addnext(cols)
    # in the last paragraph, as one of its own would be a line
    before.get_or_add_pPr().append(told)
    ended.getparent().remove(ended)
