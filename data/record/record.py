"""The record: the package's tables, and beside them the integer arrays that every measure reads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.record.dates import as_last_day
from data.record.description import DESCRIPTION
from data.record.files import Files
from data.record.load import tables_of
from data.record.positions import membership, positions
from data.record.schema import PACKAGE, schema_of
from data.record.snapshot import read_files
from data.record.tables import Tables

Bools = NDArray[np.bool_]
Ints = NDArray[np.int32]
Bits = NDArray[np.uint64]

ENDORSERS = "ENDORSERS"
PARTICIPANTS = "PARTICIPANTS"


@dataclass(frozen=True, eq=False)
class Record(Tables):
    """A package's tables and their relations, as positions in the orders of `Tables`."""

    @cached_property
    def demand_theme(self) -> Ints:
        """Position of the theme of each demand, shape (n_demands,)."""
        return positions(self.tables["demands"]["theme_id"], self.themes)

    @cached_property
    def signature_statement(self) -> Ints:
        """Position of the statement of each signature, shape (n_signatures,)."""
        return positions(self.tables["signatures"]["statement_id"], self.statements)

    @cached_property
    def signature_organization(self) -> Ints:
        """Position of the organization of each signature, shape (n_signatures,)."""
        return positions(self.tables["signatures"]["organization_id"], self.organizations)

    @cached_property
    def signature_direct(self) -> Bools:
        """Whether each signature is an organization's own, not a coalition's list of members."""
        return np.asarray(self.tables["signatures"]["member"] == 0)

    @cached_property
    def passage_statement(self) -> Ints:
        """Position of the statement of each passage, shape (n_passages,)."""
        return positions(self.tables["passages"]["statement_id"], self.statements)

    @cached_property
    def coding_passage(self) -> Ints:
        """Position of the passage of each coding, shape (n_codings,)."""
        return positions(self.tables["codings"]["passage_id"], tuple(self.tables["passages"]["passage_id"]))

    @cached_property
    def coding_demand(self) -> Ints:
        """Position of the demand of each coding, shape (n_codings,)."""
        return positions(self.tables["codings"]["demand_id"], self.demands)

    @cached_property
    def coding_call(self) -> Bools:
        """Whether each coding asks for its demand (else it only objects to the opposite)."""
        return np.asarray(self.tables["codings"]["stance"] == "call")

    @cached_property
    def coding_clear(self) -> Bools:
        """Whether each coding is clear (else it is arguable)."""
        return np.asarray(self.tables["codings"]["confidence"] == "clear")

    @cached_property
    def organization_country(self) -> Ints:
        """Position of the country where each organization is based; -1 where that is not known."""
        return positions(self.tables["organizations"]["country"], self.countries)

    @cached_property
    def organization_kind(self) -> Ints:
        """Position in `kinds` of each organization's kind; -1 where it is not known."""
        return positions(self.tables["organizations"]["kind"], self.kinds)

    @cached_property
    def passage_groups(self) -> Bools:
        """Which groups each passage names, shape (n_passages, n_groups)."""
        return membership(self.tables["passages"]["groups"], self.groups)

    @cached_property
    def passage_named(self) -> Bools:
        """Which countries each passage names as a place, shape (n_passages, n_countries)."""
        return membership(self.tables["passages"]["places"], self.countries)

    @cached_property
    def passage_addressed(self) -> Bools:
        """Which countries each passage addresses, shape (n_passages, n_countries).

        `ENDORSERS` stands for the governments that had surely endorsed by the statement's date
        (latest possible endorsement on or before the latest possible date of the statement);
        `PARTICIPANTS` for those that the statement itself names as having taken part.
        """
        addressed = self.passage_directly.copy(order="F")
        words = self.tables["passages"]["addressees"].str.split("|")
        for keyword, countries in ((ENDORSERS, self._endorsed_by_then), (PARTICIPANTS, self._participants)):
            meant = words.map(lambda cell, keyword=keyword: keyword in cell).to_numpy(dtype=bool)
            addressed[meant] |= countries[self.passage_statement[meant]]
        return addressed

    @cached_property
    def _participants(self) -> Bools:
        """Which countries each statement names as having taken part, shape (n_statements, n_countries)."""
        return membership(self.tables["statements"]["participants"], self.countries)

    @cached_property
    def _endorsed_by_then(self) -> Bools:
        """Which countries had surely endorsed by each statement's date, shape (n_statements, n_countries)."""
        statements, governments = self.tables["statements"], self.tables["governments"]
        latest = statements["date_latest"].map(as_last_day).to_numpy(dtype=object)
        endorsed = np.zeros((len(statements), len(self.countries)), dtype=bool)
        known = governments[(governments["endorsed"] == "yes") & (governments["endorsed_latest"] != "")]
        for country, by in zip(known["country"].astype(str), known["endorsed_latest"], strict=True):
            endorsed[:, self.countries.index(country)] = latest >= as_last_day(by)
        return endorsed

    @cached_property
    def passage_directly(self) -> Bools:
        """Which countries each passage addresses by name, shape (n_passages, n_countries)."""
        return membership(self.tables["passages"]["addressees"], self.countries)

    @cached_property
    def organization_place(self) -> tuple[Ints, pd.DataFrame]:
        """Position of each organization's place (-1 without coordinates), and the places.

        The places are a DataFrame with columns ``city``, ``country``, ``latitude``, ``longitude``.
        """
        table = self.tables["organizations"]
        placed = table["latitude"].notna().to_numpy()
        found = table.loc[placed, ["city", "country", "latitude", "longitude"]].astype({"country": object})
        codes, _ = pd.factorize(found["city"].astype(object) + "|" + found["country"])
        places = np.full(len(table), -1, dtype=np.int32)
        places[placed] = codes
        _, first = np.unique(codes, return_index=True)
        return places, found.iloc[first].reset_index(drop=True)

    @cached_property
    def organization_words(self) -> pd.DataFrame:
        """Name, acronym, kind, city and country of each organization as str, "" where not known."""
        frame = self.tables["organizations"].set_index("organization_id")
        return frame[["name", "acronym", "kind", "city", "country"]].astype(object).fillna("")

    @cached_property
    def name_order(self) -> NDArray[np.intp]:
        """Positions of the organizations sorted by name."""
        return np.argsort(self.tables["organizations"]["name"].to_numpy(dtype=object), kind="stable")

    @cached_property
    def coding_statement(self) -> Ints:
        """Position of the statement of each coding, shape (n_codings,)."""
        return self.passage_statement[self.coding_passage]

    @cached_property
    def signature_order(self) -> tuple[NDArray[np.intp], NDArray[np.intp], Ints]:
        """Signatures sorted by organization, then statement: (order, first of each organization, organization)."""
        order = np.lexsort((self.signature_statement, self.signature_organization))
        organizations, first = np.unique(self.signature_organization[order], return_index=True)
        return order, first, organizations


def read_record(directory: Path = PACKAGE) -> Record:
    """Return the record of the package in `directory`; raise `data.record.errors.DataError` if it is broken."""
    return record_of(read_files(directory))


def record_of(files: Files) -> Record:
    """Return the record in a package's files; raise `data.record.errors.DataError` if it is broken."""
    return Record(tables=tables_of(files), schema=schema_of(files.content[DESCRIPTION]))
