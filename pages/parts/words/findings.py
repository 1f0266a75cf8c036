"""The sentences that pages say aloud: each a whole sentence in each language, from counted rows."""

from __future__ import annotations

from data.measures.countries.endorsement import endorsement
from data.measures.signers.signing import by_country, seats
from data.record.selection import View
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number


@cached_by_language
def signers(view: View) -> str:
    """Return the finding of the map: how many organizations signed, from how many countries."""
    kept = seats(view)
    total = sum(kept.countries.values()) + kept.unknown
    if not total:
        if not view.filters.countries:
            return _("No organization signed")
        return together(
            _("No organization that signed is known to be based in {country}").format(
                country=labels.countries_said(view.filters.countries)
            )
        )
    if not kept.countries:
        return ngettext(
            "{n} organization signed; where it is based is not known",
            "{n} organizations signed; where they are based is not known",
            total,
        ).format(n=number(total))
    if len(kept.countries) == 1:
        ((country, n),) = kept.countries.items()
        words = ngettext(
            "{n} organization that signed is based in {country}",
            "{n} organizations that signed are based in {country}",
            n,
        )
        return together(words.format(n=number(n), country=labels.countries_said([country])))
    most = max(kept.countries.values())
    first = [labels.country_inside(country) for country, n in kept.countries.items() if n == most]
    if len(first) == 1:
        return _("Organizations in {n} countries signed, {most} of {total} in {first}").format(
            n=number(len(kept.countries)), most=number(most), total=number(total), first=first[0]
        )
    return _("{total} organizations signed, from {n} countries").format(
        total=number(total), n=number(len(kept.countries))
    )


@cached_by_language
def map_alt(view: View) -> str:
    """Return the map in words, for those who cannot see it."""
    standings = endorsement(view.record)["standing"].value_counts()
    seats = by_country(view).head(6)
    most = listed(
        _("{country} {n}").format(country=labels.country(str(c)), n=number(n))
        for c, n in seats["organizations"].items()
    )
    return _(
        "Map of the Americas. {day} governments endorsed the Declaration on the day of signing and {later} "
        "later; {organizations}. Most organizations by country: {most}."
    ).format(
        day=number(int(standings.get("on-the-day", 0))),
        later=number(int(standings.get("later", 0))),
        organizations=signers(view),
        most=most or _("none"),
    )
