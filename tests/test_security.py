"""SECURITY.md line by line: what holds each sentence, or why nothing can."""

from __future__ import annotations

import csv
import re
import socket
from pathlib import Path

import pytest

from tests import conftest

ROOT = Path(__file__).parents[1]
# words of a sentence -> the test that holds it, or why none can
with (ROOT / "tests" / "security.csv").open(encoding="utf-8", newline="") as file:
    TABLE = [*csv.DictReader(file)]


def sentences() -> list[str]:
    """Return the sentences of SECURITY.md, and parts of them that stand between semicolons."""
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    blocks = [" ".join(block.split()) for block in re.split(r"\n\s*\n|\n(?=- )|\n(?=\|)", text)]
    told = [block for block in blocks if block[0] != "#" and not set(block) <= {*"|- "}]
    return [one for block in told for one in re.split(r"(?<=[.:;])\s+", block) if one.strip("| ")]


def test_every_sentence_is_held_by_a_test_or_said_to_be_none() -> None:
    loose = [one for one in sentences() if not any(row["words"] in one for row in TABLE)]

    assert loose == []


def test_what_holds_a_sentence_is_there() -> None:
    told = " ".join((ROOT / "SECURITY.md").read_text(encoding="utf-8").split())
    assert [row["words"] for row in TABLE if row["words"] not in told] == []
    for row in TABLE:
        assert bool(row["held_by"]) != bool(row["why_not"]), row
        path, _, name = row["held_by"].partition("::")
        assert not path or f"\ndef {name}(" in (ROOT / "tests" / path).read_text(encoding="utf-8"), row


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("example.org", 443)])
def test_no_test_can_leave_the_machine(address: tuple[str, int]) -> None:
    # what the whole suite draws, reads and writes goes through this
    with pytest.raises(AssertionError, match="left the machine"):
        socket.create_connection(address, timeout=1)

    conftest.LEFT.clear()


def test_the_app_needs_nothing_of_what_benchmarks_need() -> None:
    pinned = (ROOT / "requirements.txt").read_text(encoding="utf-8")

    assert re.findall(r"^(duckdb|polars|datasette)==", pinned, re.MULTILINE) == []


def test_what_is_tried_by_chance_is_there() -> None:
    text = "".join((ROOT / "tests" / "benchmarks" / "fuzz" / name).read_text() for name in ("__main__.py", "served.py"))

    for target in ("requests", "raw", "messages", "texts_brought", "drafts", "packages", "changes"):
        assert f"    def {target}(self, dice: Dice) -> None:" in text
