"""Who signed with whom: the overlaps of the lists of signers, in the order that every chart keeps."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.measures.signers.cosigning import closest_statements
from data.measures.signers.signing import MOST_SETS
from data.record.selection import View
from pages.parts.drawing.chart import figure, heading
from pages.parts.views.organizations.upset_figure import COMBINATIONS, combinations, upset_figure
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number, plain


def upset(view: View) -> None:
    """Draw the overlaps of the lists of signers in the order that every chart keeps."""
    if int(view.statements.sum()) < 2:
        heading(_("Only one statement fits the filters, so nobody can have signed two"))
        return
    figure(
        view,
        "overlaps",
        lambda: upset_figure(view),
        finding=upset_finding(view),
        alt=upset_alt(view),
        table=lambda: overlaps_table(view),
        how=_("Each column is one combination: its dots say which statements, its bar how many signed exactly those."),
    )
    if int(view.statements.sum()) > MOST_SETS:
        st.caption(_("Compared here: the latest {n} statements.").format(n=number(MOST_SETS)))
    left = len(combinations(view)) - COMBINATIONS
    if left > 0:
        st.caption(
            ngettext(
                "{n} smaller combination is not drawn; it is in the table.",
                "{n} smaller combinations are not drawn; they are in the table.",
                left,
            ).format(n=number(left))
        )


@cached_by_language
def upset_finding(view: View) -> str:
    """Return the sentence of the overlaps: which two statements share most signers."""
    first, second, n = closest_statements(view)
    if not n:
        return _("No organization signed two of these statements")
    names = labels.statement(view.record)
    return ngettext(
        "{n} organization signed both the {first} and the {second}: no two statements share more",
        "{n} organizations signed both the {first} and the {second}: no two statements share more",
        n,
    ).format(n=number(n), first=plain(names[first]), second=plain(names[second]))


@cached_by_language
def upset_alt(view: View) -> str:
    """Return the chart in words: its first five combinations."""
    names = labels.statement(view.record)
    rows = listed(
        ngettext("{n} organization signed exactly {sets}", "{n} organizations signed exactly {sets}", n).format(
            n=number(n), sets=listed(names[s] for s in sets)
        )
        for n, sets in combinations(view)[:5]
    )
    return _("UpSet chart of who signed with whom: {rows}.").format(rows=rows)


def overlaps_table(view: View) -> pd.DataFrame:
    """Return every exact combination with column names in the reader's language."""
    names = labels.statement(view.record)
    rows = combinations(view)
    return pd.DataFrame(
        {
            _("Organizations"): [n for n, _sets in rows],
            _("Statements"): [len(sets) for _n, sets in rows],
            _("Signed exactly"): ["; ".join(names[s] for s in sets) for _n, sets in rows],
        }
    )
