"""The countries to choose from, by subregion, each with its four counts."""

from __future__ import annotations

import pandas as pd

from data.measures.countries.country_profile import country_counts
from data.record.folding import folded
from data.record.selection import View
from geo.countries import countries
from pages.parts.drawing.chart import below
from pages.parts.drawing.downloads import said_above
from pages.parts.drawing.links import page_address
from pages.parts.drawing.template import rendered
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import N_, gettext as _, ngettext, number

SUBREGIONS = {
    "North America": N_("North America"),
    "Central America": N_("Central America"),
    "Caribbean": N_("Caribbean"),
    "South America": N_("South America"),
    "": N_("Outside the Americas"),
}
COUNTS = {
    "asked": N_("Statements that address its government"),
    "signed": N_("Organizations from there that signed"),
    "committed": N_("Action packages it leads or joined"),
    "since": N_("Events since"),
}
SHORT = {"asked": N_("addressed"), "signed": N_("signed"), "committed": N_("committed"), "since": N_("since")}


def overview_title(view: View) -> str:
    """Return the title of the choice: how many of the countries something is asked of and somebody signs from."""
    counts = country_counts(view)
    both = sum(bool(one["asked"] and one["signed"]) for one in counts.values())
    if not both:
        return _("Choose a country: none here is both addressed and signed from")
    return ngettext(
        "Choose a country: {n} of {of} is addressed and signed from",
        "Choose a country: {n} of {of} are addressed and signed from",
        both,
    ).format(n=number(both), of=number(len(counts)))


def overview_finding(view: View) -> str:
    """Return what `overview_title` says, as the title of a slide."""
    counts = country_counts(view)
    n = sum(bool(one["asked"] and one["signed"]) for one in counts.values())
    return ngettext(
        "In {n} of {of} countries something is asked of the government and an organization signed",
        "In {n} of {of} countries something is asked of the government and an organization signed",
        n,
    ).format(n=number(n), of=number(len(counts)))


@cached_by_language
def overview_html(view: View) -> str:
    """Return the countries by subregion as HTML, each with a link to itself and its four counts."""
    counts = country_counts(view)
    groups: dict[str, list[dict[str, object]]] = {name: [] for name in SUBREGIONS}
    for country in sorted(counts, key=lambda c: folded(labels.country(c))):
        known = countries().get(country)
        row: dict[str, object] = {
            "name": labels.country(country),
            "address": page_address("countries", view.filters.without("countries"), show=country),
            "counts": [(name, number(n) if n else "") for name, n in counts[country].items()],
        }
        groups[known.subregion if known and known.subregion in SUBREGIONS else ""].append(row)
    return rendered(
        "countries/country_list.html",
        heads=[(name, _(SHORT[name]), _(words)) for name, words in COUNTS.items()],
        groups=[(_(SUBREGIONS[name]), rows) for name, rows in groups.items() if rows],
    )


def overview_below(view: View) -> None:
    """Draw the line under the choice of a country; its slide has the countries from which most signed first."""
    said_above(overview_finding(view))
    below(view, "countries", lambda: overview_table(view), listed=True, brief=lambda: foremost_table(view))


def foremost_table(view: View) -> pd.DataFrame:
    """Return the rows of `overview_table` with the most that signed first, for a slide."""
    frame = overview_table(view)
    most = [_(COUNTS["signed"]), _(COUNTS["asked"])]
    return frame.sort_values(most, ascending=False, kind="stable")


def overview_table(view: View) -> pd.DataFrame:
    """Return the four counts of each country with column names in the reader's language."""
    counts = country_counts(view)
    return pd.DataFrame(
        {
            _("Country"): [labels.country(country) for country in counts],
            **{_(words): [one[name] for one in counts.values()] for name, words in COUNTS.items()},
        }
    )
