"""What is known of one statement: title, date and how it is known, publishers, links, event, counts, note."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from data.measures.demands.statement_counts import listed_counts
from data.record.record import Record
from data.record.rows import Row, row as row_of
from data.record.selection import View
from pages.parts.drawing.links import published
from pages.parts.drawing.report import report_link
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import N_, date_words, gettext as _, language, listed, ngettext, number
from pages.parts.words.counts import organizations_words

KINDS = {
    "joint-statement": N_("Joint statement"),
    "letter": N_("Letter"),
    "press-statement": N_("Press statement of one organization"),
}


@cached_by_language
def title_html(record: Record, statement_id: str) -> str:
    """Return the title as published, in its own language, with the ways to the published text, as HTML."""
    row = record.row("statements", statement_id)
    links = " · ".join(published(str(row["url"] or ""), _("published text")))
    lang = escape(row["language"], quote=True)
    return f"<p class='as-published links'><q lang='{lang}'>{escape(row['title'])}</q><br><small>{links}</small></p>"


def facts(view: View, statement_id: str) -> None:
    """Draw the facts of the statement as a list of terms."""
    record, lang = view.record, language()
    row = row_of(record, "statements", statement_id)
    entries = [
        (_("Date"), escape(_date(row)) if row["date_earliest"] != row["date_latest"] else ""),
        (_("How the date is known"), escape(record.text(str(row["date_basis"] or ""), lang))),
        (_("Kind and language"), escape(_kind(row))),
        (_("Published by"), escape(listed(str(row["publishers"]).split("|")) if row["publishers"] else "")),
        (_("Responds to"), _event(view, row["event_id"])),
        (
            _("Addressed to"),
            escape(listed(labels.addressee(a) for a in str(row["addressees"]).split("|")) if row["addressees"] else ""),
        ),
        (_("Signatures"), escape(signature_words(view, statement_id))),
        (_("Note"), escape(record.text(str(row["note"] or ""), lang))),
    ]
    body = "".join(f"<dt>{escape(term)}</dt><dd>{words}</dd>" for term, words in entries if words)
    report = report_link(record, statement_id, labels.statement(record)[statement_id])
    st.html(f"{STYLE}<dl class='facts links'>{body}</dl><p class='links quiet'>{report}</p>")


def signature_words(view: View, statement_id: str) -> str:
    """Return the counts of the statement's list, stated and listed, in one plain line."""
    row = listed_counts(view.record).loc[statement_id].to_dict()
    signatures, organizations = int(row["signatures"]), int(row["organizations"])
    of = organizations_words(organizations)
    if signatures == organizations:
        sentences = [ngettext("The list has {organizations}.", "The list has {organizations}.", organizations)]
    else:
        sentences = [
            ngettext(
                "The list has {n} signature, of {organizations}.",
                "The list has {n} signatures, of {organizations}.",
                signatures,
            )
        ]
    sentences = [s.format(n=number(signatures), organizations=of) for s in sentences]
    listed_members, only = int(row["listed_members"]), int(row["only_listed"])
    if listed_members:
        sentences.append(
            ngettext(
                "A coalition among them lists {n} organization under its own name; by itself, {only} did not sign.",
                "A coalition among them lists {n} organizations under its own name; {only} of them did not sign "
                "by themselves.",
                listed_members,
            ).format(n=number(listed_members), only=number(only))
        )
    people: int = 0 if pd.isna(row["individuals"]) else int(row["individuals"])
    if people:
        sentences.append(
            ngettext(
                "{n} person is listed as an individual: counted here, not named.",
                "{n} people are listed as individuals: counted here, not named.",
                people,
            ).format(n=number(people))
        )
    sentences.append(_stated(row["stated"], signatures))
    return " ".join(sentences)


def _stated(stated: Any, signatures: int) -> str:
    """Return what number the text or its publishers state, and how far the list is from it."""
    if pd.isna(stated):
        return _("The text states no number.")
    n = int(stated)
    if n == signatures:
        return _("{n} is also the number that the text or its publishers state.").format(n=number(n))
    return _("The text or its publishers state {stated}; the list has {n}.").format(
        stated=number(n), n=number(signatures)
    )


def _date(row: Row) -> str:
    """Return the date, or the days between which it lies if the day is not known."""
    if row["date_earliest"] == row["date_latest"]:
        return date_words(row["date"])
    return _("{date}; the day is not known, between {earliest} and {latest}").format(
        date=date_words(row["date"]),
        earliest=date_words(row["date_earliest"]),
        latest=date_words(row["date_latest"]),
    )


def _kind(row: Row) -> str:
    """Return the kind of text and its language."""
    from babel import Locale

    names = Locale.parse(language()).languages
    return _("{kind}, in {language}").format(
        kind=_(KINDS[str(row["kind"])]), language=names.get(str(row["language"]), str(row["language"]))
    )


def _event(view: View, event_id: object) -> str:
    """Return the event that the statement responds to, with its date and source."""
    names = view.record.labels("events", language())
    if str(event_id) not in names:
        return ""
    row = view.record.row("events", str(event_id))
    words = escape(_("{event} ({date})").format(event=names[str(event_id)], date=date_words(str(row["date"]))))
    source = published(str(row["source_url"] or ""), _("source"))
    return f"{words} · {source[0]}" if source else words


STYLE = (
    "<style>dl.facts{display:grid;grid-template-columns:minmax(8rem,11rem) 1fr;gap:.45rem 1.2rem;margin:.3rem 0 0;"
    "padding:0;max-width:58rem}dl.facts dt{font-size:.9rem;opacity:.8}dl.facts dd{margin:0;overflow-wrap:anywhere}"
    "@media(max-width:640px){dl.facts{grid-template-columns:1fr;gap:.1rem}dl.facts dd{margin-bottom:.6rem}}</style>"
)
