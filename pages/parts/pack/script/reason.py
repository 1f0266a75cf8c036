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
from pages.parts.words.articles import published_by, together
from pages.parts.words.catalogue import begun, date_words, gettext as _, inside, language, stopped


def reason_given(view: View, whom: str) -> tuple[Answer, ...]:
    """Return the reason given for the first of the events that lead of which one is known, with what is asked.

    Of one country it is its own government's; else that of the government whose step it was.
    """
    record, filters = view.record, view.filters
    alone = len(filters.countries) == 1
    for run in leads(view)[: None if alone else 1]:
        for row in reversed(run):
            country = filters.countries[0] if alone else str(row["country"]).split("|")[0]
            given = reasons(record).get((str(row["outcome_id"]), country))
            if not given:
                continue
            name, publisher = labels.countries_said([country]), published_by(given.publisher)
            said = _("For the step of {month} {country} gave this reason: {reason} ({publisher}).").format(
                month=date_words(str(row["date"])[:7]),
                country=name,
                reason=record.text(given.words, language()),
                publisher=publisher,
            )
            demand, ask = asks(record).get((str(row["outcome_id"]), country), ("", ""))
            asked = ""
            if demand in ranking(ties(record, filters, country).addressed):
                open_ = _("That leaves open what is asked: {demand}. Will your government {ask}?")
                if whom != "government":
                    open_ = _("That leaves open what is asked: {demand}. Will {country} {ask}?")
                whole = inside(labels.demand(record)[demand])
                asked = open_.format(demand=whole, country=name, ask=record.text(ask, language()))
            heard = _("“There was a reason for it.”")
            if whom != "government":
                heard = together(_("“What does {country} say?”").format(country=name))
            note = Note(stopped(f"{publisher}: {name}"), given.url, publisher=publisher)
            return (Answer(heard, begun(together(f"{said} {asked}".strip())), "since", (note,)),)
    return ()
