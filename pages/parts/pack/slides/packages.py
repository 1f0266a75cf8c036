"""The slides of packages: the demands that none matches beside those that one does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from data.measures.countries.country_profile import wherever
from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.recurrence import compared
from data.measures.demands.statement_demands import called, clearly_called
from data.measures.follow_up.commitments import ANSWERS, answers, fitting, package_rows
from data.record.rows import Row
from data.record.selection import View
from pages.parts.claims.panel import said
from pages.parts.claims.sentences_asked import by_nobody
from pages.parts.pack.board import Figure, Grid, Slide
from pages.parts.pack.own_titles import without_packages
from pages.parts.pack.slides.asked import more_demands
from pages.parts.pack.slides.sides import Asked, Side
from pages.parts.pack.titles import about, longest_that_fits
from pages.parts.views.commitments.finding import title as commitments_title
from pages.parts.words import labels, short
from pages.parts.words.articles import together
from pages.parts.words.catalogue import begun, gettext as _, inside, language, listed, ngettext, number
from pages.parts.words.counts import organizations_words
from pages.parts.words.packages import fit_words, how_far, in_part, meaning, package_name

# rows with packages, bars of demands
PACKAGES, BARS = 6, 8
# so many demands that a package matches are named, or stand below those that none does; of these so many are told in
# whole words
NAMED, MATCHED, FEW = 3, 2, 4


def committed(
    view: View, asking: View, marks: tuple[int, ...], say: tuple[str, ...], site: str, raised: Sequence[str] = ()
) -> Slide | None:
    """Return the slide of demands and the packages that match them; None where nothing is asked.

    `asking` is the part of the record whose demands are set against the packages. Of chosen countries their own
    packages stand apart from those of others; the demands `raised` stand in its grid. `site` names where the demands
    are that it leaves out.
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
    led = {p: _with_lead(names[p], table[p]) if chosen else names[p] for p in names}
    matching = {str(d): [one.package_id for one in every if one.demand_id == d] for d in rows.index}
    none = _("no package")
    takes_part = any(roles.values())
    own_roles = (_("leads") in roles.values(), _("joined") in roles.values()) if takes_part else None
    matched = [str(d) for d in rows.index if any(roles[p] or not takes_part for p in matching[str(d)])]
    without = [d for d in matching if d not in matched]
    # the rows show what the title says: of the demands without a package, or that packages of others match
    first = without[: max(PACKAGES - len(matched), PACKAGES - MATCHED)]
    order = raised or ([*matched, *without] if chosen and not takes_part else [*first, *matched])
    lines = []
    for demand in order[:PACKAGES]:
        joined = [names[p] for p in matching[demand] if roles[p]]
        # whose government one may call
        others = "; ".join(led[p] for p in matching[demand] if not roles[p]) or none
        name = short.demands(record)[demand]
        lines.append((name, "; ".join(joined) or none, others) if takes_part else (name, others))
    if chosen:
        title = _own_title(asking, len(rows), len(matched), own=own_roles)
        header: tuple[str, ...] = (_("Demand on it"), _("Its own packages that match"), _("Those of others"))
        if not takes_part:
            header = (header[0], _("Packages of other governments that match it, in our reading"))
    else:
        title = _open_title(asking)
        header = (_("Demand"), _("Action packages that match it"))
    rest = more_demands(len(rows), len(lines), site)
    # a part that it plays in all of them is said of all
    told = (
        names if len({role for role in roles.values() if role}) < 2 else {p: f"{names[p]} ({roles[p]})" for p in names}
    )
    packages = {d: [told[p] for p in matching[d] if roles[p] or not takes_part] for d in matching}
    sides = _sides(asking, rows, matched, packages, own=own_roles)
    if takes_part:
        # each with all that it matches
        own = [(f"{names[p]} ({roles[p]})", [d for d in matched if p in matching[d]]) for p in names if roles[p]]
        pairs = tuple(
            (name, begun(listed(inside(short.demands(record)[d]) for d in found))) for name, found in own if found
        )
        of_others = sum(bool(matching[d]) for d in without)
        sides = tuple(replace(side, **({"others": of_others} if side.each else {"packages": pairs})) for side in sides)
    whose = labels.countries_said(asking.filters.countries) if chosen else ""
    grid = Grid(title, header, tuple(lines), "", whose=whose)
    under = together(_("No action package is known to be led or joined by {countries}.").format(countries=whose))
    if takes_part or not chosen:
        under = by_nobody(said(asking, "unanswered").claim.numbers, own=True) if chosen else ""
    used = {p for demand in matched for p in matching[demand]}
    if none_of_them := [f"{names[p]} ({roles[p]})" for p in names if roles[p] and p not in used]:
        unmatched_words = _("No demand matches {packages}.")
        under = f"{under} {unmatched_words.format(packages=listed(none_of_them))}".strip()
    shown = Slide("committed", title, say, _reading(), rest, marks, grid=grid, sides=sides, under=under)
    # that no package at all matches is more than that none of its own does; without any this is what there is to say
    at_all = _own_title(asking, len(rows), sum(map(bool, matching.values())), own=None) if chosen else title
    at_all = at_all if takes_part or not chosen else without_packages(asking)
    return replace(shown, reasons=how_far(view), partly=in_part(view), leading=at_all)


def _sides(
    asking: View,
    rows: pd.DataFrame,
    matched: list[str],
    packages: Mapping[str, list[str]],
    *,
    own: tuple[bool, bool] | None,
) -> tuple[Side, ...]:
    """Return the demands that no package matches, and those that one does with these; a side without any is left out.

    `rows` are the answers to them; `own` says whether the countries chosen lead packages, and whether they joined some;
    None where neither is known, so that the packages are those of others.
    """
    names, chosen = short.demands(asking.record), bool(asking.filters.countries)
    of = int(asking.statements.sum()) if chosen else int(compared(wherever(asking)).sum())
    without = rows[~rows.index.isin(matched)]
    n = len(without)
    each = _("No package of its own matches it.") if own else _("No known action package matches it.")
    if own:
        words = {
            (True, False): ngettext(
                "demand matches no package that {who} leads", "demands match no package that {who} leads", n
            ),
            (False, True): ngettext(
                "demand matches no package that {who} joined", "demands match no package that {who} joined", n
            ),
        }.get(own, ngettext("demand matches no package of {who}", "demands match no package of {who}", n))
        words = together(words.format(who=labels.countries_said(asking.filters.countries)))
        others = {
            (True, False): ngettext("matches a package that it leads", "match packages that it leads", len(matched)),
            (False, True): ngettext("matches a package that it joined", "match packages that it joined", len(matched)),
        }.get(
            own,
            ngettext(
                "matches a package that it joined or leads", "match packages that it joined or leads", len(matched)
            ),
        )
    else:
        words = ngettext("demand matches no known action package", "demands match no known action package", n)
        others = ngettext("matches a package", "match packages", len(matched))
        if chosen:
            n = len(matched)
            others = ngettext("matches a package of other governments", "match packages of other governments", n)
    full, asks_for = labels.demand(asking.record), list[tuple[str, str]]()
    every = tuple(
        Asked(names[str(d)], full[str(d)], int(n), arguable(int(unsure)), int(signed))
        for d, n, unsure, signed in without[["statements", "arguable", "organizations"]].itertuples()
    )
    asks = ngettext("asked in {n} of {of} statements", "asked in {n} of {of} statements", of)
    for one in every:
        asked = asks.format(n=number(one.statements), of=number(of)) + one.unsure
        known = ngettext(
            "{asked}; {organizations} signed at least one",
            "{asked}; {organizations} signed at least one",
            one.organizations,
        ).format(asked=asked, organizations=organizations_words(one.organizations))
        # of few it is said who asks for each
        asks_for.append((one.name, known if not chosen and len(every) <= FEW else ""))
    told = tuple((names[d], "; ".join(packages[d])) for d in matched)
    both = (
        Side(number(len(every)), words, tuple(asks_for), each=each, asked=every, of=of),
        Side(number(len(matched)), others, told),
    )
    return tuple(side for side in both if side.rows)


def arguable(n: int) -> str:
    """Return of how many statements the reading is arguable, to stand behind how many ask; "" for none."""
    return ngettext(" ({n} arguable)", " ({n} arguable)", n).format(n=number(n)) if n else ""


def unmatched(view: View, marks: tuple[int, ...], say: tuple[str, ...], site: str) -> Slide | None:
    """Return the slide of demands that no package matches, those of most statements first; None for few."""
    rows = _answered(view)
    without = rows[~rows["answer"].isin(ANSWERS)]
    if len(without) < 2 or view.filters.countries:
        return None
    names = short.demands(view.record)
    counts = tuple((names[str(d)], int(n)) for d, n in without["organizations"].items())
    figures = tuple(
        Figure(number(int(n)), names[str(d)], short=arguable(int(doubt)))
        for d, n, doubt in without[["statements", "arguable"]].itertuples()
    )
    matched = [inside(names[str(d)]) for d in rows.index if d not in without.index]
    under = (
        _("At least one package matches: {demands}.").format(demands=listed(matched))
        if 0 < len(matched) <= NAMED
        else ""
    )
    rest = more_demands(len(without), min(BARS, len(counts)), site)
    table = package_rows(wherever(view))
    packages: dict[str, list[str]] = {}
    for one in fitting(wherever(view)):
        name = view.record.text(table[one.package_id]["package_name"], language()) or one.package_id
        packages.setdefault(one.demand_id, []).append(name)
    sides = _sides(view, rows, [str(d) for d in rows.index if d not in without.index], packages, own=None)
    told = Slide("open", _open_title(view), say, _reading(), rest, marks, counts=counts, under=under, sides=sides)
    return replace(told, figures=figures, reasons=how_far(view), leading=told.title)


def _answered(view: View) -> pd.DataFrame:
    """Return the `answers` to the demands made; statements and organizations are of those that ask, the most first.

    ``arguable`` : in how many of these statements only arguable passages ask.
    """
    rows, record = answers(view), view.record
    rows = rows[rows["statements"] > 0]
    at = [record.demands.index(str(demand)) for demand in rows.index]
    asks, clear = (which(view).sum(axis=0)[at] for which in (called, clearly_called))
    # to reject its opposite is not to ask for it
    rows = rows.assign(statements=asks, organizations=[demand_signers(view)[str(d)].signed for d in rows.index])
    rows["arguable"] = asks - clear
    return rows.sort_values(["statements", "organizations"], ascending=False, kind="stable")


def _open_title(view: View) -> str:
    """Return how many of the demands match no package."""
    rows = _answered(view)
    words = _("{n} of {of} demands match no known package, in our reading")
    n = number(int((~rows["answer"].isin(ANSWERS)).sum()))
    return longest_that_fits([commitments_title(view), words.format(n=n, of=number(len(rows)))])


def _own_title(asking: View, of: int, matched: int, *, own: tuple[bool, bool] | None) -> str:
    """Return how many of the demands made of chosen countries match no package of theirs.

    `own` says whether they lead some, and whether they joined some; without, it says how many match no package at all.
    """
    who = labels.countries_said(asking.filters.countries)
    taking_part = {
        (True, False): _("{n} of {of} demands match no package that {who} leads, in our reading"),
        (False, True): _("{n} of {of} demands match no package that {who} joined, in our reading"),
    }
    shorter: tuple[str, ...] = (
        taking_part.get(
            own or (True, True), _("{n} of {of} demands match no package that {who} joined or leads, in our reading")
        ),
        _("{n} of {of} demands match no package of {who}, in our reading"),
        _("{n} of {of} demands match no package of its own, in our reading"),
    )
    if not own:
        shorter = (
            _("{n} of {of} demands on {who} match no known action package, in our reading"),
            _("{n} of {of} demands on {who} match no known package, in our reading"),
            _("{n} of {of} demands match no known package, in our reading"),
        )
    if matched == of:
        shorter = (_("In our reading, packages of its own match all {of} demands"),)
        if not own:
            shorter = (_("In our reading, packages of others match all {of} demands"),)
    titles = [together(words.format(n=number(of - matched), of=number(of), who=who)) for words in shorter]
    return longest_that_fits(titles)


def _role(row: Row, chosen: set[str]) -> str:
    """Return which part chosen countries play in a package: "" for none."""
    return _("leads") if chosen & set(row["leads"]) else _("joined") if chosen & set(row["joined"]) else ""


def _with_lead(name: str, row: Row) -> str:
    """Return the name of a package with the governments that are known to lead it."""
    leads = [labels.country(iso3) for iso3 in row["leads"]]
    words = ngettext("{package} (lead: {countries})", "{package} (leads: {countries})", len(leads))
    return words.format(package=name, countries=listed(leads)) if leads else name


def _one_demand(view: View, demand: str, marks: tuple[int, ...], say: tuple[str, ...]) -> Slide | None:
    """Return the packages that match one demand, and why; None where none does."""
    record = view.record
    table = package_rows(wherever(view))
    matching = [one for one in fitting(wherever(view)) if one.demand_id == demand]
    lines = [
        (package_name(record, one.package_id, table[one.package_id]), fit_words(record, one))
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
