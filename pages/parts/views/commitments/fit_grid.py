"""The grid of demands and action packages: which package answers which demand, directly or in part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from data.measures.follow_up.commitments import (
    ANSWERS,
    Answer,
    answering,
    fit_cells,
    fitting,
    package_rows,
)
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.chart import heading
from pages.parts.drawing.downloads import said_above
from pages.parts.drawing.folds import by_theme
from pages.parts.drawing.links import demand_address, page_address, published
from pages.parts.drawing.match_signs import SIGNS, STYLE as FITS, key, sign
from pages.parts.drawing.sourced import publishers, sourced
from pages.parts.views.commitments.package_list import packages_finding
from pages.parts.words import labels, short
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import begun, gettext as _, language, listed, ngettext, number
from pages.parts.words.packages import column_head, package_name, source_words

# how a package can match, that of its purpose first
FITTING = ("direct", "partial")


def fit_folds(view: View) -> None:
    """Draw the grid by theme: each a fold with its finding; one open at a time is sent."""
    rows = _made(view)
    if not package_rows(view) or not rows:
        st.write(_("No statement kept makes one of these demands.") if package_rows(view) else packages_finding(view))
        return
    themes = list(dict.fromkeys(row.theme_id for row in rows.values()))
    said_above(grid_finding(view))
    by_theme(view, "fit", themes, theme_finding, lambda own: st.html(grid_html(own)))
    _below(view)


@cached_by_language
def theme_finding(view: View) -> str:
    """Return how many demands of one theme a package matches directly, in part, or not; no number is a zero."""
    of, direct, partial = _counts(view)
    fits_ = [
        (direct, _("{n} matched by a package").format(n=number(direct))),
        (partial, _("{n} matched in part").format(n=number(partial))),
        (of - direct - partial, _("{n} not matched").format(n=number(of - direct - partial))),
    ]
    if not direct + partial:
        return ngettext("{n} demand made, not matched", "{n} demands made, none matched", of).format(n=number(of))
    return ngettext("{n} demand made: {fits}", "{n} demands made: {fits}", of).format(
        n=number(of), fits=listed(words for n, words in fits_ if n)
    )


def fit_grid(view: View) -> None:
    """Draw the grid in the order that every chart keeps; nothing where no package or demand asked is left."""
    if not package_rows(view) or not _made(view):
        return
    heading(grid_finding(view))
    st.html(grid_html(view))
    _below(view)


def _below(view: View) -> None:
    """Draw the line under the grid: whose reading it is, whose packages, and what has no row."""
    sourced(view, "fit", lambda: grid_table(view), _source(view), lambda: matches_table(view))


@cached_by_language
def _source(view: View) -> str:
    line = _("The match is our reading of each package's published name and purpose. Packages: {publishers}.").format(
        publishers=publishers((row["source_publisher"], row["source_url"]) for row in package_rows(view).values())
    )
    return f"{line} {_left_out(view)}".strip()


@cached_by_language
def grid_finding(view: View) -> str:
    """Return the sentence of the grid: how many demands a package answers directly, in part, or not."""
    of, direct, partial = _counts(view)
    if not direct + partial:
        return ngettext(
            "In our reading, none of these packages matches the demand made",
            "In our reading, none of these packages matches any of the {n} demands made",
            of,
        ).format(n=number(of))
    return ngettext(
        "Of {of} demand made, packages match {direct} directly and {partial} only in part",
        "Of {of} demands made, packages match {direct} directly and {partial} only in part",
        of,
    ).format(of=number(of), direct=number(direct), partial=number(partial))


@cached_by_language
def grid_html(view: View) -> str:
    """Return the grid as an HTML table, a list on a phone; every word of the record in it is escaped.

    Each cell with a fit opens to its reason and source.
    """
    record = view.record
    counts = _made(view)
    cells_of = fit_cells(view)
    reasons = {(fit.package_id, fit.demand_id): fit.reason for fit in fitting(view)}
    table = package_rows(view)
    heads = {p: column_head(record, p, row) for p, row in table.items()}
    sources = {p: source_words(row) for p, row in table.items()}
    columns = "".join(
        f"<th role='columnheader' scope='col' class='p'><span>{escape(heads[p])}</span></th>" for p in table
    )
    names, themes = labels.demand(record), labels.theme(record)
    statements, organizations = (escape(word, quote=True) for word in (_("Statements"), _("Organizations")))
    head, no_package = escape(_("Demand")), escape(_("no package"))
    caption = escape(_("Open a mark for the reason and the source."))
    # a grid of one theme stands under its name
    themes_here = list({row.theme_id for row in counts.values()})
    body, theme_before = [], themes_here[0] if len(themes_here) == 1 else ""
    for demand, row in counts.items():
        marks = cells_of[demand]
        if row.theme_id != theme_before:
            theme_before = row.theme_id
            body.append(
                f"<tr role='row' class='t' style='--t:{palette.theme(theme_before)}'><th role='rowheader' "
                f"colspan='{len(table) + 3}'>{escape(themes[theme_before])}</th></tr>"
            )
        cells = "".join(
            _cell(
                fit,
                heads[p],
                record.text(reasons.get((p, demand), ""), language()),
                sources[p],
                right=k >= len(table) / 2,
            )
            for k, (p, fit) in enumerate(zip(table, marks, strict=True))
        )
        signers = page_address("organizations", replace(view.filters, demands=(demand,)))
        found = "y" if set(marks) & set(ANSWERS) else "z"
        body.append(
            f"<tr role='row' class='{found}'><th role='rowheader' scope='row' class='d'>"
            f"<a href='{demand_address(view.filters, demand)}'>{escape(names[demand])}</a></th>{cells}"
            f"<td role='cell' class='e'>{no_package}</td>"
            f"<td role='cell' class='n' data-w='{statements}'>{number(row.statements)}</td>"
            f"<td role='cell' class='n' data-w='{organizations}'>"
            f"<a href='{signers}'>{number(row.organizations)}</a></td></tr>"
        )
    return (
        f"{STYLE}{key()}<div class='fgw'><table class='fg links' role='table'>"
        f"<caption>{caption}</caption>"
        f"<thead role='rowgroup'><tr role='row'>"
        f"<th role='columnheader' scope='col' class='d'>{head}</th>{columns}"
        f"<td class='e'></td><th role='columnheader' scope='col' class='n'>{statements}</th>"
        f"<th role='columnheader' scope='col' class='n'>{organizations}</th></tr></thead>"
        f"<tbody role='rowgroup'>{''.join(body)}</tbody></table></div>"
    )


def grid_table(view: View) -> pd.DataFrame:
    """Return one row a pair of demand and package kept, with fit, reason and source in the reader's words."""
    record = view.record
    table, counts, names = package_rows(view), answering(view), labels.demand(record)
    reasons = {(one.package_id, one.demand_id): one.reason for one in fitting(view)}
    rows = []
    for demand, cells in fit_cells(view).items():
        for (package, row), fit in zip(table.items(), cells, strict=True):
            reason = record.text(reasons.get((package, demand), ""), language())
            place = [names[demand], package_name(record, package, row), _(SIGNS[fit][1]), reason]
            rows.append(
                [
                    *place,
                    counts[demand].statements,
                    counts[demand].organizations,
                    row["source_publisher"],
                    row["source_url"],
                ]
            )
    heads = [_("Demand"), _("Action package"), _("Match (our reading)"), _("Reason")]
    counted = [_("Statements"), _("Signed a statement that asks for it"), _("Publisher"), _("Source")]
    return pd.DataFrame(rows, columns=[*heads, *counted])


def matches_table(view: View) -> pd.DataFrame:
    """Return one row a demand that packages match, directly or in part, those of most statements first: for a slide."""
    record, table, names = view.record, package_rows(view), short.demands(view.record)
    rows = []
    for demand, row in sorted(_made(view).items(), key=lambda one: -one[1].statements):
        of = dict(zip(table, fit_cells(view)[demand], strict=True))
        kinds = [[package_name(record, p, table[p]) for p, fit in of.items() if fit == kind] for kind in FITTING]
        if any(kinds):
            rows.append([names[demand], row.statements, *("; ".join(found) for found in kinds)])
    return pd.DataFrame(rows, columns=[_("Demand"), _("Statements"), *(begun(_(SIGNS[kind][1])) for kind in FITTING)])


def _made(view: View) -> Mapping[str, Answer]:
    """Return the answers to the demands that a statement kept makes."""
    return {demand: row for demand, row in answering(view).items() if row.statements}


def _counts(view: View) -> tuple[int, int, int]:
    """Return how many demands are asked, how many of them a package answers directly, and how many only in part."""
    counts = Counter(row.answer for row in _made(view).values())
    return counts.total(), counts["direct"], counts["partial"]


def _left_out(view: View) -> str:
    """Return how many demands have no row, as no statement kept makes them."""
    n = len(answering(view)) - len(_made(view))
    if not n:
        return ""
    return ngettext(
        "{n} demand that none of these statements makes has no row; the table has it.",
        "{n} demands that none of these statements makes have no row; the table has them.",
        n,
    ).format(n=number(n))


def _cell(fit: str, head: str, reason: str, source: tuple[str, str], *, right: bool) -> str:
    """Return one cell; one with a fit opens to its reason and source."""
    if fit not in ANSWERS:
        shape, word = SIGNS[fit]
        return f"<td role='cell' class='x' aria-label='{escape(_(word), quote=True)}'>{shape}</td>"
    words, url = source
    own = _("Our reading.")
    why = _("Reason: {reason}").format(reason=reason)
    links = " · ".join(published(url))
    return (
        f"<td role='cell' class='f'><details name='fit'><summary>{sign(fit)}"
        f"<span class='h'>{escape(head)}</span></summary>"
        f"<div class='{'r' if right else 'l'}'><b>{escape(head)}</b><br>{escape(why)}<br>"
        f"<i>{escape(own)}</i><br><small>{escape(words)} {links}</small></div></details></td>"
    )


# wide: a matrix whose heads stand upright; narrow: each demand with only the packages that answer it
STYLE = (
    f"<style>{FITS}"
    ".fgw{container-type:inline-size;width:100%}"
    ".fg{border-collapse:collapse;width:100%;font-size:.9rem}.fg caption{text-align:left;font-size:.85rem;opacity:.85}"
    ".fg th,.fg td{border-bottom:1px solid var(--rule);padding:.34rem .2rem;font-weight:400}"
    ".fg td{text-align:center}.fg .d{text-align:left;min-width:11rem;line-height:1.3}"
    ".fg .d a,.fg .n a{text-decoration:none}"
    ".fg a:hover{text-decoration:underline!important}"
    ".fg thead th{vertical-align:bottom;font-size:.8rem}.fg thead .n{padding-left:.8rem}"
    ".fg .p span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:13rem;line-height:1.15;"
    "display:inline-block;text-align:left}"
    ".fg .n{text-align:right;width:4.2rem;font-variant-numeric:tabular-nums}.fg .x{opacity:.55}"
    ".fg .e,.fg .h{display:none}"
    ".fg .t th{text-align:left;font-weight:700;padding:1rem 0 .3rem .5rem;border-left:.45rem solid var(--t)}"
    ".fg .f{position:relative}.fg summary{cursor:pointer;list-style:none;font-size:.8rem;line-height:1.2}"
    ".fg summary::-webkit-details-marker{display:none}.fg summary i{display:block}"
    ".fg summary:hover{text-decoration:underline}"
    ".fg details div{position:absolute;z-index:5;top:100%;width:18rem;padding:.6rem .8rem;text-align:left;"
    "border:1px solid var(--edge);border-radius:4px;background:Canvas;color:CanvasText;font-size:.875rem;"
    "box-shadow:0 4px 14px rgba(0,0,0,.2)}.fg .l{left:0}.fg .r{right:0}"
    "@container(max-width:760px){.fg,.fg tbody,.fg tr,.fg th,.fg td{display:block;width:auto!important;border:0}"
    ".fg thead,.fg .x{display:none!important}.fg tr{border-bottom:1px solid var(--rule);padding:.45rem 0}"
    ".fg tr.t{border:0;padding:0}.fg .d{font-weight:600}.fg td{text-align:left;padding:.12rem 0}"
    ".fg caption{display:block}.fg tr.z .e{display:inline-block;margin-right:1rem;opacity:.85;font-size:.82rem}"
    ".fg tr.y .e{display:none}"
    ".fg .n{display:inline-block;text-align:left;margin-right:1rem;font-size:.82rem;opacity:.85}"
    ".fg .n:before{content:attr(data-w) ' '}"
    ".fg .h{display:inline;margin-left:.4rem}.fg summary i{display:inline}.fg summary{font-size:.9rem;line-height:1.35}"
    ".fg details div{position:static;width:auto;margin-top:.3rem;box-shadow:none}}</style>"
)
