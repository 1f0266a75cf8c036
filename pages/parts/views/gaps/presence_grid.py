"""Presence in one picture: governments that endorsed or not, by whether an organization based there signed."""

from __future__ import annotations

from html import escape

import pandas as pd

from data.gaps.presence import presence, presences
from data.measures.signers.signing import seats
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.links import page_address
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number
from pages.parts.words.counts import organizations_words, statements_words
from pages.parts.words.gap_kinds import LOOKS
from pages.parts.words.governments import standing_words


def presence_finding(view: View) -> str:
    """Return the sentence on the countries in which only one organization signed, outside the Americas too."""
    kept = seats(view.in_role("from"))
    single = sum(n == 1 for n in kept.countries.values())
    if not kept.countries:
        return _("No organization that signed is known to be based here")
    if len(kept.countries) == 1:
        ((country, n),) = kept.countries.items()
        return ngettext(
            "{n} organization based in {country} signed", "{n} organizations based in {country} signed", n
        ).format(n=number(n), country=labels.country_inside(country))
    if not single:
        return _("In each of {of} countries with signers, two or more organizations signed").format(
            of=number(len(kept.countries))
        )
    return ngettext(
        "In {n} of {of} countries with signers, only one organization signed",
        "In {n} of {of} countries with signers, only one organization signed",
        single,
    ).format(n=number(single), of=number(len(kept.countries)))


def elsewhere(view: View) -> str:
    """Return which signers stand in no box: those outside the Americas, and those whose country is not known."""
    kept = seats(view.in_role("from"))
    parts = []
    if kept.outside:
        names = listed(
            _("{country} {n}").format(country=labels.country(country), n=number(n))
            for country, n in kept.outside.items()
        )
        parts.append(_("Outside the Americas: {countries}.").format(countries=names))
    if kept.unknown:
        parts.append(
            ngettext(
                "Country not known: {n} organization.", "Country not known: {n} organizations.", kept.unknown
            ).format(n=number(kept.unknown))
        )
    return " ".join(parts)


@cached_by_language
def presence_html(view: View) -> str:
    """Return four boxes: endorsed or not, by signers or none; the two that are gaps have the mark of presence."""
    states = presence(view).sort_values("organizations", ascending=False, kind="stable")
    endorsed, there = states["endorsed"].astype(bool), states["organizations"] > 0
    every = (
        (endorsed & there, _("Endorsed, with signers"), False),
        (endorsed & ~there, _("Endorsed, no signer"), True),
        (~endorsed & there, _("Did not endorse, with signers"), True),
        (~endorsed & ~there, _("Did not endorse, no signer"), False),
    )
    # of all countries an empty box says something; of the chosen ones it does not
    boxes = [
        _box(view, states[which], title, gap=gap)
        for which, title, gap in every
        if which.any() or not view.filters.countries
    ]
    return (
        "<style>.pg{display:grid;grid-template-columns:3fr 2fr;gap:1rem 1.4rem;align-items:start}"
        ".pg section{border:1px solid var(--edge);border-radius:4px;padding:.6rem .9rem .7rem}"
        f".pg{{--k:{palette.GAPS['presence']}}}.pg .g{{border:2px solid var(--k)}}"
        ".pg .g i,.pg b span{color:var(--k);font-style:normal}.pg p{margin:0 0 .35rem;font-weight:600}"
        ".pg ul{margin:0;padding:0;list-style:none;font-size:.9rem;columns:15rem}"
        ".pg .c{font-weight:400;font-size:.9rem;margin:0}.pg b{font-weight:600;white-space:nowrap}"
        ".pg li{margin:0 0 .2rem!important;padding:0;break-inside:avoid}.pg small{opacity:.85;font-size:.84rem}"
        "@media(max-width:640px){.pg{grid-template-columns:1fr}}</style>"
        f"<div class='pg links'>{''.join(boxes)}</div>"
        f"<p style='font-size:.875rem;margin:.6rem 0 0'>{escape(elsewhere(view))}</p>"
    )


def presence_table(view: View) -> pd.DataFrame:
    """Return who is present in each country, with column names in the reader's language."""
    rows = presence(view).sort_values("organizations", ascending=False, kind="stable")
    return pd.DataFrame(
        {
            _("Country"): [labels.country(str(c)) for c in rows.index],
            _("Government"): [standing_words(view.record, str(c)) for c in rows.index],
            _("Organizations that signed"): rows["organizations"].tolist(),
            _("Statements they signed"): rows["signed"].tolist(),
            _("Statements that address the government"): rows["addressed"].tolist(),
        }
    )


def _box(view: View, rows: pd.DataFrame, title: str, *, gap: bool) -> str:
    countries = ngettext("{n} country", "{n} countries", len(rows)).format(n=number(len(rows)))
    mark = f"<i aria-hidden='true'>{LOOKS['presence'].shape}</i> " if gap else ""
    if rows[["organizations", "addressed"]].to_numpy().any():
        items = f"<ul>{''.join(f'<li>{_item(view, country)}</li>' for country in rows.index)}</ul>"
    else:
        items = f"<p class='c'>{', '.join(_link(view, str(country)) for country in rows.index)}</p>"
    head = _("{title}: {countries}").format(title=title, countries=countries)
    return f"<section class='{'g' if gap else ''}'><p>{mark}{escape(head)}</p>{items}</section>"


def _item(view: View, country: str) -> str:
    name, row = _link(view, country), presences(view)[country]
    if not row.organizations:
        words = ngettext("addressed by {n} statement", "addressed by {n} statements", row.addressed)
        if not row.addressed:
            words = _("addressed by no statement")
        return f"{name} <small>{escape(words.format(n=number(row.addressed)))}</small>"
    counted = f"{organizations_words(row.organizations)} · {statements_words(row.signed)}"
    if row.organizations > 1:
        return f"{name} <small>{escape(counted)}</small>"
    alone = _("alone")
    mark = f"<span aria-hidden='true'>□</span>&nbsp;{escape(alone)}"
    return f"{name} <small>{escape(counted)} <b>{mark}</b></small>"


def _link(view: View, country: str) -> str:
    return f"<a href='{page_address('countries', view.filters, show=country)}'>{escape(labels.country(country))}</a>"
