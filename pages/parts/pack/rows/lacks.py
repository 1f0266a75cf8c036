"""What lacks, as a table: gaps by cause, where or for what, and who is near."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from data.gaps.presence import presences
from data.gaps.rules import RULES
from data.gaps.worklist import worklist
from data.measures.countries.country_profile import wherever
from data.measures.demands.recurrence import ranking, recurrences
from data.measures.demands.statement_demands import called
from data.measures.follow_up.commitments import fitting
from data.measures.signers.signing import organizations
from data.record.filters import Filters
from data.record.selection import View, select
from pages.parts.pack.rows.follow_up import in_part
from pages.parts.pack.rows.made import one_government
from pages.parts.words import gap_sentences, labels, short
from pages.parts.words.catalogue import N_, begun, gettext as _, inside, listed, ngettext, number, stopped
from pages.parts.words.gap_kinds import LOOKS, RULES as CAUSES
from pages.parts.words.packages import meaning

# what could be done where nobody signed: by a coalition, and by a funder
FIND, SUPPORT = N_("Find an organization there that would take part."), N_("Support organizations there to take part.")
# where somebody signed another statement, and so many of these are named
ASK, NAMED = N_("Ask those there that signed another statement."), 3
# rule of a gap -> what nobody covers, and what could be done about it
LACKS = {
    "endorsed-no-signer": (N_("No known signer"), FIND),
    "single-signer": (N_("One known signer"), N_("Find a second one there.")),
    "asked-not-signed": (N_("Asked of its government, no known signer on it"), FIND),
    "signed-not-asked": (N_("Not addressed by name on it"), N_("Address it by name in the next statement.")),
    "not-repeated": (N_("Not repeated in the latest statement"), N_("Take it up in the next statement.")),
    "no-addressee": (N_("Not known to be asked of anybody"), N_("Say of whom in the next statement.")),
    "nobody-by-name": (
        N_("Not known to be asked of a government by name"),
        N_("Name a government in the next statement."),
    ),
}


def gaps(view: View, most: int, *, every: bool) -> pd.DataFrame:
    """Return the first `most` gaps by cause: where, what lacks, what could be done, who is near, why.

    Unless `every` is wanted, of governments there are those without a signer alone.
    First come the demands without a known package. One that lacks two things stands once, and so do themes of a country
    with the same nearest. What the record does not know of itself is none of them.
    Where nobody of a country signed at all it is not said of each theme, and no country stands here that could not
    endorse the Declaration.
    """
    record, there, names = view.record, presences(view), short.demands(view.record)
    # of a part of the record these lack there what they may have elsewhere
    part = _among(view)
    among = dict.fromkeys(("endorsed-no-signer", "single-signer"), part)
    # of one demand it goes without saying on what
    topics = {} if len(view.filters.demands) == 1 else labels.theme(record)
    by_cause = {rule: place for place, rule in enumerate(RULES)}
    based = record.tables["organizations"]
    seats = {str(one): labels.country(str(at)) for one, at in zip(based["name"], based["country"], strict=True) if at}
    found: dict[tuple[str, ...], list[tuple[Any, str]]] = {}
    calls = called(view).sum(axis=0)

    def asking(row: Any) -> int:
        """Return how many statements ask for a demand, which to reject its opposite is not, or address a government."""
        return int(calls[record.demands.index(row.demand_id)] if row.demand_id else row.statements)

    ranked: list[Any] = list(worklist(view).head(most).itertuples())
    ranked = [row for row in ranked if every or row.rule == "endorsed-no-signer"]
    for row in sorted(ranked, key=lambda row: (by_cause[row.rule], -asking(row), row.organizations)):
        # that a theme names no group is asked of each group and theme: read as findings they would be noise; what
        # the record itself does not know is nobody's to work on at a meeting
        if row.rule not in LACKS or (row.rule == "single-signer" and row.country not in there):
            continue
        nobody = row.rule == "asked-not-signed" and not there[row.country].organizations
        lacks = "endorsed-no-signer" if nobody else row.rule
        near = gap_sentences.near_words(row, seats) if row.theme_id and not nobody else ""
        if row.country:
            # of one demand a country stands once, with all that lacks there
            key = (row.country, lacks, near) if topics else (row.country, "", "")
        else:
            key = ("", names.get(row.demand_id) or gap_sentences.subject(record, row), "")
        if not (nobody and key in found):
            found.setdefault(key, []).append((row, lacks))
    elsewhere = _signed_others(view)
    rows: list[tuple[str | int, ...]] = []
    for (country, subject, near), lacking in found.items():
        its = [row for row, _lacks in lacking]
        what = (
            listed(dict.fromkeys(inside(topics[row.theme_id]) for row in its if near and topics))
            if country
            else inside(subject)
        )
        rules = dict.fromkeys(lacks for _row, lacks in lacking)
        nearest = gap_sentences.near_words(its[0], seats) if its[0].near else _("None known near") if country else ""
        could = dict.fromkeys(LACKS[rule][1] for rule in rules)
        if FIND in could and (others := elsewhere.get(country)):
            # who signed another statement there is nearer than any neighbour
            could = dict.fromkeys(ASK if one == FIND else one for one in could)
            nearest = _("Signed another statement there: {names}").format(names=others)
        missing = (_(LACKS[rule][0]) for rule in rules)
        rows.append(
            (
                " · ".join(filter(None, (labels.country(country), begun(what)))) if country else subject,
                "; ".join(_only_first_begun(missing)),
                " ".join(_(words if every or words not in (FIND, ASK) else SUPPORT) for words in could),
                f"{nearest}." if nearest else "",
                asking(its[0]),
                int(its[0].organizations),
                "; ".join(_only_first_begun(_held(_(CAUSES[row.rule]), among.get(row.rule, "")) for row in its)),
                _(LOOKS[its[0].kind].name),
                " ".join(dict.fromkeys(_counted(gap_sentences.reason(view, row), part) for row in its)),
            )
        )
    # who can be asked for the same stands together
    order = {could: k for k, could in enumerate(dict.fromkeys(str(row[2]) for row in rows))}
    rows.sort(key=lambda row: order[str(row[2])])
    columns = [
        _("Where, or for what"),
        _held(_("What lacks"), part),
        _("What could be done"),
        _("Who is near, or the demand in full"),
        _("Statements"),
        _("Organizations"),
        _("Cause"),
        _("Kind"),
        _("Why"),
    ]
    return pd.DataFrame([*_no_package(view), *rows], columns=columns)


def _signed_others(view: View) -> dict[str, str]:
    """Return by country from which nobody signed what is kept who signed another statement: names, how many more."""
    every = organizations(select(view.record, Filters()))
    here = {*organizations(select(view.record, view.filters.without("countries")))["country"].astype(str)}
    named: dict[str, str] = {}
    for country, rows in every[~every["country"].astype(str).isin(here)].groupby("country", observed=True):
        names = rows.sort_values("signed", ascending=False, kind="stable")["name"].astype(str).tolist()
        more = [_("{n} more").format(n=number(len(names) - NAMED))] if len(names) > NAMED else []
        named[str(country)] = listed([*names[:NAMED], *more])
    return named


def _no_package(view: View) -> list[tuple[str | int, ...]]:
    """Return a gap for each demand that no known action package matches, those that most ask for first."""
    one, names = one_government(view), short.demands(view.record)
    asked, matched = recurrences(one), {fit.demand_id for fit in fitting(wherever(one))}
    # to reject its opposite is not to ask for it
    asking = dict(zip(one.record.demands, called(one).sum(axis=0).tolist(), strict=True))
    whole = labels.demand(view.record)
    lacks, cause = _("No known action package (our reading)"), _("No known action package matches it.")
    could = _("Support or lead work on it.")
    return [
        (
            names[d], lacks, could, stopped(whole[d]), asking[d], asked[d].organizations, cause,
            _(LOOKS["demand"].name), meaning(),
        )
        for d in sorted(ranking(one), key=lambda d: -asking[d])
        if d not in matched and asked[d].statements
    ]  # fmt: skip


def _among(view: View) -> str:
    """Return to which statements a gap's organizations are held, in words that follow on “a statement”; "" to all."""
    if len(view.filters.demands) == 1:
        return _("with this demand")
    if len(view.filters.themes) == 1:
        return _("on this theme")
    return _("of this selection") if in_part(view) else ""


def _counted(reason: str, part: str) -> str:
    """Return why a gap is one, and in which part of the record where what it counts is counted there."""
    return f"{begun(part)}: {inside(reason)}" if part else reason


def _held(words: str, among: str) -> str:
    return f"{words} ({among})" if among else words


def _only_first_begun(words: Iterable[str]) -> list[str]:
    """Return different words, those after the first as they go on in a sentence."""
    return [inside(one) if k else one for k, one in enumerate(dict.fromkeys(words))]


def in_order(view: View) -> str:
    """Return what the numbers of gaps count, and in which passages or statements."""
    counts = _(
        "{counted}: statements that ask for the demand or address a government, and organizations that signed one or "
        "are based there."
    )
    return counts.format(counted=alone(view).rstrip(".") or _("Counted"))


def alone(view: View) -> str:
    """Return in which passages or statements gaps are counted where some are left out; "" where none is."""
    if in_part(view):
        return _("Counted in the passages of this selection alone.")
    # of some statements alone it is no gap of the record
    n = int(view.statements.sum())
    words = ngettext("Counted in this statement alone.", "Counted in these {n} statements alone.", n)
    return "" if view.statements.all() else words.format(n=number(n))
