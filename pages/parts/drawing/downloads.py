"""What a reader takes along from a chart or list: its numbers as a table, a CSV, a picture, a pin."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from data.record.selection import View
from pages.parts.drawing.csv_file import csv_bytes
from pages.parts.drawing.picture import picture_buttons
from pages.parts.presenter.pins import pin_button
from pages.parts.words.catalogue import gettext as _, in_this_language

Table = Callable[[], pd.DataFrame]


def take_along(view: View, name: str, table: Table, label: str, show: Callable[[pd.DataFrame], object]) -> None:
    """Draw the row under a chart or list: a panel that holds the table, pictures and the pin, and the CSV.

    `table` returns a new frame with column names in the reader's language; `show` draws it.
    """
    with st.container(horizontal=True, key=f"below_{name}"):
        panel = st.expander(label, key=f"table_{name}", on_change="rerun")
        csv_button(view, name, table)
    if panel.open:
        with panel:
            show(table())
            picture_buttons(view, name, f"below_{name}")
            pin_button(view, name)


def csv_button(view: View, name: str, table: Table, label: str = "") -> None:
    """Draw the button that hands out `table` as CSV; it is made on another thread, and only when clicked."""
    made = in_this_language(table)
    st.download_button(
        label or _("CSV"),
        data=lambda: csv_bytes(made()),
        file_name=f"firmantes-{name}-{view.record.version}.csv",
        mime="text/csv",
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
        key=f"csv_{name}",
        help=_("Exactly the numbers that are shown"),
    )
