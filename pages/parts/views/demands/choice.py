"""Pieces that only the demands page has: the tabs, the chosen demand, and what stands for one that is filtered out."""

from __future__ import annotations

import streamlit as st

from data.measures.countries.addressees import addressed_counts, group_counts
from data.measures.countries.keywords import by_keyword
from data.measures.demands.recurrence import ranking
from data.measures.demands.statement_demands import made
from data.record.filters import Filters
from data.record.selection import View, select
from pages.parts.drawing.tabs import TAB
from pages.parts.views.demands import demand_detail
from pages.parts.views.demands.change_chart import compares
from pages.parts.visit import address
from pages.parts.visit.own_choice import own_choice
from pages.parts.visit.site import link
from pages.parts.words import demand_sentences
from pages.parts.words.catalogue import gettext as _, number, plain

SHOW = "show"
TABS = ("demands", "changes", "addressees", "groups")


def nothing() -> str:
    """Return the title of the page when the filters leave nothing."""
    return _("What the statements ask for")


def tabs(view: View) -> dict[str, str]:
    """Return the tabs of the page that something stands behind, by id."""
    words = {"demands": _("All demands · {n}").format(n=number(len(ranking(view))))}
    if compares(view):
        words["changes"] = _("New and repeated")
    if any(addressed_counts(view)[0]) or by_keyword(view):
        words["addressees"] = _("Who is addressed")
    if sum(n > 0 for n in group_counts(view)[0]) > 1:
        words["groups"] = _("People at risk")
    return words


def kept_tab() -> str:
    """Return the tab of a demand that stays open when another demand is chosen; "" for the first."""
    asked = st.query_params.get(TAB, "")
    return asked if asked in demand_detail.TABS[1:] else ""


def default(view: View) -> str:
    """Return the demand that is open unless the reader chose another: the most recurrent one kept."""
    return next(iter(ranking(view)), view.record.demands[0])


def chosen(view: View) -> str:
    """Return the demand that is open."""
    demand = own_choice(SHOW, view.record.demands, default(view))
    address.keep(SHOW, default(view))
    return demand


def made_here(view: View, demand_id: str) -> bool:
    """Return whether a statement kept makes a demand."""
    return bool(made(view)[:, view.record.demands.index(demand_id)].any())


def elsewhere(view: View, demand_id: str) -> None:
    """Draw, for a demand that the filters hide, what stands without them, and the way there."""
    whole = select(view.record, Filters(members=view.filters.members))
    st.info(
        _("The filters leave no passage of this demand. Without them: {finding}.").format(
            finding=plain(demand_sentences.title(whole, demand_id))
        ),
        icon=":material/filter_alt_off:",
    )
    link("demands.py", _("Open it without filters"), whole.filters, show=demand_id)
