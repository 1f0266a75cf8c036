"""Build a briefing once from what the filters keep: for whom, with which parts, in the reader's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np

from data.measures.countries.country_profile import asked_of, ties, wherever
from data.measures.follow_up.outcomes import latest_month, outcomes_since
from data.record.selection import View
from pages.parts.claims.notes import Note, passages
from pages.parts.claims.panel import Said, said, top
from pages.parts.claims.scope import scope
from pages.parts.pack import back_matter
from pages.parts.pack.board import Slide
from pages.parts.pack.content import Brief, Line, NothingToTellError, Sources, site_name
from pages.parts.pack.headings import headings
from pages.parts.pack.rows.sheets import sheets
from pages.parts.pack.script.concerned import addressing_most
from pages.parts.pack.script.occasion import occasion
from pages.parts.pack.script.questions import answering, closing, publicly, terms
from pages.parts.pack.script.reported import with_reported
from pages.parts.pack.script.script import script
from pages.parts.pack.script.who_signed import signed_apart
from pages.parts.pack.slides.asked import ROWS
from pages.parts.pack.slides.story import boards, chosen, raised, subject_of
from pages.parts.views.demands.recurrence_chart import ranked
from pages.parts.views.home.lead import declaration
from pages.parts.views.home.map_picture import signers_map
from pages.parts.views.home.theme_matrix import matrix_finding
from pages.parts.visit.address import permalink
from pages.parts.words import labels, short
from pages.parts.words.catalogue import (
    N_,
    begun,
    date_words,
    gettext as _,
    in_this_language,
    inside,
    language,
    listed,
    number,
)
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.glossary import GLOSSARY, IN_SHORT
from pages.parts.words.packages import meaning
from pages.parts.words.spoken import said_aloud

AUDIENCES = {
    "government": N_("A government"),
    "funder": N_("A funder"),
    "coalition": N_("A coalition"),
    "press": N_("The press"),
}
# words of older addresses
FORMERLY = {"advocate": "government", "staff": "coalition"}
PARTS = {
    "map": N_("Map"),
    "chart": N_("What recurs"),
    "gaps": N_("Gaps"),
    "signers": N_("Who signed"),
    "limits": N_("Limits"),
}
# what the hand-out and the texts hold, for whom
USUAL = {
    "government": ("map", "chart", "signers", "limits"),
    "funder": ("map", "chart", "gaps", "signers", "limits"),
    "coalition": ("map", "chart", "gaps", "signers", "limits"),
    "press": ("map", "chart", "signers", "limits"),
}
# claims as their notes are numbered: those of the numbers beside the map first, then as paper tells them
WHO, LAST = ("organizations", "countries"), ("endorsers", "absent", "recurring")
NUMBERED = ("country", "theme", "statement", *WHO, *LAST[:2], "since", "demand", "unanswered", *LAST[2:])
OF_ONE = ("demand", "statement", *WHO, "since", "unanswered", *LAST)
# claims on what is asked
OF_DEMANDS = ("demand", "recurring", "unanswered")
# what happened since comes last: its note is the longest
SAYS: dict[str, tuple[str, ...]] = {
    "government": ("organizations", "endorsers", "unanswered", "countries", "since"),
    "funder": ("organizations", "countries", "recurring", "absent", "unanswered", "since"),
    "coalition": ("absent", "unanswered", "recurring", "countries", "since"),
    "press": ("organizations", "endorsers", "countries", "since"),
}


def brief(view: View, audience: str, parts: Iterable[str], *, issued: str, site: str, length: str = "five") -> Brief:
    """Return the pack of a view.

    Parameters
    ----------
    audience : one of `AUDIENCES`; it decides which claims come, and in which order.
    parts : some of `PARTS`; claims and sources are always there.
    issued : ISO date of the data; the documents hold no other, so that the same input gives the same file.
    site : address of the site's root, for the link; "" leaves it out.
    length : one of `story.LENGTHS`, how many slides.

    Raises
    ------
    NothingToTellError
        If the filters leave no statement.
    """
    if not view.statements.any():
        raise NothingToTellError(_("Nothing in the record fits what is chosen, so there is nothing to take along."))
    wanted = set(parts)
    lines, notes = _claims(view, audience)
    link = f"{site}{permalink('briefing', view.filters, language(), **{'for': audience})}" if site else ""
    drawn, gaps = signers_map(view), back_matter.gaps(view, subject_of(view))
    where = site_name(site) if site else ""
    found = boards(view, lines, drawn, gaps, where)
    question = closing(view, audience)
    one_demand = labels.demand(view.record)[view.filters.demands[0]] if len(view.filters.demands) == 1 else ""
    seats = back_matter.seats(view)
    known = sum(name != begun(_("country not known")) for name, _n in seats)
    shown = chosen(found, audience, length, link, question, one_demand, known)
    events = found["since"].cards if "since" in found else ()
    printed = tuple(replace(line, sentence=said_aloud(line.sentence, opening=True)) for line in lines)
    return Brief(
        lang=language(),
        title=_title(view),
        subject=subject_of(view),
        lead=_lead(view, found),
        context=declaration(view.record),
        scope=_scope(view),
        audience=_(AUDIENCES[audience]),
        # the press is not asked
        question="" if audience == "press" else question,
        addressed=addressing_most(view) if audience == "government" else "",
        ask=publicly(view),
        asking=answering(view),
        raised=raised(found, audience),
        wanted=one_demand,
        meaning=meaning() if any(line.kind == "unanswered" for line in lines) else "",
        stamp=_("Data version {version} of {date}").format(version=view.record.version, date=date_words(issued)),
        issued=issued,
        link=link,
        file=_file(view, audience),
        headings=headings(
            occasion(view.record), view.record.tables["statements"]["date"].astype(str), latest_month(view.record)
        ),
        claims=printed,
        notes=notes,
        map=drawn if "map" in wanted else None,
        told="chart" in wanted,
        demands=back_matter.demands(view),
        gaps=gaps if "gaps" in wanted else None,
        signers=back_matter.signers(view) if "signers" in wanted and view.organizations.any() else None,
        seats=seats,
        limits=back_matter.limits(view, site) if "limits" in wanted else (),
        terms=_terms(lines, found) if "limits" in wanted else (),
        sources=back_matter.sources(wherever(view)),
        credits=back_matter.credits(site),
        rows=in_this_language(
            lambda: sheets(view, printed, notes, gaps="gaps" in wanted, whom=audience, told=[c.text for c in events])
        ),
        slides=shown,
        boards=found,
        script=script(view, lines, notes, found, audience, [slide.key for slide in shown]),
        events=tuple(_events(view)),
        ways=_events(view),
        until=date_words(latest_month(view.record)),
    )


def _terms(lines: tuple[Line, ...], boards: Mapping[str, Slide]) -> tuple[str, ...]:
    """Return what words of the claims and the slides mean that not everybody knows."""
    # what a package is stands with what is said of them
    printed = [meaning(), *(line.sentence for line in lines)]
    for board in boards.values():
        printed += [*(board.dots.named if board.dots else ()), board.title, board.explained]
        printed += [*(f"{card.text} {card.about}" for card in board.cards)]
    short, words = {_(GLOSSARY[term][0]): _(means) for term, means in IN_SHORT.items()}, _("{word}: {meaning}")
    found = terms(" ".join(printed))
    return tuple(short.get(word, words.format(word=begun(word), meaning=inside(means))) for word, means in found)


def spoken(view: View, audience: str) -> list[tuple[str, str]]:
    """Return the claims of a briefing as pairs of kind and subject, those on what was chosen first."""
    filters = view.filters
    pairs = [("country", c) for c in filters.countries[:2]] + [("theme", t) for t in filters.themes[:2]]
    pairs += [("demand", d) for d in filters.demands[:2]]
    if not filters.demands:
        asking = asked_of(view)
        pairs += [("demand", str(d)) for d in ranked(asking, 1).index] or top(asking)
    # how many signed from a country is said with the country itself, and all who signed with what all of them ask for
    every = said(view, "organizations").claim.numbers["organizations"]
    told = [said(view, kind, subject).claim.numbers.get("organizations") for kind, subject in pairs]
    needless = {"organizations"} if filters.countries or every in told else set()
    needless |= {"countries"} if filters.countries else set()
    # how many recur among those that its government is asked says the title of what is asked
    if view.demands.sum() == 1 or len(filters.countries) == 1:
        needless.add("recurring")
    rest = [(kind, "") for kind in SAYS[audience] if kind not in needless]
    return list(dict.fromkeys([*pairs, *(pair for pair in rest if _says_something(view, *pair))]))


def _says_something(view: View, kind: str, subject: str) -> bool:
    """Return whether a claim has rows at all: a briefing does not open with a zero."""
    return next(iter(said(view, kind, subject).claim.numbers.values())) > 0


def _events(view: View) -> dict[str, str]:
    """Return the events since the first statement kept, a line each (day, what happened), and which way each goes."""
    return {
        f"{row.date}: {view.record.text(str(row.event), language())}": f"{shown.sign} {_(shown.word)}"
        for row in outcomes_since(view).itertuples()
        for shown in [DIRECTIONS[str(row.direction)]]
    }


def _claims(view: View, audience: str) -> tuple[tuple[Line, ...], tuple[Sources, ...]]:
    """Return the claims with the numbers of their footnotes, and these; claims on the same sources share one."""
    pairs = spoken(view, audience)
    # of a government counts what is asked of it, in every file
    asking, of = asked_of(view), int(view.statements.sum())
    found = {(kind, s): said(asking if kind in OF_DEMANDS else view, kind, s) for kind, s in pairs}
    sources = {pair: _together(_cited(view, asking, one, audience), of) for pair, one in found.items()}
    order = [*(OF_ONE if len(view.filters.demands) == 1 and len(view.filters.countries) != 1 else NUMBERED)]
    if len(view.filters.countries) == 1:
        # where nobody there asks who does is among the numbers, else that stands with the list of demands
        one = ties(view.record, view.filters, view.filters.countries[0])
        place = order.index("since") + (0 if not one.signers or signed_apart(one) else 2 - bool(view.filters.demands))
        order.insert(place, order.pop(order.index("demand")))
    told = sorted(pairs, key=lambda pair: order.index(pair[0]) if pair[0] in order else 0)
    notes = tuple(dict.fromkeys(sources[pair] for pair in told if sources[pair]))
    marks = {one: k for k, one in enumerate(notes, 1)} | {(): 0}
    lines = (Line(kind, one.sentence, one.scope, marks[sources[kind, s]]) for (kind, s), one in found.items())
    return tuple(lines), notes


def _cited(view: View, asking: View, one: Said, audience: str) -> Sources:
    """Return the sources of a claim; of the demand that stands first among all those of the table that it leads."""
    if one.claim.kind == "since":
        return with_reported(one.notes, view, audience)
    if one.claim.kind == "country":
        return (*one.notes, *back_matter.left_out(view))
    if one.claim.kind != "demand" or view.filters.countries or view.filters.themes or view.filters.demands:
        return one.notes
    table = [said(asking, "demand", str(demand)).claim.rows["passages"] for demand in ranked(asking, ROWS).index]
    return passages(replace(one.claim, rows={**one.claim.rows, "passages": np.unique(np.concatenate(table))}))


def _together(sources: Sources, of: int) -> Sources:
    """Return sources; those at the same place in all of `of` statements are one, as these are listed apart.

    So are their lists of who signed, after the passages of each.
    """
    alone = _("list of signatories")
    signed, lists = f"; {alone}", [source for source in sources if source.place.endswith(alone)]
    if len(lists) == of > 2:
        cut = (replace(s, text=s.text.removesuffix(signed), place=s.place.removesuffix(signed)) for s in sources)
        whole = (source for source in cut if source.place != alone)
        sources = (*whole, *(replace(source, text=alone, place=alone) for source in lists))
    places = Counter(source.place for source in sources if source.place)
    alike = {place for place, n in places.items() if n == of > 2}
    words = _("{place}: all {n} statements")
    once = {place: Note(words.format(place=begun(place), n=number(of)), "") for place in alike}
    return tuple(dict.fromkeys(once.get(source.place, source) for source in sources))


def _title(view: View) -> str:
    filters = view.filters
    if filters.countries:
        return _("Briefing on {names}").format(names=listed(map(labels.country_inside, filters.countries)))
    if filters.themes:
        names = labels.theme(view.record)
        return _("Briefing: {names}").format(names=listed(inside(names[t]) for t in filters.themes))
    if filters.demands:
        names = short.demands(view.record)
        return _("Briefing: {names}").format(names=listed(inside(names[d]) for d in filters.demands))
    return _("Who signed, who endorsed, and what is asked")


def _lead(view: View, boards: Mapping[str, Slide]) -> str:
    """Return the one message: of all or a theme what is asked, else who asks or of whom."""
    if view.filters.countries or len(view.filters.demands) == 1 or "asked" not in boards:
        return boards["map"].title
    return boards["asked"].leading or matrix_finding(view)


def _scope(view: View) -> str:
    counted = labels.counts(view)
    if not view.filters:
        return _("The whole record: {counts}.").format(counts=counted)
    if len(view.filters.query()) == 1 and (view.filters.themes or view.filters.demands):
        # the title above names it; of one demand that is short, and this is whole
        whole = [labels.demand(view.record)[d] for d in view.filters.demands[:1] if len(view.filters.demands) == 1]
        return " ".join(f"{sentence}." for sentence in (*whole, begun(counted)))
    # of a country the counts say themselves what they are of
    words = scope(view, "country" if view.two_sided else "organizations")
    return f"{begun(counted)}. {words}".strip()


def _file(view: View, audience: str) -> str:
    """Return the files' name without its ending, from ids alone."""
    chosen = [word if word == "members" else value for word, value in view.filters.query()][:4]
    return "-".join(["firmantes", audience, *chosen, language(), view.record.version]).lower()
