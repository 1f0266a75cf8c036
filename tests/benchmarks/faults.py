"""Faults under load: 200 visitors on two processes behind nginx, one killed every 20 s, the record replaced 30 times.

`python -m tests.benchmarks faults`; with few visitors and for a short time, without a table: `python -m tests.benchmarks.faults
VISITORS SECONDS RECORDS`. Meanwhile the disk of the record is filled once, and the clock of one process leaps a year ahead
and back. Needs root, as it mounts a small disk, nginx, and libfaketime for the clock; what cannot be done is said in the table.
"""

from __future__ import annotations

import asyncio
import csv
import io
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from data.record.backup import roll_back
from data.record.errors import DataError
from data.record.files import Files
from data.record.journal import packed
from data.record.schema import DESCRIPTION, PACKAGE
from data.record.snapshot import read_files
from pages.parts.shell.gate.closed_pages import KEPT
from pages.parts.shell.gate.uploads import SWEEP
from tests.benchmarks.front import nginx
from tests.benchmarks.machine import ROOT, fetch, free_port, healthy
from tests.benchmarks.reader import Found, Reader
from tests.benchmarks.report import markdown, quantile, save

VISITORS, SECONDS, THINK = 200, 300.0, 25.0
KILL, RECORDS = 20.0, 30
FAKETIME = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1")


def faults() -> None:
    """Run it and write the table."""
    numbers = asyncio.run(measured())
    save("faults", numbers, table(numbers))


class Process:
    """A server that is started again whenever it is killed, as systemd does."""

    def __init__(self, port: int, settings: dict[str, str], log: Path) -> None:
        self.port, self.settings, self.log = port, settings, log
        self.kills = 0
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "uvicorn", "dashboard:app", "--host", "127.0.0.1", "--port", str(self.port)]
        with self.log.open("ab") as out:
            environment = os.environ | self.settings
            self.it = subprocess.Popen([*command, "--proxy-headers"], cwd=ROOT, env=environment, stdout=out, stderr=out)

    async def kill(self) -> None:
        self.it.send_signal(signal.SIGKILL)
        self.it.wait()
        self.kills += 1
        await asyncio.sleep(2)  # RestartSec
        self.start()

    async def ready(self) -> None:
        while not await asyncio.to_thread(healthy, self.port):
            if self.it.poll() is not None:
                raise RuntimeError(self.log.read_text()[-2000:])
            await asyncio.sleep(0.2)

    def level(self) -> dict[str, float]:
        """Return its memory in MB, the pages that are open at it and its open files, as it tells its operator."""
        lines = fetch(f"http://127.0.0.1:{self.port}/metrics").decode().splitlines()
        found = dict(line.split() for line in lines if line[0] != "#" and '"' not in line)
        memory = float(found["process_resident_memory_bytes"]) / 1024**2
        return {
            "memory": memory,
            "pages": float(found["firmantes_pages_open"]),
            "files": float(found["process_open_fds"]),
        }


def record(number: int) -> Files:
    """Return the record as version 99.NUMBER.0; the number stands in three of its files."""
    content = dict(read_files(PACKAGE).content)
    content[DESCRIPTION] = json.dumps(json.loads(content[DESCRIPTION]) | {"version": f"99.{number}.0"}).encode()
    for name in ("demands.csv", "statements.csv"):
        header, *rows = csv.reader(io.StringIO(content[name].decode(), newline=""))
        at = header.index("short_en")
        out = io.StringIO()
        lines = [header, *([*row[:at], f"{row[at]} ·{number}", *row[at + 1 :]] for row in rows)]
        csv.writer(out, lineterminator="\n").writerows(lines)
        content[name] = out.getvalue().encode()
    return Files(content)


def copied(files: Files, package: Path) -> None:
    """Copy a record over another, file by file in any order; raise `OSError` if the disk is full."""
    names = list(files.content)
    random.shuffle(names)
    for name in names:
        (package / name).write_bytes(files.content[name])
        time.sleep(random.random() / 20)


async def measured() -> dict[str, Any]:
    """Return what 200 visitors met, and what the processes needed."""
    with disk() as (folder, small), tempfile.TemporaryDirectory() as logs:
        package = folder / "package"
        package.mkdir()
        copied(record(0), package)
        # a server that waits for files to settle sleeps, which a moved clock makes fail
        await asyncio.sleep(5)
        clock = Path(logs) / "clock"
        clock.write_text("+0\n")
        settings = {
            "FIRMANTES_PACKAGE": str(package),
            "STREAMLIT_SERVER_COOKIE_SECRET": "0123456789abcdef0123456789abcdef",
            "FIRMANTES_METRICS": "127.0.0.1",
        }
        faked = {
            "LD_PRELOAD": str(FAKETIME), "FAKETIME_TIMESTAMP_FILE": str(clock), "FAKETIME_CACHE_DURATION": "5",
            "DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1",
            # else each wait for a lock ends at once, and the process does nothing but wait
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",
        } if FAKETIME.exists() else {}  # fmt: skip
        steady = Process(free_port(), settings | faked, Path(logs) / "steady")
        killed = Process(free_port(), settings, Path(logs) / "killed")
        try:
            await asyncio.gather(steady.ready(), killed.ready())
            with nginx(steady.port, killed.port) as front:
                found, numbers = Found(), dict[str, Any]()
                visitors = [Reader(front, k, found, THINK) for k in range(VISITORS)]
                gate = asyncio.Semaphore(5)
                began = time.perf_counter()
                await asyncio.gather(*(one.enter(gate) for one in visitors))
                print(f"{VISITORS} pages open after {time.perf_counter() - began:.0f} s", flush=True)
                end = time.perf_counter() + SECONDS
                troubles = asyncio.gather(
                    kills(killed, end),
                    replaced(package, small, found, end),
                    moved(clock if faked else None, found, end),
                )
                during = asyncio.create_task(levels(steady))
                await asyncio.gather(*(one.read(end) for one in visitors))
                await troubles
                await killed.ready()
                await asyncio.sleep(5)
                for one in visitors[:: VISITORS // 20 or 1]:
                    await one.step()
                numbers["levels"] = await during
                ready = fetch(f"http://127.0.0.1:{steady.port}/ready").decode()
                await asyncio.gather(*(one.visitor.close() for one in visitors), return_exceptions=True)
                await asyncio.sleep(KEPT + 3 * SWEEP)
                numbers["levels"].append(steady.level())
        finally:
            for process in (steady, killed):
                process.it.terminate()
        logged = "".join(path.read_text(errors="replace") for path in (steady.log, killed.log))
        tracebacks = logged.split("Traceback (most recent call last):\n")[1:]
    return numbers | {
        "visitors": VISITORS, "kills": killed.kills, "ready": ready, "tracebacks": len(tracebacks),
        "p50": quantile(found.seconds, 0.5), "p95": quantile(found.seconds, 0.95), "longest": max(found.seconds),
        "away_p50": quantile(found.away, 0.5), "away_longest": max(found.away, default=0.0),
        "versions_seen": len(found.seen), "counts": dict(found.counts), "told": [*found.told[:20], *(one[:3000] for one in tracebacks[:5])],
    }  # fmt: skip


@contextmanager
def disk() -> Iterator[tuple[Path, bool]]:
    """Mount a disk of 16 MB; return its folder and whether it is one, or a plain folder where that is not allowed."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["mount", "-t", "tmpfs", "-o", "size=16m,mode=755", "tmpfs", folder]
        small = subprocess.run(command, capture_output=True, check=False).returncode == 0
        try:
            yield Path(folder), small
        finally:
            if small:
                subprocess.run(["umount", "-l", folder], check=False)


async def kills(process: Process, end: float) -> None:
    """Kill a process every so many seconds."""
    while time.perf_counter() + KILL < end:
        await asyncio.sleep(KILL)
        await process.kill()


async def replaced(package: Path, small: bool, found: Found, end: float) -> None:
    """Replace the record again and again: by copies of files, by rollbacks, once with a disk that is full."""
    pause = SECONDS / (RECORDS + 8)
    for number in range(1, RECORDS + 1):
        await asyncio.sleep(pause)
        filler = package.parent / "filler"
        if number == RECORDS // 2 and small:
            with suppress(OSError), filler.open("wb") as file:
                while True:
                    file.write(b"\0" * 65536)
        source = Path(tempfile.gettempdir()) / f"faults-{os.getpid()}.zip"
        source.write_bytes(packed(record(number)))
        before = read_files(package).content
        try:
            # rollbacks are one step; copies are not, and the server waits until they stand still
            if number % 2 or filler.exists():
                await asyncio.to_thread(roll_back, package, source)
            else:
                await asyncio.to_thread(copied, record(number), package)
            found.counts["records replaced"] += 1
        except (OSError, DataError) as error:
            found.told.append(f"replacement {number}: {error}")
            now = read_files(package).content
            if filler.exists():
                found.counts["records refused by a full disk, whole"] += now in (before, record(number).content)
                await asyncio.sleep(pause)
                filler.unlink()
            # the server itself may have been ending a change
            for _ in range(5):
                await asyncio.sleep(1)
                try:
                    await asyncio.to_thread(roll_back, package, source)
                    found.counts["records replaced"] += 1
                    break
                except (OSError, DataError) as again:
                    found.told.append(f"replacement {number} again: {again}")
        finally:
            source.unlink()
            filler.unlink(missing_ok=True)
        for old in sorted((package.parent / "package-backups").glob("*.zip"))[:-3]:
            old.unlink()


async def levels(process: Process) -> list[dict[str, float]]:
    """Return the level of a process at the start and after each fifth of the time."""
    found = [await asyncio.to_thread(process.level)]
    for _ in range(5):
        await asyncio.sleep(SECONDS / 5)
        found.append(await asyncio.to_thread(process.level))
    return found


async def moved(clock: Path | None, found: Found, end: float) -> None:
    """Move the clock of the steady process a year ahead, two years back, and to where it was."""
    if clock is None:
        return
    for shift in ("+400d", "-400d", "+0"):
        await asyncio.sleep(SECONDS / 4)
        clock.write_text(f"{shift}\n")
        found.counts["times the clock moved"] += 1


def table(numbers: dict[str, Any]) -> str:
    """Return what was done and met."""
    counts = Counter(numbers["counts"])
    rows = [
        ["visitors; views drawn", f"{numbers['visitors']}; {counts['views drawn']:,}"],
        ["one process killed, times", numbers["kills"]],
        ["record replaced, times; versions that somebody saw", f"{counts['records replaced']}; {numbers['versions_seen']}"],
        ["disk full: replacement refused, record whole", counts["records refused by a full disk, whole"]],
        ["clock of the other process moved by 400 days, times", counts["times the clock moved"]],
        ["connections cut; came back to the same view", f"{counts['connections cut']}; {counts['came back to the same view']}"],
        ["views lost", counts["views lost"]],
        ["views that took more than a minute", counts["views that took more than a minute"]],
        ["views of two records at once", counts["views of two records"]],
        ["views that told of a fault", counts["views that failed"]],
        ["tracebacks in the logs", numbers["tracebacks"]],
        ["back after a kill, s: middle; longest", f"{numbers['away_p50']:.1f}; {numbers['away_longest']:.1f}"],
        ["answer, s: middle; 95 %; longest", f"{numbers['p50']:.2f}; {numbers['p95']:.2f}; {numbers['longest']:.1f}"],
        *(
            [f"{words}: before; after each fifth; two minutes after all left", "; ".join(f"{one[name]:.0f}" for one in numbers["levels"])]
            for name, words in (("pages", "pages open at the process that stayed"), ("files", "its open files"), ("memory", "its memory, MB"))
        ),
    ]  # fmt: skip
    return markdown([f"{numbers['visitors']} visitors, {SECONDS:.0f} s", "found"], rows)


if __name__ == "__main__":
    VISITORS, SECONDS, RECORDS = int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
    THINK = SECONDS / 12
    result = asyncio.run(measured())
    print(table(result), *result["told"], result["ready"], sep="\n")
