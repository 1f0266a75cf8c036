"""The targets, each with what the latest runs measured, and whether it is met."""

from __future__ import annotations

from typing import Any

from tests.benchmarks.report import markdown, read, save


def targets() -> None:
    """Put the targets' table together from the latest numbers of the other runs."""
    rows = lines(read("floor"), read("browser"), read("load"), read("scale"), read("instead"))
    save("targets", {"rows": rows}, markdown(["target", "at most or least", "measured", "met"], rows))


def lines(
    floor: dict[str, Any],
    browser: dict[str, Any],
    load: dict[str, Any],
    scale: dict[str, Any],
    instead: dict[str, Any],
) -> list[list[Any]]:
    """Return one row a target: words, limit, measured, met."""
    rows: list[list[Any]] = []

    def row(words: str, limit: float, measured: float, least: bool = False) -> None:
        met = measured >= limit if least else measured <= limit
        rows.append([words, limit, measured, "not measured" if measured != measured else "yes" if met else "no"])

    if floor:
        ours, slider = floor["ours"], floor["slider"]
        row("filter rerun, server, times a blank app with one slider", 3.0, ours["rerun"] / slider["rerun"])
        row("filter rerun, server's processor time, times the same", 3.0, ours["cpu"] / slider["cpu"])
        row("websocket of a filter change, KB (first page)", 30.0, ours["bytes_change"])
        row("an extra session, MB", 0.5, ours["memory_session"])
    if browser:
        ours, bare = browser["ours"], browser["bare"]
        row("filter change to charts redrawn, browser, times the bare page", 1.3, ours["redrawn"] / bare["redrawn"])
        row("first page drawn cold, browser, times the bare page", 1.3, ours["charts_cold"] / bare["charts_cold"])
        row("our own data for the first page, KB", 250.0, ours["own_kb"])
    if load:
        row("100 visitors in a closed loop, reruns a second", 120.0, load["closed"]["100"]["per_second"], least=True)
        row("100 visitors, a change every 3 s, p95 in ms", 50.0, load["reading"]["100"]["p95"])
        narrow = load["narrow"]
        row("the same, themes on the first page only, reruns a second", 120.0, narrow["100"]["per_second"], least=True)
        row("the same, a change every 3 s, p95 in ms", 50.0, narrow["100, one change in 3 s"]["p95"])
    if scale:
        largest = scale[list(scale)[-1]]["measures"]
        name = max(largest, key=largest.__getitem__)
        row(f"slowest measure at 1,000,000 signatures, ms of processor ({name})", 50.0, largest[name])
    if instead:
        largest = instead["measures"][list(instead["measures"])[-1]]
        for other in ("DuckDB", "Polars"):
            slowest = min(largest, key=lambda question: largest[question][other] / largest[question]["ours"])
            row(
                f"{other}'s time as a multiple of ours, at least (“{slowest}”)",
                1.0,
                largest[slowest][other] / largest[slowest]["ours"],
                least=True,
            )
    return rows
