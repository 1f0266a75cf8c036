"""Step 4: each passage with the demands that its words suggest; the person confirms, removes and adds."""

from __future__ import annotations

import streamlit as st

from data.intake.decide.passages import with_passage
from data.intake.decide.standing import finished
from data.intake.draft import Draft
from pages.parts.contribute import session_draft, steps
from pages.parts.contribute.passage_card import passage_card
from pages.parts.contribute.scroll import in_sight
from pages.parts.drawing.pager import turned
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, ngettext, number

SIZE = 40
PAGE = "page_add_passages"


def demands_step(draft: Draft) -> None:
    """Draw the passages, a few a page, and the way to add one that was not found."""
    kept = [at for at, one in enumerate(draft.passages) if one.kept]
    st.header(_("What the passages ask for"), anchor=False)
    st.write(
        ngettext(
            "{n} passage. The rules suggest demands by its words; only what you choose is kept.",
            "{n} passages. The rules suggest demands by their words; only what you choose is kept.",
            len(kept),
        ).format(n=number(len(kept)))
    )
    part, field = turned(len(kept), SIZE, PAGE)
    shown = kept[part]
    first = next((at for at in shown if not finished(draft.passages[at])), -1)
    for at in shown:
        passage_card(draft, at, keys=at == first)
    field()
    _more(draft)
    steps.on("demands")
    line = draft.passages[first].line_start - 3 if first >= 0 else first_line(draft)
    in_sight("demands", f".st-key-add_passage_card_{first}" if first >= 0 else "", max(1, line))


def first_line(draft: Draft) -> int:
    """Return the line where the passages that are shown begin."""
    kept = [one for one in draft.passages if one.kept]
    page = st.session_state.get(PAGE, 1)
    shown = kept[(page - 1) * SIZE :] if isinstance(page, int) else kept
    return max(1, shown[0].line_start - 3) if shown else 1


def _more(draft: Draft) -> None:
    last = len(draft.source.lines)
    if not last:
        return
    with st.expander(_("Add a passage that was not found"), key="add_passage"):
        with st.form("add_passage_form", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
            start = st.number_input(_("First line"), min_value=1, max_value=last, value=1, key="add_passage_first")
            end = st.number_input(_("Last line"), min_value=1, max_value=last, value=1, key="add_passage_last")
            section = st.selectbox(
                _("Part of the text"),
                session_draft.record().words("passages", "section"),
                format_func=lambda word: _(labels.SECTIONS[word]),
                key="add_passage_section",
            )
            made = st.form_submit_button(_("Add it"))
    if made:
        demands = set(session_draft.record().demands)
        fuller = with_passage(draft, int(start), int(end), str(section), demands) if end >= start else draft
        if fuller is draft:
            st.error(_("These lines hold no text, or are a passage already."))
        else:
            session_draft.hold(fuller)
            st.rerun()
