"""Claims in words: sentence, notes, rows and link, on every page with numbers."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from data.claims.claim import claim
from data.record.filters import Filters
from data.record.record import Record
from data.record.selection import select
from pages.parts.claims import rows
from pages.parts.claims.kinds import KINDS as SAID
from pages.parts.claims.panel import said
from pages.parts.visit.site import PAGES
from pages.parts.words import catalogue
from tests.data.claims.made_claims import FILTERS, claims_of
from tests.pages.test_pages import opened

ROOT = Path(__file__).parents[4]


def test_the_text_to_copy_holds_sentence_footnotes_version_and_link(shipped: Record) -> None:
    one = said(select(shipped, Filters(countries=("PAN",))), "demand", "darien-response")

    text = one.text("https://example.org")

    assert text.startswith(one.sentence + " [1]")
    assert one.scope and one.scope in text
    for k, note in enumerate(one.notes, 1):
        assert f"[{k}] {note.text} {note.url}".strip() in text
        assert note.url.startswith("http")
    assert "First list, item" in text
    address = "https://example.org/demands?c=PAN&show=darien-response"
    assert f"data version {shipped.version}: {address}" in text
    assert f"&seen={one.claim.seen}&" in text


def test_of_a_country_packages_of_its_own_and_of_anybody_are_two_numbers(shipped: Record) -> None:
    for country in shipped.countries:
        one = said(select(shipped, Filters(countries=(country,))), "unanswered")
        own, nowhere, of = (one.claim.numbers[name] for name in ("demands", "nowhere", "of"))

        assert nowhere <= own <= of
        joined = "No action package is known" not in one.sentence
        assert own == of or joined
        if of:
            assert f" {nowhere} of the" in f" {one.sentence}" or (joined and f" {nowhere} of these" in one.sentence)


def test_demands_that_recur_are_those_asked_for_and_with_rejections_of_the_opposite(shipped: Record) -> None:
    one = said(select(shipped, Filters()), "recurring")
    asked, every = one.claim.numbers["asked"], one.claim.numbers["recurring"]

    assert asked < every
    assert f" {asked} are asked for in at least two of them; {every} with rejections" in one.sentence


# each filter in one language, the first in all; in a sweep each in all
CASES = [
    pytest.param(filters, lang, id=f"{name}-{lang}", marks=() if not f or n == f % 3 else pytest.mark.sweep)
    for f, (name, filters) in enumerate(FILTERS.items())
    for n, lang in enumerate(catalogue.LANGUAGES)
]


@pytest.mark.parametrize(("filters", "lang"), CASES)
def test_every_claim_is_a_whole_sentence_with_its_notes_and_rows(shipped: Record, filters: Filters, lang: str) -> None:
    catalogue.use(lang)
    view = select(shipped, filters)

    for kind, subject in claims_of(view, most=3):
        one = said(view, kind, subject)
        assert one.sentence.endswith("."), one.sentence
        assert "{" not in one.text("")
        for table in rows.tables(one.claim):
            assert len(table) and not table.columns.duplicated().any()


def test_an_older_number_is_said_in_the_same_words(shipped: Record) -> None:
    view = select(shipped, Filters())
    now = claim(view, "organizations")

    then = SAID["organizations"].say(view, "", {**now.numbers, "organizations": 163})

    assert then.startswith("163 organizations signed at least one of 5 statements")


def test_a_link_of_the_same_numbers_says_that_the_claim_stands(shipped: Record) -> None:
    now = claim(select(shipped, Filters()), "organizations")
    app = opened("overview.py", {"claim": "organizations", "seen": now.seen, "v": shipped.version})

    (notice,) = app.success
    assert f"{now.numbers['organizations']} organizations signed" in notice.value
    assert not app.warning


def test_a_link_of_other_numbers_says_what_they_were_and_what_they_are(shipped: Record) -> None:
    n = claim(select(shipped, Filters()), "organizations").numbers["organizations"]
    app = opened("overview.py", {"claim": "organizations", "seen": f"{n - 1}-5-230", "v": "0.9.0"})

    (notice,) = app.warning
    assert f"{n - 1} organizations signed" in notice.value
    assert f"{n} organizations signed" in notice.value
    assert "0\\.9\\.0" in notice.value


def test_a_link_that_cites_no_claim_is_named_and_does_no_harm() -> None:
    app = opened("overview.py", {"claim": "<b>impact", "seen": "1", "v": "1"})

    (notice,) = app.warning
    assert "claim" in notice.value
    assert not app.exception


def test_one_click_opens_a_claim_and_its_rows_which_are_not_sent_before(shipped: Record) -> None:
    n = claim(select(shipped, Filters()), "organizations").numbers["organizations"]
    app = opened("organizations.py", {})
    assert not app.code

    app.session_state["quote_button"] = True
    app.run()

    assert not app.exception
    assert any(f"{n} organizations signed" in block.value for block in app.code)
    assert any(len(frame.value) == n for frame in app.dataframe)


def test_of_several_claims_none_is_shown_until_it_is_chosen() -> None:
    app = opened("gaps.py", {})
    app.session_state["quote_button"] = True
    app.run()
    assert not app.code

    app.button_group(key="claims_quote").set_value("absent:").run()

    assert not app.exception
    assert app.code


# those that draw no number of the record of their own; Home leads to the pages that hold the claims
WITHOUT_NUMBERS = {"overview.py", "briefing.py", "contribute.py", "method.py", "presenter.py"}


@pytest.mark.parametrize("script", sorted(set(PAGES) - WITHOUT_NUMBERS))
def test_every_page_with_numbers_places_claims(script: str) -> None:
    tree = ast.parse((ROOT / "pages" / script).read_text(encoding="utf-8"))
    calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}

    assert "panel.quote" in calls
