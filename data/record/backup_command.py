"""The command `python -m data backup`: the record as one file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from data.record.errors import DataError
from data.record.load import package_directory


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("directory", nargs="?", type=Path, metavar="DIR", help="package to put away")
    parser.add_argument("--to", type=Path, metavar="FILE.zip", help="where to, if not among the backups beside it")


def run(arguments: argparse.Namespace) -> int:
    """Write the backup and print where it is; return 1 and say why if there is none."""
    from data.record.backup import back_up

    try:
        version, path = back_up(arguments.directory or package_directory(), arguments.to)
    except (DataError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"version {version} is in {path}")
    return 0
