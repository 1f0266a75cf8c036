"""Finding organizations: any spelling finds them, however it is typed."""

from __future__ import annotations

import pytest

from data.record.search import MOST, find, find_organizations, nearest, spelled, spellings
from tests.tiny import tiny


def row(organization: str, name: str, acronym: str = "") -> dict[str, str]:
    return {"organization_id": organization, "name": name, "acronym": acronym, "location_basis": "none"}


RECORD = tiny(
    signers={"a": "imumi carl irc circle"},
    asks={"a": "asylum-access"},
    endorsed={"HND": "2022-06-10", "USA": "2022-06-10"},
    aliases={"Women in Migration Institute": "imumi", "C.A.R.L.": "carl"},
    tables={
        "organizations": [
            row("imumi", "Instituto para las Mujeres en la Migración A.C.", "IMUMI"),
            row("carl", "Canadian Association of Refugee Lawyers"),
            row("circle", "Circle of Migrants"),
            row("irc", "International Rescue Committee", "IRC"),
        ]
    },
)


def found(words: str) -> list[str]:
    return [RECORD.organizations[position] for position in find_organizations(RECORD, words)]


@pytest.mark.parametrize("words", ["migracion mujeres", "MIGRACIÓN", "imumi", "Women in Migration", "instituto ac"])
def test_accents_case_order_and_language_do_not_matter(words: str) -> None:
    assert found(words)[0] == "imumi"


@pytest.mark.parametrize("words", ["carl", "C.A.R.L.", "c a r l"])
def test_an_acronym_is_found_with_and_without_dots(words: str) -> None:
    assert found(words) == ["carl"]


def test_the_exact_acronym_comes_before_words_that_hold_it() -> None:
    assert found("irc") == ["irc", "circle"]


def test_a_word_that_begins_so_comes_before_one_that_only_holds_it() -> None:
    assert found("ref") == ["carl"]
    assert found("migra") == ["imumi", "circle"]


def test_every_word_must_be_there() -> None:
    assert found("circle migrants") == ["circle"]
    assert found("circle lawyers") == []


@pytest.mark.parametrize("words", ["", "  ", "?!"])
def test_a_search_for_nothing_finds_all(words: str) -> None:
    assert len(found(words)) == 4


@pytest.mark.parametrize("words", ["|", "a|b", ".*", "[", "\\"])
def test_marks_are_no_syntax(words: str) -> None:
    found(words)


def test_only_letters_that_stand_alone_are_joined() -> None:
    assert spelled("U.S. Committee for A B") == "us committee for ab"


def test_spellings_are_the_name_first_and_each_once() -> None:
    assert spellings(RECORD, "carl") == ["Canadian Association of Refugee Lawyers", "carl", "C.A.R.L."]


def kinds(words: str) -> dict[str, tuple[str, ...]]:
    return {answers.kind: answers.ids for answers in find(RECORD, words)}


def test_answers_are_grouped_by_kind() -> None:
    assert kinds("migra")["organizations"] == ("imumi", "circle")
    assert kinds("asylum access")["demands"][0] == "asylum-access"


@pytest.mark.parametrize("words", ["Honduras", "HONDURAS", "hnd", "hond"])
def test_a_country_is_found_by_its_name_and_its_code(words: str) -> None:
    assert next(iter(kinds(words).items())) == ("countries", ("HND",))


@pytest.mark.parametrize("words", ["Estados Unidos", "United States", "estados unidos"])
def test_a_country_is_found_in_any_language(words: str) -> None:
    assert "USA" in kinds(words)["countries"]


def test_what_a_name_begins_with_comes_before_the_other_kinds() -> None:
    assert next(iter(kinds("circle"))) == "organizations"


def test_no_more_than_ten_of_a_kind_are_answered_and_more_is_said() -> None:
    many = tiny(signers={"a": " ".join(f"org{n}" for n in range(MOST + 3))}, asks={"a": "asylum-access"})

    answers = {answer.kind: answer for answer in find(many, "org")}

    assert len(answers["organizations"].ids) == MOST
    assert answers["organizations"].more


@pytest.mark.parametrize(
    ("words", "near"),
    [("lawiers", "lawyers"), ("Intituto Mujeres", "instituto mujeres"), ("circle lawyers", "lawyers")],
)
def test_where_nothing_is_found_the_nearest_search_is_offered(words: str, near: str) -> None:
    assert find(RECORD, words) == []
    assert nearest(RECORD, words) == near
    assert find(RECORD, near)


@pytest.mark.parametrize("words", ["zzqqxx", "x" * 10_000, "<zzqq>", "\u202eمرحبا", "\x00", "?"])
def test_strange_searches_find_nothing_and_do_no_harm(words: str) -> None:
    assert find(RECORD, words) == []
    assert nearest(RECORD, words) == ""
