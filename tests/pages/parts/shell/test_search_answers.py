"""The search route: what it answers, in which language, and what opens it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from dashboard import app
from data.record.search import KINDS
from data.record.served import served_record
from pages.parts.shell.search_answers import answers, opened


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(app, base_url="http://localhost")


def test_the_route_answers_in_the_language_asked(client: TestClient) -> None:
    spanish = client.get("/data/search.json", params={"q": "brasil", "lang": "es"}).json()
    english = client.get("/data/search.json", params={"q": "brasil", "lang": "en"}).json()

    assert spanish["groups"][0]["items"][0]["label"] == "Brasil"
    assert english["groups"][0]["items"][0]["label"] == "Brazil"


@pytest.mark.parametrize("words", ["", " ", "<b>", "x" * 10_000, "\u202e", "%00", "😀"])
def test_whatever_is_typed_gets_an_answer(client: TestClient, words: str) -> None:
    answer = client.get("/data/search.json", params={"q": words})

    assert answer.status_code == 200
    assert set(answer.json()) == {"groups", "nearest"}


def test_each_answer_opens_a_page_that_shows_it() -> None:
    record = served_record()
    seen = set()
    for words in ("a", "honduras", "asylum", "protection"):
        for group in answers(record, words)["groups"]:
            for item in group["items"]:
                page, address = opened(record, group["kind"], item["id"])  # type: ignore[misc]
                assert item["page"] == page
                assert item["query"] == "&".join(f"{word}={value}" for word, value in address.items())
                seen.add(group["kind"])
    assert seen == set(KINDS)


@pytest.mark.parametrize("answer", [("demands", "nope"), ("nope", "asylum-access"), ("tables", "demands")])
def test_what_the_record_does_not_have_opens_nothing(answer: tuple[str, str]) -> None:
    assert opened(served_record(), *answer) is None


def test_a_passage_is_answered_around_the_word_found() -> None:
    group = next(g for g in answers(served_record(), "xenophobia")["groups"] if g["kind"] == "passages")

    assert all("xenophobi" in item["label"].lower() for item in group["items"])
    assert all(len(item["label"]) <= 150 for item in group["items"])
