"""The statements among the events: a list in order of time, its gaps in proportion to the time between."""

from __future__ import annotations

from datetime import date
from html import escape

import pandas as pd
import streamlit as st

from data.measures.signing import signers_of
from data.record.record import Record
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.chart import below, heading
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import date_words, gettext as _, language, ngettext, number

REM_A_MONTH = 0.35
WIDEST = 2.4
MOST = 60


def timeline(view: View) -> None:
    """Draw the time line in the order that every chart keeps."""
    heading(timeline_finding(view))
    st.html(timeline_html(view))
    below(view, "timeline", lambda: timeline_table(view))


@cached_by_language
def moments(view: View) -> pd.DataFrame:
    """Return events and statements kept in order of time.

    Returns
    -------
    DataFrame, columns ``date`` (ISO, may be partial), ``order`` (earliest day), ``kind``
    (statement or event), ``label``, ``subject`` (what a statement responds to), ``signers`` (organizations
    kept; 0 for events). An event stands before a statement of the same day.
    """
    signers, kept = signers_of(view), view.statements
    rows = [
        (*words, int(signers[position]) if position >= 0 else 0)
        for position, words in _every_moment(view.record)
        if position < 0 or kept[position]
    ]
    return pd.DataFrame(rows, columns=["date", "order", "kind", "label", "subject", "signers"], dtype=object)


@cached_by_language
def _every_moment(record: Record) -> list[tuple[int, tuple[str, str, str, str, str]]]:
    """Return all events and statements in order of time, each after the position of its statement; -1 for events."""
    events = record.labels("events", language())
    rows = [
        (-1, (row["date"], row["date"], "event", events[row["event_id"]], ""))
        for row in record.tables["events"].to_dict("records")
    ]
    for position, row in enumerate(record.tables["statements"].to_dict("records")):
        who = _("Statement by {who}").format(who=labels.signed_by(record, row["statement_id"]))
        subject = events.get(row["event_id"], row["title"])
        words = (row["date"], row["date_earliest"] or row["date"], "statement", who, subject)
        rows.append((position, words))
    return sorted(rows, key=lambda row: row[1][1])


@cached_by_language
def timeline_finding(view: View) -> str:
    """Return the sentence of the time line: how many statements over what time."""
    rows = moments(view)
    rows = rows[rows["kind"] == "statement"]
    if len(rows) == 1:
        return _("One statement, of {date}").format(date=date_words(rows["date"].iloc[0]))
    return ngettext(
        "{n} statement between {first} and {last}", "{n} statements between {first} and {last}", len(rows)
    ).format(
        n=number(len(rows)),
        first=date_words(rows["date"].iloc[0][:7]),
        last=date_words(rows["date"].iloc[-1][:7]),
    )


@cached_by_language
def timeline_html(view: View) -> str:
    """Return the time line as a list, the latest `MOST` moments; every word of the record in it is escaped."""
    items = []
    before: date | None = None
    rows = moments(view)
    if len(rows) > MOST:
        more = _("and {n} more").format(n=number(len(rows) - MOST))
        items.append(f"<li class='e' style='--gap:0rem'><span></span><span class='w'>{escape(more)}</span></li>")
        rows = rows.iloc[-MOST:]
    for row in rows.itertuples():
        day = _day(row.order)
        gap = min(WIDEST, REM_A_MONTH * (day - before).days / 30.4) if before else 0
        before = day
        items.append(_item(row, max(gap, 0.15)))
    return (
        "<style>.tl{list-style:none;margin:0;padding:0}"
        ".tl li{display:grid;grid-template-columns:7.5rem 1fr;column-gap:1.4rem;margin:0}"
        ".tl span{padding-top:var(--gap)}"
        ".tl .w{border-left:2px solid rgba(138,133,124,.45);padding-left:1.1rem;padding-bottom:.15rem;"
        "position:relative}"
        ".tl .w:before{content:'';position:absolute;left:-.36rem;top:calc(var(--gap) + .45rem);width:.6rem;"
        f"height:.6rem;border-radius:50%;background:{palette.MUTED}}}"
        f".tl .s .w:before{{background:{palette.ACCENT};left:-.5rem;width:.9rem;height:.9rem;"
        "top:calc(var(--gap) + .3rem)}"
        ".tl .d{text-align:right;opacity:.8;font-size:.9rem;line-height:1.6rem}"
        ".tl .s .w{font-weight:600}.tl small{font-weight:400;opacity:.8}"
        "@media(max-width:640px){.tl li{grid-template-columns:4.9rem 1fr;column-gap:.9rem}}</style>"
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
            _("Responds to"): rows["subject"].tolist(),
            _("Organizations"): [
                int(n) if k == "statement" else None for k, n in zip(rows["kind"], rows["signers"], strict=True)
            ],
        }
    )


def _item(row, gap: float) -> str:  # type: ignore[no-untyped-def]
    on = ""
    if row.kind == "statement":
        subject = _("On: {subject}").format(subject=row.subject)
        on = f"<br><small>{escape(subject)}</small>"
    mark = "s" if row.kind == "statement" else "e"
    return (
        f"<li class='{mark}' style='--gap:{gap:.2f}rem'><span class='d'>{escape(date_words(row.date, 'medium'))}</span>"
        f"<span class='w'>{escape(row.label)}{on}</span></li>"
    )


def _day(iso: str) -> date:
    """Return the earliest day of a partial date, to place it on the line."""
    parts = [int(p) for p in iso.split("-")]
    return date(*[*parts, 1, 1][:3])
