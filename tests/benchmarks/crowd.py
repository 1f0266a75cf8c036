"""A crowd on any page under any theme and country, beside a blank app with one slider on the same machine."""

from __future__ import annotations

import asyncio
import random
import time
from contextlib import ExitStack
from typing import Any

from tests.benchmarks.load import nginx
from tests.benchmarks.machine import Server, server
from tests.benchmarks.report import markdown, middle, quantile, save
from tests.benchmarks.visitor import Visitor

PAGES = ("", "demands", "countries", "organizations", "statements", "gaps", "commitments", "since")
THEMES = ("asylum", "pathways", "humanitarian", "inclusion", "equality", "justice", "borders", "governance", "origins")
COUNTRIES = ("USA", "MEX", "PAN", "GTM", "HND", "COL", "CAN", "CRI", "BRA", "ECU", "PER", "CHL")
WARM, SECONDS, THINK = 30, 5.0, 3.0
# what is done again and again, visitors, seconds between two acts of one of them
ROWS = (
    ("theme", 1, 0.0),
    ("wide", 1, 0.0),
    ("wide", 50, 0.0),
    ("wide", 100, THINK),
)


def crowd() -> None:
    """Measure one visitor and many, a theme on the first page and anything anywhere, and two processes."""
    numbers: dict[str, dict[str, float]] = {}
    with server("slider") as floor, server("dashboard:app") as ours:
        for n in (1, 50):
            numbers[f"slider, {n}"] = asyncio.run(measured(floor, "slider", n, 0.0))
        for page in ("commitments", "since"):
            numbers[f"first visit, {page}"] = asyncio.run(first_visit(ours, page))
        for mode, n, think in ROWS:
            numbers[f"{mode}, {n}"] = asyncio.run(measured(ours, mode, n, think))
            print(mode, n, numbers[f"{mode}, {n}"], flush=True)
    with ExitStack() as stack:
        first, second = (stack.enter_context(server("dashboard:app")) for _ in range(2))
        front = stack.enter_context(nginx(first.port, second.port))
        numbers["one process"] = asyncio.run(acted([first.base] * 50, "wide", 0.0))
        numbers["two processes"] = asyncio.run(acted([front] * 50, "wide", 0.0))
    save("crowd", numbers, table(numbers))


async def first_visit(it: Server, page: str) -> dict[str, float]:
    """Return the milliseconds and KB of a visit that begins on a page."""
    visitor = Visitor(it.base)
    run = await visitor.open(page)
    await visitor.close()
    return {"p50": run.seconds * 1e3, "kilobytes": run.received / 1024}


async def measured(it: Server, mode: str, n: int, think: float) -> dict[str, float]:
    """Return what `n` visitors met on one server, and what a run took of its processor."""
    before = it.cpu()
    found = await acted([it.base] * n, mode, think)
    # each visitor opened the first page, the first warmed up
    return found | {"cpu": (it.cpu() - before) / (found["runs"] + WARM + n) * 1e3}


async def acted(bases: list[str], mode: str, think: float) -> dict[str, float]:
    """Return p50, p95 (ms) and runs a second of visitors at these addresses, each acting until the time is over."""
    visitors = [Visitor(base, cookie=f"lb=visitor{k}") for k, base in enumerate(bases)]
    gate = asyncio.Semaphore(5)

    async def enter(visitor: Visitor) -> None:
        async with gate:
            await visitor.open()

    await asyncio.gather(*map(enter, visitors))
    for k in range(WARM):
        await act(visitors[0], mode, random.Random(k))
    began = time.perf_counter()
    end = began + SECONDS + 2 * think

    async def stay(visitor: Visitor, dice: random.Random) -> list[float]:
        await asyncio.sleep(dice.random() * think)
        times = []
        while time.perf_counter() < end:
            times.append(await act(visitor, mode, dice))
            await asyncio.sleep(think * (0.5 + dice.random()))
        return times

    each = await asyncio.gather(*(stay(one, random.Random(1000 + k)) for k, one in enumerate(visitors)))
    passed = time.perf_counter() - began
    await asyncio.gather(*(visitor.close() for visitor in visitors))
    times = [seconds * 1e3 for one in each for seconds in one]
    return {
        "p50": middle(times),
        "p95": quantile(times, 0.95),
        "per_second": len(times) / passed,
        "runs": float(len(times)),
    }


async def act(visitor: Visitor, mode: str, dice: random.Random) -> float:
    """Move the slider, choose a theme on the first page, or go to any page under any theme and country; in seconds."""
    if mode == "slider":
        return (await visitor.slide("slider", dice.randrange(100))).seconds
    if mode == "theme":
        return (await visitor.go("", f"theme={dice.choice(THEMES)}")).seconds
    query = f"theme={dice.choice(THEMES)}&c={dice.choice(COUNTRIES)}"
    return (await visitor.go(dice.choice(PAGES), query)).seconds


def targets(found: dict[str, Any]) -> list[tuple[str, float, float, bool]]:
    """Return what is wanted of the crowd, as ratios within one run: words, limit, measured, whether it is the least."""
    alone, many = found["slider, 1"]["p50"], found["slider, 50"]["per_second"]
    return [
        ("theme, one visitor, p50 over the slider's", 2.5, found["theme, 1"]["p50"] / alone, False),
        ("wide, one visitor, p50 over the slider's p50", 4.0, found["wide, 1"]["p50"] / alone, False),
        ("wide, one visitor, p95 over the slider's p50", 8.0, found["wide, 1"]["p95"] / alone, False),
        ("wide, 50 visitors, runs/s over the slider's", 0.25, found["wide, 50"]["per_second"] / many, True),
        ("wide, 100 visitors every 3 s, p95 over the slider's p50", 30.0, found["wide, 100"]["p95"] / alone, False),
        (
            "the same mix, two processes, runs/s over one",
            1.7,
            found["two processes"]["per_second"] / found["one process"]["per_second"],
            True,
        ),
        ("websocket, first visit of commitments, KB", 40.0, found["first visit, commitments"]["kilobytes"], False),
        ("websocket, first visit of since, KB", 40.0, found["first visit, since"]["kilobytes"], False),
    ]


def table(numbers: dict[str, dict[str, float]]) -> str:
    """Return the table of the crowd and of its targets."""
    names = ("p50", "p95", "per_second", "cpu")
    rows = [[what, *(found.get(name, float("nan")) for name in names)] for what, found in numbers.items()]
    wanted = [
        [words, limit, ratio, "yes" if (ratio >= limit if least else ratio <= limit) else "no"]
        for words, limit, ratio, least in targets(numbers)
    ]
    return "\n\n".join(
        (
            markdown(["visitors", "p50, ms", "p95, ms", "runs a second", "processor, ms a run"], rows),
            markdown(["ratio", "at most or least", "measured", "met"], wanted),
        )
    )
