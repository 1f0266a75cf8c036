"""Pieces of slides: text with footnote marks, alternative texts, and the map as shapes that can be edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches, Pt

from pages.parts.pack.content import Map, Mark, Shape
from pages.parts.pack.shapes import HEIGHT, WIDTH

INK, SOFT, ACCENT = "23211D", "5F5A52", "A8452F"
FONT = "Calibri"


def box(slide: Any, left: float, top: float, width: float, height: float, name: str) -> Any:
    """Return the text frame of a new box; lengths in inches."""
    shape = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(height))
    shape.name = name
    frame = shape.text_frame
    frame.word_wrap = True
    return frame


def bar(slide: Any, left: float, top: float, width: float, height: float) -> None:
    """Draw a bar in the accent colour that says nothing; lengths in inches."""
    place = tuple(int(Inches(n)) for n in (left, top, width, height))
    geometry = "<a:prstGeom prst='rect'><a:avLst/></a:prstGeom>"
    shape = _shape(900, "", "", place, geometry, ACCENT, ACCENT, 6350)
    mark = (
        f'<a:extLst {nsdecls("a")}><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    shape.find(f"{qn('p:nvSpPr')}/{qn('p:cNvPr')}").append(parse_xml(mark))
    slide.shapes._spTree.append(shape)


def write(
    paragraph: Any, text: str, size: float, *, bold: bool = False, colour: str = INK, raised: bool = False
) -> Any:
    """Add a run of text to a paragraph and return it; `raised` makes it a footnote's mark."""
    run = paragraph.add_run()
    run.text = text
    run.font.size = Pt(size)
    run.font.bold = bold
    run.font.name = FONT
    run.font.color.rgb = rgb(colour)
    if raised:
        run.font._element.set("baseline", "30000")
    return run


def rgb(colour: str) -> Any:
    """Return a colour, with or without its #, as slides take it."""
    return RGBColor.from_string(colour.lstrip("#").upper())  # type: ignore[no-untyped-call]


def describe(shape: Any, words: str) -> None:
    """Give a shape its alternative text."""
    next(shape._element.iter(qn("p:cNvPr"))).set("descr", words)


def draw_map(slide: Any, drawn: Map, left: float, top: float, height: float) -> None:
    """Draw the map as one group of shapes, a shape a country, named by its code; lengths in inches."""
    unit = Inches(height) / HEIGHT
    origin = (Inches(left), Inches(top))
    group = slide.shapes.add_group_shape()
    group.name = drawn.title
    describe(group, drawn.alt)
    tree = group._element
    number = 1000
    for shape in sorted(drawn.shapes, key=lambda s: s.chosen):
        number += 1
        tree.append(_country(shape, number, unit, origin))
    for mark in drawn.marks:
        number += 1
        tree.append(_circle(mark, number, unit, origin))
    tree.recalculate_extents()


def speak_in(element: Any, lang: str) -> None:
    """Say of every run of text in which language it is."""
    for run in element.iter(qn("a:r")):
        run.get_or_add_rPr().set("lang", lang)
    for end in element.iter(qn("a:endParaRPr")):
        end.set("lang", lang)


def _country(shape: Shape, number: int, unit: float, origin: tuple[int, int]) -> Any:
    rings = [[(round(x * unit), round(y * unit)) for x, y in ring] for ring in shape.outline.rings]
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    width, height = max(max(xs) - min(xs), 1), max(max(ys) - min(ys), 1)
    path = "".join(_ring(ring, min(xs), min(ys)) for ring in rings)
    geometry = (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l='0' t='0' r='r' b='b'/>"
        f"<a:pathLst><a:path w='{width}' h='{height}'>{path}</a:path></a:pathLst></a:custGeom>"
    )
    line, weight = (INK, 19050) if shape.chosen else ("FFFFFF", 6350)
    place = (origin[0] + min(xs), origin[1] + min(ys), width, height)
    return _shape(number, shape.outline.iso3, shape.words, place, geometry, shape.fill, line, weight)


def _ring(ring: Iterable[tuple[int, int]], x0: int, y0: int) -> str:
    first, *rest = (f"<a:pt x='{x - x0}' y='{y - y0}'/>" for x, y in ring)
    return f"<a:moveTo>{first}</a:moveTo>" + "".join(f"<a:lnTo>{p}</a:lnTo>" for p in rest) + "<a:close/>"


def _circle(mark: Mark, number: int, unit: float, origin: tuple[int, int]) -> Any:
    size = round(2 * mark.radius * unit)
    place = (
        round(origin[0] + (mark.x - mark.radius) * unit),
        round(origin[1] + (mark.y - mark.radius) * unit),
        size,
        size,
    )
    geometry = "<a:prstGeom prst='ellipse'><a:avLst/></a:prstGeom>"
    line = "FFFFFF" if mark.signers else SOFT
    return _shape(number, mark.words.split(":")[0], mark.words, place, geometry, mark.fill, line, 6350)


def _shape(
    number: int, name: str, words: str, place: tuple[int, ...], geometry: str, fill: str, line: str, weight: int
) -> Any:
    x, y, width, height = (Emu(round(n)) for n in place)
    element = parse_xml(
        f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='{number}' name=''/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
        f"<a:xfrm><a:off x='{x}' y='{y}'/><a:ext cx='{width}' cy='{height}'/></a:xfrm>{geometry}"
        f"<a:solidFill><a:srgbClr val='{fill.lstrip('#').upper()}'/></a:solidFill>"
        f"<a:ln w='{weight}'><a:solidFill><a:srgbClr val='{line}'/></a:solidFill></a:ln></p:spPr></p:sp>"
    )
    head = element.find(f"{qn('p:nvSpPr')}/{qn('p:cNvPr')}")
    head.set("name", name)
    head.set("descr", words)
    return element


def ratio() -> float:
    """Return the map's width over its height."""
    return WIDTH / HEIGHT


def packed(lines: list[list[tuple[str, str]]], cost: int, most: int) -> Iterator[list[list[tuple[str, str]]]]:
    """Yield the lines in columns that hold `most` lines of `cost` characters each."""
    column: list[list[tuple[str, str]]] = []
    used = 0
    for line in lines:
        need = -(-sum(len(text) for text, _mark in line) // cost)
        # a country's name does not stand alone at the foot of a column
        head = line[0][1] == "bold"
        if column and used + need + head > most:
            yield column
            column, used = [], 0
        column.append(line)
        used += need
    if column:
        yield column
