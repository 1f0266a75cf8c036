"""A table of marks: rows by columns, each cell a shape and a word, so that neither colour nor sight is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Mark:
    """One cell: its `shape`, the `word` beside it, the `hint` on hover, the CSS `colour`, and where it leads."""

    shape: str
    word: str
    hint: str = ""
    colour: str = "inherit"
    address: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The label of a row or a column, and where it leads; `address` is escaped already."""

    label: str
    address: str = ""


def matrix_html(
    caption: str, columns: Sequence[Head], rows: Sequence[tuple[Head, Sequence[Mark]]], *, symbols: bool = False
) -> str:
    """Return the table as HTML, every word escaped; with `symbols`, as on a narrow screen, words give way to shapes."""
    head = "".join(f"<th scope='col'><span>{_head(column)}</span></th>" for column in columns)
    body = "".join(
        f"<tr><th scope='row'>{_head(row)}</th>{''.join(_cell(mark) for mark in marks)}</tr>" for row, marks in rows
    )
    return (
        f"{STYLE}<div class='mx{' sy' if symbols else ''} links'><table><caption>{escape(caption)}</caption>"
        f"<thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def key_html(marks: Sequence[Mark]) -> str:
    """Return the key of the marks: each shape with what it means in words."""
    entries = "".join(
        f"<span><b style='color:{mark.colour}' aria-hidden='true'>{escape(mark.shape)}</b> {escape(mark.word)}</span>"
        for mark in marks
    )
    return (
        f"<div style='display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;font-size:.875rem;margin:0 0 .5rem'>{entries}</div>"
    )


def _head(head: Head) -> str:
    return f"<a href='{head.address}'>{escape(head.label)}</a>" if head.address else escape(head.label)


def _cell(mark: Mark) -> str:
    inner = (
        f"<b style='color:{mark.colour}' aria-hidden='true'>{escape(mark.shape)}</b> <span>{escape(mark.word)}</span>"
    )
    if mark.address:
        inner = f"<a href='{mark.address}'>{inner}</a>"
    hint = f" title='{escape(mark.hint, quote=True)}'" if mark.hint else ""
    return f"<td{hint}>{inner}</td>"


STYLE = (
    "<style>.mx{overflow-x:auto}.mx table{border-collapse:collapse;width:100%;table-layout:fixed}"
    ".mx table{font-size:.82rem;line-height:1.3}"
    ".mx thead td{width:8.2rem}"
    ".mx caption,.mx .sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
    ".mx th,.mx td{border-bottom:1px solid var(--rule);padding:.2rem .3rem;text-align:left}"
    # a long word of a theme must not run into the next column
    ".mx thead th{vertical-align:bottom;font-weight:600;border-bottom-width:2px;overflow-wrap:anywhere;"
    "padding:.2rem .05rem .2rem .1rem;font-size:.71rem}"
    ".mx thead td{border-bottom-width:2px}.mx tbody th{font-weight:500}"
    ".mx td b{display:inline-block;width:1.1em;text-align:center}.mx td a{text-decoration:none}"
    ".mx td a:hover span{text-decoration:underline}"
    ".mx.sy thead td{width:11rem}.mx.sy thead th{padding:.2rem .1rem;text-align:center}.mx.sy td{text-align:center}"
    ".mx.sy td span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
    "@media(max-width:900px){.mx thead td,.mx.sy thead td{width:6.4rem}"
    ".mx td span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
    ".mx thead th{padding:.2rem 0}.mx thead th span{writing-mode:vertical-rl;transform:rotate(180deg);"
    "display:inline-block;max-height:12.5rem;line-height:1.15}"
    ".mx td{padding:.28rem .12rem;text-align:center}.mx tbody th{padding-left:0}}</style>"
)
