"""The page Method and data, the foot of every page, and the way to report an error."""

from __future__ import annotations

import re

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.claims.notes import places_in_text
from pages.parts.drawing.report import REPORT_URL, report_address
from pages.parts.views.method.certainty import what_hangs
from pages.parts.views.method.sections import SECTIONS
from pages.parts.words.glossary import GLOSSARY
from tests.pages.test_pages import opened
from tests.shipped import shipped
from tests.tiny import tiny


def test_the_contents_name_every_section_once_and_each_is_there() -> None:
    app = opened("method.py", {})

    html = "".join(str(one.proto.body) for one in app.get("html"))
    contents = re.search(r"<nav class='contents'.*?</nav>", html)
    assert contents
    assert re.findall(r"href='#([\w-]+)'", contents[0]) == list(SECTIONS)
    assert [heading.proto.anchor for heading in app.header] == list(SECTIONS)


def test_no_agreement_is_claimed_while_one_person_has_coded() -> None:
    app = opened("method.py", {})

    assert any("No second person has coded" in block.value for block in app.markdown)


def test_each_word_has_a_meaning_of_one_sentence() -> None:
    assert all(meaning.endswith(".") and ". " not in meaning for _word, meaning in GLOSSARY.values())


def test_what_hangs_on_arguable_codings_are_the_demands_whose_numbers_change() -> None:
    record = tiny(
        signers={"a": "one two", "b": "three"},
        asks={"a": "asylum-access; root-causes~", "b": "asylum-access~; asylum-access; root-causes"},
    )

    rows = what_hangs(select(record, Filters()))

    # access to asylum has a clear passage in both; without the arguable one, b alone asks for root causes
    assert rows.index.tolist() == ["root-causes"]
    assert rows.loc["root-causes"].tolist() == [1, 1, 2, 3]


def test_a_rejection_counts_its_statement_and_its_signers_alike() -> None:
    record = tiny(
        signers={"a": "one two", "b": "three"}, asks={"a": "end-expulsions?~", "b": "end-expulsions"},
    )  # fmt: skip

    rows = what_hangs(select(record, Filters()))

    # the statement that an arguable rejection adds brings its two signers
    hanging = rows.loc["end-expulsions", ["statements", "organizations", "every_statements", "every_organizations"]]
    assert hanging.tolist() == [1, 1, 2, 3]


@pytest.mark.parametrize(
    ("setting", "address"),
    [
        ("https://example.org/e?row={id}&v={version}", "https://example.org/e?row=a%2Fb%26c&v={version}"),
        ("mailto:record@example.org?subject={id}", "mailto:record@example.org?subject=a%2Fb%26c"),
        ("", ""),
        ("javascript:alert(1)", ""),
        ("http://[", ""),
    ],
)
def test_an_error_is_reported_where_the_operator_says(
    setting: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(REPORT_URL, setting)
    record = shipped()

    assert report_address(record, "a/b&c") == address.replace("{version}", record.version)


@pytest.mark.parametrize(
    "query", [{}, {"theme": "asylum", "demand": "darien-response"}], ids=["whole", "stopped early"]
)
def test_every_page_ends_with_the_version_and_the_day_of_the_data(query: dict[str, str | list[str]]) -> None:
    app = opened("organizations.py", query)

    (last,) = [body for html in app.get("html") if (body := str(html.proto.body)).startswith("<footer")]
    assert f"Data version {shipped().version} of " in last
    assert "How it was made" in last


def test_no_setting_of_the_operator_is_shown_to_a_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(REPORT_URL, raising=False)

    shown = " ".join(block.value for block in opened("method.py", {}).markdown)

    assert "whoever gave you the address of this site" in shown
    assert "FIRMANTES_" not in shown


def test_the_citation_names_who_made_the_record() -> None:
    app = opened("method.py", {})

    assert app.code[0].value.startswith("Firmantes contributors. ")


def test_places_of_one_kind_in_a_text_are_joined_in_the_plural() -> None:
    rows = (("body", 1), ("body", 4), ("list-1", 2), ("closing", 1))

    assert places_in_text(rows) == "Paragraphs 1 and 4; First list, item 2; Closing 1"
