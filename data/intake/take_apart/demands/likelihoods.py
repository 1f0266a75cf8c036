"""How likely a passage makes a demand, by what speaks for it and the weight of each."""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.csv")
# the row of weights.csv that every suggestion starts from
START = "start"


def likelihood(features: Mapping[str, float]) -> float:
    """Return the share of suggestions with such features that are right, in (0, 1); unknown features weigh nothing."""
    weights = _weights()
    score = weights[START] + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-score))


@cache
def _weights() -> Mapping[str, float]:
    with WEIGHTS.open(encoding="utf-8", newline="") as file:
        return {row["feature"]: float(row["weight"]) for row in csv.DictReader(file)}
