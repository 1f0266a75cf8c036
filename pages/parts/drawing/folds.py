"""Folds one under the other; what a closed one holds is neither computed nor sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import streamlit as st

from data.record.selection import View, select
from pages.parts.drawing import palette
from pages.parts.words import labels
from pages.parts.words.catalogue import plain


def folds(name: str, lines: Mapping[str, str], draw: Callable[[str], object]) -> None:
    """Draw one fold for each of `lines`, its line in Markdown by id; `draw` fills an open one; a single one is open.

    `name` tells two places of the app apart.
    """
    for one, line in lines.items():
        box = st.expander(line, expanded=len(lines) == 1, key=f"{name}_{one}", on_change="rerun")
        if box.open:
            with box:
                draw(one)


def by_theme(
    view: View, name: str, themes: Sequence[str], say: Callable[[View], str], draw: Callable[[View], object]
) -> None:
    """Draw one fold for each theme: its name, then what `say` finds in it; `draw` fills an open one.

    Both get the view narrowed to the theme, whose numbers are those of the theme filter.
    """
    names = labels.theme(view.record)
    own = {theme: select(view.record, replace(view.filters, themes=(theme,))) for theme in themes}
    lines = {
        theme: f':color[▌]{{foreground="{palette.theme(theme)}"}}**{plain(names[theme])}** · {plain(say(one))}'
        for theme, one in own.items()
    }
    folds(name, lines, lambda theme: draw(own[theme]))
