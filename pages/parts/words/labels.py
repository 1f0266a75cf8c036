"""Names shown for ids: countries, statements, themes, demands, kinds, groups and links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from data.measures.signers.signing import own_signers, totals
from data.record.filters import Filters
from data.record.record import Record
from data.record.rows import Row, row, rows
from data.record.selection import View
from geo import countries
from pages.parts.words.articles import together, with_article
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import N_, date_words, gettext as _, inside, language, listed, ngettext, number
from pages.parts.words.counts import organizations_words, passages_words, statements_words

KINDS = {
    "network": N_("Networks and coalitions"),
    "academic": N_("Universities and their units"),
    "faith": N_("Faith-based organizations"),
    "humanitarian": N_("Relief and development agencies"),
    "legal": N_("Legal aid and litigation"),
    "shelter": N_("Migrant shelters"),
    "community": N_("Community and migrant-led"),
    "advocacy": N_("Human rights and policy"),
}
GROUPS = {
    "children": N_("Children"),
    "women": N_("Women"),
    "families": N_("Families"),
    "lgbtqi": N_("LGBTQI+ people"),
    "indigenous": N_("Indigenous peoples"),
    "afro-descendant": N_("Afro-descendant people"),
    "venezuelans": N_("Venezuelans"),
    "at-sea": N_("People at sea"),
    "returnees": N_("Returnees"),
    "internally-displaced": N_("Internally displaced people"),
    "host-communities": N_("Host communities"),
}
PEOPLES = {"indigenous", "afro-descendant", "venezuelans"}
ROLES = {
    "any": N_("From and to it"),
    "from": N_("From it"),
    "to": N_("To it"),
}
KEYWORDS = {
    "ENDORSERS": N_("All governments that endorsed the Declaration"),
    "PARTICIPANTS": N_("All governments that took part in the meeting"),
}
SECTIONS = {
    "intro": N_("Introduction"),
    "body": N_("Paragraph"),
    "list-1": N_("First list"),
    "list-2": N_("Second list"),
    "closing": N_("Closing"),
}
REACH = {
    "local": N_("local"),
    "national": N_("national"),
    "regional": N_("regional"),
    "international": N_("international"),
}
CONFIDENCE = {"high": N_("high confidence"), "medium": N_("medium confidence"), "low": N_("low confidence")}
BASIS = {
    "name": N_("in its name"),
    "page": N_("from a published page"),
    "public-knowledge": N_("public knowledge"),
    "none": N_("not known"),
}
# names before which English says “the” (as the United Nations' terminology writes them in a sentence)
WITH_ARTICLE = {"BES", "BHS", "CYM", "DOM", "FLK", "GBR", "NLD", "TCA", "USA", "VGB", "VIR"}
STANCES = {"call": N_("called for"), "concern": N_("only its opposite rejected"), "absent": N_("absent")}


def country(iso3: str) -> str:
    """Return a country's name, or the code itself if the geography does not know it."""
    try:
        return countries.name(iso3, language())
    except KeyError:
        return iso3


def city(record: Record, name: str) -> str:
    """Return the name of a city of the record in the reader's language; its own where it has no other."""
    return record.text(name, language())


def country_inside(iso3: str) -> str:
    """Return a country's name as it stands inside a sentence: English puts “the” before some."""
    name = country(iso3)
    return f"the {name}" if language() == "en" and iso3 in WITH_ARTICLE else name


def countries_said(iso3s: Iterable[str]) -> str:
    """Return countries as a list inside a sentence that `together` is said of: Portuguese has articles there."""
    return listed(with_article(iso3, country_inside(iso3)) for iso3 in iso3s)


def addressee(word: str) -> str:
    """Return the name of an addressee: a country or one of the two keywords."""
    return _(KEYWORDS[word]) if word in KEYWORDS else country(word)


def kind(word: str) -> str:
    """Return the name of a kind of organization."""
    return _(KINDS[word]) if word in KINDS else _("Kind not known")


def group(word: str) -> str:
    """Return the name of a group of people at risk."""
    return _(GROUPS[word])


def group_inside(word: str) -> str:
    """Return the name of a group as it stands inside a sentence: English writes peoples large."""
    name = group(word)
    return name if language() == "en" and word in PEOPLES else inside(name)


def theme(record: Record) -> Mapping[str, str]:
    """Return the label of each theme."""
    return record.labels("themes", language())


def demand(record: Record) -> Mapping[str, str]:
    """Return the label of each demand."""
    return record.labels("demands", language())


@cached_by_language
def statement(record: Record) -> Mapping[str, str]:
    """Return the short name of each statement; where the record has none, its month and what it responds to."""
    table = rows(record, "statements")
    repeated = Counter(row["event_id"] for row in table)
    short = record.labels("statements", language(), "short")
    return {
        row["statement_id"]: short[row["statement_id"]] or _statement_label(record, row, repeated[row["event_id"]] > 1)
        for row in table
    }


def _statement_label(record: Record, row: Row, ambiguous: bool) -> str:
    events = record.labels("events", language())
    subject = events.get(row["event_id"], row["title"])
    month = date_words(row["date"][:7], "medium")
    if not ambiguous:
        return _("{month}: {subject}").format(month=month, subject=subject)
    return _("{month}: {subject} ({who})").format(
        month=month, subject=subject, who=signed_by(record, row["statement_id"])
    )


def signed_by(record: Record, statement_id: str) -> str:
    """Return who signed a statement, in short: the one organization's acronym or name, else how many."""
    counts, one = own_signers(record)
    position = record.position("statements", statement_id)
    n = int(counts[position])
    if n == 1:
        only = record.tables["organizations"].iloc[int(one[position])]
        return str(only["acronym"] or only["name"])
    return organizations_words(n)


def statement_date(record: Record, statement_id: str, length: str = "medium") -> str:
    """Return a statement's date in words, as precise as it is known."""
    return date_words(str(row(record, "statements", statement_id)["date"]), length)


def place_in_text(section: str, ordinal: int) -> str:
    """Return where a passage stands in its statement: “First list, item 3”."""
    if section.startswith("list"):
        return _("{section}, item {n}").format(section=_(SECTIONS[section]), n=ordinal)
    return _("{section} {n}").format(section=_(SECTIONS.get(section, section)), n=ordinal)


def filters(record: Record, chosen: Filters) -> str:
    """Return the filters in words, as the line above each page and the captions say them."""
    parts = []
    if chosen.countries:
        words = {
            "any": _("country: {countries}"),
            "from": _("signers based in {countries}"),
            "to": _("passages that address or name {countries}"),
        }[chosen.role]
        names = listed(map(country_inside, chosen.countries))
        parts.append(
            words.format(countries=names)
            if chosen.role == "any"
            else together(words.format(countries=countries_said(chosen.countries)))
        )
    if chosen.themes:
        parts.append(_("theme: {names}").format(names=listed(theme(record)[t] for t in chosen.themes)))
    if chosen.demands:
        parts.append(_("demand: {names}").format(names=listed(demand(record)[d] for d in chosen.demands)))
    if chosen.statements:
        parts.append(_("statement: {names}").format(names=listed(statement(record)[s] for s in chosen.statements)))
    if chosen.kinds:
        parts.append(_("kind: {names}").format(names=listed(kind(k) for k in chosen.kinds)))
    if chosen.groups:
        parts.append(_("people at risk: {names}").format(names=listed(group_inside(g) for g in chosen.groups)))
    return "; ".join(parts)


def counts(view: View) -> str:
    """Return how much of the record is kept, in words; of a country in both roles, what each keeps, apart."""
    if view.two_sided:
        return _("{from_it}; {to_it}").format(from_it=from_words(view), to_it=to_words(view))
    kept = totals(view)
    of = len(view.record.statements)
    return _("{statements}, {organizations}, {passages}").format(
        statements=ngettext("{n} of {of} statement", "{n} of {of} statements", of).format(
            n=number(kept["statements"]), of=number(of)
        ),
        organizations=organizations_words(kept["organizations"]),
        passages=passages_words(kept["passages"]),
    )


def from_words(view: View) -> str:
    """Return who signed from the countries chosen, in words: “3 organizations based in Brazil signed”.

    On how many statements is not said: beside it stands how many address the country, which are not the same.
    """
    kept = totals(view.in_role("from"))
    there = countries_said(view.filters.countries)
    words = _("no organization that signed is known to be based in {countries}")
    if kept["organizations"]:
        words = ngettext(
            "{n} organization based in {countries} signed",
            "{n} organizations based in {countries} signed",
            kept["organizations"],
        )
    return together(words.format(n=number(kept["organizations"]), countries=there))


def to_words(view: View) -> str:
    """Return what is said to the countries chosen, in words: “12 passages in 3 statements address or name Brazil”."""
    side = view.in_role("to")
    kept, record = totals(side), view.record
    words = _("no passage addresses or names {countries}")
    if kept["passages"]:
        words = ngettext(
            "{n} passage in {statements} addresses or names {countries}",
            "{n} passages in {statements} address or name {countries}",
            kept["passages"],
        )
    if kept["passages"] and len(view.filters.countries) == 1:
        named = record.passage_named[:, record.countries.index(view.filters.countries[0])]
        if not (side.passages & named).any():
            words = ngettext(
                "{n} passage in {statements} addresses the government of {countries}",
                "{n} passages in {statements} address the government of {countries}",
                kept["passages"],
            )
    return together(
        words.format(
            n=number(kept["passages"]),
            countries=countries_said(view.filters.countries),
            statements=statements_words(kept["statements"]),
        )
    )
