"""The worklist of gaps, and duplications beside them: chosen by kind and rule, ranked, each row with its reason."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from data.gaps.duplication import duplications
from data.gaps.worklist import worklist
from data.record.selection import View
from pages.parts.drawing.chart import below
from pages.parts.drawing.downloads import csv_button
from pages.parts.drawing.links import LINKS, page_address
from pages.parts.drawing.pager import turned
from pages.parts.shell import address
from pages.parts.views.gaps.detail import gap_detail
from pages.parts.views.gaps.parts import counts
from pages.parts.words import gap_sentences, labels
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.gap_kinds import DUPLICATION, LOOKS, RULES

SIZE = 10
DEFAULT = "presence"


def worklist_panel(view: View) -> None:
    """Draw the heading, the choice of kind and rule, the ranked rows, their CSV, and one gap looked into."""
    totals = {kind: sum(rules.values()) for kind, rules in counts(view).items()}
    top = st.container()
    kind, rule = _chosen(view, totals)
    rows = worklist_rows(view, kind, rule)
    top.header(worklist_finding(kind, len(rows)), anchor="worklist")
    st.caption(_rank_words(kind))
    if rows.empty:
        st.info(_("Nothing of this kind is found under these filters."), icon=":material/check:")
        return
    box = st.container()
    part = turned(len(rows), SIZE, f"page_gaps_{kind}_{rule}")
    with box:
        st.html(worklist_html(view, rows.iloc[part], kind, rule))
    below(view, "worklist", lambda: worklist_table(view, rows))
    every = _("All {n} gaps and duplications as CSV").format(n=number(sum(totals.values())))
    csv_button(view, "gaps", lambda: _whole(view), every)
    if kind != DUPLICATION:
        gap_detail(view, rows)


def worklist_finding(kind: str, n: int) -> str:
    """Return the heading of the list: how many rows of a kind stand in it and in its file."""
    if kind == DUPLICATION:
        return ngettext("{n} duplication to look into", "{n} duplications to look into", n).format(n=number(n))
    if not n:
        return _("{kind}: no gap under these filters").format(kind=_(LOOKS[kind].name))
    return ngettext("{kind}: {n} gap to look into, ranked", "{kind}: {n} gaps to look into, ranked", n).format(
        kind=_(LOOKS[kind].name), n=number(n)
    )


def _chosen(view: View, totals: dict[str, int]) -> tuple[str, str]:
    address.choice("gap", list(LOOKS), DEFAULT)
    with st.container(horizontal=True, vertical_alignment="bottom", key="worklist_choice"):
        st.segmented_control(
            _("Kind of gap"),
            list(LOOKS),
            format_func=lambda k: _("{shape} {name} {n}").format(
                shape=LOOKS[k].shape, name=_(LOOKS[k].name), n=number(totals[k])
            ),
            key=address.choice_key("gap"),
            required=True,
            wrap=True,
        )
        kind = address.keep("gap", DEFAULT)
        rules = counts(view)[kind]
        options = ["", *rules]
        address.choice("rule", options, "")
        st.selectbox(
            _("Rule"),
            options,
            format_func=lambda r: _("{rule} ({n})").format(
                rule=_(RULES[r]) if r else _("All rules"), n=number(rules[r] if r else totals[kind])
            ),
            key=address.choice_key("rule"),
            width=460,
        )
        rule = address.keep("rule", "")
    return kind, rule


def worklist_rows(view: View, kind: str, rule: str) -> pd.DataFrame:
    """Return the rows of the worklist, or of the duplications, of one kind; of one rule if it is given."""
    if kind == DUPLICATION:
        rows = duplications(view)
    else:
        rows = worklist(view)
        rows = rows[rows["kind"] == kind]
    return rows[rows["rule"] == rule] if rule else rows


def _rank_words(kind: str) -> str:
    if kind == DUPLICATION:
        return _("By rule, then by how often. Many on one thing is not waste: it is where some could share the work.")
    return _(
        "Ranked within its kind, as kinds have no common measure: first what more statements ask for, then where "
        "fewer organizations are already, then where more stand near."
    )


def worklist_html(view: View, rows: pd.DataFrame, kind: str, rule: str) -> str:
    """Return rows of one kind as an HTML list; its links keep the `rule` chosen."""
    look = LOOKS[kind]
    items = "".join(_item(view, row, kind, rule) for row in rows.itertuples())
    return (
        f"<style>{LINKS}"
        f"ol.wl{{--k:{look.colour};list-style:none;margin:0!important;padding:0!important}}"
        ".wl li{display:grid;grid-template-columns:2.6rem 1fr;column-gap:.8rem;margin:0!important;padding:.5rem 0;"
        "border-bottom:1px solid rgba(138,133,124,.28)}"
        ".wl .r{text-align:right;font-variant-numeric:tabular-nums;font-weight:600}.wl .r span{color:var(--k)}"
        ".wl p{margin:0}.wl .s{font-weight:600}.wl .w{font-size:.92rem}.wl .n{font-size:.86rem;opacity:.85}</style>"
        f"<ol class='wl links'>{items}</ol>"
    )


def _item(view: View, row, kind: str, rule: str) -> str:  # type: ignore[no-untyped-def]
    look = LOOKS[kind]
    subject = escape(gap_sentences.subject(view.record, row))
    if kind == DUPLICATION:
        rank, why, near = "", gap_sentences.twice(row), ""
        link = _subject_address(view, row)
    else:
        rank, why, near = number(row.rank), gap_sentences.reason(view, row), gap_sentences.near_words(row)
        link = page_address("gaps", view.filters, gap=kind, rule=rule, show=row.gap_id) + "#one-gap"
    words = _("Nearest: {names}").format(names=near)
    nearest = f"<p class='n'>{escape(words)}</p>" if near else ""
    return (
        f"<li><span class='r'><span aria-hidden='true'>{look.shape}</span> {rank}</span>"
        f"<div><p class='s'><a href='{link}'>{subject}</a></p><p class='w'>{escape(why)}</p>{nearest}</div></li>"
    )


def _subject_address(view: View, row) -> str:  # type: ignore[no-untyped-def]
    """Return the page that shows the rows behind a duplication."""
    if row.organization_id:
        return page_address("organizations", view.filters, show=row.organization_id)
    if row.demand_id:
        return page_address("demands", view.filters, show=row.demand_id)
    return page_address("countries", view.filters, show=row.country)


def worklist_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows as a table in words, with column names in the reader's language."""
    found = list(rows.itertuples())
    table = {
        _("Kind"): [_(LOOKS[getattr(row, "kind", DUPLICATION)].name) for row in found],
        _("Rank"): [getattr(row, "rank", None) for row in found],
        _("Rule"): [_(RULES[row.rule]) for row in found],
        _("What"): [gap_sentences.subject(view.record, row) for row in found],
        _("Country"): [labels.country(row.country) if row.country else "" for row in found],
        _("Why"): [
            gap_sentences.reason(view, row) if hasattr(row, "kind") else gap_sentences.twice(row) for row in found
        ],
        _("Statements"): [getattr(row, "statements", None) for row in found],
        _("Organizations there"): [getattr(row, "organizations", None) for row in found],
        _("Times"): [getattr(row, "times", None) for row in found],
        _("Organizations nearest"): [getattr(row, "near", None) for row in found],
        _("Nearest"): [gap_sentences.near_words(row) if hasattr(row, "kind") else "" for row in found],
    }
    return pd.DataFrame(table).dropna(axis="columns", how="all")


def _whole(view: View) -> pd.DataFrame:
    return pd.concat(
        [worklist_table(view, worklist(view)), worklist_table(view, duplications(view))], ignore_index=True
    )
