"""The package's description of itself, read from its datapackage.json: the one place that knows its form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from data.record.errors import DataError, Fault

PACKAGE = Path(__file__).parents[1] / "package"
DESCRIPTION = "datapackage.json"

Type = Literal["string", "integer", "number"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column: what its cells hold and what they may hold.

    `words` are the only values allowed (elements, for a list); `reference` is a pair (table, column)
    whose values are allowed; `keywords` are allowed besides; `free_words` allows any element that does
    not look like a country's code. `form` says the `pattern` in words.
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
    is_list: bool = False
    partial_date: bool = False
    translated: bool = False


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
    return _schema(read_description(directory))


def read_description(directory: Path = PACKAGE) -> dict[str, Any]:
    """Return a package's datapackage.json as it stands; raise `DataError` if it is no JSON object."""
    try:
        text = (directory / DESCRIPTION).read_text(encoding="utf-8")
        description = json.loads(text)
    except FileNotFoundError:
        raise _error("is missing") from None
    except OSError as error:
        raise _error(f"cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise _error("is not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise _error(f"is not JSON: {error.msg}", row=error.lineno) from error
    except RecursionError as error:
        raise _error("is not JSON that can be read: nested too deep") from error
    if not isinstance(description, dict):
        raise _error("is not a JSON object")
    return description


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


def _error(problem: str, *, row: int = 0) -> DataError:
    return DataError([Fault(DESCRIPTION, row, "", problem)])


def _schema(description: Mapping[str, Any]) -> Schema:
    try:
        vocabularies = {name: tuple(words) for name, words in description.get("vocabularies", {}).items()}
        tables = tuple(_table(resource, vocabularies) for resource in description["resources"])
        version, title = str(description.get("version", "")), str(description.get("title", ""))
        return Schema(version=version, title=title, tables=tables)
    except KeyError as error:
        raise _error(f"does not describe tables: {error} is missing or unknown") from error
    except (AttributeError, TypeError, ValueError) as error:
        raise _error(f"does not describe tables: {error}") from error


def _table(resource: Mapping[str, Any], vocabularies: Mapping[str, tuple[str, ...]]) -> Table:
    schema = resource["schema"]
    # one column each: the form of the record has no key of two columns that another table refers to
    references = {
        key["fields"][0]: (key["reference"]["resource"] or resource["name"], key["reference"]["fields"][0])
        for key in schema.get("foreignKeys", ())
    }
    fields = tuple(_read_field(field, references, vocabularies) for field in schema["fields"])
    return Table(name=str(resource["name"]), fields=fields, key=tuple(schema["primaryKey"]))


def _read_field(
    field: Mapping[str, Any],
    references: Mapping[str, tuple[str, str]],
    vocabularies: Mapping[str, tuple[str, ...]],
) -> Field:
    constraints = field.get("constraints", {})
    vocabulary = str(field.get("vocabulary", ""))
    reference = references.get(field["name"])
    if "reference" in field:
        table, column = field["reference"].split(".")
        reference = (table, column)
    if field["type"] not in get_args(Type):
        raise ValueError(f"{field['name']} has the type {field['type']!r}, which is not in use here")
    words = vocabularies[vocabulary] if vocabulary else constraints.get("enum") or field.get("items", ())
    return Field(
        name=str(field["name"]),
        type=field["type"],
        required=bool(constraints.get("required", False)),
        words=tuple(words),
        vocabulary=vocabulary,
        reference=reference,
        keywords=tuple(field.get("keywords", ())),
        free_words=bool(field.get("freeWords", False)),
        pattern=str(constraints.get("pattern", "")),
        form=str(field.get("form", "")),
        is_list=bool(field.get("list", False)),
        partial_date=bool(field.get("partialDate", False)),
        translated=bool(field.get("translated", False)),
    )
