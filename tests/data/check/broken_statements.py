"""Cells of any table, of statements and of passages that each break one rule."""

from __future__ import annotations

from tests.data.check.broken import Broken

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
        "outcomes", 2, {"demand_ids": "trial|trail"},
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
    Broken(
        "an_outcome_follows_one_before_it",
        "outcomes", 2, {"follows": "O01"},
        "outcomes.csv:2: follows: O01 is not earlier",
    ),
    Broken(
        "a_headline_is_short",
        "translations", 10, {"text_es": "A court rules."},
        "outcomes.csv:2: headline: “A court rules.” is longer than fourteen words, or a sentence",
    ),
    Broken(
        "an_outcome_ends_after_it_begins",
        "outcomes", 2, {"ends": "2020"},
        "outcomes.csv:2: ends: is before the date",
    ),
    Broken(
        "asks_and_reasons_are_of_their_outcome",
        "asks", 2, {"country": "CAN"},
        "asks.csv:2: country: CAN is not named by O01",
    ),
    Broken(
        "asks_and_reasons_are_of_their_outcome",
        "asks", 2, {"demand_id": "access"},
        "asks.csv:2: demand_id: access is not named by O01",
    ),
    Broken(
        "asks_and_reasons_are_of_their_outcome",
        "reasons", 2, {"country": "CAN"},
        "reasons.csv:2: country: CAN is not named by O01",
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
