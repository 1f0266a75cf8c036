"""Cells of signatures, of organizations and of translations, and cells against the texts, that each break one rule."""

from __future__ import annotations

from tests.data.check.broken import Broken

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
        "translations", 12, {"text_en": "Nowhere"},
        "translations.csv:12: text_en: stands nowhere in the record",
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
