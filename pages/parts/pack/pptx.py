"""The slides as a PowerPoint file: a real template, native text, shapes and tables, what to say in the notes."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from pages.parts.drawing.slide.fixed import fixed, property_words
from pages.parts.drawing.slide.slide_master import template
from pages.parts.pack.content import Brief
from pages.parts.pack.slides.compose import scenes
from pages.parts.words.languages import LANGUAGES


def pptx(brief: Brief, other: Brief | None = None) -> bytes:
    """Return the presentation; with the same pack in an `other` language each slide is followed by its twin."""
    from pptx import Presentation

    from pages.parts.drawing.slide.office import add_slide, speak_in

    deck = Presentation(io.BytesIO(template()))
    packs = [brief, other] if other else [brief]
    decks = [scenes(one) for one in packs]
    for k in range(max(map(len, decks))):
        for one, drawn in zip(packs, decks, strict=True):
            if k < len(drawn):
                slide = add_slide(deck, drawn[k], one.stamp)
                speak_in(slide, LANGUAGES[one.lang].office)
    _properties(deck.core_properties, brief)
    out = io.BytesIO()
    deck.save(out)
    return fixed(out.getvalue(), brief.issued)


def _properties(core: Any, brief: Brief) -> None:
    core.title, core.author, core.language = property_words(brief.title), "Firmantes", LANGUAGES[brief.lang].office
    core.created = core.modified = datetime.fromisoformat(brief.issued)
    core.comments, core.last_modified_by = property_words(brief.stamp), "Firmantes"
    core.subject = property_words(brief.scope)
