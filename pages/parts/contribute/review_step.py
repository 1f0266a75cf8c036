"""Step 5: what is missing, the translations, every check on the result, the preview, and the change to hand over."""

from __future__ import annotations

from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from data.intake.change.change import missing
from data.intake.decide.statement import in_future
from data.intake.draft import Draft
from pages.parts.contribute import session_draft, steps
from pages.parts.contribute.checked import Checked, check, checked
from pages.parts.contribute.hand_over import downloads, into_the_record
from pages.parts.contribute.likenesses import already
from pages.parts.contribute.messages import told
from pages.parts.contribute.translations_table import translations_table
from pages.parts.visit import preview
from pages.parts.words.catalogue import gettext as _, ngettext, number, plain

MOST = 12


def review_step(draft: Draft) -> None:
    """Draw what is left to do; where nothing is, the checks, and what they let through."""
    other = already(draft)
    translations_table(draft)
    lacks = [plain(told(one)) for one in missing(draft, session_draft.record().tables)]
    if in_future(draft, datetime.now(UTC).date()):
        lacks.append(_("its date is in the future"))
    if not other:
        lacks.append(_("it is not confirmed that this is another statement than the one in the record"))
    if lacks:
        _lacking(lacks)
        if step := steps.unfinished(draft):
            steps.to(step)
        return
    st.header(_("The checks"), anchor=False)
    done = checked(draft)
    if done is None:
        st.write(_("Nothing is missing. The last step checks it against the record."))
        if st.button(_("Run every check"), type="primary", icon=":material/fact_check:", key="add_check"):
            check(draft)
            st.rerun()
        return
    if done.refused or done.faults:
        _faults(done)
        return
    st.success(_("Every check passes."), icon=":material/check:")
    _tables(done)
    # while it is on, the notice above every page leads out of it
    if not preview.on():
        st.header(_("Preview of the pages"), anchor=False)
        st.write(_("The preview shows every page with this statement in it, marked as a draft, in this window alone."))
        st.button(
            _("Open the preview"),
            icon=":material/preview:",
            on_click=preview.begin,
            args=(done.change, done.base),
            key="add_preview",
        )
    st.header(_("Hand over the change"), anchor=False)
    downloads(done)
    into_the_record(done)


def _lacking(lacks: list[str]) -> None:
    st.header(
        ngettext("{n} thing is missing", "{n} things are missing", len(lacks)).format(n=number(len(lacks))),
        anchor=False,
    )
    st.markdown("\n".join(f"- {one}" for one in lacks[:MOST]))
    if len(lacks) > MOST:
        st.caption(_("and {n} more").format(n=number(len(lacks) - MOST)))


def _faults(done: Checked) -> None:
    if done.refused:
        st.error(plain(done.refused), icon=":material/error:")
        return
    st.error(
        ngettext(
            "With this statement the record would break {n} rule. Fix it in the earlier steps.",
            "With this statement the record would break {n} rules. Fix them in the earlier steps.",
            len(done.faults),
        ).format(n=number(len(done.faults))),
        icon=":material/error:",
    )
    st.caption(_("Each line names the table, its row, the column and what is wrong, as `python -m data check` does."))
    st.code("\n".join(map(str, done.faults[:200])), language=None, wrap_lines=True)


def _tables(done: Checked) -> None:
    """Draw the rows to add, table by table, where somebody opens them."""
    with st.expander(_("The rows to add"), key="add_rows", on_change="rerun") as box:
        for name, rows in done.change.rows.items() if box.open else ():
            if rows:
                words = ngettext("{n} row for {file}", "{n} rows for {file}", len(rows))
                label = words.format(n=number(len(rows)), file=f"{name}.csv")
                st.caption(label)
                st.dataframe(pd.DataFrame(rows), hide_index=True, alt=label)
