"""Context numbers: years of one country, or several countries by size."""

from __future__ import annotations

from data.measures.countries.indicators import indicator, indicator_ids, indicators, is_series
from tests.data.measures.follow_up.made_outcomes import view


def figure(country: str, name: str, year: str, value: str) -> dict[str, str]:
    """Return one row of the indicators."""
    return {
        "country": country,
        "indicator_id": name,
        "year": year,
        "value": value,
        "unit": "people",
        "source_url": "https://example.org/",
        "source_publisher": "a publisher",
        "reference_date": year,
    }


def test_years_of_one_country_stand_in_order_of_time_and_countries_by_size() -> None:
    rows = [
        figure("PAN", "crossings", "2024", "5"),
        figure("PAN", "crossings", "2023", "9"),
        figure("MEX", "hosted", "2023", "3"),
        figure("USA", "hosted", "2023", "7"),
        figure("PAN", "hosted", "2023", "1"),
    ]
    kept = view(indicators=rows)

    assert indicator_ids(kept) == ("hosted", "crossings")
    assert indicator(kept, "crossings")["year"].to_list() == [2023, 2024]
    assert indicator(kept, "hosted")["country"].to_list() == ["USA", "MEX", "PAN"]
    assert indicator(kept, "hosted").columns.to_list() == indicators(kept).columns.to_list()
    assert [is_series(indicator(kept, name)) for name in ("crossings", "hosted")] == [True, False]


def test_only_the_country_filters_the_indicators() -> None:
    rows = [figure("PAN", "crossings", "2024", "5"), figure("MEX", "hosted", "2023", "3")]

    assert indicator_ids(view(indicators=rows, themes=("origins",))) == ("crossings", "hosted")
    assert indicator_ids(view(indicators=rows, countries=("MEX",))) == ("hosted",)
    assert indicators(view(indicators=rows, countries=("USA",))).empty
