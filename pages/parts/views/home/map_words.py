"""Pieces around the map: the four numbers, its key, its note and its table."""

from __future__ import annotations

from collections import Counter
from html import escape

import pandas as pd
import streamlit as st

from data.measures.countries.endorsement import endorsement, standings
from data.measures.signers.places import signers_by_place
from data.measures.signers.signing import by_country, totals, unplaced
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.template import rendered
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import date_words, gettext as _, ngettext, number
from pages.parts.words.governments import STANDINGS, standing_words

STYLE = (
    "<style>.numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:.9rem 1.6rem}"
    ".numbers b{font-family:'Source Serif',serif;font-size:2.5rem;font-weight:600;line-height:1.05;display:block}"
    ".numbers span{font-weight:600}.numbers small{display:block;opacity:.75;line-height:1.3}</style>"
)


def numbers(view: View) -> None:
    """Draw the four numbers, large, with what each counts in words."""
    st.html(numbers_html(view))


@cached_by_language
def numbers_html(view: View) -> str:
    """Return the four numbers as HTML."""
    kept = totals(view)
    standings = endorsement(view.record)["standing"]
    chosen = view.filters.countries
    day = int(((standings == "on-the-day") & (standings.index.isin(chosen) if chosen else True)).sum())
    of = len(view.record.statements)
    rows = [
        (
            kept["statements"],
            ngettext("statement", "statements", kept["statements"]),
            _("of {n} on the record").format(n=number(of)),
        ),
        (
            kept["organizations"],
            ngettext("organization signed", "organizations signed", kept["organizations"]),
            _("members of coalitions included")
            if view.filters.members
            else _("each counted once; members of coalitions apart"),
        ),
        (
            kept["countries"],
            ngettext("country of signers", "countries of signers", kept["countries"]),
            _("where the signers are based"),
        ),
        (
            kept["endorsers"],
            ngettext("government endorsed the Declaration", "governments endorsed the Declaration", kept["endorsers"]),
            _("{n} on the day of signing, {later} later").format(n=number(day), later=number(kept["endorsers"] - day)),
        ),
    ]
    items = "".join(
        f"<div><b>{escape(number(value))}</b> <span>{escape(label)}</span><small>{escape(note)}</small></div>"
        for value, label, note in rows
    )
    return f"{STYLE}<div class='numbers'>{items}</div>"


@cached_by_language
def map_key_html(view: View) -> str:
    """Return the key of the map as HTML: what the filters leave of each colour, a true 0 too."""
    chosen = view.filters.countries
    counts = Counter(s for country, s in standings(view.record).items() if not chosen or country in chosen)
    day = [country for country, standing in standings(view.record).items() if standing == "on-the-day"]
    words = {standing: _(text) for standing, text in STANDINGS.items() if standing in ("on-the-day", "later", "not")}
    if day:
        earliest = str(endorsement(view.record).loc[day[0], "earliest"])
        words["on-the-day"] = _("endorsed the Declaration on {date}").format(date=date_words(earliest))
    entries = [(palette.STANDINGS[s][0], s, w, counts[s]) for s, w in words.items()]
    placed = sum(len(place.organizations) for place in signers_by_place(view).cities if place.point)
    entries.append((palette.ACCENT, "signers", _("organizations that signed"), placed))
    return rendered(
        "home/map_key.html",
        entries=[(colour, kind, _("{what} · {n}").format(what=what, n=number(n))) for colour, kind, what, n in entries],
    )


def map_sources() -> str:
    """Return where the outlines and places of the map come from."""
    return _("Outlines: Natural Earth, no position on any border. Places: GeoNames, CC BY 4.0.")


@cached_by_language
def map_note(view: View) -> str:
    """Return what a map without its list cannot show, how many organizations have no place on it, and its sources."""
    missing = len(unplaced(view))
    if not missing:
        return map_sources()
    nowhere = ngettext(
        "{n} organization is not on the map: its city is not known.",
        "{n} organizations are not on the map: their city is not known.",
        missing,
    ).format(n=number(missing))
    return f"{nowhere} {map_sources()}"


def map_table(view: View) -> pd.DataFrame:
    """Return the map as a table: each country with its government's standing and its signers."""
    seats = by_country(view)["organizations"]
    standings = endorsement(view.record)["standing"]
    chosen = view.filters.countries
    codes = [c for c in view.record.countries if (not chosen or c in chosen) and (c in seats.index or c in standings)]
    rows = [
        (labels.country(c), standing_words(view.record, c), int(seats.get(c, 0)))
        for c in sorted(codes, key=lambda c: (-int(seats.get(c, 0)), labels.country(c)))
    ]
    nowhere = int(unplaced(view)["country"].isna().sum())
    if nowhere:
        rows.append((_("country not known"), "", nowhere))
    return pd.DataFrame(rows, columns=[_("Country"), _("Government"), _("Organizations that signed")])
