"""What happened since, in words: markup stays text, and no count stands without its caveat."""

from __future__ import annotations

from data.measures.follow_up.outcomes import outcome_rows
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.views.demands.demand_outcomes import demands_html
from pages.parts.views.since.outcome_list import event_item
from pages.parts.views.since.summary import balance_html
from pages.parts.visit.current import Visit, begin
from tests.data.measures.follow_up.made_outcomes import event, view
from tests.tiny import tiny


def test_markup_in_an_event_is_shown_as_it_stands_and_only_addresses_of_the_web_become_links() -> None:
    bad = view(event("O01", "2023", "asylum-access") | {"event": "<script>alert(1)</script>", "source_title": "<b>"})
    begin(Visit(record=bad.record, view=bad, lang="en", embedded=False))
    row = {**outcome_rows(bad)["O01"], "source_url": "javascript:alert(1)"}

    for shown in (event_item(bad, row, "since", demands=True), event_item(bad, row, "since", demands=False)):
        assert "<script" not in shown
        assert "<b>\u201d" not in shown
        assert "&lt;script&gt;" in shown
        assert "javascript" not in shown
    assert "href='https://example.org/'" in event_item(
        bad, row | {"source_url": "https://example.org/"}, "since", demands=False
    )


def test_the_counts_by_direction_never_stand_without_the_caveat_on_coverage() -> None:
    whole = view(event("O01", "2023", "asylum-access", "advance"), event("O02", "2023", "asylum-access"))

    shown = balance_html(whole)

    assert "1 moves towards" in shown
    assert "1 moves away" in shown
    assert "2 of 2 events concern it" in shown
    assert "The balance measures neither the region nor the effect" in shown


def test_a_demand_without_an_event_says_none_found_and_that_this_is_not_nothing_happened() -> None:
    whole = view(event("O01", "2021", "root-causes"))
    begin(Visit(record=whole.record, view=whole, lang="en", embedded=False))

    shown = demands_html(whole)

    assert shown.count("since then none found") == 3
    assert "does not mean that nothing happened" in shown
    assert "Before that:" in shown


def test_an_event_tells_how_many_people_it_concerns_and_the_reason_that_a_government_gave_each_with_its_page() -> None:
    page = {"source_publisher": "Press", "source_url": "https://press.example.org/"}
    told = {
        "outcomes": [event("O01", "2023", "asylum-access", country="PAN")],
        "people": [{"outcome_id": "O01", "people": "Forty <waited>.", **page}],
        "reasons": [{"outcome_id": "O01", "country": "PAN", "reason": "the camp was full", **page}],
    }
    whole = select(tiny(signers={"a": "wola"}, asks={"a": "asylum-access"}, tables=told), Filters())
    begin(Visit(record=whole.record, view=whole, lang="en", embedded=False))

    shown = event_item(whole, outcome_rows(whole)["O01"], "since", demands=True)

    link = "<a href='https://press.example.org/' target='_blank' rel='noopener'>Press (press.example.org)</a>"
    assert f"Forty &lt;waited&gt;. {link}" in shown
    assert f"The government of Panama said that the camp was full. {link}" in shown
