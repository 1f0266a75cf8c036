"""The table of a statement's signers, coalitions with their members under them."""

from __future__ import annotations

from html import escape

import numpy as np
import pandas as pd
import streamlit as st

from data.measures.demands.statement_counts import kept_counts, listed_counts
from data.measures.signers.signer_list import Signer, listed_signatures, signer_list, signers_at
from data.record.cache import cached
from data.record.record import Bools, Record
from data.record.rows import named
from data.record.selection import View
from pages.parts.drawing.chart import below
from pages.parts.drawing.downloads import said_above
from pages.parts.drawing.links import page_address
from pages.parts.drawing.pager import turned
from pages.parts.drawing.template import rendered
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import N_, begun, gettext as _, ngettext, number

SIZE = 30
ROLES = {
    "signatory": N_("signed"),
    "member": N_("listed as a member of {coalition}"),
    "observer": N_("listed as an observer of {coalition}"),
}


def signer_table(view: View, statement_id: str) -> None:
    """Draw who signed, in the order of the list, as far as the filters keep them; narrow, to stand beside a text."""
    signatures = listed_signatures(view, statement_id)
    if listed := 0 if view.filters.members else len(signatures) - int(_signatories(view.record)[signatures].sum()):
        st.caption(
            ngettext(
                "{n} more is listed as a member or observer of a coalition; it is not counted.",
                "{n} more are listed as members or observers of a coalition; they are not counted.",
                listed,
            ).format(n=number(listed))
        )
    shown, field = turned(len(signatures), SIZE, f"page_signers_{statement_id}")
    st.html(beside_html(view, tuple(signatures[shown].tolist())))
    field()
    name = begun(labels.statement(view.record)[statement_id])
    finding = signer_finding(view, statement_id)
    if listed:
        more = ngettext("{n} more listed by a coalition", "{n} more listed by a coalition", listed)
        finding = f"{finding}; {more.format(n=number(listed))}"
    said_above(_("{subject}: {words}").format(subject=name, words=finding))
    below(view, "signers", lambda: signers_frame(view, signer_list(view, statement_id)), listed=True)


@cached_by_language
def beside_html(view: View, signatures: tuple[int, ...]) -> str:
    """Return some signatures (their positions in the record) as a list in HTML; every word of the record is escaped."""
    names = _names(view.record)
    rows = signers_at(view.record, np.array(signatures, dtype=np.int32))
    return rendered(
        "statements/signers_beside.html",
        rows=[
            {
                "member": bool(row.member),
                "name": row.name,
                "address": page_address("organizations", view.filters, show=row.organization_id),
                "country": labels.country(row.country) if row.country else "",
                "note": " · ".join(_notes(row, names)),
            }
            for row in rows
        ],
    )


def signer_finding(view: View, statement_id: str) -> str:
    """Return the sentence of the table: how many signed, and how many of them the filters keep."""
    n = kept_counts(view)[statement_id].organizations
    of = int(listed_counts(view.record)["organizations"][statement_id])
    if view.filters.members:
        return ngettext(
            "{n} organization signed it or is listed by a coalition",
            "{n} organizations signed it or are listed by a coalition",
            n,
        ).format(n=number(n))
    if n < of:
        return ngettext(
            "{n} of {of} organization that signed it fits the filters",
            "{n} of {of} organizations that signed it fit the filters",
            of,
        ).format(n=number(n), of=number(of))
    return ngettext("{n} organization signed it", "{n} organizations signed it", n).format(n=number(n))


def signers_html(view: View, rows: pd.DataFrame) -> str:
    """Return rows of `signer_list` as an HTML table; every word of the record is escaped."""
    names = _names(view.record)
    body = "".join(_row(view, row, names) for row in named(rows, Signer))
    heads = "".join(f"<th scope='col'>{escape(word)}</th>" for word in (_("Organization"), _("Country"), _("Kind")))
    return f"{STYLE}<table class='sg links'><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def signers_frame(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the signers with column names in the reader's language."""
    names = _names(view.record)
    return pd.DataFrame(
        {
            _("Place in the list"): rows["position"].tolist(),
            _("Organization"): rows["name"].tolist(),
            _("As signed"): rows["name_as_signed"].tolist(),
            _("How"): [
                _(ROLES[role]).format(coalition=names.get(through, through))
                for role, through in zip(rows["role"], rows["through"], strict=True)
            ],
            _("Country"): [labels.country(c) if c else "" for c in rows["country"]],
            _("Kind"): [labels.kind(k) for k in rows["kind"]],
        }
    )


def _row(view: View, row: Signer, names: dict[str, str]) -> str:
    """Return one signer; a member stands a step in, under its coalition."""
    notes = _notes(row, names)
    note = f"<small>{escape(' · '.join(notes))}</small>" if notes else ""
    address = page_address("organizations", view.filters, show=row.organization_id)
    country = labels.country(row.country) if row.country else _("not known")
    return (
        f"<tr{' class=m' if row.member else ''}><th scope='row'><a href='{address}'>{escape(row.name)}</a>{note}</th>"
        f"<td>{escape(country)}</td><td>{escape(labels.kind(row.kind))}</td></tr>"
    )


def _notes(row: Signer, names: dict[str, str]) -> list[str]:
    """Return how one signs, where it is not by itself under its own name."""
    notes = []
    if row.role != "signatory":
        notes.append(_(ROLES[row.role]).format(coalition=names.get(row.through, row.through)))
    if row.name_as_signed != row.name:
        notes.append(_("signs as “{name}”").format(name=row.name_as_signed))
    return notes


@cached
def _signatories(record: Record) -> Bools:
    """Return which signature is an organization's own, not that of a member or an observer of a coalition."""
    return np.asarray(record.tables["signatures"]["role"] == "signatory")


@cached
def _names(record: Record) -> dict[str, str]:
    """Return the short name of each organization that lists others: its acronym, else its name."""
    through = record.tables["signatures"]["through"].dropna().astype(str).unique()
    table = record.tables["organizations"]
    rows = table[table["organization_id"].isin(through)]
    short = rows["acronym"].where(rows["acronym"] != "", rows["name"])
    return dict(zip(rows["organization_id"].astype(str), short.astype(str), strict=True))


STYLE = (
    "<style>table.sg{border-collapse:collapse;width:100%;font-size:.95rem}"
    ".sg th,.sg td{text-align:left;font-weight:400;padding:.38rem .8rem .38rem 0;vertical-align:top;"
    "border-bottom:1px solid var(--rule);overflow-wrap:break-word}"
    ".sg thead th{font-size:.82rem;opacity:.85}.sg tr>:first-child{width:56%}"
    ".sg small{display:block;opacity:.8;font-size:.82rem}.sg a{text-decoration:none}"
    ".sg a:hover{text-decoration:underline}.sg tr.m th{padding-left:1.6rem}"
    "@media(max-width:640px){table.sg{font-size:.85rem}.sg th,.sg td{padding-right:.5rem}"
    ".sg tr>:first-child{width:auto;overflow-wrap:anywhere}.sg tr.m th{padding-left:.8rem}}</style>"
)
