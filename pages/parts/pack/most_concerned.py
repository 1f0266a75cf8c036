"""Which country most events of a way concern where a pack is on none: its reader may be of another government."""

from __future__ import annotations

from collections import Counter

from data.measures.follow_up.foremost import foremost
from data.record.selection import View
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, number

# of fewer events it goes without saying
SEVERAL = 4


def most_concern(view: View) -> str:
    """Return how many of the events that move away, or towards, concern one country, where it is more than half.

    It is "" in a pack of countries.
    """
    rows, told = foremost(view), list[str]()
    forms = {
        "setback": _("{n} of the {of} that move away concern {country}."),
        "advance": _("{n} of the {of} that move towards what was asked concern {country}."),
    }
    for way, words in forms.items():
        named = rows.loc[rows["direction"] == way, "country"].astype(str)
        most = Counter(iso3 for names in named for iso3 in names.split("|") if iso3).most_common(1)
        if len(named) >= SEVERAL and most and 2 * most[0][1] > len(named):
            ((iso3, n),) = most
            country = labels.countries_said([iso3])
            told.append(together(words.format(n=number(n), of=number(len(named)), country=country)))
    return "" if view.filters.countries else " ".join(told)
