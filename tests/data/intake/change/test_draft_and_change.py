"""From a text to a draft, from a finished draft to a change, from a change to the record: all of it or nothing."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from data.check.package import check
from data.intake.change.change import Change, change_of, change_zip, missing, read_change, summary
from data.intake.change.description import next_version
from data.intake.change.merge import conflicts, merge, new_faults
from data.intake.change.new_rows import package_rows, table_text, with_new
from data.intake.draft import Coding, Draft, Organization, Translation, draft_json, read_draft
from data.intake.errors import BreaksRecord, BrokenChange, BrokenDraft, Conflict, TooLarge, Unfinished
from data.intake.match.already import already_there
from data.intake.prepare import free_id, new_organization, prepare
from data.intake.read.reading import read_pasted
from data.record.load import PACKAGE, read_tables
from data.record.schema import read_schema
from data.record.snapshot import read_files
from tests.data.intake.made_files import archive
from tests.tiny_package import write_package

TEXT = """Houses ask for an open door

9 January 2023

Governments must open the door to everyone who knocks.

Signed:

Casa del Migrante
Red: Clínica; =HYPERLINK(evil); Ana Ruiz
Casa <b>Nueva</b> (CN)
"""
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
SCHEMA = read_schema()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return write_package(tmp_path / "package")


def drafted(package: Path, text: str = TEXT) -> Draft:
    return prepare(read_pasted(text), read_tables(package), date(2026, 1, 1))


def finished(package: Path) -> Draft:
    """Return the draft of `TEXT` with everything decided: two new organizations, one passage."""
    draft = drafted(package)
    decided = {"=HYPERLINK(evil)": "evil", "Casa <b>Nueva</b> (CN)": "nueva"}
    (passage,) = draft.passages
    return replace(
        draft,
        statement=replace(
            draft.statement,
            statement_id="door",
            date_basis="On the page",
            language="en",
            publishers="Casa Nueva",
            url="https://example.org/door",
        ),
        signatures=tuple(
            replace(one, organization_id=decided.get(one.name_as_signed, one.organization_id))
            for one in draft.signatures
        ),
        organizations=(
            Organization(organization_id="evil", name="=HYPERLINK(evil)"),
            Organization(organization_id="nueva", name="Casa <b>Nueva</b>", acronym="CN", note="New"),
        ),
        passages=(
            replace(
                passage,
                summary_en="An open door",
                summary_es="Una puerta abierta",
                summary_pt="Uma porta aberta",
                codings=(Coding(demand_id="access", confirmed=True), Coding(demand_id="trial")),
            ),
        ),
        translations=(Translation(text_en="New", text_es="Nueva", text_pt="Nova"),),
    )


def changed(package: Path) -> Change:
    return change_of(finished(package), read_tables(package), "1.0.0", NOW)


def packed(package: Path) -> bytes:
    return change_zip(changed(package), SCHEMA)


def state(package: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(package.iterdir())}


# ---- draft -------------------------------------------------------------------------------


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


# ---- a statement that is already there ---------------------------------------------------


def test_a_statement_is_recognized_by_title_address_or_signers(package: Path) -> None:
    tables = read_tables(package)

    def found(**given: object) -> list[tuple[str, str]]:
        return [(one.statement_id, one.shares) for one in already_there(tables, **given)]  # type: ignore[arg-type]

    assert found(title="SPRING LETTER") == [("spring", "title")]
    assert found(urls=["http://www.example.org/page/"]) == [("spring", "address")]
    assert found(organizations=["house", "net", "clinic"], date="2022-06") == [("spring", "signers")]
    assert found(organizations=["house", "net", "clinic"], date="2024-01-01") == []
    assert found(organizations=["net"], title="Another thing") == []


# ---- change ------------------------------------------------------------------------------


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


# ---- merge -------------------------------------------------------------------------------


def test_a_change_is_merged_and_the_record_stays_without_faults(package: Path) -> None:
    before = state(package)
    assert check(package) == []

    done = merge(packed(package), package, who="Maintainer", now=NOW)

    assert check(package) == []
    tables = read_tables(package)
    assert list(tables["statements"]["statement_id"]) == ["spring", "autumn", "door"]
    assert set(tables["organizations"]["name"]) >= {"=HYPERLINK(evil)", "Casa <b>Nueva</b>"}
    assert done.version == next_version(json.loads(before["datapackage.json"])["version"])
    assert done.files[-1] == "datapackage.json"
    with zipfile.ZipFile(done.backup) as backup:
        assert {name: backup.read(name) for name in backup.namelist()} == before
    (entry,) = (done.backup.parent / "log.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(entry)["who"] == "Maintainer"
    assert sorted(path.name for path in package.parent.iterdir()) == ["package", "package-backups"]


def test_a_merge_changes_no_row_that_was_there(package: Path) -> None:
    before = package_rows(read_files(package), SCHEMA)
    merge(packed(package), package, now=NOW)
    after = package_rows(read_files(package), SCHEMA)
    for name, rows in before.items():
        assert [row for row in after[name] if row in rows] == rows


def test_a_change_merged_twice_is_a_conflict_that_names_the_statement(package: Path) -> None:
    content = packed(package)
    merge(content, package, now=NOW)
    after = state(package)
    with pytest.raises(Conflict, match=r"statements\.csv: door stands already"):
        merge(content, package, now=NOW)
    assert state(package) == after


def test_the_same_statement_under_another_id_is_named_and_nothing_is_written(package: Path) -> None:
    merge(packed(package), package, now=NOW)
    after = state(package)
    again = finished(package)
    other = replace(again, statement=replace(again.statement, statement_id="another-door"))
    content = change_zip(change_of(other, read_tables(package), "1.0.0", NOW), SCHEMA)
    with pytest.raises(Conflict, match="another-door is already on the record as door"):
        merge(content, package, now=NOW)
    assert state(package) == after


def test_a_merge_reports_the_rows_that_it_adds_and_not_those_that_stand_already(package: Path) -> None:
    content = packed(package)
    change = read_change(content, SCHEMA)
    first = change.rows["aliases"][0]
    with (package / "aliases.csv").open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow([first["alias"], first["organization_id"]])
    stands = {"organizations": change.rows["organizations"][0]}
    rows = package_rows(read_files(package), SCHEMA)
    known = with_new("organizations", rows["organizations"], [stands["organizations"]])
    (package / "organizations.csv").write_text(
        table_text(SCHEMA.table("organizations").columns, known), encoding="utf-8", newline=""
    )

    done = merge(content, package, now=NOW)

    assert done.added["aliases"] == len(change.rows["aliases"]) - 1
    assert done.added["organizations"] == len(change.rows["organizations"]) - 1
    assert done.added["statements"] == 1


def test_a_spelling_that_means_another_body_by_now_is_a_conflict_by_name(package: Path) -> None:
    content = packed(package)
    with (package / "aliases.csv").open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow(["=HYPERLINK(evil)", "house"])
    change = read_change(content, SCHEMA)
    assert conflicts(change, read_files(package)) == ("aliases.csv: =HYPERLINK(evil) stands already",)
    before = state(package)
    with pytest.raises(Conflict, match="HYPERLINK"):
        merge(content, package)
    assert state(package) == before


def test_a_change_that_breaks_a_rule_is_refused_and_nothing_is_written(package: Path) -> None:
    change = changed(package)
    rows = {**change.rows, "codings": ({**change.rows["codings"][0], "demand_id": "no-such-demand"},)}
    broken = replace(change, rows=rows)
    before = state(package)
    assert any("no-such-demand" in str(fault) for fault in new_faults(broken, read_files(package)))
    with pytest.raises(BreaksRecord, match="no-such-demand"):
        merge(change_zip(broken, SCHEMA), package)
    assert state(package) == before


def test_new_rows_stand_in_the_order_of_their_table() -> None:
    dated = [{"date": day, "date_latest": day} for day in ("2022-01-01", "2023-01-01")]
    new = {"date": "2022-06", "date_latest": "2022-06-30"}
    assert [row["date"] for row in with_new("statements", dated, [new])] == ["2022-01-01", "2022-06", "2023-01-01"]
    bodies = [{"organization_id": one} for one in "ac"]
    assert [row["organization_id"] for row in with_new("organizations", bodies, [{"organization_id": "b"}])] == list(
        "abc"
    )


def test_the_tables_of_the_record_are_written_as_they_are_read() -> None:
    for name, rows in package_rows(read_files(PACKAGE), SCHEMA).items():
        assert table_text(SCHEMA.table(name).columns, rows) == (PACKAGE / f"{name}.csv").read_text(encoding="utf-8")


def test_rows_added_raise_the_second_number_of_the_version() -> None:
    assert next_version("1.4.2") == "1.5.0"
    assert next_version("draft") == "draft+1"


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
