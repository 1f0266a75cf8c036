"""Pieces that only the statements page has: its title, and the chosen statement read like a document."""

from __future__ import annotations

from html import escape

import streamlit as st

from data.measures.demands.passage_rows import kept_codings, passages_in
from data.measures.demands.statement_counts import kept_counts, listed_counts
from data.record.filters import Filters
from data.record.rows import rows
from data.record.selection import View, select
from pages.parts.drawing.chart import finding_html
from pages.parts.drawing.tabs import in_tabs
from pages.parts.views.demands.passage_list import first_passages
from pages.parts.views.statements import facts
from pages.parts.views.statements.cards import PLACE, signers_words
from pages.parts.views.statements.signer_table import signer_table
from pages.parts.visit import address
from pages.parts.visit.own_choice import own_choice
from pages.parts.visit.site import link
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import N_, begun, gettext as _, language, ngettext, number, plain
from pages.parts.words.passage_text import quotes
from pages.parts.words.small_numbers import spelled

SHOW = "show"
# so many passages fit a page, with or without the published words
QUOTED, PARAPHRASED = 5, 8
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
    statement = own_choice(SHOW, view.record.statements, default(view))
    address.keep(SHOW, default(view))
    return statement


@cached_by_language
def finding(view: View) -> str:
    """Return the title of the page: how many statements there are, from when to when."""
    kept = view.ids("statements")
    first, last = (labels.statement_date(view.record, kept[at]) for at in (0, -1))
    if len(kept) == 1:
        return plain(_("{statement}, {date}").format(statement=labels.statement(view.record)[kept[0]], date=first))
    words = begun(ngettext("{n} statement", "{n} statements", len(kept)).format(n=spelled(len(kept))))
    if first == last:
        return plain(_("{statements}, {date}").format(statements=words, date=first))
    return plain(_("{statements}, {first} to {last}").format(statements=words, first=first, last=last))


def document(view: View, read: View, statement_id: str) -> None:
    """Draw one statement: its title, what it asks for in order, and beside it who signed, its figures, the facts.

    `read` is the view under which one statement is read whole.
    """
    named = len(view.ids("statements")) > 1 or statement_id not in view.ids("statements")
    name = finding_html(plain(labels.statement(view.record)[statement_id])) if named else ""
    st.html(f"<div id='{PLACE}'></div>{name}{facts.title_html(read.record, statement_id)}")
    if statement_id not in kept_counts(view):
        outside(view, statement_id)
        return
    text, beside = st.columns([0.62, 0.38], gap="large")
    with text:
        passages(read, statement_id)
    with beside:
        besides(read, statement_id)


def passages(view: View, statement_id: str) -> None:
    """Draw the statement's passages in order with their demands; say how many the filters hide."""
    codings = kept_codings(view, statement_id=statement_id)
    of = int(listed_counts(view.record)["passages"][statement_id])
    n = len(passages_in(view.record, codings))
    st.subheader(
        ngettext("What it asks for, in {n} passage", "What it asks for, in {n} passages", n).format(n=number(n))
        if n
        else _("The filters leave none of its passages"),
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
        most = QUOTED if quotes() else PARAPHRASED
        first_passages(view, codings, most, key=statement_id, show_statement=False, show_demands=True)


def besides(view: View, statement_id: str) -> None:
    """Draw what stands beside a statement, in tabs: who signed it, the figures that it names, the facts about it."""
    figures_named = sum(row["statement_id"] == statement_id for row in rows(view.record, "figures"))
    signed = kept_counts(view)[statement_id].organizations
    tabs = {
        "signed": (_("Signed · {n}").format(n=number(signed)), lambda: signer_table(view, statement_id)),
        "figures": (_("Figures · {n}").format(n=number(figures_named)), lambda: figures(view, statement_id)),
        "about": (_("About the text"), lambda: facts.facts(view, statement_id)),
    }
    every = tuple(tabs)
    for word, n in (("signed", signed), ("figures", figures_named)):
        if not n:
            del tabs[word]
    in_tabs(tabs, "statement_tabs", every)


def figures(view: View, statement_id: str) -> None:
    """Draw the figures that the statement names, with what each counts."""
    table = view.record.tables["figures"]
    rows = table[table["statement_id"] == statement_id]
    names = view.record.labels("figures", language())
    lines = "".join(
        f"<dt>{escape(_amount(value, str(unit)))}</dt><dd>{escape(names[str(figure)])}</dd>"
        for figure, value, unit in zip(rows["figure_id"], rows["value"].tolist(), rows["unit"], strict=True)
    )
    st.html(
        "<style>dl.fig{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1.2rem;margin:0;padding:0;"
        "max-width:52rem}dl.fig dt{font-weight:600;text-align:right}dl.fig dd{margin:0}"
        "@media(max-width:640px){dl.fig{grid-template-columns:1fr;gap:0}dl.fig dt{text-align:left}"
        f"dl.fig dd{{margin-bottom:.6rem}}}}</style><dl class='fig'>{lines}</dl>"
    )


def outside(view: View, statement_id: str) -> None:
    """Draw, for a statement that the filters leave out, what stands without them, and the way there."""
    whole = select(view.record, Filters(members=view.filters.members))
    st.info(
        _("The filters leave nothing of this statement. Without them: {finding}.").format(
            finding=plain(signers_words(whole, statement_id))
        ),
        icon=":material/filter_alt_off:",
    )
    link("statements.py", _("Open it without filters"), whole.filters, show=statement_id)


def _amount(value: float, unit: str) -> str:
    """Return a figure with its unit in words."""
    amount = number(value, 0 if value == int(value) else 2)
    return _("{n} {unit}").format(n=amount, unit=_(UNITS[unit]) if unit in UNITS else unit)
