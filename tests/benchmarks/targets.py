"""The targets, each with what the latest runs measured, and whether it is met."""

from __future__ import annotations

from typing import Any

from tests.benchmarks import crowd
from tests.benchmarks.report import markdown, read, save


def targets() -> None:
    """Put the targets' table together from the latest numbers of the other runs."""
    rows = lines(read("crowd"), read("browser"), read("scale"), read("questions"))
    save("targets", {"rows": rows}, markdown(["target", "at most or least", "measured", "met"], rows))


def lines(
    crowd_: dict[str, Any], browser: dict[str, Any], scale: dict[str, Any], questions: dict[str, Any]
) -> list[list[Any]]:
    """Return one row a target: words, limit, measured, met."""
    rows: list[list[Any]] = []

    def row(words: str, limit: float, measured: float, least: bool = False) -> None:
        met = measured >= limit if least else measured <= limit
        rows.append([words, limit, measured, "not measured" if measured != measured else "yes" if met else "no"])

    if crowd_:
        for words, limit, measured, least in crowd.targets(crowd_):
            row(words, limit, measured, least)
    if browser:
        ours, bare = browser["ours"], browser["bare"]
        row(
            "browser, first page cold, map and list drawn over the bare page",
            0.8,
            ours["charts_cold"] / bare["charts_cold"],
        )
        row("browser, filter change to map and list redrawn over the bare page", 1.2, ours["redrawn"] / bare["redrawn"])
    if scale:
        largest = scale[list(scale)[-1]]
        for name, kind, limit in (("filtered", "new selection, ms", 500.0), ("kilobytes", "KB", 300.0)):
            worst = max(largest["pages"], key=lambda page: largest["pages"][page][name])
            row(f"largest record, slowest page, {kind} ({worst})", limit, largest["pages"][worst][name])
        slowest = max(largest["measures"], key=largest["measures"].__getitem__)
        row(f"slowest measure at 1,000,000 signatures, ms ({slowest})", 20.0, largest["measures"][slowest])
    if questions:
        largest = questions[list(questions)[-1]]
        for other in ("DuckDB", "Polars"):
            slowest = min(largest, key=lambda question: largest[question][other] / largest[question]["ours"])
            row(
                f"{other}'s time as a multiple of ours, at least (“{slowest}”)",
                1.0,
                largest[slowest][other] / largest[slowest]["ours"],
                least=True,
            )
    return rows
