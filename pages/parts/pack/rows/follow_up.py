"""What governments did and what lacks, as tables: where they stand, packages, events, and the gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Mapping
from typing import Any

import pandas as pd

from data.measures.countries.country_profile import country_counts, wherever
from data.measures.demands.recurrence import ranking
from data.measures.follow_up.commitments import fitting, package_rows
from data.measures.follow_up.foremost import foremost, of_own
from data.measures.follow_up.lasting import eased, eased_since, ended, ended_since, taken_back
from data.measures.follow_up.outcomes import events_in, outcomes_since
from data.record.folding import folded
from data.record.record import PARTICIPANTS
from data.record.selection import View, select
from pages.parts.claims.panel import said
from pages.parts.pack.own_steps import Own, Some, in_all, own
from pages.parts.pack.rows.publishers import publishers
from pages.parts.views.countries.country_list import COUNTS
from pages.parts.words import labels, short
from pages.parts.words.articles import published_by, the_statement, together
from pages.parts.words.catalogue import N_, begun, gettext as _, language, ngettext, number
from pages.parts.words.directions import DIRECTIONS, way
from pages.parts.words.governments import standing_words
from pages.parts.words.packages import package_name

# more events than these have no room on paper, on which no more than so many are tried; what marks a country's own
MANY, ON_PAPER, DOT = 30, 60, "●"
# the sources of an event
SOURCES = ("source_publisher", "source_url", "source2_publisher", "source2_url")
# what is counted of each government, and of the events since those of some ways -> a short name, the ways
TOLD, ENDED = ("asked", "signed", "since"), "ended"
WAYS = {
    N_("Events since that move towards what was asked"): (N_("Towards"), "advance"),
    N_("Of these, ended or undone later"): (N_("Not in force"), ENDED),
    N_("Events since that move away from what was asked"): (N_("Away"), "setback"),
    N_("Other events since"): (N_("Way unclear"), "mixed", "unclear"),
}


def governments(view: View) -> pd.DataFrame:
    """Return the governments with what is said of each; of a selection of texts also those that only endorsed.

    Those that endorsed the Declaration come first, then by name.
    """
    record, counts = view.record, country_counts(view)
    frame = record.tables["governments"]
    if view.filters.countries:
        frame = frame[frame["country"].isin(view.filters.countries)]
    elif in_part(view):
        # of those that endorsed three zeros are a gap
        kept = [c in record.endorsers or any(counts[str(c)][k] for k in TOLD) for c in frame["country"]]
        frame = frame[kept]
    frame = frame.assign(name=[labels.country(str(c)) for c in frame["country"]])
    by_name = frame["name"].map(folded)
    late = ~frame["country"].isin(record.endorsers)
    frame = frame.assign(late=late, by_name=by_name).sort_values(["late", "by_name"], kind="stable")
    codes, ways = [str(c) for c in frame["country"]], events_in(wherever(view)) + _ended(wherever(view))
    return pd.DataFrame(
        {
            _("Country"): frame["name"].tolist(),
            _("Status of its government"): [standing_words(record, c) for c in codes],
            **{_(COUNTS[kind]): [counts[c][kind] for c in codes] for kind in TOLD},
            **{
                _(words): [sum(ways[c, way] for way in kinds) for c in codes] for words, (_name, *kinds) in WAYS.items()
            },
            _("Source"): frame["source_publisher"].astype(object).tolist(),
            _("Published at"): frame["source_url"].astype(object).tolist(),
        }
    )


def _ended(view: View) -> Counter[tuple[str, str]]:
    """Return how many of the events that move towards what was asked are no longer in force, by country."""
    frame = outcomes_since(view)
    frame = frame[frame["direction"] == "advance"]
    frame = frame[frame["outcome_id"].astype(str).isin(ended(view.record))]
    return Counter((country, ENDED) for cell in frame["country"] for country in str(cell).split("|"))


def short_names(view: View) -> dict[str, str]:
    """Return short names of columns of governments, and what the number of statements counts of one demand."""
    words = _("Statements that ask its government for this demand")
    if view.filters.themes:
        words = _("Statements with a demand on this theme to its government")
    asked_one = {_(COUNTS["asked"]): words} if len(view.filters.demands) == 1 or view.filters.themes else {}
    return asked_one | {_(column): _(name) for column, (name, *_kinds) in WAYS.items()}


def asked(table: pd.DataFrame) -> int:
    """Return how many of a table's governments something is asked of."""
    return int((table[_(COUNTS["asked"])] > 0).sum())


def in_part(view: View) -> bool:
    """Return whether some passages are left out, whatever countries are chosen."""
    return bool(view.filters.themes or view.filters.demands or view.filters.statements)


def ordered(view: View) -> str:
    """Return how many governments endorsed, on the day and later, in which order all stand and which are left out."""
    every = select(view.record, view.filters.without("countries"))
    words = [said(every, "endorsers").sentence] if len(view.filters.countries) < 2 else []
    if len(view.filters.countries) == 1:
        return words[0]
    words.append(_("Those that endorsed the Declaration first."))
    words.append(
        _(
            "Events count where they concern a country, whoever acted; not in force: those towards what was asked that "
            "ended or were undone later; those neither towards nor away go both ways or have no clear direction."
        )
    )
    if in_part(view) and not view.filters.countries:
        words.append(
            _("Then others of which something is asked, where organizations signed or that an event concerns.")
        )
    return " ".join([*words, participants(view)]).strip()


def participants(view: View) -> str:
    """Return which are known of the participants in a meeting that a statement kept addresses; "" where none does."""
    names = labels.statement(view.record)
    told = []
    for row in view.record.tables["statements"][view.statements].itertuples():
        if PARTICIPANTS in str(row.addressees).split("|"):
            known = [code for code in str(row.participants).split("|") if code in view.record.countries]
            words = _("{statement} addresses all who took part in a meeting; of these only {countries} are known.")
            whom = labels.countries_said(known) if known else _("none")
            told.append(begun(words.format(statement=the_statement(names[str(row.statement_id)]), countries=whom)))
    return " ".join(told)


def events(view: View, told: Collection[str]) -> pd.DataFrame:
    """Return the events since the first statement kept with their sources, the oldest first; of many the newest, after
    those that the pack has `told`."""
    frame, names = outcomes_since(view), short.demands(view.record)
    # a month or a year alone stands where its first day does, as it is sorted in a workbook too; paper has room for the
    # first of many alone
    frame = frame.sort_values("date", kind="stable")
    if len(frame) > MANY:
        first = _is_told(view, frame["event"], told)
        frame = pd.concat([frame[first], frame[~first].sort_values("date", ascending=False, kind="stable")])
    its = own(view)
    mainly = {_of_own(its): [DOT if one else "" for one in of_own(frame, its.country)]} if its else {}
    return pd.DataFrame(
        {
            _("Date"): frame["date"].tolist(),
            _("Event"): [view.record.text(str(event), language()) for event in frame["event"]],
            # an event elsewhere is told of each country that it concerns
            _("Countries"): [_several(countries, labels.country) for countries in frame["country"]],
            **mainly,
            _("Direction"): [_as_it_stands(view, row) for row in frame.to_dict("records")],
            _("End of its term"): frame["ends"].tolist(),
            _("Demands"): [_several(demands, names.__getitem__) for demands in frame["demand_ids"]],
            _("Source"): [
                publishers((str(one), str(url)), (str(other), str(second)))
                for one, url, other, second in zip(*(frame[name].fillna("") for name in SOURCES), strict=True)
            ],
            _("Why"): [view.record.text(str(why), language()) for why in frame["why"]],
            _("Published at"): [str(url).split("|")[0] for url in frame["source_url"]],
            # in brackets the record has what is no title of the page, or one that was not seen
            _("Second source"): frame["source2_publisher"].fillna("").map(published_by).tolist(),
            _("Second source published at"): [str(url).split("|")[0] for url in frame["source2_url"].fillna("")],
            _("Title"): ["" if str(title).startswith("[") else str(title) for title in frame["source_title"]],
        }
    )


def _is_told(view: View, events: pd.Series[str], told: Collection[str]) -> pd.Series[bool]:
    """Return which events are among those that a pack has told, by their words."""
    return events.map(lambda event: view.record.text(str(event), language()) in told).astype(bool)


def _as_it_stands(view: View, row: Mapping[Hashable, Any]) -> str:
    """Return which way an event goes, and whether it was undone or eased later or its term is over."""
    one, kind = str(row["outcome_id"]), str(row["direction"])
    undone = one in taken_back(view.record)
    words = f"{DIRECTIONS[kind].sign} {way(kind, undone=undone)}"
    if one in eased(view.record):
        return _("{way}, eased later").format(way=words)
    over = one in ended(view.record) and not undone
    return _("{way}, term over").format(way=words) if over else words


def _of_own(its: Own) -> str:
    """Return the name of the column that says which events are mainly about the one country itself."""
    return together(_("Mainly about {country} itself").format(country=its.name))


def in_order(view: View, table: pd.DataFrame, told: Collection[str]) -> tuple[str, int]:
    """Return in which order events stand, how many are of each year and how they go, as all files count them; and how
    many are for paper."""
    n = len(table)
    if n < 2:
        return "", n
    each = sorted(Counter(str(date)[:4] for date in table[_("Date")]).items())
    years = "; ".join(f"{year}: {number(k)}" for year, k in each)
    said = f"{years}. {counted(view)}"
    if n <= MANY:
        return _("Oldest first. {told}").format(told=said), n
    words = _("First the {k} that slides and papers tell, in order of time; then all others, newest first. {told}")
    return words.format(k=number(int(table[_("Event")].isin(told).sum())), told=said), ON_PAPER


def counted(view: View) -> str:
    """Return how many events go which way, as all files count them; "" of fewer than two."""
    rows = foremost(view)
    counts = {way: k for way in DIRECTIONS if (k := int((rows["direction"] == way).sum()))}
    every = Some(len(rows), counts, ended_since(view), eased_since(view))
    return in_all(every, own(view)) if len(rows) > 1 else ""


def others(n: int) -> str:
    """Return what a note says of so many events that it does not name."""
    words = ngettext(
        "and {n} more event, with its source in the record",
        "and {n} more events, with their sources in the record",
        n,
    )
    return words.format(n=number(n))


def all_of_them(n: int) -> str:
    """Return what a note says of so many events where it names none."""
    words = ngettext("{n} event, with its source in the record", "{n} events, with their sources in the record", n)
    return words.format(n=number(n))


def _several(cell: object, name: Callable[[str], str]) -> str:
    """Return the names of what a cell lists."""
    return "; ".join(name(part) for part in str(cell).split("|"))


def packages(view: View) -> pd.DataFrame:
    """Return a row for each demand and each package that matches it, or that none does."""
    record, names = view.record, short.demands(view.record)
    table, every = package_rows(wherever(view)), fitting(wherever(view))
    none = _("no package")
    rows = []
    for demand in ranking(view):
        matching = [one for one in every if one.demand_id == demand]
        rows += [
            (
                names[demand],
                package_name(record, one.package_id, table[one.package_id]),
                "; ".join(map(labels.country, table[one.package_id]["leads"])),
                record.text(one.reason, language()),
                "; ".join(map(labels.country, table[one.package_id]["joined"])),
            )
            for one in matching
        ] or [(names[demand], none, "", "", "")]
    columns = [_("Demand"), _("Action package"), _("Led by"), _("How far it matches"), _("Joined by")]
    return pd.DataFrame(rows, columns=columns)
