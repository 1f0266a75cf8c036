"""Where everything of a slide stands: title above, one picture or table, the small print below."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from pages.parts.drawing.slide.qr import modules
from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LEADING,
    LINE,
    SMALL,
    SOFT,
    Area,
    Box,
    Cell,
    Circle,
    Group,
    Piece,
    Scene,
    Table,
    Text,
    measured,
    shortened,
    tall,
    wrapped,
)
from pages.parts.pack.content import Brief, Card, Dots, Figure, Grid, Map, Slide

LEFT, RIGHT, TOP, FOOT = 76.0, 1216.0, 190.0, 614.0
ACROSS = RIGHT - LEFT
TITLE = 42.0
DOTS = {"call": "●", "concern": "○", "absent": "·"}


def scenes(brief: Brief) -> tuple[Scene, ...]:
    """Return the slides of a pack as they are drawn."""
    return tuple(scene(brief, slide) for slide in brief.slides)


def scene(brief: Brief, slide: Slide) -> Scene:
    """Return one slide as it is drawn."""
    size = TITLE if len(wrapped(slide.title, ACROSS, TITLE, serif=True)) < 3 else 34.0
    pieces: list[Piece] = [Text(LEFT, 54, ACROSS, slide.title, size, serif=True, role="title", height=118)]
    if slide.map:
        pieces += _map(slide.map, slide.figures)
    elif slide.dots:
        pieces += _dots(slide.dots, slide.title)
    elif slide.cards:
        pieces += _cards(slide.cards)
    elif slide.grid:
        pieces += _grid(slide.grid)
    elif slide.link:
        pieces += _sources(brief, slide.link)
    foot = " ".join(part for part in (slide.foot, _cited(brief, slide.marks)) if part)
    if foot:
        lines = min(2, len(wrapped(foot, ACROSS, SMALL)))
        top = 648 - lines * SMALL * LEADING
        words = shortened(foot, ACROSS, SMALL, 2)
        pieces.append(Text(LEFT, top, ACROSS, words, SMALL, SOFT, role="source", height=652 - top))
    return Scene(slide.title, tuple(pieces), notes(brief, slide), brief.lang)


def notes(brief: Brief, slide: Slide) -> str:
    """Return what the speaker has before them: the whole script on the first slide, then sentences and sources."""
    parts: list[str] = []
    script = brief.script
    if slide is brief.slides[0]:
        parts += [script.headings[0], *script.minute, "", script.headings[1], *script.three, "", script.headings[2]]
        parts += [f"{objection} {answer}" for objection, answer in script.objections]
    else:
        parts += [f"{slide.title}.", *slide.say]
    cited = [f"[{k}] {brief.notes[k - 1].line}" for k in slide.marks]
    return "\n".join([*parts, "", brief.headings.sources if cited else "", *cited, "", brief.stamp, brief.link]).strip()


def _cited(brief: Brief, marks: Sequence[int]) -> str:
    """Return the numbers of footnotes as words: “Sources: notes 1–3, 7.”"""
    return brief.headings.signs.format(notes=_runs_words(marks)) if marks else ""


def _runs_words(numbers: Sequence[int]) -> str:
    """Return whole numbers in words: “1–3, 7”."""
    runs: list[list[int]] = []
    for k in numbers:
        if runs and k == runs[-1][-1] + 1:
            runs[-1].append(k)
        else:
            runs.append([k])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _map(drawn: Map, figures: tuple[Figure, ...]) -> list[Piece]:
    """Return the map at the right with its key, the numbers at the left."""
    ratio = drawn.width / drawn.height
    width = min(600.0, 440.0 * ratio)
    left, top = RIGHT - width, 172.0
    unit = width / drawn.width

    def at(x: float, y: float) -> tuple[float, float]:
        return round(left + x * unit, 1), round(top + y * unit, 1)

    ground = Box(left, top, width, drawn.height * unit, "#edf1ef")
    areas = [
        Area(tuple(tuple(at(x, y) for x, y in ring) for ring in s.outline.rings), s.fill, "#ffffff", s.name, s.words)
        for s in sorted(drawn.shapes, key=lambda shape: shape.chosen)
    ]
    circles = [
        Circle(
            *at(mark.x, mark.y),
            max(5.0, mark.radius * unit * 1.3),
            mark.fill,
            "#ffffff" if mark.signers else SOFT,
            words=mark.words,
        )
        for mark in drawn.marks
    ]
    pieces: list[Piece] = [Group(drawn.title, drawn.alt, (ground, *areas, *circles))]
    pieces += _names(drawn, at, (left, top, width, drawn.height * unit))
    y = 196.0
    room = left - LEFT - 40
    for figure in figures:
        number = Text(LEFT, y, 118, figure.number, 46 if len(figure.number) < 4 else 40, ACCENT, serif=True, height=60)
        height = tall(figure.words, room - 126, 22)
        pieces += [number, Text(LEFT + 126, y + 8, room - 126, figure.words, 22, height=height)]
        y += max(58.0, height + 8) + 16
    pieces += _key(drawn, y + 6, room)
    return pieces


def _names(drawn: Map, at, frame: tuple[float, float, float, float]) -> list[Piece]:  # type: ignore[no-untyped-def]
    """Return the names of the countries that are named on the map, where they hide neither each other nor the edge."""
    size = 19.0
    left, top, width, height = frame
    taken: list[tuple[float, float, float, float]] = []
    found: list[Piece] = []
    for shape in sorted(drawn.shapes, key=lambda s: (not s.chosen, s.outline.iso3)):
        if not shape.label:
            continue
        wide = measured(shape.name, size, bold=True) + 8
        x, y = at(*shape.outline.inside)
        ys = [at(0, py)[1] for ring in shape.outline.rings for _px, py in ring]
        # a chosen country keeps its whole shape: its name stands below it
        below = max(ys) - min(ys) < (200 if shape.chosen else 24)
        middle = min(max(ys) + 14, top + height - 16) if below else y
        tries = [(x, middle), (x - wide / 2, middle), (x + wide / 2, middle), (x, y - 24), (x, y + 24)]
        boxes = [(a - wide / 2, b - size * 0.62, a + wide / 2, b + size * 0.62) for a, b in tries]
        free = [
            box
            for box in boxes
            if box[0] > left and box[2] < left + width and box[1] > top and box[3] < top + height
            and not any(_meet(box, other) for other in taken)
        ]  # fmt: skip
        if not free:
            continue
        place = free[0]
        taken.append(place)
        if below:
            xs = [at(px, 0)[0] for ring in shape.outline.rings for px, _py in ring]
            taken.append((min(xs), min(ys), max(xs), max(ys)))
        white = shape.chosen and not below
        colour = "#ffffff" if white else INK if shape.chosen else "#3f4d4f"
        found.append(
            Text(place[0], place[1], wide, shape.name, size, colour, bold=True, align="center", height=size * 1.25)
        )
    return found


def _meet(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _key(drawn: Map, y: float, room: float) -> list[Piece]:
    """Return the key of the map at the foot of the numbers."""
    pieces: list[Piece] = []
    lines = [(fill, shortened(words, room - 30, 19, 2)) for fill, words in drawn.key]
    height = sum(tall(words, room - 30, 19) + 4 for _fill, words in lines)
    y = max(y, FOOT - height)
    for fill, words in lines:
        high = tall(words, room - 30, 19)
        if y + high > FOOT + 12:
            break
        pieces += [Box(LEFT, y + 4, 15, 15, fill), Text(LEFT + 28, y, room - 30, words, 19, SOFT, height=high)]
        y += high + 4
    return pieces


def _dots(dots: Dots, title: str) -> list[Piece]:
    """Return demands against statements as a table of dots."""
    n = len(dots.columns)
    last, first = 225.0, 345.0
    column = (ACROSS - first - last) / max(n, 1)
    head = (Cell(""), *(Cell(words, align="center", colour=SOFT) for words in dots.columns), Cell(""))
    body = tuple(
        (
            Cell(shortened(name, first - 20, 23, 1)),
            *(Cell(DOTS[mark], mark, align="center") for mark in marks),
            Cell(words, align="right", colour=SOFT),
        )
        for name, marks, words in dots.rows
    )
    high = min(56.0, (FOOT - TOP - 44) / max(len(body), 1))
    words = "; ".join(f"{row[0]}: {row[2]}" for row in dots.rows)
    widths = (first, *([column] * n), last)
    return [Table(LEFT, TOP, widths, (44.0, *([high] * len(body))), (head, *body), title, words, 22.0)]


def _cards(cards: tuple[Card, ...]) -> list[Piece]:
    """Return cards side by side under a rule, in order of time."""
    n, gap = len(cards), 26.0
    width = (ACROSS - gap * (n - 1)) / n
    if all(card.sign in DOTS.values() for card in cards):
        return _stances(cards, width, gap)
    size = next((s for s in (26.0, 24.0, 22.0, 20.0) if max(tall(c.text, width, s) for c in cards) < 330), 19.0)
    pieces: list[Piece] = []
    high = max(tall(card.text, width, size) for card in cards)
    for k, card in enumerate(cards):
        x = LEFT + k * (width + gap)
        text = shortened(card.text, width, size, int(360 / (size * LEADING)))
        pieces += [
            Box(x, TOP, width, 4, INK),
            Text(x, TOP + 16, width, card.head, 20, bold=True, height=28),
            Text(x, TOP + 50, width, text, size, height=high),
        ]
        if card.word:
            word = f"{card.sign} {card.word}"
            pieces.append(Text(x, TOP + 62 + high, width, word, 20, card.colour, bold=True, height=28))
    return pieces


def _stances(cards: tuple[Card, ...], width: float, gap: float) -> list[Piece]:
    """Return what each statement does with one demand: a large dot over its date, its name and its signers."""
    pieces: list[Piece] = [Box(LEFT, TOP + 68, ACROSS, 2, LINE)]
    for k, card in enumerate(cards):
        x = LEFT + k * (width + gap)
        middle = (x + width / 2, TOP + 69)
        if card.sign == DOTS["absent"]:
            pieces.append(Circle(*middle, 9, "#b9b2a6", words=card.word))
        else:
            fill = INK if card.sign == DOTS["call"] else "#fffdf9"
            pieces.append(Circle(*middle, 44, fill, INK, 5, words=card.word))
        pieces += [
            Text(x, TOP + 134, width, card.head, 22, SOFT, align="center", height=30),
            Text(x, TOP + 170, width, card.word, 24, bold=True, align="center", height=64),
            Text(x, TOP + 240, width, card.text, 22, align="center", height=140),
        ]
    return pieces


def _grid(grid: Grid) -> list[Piece]:
    """Return a table of words, as many rows as fit, in the largest type that holds them."""
    n = len(grid.header)
    shares = {2: (0.42, 0.58), 3: (0.28, 0.36, 0.36)}.get(n, tuple([1 / n] * n))
    widths = tuple(ACROSS * share for share in shares)

    def heights(size: float) -> list[float]:
        return [
            max(tall(cell, width - 20, size) for cell, width in zip(row, widths, strict=True)) + 16 for row in grid.rows
        ]

    size = next((s for s in (24.0, 22.0, 20.0) if sum(heights(s)) + 44 <= FOOT + 20 - TOP), 19.0)
    rows, high = list(grid.rows), heights(size)
    while len(rows) > 1 and sum(high) + 44 > FOOT + 24 - TOP:
        rows.pop()
        high.pop()
    spread = min(16.0, max(0.0, (FOOT - TOP - 44 - sum(high)) / len(high)))
    head = tuple(Cell(words, bold=True, colour=SOFT) for words in grid.header)
    body = tuple(tuple(Cell(words) for words in row) for row in rows)
    words = "; ".join(": ".join(row) for row in rows)
    sizes = (44.0, *(h + spread for h in high))
    return [Table(LEFT, TOP, widths, sizes, (head, *body), grid.title, words, size)]


def _sources(brief: Brief, link: str) -> list[Piece]:
    """Return the footnotes in small print, and the code that opens the live view."""
    code = 190.0
    room = ACROSS - (code + 60 if link != "-" else 0)
    column = (room - 30) / 2
    y, x = 168.0, LEFT
    pieces: list[Piece] = []
    for k, (numbers, text, shown, url) in enumerate(_by_address(brief)):
        words = shortened(f"{numbers}  {text}", column - 20, SMALL, 4)
        high = tall(f"{words} {shown}", column - 20, SMALL) + 6
        if y + high > 640:
            if x > LEFT:
                more = brief.headings.more.format(n=len(_by_address(brief)) - k)
                pieces.append(Text(x, 642, column, more, SMALL, SOFT, role="source", height=18))
                break
            x, y = LEFT + column + 30, 168.0
        pieces.append(Text(x, y, column, words, SMALL, SOFT, role="source", height=high, link=url, tail=shown))
        y += high
    if link != "-":
        grid = modules(link)
        unit = code / len(grid)
        left = RIGHT - code
        squares = [
            Box(left + a * unit, 172 + k * unit, (b - a) * unit, unit, INK)
            for k, row in enumerate(grid)
            for a, b in _runs(row)
        ]
        pieces.append(Group("QR", link, (Box(left - 12, 160, code + 24, code + 24, "#ffffff"), *squares)))
        shown = shortened(link.split("?")[0], code + 10, SMALL, 4)
        pieces.append(Text(left, 172 + code + 20, code + 10, shown, SMALL, ACCENT, role="source", height=60, link=link))
    return pieces


def _by_address(brief: Brief) -> list[tuple[str, str, str, str]]:
    """Return the footnotes, those of one address together: numbers, words, the site's name, the address."""
    found: dict[str, list[int]] = {}
    for k, note in enumerate(brief.notes, 1):
        found.setdefault(note.url or note.text, []).append(k)
    rows = []
    for numbers in found.values():
        note = brief.notes[numbers[0] - 1]
        text = note.text if len(numbers) == 1 else note.text.split(" · ")[0]
        site = (urlsplit(note.url).hostname or "").removeprefix("www.")
        rows.append((_runs_words(numbers), text, site, note.url))
    return rows


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the dark runs of a row of modules: from, to."""
    found: list[tuple[int, int]] = []
    for k, dark in enumerate(row):
        if dark and found and found[-1][1] == k:
            found[-1] = (found[-1][0], k + 1)
        elif dark:
            found.append((k, k + 1))
    return found


def foot_words(brief: Brief) -> str:
    """Return what stands at the foot of every slide."""
    return f"Firmantes · {brief.stamp} · CC BY 4.0"
