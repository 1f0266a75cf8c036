"""By government: the action packages that it leads or joined, against what the statements ask of it."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import NamedTuple

import pandas as pd
import streamlit as st

from data.measures.follow_up.commitments import asked, governments, package_rows
from data.record.rows import named
from data.record.selection import View
from pages.parts.drawing.chart import below, heading
from pages.parts.drawing.links import page_address
from pages.parts.drawing.match_signs import STYLE as FITS, sign
from pages.parts.drawing.palette import ACCENT
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, listed, ngettext, number
from pages.parts.words.counts import organizations_words
from pages.parts.words.governments import standing_words
from pages.parts.words.packages import package_name


class Government(NamedTuple):
    """A row of `governments`."""

    country: str
    leads: tuple[str, ...]
    joined: tuple[str, ...]
    asked: int
    direct: int
    partial: int
    none: int


class Asked(NamedTuple):
    """A row of `asked`."""

    country: str
    demand_id: str
    statements: int
    organizations: int
    fit: str
    packages: tuple[str, ...]


def government_list(view: View) -> None:
    """Draw each government's packages and what is asked of it; each opens to the demands behind the numbers."""
    rows = governments(view)
    if rows.empty:
        return
    heading(governments_finding(view))
    st.html(governments_html(view))
    below(
        view,
        "governments",
        lambda: governments_table(view),
        note=_("Most governments are addressed only together, as those that had endorsed the Declaration by then."),
    )


@cached_by_language
def governments_finding(view: View) -> str:
    """Return the sentence of the governments: how many took on a package, and how little of what is asked it meets."""
    rows = governments(view)
    took = rows[(rows["leads"].map(len) + rows["joined"].map(len)) > 0]
    if len(rows) == 1:
        country, row = str(rows.index[0]), rows.iloc[0]
        if not row["asked"]:
            return _("{country}: no demand is asked of it here").format(country=labels.country(country))
        if not row["direct"] + row["partial"]:
            return ngettext(
                "{country}: of {n} demand asked of it, none is matched by a package of its own (our reading)",
                "{country}: of {n} demands asked of it, none is matched by a package of its own (our reading)",
                int(row["asked"]),
            ).format(n=number(int(row["asked"])), country=labels.country(country))
        return ngettext(
            "{country}: of {n} demand asked of it, {met} is matched by a package of its own (our reading)",
            "{country}: of {n} demands asked of it, {met} are matched by packages of its own (our reading)",
            int(row["asked"]),
        ).format(
            n=number(int(row["asked"])),
            country=labels.country(country),
            met=number(int(row["direct"] + row["partial"])),
        )
    most = int((rows["direct"] + rows["partial"]).max())
    if not most:
        return _("{n} of {of} governments lead or joined a known package; none matches what is asked of them").format(
            n=number(len(took)), of=number(len(rows))
        )
    return _(
        "{n} of {of} governments lead or joined a known package; these match at most {most} of the demands asked of "
        "any of them, in our reading"
    ).format(n=number(len(took)), of=number(len(rows)), most=number(most))


@cached_by_language
def governments_html(view: View) -> str:
    """Return the governments as HTML; each opens to the demands asked of it, by fit."""
    demands: dict[tuple[str, str], list[str]] = {}
    ranked = asked(view).sort_values(["statements", "organizations"], ascending=False, kind="stable")
    for pair in named(ranked, Asked):
        demands.setdefault((pair.country, pair.fit), []).append(_asked_item(view, pair))
    names = {p: package_name(view.record, p, row) for p, row in package_rows(view).items()}
    to_passages = escape(_("The passages that ask it"))
    lines = []
    for row in named(governments(view), Government):
        country = row.country
        inside = _took(row, names)
        if row.asked:
            inside += "".join(
                f"<p>{sign(fit)}</p><ul>{''.join(demands[country, fit])}</ul>"
                for fit in ("direct", "partial", "none")
                if (country, fit) in demands
            )
            own = replace(view.filters, countries=(country,), role="to")
            address = page_address("demands", own)
            inside += f"<p class='s'><a href='{address}'>{to_passages}</a></p>"
        standing = standing_words(view.record, country)
        lines.append(
            f"<details><summary><b>{escape(labels.country(country))}</b><span>{escape(_counts(row))}</span>"
            f"{_bar(row)}</summary><div><p class='s'>{escape(standing)}</p>"
            f"{inside}</div></details>"
        )
    return f"{STYLE}<div class='gv links'>{_key()}{''.join(lines)}</div>"


def governments_table(view: View) -> pd.DataFrame:
    """Return the governments with column names in the reader's language."""
    rows = governments(view)
    return pd.DataFrame(
        {
            _("Government"): [labels.country(c) for c in rows.index],
            _("Leads"): [", ".join(cell) for cell in rows["leads"]],
            _("Joined"): [", ".join(cell) for cell in rows["joined"]],
            _("Statements that ask something of it"): rows["statements"].tolist(),
            _("Demands asked of it"): rows["asked"].tolist(),
            _("Matched directly (our reading)"): rows["direct"].tolist(),
            _("Matched in part (our reading)"): rows["partial"].tolist(),
            _("Matched by none of its packages (our reading)"): rows["none"].tolist(),
        }
    )


def _counts(row: Government) -> str:
    """Return a government's numbers in words."""
    parts = [(row.leads, _("leads {n}")), (row.joined, _("joined {n}"))]
    took = listed(words.format(n=number(len(of))) for of, words in parts if of) or _("neither leads nor joined any")
    if not row.asked:
        return _("{took}; nothing is asked of it").format(took=took)
    words = ngettext("{n} demand asked of it", "{n} demands asked of it", row.asked).format(n=number(row.asked))
    fits = [
        (row.direct, _("{n} matched directly").format(n=number(row.direct))),
        (row.partial, _("{n} in part").format(n=number(row.partial))),
    ]
    matched = listed(said for n, said in fits if n) or _("none matched")
    return _("{took}; {asked}: {matched}").format(took=took, asked=words, matched=matched)


def _key() -> str:
    """Return the key of the bars, in words."""
    asked_of_it = escape(_("Demands asked of it"))
    entries = {"direct": _("matched directly"), "partial": _("matched in part"), "none": _("not matched")}
    spans = "".join(f"<span><u class='{fit}'></u> {escape(words)}</span>" for fit, words in entries.items())
    return f"<p class='k'>{asked_of_it}: {spans}</p>"


def _bar(row: Government) -> str:
    """Return the share of the demands met, as a bar that its words repeat."""
    if not row.asked:
        return "<em></em>"
    parts = "".join(f"<u class='{fit}' style='flex:{getattr(row, fit)}'></u>" for fit in ("direct", "partial", "none"))
    return f"<em aria-hidden='true'>{parts}</em>"


def _took(row: Government, names: dict[str, str]) -> str:
    """Return the packages that a government leads and joined."""
    lines = []
    if row.leads:
        lines.append(_("Leads: {packages}").format(packages=listed(names[p] for p in row.leads)))
    if row.joined:
        lines.append(_("Joined: {packages}").format(packages=listed(names[p] for p in row.joined)))
    if not lines:
        lines.append(_("No source read names it as lead or member of a package; some lists are incomplete."))
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def _asked_item(view: View, row: Asked) -> str:
    """Return one demand asked of a government: who asks it, and which of its packages answers."""
    who = organizations_words(row.organizations)
    words = ngettext("{n} statement, {who}", "{n} statements, {who}", row.statements).format(
        n=number(row.statements), who=who
    )
    by = f" · {', '.join(row.packages)}" if row.packages else ""
    name = labels.demand(view.record)[row.demand_id]
    return f"<li>{escape(name)} <small>{escape(words + by)}</small></li>"


STYLE = (
    f"<style>{FITS}"
    ".gv summary{padding:.35rem 0;grid-template-columns:10rem minmax(0,1fr) 9rem;column-gap:1rem;align-items:center}"
    ".gv em{display:flex;height:.8rem;gap:1px}.gv u{display:block;height:100%}"
    ".gv .k{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;font-size:.85rem;margin:0 0 .5rem}"
    ".gv .k u{display:inline-block;width:1.6rem;height:.8rem;vertical-align:-.05rem;margin-right:.2rem}"
    f".gv u.direct{{background:{ACCENT}}}.gv u.partial{{background:repeating-linear-gradient(45deg,{ACCENT} 0 3px,"
    "transparent 3px 6px)}.gv u.none{background:var(--rule)}"
    ".gv div{padding:.1rem 0 .8rem 1.2rem}.gv p{margin:.35rem 0 .15rem}.gv ul{margin:0;padding-left:1.1rem!important}"
    ".gv li{margin:0 0 .15rem}.gv .s,.gv small{font-size:.85rem;opacity:.85}"
    "@media(max-width:640px){.gv summary{grid-template-columns:1fr;row-gap:.15rem}}</style>"
)
