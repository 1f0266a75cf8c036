"""The statements among the events: a list in order of time, its gaps in proportion to the time between."""

from __future__ import annotations

from datetime import date
from html import escape

import pandas as pd
import streamlit as st

from data.selection import View
from pages.parts import labels, palette
from pages.parts.chart import below, drawn, heading
from pages.parts.words import date_words, gettext as _, language, ngettext, number

REM_A_MONTH = 0.35
WIDEST = 2.4


def timeline(view: View) -> None:
    """Draw the time line in the order that every chart keeps."""
    heading(timeline_finding(view))
    st.html(drawn(view, "timeline", lambda: timeline_html(view)))
    below(view, "timeline", lambda: timeline_table(view))


def moments(view: View) -> pd.DataFrame:
    """Return events and statements kept in order of time.

    Returns
    -------
    DataFrame, columns ``date`` (ISO, may be partial), ``order`` (earliest day), ``kind``
    (statement or event), ``label``, ``signers`` (int; 0 for events)
    """
    record = view.record
    names = labels.statement(record)
    signers = {s: 0 for s in record.statements}
    for position in record.signature_statement[view.signatures]:
        signers[record.statements[position]] += 1
    rows = [
        (row.date, row.date_earliest or row.date, "statement", names[row.statement_id], signers[row.statement_id])
        for row in record.tables["statements"][view.statements].itertuples()
    ]
    events = record.labels("events", language())
    rows += [
        (row.date, row.date, "event", events[row.event_id], 0) for row in record.tables["events"].itertuples()
    ]
    frame = pd.DataFrame(rows, columns=["date", "order", "kind", "label", "signers"])
    return frame.sort_values(["order", "kind"], kind="stable", ignore_index=True)


def timeline_finding(view: View) -> str:
    """Return the sentence of the time line: how many statements over what time."""
    rows = moments(view)
    rows = rows[rows["kind"] == "statement"]
    if len(rows) == 1:
        return _("One statement, of {date}").format(date=date_words(rows["date"].iloc[0]))
    return ngettext(
        "{n} statement between {first} and {last}", "{n} statements between {first} and {last}", len(rows)
    ).format(
        n=number(len(rows)), first=date_words(rows["date"].iloc[0][:7]), last=date_words(rows["date"].iloc[-1][:7])
    )


def timeline_html(view: View) -> str:
    """Return the time line as a list; every word of the record in it is escaped."""
    items = []
    before: date | None = None
    for row in moments(view).itertuples():
        day = _day(row.order)
        gap = min(WIDEST, REM_A_MONTH * (day - before).days / 30.4) if before else 0
        before = day
        items.append(_item(row, max(gap, 0.15)))
    return (
        "<style>.tl{list-style:none;margin:0;padding:0 0 0 .4rem}"
        ".tl li{display:grid;grid-template-columns:8.5rem 1fr;column-gap:1.4rem;position:relative}"
        ".tl li>*{padding-top:inherit}"
        ".tl span.w{border-left:2px solid rgba(138,133,124,.45);padding-left:1.1rem;padding-bottom:.15rem;position:relative}"
        ".tl span.w:before{content:'';position:absolute;left:-.36rem;bottom:.62em;width:.6rem;height:.6rem;"
        f"border-radius:50%;background:{palette.MUTED}}}"
        f".tl .s span.w:before{{background:{palette.ACCENT};left:-.5rem;width:.9rem;height:.9rem;bottom:.45em}}"
        ".tl .d{text-align:right;opacity:.8;font-size:.9rem;align-self:end;padding-bottom:.2rem}"
        ".tl .s .w{font-weight:600}.tl small{font-weight:400;opacity:.8}"
        "@media(max-width:640px){.tl li{grid-template-columns:5.2rem 1fr;column-gap:.9rem}}</style>"
        f"<ul class='tl'>{''.join(items)}</ul>"
    )


def timeline_table(view: View) -> pd.DataFrame:
    """Return the time line as a table with column names in the reader's language."""
    rows = moments(view)
    return pd.DataFrame(
        {
            _("Date"): [date_words(d) for d in rows["date"]],
            _("What"): [_("statement") if k == "statement" else _("event") for k in rows["kind"]],
            _("Name"): rows["label"].tolist(),
            _("Signatures"): [int(n) if k == "statement" else None for k, n in zip(rows["kind"], rows["signers"], strict=True)],
        }
    )


def _item(row, gap: float) -> str:  # type: ignore[no-untyped-def]
    signers = ""
    if row.kind == "statement":
        words = ngettext("{n} signature", "{n} signatures", row.signers).format(n=number(row.signers))
        signers = f" <small>{escape(_('statement'))} · {escape(words)}</small>"
    mark = "s" if row.kind == "statement" else "e"
    return (
        f"<li class='{mark}'><span class='d'>{escape(date_words(row.date, 'medium'))}</span>"
        f"<span class='w' style='padding-top:{gap:.2f}rem'>{escape(row.label)}{signers}</span></li>"
    )


def _day(iso: str) -> date:
    """Return the earliest day of a partial date, to place it on the line."""
    parts = [int(p) for p in iso.split("-")]
    return date(*(parts + [1, 1])[:3])
