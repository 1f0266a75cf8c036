"""All countries at once: how each government stands, who signs from there, what addresses and names it."""

from __future__ import annotations

import pandas as pd

from data.measures.countries.country_profile import all_countries, wherever
from data.record.selection import View
from pages.parts.drawing.listing import listing
from pages.parts.visit.own_choice import choose
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.governments import STANDINGS, without_vote


def countries_table(view: View) -> None:
    """Draw the table; choosing a row shows that country."""
    whole = wherever(view)
    counts = all_countries(whole)
    untouched = int((counts[["signers", "addressed", "named"]].sum(axis=1) == 0).sum())
    listing(
        whole,
        "countries",
        countries_frame(whole),
        lambda: countries_frame(whole),
        finding=ngettext(
            "All {n} countries of the record; nothing touches {untouched} of them",
            "All {n} countries of the record; nothing touches {untouched} of them",
            len(counts),
        ).format(n=number(len(counts)), untouched=number(untouched)),
        note=_(
            "Passages addressed to all who endorsed count for each government that surely had by the statement's "
            "date. Passages addressed to all who took part in a meeting count for those whom the text names: there is "
            "no list of the others."
        ),
        ids=counts.index.astype(str).tolist(),
        opens=lambda country: choose("show", country),
        opens_what=_("Choose a row to show that country; choose a column's head to sort."),
    )


@cached_by_language
def countries_frame(view: View) -> pd.DataFrame:
    """Return the table with column names in the reader's language; dates as ISO, so that they sort."""
    counts = all_countries(view)
    return pd.DataFrame(
        {
            _("Country"): [labels.country(str(c)) for c in counts.index],
            _("Government"): [
                _(STANDINGS[standing or without_vote(str(country))]) for country, standing in counts["standing"].items()
            ],
            _("Endorsed"): list(map(_day, counts["earliest"], counts["latest"])),
            _("Signers"): counts["signers"].tolist(),
            _("Passages to it"): counts["addressed"].tolist(),
            _("by name"): counts["directly"].tolist(),
            _("Statements to it"): counts["addressed_statements"].tolist(),
            _("Passages naming it"): counts["named"].tolist(),
        }
    )


def _day(earliest: str, latest: str) -> str:
    """Return the day of an endorsement, or between which days it fell."""
    return earliest if earliest == latest else f"{earliest}/{latest}"
