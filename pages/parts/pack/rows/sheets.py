"""The rows behind a briefing, as the sheets of a workbook or the files of a zip."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pandas as pd

from data.measures.countries.country_profile import ties, wherever
from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.passage_rows import evidence
from data.measures.demands.statement_counts import listed_counts
from data.measures.demands.statement_demands import called
from data.measures.signers.signing import organizations, pairs
from data.record.folding import folded
from data.record.selection import View, select
from pages.parts.pack.content import Line, Sheet, Sources
from pages.parts.pack.rows import follow_up, lacks
from pages.parts.pack.rows.first import FEW, counted as things
from pages.parts.pack.rows.made import counted, demands, one_government
from pages.parts.pack.script.packages import without_package
from pages.parts.pack.slides.asked import leading
from pages.parts.words import labels, short
from pages.parts.words.catalogue import begun, gettext as _, inside, ngettext, number
from pages.parts.words.counts import organizations_words
from pages.parts.words.summaries import summaries

# rows of a sheet, and statements that have a column each
MOST, MOST_STATEMENTS, FEW_PASSAGES = 5000, 12, 12
# what one would print, and how many of its first columns; the others are read on screen, passages where they are many
PRINTED = {
    "demands": 6,
    "packages": 4,
    "organizations": 4,
    "governments": 8,
    "events": 0,
    "gaps": 6,
    "sources": 3,
    "passages": 7,
}


def sheets(
    view: View,
    lines: tuple[Line, ...],
    notes: tuple[Sources, ...],
    *,
    gaps: bool = False,
    whom: str = "",
    told: Collection[str] = (),
) -> tuple[Sheet, ...]:
    """Return the tables behind a briefing and its claims, each cut at `MOST` rows; empty ones are left out.

    With `gaps` those of presence and of demand are told, to a coalition (`whom`) all that it can close; with demands
    the press is told of no package. Of many events those `told` come first.
    """
    lacking = lacks.gaps(view, MOST, every=whom == "coalition") if gaps else pd.DataFrame()
    # the gaps that such a pack asks about are these
    unmatched = gaps and bool(without_package(view))
    signers = _organizations(view)
    # of one country those that address its government, as all files count
    seats, since, passages = follow_up.governments(view), follow_up.events(view, told), _passages(one_government(view))
    order, first = follow_up.in_order(view, since, told)
    found = [
        _sheet(_("Claims"), "claims", _claims(lines, follow_up.counted(view), own=len(view.filters.countries) == 1)),
        _sheet(_("Sources"), "sources", _sources(notes, len(since))),
        _sheet(_("Statements"), "statements", _statements(wherever(view))),
        _sheet(_("Demands"), "demands", *demands(view, matched=whom != "press"), counted(view)),
        _sheet(
            _("Passages by demand"),
            "passages",
            passages,
            {_("Words of the text"): _("To find the passage: some of its words")},
            _("A passage that makes several demands has a row for each; the words are the passage's, not a demand's."),
            MOST if len(passages) <= FEW_PASSAGES else 0,
        ),
        _sheet(_("Organizations"), "organizations", signers, note=_also(view, len(signers))),
        _sheet(
            _("Governments"),
            "governments",
            seats,
            follow_up.short_names(view),
            follow_up.ordered(view),
            MOST if follow_up.asked(seats) > FEW or not view.filters.demands else 0,
        ),
        _sheet(
            _("Action packages"),
            "packages",
            follow_up.packages(one_government(view)),
            note=_matched(lines),
            rows=MOST if unmatched else 0,
        ),
        _sheet(
            _("What happened since"),
            "events",
            since,
            note=order,
            rows=first,
        ),
        _sheet(_("Gaps"), "gaps", lacking, note=lacks.in_order(view)),
    ]
    return tuple(sheet for sheet in found if things(sheet))


def _sheet(
    name: str,
    file: str,
    frame: pd.DataFrame,
    heads: Mapping[str, str] = MappingProxyType({}),
    note: str = "",
    rows: int = MOST,
) -> Sheet:
    """Return a table as a sheet; `heads` are short names for columns of paper, `note` explains it above them.

    Of what one would print so many `rows` are for paper.
    """
    wide = list(frame.columns).index(_("Why")) + 1 if file == "events" and len(frame) else PRINTED.get(file, 0)
    # a column with little in it is for the screen
    little = [column for column in frame.columns[1:wide] if _empty(frame[column].head(rows))]
    frame = frame[[*frame.columns[:wide].drop(little), *little, *frame.columns[wide:]]]
    wide -= len(little)
    kept = tuple(tuple(map(_cell, row)) for row in frame.head(MOST).itertuples(index=False, name=None))
    header = tuple(map(str, frame.columns))
    named = tuple(heads.get(column, column) for column in header)
    paper = (wide, min(rows, len(kept))) if file in PRINTED and rows else (0, 0)
    return Sheet(name, file, header, kept, named, note, paper)


def _empty(cells: pd.Series) -> bool:
    """Return whether under a quarter of the cells of a column say something; a mark says something where it lacks."""
    told = [cell for cell in map(_cell, cells) if cell != ""]
    return len(told) < len(cells) / 4 and {*told} != {follow_up.DOT}


def _cell(cell: object) -> str | int:
    if isinstance(cell, (bool, np.bool_)):
        return 1 if cell else 0
    if isinstance(cell, (int, np.integer)):
        return int(cell)
    return "" if cell is None or cell != cell else str(cell)


def _claims(lines: tuple[Line, ...], events: str, *, own: bool) -> pd.DataFrame:
    """Return a row for each claim in the order of the notes, which have the numbers of the other files; how many
    `events` go which way is counted as of one government of its `own`."""
    all_of_it = _("the whole record")
    rows = [
        (line.mark, (events if line.kind == "since" and own else "") or line.sentence, line.scope or all_of_it)
        for line in sorted(lines, key=lambda line: line.mark)
        if line.mark
    ]
    return pd.DataFrame(rows, columns=[_("Note"), _("Claim"), _("Filters")])


def _matched(lines: tuple[Line, ...]) -> str:
    """Return the claim on how many demands no action package matches; "" without."""
    return next((line.sentence for line in lines if line.kind == "unanswered"), "")


def _sources(notes: tuple[Sources, ...], events: int) -> pd.DataFrame:
    """Return a row for each source of each footnote; those of so many `events` that none has are in their sheet."""
    rest = {follow_up.others(n): n for n in range(1, events)}
    rows = []
    for k, sources in enumerate(notes, 1):
        for source in sources:
            text = source.text
            if n := rest.get(text):
                text = ngettext(
                    "and {n} more event, in the sheet “{sheet}”", "and {n} more events, in the sheet “{sheet}”", n
                ).format(n=number(n), sheet=_("What happened since"))
            rows.append((k, text, source.url))
    return pd.DataFrame(rows, columns=[_("Note"), _("Source"), _("Published at")])


def _statements(view: View) -> pd.DataFrame:
    record = view.record
    frame = record.tables["statements"][view.statements]
    names, ids = labels.statement(record), frame["statement_id"].astype(str).tolist()
    return pd.DataFrame(
        {
            _("Date"): frame["date"].tolist(),
            _("Statement"): [begun(names[s]) for s in ids],
            # of the whole list, whatever is filtered
            _("Organizations that signed"): listed_counts(record)["organizations"][ids].tolist(),
            _("Publishers"): [str(publishers).replace("|", "; ") for publishers in frame["publishers"]],
            _("Title"): frame["title"].tolist(),
            _("Published at"): [str(url).split("|")[0] for url in frame["url"]],
        }
    )


def _passages(view: View) -> pd.DataFrame:
    record, frame = view.record, evidence(view).head(MOST)
    statements, demands = labels.statement(record), short.demands(record)
    urls = dict(zip(record.statements, record.tables["statements"]["url"], strict=True))
    return pd.DataFrame(
        {
            _("Statement"): [statements[str(s)] for s in frame["statement_id"]],
            _("Place in the text"): [
                labels.place_in_text(str(s), int(n)) for s, n in zip(frame["section"], frame["ordinal"], strict=True)
            ],
            _("Addressed to"): [
                "; ".join(labels.addressee(one) for one in str(cell).split("|") if one) for cell in frame["addressees"]
            ],
            _("Demand"): [demands[str(d)] for d in frame["demand_id"]],
            _("Stance"): [
                f"{_(labels.STANCES[str(s)])}, {_('arguable')}" if c == "arguable" else _(labels.STANCES[str(s)])
                for s, c in zip(frame["stance"], frame["confidence"], strict=True)
            ],
            _("Words of the text"): [f"“{cue}”" if cue else "" for cue in frame["cue"]],
            _("Summary"): summaries(frame),
            _("Published at"): [str(urls[str(s)]).split("|")[0] for s in frame["statement_id"]],
        }
    )


def _also(view: View, rows: int) -> str:
    """Return who stands in so many rows of the sheet of one country, not all based there, and how many of them signed
    what is asked first; "" of any other."""
    to, names = _addressing(view), labels.statement(view.record)
    if not to or not called(to).any():
        return ""
    words = _(
        "{n} organizations: first those based there, then all others who signed a statement that addresses its "
        "government: {statements}."
    )
    if not organizations(view).size:
        words = _(
            "{n} organizations: none is known to be based there; all signed a statement that addresses its "
            "government: {statements}."
        )
    words = words.format(n=number(rows), statements="; ".join(names[s] for s in to.ids("statements")))
    _n, (demand, *_others) = leading(ties(view.record, view.filters, view.filters.countries[0]))
    asked = _("Of these {organizations} signed one that asks for {demand}, as the first sheet says.")
    signed = organizations_words(demand_signers(to)[demand].signed)
    demand_name = inside(short.demands(view.record)[demand])
    return f"{words} {asked.format(organizations=signed, demand=demand_name)}"


def _addressing(view: View) -> View | None:
    """Return what addresses the government of the one country chosen; None of no country, and where nothing does."""
    one = one_government(view)
    return None if one is view else one


def _organizations(view: View) -> pd.DataFrame:
    frame, to = organizations(view), _addressing(view)
    # those that signed most first, as it is; then by name, whatever its case and accents
    order, rising = ["signed", "by_name"], [False, True]
    if to:
        # who signed what is asked of a government need not be based there
        based, view = frame.index, select(view.record, view.filters.without("countries"))
        asked = select(view.record, replace(view.filters, statements=to.ids("statements")))
        frame = organizations(view)
        there = frame.index.isin(based)
        frame = frame.assign(there=there)[there | frame.index.isin(asked.ids("organizations"))]
        order, rising = ["there", *order], [False, *rising]
    frame = frame.assign(by_name=frame["name"].map(folded)).sort_values(order, ascending=rising, kind="stable")
    frame = frame.head(MOST)
    return pd.DataFrame(
        {
            _("Organization"): frame["name"].tolist(),
            _("Country"): [labels.country(str(c)) if c else begun(_("country not known")) for c in frame["country"]],
            _("City"): [labels.city(view.record, c) if c else begun(_("not known")) for c in frame["city"]],
            _("Statements signed"): frame["signed"].tolist(),
            _("Acronym"): frame["acronym"].tolist(),
            _("Kind"): [labels.kind(str(k)) for k in frame["kind"]],
            **_which(view, frame.index),
        }
    )


def _which(view: View, organizations: pd.Index[str]) -> dict[str, list[str]]:
    """Return a column for each statement kept, with a dot where an organization signed it; none if there are many."""
    record, kept = view.record, view.ids("statements")
    if len(kept) > MOST_STATEMENTS:
        return {}
    signed = {
        (record.organizations[o], record.statements[s])
        for o, s in zip(*map(np.ndarray.tolist, pairs(view)), strict=True)
    }
    names = labels.statement(record)
    return {begun(names[s]): ["●" if (str(o), s) in signed else "" for o in organizations] for s in kept}
