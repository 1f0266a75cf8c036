"""Against the floor: the dashboard beside a blank app, a blank app with a slider, and a bare page, in one run."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

from tests.benchmarks.browser import in_browser
from tests.benchmarks.machine import Server, server
from tests.benchmarks.report import markdown, middle, save
from tests.benchmarks.visitor import Run, Visitor

APPS = {"blank": "blank", "slider": "slider", "bare": "bare", "ours": "dashboard:app"}
NAMES = {"blank": "blank app", "slider": "blank with one slider", "bare": "bare page", "ours": "dashboard"}
ROUNDS = 2
CHANGES = 60
SESSIONS = 40

LINES = {
    "cold_start": ("Server started to first page drawn, protocol", "ms"),
    "warm_open": ("New visit to a warm server, protocol", "ms"),
    "rerun": ("Filter change, protocol (middle)", "ms"),
    "rerun_first": ("The same, a selection nobody made before", "ms"),
    "cpu": ("Server's processor time a change", "ms"),
    "bytes_first": ("Websocket, first page", "KB"),
    "bytes_change": ("Websocket, a filter change (most)", "KB"),
    "memory_start": ("Memory after the first page", "MB"),
    "memory_session": ("Memory an extra session", "MB"),
    "text_cold": ("Browser, empty cache: text seen", "ms"),
    "charts_cold": ("Browser, empty cache: map drawn, with bars or list", "ms"),
    "charts_warm": ("Browser, full cache: map drawn, with bars or list", "ms"),
    "redrawn": ("Browser: filter changed to map, bars or list redrawn", "ms"),
    "own_kb": ("Browser, first page: our own data, as sent", "KB"),
    "front_kb": ("Browser, first page: Streamlit's front end, as sent", "KB"),
}


def floor() -> None:
    """Measure every app in turn, `ROUNDS` times over, and write down the middle of each number."""
    found: dict[str, dict[str, list[float]]] = {app: {} for app in APPS}
    for _ in range(ROUNDS):
        for app, target in APPS.items():
            with server(target) as it:
                for name, value in asyncio.run(by_protocol(it, app)).items():
                    found[app].setdefault(name, []).append(value)
    numbers = {app: {name: middle(values) for name, values in lines.items()} for app, lines in found.items()}
    save("floor", numbers, table(numbers))


def browser() -> None:
    """Measure the same apps in a headless browser, each in turn."""
    numbers = {}
    for app in ("blank", "bare", "ours"):
        with server(APPS[app]) as it:
            numbers[app] = in_browser(it.base, charts=app != "blank", change=app != "blank")
            print(app, numbers[app], flush=True)
    save("browser", numbers, table(numbers))


def table(numbers: dict[str, dict[str, float]]) -> str:
    """Return the table: each number of each app, and the dashboard's as a multiple of the bare page's and slider's."""

    apps = list(numbers)

    def times(name: str, by: str) -> float:
        below = numbers.get(by, {}).get(name)
        return numbers["ours"][name] / below if below else float("nan")

    least = "slider" if "slider" in numbers else "blank"
    rows = [
        [
            f"{words}, {unit}",
            *(numbers[app].get(name, float("nan")) for app in apps),
            times(name, least),
            times(name, "bare"),
        ]
        for name, (words, unit) in LINES.items()
        if name in numbers["ours"]
    ]
    head = ["", *(NAMES[app] for app in apps), f"dashboard / {NAMES[least]}", "dashboard / bare page"]
    return markdown(head, rows)


async def by_protocol(it: Server, app: str) -> dict[str, float]:
    """Return what the protocol shows of one app: times in ms, sizes in KB, memory in MB."""
    first = Visitor(it.base)
    opened = await first.open()
    numbers = {
        "cold_start": (time.perf_counter() - it.born) * 1e3,
        "bytes_first": opened.received / 1024,
        "memory_start": it.memory(),
    }
    opens = []
    for _ in range(7):
        visitor = Visitor(it.base)
        began = time.perf_counter()
        await visitor.open()
        opens.append(time.perf_counter() - began)
        await visitor.close()
    numbers["warm_open"] = middle(opens) * 1e3
    change = changer(first, app)
    fresh: list[Run] = [await change(k) for k in range(8)]
    before = it.cpu()
    runs = [await change(k) for k in range(CHANGES)]
    numbers |= {
        "rerun_first": middle(run.seconds for run in fresh) * 1e3,
        "rerun": middle(run.seconds for run in runs) * 1e3,
        "cpu": (it.cpu() - before) / CHANGES * 1e3,
        "bytes_change": max(run.received for run in [*fresh, *runs]) / 1024,
    }
    await first.close()
    return numbers | {"memory_session": await extra_sessions(it)}


def changer(visitor: Visitor, app: str) -> Callable[[int], Awaitable[Run]]:
    """Return what changes the one thing that an app lets its visitor change."""

    async def change(k: int) -> Run:
        if app == "blank":
            return await visitor.again()
        if app == "slider":
            return await visitor.slide("slider", k % 100)
        themes = visitor.options["filter_theme"]
        return await visitor.choose("filter_theme", themes[k % len(themes)])

    return change


async def extra_sessions(it: Server) -> float:
    """Return the memory that one more open session takes, in MB."""
    visitors: list[Any] = [Visitor(it.base) for _ in range(SESSIONS)]
    # the first ones fill what all share
    for visitor in visitors[:5]:
        await visitor.open()
    before = it.memory()
    for visitor in visitors[5:]:
        await visitor.open()
    grown = (it.memory() - before) / (SESSIONS - 5)
    for visitor in visitors:
        await visitor.close()
    return grown
