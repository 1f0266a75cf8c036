"""The record in service: read once, replaced whole when its package changes, kept when the new one is broken."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.record import store
from data.record.errors import DataError
from data.record.schema import DESCRIPTION, PACKAGE


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Put a copy of the package in force, with nothing served yet; afterwards nothing of it is left."""
    copy = tmp_path / "package"
    shutil.copytree(PACKAGE, copy)
    monkeypatch.setenv("FIRMANTES_PACKAGE", str(copy))
    monkeypatch.setattr(store, "_served", None)
    yield copy


def publish(package: Path, version: str) -> None:
    """Give the package a version, writing its descriptor last, as one who replaces it does."""
    text = (PACKAGE / DESCRIPTION).read_text(encoding="utf-8")
    now = store.served_record().version
    (package / DESCRIPTION).write_text(
        text.replace(f'"version": "{now}"', f'"version": "{version}"', 1), encoding="utf-8"
    )


def without_last_signature(package: Path) -> None:
    lines = (package / "signatures.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (package / "signatures.csv").write_text("".join(lines[:-1]), encoding="utf-8")


def test_a_record_is_read_once(package: Path) -> None:
    assert store.served_record() is store.served_record()


def test_a_new_version_appears_without_restart(package: Path) -> None:
    before = store.served_record()

    publish(package, "99.0.0-new")

    assert store.served_record().version == "99.0.0-new"
    assert store.served_record() is not before


def test_tables_change_only_with_the_descriptor(package: Path) -> None:
    before = store.served_record()
    signatures = len(before.tables["signatures"])

    without_last_signature(package)

    assert store.served_record() is before
    publish(package, "99.0.0-new")
    assert len(store.served_record().tables["signatures"]) == signatures - 1


def test_a_broken_replacement_keeps_the_record_before_and_is_logged_once(
    package: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before = store.served_record()
    (package / "codings.csv").write_text("passage_id\n", encoding="utf-8")
    publish(package, "99.0.0-broken")

    assert store.served_record() is before
    assert store.served_record() is before
    assert len([r for r in caplog.records if "the new package is broken" in r.message]) == 1


def test_a_broken_replacement_is_healed_by_the_next(package: Path) -> None:
    store.served_record()
    (package / "codings.csv").write_text("passage_id\n", encoding="utf-8")
    publish(package, "99.0.0-broken")
    store.served_record()

    shutil.copy(PACKAGE / "codings.csv", package / "codings.csv")
    publish(package, "99.0.0-healed-again")

    assert store.served_record().version == "99.0.0-healed-again"


@pytest.mark.parametrize("missing", ["signatures.csv", DESCRIPTION])
def test_a_file_that_goes_missing_while_serving_keeps_the_record_before(package: Path, missing: str) -> None:
    before = store.served_record()
    (package / missing).unlink()
    if missing != DESCRIPTION:
        publish(package, "99.0.0-gap")

    assert store.served_record() is before


def test_a_file_missing_at_the_start_is_named(package: Path) -> None:
    (package / "signatures.csv").unlink()

    with pytest.raises(DataError) as raised:
        store.served_record()

    assert [(fault.file, fault.problem) for fault in raised.value.faults] == [("signatures.csv", "is missing")]


def test_a_package_that_cannot_be_written_is_read(package: Path) -> None:
    for path in (*package.iterdir(), package):
        path.chmod(0o555 if path.is_dir() else 0o444)

    assert len(store.served_record().statements) == 5

    package.chmod(0o755)


def test_readers_during_a_replacement_see_one_version_or_the_other(package: Path) -> None:
    old = store.served_record()
    signatures = len(old.tables["signatures"])
    seen: set[tuple[str, int]] = set()
    over = threading.Event()

    def look() -> None:
        while not over.is_set():
            record = store.served_record()
            seen.add((record.version, len(record.tables["signatures"])))

    readers = [threading.Thread(target=look) for _ in range(4)]
    for reader in readers:
        reader.start()
    without_last_signature(package)
    publish(package, "99.0.0-new")
    new = store.served_record()
    over.set()
    for reader in readers:
        reader.join()

    assert new.version == "99.0.0-new"
    assert seen <= {(old.version, signatures), (new.version, signatures - 1)}
