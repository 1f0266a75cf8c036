"""Demands against the action packages, counted by hand on two packages and two statements."""

from __future__ import annotations

from typing import Any

import hypothesis.strategies as st
from hypothesis import given

from data.measures.follow_up.commitments import answers, asked, fit_rows, fits, governments, packages
from data.record.filters import Filters
from data.record.record import Record
from data.record.selection import View, select
from pages.parts.views.commitments.fit_grid import grid_html
from pages.parts.visit.current import Visit, begin
from pages.parts.words.packages import doubtful, leads_words
from tests.tiny import tiny


def package(name: str, leads: str, joined: str = "", **more: str) -> dict[str, str]:
    """Return one row of the packages."""
    complete = {"lead_complete": "yes", "participants_complete": "yes"}
    row = {"package_id": name, "pillar": "1", "pillar_name": "a pillar", "package_name": f"package {name}"}
    source = {"source_url": "https://example.org/", "source_publisher": "a publisher"}
    return {**row, **source, **complete, "lead_country": leads, "participants_country": joined, **more}


def fit(name: str, demand: str, how: str) -> dict[str, str]:
    """Return one judgement on a package and a demand."""
    return {"package_id": name, "demand_id": demand, "fit": how, "reason": f"{demand} is {how}"}


PACKAGES = [package("AP01", "CHL", "USA|MEX"), package("AP02", "USA"), package("AP03", "")]
FITS = [
    fit("AP01", "integration", "direct"),
    fit("AP01", "regular-status", "partial"),
    fit("AP02", "integration", "partial"),
]


def record() -> Record:
    """Return two statements: one asks the USA for two demands, one asks Chile and the USA for one each.

    USA: integration in both statements, root-causes in the first; Chile: integration in the second;
    nobody in particular: regular-status.
    """
    return tiny(
        signers={"one": "x y", "two": "y z"},
        asks={"one": "integration root-causes; regular-status", "two": "integration; integration"},
        addressed={"one-p01": "USA", "two-p01": "USA CHL", "two-p02": "USA"},
        endorsed={
            "USA": "2022-06-10",
            "CHL": "2022-06-10",
            "MEX": "2022-06-10",
            "PER": "2022-06-10",
            "CUB": "",
        },
        tables={"action_packages": PACKAGES, "package_demands": FITS},
    )


def view(**chosen: Any) -> View:
    """Return a view of the two statements."""
    return select(record(), Filters(**chosen))


def test_the_grid_has_every_demand_and_package_and_says_none_where_there_is_no_judgement() -> None:
    grid = fits(view())

    assert grid.shape == (len(record().tables["demands"]), 3)
    assert grid.loc["integration"].to_list() == ["direct", "partial", "none"]
    assert grid.loc["regular-status"].to_list() == ["partial", "none", "none"]
    assert (grid.loc["root-causes"] == "none").all()


def test_a_package_whose_name_was_not_found_is_not_said_to_answer_nothing() -> None:
    nameless = tiny(
        signers={"one": "x"},
        asks={"one": "integration"},
        addressed={"one-p01": "USA"},
        endorsed={"USA": "2022-06-10"},
        tables={"action_packages": [package("AP01", "USA", package_name="")]},
    )
    whole = select(nameless, Filters())

    assert set(fits(whole)["AP01"]) == {"unknown"}
    assert asked(whole)[["fit", "packages"]].to_numpy().tolist() == [["none", ()]]


def test_a_country_keeps_the_packages_that_it_leads_or_joined() -> None:
    assert packages(view(countries=("USA",))).index.to_list() == ["AP01", "AP02"]
    assert packages(view(countries=("MEX",))).index.to_list() == ["AP01"]
    assert packages(view(countries=("PER",))).empty


def test_a_package_without_a_known_lead_is_kept_and_led_by_none() -> None:
    assert packages(view()).loc["AP03", ["leads", "joined"]].to_list() == [(), ()]


def test_a_theme_keeps_its_demands_and_all_packages() -> None:
    grid = fits(view(themes=("origins",)))

    assert grid.index.to_list() == ["root-causes", "economic-climate"]
    assert grid.columns.to_list() == ["AP01", "AP02", "AP03"]
    assert fit_rows(view(themes=("origins",))).empty


def test_a_demand_is_answered_by_the_best_fit_of_any_package() -> None:
    answer = answers(view())["answer"]

    assert answer[["integration", "regular-status", "root-causes"]].to_list() == ["direct", "partial", "none"]


def test_a_demand_says_how_many_statements_and_organizations_ask_for_it() -> None:
    rows = answers(view())

    assert rows.loc["integration", ["statements", "organizations"]].to_list() == [2, 3]
    assert rows.loc["root-causes", ["statements", "organizations"]].to_list() == [1, 2]
    assert rows.loc["transparency", ["statements", "organizations"]].to_list() == [0, 0]


def test_a_demand_answered_only_by_a_package_of_other_countries_is_not_called_unanswered() -> None:
    answer = answers(view(countries=("PER",)))["answer"]

    assert answer[["integration", "root-causes"]].to_list() == ["elsewhere", "none"]


def test_what_is_asked_of_a_government_counts_only_the_passages_that_address_it() -> None:
    rows = asked(view()).set_index(["country", "demand_id"])
    counts = ["statements", "organizations", "passages"]

    assert rows.loc[("USA", "integration"), counts].to_list() == [2, 3, 3]
    assert rows.loc[("USA", "root-causes"), counts].to_list() == [1, 2, 1]
    assert rows.loc[("CHL", "integration"), counts].to_list() == [1, 2, 1]
    assert len(rows) == 3


def test_a_government_is_measured_by_the_packages_that_it_leads_or_joined_itself() -> None:
    rows = asked(view()).set_index(["country", "demand_id"])

    assert rows.loc[("USA", "integration"), ["fit", "packages"]].to_list() == ["direct", ("AP01", "AP02")]
    assert rows.loc[("USA", "root-causes"), ["fit", "packages"]].to_list() == ["none", ()]
    assert rows.loc[("CHL", "integration"), ["fit", "packages"]].to_list() == ["direct", ("AP01",)]


def test_each_endorser_has_a_row_even_if_nothing_is_asked_of_it() -> None:
    rows = governments(view())

    assert rows.index.to_list() == ["USA", "CHL", "MEX", "PER"]
    assert rows.loc["USA", ["leads", "joined"]].to_list() == [("AP02",), ("AP01",)]
    assert rows.loc["USA", ["statements", "asked", "direct", "partial", "none"]].to_list() == [2, 2, 1, 0, 1]
    assert rows.loc["MEX", ["joined", "statements", "asked"]].to_list() == [("AP01",), 0, 0]


def test_chosen_countries_are_the_only_rows_with_a_true_zero_for_one_that_did_not_endorse() -> None:
    rows = governments(view(countries=("CHL", "CUB")))

    assert rows.index.to_list() == ["CHL", "CUB"]
    assert rows.loc["CUB", ["leads", "statements", "asked"]].to_list() == [(), 0, 0]


def test_two_chosen_countries_do_not_borrow_each_others_packages() -> None:
    rows = asked(view(countries=("CHL", "USA"))).set_index(["country", "demand_id"])

    assert rows.loc[("CHL", "integration"), "packages"] == ("AP01",)


def test_a_filter_on_statements_leaves_what_those_statements_ask_of_a_government() -> None:
    rows = governments(view(statements=("two",)))

    assert rows.loc["USA", ["statements", "asked"]].to_list() == [1, 1]


def test_an_empty_selection_asks_nothing_and_keeps_the_packages() -> None:
    empty = view(groups=("women",))

    assert asked(empty).empty
    assert governments(empty)["asked"].sum() == 0
    assert len(packages(empty)) == 3


def test_a_contradiction_of_theme_and_demand_leaves_a_grid_without_rows() -> None:
    nothing = view(themes=("asylum",), demands=("root-causes",))

    assert fits(nothing).shape == (0, 3)
    assert answers(nothing).empty
    assert asked(nothing).empty


def test_a_record_without_packages_answers_nothing() -> None:
    bare = tiny(signers={"one": "x"}, asks={"one": "integration"}, endorsed={"USA": "2022-06-10"})
    whole = select(bare, Filters())

    assert fits(whole).shape == (len(bare.tables["demands"]), 0)
    assert set(answers(whole)["answer"]) == {"none"}
    assert governments(whole)["leads"].to_list() == [()]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["AP01", "AP02", "AP03"]),
            st.sampled_from(["integration", "root-causes"]),
            st.sampled_from(["direct", "partial"]),
        ),
        unique_by=lambda row: row[:2],
    ),
    st.sampled_from([(), ("USA",), ("CHL",), ("PER", "USA")]),
)
def test_the_demands_asked_of_a_government_are_direct_partial_or_none_and_nothing_else(
    judgements: list[tuple[str, str, str]], countries: tuple[str, ...]
) -> None:
    tables = {"action_packages": PACKAGES, "package_demands": [fit(*row) for row in judgements]}
    drawn = tiny(
        signers={"one": "x"},
        asks={"one": "integration root-causes"},
        addressed={"one-p01": "USA CHL PER"},
        endorsed={"USA": "2022-06-10", "CHL": "2022-06-10", "MEX": "2022-06-10", "PER": "2022-06-10"},
        tables=tables,
    )
    rows = governments(select(drawn, Filters(countries=countries)))

    assert (rows["direct"] + rows["partial"] + rows["none"] == rows["asked"]).all()
    assert rows.loc[rows.index == "PER", ["direct", "partial"]].to_numpy().sum() == 0


def test_each_mark_of_the_grid_opens_to_its_reason_its_source_and_whose_reading_it_is() -> None:
    whole = view()
    begin(Visit(record=whole.record, view=whole, lang="en", embedded=False))

    shown = grid_html(whole)

    assert shown.count("<details") == 3
    assert shown.count("Our reading.") == 3
    assert shown.count("href='https://example.org/'") == 3
    assert "integration is direct" in shown


def test_a_package_without_a_lead_is_in_doubt_and_one_with_all_known_is_not() -> None:
    table = packages(view())

    assert [doubtful(row) for _name, row in table.iterrows()] == [False, False, True]
    assert leads_words(table.loc["AP03"]) == "Lead: not found"
