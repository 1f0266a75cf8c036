"""The one line under a figure or list: source, the numbers as a table, files, a place in the presentation."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

import pandas as pd
import streamlit as st

from data.record.selection import View
from pages.parts.drawing.csv_file import csv_bytes
from pages.parts.drawing.links import unmarked
from pages.parts.drawing.screen import stage
from pages.parts.drawing.slide.figure import figure_scene
from pages.parts.drawing.slide.scene import Picture, Scene
from pages.parts.presenter.pins import pin_button
from pages.parts.visit import acts
from pages.parts.visit.current import visit
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, in_this_language, plain
from pages.parts.words.data_version import data_version, issued

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_finding: ContextVar[str] = ContextVar("finding", default="")
Table = Callable[[], pd.DataFrame]


def take_along(
    view: View,
    name: str,
    table: Table,
    source: str,
    show: Callable[[pd.DataFrame], object],
    *,
    picture: Picture | None = None,
    bars: bool = False,
    listed: bool = False,
    html: str = "",
    brief: Table | None = None,
) -> None:
    """Draw the line under a figure: `source`, Table, Download, Add to presentation; on a screen the source alone.

    A figure that is `html` is drawn with it.

    `table` returns a new frame with column names in the reader's language; `show` draws it; `brief` returns what of it
    a slide shows. Pictures are handed out of what can be drawn as it stands on the page: where `picture` composes it,
    of plain `bars`, and as a table of what is `listed` there. Raise LookupError without a finding above, the title.
    """
    finding = _finding.get()
    _finding.set("")
    if screen := stage():
        screen.figure(table, source, picture)
        if html:
            st.html(html)
        st.caption(source)
        return
    if not finding:
        raise LookupError(f"nothing is said above the figure {name}")
    shown, files = f"table_{name}", f"download_{name}"
    buttons = acts.button(acts.PANEL, shown, _("Table")), acts.button(acts.PANEL, files, _("Download"))
    pin = pin_button(view, name)
    st.html(f"{html}<div class='below'><span>{unmarked(source)}</span>{''.join(buttons)}{pin}</div>")
    # what nobody opened is neither made nor sent
    if acts.opened(shown):
        with st.container(key=f"panel_{shown}"):
            show(table())
    if acts.opened(files):
        with st.container(horizontal=True, gap="small", key=f"panel_{files}"):
            csv_button(view, name, table, _("Numbers (CSV)"))
            pictures, listed = bars or listed or picture is not None, listed or brief is not None
            _files(view, name, finding, brief or table, source, picture, pictures=pictures, listed=listed)


def said_above(finding: str) -> None:
    """Note the finding that stands above the next figure: its slide and its pictures have it as their title."""
    _finding.set(finding)


def _files(
    view: View,
    name: str,
    finding: str,
    table: Table,
    source: str,
    picture: Picture | None,
    *,
    pictures: bool,
    listed: bool,
) -> None:
    """Draw the buttons that hand out a figure as one slide and, if `pictures`, wide, square and as vectors."""
    url = str(st.context.url or "").removeprefix("https://").removeprefix("http://")
    words = " ".join(part for part in (source, filter_words(view)) if part)

    def scene(*, square: bool = False, signed: bool = False) -> Scene:
        how = {"square": square, "signed": signed, "listed": listed}
        return figure_scene(finding, table(), words, url, picture=picture, **how)

    def one_slide() -> bytes:
        from pages.parts.drawing.slide.figure import slide

        return slide(scene(), data_version(view.record), issued())

    def wide() -> bytes:
        from pages.parts.drawing.slide.picture import png

        return png(scene(signed=True))

    def square() -> bytes:
        from pages.parts.drawing.slide.picture import png

        return png(scene(square=True))

    def vectors() -> bytes:
        from pages.parts.drawing.slide.svg import svg

        return svg(scene(signed=True)).encode()

    stem = f"firmantes-{name}-{view.record.version}"
    made: tuple[tuple[str, Callable[[], bytes], str, str], ...] = (
        (_("One slide (PowerPoint)"), one_slide, f"{stem}.pptx", PPTX),
        (_("Picture (PNG)"), wide, f"{stem}.png", "image/png"),
        (_("Square picture (PNG)"), square, f"{stem}-square.png", "image/png"),
        (_("Vectors (SVG)"), vectors, f"{stem}.svg", "image/svg+xml"),
    )
    for label, make, file, mime in made if pictures else made[:1]:
        st.download_button(
            label,
            data=in_this_language(make),
            file_name=file,
            mime=mime,
            on_click="ignore",
            type="tertiary",
            key=f"{file}_{name}",
        )


def filter_words(view: View) -> str:
    """Return the filters as a sentence, where no line above the page says them; "" without filters."""
    return _("Filters: {filters}.").format(filters=labels.filters(view.record, view.filters)) if view.filters else ""


def beside_filters(view: View, *sentences: str) -> str:
    """Return a source line of these sentences, which on a screen or an embedded page names the filters too."""
    alone = plain(filter_words(view)) if stage() or visit().embedded else ""
    return " ".join(part for part in (*sentences, alone) if part)


def csv_button(view: View, name: str, table: Table, label: str = "") -> None:
    """Draw the button that hands out `table` as CSV; it is made on another thread, and only when clicked."""
    made = in_this_language(table)
    st.download_button(
        label or _("Download (CSV)"),
        data=lambda: csv_bytes(made()),
        file_name=f"firmantes-{name}-{view.record.version}.csv",
        mime="text/csv",
        on_click="ignore",
        type="tertiary",
        key=f"csv_{name}",
    )
