"""Real footnotes in a Word document: the part that holds them, and the references to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from pages.parts.claims.notes import Note
from pages.parts.pack.content import runs_words, shown_address

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# Word keeps two entries of its own: the line above the notes, and the one where they go on
OWN = (("-1", "separator"), ("0", "continuationSeparator"))


class Footnotes:
    """The footnotes of one document, written once all are known."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._part = Part(PackURI("/word/footnotes.xml"), TYPE, b"", document.part.package)
        self._root = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}/>")
        for key, kind in OWN:
            self._root.append(
                parse_xml(
                    f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{key}"><w:p><w:pPr><w:spacing w:after="0"/>'
                    f"</w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>"
                )
            )
        # the last note cited, and how many footnotes hold them
        self._count = self._entries = 0

    def cite(self, paragraph: Any, marks: Sequence[int], notes: Sequence[Note]) -> None:
        """Cite notes at the end of a paragraph under their numbers, those in a row as one: “11–19”.

        Notes are first cited in the order of their numbers; of those cited before, the number leads to where that was.
        """
        for n, (new, run) in enumerate(groupby(marks, key=lambda k: k > self._count)):
            if n:
                paragraph.add_run(", ").style = "Footnote Reference"
            numbers = tuple(run)
            if new:
                self._add(paragraph, numbers, notes)
            else:
                link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="note{numbers[0]}" w:history="1"/>')
                link.append(_run(runs_words(numbers), marked=True))
                paragraph._p.append(link)

    def _add(self, paragraph: Any, numbers: Sequence[int], notes: Sequence[Note]) -> None:
        """Add one footnote that holds the notes of some numbers, a line each."""
        self._count, self._entries = numbers[-1], self._entries + 1
        for k in numbers:
            mark = f'{nsdecls("w")} w:id="{k}"'
            paragraph._p.append(parse_xml(f'<w:bookmarkStart {mark} w:name="note{k}"/>'))
        run = _run(runs_words(numbers), marked=True)
        # Word would count the footnotes, which are fewer than the notes
        reference = f'<w:footnoteReference {nsdecls("w")} w:customMarkFollows="1" w:id="{self._entries}"/>'
        run.find(qn("w:t")).addprevious(parse_xml(reference))
        paragraph._p.append(run)
        for k in numbers:
            paragraph._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{k}"/>'))
        entry = parse_xml(f'<w:footnote {nsdecls("w")} w:id="{self._entries}"/>')
        for k in numbers:
            line = parse_xml(f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr></w:p>')
            line.append(_run(f"{k}", marked=True))
            note = notes[k - 1]
            line.append(_run(f" {note.text} "))
            if note.url:
                link = etree.SubElement(line, qn("w:hyperlink"))
                link.set(qn("r:id"), self._part.relate_to(note.url, RT.HYPERLINK, is_external=True))
                link.append(_run(shown_address(note.url)))
            entry.append(line)
        self._root.append(entry)

    def write(self) -> None:
        """Hang the footnotes on the document, and tell its settings of Word's own two."""
        self._part._blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._document.part.relate_to(self._part, RT.FOOTNOTES)
        entries = "".join(f'<w:footnote w:id="{key}"/>' for key, _kind in OWN)
        settings = parse_xml(f"<w:footnotePr {nsdecls('w')}>{entries}</w:footnotePr>")
        root = self._document.settings.element
        after = root.find(qn("w:compat"))
        if after is None:
            root.append(settings)
        else:
            after.addprevious(settings)


def _run(text: str, *, marked: bool = False) -> Any:
    """Return a run of text; `marked` in the style of the marks of footnotes."""
    style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>' if marked else ""
    run = parse_xml(f'<w:r {nsdecls("w")}>{style}<w:t xml:space="preserve"/></w:r>')
    run.find(qn("w:t")).text = text
    return run
