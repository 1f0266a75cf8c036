"""What the rules on a package find, and how they say it: each is broken once."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from data.check.package import RULES, TEXT_RULES
from data.check.rules import Package
from data.check.text_rules import read_texts
from data.record.load import read_cells_of
from data.record.snapshot import read_files
from tests.data.check.printed import lines
from tests.tiny_package import edit


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
