"""What may be said aloud: every number of every claim is the count of the rows that it shows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from data.claims.claim import claim, parse, subjects
from data.claims.kinds import KINDS
from data.record.filters import Filters
from data.record.record import Record, read_record
from data.record.selection import View, select
from pages.parts.claims import rows
from pages.parts.claims.kinds import KINDS as SAID
from pages.parts.claims.panel import said
from pages.parts.visit.site import PAGES
from pages.parts.words import catalogue
from tests.pages.test_pages import opened
from tests.tiny import tiny

ROOT = Path(__file__).parents[3]

# a: signed by wola (USA) and sf (MEX): asylum of the USA, aid naming PAN; b: signed by wola alone: objects only
TINY = tiny(
    signers={"a": "wola sf", "b": "wola"},
    asks={"a": "asylum-access; humanitarian-aid", "b": "asylum-access?"},
    based={"wola": "USA", "sf": "MEX"},
    addressed={"a-p01": "USA"},
    named={"a-p02": "PAN"},
    endorsed={"USA": "2022-01-01", "PAN": "2022-01-01", "GUY": "2023", "CUB": ""},
)
FILTERS = {
    "everything": Filters(),
    "a country": Filters(countries=("PAN",)),
    "nobody signs from there": Filters(countries=("BRB",)),
    "based there": Filters(countries=("USA",), role="from"),
    "a theme": Filters(themes=("humanitarian",)),
    "a kind": Filters(kinds=("legal",)),
    "a group": Filters(groups=("children",)),
    "one statement": Filters(statements=("kind-response",)),
    "members too": Filters(members=True),
    "nothing": Filters(themes=("asylum",), demands=("darien-response",)),
}


@pytest.fixture(scope="module")
def shipped() -> Record:
    return read_record()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    catalogue.use("en")
    yield
    catalogue.use("en")


def claims_of(view: View, most: int = 40) -> Iterator[tuple[str, str]]:
    """Yield every kind of claim with what it can be about."""
    for kind in KINDS:
        for subject in subjects(view.record, kind)[:most]:
            yield kind, subject


@pytest.mark.parametrize("filters", FILTERS.values(), ids=FILTERS)
def test_every_number_of_the_shipped_record_is_the_count_of_its_rows(shipped: Record, filters: Filters) -> None:
    view = select(shipped, filters)

    for kind, subject in claims_of(view):
        one = claim(view, kind, subject)
        assert {name: len(set(one.ids(name))) for name in one.numbers} == dict(one.numbers), one.key


@pytest.mark.parametrize("countries", [(), ("USA",), ("PAN",), ("CUB",)])
def test_every_number_of_a_small_record_is_the_count_of_its_rows(countries: tuple[str, ...]) -> None:
    view = select(TINY, Filters(countries=tuple(c for c in countries if c in TINY.countries)))

    for kind, subject in claims_of(view):
        one = claim(view, kind, subject)
        assert {name: len(set(one.ids(name))) for name in one.numbers} == dict(one.numbers), one.key


@pytest.mark.parametrize(
    ("kind", "subject", "numbers"),
    [
        ("statements", "", {"statements": 2, "of": 2, "passages": 3}),
        ("organizations", "", {"organizations": 2, "statements": 2, "signatures": 3}),
        ("countries", "", {"countries": 2, "organizations": 2, "unknown": 0, "outside": 0}),
        ("endorsers", "", {"governments": 3, "day": 2, "later": 1}),
        (
            "demand",
            "asylum-access",
            {
                "statements": 2,
                "of": 2,
                "calls": 1,
                "organizations": 2,
                "passages": 2,
                "twice": 0,
                "clear": 2,
                "objected": 0,
                "alone": 2,
            },
        ),
        (
            "demand",
            "humanitarian-aid",
            {
                "statements": 1,
                "of": 2,
                "calls": 1,
                "organizations": 2,
                "passages": 1,
                "twice": 0,
                "clear": 2,
                "objected": 0,
                "alone": 2,
            },
        ),
        ("statement", "b", {"organizations": 1, "demands": 1, "passages": 1}),
        (
            "country",
            "USA",
            {"organizations": 1, "addressed": 1, "directly": 1, "named": 0, "addressing": 1, "naming": 0, "of": 2},
        ),
        ("organization", "sf", {"statements": 1, "of": 2, "demands": 2}),
        ("absent", "", {"countries": 2, "of": 3}),
    ],
)
def test_claims_say_what_can_be_counted_by_hand(kind: str, subject: str, numbers: dict[str, int]) -> None:
    assert dict(claim(select(TINY, Filters()), kind, subject).numbers) == numbers


def test_each_kind_of_claim_has_its_words() -> None:
    assert list(SAID) == list(KINDS)
    for kind, said_ in SAID.items():
        assert set(said_.rows) <= set(KINDS[kind].numbers)


def test_the_numbers_on_events_are_those_of_the_directions_that_the_record_knows() -> None:
    assert set(KINDS["since"].numbers) == {"events", *TINY.words("outcomes", "direction")}


def test_an_older_address_of_fewer_numbers_is_read() -> None:
    assert parse(TINY, "demand:asylum-access", "2-2-1-2-2")[2] == dict(
        zip(("statements", "of", "calls", "organizations", "passages"), (2, 2, 1, 2, 2), strict=True)
    )


def test_the_rows_of_a_demand_are_its_passages_and_those_who_signed_them() -> None:
    one = claim(select(TINY, Filters()), "demand", "asylum-access")

    assert one.ids("passages") == ("a-p01", "b-p01")
    assert one.ids("organizations") == ("wola", "sf")
    assert claim(one.view, "organizations").ids("signatures") == ("a/1/0", "a/2/0", "b/1/0")


def test_a_statement_kept_for_its_passage_is_not_said_to_be_signed_by_those_from_elsewhere() -> None:
    view = select(TINY, Filters(countries=("USA",)))

    assert dict(claim(view, "organizations").numbers) == {"organizations": 1, "statements": 2, "signatures": 2}
    sentence = said(view, "organizations").sentence
    assert sentence.startswith("1 organization based in the United States signed at least one of 2 statements")


def test_a_kind_or_a_subject_that_is_not_known_makes_no_claim() -> None:
    view = select(TINY, Filters())

    with pytest.raises(ValueError, match="no claim of the kind"):
        claim(view, "impact")
    with pytest.raises(ValueError, match="cannot be about"):
        claim(view, "demand", "free-lunch")


@pytest.mark.parametrize(
    ("key", "seen"),
    [("", ""), ("impact", "1"), ("demand", "1-2-1-2-1"), ("demand:free-lunch", "1-2-1-2-1"), ("organizations", "1-2"),
     ("organizations", "1-2--3"), ("organizations", "a-b-c"), ("organizations", "1-2-99999999999999")],
)  # fmt: skip
def test_an_address_that_cites_no_claim_is_refused(key: str, seen: str) -> None:
    with pytest.raises(ValueError, match=r"no claim|are not the"):
        parse(TINY, key, seen)


def test_a_claim_can_be_read_back_from_its_address() -> None:
    for kind, subject in claims_of(select(TINY, Filters())):
        one = claim(select(TINY, Filters()), kind, subject)
        assert parse(TINY, one.key, one.seen) == (kind, subject, dict(one.numbers))


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


@pytest.mark.parametrize("filters", FILTERS.values(), ids=FILTERS)
@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
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


def test_claims_obey_the_same_filters_as_the_measures(shipped: Record) -> None:
    view = select(shipped, Filters(members=True))
    without = select(shipped, replace(view.filters, members=False))

    for one in (view, without):
        assert claim(one, "organizations").numbers["organizations"] == one.organizations.sum()
    assert view.organizations.sum() > without.organizations.sum()
