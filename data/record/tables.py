"""The tables of a package: what there is in the order of display, and how a row or a label is looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from data.record.cache import Cache
from data.record.schema import Schema

MOST_KEPT = 512
MOST_BYTES = 200_000_000


@dataclass(frozen=True, eq=False)
class Tables:
    """The tables of one package, read-only.

    Attributes
    ----------
    tables : mapping of table name to DataFrame
        As `data.record.load.read_tables` returns them.
    schema : Schema
        The package's description of itself.
    cache, views : Cache
        What was made of them, and selections with what was made from them, these by their memory;
        a copy by `dataclasses.replace` has its own.
    """

    tables: Mapping[str, pd.DataFrame]
    schema: Schema
    cache: Cache = field(default_factory=lambda: Cache(MOST_KEPT), init=False, repr=False)
    views: Cache = field(default_factory=lambda: Cache(MOST_KEPT, MOST_BYTES), init=False, repr=False)

    def close(self) -> None:
        """Let go of everything that was made from this record; it refers back to it."""
        self.views.close()
        self.cache.close()

    @property
    def version(self) -> str:
        """The package's version."""
        return self.schema.version

    def words(self, table: str, column: str) -> tuple[str, ...]:
        """Return the closed set of values of a column (of its elements, for a list) in the schema's order."""
        return next(one.words for one in self.schema.table(table).fields if one.name == column)

    @cached_property
    def statements(self) -> tuple[str, ...]:
        """Statement ids in order of date."""
        return tuple(self.tables["statements"]["statement_id"])

    @cached_property
    def themes(self) -> tuple[str, ...]:
        """Theme ids in the codebook's order."""
        return tuple(self.tables["themes"]["theme_id"])

    @cached_property
    def demands(self) -> tuple[str, ...]:
        """Demand ids in the codebook's order."""
        return tuple(self.tables["demands"]["demand_id"])

    @cached_property
    def organizations(self) -> tuple[str, ...]:
        """Organization ids in the order of the file."""
        return tuple(self.tables["organizations"]["organization_id"])

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """Kinds of organization in the schema's order."""
        return self.words("organizations", "kind")

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """Groups of people at risk in the schema's order."""
        return self.words("passages", "groups")

    @cached_property
    def endorsers(self) -> tuple[str, ...]:
        """Countries whose governments endorsed the Declaration."""
        governments = self.tables["governments"]
        return tuple(governments.loc[governments["endorsed"] == "yes", "country"].astype(str))

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """Every country that is a government's, a signer's seat, an addressee, a participant or a place, sorted."""
        found = set(self.tables["governments"]["country"].astype(str))
        found |= set(self.tables["organizations"]["country"].dropna().astype(str)) - {""}
        passages = self.tables["passages"]
        for column in (passages["addressees"], passages["places"], self.tables["statements"]["participants"]):
            for cell in column.unique():
                # the others are keywords and free words
                found |= {word for word in cell.split("|") if len(word) == 3 and word.isascii() and word.isupper()}
        return tuple(sorted(found))

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the record's labels, by the columns of its themes."""
        labels = [str(column) for column in self.tables["themes"] if str(column).startswith("label_")]
        return tuple(column.removeprefix("label_") for column in labels)

    @cached_property
    def translations(self) -> Mapping[str, Mapping[str, str]]:
        """Spanish and Portuguese of the record's free English text: language -> text -> translation."""
        table = self.tables["translations"]
        english = list(table["text_en"])
        return {lang: dict(zip(english, table[f"text_{lang}"], strict=True)) for lang in self.languages if lang != "en"}

    def text(self, english: str, lang: str) -> str:
        """Return the record's free text in `lang`; the English itself where no translation stands."""
        return self.translations.get(lang, {}).get(english, english)

    def labels(self, table: str, lang: str, column: str = "label") -> Mapping[str, str]:
        """Return id -> text of `column` (label, definition, summary) of a table in `lang`."""
        frame = self.tables[table]
        return self.cache.get(
            ("labels", table, lang, column),
            lambda: dict(zip(frame.iloc[:, 0].astype(str), frame[f"{column}_{lang}"], strict=True)),
        )

    def position(self, table: str, key: str) -> int:
        """Return the position of the row of `table` whose first column is `key`; raise `KeyError` if there is none."""
        keys = self.tables[table].iloc
        return self.cache.get(("position", table), lambda: {k: i for i, k in enumerate(keys[:, 0].astype(str))})[key]

    def row(self, table: str, key: str) -> pd.Series:
        """Return the row of `table` whose first column is `key`; raise `KeyError` if there is none."""
        return self.tables[table].iloc[self.position(table, key)]
