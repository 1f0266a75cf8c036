"""The gaps and the signers of a briefing in words."""

from __future__ import annotations

from heapq import nsmallest

from data.gaps.worklist import worklist
from data.measures.signers.signing import by_country
from data.record.selection import View
from pages.parts.pack.content import Grid, Signers
from pages.parts.words import gap_sentences, labels
from pages.parts.words.catalogue import begun, gettext as _, listed, ngettext, number
from pages.parts.words.gap_kinds import LOOKS

# rows shared by the kinds, and names in a row
MOST_GAPS, MOST_TOGETHER = 6, 4
# between what a gap is about and its theme or demand
APART = " · "
MOST_NAMES = 400
GAPS = {
    "government": ("demand", "presence"),
    "funder": ("presence", "demand"),
    "coalition": ("presence", "demand", "evidence"),
    "press": ("demand", "presence"),
}


def gaps(view: View, audience: str) -> Grid | None:
    """Return the first gaps of each kind that the audience is shown, those of one reason together; None without."""
    table = worklist(view)
    # by kind, reason and what the subjects end with (a theme, a demand): gaps that differ in one name share a row
    together: dict[tuple[str, str, str], list[str]] = {}
    shown = 0
    for kind in GAPS[audience]:
        of_kind = 0
        for row in table[table["kind"] == kind].itertuples():
            name, _apart, end = gap_sentences.subject(view.record, row).partition(APART)
            if getattr(row, "group", ""):
                name = labels.group_inside(row.group)
            key = (_(LOOKS[kind].name), gap_sentences.reason(view, row), end)
            if key not in together and of_kind == MOST_GAPS // len(GAPS[audience]):
                continue
            if len(together.setdefault(key, [])) == MOST_TOGETHER:
                continue
            of_kind += not together[key]
            together[key].append(name)
            shown += 1
    if not together:
        return None
    rows = [
        (kind, f"{end}: {listed(names)}" if end else listed(names), why) for (kind, why, end), names in together.items()
    ]
    more = int(table["kind"].isin(GAPS[audience]).sum()) - shown
    note = ""
    if more > 0:
        words = ngettext("and {n} more gap in the record", "and {n} more gaps in the record", more)
        note = f"{begun(words.format(n=number(more)))}."
    return Grid(
        title=_("Where the gaps are: what nobody covers yet"),
        header=(_("Kind"), _("Gap"), _("Why")),
        rows=tuple(rows),
        note=note,
    )


def signers(view: View) -> Signers:
    """Return who signed, by country of seat; names beyond `MOST_NAMES` are counted, not listed."""
    table = view.record.tables["organizations"][view.organizations]
    order = [str(c) for c in by_country(view).index]
    codes = table["country"].astype(object).fillna("").tolist()
    names: dict[str, list[str]] = {}
    for code, name in zip(codes, table["name"].tolist(), strict=True):
        names.setdefault(code, []).append(name)
    left = MOST_NAMES
    groups = []
    for code in [*order, *([""] if "" in names else [])]:
        mine = names.get(code, [])
        named = tuple(nsmallest(left, mine, key=str.casefold))
        groups.append((labels.country(code) if code else _("country not known"), len(mine), named))
        left -= len(named)
    n = len(table)
    return Signers(
        title=ngettext("Who signed: {n} organization", "Who signed: {n} organizations", n).format(n=number(n)),
        groups=tuple(groups),
        note=_("By country of seat; names as the organizations write them."),
        names=_("the names of the organizations"),
    )
