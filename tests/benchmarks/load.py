"""Load: 1 to 200 visitors on a real journey; then two processes behind nginx, one of which is killed."""

from __future__ import annotations

import asyncio
import random
import shutil
import subprocess
import time
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

from tests.benchmarks.front import nginx
from tests.benchmarks.machine import Server, server
from tests.benchmarks.report import markdown, middle, quantile, save
from tests.benchmarks.visitor import Run, Visitor

CROWDS = (1, 10, 50, 100, 200)
SECONDS = 5.0
THINK = 3.0
# where a reader goes: pages in order, a filter changed on each
JOURNEY = ("", "demands", "", "organizations", "countries", "statements", "demands", "gaps")


def load() -> None:
    """Measure the crowds on one process, with and without time to read."""
    numbers: dict[str, dict[str, dict[str, float]]] = {"closed": {}, "reading": {}}
    with server("dashboard:app") as it:
        asyncio.run(crowd([it.base], 4, 8.0, 0.0, seed=0))  # what all share is made
        for n in CROWDS:
            numbers["closed"][str(n)] = asyncio.run(measured(it, n, 0.0))
            print(n, numbers["closed"][str(n)], flush=True)
        for n in (10, 100):
            numbers["reading"][str(n)] = asyncio.run(measured(it, n, THINK))
            print(n, numbers["reading"][str(n)], flush=True)
        asyncio.run(crowd([it.base], 4, 4.0, 0.0, seed=0, narrow=True))
        numbers["narrow"] = {
            "100": asyncio.run(measured(it, 100, 0.0, narrow=True)),
            "100, one change in 3 s": asyncio.run(measured(it, 100, THINK, narrow=True)),
        }
    with server("slider") as it:
        numbers["slider"] = {"100": asyncio.run(measured(it, 100, 0.0))}
    save("load", numbers, table(numbers))


def two() -> None:
    """Measure two processes behind nginx, and kill one."""
    numbers = two_processes()
    save("two", numbers, two_table(numbers))


async def measured(it: Server, n: int, think: float, narrow: bool = False) -> dict[str, float]:
    """Return what `n` visitors met on one server, and what it took."""
    before = it.cpu()
    found = await crowd([it.base], n, SECONDS + 2 * think, think, seed=n, narrow=narrow)
    return found | {"memory": it.memory(), "cpu": (it.cpu() - before) / max(found["runs"], 1) * 1e3}


async def crowd(
    bases: Sequence[str], n: int, seconds: float, think: float, seed: int, narrow: bool = False
) -> dict[str, float]:
    """Return p50, p95 (ms), reruns a second and errors of `n` visitors, each on the journey until the time is over."""
    visitors = [Visitor(bases[k % len(bases)]) for k in range(n)]
    errors: list[str] = []
    gate = asyncio.Semaphore(10)

    async def enter(visitor: Visitor) -> None:
        async with gate:
            await visitor.open()

    await asyncio.gather(*map(enter, visitors))
    end = time.perf_counter() + seconds
    began = time.perf_counter()
    each = await asyncio.gather(
        *(journey(v, end, think, random.Random(seed + k), errors, narrow) for k, v in enumerate(visitors))
    )
    passed = time.perf_counter() - began
    await asyncio.gather(*(visitor.close() for visitor in visitors))
    times = [run.seconds * 1e3 for runs in each for run in runs]
    return {
        "p50": middle(times),
        "p95": quantile(times, 0.95),
        "per_second": len(times) / passed,
        "errors": float(len(errors)),
        "runs": float(len(times)),
    }


async def journey(
    visitor: Visitor, end: float, think: float, dice: random.Random, errors: list[str], narrow: bool = False
) -> list[Run]:
    """Let one visitor go from page to page and change filters, or only choose themes on one; return the runs."""
    runs: list[Run] = []
    step = dice.randrange(len(JOURNEY))
    if think:
        await asyncio.sleep(dice.random() * think)
    while time.perf_counter() < end:
        try:
            step += 1
            # three of four steps change a filter, one turns a page
            if "slider" in visitor.widgets:
                run = await visitor.slide("slider", step % 100)
            elif narrow:
                run = await visitor.choose("filter_theme", dice.choice(visitor.options["filter_theme"]))
            elif step % 4 == 0:
                run = await visitor.turn(JOURNEY[step // 4 % len(JOURNEY)])
            else:
                name = dice.choice(("filter_theme", "filter_theme", "filter_demand", "filter_c"))
                wanted = dice.choice(visitor.options[name]) if dice.random() < 0.7 else None
                run = await visitor.choose(name, *([wanted] if wanted else []))
            errors += run.exceptions
            runs.append(run)
        except Exception as error:
            errors.append(repr(error))
            break
        if think:
            await asyncio.sleep(think * (0.5 + dice.random()))
    return runs


def two_processes() -> dict[str, Any]:
    """Return the throughput of one and of two processes behind nginx, and what visitors lose when one is killed."""
    if not shutil.which("nginx"):
        return {}
    with ExitStack() as stack:
        first, second = (stack.enter_context(server("dashboard:app")) for _ in range(2))
        front = stack.enter_context(nginx(first.port, second.port))
        alone = asyncio.run(crowd([first.base], 50, SECONDS, 0.0, seed=1))
        asyncio.run(crowd([second.base], 10, 3.0, 0.0, seed=2))
        both = asyncio.run(asyncio.wait_for(behind(front, 50), 120))
        lost = asyncio.run(asyncio.wait_for(killed(front, second), 120))
    return {"one": alone, "two": both} | lost


async def behind(front: str, n: int) -> dict[str, float]:
    """Return what visitors met behind nginx, each with a cookie of its own."""
    visitors = [Visitor(front, cookie=f"lb=visitor{k}") for k in range(n)]
    await asyncio.gather(*(visitor.open() for visitor in visitors))
    errors: list[str] = []
    began = time.perf_counter()
    end = began + SECONDS
    each = await asyncio.gather(*(journey(v, end, 0.0, random.Random(k), errors) for k, v in enumerate(visitors)))
    passed = time.perf_counter() - began
    times = [run.seconds * 1e3 for runs in each for run in runs]
    for visitor in visitors:
        await visitor.close()
    return {
        "p50": middle(times),
        "p95": quantile(times, 0.95),
        "per_second": len(times) / passed,
        "errors": float(len(errors)),
    }


async def killed(front: str, second: Server) -> dict[str, float]:
    """Kill one process under twenty visitors; return how many went on, and how many came back to the same view."""
    visitors = [Visitor(front, cookie=f"lb=visitor{k}") for k in range(20)]
    titles = []
    for visitor in visitors:
        await visitor.open()
        themes = visitor.options["filter_theme"]
        await visitor.choose("filter_theme", themes[2])
        titles.append(visitor.words[0])
    subprocess.run(["kill", "-9", str(second.pid)], check=True)
    await asyncio.sleep(0.5)
    unharmed = came_back = 0
    for visitor, title in zip(visitors, titles, strict=True):
        try:
            await visitor.again()
            unharmed += visitor.words[0] == title
        except Exception:
            # what a browser does: opens the address that stands in its bar, with its cookie
            returned = Visitor(front, cookie=visitor.cookie)
            await returned.open(query=visitor.query)
            came_back += returned.words[0] == title
            await returned.close()
    return {"visitors": 20.0, "unharmed": float(unharmed), "came_back": float(came_back)}


def table(numbers: dict[str, Any]) -> str:
    """Return the table of the crowds."""
    names = ("p50", "p95", "per_second", "cpu", "errors", "memory")
    head = ["visitors", "p50, ms", "p95, ms", "reruns a second", "processor, ms a rerun", "errors", "memory, MB"]
    rows = [[f"{n}, one change after the other", *(found[k] for k in names)] for n, found in numbers["closed"].items()]
    rows += [
        [f"{n}, one change in {THINK:.0f} s", *(found[k] for k in names)] for n, found in numbers["reading"].items()
    ]
    rows += [
        [f"{n}, themes on the first page only", *(found[k] for k in names)]
        for n, found in numbers.get("narrow", {}).items()
    ]
    if slider := numbers.get("slider"):
        rows += [[f"{n}, blank app with one slider", *(found[k] for k in names)] for n, found in slider.items()]
    return markdown(head, rows)


def two_table(found: dict[str, Any]) -> str:
    """Return the table of one process against two, and what a killed one cost."""
    names = ("p50", "p95", "per_second", "errors")
    ways = (("one", "one process"), ("two", "two behind nginx"))
    rows = [[words, *(found[way][name] for name in names)] for way, words in ways]
    lost = found["visitors"] - found["unharmed"] - found["came_back"]
    return (
        markdown(["50 visitors", "p50, ms", "p95, ms", "reruns a second", "errors"], rows)
        + f"\n\nOne of the two processes killed under {found['visitors']:.0f} visitors: {found['unharmed']:.0f} went on "
        + f"and noticed nothing, {found['came_back']:.0f} landed on the same view by their address, {lost:.0f} lost it."
    )
