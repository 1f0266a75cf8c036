"""Results on disk: numbers as JSON beside the README, tables put into the README between their marks."""

from __future__ import annotations

import datetime as dt
import json
import re
import statistics
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.machine import description

HERE = Path(__file__).parent
RESULTS = HERE / "results"
README = HERE / "README.md"


def save(name: str, numbers: dict[str, Any], table: str) -> None:
    """Keep the numbers of one run and put its table into the README, with when and where it was measured."""
    RESULTS.mkdir(exist_ok=True)
    machine = description()
    kept = {"measured": dt.datetime.now(dt.UTC).strftime("%Y-%m-%d"), "machine": machine, "numbers": numbers}
    (RESULTS / f"{name}.json").write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    about = "; ".join(f"{word}: {value}" for word, value in machine.items() if word != "load")
    head = f"Measured {kept['measured']} on {about}. Load of the machine at the end of the run: {machine['load']}."
    text = README.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    if begin not in text:
        raise ValueError(f"README.md has no place for {name!r}")
    before, rest = text.split(begin)
    README.write_text(before + begin + f"{head}\n\n{table}\n" + end + rest.split(end)[1], encoding="utf-8")
    print(f"{head}\n\n{table}")


def read(name: str) -> dict[str, Any]:
    """Return the numbers of the latest run; none if it was never run."""
    path = RESULTS / f"{name}.json"
    return dict(json.loads(path.read_text(encoding="utf-8"))["numbers"]) if path.exists() else {}


def markdown(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table; numbers stand right."""
    lines = [f"| {' | '.join(head)} |", "|---" + "|---:" * (len(head) - 1) + "|"]
    lines += [f"| {' | '.join(short(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines)


def short(value: object) -> str:
    """Return a number with three figures that count, anything else as it is."""
    if isinstance(value, float):
        return "-" if value != value else (f"{value:,.0f}" if abs(value) >= 100 else f"{float(f'{value:.3g}'):g}")
    return f"{value:,}" if isinstance(value, int) else re.sub(r"\|", "\\|", str(value))


def middle(values: Iterable[float]) -> float:
    """Return the median; not a number if there is none."""
    found = list(values)
    return float(statistics.median(found)) if found else float("nan")


def quantile(values: Iterable[float], share: float) -> float:
    """Return the value below which a share of the values lies."""
    found = sorted(values)
    return float(found[min(len(found) - 1, int(share * len(found)))]) if found else float("nan")
