"""Passages one under the other: statement and date, place in the text, summary, cue, and what was coded."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

import numpy as np
import streamlit as st

from data.measures.demands.passage_rows import coding_rows, passages_in
from data.record.record import Ints, Record
from data.record.rows import named, row as row_of
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.links import demand_address, page_address, published
from pages.parts.drawing.pager import turned
from pages.parts.drawing.report import report_address, report_link
from pages.parts.words import labels, short
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, language, listed, ngettext, number
from pages.parts.words.passage_text import passage_text, texts_folder
from pages.parts.words.place_names import place
from pages.parts.words.summaries import summary_html

SIZE = 50


class Coded(NamedTuple):
    """A row of `coding_rows`."""

    passage_id: str
    demand_id: str
    stance: str
    confidence: str
    reason: str
    statement_id: str
    section: str
    ordinal: int
    line_start: int
    line_end: int
    cue: str
    addressees: str
    places: str
    groups: str


def passage_list(
    view: View,
    codings: Ints,
    *,
    show_statement: bool = True,
    show_demands: bool = False,
    key: str = "passages",
) -> None:
    """Draw the passages of some codings (their positions in the record, in order), `SIZE` a page.

    The codings of one passage are drawn together. `show_statement` names the statement and its date over each;
    `show_demands` names the demands (always done where a passage has several of the codings).
    `key` tells two lists of one page apart.
    """
    passages = passages_in(view.record, codings)
    rows, field = turned(len(passages), SIZE, f"page_{key}")
    st.html(
        passages_html(
            view,
            tuple(_of(view.record, codings, passages[rows]).tolist()),
            show_statement=show_statement,
            show_demands=show_demands,
            texts=texts_folder(),
        )
    )
    field()


def first_passages(view: View, codings: Ints, most: int, *, key: str, **shown: bool) -> None:
    """Draw the first `most` passages as `passage_list` does, the others behind one click; one more is not hidden."""
    passages = passages_in(view.record, codings)
    n = len(passages) if len(passages) <= most + 1 else most
    passage_list(view, _of(view.record, codings, passages[:n]), key=f"{key}_first", **shown)
    more = len(passages) - n
    if not more:
        return
    panel = st.expander(
        ngettext("{n} more passage", "{n} more passages", more).format(n=number(more)),
        key=f"more_{key}",
        on_change="rerun",
    )
    if panel.open:
        with panel:
            passage_list(view, _of(view.record, codings, passages[n:]), key=f"{key}_more", **shown)


def _of(record: Record, codings: Ints, passages: list[int]) -> Ints:
    """Return those of some codings that stand in some passages."""
    return codings[np.isin(record.coding_passage[codings], passages)]


@cached_by_language
def passages_html(
    view: View, codings: tuple[int, ...], *, show_statement: bool, show_demands: bool, texts: str = ""
) -> str:
    """Return the passages of some codings as HTML; every word of the record in it is escaped.

    `texts` is the folder of the published texts, which are quoted where they are at hand.
    """
    passages: dict[str, list[Coded]] = {}
    frame = coding_rows(view.record, np.array(codings, dtype=np.int32))
    summaries = dict(zip(frame["passage_id"], map(summary_html, frame.itertuples()), strict=True))
    for coding in named(frame, Coded):
        passages.setdefault(coding.passage_id, []).append(coding)
    items = [
        _item(
            view, rows, summaries[p], texts, show_statement=show_statement, show_demands=show_demands or len(rows) > 1
        )
        for p, rows in passages.items()
    ]
    return f"{STYLE}<ol class='pl links'>{''.join(items)}</ol>"


def tag(view: View, demand_id: str, stance: str, confidence: str = "clear") -> str:
    """Return a demand as a tag: its theme's colour, its name, and how the passage makes it."""
    record = view.record
    theme = record.themes[record.demand_theme[record.demands.index(demand_id)]]
    notes = [_(labels.STANCES[stance])] if stance != "call" else []
    if confidence != "clear":
        notes.append(_("arguable"))
    note = f" <i>({escape(listed(notes))})</i>" if notes else ""
    address = demand_address(view.filters, demand_id)
    return (
        f"<a class='tag {'c' if stance == 'call' else 'o'}' style='--t:{palette.theme(theme)}' "
        f"href='{address}' title='{escape(labels.demand(record)[demand_id], quote=True)}'>"
        f"{escape(short.demands(record)[demand_id])}{note}</a>"
    )


def _item(
    view: View, codings: list[Coded], summary: str, texts: str, *, show_statement: bool, show_demands: bool
) -> str:
    """Return one passage, whose rows of `data.measures.demands.passage_rows.coding_rows` are `codings`."""
    record, row = view.record, codings[0]
    where = [escape(labels.place_in_text(row.section, row.ordinal))]
    if show_statement:
        name = escape(labels.statement(record)[row.statement_id])
        address = page_address("statements", view.filters, show=row.statement_id)
        day = escape(labels.statement_date(record, row.statement_id, "long"))
        where = [f"<a href='{address}'>{name}</a>", day, *where]
    parts = [
        f"<p class='w'>{' · '.join(where)}</p>",
        f"<p class='s'>{summary}</p>",
        _quoted(view.record, row, texts, linked=show_statement),
    ]
    if show_demands:
        tags = " ".join(tag(view, c.demand_id, c.stance, c.confidence) for c in codings)
        parts.append(f"<p class='t'>{tags}</p>")
    facts = _facts(row)
    if not show_demands and row.stance != "call":
        objected = _("Only objected to the opposite")
        facts.insert(0, f"<b>{escape(objected)}</b>")
    # without an address of the operator's the foot of the page says how to report an error
    if report_address(record, row.passage_id):
        facts.append(report_link(record, row.passage_id, _("this passage")))
    parts.append(f"<p class='f'>{' · '.join(facts)}</p>" if facts else "")
    parts += [_doubt(view, c, show_demands) for c in codings if c.confidence == "arguable"]
    mark = "c" if any(c.stance == "call" for c in codings) else "o"
    return f"<li class='{mark}'>{''.join(parts)}</li>"


def _quoted(record: Record, row: Coded, texts: str, *, linked: bool) -> str:
    """Return the passage itself with its lines where its text is at hand, else its cue, in quotation marks.

    Both are in the statement's own language; `linked` adds the link to the whole text.
    """
    statement = row_of(record, "statements", row.statement_id)
    lang = escape(str(statement["language"]), quote=True)
    links = published(str(statement["url"]), _("published text")) if linked else []
    text = passage_text(texts, str(statement["text"]), row.line_start, row.line_end)
    if text:
        first, last = number(row.line_start), number(row.line_end)
        lines = _("line {n}").format(n=first) if first == last else _("lines {n} to {m}").format(n=first, m=last)
        quoted = f"<blockquote lang='{lang}'><q>{escape(text)}</q></blockquote>"
        parts = [escape(_("As published, {lines}").format(lines=lines)), *links[:1]]
        return f"{quoted}<p class='f'>{' · '.join(parts)}</p>"
    cue = f"<q lang='{lang}'>{escape(row.cue)}</q>"
    return f"<p class='f'>{' · '.join([cue, *links[:1]])}</p>"


def _facts(row: Coded) -> list[str]:
    """Return whom the passage addresses and whom and what place it names, each as a phrase."""
    phrases = (
        (row.addressees, labels.addressee, _("Addressed to: {names}")),
        (row.places, place, _("Places: {names}")),
        (row.groups, labels.group, _("People at risk: {names}")),
    )
    return [
        escape(phrase.format(names=listed(words(word) for word in cell.split("|"))))
        for cell, words, phrase in phrases
        if cell
    ]


def _doubt(view: View, coding: Coded, with_name: bool) -> str:
    """Return why a coding is arguable."""
    reason = view.record.text(coding.reason, language())
    words = (
        _("Arguable, “{demand}”: {reason}").format(demand=short.demands(view.record)[coding.demand_id], reason=reason)
        if with_name
        else _("Arguable: {reason}").format(reason=reason)
    )
    return f"<p class='d'>{escape(words)}</p>"


# the look of a demand's tag, wherever it stands
TAGS = (
    ".tag{display:inline-block;max-width:100%;line-height:1.35;border:1.5px solid var(--t);border-left-width:.55rem;"
    "border-radius:3px;padding:.12rem .45rem;font-size:.82rem;text-decoration:none;color:inherit!important}"
    ".tag.o{border-style:dashed dashed dashed solid}.tag:hover{text-decoration:underline}"
)
STYLE = (
    f"<style>{TAGS}"
    "ol.pl{list-style:none;margin:0;padding:0}"
    "ol.pl>li{border-left:3px solid var(--edge);padding:.1rem 0 .1rem 1rem;margin:0 0 1.35rem}"
    "ol.pl>li.o{border-left-style:dashed}"
    "ol.pl p{margin:0 0 .3rem}ol.pl .w{font-size:.875rem}ol.pl .w a{font-weight:600}"
    "ol.pl .s{font-size:1.06rem;line-height:1.5;max-width:46rem}"
    "ol.pl blockquote{margin:0 0 .3rem;padding:0;font-family:'Source Serif',serif;white-space:pre-line;max-width:46rem}"
    "ol.pl .f,ol.pl .d{font-size:.875rem;opacity:.85;max-width:50rem}ol.pl .d{font-style:italic}"
    "ol.pl .t{line-height:2.1}</style>"
)
