"""The matrix of demands and statements: one row a demand, one column a statement in order of date."""

from __future__ import annotations

from collections import Counter
from html import escape

import pandas as pd
import streamlit as st

from data.measures.demand_signers import demand_signers
from data.measures.history import demand_by_statement
from data.measures.recurrence import recurrence, theme_recurrence
from data.measures.statement_counts import listed_counts
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.chart import below, drawn, heading
from pages.parts.drawing.links import LINKS, page_address
from pages.parts.shell import address
from pages.parts.shell.own_choice import own_choice
from pages.parts.views.demands.recurrence_chart import ranked, recurrence_finding, signer_columns
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number
from pages.parts.words.demand_sentences import signers_line

MOST = 12
ORDERS = ("theme", "most")


def demand_matrix(view: View, chosen: str) -> None:
    """Draw the matrix in the order that every chart keeps; the row of the `chosen` demand is marked."""
    heading(matrix_finding(view))
    how = own_choice("order", ORDERS, ORDERS[0])
    st.segmented_control(
        _("Order of the demands"),
        ORDERS,
        format_func=lambda o: _("By theme") if o == "theme" else _("Most recurrent first"),
        key=address.choice_key("order"),
        required=True,
        label_visibility="collapsed",
    )
    address.keep("order", ORDERS[0])
    table = drawn(view, f"matrix {how}", lambda: matrix_html(view, by_theme=how == "theme"))
    # the table is made once for all choices: only the mark of the row changes
    st.html(table.replace(f"<tr id='row-{chosen}'", f"<tr id='row-{chosen}' aria-current='true'"))
    below(view, "demands", lambda: matrix_table(view), note=_note(view))


def matrix_finding(view: View) -> str:
    """Return the sentence of the matrix: what recurs most, or from when to when the only demand is made."""
    counts = ranked(view)
    if len(counts) != 1:
        return recurrence_finding(view)
    cells = demand_by_statement(view).loc[counts.index[0]]
    made = list(cells.index[cells != "absent"])
    first, last = (labels.statement_date(view.record, str(s), "long") for s in (made[0], made[-1]))
    if first == last:
        return _("Made once: {date}").format(date=first)
    return _("Made first: {first}; last: {last}").format(first=first, last=last)


def latest(view: View) -> list[str]:
    """Return the statements that have a column: the latest `MOST` of those kept, in order of date."""
    return list(view.side("to").ids("statements"))[-MOST:]


def matrix_html(view: View, *, by_theme: bool) -> str:
    """Return the matrix as an HTML table; every word of the record in it is escaped."""
    # plain lists: a row of a frame costs more to take out than to draw
    frame = demand_by_statement(view)[latest(view)]
    cells = dict(zip(frame.index.tolist(), frame.to_numpy().tolist(), strict=True))
    counts = {row.Index: row for row in ranked(view)[["theme_id", "statements", "organizations"]].itertuples()}
    if by_theme:
        body = ""
        for row in theme_recurrence(view)[["statements", "organizations"]].itertuples():
            inside = [d for d in cells if d in counts and str(counts[d].theme_id) == row.Index]
            if inside:
                body += _theme_row(view, row, frame.shape[1])
                body += "".join(_row(view, cells[d], counts[d], "") for d in inside)
    else:
        body = "".join(_row(view, cells[d], row, "most") for d, row in counts.items())
    caption = escape(_("Which statement makes which demand"), quote=True)
    return (
        f"{STYLE}{_key()}<div class='dm' tabindex='0' role='region' aria-label='{caption}'>"
        f"<table class='links'><caption class='hid'>{caption}</caption>{_head(view)}"
        f"<tbody>{body}</tbody></table></div>"
    )


def matrix_table(view: View) -> pd.DataFrame:
    """Return the matrix with column names in the reader's language; every demand and statement kept."""
    counts, cells = recurrence(view), demand_by_statement(view)
    names, themes, statements = (f(view.record) for f in (labels.demand, labels.theme, labels.statement))
    return pd.DataFrame(
        {
            _("Theme"): [themes[t] for t in counts["theme_id"]],
            _("Demand"): [names[str(d)] for d in counts.index],
            _("Statements"): counts["statements"].tolist(),
            _("of them asking for it"): counts["calls"].tolist(),
            **signer_columns(counts),
            _("Passages"): counts["passages"].tolist(),
            **{statements[str(s)]: [_(labels.STANCES[c]) for c in cells[s]] for s in cells.columns},
        }
    )


def _head(view: View) -> str:
    """Return the head: a date for each statement, under it how many signed where two have one date."""
    names, listed_ = labels.statement(view.record), listed_counts(view.record)["organizations"]
    signed = _("Organizations that signed at least one statement that asks for it")
    dates = {s: labels.statement_date(view.record, s, "medium") for s in latest(view)}
    often = Counter(dates.values())
    columns = []
    for s in latest(view):
        n = int(listed_[s])
        who = ngettext("{n} signer", "{n} signers", n).format(n=number(n)) if often[dates[s]] > 1 else ""
        columns.append(
            f"<th scope='col'><a href='{page_address('statements', view.filters, show=s)}' "
            f"title='{escape(names[s], quote=True)}'>{escape(dates[s])}</a><small>{escape(who)}</small></th>"
        )
    return (
        f"<thead><tr><th scope='col' class='d'>{escape(_('Demand'))}</th>{''.join(columns)}"
        f"<th scope='col' class='n s'>{escape(_('Statements'))}</th>"
        f"<th scope='col' class='n' title='{escape(signed, quote=True)}'>{escape(_('Organizations'))}</th></tr></thead>"
    )


def _theme_row(view: View, row, columns: int) -> str:  # type: ignore[no-untyped-def]
    """Return the row that heads a theme, with its own counts."""
    name = escape(labels.theme(view.record)[row.Index])
    return (
        f"<tr class='t' style='--t:{palette.theme(row.Index)}'>"
        f"<th scope='row' colspan='{columns + 1}'>{name}</th>"
        f"<td class='n s'>{number(row.statements)}</td>"
        f"<td class='n'>{number(row.organizations)}</td></tr>"
    )


def _row(view: View, cells: list[str], row, order: str) -> str:  # type: ignore[no-untyped-def]
    """Return the row of one demand; what it links to keeps the `order`."""
    name = escape(labels.demand(view.record)[row.Index])
    marks = "".join(f"<td>{MARK.format(kind=c, words=escape(_(labels.STANCES[c])))}</td>" for c in cells)
    signers, hint = demand_signers(view)[row.Index], signers_line(view, row.Index)
    share = 100 * row.organizations / max(1, int(view.side("to").organizations.sum()))
    who = number(signers.signed) if not signers.ranges else f"{number(signers.clear)}–{number(signers.signed)}"
    return (
        f"<tr id='row-{row.Index}' style='--t:{palette.theme(row.theme_id)}'><th scope='row' class='d'>"
        f"<a href='{page_address('demands', view.filters, show=row.Index, order=order)}'>{name}</a></th>{marks}"
        f"<td class='n s'>{number(row.statements)}</td>"
        f"<td class='n o' style='--w:{share:.1f}%' title='{escape(hint, quote=True)}'>{who}</td></tr>"
    )


def _key() -> str:
    """Return the key of the marks, in words."""
    entries = (
        f"<span>{MARK.format(kind=kind, words='')}{escape(_(words))}</span>" for kind, words in labels.STANCES.items()
    )
    return f"<div class='dmk' style='--t:{palette.MUTED}'>{''.join(entries)}</div>"


def _note(view: View) -> str:
    """Return what the matrix leaves out: earlier statements, and demands that nothing kept makes."""
    notes = []
    more = len(view.side("to").ids("statements")) - MOST
    if more > 0:
        notes.append(
            ngettext(
                "{n} earlier statement has no column; the table has it.",
                "{n} earlier statements have no column; the table has them.",
                more,
            ).format(n=number(more))
        )
    counts = recurrence(view)
    absent = [labels.demand(view.record)[str(d)] for d in counts.index[counts["statements"] == 0]]
    if absent:
        notes.append(_("Made by none of them: {demands}.").format(demands=listed(f"“{d}”" for d in absent)))
    return " ".join(notes)


MARK = "<i class='dmm {kind}'></i><span class='hid'>{words}</span>"
STYLE = (
    f"<style>{LINKS}"
    ".dm .hid,.dmk .hid{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}"
    ".dm{overflow-x:auto;position:relative}.dm table{border-collapse:collapse;width:100%;font-size:.92rem}"
    ".dm th,.dm td{border-bottom:1px solid rgba(138,133,124,.25);padding:.34rem .3rem;font-weight:400}"
    ".dm td,.dm thead th{text-align:center}.dm .d{text-align:left;min-width:8.5rem;line-height:1.3}"
    ".dm thead th{vertical-align:bottom;font-size:.8rem;line-height:1.25;min-width:2.4rem}"
    ".dm thead a{font-weight:600}.dm small{display:block;opacity:.8;font-size:.95em}"
    ".dm .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;width:4.6rem}"
    ".dm thead .n{white-space:normal}.dm .o{position:relative}"
    ".dm .o:after{content:'';position:absolute;right:.3rem;bottom:.16rem;height:3px;"
    "width:calc(100% - .6rem);max-width:var(--w);background:var(--t)}"
    ".dm tbody a{text-decoration:none}.dm tbody a:hover{text-decoration:underline}"
    ".dm tr.t th{text-align:left;font-weight:700;padding:1rem 0 .34rem .5rem;border-left:.45rem solid var(--t)}"
    ".dm tr.t td{vertical-align:bottom;opacity:.85}"
    ".dm tr[aria-current]{background:rgba(138,133,124,.16)}.dm tr[aria-current] a{font-weight:700}"
    ".dmm{display:inline-block;width:.95rem;height:.95rem;border-radius:50%;vertical-align:-.12rem;"
    "box-sizing:border-box}.dmm.call{background:var(--t)}.dmm.concern{border:3px solid var(--t)}"
    ".dmm.absent{height:2px;width:.55rem;border-radius:0;background:rgba(138,133,124,.55);vertical-align:.22rem}"
    ".dmk{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:.85rem;margin-bottom:.5rem}"
    ".dmk .dmm{margin-right:.4rem}"
    "@media(max-width:640px){.dm table{font-size:.82rem}.dm th,.dm td{padding:.3rem .15rem}"
    ".dm .n{width:2.6rem}.dm thead .n{overflow-wrap:anywhere}"
    ".dm thead th{font-size:.68rem;min-width:2rem}.dm .s{display:none}"
    ".dm .d{min-width:6.5rem}.dmm{width:.8rem;height:.8rem}}</style>"
)
