"""What governments did and what lacks, as tables: where they stand, packages, events, and the gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from data.gaps.presence import presences
from data.gaps.rules import RULES
from data.gaps.worklist import worklist
from data.measures.countries.country_profile import country_counts, wherever
from data.measures.demands.recurrence import ranking, recurrences
from data.measures.follow_up.commitments import fitting, package_rows
from data.measures.follow_up.foremost import taken_back
from data.measures.follow_up.outcomes import events_in, outcomes
from data.record.folding import folded
from data.record.selection import View, select
from pages.parts.claims.panel import said
from pages.parts.pack.rows.made import one_government
from pages.parts.views.countries.country_list import COUNTS
from pages.parts.words import gap_sentences, labels, short
from pages.parts.words.catalogue import N_, begun, gettext as _, inside, language, ngettext, number
from pages.parts.words.directions import DIRECTIONS, way
from pages.parts.words.gap_kinds import LOOKS, RULES as CAUSES
from pages.parts.words.governments import standing_words
from pages.parts.words.packages import meaning, package_name

# what is counted of each government, and of the events since those of some ways -> a short name, the ways
TOLD = ("asked", "signed", "since")
WAYS = {
    N_("Events since that move towards what was asked"): (N_("Towards"), "advance"),
    N_("Events since that move away from what was asked"): (N_("Away"), "setback"),
    N_("Other events since"): (N_("Other"), "mixed", "unclear"),
}
# rule of a gap -> what is missing there
LACKS = {
    "endorsed-no-signer": N_("An organization that signed a statement"),
    "single-signer": N_("A second organization that signed a statement"),
    "signer-not-endorsed": N_("Its government among those that endorsed"),
    "asked-not-signed": N_("A signer on the theme"),
    "signed-not-asked": N_("A demand made of its government"),
    "not-repeated": N_("The demand in the latest statement"),
    "no-addressee": N_("Of whom it is asked"),
    "nobody-by-name": N_("A government asked by name"),
}


def governments(view: View) -> pd.DataFrame:
    """Return the governments with what is said of each; of a selection of texts also those that only endorsed.

    Those that endorsed the Declaration come first, then by name.
    """
    record, counts = view.record, country_counts(view)
    frame = record.tables["governments"]
    if view.filters.countries:
        frame = frame[frame["country"].isin(view.filters.countries)]
    elif _in_part(view):
        # of those that endorsed three zeros are a gap
        kept = [c in record.endorsers or any(counts[str(c)][k] for k in TOLD) for c in frame["country"]]
        frame = frame[kept]
    frame = frame.assign(name=[labels.country(str(c)) for c in frame["country"]])
    by_name = frame["name"].map(folded)
    late = ~frame["country"].isin(record.endorsers)
    frame = frame.assign(late=late, by_name=by_name).sort_values(["late", "by_name"], kind="stable")
    codes, ways = [str(c) for c in frame["country"]], events_in(wherever(view))
    return pd.DataFrame(
        {
            _("Country"): frame["name"].tolist(),
            _("Government"): [standing_words(record, c) for c in codes],
            **{_(COUNTS[kind]): [counts[c][kind] for c in codes] for kind in TOLD},
            **{
                _(words): [sum(ways[c, way] for way in kinds) for c in codes] for words, (_name, *kinds) in WAYS.items()
            },
            _("Source"): frame["source_publisher"].astype(object).tolist(),
            _("Published at"): frame["source_url"].astype(object).tolist(),
        }
    )


def short_names(view: View) -> dict[str, str]:
    """Return short names of columns of governments, and what the number of statements counts of one demand."""
    words = _("Statements that ask its government for this demand")
    asked_one = {_(COUNTS["asked"]): words} if len(view.filters.demands) == 1 else {}
    return asked_one | {_(column): _(name) for column, (name, *_kinds) in WAYS.items()}


def asked(table: pd.DataFrame) -> int:
    """Return how many of a table's governments something is asked of."""
    return int((table[_(COUNTS["asked"])] > 0).sum())


def _in_part(view: View) -> bool:
    """Return whether some passages are left out, whatever countries are chosen."""
    return bool(view.filters.themes or view.filters.demands or view.filters.statements)


def ordered(view: View) -> str:
    """Return how many governments endorsed, on the day and later, in which order all stand and which are left out."""
    every = select(view.record, view.filters.without("countries"))
    words = [said(every, "endorsers").sentence] if len(view.filters.countries) < 2 else []
    if len(view.filters.countries) == 1:
        return words[0]
    words.append(_("Those that endorsed the Declaration first."))
    if _in_part(view) and not view.filters.countries:
        words.append(_("Of the others those where all three numbers are 0 are left out."))
    return " ".join(words)


def events(view: View) -> pd.DataFrame:
    """Return the events since the first statement kept, newest first, with their sources."""
    frame, names, undone = outcomes(view), short.demands(view.record), taken_back(view.record)
    # a month or a year alone stands where its first day does, as it is sorted in a workbook too
    frame = frame[frame["when"] == "since"].sort_values("date", ascending=False, kind="stable")
    return pd.DataFrame(
        {
            _("Year"): [str(date)[:4] for date in frame["date"]],
            _("Date"): frame["date"].tolist(),
            _("Event"): [view.record.text(str(event), language()) for event in frame["event"]],
            # an event elsewhere is told of each country that it concerns
            _("Countries"): [_several(countries, labels.country) for countries in frame["country"]],
            _("Direction"): [
                f"{DIRECTIONS[kind].sign} {way(kind, undone=str(one) in undone)}"
                for kind, one in zip(frame["direction"].astype(str), frame["outcome_id"], strict=True)
            ],
            _("Source"): [
                _source(str(title), str(publisher))
                for title, publisher in zip(frame["source_title"], frame["source_publisher"], strict=True)
            ],
            _("Published at"): [str(url).split("|")[0] for url in frame["source_url"]],
            _("Demands"): [_several(demands, names.__getitem__) for demands in frame["demand_ids"]],
            _("Why"): [view.record.text(str(why), language()) for why in frame["why"]],
        }
    )


def by_year(table: pd.DataFrame) -> str:
    """Return in which order events stand, and how many are of each year."""
    counted = Counter(table[_("Year")])
    years = "; ".join(f"{year}: {number(n)}" for year, n in counted.items())
    return _("Newest first. {years}.").format(years=years) if len(counted) > 1 else ""


def _source(title: str, publisher: str) -> str:
    """Return an event's source; in brackets the record has what is no title of the page, or one that was not seen."""
    return publisher if title.startswith("[") else f"{title}, {publisher}"


def others(n: int) -> str:
    """Return what a note says of so many events that it does not name."""
    words = ngettext(
        "and {n} more event, with its source in the record",
        "and {n} more events, with their sources in the record",
        n,
    )
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
            )
            for one in matching
        ] or [(names[demand], none, "", "")]
    return pd.DataFrame(rows, columns=[_("Demand"), _("Action package"), _("Led by"), _("Why it matches")])


def gaps(view: View, most: int) -> pd.DataFrame:
    """Return the first `most` gaps by cause: what lacks where or for what, why, and who is near.

    First come the demands without a known package. One that lacks two things stands once, and so do themes of a country
    with the same nearest. What the record does not know of itself is none of them.
    Where nobody of a country signed at all it is not said of each theme, and no country stands here that could not
    endorse the Declaration.
    """
    record, there, names = view.record, presences(view), short.demands(view.record)
    # of a part of the record these lack there what they may have elsewhere
    part = _among(view)
    among = dict.fromkeys(("endorsed-no-signer", "single-signer"), part)
    topics = labels.theme(record)
    if len(view.filters.demands) == 1:
        topics = dict.fromkeys(topics, names[view.filters.demands[0]])
    by_cause = {rule: place for place, rule in enumerate(RULES)}
    found: dict[tuple[str, ...], list[Any]] = {}
    ranked: list[Any] = list(worklist(view).head(most).itertuples())
    for row in sorted(ranked, key=lambda row: by_cause[row.rule]):
        # that a theme names no group is asked of each group and theme: read as findings they would be noise; what
        # the record itself does not know is nobody's to work on at a meeting
        if row.rule not in LACKS or (row.rule == "single-signer" and row.country not in there):
            continue
        nobody = row.rule == "asked-not-signed" and not there[row.country].organizations
        lacks = LACKS["endorsed-no-signer" if nobody else row.rule]
        near = gap_sentences.near_words(row) if row.theme_id and not nobody else ""
        if row.country:
            key = (labels.country(row.country), lacks, near)
        else:
            key = (names.get(row.demand_id) or gap_sentences.subject(record, row), "", "")
        if not (nobody and key in found):
            found.setdefault(key, []).append(row)
    rows = [
        (
            "; ".join(_only_first_begun(f"{_(LACKS[row.rule])} {among.get(row.rule, '')}".strip() for row in rows)),
            " · ".join(filter(None, (place, "; ".join(topics[row.theme_id] for row in rows if near)))),
            int(rows[0].statements),
            int(rows[0].organizations),
            gap_sentences.near_words(rows[0]),
            "; ".join(_only_first_begun(_caused(row.rule, among.get(row.rule, "")) for row in rows)),
            _(LOOKS[rows[0].kind].name),
            " ".join(dict.fromkeys(_counted(gap_sentences.reason(view, row), part) for row in rows)),
        )
        for (place, _lacks, near), rows in found.items()
    ]
    heads = [_("What is missing"), _("Where, or for what"), _("Statements"), _("Organizations")]
    columns = [*heads, _("Nearest organizations"), _("Cause"), _("Kind"), _("Why")]
    return pd.DataFrame([*_no_package(view), *rows], columns=columns)


def _no_package(view: View) -> list[tuple[str | int, ...]]:
    """Return a gap for each demand that no known action package matches, those that most ask for first."""
    one, names = one_government(view), short.demands(view.record)
    asked, matched = recurrences(one), {fit.demand_id for fit in fitting(wherever(one))}
    lacks = _("{finding} (our reading)").format(finding=_("A known action package"))
    cause, kind = _("No known action package matches it."), _(LOOKS["demand"].name)
    return [
        (lacks, names[d], asked[d].statements, asked[d].organizations, "", cause, kind, meaning())
        for d in ranking(one)
        if d not in matched and asked[d].statements
    ]


def _among(view: View) -> str:
    """Return to which statements a gap's organizations are held, in words that follow on “a statement”; "" to all."""
    if len(view.filters.demands) == 1:
        return _("with this demand")
    if len(view.filters.themes) == 1:
        return _("on this theme")
    return _("of this selection") if _in_part(view) else ""


def _counted(reason: str, part: str) -> str:
    """Return why a gap is one, and in which part of the record where what it counts is counted there."""
    return f"{begun(part)}: {inside(reason)}" if part else reason


def _caused(rule: str, among: str) -> str:
    return f"{_(CAUSES[rule])} ({among})" if among else _(CAUSES[rule])


def _only_first_begun(words: Iterable[str]) -> list[str]:
    """Return different words, those after the first as they go on in a sentence."""
    return [inside(one) if k else one for k, one in enumerate(dict.fromkeys(words))]


def in_order(view: View) -> str:
    """Return in which order gaps stand, and in which passages or statements they are counted."""
    order = _("By cause: first what more statements speak of, then where fewer organizations are already.")
    return f"{order} {alone(view)}".strip()


def alone(view: View) -> str:
    """Return in which passages or statements gaps are counted where some are left out; "" where none is."""
    if _in_part(view):
        return _("Counted in the passages of this selection alone.")
    # of some statements alone it is no gap of the record
    n = int(view.statements.sum())
    words = ngettext("Counted in this statement alone.", "Counted in these {n} statements alone.", n)
    return "" if view.statements.all() else words.format(n=number(n))
