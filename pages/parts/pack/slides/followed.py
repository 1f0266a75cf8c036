"""Slides on what came of it: the packages that match demands, the events found since, and the gaps."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from data.measures.countries.country_profile import wherever
from data.measures.follow_up.commitments import ANSWERS, answers, fitting, package_rows
from data.measures.follow_up.outcomes import foremost, found, latest_month, month_since, taken_back, told
from data.record.rows import Row
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.pack.content import Card, Figure, Grid, Slide, site_name
from pages.parts.pack.slides.asked import more_demands
from pages.parts.pack.slides.titles import about, longest_that_fits
from pages.parts.views.commitments.finding import title as commitments_title
from pages.parts.words import labels, short
from pages.parts.words.articles import together
from pages.parts.words.catalogue import begun, date_words, gettext as _, inside, language, listed, ngettext, number
from pages.parts.words.directions import DIRECTIONS, only, way, ways_title
from pages.parts.words.packages import meaning, package_name

# rows with packages, bars of demands
PACKAGES, BARS = 6, 8
# so many demands that a package matches are named
NAMED = 3


def committed(view: View, asking: View, marks: tuple[int, ...], say: tuple[str, ...], site: str) -> Slide | None:
    """Return the slide of demands and the packages that match them; None where nothing is asked.

    `asking` is the part of the record whose demands are set against the packages. Of chosen countries their own
    packages stand apart from those of others, and demands that one of theirs matches come first. `site` names where
    the demands are that it leaves out.
    """
    record, chosen = view.record, set(view.filters.countries)
    rows = _answered(asking)
    if rows.empty:
        return None
    if len(rows) == 1:
        return _one_demand(asking, str(rows.index[0]), marks, say)
    every, table = fitting(wherever(asking)), package_rows(wherever(asking))
    names = {p: record.text(row["package_name"], language()) or p for p, row in table.items()}
    roles = {p: _role(row, chosen) for p, row in table.items()}
    matching = {str(d): [one.package_id for one in every if one.demand_id == d] for d in rows.index}
    # what a government takes part in comes first, then what it could take part in
    order = sorted(matching, key=lambda d: (not any(roles[p] for p in matching[d]), bool(chosen) and not matching[d]))
    none = _("no package")
    lines = []
    for demand in order[:PACKAGES]:
        own = [f"{names[p]} ({roles[p]})" for p in matching[demand] if roles[p]]
        others = "; ".join(names[p] for p in matching[demand] if not roles[p]) or none
        name = short.demands(record)[demand]
        lines.append((name, "; ".join(own) or none, others) if chosen else (name, others))
    if chosen:
        takes_part = any(roles.values())
        # of packages of its own, else of all
        matched = sum(any(roles[p] or not takes_part for p in packages) for packages in matching.values())
        title = _own_title(asking, len(rows), matched, own=takes_part)
        header: tuple[str, ...] = (_("Demand made of it"), _("Its own packages that match"), _("Those of others"))
        if not takes_part:
            lines = [(line[0], line[-1]) for line in lines]
            header = (header[0], _("Packages of other governments that match it, in our reading"))
    else:
        title = _open_title(asking)
        header = (_("Demand"), _("Action packages that match it"))
    rest = more_demands(len(rows), len(lines), site)
    return Slide("committed", title, say, _reading(), rest, marks, grid=Grid(title, header, tuple(lines), ""))


def unmatched(view: View, marks: tuple[int, ...], say: tuple[str, ...], site: str) -> Slide | None:
    """Return the slide of demands that no package matches, those of most statements first; None for few."""
    rows = _answered(view).sort_values(["statements", "organizations"], ascending=False, kind="stable")
    without = rows[~rows["answer"].isin(ANSWERS)]
    if len(without) < 2 or view.filters.countries:
        return None
    names = short.demands(view.record)
    counts = tuple((names[str(d)], int(n)) for d, n in without["organizations"].items())
    figures = tuple(
        Figure(number(int(n)), name) for n, (name, _signed) in zip(without["statements"], counts, strict=True)
    )
    matched = [inside(names[str(d)]) for d in rows.index if d not in without.index]
    under = _("A package matches: {demands}.").format(demands=listed(matched)) if 0 < len(matched) <= NAMED else ""
    rest = more_demands(len(without), min(BARS, len(counts)), site)
    return Slide("open", _open_title(view), say, _reading(), rest, marks, figures=figures, counts=counts, under=under)


def _answered(view: View) -> pd.DataFrame:
    """Return the `answers` to the demands made, those of most statements first."""
    rows = answers(view)
    return rows[rows["statements"] > 0].sort_values("statements", ascending=False, kind="stable")


def _open_title(view: View) -> str:
    """Return how many of the demands made match no package."""
    rows = _answered(view)
    words = _("In our reading, {n} of {of} demands match no package")
    n = number(int((~rows["answer"].isin(ANSWERS)).sum()))
    return longest_that_fits([commitments_title(view), words.format(n=n, of=number(len(rows)))])


def _own_title(asking: View, of: int, matched: int, *, own: bool) -> str:
    """Return how many of the demands made of chosen countries match no package of theirs; `own` if any is known.

    Without, it says how many match packages of others.
    """
    who = labels.countries_said(asking.filters.countries)
    if not own:
        words = _("No action package of {who} is known; those of others match {n} demands")
        words = begun(together(words.format(who=who, n=number(matched))))
        return longest_that_fits([words, _("No action package of its own is known")])
    shorter: tuple[str, ...] = (
        _("In our reading, {n} of {of} demands match no package of {who}"),
        _("In our reading, {n} of {of} demands match no package of its own"),
    )
    if matched == of:
        shorter = (_("In our reading, packages of its own match all {of} demands"),)
    said = [together(words.format(n=number(of - matched), of=number(of), who=who)) for words in shorter]
    return longest_that_fits([commitments_title(asking), *said])


def _role(row: Row, chosen: set[str]) -> str:
    """Return which part chosen countries play in a package: "" for none."""
    return _("leads") if chosen & set(row["leads"]) else _("joined") if chosen & set(row["joined"]) else ""


def _one_demand(view: View, demand: str, marks: tuple[int, ...], say: tuple[str, ...]) -> Slide | None:
    """Return the packages that match one demand, and why; None where none does."""
    record = view.record
    table = package_rows(wherever(view))
    matching = [one for one in fitting(wherever(view)) if one.demand_id == demand]
    lines = [
        (package_name(record, one.package_id, table[one.package_id]), record.text(one.reason, language()))
        for one in matching[:PACKAGES]
    ]
    if not lines:
        return None
    n = len(lines)
    title = ngettext("One action package matches this demand", "{n} action packages match this demand", n)
    header = (_("Action package"), _("Why it matches"))
    title = longest_that_fits(about(short.demands(record)[demand], title.format(n=number(n))))
    return Slide("committed", title, say, _reading(), (), marks, grid=Grid(title, header, tuple(lines), ""))


def _reading() -> str:
    reading = _("Which package matches a demand is this project’s reading; lists of members may be incomplete.")
    return f"{meaning()} {reading}"


def since(view: View, subject: str, marks: tuple[int, ...], say: tuple[str, ...]) -> Slide | None:
    """Return the slide of the foremost events since the first statement kept; None if none was found.

    `subject` is the name of what the view is about, "" for all.
    """
    counts, rows = found(view), foremost(view)
    if rows.empty:
        return None
    title = _since_title(counts, subject, month_since(view)[:4])
    names = short.demands(view.record)
    # of a pack on one demand it goes without saying
    about_what = set(view.ids("demands")) if view.demands.sum() > 1 else set()
    cards = []
    undone = taken_back(view.record)
    for row in told(view).itertuples():
        shown = DIRECTIONS[str(row.direction)]
        word = way(str(row.direction), undone=str(row.outcome_id) in undone)
        text = view.record.text(str(row.event), language())
        day, site = date_words(str(row.date)[:7]), site_name(str(row.source_url).split("|")[0])
        demands = [inside(names[d]) for d in str(row.demand_ids).split("|") if d in about_what]
        why = view.record.text(str(row.why), language())
        cards.append(
            Card(
                day,
                text,
                shown.sign,
                word,
                palette.DIRECTIONS[str(row.direction)],
                site,
                listed(demands),
                why,
                str(row.date),
            )
        )
    foot = _(
        "Not all that happened was found, and nothing after {month}; "
        "towards or away from what is asked is this project’s reading."
    ).format(month=date_words(latest_month(view.record)))
    if len(view.filters.countries) == 1 and others_act(view):
        foot = f"{alone(view)} {foot}"
    rest = tuple(_shown(k, len(rows)) for k in range(len(cards) + 1))
    ways = tuple((way, counts[way]) for way in DIRECTIONS if counts[way])
    return Slide("since", title, say, foot, rest, marks, cards=tuple(cards), counts=ways)


def others_act(view: View) -> bool:
    """Return whether of several events since the record names other governments too with some that a country has."""
    acting = foremost(view)["country"].astype(str)
    return len(acting) > 1 and bool((acting != view.filters.countries[0]).any())


def alone(view: View) -> str:
    """Return how many of the events since on one country name no other: in the others more governments have a part."""
    acting = foremost(view)["country"].astype(str)
    n = int((acting == view.filters.countries[0]).sum())
    words = ngettext(
        "{n} of the {of} events concerns this country alone, the others more.",
        "{n} of the {of} events concern this country alone, the others more.",
        n,
    )
    words = words if n else _("All {of} events concern other countries too.")
    return words.format(n=number(n), of=number(len(acting)))


def _shown(n: int, of: int) -> str:
    """Return how many of the events found are shown."""
    if of == 1:
        return _("Shown: the one event found.")
    if n >= of:
        return _("Shown: all {of} events found.").format(of=number(of))
    return _("Shown: {n} of {of} events found.").format(n=number(n), of=number(of))


def _since_title(counts: Mapping[str, int], subject: str, year: str) -> str:
    """Return how many events were found since, and how many move towards what was asked and how many away.

    `subject` is what they are about, "" for all; `year` is the one since when they are.
    """
    n = counts["events"]
    if n == 1:
        return longest_that_fits(about(subject, only(counts)))
    whens = (
        ngettext("{n} event since {year}", "{n} events since {year}", n),
        ngettext("{n} event since", "{n} events since", n),
        ngettext("{n} event", "{n} events", n),
    )
    events = [when.format(n=number(n), year=year) for when in whens]
    told = [ways_title(counts, words) for words in events]
    shorter = [ways_title(counts, words, short=True) for words in events[-1:] if subject]
    return longest_that_fits([*(begun(about(subject, words)[0]) for words in (*told, *shorter)), *map(begun, told)])


def gaps(grid: Grid | None, marks: tuple[int, ...], say: tuple[str, ...]) -> Slide | None:
    """Return the slide of the gaps; None without."""
    if grid is None:
        return None
    return Slide("gaps", grid.title, say, grid.note, (), marks, grid=grid)
