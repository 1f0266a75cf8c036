"""Under which filters a claim is counted, in words: without them its numbers would not be true."""

from __future__ import annotations

from dataclasses import replace

from data.selection import View
from pages.parts import labels
from pages.parts.words import gettext as _, listed


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
        names = listed(map(labels.country, filters.countries))
        parts.append(_("Only organizations based in {countries} are counted.").format(countries=names))
    if filters.kinds:
        names = listed(map(labels.kind, filters.kinds))
        parts.append(_("Only organizations of this kind are counted: {names}.").format(names=names))
    if filters.members:
        parts.append(_("Members of coalitions that signed are counted too."))
    return " ".join(parts)
