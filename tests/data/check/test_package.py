"""What the check of a package finds, and how it says it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from frictionless import Package as FrictionlessPackage
from hypothesis import given, strategies as st

from data.__main__ import main
from data.check.package import RULES, TEXT_RULES, check
from data.check.rules import Package
from data.check.text_rules import read_texts
from data.record import files
from data.record.errors import DataError
from data.record.load import read_cells_of, read_tables
from data.record.schema import DESCRIPTION, PACKAGE
from data.record.snapshot import read_files
from tests.tiny_package import edit, write_package, write_texts

TEXTS_OF_THE_RECORD = Path(__file__).parents[4] / "shared" / "statements"


class Broken(NamedTuple):
    """A rule, an edit that breaks it (a line of a table; None takes the row out), and the line it must print."""

    rule: str
    table: str
    line: int
    cells: dict[str, str] | None
    fault: str


CELLS = [
    Broken(
        "cells_hold_no_hidden_character",
        "organizations", 3, {"name": "Re\u200bd"},
        "organizations.csv:3: name: holds the hidden character U+200B",
    ),
    Broken(
        "cells_hold_no_hidden_character",
        "organizations", 3, {"name": "Re\nd"},
        "organizations.csv:3: name: holds the hidden character U+000A",
    ),
    Broken(
        "cells_have_no_space_around",
        "events", 2, {"label_es": "Cumbre "},
        "events.csv:2: label_es: begins or ends with a space",
    ),
    Broken(
        "list_elements_are_known",
        "passages", 2, {"addressees": "USA|Everyone"},
        'passages.csv:2: addressees: "Everyone" is not in governments.csv, nor ENDORSERS or PARTICIPANTS',
    ),
    Broken(
        "list_elements_are_known",
        "passages", 2, {"places": "MEX|XYZ|Caribbean"},
        'passages.csv:2: places: "XYZ" is not a country\'s ISO 3166-1 alpha-3 code',
    ),
    Broken(
        "list_elements_are_known",
        "passages", 2, {"groups": "children|men"},
        'passages.csv:2: groups: "men" is not one of children, women, families, lgbtqi, indigenous, '
        "afro-descendant, venezuelans, at-sea, returnees, internally-displaced, host-communities",
    ),
    Broken(
        "list_elements_are_known",
        "outcomes", 2, {"demand_ids": "trial|tribunal"},
        'outcomes.csv:2: demand_ids: "tribunal" is not in demands.csv',
    ),
    Broken(
        "list_elements_are_known",
        "outcomes", 2, {"demand_ids": "trail"},
        'outcomes.csv:2: demand_ids: "trail" is not in demands.csv; the nearest is "trial"',
    ),
    Broken(
        "list_elements_stand_once",
        "outcomes", 2, {"country": "USA|CUB|USA"},
        'outcomes.csv:2: country: "USA" stands twice',
    ),
    Broken(
        "list_elements_stand_once",
        "statements", 2, {"publishers": "House||Net"},
        "statements.csv:2: publishers: has an empty element",
    ),
    Broken(
        "dates_are_in_the_calendar",
        "events", 2, {"date": "2023-02-30"},
        'events.csv:2: date: "2023-02-30" is not in the calendar',
    ),
    Broken(
        "themes_and_demands_are_in_order",
        "themes", 3, {"position": "3"},
        "themes.csv:3: position: 3 does not follow the row before",
    ),
    Broken(
        "themes_and_demands_are_in_order",
        "demands", 3, {"position": "1"},
        "demands.csv:3: position: 1 does not follow the row before",
    ),
]  # fmt: skip

STATEMENTS = [
    Broken(
        "statement_dates_lie_in_their_range",
        "statements", 2, {"date_latest": "2022-06-09"},
        "statements.csv:2: date_earliest: is after date_latest",
    ),
    Broken(
        "statement_dates_lie_in_their_range",
        "statements", 2, {"date": "2022-05"},
        "statements.csv:2: date: is before date_earliest",
    ),
    Broken(
        "statement_dates_lie_in_their_range",
        "statements", 2, {"date": "2022-07"},
        "statements.csv:2: date: is after date_latest",
    ),
    Broken(
        "every_statement_has_a_passage",
        "passages", 4, None,
        "statements.csv:3: statement_id: has no passage in passages.csv",
    ),
    Broken(
        "every_statement_has_a_signature",
        "signatures", 5, None,
        "statements.csv:3: statement_id: has no signature in signatures.csv",
    ),
    Broken(
        "a_stated_count_that_differs_has_a_note",
        "statements", 3, {"stated_signatories": "2"},
        "statements.csv:3: note: is empty, but 2 signatories are stated and 1 listed",
    ),
    Broken(
        "endorsements_have_their_dates",
        "governments", 2, {"endorsed_latest": ""},
        "governments.csv:2: endorsed_latest: is empty, but the government endorsed",
    ),
    Broken(
        "endorsements_have_their_dates",
        "governments", 3, {"endorsed_earliest": "2022-06-10"},
        "governments.csv:3: endorsed_earliest: is filled, but the government did not endorse",
    ),
    Broken(
        "endorsements_have_their_dates",
        "governments", 2, {"endorsed_earliest": "2022-06-11"},
        "governments.csv:2: endorsed_earliest: is after endorsed_latest",
    ),
    Broken(
        "a_second_source_has_publisher_and_address",
        "outcomes", 2, {"source2_url": ""},
        "outcomes.csv:2: source2_url: is empty, but source2_publisher is filled",
    ),
]  # fmt: skip

PASSAGES = [
    Broken(
        "cues_are_short",
        "passages", 2, {"cue": "We ask for access for all, and"},
        "passages.csv:2: cue: has 7 words, more than 6",
    ),
    Broken(
        "passages_end_after_they_begin",
        "passages", 2, {"line_end": "2"},
        "passages.csv:2: line_end: 2 is before line 3",
    ),
    Broken(
        "passages_stand_in_the_order_of_the_text",
        "passages", 3, {"line_start": "1"},
        "passages.csv:3: line_start: 1 is before the passage in the row above",
    ),
    Broken(
        "ordinals_count_up",
        "passages", 3, {"ordinal": "2"},
        "passages.csv:3: ordinal: 2 does not follow in closing",
    ),
    Broken(
        "passage_ids_count_up",
        "passages", 2, None,
        'passages.csv:2: passage_id: "spring-p02" does not follow the passage before',
    ),
    Broken(
        "arguable_codings_say_why",
        "codings", 3, {"confidence": "arguable"},
        "codings.csv:3: reason: is empty, but the coding is arguable",
    ),
    Broken(
        "every_passage_is_summarized",
        "passages", 2, {"summary_en": "", "summary_es": "", "summary_pt": ""},
        "passages.csv:2: summary_en: is empty, and so is the summary in every other language",
    ),
    Broken(
        "every_passage_is_coded",
        "codings", 4, None,
        "passages.csv:4: passage_id: has no coding in codings.csv",
    ),
]  # fmt: skip

SIGNATURES = [
    Broken(
        "signatures_stand_in_the_order_of_the_list",
        "signatures", 5, {"position": "2"},
        "signatures.csv:5: position: position 2, member 0 does not follow the row before",
    ),
    Broken(
        "signatures_stand_in_the_order_of_the_list",
        "signatures", 4, {"member": "2"},
        "signatures.csv:4: position: position 2, member 2 does not follow the row before",
    ),
    Broken(
        "roles_fit_members",
        "signatures", 2, {"role": "observer"},
        "signatures.csv:2: role: observer does not fit member 0",
    ),
    Broken(
        "members_sign_through_their_coalition",
        "signatures", 4, {"through": "house"},
        'signatures.csv:4: through: is "house", should be "net"',
    ),
    Broken(
        "members_sign_through_their_coalition",
        "signatures", 2, {"through": "net"},
        'signatures.csv:2: through: is "net", should be empty',
    ),
    Broken(
        "signed_names_are_known_spellings",
        "aliases", 4, {"alias": "Clinica"},
        'signatures.csv:4: name_as_signed: "Clínica" is no spelling of clinic in aliases.csv',
    ),
    Broken(
        "a_spelling_means_one_organization",
        "aliases", 5, {"alias": "CLINICA.", "organization_id": "net"},
        'aliases.csv:5: alias: "CLINICA." means clinic in row 4',
    ),
    Broken(
        "names_do_not_look_like_formulas",
        "organizations", 4, {"name": "=1+1"},
        'organizations.csv:4: name: "=1+1" begins with =',
    ),
]  # fmt: skip

ORGANIZATIONS = [
    Broken(
        "coordinates_come_in_pairs",
        "organizations", 2, {"longitude": ""},
        "organizations.csv:2: longitude: is empty, but latitude is filled",
    ),
    Broken(
        "coordinates_are_those_of_a_city",
        "organizations", 2, {"city": ""},
        "organizations.csv:2: city: is empty, but latitude is filled",
    ),
    Broken(
        "coordinates_are_those_of_a_city",
        "organizations", 2, {"country": ""},
        "organizations.csv:2: country: is empty, but city is filled",
    ),
    Broken(
        "coordinates_lie_in_their_country",
        "organizations", 2, {"latitude": "0", "longitude": "0"},
        "organizations.csv:2: latitude: 0, 0 lies in the sea off Africa: not known is empty",
    ),
    Broken(
        "coordinates_lie_in_their_country",
        "organizations", 2, {"latitude": "-74.0", "longitude": "40.7", "country": "USA"},
        "organizations.csv:2: latitude: -74.0, 40.7 lies outside USA; latitude and longitude are swapped",
    ),
    Broken(
        "coordinates_lie_in_their_country",
        "organizations", 2, {"latitude": "-33.4", "longitude": "-70.6", "country": "USA"},
        "organizations.csv:2: latitude: -33.4, -70.6 lies outside USA; or the country is another",
    ),
    Broken(
        "a_place_says_how_it_is_known",
        "organizations", 4, {"country": "MEX"},
        "organizations.csv:4: location_basis: is none, but a place is given",
    ),
    Broken(
        "a_place_says_how_sure_it_is",
        "organizations", 2, {"location_confidence": ""},
        "organizations.csv:2: location_confidence: is empty, but a basis is given",
    ),
    Broken(
        "a_place_known_from_a_page_names_it",
        "organizations", 2, {"source_url": ""},
        "organizations.csv:2: source_url: is empty, but the basis is a page",
    ),
    Broken(
        "no_organization_is_its_own_parent",
        "organizations", 4, {"parent_id": "clinic"},
        "organizations.csv:4: parent_id: leads back to itself: clinic > clinic",
    ),
]  # fmt: skip

TRANSLATIONS = [
    Broken(
        "free_text_is_translated",
        "organizations", 3, {"note": "A network"},
        "organizations.csv:3: note: has no row in translations.csv",
    ),
    Broken(
        "translations_are_used",
        "translations", 10, {"text_en": "Nowhere"},
        "translations.csv:10: text_en: stands nowhere in the record",
    ),
]  # fmt: skip

AGAINST_TEXTS = [
    Broken(
        "statements_have_their_text",
        "statements", 3, {"text": "009"},
        'statements.csv:3: text: no text begins with "009_"',
    ),
    Broken(
        "passages_lie_in_their_text",
        "passages", 4, {"line_end": "3"},
        "passages.csv:4: line_end: the text has 2 lines, not 3",
    ),
    Broken(
        "cues_stand_on_their_lines",
        "passages", 3, {"cue": "Fair trial"},
        'passages.csv:3: cue: "Fair trial" does not stand on lines 4 to 4 of the text',
    ),
    Broken(
        "figures_stand_on_their_line",
        "figures", 2, {"value": "2400"},
        "figures.csv:2: value: 2400 does not stand on line 4 of the text",
    ),
    Broken(
        "figures_stand_on_their_line",
        "figures", 2, {"line": "9"},
        "figures.csv:2: line: the text has 8 lines, not 9",
    ),
    Broken(
        "signed_names_stand_in_their_text",
        "signatures", 5, {"name_as_signed": "Casa del Migrante", "organization_id": "house"},
        'signatures.csv:5: name_as_signed: "Casa del Migrante" does not stand in the text',
    ),
]  # fmt: skip

BROKEN = [*CELLS, *STATEMENTS, *PASSAGES, *SIGNATURES, *ORGANIZATIONS, *TRANSLATIONS, *AGAINST_TEXTS]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package without faults."""
    return write_package(tmp_path / "package")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Return the texts that the package was coded from."""
    return write_texts(tmp_path / "texts")


def lines(directory: Path, texts: Path | None = None) -> list[str]:
    """Return the faults as they are printed."""
    return [str(fault) for fault in check(directory, texts)]


def findings(directory: Path, texts: Path) -> list[tuple[str, str]]:
    """Return which rules speak, and what they say."""
    schema, cells, _ = read_cells_of(read_files(directory))
    tables = {name: frame.astype("str") for name, frame in cells.items()}
    package = Package(schema, tables, read_texts(texts))
    return [(rule.name, str(fault)) for rule in (*RULES, *TEXT_RULES) for fault in rule.faults(package)]


def test_a_good_package_has_no_faults(package: Path, texts: Path) -> None:
    assert lines(package, texts) == []


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: f"{broken.rule}-{broken.table}")
def test_a_broken_cell_is_found_by_its_rule_and_by_no_other(broken: Broken, package: Path, texts: Path) -> None:
    edit(package, broken.table, broken.line, broken.cells)

    assert findings(package, texts) == [(broken.rule, broken.fault)]


def test_a_passage_id_of_another_statement_is_found(package: Path) -> None:
    edit(package, "passages", 4, {"passage_id": "winter-p01"})

    expected = 'passages.csv:4: passage_id: "winter-p01" is not the id of autumn with -p01, -p02 and so on'
    assert expected in lines(package)


def test_the_rows_above_break_every_rule() -> None:
    assert {broken.rule for broken in BROKEN} == {rule.name for rule in (*RULES, *TEXT_RULES)}


def test_every_rule_says_itself_in_a_sentence() -> None:
    assert [rule.name for rule in (*RULES, *TEXT_RULES) if not rule.says.endswith(".")] == []


# ---- the schema ------------------------------------------------------------------------------------

AGAINST_SCHEMA = [
    ("action_packages", 2, {"pillar": "5"}, "action_packages.csv:2: pillar: \"5\" is above 4"),
    ("aliases", 5, {"alias": "Red", "organization_id": "net"}, "aliases.csv:5: alias: stands already in row 3"),
    ("codings", 2, {"stance": "calls"}, 'codings.csv:2: stance: "calls" is not one of call, concern'),
    ("codings", 3, {"coder": ""}, "codings.csv:3: coder: is empty"),
    (
        "codings", 5,
        {"passage_id": "autumn-p01", "demand_id": "access", "stance": "call", "coder": "a", "confidence": "clear"},
        "codings.csv:5: passage_id+demand_id+coder: stands already in row 4",
    ),
    ("demands", 3, {"theme_id": "law"}, 'demands.csv:3: theme_id: "law" is not in themes.csv'),
    ("figures", 2, {"value": "24,000"}, 'figures.csv:2: value: "24,000" is not a number'),
    ("governments", 3, {"source_url": "www.example.org"},
     'governments.csv:3: source_url: "www.example.org" is not an address that begins with http:// or https:// '
     "and has no spaces"),
    ("indicators", 2, {"reference_date": "autumn"},
     'indicators.csv:2: reference_date: "autumn" is not a date such as 2022, 2022-06 or 2022-06-10, '
     "or a fiscal year such as FY2024"),
    ("organizations", 2, {"latitude": "95"}, 'organizations.csv:2: latitude: "95" is above 90'),
    ("organizations", 3, {"parent_id": "nobody"},
     'organizations.csv:3: parent_id: "nobody" is not in organizations.csv'),
    ("package_demands", 2, {"demand_id": "trail"},
     'package_demands.csv:2: demand_id: "trail" is not in demands.csv; the nearest is "trial"'),
    ("passages", 3, {"line_end": "4.5"}, 'passages.csv:3: line_end: "4.5" is not a whole number'),
    ("statements", 3, {"text": "000"}, "statements.csv:3: text: stands already in row 2"),
]  # fmt: skip


def test_every_fault_is_told_at_once_in_order_of_file_and_row(package: Path) -> None:
    for table, line, cells, _ in AGAINST_SCHEMA:
        edit(package, table, line, cells)
    edit(package, "passages", 2, {"cue": "one two three four five six seven"})

    expected = [fault for *_, fault in AGAINST_SCHEMA]
    expected.insert(-2, "passages.csv:2: cue: has 7 words, more than 6")

    assert lines(package) == expected


def test_the_reader_and_frictionless_agree_on_what_breaks_the_schema(package: Path) -> None:
    for table, line, cells, _ in AGAINST_SCHEMA:
        edit(package, table, line, cells)

    with pytest.raises(DataError) as error:
        read_tables(package)

    found = {(fault.file, fault.row) for fault in error.value.faults}
    assert {(f"{table}.csv", line) for table, line, *_ in AGAINST_SCHEMA} == found
    report = FrictionlessPackage(str(package / DESCRIPTION)).validate(limit_errors=10**6)
    broken = {(f"{task.name}.csv", error.row_number) for task in report.tasks for error in task.errors}
    assert broken == found


def test_frictionless_agrees_that_the_shipped_package_is_a_data_package() -> None:
    report = FrictionlessPackage(str(PACKAGE / DESCRIPTION)).validate()

    assert report.flatten(["fieldName", "rowNumber", "note"]) == []
    assert report.valid


# ---- files -----------------------------------------------------------------------------------------

THEMES = "theme_id,position,label_en,label_es,label_pt\n"
ROW = "asylum,1,Asylum,Asilo,Asilo\n"
AFTER = "justice,2,Justice,Justicia,Justiça\n"


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (None, "themes.csv: is missing"),
        (b"", "themes.csv:1: the header must be theme_id,position,label_en,label_es,label_pt, "
         "and the file is empty"),
        (bytes(range(128, 256)) * 9, "themes.csv:1: is not UTF-8 text"),
        ((THEMES + ROW + AFTER).encode("latin-1"), "themes.csv:3: is not UTF-8 text"),
        ((THEMES + ROW + AFTER).encode("utf-16"), "themes.csv:1: is not UTF-8 text"),
        (THEMES.replace(",label_pt", "").encode(), "themes.csv:1: the header must be "
         "theme_id,position,label_en,label_es,label_pt, and label_pt is missing"),
        (THEMES.replace("label_pt", "label_pt,label_fr").encode(), "themes.csv:1: the header must be "
         "theme_id,position,label_en,label_es,label_pt, and label_fr is too much"),
        (THEMES.replace("theme_id,position", "theme_id,position,position").encode(), "themes.csv:1: the header must be "
         "theme_id,position,label_en,label_es,label_pt, each once"),
        *(((THEMES + ROW + AFTER).replace(",", mark).encode(), "themes.csv:1: the header must be "
           f"theme_id,position,label_en,label_es,label_pt, and {word} stand between the columns, not commas")
          for mark, word in ((";", "semicolons"), ("\t", "tabs"), ("|", "bars"))),
        ((THEMES + ROW.replace("Asilo\n", "Asilo,\n") + AFTER).encode(),
         "themes.csv:2: has 6 cells, the header has 5"),
        ((THEMES + ROW.replace(",Asilo\n", "\n") + AFTER).encode(), "themes.csv:2: has 4 cells, the header has 5"),
        ((THEMES + ROW + "\n" + AFTER).encode(), "themes.csv:3: is blank"),
    ],
    ids=["missing", "empty", "binary", "latin", "utf-16", "column-missing", "column-too-much", "column-twice",
         "semicolons", "tabs", "bars",
         "cell-too-much", "cell-missing", "blank"],
)  # fmt: skip
def test_a_broken_file_is_one_fault(content: bytes | None, fault: str, package: Path) -> None:
    path = package / "themes.csv"
    path.unlink()
    if content is not None:
        path.write_bytes(content)

    assert lines(package) == [fault]


def test_a_quotation_mark_that_is_not_closed_is_a_fault(package: Path) -> None:
    (package / "themes.csv").write_text(THEMES + '"' + ROW + AFTER, encoding="utf-8")

    assert "themes.csv:2: has 1 cells, the header has 5" in lines(package)


def test_a_byte_that_is_not_utf8_is_found_on_its_line_far_down_a_file(package: Path) -> None:
    more = "".join(f"theme-{n},{n},Asylum,Asilo,Asilo\n" for n in range(3, 1000))
    (package / "themes.csv").write_bytes((THEMES + ROW + AFTER + more).encode() + b"last,1000,\xe1,,\n")

    assert lines(package) == ["themes.csv:1001: is not UTF-8 text"]


def test_a_quotation_mark_that_swallows_a_large_file_is_a_fault(package: Path) -> None:
    more = "".join(f"theme-{n},{n},Asylum,Asilo,Asilo\n" for n in range(3, 60_000))
    (package / "themes.csv").write_text(THEMES + '"' + ROW + AFTER + more, encoding="utf-8")

    assert lines(package) == ["themes.csv: is not CSV; look for a quotation mark that is not closed"]


def test_a_row_after_a_cell_with_line_breaks_is_found_on_its_line(package: Path) -> None:
    content = THEMES + ROW.replace("Asylum", '"Asy\nlum"') + AFTER.replace(",2,", ",two,")
    (package / "themes.csv").write_text(content, encoding="utf-8")

    assert 'themes.csv:4: position: "two" is not a whole number' in lines(package)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (None, "datapackage.json: is missing"),
        ("{\n  ", "datapackage.json:2: is not JSON: Expecting property name enclosed in double quotes"),
        ("[]", "datapackage.json: does not describe a package: Expected `object`, got `array`"),
        ("[" * 100_000, "datapackage.json: is not JSON that can be read: nested too deep"),
        ("{}", "datapackage.json: does not describe a package: Object missing required field `resources`"),
        (
            '{"resources": [7]}',
            "datapackage.json: does not describe a package: Expected `object`, got `int` - at `$.resources[0]`",
        ),
        (
            '{"resources": [], "version": ' + "9" * 5000 + "}",
            "datapackage.json: is not JSON that can be read: it holds what is no number, or one too long",
        ),
        (
            '{"resources": [], "version": NaN}',
            "datapackage.json: is not JSON that can be read: it holds what is no number, or one too long",
        ),
        (
            '{"resources": [{"name": "a", "path": "a.csv", "schema": {"fields": [], "primaryKey": [], '
            '"foreignKeys": [{"fields": []}]}}]}',
            "datapackage.json: does not describe a package: Expected `array` of "
            "length >= 1 - at `$.resources[0].schema.foreignKeys[0].fields`",
        ),
        (
            '{"resources": [], "title": "\\ud800"}',
            "datapackage.json: holds a control character or half of a pair of characters",
        ),
    ],
    ids=["missing", "cut", "list", "deep", "empty", "number", "digits", "nan", "key-of-nothing", "half-a-pair"],
)
def test_a_broken_description_is_one_fault(content: str | None, fault: str, package: Path) -> None:
    path = package / DESCRIPTION
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="utf-8")

    assert lines(package) == [fault]


def described(package: Path, change: dict[str, Any], resource: dict[str, Any]) -> None:
    """Change the description of a package, and that of its first table."""
    description = json.loads((package / DESCRIPTION).read_text(encoding="utf-8")) | change
    description["resources"][0] |= resource
    (package / DESCRIPTION).write_text(json.dumps(description), encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "resource", "fault"),
    [
        ({"licenses": 7}, {}, "does not describe a package: Expected `array`, got `int` - at `$.licenses`"),
        ({"sources": [{"date": "2022-13"}]}, {}, "does not describe a package: Expected `str` matching regex "),
        ({"created": "yesterday"}, {}, "does not describe a package: Invalid RFC3339 encoded datetime - at"),
        ({}, {"path": "../../secret.csv"}, "statements: the path must be statements.csv: nothing else is read"),
        ({}, {"path": "http://127.0.0.1:9/x.csv"}, "statements: the path must be statements.csv: nothing else is"),
        ({}, {"path": ["statements.csv", "more.csv"]}, "does not describe a package: Expected `str`, got `array`"),
        ({}, {"schema": "http://127.0.0.1:9/schema.json"}, "does not describe a package: Expected `object`, got"),
        ({}, {"dialect": {"delimiter": ";"}}, "statements: a table is UTF-8 text with a comma between columns"),
        ({"vocabularies": {}}, {}, "the vocabulary countries, which is not there"),
    ],
)
def test_a_description_that_promises_something_else_is_one_fault(
    change: dict[str, Any], resource: dict[str, Any], fault: str, package: Path
) -> None:
    described(package, change, resource)

    (line,) = lines(package)
    assert line.startswith("datapackage.json: ")
    assert fault in line


def test_nothing_is_asked_of_the_network(package: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/profile.json"
        described(package, {"$schema": address, "profile": address}, {"$schema": address, "profile": address})
        done = subprocess.run(
            [sys.executable, "-m", "data", "check", str(package)], capture_output=True, text=True, timeout=600
        )
        listening.setblocking(False)
        with pytest.raises(BlockingIOError):
            listening.accept()
    assert (done.stdout, done.returncode) == ("16 tables, 38 rows: no faults\n", 0)


@pytest.mark.parametrize("name", ["themes.csv", DESCRIPTION])
def test_a_link_in_a_package_is_refused_wherever_it_leads(name: str, package: Path, tmp_path: Path) -> None:
    (package / name).rename(tmp_path / name)
    (package / name).symlink_to(tmp_path / name)

    assert lines(package) == [f"{name}: is a link; a package holds its files themselves"]


def test_a_pipe_in_place_of_a_table_is_refused_without_waiting(package: Path) -> None:
    (package / "themes.csv").unlink()
    os.mkfifo(package / "themes.csv")

    assert lines(package) == ["themes.csv: is no ordinary file"]


def test_a_file_beyond_the_limit_is_refused_with_the_limit(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "FILE_BYTES", 2**20)
    with (package / "themes.csv").open("ab") as file:
        file.truncate(2**20 + 1)

    assert lines(package) == ["themes.csv: is larger than 1 MB, the most that is read"]


def test_a_byte_order_mark_and_another_order_of_columns_are_read(package: Path) -> None:
    before = read_tables(package)["themes"]
    rows = (
        "label_es,theme_id,label_pt,position,label_en",
        "Asilo,asylum,Asilo,1,Asylum",
        "Justicia,justice,Justiça,2,J",
    )
    (package / "themes.csv").write_text("\n".join(rows), encoding="utf-8-sig")

    assert lines(package) == []
    assert list(read_tables(package)["themes"].columns) == list(before.columns)
    assert read_tables(package)["themes"]["label_es"].to_list() == ["Asilo", "Justicia"]


def test_a_folder_without_a_package_is_one_fault(tmp_path: Path) -> None:
    assert lines(tmp_path / "nowhere") == ["datapackage.json: is missing"]


def test_a_table_that_is_a_folder_is_a_fault(package: Path) -> None:
    (package / "themes.csv").unlink()
    (package / "themes.csv").mkdir()

    assert lines(package) == ["themes.csv: cannot be opened: Is a directory"]


def test_texts_that_cannot_be_read_are_faults(package: Path, texts: Path, tmp_path: Path) -> None:
    (texts / "001_autumn.txt").write_bytes(b"\xff\xfe")

    assert lines(package, tmp_path / "nowhere") == ["nowhere: is no folder of texts"]
    assert lines(package, texts) == ["001_autumn.txt: is not UTF-8 text"]


@given(st.data())
def test_no_file_however_broken_makes_the_check_fail(tmp_path_factory, data) -> None:  # type: ignore[no-untyped-def]
    package = write_package(tmp_path_factory.mktemp("broken") / "package")
    path = data.draw(st.sampled_from(sorted(package.iterdir())))
    content = path.read_bytes()
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 40)))
    noise = data.draw(st.binary(max_size=20) | st.sampled_from([b'"', b",", b"\n", b"\r", b"|", b"\x00", b"-1"]))
    path.write_bytes(content[:start] + noise + content[end:])

    assert all("\n" not in line and line.count(": ") for line in lines(package))


# ---- the command and the record --------------------------------------------------------------------


def test_the_command_prints_each_fault_on_a_line_and_fails(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(package, "codings", 3, {"coder": ""})

    status = main(["check", str(package)])

    assert status == 1
    assert capsys.readouterr().out == "codings.csv:3: coder: is empty\n"


def test_the_command_says_how_much_it_read_where_nothing_is_wrong(
    package: Path, texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["check", str(package), "--texts", str(texts)])

    assert status == 0
    assert capsys.readouterr().out == "16 tables, 38 rows: no faults\n"


def test_the_shipped_record_has_no_faults() -> None:
    assert lines(PACKAGE) == []


def test_the_shipped_record_agrees_with_its_texts() -> None:
    if not TEXTS_OF_THE_RECORD.is_dir():
        pytest.skip("the statements' texts are not beside the project")

    assert lines(PACKAGE, TEXTS_OF_THE_RECORD) == []
