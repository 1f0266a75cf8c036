"""The command line of the record: `python -m data check`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from data.check import package as check, source_ages as sources
from data.intake import add_command
from data.intake.change import merge_command
from data.measures.coding import agreement_command
from data.record import backup_command, rollback_command

# each command is a module with add_arguments(parser) and run(arguments) -> exit status
COMMANDS = {
    "check": (check, "check a package and print everything that is wrong with it"),
    "add": (add_command, "take a statement's text apart into a draft, or turn a finished draft into a change"),
    "merge": (merge_command, "put a change into a package: all of it or nothing"),
    "backup": (backup_command, "put the package away as one file"),
    "rollback": (rollback_command, "make the package what a backup holds: all of it or nothing"),
    "sources": (sources, "list the sources that nothing in the record dates within a year"),
    "agreement": (agreement_command, "measure how far a second coder's table agrees with the package's codings"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m data", description="Work on the record of Firmantes.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, (module, words) in COMMANDS.items():
        command = commands.add_parser(name, help=words, description=words)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    chosen = parser.parse_args(arguments)
    status: int = chosen.run(chosen)
    return status


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:
        # who reads has enough, as `| head`; nothing is left to be said, at the end either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
