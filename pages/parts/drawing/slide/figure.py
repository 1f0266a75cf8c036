"""Any figure as one slide or picture: its finding, then its own numbers as bars or as a table."""

from __future__ import annotations

import io
import re

import pandas as pd

from pages.parts.drawing.slide.fixed import fixed, property_words
from pages.parts.drawing.slide.scene import (
    ACCENT,
    LEADING,
    LINE,
    SMALL,
    SOFT,
    STAND_IN,
    Bars,
    Box,
    Cell,
    Picture,
    Piece,
    Place,
    Scene,
    Table,
    Text,
    even,
    head_size,
    highest,
    measured,
    shortened,
    wrapped,
)
from pages.parts.words.catalogue import language, ngettext, number
from pages.parts.words.languages import LANGUAGES

MOST_BARS, MOST_ROWS, MOST_COLUMNS = 8, 9, 5
LINK, ESCAPE = re.compile(r"\[((?:[^\]\\]|\\.)+)\]\([^)\s]*\)"), re.compile(r"\\([^\w\s])")
# numbers of whole years name a row, they count nothing
YEARS = (1900, 2100)
# a column that says what another does in more than this share of the rows is left out
SAME = 0.4
# letters of a cell from which it is a sentence
SENTENCE = 30


def figure_scene(
    finding: str,
    frame: pd.DataFrame,
    source: str,
    address: str,
    *,
    square: bool = False,
    signed: bool = False,
    picture: Picture | None = None,
    listed: bool = False,
) -> Scene:
    """Return a figure composed for a wide slide, or for a square; `signed`, as a picture that stands by itself.

    A picture has its address in it, and its small print can be read where it is shown half as wide.

    `frame` holds its numbers with column names in the reader's language; rows that find no place are counted below.
    They are drawn as bars or, above all where the page has a list, as a table, unless the figure has a `picture`.
    """
    # words of a page hold links and escapes of Markdown
    finding, source = (ESCAPE.sub(r"\1", LINK.sub(r"\1", words)) for words in (finding, source))
    side, left = (1080.0, 70.0) if square else (1280.0, 76.0)
    across = side - left - (70 if square else 64)
    size = next(
        (s for s in ((52.0, 44.0) if square else (42.0, 34.0)) if highest(finding, across, s, serif=True) < 170), 30.0
    )
    signed = signed or square
    foot = 930.0 if square else 572.0 if signed else 600.0
    evenly = even(finding, across, size, serif=True) if square else across
    high = highest(finding, evenly, size, serif=True)
    top = 54 + high + 26
    pieces: list[Piece] = [Text(left, 54, evenly, finding, size, serif=True, role="title", height=high)]
    place, left_out = (left, top, across, foot - top - 8), 0
    words = source
    if picture:
        pieces += picture(place)
    else:
        drawn, left_out = _table(frame, place, square) if listed else _numbers(frame, place, square)
        pieces.append(drawn)
        words = f"{drawn.name}. {source}" if isinstance(drawn, Bars) else source
    if left_out > 0:
        more = ngettext("{n} more row stands in the CSV.", "{n} more rows stand in the CSV.", left_out)
        words = f"{words} {more.format(n=number(left_out))}"
    small = 22.0 if square else 20.0 if signed else SMALL
    y = foot + 10
    if signed:
        size = 26.0 if square else 22.0
        shown = shortened(address.rstrip("/"), across, size, 1)
        pieces += [Box(left, y, across, 2, LINE), Text(left, y + 12, across, shown, size, ACCENT, bold=True)]
        y += size * 2
    pieces.append(
        Text(
            left, y, across, shortened(words, across, small, 3), small, SOFT, role="source", height=small * LEADING * 3
        )
    )
    return Scene(
        finding,
        tuple(pieces),
        f"{finding}\n\n{words}\n{address}",
        language(),
        side,
        1080.0 if square else 720.0,
        own=True,
    )


def slide(scene: Scene, version: str, day: str) -> bytes:
    """Return a figure as a presentation of one slide."""
    from datetime import datetime

    from pptx import Presentation

    from pages.parts.drawing.slide.office import add_slide, speak_in
    from pages.parts.drawing.slide.slide_master import template

    deck = Presentation(io.BytesIO(template()))
    speak_in(add_slide(deck, scene, version), LANGUAGES[scene.lang].office)
    core = deck.core_properties
    core.title, core.author, core.language = property_words(scene.title), "Firmantes", LANGUAGES[scene.lang].office
    core.created = core.modified = datetime.fromisoformat(day)
    core.last_modified_by, core.comments = "Firmantes", ""
    out = io.BytesIO()
    deck.save(out)
    return fixed(out.getvalue(), day)


def _numbers(frame: pd.DataFrame, place: Place, square: bool) -> tuple[Piece, int]:
    """Return the numbers as bars where they have one column that counts beside a name, else as a table."""
    counts = [c for c in frame.columns if pd.api.types.is_numeric_dtype(frame[c]) and not _years(frame[c])]
    names = [c for c in frame.columns if c not in counts and frame[c].is_unique]
    # bars show one number a row: with several, what is shown is the first, and its name stands with it
    if counts and names and len(frame) > 1 and frame[counts[0]].notna().all():
        return _bars(frame, str(names[0]), str(counts[0]), place, square)
    return _table(frame, place, square)


def _years(column: pd.Series) -> bool:
    """Return whether numbers are years."""
    return bool(pd.api.types.is_integer_dtype(column) and column.between(*YEARS).all())


def _bars(frame: pd.DataFrame, name: str, count: str, place: Place, square: bool) -> tuple[Piece, int]:
    x, y, width, height = place
    size = 28.0 if square else 20.0
    # where not all find room, each with two lines, it is the largest that do
    most = min(MOST_BARS, int(height // (2 * size * LEADING + 6)))
    rows = frame if len(frame) <= most else frame.sort_values(count, ascending=False, kind="stable").head(most)
    values = [float(v) for v in rows[count]]
    first = width * (0.5 if square else 0.4)
    labels = tuple(shortened(str(words), first - 20, size, 2) for words in rows[name])
    high = min(height, len(rows) * (140.0 if square else 104.0))
    about = "; ".join(f"{words}: {number(v)}" for words, v in zip(rows[name], values, strict=True))
    words = tuple(number(v) for v in values)
    return Bars(x, y, width, high, first, labels, tuple(values), words, count, about, size), len(frame) - len(rows)


def _table(frame: pd.DataFrame, place: Place, square: bool) -> tuple[Piece, int]:
    x, y, width, height = place
    size = 26.0 if square else 20.0
    if len(frame) == 1:
        # one row is read down: what each column is, and what it says
        told = {c: _words(frame[c].iloc[0]) for c in frame.columns}
        told = {c: words for c, words in told.items() if words and not words.startswith("http")}
        frame = pd.DataFrame({"": list(told), " ": list(told.values())})
        size = 28.0 if square else 24.0
    columns = _telling(frame, 3 if square else MOST_COLUMNS)
    widths = _widths(frame, columns, width, size)
    lines = 3
    headed = [shortened(str(c), w - 20, head_size(size), 3) for c, w in zip(columns, widths, strict=True)]
    top = size * (
        1.2 + max((len(wrapped(c, w - 20, size, bold=True)) for c, w in zip(headed, widths, strict=True)), default=1)
    )
    rows, heights = [], []
    used = top
    for row in frame[columns].head(MOST_ROWS).itertuples(index=False):
        cells = tuple(shortened(_words(cell), w - 20, size, lines) for cell, w in zip(row, widths, strict=True))
        high = max(highest(cell, w - 20, size) for cell, w in zip(cells, widths, strict=True)) + 14
        if used + high > height:
            break
        used += high
        rows.append(tuple(Cell(cell) for cell in cells))
        heights.append(high)
    head = tuple(Cell(words, bold=True, colour=SOFT) for words in headed)
    about = "; ".join(": ".join(cell.words for cell in row) for row in rows)
    table = Table(x, y, widths, (top, *heights), (head, *rows), str(columns[0]) if columns else "", about, size)
    return table, len(frame) - len(rows)


def _telling(frame: pd.DataFrame, most: int) -> list[str]:
    """Return the columns that tell rows apart best, in their order; addresses stand in the CSV alone."""
    columns = [c for c in frame.columns if not frame[c].astype(str).str.startswith("http").any()]
    if len(frame) > 1:
        columns = [c for k, c in enumerate(columns) if _adds(frame, c, columns[:k])]
    columns = columns[:MOST_COLUMNS]
    best = sorted(columns, key=lambda c: -min(len(set(map(str, frame[c]))), 10))[:most]
    # of several columns that hold the same few words none is picked out: its name alone would mislead, unless they
    # are sentences
    return [
        str(c)
        for k, c in enumerate(columns)
        if c in best
        and (most == MOST_COLUMNS or k < 2 or frame[c].nunique() > 3 or frame[c].map(_words).map(len).mean() > SENTENCE)
    ]


def _adds(frame: pd.DataFrame, column: str, before: list[str]) -> bool:
    """Return whether a column tells its rows apart, and mostly says something else than those before it."""
    shown = frame.head(MOST_ROWS)
    cells = shown[column].map(_words)
    if cells.tolist() == [number(k) for k in range(1, len(cells) + 1)]:
        # it only counts the rows
        return False
    if pd.api.types.is_numeric_dtype(frame[column]):
        return True
    alike = (float((cells == shown[c].map(_words)).mean()) for c in before)
    return bool((cells != cells.iloc[0]).any()) and not any(share > SAME for share in alike)


def _widths(frame: pd.DataFrame, columns: list[str], width: float, size: float) -> tuple[float, ...]:
    """Return how wide each column is: as its longest word needs, and more by the length of its words, within bounds."""
    needs, lengths = [], []
    for c in columns:
        head, cells = str(c), [_words(cell) for cell in frame[c].head(MOST_ROWS)]
        needs.append(
            20
            + STAND_IN
            * max(
                *(measured(word, size, bold=True) for word in head.split()),
                # its head in three lines
                measured(head, head_size(size), bold=True) * 0.4,
                *(measured(word, size) for cell in cells for word in cell.split() or [""]),
            )
        )
        lengths.append(min(90.0, sum(map(len, (head, *cells))) / (len(cells) + 1)))
    if not needs:
        return ()
    scale = min(1.0, width / sum(needs))
    rest = width - sum(needs) * scale
    return tuple(need * scale + rest * length / sum(lengths) for need, length in zip(needs, lengths, strict=True))


def _words(cell: object) -> str:
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return "" if cell != cell else number(float(cell), 2)
    return "" if cell is None else str(cell)
