"""The pack as it will look: each slide, each page of the hand-out, and what to say."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from html import escape

import streamlit as st

from data.record.cache import cached
from pages.parts.drawing.slide.svg import svg
from pages.parts.pack.content import Brief, in_its_language
from pages.parts.pack.slides.compose import foot_words, scenes
from pages.parts.pack.slides.speaker import lengths, running_order
from pages.parts.visit.run_lock import aside
from pages.parts.words.catalogue import LANGUAGES, gettext as _, number

STYLE = """<style>.pages{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,30rem),1fr));gap:1rem}
.pages img{width:100%;height:auto;border:1px solid var(--line);border-radius:4px;background:white;display:block}
.pages figure{margin:0}.pages figcaption{font-size:.85rem;opacity:.8;margin:.2rem 0 .6rem}
.said p,.said dd{max-width:46rem;margin:0 0 .6rem}.said h3{font-size:1.05rem}.said dt{font-weight:600}
</style>"""


def shown(brief: Brief, other: Brief | None) -> None:
    """Draw the pack in tabs, each language under the other."""
    draws: dict[str, Callable[[Brief, Brief | None], str]] = {
        _("Slides"): lambda one, _twin: slides(one),
        _("Hand-out"): hand_out,
        _("What to say"): lambda one, _twin: spoken(one),
    }
    tabs = st.tabs(list(draws), on_change="rerun", key="pack_tabs")
    for tab, draw in zip(tabs, draws.values(), strict=True):
        if tab.open:
            with tab:
                for one, twin in ((brief, other), (other, brief)) if other else ((brief, None),):
                    if other:
                        st.subheader(LANGUAGES[one.lang], anchor=False)
                    st.html(f"{STYLE}{draw(one, twin)}")


@cached
def slides(brief: Brief) -> str:
    """Return the slides as images, made of what the files are made of."""
    of = len(brief.slides)
    drawn = [
        (svg(scene, foot_words(brief), f"{k} / {of}"), f"{scene.title}. {_table(brief, k - 1)}".strip())
        for k, scene in enumerate(scenes(brief), 1)
    ]
    return f"<div class='pages' lang='{brief.lang}'>{''.join(_image(picture, alt) for picture, alt in drawn)}</div>"


def _table(brief: Brief, k: int) -> str:
    """Return what a slide shows in words, for those who cannot see it."""
    slide = brief.slides[k]
    if slide.map:
        return "; ".join(f"{figure.number} {figure.words}" for figure in slide.figures)
    if slide.dots:
        return "; ".join(f"{row[0]}: {row[2]}" for row in slide.dots.rows)
    if slide.grid:
        return "; ".join(": ".join(row) for row in slide.grid.rows)
    if slide.link:
        return "; ".join(f"{k} {note.text}" for k in brief.on_slides for note in brief.notes[k - 1])
    if slide.cards:
        return "; ".join(f"{card.head}: {card.text} {card.word}".strip() for card in slide.cards)
    return "; ".join(f"{name}: {n}" for name, n in slide.counts)


@cached
def hand_out(brief: Brief, other: Brief | None) -> str:
    """Return the pages of the hand-out as images; `other` is the same in a second language."""
    from pages.parts.pack.handout.pdf import pages

    with aside():
        drawn = pages(brief, other)
    words = brief.headings.page
    images = [
        _image(page.decode(), f"{brief.title}, {words.format(n=k, of=len(drawn))}") for k, page in enumerate(drawn, 1)
    ]
    return f"<div class='pages' lang='{brief.lang}'>{''.join(images)}</div>"


@in_its_language
def spoken(brief: Brief) -> str:
    """Return what to say as HTML."""
    script = brief.script
    bold, rest = lengths(brief)
    parts = [f"<p><strong>{escape(bold)}</strong><br>{escape(rest)}</p>"]
    for slide, told in running_order(brief):
        said = "".join(f"<p>{_strong(escape(one)) if first else escape(one)}</p>" for one, first in told)
        parts.append(f"<h3>{escape(_('Slide {n}').format(n=number(slide)))}</h3>{said}")
    for heading, pairs in zip(script.headings[2:], (script.objections, script.questions), strict=True):
        answers = "".join(f"<dt>{escape(one)}</dt><dd>{escape(answer)}</dd>" for one, answer in pairs)
        parts.append(f"<h3>{escape(heading)}</h3><dl>{answers}</dl>" if answers else "")
    return f"<div class='said' lang='{brief.lang}'>{''.join(parts)}</div>"


def _strong(words: str) -> str:
    return f"<strong>{words}</strong>"


def _image(picture: str, alt: str) -> str:
    coded = b64encode(picture.encode()).decode()
    return f"<figure><img alt='{escape(alt, quote=True)}' src='data:image/svg+xml;base64,{coded}'></figure>"
