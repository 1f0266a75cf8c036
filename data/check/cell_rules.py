"""Rules for single cells of any table: spelling, lists, dates, order of display."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from data.check.rules import Package, follows, numbers, rule
from data.record.column import nearest, outside
from data.record.dates import span
from data.record.errors import Fault, quoted
from data.record.schema import Field, Table

# control characters, soft hyphens, zero-width and direction marks, line and paragraph separators, tags
HIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    r"\U000e0000-\U000e007f]"
)


@rule()
def cells_hold_no_hidden_character(package: Package) -> Iterator[Fault]:
    """No cell holds a line break, a control character or a character without width."""
    for table, field, cells in _columns(package):
        for line, cell in cells.items():
            if match := HIDDEN.search(cell):
                problem = f"holds the hidden character U+{ord(match[0]):04X}"
                yield Fault(table.file, int(str(line)), field.name, problem)


@rule()
def cells_have_no_space_around(package: Package) -> Iterator[Fault]:
    """No cell begins or ends with a space."""
    for table, field, cells in _columns(package):
        for line, cell in cells.items():
            if cell != cell.strip():
                yield Fault(table.file, int(str(line)), field.name, "begins or ends with a space")


@rule()
def list_elements_are_known(package: Package) -> Iterator[Fault]:
    """Every element of a list is one that its column allows."""
    for table, field, cells in _columns(package):
        if field.is_list and (field.words or (field.reference and field.reference[0] in package.tables)):
            allowed = _allowed(package, field)
            for line, elements in _lists(cells):
                for element in elements:
                    if element and element not in allowed and not (field.free_words and not _code(element)):
                        problem = f"{quoted(element)} {outside(field)}{nearest(element, allowed, field)}"
                        yield Fault(table.file, line, field.name, problem)


@rule()
def list_elements_stand_once(package: Package) -> Iterator[Fault]:
    """No list has an empty element or one that stands twice."""
    for table, field, cells in _columns(package):
        if field.is_list:
            for line, elements in _lists(cells):
                if "" in elements:
                    yield Fault(table.file, line, field.name, "has an empty element")
                for element in sorted({element for element in elements if element}):
                    if elements.count(element) > 1:
                        yield Fault(table.file, line, field.name, f"{quoted(element)} stands twice")


@rule()
def dates_are_in_the_calendar(package: Package) -> Iterator[Fault]:
    """Every date, partial or whole, is one that the calendar has."""
    for table, field, cells in _columns(package):
        if field.partial_date:
            for line, cell in cells[cells != ""].items():
                if span(cell) is None:
                    yield Fault(table.file, int(str(line)), field.name, f'"{cell}" is not in the calendar')


@rule()
def themes_and_demands_are_in_order(package: Package) -> Iterator[Fault]:
    """Themes and demands stand in order of display: 1, 2, 3 and so on."""
    for name in ("themes", "demands"):
        if name in package.tables:
            position = package.tables[name]["position"]
            for line, cell in position[~follows(numbers(position))].items():
                yield Fault(f"{name}.csv", int(str(line)), "position", f"{cell} does not follow the row before")


def _columns(package: Package) -> Iterator[tuple[Table, Field, pd.Series[str]]]:
    """Yield every column of every table that can be read."""
    for table in package.schema.tables:
        if table.name in package.tables:
            for field in table.fields:
                yield table, field, package.tables[table.name][field.name]


def _lists(cells: pd.Series[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the line and the elements of each cell that is not empty."""
    for line, cell in cells[cells != ""].items():
        yield int(str(line)), cell.split("|")


def _allowed(package: Package, field: Field) -> set[str]:
    """Return the elements that a list may have, free words apart."""
    if field.reference:
        table, column = field.reference
        return {*package.tables[table][column], *field.keywords}
    return {*field.words, *field.keywords}


def _code(element: str) -> bool:
    """Return whether a word looks like a code or a keyword and not like a place's name."""
    return element.isupper()
