"""What lacks, as a table: gaps by cause, where or for what, and who is near."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from data.gaps.presence import presences
from data.gaps.rules import RULES
from data.gaps.worklist import worklist
from data.measures.countries.country_profile import ties, wherever
from data.measures.demands.recurrence import ranking, recurrences
from data.measures.follow_up.commitments import fitting
from data.record.folding import folded
from data.record.selection import View
from pages.parts.pack.rows.follow_up import in_part
from pages.parts.pack.rows.made import one_government
from pages.parts.words import gap_sentences, labels, short
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, begun, gettext as _, inside, listed, ngettext, number
from pages.parts.words.gap_kinds import LOOKS, RULES as CAUSES
from pages.parts.words.packages import meaning

# rule of a gap -> what nobody covers, and what could be done about it; who is near stands behind that
LACKS = {
    "endorsed-no-signer": (
        N_("No organization known to be based in {country} signed a statement {among}."),
        N_("Find one there that would sign."),
    ),
    "single-signer": (
        N_("Only one organization known to be based in {country} signed a statement {among}."),
        N_("Find a second one there that would sign."),
    ),
    "asked-not-signed": (
        N_("No organization known to be based in {country} signed on {what}, which is asked of its government."),
        N_("Find one there that would sign."),
    ),
    "signed-not-asked": (
        N_("No statement is known to address the government of {country} by name on {what}."),
        N_("Address it in the next statement."),
    ),
    "not-repeated": (
        N_("The latest statement does not repeat this demand: {what}."),
        N_("Take it up in the next statement."),
    ),
    "no-addressee": (
        N_("No statement is known to say of whom this is asked: {what}."),
        N_("Say it in the next statement."),
    ),
    "nobody-by-name": (
        N_("No government is known to be asked for this by name: {what}."),
        N_("Name one in the next statement."),
    ),
}


def gaps(view: View, most: int, *, every: bool) -> pd.DataFrame:
    """Return the first `most` gaps by cause: what nobody covers, what could be done and who is near, and why.

    Unless `every` is wanted, of governments there is one: those without a signer.
    First come the demands without a known package. One that lacks two things stands once, and so do themes of a country
    with the same nearest. What the record does not know of itself is none of them.
    Where nobody of a country signed at all it is not said of each theme, and no country stands here that could not
    endorse the Declaration.
    """
    record, there, names = view.record, presences(view), short.demands(view.record)
    # of a part of the record these lack there what they may have elsewhere
    part = _among(view)
    among = dict.fromkeys(("endorsed-no-signer", "single-signer"), part)
    topics = labels.theme(record)
    if len(view.filters.demands) == 1:
        topics = dict.fromkeys(topics, names[view.filters.demands[0]])
    by_cause = {rule: place for place, rule in enumerate(RULES)}
    found: dict[tuple[str, ...], list[Any]] = {}
    ranked: list[Any] = list(worklist(view).head(most).itertuples())
    for row in sorted(ranked, key=lambda row: by_cause[row.rule]):
        # that a theme names no group is asked of each group and theme: read as findings they would be noise; what
        # the record itself does not know is nobody's to work on at a meeting
        if row.rule not in LACKS or (row.rule == "single-signer" and row.country not in there):
            continue
        nobody = row.rule == "asked-not-signed" and not there[row.country].organizations
        lacks = "endorsed-no-signer" if nobody else row.rule
        near = gap_sentences.near_words(row) if row.theme_id and not nobody else ""
        if row.country:
            key = (row.country, lacks, near)
        else:
            key = ("", names.get(row.demand_id) or gap_sentences.subject(record, row), "")
        if not (nobody and key in found):
            found.setdefault(key, []).append(row)
    rows: list[tuple[str | int, ...]] = []
    for (country, lacks, near), its in found.items():
        what = listed(dict.fromkeys(inside(topics[row.theme_id]) for row in its if near)) if country else inside(lacks)
        where = labels.countries_said([country]) if country else ""
        rules = dict.fromkeys(lacks if country else row.rule for row in its)
        # that nobody is near is no help
        nearest = gap_sentences.near_words(its[0]) if its[0].near else ""
        missing, done = zip(*(LACKS[rule] for rule in rules), strict=True)
        sentences = (_(words).format(country=where, what=what, among=part).replace(" .", ".") for words in missing)
        rows.append(
            (
                together(" ".join(sentences)),
                " ".join((*dict.fromkeys(map(_, done)), *([f"{nearest}."] if nearest else ()))),
                int(its[0].statements),
                int(its[0].organizations),
                " · ".join(filter(None, (labels.country(country), begun(what)))) if country else lacks,
                "; ".join(_only_first_begun(_caused(row.rule, among.get(row.rule, "")) for row in its)),
                _(LOOKS[its[0].kind].name),
                " ".join(dict.fromkeys(_counted(gap_sentences.reason(view, row), part) for row in its)),
            )
        )
    heads = [_("What nobody covers"), _("What could be done"), _("Statements"), _("Organizations")]
    columns = [*heads, _("Where, or for what"), _("Cause"), _("Kind"), _("Why")]
    if not every:
        rows = _without_signer(view, [row for row in ranked if row.rule == "endorsed-no-signer"], part)
    return pd.DataFrame([*_no_package(view), *rows], columns=columns)


def _without_signer(view: View, found: Sequence[Any], part: str) -> list[tuple[str | int, ...]]:
    """Return one gap for all governments that endorsed and from whose countries nobody signed; nothing without."""
    if not found:
        return []
    addressed = [ties(view.record, view.filters, row.country).addressed.statements for row in found]
    names = sorted((labels.country(row.country) for row in found), key=folded)
    rule = found[0].rule
    lacks = _("No organization known to be based in these countries signed a statement {among}: {countries}.")
    return [
        (
            lacks.format(among=part, countries="; ".join(names)).replace(" :", ":"),
            _("Support organizations there to take part."),
            int(np.any(addressed, axis=0).sum()),
            0,
            "; ".join(names),
            _caused(rule, part),
            _(LOOKS[found[0].kind].name),
            " ".join(dict.fromkeys(_counted(gap_sentences.reason(view, row), part) for row in found)),
        )
    ]


def _no_package(view: View) -> list[tuple[str | int, ...]]:
    """Return a gap for each demand that no known action package matches, those that most ask for first."""
    one, names = one_government(view), short.demands(view.record)
    asked, matched = recurrences(one), {fit.demand_id for fit in fitting(wherever(one))}
    whole = labels.demand(view.record)
    lacks = _("No known action package matches {demand}, in our reading.")
    done = _("Support or lead work on it: {demand}.")
    cause, kind = _("No known action package matches it."), _(LOOKS["demand"].name)
    return [
        (
            lacks.format(demand=inside(names[d])), done.format(demand=inside(whole[d])), asked[d].statements,
            asked[d].organizations, names[d], cause, kind, meaning(),
        )
        for d in ranking(one)
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


def _caused(rule: str, among: str) -> str:
    return f"{_(CAUSES[rule])} ({among})" if among else _(CAUSES[rule])


def _only_first_begun(words: Iterable[str]) -> list[str]:
    """Return different words, those after the first as they go on in a sentence."""
    return [inside(one) if k else one for k, one in enumerate(dict.fromkeys(words))]


def in_order(view: View) -> str:
    """Return what the numbers of gaps count, and in which passages or statements."""
    counts = _(
        "{counted}: statements that make a demand or address a government, and organizations that signed one or are "
        "based there."
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
