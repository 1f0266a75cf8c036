"""Which slides a pack has, in which order, with the numbers of the footnotes behind each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from data.measures.countries.country_profile import Ties, ties, wherever
from data.measures.countries.endorsement import endorsement
from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.recurrence import compared
from data.measures.demands.statement_demands import called
from data.measures.signers.signing import by_country, totals
from data.record.selection import View
from pages.parts.pack.content import Figure, Grid, Line, Slide, runs_words
from pages.parts.pack.slides import asked, followed
from pages.parts.pack.slides.titles import longest_that_fits
from pages.parts.views.home.map_picture import Map, signers_map
from pages.parts.words import findings, labels, short
from pages.parts.words.addressed import addressed_how, addressed_shortly
from pages.parts.words.articles import together
from pages.parts.words.catalogue import (
    N_,
    begun,
    date_words,
    gettext as _,
    in_this_language,
    inside,
    listed,
    ngettext,
    number,
)
from pages.parts.words.governments import standing_words

# whom one meets -> the pictures in order; sources come last, and "all" adds what is left
ORDER: Mapping[str, tuple[str, ...]] = {
    "government": ("map", "asked", "committed", "since"),
    "funder": ("map", "asked", "open", "since"),
    "coalition": ("asked", "map", "open", "since"),
    "press": ("map", "asked", "since", "committed"),
}
# whom one meets -> what the last slide says over the sources
CLOSING: Mapping[str, str] = {
    "government": N_("Which of these demands will your government act on, and by when?"),
    "funder": N_("Which of these gaps could your support help to close?"),
    "coalition": N_("Who takes up which of these, and by when?"),
    "press": N_("Sources, and the live view behind this code"),
}
ALL = ("map", "asked", "committed", "since", "gaps")
# what is shown where a picture would show nothing
INSTEAD: Mapping[str, tuple[str, ...]] = {"open": ("open", "gaps", "committed")}
LENGTHS = ("five", "one", "all")
NAMED = 2
# demands in question on the last slide; a country with so large a share of all who signed is told beside the map
LEADING, LARGE = 3, 0.4
# width over height of the map of a country beside its numbers
BESIDE = 1.17


def boards(view: View, lines: tuple[Line, ...], drawn: Map, gaps: Grid | None, site: str = "") -> dict[str, Slide]:
    """Return each slide that the record can fill, by key; a picture that would show nothing has none.

    Parameters
    ----------
    lines : the claims of the pack, whose kinds say which footnotes stand behind which slide.
    drawn, gaps : the map and the first gaps, as the hand-out has them.
    site : the name of the site that has what a slide leaves out, "" if it is not known.
    """
    one = ties(view.record, view.filters, view.filters.countries[0]) if len(view.filters.countries) == 1 else None
    asking = one.addressed if one else view
    say = {kind: _say(lines, kind) for kind in {line.kind for line in lines}}

    def marks(*kinds: str) -> tuple[int, ...]:
        return tuple(sorted({line.mark for line in lines if line.kind in kinds and line.mark}))

    subject = ("country",) if one else ("demand", "theme", "organizations", "statement")
    of_subject = tuple(sentence for kind in subject for sentence in say.get(kind, ()))
    # with one demand stands whether a package matches it
    packages = ("unanswered",) if view.demands.sum() == 1 else ()
    made = {
        "map": _map(view, one, drawn, marks(*subject, "countries", "endorsers", "absent"), of_subject),
        "asked": asked.asked_of(one, marks(*subject, *packages), say.get("country", ()), site)
        if one
        else asked.asked(view, marks(*subject, *packages), of_subject, site),
        "committed": followed.committed(view, asking, marks("unanswered"), say.get("unanswered", ()), site),
        "since": followed.since(view, subject_of(view), marks("since"), say.get("since", ())),
        "open": followed.unmatched(view, marks("unanswered"), say.get("unanswered", ()), site),
        "gaps": followed.gaps(gaps, marks("absent"), say.get("absent", ())),
    }
    return {key: slide for key, slide in made.items() if slide}


def chosen(found: Mapping[str, Slide], whom: str, length: str, link: str) -> tuple[Slide, ...]:
    """Return the slides of a pack in order.

    Parameters
    ----------
    whom : one of `ORDER`; length : one of `LENGTHS`.
    link : address of the live view, for the QR code; "" if the site's address is not known.
    """
    order = [next((other for other in INSTEAD.get(key, (key,)) if other in found), key) for key in ORDER[whom]]
    order += [
        key for key in ALL if length == "all" and key not in order and not (key == "committed" and "open" in order)
    ]
    slides = [found[key] for key in order if key in found and not _alone(found[key])]
    if length == "one":
        return tuple(slides[:1])
    limit = _("Signing is not impact: this shows what was asked and by whom, not what it changed.")
    about, under = _in_question(found, whom)
    sources = Slide("sources", _(CLOSING[whom]), about, limit, link=link or "-", under=under)
    return (*slides, sources)


def _alone(slide: Slide) -> bool:
    """Return whether a slide has one package of one demand, which stands with that demand already."""
    return slide.key == "committed" and slide.grid is not None and len(slide.grid.rows) == 1


def _in_question(found: Mapping[str, Slide], whom: str) -> tuple[tuple[str, ...], str]:
    """Return what the question of the last slide is about, demands or gaps, and of how many demands these are some."""
    if whom == "press":
        return (), ""
    gaps, asks = found.get("gaps"), found.get("asked")
    if whom != "government":
        if "open" in found:
            names = tuple(name for name, _n in found["open"].counts[:LEADING])
            words = _("{shown} of the {of} demands that no known action package matches, in our reading")
            return names, _some(words, len(names), len(found["open"].counts))
        if gaps:
            return tuple(words for words in (asks.under if asks else "", gaps.title) if words), ""
    if not asks or not asks.dots:
        return ((asks.title,) if asks else ()), ""
    rows = asks.dots.rows[:LEADING]
    words = _("{shown} of the {of} demands, made in {n} of {statements} statements")
    words = words.replace("{n}", runs_words(sorted({int(n) for _name, _marks, n in rows})))
    words = words.replace("{statements}", number(len(asks.dots.columns)))
    return tuple(name for name, _marks, _n in rows), _some(words, len(rows), asks.dots.of)


def _some(words: str, shown: int, of: int) -> str:
    """Return of how many demands some are shown; "" where they are all."""
    return words.format(shown=number(shown), of=number(of)) if shown < of else ""


def subject_of(view: View) -> str:
    """Return the name of the one country, demand or theme that a view is about; "" where it is about more."""
    filters = view.filters
    for chosen, names in (
        (filters.countries, {c: begun(labels.country_inside(c)) for c in filters.countries}),
        (filters.demands, short.demands(view.record)),
        (filters.themes, labels.theme(view.record)),
    ):
        if chosen:
            return names[chosen[0]] if len(chosen) == 1 else ""
    return ""


def _say(lines: tuple[Line, ...], kind: str) -> tuple[str, ...]:
    return tuple(line.sentence for line in lines if line.kind == kind)


def _map(view: View, one: Ties | None, drawn: Map, marks: tuple[int, ...], say: tuple[str, ...]) -> Slide:
    if one is not None:
        figures = _of_country(one)
        drawn = signers_map(view, BESIDE)
        title = asked.leading_title(one)
    else:
        figures = _of_view(view)
        title = _title(view)
    banner = in_this_language(partial(signers_map, view))
    tells = [kind for kind, told in (("country", one), ("endorsers", _endorsed(view, one))) if told]
    return Slide(
        "map", title, say, drawn.note, (), marks, figures=figures, map=drawn, banner=banner, tells=tuple(tells)
    )


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
    if len(seats) > 1:
        where = ngettext("from {n} country", "from {n} countries", len(seats)).format(n=number(len(seats)))
        words = _("{signed}, {where}").format(signed=words, where=where)
    themes, demands = labels.theme(view.record), short.demands(view.record)
    if len(view.filters.demands) == 1:
        signed = demand_signers(view)[view.filters.demands[0]].signed
        signs = ngettext(
            "{demand}: {n} organization signed a statement that asks for it",
            "{demand}: {n} organizations signed a statement that asks for it",
            signed,
        )
        return longest_that_fits([signs.format(demand=demands[view.filters.demands[0]], n=number(signed)), words])
    about = [themes[t] for t in view.filters.themes] or [demands[d] for d in view.filters.demands]
    titles = (
        [_("{subject}: {words}").format(subject=begun(listed(map(inside, about))), words=inside(words))]
        if about
        else []
    )
    if about:
        return longest_that_fits([*titles, words, words])
    if view.filters or len(seats) < 2:
        return longest_that_fits([begun(findings.signers(view)), words])
    every = ngettext(
        "{n} organization in {countries} countries signed statements around the Los Angeles Declaration",
        "{n} organizations in {countries} countries signed statements around the Los Angeles Declaration",
        kept["organizations"],
    )
    return longest_that_fits([every.format(n=number(kept["organizations"]), countries=number(len(seats))), words])


def _of_country(one: Ties) -> tuple[Figure, ...]:
    """Return the numbers beside the map of one country."""
    record = one.any.record
    of = int(compared(one.any).size)
    addressed = int(one.addressed.statements.sum())
    words = ngettext(
        "of {of} statements addresses its government", "of {of} statements address its government", addressed
    )
    words = words.format(of=number(of))
    found = [Figure(number(addressed), addressed_how(one, words), addressed_shortly(one, words)), _signed(one)]
    named = int(one.named.statements.sum())
    if named:
        at = ngettext("statement names the country as a place", "statements name the country as a place", named)
        found.append(Figure(number(named), at))
    standing = endorsement(record)["standing"].get(one.country, "")
    if standing:
        first, last = (str(endorsement(record).loc[one.country, end]) for end in ("earliest", "latest"))
        words = _("Its government {standing}").format(standing=standing_words(record, one.country))
        if standing == "not":
            found.append(Figure("–", words))
        else:
            found.append(Figure(first[:4], words, _("Its government endorsed the Declaration"), _dated(first, last)))
    return tuple(found)


def _dated(first: str, last: str) -> str:
    """Return a day in words, or as much of it as two days (ISO) that it lies between have in common."""
    known = next((first[:n] for n in (10, 7, 4) if first[:n] == last[:n]), "")
    return date_words(known, "medium") if known else f"{first[:4]}–{last[:4]}"


def _signed(one: Ties) -> Figure:
    n = one.signers
    if not n:
        return Figure(number(0), _("organizations that signed are known to be based there"))
    short = words = ngettext("organization based there signed", "organizations based there signed", n)
    if n <= NAMED:
        names = one.any.record.tables["organizations"]["name"][one.based.organizations].tolist()
        words = _("{what}: {names}").format(what=words, names=listed(names))
    return Figure(number(n), words, short)


def _of_view(view: View) -> tuple[Figure, ...]:
    """Return the numbers beside the map of a theme, a demand or all."""
    kept, of = totals(view), int(compared(wherever(view)).sum())
    if len(view.filters.demands) == 1:
        demand = view.filters.demands[0]
        column = view.record.demands.index(demand)
        n = int(called(view)[:, column].sum())
        signers = demand_signers(view)[demand]
        asks = ngettext("of {of} statements asks for it", "of {of} statements ask for it", n)
        found = [Figure(number(n), asks.format(of=number(of)))]
        one = ngettext(
            "organization signed at least one that does", "organizations signed at least one that does", signers.signed
        )
        if n == 1:
            one = ngettext("organization signed that statement", "organizations signed that statement", signers.signed)
        found.append(Figure(number(signers.signed), one))
        if n > 1:
            both = _("of them signed both") if n == 2 else _("of them signed two or more")
            found.append(Figure(number(signers.twice), both))
        else:
            seats = len(by_country(view))
            found.append(
                Figure(
                    number(seats),
                    ngettext(
                        "country where they are known to be based",
                        "countries where they are known to be based",
                        seats,
                    ),
                )
            )
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
        "organization signed at least one of them",
        "organizations signed at least one of them",
        kept["organizations"],
    )
    in_each = by_country(view)["organizations"]
    if nowhere := kept["organizations"] - int(in_each.sum()):
        unknown = _("{organizations}; the country of {n} is not known")
        organizations = unknown.format(organizations=organizations, n=number(nowhere))
    found = [Figure(number(kept["statements"]), words), Figure(number(kept["organizations"]), organizations)]
    if len(in_each) > 1 and in_each.max() >= LARGE * kept["organizations"]:
        most = together(_("of them in {country}").format(country=labels.countries_said([str(in_each.idxmax())])))
        found.append(Figure(number(int(in_each.max())), most))
    if not view.filters.countries:
        day = endorsement(view.record)
        n = int((day["standing"] != "not").sum())
        endorsed = ngettext("government endorsed the Declaration", "governments endorsed the Declaration", n)
        found.append(Figure(number(n), endorsed))
    return tuple(found)
