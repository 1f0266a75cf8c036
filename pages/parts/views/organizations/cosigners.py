"""With whom one organization signs most often."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from data.measures.signers.cosigning import cosigners
from data.record.selection import View
from pages.parts.drawing.chart import below, heading
from pages.parts.drawing.downloads import said_above
from pages.parts.drawing.links import page_address
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, ngettext, number

MOST_OTHERS = 10


def organization_cosigners(view: View, organization: str) -> None:
    """Draw with whom it signs most often."""
    others = cosigners(view, organization)
    if others.empty:
        heading(_("It signed without any other organization"))
        return
    most = int(others["shared"].iloc[0])
    first = int((others["shared"] == most).sum())
    finding = ngettext(
        "{n} organization shares {s} of its statements: no other shares more",
        "{n} organizations share {s} of its statements: no other shares more",
        first,
    ).format(n=number(first), s=number(most))
    heading(finding)
    name = str(view.record.row("organizations", organization)["name"])
    said_above(_("{subject}: {words}").format(subject=name, words=finding))
    st.html(others_html(view, organization))
    below(view, f"others-{organization}", lambda: others_table(view, organization), listed=True)


@cached_by_language
def others_html(view: View, organization: str) -> str:
    """Return the first organizations that share statements with one; every word is escaped."""
    others = cosigners(view, organization)
    items = []
    for other, name, shared, signed in others[["name", "shared", "signed"]].head(MOST_OTHERS).itertuples():
        words = _("{n} together, {of} in all").format(n=number(shared), of=number(signed))
        items.append(
            f"<li><a href='{page_address('organizations', view.filters, show=other)}'>{escape(name)}</a> "
            f"<small>{escape(words)}</small></li>"
        )
    more = len(others) - MOST_OTHERS
    if more > 0:
        words = ngettext("and {n} more, in the table", "and {n} more, in the table", more).format(n=number(more))
        items.append(f"<li><small>{escape(words)}</small></li>")
    return f"<ul class='on links'>{''.join(items)}</ul>"


def others_table(view: View, organization: str) -> pd.DataFrame:
    """Return all who share statements with one organization, column names in the reader's language."""
    others = cosigners(view, organization)
    return pd.DataFrame(
        {
            _("Organization"): others["name"].tolist(),
            _("Statements together"): others["shared"].tolist(),
            _("Statements it signed"): others["signed"].tolist(),
        }
    )
