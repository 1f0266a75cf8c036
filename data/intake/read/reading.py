"""Read a text in whatever kind of file it comes, or pasted: its lines, and what was done to them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from data.intake.errors import EmptyText, Remark, TooLarge, TooLong, TooManyLines, UnknownKind
from data.intake.limits import BYTES, CHARACTERS, LINES
from data.intake.read.characters import clean
from data.intake.read.docx_text import check_ole, docx_text
from data.intake.read.encodings import decode
from data.intake.read.html_text import html_text
from data.intake.read.language import language_of
from data.intake.read.pdf_text import pdf_text
from data.record.files import MEGABYTE

TEXT_ENDINGS = ("", ".txt", ".text", ".md", ".markdown")
HTML_ENDINGS = (".html", ".htm", ".xhtml")
OTHER_KINDS = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"{\\rtf": ".rtf",
    b"\x1f\x8b": ".gz",
    b"\x7fELF": "program",
    b"MZ": "program",
}
HTML_START = re.compile(rb"^\s*(<!--.*?-->\s*)?(<\?xml[^>]*>\s*)?(<!doctype\s+html|<html[\s>])", re.I | re.S)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text as it was read.

    Attributes
    ----------
    name : str
        Name of the file; "" for pasted text.
    kind : str
        txt, md, html, docx, pdf or pasted.
    encoding : str
        As Python calls it; "" where the kind of file settles it.
    lines : tuple of str
        The text, line by line; line 1 is the first. Hidden characters are removed.
    head_title : str
        Title in the properties of the file, which may not be that of the text.
    language : str
        en, es or pt, by its small words; "" if it cannot be told.
    remarks : tuple of Remark
        What was done to it.
    """

    name: str
    kind: str
    encoding: str
    lines: tuple[str, ...]
    head_title: str
    language: str
    remarks: tuple[Remark, ...]

    @property
    def text(self) -> str:
        """The whole text."""
        return "\n".join(self.lines)

    @property
    def digest(self) -> str:
        """SHA-256 of the words alone, so that the same text in another file is recognized."""
        return hashlib.sha256(" ".join(self.text.split()).casefold().encode()).hexdigest()


def read_file(path: Path) -> Reading:
    """Return what a file holds; raise an `IntakeError` if it cannot be read, `OSError` if it cannot be opened."""
    size = path.stat().st_size
    if size > BYTES:
        raise TooLarge(size=round(size / MEGABYTE), limit=BYTES // MEGABYTE)
    return read_bytes(path.name, path.read_bytes())


def read_bytes(name: str, content: bytes) -> Reading:
    """Return what the bytes of a file called `name` hold; raise an `IntakeError` if they cannot be read."""
    if len(content) > BYTES:
        raise TooLarge(size=round(len(content) / MEGABYTE), limit=BYTES // MEGABYTE)
    if not content.strip():
        raise EmptyText
    ending = Path(name).suffix.lower()
    check_ole(content)
    if content.startswith(b"PK\x03\x04"):
        text, title = docx_text(content)
        return _reading(name, "docx", "", text, title)
    if content[:1024].lstrip().startswith(b"%PDF-"):
        text, title = pdf_text(content)
        return _reading(name, "pdf", "", text, title)
    for start, kind in OTHER_KINDS.items():
        if content.startswith(start):
            raise UnknownKind(kind=kind)
    if ending not in TEXT_ENDINGS + HTML_ENDINGS and ending in (".docx", ".pdf", ".doc", ".odt", ".xlsx", ".pptx"):
        raise UnknownKind(kind=f"{ending} (it does not begin like one)")
    text, encoding = decode(content)
    if ending in HTML_ENDINGS or HTML_START.match(content[:2048]):
        text, title = html_text(text)
        return _reading(name, "html", encoding, text, title)
    return _reading(name, "md" if ending in (".md", ".markdown") else "txt", encoding, text, "")


def read_pasted(text: str) -> Reading:
    """Return pasted text as a reading; raise an `IntakeError` if it is empty or too long."""
    return _reading("", "pasted", "", text, "")


def _reading(name: str, kind: str, encoding: str, raw: str, title: str) -> Reading:
    if len(raw) > CHARACTERS:
        raise TooLong(count=len(raw), limit=CHARACTERS)
    text, directions, unseen = clean(raw)
    if not text.strip():
        raise EmptyText
    lines = tuple(line.rstrip() for line in text.split("\n"))
    filled = len(lines) - lines.count("")
    if filled > LINES:
        raise TooManyLines(count=filled, limit=LINES)
    remarks = []
    if encoding == "cp1252":
        remarks.append(Remark("The file is not in UTF-8. It was read as Windows-1252: check the accents."))
    if directions:
        words = "Marks that change the direction of writing were removed: {count}. Names may read differently."
        remarks.append(Remark(words, {"count": directions}))
    if unseen:
        remarks.append(Remark("Characters that cannot be seen were removed: {count}.", {"count": unseen}))
    language = language_of(text)
    if not language:
        remarks.append(Remark("The language could not be told from the words."))
    return Reading(
        name=name,
        kind=kind,
        encoding=encoding,
        lines=lines,
        head_title=" ".join(clean(title)[0].split())[:300],
        language=language,
        remarks=tuple(remarks),
    )
