"""Real footnotes in a Word document: the part that holds them, and the references to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from lxml import etree

from pages.parts.pack.citations import BETWEEN, Cited, same_note
from pages.parts.pack.document.room import note_high

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# Word keeps two entries of its own: the line above the notes, and the one where they go on
OWN = (("-1", "separator"), ("0", "continuationSeparator"))
# points of a reference, and of one in a heading: superscript is little more than half as high
MARK, HEADED = 11, 13


class Footnotes:
    """The footnotes of one document, written once all are known."""

    def __init__(self, document: Any, notes: Sequence[Sequence[Cited]]) -> None:
        """`notes` are those of the pack; their words lead to their sources."""
        self._document = document
        self._notes = notes
        self._part = Part(PackURI("/word/footnotes.xml"), TYPE, b"", document.part.package)
        self._root = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}/>")
        for key, kind in OWN:
            self._root.append(
                parse_xml(
                    f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{key}"><w:p><w:pPr><w:spacing w:after="0"/>'
                    f"</w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>"
                )
            )
        # those of the pack in the order in which they are cited
        self._order: list[int] = []

    def cite(self, paragraph: Any, *marks: int) -> None:
        """Cite notes at a paragraph's end by their numbers in the pack (0 for none); what was cited is pointed to.

        Each stands on the page where it is cited first.
        """
        new = self.new(*marks)
        for n, mark in enumerate(sorted(self._kept(marks))):
            if n:
                _reference(paragraph, self._size(paragraph)).text = ",\u00a0"
            if mark in new:
                self._order.append(mark)
                self._add(paragraph, mark)
            else:
                self._point(paragraph, mark)

    def explain(self, mark: int, meaning: str) -> None:
        """Begin a note with what a word means that stands where the note is cited."""
        self._notes = [[Cited(meaning, "", ""), *note] if k == mark else note for k, note in enumerate(self._notes, 1)]

    def cite_rest(self, paragraph: Any) -> None:
        """Cite what nothing else in the document cites."""
        self.cite(paragraph, *self.new(*range(1, len(self._notes) + 1)))

    @staticmethod
    def _size(paragraph: Any) -> int:
        return HEADED if paragraph._p.style == "Heading1" else MARK

    def _point(self, paragraph: Any, k: int) -> None:
        looks = f'<w:rPr><w:rStyle w:val="FootnoteReference"/><w:sz w:val="{2 * self._size(paragraph)}"/></w:rPr>'
        field = parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr="NOTEREF note{k} \\f \\h"><w:r>{looks}'
            f"<w:t>{k}</w:t></w:r></w:fldSimple>"
        )
        paragraph._p.append(field)

    def _add(self, paragraph: Any, k: int) -> None:
        for tag in ("bookmarkStart", "bookmarkEnd"):
            mark = parse_xml(f'<w:{tag} {nsdecls("w")} w:id="{k}"/>')
            if tag == "bookmarkStart":
                mark.set(qn("w:name"), f"note{k}")
                paragraph._p.append(mark)
                run = _reference(paragraph, self._size(paragraph))
                etree.SubElement(run._r, qn("w:footnoteReference")).set(qn("w:id"), str(len(self._order)))
            else:
                paragraph._p.append(mark)

    def _entry(self, k: int, place: int) -> Any:
        # LibreOffice finds the notes by their place
        entry = parse_xml(
            f'<w:footnote {nsdecls("w")} w:id="{place}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            "<w:r><w:rPr><w:b/></w:rPr><w:footnoteRef/></w:r></w:p></w:footnote>"
        )
        line = entry.find(qn("w:p"))
        line.append(parse_xml(f"<w:r {nsdecls('w')}><w:tab/></w:r>"))
        for n, source in enumerate(self._notes[k - 1]):
            if n:
                line.append(_run(BETWEEN))
            head, words = source.parts
            if source.same:
                words = same_note(source.same)
            if head:
                line.append(_run(f"{head} ", "b"))
            line.append(self._link(source.url, words) if source.url else _run(words))
            if source.shown:
                line.append(_run(" "))
                line.append(self._link(source.url, source.shown, underlined=True))
        return entry

    def _link(self, url: str, words: str, *, underlined: bool = False) -> Any:
        link = parse_xml(f"<w:hyperlink {nsdecls('w')}/>")
        link.set(qn("r:id"), self._part.relate_to(url, RT.HYPERLINK, is_external=True))
        link.append(_run(words, 'u w:val="single"' if underlined else ""))
        return link

    def new(self, *marks: int) -> set[int]:
        """Return which of some notes would be cited for the first time."""
        return self._kept(marks) - {*self._order}

    def _kept(self, marks: Iterable[int]) -> set[int]:
        """Return which of some numbers are those of notes."""
        return {mark for mark in marks if 0 < mark <= len(self._notes)}

    def high(self, marks: Iterable[int]) -> float:
        """Return how high some of the notes stand (pt)."""
        return sum(note_high(self._notes[mark - 1]) for mark in marks)

    @property
    def shown(self) -> list[int]:
        """The notes cited so far."""
        return self._order

    def write(self) -> None:
        """Hang the footnotes on the document, and tell its settings of Word's own two.

        They have the numbers of the pack's other files: where Word, which counts them as they come, would give others,
        these are written.
        """
        self._root.extend(self._entry(k, place) for place, k in enumerate(self._order, start=1))
        if self._order != sorted(self._order):
            for mark, k in zip([*self._root.iter(qn("w:footnoteRef"))], self._order, strict=True):
                _written(mark, k)
            for mark in self._document.element.body.iter(qn("w:footnoteReference")):
                mark.set(qn("w:customMarkFollows"), "1")
                _written(mark, self._order[int(mark.get(qn("w:id"))) - 1], after=True)
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


def _written(mark: Any, number: int, *, after: bool = False) -> None:
    """Write the number of a note in place of what Word counts, or after what refers to it."""
    text = parse_xml(f"<w:t {nsdecls('w')}>{number}</w:t>")
    mark.addnext(text)
    if not after:
        mark.getparent().remove(mark)


def _reference(paragraph: Any, size: int) -> Any:
    """Return a run for the number of a note at a paragraph's end."""
    run = paragraph.add_run()
    run.style, run.font.size = "Footnote Reference", Pt(size)
    return run


def _run(text: str, kind: str = "") -> Any:
    """Return words as a run, of a `kind`: bold or underlined."""
    told = f"<w:rPr><w:{kind}/></w:rPr>" if kind else ""
    run = parse_xml(f'<w:r {nsdecls("w")}>{told}<w:t xml:space="preserve"/></w:r>')
    run.find(qn("w:t")).text = text
    return run
