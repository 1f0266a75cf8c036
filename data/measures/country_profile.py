"""One country: who signs from there, what addresses it, what names it, and all countries at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from data.measures.addressees import addressees, places
from data.measures.endorsement import endorsement
from data.measures.signing import by_country, signers_of
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
    def touched(self) -> bool:
        """Whether anything kept is tied to the country."""
        return bool(self.any.statements.any())


@cached
def ties(record: Record, filters: Filters, country: str) -> Ties:
    """Return the views of one country under `filters`, whose own choice of countries it replaces.

    Raises `ValueError` if the record does not know the country.
    """
    if country not in record.countries:
        raise ValueError(f"the record does not know the country {country!r}")
    column = record.countries.index(country)
    both = select(record, replace(filters, countries=(country,), role="any"))
    to = both.side("to")
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
        ``standing`` : str, as in `data.measures.endorsement`; "" where there is no government to ask.
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


def _by_statement(record: Record, passages: np.ndarray) -> np.ndarray:
    return np.bincount(record.passage_statement[passages], minlength=len(record.statements))
