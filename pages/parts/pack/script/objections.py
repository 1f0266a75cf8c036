"""What is likely to be objected at a meeting, and the answers that the record has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from data.measures.coding.caveats import coding_counts
from data.measures.countries.country_profile import Ties, asked_of, ties
from data.measures.countries.endorsement import endorsement
from data.measures.demands.passage_rows import evidence
from data.measures.demands.recurrence import ranking
from data.measures.demands.statement_demands import clearly_called
from data.measures.follow_up.commitments import package_rows
from data.measures.follow_up.foremost import foremost, of_own, told
from data.measures.follow_up.outcomes import latest_month
from data.measures.signers.signing import by_country
from data.record.selection import View, select
from pages.parts.claims.panel import said
from pages.parts.pack.own_steps import mostly_one, own
from pages.parts.pack.script.away import by_one, one_away
from pages.parts.pack.script.concerned import about_it, about_them, by_others, its_claim
from pages.parts.pack.script.ended import ended
from pages.parts.pack.script.events import in_few, leads, since, told_of
from pages.parts.pack.script.in_force import allowed, following
from pages.parts.pack.script.newest import step_towards
from pages.parts.pack.script.occasion import asked_one
from pages.parts.pack.script.packages import lists_read
from pages.parts.pack.script.reason import on_one, reason_given
from pages.parts.pack.script.sentences import NAMED, standing
from pages.parts.pack.script.who_signed import Answer, behind_first, mostly_from, who_objects
from pages.parts.pack.slides.followed import nothing_found, others_act
from pages.parts.pack.slides.story import LEADING
from pages.parts.words import labels, short
from pages.parts.words.articles import agency, published_by, together
from pages.parts.words.catalogue import (
    begun,
    date_words,
    gettext as _,
    inside,
    language,
    listed,
    ngettext,
    number,
    stopped,
)
from pages.parts.words.governments import standing_words
from pages.parts.words.spoken import dated, going_on

# between the first sentence and others, not behind an abbreviation
FIRST = re.compile(r"(?<=\w{4}\.) ")
# so many who published events are named
PUBLISHERS = 4


def objections(view: View, whom: str) -> tuple[Answer, ...]:
    """Return objections with their answers, three at least: numbers of the record, or what is to be conceded.

    The first is the reason given for what leads, where one is known, the second on what came of it.
    """
    many, one, of_it = who_objects(view), None, whom == "government"
    if len(view.filters.countries) == 1:
        one = ties(view.record, view.filters, view.filters.countries[0])
        many = (Answer(_("“What has this to do with this country?”"), about_it(one), "asked"),)
        if of_it:
            packages = "committed" if package_rows(view) else ""
            many = (Answer(_("“This is not about us.”"), about_them(view, one), f"asked {packages}"),)
    apart = by_one(view) if of_it else ()
    away = ("", ()) if apart else one_away(asked_of(view))
    many = (*apart, *reason_given(view, whom), *many)
    much = _("“Much has been done since.”") if of_it else _("“What has come of all this?”")
    answered: tuple[Answer, ...] = (
        *many[:1],
        Answer(much, _since_then(view, whom, away[0], "" if apart else mostly_one(view, heard=True)), "since", away[1]),
        Answer(_("“That is only your reading.”"), _whose_reading(view)),
        *many[1:],
    )
    if one:
        answered = (*answered, *by_others(view, of_it=of_it))
    if of_it and one:
        answered = (*answered, *_before(one), *lists_read(view))
        if not one.signers:
            none = " ".join((_none_from_here(view), *standing(one)))
            answered = (*answered, Answer(_("“Nobody from here signed.”"), none, "country endorsers"))
    if one and whom in ("government", "press"):
        answered = (*answered, *mostly_from(behind_first(one), one))
    courts = allowed(view, whom) if whom == "press" or (of_it and (one or on_one(view))) else ()
    if not of_it or not one:
        answered = (*answered, *_changed(view, whom, ruled=bool(courts)))
    answered = (*answered, *courts)
    return (*answered, *(_its_sources(view) if of_it else ()))


def _since_then(view: View, whom: str, away: str, mostly: str) -> str:
    """Return what answers who says that much was done since, or asks what came of it.

    With it come whom the events `mostly` concern and one event `away` from what was asked.
    """
    came, one = _what_came(asked_of(view), f"{mostly} {away}".strip()), len(view.filters.countries) == 1
    if whom != "government":
        came = " ".join((_("We do not claim an effect; we say what happened since."), came))
    elif step := step_towards(view):
        only = said(view, "since").claim.numbers["events"] == 1
        words = _("One step, yes: {event}") if only else _("Yes, in part: {event}")
        still = nothing_found(asked_of(view), ranking(asked_of(view))[:LEADING])
        told_as, over = going_on(_said(view, step)), ended(view, view.record.text(str(step["event"]), language()))
        came = " ".join(filter(None, (words.format(event=told_as), over, still if only else came)))
    elif mixed := _own_both_ways(view):
        came = f"{mixed} {came}"
    # where others did most it has an answer of its own, and where all are its own nobody else has a part
    if whom == "government" and one and others_act(view) and not by_others(view, of_it=True) and not own(view):
        some = not of_own(foremost(view), view.filters.countries[0]).all()
        shared = _("Not all of this was done by your government.")
        came = f"{came} {shared}" if some else came
    return f"{came} {_up_to(view)}".strip()


def _own_both_ways(view: View) -> str:
    """Return the latest event that goes both ways of the government asked, why, and what followed; "" without."""
    step, whose = step_towards(view, "mixed"), asked_one(view)
    if not step or not whose or not str(step["country"]).startswith(whose):
        return ""
    # what it did besides stands in why
    event, why = FIRST.split(_said(view, step))[0], view.record.text(str(step["why"]), language())
    told_as = [_("Yes, in part: {event}").format(event=going_on(stopped(event))), stopped(why) if why else ""]
    known = {*foremost(view)["outcome_id"]}
    for row in [one for one in following(view, step) if one["outcome_id"] in known][:1]:
        head, month = view.record.text(str(row["headline"]), language()), date_words(str(row["date"])[:7])
        told_as.append(_("After that: {event} ({month}).").format(event=going_on(head), month=month))
    return " ".join(filter(None, told_as))


def _before(one: Ties) -> tuple[Answer, ...]:
    """Return what a later government may say of an endorsement, with its answer; nothing where none endorsed."""
    standing = endorsement(one.any.record)
    if one.country not in standing.index or standing.loc[one.country, "standing"] == "not":
        return ()
    country, stands = labels.countries_said([one.country]), standing_words(one.any.record, one.country)
    endorsed = begun(together(_("{country} {standing}.").format(country=country, standing=stands)))
    state = _("It is the state that endorsed.")
    asks = _("We ask what your government will do now.")
    return (Answer(_("“That was years ago.”"), f"{endorsed} {state} {asks}", "endorsers"),)


def _its_sources(view: View) -> tuple[Answer, ...]:
    """Return what may be said against events that are told, where one does not only move towards what was asked.

    The answer is who published them.
    """
    rows = told(view).sort_values("date", ascending=False, kind="stable")
    if view.filters.countries:
        # of its own steps first
        rows = rows.iloc[(~of_own(rows, view.filters.countries[0])).argsort(kind="stable")]
    # through whom somebody published is said in the notes
    names = map(agency, map(published_by, rows["source_publisher"].astype(str)))
    publishers = list(dict.fromkeys(names))[:PUBLISHERS]
    if set(rows["direction"]) <= {"advance"}:
        return ()
    words = _("Our sources are open, among them {publishers}. Show us an error and the record is corrected.")
    answer = words.format(publishers=listed(publishers))
    if len(view.filters.countries) == 1:
        one = ties(view.record, view.filters, view.filters.countries[0])
        answer = f"{its_claim(one)} {answer}".strip()
    return (Answer(_("“That is not how it was.”"), answer, "since"),)


def _changed(view: View, whom: str, *, ruled: bool) -> tuple[Answer, ...]:
    """Return that what a demand or a theme is about has changed, where an event of no clear direction tells so, or of
    one demand the latest that moved away from it if no court `ruled`; else of when statements are."""
    rows = told(view) if view.filters.demands or view.filters.themes else told(view)[:0]
    away = rows[rows["direction"] == "setback"].sort_values("date", kind="stable")
    told_away = _as_told(view, away) if view.demands.sum() == 1 and not ruled else []
    today = _("That is why we ask now.")
    unclear = _as_told(view, rows[rows["direction"] == "unclear"])
    if unclear or told_away:
        true = _("Yes: {event}").format(event=going_on(unclear[0][0] if unclear else told_away[-1][0]))
        why = f"{unclear[0][1]} {today}" if unclear else today
        return (Answer(_("“Things have changed since.”"), f"{true} {why}", "since"),)
    # of a country those of all that the pack speaks of
    every = select(view.record, view.filters.without("countries"))
    days = sorted(view.record.tables["statements"]["date"][every.statements].astype(str))
    words = ngettext("It is: the statement is of {first}.", "They are: from {first} to {last}.", len(days)).format(
        first=date_words(days[0][:7]), last=date_words(days[-1][:7])
    )
    heard = ngettext("“Why now? That statement is years old.”", "“Why now? Those statements are years old.”", len(days))
    newer = "" if told(view).empty else _with_the_latest(view)
    blank = _("___ (what is new today)") if whom == "press" else ""
    return (Answer(heard, " ".join(filter(None, (words, newer, blank, today))), "since" if newer else ""),)


def _with_the_latest(view: View) -> str:
    """Return the headlines of the event that leads and of the latest on what is asked first; "" without any."""
    first, raised = told_of(leads(view)[0]), {*ranking(asked_of(view))[:NAMED]}
    rows = foremost(view).sort_values("date", kind="stable").to_dict("records")
    on = [one for one in rows if not raised.isdisjoint(str(one["demand_ids"]).split("|"))]
    both = sorted((first, *on[-1:]), key=lambda one: str(one["date"]))
    heads = {view.record.text(str(one["headline"]), language()): str(one["date"])[:7] for one in both}
    told_as = "; ".join(f"{going_on(head)} ({date_words(month)})" for head, month in heads.items() if head)
    return _("Since then: {events}.").format(events=told_as) if told_as else ""


def _said(view: View, row: Mapping[Any, Any]) -> str:
    """Return an event as it is said; "" if it cannot be."""
    return dated(str(row["date"]), view.record.text(str(row["event"]), language()))


def _as_told(view: View, rows: pd.DataFrame) -> list[tuple[str, str]]:
    """Return the events of rows that can be told, each with why it goes its way."""
    told_so = ((_said(view, row), str(row["why"])) for row in rows.to_dict("records"))
    return [(words, view.record.text(why, language())) for words, why in told_so if words and why]


def _none_from_here(view: View) -> str:
    """Return what is known of where those who signed are based, for a country from which none is known."""
    every = select(view.record, view.filters.without("countries"))
    of = int(every.organizations.sum())
    unknown = of - int(by_country(every)["organizations"].sum())
    words = ngettext(
        "None is known among the {n} that signed a statement.",
        "None is known among the {n} that signed a statement.",
        of,
    )
    answer = words.format(n=number(of))
    if not unknown:
        return answer
    words = ngettext("The country of {n} is not known.", "The country of {n} is not known.", unknown)
    return f"{answer} {words.format(n=number(unknown))}"


def _whose_reading(view: View) -> str:
    """Return how many coded the texts, how much of that is arguable, and how anybody can check it."""
    coders, kept = coding_counts(view.record)["coders"], evidence(asked_of(view))["confidence"]
    coded = ngettext(
        "One person coded what each passage asks for, and which way an event goes is our reading too.",
        "{n} people coded what each passage asks for, and which way an event goes is our reading too.",
        coders,
    )
    arguable = int((kept == "arguable").sum())
    doubt = ngettext(
        "Of the {of} codings here, {n} allows another reading.",
        "Of the {of} codings here, {n} allow another reading.",
        arguable,
    )
    # what anybody can check comes before what is conceded
    sentences = [
        _("Every passage and event has its source at the address on the hand-out; you can check each."),
        coded.format(n=number(coders)),
    ]
    if arguable:
        sentences += [doubt.format(n=number(arguable), of=number(len(kept))), _without_those(view, arguable)]
    return " ".join(sentences)


def _without_those(view: View, arguable: int) -> str:
    """Return how many statements ask for what is raised first if so many `arguable` codings do not count."""
    asking, names = asked_of(view), short.demands(view.record)
    sure = dict(zip(view.record.demands, clearly_called(asking).sum(axis=0).tolist(), strict=True))
    raised: dict[int, list[str]] = {}
    for demand in ranking(asking)[:LEADING]:
        raised.setdefault(sure[demand], []).append(inside(names[demand]))
    told = []
    for n, demands in sorted(raised.items(), reverse=True):
        asks = ngettext("{n} statement asks for {demands}", "{n} statements ask for {demands}", n)
        asks = asks if n else _("none asks for {demands}")
        told.append(asks.format(n=number(n), demands=listed(demands) if view.demands.sum() > 1 else _("this")))
    words = ngettext("Even without it, {asks}.", "Even without those, {asks}.", arguable)
    return words.format(asks="; ".join(told)) if told else ""


def _up_to(view: View) -> str:
    """Return of when the latest event of the record is; "" without one."""
    latest = latest_month(view.record)
    words = _(
        "The record ends in {month}, with fewer sources for its last months; if you show us what came later, we add it."
    )
    return words.format(month=date_words(latest)) if latest else ""


def _what_came(view: View, away: str) -> str:
    """Return which way all events go and one that moves `away` from what was asked, or what is still open."""
    n = said(view, "since").claim.numbers
    raised = ranking(view)[:LEADING] if len(view.filters.countries) == 1 else ()
    ways, still = in_few(view) or since(view) or said(view, "since").sentence, nothing_found(view, raised)
    if n["setback"] and n["events"] > 1:
        return f"{ways} {away or still}".strip()
    # what is still open comes before what is conceded
    if still:
        return f"{still} {ways}"
    open_ = said(view, "unanswered")
    return f"{open_.sentence} {ways}" if open_.claim.numbers["demands"] else ways
