"""Reach of a set of organizations that somebody names: matched, confirmed, then counted against all other signers.

The names live in the session of one visit and nowhere else: nothing here stores or logs them.
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.intake.errors import EmptyText, IntakeError
from data.intake.limited_process import matches_within_limits
from data.intake.limits import NAME_CHARACTERS, NAME_LIST_BYTES
from data.intake.match.matches import NamesRead
from data.intake.match.name_list import NAMES
from data.measures.signers.reach import gaps_near, reach
from data.measures.signers.signing import organizations, totals
from data.record.files import MEGABYTE
from data.record.search import spellings
from data.record.selection import View
from pages.parts.drawing.upload import upload
from pages.parts.visit.run_lock import aside
from pages.parts.words import gap_sentences
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import N_, gettext as _, listed, ngettext, number
from pages.parts.words.gap_kinds import LOOKS

REASONS = {"exact": N_("exact"), "alias": N_("alias"), "likely": N_("likely"), "none": N_("none")}
READ = "reach_read"
MOST_GAPS = 200
EXAMPLE = 5


def reach_panel(view: View) -> None:
    """Draw the field for a list of names, the matches to confirm, and what the confirmed ones reach."""
    st.markdown(
        _(
            "For a portfolio: which of the organizations you name signed, where they are based, and what they "
            "signed. **Signing is not impact**: it shows a position taken in public, not work done nor change won."
        )
    )
    st.button(
        _("Try it with an example"), icon=":material/lightbulb:", key="reach_example", on_click=_fill, args=(view,)
    )
    read = _read(view)
    if read is None:
        return
    confirmed = _confirmed(view, read)
    if not confirmed:
        st.info(_("Confirm at least one organization to see what the set reaches."), icon=":material/check_box:")
        return
    _counts(view, confirmed)
    _gaps(view, confirmed)


def _fill(view: View) -> None:
    """Put the example into the field."""
    st.session_state["reach_text"] = "\n".join(example(view))


@cached_by_language
def example(view: View) -> list[str]:
    """Return a list to try: other spellings of those who signed most often, and a name that is not on the record."""
    often = organizations(view).index[:EXAMPLE]
    spelled = [spellings(view.record, str(organization)) for organization in often]
    return [*(names[-1] for names in spelled), _("Foundation of our own")]


def _read(view: View) -> NamesRead | None:
    """Draw the two ways to bring a list; return its names matched, None if there is no list or it cannot be read."""
    text = st.text_area(
        _("Names, one a line, in any spelling"),
        height=140,
        max_chars=NAME_LIST_BYTES // 2,
        key="reach_text",
        placeholder=_("One organization a line"),
        help=_(
            "Up to {names} names of up to {characters} characters. The list stays in this visit: it is written "
            "nowhere and logged nowhere, and it is gone when you close or reload the page."
        ).format(names=number(NAMES), characters=number(NAME_CHARACTERS)),
    )
    file = upload(
        _("or a text or CSV file, up to {n} MB: one name a line, or in the first column").format(
            n=number(NAME_LIST_BYTES // MEGABYTE)
        ),
        NAME_LIST_BYTES // MEGABYTE,
        "reach_file",
    )
    if file is None and not (text or "").strip():
        return None
    try:
        read = _matched(view, file.getvalue() if file else b"", file.name if file else "", text or "")
    except EmptyText:
        st.warning(_("The list has no name that can be read."), icon=":material/playlist_remove:")
        return None
    except IntakeError as error:
        st.error(_(error.words).format(**error.values), icon=":material/error:")
        return None
    if read.long:
        st.warning(
            ngettext(
                "{n} line is too long for a name and was left out.",
                "{n} lines are too long for a name and were left out.",
                read.long,
            ).format(n=number(read.long))
        )
    return read


def _matched(view: View, content: bytes, file_name: str, text: str) -> NamesRead:
    """Return the list matched in a process of its own; the session keeps the last one, as it keeps the list itself."""
    key = (content, file_name, text, view.record.version)
    if st.session_state.get(READ, (None,))[0] != key:
        tables = {name: view.record.tables[name] for name in ("organizations", "aliases")}
        with st.spinner(_("Matching names with the record")), aside():
            st.session_state[READ] = (key, matches_within_limits(content, file_name, text, tables))
    found: NamesRead = st.session_state[READ][1]
    return found


def _confirmed(view: View, read: NamesRead) -> list[str]:
    """Draw the matches, each with a box to confirm it; return the organizations confirmed, each once."""
    rows = pd.DataFrame(read.matches)
    found = rows[rows["reason"] != "none"].reset_index(drop=True)
    missing = rows.loc[rows["reason"] == "none", "name"].tolist()
    st.markdown(_counted(rows, read.names))
    if missing:
        panel = st.expander(
            ngettext("{n} name without a match", "{n} names without a match", len(missing)).format(
                n=number(len(missing))
            ),
            key="reach_missing",
            on_change="rerun",
        )
        if panel.open:
            with panel:
                st.dataframe(pd.DataFrame({_("Name"): missing}), hide_index=True, alt=_("Names without a match"))
    if found.empty:
        return []
    title = dict(zip(view.record.organizations, view.record.tables["organizations"]["name"], strict=True))
    take, organization = _("Include"), _("On the record")
    table = pd.DataFrame(
        {
            take: found["sure"].tolist(),
            _("Your name"): found["name"].tolist(),
            organization: [title[o] for o in found["organization_id"]],
            _("Match"): [_(REASONS[r]) for r in found["reason"]],
            _("Similarity"): found["score"].tolist(),
        }
    )
    edited = st.data_editor(
        table,
        hide_index=True,
        disabled=[column for column in table.columns if column != take],
        column_config={take: st.column_config.CheckboxColumn(width="small")},
        height=min(35 * len(table) + 38, 420),
        # another list must not inherit the boxes of the one before
        key=f"reach_confirm_{hash(read)}",
        alt=_("Your names matched to the record, each with a box to confirm it"),
    )
    return sorted(set(found.loc[edited[take].to_numpy(dtype=bool), "organization_id"]))


def _counted(rows: pd.DataFrame, names: int) -> str:
    """Return in words how many names were matched, by reason."""
    per_name = rows.drop_duplicates("name")["reason"].value_counts()
    parts = listed(
        _("{n} {reason}").format(n=number(int(per_name.get(reason, 0))), reason=_(REASONS[reason]))
        for reason in REASONS
    )
    return ngettext(
        "{n} name: {parts}. Exact ones and aliases are included; tick the likely ones that are right, untick "
        "the wrong.",
        "{n} names: {parts}. Exact ones and aliases are included; tick the likely ones that are right, "
        "untick the wrong.",
        names,
    ).format(n=number(names), parts=parts)


def _counts(view: View, confirmed: list[str]) -> None:
    """Draw what the confirmed organizations reach, against all other signers."""
    counts = reach(view, confirmed)
    signed = int(counts["organizations"]["chosen"])
    st.subheader(
        ngettext(
            "{signed} of {n} organization confirmed signed",
            "{signed} of {n} organizations confirmed signed",
            len(confirmed),
        ).format(signed=number(signed), n=number(len(confirmed))),
        anchor=False,
    )
    if not signed:
        st.caption(_("Within these filters, none of them signed a statement."))
        return
    whole = totals(view.side("from"))
    rows = {
        _("Organizations that signed"): ("organizations", whole["organizations"]),
        _("Countries where they are based"): ("countries", whole["countries"]),
        _("Themes of the statements they signed"): ("themes", int(counts["themes"].max())),
        _("Demands of the statements they signed"): ("demands", whole["demands"]),
        _("Statements that they signed"): ("statements", whole["statements"]),
    }
    table = pd.DataFrame(
        {
            _("What"): list(rows),
            _("Your set"): [int(counts[column]["chosen"]) for column, _all in rows.values()],
            _("All other signers"): [int(counts[column]["others"]) for column, _all in rows.values()],
            _("All signers"): [total for _column, total in rows.values()],
        }
    )
    st.dataframe(table, hide_index=True, alt=_("Reach of your set against all other signers"))
    st.caption(_("Signing is not impact: these numbers say who took a position, and with whom."))


def _gaps(view: View, confirmed: list[str]) -> None:
    """Draw the gaps near to which a confirmed organization is."""
    gaps = gaps_near(view, confirmed)
    st.subheader(
        ngettext("{n} gap is near them", "{n} gaps are near them", len(gaps)).format(n=number(len(gaps))),
        anchor=False,
    )
    st.caption(
        _(
            "A gap is near an organization that is based in its country or next to it, or that signed a statement on "
            "it: it could be asked first."
        )
    )
    if gaps.empty:
        return
    first = gaps.head(MOST_GAPS)
    found = list(first.itertuples())
    table = pd.DataFrame(
        {
            _("Kind"): [_(LOOKS[kind].name) for kind in first["kind"]],
            _("Rank"): first["rank"].tolist(),
            _("Gap"): [gap_sentences.subject(view.record, row) for row in found],
            _("Who"): [listed(names) for names in first["names"]],
            _("Of your set, near"): first["chosen"].tolist(),
            _("Why"): [gap_sentences.reason(view, row) for row in found],
        }
    )
    st.dataframe(table, hide_index=True, height=min(35 * len(table) + 38, 420), alt=_("Gaps that your set is near to"))
    if len(gaps) > MOST_GAPS:
        st.caption(_("The first {n} are shown.").format(n=number(MOST_GAPS)))
