"""The pieces of a country's page, each drawn for one country in the width that it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from data.measures.country_profile import Ties, passages_by_theme, ties
from data.measures.signing import organizations
from data.record.selection import View
from pages.parts.drawing.chart import heading
from pages.parts.drawing.listing import MOST, listing
from pages.parts.views.countries.asked import asked
from pages.parts.views.countries.facts import facts_html
from pages.parts.views.countries.statements import statements
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, ngettext, number

ORGANIZATIONS = Path(__file__).parents[3] / "organizations.py"


@cached_by_language
def title(view: View, *shown: str) -> str:
    """Return the finding of the page for the one or two countries shown."""
    if len(shown) == 2:
        left, right = map(labels.country, shown)
        return _("{one} and {two}, side by side").format(one=left, two=right)
    one = _ties(view, shown[0])
    if not one.touched:
        return _("Nothing in these statements touches {country}").format(country=labels.told(shown[0]))
    addressed = int(one.addressed.passages.sum())
    signers, passages = _("no organization signed from there"), _("no passage addresses its government")
    if one.signers:
        signers = ngettext(
            "{n} organization signed from there", "{n} organizations signed from there", one.signers
        ).format(n=number(one.signers))
    if addressed:
        passages = ngettext(
            "{n} passage addresses its government", "{n} passages address its government", addressed
        ).format(n=number(addressed))
    return _("{country}: {signers}, {passages}").format(
        country=labels.country(shown[0]), signers=signers, passages=passages
    )


def side_by_side(view: View, shown: Sequence[str], piece: Callable[[Ties, Sequence[Ties]], None]) -> None:
    """Draw one piece for each country shown, level with each other so that they compare."""
    among = [_ties(view, country) for country in shown]
    if not any(one.touched for one in among) and piece is not facts:
        return
    for place, one in zip(st.columns(len(among), gap="large"), among, strict=True):
        with place:
            if one.touched or piece is facts:
                piece(one, among)


def facts(one: Ties, among: Sequence[Ties]) -> None:
    """Draw the four facts, under the country's name where there are two; say so if nothing touches it."""
    country = labels.country(one.country)
    if len(among) > 1:
        heading(country)
    st.html(facts_html(one.any, one.country))
    if not one.touched:
        st.write(
            _(
                "No organization that signed is known to be based in {country}, and no passage addresses its "
                "government or names it as a place."
            ).format(country=labels.told(one.country))
        )


def asked_of(one: Ties, among: Sequence[Ties]) -> None:
    """Draw the themes asked of its government, on the scale of all that are shown."""
    asked(one, max(int(passages_by_theme(each.addressed)["passages"].max()) for each in among))


def touching(one: Ties, among: Sequence[Ties]) -> None:
    """Draw the statements that are tied to it."""
    statements(one)


def signers(one: Ties, among: Sequence[Ties]) -> None:
    """Draw the organizations based there; choosing one opens its record."""
    country = labels.told(one.country)
    frame = organizations(one.based)
    if frame.empty:
        heading(_("No organization that signed is known to be based in {country}").format(country=country))
        return
    often = int((frame["signed"] >= 2).sum())
    note = ngettext(
        "{n} of them signed two or more statements.", "{n} of them signed two or more statements.", often
    ).format(n=number(often))
    listing(
        one.based,
        f"signers-{one.country}",
        signers_table(frame.head(MOST)),
        lambda: signers_table(frame),
        finding=ngettext(
            "{n} organization signed from {country}", "{n} organizations signed from {country}", len(frame)
        ).format(n=number(len(frame)), country=country),
        note=note if often and len(frame) > 1 else "",
        more=len(frame) - MOST,
        ids=frame.index.astype(str).tolist(),
        opens=lambda organization: st.session_state.update(_open_organization=organization),
        opens_what=_("Choose a row to open the organization's record."),
    )
    # a callback may not leave the page, so the choice is followed here
    if organization := st.session_state.pop("_open_organization", None):
        st.switch_page(ORGANIZATIONS, query_params=[*one.any.filters.query(), ("show", organization)])


def signers_table(frame: pd.DataFrame) -> pd.DataFrame:
    """Return organizations with column names in the reader's language."""
    return pd.DataFrame(
        {
            _("Organization"): frame["name"].tolist(),
            _("City"): frame["city"].tolist(),
            _("Kind"): [labels.kind(kind) for kind in frame["kind"]],
            _("Statements signed"): frame["signed"].tolist(),
        }
    )


def _ties(view: View, country: str) -> Ties:
    return ties(view.record, view.filters, country)
