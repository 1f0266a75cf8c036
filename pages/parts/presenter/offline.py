"""The running order as one HTML file: each view's finding and numbers on a slide, shown without a server."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context

import pandas as pd

from data.record.selection import View, select
from pages.parts.drawing.screen import staged
from pages.parts.drawing.slide.figure import figure_scene
from pages.parts.drawing.slide.page import page
from pages.parts.drawing.slide.scene import Scene
from pages.parts.drawing.slide.svg import svg
from pages.parts.presenter.running_order import Pin
from pages.parts.presenter.slides import SLIDES
from pages.parts.presenter.views import Known, view_name
from pages.parts.words.catalogue import gettext as _, language


def offline(view: View, shown: list[tuple[Pin, Known]], url: str) -> Callable[[], bytes]:
    """Return what makes the file, in the reader's language; it may run on a thread that has no page to draw on."""
    context = copy_context()
    return lambda: context.copy().run(_made, view, shown, url)


def _made(view: View, shown: list[tuple[Pin, Known]], url: str) -> bytes:
    found = [scene for pin, what in shown for scene in scenes(view, pin, what, url)]
    of = len(found)
    slides = [(svg(scene, url, f"{k} / {of}"), scene.lang) for k, scene in enumerate(found, 1)]
    words = (_("Slide before"), _("Next slide"), _("Full screen"))
    return page(_("Presentation"), language(), slides, words)


def scenes(view: View, pin: Pin, what: Known, url: str) -> list[Scene]:
    """Return a pinned view as slides: one for each of its figures, or its finding alone."""
    kept = select(view.record, what.filters)
    with staged(pin.title) as screen:
        if kept.statements.any():
            SLIDES[what.page, what.view](kept, what)
    if not screen.figures:
        words = screen.finding or _("Under these filters this view is empty.")
        screen.figures.append((words, pd.DataFrame, "", None))
    found = []
    for finding, table, source, picture in screen.figures:
        title = pin.title or finding or view_name(view.record, what)
        lines = [finding] if pin.title and finding != title else []
        found.append(figure_scene(title, table(), " ".join([*lines, source]), url, picture=picture))
    return found
