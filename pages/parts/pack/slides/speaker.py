"""What lies before the speaker with each slide: what is said of it, what it may meet, the sources last."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pages.parts.pack.board import Figure, Slide
from pages.parts.pack.content import Brief, Sources, site_name
from pages.parts.pack.script.questions import TERMS
from pages.parts.pack.slides.event_rows import on_raised
from pages.parts.pack.slides.names import others, rejected, surely
from pages.parts.pack.slides.opening import led
from pages.parts.words.catalogue import begun, gettext as _, inside, ngettext, number
from pages.parts.words.glossary import GLOSSARY
from pages.parts.words.spoken import said_aloud, word_count

# what stands behind the event that leads: how many people it concerns, what its government said of it
BEHIND = ("people", "reason")
# sentences with which a meeting opens
OPENING = 3
# the slides of packages
PACKAGES = ("committed", "open")
# the slides that show a claim, the best first
SHOWN: Mapping[str, tuple[str, ...]] = {
    "demand": ("asked", "map"),
    "theme": ("asked", "map"),
    "statement": ("asked", "map"),
    "recurring": ("asked",),
    "asked": ("asked", "map"),
    "unanswered": (*PACKAGES, "asked"),
    "committed": PACKAGES,
    "absent": ("gaps", "map"),
    "country": ("map",),
    "organizations": ("map",),
    "countries": ("map",),
    "endorsers": ("map",),
}


def notes(brief: Brief, slide: Slide) -> str:
    """Return the minute, the three minutes and the answers, so far as they are on a slide, then its sources."""
    script = brief.script
    parts: list[str] = []
    for heading, sentences in zip(script.headings, (script.minute, script.three), strict=False):
        if here := [words for k, words in enumerate(sentences) if _place(brief, sentences, k) is slide]:
            parts += [heading, *here, ""]
    for heading, pairs, place in (
        (script.headings[2], script.objections, _meets),
        (script.headings[3], script.questions, _answers),
    ):
        if met := [f"{said} {answer}" for k, (said, answer) in enumerate(pairs) if place(brief, k) is slide]:
            parts += [heading, *met, ""]
    if not parts:
        said = [f"{slide.title}.", *map(said_aloud, slide.say)]
        parts = [*dict.fromkeys(said), ""]
    if slide.map:
        parts += [*_on_map(slide.figures), ""]
    if slide.dots and slide.dots.of_one:
        # of whom it is asked, and where all of it stands
        where = _("All demands: hand-out and workbook.")
        if brief.link:
            where = _("All demands: hand-out, workbook, {site}.").format(site=site_name(brief.link))
        sure = surely(slide, brief.boards[slide.key].title)
        parts += [*filter(None, (slide.dots.whom, others(slide), rejected(slide), sure, where)), ""]
    if own := [f"{name}: {inside(demands)}." for side in slide.sides for name, demands in side.packages]:
        parts += [*own, slide.under, ""]
    if slide.key == "since":
        # what is said aloud counts all events, what is seen its own
        title = f"{brief.boards[slide.key].title}." if slide.own else ""
        until = f"{_('Record up to {month}').format(month=slide.until)}."
        parts += [*filter(None, (title, on_raised(slide), slide.explained, until)), ""]
    first = led(brief, slide)
    people = brief.script.people if first.map and first.cards else ()
    cited = [*(_note_lines(k, brief.notes[k - 1]) for k in first.marks), *(f"{told} {n.line}" for told, n in people)]
    return "\n".join([*parts, brief.headings.sources if cited else "", *cited, "", brief.stamp, brief.link]).strip()


def in_turn(brief: Brief, sentences: tuple[str, ...]) -> list[tuple[int, list[str]]]:
    """Return sentences in the order of the slides that show what they say, each slide by its number."""
    told: dict[int, list[str]] = {}
    for k, words in enumerate(sentences):
        place = _place(brief, sentences, k)
        number = next(n for n, slide in enumerate(brief.slides, 1) if slide is place)
        told.setdefault(number, []).append(words)
    return sorted(told.items())


def lengths(brief: Brief) -> tuple[str, str]:
    """Return what is said in a minute, and what is added, with how many words each takes."""
    script, counted = brief.script, []
    for sentences in (script.minute, script.three):
        n = sum(map(word_count, sentences))
        counted.append(ngettext("{n} word", "{n} words", n).format(n=number(n)))
    first, more = script.headings[:2]
    bold, rest = _("{heading}: what is in bold · {words}"), _("{heading}: the rest · +{words}")
    return bold.format(heading=first, words=counted[0]), rest.format(heading=more, words=counted[1])


def running_order(brief: Brief) -> list[tuple[int, list[tuple[str, bool]]]]:
    """Return all that is said in the order of the slides, each by its number, and whether it belongs to the minute.

    Of a slide what is added comes after what belongs to the minute, but what stands behind the event that leads; how
    that closes comes last of all.
    """
    said = [(one, True) for one in brief.script.minute], [(one, False) for one in brief.script.three]
    told: dict[int, list[tuple[str, bool]]] = {}
    for pairs in said:
        first = pairs is said[0]
        for n, here in in_turn(brief, tuple(one for one, _first in pairs)):
            told.setdefault(n, []).extend((one, first) for one in here)
    told = {n: _behind(brief, here) for n, here in told.items()}
    last = told[max(told)]
    last.sort(key=lambda pair: pair[0] == brief.script.minute[-1])
    return sorted(told.items())


def _behind(brief: Brief, said: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Return what is said of a slide with what stands `BEHIND` the event that leads right behind that."""
    kinds = brief.script.kinds
    then = [one for kind in BEHIND for one in said if kind in kinds.get(one[0], ())]
    others = [one for one in said if one not in then]
    at = next((k for k, one in enumerate(others, 1) if "leads" in kinds.get(one[0], ())), len(others))
    return [*others[:at], *then, *others[at:]]


def _place(brief: Brief, sentences: tuple[str, ...], k: int) -> Slide:
    """Return the slide that shows what a sentence says: the first has the opening, the last how one closes.

    One of no claim stands with the one before.
    """
    slides = brief.slides
    if sentences != brief.script.three and k == len(sentences) - 1:
        return slides[-1]
    # why one came, and on what the statements are
    if k < OPENING and sentences == brief.script.minute and not brief.script.kinds.get(sentences[k]):
        return slides[0]
    words, kinds = sentences[k], brief.script.kinds.get(sentences[k], ())
    if {"leads", *BEHIND} & {*kinds} and led(brief, slides[0]).cards:
        return slides[0]
    # what its title says, or stands below its figures
    told = words.rstrip(".")
    for slide in slides:
        if slide.title.rstrip(".") == told or (slide.under and told.startswith(slide.under.rstrip("."))):
            return slide
    # a number stands where it is told, unless that is before what it is of
    shows = {place for kind in kinds for place in SHOWN.get(kind, (kind,))}
    before = _place(brief, sentences, k - 1) if k else slides[0]
    for slide in slides[next(n for n, one in enumerate(slides) if one is before) :]:
        # how many of what a title counts too, and who signed in all where it has their number
        if "reads" not in kinds and words.split()[:2] == slide.title.split()[:2]:
            return slide
        if "organizations" in kinds and words.partition(" ")[0] in re.findall(r"\d[\d.,]*\b", slide.title):
            return slide
        if slide.key in shows and any(words.startswith(f"{figure.number} ") for figure in slide.figures):
            return slide
    found = (slide for kind in kinds for key in SHOWN.get(kind, (kind,)) for slide in slides if slide.key == key)
    return next(found, before)


def _meets(brief: Brief, k: int) -> Slide:
    """Return the slide that an objection is raised to: on whom it is about, on what came of it, on our reading."""
    keys = {1: ("since",), 2: (*PACKAGES, "since")}.get(k, ("map", "asked"))
    return _first(brief, keys)


def _answers(brief: Brief, k: int) -> Slide:
    """Return the slide that uses a word which a question is about; the last for any other."""
    said, _answer = brief.script.questions[k]
    words = [_(GLOSSARY[term][0]).casefold() for term in TERMS]
    asked = [word for word in words if word in said.casefold()]
    for slide in brief.slides:
        shown = " ".join((slide.title, slide.explained, slide.under, *(card.text for card in slide.cards))).casefold()
        if any(word in shown for word in asked):
            return slide
    return brief.slides[-1]


def _first(brief: Brief, keys: tuple[str, ...]) -> Slide:
    """Return the slide of the first of some keys that there is; the last of all without."""
    by_key: Mapping[str, Slide] = {slide.key: slide for slide in brief.slides}
    return next((by_key[key] for key in keys if key in by_key), brief.slides[-1])


def _note_lines(k: int, sources: Sources) -> str:
    """Return a footnote as plain text, a line for each source with its address."""
    return "\n".join(f"{f'[{k}]' if n == 0 else '   '} {source.line}" for n, source in enumerate(sources))


def _on_map(figures: tuple[Figure, ...]) -> list[str]:
    """Return what the numbers beside a map show, in words."""
    # a day stands beside a whole sentence
    numbers = [f.words if f.words[:1].isupper() else f"{f.number} {f.words}" for f in figures]
    return [f"{begun(words)}." for words in numbers]
