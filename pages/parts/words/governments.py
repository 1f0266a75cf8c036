"""How a government stands to the Declaration, in words."""

from __future__ import annotations

from data.measures.countries.endorsement import endorsement
from data.record.record import Record
from geo.countries import countries
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, begun, date_words, gettext as _

STANDINGS = {
    "on-the-day": N_("endorsed on the day of signing"),
    "later": N_("endorsed later"),
    "not": N_("did not endorse"),
    "territory": N_("territory: could not endorse"),
    "elsewhere": N_("not a state of the Americas"),
}


def without_vote(iso3: str) -> str:
    """Return why a country has no government that could endorse: a territory, or not of the Americas."""
    country = countries().get(iso3)
    return "elsewhere" if country is None or country.status == "elsewhere" else "territory"


def answered(country: str, reason: str, of: str = "") -> str:
    """Return what a government said of an event, its `reason`, told after that, or `of` a month where it is not."""
    words = _("The government of {country} said that {reason}.")
    if of:
        words = _("Of the event of {month}, the government of {country} said that {reason}.")
    return begun(together(words.format(country=labels.countries_said([country]), reason=reason, month=of)))


def endorsed_in(record: Record, iso3: str) -> tuple[str, str]:
    """Return the month in which a government endorsed, or what is known of it, and the year; "" where it did not."""
    table = endorsement(record)
    days = [str(table.loc[iso3, key]) for key in ("earliest", "latest")] if iso3 in table.index else ["", ""]
    month, year = ({day[:many] for day in days} for many in (7, 4))
    known = [min(one) if len(one) == 1 else "" for one in (month, year)]
    return date_words(known[0]) if known[0] else known[1], known[1]


def standing_words(record: Record, iso3: str, *, many: bool = False) -> str:
    """Return how a country's government stands, or all of `many` do, with the day or the range in which it endorsed."""
    table = endorsement(record)
    if iso3 not in table.index:
        return _(STANDINGS[without_vote(iso3)])
    row = table.loc[iso3].to_dict()
    if row["standing"] == "not":
        return _("has not endorsed the Declaration, according to the sources found")
    if row["earliest"] == row["latest"]:
        words = _("all endorsed the Declaration on {date}") if many else _("endorsed the Declaration on {date}")
        return words.format(date=date_words(row["earliest"]))
    words = _("endorsed the Declaration between {earliest} and {latest}; the day is not known")
    if many:
        words = _("all endorsed the Declaration between {earliest} and {latest}; the days are not known")
    return words.format(earliest=date_words(row["earliest"]), latest=date_words(row["latest"]))
