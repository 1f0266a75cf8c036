"""What stands at the end of a briefing, in words: gaps, signers, limits, sources and credits."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nsmallest

from data.gaps.worklist import ranked_gaps
from data.measures.coding.caveats import coding_counts
from data.measures.countries.country_profile import Ties, asked_of, ties, wherever
from data.measures.demands.passage_rows import evidence
from data.measures.demands.recurrence import ranking
from data.measures.demands.statement_demands import called, clearly_called
from data.measures.follow_up.lasting import ended_since
from data.measures.follow_up.outcomes import DECLARATION, found, latest_with
from data.measures.signers.signing import by_country, unplaced
from data.record.folding import folded
from data.record.selection import View
from pages.parts.claims.notes import Note
from pages.parts.claims.panel import said
from pages.parts.pack.board import Grid
from pages.parts.pack.content import Signers, Source, whole_address
from pages.parts.pack.demand_list import FEWER
from pages.parts.pack.script.sentences import NAMED
from pages.parts.pack.slides.asked import leading
from pages.parts.pack.titles import longest_that_fits
from pages.parts.words import gap_sentences, labels, short
from pages.parts.words.addressed import addressed_how, may_address
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, begun, date_words, gettext as _, inside, listed, ngettext, number
from pages.parts.words.governments import standing_words
from pages.parts.words.spoken import said_aloud

MOST_NAMES = 400
# so many of those who published a statement are named if one more is not all
PUBLISHERS = 3
# what the record counts of one measure
MEASURE = N_("Several events can be about one and the same measure.")
# gaps of one country each, and more of them by what is said of them
ONE_EACH = 8


def gaps(view: View, subject: str) -> Grid | None:
    """Return the countries that endorsed and have no known signer, under the title they prove; None without.

    Gaps of one kind alone: what the record does not know is none of the countries'. `subject` is the name of the one
    demand or theme that a view is about; of chosen countries the figures say it already.
    """
    table = [gap for gap in ranked_gaps(view) if gap.rule == "endorsed-no-signer"]
    if not table or view.filters.countries or (view.filters and not subject):
        return None
    note = ""
    numbers = {"n": number(len(table)), "of": number(said(view, "absent").claim.numbers["of"])}
    words = ngettext(
        "In {n} of {of} endorsing country, no signer is known to be based",
        "In {n} of {of} endorsing countries, no signer is known to be based",
        said(view, "absent").claim.numbers["of"],
    )
    title = words.format(**numbers)
    if view.filters:
        named = _("{subject}: {n} of {of} endorsing countries have no known signer").format(subject=subject, **numbers)
        kept = int(view.statements.sum())
        these = ngettext(
            "In {n} of {of} endorsing countries, no known signer of this statement",
            "In {n} of {of} endorsing countries, no known signer of these {kept} statements",
            kept,
        ).format(kept=number(kept), **numbers)
        title = longest_that_fits([named, these, title])
        counted = ngettext(
            "Counted are the signers of this statement alone.",
            "Counted are the signers of these {n} statements alone.",
            kept,
        )
        note = said_aloud(counted.format(n=number(kept)))
    # what is said of one country, and of all of several
    alike: dict[tuple[str, str], list[str]] = {}
    for row in table:
        # who addresses it with one demand says little: that is asked of few by name
        if view.filters:
            why = standing_words(view.record, row.country), standing_words(view.record, row.country, many=True)
        else:
            addressed = gap_sentences.weight(view, row)
            why = addressed, _("each {addressed}").format(addressed=addressed)
        alike.setdefault(why, []).append(labels.country(row.country))
    rows = [
        (names, begun(why[len(countries) > 1]))
        for why, countries in alike.items()
        for names in (countries if len(table) <= ONE_EACH else [listed(sorted(countries, key=folded))])
    ]
    every = tuple(name for names in alike.values() for name in names)
    return Grid(title=title, header=(_("Country"), _("Government")), rows=tuple(rows), note=note, names=every)


def demands(view: View) -> Grid | None:
    """Return all demands made of the one government chosen, and how many statements ask for each; None of any other.

    Behind one that fewer make without arguable passages is a mark. Its names are those that the mail names.
    """
    if len(view.filters.countries) != 1:
        return None
    told = ties(view.record, view.filters, view.filters.countries[0])
    one = told.addressed
    asks, names, order = called(one).sum(axis=0), short.demands(view.record), ranking(one)
    if len(order) < 2:
        return None
    # those that fewer ask for come later, though more may make them
    counted = sorted(((d, int(asks[view.record.demands.index(d)])) for d in order), key=lambda row: -row[1])
    clear = clearly_called(one).sum(axis=0)
    doubted = {d for d, n in counted if clear[view.record.demands.index(d)] < n}
    rows = tuple((names[d], number(n), FEWER if d in doubted else "") for d, n in counted)
    leads = tuple(names[d] for d in leading(told)[1][:NAMED])
    notes = [_("In bold: the main demands.")] if leads else []
    notes += [_("* With arguable passages; fewer statements without.")] if doubted else []
    title = _("{n} demands on the government").format(n=number(len(counted)))
    return Grid(title, (_("Statements"),), rows, " ".join(notes), leads)


def _most_first(place: tuple[str, int]) -> tuple[int, str]:
    """Return by what countries are ordered: those with most first, then by name."""
    return -place[1], folded(place[0])


def seats(view: View) -> tuple[tuple[str, int], ...]:
    """Return the countries of those who signed and how many, the most first; at the end of how many it is not known."""
    table = by_country(view)["organizations"]
    known = tuple(sorted(((labels.country(str(c)), int(n)) for c, n in table.items()), key=_most_first))
    unknown = int(view.organizations.sum()) - int(table.sum())
    return (*known, (begun(_("country not known")), unknown)) if unknown else known


def signers(view: View) -> Signers:
    """Return who signed, by country of seat; names beyond `MOST_NAMES` are counted, not listed."""
    table = view.record.tables["organizations"][view.organizations]
    table_of = by_country(view)["organizations"]
    order = sorted(map(str, table_of.index), key=lambda c: _most_first((labels.country(c), int(table_of[c]))))
    codes = table["country"].astype(object).fillna("").tolist()
    names: dict[str, list[str]] = {}
    for code, name in zip(codes, table["name"].tolist(), strict=True):
        names.setdefault(code, []).append(name)
    left = MOST_NAMES
    groups = []
    for code in [*order, *([""] if "" in names else [])]:
        mine = names.get(code, [])
        named = tuple(nsmallest(left, mine, key=folded))
        groups.append((labels.country(code) if code else begun(_("country not known")), len(mine), named))
        left -= len(named)
    n = len(table)
    title = ngettext("Who signed: {n} organization", "Who signed: {n} organizations", n).format(n=number(n))
    if len(view.filters.countries) == 1:
        # a list of those who signed some of the statements may have fewer of them
        words = _("Organizations based in {country} that signed at least one of the {of} statements: {n}")
        country, of = labels.countries_said(view.filters.countries), len(view.record.statements)
        title = together(words.format(country=country, of=number(of), n=number(n)))
    return Signers(
        title=title,
        groups=tuple(groups),
        note=_("By the country where they are based; names as the organizations write them."),
    )


def credits(site: str) -> str:
    """Return whose the work is, and where it is said how it was made and what to do about an error."""
    words = _(
        "Firmantes, CC BY 4.0. Outlines: Natural Earth, de facto, no position on any border. "
        "Places: GeoNames, CC BY 4.0."
    )
    how = _("How it was made, and where to report an error: {address}")
    return f"{words} {how.format(address=method(site))}" if site else words


def method(site: str) -> str:
    """Return the address, as it is printed, of the page that says how this was made."""
    return f"{whole_address(site)}/method"


def limits(view: View, site: str) -> tuple[str, ...]:
    """Return what the numbers of a view do not say, a sentence each; at the `site` is why codings are arguable."""
    coders, kept = coding_counts(view.record)["coders"], evidence(asked_of(view))["confidence"]
    coded = ngettext(
        "{n} person coded the texts; arguable codings here: {arguable} of {codings}.",
        "{n} people coded the texts; arguable codings here: {arguable} of {codings}.",
        coders,
    )
    if site:
        coded = ngettext(
            "{n} person coded the texts; arguable codings here: {arguable} of {codings}, with reasons at {address}.",
            "{n} people coded the texts; arguable codings here: {arguable} of {codings}, with reasons at {address}.",
            coders,
        )
    arguable = number(int((kept == "arguable").sum()))
    coded = coded.format(n=number(coders), codings=number(len(kept)), arguable=arguable, address=method(site))
    nowhere, events = len(unplaced(view)), found(asked_of(view))["events"]
    one = ties(view.record, view.filters, view.filters.countries[0]) if len(view.filters.countries) == 1 else None
    told = (_addressing(one), may_address(one)) if one else ()
    # what hurts most if it is not known comes first: a file with little room has no more
    sentences = [
        _("Signing is not impact: this shows what was asked and by whom, not what it changed."),
        coded,
        *filter(None, told),
        _("An organization counts where it is based, which is not always where it works."),
    ]
    if ended_since(view):
        sentences.append(_("Ended or undone later: steps towards that ran out or were reversed."))
    if events > 1:
        sentences.append(_(MEASURE))
    sentences += filter(None, (_only_rejected(view),))
    # the map of all counts by country
    if nowhere and view.filters.countries:
        sentences.append(
            ngettext(
                "The city of {n} organization is not known.", "The city of {n} organizations is not known.", nowhere
            ).format(n=number(nowhere))
        )
    latest = latest_with(view.record, DECLARATION)
    # what one demand became does not hang on it
    if latest and len(view.filters.demands) != 1:
        words = _("The latest event found that names the Declaration is of {month}.")
        sentences.append(words.format(month=date_words(str(latest["date"])[:7])))
    return tuple(said_aloud(sentence, opening=True) for sentence in sentences)


def _addressing(one: Ties) -> str:
    """Return how many statements address a government and how; "" if none does."""
    n, of = int(one.addressed.statements.sum()), len(one.any.statements)
    words = ngettext(
        "{n} of the {of} statements addresses the government of {country}",
        "{n} of the {of} statements address the government of {country}",
        n,
    )
    words = _("All {of} statements address the government of {country}") if n == of > 1 else words
    words = words.format(n=number(n), of=number(of), country=labels.countries_said([one.country]))
    return f"{addressed_how(one, together(words))}." if n else ""


def _only_rejected(view: View) -> str:
    """Return which of several demands only reject their opposite; "" of one country, whose list says it."""
    order, asks, names = ranking(view), called(view).sum(axis=0), short.demands(view.record)
    only = [inside(names[d]) for d in order if not asks[view.record.demands.index(d)]]
    if not only or len(order) < 2 or len(view.filters.countries) == 1:
        return ""
    words = ngettext(
        "Of the {of} demands made {n} is made only by rejecting its opposite: {names}.",
        "Of the {of} demands made {n} are made only by rejecting their opposite: {names}.",
        len(only),
    )
    return words.format(of=number(len(order)), n=number(len(only)), names=listed(only))


def sources(view: View) -> tuple[Source, ...]:
    """Return the statements kept as they are cited, of more than a few publishers those named first."""
    record = view.record
    frame = record.tables["statements"][view.statements]
    names = labels.statement(record)
    return tuple(
        Source(
            name=begun(names[str(row.statement_id)]),
            title=str(row.title),
            words=_("{date}, {publishers}").format(
                date=date_words(str(row.date)),
                publishers=_publishers([p.strip() for p in str(row.publishers).split("|") if p]),
            ),
            url=str(row.url).split("|")[0],
        )
        for row in frame.itertuples()
    )


def left_out(view: View) -> tuple[Note, ...]:
    """Return a note on each statement of the record that a view of one country leaves out."""
    record, names = view.record, labels.statement(view.record)
    left = (~view.statements & wherever(view).statements).tolist()
    place = _("not known to address it, and signed by nobody there")
    return tuple(
        Note(
            _("{statement}, {date} · {place}").format(
                statement=begun(names[s]), date=labels.statement_date(record, s), place=place
            ),
            str(url).split("|")[0],
            place,
        )
        for s, url, out in zip(record.statements, record.tables["statements"]["url"], left, strict=True)
        if out
    )


def _publishers(names: Sequence[str]) -> str:
    """Return who published a statement, the first of more than a few with how many more there are."""
    if len(names) <= PUBLISHERS + 1:
        return listed(names)
    more = _("and {n} more").format(n=number(len(names) - PUBLISHERS))
    return f"{', '.join(names[:PUBLISHERS])} {more}"
