"""Briefings to test with: of the shipped record, and of one whose names are meant to do harm."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import AUDIENCES, USUAL, brief
from pages.parts.pack.content import Brief, Script
from pages.parts.words import catalogue
from tests.shipped import shipped
from tests.tiny import tiny

ISSUED = "2026-11-22"
SITE = "https://firmantes.example.org"
SELECTIONS = {
    "everything": Filters(),
    "members too": Filters(members=True),
    "a country": Filters(countries=("PAN",)),
    "a country with many signers": Filters(countries=("USA",)),
    "a country nobody signs from": Filters(countries=("BRB",)),
    "a theme": Filters(themes=("humanitarian",)),
    "one statement": Filters(statements=("kind-response",)),
    "one demand": Filters(demands=("darien-response",)),
    "a long selection": Filters(countries=("HND",), demands=("limit-enforcement",), members=True),
}
# every selection in every language; outside a sweep each in one, the first in all
EACH_FILE = [
    pytest.param(selection, lang, id=f"{selection}-{lang}", marks=() if not s or n == s % 3 else pytest.mark.sweep)
    for s, selection in enumerate(SELECTIONS)
    for n, lang in enumerate(("en", "es", "pt"))
]
# every selection for every audience in every language; outside a sweep each selection meets two audiences in two
# languages, and each audience every second selection
EACH_PACK = [
    pytest.param(
        selection, audience, lang,
        id=f"{selection}-{audience}-{lang}",
        marks=() if n == (s + a) % 3 and s % 2 == a % 2 else pytest.mark.sweep,
    )
    for s, selection in enumerate(SELECTIONS)
    for a, audience in enumerate(AUDIENCES)
    for n, lang in enumerate(("en", "es", "pt"))
]  # fmt: skip
# names as a spreadsheet, a page, a template and XML would take for more than a name
HARMFUL = ("=1+1", "+2", "-3", "@x", "<b>bold</b>", '#link("https://example.com")[x]', "*a* _b_ $c$ \\", "&amp; ]]>")


def briefing(selection: str = "everything", audience: str = "government", lang: str = "en") -> Brief:
    """Return the briefing of a selection with its audience's usual parts, the same whenever it is asked for."""
    return _briefing(selection, audience, lang)


def another(selection: str = "everything", audience: str = "government", lang: str = "en") -> Brief:
    """Return the same briefing made anew, of which no file was made."""
    catalogue.use(lang)
    try:
        return brief(select(shipped(), SELECTIONS[selection]), audience, USUAL[audience], issued=ISSUED, site=SITE)
    finally:
        catalogue.use("en")


# one for each, however its words are given
_briefing = cache(another)


@cache
def pack(filters: Filters, lang: str, audience: str = "coalition", length: str = "all") -> Brief:
    """Return the briefing of a coalition on a selection, with all its slides; or of others, or with fewer."""
    catalogue.use(lang)
    try:
        view = select(shipped(), filters)
        return brief(view, audience, USUAL[audience], issued=ISSUED, site=SITE, length=length)
    finally:
        catalogue.use("en")


@cache
def harmful() -> Brief:
    """Return the briefing of a record in which every organization has one of the `HARMFUL` names."""
    ids = [f"o{k}" for k in range(len(HARMFUL))]
    base = tiny(
        signers={"a": " ".join(ids), "b": "o0"},
        asks={"a": "asylum-access; humanitarian-aid", "b": "asylum-access"},
        based=dict.fromkeys(ids, "PAN"),
        endorsed={"PAN": "2022-06-10", "USA": "2022-06-10"},
    )
    tables = dict(base.tables)
    tables["organizations"] = tables["organizations"].assign(name=list(HARMFUL))
    tables["statements"] = tables["statements"].assign(title=["<script>alert(1)</script>", "= #panic()"])
    record = replace(base, tables=tables)
    return brief(select(record, Filters()), "government", USUAL["government"], issued=ISSUED, site=SITE)


def since_mark(one: Brief) -> int:
    """Return the number of the note behind what happened since; on paper it holds the events that are shown."""
    return next((line.mark for line in one.claims if line.kind == "since"), 0)


def script_of(filters: Filters, whom: str) -> Script:
    """Return what to say on a selection of the shipped record."""
    return brief(select(shipped(), filters), whom, USUAL[whom], issued=ISSUED, site=SITE).script
