"""The question that a square picture ends on: that of its pack, by what it is about, as a picture may stand alone."""

from __future__ import annotations

from pages.parts.pack.board import Slide
from pages.parts.pack.content import Brief
from pages.parts.pack.script.questions import QUESTIONS
from pages.parts.words import labels
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, begun, gettext as _, inside

FUNDER = "funder"
# the question of a pack -> the same where “these demands” stand on another picture
SHORT = {QUESTIONS["coalition"]: N_("Who takes up which demand, and by when?")}


def asked_at_end(brief: Brief) -> str:
    """Return the question of a pack as a square has it: what a government will do about what is asked first.

    It is "" where nothing is asked. What is asked of those who give money is for no public picture.
    """
    from pages.parts.pack.brief import AUDIENCES

    asked, names = brief.boards.get("asked"), {key: _(words) for key, words in AUDIENCES.items()}
    if not asked or brief.audience == names[FUNDER]:
        return ""
    if brief.ask:
        return brief.ask
    country = _of_country(brief, asked)
    if brief.audience == names["coalition"] and not (brief.wanted and country):
        words = begun(brief.question.partition(": ")[2])
        return next((_(short) for long, short in SHORT.items() if _(long) == brief.question), words)
    first = asked.dots.rows[0][0] if asked.dots else asked.title.partition(": ")[0]
    if brief.audience == names["government"] and not brief.wanted:
        # as its pack ends, by the name of whom it asks
        words = _("To which demands will governments commit in writing, and by when?")
        words = _("To which demands will {country} commit in writing, and by when?") if country else words
    else:
        words = _("What will governments do about {demand}, and by when?")
        words = _("What will {country} do about {demand}, and by when?") if country else words
    return begun(together(words.format(country=country, demand=inside(first))))


def _of_country(brief: Brief, asked: Slide) -> str:
    """Return the one country that a pack is about, or that all ask who make its one demand; "" of more, or of none."""
    drawn = brief.boards["map"].map
    shapes = drawn.shapes if drawn else ()
    whom = {card.whom for card in asked.cards if card.passages}
    found = [shape.outline.iso3 for shape in shapes if shape.chosen]
    found = found or [shape.outline.iso3 for shape in shapes if whom == {shape.name}]
    return labels.countries_said(found) if len(found) == 1 else ""
