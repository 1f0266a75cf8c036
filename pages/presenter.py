"""Page: the running order of pinned views, to put in order and keep, and to show one a screen."""

import streamlit as st

from pages.parts.presenter import editor, files, pins, show
from pages.parts.visit.current import finish, visit

view = visit().view
unread = pins.read_address()
if show.showing(view):
    show.screen(view)
    finish()

st.title(editor.finding(), anchor=False)
editor.unread(unread)
editor.meaning()
show.start(view)
editor.listed(view)
pins.undo_button()
editor.add(view)
files.keep(view)
pins.write_address()
