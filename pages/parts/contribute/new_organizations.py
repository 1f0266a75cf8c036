"""The organizations that the record does not have: all made at once, then described in a table; unknown stays empty."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from msgspec.structs import asdict, fields, replace

from data.intake.decide.names import NEW, decide, placed, undecided
from data.intake.draft import Draft, Organization
from data.intake.match.guesses import guess
from pages.parts.contribute import session_draft
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, ngettext, number, plain

NAME = "organizations"
MOST = 50


def new_organizations(draft: Draft) -> None:
    """Draw the button that makes every name without likeness an organization, and the table of those made."""
    bare = undecided(draft, "new")
    if not (bare or draft.organizations):
        return
    st.header(_("New organizations"), anchor=False)
    if bare:
        st.write(
            ngettext(
                "{n} name resembles none in the record.", "{n} names resemble none in the record.", len(bare)
            ).format(n=number(len(bare)))
        )
        st.button(
            ngettext("It is a new organization", "They are new organizations", len(bare)),
            icon=":material/add:",
            on_click=_make,
            key="add_make",
        )
    if draft.organizations:
        st.caption(_("What is not known stays empty."))
        _guessed(draft)
        _table(draft)


def _guessed(draft: Draft) -> None:
    """Draw what the names tell of the kind and country of the bodies, and by which word: to be confirmed."""
    said = []
    because = _("because of “{word}”")
    for one in draft.organizations:
        told = guess(one.name)
        if told.kind and told.kind == one.kind:
            said.append((one.name, labels.kind(one.kind), because.format(word=plain(told.kind_word))))
        if told.country_word and told.country == one.country:
            said.append((one.name, labels.country(one.country), _(labels.BASIS[one.location_basis])))
    if said:
        label = ngettext("{n} guess from a name, to be checked", "{n} guesses from names, to be checked", len(said))
        with st.expander(label.format(n=number(len(said))), key="add_guessed"):
            st.markdown("\n".join(f"- {plain(name)}: {found}, {why}" for name, found, why in said[:MOST]))


def _table(draft: Draft) -> None:
    key, base = session_draft.edited(
        NAME, lambda: pd.DataFrame([asdict(one) for one in draft.organizations], dtype=object)
    )
    st.data_editor(
        base,
        key=key,
        hide_index=True,
        num_rows="fixed",
        height=min(420, 38 + 35 * len(base)),
        disabled=["organization_id"],
        column_order=[
            "name", "kind", "city", "country", "acronym", "reach", "location_basis", "location_confidence",
            "source_url", "latitude", "longitude", "parent_id", "note", "organization_id",
        ],
        column_config=_columns(),
        placeholder=_("Not known"),
        on_change=_changed,
        args=(key,),
        alt=_("New organizations"),
    )  # fmt: skip


def _columns() -> Any:
    words = st.column_config.TextColumn
    chosen = st.column_config.SelectboxColumn
    return {
        "organization_id": words(_("Id")),
        "name": words(_("Name"), required=True, width=220),
        "acronym": words(_("Acronym")),
        "kind": chosen(
            _("Kind"),
            options=["", *session_draft.record().kinds],
            format_func=lambda k: labels.kind(str(k)) if k else "",
            width=170,
        ),
        "reach": chosen(
            _("Reach"), options=["", *labels.REACH], format_func=lambda k: _(labels.REACH[str(k)]) if k else ""
        ),
        "city": words(_("City")),
        "country": chosen(
            _("Country"),
            options=["", *session_draft.record().countries],
            format_func=lambda c: labels.country(str(c)) if c else "",
        ),
        "latitude": words(_("Latitude")),
        "longitude": words(_("Longitude")),
        "location_basis": chosen(
            _("How the place is known"), options=list(labels.BASIS), format_func=lambda k: _(labels.BASIS[str(k)])
        ),
        "location_confidence": chosen(
            _("Confidence"),
            options=["", *labels.CONFIDENCE],
            format_func=lambda k: _(labels.CONFIDENCE[str(k)]) if k else "",
        ),
        "parent_id": words(_("Id of the body that it belongs to")),
        "source_url": words(_("Page that says so")),
        "note": words(_("Note, in English")),
    }


def _make() -> None:
    draft = session_draft.held()
    if draft is not None:
        session_draft.hold(decide(draft, dict.fromkeys(undecided(draft, "new"), NEW), session_draft.known()))


def _changed(key: str) -> None:
    """Write the edits of the table into the draft."""
    draft = session_draft.held()
    if draft is None:
        return
    columns = {field.name for field in fields(Organization)} - {"organization_id"}
    base = st.session_state[f"add_base_{NAME}"][1]
    edits = {
        str(base["organization_id"].iloc[int(row)]): {
            column: " ".join(str(cell or "").split()) for column, cell in cells.items() if column in columns
        }
        for row, cells in st.session_state[key]["edited_rows"].items()
    }
    table = session_draft.record().tables["organizations"]
    rows = tuple(
        placed(replace(one, **edits[one.organization_id]), table) if one.organization_id in edits else one
        for one in draft.organizations
    )
    session_draft.hold(replace(draft, organizations=rows), table=NAME)
