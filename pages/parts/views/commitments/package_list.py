"""The action packages one under the other: who leads and joined each, what it answers, and what is doubted."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from data.measures.follow_up.commitments import fitting, package_rows, packages
from data.record.rows import Row
from data.record.selection import View
from pages.parts.drawing.chart import heading
from pages.parts.drawing.links import page_address, published
from pages.parts.drawing.match_signs import STYLE as FITS, sign
from pages.parts.drawing.sourced import publishers, sourced, sources_of
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import begun, date_words, gettext as _, language, listed, ngettext, number
from pages.parts.words.packages import doubtful, joined_words, leads_words, package_name, source_words


def package_list(view: View) -> None:
    """Draw the packages kept; a sentence where none is."""
    table = packages(view)
    heading(packages_finding(view))
    if table.empty:
        st.write(
            _(
                "No source read names it as lead or member of a package. Some lists are incomplete, so it may have "
                "joined one."
            )
        )
        return
    st.html(packages_html(view))
    sourced(
        view,
        "packages",
        lambda: packages_table(view),
        _("Sources: {publishers}.").format(publishers=publishers(sources_of(table))),
    )


@cached_by_language
def packages_finding(view: View) -> str:
    """Return the sentence of the packages: how many there are, and how many are not fully known."""
    table = packages(view)
    chosen = view.filters.countries
    if chosen:
        words = _("No action package is known to be led or joined by {who}")
        if not table.empty:
            words = ngettext(
                "{n} action package is led or joined by {who}",
                "{n} action packages are led or joined by {who}",
                len(table),
            )
        leads = joined = 0
        if len(chosen) == 1:
            leads = sum(chosen[0] in row["leads"] for row in package_rows(view).values())
            joined = len(table) - leads
        if leads and joined:
            words = ngettext(
                "{who} leads {leads} action package and joined {n}",
                "{who} leads {leads} action packages and joined {n}",
                leads,
            )
        elif leads:
            words = ngettext("{who} leads {leads} action package", "{who} leads {leads} action packages", leads)
        elif joined:
            words = ngettext("{who} joined {n} action package", "{who} joined {n} action packages", joined)
        n = number(joined or len(table))
        return begun(together(words.format(who=labels.countries_said(chosen), n=n, leads=number(leads))))
    doubts = sum(map(doubtful, package_rows(view).values()))
    return _(
        "{n} action packages put the Declaration into practice; for {doubts}, the lead, members or name are "
        "not all known"
    ).format(n=number(len(table)), doubts=number(doubts))


@cached_by_language
def packages_html(view: View) -> str:
    """Return the packages by pillar as HTML; every word of the record in it is escaped."""
    record, lang = view.record, language()
    names = labels.demand(record)
    in_doubt = escape(_("in doubt"))
    parts, pillar = [], None
    for package, row in package_rows(view).items():
        if row["pillar"] != pillar:
            pillar = row["pillar"]
            title = _("Pillar {n}: {name}").format(n=number(pillar), name=record.text(row["pillar_name"], lang))
            parts.append(f"<h3>{escape(title)}</h3>")
        demands = "".join(
            f"<li>{sign(one.fit)} <a href='{page_address('demands', view.filters, show=one.demand_id)}'>"
            f"{escape(names[one.demand_id])}</a>"
            f" <small>({escape(record.text(one.reason, lang))})</small></li>"
            for one in fitting(view)
            if one.package_id == package
        )
        empty = f"<p>{escape(_unanswering(row))}</p>"
        words, url = source_words(row)
        doubt = f"<mark>{in_doubt}</mark>" if doubtful(row) else ""
        note = f"<p class='s'>{escape(record.text(str(row['note']), lang))}</p>" if row["note"] else ""
        parts.append(
            f"<details{' open' if doubt else ''}><summary>"
            f"<b>{escape(package_name(record, package, row))}</b>{doubt}"
            f"<span>{escape(leads_words(row))}<br>{escape(joined_words(row))}</span></summary>"
            f"<div>{f'<ul>{demands}</ul>' if demands else empty}{note}"
            f"<p class='s'>{escape(words)} {' · '.join(published(url))}</p></div></details>"
        )
    return f"{STYLE}<div class='pk links'>{''.join(parts)}</div>"


def packages_table(view: View) -> pd.DataFrame:
    """Return the packages with column names in the reader's language."""
    record, lang = view.record, language()
    table = packages(view)
    known = {"yes": _("yes"), "no": _("no")}
    return pd.DataFrame(
        {
            _("Action package"): [package_name(record, p, row) for p, row in package_rows(view).items()],
            _("Pillar"): [record.text(name, lang) for name in table["pillar_name"]],
            _("Lead"): [listed(labels.country(c) for c in cell) for cell in table["leads"]],
            _("All leads known"): [known[str(cell)] for cell in table["lead_complete"]],
            _("Joined by"): [listed(labels.country(c) for c in cell) for cell in table["joined"]],
            _("All members known"): [known[str(cell)] for cell in table["participants_complete"]],
            _("As of"): [date_words(cell) for cell in table["as_of"]],
            _("Note"): [record.text(cell, lang) for cell in table["note"]],
            _("Publisher"): table["source_publisher"].tolist(),
            _("Source"): table["source_url"].tolist(),
        }
    )


def _unanswering(row: Row) -> str:
    """Return why no demand stands under a package."""
    if row["package_name"]:
        return _("It matches none of these demands in our reading.")
    return _("What it would match is not known, as its name was not found.")


STYLE = (
    f"<style>{FITS}"
    ".pk summary{padding:.4rem 0;grid-template-columns:minmax(0,1fr) 5rem minmax(0,1.1fr);column-gap:1rem;"
    "align-items:start}.pk summary span{grid-column:3}"
    ".pk mark{background:none;color:inherit;font-size:.78rem;font-weight:600;border:1.5px dashed currentColor;"
    "border-radius:3px;padding:0 .35rem;white-space:nowrap;justify-self:start}"
    ".pk div{padding:0 0 .7rem 1.2rem}.pk ul{list-style:none;margin:0;padding:0!important}.pk li{margin:0 0 .1rem}"
    ".pk p{margin:.2rem 0}.pk .s,.pk small{font-size:.85rem;opacity:.85}.pk .s{max-width:54rem}"
    "@media(max-width:640px){.pk summary{grid-template-columns:1fr}.pk summary span{grid-column:1}}</style>"
)
