"""The reason that a government gave in public for a step of its own, and what is asked all the same."""

from __future__ import annotations

from data.measures.countries.country_profile import ties
from data.measures.demands.recurrence import ranking
from data.measures.follow_up.asks import asks
from data.measures.follow_up.reasons import reasons
from data.record.selection import View
from pages.parts.claims.notes import Note
from pages.parts.pack.script.events import leads
from pages.parts.pack.script.who_signed import Answer
from pages.parts.words import labels
from pages.parts.words.articles import agency, published_by, together
from pages.parts.words.catalogue import begun, date_words, gettext as _, inside, language


def reason_given(view: View, whom: str) -> tuple[Answer, ...]:
    """Return the reason given for the first of the events that lead of which one is known, with what is asked.

    Of one country it is its own government's; else that of the government whose step it was, which is not met.
    """
    record, filters = view.record, view.filters
    alone, of_it = len(filters.countries) == 1, whom == "government"
    if of_it and not alone:
        return ()
    known = reasons(record)
    for row in (row for run in leads(view)[: None if alone else 1] for row in reversed(run)):
        outcome = str(row["outcome_id"])
        country = filters.countries[0] if alone else str(row["country"]).split("|")[0]
        if given := known.get((outcome, country)):
            name, publisher = labels.countries_said([country]), published_by(given.publisher)
            heard = _("“There was a reason for it.”") if of_it else _("“What does {country} say?”").format(country=name)
            told = _("On the event of {month} {country} said, as {publisher} reports: {reason}.").format(
                month=date_words(str(row["date"])[:7]),
                country=name,
                publisher=agency(publisher),
                reason=record.text(given.words, language()),
            )
            answer = begun(together(f"{told} {_asked(view, outcome, country, of_it=of_it)}".strip()))
            return (Answer(together(heard), answer, "since", (Note(f"{publisher}.", given.url, publisher=publisher),)),)
    return ()


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
