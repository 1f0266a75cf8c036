"""What to say at a meeting: for one minute, for three, and answers from the record to likely objections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from data.record.selection import View, select
from pages.parts.claims.panel import said
from pages.parts.pack.content import Line, Script, Slide
from pages.parts.views.demands.recurrence_chart import ranked
from pages.parts.words import short
from pages.parts.words.catalogue import begun, gettext as _, inside

# what can be said aloud in a minute and in three, in words
MINUTE, THREE = 130, 390


def script(view: View, lines: tuple[Line, ...], boards: Mapping[str, Slide]) -> Script:
    """Return what to say with these claims and slides; sentences are whole, and none is said twice."""
    claims = [line.sentence for line in lines]
    lead = [f"{boards['map'].title.rstrip('.')}."]
    # a title that only begins what the first claim says whole is not said before it
    if claims[0].startswith(boards["map"].title.split(":")[0]) and len(view.filters.demands) == 1:
        lead = []
    asked = [f"{boards['asked'].title}."] if "asked" in boards and boards["asked"].dots else []
    events = [f"{begun(card.head)}: {card.text}" for card in reversed(_events(boards)) if card.sign]
    closing = _("Signing is not impact: this shows what was asked and by whom, not what it changed.")
    three = _within([*lead, *asked, *claims, *events, closing], THREE, closing)
    return Script(
        headings=(_("In one minute"), _("In three minutes"), _("If they object")),
        minute=_within([*lead, *asked, *claims], MINUTE),
        three=three,
        objections=_objections(view, boards, three),
    )


def _events(boards: Mapping[str, Slide]):  # type: ignore[no-untyped-def]
    return boards["since"].cards if "since" in boards else ()


def _within(sentences: list[str], most: int, last: str = "") -> tuple[str, ...]:
    """Return the first of some sentences, each once, that have at most `most` words together, and the `last`."""
    kept: list[str] = []
    words = len(last.split())
    for sentence in dict.fromkeys(sentences):
        if sentence == last:
            continue
        words += len(sentence.split())
        if words > most and kept:
            break
        kept.append(sentence)
    return (*kept, last) if last else tuple(kept)


def _objections(view: View, boards: Mapping[str, Slide], spoken: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return two objections with their answers; what was said before answers only where nothing else does."""
    figures = [f"{figure.number} {figure.words}." for figure in boards["map"].figures]
    if view.filters.countries:
        first = _("“This is not about us.”")
        answers = [" ".join(figures[:1] + figures[2:3]), said(view, "country", view.filters.countries[0]).sentence]
    else:
        first = _("“These are only a few organizations.”")
        answers = [said(view, kind).sentence for kind in ("countries", "organizations", "endorsers")]
    latest = _of_first_demand(view)
    since = [latest] if latest else [f"{boards['since'].title}."] if "since" in boards else []
    since += [said(view, kind).sentence for kind in ("unanswered", "since")]
    since.append(_("Not all that happened was found; towards or away from what is asked is this project’s reading."))
    found = []
    for objection, tries in ((first, answers), (_("“Much has been done since.”"), since)):
        found.append((objection, next((words for words in tries if words not in spoken), tries[0])))
    return tuple(found)


def _of_first_demand(view: View) -> str:
    """Return what was found since on the demand that most of the statements make; "" where nothing was."""
    names = ranked(view, 1).index
    if len(view.filters.demands) == 1 or not len(names):
        return ""
    demand = str(names[0])
    alone = select(view.record, replace(view.filters, demands=(demand,)))
    found = said(alone, "since")
    if not found.claim.numbers["events"]:
        return ""
    return _("{subject}: {words}").format(subject=short.demands(view.record)[demand], words=inside(found.sentence))
