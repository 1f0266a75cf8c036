"""The list beside the map: places ranked by their signers, the chosen one opened in place."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from html import escape

from data.measures.signers.places import OUTSIDE, UNKNOWN, Place, every_place, signers_by_place, who_signed_what
from data.measures.signers.signing import latest
from data.record.selection import View
from pages.parts.drawing.links import page_address
from pages.parts.drawing.template import rendered
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.by_side import finding_of
from pages.parts.words.catalogue import begun, gettext as _, listed, ngettext, number
from pages.parts.words.counts import organizations_words

# what fits beside the map: rows of places, and organizations of the one that is open
ROWS, SHOWN, MOST = 12, 7, 250
# organizations of a place that are listed; the page of organizations has the others
NAMED = 100
ROW, LINE = 37, 26
DOTS = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the list: a place or what stands for one, and its organizations where it is open."""

    key: str
    name: str
    country: str
    count: str
    open: bool
    signers: tuple[dict[str, object], ...] = ()
    more: str = ""


@finding_of("from", begins_with_name=True)
@cached_by_language
def list_finding(view: View) -> str:
    """Return the sentence of the map and its list: where most of the signers are, if one place leads."""
    found = signers_by_place(view)
    n = int(view.organizations.sum())
    if not n:
        return _("No organization fits these filters")
    if not found.cities:
        return _("{organizations} signed, from no known city of the Americas").format(
            organizations=begun(organizations_words(n))
        )
    most = len(found.cities[0].organizations)
    leading = [labels.city(view.record, place.city) for place in found.cities if len(place.organizations) == most]
    if len(found.cities) == 1:
        return ngettext("{n} organization signed from {city}", "{n} organizations signed from {city}", most).format(
            n=number(most), city=leading[0]
        )
    if len(leading) == 1:
        return _("{city} is home to more signers than any other city").format(city=leading[0])
    if len(leading) <= 3 and most > 1:
        return _("{cities} lead with {n} signers each").format(cities=listed(leading), n=number(most))
    placed = sum(len(place.organizations) for place in found.cities)
    if most == 1:
        return ngettext("{n} city, one organization there", "{n} cities, one organization in each", placed).format(
            n=number(placed)
        )
    return _("{organizations} signed from {n} cities, no more than {most} from any").format(
        organizations=begun(organizations_words(placed)), n=number(len(found.cities)), most=number(most)
    )


@cached_by_language
def list_html(view: View, place: str) -> str:
    """Return the list as HTML with the place of a key opened; every word of the record in it is escaped."""
    found = signers_by_place(view)
    cities = found.cities
    room = ROWS
    opened = next((at for at, city in enumerate(cities) if city.key == place), None)
    if opened is not None:
        lines = min(len(cities[opened].organizations), SHOWN) + 1
        room = max(4, ROWS - math.ceil(lines * LINE / ROW))
        if opened >= room:  # chosen on the map: what opens stands where it is seen
            cities = (cities[opened], *cities[:opened], *cities[opened + 1 :])
    known = [_entry(view, city, city.key == place) for city in cities[:MOST]]
    abroad = place == OUTSIDE or any(city.key == place for city in found.outside)
    lost = next((city for city in every_place(view.record) if city.key == place), None)
    if lost is not None and opened is None and not abroad:
        known.insert(
            0, Entry(lost.key, labels.city(view.record, lost.city), labels.country(lost.country), number(0), True)
        )
    tab = OUTSIDE if abroad else UNKNOWN if place == UNKNOWN else ""
    outside = sum(len(p.organizations) for p in found.outside)
    tabs = [("", _("Places"), len(cities))]
    if found.unknown:
        tabs.append((UNKNOWN, _("City not known · {n}").format(n=number(len(found.unknown))), len(found.unknown)))
    if found.outside:
        tabs.append((OUTSIDE, _("Outside the Americas · {n}").format(n=number(outside)), outside))
    shown: list[Entry] = known
    if tab == OUTSIDE:
        shown, room = [_entry(view, p, True) for p in found.outside[:MOST]], MOST
    more = len(shown) - room
    statements = latest(view, DOTS)
    return rendered(
        "home/place_list.html",
        tabs=[{"key": key, "label": label, "chosen": key == tab} for key, label, _n in tabs],
        unknown=_signers(view, found.unknown[:NAMED]) if tab == UNKNOWN else None,
        unknown_more=_elsewhere(view, None, len(found.unknown) - NAMED),
        entries=shown[:room],
        rest=shown[room:],
        more_places=ngettext("and {n} more place", "and {n} more places", max(more, 1)).format(n=number(max(more, 1))),
        beyond=_more_of(len(found.cities) - MOST, "") if not tab and len(found.cities) > MOST else "",
        shown=SHOWN,
        more_of=_more_of,
        nobody=_("Within these filters, no organization is based here."),
        nothing=_("No organization fits these filters."),
        key=ngettext("Its dot: the statement", "Dots: the statements by date", len(statements))
        if view.organizations.any() and 0 < int(view.statements.sum()) <= DOTS
        else "",
    )


def _more_of(n: int, name: str) -> str:
    """Return the words under which the rest of a place's organizations opens."""
    if not name:
        return ngettext("and {n} more", "and {n} more", n).format(n=number(n))
    return ngettext("and {n} more in {city}", "and {n} more in {city}", n).format(n=number(n), city=name)


def _elsewhere(view: View, place: Place | None, n: int) -> str:
    """Return the way to the page that lists all organizations of a place or, without one, of none, as HTML."""
    if n <= 0:
        return ""
    if place is None:
        address = page_address("organizations", view.filters, tab="unplaced")
    else:
        address = page_address("organizations", replace(view.filters, countries=(place.country,), role="from"))
    return f"<p class='key'><a href='{address}'>{escape(_more_of(n, ''))}</a></p>"


def _entry(view: View, place: Place, is_open: bool) -> Entry:
    return Entry(
        place.key,
        labels.city(view.record, place.city),
        labels.country(place.country) if place.country else "",
        number(len(place.organizations)),
        is_open,
        _signers(view, place.organizations[:NAMED]) if is_open else (),
        _elsewhere(view, place, len(place.organizations) - NAMED) if is_open else "",
    )


def _signers(view: View, positions: tuple[int, ...]) -> tuple[dict[str, object], ...]:
    """Return, for each organization, its name, its record's address, and which statements it signed."""
    kept = int(view.statements.sum())
    statements = latest(view, DOTS if kept <= DOTS else kept)
    briefly = labels.statement(view.record)
    names = [briefly[view.record.statements[s]] for s in statements]
    table = who_signed_what(view, positions, statements)
    rows = view.record.tables["organizations"].iloc[list(positions)]
    return tuple(
        {
            "name": name,
            "address": page_address("organizations", view.filters, show=key),
            "dots": [bool(one) for one in row] if kept <= DOTS else [],
            "count": "" if kept <= DOTS else _("{n} of {of}").format(n=number(int(row.sum())), of=number(kept)),
            "words": _("Signed: {statements}").format(
                statements=listed(n for n, one in zip(names, row, strict=True) if one)
            )
            if kept <= DOTS
            else "",
        }
        for key, name, row in zip(rows["organization_id"], rows["name"], table, strict=True)
    )
