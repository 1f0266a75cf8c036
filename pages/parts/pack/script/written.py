"""What a letter says of a pack: who asks for what, and which gaps there are."""

from __future__ import annotations

from collections.abc import Mapping

from data.measures.countries.country_profile import asked_of, ties
from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.recurrence import ranking
from data.measures.demands.statement_demands import called
from data.record.selection import View
from pages.parts.pack.board import Slide
from pages.parts.pack.script import sentences
from pages.parts.pack.script.events import leads
from pages.parts.pack.script.packages import packages as packages_sentences
from pages.parts.pack.script.who_signed import counted_by_title
from pages.parts.pack.slides.packages import arguable
from pages.parts.words import labels, short
from pages.parts.words.addressed import all_are_asked_written, asking_by_name
from pages.parts.words.articles import together
from pages.parts.words.catalogue import inside, listed, ngettext
from pages.parts.words.counts import organizations_words
from pages.parts.words.packages import meaning
from pages.parts.words.spoken import said_aloud


def written(
    view: View, whom: str, boards: Mapping[str, Slide], claims: Mapping[str, str]
) -> tuple[tuple[str, ...], ...]:
    """Return what a letter can say: runs of sentences, each after the first goes on from the one before."""
    runs = _asked(view, whom, boards, claims)
    if whom == "funder" and "unanswered" in claims:
        # what a package is stands with what is said of them
        runs.append([f"{packages_sentences(view, explained=False)[0]} {meaning()}"])
    told = (tuple(said_aloud(words) for words in run if words) for run in runs)
    return tuple(run for run in told if run)


def what_was_asked(view: View) -> tuple[str, str]:
    """Return what statements that how many signed asked, of whom and when, and the demand, on which the event that
    leads bears, or nothing.

    It is the first of the demands raised first on which that bears, and goes on from a verb.
    """
    asking, record = asked_of(view), view.record
    on = {one for run in leads(view)[:1] for row in run for one in str(row["demand_ids"]).split("|")}
    demand = next((one for one in ranking(asking)[: sentences.NAMED] if one in on), "")
    if not demand:
        return "", ""
    d, days = record.demands.index(demand), record.tables["statements"]["date"].astype(str)
    n = int(called(asking)[:, d].sum())
    words = ngettext(
        "what a statement signed by {organizations} asked governments for in {years}",
        "what statements signed by {organizations} asked governments for in {years}",
        n,
    )
    whom = view.filters.countries[0] if len(view.filters.countries) == 1 else sentences.only_asked(view)
    if whom:
        naming, of = asking_by_name(ties(record, view.filters, whom), demand)
        words = ngettext(
            "what a statement signed by {organizations} asked of {country} and other governments in {years}",
            "what statements signed by {organizations} asked of {country} and other governments in {years}",
            n,
        )
        if naming == of:
            words = ngettext(
                "what a statement signed by {organizations} asked of {country} in {years}",
                "what statements signed by {organizations} asked of {country} in {years}",
                n,
            )
    told = words.format(
        organizations=organizations_words(demand_signers(asking)[demand].signed),
        country=labels.countries_said([whom]) if whom else "",
        years=listed(sorted({day[:4] for day in days[called(asking)[:, d]]})),
    )
    return said_aloud(together(told)), inside(short.demands(record)[demand])


def _asked(view: View, whom: str, boards: Mapping[str, Slide], claims: Mapping[str, str]) -> list[list[str]]:
    """Return who asks for what."""
    filters, title = view.filters, f"{boards['map'].title.rstrip('.')}."
    if len(filters.countries) == 1:
        one = ties(view.record, filters, filters.countries[0])
        asks = (sentences.opening(one) if whom == "government" else "") or title
        whom_else = all_are_asked_written(one) if asks != title else ""
        told = asks == title and counted_by_title(one, title)
        return [[asks, whom_else, *([] if told else sentences.behind_the_first(one)[:1])]]
    asked = boards.get("asked")
    all_ask = f"{asked.title.rstrip('.')}." if asked and asked.dots else ""
    if filters.themes:
        on_theme = sentences.on_theme(view, filters.themes[0])
        return [[all_ask, *on_theme[1:]] if all_ask and _by_all(asked) and whom != "press" else on_theme]
    if filters.demands:
        asks, *rest = sentences.on_demand(view, filters.demands[0])
        if len(rest) > 1:
            # what is arguable is said in the sentence that counts it
            asks = f"{asks.rstrip('.')}{arguable(len(sentences.unsure_in(view, filters.demands[0])))}."
        return [[asks, *rest[-1:], *sentences.based_where_asked(view)]]
    who = [claims.get("statement") or sentences.signed_them(view) or title]
    # what all ask for comes before who they are; the press reads that first
    return [[all_ask], who] if _by_all(asked) and whom != "press" else [who, [all_ask]]


def _by_all(asked: Slide | None) -> bool:
    """Return whether all statements ask for what stands first."""
    return asked is not None and asked.dots is not None and set(asked.dots.rows[0][1]) == {"call"}


def doubts(view: View, title: str) -> Mapping[str, str]:
    """Return which sentences of a letter are said in full elsewhere, each with that; one may be a `title`."""
    if len(view.filters.countries) != 1:
        return {}
    one = ties(view.record, view.filters, view.filters.countries[0])
    every = (sentences.behind_the_first(one), counted_by_title(one, title))
    return {said_aloud(found[0]): said_aloud(found[1]) for found in every if len(found) > 1}
