"""Under which filters a claim is counted, in words: without them its numbers would not be true."""

from __future__ import annotations

from data.record.selection import View
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, listed
from pages.parts.words.counts import organizations_words


def scope(view: View, kind: str) -> str:
    """Return under which filters a claim is counted, as a sentence; "" if nothing is filtered.

    `view` is the one that the claim counts: of a country, the side of one role.
    """
    filters = view.filters
    if kind == "endorsers":
        names = listed(map(labels.country, filters.countries))
        return _("Counted for: {filters}.").format(filters=names) if len(filters.countries) > 1 else ""
    if kind in ("country", "statement"):
        filters = filters.without("countries")
    parts = []
    if filters:
        parts.append(_("Counted for: {filters}.").format(filters=labels.filters(view.record, filters)))
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
    if filters.countries and filters.role == "from":
        based = _("{organizations} based in {countries}")
        words = together(based.format(organizations=words, countries=labels.countries_said(filters.countries)))
    if filters.kinds:
        kinds = listed(map(labels.kind, filters.kinds))
        words = _("{organizations} (of this kind: {kinds})").format(organizations=words, kinds=kinds)
    return words
