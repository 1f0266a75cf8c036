"""The text of a Word document: one line a paragraph, list items with a bullet, nothing that was deleted."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from data.intake.errors import BrokenFile, EncryptedFile, UnknownKind, UnpacksTooLarge
from data.intake.limits import DOCUMENT_BYTES, UNPACK_RATIO, UNPACKED_BYTES, ZIP_ENTRIES
from data.record.files import MEGABYTE

KIND = "a Word document"
# an encrypted document is an OLE file, as the old .doc is
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def docx_text(content: bytes) -> tuple[str, str]:
    """Return the text of a document and the title in its properties; raise an `IntakeError` if it has none."""
    _check_zip(content)
    # imported here: lxml is large and only documents need it
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        document = Document(io.BytesIO(content))
        body = document.element.body
        title = (document.core_properties.title or "").strip()
    except (PackageNotFoundError, LxmlError, KeyError, ValueError, AttributeError, zipfile.BadZipFile, OSError):
        raise BrokenFile(kind=KIND) from None
    return "\n".join(_paragraphs(body)).strip("\n"), title


def check_ole(content: bytes) -> None:
    """Raise for an encrypted .docx (`EncryptedFile`) or an old .doc (`UnknownKind`); pass anything else."""
    if content.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise EncryptedFile
        raise UnknownKind(kind=".doc")


def _check_zip(content: bytes) -> None:
    """Raise unless the archive is a document that unpacks to a bounded size."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise BrokenFile(kind=KIND) from None
    unpacked = sum(entry.file_size for entry in entries)
    if (
        len(entries) > ZIP_ENTRIES
        or unpacked > UNPACKED_BYTES
        or (unpacked > MEGABYTE and unpacked > UNPACK_RATIO * len(content))
    ):
        raise UnpacksTooLarge(limit=UNPACKED_BYTES // MEGABYTE)
    if "word/document.xml" not in {entry.filename for entry in entries}:
        raise UnknownKind(kind=".zip")
    if any(entry.flag_bits & 1 for entry in entries):
        raise EncryptedFile
    # sizes in the directory may lie: unpack once, and stop at the limit
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        room = UNPACKED_BYTES
        for entry in entries:
            most = min(room, DOCUMENT_BYTES) if entry.filename == "word/document.xml" else room
            try:
                with archive.open(entry) as file:
                    size = len(file.read(most + 1))
            except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, zlib.error):
                raise BrokenFile(kind=KIND) from None
            room -= size
            if size > most:
                raise UnpacksTooLarge(limit=UNPACKED_BYTES // MEGABYTE)


def _paragraphs(body: object) -> list[str]:
    """Return one line a paragraph; the cells of a row of a table are set apart by tabs."""
    lines: list[str] = []
    current: list[str] = []
    cells = 0
    for event, node in _walk(body):
        tag = node.tag
        if event == "enter":
            if tag == W + "tr":
                cells = 0
            elif tag == W + "tc":
                cells += 1
                if cells > 1 and lines:
                    current.append("\t")
            elif tag == W + "t":
                current.append(node.text or "")
            elif tag in (W + "tab", W + "ptab"):
                current.append("\t")
            elif tag in (W + "br", W + "cr"):
                current.append("\n")
            elif tag in (W + "noBreakHyphen",):
                current.append("-")
            elif tag == W + "numPr":
                current.append("• ")
        elif tag == W + "p" and not _in_row(node):
            lines += ["".join(current).strip(), ""]
            current = []
        elif tag == W + "tr":
            lines.append("".join(current).strip())
            current = []
        elif tag == W + "p":
            current.append(" ")
    return lines


def _in_row(node: Any) -> bool:
    parent = node.getparent()
    return parent is not None and parent.tag == W + "tc"


def _walk(body: Any) -> Iterator[tuple[str, Any]]:
    """Yield ("enter" or "leave", element), passing over what was deleted and what stands twice."""
    from lxml.etree import iterwalk

    walker = iterwalk(body, events=("start", "end"))
    skipped = {W + "del", W + "moveFrom", W + "delText", W + "instrText", W + "footnoteReference", FALLBACK}
    inside = None
    for event, node in walker:
        if inside is None and event == "start" and node.tag in skipped:
            inside = node
        if inside is None:
            yield ("enter" if event == "start" else "leave"), node
        elif event == "end" and node is inside:
            inside = None
