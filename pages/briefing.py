"""Page: the meeting pack: for whom, how long, in which languages; what it will look like; the files to take along."""

import streamlit as st

from pages.parts.pack import choices as pack, preview
from pages.parts.visit.current import visit
from pages.parts.words.catalogue import gettext as _

view = visit().view
st.title(_("Meeting pack"), anchor=False)
st.markdown(_("Slides, a hand-out and what to say, on what the filters above keep: one country, one theme or all."))
brief, other = pack.signed(*pack.content(view, pack.choices()))
pack.downloads(brief, other)
preview.shown(brief, other)
pack.changed(brief)
