"""What to say at a meeting: for one minute, for three, and answers from the record to likely objections."""

from __future__ import annotations

from data.record.selection import View
from pages.parts.claims.panel import said
from pages.parts.pack.content import Line, Script, Slide
from pages.parts.words.catalogue import gettext as _

# what can be said aloud in a minute and in three, in words
MINUTE, THREE = 130, 390


def script(view: View, lines: tuple[Line, ...], slides: tuple[Slide, ...]) -> Script:
    """Return what to say with these claims and slides; sentences are whole, and none is said twice."""
    opening = [slide.title.rstrip(".") + "." for slide in slides if slide.key in ("map", "asked", "since")]
    claims = [line.sentence for line in lines]
    events = [card.text for slide in slides if slide.key == "since" for card in reversed(slide.cards) if card.sign]
    closing = _("Signing is not impact: this shows what was asked and by whom, not what it changed.")
    return Script(
        headings=(_("In one minute"), _("In three minutes"), _("If they object")),
        minute=_within([*opening[:1], *claims], MINUTE),
        three=_within([*opening[:1], *claims, *events, closing], THREE),
        objections=_objections(view),
    )


def _within(sentences: list[str], most: int) -> tuple[str, ...]:
    """Return the first of some sentences, each once, that have at most `most` words together."""
    kept: list[str] = []
    words = 0
    for sentence in dict.fromkeys(sentences):
        words += len(sentence.split())
        if words > most and kept:
            break
        kept.append(sentence)
    return tuple(kept)


def _objections(view: View) -> tuple[tuple[str, str], ...]:
    """Return two objections with their answers."""
    countries = view.filters.countries
    found = []
    if countries:
        found.append((_("“This is not about us.”"), said(view, "country", countries[0]).sentence))
    else:
        found.append((_("“These are only a few organizations.”"), said(view, "organizations").sentence))
    moved = said(view, "since")
    answer = moved if moved.claim.numbers["events"] else said(view, "unanswered")
    found.append((_("“Much has been done since.”"), answer.sentence))
    return tuple(found)
