"""Marks, notes and addresses in a Word document, each a link; notes have the numbers of the other files."""

from __future__ import annotations

from typing import Any

from pages.parts.claims.notes import Note
from pages.parts.pack.content import runs_words, shown_address


def cite(paragraph: Any, marks: tuple[int, ...]) -> None:
    """Cite notes by the numbers they have in every file: raised, in a size that can be read, each run a link."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    for n, words in enumerate(filter(None, runs_words(marks).split(", "))):
        if n:
            _raised(paragraph.add_run(", "))
        mark = parse_xml(f"<w:hyperlink {nsdecls('w')} w:anchor='note{words.split('–')[0]}'/>")
        run = paragraph.add_run(words)
        _raised(run)
        mark.append(run._r)
        paragraph._p.append(mark)


def _raised(run: Any) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn
    from docx.shared import Pt

    run.font.size = Pt(9)
    run._r.rPr.find(qn("w:sz")).addprevious(parse_xml(f"<w:position {nsdecls('w')} w:val='6'/>"))


def write_note(paragraph: Any, k: int, note: Note) -> None:
    """Write a note under its number, to which the marks lead."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    for tag, name in (("bookmarkStart", f" w:name='note{k}'"), ("bookmarkEnd", "")):
        paragraph._p.append(parse_xml(f"<w:{tag} {nsdecls('w')} w:id='{k}'{name}/>"))
        if name:
            paragraph.add_run(f"{k}  ").bold = True
    paragraph.add_run(f"{note.text} ")
    if note.url:
        link(paragraph, note.url, shown_address(note.url))


def link(paragraph: Any, url: str, shown: str = "") -> None:
    """Add an address as a link that can be clicked."""
    from docx.opc.constants import RELATIONSHIP_TYPE as RT
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    found = OxmlElement("w:hyperlink")
    found.set(qn("r:id"), paragraph.part.relate_to(url, RT.HYPERLINK, is_external=True))
    run = paragraph.add_run(shown or url)
    run.font.underline = True
    found.append(run._r)
    paragraph._p.append(found)
