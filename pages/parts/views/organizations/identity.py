"""Who an organization is: kind, reach, where it is based and how that is known, kin, every spelling."""

from __future__ import annotations

from html import escape

import pandas as pd

from data.measures.signers.organization_profile import units
from data.record.record import Record
from data.record.search import spellings
from data.record.selection import View
from pages.parts.drawing.links import page_address, published
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, language, listed


@cached_by_language
def identity_html(view: View, organization: str) -> str:
    """Return who the organization is as a list of terms; every word of the record in it is escaped."""
    record = view.record
    row = record.row("organizations", organization)
    rows: list[tuple[str, str]] = [
        (_("Kind"), escape(labels.kind(str(row["kind"])))),
        (_("Reach"), escape(_(labels.REACH[row["reach"]]) if row["reach"] in labels.REACH else _("not known"))),
        (_("Based in"), _place(record, row)),
    ]
    if row["acronym"]:
        rows.insert(0, (_("Acronym"), escape(str(row["acronym"]))))
    source = published(str(row["source_url"]))
    if source:
        rows.append((_("Source"), listed(source)))
    if row["note"]:
        rows.append((_("Note"), escape(record.text(str(row["note"]), language()))))
    if isinstance(row["parent_id"], str) and row["parent_id"]:
        rows.append((_("Part of"), _named(view, [row["parent_id"]])))
    parts = units(record, organization)
    if parts:
        rows.append((_("Its units on the record"), _named(view, parts)))
    others = [spelled for spelled in spellings(record, organization)[1:] if spelled != row["acronym"]]
    if others:
        rows.append((_("Also spelled"), "<br>".join(map(escape, others))))
    return "<dl class='or links'>" + "".join(f"<dt>{escape(t)}</dt><dd>{d}</dd>" for t, d in rows) + "</dl>"


def _place(record: Record, row: pd.Series) -> str:
    """Return where an organization is based, how that is known and how surely."""
    basis, confidence = str(row["location_basis"]), row["location_confidence"]
    country = labels.country(row["country"]) if isinstance(row["country"], str) and row["country"] else ""
    if not country:
        return escape(_("no place known"))
    where = (
        _("{city}, {country}").format(city=labels.city(record, str(row["city"])), country=country)
        if row["city"]
        else country
    )
    how = [_(labels.BASIS[basis])] if basis in labels.BASIS else []
    how += [_(labels.CONFIDENCE[confidence])] if confidence in labels.CONFIDENCE else []
    if not row["city"]:
        how.insert(0, _("city not known"))
    return f"{escape(where)} <small>({escape(' · '.join(how))})</small>"


def _named(view: View, organizations: list[str]) -> str:
    """Return links to the records of organizations, as a list in words."""
    return listed(
        f"<a href='{page_address('organizations', view.filters, show=o)}'>"
        f"{escape(str(view.record.row('organizations', o)['name']))}</a>"
        for o in organizations
    )
