"""Rules that compare the record with the texts that it was coded from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from data.check.rules import Package, rows, rule
from data.record.errors import DataError, Fault

SCALES = {"thousand": 10**3, "mil": 10**3, "million": 10**6, "millones": 10**6, "milhões": 10**6}
NUMBER_WORDS = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten eleven twelve",
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
        "um dois três quatro cinco seis sete oito nove dez onze doze",
    )
    for number, word in enumerate(words.split(), start=1)
}


def read_texts(directory: Path) -> dict[str, list[str]]:
    """Return the lines of each text `NNN_*.txt` in a folder, by NNN; raise `DataError` if one is broken."""
    if not directory.is_dir():
        raise DataError([Fault(directory.name, 0, "", "is no folder of texts")])
    texts = {}
    faults = []
    for path in sorted(directory.glob("[0-9][0-9][0-9]_*.txt")):
        try:
            texts[path.name[:3]] = path.read_text(encoding="utf-8").split("\n")
        except UnicodeDecodeError:
            faults.append(Fault(path.name, 0, "", "is not UTF-8 text"))
        except OSError as error:
            faults.append(Fault(path.name, 0, "", f"cannot be opened: {error.strerror}"))
    if faults:
        raise DataError(faults)
    return texts


@rule("statements")
def statements_have_their_text(package: Package) -> Iterator[Fault]:
    """Every statement's text is among the texts."""
    number = package.tables["statements"]["text"]
    for line, cell in number[~number.isin(list(package.texts))].items():
        yield Fault("statements.csv", int(str(line)), "text", f'no text begins with "{cell}_"')


@rule("statements", "passages")
def passages_lie_in_their_text(package: Package) -> Iterator[Fault]:
    """The lines of a passage are lines of its text."""
    for row, text in _with_text(package, "passages"):
        end = _whole(row.line_end)
        if end and end > len(text):
            yield Fault("passages.csv", row.Index, "line_end", f"the text has {len(text)} lines, not {end}")


@rule("statements", "passages")
def cues_stand_on_their_lines(package: Package) -> Iterator[Fault]:
    """A cue stands, letter for letter, on the lines of its passage."""
    for row, text in _with_text(package, "passages"):
        start, end = _whole(row.line_start), _whole(row.line_end)
        if not 0 < start <= end <= len(text):
            continue
        if _plain(row.cue) not in _plain(" ".join(text[start - 1 : end])):
            problem = f'"{row.cue}" does not stand on lines {start} to {end} of the text'
            yield Fault("passages.csv", row.Index, "cue", problem)


@rule("statements", "figures")
def figures_stand_on_their_line(package: Package) -> Iterator[Fault]:
    """A figure's number stands on its line, in digits (perhaps of millions) or as a word up to twelve."""
    for row, text in _with_text(package, "figures"):
        line = _whole(row.line)
        if line and line > len(text):
            yield Fault("figures.csv", row.Index, "line", f"the text has {len(text)} lines, not {line}")
        elif line and (value := _number(row.value)) is not None and value not in _numbers(text[line - 1]):
            problem = f"{row.value} does not stand on line {line} of the text"
            yield Fault("figures.csv", row.Index, "value", problem)


@rule("statements", "signatures")
def signed_names_stand_in_their_text(package: Package) -> Iterator[Fault]:
    """A name as signed stands in the text, line breaks and spaces apart."""
    plain = {number: _plain(" ".join(text)) for number, text in package.texts.items()}
    numbers = package.tables["statements"].drop_duplicates("statement_id").set_index("statement_id")["text"]
    for row in rows(package.tables["signatures"]):
        text = plain.get(numbers.get(row.statement_id, ""))
        if text is not None and _plain(row.name_as_signed) not in text:
            problem = f'"{row.name_as_signed}" does not stand in the text'
            yield Fault("signatures.csv", row.Index, "name_as_signed", problem)


def _with_text(package: Package, table: str) -> Iterator[tuple[Any, list[str]]]:
    """Yield each row of a table, as a named tuple, whose statement has its text."""
    statements = package.tables["statements"].drop_duplicates("statement_id")
    texts = dict(zip(statements["statement_id"], statements["text"].map(package.texts.get), strict=True))
    for row in rows(package.tables[table]):
        text = texts.get(row.statement_id)
        if text is not None:
            yield row, text


def _plain(text: str) -> str:
    """Return a text in Unicode's composed form, every run of spaces and line breaks as one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _whole(cell: str) -> int:
    """Return a line number; 0 for a cell that holds none, which the schema reports."""
    return int(cell) if re.fullmatch("[0-9]{1,9}", cell) else 0


def _number(cell: str) -> float | None:
    """Return a cell as a number; None for a cell that holds none, which the schema reports."""
    return float(cell) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", cell) else None


def _numbers(line: str) -> set[float]:
    """Return the numbers that a line says."""
    found = {float(NUMBER_WORDS[word]) for word in re.findall(r"\w+", line.lower()) if word in NUMBER_WORDS}
    for digits, scale in re.findall(r"(\d[\d.,]*)(?:[\s-]+(\w+))?", line.lower()):
        for number in _readings(digits):
            found |= {number, number * SCALES.get(scale, 1)}
    return found


def _readings(digits: str) -> set[float]:
    """Return what digits can mean: 24,000 and 24.000 are read with and without separators of thousands."""
    plain = digits.rstrip(".,")
    readings = {float(re.sub("[.,]", "", plain))}
    if re.fullmatch(r"\d+[.,]\d+", plain):
        readings.add(float(plain.replace(",", ".")))
    return readings
