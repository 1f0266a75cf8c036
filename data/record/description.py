"""What a package's datapackage.json says, held against its form: every part has its type before anybody reads it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from typing import Annotated, Any, Literal, NoReturn

import msgspec
from msgspec import Meta, Struct

from data.record.errors import DataError, Fault
from data.record.files import CONTROL

DESCRIPTION = "datapackage.json"

Type = Literal["string", "integer", "number"]
# one column each: the form of the record has no key of two columns that another table refers to
OneColumn = Annotated[list[str], Meta(min_length=1, max_length=1)]
PartialDate = Annotated[str, Meta(pattern=r"^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)?$")]


class Part(Struct, frozen=True, rename="camel"):
    """A part of the description; what this version does not know is left aside."""


class Source(Part, frozen=True):
    """One source that the package names: title, publisher, address and date, each "" if not given."""

    title: str = ""
    publisher: str = ""
    path: str = ""
    date: PartialDate = ""


class License(Part, frozen=True):
    """A licence of the package."""

    name: str = ""
    title: str = ""
    path: str = ""


class Contributor(Part, frozen=True):
    """Who made the package."""

    title: str = ""
    path: str = ""
    roles: list[str] = []


class Constraints(Part, frozen=True):
    """What the cells of a column may hold."""

    required: bool = False
    unique: bool = False
    enum: list[str] = []
    pattern: str = ""
    minimum: float | None = None
    maximum: float | None = None


class Column(Part, frozen=True):
    """One column as it is described."""

    name: str
    type: Type
    description: str = ""
    unit: str = ""
    constraints: Constraints = Constraints()
    vocabulary: str = ""
    items: list[str] = []
    reference: Annotated[str, Meta(pattern=r"^(\w+\.\w+)?$")] = ""
    keywords: list[str] = []
    free_words: bool = False
    form: str = ""
    is_list: bool = msgspec.field(name="list", default=False)
    partial_date: bool = False
    translated: bool = False
    renamed: bool = False


class Reference(Part, frozen=True):
    """The table ("" for the same) and the column that a foreign key means."""

    resource: str
    fields: OneColumn


class ForeignKey(Part, frozen=True):
    """A column whose cells are keys of another table."""

    fields: OneColumn
    reference: Reference


class TableSchema(Part, frozen=True):
    """Columns, key and references of a table."""

    fields: list[Column]
    primary_key: list[str]
    foreign_keys: list[ForeignKey] = []


class Dialect(Part, frozen=True):
    """How the cells of a row are set apart."""

    delimiter: str = ","


class Resource(Part, frozen=True):
    """One table as it is described."""

    name: str
    path: str
    schema: TableSchema
    title: str = ""
    description: str = ""
    encoding: str = "utf-8"
    dialect: Dialect = Dialect()


class Description(Part, frozen=True):
    """The whole description."""

    resources: list[Resource]
    version: str = ""
    title: str = ""
    created: datetime | None = None
    sources: list[Source] = []
    licenses: list[License] = []
    contributors: list[Contributor] = []
    keywords: list[str] = []
    vocabularies: dict[str, list[str]] = {}


# one file is read for its tables, its version and its sources, and again whenever a table beside it changes
@lru_cache(maxsize=2)
def description_of(content: bytes) -> Description:
    """Return the description that a file's bytes say; raise `DataError` if they are none."""
    try:
        said = json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
        if any(CONTROL.search(text) for text in _texts(said)):
            raise fault("holds a control character or half of a pair of characters")
        return msgspec.convert(said, Description)
    except UnicodeDecodeError as error:
        raise fault("is not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise fault(f"is not JSON: {error.msg}", row=error.lineno) from error
    except RecursionError as error:
        raise fault("is not JSON that can be read: nested too deep") from error
    except msgspec.ValidationError as error:
        raise fault(f"does not describe a package: {error}") from error
    except DataError:
        raise
    except ValueError as error:
        raise fault("is not JSON that can be read: it holds what is no number, or one too long") from error


def fault(problem: str, *, table: str = "", row: int = 0) -> DataError:
    """Return the error that says one thing about the description."""
    return DataError([Fault(DESCRIPTION, row, table, problem)])


def _texts(said: Any) -> Iterator[str]:
    """Yield every text, names included, in what a JSON file says."""
    if isinstance(said, str):
        yield said
    elif isinstance(said, dict):
        for name, inside in said.items():
            yield name
            yield from _texts(inside)
    elif isinstance(said, list):
        for inside in said:
            yield from _texts(inside)


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)
