"""The slides of a pack as one HTML file that needs nothing else."""

from __future__ import annotations

from itertools import zip_longest

from pages.parts.drawing.slide.page import page
from pages.parts.drawing.slide.svg import svg
from pages.parts.pack.content import Brief
from pages.parts.pack.slides.compose import foot_words, scenes


def deck(brief: Brief, other: Brief | None = None) -> bytes:
    """Return the file; with the same pack in an `other` language each slide is followed by its twin."""
    packs = [brief, other] if other else [brief]
    drawn = [
        [(svg(scene, foot_words(one), f"{k} / {len(one.slides)}"), one.lang) for k, scene in enumerate(scenes(one), 1)]
        for one in packs
    ]
    slides = [slide for both in zip_longest(*drawn) for slide in both if slide]
    words = brief.headings
    return page(brief.title, brief.lang, slides, (words.back, words.next, words.full))
