"""One country: who signs from there, what addresses it, what names it, and all countries at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

import numpy as np
import pandas as pd

from data.measures.countries.addressees import addressed_counts, addressees, places
from data.measures.countries.endorsement import endorsement
from data.measures.follow_up.commitments import package_rows
from data.measures.follow_up.outcome_dates import SINCE, dated_outcomes
from data.measures.follow_up.outcomes import events_in, kept_outcomes
from data.measures.signers.signing import by_country, seats, signers_of
from data.record.cache import cached
from data.record.filters import Filters
from data.record.record import Bools, Record
from data.record.selection import View, select


@dataclass(frozen=True, slots=True)
class Ties:
    """The views of one country: `any` has both of its roles, `based` is what comes from there, `to` what is said to it.

    `addressed` and `named` are the parts of `to` whose passages address it, or name it as a place.
    """

    country: str
    any: View
    based: View
    to: View
    addressed: View
    named: View

    @property
    def signers(self) -> int:
        """Organizations kept that are based there."""
        return int(self.based.organizations.sum())

    @property
    def directly(self) -> int:
        """Passages kept that address it by name, not only by a keyword."""
        record = self.any.record
        column = record.passage_directly[:, record.countries.index(self.country)]
        return int((column & self.addressed.passages).sum())

    @property
    def nbytes(self) -> int:
        """About how many bytes the parts fill."""
        return self.addressed.nbytes + self.named.nbytes

    @property
    def touched(self) -> bool:
        """Whether anything kept is tied to the country."""
        return bool(self.any.statements.any())


def ties(record: Record, filters: Filters, country: str) -> Ties:
    """Return the views of one country under `filters`, whose own choice of countries it replaces.

    Raises `ValueError` if the record does not know the country.
    """
    if country not in record.countries:
        raise ValueError(f"the record does not know the country {country!r}")
    return _ties(select(record, replace(filters, countries=(country,), role="any")), country)


@cached
def _ties(both: View, country: str) -> Ties:
    record, to = both.record, both.side("to")
    column = record.countries.index(country)
    return Ties(
        country=country,
        any=both,
        based=both.side("from"),
        to=to,
        addressed=_part(to, record.passage_addressed[:, column]),
        named=_part(to, record.passage_named[:, column]),
    )


def _part(view: View, passages: Bools) -> View:
    """Return the part of a view with some of its passages, the statements that hold them and who signed those."""
    record = view.record
    kept = view.passages & passages
    statements = np.zeros(len(view.statements), dtype=bool)
    statements[record.passage_statement[kept]] = True
    signatures = view.signatures & statements[record.signature_statement]
    organizations = np.zeros(len(view.organizations), dtype=bool)
    organizations[record.signature_organization[signatures]] = True
    return replace(
        view,
        passages=kept,
        codings=view.codings & kept[record.coding_passage],
        statements=statements,
        signatures=signatures,
        organizations=organizations,
    )


def asked_of(view: View) -> View:
    """Return the part of a view that asks something of its country's government, not what only names the country.

    Of no country or several, and of one that nothing addresses, it is the view itself.
    """
    countries = view.filters.countries
    addressed = ties(view.record, view.filters, countries[0]).addressed if len(countries) == 1 else view
    return addressed if addressed.statements.any() else view


def wherever(view: View) -> View:
    """Return the view of the same filters without any choice of country."""
    return select(view.record, view.filters.without("countries"))


def touching(one: Ties) -> pd.DataFrame:
    """Return the statements tied to a country, in order of date, and how.

    Returns
    -------
    DataFrame, indexed by statement_id
        ``signers`` : int, organizations based there that signed it.
        ``addressed``, ``directly``, ``named`` : int, passages that address it (``directly``: by
        name) or name it as a place.
    """
    record = one.any.record
    direct = record.passage_directly[:, record.countries.index(one.country)]
    frame = pd.DataFrame(
        {
            "signers": signers_of(one.based),
            "addressed": _by_statement(record, one.addressed.passages),
            "directly": _by_statement(record, one.addressed.passages & direct),
            "named": _by_statement(record, one.named.passages),
        },
        index=pd.Index(record.statements, name="statement_id"),
    )
    return frame[one.any.statements]


@cached
def all_countries(view: View) -> pd.DataFrame:
    """Return every country of the record with the counts that filtering to it alone would give.

    The view's own choice of countries does not narrow the table; all its other filters do.

    Returns
    -------
    DataFrame, indexed by country (alpha-3), those with most signers and passages first
        ``standing`` : str, as in `data.measures.countries.endorsement`; "" where there is no government to ask.
        ``earliest``, ``latest`` : str, ISO dates between which it endorsed, or "".
        ``signers`` : int, organizations based there.
        ``addressed``, ``directly`` : int, passages that address it; those that do so by name.
        ``addressed_statements`` : int, statements with such a passage.
        ``named`` : int, passages that name it as a place.
    """
    whole = wherever(view)
    to, at = addressees(whole), places(whole)
    standing = endorsement(view.record)
    counts = {
        "signers": by_country(whole)["organizations"],
        "addressed": to["passages"],
        "directly": to["directly"],
        "addressed_statements": to["statements"],
        "named": at["passages"],
    }
    order = pd.Index(view.record.countries, name="country")
    frame = pd.DataFrame(
        {
            **{c: standing[c].astype(object).reindex(order, fill_value="") for c in ("standing", "earliest", "latest")},
            **{name: column.reindex(order, fill_value=0).astype(int) for name, column in counts.items()},
        },
        index=order,
    )
    by = ["signers", "directly", "addressed", "named"]
    return frame.sort_values(by, ascending=False, kind="stable")


@cached
def country_counts(view: View) -> Mapping[str, dict[str, int]]:
    """Return the four counts of each country of the record; the view's own choice of countries narrows nothing.

    country (alpha-3), in the record's order -> its counts, a true 0 among them:
        ``asked`` : statements kept with a passage that addresses its government.
        ``signed`` : organizations kept that are based there.
        ``committed`` : action packages that it is known to lead or to have joined.
        ``since`` : events that concern it, found since the first statement kept.
    """
    whole = wherever(view)
    took = Counter(c for row in package_rows(whole).values() for c in {*row["leads"], *row["joined"]})
    asked, signed, events = addressed_counts(whole)[1], seats(whole).countries, events_in(whole)
    return {
        country: {
            "asked": asked[k],
            "signed": signed.get(country, 0),
            "committed": took[country],
            "since": events[country, "events"],
        }
        for k, country in enumerate(view.record.countries)
    }


@cached
def events_of(view: View, country: str) -> list[Mapping[str, Any]]:
    """Return the rows of the table of outcomes that `country_counts` counts for a country, newest first."""
    whole, dated = wherever(view), dated_outcomes(view.record)
    positions, when = kept_outcomes(whole)
    found = [k for k in positions[when == SINCE].tolist() if country in dated.countries[k]]
    return cast(list[Mapping[str, Any]], view.record.tables["outcomes"].iloc[dated.rows[found]].to_dict("records"))


def _by_statement(record: Record, passages: np.ndarray) -> np.ndarray:
    return np.bincount(record.passage_statement[passages], minlength=len(record.statements))
