"""The list “no place known”: organizations that no map can show, and how much of their place is not known."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.measures.signers.signing import unplaced
from data.record.selection import View
from pages.parts.drawing.listing import MOST, listing
from pages.parts.visit.own_choice import choose
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, language, ngettext, number


def places_unknown(view: View) -> None:
    """Draw the organizations kept whose city is not known; choosing one opens its record."""
    rows = unplaced(view)
    if rows.empty:
        st.write(_("For every organization that these filters keep, the city is known."))
        return
    nowhere = int(rows["country"].isna().sum())
    listing(
        view,
        "no-place-known",
        unknown_table(view, rows.head(MOST)),
        lambda: unknown_table(view, rows),
        finding=ngettext(
            "No city is known for {n} organization; for {nowhere} of them no country either",
            "No city is known for {n} organizations; for {nowhere} of them no country either",
            len(rows),
        ).format(n=number(len(rows)), nowhere=number(nowhere)),
        more=len(rows) - MOST,
        ids=rows["organization_id"].astype(str).tolist(),
        opens=lambda organization: choose("show", organization),
        opens_what=_("Nothing is guessed to fill the map. Choose a row to open the organization's record."),
    )


def unknown_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return organizations without a known city, rows of `unplaced`, with names in the reader's language."""
    lang = language()
    return pd.DataFrame(
        {
            _("Organization"): rows["name"].tolist(),
            _("Country"): [
                labels.country(c) if isinstance(c, str) else _("country not known")
                for c in rows["country"].astype(object)
            ],
            _("Note"): [view.record.text(str(note), lang) for note in rows["note"]],
        }
    )
