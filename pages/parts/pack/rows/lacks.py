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
from data.measures.follow_up.commitments import fitting
from data.record.selection import View
from pages.parts.pack.rows.follow_up import in_part
from pages.parts.pack.rows.made import one_government
from pages.parts.words import gap_sentences, labels, short
from pages.parts.words.catalogue import N_, begun, gettext as _, inside, ngettext, number
from pages.parts.words.gap_kinds import LOOKS, RULES as CAUSES
from pages.parts.words.packages import meaning

# rule of a gap -> what is missing there
LACKS = {
    "endorsed-no-signer": N_("An organization that signed a statement"),
    "single-signer": N_("A second organization that signed a statement"),
    "signer-not-endorsed": N_("Endorsement of the Declaration by its government"),
    "asked-not-signed": N_("A signer on the theme"),
    "signed-not-asked": N_("A demand made of its government"),
    "not-repeated": N_("The demand in the latest statement"),
    "no-addressee": N_("Of whom it is asked"),
    "nobody-by-name": N_("A government asked by name"),
}


def gaps(view: View, most: int) -> pd.DataFrame:
    """Return the first `most` gaps by cause: what lacks where or for what, why, and who is near.

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
        lacks = LACKS["endorsed-no-signer" if nobody else row.rule]
        near = gap_sentences.near_words(row) if row.theme_id and not nobody else ""
        if row.country:
            key = (labels.country(row.country), lacks, near)
        else:
            key = (names.get(row.demand_id) or gap_sentences.subject(record, row), "", "")
        if not (nobody and key in found):
            found.setdefault(key, []).append(row)
    rows = [
        (
            "; ".join(_only_first_begun(f"{_(LACKS[row.rule])} {among.get(row.rule, '')}".strip() for row in rows)),
            " · ".join(filter(None, (place, "; ".join(topics[row.theme_id] for row in rows if near)))),
            int(rows[0].statements),
            int(rows[0].organizations),
            gap_sentences.near_words(rows[0]),
            "; ".join(_only_first_begun(_caused(row.rule, among.get(row.rule, "")) for row in rows)),
            _(LOOKS[rows[0].kind].name),
            " ".join(dict.fromkeys(_counted(gap_sentences.reason(view, row), part) for row in rows)),
        )
        for (place, _lacks, near), rows in found.items()
    ]
    heads = [_("What is missing"), _("Where, or for what"), _("Statements"), _("Organizations")]
    columns = [*heads, _("Nearest organizations"), _("Cause"), _("Kind"), _("Why")]
    return pd.DataFrame([*_no_package(view), *rows], columns=columns)


def _no_package(view: View) -> list[tuple[str | int, ...]]:
    """Return a gap for each demand that no known action package matches, those that most ask for first."""
    one, names = one_government(view), short.demands(view.record)
    asked, matched = recurrences(one), {fit.demand_id for fit in fitting(wherever(one))}
    lacks = _("{finding} (our reading)").format(finding=_("A known action package"))
    cause, kind = _("No known action package matches it."), _(LOOKS["demand"].name)
    return [
        (lacks, names[d], asked[d].statements, asked[d].organizations, "", cause, kind, meaning())
        for d in ranking(one)
        if d not in matched and asked[d].statements
    ]


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
    """Return in which order gaps stand, and in which passages or statements they are counted."""
    order = _("By cause: first what more statements speak of, then where fewer organizations are already.")
    counts = _(
        "Of a country: the statements that address its government and the organizations based there; of a demand: the "
        "statements that make it and the organizations that signed one of these."
    )
    return f"{order} {counts} {alone(view)}".strip()


def alone(view: View) -> str:
    """Return in which passages or statements gaps are counted where some are left out; "" where none is."""
    if in_part(view):
        return _("Counted in the passages of this selection alone.")
    # of some statements alone it is no gap of the record
    n = int(view.statements.sum())
    words = ngettext("Counted in this statement alone.", "Counted in these {n} statements alone.", n)
    return "" if view.statements.all() else words.format(n=number(n))
