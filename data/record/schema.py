"""The tables and columns that a package's description promises, as the reader of tables needs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from data.record.description import DESCRIPTION, Column, Description, Resource, Type, description_of, fault
from data.record.errors import Fault
from data.record.files import read_file

PACKAGE = Path(__file__).parents[1] / "package"

__all__ = [
    "DESCRIPTION",
    "PACKAGE",
    "Field",
    "Schema",
    "Table",
    "differences",
    "read_description",
    "read_schema",
    "schema_of",
    "shipped",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column: what its cells hold and what they may hold.

    `words` are the only values allowed (elements, for a list); `reference` is a pair (table, column)
    whose values are allowed; `keywords` are allowed besides; `free_words` allows any element that does
    not look like a country's code. `form` says the `pattern` in words. Every text of a `translated` column has a row of
    translations.csv, a name of a `renamed` one where it differs.
    """

    name: str
    type: Type
    required: bool = False
    words: tuple[str, ...] = ()
    vocabulary: str = ""
    reference: tuple[str, str] | None = None
    keywords: tuple[str, ...] = ()
    free_words: bool = False
    pattern: str = ""
    form: str = ""
    minimum: float | None = None
    maximum: float | None = None
    unique: bool = False
    is_list: bool = False
    partial_date: bool = False
    translated: bool = False
    renamed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: its columns in order, and the columns that together are its key."""

    name: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]

    @property
    def file(self) -> str:
        """Name of the table's file."""
        return f"{self.name}.csv"

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns in the order of the file."""
        return tuple(field.name for field in self.fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """The whole package: its version, and its tables in the order of the description."""

    version: str
    title: str
    tables: tuple[Table, ...]

    def table(self, name: str) -> Table:
        """Return the table called `name`; raise `KeyError` if there is none."""
        for table in self.tables:
            if table.name == name:
                return table
        raise KeyError(name)


def read_schema(directory: Path = PACKAGE) -> Schema:
    """Return the schema of the package in `directory`; raise `DataError` if it cannot be understood."""
    return schema_of(read_file(directory / DESCRIPTION))


def read_description(directory: Path = PACKAGE) -> Description:
    """Return what a package's datapackage.json says; raise `DataError` if it cannot be understood."""
    return description_of(read_file(directory / DESCRIPTION))


@cache
def shipped() -> Schema:
    """Return the schema that this version was written for: that of the package it came with."""
    return read_schema(PACKAGE)


@lru_cache(maxsize=2)
def schema_of(content: bytes) -> Schema:
    """Return the tables that a description's file promises; raise `DataError` if it is none or contradicts itself."""
    description = description_of(content)
    tables = tuple(_table(resource, description.vocabularies) for resource in description.resources)
    return Schema(version=description.version, title=description.title, tables=tables)


def differences(found: Schema, shipped: Schema) -> list[Fault]:
    """Return a fault for each table that `found` describes otherwise than `shipped`: it could not be read."""
    theirs, ours = ({table.name: table for table in schema.tables} for schema in (found, shipped))
    faults = [Fault(DESCRIPTION, 0, name, "is not described") for name in ours.keys() - theirs.keys()]
    faults += [Fault(DESCRIPTION, 0, name, "is no known table") for name in theirs.keys() - ours.keys()]
    for name in ours.keys() & theirs.keys():
        if ours[name] != theirs[name]:
            columns = [
                column
                for column in dict.fromkeys(ours[name].columns + theirs[name].columns)
                if _field(ours[name], column) != _field(theirs[name], column)
            ]
            where = f"columns {', '.join(columns)}" if columns else "key or order of columns"
            faults.append(Fault(DESCRIPTION, 0, name, f"described otherwise than in this version: {where}"))
    return sorted(faults)


def _field(table: Table, name: str) -> Field | None:
    return next((field for field in table.fields if field.name == name), None)


def _table(resource: Resource, vocabularies: Mapping[str, list[str]]) -> Table:
    if resource.path != f"{resource.name}.csv":
        raise fault(f"the path must be {resource.name}.csv: nothing else is read", table=resource.name)
    if resource.dialect.delimiter != "," or resource.encoding.lower() != "utf-8":
        raise fault("a table is UTF-8 text with a comma between columns", table=resource.name)
    references = {
        key.fields[0]: (key.reference.resource or resource.name, key.reference.fields[0])
        for key in resource.schema.foreign_keys
    }
    fields = tuple(_field_of(resource.name, column, references, vocabularies) for column in resource.schema.fields)
    return Table(name=resource.name, fields=fields, key=tuple(resource.schema.primary_key))


def _field_of(
    table: str,
    column: Column,
    references: Mapping[str, tuple[str, str]],
    vocabularies: Mapping[str, list[str]],
) -> Field:
    if column.vocabulary and column.vocabulary not in vocabularies:
        raise fault(f"{column.name} has the vocabulary {column.vocabulary}, which is not there", table=table)
    reference = references.get(column.name)
    if column.reference:
        other, _, key = column.reference.partition(".")
        reference = (other, key)
    constraints = column.constraints
    return Field(
        name=column.name,
        type=column.type,
        required=constraints.required,
        words=tuple(vocabularies[column.vocabulary] if column.vocabulary else constraints.enum or column.items),
        vocabulary=column.vocabulary,
        reference=reference,
        keywords=tuple(column.keywords),
        free_words=column.free_words,
        pattern=constraints.pattern,
        form=column.form,
        minimum=constraints.minimum,
        maximum=constraints.maximum,
        unique=constraints.unique,
        is_list=column.is_list,
        partial_date=column.partial_date,
        translated=column.translated,
        renamed=column.renamed,
    )
