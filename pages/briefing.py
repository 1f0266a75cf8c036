"""Page: the briefing pack: for whom, with what, to take along as slides, hand-out, text, mail or rows."""

import streamlit as st

from pages.parts.pack import parts as briefing_parts
from pages.parts.shell.visit import visit
from pages.parts.words.catalogue import gettext as _

view = visit().view
st.title(_("A briefing to take along"), anchor=False)
st.markdown(_("It holds what the filters leave. Choose for whom it is, look at it below, and download it."))
who = briefing_parts.audience()
brief = briefing_parts.content(view, who, briefing_parts.parts(who))
briefing_parts.downloads(brief)
briefing_parts.preview(brief)
