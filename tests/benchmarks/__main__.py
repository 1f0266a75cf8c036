"""`python -m tests.benchmarks [RUN ...]`: run some of the benchmarks, or all of them."""

from __future__ import annotations

import argparse
from importlib import import_module

# name of a run -> the module and the function that make it
RUNS = {
    "floor": ("floor", "floor"),
    "browser": ("floor", "browser"),
    "redraw": ("redraw", "redraw"),
    "instead": ("instead", "instead"),
    "questions": ("instead", "asked"),
    "scale": ("scale", "scale"),
    "largest": ("scale", "largest"),
    "crowd": ("crowd", "crowd"),
    "load": ("load", "load"),
    "two": ("load", "two"),
    "faults": ("faults", "faults"),
    "steady": ("steady", "steady"),
    "targets": ("targets", "targets"),
}


def main() -> None:
    """Run what is asked for, one after the other; `targets` reads what the others wrote."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("runs", nargs="*", metavar="RUN", help=", ".join(RUNS))
    chosen = parser.parse_args().runs or list(RUNS)
    if unknown := set(chosen) - set(RUNS):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(RUNS)}")
    for name in chosen:
        module, function = RUNS[name]
        getattr(import_module(f"tests.benchmarks.{module}"), function)()


if __name__ == "__main__":
    main()
