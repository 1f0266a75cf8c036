"""One organization's record: who it is, what it signed, which demands that makes, and with whom it signs."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

import pandas as pd
import streamlit as st

from data.measures.signers.organization_profile import demands_signed, signatures_of
from data.record.rows import named
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.chart import below, heading
from pages.parts.drawing.downloads import said_above
from pages.parts.drawing.links import page_address
from pages.parts.drawing.report import report_link
from pages.parts.drawing.tabs import open_tab
from pages.parts.views.organizations.cosigners import organization_cosigners
from pages.parts.views.organizations.identity import identity_html
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import begun, gettext as _, ngettext, number

STYLE = (
    "<style>.or{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.45rem 1.4rem;margin:0;"
    "padding:0!important;max-width:60rem}.or dt{opacity:.8;font-size:.9rem}.or dd{margin:0;overflow-wrap:anywhere}"
    ".or small{opacity:.85}@media(max-width:640px){.or{grid-template-columns:1fr;gap:0}.or dd{margin-bottom:.6rem}}"
    ".on{list-style:none;margin:0 0 1rem;padding:0!important;max-width:60rem}.on li{margin:0 0 .5rem;padding:0}"
    ".on small{opacity:.85}.th{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1rem 2rem}"
    ".th h3{font-size:1rem;padding:0 0 .2rem;margin:0;border-bottom:3px solid var(--t)}.th ul{list-style:none;"
    "margin:.4rem 0 0;padding:0!important}.th li{display:flex;gap:.6rem;margin:0 0 .3rem;padding:0;font-size:.95rem}"
    ".th b{min-width:1.2rem;text-align:right}.th.links a{text-decoration:none}"
    ".th.links a:hover{text-decoration:underline}</style>"
)


class Signature(NamedTuple):
    """A row of `signatures_of`."""

    statement_id: str
    name_as_signed: str
    role: str
    through: str
    kept: bool


def organization_record(view: View, organization: str) -> None:
    """Draw the record of one organization: what it signed, who it is, then the demands and whom it signs with."""
    st.html(STYLE + signed_html(view, organization) + identity_html(view, organization))
    demands = demands_signed(view, organization)
    if demands.empty:
        return
    names = {"demands": _("Demands"), "others": _("Who signs with it")}
    shown = open_tab(names, "record_tab", ("all", "together", "unplaced", "list"))
    if shown == "others":
        organization_cosigners(view, organization)
        return
    heading(
        ngettext("What it signed makes {n} demand", "What it signed makes {n} demands", len(demands)).format(
            n=number(len(demands))
        )
    )
    st.caption(_("The number before each demand counts the statements it signed that make the demand."))
    st.html(demands_html(view, organization))
    name = str(view.record.row("organizations", organization)["name"])
    said_above(
        ngettext(
            "{name}: what it signed makes {n} demand", "{name}: what it signed makes {n} demands", len(demands)
        ).format(n=number(len(demands)), name=name)
    )
    below(view, f"demands-{organization}", lambda: demands_table(view, organization), listed=True)


@cached_by_language
def signed_html(view: View, organization: str) -> str:
    """Return what the organization signed as one sentence a signature, and the way to report an error; all escaped."""
    rows = signatures_of(view, organization)
    items = [_signed_sentence(view, organization, row) for row in named(rows, Signature)]
    if not items:
        items = [escape(_("It signed none of the statements itself"))]
    report = report_link(view.record, organization, str(view.record.row("organizations", organization)["name"]))
    return f"<ul class='on links'>{''.join(f'<li>{item}</li>' for item in items)}<li><small>{report}</small></li></ul>"


def _signed_sentence(view: View, organization: str, row: Signature) -> str:
    """Return one signature as a sentence of HTML: the day, the statement, under which name, through whom."""
    record = view.record
    date = escape(begun(labels.statement_date(record, row.statement_id, "long")))
    name = escape(labels.statement(record)[row.statement_id])
    link = f"<a href='{page_address('statements', view.filters, show=row.statement_id)}'>{name}</a>"
    if row.role == "signatory":
        words = escape(_("{date}: it signed the {statement}"))
    elif row.role == "observer":
        words = escape(_("{date}: {coalition}, which lists it as an observer, signed the {statement}"))
    else:
        words = escape(_("{date}: {coalition}, which lists it as a member, signed the {statement}"))
    through = record.row("organizations", row.through) if row.through else {"acronym": "", "name": ""}
    said = words.format(date=date, statement=link, coalition=escape(str(through["acronym"] or through["name"])))
    more = []
    own = record.row("organizations", organization)
    if row.name_as_signed not in (own["name"], own["acronym"], f"{own['name']} ({own['acronym']})"):
        more.append(_("as “{name}”").format(name=row.name_as_signed))
    if not row.kept:
        more.append(_("not counted under the present filters"))
    return said + (f" <small>({escape(' · '.join(more))})</small>" if more else "")


@cached_by_language
def demands_html(view: View, organization: str) -> str:
    """Return the demands that what it signed makes, by theme; every word is escaped."""
    record = view.record
    demands, themes = labels.demand(record), labels.theme(record)
    boxes = []
    for theme, rows in demands_signed(view, organization).groupby("theme_id", sort=False):
        items = "".join(
            f"<li><b>{escape(number(n))}</b><a href='"
            f"{page_address('demands', view.filters, show=demand)}'>{escape(demands[demand])}</a></li>"
            for demand, n in rows[["statements"]].sort_values("statements", ascending=False, kind="stable").itertuples()
        )
        boxes.append(
            f"<div style='--t:{palette.theme(str(theme))}'><h3>{escape(themes[str(theme)])}</h3><ul>{items}</ul></div>"
        )
    return f"<div class='th links'>{''.join(boxes)}</div>"


def demands_table(view: View, organization: str) -> pd.DataFrame:
    """Return the demands that what it signed makes, with column names in the reader's language."""
    rows = demands_signed(view, organization)
    demands, themes = labels.demand(view.record), labels.theme(view.record)
    return pd.DataFrame(
        {
            _("Demand"): [demands[d] for d in rows.index],
            _("Theme"): [themes[t] for t in rows["theme_id"]],
            _("Statements it signed that make it"): rows["statements"].tolist(),
            _("of them asking for it"): rows["calls"].tolist(),
        }
    )
