"""How tables are read: typed by the schema, or refused with every fault named."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.record.errors import DataError
from data.record.files import Files
from data.record.load import package_directory, read_tables, tables_of
from data.record.schema import DESCRIPTION, PACKAGE, read_schema
from data.record.snapshot import read_files
from tests.tiny_package import edit, write_package


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package without faults."""
    return write_package(tmp_path / "package")


def faults(directory: Path) -> list[str]:
    """Return what reading a broken package reports."""
    with pytest.raises(DataError) as error:
        read_tables(directory)
    return [str(fault) for fault in error.value.faults]


def test_every_table_is_read_with_its_columns_in_order(package: Path) -> None:
    tables = read_tables(package)

    assert {name: tuple(frame.columns) for name, frame in tables.items()} == {
        table.name: table.columns for table in read_schema().tables
    }


def test_rows_keep_the_order_of_the_file_and_count_from_zero(package: Path) -> None:
    passages = read_tables(package)["passages"]

    assert passages["passage_id"].to_list() == ["spring-p01", "spring-p02", "autumn-p01"]
    assert passages.index.to_list() == [0, 1, 2]


def test_a_column_of_another_tables_ids_is_categorical_in_that_tables_order(package: Path) -> None:
    statement = read_tables(package)["signatures"]["statement_id"]

    assert statement.cat.categories.to_list() == ["spring", "autumn"]
    assert statement.cat.codes.to_list() == [0, 0, 0, 1]


def test_a_column_of_a_closed_set_has_the_whole_set_as_categories(package: Path) -> None:
    stance = read_tables(package)["codings"]["stance"]

    assert stance.cat.categories.to_list() == ["call", "concern"]
    assert stance.to_list() == ["call", "call", "concern"]


def test_an_empty_reference_has_no_category(package: Path) -> None:
    through = read_tables(package)["signatures"]["through"]

    assert through.cat.codes.to_list() == [-1, -1, 1, -1]


def test_whole_numbers_that_are_never_empty_are_plain_integers(package: Path) -> None:
    tables = read_tables(package)

    assert tables["signatures"]["position"].dtype == "int64"
    assert tables["signatures"]["position"].to_list() == [1, 2, 2, 1]


def test_whole_numbers_that_may_be_empty_keep_not_known_apart_from_zero(package: Path) -> None:
    stated = read_tables(package)["statements"]["stated_signatories"]

    assert stated.dtype == "Int64"
    assert stated.to_list() == [3, pd.NA]


def test_numbers_are_floats_and_empty_ones_are_not_numbers(package: Path) -> None:
    longitude = read_tables(package)["organizations"]["longitude"]

    assert longitude.dtype == "float64"
    assert longitude[0] == -101.0
    assert longitude.isna().to_list() == [False, True, True]


def test_texts_and_lists_stay_text_and_empty_ones_are_empty(package: Path) -> None:
    tables = read_tables(package)

    assert tables["passages"]["places"].to_list() == ["MEX|Caribbean", "", ""]
    assert tables["statements"]["text"].to_list() == ["000", "001"]


def test_a_cell_that_says_na_or_null_is_text(package: Path) -> None:
    edit(package, "organizations", 3, {"acronym": "NA"})
    edit(package, "organizations", 4, {"acronym": "null"})

    assert read_tables(package)["organizations"]["acronym"].to_list() == ["", "NA", "null"]


def test_a_table_without_rows_keeps_its_types(package: Path) -> None:
    for table in ("package_demands", "figures"):
        edit(package, table, 2, None)

    tables = read_tables(package)

    assert len(tables["figures"]) == 0
    assert tables["figures"]["line"].dtype == "int64"
    assert tables["figures"]["value"].dtype == "float64"
    assert tables["package_demands"]["demand_id"].cat.categories.to_list() == ["access", "trial"]


def test_all_faults_are_carried_by_one_error(package: Path) -> None:
    edit(package, "codings", 3, {"stance": "calls"})
    edit(package, "figures", 2, {"value": "many", "line": ""})
    (package / "themes.csv").unlink()

    assert faults(package) == [
        'codings.csv:3: stance: "calls" is not one of call, concern',
        "figures.csv:2: line: is empty",
        'figures.csv:2: value: "many" is not a number',
        "themes.csv: is missing",
    ]


def test_the_message_of_the_error_is_its_faults_one_a_line(package: Path) -> None:
    edit(package, "codings", 3, {"stance": "calls", "coder": ""})

    with pytest.raises(DataError) as error:
        read_tables(package)

    assert str(error.value) == (
        'codings.csv:3: coder: is empty\ncodings.csv:3: stance: "calls" is not one of call, concern'
    )


@pytest.mark.parametrize("cell", ["1.0", "1e3", " 1", "1 ", "１", "0x1", "1_000", "9" * 19, "--1"])
def test_what_only_resembles_a_whole_number_is_refused(cell: str, package: Path) -> None:
    edit(package, "figures", 2, {"line": cell})

    assert faults(package) == [f'figures.csv:2: line: "{cell}" is not a whole number']


@pytest.mark.parametrize("cell", ["nan", "inf", "1e999", "1,5", ".5", "5."])
def test_what_only_resembles_a_number_is_refused(cell: str, package: Path) -> None:
    edit(package, "figures", 2, {"value": cell})

    assert faults(package) == [f'figures.csv:2: value: "{cell}" is not a number']


def test_a_long_or_unprintable_cell_is_told_on_one_short_line(package: Path) -> None:
    edit(package, "figures", 2, {"value": "\u200b" + "x" * 500})

    assert faults(package) == ['figures.csv:2: value: "\\u200b' + "x" * 79 + '..." is not a number']


@pytest.mark.parametrize("hidden", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\uffff"])
def test_a_cell_with_a_control_character_is_refused_by_row(hidden: str, package: Path) -> None:
    edit(package, "organizations", 3, {"name": f"Re{hidden}d"})

    assert faults(package) == [f"organizations.csv:3: name: holds the hidden character U+{ord(hidden):04X}"]


def test_half_of_a_pair_of_characters_is_no_utf8_and_refused_by_row(package: Path) -> None:
    path = package / "organizations.csv"
    path.write_bytes(path.read_bytes().replace(b"Clinic", "\ud800".encode(errors="surrogatepass")))

    assert faults(package) == ["organizations.csv:4: is not UTF-8 text"]


def test_a_number_beyond_its_bounds_and_a_value_that_must_be_unique_are_refused(package: Path) -> None:
    edit(package, "organizations", 2, {"latitude": "-91"})
    edit(package, "indicators", 2, {"value": "9" * 400})
    edit(package, "statements", 3, {"text": "000"})

    assert faults(package) == [
        f'indicators.csv:2: value: "{"9" * 80}..." is not a number',
        'organizations.csv:2: latitude: "-91" is below -90',
        "statements.csv:3: text: stands already in row 2",
    ]


def test_a_key_that_stands_twice_is_refused(package: Path) -> None:
    edit(package, "signatures", 3, {"position": "1"})

    assert faults(package) == [
        "signatures.csv:3: statement_id+position+member: stands already in row 2",
    ]


def test_a_country_outside_the_list_of_codes_is_refused(package: Path) -> None:
    edit(package, "organizations", 2, {"country": "MX"})

    assert faults(package) == [
        'organizations.csv:2: country: "MX" is not a country\'s ISO 3166-1 alpha-3 code; the nearest is "MEX"',
    ]


def test_a_description_of_other_columns_is_refused(package: Path) -> None:
    path = package / DESCRIPTION
    path.write_text(path.read_text(encoding="utf-8").replace('"name": "cue"', '"name": "hint"'), encoding="utf-8")

    assert faults(package) == [
        "datapackage.json: passages: described otherwise than in this version: columns cue, hint",
    ]


def test_the_package_in_use_is_the_one_shipped_unless_the_environment_names_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("FIRMANTES_PACKAGE", raising=False)
    assert package_directory() == PACKAGE

    monkeypatch.setenv("FIRMANTES_PACKAGE", "elsewhere")
    assert package_directory() == Path("elsewhere")


def test_the_shipped_package_is_read() -> None:
    tables = read_tables()

    assert len(tables["statements"]) >= 5
    assert tables["demands"]["demand_id"].is_unique


@pytest.mark.parametrize("name", [DESCRIPTION, "organizations.csv"])
def test_a_file_that_nobody_says_why_it_is_not_there_is_missed(package: Path, name: str) -> None:
    content = {file: text for file, text in read_files(package).content.items() if file != name}

    with pytest.raises(DataError) as error:
        tables_of(Files(content))

    assert [str(fault) for fault in error.value.faults] == [f"{name}: is missing"]
