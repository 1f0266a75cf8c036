"""Against what people would pick instead: a plain Streamlit page, Datasette with facets, DuckDB and Polars."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from data.record.record import Record, read_record
from tests.benchmarks import questions
from tests.benchmarks.floor import by_protocol
from tests.benchmarks.machine import fetch, free_port, server
from tests.benchmarks.report import markdown, middle, save
from tests.benchmarks.synthetic import SIZES, Size, write_package

REPEATS = 7
LONG = 2.0
MIDDLE = SIZES[1]
LARGEST = SIZES[-1]


def instead() -> None:
    """Measure a plain page and Datasette on the same packages: the real one, and 10x."""
    with tempfile.TemporaryDirectory() as folder:
        numbers: dict[str, Any] = {"pages": pages(), "datasette": datasette_beside_us(Path(folder))}
    save("instead", numbers, table(numbers))


def asked() -> None:
    """Measure our answers, DuckDB's and Polars's to the same questions: of the real record, 10x, and the largest."""
    with tempfile.TemporaryDirectory() as folder:
        numbers = {size.name: measures(Path(folder), size) for size in (SIZES[0], MIDDLE, LARGEST)}
    save("questions", numbers, answers_table(numbers))


def pages() -> dict[str, dict[str, float]]:
    """Return what the protocol shows of a page as commonly written, and of the dashboard, on the real package."""
    found = {}
    for name, app in (("plain page", "plain"), ("dashboard", "dashboard:app")):
        with server(app) as it:
            found[name] = asyncio.run(by_protocol(it, name))
    return found


def measures(folder: Path, size: Size) -> dict[str, dict[str, float]]:
    """Return, for each question, the milliseconds of each way; all ways must give the same answer."""
    record = read_record(write_package(folder / size.name.replace(",", ""), size))
    ways = {"ours": questions.ours(record), "DuckDB": questions.duckdb(record), "Polars": questions.polars(record)}
    found: dict[str, dict[str, float]] = {}
    for question in ways["ours"]:
        answers = {}
        found[question] = {}
        for way, asked in ways.items():
            answers[way], found[question][way] = timed(asked[question])
        if any(answer != answers["ours"] for answer in answers.values()):
            raise AssertionError(f"the ways disagree on {question!r} at {size.name}")
    return found


def timed(ask: Callable[[], Any]) -> tuple[Any, float]:
    """Return an answer and the middle of its times in ms; what takes long is asked twice only."""
    times: list[float] = []
    answer = None
    while len(times) < 2 or (len(times) < REPEATS and sum(times) < LONG):
        began = time.perf_counter()
        answer = ask()
        times.append(time.perf_counter() - began)
    return answer, middle(times[1:]) * 1e3


def datasette_beside_us(folder: Path) -> dict[str, float]:
    """Return the milliseconds of the same questions over HTTP: Datasette's, and the dashboard's data routes."""
    package = write_package(folder / "datasette", MIDDLE)
    base = sqlite(read_record(package), folder / "record.db")
    facets = urlencode([("_facet", c) for c in ("country", "kind", "statement_id")] + [("country", "MEX")])
    sql = urlencode({"sql": DEMANDS})
    found = {}
    with datasette(base) as address:
        found["Datasette: signers of one country, with facets"] = waited(f"{address}/record/signed?{facets}")
        found["Datasette: statements and organizations behind each demand (SQL)"] = waited(
            f"{address}/record.json?{sql}"
        )
    with server("dashboard:app", {"FIRMANTES_PACKAGE": str(package)}) as it:
        found["dashboard: /data/organizations.json, one country"] = waited(
            f"{it.base}/data/organizations.json?c=MEX&role=from"
        )
        found["dashboard: /data/demands.json"] = waited(f"{it.base}/data/demands.json")
    return found


def waited(url: str) -> float:
    """Return the middle of the milliseconds until an address has answered."""
    return timed(lambda: fetch(url))[1]


DEMANDS = """select demand_id, count(distinct c.statement_id), count(distinct organization_id)
from (select distinct p.statement_id, c.demand_id from codings c join passages p using (passage_id)) c
join signatures s on s.statement_id = c.statement_id and s.member = 0 group by demand_id"""


def sqlite(record: Record, path: Path) -> Path:
    """Write the tables to SQLite with keys and indexes, and the view that facets are asked of."""
    with sqlite3.connect(path) as base:
        for name in ("statements", "signatures", "passages", "codings", "organizations", "demands"):
            frame = record.tables[name]
            frame.astype({c: "str" for c in frame.columns if frame[c].dtype == "category"}).to_sql(
                name, base, index=False
            )
            for column in (c for c in frame.columns if c.endswith("_id") or c == "country"):
                base.execute(f"create index {name}_{column} on {name} ({column})")
        base.execute("create view signed as select * from signatures join organizations using (organization_id)")
    return path


@contextmanager
def datasette(base: Path) -> Iterator[str]:
    """Serve a SQLite file with Datasette and return its address."""
    port = free_port()
    command = [sys.executable, "-m", "datasette", "serve", str(base), "-h", "127.0.0.1", "-p", str(port)]
    limits = ["--setting", "sql_time_limit_ms", "60000", "--setting", "facet_time_limit_ms", "60000"]
    with subprocess.Popen(
        [*command, *limits], env=os.environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as it:
        try:
            for _ in range(300):
                try:
                    fetch(f"http://127.0.0.1:{port}/-/versions.json")
                    break
                except OSError:
                    time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            it.terminate()


def table(numbers: dict[str, Any]) -> str:
    """Return the tables: pages, and data over HTTP."""
    plain, own = numbers["pages"]["plain page"], numbers["pages"]["dashboard"]
    words = {
        "cold_start": "server started to first page, ms",
        "rerun": "filter change, ms",
        "cpu": "processor time a change, ms",
        "bytes_first": "websocket, first page, KB",
        "bytes_change": "websocket, a change (most), KB",
        "memory_start": "memory after the first page, MB",
        "memory_session": "memory an extra session, MB",
    }
    rows = [
        [text, plain[name], own[name], plain[name] / own[name] if own[name] else float("nan")]
        for name, text in words.items()
    ]
    parts = [markdown(["real package", "plain page", "dashboard", "plain / dashboard"], rows)]
    parts.append(markdown([f"over HTTP, {MIDDLE.name}", "ms"], numbers["datasette"].items()))
    return "\n\n".join(parts)


def answers_table(numbers: dict[str, dict[str, dict[str, float]]]) -> str:
    """Return a table for each size: the questions, with the others as multiples of ours."""
    parts = []
    for size, found in numbers.items():
        rows = [
            [question, t["ours"], t["DuckDB"], t["Polars"], t["DuckDB"] / t["ours"], t["Polars"] / t["ours"]]
            for question, t in found.items()
        ]
        head = [f"measures, {size}", "ours, ms", "DuckDB, ms", "Polars, ms", "DuckDB / ours", "Polars / ours"]
        parts.append(markdown(head, rows))
    return "\n\n".join(parts)
