"""Which organization the page shows: found by any of its spellings, or chosen in the table."""

from __future__ import annotations

import numpy as np
import pandas as pd
import streamlit as st

from data.measures.signers.signing import organizations, signed, statements_of, statements_signed
from data.record.record import Record
from data.record.search import find_organizations
from data.record.selection import View
from pages.parts.drawing.listing import MOST, listing
from pages.parts.visit import address
from pages.parts.visit.own_choice import choose, own_choice
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, ngettext, number, plain

WORDS = "organization_words"


def chosen(view: View) -> str:
    """Return the organization that the address or the table names; "" for none."""
    organization = own_choice("show", ("", *view.record.organizations), "")
    address.keep("show", "")
    return organization


@cached_by_language
def title(view: View, organization: str) -> str:
    """Return the finding of the page: of one organization, or of all that are kept."""
    view = view.side("from")
    of = int(view.statements.sum())
    if organization:
        n = int(statements_of(view, organization).sum())
        name = plain(str(view.record.row("organizations", organization)["name"]))
        return ngettext("{name} signed {n} of {of} statement", "{name} signed {n} of {of} statements", of).format(
            name=name, n=number(n), of=number(of)
        )
    n = int(view.organizations.sum())
    often = int((statements_signed(view)[view.organizations] > 1).sum())
    if not n:
        return _("No organization signed under these filters")
    if of < 2 or not often:
        return ngettext("{n} organization signed", "{n} organizations signed", n).format(n=number(n))
    return ngettext(
        "{n} organization signed; {often} signed two or more statements",
        "{n} organizations signed; {often} of them signed two or more statements",
        n,
    ).format(n=number(n), often=number(often))


def way_back() -> None:
    """Draw the way from one organization's record to all of them."""
    st.button(
        _("All organizations"),
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=choose,
        args=("show", ""),
        key="all_organizations",
    )


def search(view: View) -> pd.DataFrame:
    """Draw the search; return the rows of `organizations` found."""
    words = st.text_input(
        _("Find an organization"),
        key=WORDS,
        type="search",
        live=True,
        max_chars=120,
        placeholder=_("Name, acronym or any other spelling"),
        label_visibility="collapsed",
        persist_state="session",
        width=420,
    )
    return found_among(view, words or "")


def table(view: View, found: pd.DataFrame) -> None:
    """Draw the organizations found, and how many the filters leave out; choosing a row opens its record."""
    if found.empty:
        st.info(
            _("Within these filters, no organization is spelled like that.")
            if view.organizations.any()
            else _("No organization fits these filters, although statements do."),
            icon=":material/search_off:",
        )
    else:
        listing(
            view,
            "organizations",
            _first(view) if found is organizations(view) else organizations_table(view.record, found.head(MOST)),
            lambda: signed_table(view, found),
            note=_left_out(view, len(found)),
            more=len(found) - MOST,
            ids=found.index[:MOST].astype(str).tolist(),
            opens=lambda organization: choose("show", organization),
            opens_what=_("Choose a row to open its record; choose a column's head to sort."),
        )


def _left_out(view: View, found: int) -> str:
    """Return how many on the record the words find and the filters leave out; "" for none."""
    outside = len(find_organizations(view.record, st.session_state.get(WORDS) or "")) - found
    if not outside:
        return ""
    return ngettext(
        "{n} more on the record is left out: it signed nothing that the filters keep, or only as a member "
        "of a coalition.",
        "{n} more on the record are left out: they signed nothing that the filters keep, or only as members "
        "of a coalition.",
        outside,
    ).format(n=number(outside))


def found_among(view: View, words: str) -> pd.DataFrame:
    """Return the rows of `data.measures.signers.signing.organizations` that `words` find, the best first."""
    frame = organizations(view)
    if not words.strip():
        return frame
    ids = np.asarray(view.record.organizations, dtype=object)[find_organizations(view.record, words)]
    return frame.loc[ids[np.isin(ids, frame.index.to_numpy(dtype=object))]]


@cached_by_language
def _first(view: View) -> pd.DataFrame:
    """Return what is shown of all organizations kept; nobody may change it."""
    return organizations_table(view.record, organizations(view).head(MOST))


def organizations_table(record: Record, frame: pd.DataFrame) -> pd.DataFrame:
    """Return organizations with column names in the reader's language."""
    return pd.DataFrame(
        {
            _("Organization"): frame["name"].tolist(),
            _("Acronym"): frame["acronym"].tolist(),
            _("Statements signed"): frame["signed"].tolist(),
            _("Kind"): [labels.kind(kind) for kind in frame["kind"]],
            _("Country"): [labels.country(c) if c else "" for c in frame["country"]],
            _("City"): [labels.city(record, c) for c in frame["city"]],
        }
    )


def signed_table(view: View, frame: pd.DataFrame) -> pd.DataFrame:
    """Return `organizations_table` with a column for each statement kept: whether each organization signed it."""
    record, names = view.record, labels.statement(view.record)
    statements = np.flatnonzero(view.side("from").statements).tolist()
    marks = signed(view, statements)[pd.Index(record.organizations).get_indexer(frame.index)]
    table = organizations_table(record, frame)
    for k, position in enumerate(statements):
        table[names[record.statements[position]]] = np.where(marks[:, k], _("yes"), _("no"))
    return table
