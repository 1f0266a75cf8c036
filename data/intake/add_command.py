"""The command `python -m data add`: a text becomes a draft, a finished draft becomes a change."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from data.intake.errors import IntakeError
from data.record.errors import DataError
from data.record.load import package_directory, read_tables
from data.record.schema import read_schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="text, Markdown, HTML, .docx, .pdf, or a draft (.json)")
    parser.add_argument("--draft", type=Path, metavar="OUT.json", help="where to write the draft")
    parser.add_argument("--change", type=Path, metavar="OUT.zip", help="write the change of a finished draft")


def run(arguments: argparse.Namespace) -> int:
    """Print what was found and write the draft, or write the change; return 1 and say why if that fails."""
    # imported here: `check` needs none of it
    from data.intake.change.change import change_of, change_zip, summary
    from data.intake.draft import draft_json, read_draft
    from data.intake.limits import DRAFT_BYTES
    from data.intake.prepare import prepare
    from data.intake.read.reading import read_file
    from data.intake.report import report

    directory = package_directory()
    try:
        tables = read_tables(directory)
        if arguments.file.suffix == ".json":
            with arguments.file.open("rb") as file:
                draft = read_draft(file.read(DRAFT_BYTES + 1))
        else:
            draft = prepare(read_file(arguments.file), tables, datetime.now(UTC).date())
            target = arguments.draft or arguments.file.with_suffix(".draft.json")
            target.write_text(draft_json(draft), encoding="utf-8")
        print(*report(draft), sep="\n")
        if arguments.change:
            schema = read_schema(directory)
            change = change_of(draft, tables, schema.version)
            arguments.change.write_bytes(change_zip(change, schema))
            print(summary(change))
    except (IntakeError, DataError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0
