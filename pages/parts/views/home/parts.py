"""Pieces that only the overview has: the four numbers, worked examples, the map's key and table."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from data.measures.endorsement import endorsement
from data.measures.signing import by_country, totals, unplaced
from data.record.filters import Filters
from data.record.selection import View
from pages.parts.shell.site import link
from pages.parts.views.demands.recurrence_chart import ranked
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.governments import COLOURS, STANDINGS, standing_words

MOST = 12
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
            ngettext("government endorsed", "governments endorsed", kept["endorsers"]),
            _("{n} on the day, {later} later").format(n=number(day), later=number(kept["endorsers"] - day)),
        ),
    ]
    items = "".join(
        f"<div><b>{escape(number(value))}</b> <span>{escape(label)}</span><small>{escape(note)}</small></div>"
        for value, label, note in rows
    )
    return f"{STYLE}<div class='numbers'>{items}</div>"


def examples() -> None:
    """Draw worked examples: links that open the app under a filter."""
    with st.container(horizontal=True, key="examples"):
        st.caption(_("For example:"), width="content")
        link(
            "demands.py",
            _("Who asks for help in the Darién?"),
            Filters(demands=("darien-response",)),
            show="darien-response",
        )
        link("demands.py", _("What is asked about asylum?"), Filters(themes=("asylum",)))
        link("countries.py", _("What touches Panama?"), show="PAN")
        link("organizations.py", _("Which legal-aid groups signed?"), Filters(kinds=("legal",)))


def map_key(view: View) -> None:
    """Draw the key of the map, in words beside its colours."""
    st.html(map_key_html(view))


@cached_by_language
def map_key_html(view: View) -> str:
    """Return the key of the map as HTML."""
    standings = endorsement(view.record)["standing"].value_counts()
    entries = [
        _swatch(COLOURS[s][:3], _("{what}: {n}").format(what=_(STANDINGS[s]), n=number(int(standings.get(s, 0)))))
        for s in ("on-the-day", "later", "not")
    ]
    entries.append(_swatch((194, 85, 60), _("organizations that signed, larger where there are more"), round_=True))
    return "<div style='display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.85rem'>" + "".join(entries) + "</div>"


@cached_by_language
def map_note(view: View) -> str:
    """Return what the map cannot show: how many organizations have no place on it."""
    missing = len(unplaced(view))
    borders = _("Outlines: Natural Earth, de facto, no position on any border. Places: GeoNames, CC BY 4.0.")
    if not missing:
        return borders
    return (
        ngettext(
            "{n} organization stands at no point, as its city is not known.",
            "{n} organizations stand at no point, as their city is not known.",
            missing,
        ).format(n=number(missing))
        + " "
        + borders
    )


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


def all_demands(view: View) -> None:
    """Draw the link to every demand, where the chart shows only the first ones."""
    more = len(ranked(view)) - MOST
    if more > 0:
        link(
            "demands.py",
            ngettext("and {n} more demand", "and {n} more demands", more).format(n=number(more)),
            view.filters,
        )


def _swatch(colour: tuple[int, ...], words: str, *, round_: bool = False) -> str:
    """Return one entry of the map's key."""
    shape = "50%" if round_ else "2px"
    rgb = ",".join(map(str, colour[:3]))
    return (
        f"<span><span style='display:inline-block;width:.8em;height:.8em;border-radius:{shape};"
        f"background:rgb({rgb});margin-right:.4em'></span>{escape(words)}</span>"
    )
