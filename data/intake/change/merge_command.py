"""The command `python -m data merge`: apply a change to the package, all of it or nothing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from data.intake.errors import IntakeError
from data.record.load import package_directory


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("change", type=Path, metavar="CHANGE.zip", help="what the page or `add` handed over")
    parser.add_argument("directory", nargs="?", type=Path, metavar="DIR", help="package to change")
    parser.add_argument("--who", default="", metavar="NAME", help="who merges, for the log")


def run(arguments: argparse.Namespace) -> int:
    """Merge and print what was done; return 1 and say why if nothing was written."""
    from data.intake.change.merge import merge
    from data.intake.limits import CHANGE_BYTES

    try:
        with arguments.change.open("rb") as file:
            content = file.read(CHANGE_BYTES + 1)
        done = merge(content, arguments.directory or package_directory(), who=arguments.who)
    except (IntakeError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    rows = ", ".join(f"{count} rows in {name}" for name, count in done.added.items())
    print(f"version {done.version}: added {rows}; the package as it was is in {done.backup}")
    return 0
