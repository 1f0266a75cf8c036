"""The worklist of gaps, and duplications: by rule, ranked, each row with its reason and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import cast

import pandas as pd
import streamlit as st

from data.gaps.duplication import Twice, twice
from data.gaps.rules import Gap
from data.gaps.worklist import ranked_gaps
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.chart import below
from pages.parts.drawing.downloads import csv_button, said_above
from pages.parts.drawing.links import page_address
from pages.parts.drawing.pager import turned
from pages.parts.views.gaps.detail import gap_detail
from pages.parts.views.gaps.finding import counts
from pages.parts.visit import address
from pages.parts.visit.unknown_words import dropped_words
from pages.parts.words import gap_sentences, labels
from pages.parts.words.catalogue import N_, gettext as _, ngettext, number, plain
from pages.parts.words.gap_kinds import DUPLICATION, LOOKS, RULES

# how the rows are ordered, for the kinds whose rows show it
RANKED = {
    "presence": N_("Those that more statements address come first, then those with fewer organizations."),
    "demand": N_("What more statements ask for comes first, then where fewer organizations signed on it."),
    DUPLICATION: N_("Most often first. Many on one thing is not waste: it is where some could share the work."),
}
SIZE = 10
DEFAULT = "presence"
SEEN = "_gap_shown"


def worklist_panel(view: View, kind: str) -> None:
    """Draw the choice of a rule of one kind, and its rows; each opens what it rests on, in place."""
    rule = _chosen(counts(view)[kind])
    rows = worklist_rows(view, kind, rule)
    if not rows:
        st.info(_("Nothing of this kind is found under these filters."), icon=":material/check:")
        return
    if ranked := RANKED.get(kind):
        st.caption(_(ranked))
    if not st.query_params.get("show", "").startswith(f"{rule}:"):
        address.set_word("show", [])
        st.session_state[SEEN] = ""
    part, field = turned(len(rows), SIZE, _page(kind, rule))
    with st.container(key="worklist", gap=None):
        if kind == DUPLICATION:
            st.html(worklist_html(view, rows[part], kind, rule))
        else:
            for one in rows[part]:
                _row(view, cast(Gap, one))
    field()
    said_above(worklist_finding(kind, len(rows), rule))
    # what all of them share tells none apart, and a rank is among those of all rules
    brief = [_("Kind"), _("Rank"), _("Rule"), *([_("Why")] if rule else [])]
    below(
        view,
        "worklist",
        lambda: worklist_table(view, rows),
        listed=True,
        brief=lambda: worklist_table(view, rows).drop(columns=brief, errors="ignore"),
    )


def worklist_finding(kind: str, n: int, rule: str = "") -> str:
    """Return how many gaps of one kind, or of one `rule`, there are to look into, as a title."""
    return ngettext("{kind}: {n} to look into", "{kind}: {n} to look into, ranked", n).format(
        kind=_(RULES[rule] if rule else LOOKS[kind].name), n=number(n)
    )


def every_gap(view: View) -> None:
    """Draw the button that hands out all gaps and overlaps."""
    csv_button(view, "gaps", lambda: _whole(view), _("All gaps and overlaps (CSV)"))


def _row(view: View, one: Gap) -> None:
    """Draw one gap as a line that opens."""
    panel = st.expander(_line(view, one), key=f"gap_{one.gap_id}", on_change=_opened, args=(one.gap_id,))
    if panel.open:
        with panel:
            gap_detail(view, one)


def _line(view: View, one: Gap) -> str:
    """Return one gap in a line of Markdown: what it is about, what tells it from others, who stands nearest."""
    subject, weight = gap_sentences.subject(view.record, one), gap_sentences.weight(view, one)
    words = f"**{plain(subject)}** · {plain(weight)}"
    if near := gap_sentences.near_words(one):
        words += " · " + plain(near)
    return words


def _opened(gap: str) -> None:
    """Write the gap that was opened last into the address, or take out the one that was closed."""
    shown = [gap] if st.session_state.get(f"gap_{gap}") else []
    st.session_state[SEEN] = gap if shown else ""
    address.set_word("show", shown)


def arrived(view: View) -> None:
    """Open the gap that the address names: its tab, its rule, its page of the list; one that is not there is said."""
    gap = st.query_params.get("show", "")
    if gap == st.session_state.get(SEEN, ""):
        return
    st.session_state[SEEN] = gap
    found = [one for one in ranked_gaps(view) if one.gap_id == gap] if gap else []
    if gap and not found:
        address.set_word("show", [])
        dropped_words([("show", gap)])
    for one in found:
        address.set_word("gap", [one.kind])
        address.set_word("rule", [one.rule])
        st.session_state[f"gap_{gap}"] = True
        place = worklist_rows(view, one.kind, one.rule).index(one)
        st.session_state[_page(one.kind, one.rule)] = place // SIZE + 1


def _page(kind: str, rule: str) -> str:
    return f"page_gaps_{kind}_{rule}"


def _chosen(rules: Mapping[str, int]) -> str:
    """Draw the choice of a rule with something to show; return it: the first one unless another is chosen."""
    options = [rule for rule, n in rules.items() if n]
    if not options:
        return ""
    address.choice("rule", options, options[0])
    if len(options) > 1:
        st.pills(
            _("Rule"),
            options,
            format_func=lambda rule: _(RULES[rule]),
            key=address.choice_key("rule"),
            required=True,
            label_visibility="collapsed",
        )
    return address.keep("rule", options[0])


def worklist_rows(view: View, kind: str, rule: str) -> list[Gap | Twice]:
    """Return the gaps, or what is done twice, of one kind; of one rule if it is given."""
    rows = twice(view) if kind == DUPLICATION else [gap for gap in ranked_gaps(view) if gap.kind == kind]
    return [row for row in rows if not rule or row.rule == rule]


def worklist_html(view: View, rows: Sequence[Gap | Twice], kind: str, rule: str) -> str:
    """Return rows of one kind as an HTML list; its links keep the `rule` chosen."""
    items = "".join(_item(view, row, rule) for row in rows)
    return (
        f"<style>ol.wl{{--k:{palette.GAPS[kind]};list-style:none;margin:0!important;padding:0!important}}"
        ".wl li{display:grid;grid-template-columns:2.6rem 1fr;column-gap:.8rem;margin:0!important;padding:.5rem 0;"
        "border-bottom:1px solid var(--rule)}"
        ".wl .r{text-align:right;font-variant-numeric:tabular-nums;font-weight:600}.wl .r span{color:var(--k)}"
        ".wl p{margin:0}.wl .s{font-weight:600}.wl .w{font-size:.92rem}.wl .n{font-size:.86rem;opacity:.85}</style>"
        f"<ol class='wl links'>{items}</ol>"
    )


def _item(view: View, row: Gap | Twice, rule: str) -> str:
    subject = escape(gap_sentences.subject(view.record, row))
    if isinstance(row, Twice):
        look, rank, why, near = LOOKS[DUPLICATION], "", gap_sentences.twice(row), ""
        link = _subject_address(view, row)
    else:
        look, rank = LOOKS[row.kind], number(row.rank)
        why, near = gap_sentences.reason(view, row), gap_sentences.near_words(row)
        link = page_address("gaps", view.filters, gap=row.kind, rule=rule, show=row.gap_id)
    nearest = f"<p class='n'>{escape(near)}</p>" if near else ""
    return (
        f"<li><span class='r'><span aria-hidden='true'>{look.shape}</span> {rank}</span>"
        f"<div><p class='s'><a href='{link}'>{subject}</a></p><p class='w'>{escape(why)}</p>{nearest}</div></li>"
    )


def _subject_address(view: View, row: Twice) -> str:
    """Return the page that shows the rows behind a duplication."""
    if row.organization_id:
        return page_address("organizations", view.filters, show=row.organization_id)
    if row.demand_id:
        return page_address("demands", view.filters, show=row.demand_id)
    return page_address("countries", view.filters, show=row.country)


def worklist_table(view: View, found: Sequence[Gap | Twice]) -> pd.DataFrame:
    """Return the rows as a table in words, with column names in the reader's language."""
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
        _("Organizations near"): [getattr(row, "near", None) for row in found],
        _("Who is near"): [gap_sentences.near_words(row) if hasattr(row, "kind") else "" for row in found],
    }
    return pd.DataFrame(table).dropna(axis="columns", how="all")


def _whole(view: View) -> pd.DataFrame:
    return pd.concat([worklist_table(view, ranked_gaps(view)), worklist_table(view, twice(view))], ignore_index=True)
