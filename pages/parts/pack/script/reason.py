"""The reason that a government gave in public for a step of its own, and what is asked all the same."""

from __future__ import annotations

from typing import NamedTuple

from data.measures.countries.country_profile import ties
from data.measures.demands.recurrence import ranking
from data.measures.follow_up.asks import asks
from data.measures.follow_up.foremost import foremost, undone_by
from data.measures.follow_up.reported import reasons
from data.record.selection import View
from pages.parts.claims.notes import Note
from pages.parts.pack.script.events import leads
from pages.parts.pack.script.who_signed import Answer
from pages.parts.words import labels
from pages.parts.words.articles import agency, published_by, the_publisher, together
from pages.parts.words.catalogue import begun, date_words, gettext as _, inside, language


class Given(NamedTuple):
    """A reason in the reader's language with its source, which country's government gave it, and of which outcome."""

    words: str
    source: Note
    country: str
    outcome: str
    month: str


def reason_given(view: View, whom: str) -> tuple[Answer, ...]:
    """Return the reason given for the first of the events that lead of which one is known, with what is asked."""
    of_it = whom == "government"
    given = _given(view)
    # of several countries the one that gave it is not met
    if not given or (of_it and len(view.filters.countries) != 1):
        return ()
    name = labels.countries_said([given.country])
    heard = _("“There was a reason for it.”") if of_it else _("“What does {country} say?”").format(country=name)
    told = _("On the event of {month} {country} said, according to {publisher}: {reason}.").format(
        month=given.month, country=name, publisher=the_publisher(agency(given.source.publisher)), reason=given.words
    )
    answer = f"{told} {_asked(view, given.outcome, given.country, of_it=of_it)}".strip()
    return (Answer(together(heard), begun(together(answer)), "since", (given.source,)),)


def reply(view: View) -> tuple[tuple[str, Note], ...]:
    """Return what one government said of the event that leads, as a release has it after that; nothing if unknown."""
    given = _given(view) if len(view.filters.countries) == 1 else None
    if not given or given.outcome not in {str(row["outcome_id"]) for row in leads(view)[0]}:
        return ()
    words = _("On the event of {month} {country} said: {reason}.")
    words = words.format(month=given.month, country=labels.countries_said([given.country]), reason=given.words)
    return ((begun(together(words)), given.source),)


def _given(view: View) -> Given | None:
    """Return the reason for the first of the events that lead of which one is known; of no one country of the first.

    Of one country it is its own government's; else that of the government whose step it was.
    """
    known, alone = reasons(view.record), len(view.filters.countries) == 1
    undone = undone_by(foremost(view))
    for row in (row for run in leads(view)[: None if alone else 1] for row in reversed(run)):
        outcome = str(row["outcome_id"])
        country = view.filters.countries[0] if alone else str(row["country"]).split("|")[0]
        if outcome not in undone and (found := known.get((outcome, country))):
            publisher = published_by(found.publisher)
            source = _("What the government said: {publisher}").format(publisher=publisher)
            note = Note(source, found.url, publisher=publisher)
            month = date_words(str(row["date"])[:7])
            return Given(view.record.text(found.words, language()), note, country, outcome, month)
    return None


def _asked(view: View, outcome: str, country: str, *, of_it: bool) -> str:
    """Return what is asked of a government all the same in answer to an outcome; "" if nothing is."""
    record = view.record
    demand, ask = asks(record).get((outcome, country), ("", ""))
    if demand not in ranking(ties(record, view.filters, country).addressed):
        return ""
    words = _("That leaves open what is asked: {demand}. Will {country} {ask}?")
    if of_it:
        words = _("That leaves open what is asked: {demand}. Will your government {ask}?")
    named, ask = labels.countries_said([country]), record.text(ask, language())
    return words.format(demand=inside(labels.demand(record)[demand]), country=named, ask=ask)
