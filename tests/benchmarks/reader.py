"""A reader who comes back by her address when her connection is gone, as a browser does, and what such readers met."""

from __future__ import annotations

import asyncio
import random
import re
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed, WebSocketException

from tests.benchmarks.visitor import Run, Visitor

# seconds in which a reader whose process died must be back at her view
PATIENCE = 60.0
PATHS = ("", "demands", "countries", "statements", "gaps", "organizations")
# the record's number in names of demands and statements, as text and as JSON writes it, and at the foot of each page
MARK, VERSION = re.compile(rb"(?:\xc2\xb7|\\u00b7)(\d+)"), re.compile(r"Data version 99\.(\d+)\.0")
NUMBER = re.compile(r"·\d+|99\.\d+\.0")


@dataclass
class Found:
    """What the visitors met."""

    counts: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    away: list[float] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)


class Page(Visitor):
    """A page that also knows of which records it is drawn: texts, figures and tables."""

    def __post_init__(self) -> None:
        self.records: set[int] = set()

    def _look(self, said: ForwardMsg, size: int, exceptions: list[str]) -> None:
        super()._look(said, size, exceptions)
        if said.WhichOneof("type") == "new_session":
            # a run that was broken off for this one: the browser takes its elements away
            self.records = set()
        self.records |= {int(number) for number in MARK.findall(said.SerializeToString())}

    async def _ask(self, message: BackMsg) -> Run:
        self.records = set()
        return await super()._ask(message)


class Reader:
    """One visitor, who comes back by her address when the connection is gone, as a browser does."""

    def __init__(self, front: str, number: int, found: Found, think: float) -> None:
        self.front, self.found, self.think, self.dice = front, found, think, random.Random(number)
        # many addresses of this machine: nginx limits each
        self.cookie, self.source, self.path = f"lb=reader{number}", f"127.0.1.{number % 50 + 1}", ""
        self.visitor = self._fresh()

    def _fresh(self) -> Page:
        return Page(self.front, cookie=self.cookie, source=self.source)

    async def enter(self, gate: asyncio.Semaphore) -> None:
        async with gate:
            self.path = self.dice.choice(PATHS)
            self._look(await self.visitor.open(self.path))

    async def read(self, end: float) -> None:
        await asyncio.sleep(self.dice.random() * self.think)
        while time.perf_counter() < end:
            await self.step()
            await asyncio.sleep(self.think * (0.5 + self.dice.random()))

    async def step(self) -> None:
        """Turn a page or change a filter; if the connection is gone, come back to the view first."""
        self.found.counts["views asked for"] += 1
        try:
            if self.dice.random() < 0.3:
                path = self.dice.choice(PATHS)
                run = await self.visitor.turn(path)
                self.path = path
            else:
                if "filter_kind" not in self.visitor.options:
                    await self.visitor.act("panel", "more")
                name = self.dice.choice(("filter_theme", "filter_c", "filter_kind"))
                run = await self.visitor.choose(name, self.dice.choice(self.visitor.options[name]))
        except TimeoutError:
            self.found.counts["views that took more than a minute"] += 1
            await self._back()
        except (OSError, ConnectionClosed):
            self.found.counts["connections cut"] += 1
            await self._back()
        else:
            self.found.seconds.append(run.seconds)
            self._look(run)

    async def _back(self) -> None:
        """Open the address again until a process answers; the view is lost if it does not hold what stood there."""
        counts, began = self.found.counts, time.perf_counter()
        path, query, words = self.view
        with suppress(Exception):
            await self.visitor.close()
        while time.perf_counter() - began < PATIENCE:
            self.visitor = self._fresh()
            try:
                run = await self.visitor.open(path, query)
            except (OSError, TimeoutError, WebSocketException):
                await asyncio.sleep(1)
                continue
            self.path = path
            self.found.away.append(time.perf_counter() - began)
            self._look(run)
            _, now, again = self.view
            if sorted(parse_qsl(now)) == sorted(parse_qsl(query)) and not run.exceptions and not words - again:
                counts["came back to the same view"] += 1
            else:
                counts["views lost"] += 1
                gone = sorted(words - again)[:5]
                self.found.told.append(f"/{path}?{query} became {now}: {run.exceptions} without {gone}")
            return
        counts["views lost"] += 1
        self.found.told.append(f"/{path}?{query}: no answer for {PATIENCE:.0f} s")

    def _look(self, run: Run) -> None:
        words = " ".join(self.visitor.words)
        numbers = self.visitor.records | {int(number) for number in VERSION.findall(words)}
        self.found.seen |= numbers
        self.found.counts["views drawn"] += 1
        self.found.counts["views of two records"] += len(numbers) > 1
        self.found.counts["views without a version"] += not VERSION.search(words)
        self.found.counts["views that failed"] += bool(run.exceptions)
        self.found.told += run.exceptions
        # what stands there, without the number of the record
        self.view = (self.path, self.visitor.query, {NUMBER.sub("", text) for text in self.visitor.words})
