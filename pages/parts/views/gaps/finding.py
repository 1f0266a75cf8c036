"""Pieces of the page on gaps: its finding, the counts of its rules, the people at risk."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from data.gaps.demand import group_passages
from data.gaps.duplication import DUPLICATIONS, twice
from data.gaps.presence import presences
from data.gaps.rules import RULES as RULE_KINDS
from data.gaps.worklist import rule_counts
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.links import page_address
from pages.parts.drawing.matrix import Head, Mark, key_html, matrix_html
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number
from pages.parts.words.counts import passages_words
from pages.parts.words.gap_kinds import DUPLICATION, LOOKS


@cached_by_language
def finding(view: View) -> str:
    """Return the finding of the page: how many endorsing governments have no signer in their country."""
    endorsed = {country: one for country, one in presences(view).items() if one.endorsed}
    if not endorsed or not view.statements.any():
        return _("Where the gaps are: presence, demand, evidence")
    nobody = sum(not one.organizations for one in endorsed.values())
    if not nobody and len(endorsed) > 1:
        return _("Each of the {of} governments that endorsed has a signer based in its country").format(
            of=number(len(endorsed))
        )
    if len(endorsed) == 1:
        ((code, one),) = endorsed.items()
        country, n = labels.country_inside(code), one.organizations
        if nobody:
            return _("No organization based in {country} signed").format(country=country)
        return ngettext(
            "{n} organization based in {country} signed", "{n} organizations based in {country} signed", n
        ).format(n=number(n), country=country)
    return ngettext(
        "{n} of {of} governments that endorsed has no signer based in its country",
        "{n} of {of} governments that endorsed have no signer based in their country",
        nobody,
    ).format(n=number(nobody), of=number(len(endorsed)))


def counts(view: View) -> dict[str, dict[str, int]]:
    """Return, for each kind and for duplications, how many rows each of its rules has."""
    found: dict[str, dict[str, int]] = {kind: {} for kind in LOOKS}
    for rule, n in rule_counts(view).items():
        found[RULE_KINDS[rule]][rule] = n
    often = Counter(one.rule for one in twice(view))
    found[DUPLICATION] = {rule: often[rule] for rule in DUPLICATIONS}
    return found


def groups_finding(view: View) -> str:
    """Return the sentence on people at risk: who is named in the fewest themes."""
    named = (group_passages(view) > 0).sum(axis=1)
    of = group_passages(view).shape[1]
    fewest = int(named.min())
    first = listed(labels.group(str(group)) for group in named.index[named == fewest])
    if fewest == int(named.max()):
        return ngettext(
            "Each group at risk is named in {n} of {of} themes", "Each group at risk is named in {n} of {of} themes", of
        ).format(n=number(fewest), of=number(of))
    if not fewest:
        return _("Named in no theme: {groups}").format(groups=first)
    return ngettext(
        "Named in the fewest themes, {n} of {of}: {groups}", "Named in the fewest themes, {n} of {of}: {groups}", fewest
    ).format(n=number(fewest), of=number(of), groups=first)


@cached_by_language
def groups_html(view: View) -> str:
    """Return the matrix of people at risk by theme: passages that name them, or the mark of a gap."""
    counts_ = group_passages(view)
    themes = labels.theme(view.record)
    gap = LOOKS["demand"]
    rows = []
    for group in counts_.index:
        marks = []
        for theme in counts_.columns:
            n = int(counts_.loc[group, theme])
            passages = passages_words(n)
            shape = number(n) if n else gap.shape
            name = f"{labels.group(str(group))} · {themes[theme]}: {passages}"
            marks.append(Mark(shape, passages, name, "inherit" if n else palette.GAPS["demand"]))
        rows.append((Head(labels.group(str(group))), marks))
    columns = [Head(themes[t], page_address("demands", view.filters, theme=t)) for t in counts_.columns]
    key = key_html([Mark("1", _("in how many passages of the theme they are named")), _unnamed_mark()])
    return key + matrix_html(_("People at risk by theme: passages that name them"), columns, rows, symbols=True)


def groups_table(view: View) -> pd.DataFrame:
    """Return the same as numbers, with column names in the reader's language."""
    counts_ = group_passages(view)
    frame = counts_.rename(columns=labels.theme(view.record)).reset_index(drop=True)
    frame.insert(0, _("People at risk"), [labels.group(str(group)) for group in counts_.index])
    return frame


def _unnamed_mark() -> Mark:
    return Mark(LOOKS["demand"].shape, _("gap: no passage of the theme names them"), colour=palette.GAPS["demand"])
