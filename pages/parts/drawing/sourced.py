"""What stands under facts that come from pages of others: their sources, the numbers as a table, the CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd
import streamlit as st

from data.record.selection import View
from pages.parts.drawing.downloads import beside_filters, take_along
from pages.parts.drawing.links import published
from pages.parts.words.catalogue import gettext as _, number, plain

MOST = 4


def sourced(
    view: View, name: str, table: Callable[[], pd.DataFrame], line: str, brief: Callable[[], pd.DataFrame] | None = None
) -> None:
    """Draw the line under facts: the source line `line`, then what to take along; a slide shows the table `brief`.

    `table` returns one row a fact, a new frame each time, with column names in the reader's language
    and, where each row has one, its source.
    """
    version = _("Data version {version}.").format(version=view.record.version)
    take_along(view, name, table, beside_filters(view, line, version), _with_links, brief=brief)


def _with_links(frame: pd.DataFrame) -> None:
    """Draw facts as a table whose sources open; an address that is not of the web stays in the CSV alone."""
    links = [column for column in (_("Source"), _("Second source")) if column in frame]
    for column in links:
        frame[column] = [url if published(url) else None for url in frame[column]]
    st.dataframe(
        frame,
        hide_index=True,
        alt=_("The rows shown above, with their sources"),
        column_config={column: st.column_config.LinkColumn() for column in links},
    )


def sources_of(rows: pd.DataFrame) -> list[tuple[str, str]]:
    """Return publisher and address of the source of each row."""
    return list(zip(rows["source_publisher"], rows["source_url"], strict=True))


def publishers(sources: Iterable[tuple[str, str]]) -> str:
    """Return the distinct of some sources (publisher, address) as Markdown links, after the first few how many more."""
    distinct: dict[str, str] = {}
    for name, url in sources:
        distinct.setdefault(name, url)
    first = len(distinct) if len(distinct) <= MOST + 1 else MOST
    shown = [_linked(name, url) for name, url in list(distinct.items())[:first]]
    if len(distinct) > first:
        shown.append(_("{n} more").format(n=number(len(distinct) - first)))
    return "; ".join(shown)


def _linked(name: str, url: str) -> str:
    """Return a source's name as a Markdown link; the name alone where its address is not of the web."""
    address = url.replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E")
    return f"[{plain(name)}]({address})" if published(url) else plain(name)
