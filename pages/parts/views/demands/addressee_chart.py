"""Which governments are addressed: by their own name, and through a keyword for many."""

from __future__ import annotations

from textwrap import wrap

import pandas as pd

from data.measures.countries.addressees import addressees
from data.measures.countries.keywords import keyword_addressees
from data.record.record import ENDORSERS, PARTICIPANTS
from data.record.selection import View
from pages.parts.drawing.bars import BAR, joined, rows, size_of_type
from pages.parts.drawing.chart import figure
from pages.parts.drawing.palette import GRID, MUTED, NOTHING
from pages.parts.drawing.plotted import Plotted, plotted
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import begun, gettext as _, ngettext, number, tagged
from pages.parts.words.counts import passages_words

MOST = 15


def addressee_figure(view: View, *, first: bool = False) -> None:
    """Draw the chart of who is addressed."""
    if not len(addressees(view)) and not keyword_addressees(view)["passages"].any():
        return
    figure(
        view,
        "addressees",
        lambda: addressee_bars(view),
        finding=addressee_finding(view),
        alt=addressee_alt(view),
        table=lambda: addressee_table(view),
        first=first,
    )


@cached_by_language
def rows_of(view: View) -> pd.DataFrame:
    """Return the chart's rows: governments addressed by name, then all others, then the keyword for those present.

    Returns
    -------
    DataFrame, columns ``label``, ``text`` (str), ``directly``, ``through`` (int, passages)
    """
    frame, keywords = addressees(view), keyword_addressees(view)["passages"]
    named = frame[frame["directly"] > 0].sort_values("directly", ascending=False, kind="stable").head(MOST)
    rows = [
        (labels.country(str(c)), _count(d, p - d), d, p - d) for c, p, d in named[["passages", "directly"]].itertuples()
    ]
    others = frame.loc[frame["directly"] == 0, "passages"]
    if len(others):
        if keywords[ENDORSERS]:
            words = ngettext(
                "{n} other government that had endorsed", "{n} other governments that had endorsed", len(others)
            )
        else:
            words = ngettext("{n} other government that took part", "{n} other governments that took part", len(others))
        rows.append(
            (words.format(n=number(len(others))), _each(int(others.min()), int(others.max())), 0, int(others.max()))
        )
    took_part = int(keywords[PARTICIPANTS])
    if took_part:
        rows.append((labels.addressee(PARTICIPANTS), _count(0, took_part), 0, took_part))
    return pd.DataFrame(rows, columns=["label", "text", "directly", "through"])


def addressee_bars(view: View) -> Plotted:
    """Return one bar a government: full where it is named, hollow where a keyword stands for it."""
    frame = rows_of(view)
    texts = frame["text"].tolist()
    names, bars, end = rows([f"{label} · {text}" for label, text in zip(frame["label"], texts, strict=True)])
    most = int((frame["directly"] + frame["through"]).max())
    traces = []
    for column, name, marker in (
        ("directly", _("addressed by name"), {"color": MUTED}),
        (
            "through",
            _("as one of all that endorsed or took part"),
            {"color": NOTHING, "line": {"color": MUTED, "width": 1.5}},
        ),
    ):
        traces.append(
            dict(
                type="bar",
                x=frame[column].tolist(),
                y=bars,
                orientation="h",
                width=BAR,
                name="<br>".join(wrap(name, size_of_type().wrap)),
                marker=marker,
                customdata=[tagged(f"{label}: {text}") for label, text in zip(frame["label"], texts, strict=True)],
                hovertemplate="%{customdata}<extra></extra>",
            )
        )
    traces.append(names)
    layout = dict(
        barmode="stack",
        height=int(end) + 100,
        margin={"l": 0, "r": 8, "t": 4, "b": 40},
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "traceorder": "normal"},
        dragmode=False,
        xaxis={
            "range": [0, most * 1.04],
            "dtick": 1 if most <= 10 else None,
            "title": {"text": _("passages"), "font": {"size": 12}},
            "gridcolor": GRID,
            "zeroline": False,
            "fixedrange": True,
        },
        yaxis={"visible": False, "range": [end, 0], "fixedrange": True},
    )
    return plotted(traces, layout)


def addressee_finding(view: View) -> str:
    """Return the sentence of who is addressed by name most; where nobody is, of how many passages go to all."""
    frame = addressees(view)
    named = frame[frame["directly"] > 0].sort_values("directly", ascending=False, kind="stable")
    every = int(keyword_addressees(view)["passages"][ENDORSERS])
    of = int(view.passages.sum())
    if named.empty and not every:
        return _("None of the {of} passages addresses a government by name").format(of=number(of))
    if named.empty:
        return _("No government is addressed by name; {n} of {of} passages address all that endorsed").format(
            n=number(every), of=number(of)
        )
    return _("{country} is addressed by name in {n} of {of} passages").format(
        country=begun(labels.country_inside(str(named.index[0]))),
        n=number(int(named["directly"].iloc[0])),
        of=number(of),
    )


def addressee_alt(view: View) -> str:
    """Return the chart in words."""
    rows = "; ".join(f"{label}: {text}" for label, text in rows_of(view)[["label", "text"]].itertuples(index=False))
    return _("Bars of the passages that address each government. {rows}.").format(rows=rows)


def addressee_table(view: View) -> pd.DataFrame:
    """Return who is addressed, every government in a row, and the two keywords."""
    frame, keywords = addressees(view), keyword_addressees(view)
    rows: list[tuple[str, int, int | None, int]] = [
        (labels.country(country), passages, directly, statements)
        for country, passages, directly, statements in frame[["passages", "directly", "statements"]].itertuples()
    ]
    rows += [
        (labels.addressee(keyword), passages, None, statements)
        for keyword, passages, statements in keywords[["passages", "statements"]].itertuples()
        if passages
    ]
    return pd.DataFrame(rows, columns=[_("Addressed"), _("Passages"), _("of them by name"), _("Statements")]).astype(
        {_("of them by name"): "Int64"}
    )


def _count(directly: int, through: int) -> str:
    """Return a bar's two numbers in words."""
    if not through:
        return _("{n} by name").format(n=number(directly))
    if not directly:
        return joined(passages_words(through))
    return _("{n} by name, {through} as one of all").format(n=number(directly), through=number(through))


def _each(least: int, most: int) -> str:
    """Return in how many passages each of several governments is addressed."""
    if least == most:
        return ngettext("{n} passage each", "{n} passages each", most).format(n=number(most))
    return _("{least} to {most} passages each").format(least=number(least), most=number(most))
