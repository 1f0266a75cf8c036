"""How well a new statement is taken apart, as last measured on statements that the record does not hold."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.intake.measured.development import PARTS, UNSEEN, development_measured
from data.intake.measured.learned import calibration, learned, left_out
from data.intake.take_apart.demands.signs import signs
from data.intake.take_apart.demands.suggestions import rules

COUNTS = ["right", "found", "there"]


@dataclass(frozen=True, slots=True)
class RulesMeasured:
    """Rules, signs, texts; of the texts that no rule ever saw, demands found, labelled and both; shares in [0, 1]."""

    rules: int
    signs: int
    texts: int
    unseen: int
    right: int
    found: int
    there: int

    @property
    def precision(self) -> float:
        """Share of the suggestions that are right; NaN of none."""
        return self.right / self.found if self.found else float("nan")

    @property
    def recall(self) -> float:
        """Share of the demands that are suggested; NaN of none."""
        return self.right / self.there if self.there else float("nan")


def rules_measured() -> RulesMeasured:
    """Return how well the rules suggest demands on the part of the development set that they never saw."""
    measured = development_measured()
    # every text has a title to be found, or none: its parts say how many texts were at hand
    texts = measured[measured["part"] == "title"].groupby("half")["there"].sum()
    unseen = measured[(measured["half"] == UNSEEN) & (measured["part"] == "demands")][COUNTS].sum()
    return RulesMeasured(
        len(rules()), len(signs()), int(texts.sum()), int(texts.get(UNSEEN, 0)), *(int(n) for n in unseen)
    )


def likelihoods_measured() -> pd.DataFrame:
    """Return how often suggestions were right by how likely they were said to be, on parts not learned from.

    Returns
    -------
    DataFrame, one row a range of likelihoods, lowest first
        ``least``, ``most``, ``right`` : float, shares in [0, 1]; ``suggestions`` : int.
    """
    rows = learned()
    said = left_out(rows)
    table = calibration(said, rows.loc[said.index, "right"])
    return table.assign(least=[one.left for one in table.index], most=[one.right for one in table.index])


def measured_parts() -> pd.DataFrame:
    """Return the counts of each part of a text, seen and unseen, and of the unseen by language.

    Returns
    -------
    DataFrame, one row a part and a group, parts in the order of `development.PARTS`
        ``part`` : str; ``group`` : str, seen, unseen, en, es or pt; ``right``, ``found``, ``there`` : int.
    """
    measured = development_measured()
    apart = measured["half"] == UNSEEN
    unseen = measured[apart]
    groups = [
        measured.assign(group=apart.map({True: "unseen", False: "seen"})),
        unseen.assign(group=unseen["language"]),
    ]
    counted = pd.concat(groups).groupby(["part", "group"], as_index=False)[COUNTS].sum()
    order = {part: at for at, part in enumerate(PARTS)}
    return counted.sort_values(["part", "group"], key=lambda column: column.map(lambda one: order.get(one, one)))
