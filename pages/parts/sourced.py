"""What stands under facts that come from pages of others: their sources, the numbers as a table, the CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd
import streamlit as st

from data.selection import View
from pages.parts import labels
from pages.parts.anchors import published
from pages.parts.tables import csv_bytes
from pages.parts.words import gettext as _, listed, number, plain

MOST = 4


def sourced(view: View, name: str, table: Callable[[], pd.DataFrame], line: str) -> None:
    """Draw the source line `line`, then the numbers as a table on request, and their CSV.

    `table` returns one row a fact, a new frame each time, with its source and column names in the
    reader's language.
    """
    version = _("Data version {version}.").format(version=view.record.version)
    filters = ""
    if view.filters:
        filters = _("Filters: {filters}.").format(filters=plain(labels.filters(view.record, view.filters)))
    st.caption(" ".join(part for part in (line, version, filters) if part))
    with st.container(horizontal=True, key=f"below_{name}"):
        panel = st.expander(_("Each row with its source"), key=f"table_{name}", on_change="rerun")
        st.download_button(
            _("CSV"),
            data=lambda: csv_bytes(table()),
            file_name=f"firmantes-{name}-{view.record.version}.csv",
            mime="text/csv",
            on_click="ignore",
            type="tertiary",
            icon=":material/download:",
            key=f"csv_{name}",
            help=_("Exactly the numbers that are shown"),
        )
    if panel.open:
        frame = table()
        links = [column for column in (_("Source"), _("Second source")) if column in frame]
        for column in links:
            # an address that is not of the web stays in the CSV and opens nowhere
            frame[column] = [url if published(url) else None for url in frame[column]]
        with panel:
            st.dataframe(
                frame,
                hide_index=True,
                alt=_("The rows shown above, with their sources"),
                column_config={column: st.column_config.LinkColumn() for column in links},
            )


def publishers(names: Iterable[str]) -> str:
    """Return publishers as a list in words, each once; after the first few only how many more there are."""
    distinct = [plain(name) for name in dict.fromkeys(name for name in names if name)]
    if len(distinct) > MOST + 1:
        more = _("{n} more").format(n=number(len(distinct) - MOST))
        distinct = [*distinct[:MOST], more]
    return listed(distinct)
