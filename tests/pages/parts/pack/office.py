"""Readers that did not write the file: PDFium for text, LibreOffice (skipped where there is none) for Office files."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
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


def as_pdfs(blobs: list[bytes], ending: str) -> list[bytes]:
    """Return documents as LibreOffice prints them."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed: the file was read as XML only")
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{k}.{ending}" for k in range(len(blobs))]
        for path, blob in zip(paths, blobs, strict=True):
            path.write_bytes(blob)
        subprocess.run(
            [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
             "--outdir", folder, *paths],
            check=True, capture_output=True, timeout=120, env={**os.environ, "HOME": folder},
        )  # fmt: skip
        return [path.with_suffix(".pdf").read_bytes() for path in paths]
