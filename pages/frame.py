"""The script that every visit runs: language, navigation, filters, then the chosen page."""

from contextlib import suppress

import streamlit as st

from data.record.errors import DataError
from data.record.load import package_directory
from data.record.selection import select
from data.record.served import served_record
from pages.parts.claims import panel
from pages.parts.presenter import pins
from pages.parts.shell import bar
from pages.parts.shell.foot import foot
from pages.parts.shell.gate import metrics
from pages.parts.shell.language import choose_language
from pages.parts.shell.notices import broken_package
from pages.parts.shell.status_line import status_line
from pages.parts.visit import acts, address, preview
from pages.parts.visit.current import Finished, Visit, begin
from pages.parts.visit.run_lock import turn
from pages.parts.visit.site import UNFILTERED, pages, wordmark
from pages.parts.visit.unknown_words import dropped_words, still_dropped
from pages.parts.words import catalogue

with metrics.run(), turn():
    st.set_page_config(page_title="Firmantes", layout="wide")
    address.catch_up(address.WITHOUT)
    lang, refused = choose_language()

    try:
        record = preview.instead_of(served_record())
    except DataError as error:
        broken_package(package_directory(), error.faults)
        st.stop()

    embedded = bool(st.context.is_embedded)
    page = st.navigation(pages(catalogue.gettext), position="hidden" if embedded else "top")
    showing = pins.noted(page.url_path)
    filters, unread = address.read(record, page.url_path)
    view = select(record, filters)
    begin(Visit(record=record, view=view, lang=lang, embedded=embedded))
    framed = not embedded and not showing
    if framed:
        wordmark()
        bar.bar(record, filters, narrows=page.url_path not in UNFILTERED)
        if page.url_path not in UNFILTERED:
            status_line(view)
    elif embedded:
        bar.listener()
    preview.banner()
    dropped_words([*still_dropped(), *refused, *unread])
    panel.opened(view)
    with suppress(Finished):
        page.run()
    if framed:
        foot(record, page.url_path)
        bar.panel(record, filters)
    acts.forget()
