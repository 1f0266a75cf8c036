"""The text as it was read, line by line, beside every step: what stands in it is shown and never run."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from html import escape

import streamlit as st

from data.intake.decide.names import signers_block
from data.intake.draft import Draft
from pages.parts.drawing import palette
from pages.parts.words.catalogue import gettext as _, number

LINES = 400
LONGEST = 4000
HEIGHT = 620
SHORT = 20
STYLE = (
    "<style>.read{font-size:.86rem;line-height:1.5;margin:0}.read div{display:grid;grid-template-columns:2.9rem 1fr;"
    "padding:0 .3rem}.read i{font-style:normal;opacity:.6;text-align:right;padding-right:.7rem;user-select:none;"
    "font-variant-numeric:tabular-nums}.read span{white-space:pre-wrap;overflow-wrap:anywhere;min-height:1.2em}"
    f".read .p{{box-shadow:inset 3px 0 {palette.READ};background:{palette.translucent(palette.READ, 0.09)}}}"
    f".read .s{{box-shadow:inset 3px 0 {palette.SIGNED};background:{palette.translucent(palette.SIGNED, 0.09)}}}"
    # the text stays in sight while a long step is worked through
    "@media(min-width:800px){[data-testid=stColumn]:has(.read){position:sticky;top:8rem;align-self:flex-start}}</style>"
)


def source_text(draft: Draft, step: str, first: int = 1) -> None:
    """Draw the text in a box of its own, passages and signatories marked; a long one begins at line `first`."""
    lines = draft.source.lines
    passages = _lines((one.line_start, one.line_end) for one in draft.passages if one.kept)
    signers = _lines((one.line_start, one.line_end) for one in draft.signatures if one.kept)
    st.header(_("The text as it was read"), anchor=False)
    st.caption(_("{n} lines. Orange: passages. Blue: the list of signatories.").format(n=number(len(lines))))
    start = _first(step, min(max(first, 1), len(lines) or 1), len(lines))
    shown = lines[start - 1 : start - 1 + LINES]
    with st.container(height=HEIGHT if len(shown) > SHORT else "content", border=True, key=f"add_text_{step}"):
        st.html(text_html(shown, start, passages, signers))
    if start - 1 + LINES < len(lines):
        st.caption(_("and {n} more").format(n=number(len(lines) - start + 1 - LINES)))


def _first(step: str, first: int, last: int) -> int:
    """Draw, for a text of which a part is shown, the line that it begins at; it follows what a step works on."""
    if last <= LINES:
        return 1
    key = f"page_add_text_{step}_{first}"
    st.session_state.setdefault(key, first)
    return int(st.number_input(_("From line"), min_value=1, max_value=last, step=1, key=key, width=160))


def signers_line(draft: Draft) -> int:
    """Return the line where the list of signatories begins."""
    return max(1, signers_block(draft)[0])


def text_html(lines: Collection[str], first: int, passages: Collection[int], signers: Collection[int]) -> str:
    """Return lines of the text as HTML, numbered from `first`."""
    rows = []
    for at, line in enumerate(lines, first):
        mark = " class='p'" if at in passages else " class='s'" if at in signers else ""
        shown = line if len(line) <= LONGEST else line[:LONGEST] + " …"
        rows.append(f"<div{mark}><i>{at}</i><span>{escape(shown)}</span></div>")
    return f"{STYLE}<div class='read'>{''.join(rows)}</div>"


def _lines(spans: Iterable[tuple[int, int]]) -> set[int]:
    """Return the numbers of all lines in spans, from and to; a span of a draft made by hand may be absurd."""
    found: set[int] = set()
    for start, end in spans:
        found.update(range(max(start, 1), min(end, start + 1000) + 1))
    return found
