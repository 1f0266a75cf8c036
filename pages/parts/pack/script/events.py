"""What happened since as one tells it: how many events go which way, and one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from data.measures.countries.country_profile import asked_of
from data.measures.demands.recurrence import ranking
from data.measures.follow_up.asks import asks
from data.measures.follow_up.foremost import OLD, foremost, of_own, own_among, told, told_alone, told_together
from data.measures.follow_up.lasting import UNDOES, ended, later_since, steps_eased, steps_ended, taken_back
from data.measures.follow_up.outcomes import month_since
from data.record.cache import cached
from data.record.filters import Filters
from data.record.selection import View, select
from pages.parts.claims.panel import said
from pages.parts.pack.board import Card
from pages.parts.pack.own_steps import concerned_most, own
from pages.parts.pack.script.sentences import NAMED
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, date_words, gettext as _, inside, language, ngettext, number, stopped
from pages.parts.words.directions import DIRECTIONS, way as way_words, ways_words
from pages.parts.words.spoken import dated, going_on, in_breaths

# words of an event that needs no more of them
LONG = 50
# one event, and what followed on it; governments that are several
PAIR, SEVERAL = 2, 3
# why one goes its way
READS = {
    "advance": N_("In our reading the {month} event moves towards what is asked: {why}"),
    "mixed": N_("In our reading the {month} event goes both ways: {why}"),
    "setback": N_("In our reading the {month} event moves away from what is asked: {why}"),
    "unclear": N_("In our reading the direction of the {month} event is not clear: {why}"),
}
# how one of several events goes, said before it, after what was asked has been named
JOINTS = {
    "advance": N_("Towards it: {event}"),
    "mixed": N_("Both ways: {event}"),
    "setback": N_("Away from it: {event}"),
    "unclear": N_("Without a clear direction: {event}"),
}


def since(view: View) -> str:
    """Return how many events were found since, and in few numbers which way they go; "" where none was found."""
    n = said(view, "since").claim.numbers
    if n["events"] < 2:
        only = said(view, "since").sentence.rstrip(".")
        return _("{sentence}, in our reading.").format(sentence=only) if n["events"] else ""
    # why it begins then; of one demand the first of those that make it
    every = select(view.record, Filters())
    words = _("Since the first statement, in {month}, we found {n} events.")
    if view.demands.sum() == 1 and month_since(view) != month_since(every):
        words = _("Since the first statement that makes this demand, in {month}, we found {n} events.")
    if int(view.statements.sum()) == 1:
        words = _("Since that statement, in {month}, we found {n} events.")
    away, towards = n["setback"], n["advance"]
    if concerned_most(view) and not view.filters and min(away, towards) > 1:
        # of all so many numbers as are heard
        words = _(
            "Since the first statement, in {month}, we found {away} events that in our reading move away from what was "
            "asked, and {towards} that move towards it."
        )
        words = words.format(month=date_words(month_since(view)), away=number(away), towards=number(towards))
        later = later_since(view)
        return " ".join(filter(None, (words, _later(later["advance"], towards), _eased(later["setback"], away))))
    words = words.format(month=date_words(month_since(view)), n=number(n["events"]))
    ways = _("In our reading {ways}.").format(ways=ways_words(n, later_since(view)))
    return f"{words} {in_few(view, counted=True) or ways}"


def in_few(view: View, *, counted: bool = False) -> str:
    """Return how many events, of one country its own, move away and how many towards what was asked, and that others do
    not; "" without both.

    No more numbers than these are heard; where all were `counted` before, these stand for them.
    """
    n, its = said(view, "since").claim.numbers, own(view)
    its = its if its and its.counts.get("advance") and its.counts.get("setback") else None
    counts, of = (its.counts, its.n) if its else (n, n["events"])
    rows = foremost(view)
    rows = rows[of_own(rows, its.country)] if its else rows
    undone, back = steps_ended(view.record, rows), steps_eased(view.record, rows)
    towards, away = counts.get("advance", 0), counts.get("setback", 0)
    if not towards or not away:
        return ""
    words = ngettext(
        "In our reading {away} of the {of} events found moves away from what was asked, {towards} towards it.",
        "In our reading {away} of the {of} events found move away from what was asked, {towards} towards it.",
        away,
    )
    if counted:
        words = ngettext(
            "In our reading {away} of them moves away from what was asked, {towards} towards it.",
            "In our reading {away} of them move away from what was asked, {towards} towards it.",
            away,
        )
    if its:
        words = ngettext(
            "In our reading {away} of the {of} events mainly about {country} moves away from what was asked, {towards} "
            "towards it.",
            "In our reading {away} of the {of} events mainly about {country} move away from what was asked, {towards} "
            "towards it.",
            away,
        )
    country = its.name if its else ""
    words = words.format(away=number(away), of=number(of), towards=number(towards), country=country)
    later = _later(undone, towards)
    if undone == 1:
        over = rows[(rows["direction"] == "advance") & rows["outcome_id"].isin(ended(view.record))]
        ((one, head, date),) = over[["outcome_id", "headline", "date"]].astype(str).to_numpy()
        # a term that ended as announced was not undone
        if one in taken_back(view.record):
            later = _("The one towards it was undone later: {event} ({month}).")
            more = _("Of those towards it one was undone later: {event} ({month}).")
        else:
            later = _("The one towards it ended as announced: {event} ({month}).")
            more = _("Of those towards it one ended as announced: {event} ({month}).")
        later = more if towards > 1 else later
        later = later.format(event=going_on(view.record.text(head, language())), month=date_words(date[:7]))
    return together(" ".join(filter(None, (words, _others(counts), later, _eased(back, away)))))


def _later(undone: int, towards: int) -> str:
    """Return how many of those that move towards what was asked ended or were undone later; "" without any."""
    if undone == towards:
        return _("Those towards it all ended or were undone later.")
    words = ngettext(
        "Of those towards it {n} ended or was undone later.",
        "Of those towards it {n} ended or were undone later.",
        undone,
    )
    return words.format(n=number(undone)) if undone else ""


def _eased(back: int, away: int) -> str:
    """Return how many of those that move away were eased later; "" without any."""
    if back == away:
        return ngettext("The one away was eased later.", "Those away were all eased later.", away) if away else ""
    words = ngettext("Of those away {n} was eased later.", "Of those away {n} were eased later.", back)
    return words.format(n=number(back)) if back else ""


def _others(counts: Mapping[str, int]) -> str:
    """Return that all that move neither away nor towards go both ways, or have no clear direction; "" without any."""
    mixed, unclear = counts.get("mixed", 0), counts.get("unclear", 0)
    words = ngettext("The other one goes both ways.", "The others go both ways.", mixed)
    if not mixed:
        words = ngettext("The other one has no clear direction.", "The others have no clear direction.", unclear)
    elif unclear:
        words = _("The others go both ways or have no clear direction.")
    return words if mixed + unclear else ""


def with_its_way(card: Card, event: str) -> str:
    """Return the `event` of a card, as one tells it, after the way that it goes, in our reading.

    One both ways is told with the first clause of why.
    """
    words = next(_(JOINTS[way]) for way, shown in DIRECTIONS.items() if shown.sign == card.sign)
    if card.word in (_("undone later"), way_words("advance", undone=True)):
        words = _("Towards it, but undone later: {event}")
    why = stopped(card.why.partition(";")[0]) if card.why and card.sign == DIRECTIONS["mixed"].sign else ""
    return f"{words.format(event=going_on(event))} {why}".strip()


@cached
def leads(view: View) -> tuple[tuple[dict[Any, Any], ...], ...]:
    """Return the events told as runs of those that belong together, the one with which script and mail lead first.

    It bears on a demand raised first, if any does; of one country it is its own latest step that goes one way, sooner
    one that stands and in answer to which it is asked something, else the latest, and one that is `OLD` beside that
    does not lead for what it bears on. Of no country one that belongs to no other comes before those that do, and of
    the whole record one that concerns several who endorsed before both. Of a longer run it is the last two; one that
    stands because what undid it was itself undone comes before these.
    """
    rows = {str(row["outcome_id"]): row for row in told(view).to_dict("records")}
    alone = [(str(one),) for one in told_alone(view)["outcome_id"]]
    runs = [run for run in told_together(view) if rows.keys() >= {*run[-2:]}]
    # one that another took back in part is told with that
    parted = [run for run in runs if len(run) == PAIR and rows[run[-1]]["direction"] not in UNDOES]
    runs = [run for run in runs if not any({*run} < {*other} for other in parted)]
    tied = [run[-2:] for run in runs]
    if len(view.filters.countries) != 1:
        tied.sort(key=lambda run: str(rows[run[-1]]["date"]), reverse=True)
    tied[:0] = [run[:1] for run in runs if _restored([rows[one] for one in run if one in rows])]
    raised = {*ranking(asked_of(view))[:NAMED]}
    found = [tuple(rows[one] for one in run) for run in dict.fromkeys((*alone, *tied))]
    if len(view.filters.countries) == 1:
        found.sort(key=lambda run: str(run[-1]["date"]), reverse=True)
        found.sort(key=lambda run: str(run[-1]["outcome_id"]) not in own_among(view))
    answered, met = asks(view.record), "".join(view.filters.countries)
    newest = int(str(found[0][-1]["date"])[:4]) if found and len(view.filters.countries) == 1 else 0

    def aside(run: Sequence[dict[Any, Any]]) -> tuple[bool, ...]:
        """Return whether nothing of a run bears on what is raised first or it is old; if not, whether it is of one
        government alone where all are spoken of, whether one country is asked nothing in answer to it or it was undone
        after all, and whether it is mixed."""
        old = int(str(run[-1]["date"])[:4]) < newest - OLD
        off = old or all(raised.isdisjoint(str(row["demand_ids"]).split("|")) for row in run)
        alone = not view.filters and len(concerned(run[0]) & {*view.record.endorsers}) < SEVERAL
        undone = told_of(run) is run[-1] and UNDOES.get(run[0]["direction"]) == run[-1]["direction"]
        moot = newest > 0 and (undone or not any((row["outcome_id"], met) in answered for row in run))
        return (
            off,
            not off and alone,
            not off and moot,
            not off and len(run) == 1 and run[-1]["direction"] not in UNDOES,
        )

    return tuple(sorted(found, key=aside))


def told_of(run: Sequence[dict[Any, Any]]) -> dict[Any, Any]:
    """Return which of some events that belong together is told alone: the last; of what one eased in part the first.

    What concerned governments that the last does not is undone in part alone.
    """
    first, last = run[0], run[-1]
    in_part = last["direction"] not in UNDOES or not concerned(first) <= concerned(last)
    return first if len(run) == PAIR and in_part else last


def concerned(row: Mapping[Any, Any]) -> frozenset[str]:
    """Return the countries that an event concerns, whose step it was among them."""
    return frozenset(str(row["country"]).split("|"))


def _restored(run: Sequence[Mapping[Any, Any]]) -> bool:
    """Return whether what undid the first of some events was later undone itself."""
    ways, days = ([str(row[key]) for row in run[:3]] for key in ("direction", "date"))
    return len(ways) > 2 and ways[0] == ways[2] != ways[1] and days == sorted(days)


def an_event(view: View, room: int, more: int = 0) -> tuple[str, ...]:
    """Return of several events the one that `leads` in at most `room` words, so many `more` left after it if it can be.

    Why it matters is a sentence of its own if that fits. Where there is no room for it it is the next that has room, of
    no country one that goes the way of most: an exception does not stand for all. Nothing if none.
    """
    found = [told_of(run) for run in leads(view)] if len(told(view)) > 1 else []
    most = max(Counter(foremost(view)["direction"]).items(), key=lambda way: way[1], default=("", 0))[0]
    others = [row for row in found[1:] if view.filters.countries or row["direction"] == most]
    tellings = (_tellings(view, row) for row in (*found[:1], *others))
    fits = (
        one for told_as in tellings for left in (room - more, room) for one in told_as
        if len(" ".join(one).split()) <= left
    )  # fmt: skip
    return next((one for one in fits if one[0]), ())


def _tellings(view: View, row: dict[Any, Any]) -> tuple[tuple[str, ...], ...]:
    """Return an event with why it goes its way, with the first clause of that, and without; "" for what can't be said.

    It is told whole: what ends it may be that others deny it.
    """
    event, why = (view.record.text(str(row[key]), language()) for key in ("event", "why"))
    whole = dated(str(row["date"]), stopped(event))
    # a long one says itself why it matters
    matters = why and in_breaths(why) and len(whole.split()) < LONG
    words, month = _(READS[str(row["direction"])]), date_words(str(row["date"])[:7])
    reads = [words.format(month=month, why=inside(one)) for one in (why, stopped(why.partition(";")[0]))]
    return (*((whole, one) for one in reads if matters), (whole,))
