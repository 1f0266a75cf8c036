"""Real footnotes in a Word document: the part that holds them, and the references to it."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from lxml import etree

from pages.parts.pack.content import Sources, whole_address

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# Word keeps two entries of its own: the line above the notes, and the one where they go on
OWN = (("-1", "separator"), ("0", "continuationSeparator"))
# points of a reference among the claims; in the notes it is smaller, so that their lines stand close
MARK = 12


class Footnotes:
    """The footnotes of one document, written once all are known."""

    def __init__(self, document: Any, listed: Set[str]) -> None:
        """`listed` are the addresses that the document prints elsewhere; here their words lead to them."""
        self._document, self._listed = document, listed
        self._part = Part(PackURI("/word/footnotes.xml"), TYPE, b"", document.part.package)
        self._root = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}/>")
        for key, kind in OWN:
            self._root.append(
                parse_xml(
                    f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{key}"><w:p><w:pPr><w:spacing w:after="0"/>'
                    f"</w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>"
                )
            )
        self._count = 0

    def cite(self, paragraph: Any, k: int, sources: Sources) -> None:
        """Cite note `k` at the end of a paragraph; one that was cited before is pointed to under its number.

        Notes are first cited in the order of their numbers, so that Word's own count is theirs.
        """
        if k > self._count:
            self._add(paragraph, k, sources)
            return
        field = parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr="NOTEREF note{k} \\f \\h"><w:r><w:rPr><w:rStyle '
            f'w:val="FootnoteReference"/><w:sz w:val="{2 * MARK}"/></w:rPr><w:t>{k}</w:t></w:r></w:fldSimple>'
        )
        paragraph._p.append(field)

    def _add(self, paragraph: Any, k: int, sources: Sources) -> None:
        self._count += 1
        for tag in ("bookmarkStart", "bookmarkEnd"):
            mark = parse_xml(f'<w:{tag} {nsdecls("w")} w:id="{k}"/>')
            if tag == "bookmarkStart":
                mark.set(qn("w:name"), f"note{k}")
                paragraph._p.append(mark)
                run = paragraph.add_run()
                run.style, run.font.size = "Footnote Reference", Pt(MARK)
                reference = etree.SubElement(run._r, qn("w:footnoteReference"))
                reference.set(qn("w:id"), str(self._count))
            else:
                paragraph._p.append(mark)
        entry = parse_xml(
            f'<w:footnote {nsdecls("w")} w:id="{self._count}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            "<w:r><w:rPr><w:b/></w:rPr><w:footnoteRef/></w:r></w:p></w:footnote>"
        )
        line = entry.find(qn("w:p"))
        for n, source in enumerate(sources):
            line.append(parse_xml(f"<w:r {nsdecls('w')}><w:{'br' if n else 'tab'}/></w:r>"))
            if source.url in self._listed:
                line.append(self._link(source.url, source.text))
                continue
            line.append(_run(source.text))
            if source.url:
                line.append(_run(" "))
                line.append(self._link(source.url, whole_address(source.url)))
        self._root.append(entry)

    def _link(self, url: str, words: str) -> Any:
        link = parse_xml(f"<w:hyperlink {nsdecls('w')}/>")
        link.set(qn("r:id"), self._part.relate_to(url, RT.HYPERLINK, is_external=True))
        link.append(_run(words))
        return link

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


def _run(text: str) -> Any:
    run = parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve"/></w:r>')
    run.find(qn("w:t")).text = text
    return run
