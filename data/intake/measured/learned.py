"""The weights by which suggestions are ranked, learned from what was right in labelled passages.

`learned.csv` has a row for each demand that rules or signs pointed to in a labelled passage: what spoke for it, and
whether it was right. In parts C to G of the development set the features are those of the day on which the part was
still unseen, so that a weight says how far words can be trusted in texts to come; the record's own statements and
parts A and B, from which rules were written, count half. `python -m data.intake.measured.learned` makes weights.csv
anew and prints how good the weights of the other parts are on each of C to G.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.intake.take_apart.demands.likelihoods import START, WEIGHTS
from data.intake.take_apart.demands.suggestions import DOUBTFUL, LIKELY

LEARNED = Path(__file__).with_name("learned.csv")
LABELS = ["half", "language", "text_id", "demand_id", "right"]
# how strongly weights are held near 0: a few hundred rows carry some thirty of them
RIDGE = 5.0
UNSEEN_ONCE = ("C", "D", "E", "F", "G")
SEEN_COUNTS = 0.5
ROUNDS = 50
RANGES = [0, DOUBTFUL, LIKELY, 0.5, 0.7, 1]


def learned() -> pd.DataFrame:
    """Return what the weights are learned from: one row a passage and demand, `LABELS` and a column each feature."""
    return pd.read_csv(LEARNED)


def fitted(rows: pd.DataFrame) -> pd.Series:
    """Return the weights that make the labels of rows likeliest (logistic regression with a ridge), by feature."""
    features = [column for column in rows.columns if column not in LABELS]
    x = np.column_stack([np.ones(len(rows)), rows[features].to_numpy(float)])
    y = rows["right"].to_numpy(float)
    counts = np.where(rows["half"].isin(UNSEEN_ONCE), 1.0, SEEN_COUNTS)
    ridge = np.diag([0.0, *[RIDGE] * len(features)])
    weights = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = _share(x @ weights)
        curve = x.T @ (x * (counts * p * (1 - p))[:, None]) + ridge
        step = np.linalg.solve(curve, x.T @ (counts * (y - p)) - ridge @ weights)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return pd.Series(weights, index=[START, *features])


def likelihoods(rows: pd.DataFrame, weights: pd.Series) -> pd.Series:
    """Return the likelihood of each row by weights."""
    names = [name for name in weights.index if name != START]
    score = float(weights[START]) + rows[names].to_numpy(float) @ weights[names].to_numpy(float)
    return pd.Series(_share(score), index=rows.index, dtype=float)


def left_out(rows: pd.DataFrame) -> pd.Series:
    """Return the likelihood of each row of C to G by the weights of every part but its own."""
    parts = [likelihoods(rows[rows["half"] == h], fitted(rows[rows["half"] != h])) for h in UNSEEN_ONCE]
    said: pd.Series = pd.concat(parts)
    return said


def calibration(said: pd.Series, right: pd.Series) -> pd.DataFrame:
    """Return, for each range of likelihoods, how many suggestions there are, their mean likelihood, the share right."""
    found = pd.DataFrame({"said": said, "right": right}).groupby(pd.cut(said, RANGES), observed=True)
    return found.agg(suggestions=("right", "size"), said=("said", "mean"), right=("right", "mean"))


def _share(score: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(1 / (1 + np.exp(-score)), dtype=np.float64)


def main() -> None:
    """Write weights.csv; print how good the weights of the other parts are on each part."""
    rows = learned()
    weights = fitted(rows)
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["feature", "weight"])
        table.writerows((name, f"{weight:.3f}") for name, weight in weights.items())
    said = left_out(rows)
    print(calibration(said, rows.loc[said.index, "right"]).round(2))


if __name__ == "__main__":
    main()
