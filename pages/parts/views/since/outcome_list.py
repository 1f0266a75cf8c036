"""Events and statements one under the other by year, newest first; each event with its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from html import escape
from typing import Any, cast

from data.measures.follow_up.outcomes import outcomes
from data.measures.follow_up.reported import people, reasons
from data.record.rows import Row, rows as rows_of
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.direction_marks import STYLE as MARKS, mark
from pages.parts.drawing.explained import explained
from pages.parts.drawing.links import linked, page_address, published
from pages.parts.drawing.report import report_link
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import date_words, gettext as _, language, listed, ngettext, number
from pages.parts.words.counts import statements_words
from pages.parts.words.governments import answered


@cached_by_language
def years(view: View) -> dict[str, tuple[str, str]]:
    """Return for each year, newest first, a line that counts what it holds, and its events and statements as HTML.

    All words are escaped.
    """
    events_ = cast(list[Row], outcomes(view).to_dict("records"))
    rows: list[tuple[str, str, bool, Any]] = [(row["latest"], row["earliest"], True, row) for row in events_]
    statements = [row for row, kept in zip(rows_of(view.record, "statements"), view.statements, strict=True) if kept]
    rows += [(row["date_latest"] or row["date"], row["date_earliest"] or row["date"], False, row) for row in statements]
    rows.sort(key=lambda item: item[:3], reverse=True)
    items: dict[str, list[str]] = {}
    events: Counter[str] = Counter()
    for latest, _earliest, is_event, row in rows:
        year = latest[:4]
        items.setdefault(year, []).append(
            event_item(view, row, row["when"], demands=True) if is_event else _statement_item(view, row)
        )
        events[year] += is_event
    return {
        year: (
            _year(year, events[year], len(lines) - events[year]),
            f"{STYLE}<ul class='ev links'>{''.join(lines)}</ul>",
        )
        for year, lines in items.items()
    }


def event_item(view: View, row: Row, when: str, *, demands: bool) -> str:
    """Return one event as a list item: date, direction, countries, what happened, how many people, why, sources.

    `row` is one of the table of outcomes, `when` tells how it lies to the first statement.
    With `demands`, it also names what it bears on, and the titles of the sources as published.
    """
    where = listed(labels.country(c) for c in str(row["country"]).split("|"))
    text = view.record.text(str(row["event"]), language())
    names = labels.demand(view.record)
    about = ""
    if demands:
        tags = " · ".join(
            f"<a href='{page_address('demands', view.filters, show=d)}'>{escape(names[d])}</a>"
            for d in str(row["demand_ids"]).split("|")
            if d in names
        )
        bears_on = escape(_("Bears on:"))
        about = f"<p class='s'>{bears_on} {tags}</p>"
    sources = _sources(row) if demands else _short_sources(row)
    report = report_link(view.record, str(row["outcome_id"]), _("this event"))
    faint = "" if when in ("since", "unasked") else " class='b'"
    return (
        f"<li{faint}><span class='d'>{escape(date_words(str(row['date']), 'medium'))}</span>"
        f"<div><p>{mark(str(row['direction']))} {escape(where)}{_standing(when)}</p>"
        f"<p class='x'>{explained(text)}</p>{_reported(view, row)}{_why(view, row)}{about}"
        f"<p class='s'>{sources} · {report}</p></div></li>"
    )


def _reported(view: View, row: Row) -> str:
    """Return how many people an event concerns and the reasons that governments gave, each with who reports it."""
    record, outcome = view.record, str(row["outcome_id"])
    told = [(record.text(one.words, language()), one) for one in filter(None, [people(record).get(outcome)])]
    for (of, country), one in reasons(record).items():
        if of == outcome:
            told.append((answered(country, record.text(one.words, language())), one))
    lines = ((escape(words), *linked([(one.publisher, one.url)])) for words, one in told)
    return "".join(f"<p class='s'>{' '.join(line)}</p>" for line in lines)


def _why(view: View, row: Row) -> str:
    """Return why an event has its direction, and what the record notes on it, if anything."""
    note = view.record.text(str(row["note"]), language())
    lines = [reason(view, row), note] if note else [reason(view, row)]
    return "".join(f"<p class='s'>{escape(line)}</p>" for line in lines)


def reason(view: View, row: Mapping[str, Any]) -> str:
    """Return the sentence why an event is read in its direction; `row` is one of the table of outcomes."""
    ours = _("Our reading.")
    return f"{ours} {view.record.text(str(row['why']), language())}"


def _sources(row: Row) -> str:
    """Return an event's sources: publisher, title as published, and the way to the page."""
    first = _("Source: {publisher}, “{title}”").format(publisher=row["source_publisher"], title=row["source_title"])
    said = [escape(first)]
    if row["source2_url"] or row["source2_publisher"]:
        said.append(escape(_("also {publisher}").format(publisher=row["source2_publisher"] or _("another page"))))
    # together, so that two pages of one site are told apart
    links, n = published(f"{row['source_url']}|{row['source2_url']}"), len(published(str(row["source_url"])))
    ways = (links[:n], links[n:])
    return "; ".join(" ".join([words, *(f"({link})" for link in of)]) for words, of in zip(said, ways, strict=False))


def _short_sources(row: Row) -> str:
    """Return the ways to an event's sources by their publishers' names."""
    links = linked(
        (str(row[f"{source}_publisher"]), url)
        for source in ("source", "source2")
        for url in str(row[f"{source}_url"]).split("|")
    )
    return " · ".join(links if published(str(row["source_url"])) else [escape(str(row["source_publisher"])), *links])


def _statement_item(view: View, row: Row) -> str:
    """Return one statement as a list item."""
    name = escape(labels.statement(view.record)[row["statement_id"]])
    word = escape(_("statement"))
    address = page_address("statements", view.filters, show=row["statement_id"])
    dot = f"<i style='color:{palette.ACCENT}' aria-hidden='true'>●</i>"
    return (
        f"<li class='st'><span class='d'>{escape(date_words(row['date'], 'medium'))}</span>"
        f"<div><p><b class='dr'>{dot} {word}</b> <a href='{address}'>{name}</a></p></div></li>"
    )


def _standing(when: str) -> str:
    """Return how an event lies to the first statement, where it is not surely since."""
    words = {
        "before": _("before the first statement"),
        "unordered": _("the dates do not show whether before or after"),
    }
    return f" <em>({escape(words[when])})</em>" if when in words else ""


def _year(year: str, events: int, statements: int) -> str:
    """Return a year with how many events were found in it, and how many statements were made."""
    found = ngettext("{n} event", "{n} events", events).format(n=number(events))
    if not statements:
        return _("{year}: {events}").format(year=year, events=found)
    made = statements_words(statements)
    return _("{year}: {events}, {statements}").format(year=year, events=found, statements=made)


STYLE = (
    f"<style>{MARKS}"
    ".ev{list-style:none;margin:0;padding:0!important}"
    ".ev>li{display:grid;grid-template-columns:7.5rem minmax(0,1fr);column-gap:1.2rem;padding:.45rem 0 .55rem}"
    ".ev .d{text-align:right;font-size:.9rem;opacity:.85;padding-top:.08rem}.ev p{margin:0 0 .15rem}"
    ".ev .x{max-width:48rem;line-height:1.45}.ev .s{font-size:.85rem;opacity:.85;max-width:54rem}"
    ".ev .b .x{opacity:.8}.ev .st{background:var(--veil)}"
    "@media(max-width:640px){.ev>li{grid-template-columns:1fr}.ev .d{text-align:left;font-weight:600}}</style>"
)
