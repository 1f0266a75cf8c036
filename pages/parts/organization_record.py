"""One organization's record: who it is, every spelling, what it signed, what it stands behind, with whom."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from data.cosigning import cosigners
from data.organization_profile import signatures_of, stands_behind, units
from data.search import spellings
from data.selection import View
from pages.parts import labels, palette
from pages.parts.anchors import LINKS, page_address, published
from pages.parts.chart import below, heading
from pages.parts.once import once
from pages.parts.signer_table import ROLES
from pages.parts.words import gettext as _, language, listed, ngettext, number

MOST_OTHERS = 10
STYLE = (
    "<style>.or{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.45rem 1.4rem;margin:0;"
    "padding:0!important;max-width:60rem}.or dt{opacity:.8;font-size:.9rem}.or dd{margin:0;overflow-wrap:anywhere}"
    ".or small{opacity:.85}@media(max-width:640px){.or{grid-template-columns:1fr;gap:0}.or dd{margin-bottom:.6rem}}"
    ".on{list-style:none;margin:0;padding:0!important;max-width:60rem}.on li{margin:0 0 .5rem;padding:0}"
    ".on small{opacity:.85}.th{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1rem 2rem}"
    ".th h3{font-size:1rem;padding:0 0 .2rem;margin:0;border-bottom:3px solid var(--t)}.th ul{list-style:none;"
    "margin:.4rem 0 0;padding:0!important}.th li{display:flex;gap:.6rem;margin:0 0 .3rem;padding:0;font-size:.95rem}"
    ".th b{min-width:1.2rem;text-align:right}.th.links a{text-decoration:none}"
    f".th.links a:hover{{text-decoration:underline}}{LINKS}</style>"
)


def organization_record(view: View, organization: str) -> None:
    """Draw the record of one organization."""
    st.html(STYLE + identity_html(view, organization))
    heading(_signed_finding(view, organization))
    st.html(signed_html(view, organization))
    behind = stands_behind(view, organization)
    if behind.empty:
        return
    heading(
        ngettext("It stands behind {n} demand", "It stands behind {n} demands", len(behind)).format(
            n=number(len(behind))
        )
    )
    st.caption(_("The number before each demand counts the statements it signed that make the demand."))
    st.html(behind_html(view, organization))
    below(view, f"behind-{organization}", lambda: behind_table(view, organization))
    _others(view, organization)


@once
def identity_html(view: View, organization: str) -> str:
    """Return who the organization is as a list of terms; every word of the record in it is escaped."""
    record = view.record
    row = record.row("organizations", organization)
    rows: list[tuple[str, str]] = [
        (_("Kind"), escape(labels.kind(str(row["kind"])))),
        (_("Reach"), escape(_(labels.REACH[row["reach"]]) if row["reach"] in labels.REACH else _("not known"))),
        (_("Based in"), _place(row)),
    ]
    if row["acronym"]:
        rows.insert(0, (_("Acronym"), escape(str(row["acronym"]))))
    source = published(str(row["source_url"]))
    if source:
        rows.append((_("Source"), listed(source)))
    if row["note"]:
        rows.append((_("Note"), escape(record.text(str(row["note"]), language()))))
    if isinstance(row["parent_id"], str) and row["parent_id"]:
        rows.append((_("Part of"), _named(view, [row["parent_id"]])))
    parts = units(record, organization)
    if parts:
        rows.append((_("Its units on the record"), _named(view, parts)))
    others = spellings(record, organization)[1:]
    if others:
        rows.append((_("Also spelled"), "<br>".join(map(escape, others))))
    return "<dl class='or links'>" + "".join(f"<dt>{escape(t)}</dt><dd>{d}</dd>" for t, d in rows) + "</dl>"


def _place(row: pd.Series) -> str:
    """Return where an organization is based, how that is known and how surely."""
    basis, confidence = str(row["location_basis"]), row["location_confidence"]
    country = labels.country(row["country"]) if isinstance(row["country"], str) and row["country"] else ""
    if not country:
        return escape(_("no place known"))
    where = _("{city}, {country}").format(city=row["city"], country=country) if row["city"] else country
    how = [_(labels.BASIS[basis])] if basis in labels.BASIS else []
    how += [_(labels.CONFIDENCE[confidence])] if confidence in labels.CONFIDENCE else []
    if not row["city"]:
        how.insert(0, _("city not known"))
    return f"{escape(where)} <small>({escape(' · '.join(how))})</small>"


def _signed_finding(view: View, organization: str) -> str:
    rows = signatures_of(view, organization)
    if rows.empty:
        return _("It signed none of the statements itself")
    n = rows["statement_id"].nunique()
    kept = rows.loc[rows["kept"], "statement_id"].nunique()
    if kept == n:
        return ngettext("It signed {n} statement", "It signed {n} statements", n).format(n=number(n))
    return ngettext(
        "It stands under {n} statement; {kept} counted here",
        "It stands under {n} statements; {kept} counted here",
        n,
    ).format(n=number(n), kept=number(kept))


@once
def signed_html(view: View, organization: str) -> str:
    """Return what the organization signed, when, as whom and through whom; every word is escaped."""
    record = view.record
    names = labels.statement(record)
    items = []
    for row in signatures_of(view, organization).itertuples():
        facts = [
            labels.statement_date(record, row.statement_id, "long"),
            _("as “{name}”").format(name=row.name_as_signed),
            _role(view, row.role, row.through),
        ]
        if not row.kept:
            facts.append(_("not counted under the present filters"))
        items.append(
            f"<li><a href='{page_address('statements', view.filters, show=row.statement_id)}'>"
            f"{escape(names[row.statement_id])}</a><br><small>{escape(' · '.join(facts))}</small></li>"
        )
    return f"<ul class='on links'>{''.join(items)}</ul>"


def _role(view: View, role: str, through: str) -> str:
    """Return in words how an organization stands in a list of signers."""
    coalition = view.record.row("organizations", through) if through else {"acronym": "", "name": ""}
    return _(ROLES[role]).format(coalition=coalition["acronym"] or coalition["name"])


@once
def behind_html(view: View, organization: str) -> str:
    """Return the demands the organization stands behind, by theme; every word is escaped."""
    record = view.record
    demands, themes = labels.demand(record), labels.theme(record)
    boxes = []
    for theme, rows in stands_behind(view, organization).groupby("theme_id", sort=False):
        items = "".join(
            f"<li><b>{escape(number(row.statements))}</b><a href='"
            f"{page_address('demands', view.filters, show=str(row.Index))}'>{escape(demands[row.Index])}</a></li>"
            for row in rows.sort_values("statements", ascending=False, kind="stable").itertuples()
        )
        boxes.append(
            f"<div style='--t:{palette.theme(str(theme))}'><h3>{escape(themes[str(theme)])}</h3><ul>{items}</ul></div>"
        )
    return f"<div class='th links'>{''.join(boxes)}</div>"


def behind_table(view: View, organization: str) -> pd.DataFrame:
    """Return the demands it stands behind with column names in the reader's language."""
    rows = stands_behind(view, organization)
    demands, themes = labels.demand(view.record), labels.theme(view.record)
    return pd.DataFrame(
        {
            _("Demand"): [demands[d] for d in rows.index],
            _("Theme"): [themes[t] for t in rows["theme_id"]],
            _("Statements it signed that make it"): rows["statements"].tolist(),
            _("of them asking for it"): rows["calls"].tolist(),
        }
    )


def _others(view: View, organization: str) -> None:
    """Draw with whom it signs most often."""
    others = cosigners(view, organization)
    if others.empty:
        heading(_("It signed without any other organization"))
        return
    most = int(others["shared"].iloc[0])
    first = int((others["shared"] == most).sum())
    heading(
        ngettext(
            "{n} organization shares {s} of its statements: no other shares more",
            "{n} organizations share {s} of its statements: no other shares more",
            first,
        ).format(n=number(first), s=number(most))
    )
    st.html(others_html(view, organization))
    below(view, f"others-{organization}", lambda: others_table(view, organization))


@once
def others_html(view: View, organization: str) -> str:
    """Return the first organizations that share statements with one; every word is escaped."""
    others = cosigners(view, organization)
    items = []
    for row in others.head(MOST_OTHERS).itertuples():
        words = _("{n} together, {of} in all").format(n=number(row.shared), of=number(row.signed))
        items.append(
            f"<li><a href='{page_address('organizations', view.filters, show=str(row.Index))}'>{escape(row.name)}</a> "
            f"<small>{escape(words)}</small></li>"
        )
    more = len(others) - MOST_OTHERS
    if more > 0:
        words = ngettext("and {n} more, in the table", "and {n} more, in the table", more).format(n=number(more))
        items.append(f"<li><small>{escape(words)}</small></li>")
    return f"<ul class='on links'>{''.join(items)}</ul>"


def others_table(view: View, organization: str) -> pd.DataFrame:
    """Return all who share statements with one organization, column names in the reader's language."""
    others = cosigners(view, organization)
    return pd.DataFrame(
        {
            _("Organization"): others["name"].tolist(),
            _("Statements together"): others["shared"].tolist(),
            _("Statements it signed"): others["signed"].tolist(),
        }
    )


def _named(view: View, organizations: list[str]) -> str:
    """Return links to the records of organizations, as a list in words."""
    return listed(
        f"<a href='{page_address('organizations', view.filters, show=o)}'>"
        f"{escape(str(view.record.row('organizations', o)['name']))}</a>"
        for o in organizations
    )
