"""Action packages in words: their name, who is known to lead and join them, and what is doubted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data.measures.countries.country_profile import wherever
from data.measures.follow_up.commitments import fitting, package_rows
from data.record.record import Record
from data.record.selection import View
from pages.parts.words import labels, short
from pages.parts.words.catalogue import begun, date_words, gettext as _, inside, language, listed


def meaning() -> str:
    """Return what an action package is, for those who hear of it first."""
    return _("An action package is a set of measures under the Declaration that some governments lead and others join.")


def package_name(record: Record, package_id: str, row: Mapping[str, Any]) -> str:
    """Return a package's name in the reader's language with its number, or that the name was not found."""
    name = record.text(str(row["package_name"]), language()) or _("Name not found")
    return _("{name} ({id})").format(name=name, id=package_id)


def fit_words(record: Record, one: Any) -> str:
    """Return why a package matches a demand, and if it does so in part alone, a sentence; "" without a reason."""
    reason = inside(record.text(one.reason, language())).rstrip(".")
    words = _("In part: {reason}.") if one.fit == "partial" else f"{begun(reason)}."
    return words.format(reason=reason) if reason else ""


def how_far(view: View) -> dict[str, str]:
    """Return how far packages match demands, by the short names of these: of several packages those that do in part."""
    record, every, partly = view.record, fitting(wherever(view)), in_part(view)
    found: dict[str, str] = {}
    for demand, name in short.demands(record).items():
        its = [one for one in every if one.demand_id == demand]
        several = [
            _("{package}, in part: {reason}.").format(package=package, reason=reason)
            for (asked, package), reason in partly.items()
            if asked == name and reason
        ]
        found[name] = " ".join(several) if len(its) > 1 else "".join(fit_words(record, one) for one in its)
    return found


def in_part(view: View) -> dict[tuple[str, str], str]:
    """Return how far packages match demands that they match in part, by the short name of the demand and the package's.

    Empty where no reason is told.
    """
    record, table, names = view.record, package_rows(wherever(view)), short.demands(view.record)
    return {
        (names[one.demand_id], record.text(str(table[one.package_id]["package_name"]), language()) or one.package_id): (
            inside(record.text(one.reason, language())).rstrip(".")
        )
        for one in fitting(wherever(view))
        if one.fit == "partial"
    }


def column_head(record: Record, package_id: str, row: Mapping[str, Any]) -> str:
    """Return the head of a package's column: its name, and whether it is in doubt."""
    name = package_name(record, package_id, row)
    return _("{package}, in doubt").format(package=name) if doubtful(row) else name


def leads_words(row: Mapping[str, Any]) -> str:
    """Return who leads a package, so far as sources tell."""
    names = listed(labels.country(c) for c in row["leads"])
    if not names:
        return _("Lead: not found")
    if row["lead_complete"] == "yes":
        return _("Lead: {countries}").format(countries=names)
    return _("Lead: {countries}; there may be another").format(countries=names)


def joined_words(row: Mapping[str, Any]) -> str:
    """Return who joined a package, so far as sources tell."""
    names = listed(labels.country(c) for c in row["joined"])
    if row["participants_complete"] == "yes":
        return _("Joined by: {countries}").format(countries=names) if names else _("Joined by: none")
    if not names:
        return _("Joined by: not found")
    return _("Joined by: {countries}; the list is not complete").format(countries=names)


def doubtful(row: Mapping[str, Any]) -> bool:
    """Return whether a package's name, lead or members are not all known."""
    known = row["lead_complete"] == "yes" and row["participants_complete"] == "yes"
    return not (known and row["package_name"] and row["leads"])


def source_words(row: Mapping[str, Any]) -> tuple[str, str]:
    """Return the words before the link to a package's source, and the link's address."""
    publisher = str(row["source_publisher"])
    if row["as_of"]:
        words = _("Package as of {date}, by {publisher}:").format(date=date_words(row["as_of"]), publisher=publisher)
    else:
        words = _("Package by {publisher}, page without a date:").format(publisher=publisher)
    return words, str(row["source_url"])
