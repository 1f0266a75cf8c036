"""The running order as a file: download it, and open one again; what cannot be read says why and changes nothing."""

from __future__ import annotations

import streamlit as st

from data.record.selection import View
from pages.parts.drawing.upload import upload
from pages.parts.presenter import pins, show
from pages.parts.presenter.offline import offline
from pages.parts.presenter.running_order import PINS, TITLE, Order, OrderError, added
from pages.parts.presenter.running_order_file import VERSION, read, written
from pages.parts.words.catalogue import gettext as _, ngettext, number, plain

FILE = "running_order_file"


def keep(view: View) -> None:
    """Draw the download of the running order, and the field to open one."""
    order = pins.order()
    with st.expander(_("Save it as a file, or open one"), key="running_order_files", expanded=not order):
        if order:
            st.download_button(
                _("Download the slide list"),
                data=written(order, view.record.version),
                file_name="firmantes-running-order.json",
                mime="application/json",
                on_click="ignore",
                icon=":material/download:",
                key="running_order_download",
            )
            st.download_button(
                _("Download as slides for any browser (HTML)"),
                data=offline(view, show.showable(view), str(st.context.url or "")),
                file_name="firmantes-presentation.html",
                mime="text/html",
                on_click="ignore",
                icon=":material/slideshow:",
                key="running_order_offline",
                help=_("One file that needs no network: each view's finding with its numbers as bars or a table."),
            )
        file = upload(_("Open a slide list"), 1, FILE)
        if file is not None:
            _opened(order, file.getvalue())


def _opened(order: Order, content: bytes) -> None:
    """Draw what a file holds and what to do with it; the order that is there stays until that is chosen."""
    try:
        found = read(content)
    except OrderError as error:
        kept = _("The slide list that is open has not changed.")
        st.error(f"{fault(error)} {kept}", icon=":material/error:")
        return
    n = len(found)
    st.write(
        ngettext("The file holds {n} view.", "The file holds {n} views.", n).format(n=number(n))
        if n
        else _("The file holds no view.")
    )
    if not n:
        return
    with st.container(horizontal=True, key="running_order_take"):
        label = _("Replace the one above") if order else _("Open it")
        st.button(label, type="primary", key="running_order_replace", on_click=pins.put, args=(found,))
        if order and len(order) + n <= PINS:
            st.button(
                _("Add it at the end"),
                key="running_order_append",
                on_click=lambda: pins.put(added(order, found)),
            )


def fault(error: OrderError) -> str:
    """Return in the reader's words why a file cannot be read."""
    words = {
        "size": _("This file is too large to be a slide list."),
        "json": _("This file is not a slide list: it cannot be read as JSON."),
        "format": _("This file is not a slide list of this site."),
        "newer": _(
            "This slide list was written by a newer version of the site ({value}; this one reads up to {known})."
        ),
        "many": _("This slide list holds {value} views; at most {most} can be shown."),
        "shape": _("View {pin} of this file is not written as a view: {value}."),
        "id": _("View {pin} of this file names a page, a view or a filter that is not an id: {value}."),
        "words": _("View {pin} of this file has too many filters."),
        "title": _(
            "The title of view {pin} is longer than {title} characters or holds signs that cannot be shown: {value}."
        ),
    }[error.problem]
    return words.format(
        pin=number(error.pin),
        value=plain(error.value) or _("nothing"),
        known=VERSION,
        most=number(PINS),
        title=number(TITLE),
    )
