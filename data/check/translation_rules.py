"""Rules for the Spanish and Portuguese of the record's free English text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pandas as pd

from data.check.rules import Package, rows, rule
from data.record.errors import Fault
from data.record.schema import Field

# words that stand above an event
HEADLINE = 14


@rule("translations")
def free_text_is_translated(package: Package) -> Iterator[Fault]:
    """Every free English text of the record has a row in translations.csv."""
    known = set(package.tables["translations"]["text_en"])
    for table, column, cells in _cells(package, lambda field: field.translated):
        for line in cells.index[~cells.isin(known)]:
            yield Fault(f"{table}.csv", int(line), column, "has no row in translations.csv")


@rule("translations")
def translations_are_used(package: Package) -> Iterator[Fault]:
    """Every row of translations.csv is the translation of a text, or of a name, that the record has."""
    if all(table.name in package.tables for table in package.schema.tables):
        used = {
            cell for _, _, cells in _cells(package, lambda field: field.translated or field.renamed) for cell in cells
        }
        texts = package.tables["translations"]["text_en"]
        for line in texts.index[~texts.isin(used) & (texts != "")]:
            yield Fault("translations.csv", int(line), "text_en", "stands nowhere in the record")


@rule("outcomes", "translations")
def a_headline_is_short(package: Package) -> Iterator[Fault]:
    """A headline has at most fourteen words in each language, and no full stop at its end but that of “EE. UU.”."""
    texts = {row.text_en: (row.text_es, row.text_pt) for row in rows(package.tables["translations"])}
    for row in rows(package.tables["outcomes"]):
        for text in (row.headline, *texts.get(row.headline, ())):
            if len(text.split()) > HEADLINE or (text.endswith(".") and not text.endswith("UU.")):
                why = f"“{text}” is longer than fourteen words, or a sentence"
                yield Fault("outcomes.csv", row.Index, "headline", why)


def _cells(package: Package, which: Callable[[Field], bool]) -> Iterator[tuple[str, str, pd.Series[str]]]:
    """Yield table, column and the distinct texts of each column that `which` chooses."""
    for table in package.schema.tables:
        for field in table.fields:
            if which(field) and table.name in package.tables:
                cells = package.tables[table.name][field.name]
                yield table.name, field.name, cells[cells != ""].drop_duplicates()
