"""The stage: while it is set, a chart is drawn for the screen of a room, with nothing beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from pages.parts.drawing.slide.scene import Picture
from pages.parts.words.catalogue import plain


@dataclass(slots=True)
class Stage:
    """One screen; `title` is the pin's own, and `titled` says whether a heading has been drawn yet.

    `figures` are those drawn on it, for the file that shows them without a server: finding, numbers, source, picture.
    """

    title: str = ""
    titled: bool = False
    finding: str = ""
    figures: list[tuple[str, Callable[[], pd.DataFrame], str, Picture | None]] = field(default_factory=list)

    def figure(self, table: Callable[[], pd.DataFrame], source: str, picture: Picture | None) -> None:
        """Note the numbers of a figure that was drawn under the latest finding, its source and its picture."""
        self.figures.append((self.finding, table, source, picture))

    def heading(self, finding: str) -> None:
        """Draw the screen's title: the pin's own with the finding under it, else the finding."""
        self.finding = finding
        if self.titled:
            st.subheader(finding, anchor=False)
            return
        self.titled = True
        st.title(plain(self.title) or finding, anchor=False)
        if self.title:
            st.markdown(f"**{finding}**")


_stage: ContextVar[Stage | None] = ContextVar("stage", default=None)


def stage() -> Stage | None:
    """Return the screen that is being drawn; None on a page."""
    return _stage.get()


@contextmanager
def staged(title: str) -> Iterator[Stage]:
    """Draw what follows as one screen of the presenter."""
    screen = Stage(title)
    token = _stage.set(screen)
    try:
        yield screen
    finally:
        _stage.reset(token)
