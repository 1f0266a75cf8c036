"""An event that moves away from what was asked that no slide tells: what answers who says that others acted."""

from __future__ import annotations

import numpy as np

from data.measures.countries.country_profile import asked_of
from data.measures.demands.recurrence import ranking
from data.measures.follow_up.foremost import foremost, of_own, told
from data.measures.follow_up.lasting import undone_by
from data.measures.follow_up.outcomes import outcomes
from data.record.selection import View
from pages.parts.claims.notes import event
from pages.parts.pack.content import Sources
from pages.parts.pack.own_steps import concerned_most, mostly_one
from pages.parts.pack.script.questions import closing
from pages.parts.pack.script.who_signed import Answer
from pages.parts.pack.slides.story import LEADING
from pages.parts.words import labels, short
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, inside, language
from pages.parts.words.spoken import dated, going_on


def by_one(view: View) -> tuple[Answer, ...]:
    """Return what a government may say of the one that most events away concern, where none is named, with its answer.

    That is how many concern it and how many others, one of these, and the question.
    """
    most = None if view.filters else concerned_most(view)
    if not most or most.way != "setback":
        return ()
    one, sources = one_away(view, most.country)
    country = labels.countries_said([most.country])
    heard = together(_("“That was {country}, not us.”").format(country=country))
    told_as = (mostly_one(view, heard=True), one, closing(view, "government"))
    return (Answer(heard, " ".join(filter(None, told_as)), "since", sources),)


def one_away(view: View, but: str = "") -> tuple[str, Sources]:
    """Return the latest event that moves away from what was asked and that no slide tells, with its source.

    What it is on of what is raised first is told with it. Nothing where none can be said; of one country one that
    concerns no other. None undone later is told alone, and none that is mainly about one country (`but`).
    """
    rows = foremost(view)
    known = {*told(view)["outcome_id"].astype(str), *undone_by(outcomes(view))}
    rows = rows[~rows["outcome_id"].astype(str).isin(known)]
    if len(view.filters.countries) == 1:
        rows = rows[rows["country"].astype(str) == view.filters.countries[0]]
    raised, names = ranking(asked_of(view))[:LEADING], short.demands(view.record)
    away = rows[rows["direction"] == "setback"].sort_values("date", ascending=False, kind="stable")
    if not view.filters.countries:
        # one of a government that endorsed, as it is told to such
        away = away[away["country"].astype(str).str.split("|").str[0].isin(view.record.endorsers)]
    away = away[~of_own(away, but)]
    # one on what is raised first
    others = [{*raised}.isdisjoint(str(ids).split("|")) for ids in away["demand_ids"]]
    for row in away.iloc[np.argsort(others, kind="stable")].to_dict("records"):
        if told_as := dated(str(row["date"]), view.record.text(str(row["event"]), language())):
            on = next((inside(names[one]) for one in raised if one in str(row["demand_ids"]).split("|")), "")
            words = _("An example of those that move away: {event}")
            if on and view.demands.sum() > 1:
                words = _("An example of those that move away, on {demand}: {event}")
            return words.format(demand=on, event=going_on(told_as)), (event(row),)
    return "", ()
