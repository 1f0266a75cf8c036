"""Strangers' input, made up by chance: addresses, messages of pages, texts, packages, changes.

`python -m tests.benchmarks.fuzz TARGET SECONDS [SEED]` tries one of `TARGETS` and prints each kind of failure once, with the
number that makes it again (`python -m tests.benchmarks.fuzz TARGET 0 NUMBER`); it ends with 1 if there was one. Not part of the
test suite: what it finds becomes a test there.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from data.check.package import check_files
from data.intake.change.change_file import read_change
from data.intake.change.merge import with_change
from data.intake.draft import draft_json, read_draft
from data.intake.errors import IntakeError
from data.intake.prepare import prepare
from data.intake.read.reading import read_bytes
from data.measures.view_rows import TWINS
from data.record.errors import DataError
from data.record.files import Files
from data.record.filters import BY_WORD, Filters, options, parse
from data.record.load import read_tables
from data.record.record import read_record, record_of
from data.record.schema import read_schema
from data.record.selection import select
from data.record.snapshot import read_files
from tests.benchmarks.disk import change
from tests.benchmarks.fuzz.mutate import bytes_changed, csv_changed, json_changed, word, zip_changed
from tests.benchmarks.fuzz.served import Served
from tests.data.intake.made_files import docx, paragraph
from tests.tiny_package import write_package

Dice = random.Random
TEXT = """Organizations ask for an open door

9 January 2023

Governments must open the door to everyone who knocks: we urge you to
1. Restore asylum at the border.
2. End Title 42 and Remain in Mexico;
- protect children.

Signed:

Casa del Migrante | WOLA
Red: Clínica; Ana Ruiz; Foro (Observadora)
"""


class Prepared:
    """What the targets start from, read once."""

    def __init__(self) -> None:
        self.record = read_record()
        self.schema = read_schema()
        self.tables = read_tables()
        self.files = read_files()
        self.change = change()
        with tempfile.TemporaryDirectory() as folder:
            self.tiny = read_files(write_package(Path(folder) / "package"))
        html = f"<html><head><title>T</title></head><body><p>{TEXT}</p><table><tr><td>a</td></tr></table></body></html>"
        self.texts = {
            ".txt": TEXT.encode(),
            ".md": TEXT.encode(),
            ".html": html.encode(),
            ".docx": docx("".join(map(paragraph, TEXT.splitlines()))),
            ".pdf": _pdf(TEXT),
        }
        draft = prepare(read_bytes("a.txt", TEXT.encode()), self.tables, date(2026, 1, 1))
        self.draft = json.loads(draft_json(draft))

    def filters(self, dice: Dice) -> None:
        """Read the filters of an address; whatever stands there, each twin has its rows."""
        known = {name: list(ids) for name, ids in options(self.record).items()}
        pairs = []
        for _ in range(dice.randrange(8)):
            name = dice.choice([*known, *BY_WORD, word(dice)])
            pairs.append((name, dice.choice([word(dice), *known.get(name, ["?"])])))
        filters, _unknown = parse(pairs, self.record)
        view = select(self.record, filters)
        TWINS[dice.choice(list(TWINS))].rows(view)
        if parse(filters.query(), self.record) != (filters, []):
            raise AssertionError(f"{pairs}: read again it is another view")

    def texts_brought(self, dice: Dice) -> None:
        """Read a broken file and take it apart."""
        ending = dice.choice(list(self.texts))
        content = self.texts[ending]
        content = zip_changed(content, dice) if ending == ".docx" and dice.random() < 0.7 else content
        for _ in range(dice.randrange(4)):
            content = bytes_changed(content, dice)
        try:
            draft = prepare(read_bytes("a" + dice.choice([ending, ending, *self.texts]), content), self.tables, TODAY)
        except IntakeError as error:
            str(error).encode()
        else:
            read_draft(draft_json(draft))

    def drafts(self, dice: Dice) -> None:
        """Open a broken draft."""
        content = json.dumps(json_changed(self.draft, dice)).encode()
        try:
            read_draft(bytes_changed(content, dice) if dice.random() < 0.3 else content)
        except IntakeError as error:
            str(error).encode()

    def packages(self, dice: Dice) -> None:
        """Check and read a broken package; one that can be read has its rows for every view."""
        content = dict((self.tiny if dice.random() < 0.9 else self.files).content)
        for _ in range(1 + dice.randrange(3)):
            name = dice.choice(list(content))
            content[name] = self._package_file(name, content[name], dice)
        files = self._in_a_folder({name: text for name, text in content.items() if dice.random() > 0.01}, dice)
        [str(fault).encode() for fault in check_files(files)]
        try:
            record = record_of(files)
        except DataError as error:
            str(error).encode()
            return
        view = select(record, Filters())
        for twin in TWINS.values():
            twin.rows(view)

    def _in_a_folder(self, content: dict[str, bytes], dice: Dice) -> Files:
        """Return files as a folder has them, now and then as they are without one."""
        if dice.random() < 0.2:
            return Files(content)
        with tempfile.TemporaryDirectory() as folder:
            for name, text in content.items():
                (Path(folder) / name).write_bytes(text)
            return read_files(Path(folder))

    def _package_file(self, name: str, content: bytes, dice: Dice) -> bytes:
        if dice.random() < 0.2:
            return bytes_changed(content, dice)
        try:
            if name.endswith(".csv"):
                return csv_changed(content.decode(), dice).encode()
            return json.dumps(json_changed(json.loads(content), dice)).encode()
        except ValueError:
            return bytes_changed(content, dice)

    def changes(self, dice: Dice) -> None:
        """Open a broken change and lay it over the record."""
        content = zip_changed(self.change, dice)
        for _ in range(dice.choice([0, 0, 1, 2])):
            content = bytes_changed(content, dice)
        try:
            after = with_change(read_change(content, self.schema), self.files)
            [str(fault).encode() for fault in check_files(after)]
        except (IntakeError, DataError) as error:
            str(error).encode()


TODAY = datetime(2026, 1, 1, tzinfo=UTC).date()
TARGETS: dict[str, Callable[[Prepared, Dice], None]] = {
    "filters": Prepared.filters,
    "texts": Prepared.texts_brought,
    "drafts": Prepared.drafts,
    "packages": Prepared.packages,
    "changes": Prepared.changes,
}


def _pdf(text: str) -> bytes:
    """Return a PDF of one page without fonts of its own."""
    lines = " ".join(f"({line.translate(ESCAPED)}) Tj T*" for line in text.splitlines())
    stream = f"BT /F1 11 Tf 12 TL 40 780 Td {lines} ET".encode("latin-1", "replace")
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, part) for number, part in enumerate(parts, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF"


ESCAPED = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})


def main() -> int:
    """Try the target for so many seconds, print what failed, return 1 if something did."""
    warnings.simplefilter("ignore")
    target, seconds = sys.argv[1], float(sys.argv[2])
    first = int(sys.argv[3]) if len(sys.argv) > 3 else int(time.time())
    kinds: dict[str, int] = {}
    tries, slowest, end = 0, (0.0, 0), time.monotonic() + seconds
    with Served() as served:
        one = getattr(served, target, None)
        if one is None:
            prepared = Prepared()
            one = lambda dice: TARGETS[target](prepared, dice)  # noqa: E731
        while tries == 0 or time.monotonic() < end:
            number = first + tries
            began = time.monotonic()
            try:
                one(Dice(number))
            except Exception as error:
                frames = [f for f in traceback.extract_tb(error.__traceback__) if "/site-packages/" not in f.filename]
                where = getattr(error, "where", "") or f"{Path(frames[-1].filename).name}:{frames[-1].lineno}"
                kind = f"{type(error).__name__} at {where}"
                if kind not in kinds:
                    told = "\n".join([f"--- {number}: {kind}", *traceback.format_exception(error)])
                    print(told.encode("utf-8", "backslashreplace").decode(), flush=True)
                kinds[kind] = kinds.get(kind, 0) + 1
            slowest = max(slowest, (time.monotonic() - began, number))
            tries += 1
    print(
        f"{target}: {tries:,} tries from {first}, slowest {slowest[0]:.1f} s ({slowest[1]}); failures: {kinds or 'none'}"
    )
    return int(bool(kinds))


if __name__ == "__main__":
    sys.exit(main())
