"""The same question has the same number wherever a page says it: title, sentences, tables, claims, files and twins."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given

from data.claims.claim import claim
from data.gaps.worklist import rule_counts, worklist
from data.measures.countries.country_profile import country_counts
from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.recurrence import compared
from data.measures.follow_up.outcomes import found, outcomes
from data.measures.signers.signing import by_country, organizations, seats, totals
from data.measures.view_rows import TWINS
from data.record.filters import Filters, parse
from data.record.selection import View, select
from pages.parts.claims.panel import said
from pages.parts.views.countries.outcomes import countries_table
from pages.parts.views.demands.demand_matrix import matrix_table
from pages.parts.views.demands.recurrence_chart import ranked, recurrence_finding, recurrence_table
from pages.parts.views.gaps.finding import counts as gap_counts
from pages.parts.views.gaps.presence_grid import presence_finding
from pages.parts.views.gaps.worklist_panel import worklist_rows, worklist_table
from pages.parts.views.since import summary as since_parts
from pages.parts.words import catalogue, demand_sentences, findings, labels
from pages.parts.words.gap_kinds import DUPLICATION, LOOKS
from tests.data.record.test_properties import FILTERS, RECORD
from tests.pages.test_pages import opened
from tests.tiny import tiny

SIGNED, TWICE = "Signed a statement that asks for it", "Signed two or more that ask for it"


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    catalogue.use("en")
    yield
    catalogue.use("en")


def numbers(text: str) -> list[int]:
    """Return the whole numbers that stand in a sentence."""
    return [int(word.replace(",", "")) for word in re.findall(r"\d[\d,]*", text)]


@given(FILTERS)
def test_a_demand_has_one_number_of_signers_in_titles_tables_claims_and_twins(filters: Filters) -> None:
    view = select(RECORD, filters)
    names = labels.demand(RECORD)
    twin = TWINS["demands"].rows(view).set_index("demand_id")
    whole = matrix_table(view).set_index("Demand")
    shown = recurrence_table(view).set_index("Demand")
    for demand_id in ranked(view, 4).index:
        one = demand_signers(view)[demand_id]
        row = twin.loc[demand_id]
        numbers_ = claim(view, "demand", demand_id).numbers
        assert [row["organizations"], row["twice"], row["clear"], row["objected"]] == list(one[:4])
        assert [numbers_[n] for n in ("organizations", "twice", "clear", "objected", "alone")] == [*one[:4], one.alone]
        assert whole.loc[names[demand_id], [SIGNED, TWICE]].to_list() == [one.signed, one.twice]
        assert shown.loc[names[demand_id], [SIGNED, TWICE]].to_list() == [one.signed, one.twice]
        said_ = numbers(demand_sentences.asked(view, demand_id))
        of, _makes, asks = demand_sentences.statement_counts(view, demand_id)
        assert of == int(compared(view).sum()) == numbers_["of"]
        # “both” says two without a figure
        if asks and of > 1 and (asks, of) != (2, 2):
            assert {asks, one.signed} <= set(said_)
        assert one.twice <= one.signed >= one.clear and one.alone <= one.signed


@given(FILTERS)
def test_countries_are_counted_alike_on_every_page(filters: Filters) -> None:
    view = select(RECORD, filters)
    kept = seats(view)

    assert len(kept.countries) == len(by_country(view)) == claim(view, "countries").numbers["countries"]
    assert sum(kept.countries.values()) + kept.unknown == len(organizations(view))
    if len(kept.countries) > 1:
        assert len(kept.countries) in numbers(findings.signers(view))
    there = seats(view.in_role("from"))
    if len(there.countries) > 1:
        assert numbers(presence_finding(view))[-1] == len(there.countries)
        alone = sum(n == 1 for n in there.countries.values())
        assert rule_counts(view)["single-signer"] == alone
        assert not alone or numbers(presence_finding(view))[0] == alone


@given(FILTERS)
def test_events_have_one_number_in_title_time_line_directions_claim_and_twin(filters: Filters) -> None:
    view = select(RECORD, filters)
    counts = found(view)
    rows = TWINS["outcomes"].rows(view)

    assert counts["events"] == int((rows["when"] == "since").sum()) == claim(view, "since").numbers["events"]
    assert counts["events"] == sum(counts[d] for d in RECORD.words("outcomes", "direction"))
    assert counts["events"] + counts["before"] + counts["unordered"] <= len(outcomes(view))
    if view.statements.any() and counts["events"] > 1:
        assert counts["events"] in numbers(since_parts.title(view))
        assert counts["events"] in numbers(since_parts.timeline_finding(view))
    assert (countries_table(view)["Events found"] <= counts["events"]).all()


@given(FILTERS)
def test_the_worklist_has_the_rows_of_its_file_and_of_its_claim(filters: Filters) -> None:
    view = select(RECORD, filters)
    for kind in LOOKS:
        rows = worklist_rows(view, kind, "")
        assert len(rows) == len(worklist_table(view, rows)) == sum(gap_counts(view)[kind].values())
        if kind != DUPLICATION:
            assert len(rows) == claim(view, "gaps", kind).numbers["gaps"]
    assert len(TWINS["gaps"].rows(view)) == len(worklist(view))


@given(FILTERS)
def test_a_country_in_both_roles_has_two_sentences_and_no_number_of_both(filters: Filters) -> None:
    view = select(RECORD, filters)
    if not view.two_sided:
        return
    there, to = totals(view.side("from")), totals(view.side("to"))
    sentence = labels.counts(view)
    first, _, second = sentence.partition("; ")

    # how many statements were signed there is left out: they are not those that address it
    assert numbers(first) == ([there["organizations"]] if there["organizations"] else [])
    assert numbers(second) == ([to["passages"], to["statements"]] if to["passages"] else [])


def view_of(signers: dict[str, str], asks: dict[str, str], **more: object) -> View:
    """Return everything of a tiny record."""
    return select(tiny(signers=signers, asks=asks, **more), Filters())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("signers", "asks", "sentence"),
    [
        ({"a": "x"}, {"a": "asylum-access"}, "this statement asks for it, signed by 1 organization"),
        ({"a": "x y", "b": "y"}, {"a": "asylum-access", "b": "asylum-access"},
         "both statements ask for it; 2 organizations signed at least one"),
        ({"a": "x y", "b": "y"}, {"a": "asylum-access", "b": "safe-return"},
         "1 of 2 statements asks for it, signed by 2 organizations"),
        ({"a": "x", "b": "y"}, {"a": "asylum-access?", "b": "safe-return"},
         "1 statement rejects its opposite, none asks for it"),
        ({"a": "x", "b": "y"}, {"a": "root-causes", "b": "safe-return"}, "none of the 2 statements asks for it"),
        ({"a": "x", "b": "x y z"}, {"a": "asylum-access", "b": "asylum-access~"},
         "both statements ask for it; 1 to 3 organizations signed at least one"),
    ],
)  # fmt: skip
def test_small_numbers_have_sentences_of_their_own(
    signers: dict[str, str], asks: dict[str, str], sentence: str
) -> None:
    assert demand_sentences.title(view_of(signers, asks), "asylum-access") == f"Access to asylum: {sentence}"


def test_the_line_under_a_title_tells_both_one_list_the_range_and_objections() -> None:
    view = view_of(
        {"a": "x", "b": "x u v w", "c": "z"},
        {"a": "asylum-access", "b": "asylum-access~", "c": "asylum-access?"},
    )

    assert demand_sentences.signers_line(view, "asylum-access") == (
        "4 organizations signed at least one statement that asks for it, 1 of them both. "
        "3 of the 4 signed only one statement that asks for this, the Statement b. "
        "Without arguable passages the number is 1. "
        "1 more organization signed only a statement that rejects its opposite."
    )


def test_no_title_names_one_demand_where_others_tie() -> None:
    tie = {"a": "asylum-access safe-return", "b": "asylum-access safe-return"}
    many = "asylum-access safe-return root-causes consultation transparency"

    assert recurrence_finding(view_of({"a": "x", "b": "y"}, tie)) == (
        "Access to asylum and safe return\\: in all 2 statements"
    )
    assert recurrence_finding(view_of({"a": "x", "b": "y"}, {"a": many, "b": many})) == (
        "5 demands are in all 2 statements"
    )
    assert recurrence_finding(view_of({"a": "x", "b": "y"}, {"a": "asylum-access", "b": "safe-return"})) == (
        "No demand recurs\\: each is in one of the 2 statements"
    )


@pytest.mark.parametrize(
    ("endorsed", "sentence"),
    [
        ({"USA": "2022-01-01"}, "1 government has endorsed the Los Angeles Declaration, on the day of signing."),
        ({"USA": "2022-01-01", "PAN": "2022-01-01"},
         "2 governments have endorsed the Los Angeles Declaration, on the day of signing."),
        ({"USA": "2022-01-01", "PAN": "2023"},
         "2 governments have endorsed the Los Angeles Declaration, 1 on the day of signing and 1 later."),
        ({"USA": ""}, "None of these governments has endorsed the Los Angeles Declaration, according to the sources "
         "found."),
    ],
)  # fmt: skip
def test_a_claim_never_says_and_zero_later(endorsed: dict[str, str], sentence: str) -> None:
    assert said(view_of({"a": "x"}, {"a": "asylum-access"}, endorsed=endorsed), "endorsers").sentence == sentence


def test_the_events_of_a_country_are_as_many_on_the_page_of_countries_as_under_a_filter_on_it() -> None:
    whole = country_counts(select(RECORD, Filters()))

    for country in RECORD.countries:
        filtered = found(select(RECORD, Filters(countries=(country,))))
        assert filtered["events"] == whole[country]["since"], country


@pytest.mark.parametrize("query", [{}, {"theme": "humanitarian"}, {"c": "PAN", "role": "from"}, {"group": "at-sea"}])
def test_a_page_as_it_is_drawn_says_the_numbers_of_its_status_line_and_its_files(query: dict[str, str]) -> None:
    view = select(RECORD, parse([*query.items()], RECORD)[0])
    kept = {name: len(TWINS[name].rows(view)) for name in ("statements", "organizations")}
    kept["passages"] = TWINS["passages"].rows(view)["passage_id"].nunique()
    drawn = {script: opened(script, dict(query)) for script in ("overview.py", "organizations.py", "since.py")}

    for app in drawn.values():
        (status,) = [html.value for html in app.get("html") if "class='status'" in html.value]
        assert numbers(status.split("</p>")[0]) == [*kept.values()]
    assert numbers(drawn["overview.py"].title[0].value)[0] == kept["organizations"]
    assert numbers(drawn["organizations.py"].title[0].value)[0] == kept["organizations"]
    events = int((TWINS["outcomes"].rows(view)["when"] == "since").sum())
    assert numbers(drawn["since.py"].title[0].value)[0] == events
