"""What growth costs: load, memory, every measure and every page on packages of growing size."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks.machine import ROOT, server
from tests.benchmarks.report import markdown, save
from tests.benchmarks.synthetic import SIZES, write_package
from tests.benchmarks.visitor import PATIENCE, Visitor

MEASURES = 150.0


def scale() -> None:
    """Measure every size; measures in a process of their own, pages by the protocol."""
    numbers: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for k, size in enumerate(SIZES):
            package = write_package(Path(folder) / str(k), size)
            command = [sys.executable, "-m", "tests.benchmarks.measured", str(package)]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=MEASURES, check=True)
            numbers[size.name] = json.loads(done.stdout)
            with server("dashboard:app", {"FIRMANTES_PACKAGE": str(package)}) as it:
                numbers[size.name]["pages"] = asyncio.run(pages(it.base))
                numbers[size.name]["memory"] |= {"server after every page": it.memory()}
            print(size.name, "done", flush=True)
    save("scale", numbers, table(numbers))


async def pages(base: str) -> dict[str, dict[str, float]]:
    """Return, for each page: ms of the first drawing, of the next, of a filter change, KB of the first, faults."""
    visitor = Visitor(base)
    first = await visitor.open()
    found = {}
    for path in list(visitor.pages):
        opened = first if not path else await visitor.turn(path)
        again = await visitor.again()
        themes = visitor.options["filter_themes"]
        changed = await visitor.choose("filter_themes", themes[3])
        found[path or "overview"] = {
            "first": opened.seconds * 1e3,
            "again": again.seconds * 1e3,
            "filtered": changed.seconds * 1e3,
            "kilobytes": opened.received / 1024,
            "faults": float(len(opened.exceptions) + len(again.exceptions) + len(changed.exceptions)),
        }
        await visitor.choose("filter_themes")
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
