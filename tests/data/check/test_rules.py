"""What the rules on a package find, and how they say it: each is broken once."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.check.package import RULES, TEXT_RULES
from data.check.rules import Package
from data.check.text_rules import read_texts
from data.record.load import read_cells_of
from data.record.snapshot import read_files
from tests.data.check.broken import Broken
from tests.data.check.broken_signers import AGAINST_TEXTS, ORGANIZATIONS, SIGNATURES, TRANSLATIONS
from tests.data.check.broken_statements import CELLS, PASSAGES, STATEMENTS
from tests.data.check.printed import lines
from tests.tiny_package import edit

BROKEN = [*CELLS, *STATEMENTS, *PASSAGES, *SIGNATURES, *ORGANIZATIONS, *TRANSLATIONS, *AGAINST_TEXTS]


def findings(directory: Path, texts: Path) -> list[tuple[str, str]]:
    """Return which rules speak, and what they say."""
    schema, cells, _ = read_cells_of(read_files(directory))
    tables = {name: frame.astype("str") for name, frame in cells.items()}
    package = Package(schema, tables, read_texts(texts))
    return [(rule.name, str(fault)) for rule in (*RULES, *TEXT_RULES) for fault in rule.faults(package)]


def test_a_good_package_has_no_faults(package: Path, texts: Path) -> None:
    assert lines(package, texts) == []


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: f"{broken.rule}-{broken.table}")
def test_a_broken_cell_is_found_by_its_rule_and_by_no_other(broken: Broken, package: Path, texts: Path) -> None:
    edit(package, broken.table, broken.line, broken.cells)

    assert findings(package, texts) == [(broken.rule, broken.fault)]


def test_a_passage_id_of_another_statement_is_found(package: Path) -> None:
    edit(package, "passages", 4, {"passage_id": "winter-p01"})

    expected = 'passages.csv:4: passage_id: "winter-p01" is not the id of autumn with -p01, -p02 and so on'
    assert expected in lines(package)


def test_the_rows_above_break_every_rule() -> None:
    assert {broken.rule for broken in BROKEN} == {rule.name for rule in (*RULES, *TEXT_RULES)}


def test_every_rule_says_itself_in_a_sentence() -> None:
    assert [rule.name for rule in (*RULES, *TEXT_RULES) if not rule.says.endswith(".")] == []
