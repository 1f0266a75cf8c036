"""How a government stands to the Declaration, in words and in the map's colours."""

from __future__ import annotations

from data.endorsement import endorsement
from data.record import Record
from pages.parts.words import N_, date_words, gettext as _

STANDINGS = {
    "on-the-day": N_("endorsed on the day"),
    "later": N_("endorsed later"),
    "not": N_("did not endorse"),
    "territory": N_("territory: could not endorse"),
}
# mid-tones that hold on light and dark; later is told from the day by lightness too
COLOURS = {
    "on-the-day": (61, 125, 134, 235),
    "later": (196, 155, 74, 235),
    "not": (150, 146, 140, 105),
    "territory": (150, 146, 140, 45),
}


def standing_words(record: Record, iso3: str) -> str:
    """Return how a country's government stands, with the day or the range in which it endorsed."""
    table = endorsement(record)
    if iso3 not in table.index:
        return _(STANDINGS["territory"])
    row = table.loc[iso3]
    if row["standing"] == "not":
        return _("has not endorsed the Declaration, so far as sources go")
    if row["earliest"] == row["latest"]:
        return _("endorsed the Declaration on {date}").format(date=date_words(row["earliest"]))
    return _("endorsed the Declaration between {earliest} and {latest}; the day is not known").format(
        earliest=date_words(row["earliest"]), latest=date_words(row["latest"])
    )
