"""Demands that a passage may make, by phrase rules that anybody can read, and how good the rules are."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

import pandas as pd

from data.intake.limits import BLOCK_CHARACTERS
from data.intake.take_apart.phrases import Phrase, fold, phrase

RULES = Path(__file__).with_name("rules.csv")


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """One row of rules.csv: a demand, a language, a pattern of words, and a note."""

    demand_id: str
    language: str
    pattern: str
    note: str

    @property
    def phrase(self) -> Phrase:
        """The pattern, ready for search."""
        return phrase(self.pattern)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A demand that a passage may make, and the words of the passage that say so."""

    demand_id: str
    words: tuple[str, ...]


@cache
def rules() -> tuple[PhraseRule, ...]:
    """Return the phrase rules in the order of the file; raise `ValueError` for a pattern that cannot be read."""
    with RULES.open(encoding="utf-8", newline="") as file:
        table = tuple(PhraseRule(**row) for row in csv.DictReader(file))
    for rule in table:
        phrase(rule.pattern)
    return table


def suggest(text: str, language: str = "") -> tuple[Suggestion, ...]:
    """Return the demands that a text may make, in the order of the rules; every language's rules if none is given."""
    folded = fold(text[:BLOCK_CHARACTERS])
    found: dict[str, list[str]] = {}
    for rule in rules():
        if language in ("", rule.language):
            for words in rule.phrase.found(folded):
                if words not in found.setdefault(rule.demand_id, []):
                    found[rule.demand_id].append(words)
            if not found.get(rule.demand_id, True):
                del found[rule.demand_id]
    return tuple(Suggestion(demand, tuple(words)) for demand, words in found.items())


def agreement(texts: Mapping[str, Sequence[str]], tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Compare what the rules suggest for the record's passages with how they were coded.

    The rules were written with these texts at hand and nothing is learned from the codings: the numbers say how
    well the rules describe the coding, not how well they will do on a text that nobody has seen.

    Parameters
    ----------
    texts : mapping of statement_id to the lines of its text
    tables : mapping of table name to DataFrame
        ``statements``, ``passages``, ``codings``, ``demands``.

    Returns
    -------
    DataFrame, one row a demand and statement with a suggestion or a coding
        ``demand_id``, ``statement_id`` : str; ``both``, ``suggested_only``, ``coded_only`` : int, passages.
    """
    coded: dict[str, set[str]] = {}
    for passage, demand in zip(tables["codings"]["passage_id"], tables["codings"]["demand_id"], strict=True):
        coded.setdefault(str(passage), set()).add(str(demand))
    statements = tables["statements"]
    languages = dict(zip(statements["statement_id"], statements["language"].astype(str), strict=True))
    counts: dict[tuple[str, str], list[int]] = {}
    for row in tables["passages"].itertuples():
        lines = texts.get(str(row.statement_id))
        if lines is None:
            continue
        text = " ".join(lines[int(cast(int, row.line_start)) - 1 : int(cast(int, row.line_end))])
        suggested = {one.demand_id for one in suggest(text, languages[str(row.statement_id)])}
        given = coded.get(str(row.passage_id), set())
        for column, demands in enumerate((suggested & given, suggested - given, given - suggested)):
            for demand in demands:
                counts.setdefault((demand, str(row.statement_id)), [0, 0, 0])[column] += 1
    order = {demand: at for at, demand in enumerate(tables["demands"]["demand_id"].astype(str))}
    keys = sorted(counts, key=lambda key: (order.get(key[0], len(order)), key[1]))
    return pd.DataFrame(
        [(*key, *counts[key]) for key in keys],
        columns=["demand_id", "statement_id", "both", "suggested_only", "coded_only"],
    )


def precision_recall(agreed: pd.DataFrame) -> tuple[float, float]:
    """Return the precision and the recall of the rules, from `agreement`; NaN where nothing stands below."""
    both, more, fewer = (int(agreed[column].sum()) for column in ("both", "suggested_only", "coded_only"))
    return (
        both / (both + more) if both + more else float("nan"),
        both / (both + fewer) if both + fewer else float("nan"),
    )


def uncovered(demands: Iterable[str], language: str, known: Collection[PhraseRule] | None = None) -> list[str]:
    """Return the demands for which a language has no rule."""
    have = {rule.demand_id for rule in (known if known is not None else rules()) if rule.language == language}
    return [demand for demand in demands if demand not in have]
