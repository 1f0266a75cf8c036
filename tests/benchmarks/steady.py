"""Steady: memory over 2,000 reruns, and over 200 sessions opened and closed."""

from __future__ import annotations

import asyncio
import random
import time

from tests.benchmarks.machine import Server, server
from tests.benchmarks.report import markdown, save
from tests.benchmarks.visitor import Visitor

RERUNS = 2_000
SESSIONS = 200
LONGEST = 140.0


def steady() -> None:
    """Measure both on one server and write down the memory at every fifth of the way."""
    with server("dashboard:app") as it:
        numbers = asyncio.run(measured(it))
    rows = [
        [words, *numbers[name]]
        for name, words in (("reruns", f"over {RERUNS:,} reruns"), ("sessions", f"over {SESSIONS} sessions"))
    ]
    head = ["memory, MB", "at the start", *(f"{k * 20} %" for k in range(1, 6))]
    note = (
        "The first fifths fill the views that are remembered (256 at most). "
        f"{int(numbers['done'][0]):,} reruns and {int(numbers['done'][1])} sessions were made."
    )
    save("steady", numbers, markdown(head, rows) + "\n\n" + note)


async def measured(it: Server) -> dict[str, list[float]]:
    """Return the memory at each fifth of the reruns and of the sessions, and how many were made."""
    dice = random.Random(1)
    visitor = Visitor(it.base)
    await visitor.open()
    for path in visitor.pages:
        await visitor.turn(path)
    pages = ("", "demands", "countries", "statements")
    reruns, made = [it.memory()], 0
    began = time.perf_counter()
    for k in range(RERUNS):
        if k % 100 == 0:
            await visitor.turn(pages[k // 100 % len(pages)])
        name = dice.choice(("filter_theme", "filter_c", "filter_demand"))
        await visitor.choose(name, dice.choice(visitor.options[name]))
        made += 1
        if (k + 1) % (RERUNS // 5) == 0:
            reruns.append(it.memory())
        if time.perf_counter() - began > LONGEST:
            break
    sessions, opened = [it.memory()], 0
    for k in range(SESSIONS):
        one = Visitor(it.base)
        await one.open()
        await one.close()
        opened += 1
        if (k + 1) % (SESSIONS // 5) == 0:
            await asyncio.sleep(0.5)
            sessions.append(it.memory())
    await visitor.close()
    return {"reruns": reruns, "sessions": sessions, "done": [float(made), float(opened)]}
