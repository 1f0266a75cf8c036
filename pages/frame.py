"""The script that every visit runs: language, navigation, filters, then the chosen page."""

import streamlit as st

from data.record.errors import DataError
from data.record.load import package_directory
from data.record.selection import select
from data.record.store import served_record
from pages.parts.claims import panel
from pages.parts.presenter import pins
from pages.parts.shell import address, preview
from pages.parts.shell.filter_bar import filterbar, standing
from pages.parts.shell.language import choose_language
from pages.parts.shell.notices import broken_package, dropped_words
from pages.parts.shell.search_box import search_box
from pages.parts.shell.site import pages
from pages.parts.shell.turns import turn
from pages.parts.shell.visit import Visit, begin
from pages.parts.words import catalogue

with turn():
    st.set_page_config(page_title="Firmantes", layout="wide")
    lang, browser_lang, refused = choose_language()

    try:
        record = preview.instead_of(served_record())
    except DataError as error:
        broken_package(package_directory(), error.faults)
        st.stop()

    embedded = bool(st.context.is_embedded)
    page = st.navigation(pages(catalogue.gettext), position="hidden" if embedded else "top")
    showing = pins.noted(page.url_path)
    unread = address.seed(record, page.url_path)
    if embedded or showing:
        filters = address.chosen(record)
    else:
        with st.sidebar:
            filters = filterbar(record, lang)
    address.sync(filters, lang, browser_lang)

    view = select(record, filters)
    begin(Visit(record=record, view=view, lang=lang, embedded=embedded))
    search_box(record)
    preview.banner()
    dropped_words(refused + unread)
    if not showing:
        standing(view, embedded)
    panel.opened(view)
    page.run()
