"""The text of a PDF, read in a process of its own that may take so long and so much memory, not more."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

from data.intake.errors import BrokenFile, EncryptedFile, NoTextInPdf, TooManyPages, TooSlow
from data.intake.limits import CHARACTERS, PAGES, PDF_MEMORY_BYTES, PDF_SECONDS

READER = Path(__file__).with_name("pdf_process.py")
EDGE = 2


def pdf_text(content: bytes, *, seconds: float = PDF_SECONDS) -> tuple[str, str]:
    """Return the text of a PDF and the title in its properties; raise an `IntakeError` if it has none."""
    limits = [str(PAGES), str(CHARACTERS), str(PDF_MEMORY_BYTES), str(int(seconds) + 1)]
    try:
        # isolated: the folder of the reader holds modules of the record, which it must not see
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-I", str(READER), *limits], input=content, capture_output=True, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        raise TooSlow(limit=int(seconds)) from None
    if done.returncode == 3:
        raise EncryptedFile
    if done.returncode == 4:
        raise BrokenFile(kind="a PDF")
    if done.returncode == 5:
        raise TooManyPages(pages=int(done.stdout or 0), limit=PAGES)
    if done.returncode:
        # killed by one of the limits, or a crash of the reader: the app itself goes on
        raise TooSlow(limit=int(seconds))
    found = json.loads(done.stdout)
    pages: list[str] = found["pages"]
    if not any(page.strip() for page in pages):
        raise NoTextInPdf(pages=len(pages))
    return "\n\n".join(without_furniture([_unhyphenated(page) for page in pages])), str(found["title"])


def without_furniture(pages: list[str]) -> list[str]:
    """Return the pages without page numbers and without the lines that head or foot most of them."""
    split = [page.split("\n") for page in pages]
    edges: Counter[str] = Counter()
    for lines in split:
        filled = [line for line in lines if line.strip()]
        edges.update({_bare(line) for line in filled[:EDGE] + filled[-EDGE:]})
    often = {bare for bare, count in edges.items() if count >= max(2, 0.6 * len(pages)) and len(pages) > 1}
    kept = []
    for lines in split:
        rows = [at for at, line in enumerate(lines) if line.strip()]
        margins = {*rows[:EDGE], *rows[-EDGE:]}
        kept.append(
            "\n".join(
                line
                for at, line in enumerate(lines)
                if at not in margins or not (_bare(line) in often or _page_number(line))
            ).strip("\n")
        )
    return kept


def _bare(line: str) -> str:
    """Return a line without its digits: running heads differ in the page's number only."""
    return re.sub(r"\d+", "#", " ".join(line.split()).casefold())


def _page_number(line: str) -> bool:
    pattern = r"[-–— ]*(page|p[áa]gina|p[áa]g\.?|p\.)?\s*\d{1,4}\s*((of|de|/)\s*\d{1,4})?[-–— ]*"
    return bool(re.fullmatch(pattern, line.strip(), re.IGNORECASE))


def _unhyphenated(page: str) -> str:
    """Return a page with words that the reader marks as cut at the end of a line made whole."""
    page = page.replace("\r\n", "\n").replace("\r", "\n")
    # before a capital the hyphen is the name's own, as in RJM-LAC
    page = re.sub("(\\w)[\ufffe\x02\u00ad]\n?(?=[A-Z0-9])", r"\1-", page)
    return re.sub("(\\w)[\ufffe\x02\u00ad]\n?(\\w)", r"\1\2", page)
