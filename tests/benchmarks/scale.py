"""What growth costs: load, memory, every measure and every page on packages of growing size."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.machine import ROOT, server
from tests.benchmarks.report import markdown, read, save
from tests.benchmarks.synthetic import SIZES, Size, write_package
from tests.benchmarks.visitor import PATIENCE, Visitor

MEASURES = 100.0
LONGEST = 60.0
LAST = ("briefing",)


def scale() -> None:
    """Measure all sizes but the largest."""
    for size in SIZES[:-1]:
        _measure(size)


def largest() -> None:
    """Measure the largest size: it takes as long as all the others."""
    _measure(SIZES[-1])


def _measure(size: Size) -> None:
    """Measure one size and put it beside the others: measures in a process of their own, pages by the protocol."""
    numbers: dict[str, Any] = read("scale")
    with tempfile.TemporaryDirectory() as folder:
        package = write_package(Path(folder), size)
        command = [sys.executable, "-m", "tests.benchmarks.measured", str(package)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=MEASURES, check=True)
        found = json.loads(done.stdout)
        with server("dashboard:app", {"FIRMANTES_PACKAGE": str(package)}) as it:
            found["load"]["server started to ready"] = time.perf_counter() - it.born
            found["pages"] = asyncio.run(pages(it.base))
            found["memory"]["server after every page"] = it.memory()
    numbers[size.name] = found
    numbers = {size.name: numbers[size.name] for size in SIZES if size.name in numbers}
    save("scale", numbers, table(numbers))


async def pages(base: str) -> dict[str, dict[str, float]]:
    """Return, for each page: ms of the first drawing, of the next, of a filter change, KB of the first, faults."""
    visitor = Visitor(base)
    first = await visitor.open()
    found = {}
    began = time.perf_counter()
    # the briefing writes whole documents: it comes last, and is left out where the time is over
    for path in sorted(visitor.pages, key=lambda path: path in LAST):
        if time.perf_counter() - began > LONGEST:
            break
        opened = first if not path else await visitor.turn(path)
        again = await visitor.again()
        themes = visitor.options["filter_theme"]
        changed = await visitor.choose("filter_theme", themes[3])
        found[path or "overview"] = {
            "first": opened.seconds * 1e3,
            "again": again.seconds * 1e3,
            "filtered": changed.seconds * 1e3,
            "kilobytes": opened.received / 1024,
            "faults": float(len(opened.exceptions) + len(again.exceptions) + len(changed.exceptions)),
        }
        await visitor.choose("filter_theme")
    await asyncio.wait_for(visitor.close(), PATIENCE)
    return found


def table(numbers: dict[str, Any]) -> str:
    """Return the tables: measures by size, then pages by size."""
    sizes = list(numbers)
    rows: list[list[object]] = []
    for kind, unit in (("load", "s"), ("memory", "MB"), ("measures", "ms")):
        for name in numbers[sizes[0]][kind]:
            rows.append([f"{name}, {unit}", *(float(numbers[size][kind].get(name, "nan")) for size in sizes)])
    parts = [markdown(["", *sizes], rows)]
    for name, words in (
        ("first", "first drawn, ms"),
        ("again", "drawn again, ms"),
        ("filtered", "theme chosen, ms"),
        ("kilobytes", "sent at first, KB"),
    ):
        rows = [
            [page, *(numbers[size]["pages"].get(page, {}).get(name, float("nan")) for size in sizes)]
            for page in numbers[sizes[-1]]["pages"]
        ]
        parts.append(markdown([words, *sizes], rows))
    return "\n\n".join(parts)
