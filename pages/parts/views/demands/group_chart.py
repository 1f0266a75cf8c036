"""Which people at risk the passages name as needing protection."""

from __future__ import annotations

import pandas as pd

from data.measures.countries.addressees import groups
from data.record.selection import View
from pages.parts.drawing.bars import joined, labelled_bars
from pages.parts.drawing.chart import figure
from pages.parts.drawing.palette import MUTED
from pages.parts.drawing.plotted import Plotted
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, listed, number
from pages.parts.words.counts import passages_words, statements_words


def group_figure(view: View, *, first: bool = False) -> None:
    """Draw the chart of the people at risk that are named; there is none where nobody is."""
    if not groups(view)["passages"].any():
        return
    figure(
        view,
        "groups",
        lambda: group_bars(view),
        finding=group_finding(view),
        alt=_("Bar chart of the passages that name each group. {rows}.").format(
            rows=listed(
                _("{group}: {n}").format(group=labels.group(str(g)), n=number(int(n)))
                for g, n in _ranked(view)["passages"].items()
            )
        ),
        table=lambda: group_table(view),
        first=first,
    )


def group_bars(view: View) -> Plotted:
    """Return one bar a group, its numbers in words over it, most named first; a true 0 keeps its row."""
    frame = _ranked(view)
    words = [labels.group(str(g)) for g in frame.index]
    texts = [
        _("{passages} · {statements}").format(
            passages=joined(passages_words(passages)), statements=joined(statements_words(statements))
        )
        for passages, statements in zip(frame["passages"].tolist(), frame["statements"].tolist(), strict=True)
    ]
    return labelled_bars(
        labels=[f"{word} · {text}" for word, text in zip(words, texts, strict=True)],
        values=frame["passages"].tolist(),
        texts=[""] * len(frame),
        hovers=[f"{word}<br>{text}" for word, text in zip(words, texts, strict=True)],
        colours=[MUTED] * len(frame),
        most=max(1, int(frame["passages"].max())),
        axis=_("passages that name them"),
    )


def group_finding(view: View) -> str:
    """Return the sentence of who is named most often as needing protection."""
    frame = _ranked(view)
    top = frame[frame["passages"] == frame["passages"].iloc[0]]
    if len(top) > 2:
        return _("{n} groups at risk are named, each in at most {most} of {of} passages").format(
            n=number(int((frame["passages"] > 0).sum())),
            most=number(int(top["passages"].iloc[0])),
            of=number(int(view.passages.sum())),
        )
    return _("{groups}: named most often among people at risk, in {n} of {of} passages").format(
        groups=listed(labels.group(str(g)) for g in top.index),
        n=number(int(top["passages"].iloc[0])),
        of=number(int(view.passages.sum())),
    )


def group_table(view: View) -> pd.DataFrame:
    """Return the groups with the passages and statements that name them."""
    frame = _ranked(view)
    return pd.DataFrame(
        {
            _("People at risk"): [labels.group(str(g)) for g in frame.index],
            _("Passages"): frame["passages"].tolist(),
            _("Statements"): frame["statements"].tolist(),
        }
    )


def _ranked(view: View) -> pd.DataFrame:
    return groups(view).sort_values(["passages", "statements"], ascending=False, kind="stable")
