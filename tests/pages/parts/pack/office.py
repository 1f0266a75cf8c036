"""Readers that did not write the file: PDFium for text, LibreOffice (skipped where there is none) for Office files."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

import pypdfium2
import pytest


def close(words: str) -> str:
    """Return words without white space and hyphens, as a reader of a PDF may lose both at the end of a line."""
    return re.sub(r"[\s\u00ad\ufffe\x02-]", "", words)


def pdf_text(blob: bytes, pages: int | None = None) -> str:
    """Return the text of all pages or the first, `close`."""
    document = pypdfium2.PdfDocument(blob)
    return close("".join(page.get_textpage().get_text_range() for page in list(document)[:pages]))


def as_text(blob: bytes, ending: str) -> str:
    """Return the text of a document as LibreOffice lays it out, `close`."""
    return pdf_text(*as_pdfs([blob], ending))


def stood_in(blob: bytes) -> bytes:
    """Return a document with Arial for Calibri and Times for Georgia, which are not on every machine."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blob)) as file, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as other:
        for name in file.namelist():
            content = file.read(name)
            if name.endswith(".xml"):
                content = content.replace(b"Calibri", b"Arial").replace(b"Georgia", b"Times New Roman")
            other.writestr(name, content)
    return out.getvalue()


def as_pdfs(blobs: list[bytes], ending: str) -> list[bytes]:
    """Return documents as LibreOffice prints them, in typefaces that stand everywhere and are wider than ours."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed: the file was read as XML only")
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{k}.{ending}" for k in range(len(blobs))]
        for path, blob in zip(paths, blobs, strict=True):
            path.write_bytes(stood_in(blob))
        subprocess.run(
            [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
             "--outdir", folder, *paths],
            check=True, capture_output=True, timeout=120, env={**os.environ, "HOME": folder},
        )  # fmt: skip
        return [path.with_suffix(".pdf").read_bytes() for path in paths]
