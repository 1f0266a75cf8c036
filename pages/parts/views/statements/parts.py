"""Pieces that only the statements page has: the chosen one's finding, passages, figures and signers; the list."""

from __future__ import annotations

from html import escape

import streamlit as st

from data.measures.passage_rows import evidence
from data.measures.statement_counts import kept_counts, listed_counts
from data.record.filters import Filters
from data.record.selection import View, select
from pages.parts.drawing.links import LINKS, page_address
from pages.parts.drawing.pager import turned
from pages.parts.shell import address
from pages.parts.shell.own_choice import own_choice
from pages.parts.shell.site import link
from pages.parts.views.demands.passage_list import passage_list
from pages.parts.views.statements.signer_table import signer_table
from pages.parts.words import labels
from pages.parts.words.catalogue import N_, gettext as _, language, ngettext, number, plain

SHOW = "show"
SIZE = 50
UNITS = {
    "governments": N_("governments"),
    "organizations": N_("organizations"),
    "people": N_("people"),
    "themes": N_("themes"),
    "years": N_("years"),
    "USD": N_("US dollars"),
}


def nothing() -> str:
    """Return the title of the page when the filters leave nothing."""
    return _("The statements")


def default(view: View) -> str:
    """Return the statement that is open unless the reader chose another: the latest of those kept."""
    return (view.ids("statements") or view.record.statements)[-1]


def chosen(view: View) -> str:
    """Return the statement that is open."""
    return own_choice(SHOW, view.record.statements, default(view))


def chooser(view: View) -> None:
    """Draw the field to choose a statement, the latest first."""
    names = labels.statement(view.record)
    st.selectbox(
        _("Choose a statement"),
        view.record.statements[::-1],
        format_func=names.__getitem__,
        key=address.choice_key(SHOW),
    )
    address.keep(SHOW, default(view))


def finding(view: View, statement_id: str) -> str:
    """Return the sentence to say aloud: when, how many organizations, how many demands."""
    date = labels.statement_date(view.record, statement_id, "long")
    if statement_id not in kept_counts(view).index:
        return plain(_("{date}: a statement that the filters leave out").format(date=date))
    row = kept_counts(view).loc[statement_id]
    demands = ngettext("{n} demand", "{n} different demands", int(row["demands"])).format(n=number(int(row["demands"])))
    if view.filters.countries or view.filters.kinds:
        of = int(listed_counts(view.record).loc[statement_id, "organizations"])
        return plain(
            ngettext(
                "{date}: {demands}; {n} of {of} signer fits the filters",
                "{date}: {demands}; {n} of {of} signers fit the filters",
                of,
            ).format(date=date, demands=demands, n=number(int(row["organizations"])), of=number(of))
        )
    return plain(
        ngettext(
            "{date}: signed by {n} organization, with {demands}",
            "{date}: signed by {n} organizations, with {demands}",
            int(row["organizations"]),
        ).format(date=date, n=number(int(row["organizations"])), demands=demands)
    )


def passages(view: View, statement_id: str) -> None:
    """Draw the statement's passages in order with their demands; say how many the filters hide."""
    if statement_id not in kept_counts(view).index:
        return
    rows = evidence(view)
    rows = rows[rows["statement_id"] == statement_id]
    of = int(listed_counts(view.record).loc[statement_id, "passages"])
    n = rows["passage_id"].nunique()
    st.header(
        ngettext("What it asks for, in {n} passage", "What it asks for, in {n} passages", n).format(n=number(n)),
        anchor=False,
    )
    chosen_only = bool(view.filters.themes or view.filters.demands)
    if n < of or chosen_only:
        words = (
            _("The filters keep {n} of its {of} passages, and of these only the demands chosen.")
            if chosen_only
            else _("The filters keep {n} of its {of} passages.")
        )
        st.caption(words.format(n=number(n), of=number(of)))
        link("statements.py", _("Open it without filters"), Filters(members=view.filters.members), show=statement_id)
    if n:
        passage_list(view, rows, show_statement=False, show_demands=True)


def figures(view: View, statement_id: str) -> None:
    """Draw the figures that the statement names, with what each counts."""
    table = view.record.tables["figures"]
    rows = table[table["statement_id"] == statement_id]
    if rows.empty:
        return
    st.header(
        ngettext("{n} figure named in it", "{n} figures named in it", len(rows)).format(n=number(len(rows))),
        anchor=False,
    )
    names = view.record.labels("figures", language())
    lines = "".join(
        f"<dt>{escape(_amount(row.value, str(row.unit)))}</dt><dd>{escape(names[str(row.figure_id)])}</dd>"
        for row in rows.itertuples()
    )
    st.html(
        "<style>dl.fig{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1.2rem;margin:0;padding:0;"
        "max-width:52rem}dl.fig dt{font-weight:600;text-align:right}dl.fig dd{margin:0}"
        "@media(max-width:640px){dl.fig{grid-template-columns:1fr;gap:0}dl.fig dt{text-align:left}"
        f"dl.fig dd{{margin-bottom:.6rem}}}}</style><dl class='fig'>{lines}</dl>"
    )


def signers(view: View, statement_id: str) -> None:
    """Draw who signed, as many as the filters keep."""
    if statement_id in kept_counts(view).index:
        signer_table(view, statement_id)


def every_statement(view: View, statement_id: str) -> None:
    """Draw the list of all statements kept, each a link that opens it."""
    counts = kept_counts(view)
    st.header(
        ngettext("{n} statement to choose from", "{n} statements to choose from", len(counts)).format(
            n=number(len(counts))
        ),
        anchor=False,
    )
    box = st.container()
    shown = counts.iloc[::-1].iloc[turned(len(counts), SIZE, "page_statements")]
    names = labels.statement(view.record)
    rows = "".join(
        f"<tr{' aria-current=true' if s == statement_id else ''}>"
        f"<td>{escape(labels.statement_date(view.record, str(s)))}</td>"
        f"<th scope='row'><a href='{page_address('statements', view.filters, show=str(s))}'>"
        f"{escape(names[str(s)])}</a></th>"
        f"<td class='n'>{number(row.organizations)}</td><td class='n'>{number(row.passages)}</td>"
        f"<td class='n'>{number(row.demands)}</td></tr>"
        for s, row in zip(shown.index, shown.itertuples(), strict=True)
    )
    heads = "".join(
        f"<th scope='col'{mark}>{escape(word)}</th>"
        for word, mark in (
            (_("Date"), ""),
            (_("Statement"), ""),
            (_("Organizations"), " class='n'"),
            (_("Passages"), " class='n'"),
            (_("Demands"), " class='n'"),
        )
    )
    with box:
        st.html(f"{STYLE}<table class='ls links'><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")


def outside(view: View, statement_id: str) -> None:
    """Draw, for a statement that the filters leave out, what stands without them, and the way there."""
    if statement_id in kept_counts(view).index:
        return
    whole = select(view.record, Filters(members=view.filters.members))
    st.info(
        _("The filters leave nothing of this statement. Without them: {finding}.").format(
            finding=finding(whole, statement_id)
        ),
        icon=":material/filter_alt_off:",
    )
    link("statements.py", _("Open it without filters"), whole.filters, show=statement_id)


def _amount(value: float, unit: str) -> str:
    """Return a figure with its unit in words."""
    amount = number(value, 0 if value == int(value) else 2)
    return _("{n} {unit}").format(n=amount, unit=_(UNITS[unit]) if unit in UNITS else unit)


STYLE = (
    f"<style>{LINKS}"
    "table.ls{border-collapse:collapse;width:100%;font-size:.95rem}"
    ".ls th,.ls td{text-align:left;font-weight:400;padding:.4rem .5rem .4rem 0;vertical-align:top;"
    "border-bottom:1px solid rgba(138,133,124,.25)}.ls thead th{font-size:.82rem;opacity:.85;vertical-align:bottom}"
    ".ls .n{text-align:right;font-variant-numeric:tabular-nums;padding-right:0;padding-left:.6rem}"
    ".ls tr[aria-current]{background:rgba(138,133,124,.16)}.ls td:first-child{white-space:nowrap}"
    "@media(max-width:640px){table.ls{font-size:.85rem}.ls td:first-child{white-space:normal}"
    ".ls .n{padding-left:.3rem;font-size:.78rem}}</style>"
)
