"""The record in service: read once, replaced whole when its package changes."""

from __future__ import annotations

import gc
import os
import random
import threading
import time
import weakref
from pathlib import Path

import msgspec
import pytest

from data.measures.signers.signing import totals
from data.record import served
from data.record.files import digest, write_file
from data.record.filters import Filters
from data.record.journal import JOURNAL, Journal
from data.record.schema import DESCRIPTION, PACKAGE
from data.record.selection import select
from tests.package_in_force import publish


class Clock:
    """A clock whose seconds pass only when a test says so; the disk's own goes on."""

    def __init__(self) -> None:
        self.since_the_last_change = self.passed = 0.0

    def time(self) -> float:
        return time.time() + self.since_the_last_change

    def monotonic(self) -> float:
        return self.passed

    def sleep(self, seconds: float) -> None:
        self.since_the_last_change += seconds
        self.passed += seconds

    def changed(self) -> None:
        self.since_the_last_change = 0


@pytest.fixture
def clock(package: Path, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Put a clock in place of the store's, whose seconds are long enough for any machine."""
    clock = Clock()
    monkeypatch.setattr(served, "time", clock)
    monkeypatch.setattr(served, "QUIET", 1000)
    monkeypatch.setattr(served, "PATIENCE", 5000)
    monkeypatch.setattr(served, "PAUSE", 100)
    monkeypatch.setattr(served, "_looked", 0)
    return clock


def without_last_signature(package: Path) -> None:
    lines = (package / "signatures.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (package / "signatures.csv").write_text("".join(lines[:-1]), encoding="utf-8")


def test_a_record_is_read_once(package: Path) -> None:
    assert served.served_record() is served.served_record()


def test_a_new_version_appears_without_restart(package: Path) -> None:
    before = served.served_record()

    publish(package, "99.0.0-new")

    assert served.served_record().version == "99.0.0-new"
    assert served.served_record() is not before


def test_a_table_that_changes_alone_is_noticed_even_with_its_size_and_time_kept(package: Path) -> None:
    before = served.served_record()
    path = package / "organizations.csv"
    state = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace("Human", "HUMAN"), encoding="utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))

    names = served.served_record().tables["organizations"]["name"]

    assert path.stat().st_size == state.st_size
    assert names.str.contains("HUMAN").any()
    assert not before.tables["organizations"]["name"].str.contains("HUMAN").any()


def test_a_package_written_anew_with_the_same_content_is_the_same_record(package: Path) -> None:
    before = served.served_record()
    for path in package.iterdir():
        path.write_bytes(path.read_bytes())

    assert served.served_record() is before


@pytest.mark.parametrize("seed", range(3))
def test_a_package_copied_slowly_in_any_order_is_served_whole_when_it_stands_still(
    seed: int, package: Path, clock: Clock
) -> None:
    old = served.served_record()
    new = {path.name: path.read_bytes() for path in PACKAGE.iterdir()}
    new[DESCRIPTION] = new[DESCRIPTION].replace(f'"version": "{old.version}"'.encode(), b'"version": "99.0.0"')
    new["signatures.csv"] = b"".join(new["signatures.csv"].splitlines(keepends=True)[:-1])
    names = list(new)
    random.Random(seed).shuffle(names)  # noqa: S311
    for name in names:
        with (package / name).open("wb") as file:
            for start in range(0, len(new[name]), 20_000):
                file.write(new[name][start : start + 20_000])
                file.flush()
                clock.changed()
                assert served.served_record() is old
                clock.sleep(900)
                assert served.served_record() is old

    clock.changed()
    assert served.served_record() is old
    clock.sleep(1000)

    assert served.served_record().version == "99.0.0"
    assert len(served.served_record().tables["signatures"]) == len(old.tables["signatures"]) - 1


def test_a_disk_whose_clock_is_ahead_is_waited_for_as_well(package: Path, clock: Clock) -> None:
    old = served.served_record()
    publish(package, "99.0.0-new")
    clock.time = lambda: 0.0  # type: ignore[method-assign]

    assert served.served_record() is old
    clock.sleep(1001)
    assert served.served_record().version == "99.0.0-new"


def test_a_start_waits_until_the_files_stand_still(package: Path, clock: Clock) -> None:
    served.served_record()

    assert 1000 <= clock.passed <= 1100


def test_who_has_just_written_a_package_need_not_wait(package: Path, clock: Clock) -> None:
    served.served_record()
    publish(package, "99.0.0-new")

    served.renew()

    assert served.served_record().version == "99.0.0-new"


def test_a_merge_is_served_at_once_and_left_by_the_dead_it_is_carried_out(package: Path, clock: Clock) -> None:
    served.served_record()
    old = (package / DESCRIPTION).read_bytes()
    new = old.replace(f'"version": "{served.served_record().version}"'.encode(), b'"version": "99.0.0"')
    decided = Journal({DESCRIPTION: digest(old)}, {DESCRIPTION: new.decode()}, "before.zip", {})
    write_file(package / JOURNAL, msgspec.json.encode(decided))

    assert served.served_record().version == "99.0.0"
    assert (package / DESCRIPTION).read_bytes() == new
    assert not (package / JOURNAL).exists()


def test_the_disk_is_looked_at_no_more_often_than_it_should(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(served, "LOOK", 1000)
    served.served_record()
    served.served_record()
    looks: list[Path] = []
    monkeypatch.setattr(served, "stamp", looks.append)

    for _ in range(100):
        served.served_record()

    assert looks == []


def test_reading_writes_nothing_so_that_a_package_on_a_read_only_disk_is_read(package: Path) -> None:
    def state() -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in (package.parent, *package.parent.rglob("*"))}

    before = state()

    assert len(served.served_record().statements) >= 5

    assert state() == before


def test_readers_during_a_replacement_see_one_version_or_the_other(package: Path, clock: Clock) -> None:
    old = served.served_record()
    # the first record waited for its files: from here on what is written is new again
    clock.changed()
    signatures = len(old.tables["signatures"])
    seen: set[tuple[str, int]] = set()
    over = threading.Event()

    def look() -> None:
        while not over.is_set():
            record = served.served_record()
            seen.add((record.version, len(record.tables["signatures"])))

    readers = [threading.Thread(target=look) for _ in range(4)]
    for reader in readers:
        reader.start()
    without_last_signature(package)
    publish(package, "99.0.0-new")
    clock.sleep(1000)
    over.set()
    for reader in readers:
        reader.join()
    new = served.served_record()

    assert new.version == "99.0.0-new"
    assert seen <= {(old.version, signatures), (new.version, signatures - 1)}


def test_the_record_before_is_freed_when_another_takes_its_place(package: Path) -> None:
    before = served.served_record()
    totals(select(before, Filters()))
    gone = weakref.ref(before)
    del before
    gc.disable()
    try:
        publish(package, "99.0.0-new")
        assert served.served_record().version == "99.0.0-new"
        assert gone() is None
    finally:
        gc.enable()
