"""The slide of the map: the claim on who signed or what is asked of a country, and the numbers beside it."""

from __future__ import annotations

from functools import partial

import numpy as np

from data.measures.countries.country_profile import Ties, wherever
from data.measures.countries.endorsement import endorsement
from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.recurrence import compared, ranking
from data.measures.demands.statement_demands import called, clearly_called
from data.measures.signers.signing import by_country, pairs, totals
from data.record.selection import View
from pages.parts.pack.board import Figure, Slide
from pages.parts.pack.maps.map_piece import seats_figure
from pages.parts.pack.script.sentences import by_its_name
from pages.parts.pack.slides import asked
from pages.parts.pack.slides.packages import arguable
from pages.parts.pack.squares.crop import around_signers, near, of_some, plain
from pages.parts.pack.titles import longest_that_fits
from pages.parts.views.home.map_picture import Map
from pages.parts.words import findings, labels, short
from pages.parts.words.addressed import addressed_how, addressed_shortly, not_to_it
from pages.parts.words.articles import the_statement, together
from pages.parts.words.catalogue import (
    begun,
    date_words,
    gettext as _,
    in_this_language,
    inside,
    listed,
    ngettext,
    number,
    stopped,
)
from pages.parts.words.demand_sentences import arguable_words
from pages.parts.words.governments import standing_words

# signers of a country that are named
NAMED = 2
# width over height of the map of a country beside its numbers
BESIDE = 1.54


def map_slide(view: View, one: Ties | None, drawn: Map, marks: tuple[int, ...], say: tuple[str, ...]) -> Slide:
    """Return the slide of the map of a view, or of `one` country; `drawn` is that of a hand-out."""
    if one is not None:
        figures = _of_country(one)
        drawn = near(view, BESIDE, apart=bool(figures[1].apart))
        title = asked.leading_title(one)
    else:
        figures = _of_view(view)
        title = _title(view)
        drawn = around_signers(plain(drawn)) if of_some(view) else drawn
    banner = in_this_language(partial(near, view, apart=bool(one and figures[1].apart)))
    tells = [kind for kind, told in (("country", one), ("endorsers", _endorsed(view, one))) if told]
    return Slide(
        "map", title, say, drawn.note, (), marks, figures=figures, map=drawn, banner=banner, tells=tuple(tells),
        counts=_among(one) if one else (), under=_said_of(view, one),
        leading=_seats(view) if one is None and asked.signed_title(view) else "",
    )  # fmt: skip


def _seats(view: View) -> str:
    """Return how many signers one country has, and how many how many others have, as a title; "" of one."""
    seats = by_country(view)["organizations"].sort_values(ascending=False)
    if len(seats) < 2 or view.filters.demands:
        return ""
    of = totals(view)["organizations"]
    country, most, n = labels.countries_said([str(seats.index[0])]), int(seats.iloc[0]), len(seats) - 1
    words = ngettext(
        "{of} signers: {most} in {country}, {rest} in {n} other country",
        "{of} signers: {most} in {country}, {rest} in {n} other countries",
        n,
    )
    rest = number(int(seats.sum()) - most)
    return together(words.format(of=number(of), most=number(most), country=country, rest=rest, n=number(n)))


def _said_of(view: View, one: Ties | None) -> str:
    """Return what is said under a map: what a number hides, or first what the one passage says that names a government.

    Slides have the event that leads in its place.
    """
    if one and (named := by_its_name(one)):
        return stopped(named[0].split(". ")[0])
    demands = view.filters.demands
    # how many statements are arguable stands with their number
    ranges = len(demands) == 1 and demand_signers(view)[demands[0]].ranges
    return arguable_words(view, demands[0]) if ranges else ""


def _endorsed(view: View, one: Ties | None) -> bool:
    """Return whether the numbers beside a map say who endorsed the Declaration."""
    if one:
        return one.country in endorsement(view.record).index
    return len(view.filters.demands) != 1 and not view.filters.countries


def _title(view: View) -> str:
    """Return the claim on a view of no single country."""
    seats, kept = by_country(view), totals(view)
    n = ngettext("{n} organization signed", "{n} organizations signed", kept["organizations"])
    words = n.format(n=number(kept["organizations"]))
    # of those whose country is not known some may be of others
    least = int(seats["organizations"].sum()) < kept["organizations"]
    if len(seats) > 1:
        where = ngettext("from {n} country", "from {n} countries", len(seats))
        where = _("from at least {n} countries") if least else where
        words = _("{signed}, {where}").format(signed=words, where=where.format(n=number(len(seats))))
    themes, demands = labels.theme(view.record), short.demands(view.record)
    if len(view.filters.demands) == 1:
        signed = demand_signers(view)[view.filters.demands[0]].signed
        signs = ngettext(
            "{demand}: {n} organization signed a statement that asks for it",
            "{demand}: {n} organizations signed a statement that asks for it",
            signed,
        )
        demand, titles = demands[view.filters.demands[0]], list[str]()
        asking = np.flatnonzero(called(view)[:, view.record.demands.index(view.filters.demands[0])])
        if len(asking) == 1:
            name = the_statement(labels.statement(view.record)[view.record.statements[asking[0]]])
            by_one = ngettext(
                "{demand}: {n} organization signed {statement} asking for it",
                "{demand}: {n} organizations signed {statement} asking for it",
                signed,
            )
            titles.append(by_one.format(demand=demand, n=number(signed), statement=name))
        return longest_that_fits([*titles, signs.format(demand=demand, n=number(signed)), words])
    about = [themes[t] for t in view.filters.themes] or [demands[d] for d in view.filters.demands]
    subject = begun(listed(map(inside, about)))
    titles = [_("{subject}: {words}").format(subject=subject, words=inside(words))] if about else []
    if view.filters.themes and not view.filters.demands and titles:
        signs = ngettext(
            "{subject}: {n} organization signed a statement with demands on it",
            "{subject}: {n} organizations signed a statement with demands on it",
            kept["organizations"],
        )
        titles = [signs.format(subject=subject, n=number(kept["organizations"]))]
    if about:
        return longest_that_fits([*titles, words, words])
    if view.filters or len(seats) < 2:
        return longest_that_fits([begun(findings.signers(view)), words])
    every = _("{n} organizations from {countries} countries signed statements around the Los Angeles Declaration")
    if least:
        every = _("{n} organizations from at least {countries} countries signed statements around the Declaration")
    return longest_that_fits([every.format(n=number(kept["organizations"]), countries=number(len(seats))), words])


def _of_country(one: Ties) -> tuple[Figure, ...]:
    """Return the numbers beside the map of one country."""
    record = one.any.record
    of = int(compared(one.any).size)
    addressed = int(one.addressed.statements.sum())
    words = ngettext(
        "of {of} statements addresses the government", "of {of} statements address the government", addressed
    ).format(of=number(of))
    # alone it must say whose
    shortly = ngettext(
        "of {of} statements addresses the government of {country}",
        "of {of} statements address the government of {country}",
        addressed,
    )
    country = labels.countries_said([one.country])
    shortly = together(shortly.format(of=number(of), country=country))
    addresses = Figure(number(addressed), addressed_how(one, words), addressed_shortly(one, shortly))
    found = [addresses, _signed(one)]
    standing = endorsement(record)["standing"].get(one.country, "")
    if standing:
        first, last = (str(endorsement(record).loc[one.country, end]) for end in ("earliest", "latest"))
        # governments change: to one of today it is the country that endorsed
        words = _("{country} {standing}").format(country=country, standing=standing_words(record, one.country))
        shortly = _("{country} endorsed the Declaration").format(country=country)
        words, shortly = (begun(together(said)) for said in (words, shortly))
        dated = (shortly, _dated(first, last)) if standing != "not" else ()
        found.append(Figure(first[:4] if dated else "–", words, *dated))
    return tuple(found)


def _dated(first: str, last: str) -> str:
    """Return a day in words, or as much of it as two days (ISO) that it lies between have in common."""
    known = next((first[:n] for n in (10, 7, 4) if first[:n] == last[:n]), "")
    return date_words(known, "medium") if known else f"{first[:4]}–{last[:4]}"


def based_there(n: int) -> str:
    """Return what the number of those who signed from one country counts: not each signed what a title is about."""
    return ngettext(
        "organization based there signed at least one statement",
        "organizations based there signed at least one statement",
        n,
    )


def _signed(one: Ties) -> Figure:
    n = one.signers
    if not n:
        return Figure(number(0), _("organizations that signed are known to be based there"))
    elsewhere, apart = not_to_it(one)
    short = words = elsewhere or based_there(n)
    if n <= NAMED:
        names = one.any.record.tables["organizations"]["name"][one.based.organizations].tolist()
        # they are named however little room there is
        told = _("{what}: {names}").format(what=words, names=listed(names))
        # a colon after what that does not address would be of this
        short = words = f"{words} ({listed(names)})" if apart else told
    return Figure(number(n), words, short, apart=apart)


def _among(one: Ties) -> tuple[tuple[str, int], ...]:
    """Return the demand that leads on a government with how many based there signed a statement that asks it for it."""
    demands, (organizations, statements) = ranking(one.addressed)[:1], pairs(one.based)
    asks = [np.flatnonzero(called(one.addressed)[:, one.any.record.demands.index(demand)]) for demand in demands]
    who = (np.unique(organizations[np.isin(statements, asking)]) for asking in asks)
    return tuple((demand, len(signed)) for demand, signed in zip(demands, who, strict=True))


def _of_view(view: View) -> tuple[Figure, ...]:
    """Return the numbers beside the map of a theme, a demand or all."""
    kept, of = totals(view), int(compared(wherever(view)).sum())
    if len(view.filters.demands) == 1:
        demand = view.filters.demands[0]
        column = view.record.demands.index(demand)
        asking = called(view)[:, column]
        n = int(asking.sum())
        signers = demand_signers(view)[demand]
        asks = ngettext("of {of} statements asks for it", "of {of} statements ask for it", n)
        # quoted alone a number says what “it” is, and which statement
        this = ngettext(
            "of {of} statements asks for this: {demand}", "of {of} statements ask for this: {demand}", n
        ).format(of=number(of), demand=inside(short.demands(view.record)[demand]))
        doubt = arguable(n - int(clearly_called(view)[:, column].sum()))
        asks = asks.format(of=number(of))
        if n == 1:
            date = str(view.record.tables["statements"]["date"].iloc[int(asking.argmax())])
            asks = _("{asks}, in {month}").format(asks=asks, month=date_words(date[:7]))
        found = [Figure(number(n), f"{asks}{doubt}", f"{this}{doubt}")]
        one = ngettext(
            "organization signed at least one that does", "organizations signed at least one that does", signers.signed
        )
        alone = ngettext(
            "organization signed a statement that asks for this",
            "organizations signed a statement that asks for this",
            signers.signed,
        )
        if n == 1:
            one = ngettext("organization signed that statement", "organizations signed that statement", signers.signed)
            name = the_statement(labels.statement(view.record)[view.record.statements[int(asking.argmax())]])
            alone = ngettext("organization signed {statement}", "organizations signed {statement}", signers.signed)
            alone = alone.format(statement=name)
        found.append(Figure(number(signers.signed), one, alone))
        if n > 1 and signers.twice:
            both = _("organizations signed both") if n == 2 else _("organizations signed two or more")
            found.append(Figure(number(signers.twice), both))
        else:
            found.append(seats_figure(len(by_country(view))))
        return tuple(found)
    words = ngettext("of {of} statement", "of {of} statements", of).format(of=number(of))
    if not view.filters:
        words = ngettext("statement around the Declaration", "statements around the Declaration", of)
    if view.filters.themes:
        words = ngettext(
            "of {of} statements makes demands on this theme", "of {of} statements make demands on this theme",
            kept["statements"],
        ).format(of=number(of))  # fmt: skip
    organizations = ngettext(
        "organization signed at least one of {of} statements",
        "organizations signed at least one of {of} statements",
        kept["organizations"],
    ).format(of=number(kept["statements"]))
    if kept["statements"] == 1:
        name = the_statement(labels.statement(view.record)[view.record.statements[int(view.statements.argmax())]])
        organizations = ngettext(
            "organization signed {statement}", "organizations signed {statement}", kept["organizations"]
        ).format(statement=name)
    in_each = by_country(view)["organizations"]
    if nowhere := kept["organizations"] - int(in_each.sum()):
        unknown = _("{organizations}; the country of {n} is not known")
        organizations = unknown.format(organizations=organizations, n=number(nowhere))
    found = [Figure(number(kept["organizations"]), organizations)]
    # one statement alone is not counted
    if not kept["statements"] == of == 1:
        found.insert(0, Figure(number(kept["statements"]), words))
    # that most are in one country is seen on the map
    if of > 1 and (several := int((np.bincount(pairs(view)[0]) > 1).sum())):
        found.append(Figure(number(several), _("organizations signed two or more statements")))
    if not view.filters.countries:
        day = endorsement(view.record)
        n = int((day["standing"] != "not").sum())
        endorsed = ngettext("government endorsed the Declaration", "governments endorsed the Declaration", n)
        found.append(Figure(number(n), endorsed))
    return tuple(found)
