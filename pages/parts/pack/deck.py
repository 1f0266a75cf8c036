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
    pairs = [[(one, scene) for scene in scenes(one)] for one in packs]
    turns = [turn for both in zip_longest(*pairs) for turn in both if turn]
    # numbered through, as PowerPoint numbers them
    slides = [(svg(scene, foot_words(one), f"{k} / {len(turns)}"), one.lang) for k, (one, scene) in enumerate(turns, 1)]
    words = brief.headings
    return page(brief.title, brief.lang, slides, (words.back, words.next, words.full))
