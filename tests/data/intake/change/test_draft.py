"""From a text to a draft, which decides nothing that is not sure; a statement that is already there."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data.intake.draft import draft_json, read_draft
from data.intake.errors import BrokenDraft
from data.intake.match.already import already_there
from data.intake.prepare import free_id, new_organization, prepare
from data.intake.read.reading import read_pasted
from data.record.load import read_tables
from tests.data.intake.change.made_changes import TEXT, drafted, finished


def test_a_draft_holds_what_was_found_and_decides_nothing_that_is_not_sure(package: Path) -> None:
    draft = drafted(package)
    assert (draft.statement.title, draft.statement.date) == ("Houses ask for an open door", "2023-01-09")
    assert draft.statement.individuals_listed == "1"
    assert [(one.position, one.member, one.organization_id) for one in draft.signatures if one.role != "person"] == [
        (1, 0, "house"), (2, 0, "net"), (2, 1, "clinic"), (2, 2, ""), (3, 0, "")
    ]  # fmt: skip
    assert not any(coding.confirmed for one in draft.passages for coding in one.codings)


def test_a_draft_says_what_is_odd(package: Path) -> None:
    said = " ".join(drafted(package, TEXT.replace("2023", "2031")).remarks)
    for words in ("individuals: 1", "formula", "HTML", "2031-01-09 is in the future"):
        assert words in said


def test_a_draft_without_a_list_says_so(package: Path) -> None:
    assert "No list of signatories" in drafted(package, "Governments must act, and they know it.").remarks[-1]


def test_the_progress_of_a_draft_is_told(package: Path) -> None:
    told: list[str] = []
    prepare(
        read_pasted(TEXT), read_tables(package), date(2026, 1, 1), progress=lambda step, done, every: told.append(step)
    )
    assert list(dict.fromkeys(told)) == ["signatories", "names", "passages"]


def test_a_draft_file_reopens_as_it_was(package: Path) -> None:
    draft = finished(package)
    assert read_draft(draft_json(draft)) == draft
    assert read_draft(draft_json(draft).encode()) == draft


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: "no json",
        lambda data: "[]",
        lambda data: json.dumps(data | {"format": "other"}),
        lambda data: json.dumps(data | {"draft": []}),
        lambda data: json.dumps(data | {"draft": data["draft"] | {"extra": 1}}),
        lambda data: json.dumps(data | {"draft": data["draft"] | {"signatures": "none"}}),
        lambda data: json.dumps(data | {"draft": data["draft"] | {"signatures": [{"position": "1"}]}}),
        lambda data: json.dumps(data | {"draft": data["draft"] | {"signatures": [{"position": True}]}}),
        lambda data: json.dumps(data | {"draft": {}}),
        lambda data: "[" * 100_000,
    ],
)
def test_a_file_that_is_no_draft_is_refused(package: Path, spoil: Callable[[dict[str, Any]], str]) -> None:
    with pytest.raises(BrokenDraft):
        read_draft(spoil(json.loads(draft_json(drafted(package)))))


def test_a_new_organization_gets_a_free_id_its_name_and_its_acronym() -> None:
    one = new_organization("Casa Nueva de Todos (CNT)", {"cnt", "cnt-2"})
    assert (one.organization_id, one.name, one.acronym) == ("cnt-3", "Casa Nueva de Todos", "CNT")
    assert free_id("Niñez y Juventud", set()) == "ninez-y-juventud"
    assert free_id("¿?", set()) == "unnamed"


def test_a_statement_is_recognized_by_title_address_or_signers(package: Path) -> None:
    tables = read_tables(package)

    def found(**given: object) -> list[tuple[str, str]]:
        return [(one.statement_id, one.shares) for one in already_there(tables, **given)]  # type: ignore[arg-type]

    assert found(title="SPRING LETTER") == [("spring", "title")]
    assert found(urls=["http://www.example.org/page/"]) == [("spring", "address")]
    assert found(organizations=["house", "net", "clinic"], date="2022-06") == [("spring", "signers")]
    assert found(organizations=["house", "net", "clinic"], date="2024-01-01") == []
    assert found(organizations=["net"], title="Another thing") == []
