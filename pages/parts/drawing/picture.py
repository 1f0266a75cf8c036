"""Charts to go: the chart above as PNG, square PNG or SVG, made in the reader's browser without a service."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import streamlit as st

from data.record.selection import View
from pages.parts.words.catalogue import date_words, gettext as _

HTML = "<div class='row'><button></button><button></button><button></button><span role='status'></span></div>"
CSS = """
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; font-family: var(--st-font); }
button { font: inherit; font-size: .875rem; padding: .3rem .8rem; cursor: pointer; color: var(--st-text-color);
  background: transparent; border: 1px solid var(--st-border-color); border-radius: .3rem; }
button:hover, button:focus-visible { border-color: var(--st-primary-color); color: var(--st-primary-color); }
span { font-size: .875rem; color: var(--st-text-color); }
"""
SCRIPT = Path(__file__).with_suffix(".js")


def picture_buttons(view: View, name: str, row: str, filters: str) -> None:
    """Draw the buttons that make pictures of the chart above the row with the key `row`; they name `filters`."""
    made = _("Made with Firmantes on {date}.").format(date=date_words(date.today().isoformat()))
    buttons = st.components.v2.component("picture", html=HTML, css=CSS, js=SCRIPT.read_text(encoding="utf-8"))
    buttons(
        key=f"picture_{name}",
        data={
            "row": row,
            "name": f"firmantes-{name}-{view.record.version}",
            "note": f"{filters} {made}".strip(),
            "png": _("Picture (PNG)"),
            "square": _("Square picture"),
            "svg": _("Vector (SVG)"),
            "busy": _("Drawing…"),
            "failed": _("This browser could not draw the picture; take a screenshot instead."),
        },
    )
