"""The sentences that pages say aloud: each a whole sentence in each language, from counted rows."""

from __future__ import annotations

from data.measures.endorsement import endorsement
from data.measures.recurrence import compared
from data.measures.signing import by_country, totals
from data.record.selection import View
from pages.parts.views.demands.recurrence_chart import ranked
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number, plain
from pages.parts.words.once import once


@once
def overview(view: View) -> str:
    """Return the finding of the whole page: what recurs most, and how many stand behind it."""
    counts = ranked(view)
    if counts.empty:
        return _("Who signed, who endorsed, and what they ask for")
    top = counts.iloc[0]
    kept = int(compared(view).sum())
    return ngettext(
        "“{demand}”: asked in {n} of {of} statements, with {organizations} organization behind it",
        "“{demand}”: asked in {n} of {of} statements, with {organizations} organizations behind it",
        int(top["organizations"]),
    ).format(
        demand=plain(labels.demand(view.record)[counts.index[0]]),
        n=number(int(top["statements"])),
        of=number(kept),
        organizations=number(int(top["organizations"])),
    )


@once
def signers(view: View) -> str:
    """Return the finding of the map: how many organizations sign from how many countries."""
    kept = totals(view)
    seats = by_country(view)
    if seats.empty:
        return ngettext(
            "{n} organization signed; where it is based is not known",
            "{n} organizations signed; where they are based is not known",
            kept["organizations"],
        ).format(n=number(kept["organizations"]))
    if len(seats) == 1:
        return ngettext(
            "{n} organization that signed is based in {country}",
            "{n} organizations that signed are based in {country}",
            int(seats["organizations"].iloc[0]),
        ).format(n=number(int(seats["organizations"].iloc[0])), country=labels.told(str(seats.index[0])))
    first = [labels.told(str(c)) for c in seats.index[:2]]
    return _("Organizations signed from {n} countries, most of them in {first}").format(
        n=number(len(seats)), first=listed(first)
    )


@once
def map_alt(view: View) -> str:
    """Return the map in words, for those who cannot see it."""
    standings = endorsement(view.record)["standing"].value_counts()
    seats = by_country(view).head(6)
    most = listed(
        _("{country} {n}").format(country=labels.country(str(c)), n=number(n))
        for c, n in seats["organizations"].items()
    )
    return _(
        "Map of the Americas. {day} governments endorsed on the day and {later} later; {organizations}. "
        "Most organizations by country: {most}."
    ).format(
        day=number(int(standings.get("on-the-day", 0))),
        later=number(int(standings.get("later", 0))),
        organizations=signers(view),
        most=most or _("none"),
    )


@once
def recurrence_alt(view: View) -> str:
    """Return the chart of recurring demands in words: its first five rows."""
    names = labels.demand(view.record)
    rows = listed(
        _("{demand} {n}").format(demand=names[d], n=number(int(n))) for d, n in ranked(view, 5)["statements"].items()
    )
    return _("Bar chart of demands by the number of statements that make them. First: {rows}.").format(rows=rows)
