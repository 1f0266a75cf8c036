"""What can be pinned: the views of each page by name, what each is about, and the words of its own it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from data.claims.claim import subjects
from data.claims.kinds import KINDS
from data.record.filters import Filters, parse
from data.record.record import Record
from pages.parts.presenter.running_order import Pin
from pages.parts.visit.site import PAGES
from pages.parts.words import labels
from pages.parts.words.catalogue import N_, gettext as _

Subject = Literal["", "country", "organization", "statement"]
CLAIM, KIND, ABOUT = "claim", "kind_of_claim", "about"


@dataclass(frozen=True, slots=True)
class Kind:
    """One view: its name for people, what its name or its `show` is about, and its own words of the address."""

    title: str
    about: Subject = ""
    words: tuple[str, ...] = ()


# (page, view) -> kind; a view on one country or organization is named `<view>-<id>`
VIEWS: Mapping[tuple[str, str], Kind] = {
    ("overview", "numbers"): Kind(N_("The numbers of the record")),
    ("overview", "signers"): Kind(N_("Map of who signed and who endorsed the Declaration")),
    ("overview", "recurrence"): Kind(N_("What recurs most")),
    ("overview", "themes"): Kind(N_("What each statement asks for, by theme")),
    ("overview", "timeline"): Kind(N_("Time line of the statements")),
    ("demands", "demands"): Kind(N_("Which statement makes which demand"), words=("order", "show")),
    ("demands", "changes"): Kind(N_("What each statement changes")),
    ("demands", "addressees"): Kind(N_("Who is addressed")),
    ("demands", "groups"): Kind(N_("People at risk that are named")),
    ("countries", "asked"): Kind(N_("What is asked of {subject}"), "country"),
    ("countries", "signers"): Kind(N_("Who signed from {subject}"), "country"),
    ("countries", "committed"): Kind(N_("What {subject} committed to"), "country"),
    ("countries", "events"): Kind(N_("What happened since: {subject}"), "country"),
    ("countries", "touching"): Kind(N_("Statements that concern {subject}"), "country"),
    ("organizations", "overlaps"): Kind(N_("Who signed with whom")),
    ("organizations", "signed-two-or-more"): Kind(N_("Who signed two or more statements")),
    ("organizations", "demands"): Kind(N_("Demands of what {subject} signed"), "organization"),
    ("organizations", "others"): Kind(N_("With whom {subject} signs"), "organization"),
    ("statements", "signers"): Kind(N_("Who signed: {subject}"), "statement", ("show",)),
    ("gaps", "presence"): Kind(N_("Gaps of presence")),
    ("gaps", "asked"): Kind(N_("What is asked of a country and signed there")),
    ("gaps", "groups_by_theme"): Kind(N_("People at risk by theme")),
    ("gaps", "worklist"): Kind(N_("Gaps to look into first"), words=("gap", "rule")),
    ("commitments", "fit"): Kind(N_("Demands and action packages")),
    ("commitments", "packages"): Kind(N_("The action packages")),
    ("commitments", "unanswered"): Kind(N_("Demands without a matching package")),
    ("commitments", "governments"): Kind(N_("Governments and their packages")),
    ("since", "outcomes"): Kind(N_("Events since the statements")),
    ("since", "since"): Kind(N_("Events by demand")),
    ("since", "outcome-countries"): Kind(N_("Events by country")),
    ("since", "darien_crossings"): Kind(N_("People who crossed the Darién Gap")),
    ("since", "refugees_and_migrants_from_venezuela"): Kind(
        N_("Refugees and migrants from Venezuela, as host governments report")
    ),
    ("since", "asylum_applications"): Kind(N_("Asylum applications")),
    ("since", "humanitarian_visitor_cards"): Kind(N_("Humanitarian visitor cards issued")),
    ("since", "regularization_applications"): Kind(N_("Applications for regular status")),
    ("since", "refugee_admissions_ceiling"): Kind(N_("Ceiling of refugee admissions")),
    ("overview", CLAIM): Kind(N_("A sentence to quote"), words=(KIND, ABOUT)),
}
# names of earlier versions, which links may still hold
OLDER = {("organizations", "behind"): "demands"}
INDICATORS = tuple(view for page, view in VIEWS if page == "since" and "_" in view)


@dataclass(frozen=True, slots=True)
class Known:
    """A pin that this version can show: which view, about what, under which filters, with which own words."""

    kind: Kind
    page: str
    view: str
    subject: str
    filters: Filters
    own: Mapping[str, str]


def entry(page: str, view: str) -> tuple[str, str]:
    """Return the name of a view without what it is about, and that; ("", "") if it cannot be pinned."""
    if (page, view) in VIEWS:
        return view, ""
    name, _dash, subject = view.partition("-")
    name = OLDER.get((page, name), name)
    kind = VIEWS.get((page, name))
    return (name, subject) if kind is not None and kind.about and not kind.words else ("", "")


def known(record: Record, pin: Pin) -> Known | None:
    """Return what a pin shows of this record; None if its view, its subject or a word of it means nothing here."""
    view, subject = entry(pin.page, pin.view)
    if not view:
        return None
    kind = VIEWS[pin.page, view]
    own = {word: value for word, value in pin.words if word in kind.words}
    filters, unknown = parse([pair for pair in pin.words if pair[0] not in kind.words], record)
    strange = len(filters.query()) != sum(word not in kind.words for word, _value in pin.words)
    subject = subject or (own.get("show", "") if kind.about else "")
    if unknown or strange or not (_about(record, kind, subject) and _claimed(record, view, own)):
        return None
    return Known(kind, pin.page, view, subject, filters, own)


def name(record: Record, pin: Pin) -> str:
    """Return what a pin is called: its own title, else its view's name; its id if the view is not known."""
    found = known(record, pin)
    if pin.title:
        return pin.title
    return view_name(record, found) if found else pin.view


def view_name(record: Record, found: Known) -> str:
    """Return a view's name in the reader's language, with what it is about."""
    return _(found.kind.title).format(subject=_subject(record, found))


def page_name(page: str) -> str:
    """Return a page's title in the reader's language; its id if this version has no such page."""
    title, _path = PAGES.get(f"{page}.py", (page, ""))
    return _(title)


def _subject(record: Record, found: Known) -> str:
    if found.kind.about == "country":
        return labels.country(found.subject)
    if found.kind.about == "organization":
        row = record.row("organizations", found.subject)
        return str(row["acronym"] or row["name"])
    return labels.statement(record)[found.subject] if found.kind.about else ""


def _about(record: Record, kind: Kind, subject: str) -> bool:
    ids = {"": ("",), "country": record.countries, "organization": record.organizations}
    return subject in ids.get(kind.about, record.statements)


def _claimed(record: Record, view: str, own: Mapping[str, str]) -> bool:
    if view != CLAIM:
        return True
    kind = own.get(KIND, "")
    return kind in KINDS and own.get(ABOUT, "") in subjects(record, kind)
