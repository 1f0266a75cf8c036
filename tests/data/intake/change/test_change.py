"""From a finished draft to a change, and what is no change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from data.intake.change.change import change_of, missing, read_change, summary
from data.intake.draft import draft_json, read_draft
from data.intake.errors import BrokenChange, BrokenDraft, TooLarge, Unfinished
from data.record.load import read_tables
from tests.data.intake.change.made_changes import SCHEMA, changed, drafted, finished, packed
from tests.data.intake.made_files import archive


def test_what_a_draft_lacks_is_said_in_words(package: Path) -> None:
    lacks = missing(drafted(package), read_tables(package))
    assert len([one for one in lacks if one.startswith("it is not decided who")]) == 2
    assert len([one for one in lacks if "summary" in one]) == 1
    assert len([one for one in lacks if "chosen demand" in one]) == 1
    assert missing(finished(package), read_tables(package)) == ()
    with pytest.raises(Unfinished, match="not decided who"):
        change_of(drafted(package), read_tables(package), "1.0.0")


def test_a_change_adds_rows_and_names_no_person(package: Path) -> None:
    change = changed(package)
    assert {name: len(rows) for name, rows in change.rows.items()} == {
        "statements": 1, "organizations": 2, "aliases": 4, "signatures": 5, "passages": 1, "codings": 1,
        "translations": 1,
    }  # fmt: skip
    assert "Ana Ruiz" not in repr(change)
    assert "everyone who knocks" not in repr(change.rows)
    assert [row["through"] for row in change.rows["signatures"]] == ["", "", "net", "net", ""]


def test_entries_left_out_close_the_gap(package: Path) -> None:
    draft = finished(package)
    draft = replace(draft, signatures=(replace(draft.signatures[0], kept=False), *draft.signatures[1:]))
    rows = change_of(draft, read_tables(package), "1.0.0").rows["signatures"]
    assert [(row["position"], row["member"]) for row in rows] == [("1", "0"), ("1", "1"), ("1", "2"), ("2", "0")]


def test_a_change_is_a_zip_that_reads_back_and_is_the_same_every_time(package: Path) -> None:
    assert read_change(packed(package), SCHEMA) == changed(package)
    assert packed(package) == packed(package)


def test_the_summary_shows_names_as_plain_text(package: Path) -> None:
    told = summary(changed(package))
    assert "Casa &lt;b&gt;Nueva&lt;/b&gt;" in told
    assert "3 signatures, 2 through coalitions, 1 people counted; 2 organizations are new." in told


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no zip",
        archive({"a.txt": "x"}),
        archive({"../evil.csv": "x"}),
        archive({"change.json": "{}"}),
        archive({"change.json": "["}),
        archive({"change.json": json.dumps({"format": "firmantes-change-1", "statement_id": "a"})}),
        archive(
            {
                "change.json": json.dumps(
                    {"format": "firmantes-change-1", "statement_id": "../a", "base": "", "digest": "", "created": ""}
                )
            }
        ),
        archive(
            {
                "change.json": json.dumps(
                    {"format": "firmantes-change-1", "statement_id": "a", "base": "", "digest": "", "created": ""}
                ),
                "tables/statements.csv": "statement_id\na\n",
            }
        ),
        archive({"change.json": b"\xff\xfe"}),
    ],
)
def test_a_file_that_is_no_change_is_refused(content: bytes) -> None:
    with pytest.raises(BrokenChange):
        read_change(content, SCHEMA)


@pytest.mark.parametrize("size", [2**31, 2**32 - 1])
def test_a_zip_that_lies_about_the_size_of_a_file_is_refused_in_words(package: Path, size: int) -> None:
    content = bytearray(packed(package))
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = size.to_bytes(4, "little")

    with pytest.raises(BrokenChange):
        read_change(bytes(content), SCHEMA)


@pytest.mark.parametrize("damage", [0, 1, 2, 3, 5, 8])
def test_a_zip_whose_packed_bytes_are_damaged_is_refused_in_words(package: Path, damage: int) -> None:
    content = bytearray(packed(package))
    # the packed bytes of the first file, and where the directory says that it begins
    for at in (60 + damage, content.rfind(b"PK\x01\x02") + 38 + damage):
        spoiled = content.copy()
        spoiled[at] ^= 0xFF
        try:
            read_change(bytes(spoiled), SCHEMA)
        except (BrokenChange, TooLarge) as error:
            assert str(error).encode()


def test_half_of_a_pair_of_characters_is_refused_in_a_draft_and_in_a_change(package: Path) -> None:
    draft = draft_json(finished(package)).replace('"format"', '"\\ud83d": 1, "format"', 1)
    with pytest.raises(BrokenDraft):
        read_draft(draft)

    about = json.dumps(
        {"format": "firmantes-change-1", "statement_id": "door", "base": "\ud83d", "digest": "", "created": ""}
    )
    with pytest.raises(BrokenChange, match=r"no change\.json that can be read"):
        read_change(archive({"change.json": about}), SCHEMA)
