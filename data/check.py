"""Check a package: its files, its schema, and the rules between its tables; every fault at once."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd

from data import (
    check_cells,
    check_organizations,
    check_passages,
    check_signatures,
    check_statements,
    check_texts,
    check_translations,
)
from data.check_schema import schema_faults
from data.errors import DataError, Fault
from data.load import key_columns, package_directory, read_package, type_table
from data.rules import Package, Rule
from data.schema import PACKAGE

RULES: tuple[Rule, ...] = (
    check_cells.cells_hold_no_hidden_character,
    check_cells.cells_have_no_space_around,
    check_cells.list_elements_are_known,
    check_cells.list_elements_stand_once,
    check_cells.dates_are_in_the_calendar,
    check_cells.themes_and_demands_are_in_order,
    check_statements.statement_dates_lie_in_their_range,
    check_statements.every_statement_has_a_passage,
    check_statements.every_statement_has_a_signature,
    check_statements.a_stated_count_that_differs_has_a_note,
    check_statements.endorsements_have_their_dates,
    check_statements.a_second_source_has_publisher_and_address,
    check_passages.cues_are_short,
    check_passages.passages_end_after_they_begin,
    check_passages.passages_stand_in_the_order_of_the_text,
    check_passages.passage_ids_count_up,
    check_passages.ordinals_count_up,
    check_passages.every_passage_is_coded,
    check_passages.arguable_codings_say_why,
    check_signatures.signatures_stand_in_the_order_of_the_list,
    check_signatures.roles_fit_members,
    check_signatures.members_sign_through_their_coalition,
    check_signatures.signed_names_are_known_spellings,
    check_signatures.a_spelling_means_one_organization,
    check_signatures.names_do_not_look_like_formulas,
    check_organizations.coordinates_come_in_pairs,
    check_organizations.coordinates_are_those_of_a_city,
    check_organizations.a_place_says_how_it_is_known,
    check_organizations.a_place_says_how_sure_it_is,
    check_organizations.a_place_known_from_a_page_names_it,
    check_organizations.no_organization_is_its_own_parent,
    check_translations.free_text_is_translated,
    check_translations.translations_are_used,
)

# these need the texts beside the tables
TEXT_RULES: tuple[Rule, ...] = (
    check_texts.statements_have_their_text,
    check_texts.passages_lie_in_their_text,
    check_texts.cues_stand_on_their_lines,
    check_texts.figures_stand_on_their_line,
    check_texts.signed_names_stand_in_their_text,
)


def check(directory: Path = PACKAGE, texts: Path | None = None) -> list[Fault]:
    """Return everything that is wrong with the package in `directory`, by file, row and column.

    With `texts`, a folder of files `NNN_*.txt` where NNN is `statements.text`, the record is also
    compared with the texts that it was coded from. Nothing is raised for a broken package.
    """
    try:
        schema, cells, of_files = read_package(directory)
    except DataError as error:
        return list(error.faults)
    keys = key_columns(schema, cells)
    of_cells = [fault for name, frame in cells.items() for fault in type_table(schema.table(name), frame, keys)[1]]
    known = [*of_files, *_elsewhere(of_cells, of_files)]
    known += _elsewhere(schema_faults(directory, schema, cells), known)
    return sorted({*known, *_elsewhere(_rule_faults(Package(schema, _text(cells)), texts), known)})


def _text(cells: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    return {name: frame.astype("str") for name, frame in cells.items()}


def _rule_faults(package: Package, texts: Path | None) -> list[Fault]:
    """Return what breaks the rules between the tables, and those about the texts if there are texts."""
    rules, faults = RULES, list[Fault]()
    if texts is not None:
        try:
            package, rules = replace(package, texts=check_texts.read_texts(texts)), RULES + TEXT_RULES
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
    faults = check(directory, arguments.texts)
    if faults:
        print(*faults, sep="\n")
        return 1
    tables = read_package(directory)[1]
    print(f"{len(tables)} tables, {sum(map(len, tables.values()))} rows: no faults")
    return 0
