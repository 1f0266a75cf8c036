"""The command `python -m data agreement`: a second coder's table against the package's codings."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import pandas as pd

from data.measures.coding.agreement import OVERALL, Agreement, agreement
from data.record.cells import read_cells
from data.record.errors import DataError
from data.record.load import key_columns, package_directory, read_cells_of, type_table
from data.record.snapshot import read_files


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("codings", type=Path, metavar="OTHER_CODINGS.csv", help="the columns of codings.csv")
    parser.add_argument("directory", nargs="?", type=Path, metavar="DIR", help="package that it is compared with")


def run(arguments: argparse.Namespace) -> int:
    """Print how far the two coders agree and return 0; return 1 and say why if the table cannot be compared."""
    try:
        first, second, demands = read_coders(arguments.codings, arguments.directory or package_directory())
    except DataError as error:
        print(*error.faults, sep="\n", file=sys.stderr)
        return 1
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    print(as_lines(agreement(first, second, demands)))
    return 0


def read_coders(path: Path, directory: Path) -> tuple[pd.DataFrame, pd.DataFrame, list[str]]:
    """Return the codings of the package, those of the other coder in `path`, and the demands in order.

    Raises
    ------
    DataError
        If the package or the table cannot be read, or the table names a passage, demand or word that is none.
    ValueError
        If the table does not hold exactly one coder whom the package does not have, or the package several.
    """
    schema, cells, faults = read_cells_of(read_files(directory))
    if faults:
        raise DataError(faults)
    table, keys = schema.table("codings"), key_columns(schema, cells)
    frame, odd = read_cells(path.name, path.read_bytes(), table.columns)
    typed, wrong = type_table(table, frame, keys)
    if odd or wrong:
        raise DataError(replace(fault, file=path.name) for fault in [*odd, *wrong])
    ours = type_table(table, cells["codings"], keys)[0]
    coders = sorted(set(ours["coder"]))
    others = sorted(set(typed["coder"]) - set(coders))
    if len(coders) != 1 or len(others) != 1:
        raise ValueError(
            f"{path.name}: exactly one coder must stand here who is not in the package: "
            f"the package has {', '.join(coders) or 'none'}, new here: {', '.join(others) or 'none'}"
        )
    return ours, typed[typed["coder"] == others[0]], list(keys["demands", "demand_id"])


def as_lines(found: Agreement) -> str:
    """Return the comparison as lines of text: how much was compared, then a row a demand."""
    alike = f"{found.same_stance} of {found.stances}"
    head = [
        f"{found.passages} passages coded by both, {found.left_out} by one alone and left out.",
        f"Stance: {alike} demands that both find have the same one.",
    ]
    table = found.demands.rename(index={OVERALL: "all"}).rename_axis(None)
    return "\n".join([*head, table.to_string(float_format="{:.2f}".format, na_rep="-")])
