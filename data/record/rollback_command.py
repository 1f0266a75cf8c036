"""The command `python -m data rollback`: the record as a backup holds it, all of it or nothing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from data.record.errors import DataError
from data.record.load import package_directory


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    words = "the backup; without one the newest beside the package that differs from what is in force"
    parser.add_argument("backup", nargs="?", type=Path, metavar="BACKUP.zip", help=words)
    parser.add_argument("directory", nargs="?", type=Path, metavar="DIR", help="package to change")
    parser.add_argument("--who", default="", metavar="NAME", help="who rolls back, for the log")


def run(arguments: argparse.Namespace) -> int:
    """Roll back and print what was done; return 1 and say why if nothing was written."""
    from data.record.backup import roll_back

    try:
        done = roll_back(arguments.directory or package_directory(), arguments.backup, who=arguments.who)
    except (DataError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"version {done.version} is in force, from {done.source}; the package as it was is in {done.backup}")
    return 0
