"""Gaps of presence: where governments endorsed and nobody signs, where it is the other way round, or only one signs.

Presence is the seat of an organization that signed. It is not where the organization works, nor who is active in a
country without signing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from data.gaps.rules import Found, Gap, gaps
from data.gaps.tallies import addressed, states
from data.measures.signers.signing import seats
from data.record.cache import cached
from data.record.selection import View


class Presence(NamedTuple):
    """Who is present in one state: whether it `endorsed`, and what is kept of it.

    `organizations` are based there, at least one of them `signed` so many statements, and so many have a passage that
    `addressed` its government.
    """

    endorsed: bool
    organizations: int
    signed: int
    addressed: int


@cached
def presences(view: View) -> Mapping[str, Presence]:
    """Return who is present in each state that could endorse, in the order of its code."""
    record, kept, asked = view.record, seats(view.in_role("from")), addressed(view)
    endorsers = set(record.endorsers)
    position = {country: k for k, country in enumerate(record.countries)}
    return {
        country: Presence(
            country in endorsers,
            kept.countries.get(country, 0),
            kept.signed.get(country, 0),
            int(asked[position[country]]),
        )
        for country in states(view)
    }


@cached
def presence(view: View) -> pd.DataFrame:
    """Return `presences` as a frame, indexed by country, with the columns of `Presence`."""
    rows = presences(view)
    frame = pd.DataFrame(
        list(rows.values()),
        columns=list(Presence._fields),
        index=pd.Index(list(rows), name="country", dtype=object),
    )
    return frame.astype({"endorsed": bool, "organizations": "int64", "signed": "int64", "addressed": "int64"})


@cached
def presence_gaps(view: View) -> list[Gap]:
    """Return the gaps of presence.

    ``endorsed-no-signer``: the government endorsed and no organization kept is based there;
    ``single-signer``: exactly one is, outside the Americas too; ``signer-not-endorsed``: some are and the government
    did not endorse.
    """
    there = presences(view)
    return gaps(
        {
            "endorsed-no-signer": _of(there, lambda one: one.endorsed and not one.organizations),
            "single-signer": [*_of(there, lambda one: one.organizations == 1), *_alone_elsewhere(view)],
            "signer-not-endorsed": _of(there, lambda one: not one.endorsed and one.organizations > 0),
        }
    )


def _of(there: Mapping[str, Presence], lacks: Callable[[Presence], bool]) -> Iterator[Found]:
    for country, one in there.items():
        if lacks(one):
            yield {"country": country}, one.addressed, one.organizations


def _alone_elsewhere(view: View) -> Iterator[Found]:
    record = view.record
    for country, n in seats(view.in_role("from")).countries.items():
        if n == 1 and country not in presences(view):
            yield {"country": country}, int(addressed(view)[record.countries.index(country)]), n
