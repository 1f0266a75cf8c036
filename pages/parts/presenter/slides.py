"""The views as they stand on a screen: each drawn by its page's own pieces, without what steers the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from data.measures.countries.country_profile import ties
from data.measures.countries.indicators import indicator_ids
from data.record.selection import View
from geo.plane import extent
from pages.parts.drawing.chart import below, figure, heading
from pages.parts.presenter.slides_lists import claim, demands, events, fit, signers, worklist
from pages.parts.presenter.views import CLAIM, INDICATORS, Known
from pages.parts.views.commitments.finding import unanswered
from pages.parts.views.commitments.government_list import government_list
from pages.parts.views.commitments.package_list import package_list
from pages.parts.views.countries.asked import asked
from pages.parts.views.countries.blocks import Block
from pages.parts.views.countries.committed import committed
from pages.parts.views.countries.happened import happened
from pages.parts.views.countries.outcomes import country_list
from pages.parts.views.countries.signed import signed
from pages.parts.views.countries.statements import statements
from pages.parts.views.demands.addressee_chart import addressee_figure
from pages.parts.views.demands.change_chart import change_figure
from pages.parts.views.demands.demand_outcomes import demand_list
from pages.parts.views.demands.group_chart import group_figure
from pages.parts.views.demands.recurrence_chart import (
    recurrence_alt,
    recurrence_bars,
    recurrence_finding,
    recurrence_table,
)
from pages.parts.views.gaps import finding as gap_parts
from pages.parts.views.gaps.asked_matrix import asked_finding, asked_html, asked_table
from pages.parts.views.gaps.presence_grid import presence_finding, presence_html, presence_table
from pages.parts.views.home import map_words as overview_parts
from pages.parts.views.home.lead import home_title
from pages.parts.views.home.map_layers import Frame, build_deck
from pages.parts.views.home.map_picture import map_picture
from pages.parts.views.home.theme_matrix import theme_matrix
from pages.parts.views.home.timeline import timeline
from pages.parts.views.organizations.cosigners import organization_cosigners
from pages.parts.views.organizations.profile import STYLE as RECORD, demands_html, demands_table
from pages.parts.views.organizations.signers_matrix import signers_matrix
from pages.parts.views.organizations.upset import upset
from pages.parts.views.since import indicator_charts
from pages.parts.words import findings, labels
from pages.parts.words.catalogue import gettext as _, ngettext, number, plain

BARS = 6  # as many as can be read from the last row of a room
# rows of the matrix of countries by themes
COUNTRIES = 12
MAP_HEIGHT = 470

Draw = Callable[[View, Known], None]


def numbers(view: View, found: Known) -> None:
    """Draw the four numbers of the record under the finding of the whole."""
    heading(home_title(view))
    overview_parts.numbers(view)
    below(view, "numbers", lambda: overview_parts.map_table(view))


def signers_map(view: View, found: Known) -> None:
    """Draw the map with its key; on a screen a click filters nothing."""
    heading(findings.signers(view))
    st.html(overview_parts.map_key_html(view))
    size = Frame(height=MAP_HEIGHT)
    deck = build_deck(view, size, part=extent(view.filters.countries))
    st.pydeck_chart(deck, height=size.height, key="stage_map", alt=findings.map_alt(view))
    below(
        view,
        "signers",
        lambda: overview_parts.map_table(view),
        overview_parts.map_note(view),
        map_picture(view),
    )


def recurrence(view: View, found: Known) -> None:
    """Draw the demands that recur most, as many as can be read across a room."""
    figure(
        view,
        f"recurrence-{BARS}",
        lambda: recurrence_bars(view, BARS),
        finding=recurrence_finding(view),
        alt=recurrence_alt(view),
        table=lambda: recurrence_table(view, BARS),
    )


def country_block(draw: Block) -> Draw:
    """Return one block of a country's page as it stands on a screen."""

    def drawn(view: View, found: Known) -> None:
        title = _(found.kind.title).format(subject=labels.country_inside(found.subject))
        draw(ties(view.record, view.filters, found.subject), title)

    return drawn


def country_statements(view: View, found: Known) -> None:
    """Draw the statements that touch one country."""
    statements(ties(view.record, view.filters, found.subject))


def overlaps(view: View, found: Known) -> None:
    """Draw which statements share their signers, where any signed."""
    if view.organizations.any():
        upset(view)


def signed_demands(view: View, found: Known) -> None:
    """Draw the demands that what one organization signed makes."""
    table = demands_table(view, found.subject)
    if table.empty:
        return
    name = plain(str(view.record.row("organizations", found.subject)["name"]))
    heading(
        ngettext(
            "{name}: what it signed makes {n} demand", "{name}: what it signed makes {n} demands", len(table)
        ).format(n=number(len(table)), name=name)
    )
    st.html(RECORD + demands_html(view, found.subject))
    below(view, "demands", lambda: table)


def others(view: View, found: Known) -> None:
    """Draw with whom one organization signs."""
    st.html(RECORD)
    organization_cosigners(view, found.subject)


def presence(view: View, found: Known) -> None:
    """Draw who is present where."""
    heading(presence_finding(view))
    st.html(presence_html(view))
    below(view, "presence", lambda: presence_table(view))


def asked_or_backed(view: View, found: Known) -> None:
    """Draw what is asked of a country and backed there."""
    heading(asked_finding(view))
    st.html(asked_html(view, COUNTRIES))
    below(view, "asked", lambda: asked_table(view))


def groups_by_theme(view: View, found: Known) -> None:
    """Draw the people at risk by theme."""
    heading(gap_parts.groups_finding(view))
    st.html(gap_parts.groups_html(view))
    below(view, "groups_by_theme", lambda: gap_parts.groups_table(view))


def indicator(view: View, found: Known) -> None:
    """Draw the figures of one indicator, with the notes on them."""
    if found.view in indicator_ids(view):
        indicator_charts.indicator_chart(view, found.view)


def piece(draw: Callable[[View], None]) -> Draw:
    """Return a page's own piece as it stands on a screen."""
    return lambda view, _found: draw(view)


# (page, view) -> what draws it; the same names as `views.VIEWS`
SLIDES: Mapping[tuple[str, str], Draw] = {
    ("overview", "numbers"): numbers,
    ("overview", "signers"): signers_map,
    ("overview", "recurrence"): recurrence,
    ("overview", "themes"): piece(theme_matrix),
    ("overview", "timeline"): piece(timeline),
    ("overview", CLAIM): claim,
    ("demands", "demands"): demands,
    ("demands", "changes"): piece(change_figure),
    ("demands", "addressees"): piece(addressee_figure),
    ("demands", "groups"): piece(group_figure),
    ("countries", "asked"): country_block(asked),
    ("countries", "signers"): country_block(signed),
    ("countries", "committed"): country_block(committed),
    ("countries", "events"): country_block(happened),
    ("countries", "touching"): country_statements,
    ("organizations", "overlaps"): overlaps,
    ("organizations", "signed-two-or-more"): piece(signers_matrix),
    ("organizations", "demands"): signed_demands,
    ("organizations", "others"): others,
    ("statements", "signers"): signers,
    ("gaps", "presence"): presence,
    ("gaps", "asked"): asked_or_backed,
    ("gaps", "groups_by_theme"): groups_by_theme,
    ("gaps", "worklist"): worklist,
    ("commitments", "fit"): fit,
    ("commitments", "packages"): piece(package_list),
    ("commitments", "unanswered"): piece(unanswered),
    ("commitments", "governments"): piece(government_list),
    ("since", "outcomes"): events,
    ("since", "since"): piece(demand_list),
    ("since", "outcome-countries"): piece(country_list),
    **{("since", view): indicator for view in INDICATORS},
}
