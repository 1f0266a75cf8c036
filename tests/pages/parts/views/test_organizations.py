"""The page Organizations: search first, one record, and a list at an address of its own."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from data.measures.signers.signing import organizations
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.views.organizations.finder import signed_table
from pages.parts.views.organizations.reach_panel import example
from pages.parts.words import labels
from tests.pages.test_pages import opened
from tests.tiny import tiny


def test_search_and_table_stand_first_and_closed_tabs_send_nothing() -> None:
    app = opened("organizations.py", {})

    assert app.text_input(key="organization_words").label == "Find an organization"
    assert len(app.dataframe) == 1
    assert not app.get("plotly_chart")
    assert not app.text_area


def test_a_list_of_ones_own_has_an_address_and_an_example_that_one_click_loads() -> None:
    app = opened("organizations.py", {"tab": "list"})

    app.button(key="reach_example").click().run()

    assert not app.exception
    assert "Foundation of our own" in app.text_area(key="reach_text").value
    assert any("organizations confirmed signed" in heading.value for heading in app.subheader)


def test_a_tab_that_is_none_opens_the_first() -> None:
    app = opened("organizations.py", {"tab": "nowhere"})

    assert not app.exception
    assert app.text_input(key="organization_words")


def test_a_record_leads_back_to_all() -> None:
    app = opened("organizations.py", {"show": "kind"})
    assert not app.text_input

    app.button(key="all_organizations").click().run()

    assert not app.exception
    assert "show" not in app.query_params
    assert app.text_input(key="organization_words")


def record_of(organization: str) -> str:
    """Return what the page says an organization signed, in a record of two statements."""

    def script(organization: str) -> None:
        import streamlit as st

        from data.record.filters import Filters
        from data.record.selection import select
        from pages.parts.views.organizations.profile import signed_html
        from pages.parts.visit.current import Visit, begin
        from tests.tiny import tiny

        record = tiny(
            signers={"a": "one net", "b": "one"}, asks={"a": "asylum-access", "b": "root-causes"},
            members={"a": {"net": "two"}},
        )  # fmt: skip
        view = select(record, Filters())
        begin(Visit(record=record, view=view, lang="en", embedded=False))
        st.html(signed_html(view, organization))

    app = AppTest.from_function(script, kwargs={"organization": organization}, default_timeout=30).run()
    assert not app.exception
    (html,) = app.get("html")
    return str(html.proto.body)


def test_what_it_signed_is_told_as_sentences_one_a_signature() -> None:
    assert record_of("one").count("it signed the") == 2
    assert "net, which lists it as a member, signed the" in record_of("two")


def test_a_record_offers_to_report_an_error_in_its_row() -> None:
    assert "Report an error in two (two)" in record_of("two")


def test_the_file_of_signers_says_which_statements_each_signed() -> None:
    record = tiny(signers={"a": "one two", "b": "one"}, asks={"a": "asylum-access", "b": "root-causes"})
    view = select(record, Filters())

    table = signed_table(view, organizations(view)).set_index("Organization")

    statements = labels.statement(view.record)
    assert table.loc["one", [statements["a"], statements["b"]]].tolist() == ["yes", "yes"]
    assert table.loc["two", [statements["a"], statements["b"]]].tolist() == ["yes", "no"]


def test_the_example_is_made_of_other_spellings_and_one_name_that_is_not_on_the_record() -> None:
    view = select(tiny(signers={"a": "one two"}, asks={"a": "asylum-access"}, aliases={"Uno": "one"}), Filters())

    assert example(view) == ["Uno", "two", "Foundation of our own"]
