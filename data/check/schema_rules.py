"""What frictionless finds against the schema, said in the record's words."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.record.errors import Fault, quoted
from data.record.schema import DESCRIPTION, Schema, read_description

if TYPE_CHECKING:
    from frictionless import Error


def schema_faults(directory: Path, schema: Schema, readable: Collection[str]) -> list[Fault]:
    """Return what frictionless finds in the tables named `readable`: types, constraints and keys."""
    # imported here: it takes a third of a second, and the app does not need it
    from frictionless import FrictionlessException, Package

    description = read_description(directory)
    resources = [_resource(resource, readable) for resource in description["resources"]]
    description["resources"] = [resource for resource in resources if resource["name"] in readable]
    try:
        report = Package.from_descriptor(description, basepath=str(directory)).validate(limit_errors=10**9)
    except FrictionlessException as exception:
        reasons = exception.reasons or [exception.error]
        return sorted({Fault(DESCRIPTION, 0, "", reason.note) for reason in reasons})
    faults = [Fault(DESCRIPTION, 0, "", error.note) for error in report.errors]
    for task in report.tasks:
        faults += [_fault(task.name, error, schema) for error in task.errors]
    return sorted(set(faults))


def _resource(resource: dict[str, Any], readable: Collection[str]) -> dict[str, Any]:
    """Return what frictionless needs of a resource, without references to tables that cannot be read."""
    schema = resource["schema"]
    keys = [key for key in schema.get("foreignKeys", []) if key["reference"]["resource"] in {"", *readable}]
    known = ("name", "type", "constraints")
    fields = [{name: field[name] for name in known if name in field} for field in schema["fields"]]
    return {
        "name": resource["name"],
        "type": "table",
        "path": f"{resource['name']}.csv",
        "format": "csv",
        "encoding": "utf-8",
        "dialect": {"csv": {"delimiter": ","}},
        "schema": {"fields": fields, "primaryKey": schema["primaryKey"], "foreignKeys": keys},
    }


def _fault(name: str, error: Error, schema: Schema) -> Fault:
    """Return one of frictionless's errors as a fault of the record."""
    table = schema.table(name)
    row = getattr(error, "row_number", 0)
    column = getattr(error, "field_name", "")
    if error.type in ("extra-cell", "missing-cell", "blank-row"):
        column = ""
    elif error.type == "primary-key":
        column = "+".join(table.key)
    elif error.type == "foreign-key":
        column = ", ".join(getattr(error, "field_names", ()))
    return Fault(table.file, row, column, _problem(error, schema, name, column))


def _problem(error: Error, schema: Schema, name: str, column: str) -> str:
    """Return what an error says, in words that name no code of frictionless."""
    cell = quoted(getattr(error, "cell", ""))
    earlier = re.search(r"same as in the row at position (\d+)", error.note)
    if earlier:
        return f"stands already in row {earlier[1]}"
    if error.type in ("extra-cell", "missing-cell"):
        return f"does not have {len(schema.table(name).columns)} cells"
    if error.type == "blank-row":
        return "is blank"
    if error.type == "primary-key":
        return "is empty"
    if error.type == "foreign-key":
        values = re.search(r'values (".*") not found', error.note, re.DOTALL)
        return f"{values[1] if values else cell} is not in {_referred(schema, name, column)}"
    if error.type == "type-error":
        return f"{cell} is not {'a whole number' if 'integer' in error.note else 'a number'}"
    constraint = re.match(r'constraint "(\w+)" is "(.*)"$', error.note, re.DOTALL)
    if constraint:
        return _constraint(cell, constraint[1], constraint[2], schema, name, column)
    return error.note


def _constraint(cell: str, constraint: str, value: str, schema: Schema, name: str, column: str) -> str:
    """Return which constraint a cell breaks."""
    field = next(field for field in schema.table(name).fields if field.name == column)
    return {
        "required": "is empty",
        "enum": f"{cell} is not one of {', '.join(field.words)}",
        "pattern": f"{cell} is not {field.form}",
        "minimum": f"{cell} is below {value}",
        "maximum": f"{cell} is above {value}",
    }.get(constraint, f"{cell} is against the {constraint} of the column")


def _referred(schema: Schema, name: str, column: str) -> str:
    """Return the file that a column refers to."""
    field = next(field for field in schema.table(name).fields if field.name == column)
    return f"{field.reference[0]}.csv" if field.reference else "its table"
