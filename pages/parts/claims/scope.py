"""Under which filters a claim is counted, in words: without them its numbers would not be true."""

from __future__ import annotations

from dataclasses import replace

from data.record.selection import View
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, listed
from pages.parts.words.counts import organizations_words


def scope(view: View, kind: str) -> str:
    """Return under which filters a claim is counted, as a sentence; "" if nothing is filtered."""
    filters = view.filters
    if kind == "endorsers":
        names = listed(map(labels.country, filters.countries))
        return _("Counted for: {filters}.").format(filters=names) if names else ""
    if kind == "country":
        filters = replace(filters, countries=(), link="any")
    parts = []
    if filters:
        parts.append(_("Counted for: {filters}.").format(filters=labels.filters(view.record, filters)))
    if filters.countries and filters.link in ("any", "based"):
        names = listed(map(labels.told, filters.countries))
        parts.append(_("Only organizations based in {countries} are counted.").format(countries=names))
    if filters.kinds:
        names = listed(map(labels.kind, filters.kinds))
        parts.append(_("Only organizations of this kind are counted: {names}.").format(names=names))
    if filters.members:
        parts.append(_("Members of coalitions that signed are counted too."))
    return " ".join(parts)


def signers_words(view: View, n: int) -> str:
    """Return a number of organizations, and of which alone it is where the filters leave some out."""
    filters = view.filters
    words = organizations_words(n)
    if filters.countries and filters.link in ("any", "based"):
        countries = listed(map(labels.told, filters.countries))
        words = _("{organizations} based in {countries}").format(organizations=words, countries=countries)
    if filters.kinds:
        kinds = listed(map(labels.kind, filters.kinds))
        words = _("{organizations} (of this kind: {kinds})").format(organizations=words, kinds=kinds)
    return words


def passages_meant(view: View) -> str:
    """Return which passages alone are counted, as a sentence; "" if the filters leave out none for a country."""
    filters = view.filters
    parts = []
    if filters.countries and filters.link != "based":
        words = {
            "any": _("Counted are passages that address {countries} or name it as a place."),
            "addressed": _("Counted are passages that address {countries}."),
            "named": _("Counted are passages that name {countries} as a place."),
        }[filters.link]
        parts.append(words.format(countries=listed(map(labels.told, filters.countries))))
    if filters.groups:
        groups = listed(map(labels.group, filters.groups))
        parts.append(_("Counted are passages that name these people: {groups}.").format(groups=groups))
    return " ".join(parts)
