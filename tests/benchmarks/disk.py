"""What dies or is slow on the disk: merges killed at chance moments, packages copied file by file over the served one.

`python -m tests.benchmarks.disk` kills 200 merges and makes 20 copies of the record; nothing that it finds may be
between before and after.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from data.intake.change import merge as merging
from data.intake.change.change_file import Change, change_zip, read_change
from data.intake.change.merge import merge, with_change
from data.intake.change.new_rows import TABLES, package_rows
from data.record import served
from data.record.files import stamp
from data.record.journal import JOURNAL, finish
from data.record.schema import DESCRIPTION, PACKAGE, read_schema
from data.record.snapshot import read_files

KILLS, COPIES = 200, 20
NOW = datetime(2026, 1, 2, tzinfo=UTC)


def change() -> bytes:
    """Return a change that adds a statement with one signature and one passage to the record."""
    schema, files = read_schema(), read_files()
    rows = {name: rows[0] for name, rows in package_rows(files, schema).items()}
    signature = rows["signatures"]
    passage = rows["passages"] | {"passage_id": "killed-p01", "statement_id": "killed", "ordinal": "1"}
    new: dict[str, tuple[dict[str, str], ...]] = dict.fromkeys(TABLES, ())
    new["statements"] = (
        rows["statements"]
        | {"statement_id": "killed", "text": "999", "stated_signatories": "", "individuals_listed": ""},
    )
    new["signatures"] = (signature | {"statement_id": "killed", "position": "1", "member": "0", "through": ""},)
    new["passages"] = (passage,)
    new["codings"] = (rows["codings"] | {"passage_id": "killed-p01", "coder": "a"},)
    return change_zip(Change(statement_id="killed", base="1", digest="", created="", rows=new), schema)


def kills(count: int) -> Counter[str]:
    """Return how many merges were found before and after, of `count` killed; raise if one is anything else."""
    content, found = change(), Counter[str]()
    before = read_files().content
    wanted = with_change(read_change(content, read_schema()), read_files()).content
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            package = Path(folder) / str(number) / "package"
            shutil.copytree(PACKAGE, package)
            # half of them at any moment, half while it writes, without the checks that write nothing
            died = _killed(content, package, writing=number % 2 == 1)
            left = (package / JOURNAL).exists()
            state = read_files(package).content
            if state not in (before, wanted):
                raise SystemExit(f"kill {number}: between before and after")
            finish(package)
            log = package.with_name("package-backups") / "log.jsonl"
            logged = [json.loads(line)["statement_id"] for line in log.read_text().splitlines()] if log.exists() else []
            backups = len(list(package.with_name("package-backups").glob("*.zip")))
            files = {path.name: path.read_bytes() for path in package.iterdir()}
            if files != state or logged != ["killed"] * (state == wanted) or backups != len(logged):
                raise SystemExit(f"kill {number}: files, log and backups disagree")
            found["after" if state == wanted else "before"] += 1
            found["journal left"] += left
            found["killed"] += died
            shutil.rmtree(package.parent)
    return found


def _killed(content: bytes, package: Path, *, writing: bool) -> bool:
    """Merge in a process of its own and kill it; return whether it was alive until then."""
    child = os.fork()
    if child == 0:
        if writing:
            setattr(merging, "check_files", lambda files: [])  # noqa: B010 - the merge reads it by this name
        merge(content, package, now=NOW)
        os._exit(0)
    if writing:
        folder = package.with_name("package-backups")
        while not list(folder.glob("*.part")) and os.waitpid(child, os.WNOHANG) == (0, 0):
            time.sleep(0.0005)
        time.sleep(random.uniform(0, 0.03))
    else:
        time.sleep(random.uniform(0, 2.5))
    try:
        os.kill(child, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0
    except (ProcessLookupError, ChildProcessError):
        return False


def copies(count: int) -> list[float]:
    """Return how many seconds after its end each of `count` slow copies was served; raise if one was served mixed."""
    waits = []
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / "package"
        shutil.copytree(PACKAGE, package)
        os.environ["FIRMANTES_PACKAGE"] = str(package)
        versions = {f"99.{number}.0": served.served().files.content for number in range(count)}
        for version, old in versions.items():
            new = dict(old)
            new[DESCRIPTION] = _versioned(old[DESCRIPTION], version)
            # every table has a row less or more than the one served
            keep = -1 if int(version.split(".")[1]) % 2 else None
            for name in new.keys() - {DESCRIPTION}:
                new[name] = b"".join(old[name].splitlines(keepends=True)[:keep]) if name in LEAVES else old[name]
            current = served.served()
            names = list(new)
            random.shuffle(names)
            for name in names:
                with (package / name).open("wb") as file:
                    for start in range(0, len(new[name]), 20_000):
                        file.write(new[name][start : start + 20_000])
                        file.flush()
                        time.sleep(random.uniform(0, 0.2))
                        if served.served() is not current:
                            raise SystemExit(f"{version}: served before it was whole")
            began = time.monotonic()
            while served.served() is current:
                time.sleep(0.05)
            if served.served().files.content != new:
                raise SystemExit(f"{version}: served mixed")
            waits.append(time.monotonic() - began)
    return waits


# tables on which no other hangs
LEAVES = ("figures.csv", "indicators.csv", "package_demands.csv", "outcomes.csv")


def _versioned(description: bytes, version: str) -> bytes:
    said = json.loads(description)
    return json.dumps(said | {"version": version}, ensure_ascii=False, indent=2).encode()


def looks() -> tuple[float, float]:
    """Return microseconds that one look at the files of the package takes, and one question for the record."""
    times = []
    for what in (lambda: stamp(PACKAGE), served.served_record):
        what()
        began = time.perf_counter()
        for _ in range(2000):
            what()
        times.append((time.perf_counter() - began) / 2000 * 1e6)
    return times[0], times[1]


if __name__ == "__main__":
    many, slow = (int(word) for word in sys.argv[1:]) if len(sys.argv) == 3 else (KILLS, COPIES)
    print(f"{many} merges killed: {dict(kills(many))}", flush=True)
    look, question = looks()
    print(f"one look at the files {look:.0f} µs, one question for the record {question:.1f} µs", flush=True)
    waited = copies(slow)
    print(
        f"{slow} slow copies served whole, {statistics.median(waited):.1f} s after their end (most {max(waited):.1f})"
    )
