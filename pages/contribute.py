"""Page: a published statement becomes rows that a person reviews and a maintainer merges."""

from collections.abc import Callable

import streamlit as st

from data.intake.draft import Draft
from pages.parts.contribute import session_draft, steps
from pages.parts.contribute.demands_step import demands_step, first_line
from pages.parts.contribute.hand_over import merged_words
from pages.parts.contribute.read_step import read_step
from pages.parts.contribute.review_step import review_step
from pages.parts.contribute.scroll import in_sight
from pages.parts.contribute.signers_step import signers_step
from pages.parts.contribute.source_text import signers_line, source_text
from pages.parts.contribute.take_apart_step import take_apart_step
from pages.parts.words.catalogue import gettext as _

# step -> what draws it, and the line of the text that is in sight beside it
STEPS: dict[str, tuple[Callable[[Draft], object], Callable[[Draft], int]]] = {
    "take-apart": (take_apart_step, lambda draft: 1),
    "signers": (signers_step, signers_line),
    "demands": (demands_step, first_line),
    "review": (review_step, lambda draft: 1),
}

draft = session_draft.held()
st.title(_("Add a statement"), anchor=False)
merged_words()
if draft is not None:
    steps.bar(draft)
step = steps.chosen()

if draft is None:
    if step != "read":
        st.info(_("Nothing has been read yet. Begin with the text, or open a draft that you saved."))
    read_step(None)
else:
    work, text = st.columns([8, 5], gap="medium")
    with work:
        if step == "read":
            read_step(draft)
        else:
            STEPS[step][0](draft)
            if step != "demands":
                in_sight(step, line=STEPS[step][1](draft))
    with text:
        source_text(draft, step, 1 if step == "read" else STEPS[step][1](draft))
