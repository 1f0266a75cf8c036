"""The filters beside every page, and the line that says in words what they leave."""

from __future__ import annotations

import streamlit as st

from data.record.cache import cached
from data.record.filters import ROLES, Filters
from data.record.folding import folded
from data.record.record import Record
from data.record.selection import View
from pages.parts.shell import address
from pages.parts.shell.language import language_switch
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, plain


def filterbar(record: Record, lang: str) -> Filters:
    """Draw the filters and return what they hold; their values were seeded from the address."""
    language_switch()
    countries = _by_name(record, lang)
    _several(_("Country"), countries, labels.country, "countries", _("All countries"))
    if st.session_state.get(address.KEY("countries")):
        st.segmented_control(
            _("The country's role"),
            ROLES,
            format_func=lambda role: _(labels.ROLES[role]),
            key=address.KEY("role"),
            required=True,
            persist_state="session",
            help=_(
                "From: organizations based there, and the statements that they signed. To: passages that address it "
                "or name it as a place. The two are never counted together."
            ),
        )
    themes = labels.theme(record)
    _several(_("Theme"), record.themes, themes.__getitem__, "themes", _("All themes"))
    demands = labels.demand(record)
    _several(_("Demand"), _demands_of(record), demands.__getitem__, "demands", _("All demands"))
    statements = labels.statement(record)
    _several(_("Statement"), record.statements, statements.__getitem__, "statements", _("All statements"))
    _several(_("Kind of organization"), record.kinds, labels.kind, "kinds", _("All kinds"))
    _several(_("People at risk"), record.groups, labels.group, "groups", _("All groups"))
    st.toggle(
        _("Count members of coalitions"),
        key=address.KEY("members"),
        persist_state="session",
        help=_("Adds the organizations that are listed only as members of a coalition that signed."),
    )
    return address.chosen(record)


def standing(view: View, embedded: bool) -> None:
    """Draw the line that says what is filtered and how much is left, with one click to clear."""
    if not view.filters:
        return
    whole = labels.counts(view)
    with st.container(horizontal=True, vertical_alignment="center", key="standing"):
        words = plain(labels.filters(view.record, view.filters))
        st.markdown(_("**Filtered** to {filters}: {counts}.").format(filters=words, counts=whole))
        if not embedded:
            st.button(
                _("Clear filters"),
                icon=":material/close:",
                type="tertiary",
                on_click=address.put,
                args=(Filters(members=view.filters.members),),
                key="clear",
            )


def _several(label: str, options, words, name: str, placeholder: str) -> None:  # type: ignore[no-untyped-def]
    """Draw one filter that takes several ids and shows them in words."""
    st.multiselect(
        label,
        options,
        format_func=words,
        key=address.KEY(name),
        placeholder=placeholder,
        persist_state="session",
        select_all=False,
    )


@cached
def _by_name(record: Record, lang: str) -> list[str]:
    """Return the record's countries in the order of their names in the reader's language."""
    return sorted(record.countries, key=lambda c: folded(labels.country(c)))


def _demands_of(record: Record) -> list[str]:
    """Return the demands of the chosen themes, and those already chosen."""
    themes = st.session_state.get(address.KEY("themes")) or record.themes
    held = st.session_state.get(address.KEY("demands")) or []
    return [
        demand
        for demand, theme in zip(record.demands, record.demand_theme, strict=True)
        if record.themes[theme] in themes or demand in held
    ]
