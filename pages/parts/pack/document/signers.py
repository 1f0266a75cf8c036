"""Who signed in the Word document: few in the body, many in columns of its own, which a reader's Word fills evenly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pages.parts.drawing import palette
from pages.parts.pack.citations import BETWEEN
from pages.parts.pack.content import Brief, Signers
from pages.parts.pack.document.room import CM, lines
from pages.parts.pack.document.styles import LIST, WIDE
from pages.parts.pack.document.tables import add_words, keep_together, paragraph, rgb, run
from pages.parts.pack.paper_signers import SEVERAL, listed_names, note_there, signing
from pages.parts.words.catalogue import stopped

# so many stand in the body; of more the columns, and between them (pt)
FEW, COLUMNS, GAP = 12, 3, 12
# room above a paragraph, and before what goes on in a next line (twips)
OVER, HANGING = "<w:spacing w:before='{}'/>", 160
# over the columns stand a heading and a line (pt)
HEADED = 34.0
# of the last page so much is filled at least and at most, as far as one can count
FILLED = (0.45, 0.93)
# and well filled it is by so much
WELL = 0.6
# in which type each who signed has a line (pt), the best first
SIZES = (8.5, 8.0, 9.0, 9.5, 10.0, 10.5, 11.0)
# to the press, names one after another
CLOSE = 8.5
# by so much less of the last page is no scrap
SCRAP = 0.05


def are_close(brief: Brief, many: Sequence[Signers], pages: float, page: float) -> bool:
    """Return whether names stand one after another: to the press, where a list has no room on the page begun."""
    high = sum(signers_high(brief, signers, SIZES[0], close=False) for signers in many)
    return not brief.question and pages % 1 + high / page > FILLED[1]


def size_of(brief: Brief, many: Sequence[Signers], pages: float, page: float, *, close: bool) -> float:
    """Return in which type those who signed stand after so many `pages` (of a height in pt).

    First come those with enough on the last page of all; in the body of a release's page they stand `close`.
    """
    if close:
        return CLOSE
    ends = {
        size: pages + sum(signers_high(brief, signers, size, close=close) for signers in many) / page for size in SIZES
    }
    low, high = FILLED

    def order(size: float) -> tuple[bool, int, float, int]:
        # larger type than that of other lists runs over where another typeface stands in
        well = round(_lacking(ends[size], WELL) + max(0.0, size - LIST) / 4, 2)
        return round(_lacking(ends[size], low), 2) > SCRAP, int(ends[size] + 1 - high), well, SIZES.index(size)

    return min(SIZES, key=order)


def _lacking(end: float, low: float) -> float:
    """Return how far from what is enough the last of so many pages is; one too full may run over."""
    part = end % 1
    return 2 * (part - FILLED[1]) if part > FILLED[1] else max(0.0, low - part)


def signers_high(brief: Brief, signers: Signers, size: float, *, close: bool) -> float:
    """Return how high those who signed stand in a type (pt)."""
    n = _many(close)
    wide, told = (WIDE * CM - (n - 1) * GAP) / n, (runs for _looks, runs in _told(brief, signers, close))
    return HEADED + sum(lines("".join(words for words, _bold in runs), wide, size) for runs in told) / n


def _many(close: bool) -> int:
    """Return how many columns there are."""
    return 2 if close else COLUMNS


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
    if note := note_there(brief):
        told.append(add_words(document, note, "Caption"))
    keep_together(told)


def add_signers(document: Any, brief: Brief, signers: Signers, size: float, *, over: bool, close: bool) -> None:
    """Add who signed under the country where they are based, in columns over pages, on a new one if `over`."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    add_words(document, signers.title, "Heading 1").paragraph_format.page_break_before = over or None
    # it keeps the heading company, which LibreOffice may part from the columns under it
    if signers.note and not close:
        add_words(document, signers.note, "Caption").paragraph_format.keep_with_next = True
    _columns(document, 1)
    for looks, runs in _told(brief, signers, close):
        told = paragraph("Signers", "".join(run(words, bold=bold, size=size) for words, bold in runs), looks)
        document.element.body._insert_p(parse_xml(told.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))
    _columns(document, _many(close))


def _told(brief: Brief, signers: Signers, close: bool) -> list[tuple[str, list[tuple[str, bool]]]]:
    """Return paragraphs with who signed: how each looks, and its words with whether they are bold.

    Those of a country are parted between columns; where they stand `close` they run on.
    """
    listed = [(f"{country} ({n})", listed_names(brief, n, names)) for country, n, names in signers.groups]
    if close:
        told = ((head, BETWEEN.join(name.removesuffix(SEVERAL) for name in names)) for head, names in listed)
        return [("<w:keepLines w:val='0'/>", [(head, True), (f" {stopped(names)}", False)]) for head, names in told]
    # were the first kept with its names LibreOffice would part all of them from their heading; others have two
    first, kept = "<w:keepNext w:val='0'/>" + OVER.format(0), "<w:keepNext/>"
    under = f"<w:ind w:left='{HANGING}' w:hanging='{HANGING}'/>"
    return [
        told
        for k, (head, names) in enumerate(listed)
        for told in (
            (kept + OVER.format(80) if k else first, [(head, True)]),
            *(
                (kept + under if k and not place and len(names) > 1 else under, [(name, False)])
                for place, name in enumerate(names)
            ),
        )
    ]


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


def all_in(some: Signers, others: Signers) -> bool:
    """Return whether all organizations of a list stand in another one too."""
    named = {name.removesuffix(SEVERAL) for _country, _n, names in others.groups for name in names}
    return all(name in named for _country, _n, names in some.groups for name in names)
