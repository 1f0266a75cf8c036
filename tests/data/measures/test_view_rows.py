"""What a view gives as data: one row a country, lists written as the record writes them, labels in three languages."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from data.measures.view_rows import TWINS
from data.record.filters import Filters
from data.record.selection import View, select
from tests.tiny import SHIPPED, tiny

EVENT = SHIPPED["outcomes"].iloc[0].to_dict() | {"demand_ids": "asylum-access", "direction": "setback"}
PACKAGE = SHIPPED["action_packages"].iloc[0].to_dict()
# a: signed from USA (two, in one city) and MEX; addresses the endorsers, of them the USA by name too; names PAN
RECORD = tiny(
    signers={"a": "wola kind sf"},
    asks={"a": "asylum-access; end-expulsions?"},
    dates={"a": "2022-04-19"},
    based={"wola": "USA", "kind": "USA", "sf": "MEX"},
    cities={"wola": ("Washington", 38.9, -77.0), "kind": ("Washington", 38.9, -77.0)},
    addressed={"a-p01": "ENDORSERS USA", "a-p02": "USA"},
    named={"a-p02": "PAN"},
    endorsed={"USA": "2022-01-01", "MEX": "2022-01-01..2022-02-01", "BOL": ""},
    tables={
        "outcomes": [EVENT | {"outcome_id": "O01", "date": "2024-01-01", "country": "PAN|USA"}],
        "action_packages": [PACKAGE | {"package_id": "AP01", "lead_country": "USA", "participants_country": "MEX|USA"}],
        "package_demands": [],
    },
)


def rows(name: str, **chosen: object) -> list[dict[Hashable, Any]]:
    """Return the rows of one view under filters."""
    view: View = select(RECORD, Filters(**chosen))  # type: ignore[arg-type]
    return TWINS[name].rows(view).to_dict("records")


def test_every_country_of_the_record_has_a_row_with_its_seats_and_passages() -> None:
    counted = {
        row["country"]: (
            row["organizations"],
            row["passages_addressed"],
            row["passages_addressed_by_name"],
            row["passages_named"],
        )
        for row in rows("countries")
    }

    assert counted == {"BOL": (0, 0, 0, 0), "MEX": (1, 1, 0, 0), "PAN": (0, 0, 0, 1), "USA": (2, 2, 2, 0)}


def test_a_country_says_how_its_government_stands_and_since_when() -> None:
    mexico = next(row for row in rows("countries") if row["country"] == "MEX")

    assert (mexico["endorsed_earliest"], mexico["endorsed_latest"]) == ("2022-01-01", "2022-02-01")
    assert mexico["standing"]


def test_of_chosen_countries_only_they_have_a_row() -> None:
    assert [row["country"] for row in rows("countries", countries=("PAN",))] == ["PAN"]


def test_a_city_has_a_row_without_the_names_of_its_organizations() -> None:
    (place,) = rows("places")

    assert (place["city"], place["organizations"]) == ("Washington", 2)
    assert "names" not in place


def test_a_list_is_written_with_bars_and_a_word_stays_as_it_is() -> None:
    (package,) = rows("packages")
    (event,) = rows("outcomes")
    usa = next(row for row in rows("governments") if row["country"] == "USA")

    assert (package["leads"], package["joined"]) == ("USA", "MEX|USA")
    assert (event["outcome_id"], event["country"], event["when"]) == ("O01", "PAN|USA", "since")
    assert (usa["leads"], usa["joined"]) == ("AP01", "AP01")


def test_the_matrix_says_how_each_statement_makes_each_demand() -> None:
    stances = {row["demand_id"]: row["stance"] for row in rows("matrix")}

    assert len(stances) == len(RECORD.demands)
    assert (stances["asylum-access"], stances["end-expulsions"], stances["consultation"]) == (
        "call",
        "concern",
        "absent",
    )


def test_a_demand_and_a_theme_bear_their_labels_in_three_languages() -> None:
    demand = next(row for row in rows("demands") if row["demand_id"] == "asylum-access")
    theme = next(row for row in rows("themes") if row["theme_id"] == "asylum")

    for lang in ("en", "es", "pt"):
        assert demand[f"label_{lang}"] == RECORD.labels("demands", lang)["asylum-access"]
        assert theme[f"label_{lang}"] == RECORD.labels("themes", lang)["asylum"]
    assert (demand["statements"], demand["organizations"], demand["alone"]) == (1, 3, 3)
