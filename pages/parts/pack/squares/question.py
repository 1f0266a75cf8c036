"""The question that a square picture ends on: that of its pack, short, as nobody who sees it has seen the meeting."""

from __future__ import annotations

from pages.parts.pack.content import Brief
from pages.parts.pack.script.questions import OF_ONE, QUESTIONS
from pages.parts.words import labels
from pages.parts.words.catalogue import N_, begun, gettext as _

FUNDER = "funder"
# the question of a pack -> the same where “these demands” stand on another picture
SHORT = {
    QUESTIONS["government"]: N_("What will your government do, and by when?"),
    QUESTIONS["coalition"]: N_("Who takes up which demand, and by when?"),
}
OF_THIS = N_("{country}: what will you do, and by when?")


def asked_at_end(brief: Brief) -> str:
    """Return the question of a pack as a square has it, to one government by its name; "" where nothing is asked.

    What is asked of those who give money is for no public picture.
    Of the one government of which alone a demand is asked the press asks that too.
    """
    from pages.parts.pack.brief import AUDIENCES

    of_one = OF_ONE["government"]
    if brief.question in ("", _(of_one)) and (only := _only_asked(brief)):
        return _(OF_THIS).format(country=only)
    if not brief.question or "asked" not in brief.boards or brief.audience == _(AUDIENCES[FUNDER]):
        return ""
    drawn = brief.boards["map"].map
    chosen = [shape.outline.iso3 for shape in drawn.shapes if shape.chosen] if drawn else []
    usual = QUESTIONS["government"]
    if brief.question == _(usual) and len(chosen) == 1:
        return _(OF_THIS).format(country=labels.country(chosen[0]))
    words = begun(brief.question.partition(": ")[2])
    return next((_(short) for long, short in SHORT.items() if _(long) == brief.question), words)


def _only_asked(brief: Brief) -> str:
    """Return the one country that all who make the one demand of a pack ask for it; "" of more, or of none."""
    asked, drawn = brief.boards.get("asked"), brief.boards["map"].map
    whom = {card.whom for card in asked.cards if card.passages} if asked and drawn else set()
    return next((shape.name for shape in drawn.shapes if whom == {shape.name}), "") if drawn else ""
