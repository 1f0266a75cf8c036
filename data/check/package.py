"""Check a package: its files, its schema (cells: `data.record.column`), the rules between its tables."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd

from data.check import (
    cell_rules,
    organization_rules,
    passage_rules,
    signature_rules,
    statement_rules,
    text_rules,
    translation_rules,
)
from data.check.rules import Package, Rule
from data.record.errors import DataError, Fault
from data.record.files import Files
from data.record.journal import finish
from data.record.load import key_columns, package_directory, read_cells_of, type_table
from data.record.schema import PACKAGE
from data.record.snapshot import read_files

RULES: tuple[Rule, ...] = (
    cell_rules.cells_hold_no_hidden_character,
    cell_rules.cells_have_no_space_around,
    cell_rules.list_elements_are_known,
    cell_rules.list_elements_stand_once,
    cell_rules.dates_are_in_the_calendar,
    cell_rules.themes_and_demands_are_in_order,
    statement_rules.statement_dates_lie_in_their_range,
    statement_rules.every_statement_has_a_passage,
    statement_rules.every_statement_has_a_signature,
    statement_rules.a_stated_count_that_differs_has_a_note,
    statement_rules.endorsements_have_their_dates,
    statement_rules.a_second_source_has_publisher_and_address,
    statement_rules.an_outcome_follows_one_before_it,
    statement_rules.an_outcome_ends_after_it_begins,
    statement_rules.asks_and_reasons_are_of_their_outcome,
    passage_rules.cues_are_short,
    passage_rules.passages_end_after_they_begin,
    passage_rules.passages_stand_in_the_order_of_the_text,
    passage_rules.passage_ids_count_up,
    passage_rules.ordinals_count_up,
    passage_rules.every_passage_is_summarized,
    passage_rules.every_passage_is_coded,
    passage_rules.arguable_codings_say_why,
    signature_rules.signatures_stand_in_the_order_of_the_list,
    signature_rules.roles_fit_members,
    signature_rules.members_sign_through_their_coalition,
    signature_rules.signed_names_are_known_spellings,
    signature_rules.a_spelling_means_one_organization,
    signature_rules.names_do_not_look_like_formulas,
    organization_rules.coordinates_come_in_pairs,
    organization_rules.coordinates_are_those_of_a_city,
    organization_rules.coordinates_lie_in_their_country,
    organization_rules.a_place_says_how_it_is_known,
    organization_rules.a_place_says_how_sure_it_is,
    organization_rules.a_place_known_from_a_page_names_it,
    organization_rules.no_organization_is_its_own_parent,
    translation_rules.free_text_is_translated,
    translation_rules.translations_are_used,
    translation_rules.a_headline_is_short,
)

# these need the texts beside the tables
TEXT_RULES: tuple[Rule, ...] = (
    text_rules.statements_have_their_text,
    text_rules.passages_lie_in_their_text,
    text_rules.cues_stand_on_their_lines,
    text_rules.figures_stand_on_their_line,
    text_rules.signed_names_stand_in_their_text,
)


def check(directory: Path = PACKAGE, texts: Path | None = None) -> list[Fault]:
    """Return everything that is wrong with the package in `directory`, by file, row and column.

    With `texts`, a folder of files `NNN_*.txt` where NNN is `statements.text`, the record is also
    compared with the texts that it was coded from. Nothing is raised for a broken package.
    """
    return check_files(read_files(directory), texts)


def check_files(files: Files, texts: Path | None = None) -> list[Fault]:
    """Return everything that is wrong with a package's files; see `check`."""
    try:
        schema, cells, of_files = read_cells_of(files)
    except DataError as error:
        return list(error.faults)
    keys = key_columns(schema, cells)
    of_cells = [fault for name, frame in cells.items() for fault in type_table(schema.table(name), frame, keys)[1]]
    known = [*of_files, *_elsewhere(of_cells, of_files)]
    return sorted({*known, *_elsewhere(_rule_faults(Package(schema, _text(cells)), texts), known)})


def _text(cells: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    return {name: frame.astype("str") for name, frame in cells.items()}


def _rule_faults(package: Package, texts: Path | None) -> list[Fault]:
    """Return what breaks the rules between the tables, and those about the texts if there are texts."""
    rules, faults = RULES, list[Fault]()
    if texts is not None:
        try:
            package, rules = replace(package, texts=text_rules.read_texts(texts)), RULES + TEXT_RULES
        except DataError as error:
            faults += error.faults
    return [*faults, *(fault for rule in rules for fault in rule.faults(package))]


def _elsewhere(faults: Iterable[Fault], known: Iterable[Fault]) -> list[Fault]:
    """Return the faults of cells that no known fault is about; a fault of a row is about all its cells."""
    places = {(fault.file, fault.row, fault.column) for fault in known}
    return [
        fault for fault in faults if not {(fault.file, fault.row, fault.column), (fault.file, fault.row, "")} & places
    ]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("directory", nargs="?", type=Path, metavar="DIR", help="package to check")
    parser.add_argument("--texts", type=Path, metavar="DIR", help="folder of the texts it was coded from")


def run(arguments: argparse.Namespace) -> int:
    """Print the faults, one a line, and return 1; or say that there are none and return 0."""
    directory = arguments.directory or package_directory()
    finish(directory)
    files = read_files(directory)
    faults = check_files(files, arguments.texts)
    if faults:
        print(*faults, sep="\n")
        return 1
    tables = read_cells_of(files)[1]
    print(f"{len(tables)} tables, {sum(map(len, tables.values()))} rows: no faults")
    for column, count in passage_rules.to_translate(tables["passages"].astype("str")).items():
        if count:
            print(f"passages.csv: {column} is to be translated in {count} of {len(tables['passages'])} rows")
    return 0
