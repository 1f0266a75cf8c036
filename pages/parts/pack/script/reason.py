"""The reason that a government gave in public for a step of its own, and what is asked all the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from data.measures.countries.country_profile import asked_of
from data.measures.demands.recurrence import ranking
from data.measures.follow_up.foremost import foremost
from data.measures.follow_up.lasting import undone_by
from data.measures.follow_up.reported import reasons
from data.record.selection import View
from pages.parts.claims.notes import Note
from pages.parts.pack.content import Reply
from pages.parts.pack.script.events import leads, told_of
from pages.parts.pack.script.newest import counter, newest
from pages.parts.pack.script.questions import answering, publicly
from pages.parts.pack.script.spoken import Spoken
from pages.parts.pack.script.who_signed import Answer
from pages.parts.words import labels
from pages.parts.words.articles import agency, published_by, together, unbracketed
from pages.parts.words.catalogue import date_words, gettext as _, inside, language
from pages.parts.words.governments import answered

# letters by which an event is known that was told in part
BEGINS = 40


class Given(NamedTuple):
    """A reason in the reader's language with its source, which country's government gave it, and for which event.

    `month` is of that where it is not the one told first.
    """

    words: str
    source: Note
    country: str
    row: Mapping[Any, Any]
    month: str


def reason_given(view: View, whom: str) -> tuple[Answer, ...]:
    """Return the reason given for the first of the events that lead of which one is known, with what is asked."""
    of_it = whom == "government"
    given = next(_given(view), None)
    # of several countries, or of all, the one that gave it is not met
    if not given or (of_it and len(view.filters.countries) != 1 and not on_one(view)):
        return ()
    name = labels.countries_said([given.country])
    heard = _("“There was a reason for it.”") if of_it else _("“What does {country} say?”").format(country=name)
    told = answered(given.country, f"{given.words} ({unbracketed(agency(given.source.publisher))})", given.month)
    answer = " ".join(filter(None, (told, _none_on_first(view, given), _all_the_same(view, given, whom))))
    return (Answer(together(heard), answer, "since", (given.source,)),)


def on_one(view: View) -> bool:
    """Return whether a pack is on demands or on themes, whichever country is met."""
    return bool(view.filters.demands or view.filters.themes) and not view.filters.countries


def reply(view: View, whom: str, told: Collection[str] = ()) -> tuple[Reply, ...]:
    """Return what a government said of an event that is `told`, or in a letter; the first of which it is known.

    It is told of one country or one demand: of more one event is not what they are on.
    """
    if 1 not in (len(view.filters.countries), view.demands.sum()):
        return ()
    told = told or [card.text for card, _source in (*newest(view), *counter(view))]
    met = {*view.filters.countries, answering(view)[0]} if whom == "government" else set()
    for one in _given(view):
        if (event := view.record.text(str(one.row["event"]), language())) in told:
            to_it = _("Your government said that {reason}.").format(reason=one.words)
            words = answered(one.country, one.words)
            return (Reply(words, to_it if one.country in met else "", one.source, event),)
    return ()


def reasons_told(
    view: View, whom: str, told: Collection[str], spoken: Spoken, led: Collection[str]
) -> list[tuple[str, str]]:
    """Return what a government said of an event that is `told`, with words of that, behind which it stands.

    It has a kind of its own where that event `led`.
    """
    found = []
    for one in reply(view, whom, told):
        event = one.event[1:BEGINS]
        kind = "reason since" if any(event in words for words in led) else "since"
        (words,) = spoken.of(kind, one.to_it or one.words)
        spoken.also((words, (one.source,)))
        found.append((words, event))
    return found


def _given(view: View) -> Iterator[Given]:
    """Return the reasons for the events that lead, those told first before others; of no one country for the first.

    Of one country it is its own government's; else that of the government whose step it was.
    """
    known, alone = reasons(view.record), len(view.filters.countries) == 1
    by = undone_by(foremost(view))
    # what undid one may have been undone itself
    undone = {one for one, later in by.items() if later not in by}
    for k, run in enumerate(leads(view)[: None if alone else 1]):
        first = told_of(run)
        # of those that belong together the one told first comes before others, these from the last on
        for row in (first, *(one for one in reversed(run) if one is not first)):
            outcome = str(row["outcome_id"])
            country = view.filters.countries[0] if alone else str(row["country"]).split("|")[0]
            if outcome not in undone and (found := known.get((outcome, country))):
                publisher = published_by(found.publisher)
                source = _("What the government said: {publisher}").format(publisher=publisher)
                note = Note(source, found.url, publisher=publisher)
                # of the one told first it is not said on what that was said
                month = "" if not k and row is first else date_words(str(row["date"])[:7])
                yield Given(view.record.text(found.words, language()), note, country, row, month)


def _none_on_first(view: View, given: Given) -> str:
    """Return that no reason for the event told first was found, where one for another is given; else ""."""
    first = told_of(leads(view)[0])
    if not given.month or (str(first["outcome_id"]), given.country) in reasons(view.record):
        return ""
    return _("Of that of {month}, with which we began, we found no reason that it gave.").format(
        month=date_words(str(first["date"])[:7])
    )


def _all_the_same(view: View, given: Given, whom: str) -> str:
    """Return what holds whatever the reason, then the pack's own question if it is to the same government."""
    why, on = view.record.text(str(given.row["why"]), language()), str(given.row["demand_ids"]).split("|")
    holds = _("Whatever the reason, {why}").format(why=inside(why)) if given.row["direction"] == "setback" else ""
    country, ask = answering(view)
    words = _("Will your government {ask}?") if whom == "government" else ""
    question = (words.format(ask=ask) if words else publicly(view)) if ask and country == given.country else ""
    demand = next((one for one in ranking(asked_of(view)) if one in on), "")
    if not holds and question:
        # it may be on another demand than the event is
        holds = _("Our question stands.")
    elif not holds and demand:
        holds = _("What is asked still stands: {demand}.").format(demand=inside(labels.demand(view.record)[demand]))
    return f"{holds} {question}".strip()
