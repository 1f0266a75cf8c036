"""Make every kind of file for every country with every theme, demand and statement, in three languages.

Outside the suite, as it takes many minutes: `python -m tests.benchmarks.every_pack [EVERY [FIRST]]` takes each EVERYth
pack, beginning with number FIRST, so that EVERY runs with FIRST from 0 on make them all. It prints how many files were made, how long they took, and every failure.
"""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from email import message_from_bytes
from itertools import islice, product

import docx
import openpyxl
import pptx
import pypdfium2

from data.record.filters import Filters
from data.record.record import Record, read_record
from data.record.selection import select
from pages.parts.pack.brief import AUDIENCES, USUAL, brief
from pages.parts.pack.content import NothingToTellError
from pages.parts.pack.formats import FORMATS, made
from pages.parts.words import catalogue

ISSUED, SITE = "2026-11-22", "https://firmantes.example.org"


def selections(record: Record) -> Iterator[Filters]:
    """Yield every country with every theme, demand and statement, and each of these alone."""
    for country in ((), *((c,) for c in record.countries)):
        yield Filters(countries=country)
        for field in ("themes", "demands", "statements"):
            for one in getattr(record, field):
                chosen: dict[str, tuple[str, ...]] = {field: (one,)}
                yield Filters(countries=country, **chosen)  # type: ignore[arg-type]


def opened(key: str, blob: bytes) -> None:
    """Open a file with a library that did not write it; raise what that raises."""
    if key == "pptx":
        assert len(pptx.Presentation(io.BytesIO(blob)).slides)
    elif key in ("docx", "script"):
        assert docx.Document(io.BytesIO(blob)).paragraphs
    elif key == "xlsx":
        assert openpyxl.load_workbook(io.BytesIO(blob), read_only=True).sheetnames
    elif key == "pdf":
        assert len(pypdfium2.PdfDocument(blob))
    elif key in ("zip", "csv"):
        assert zipfile.ZipFile(io.BytesIO(blob)).testzip() is None
    elif key == "eml":
        assert not any(part.defects for part in message_from_bytes(blob).walk())
    else:
        assert blob.startswith(b"<!doctype html>")


def main(every: int, first: int = 0) -> int:
    """Make and open the files; return how many failed."""
    record = read_record()
    times: dict[str, list[float]] = defaultdict(list)
    sizes: dict[str, list[int]] = defaultdict(list)
    failures, empty = [], 0
    packs = product(selections(record), ("en", "es", "pt"))
    for n, (filters, lang) in enumerate(islice(packs, first, None, every)):
        catalogue.use(lang)
        whom = list(AUDIENCES)[n % len(AUDIENCES)]
        try:
            one = brief(select(record, filters), whom, USUAL[whom], issued=ISSUED, site=SITE, length="all")
        except NothingToTellError:
            empty += 1
            continue
        except Exception as error:
            failures.append(("content", lang, whom, filters.query(), repr(error)))
            continue
        for key in reversed(list(FORMATS)):
            start = time.perf_counter()
            try:
                blob = made(one, key)
                times[key].append(time.perf_counter() - start)
                sizes[key].append(len(blob))
                opened(key, blob)
            except Exception as error:
                failures.append((key, lang, whom, filters.query(), repr(error)))
    # a test that makes some packs is not the last one of its process
    catalogue.use("en")
    for key in times:
        took, size = sorted(times[key]), sorted(sizes[key])
        middle = len(took) // 2
        print(
            f"{key:5} {len(took)} files, {took[middle]:.2f} s in the middle, {took[-1]:.2f} s at most, "
            f"{size[0] // 1024} to {size[-1] // 1024} KB"
        )
    print(f"{empty} selections hold nothing, {len(failures)} failures")
    for failure in failures[:50]:
        print(*failure)
    return len(failures)


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:3] or [1]))))
