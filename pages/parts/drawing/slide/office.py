"""A scene as a slide of PowerPoint: placeholders for title and foot, native boxes, shapes and tables."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import (
    ACCENT,
    INK,
    LINE,
    Area,
    Bars,
    Box,
    Cell,
    Circle,
    Flow,
    Group,
    Image,
    Scene,
    Table,
    Text,
    head_size,
)
from pages.parts.drawing.slide.slide_master import emu

# the places of the layout that are the speaker's own
LOGO, ORGANIZATION = 20, 21
ALIGN = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
DECORATIVE = (
    "<a:extLst {ns}><a:ext uri='{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}'><adec:decorative "
    "xmlns:adec='http://schemas.microsoft.com/office/drawing/2017/decorative' val='1'/></a:ext></a:extLst>"
)


def add_slide(deck: Any, scene: Scene, stamp: str) -> Any:
    """Add a scene to a presentation and return its slide; those that say so keep the place for a name.

    A place for a picture stays in the layout: left empty, some programs print it.
    """
    layout = next(layout for layout in deck.slide_layouts if layout.name == "Firmantes")
    slide = deck.slides.add_slide(layout)
    numbers = count(100_000)
    for shape in list(slide.placeholders):
        if shape.placeholder_format.idx in (LOGO, *(() if scene.own else (ORGANIZATION,))):
            shape._element.getparent().remove(shape._element)
    _foot(slide, layout, stamp)
    for piece in scene.pieces:
        if isinstance(piece, Text) and piece.role == "title":
            title = slide.shapes.title
            title.left, title.top, title.width, title.height = _room(piece)
            frame = title.text_frame
            frame.auto_size = MSO_AUTO_SIZE.NONE
            frame.text = piece.words
            if piece.size != 42.0:
                frame.paragraphs[0].runs[0].font.size = Pt(piece.size * 0.75)
        elif isinstance(piece, Text):
            place = replace(piece, height=piece.height or piece.size * 1.3)
            _words(slide, place, (piece,), wrap=piece.wrap)
        elif isinstance(piece, Flow):
            _words(slide, piece, piece.paragraphs, gap=piece.gap)
        elif isinstance(piece, Table):
            _table(slide, piece)
        elif isinstance(piece, Bars):
            _bars(slide, piece)
        elif isinstance(piece, Image):
            describe(slide.shapes.add_picture(io.BytesIO(piece.png), *_room(piece)), piece.words)
        elif isinstance(piece, Group):
            group = slide.shapes.add_group_shape()
            group.name = piece.name
            describe(group, piece.words)
            for part in piece.parts:
                group._element.append(_drawn(part, next(numbers)))
            group._element.recalculate_extents()
        else:
            slide.shapes._spTree.append(_drawn(piece, next(numbers)))
    for number, element in enumerate(slide._element.iter(qn("p:cNvPr")), 1):
        element.set("id", str(number))
    slide.notes_slide.notes_text_frame.text = scene.notes
    return slide


def _room(piece: Any) -> tuple[int, ...]:
    return tuple(map(emu, (piece.x, piece.y, piece.width, piece.height)))


def describe(shape: Any, words: str) -> None:
    """Give a shape its alternative text."""
    next(shape._element.iter(qn("p:cNvPr"))).set("descr", words)


def speak_in(slide: Any, lang: str) -> None:
    """Say of every run of text of a slide and its notes in which language it is."""
    for element in (slide._element, slide.notes_slide._element):
        for run in element.iter(qn("a:r")):
            run.get_or_add_rPr().set("lang", lang)
        for end in element.iter(qn("a:endParaRPr")):
            end.set("lang", lang)


def _foot(slide: Any, layout: Any, stamp: str) -> None:
    """Put the places of the foot on a slide, which python-pptx leaves out; that of a date is left to the sender."""
    words = {"ftr": f"Firmantes · {stamp} · CC BY 4.0", "sldNum": ""}
    for shape in layout.placeholders:
        place = shape._element.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}/{qn('p:ph')}")
        kind = place.get("type")
        if kind not in words:
            continue
        type_ = (
            "<a:rPr sz='1000'><a:solidFill><a:schemeClr val='tx2'/></a:solidFill><a:latin typeface='+mn-lt'/></a:rPr>"
        )
        body = f"<a:r>{type_}<a:t/></a:r>"
        if kind == "sldNum":
            number = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
            body = f"<a:fld id='{number}' type='slidenum'>{type_}<a:t>‹#›</a:t></a:fld>"
        idx = f" idx='{place.get('idx')}'" if place.get("idx") else ""
        element = parse_xml(
            f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='{900 + len(kind)}' name='{kind}'/><p:cNvSpPr><a:spLocks "
            f"noGrp='1'/></p:cNvSpPr><p:nvPr><p:ph type='{kind}' sz='quarter'{idx}/></p:nvPr></p:nvSpPr><p:spPr/>"
            f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{body}</a:p></p:txBody></p:sp>"
        )
        if kind != "sldNum":
            next(element.iter(qn("a:t"))).text = words[kind]
        slide.shapes._spTree.append(element)


def _words(slide: Any, place: Text | Flow, pieces: tuple[Text, ...], *, gap: float = 0, wrap: bool = True) -> Any:
    """Put words into one box and return it; each piece and each line is a paragraph, `gap` stands below a piece."""
    shape = slide.shapes.add_textbox(*_room(place))
    shape.name = place.role
    frame = shape.text_frame
    frame.word_wrap = wrap
    # boxes hold the widest typeface that may stand in for ours: nothing is made smaller
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if place.middle else None
    for n, piece in enumerate(pieces):
        lines = piece.words.split("\n")
        for k, words in enumerate(lines):
            paragraph = frame.add_paragraph() if n or k else frame.paragraphs[0]
            paragraph.alignment = ALIGN[piece.align]
            _run(paragraph, words, piece.size, piece.colour, bold=piece.bold, serif=piece.serif, link=piece.link)
            if k == len(lines) - 1:
                for nth, (linked, url) in enumerate(piece.linked, 1):
                    # LibreOffice gives some links the colour of what stands before them
                    _run(paragraph, " ", piece.size, ACCENT)
                    # a comma that is no part of the link would begin a line in LibreOffice
                    _run(paragraph, linked + "," * (nth < len(piece.linked)), piece.size, piece.colour, link=url)
                if gap:
                    paragraph.space_after = Pt(gap * 0.75)
    return shape


def _run(
    paragraph: Any, words: str, size: float, colour: str, *, bold: bool = False, serif: bool = False, link: str = ""
) -> None:
    run = paragraph.add_run()
    run.text = words
    run.font.size = Pt(size * 0.75)
    run.font.bold = bold
    run.font.name = "+mj-lt" if serif else "+mn-lt"
    if link.startswith(("http://", "https://")):
        run.hyperlink.address = link
        colour = ACCENT
    if colour != INK:
        run.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())  # type: ignore[no-untyped-call]


def _table(slide: Any, piece: Table) -> None:
    rows, columns = len(piece.rows), len(piece.widths)
    shape = slide.shapes.add_table(
        rows, columns, emu(piece.x), emu(piece.y), emu(sum(piece.widths)), emu(sum(piece.heights))
    )
    shape.name = piece.name
    describe(shape, piece.words)
    table = shape.table
    properties = table._tbl.tblPr
    for style in properties.findall(qn("a:tableStyleId")):
        # no style, no grid: the rules are drawn below
        style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
    properties.attrib.pop("bandRow", None)
    for column, width in zip(table.columns, piece.widths, strict=True):
        column.width = Emu(emu(width))
    for k, (row, height) in enumerate(zip(table.rows, piece.heights, strict=True)):
        row.height = Emu(emu(height))
        for cell, words in zip(row.cells, piece.rows[k], strict=True):
            _cell(cell, words, piece.size if k else head_size(piece.size), last=k == rows - 1)


def _bars(slide: Any, piece: Bars) -> None:
    """Put bars on a slide as a native chart whose data can be edited."""
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

    data: Any = CategoryChartData(number_format="#,##0.##")  # type: ignore[no-untyped-call]
    data.categories = list(piece.labels[::-1])
    data.add_series(piece.name, list(piece.values[::-1]))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *_room(piece), data)
    frame.name = piece.name
    describe(frame, piece.about)
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.size, chart.font.name = Pt(piece.size * 0.75), "Calibri"
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0
    chart.category_axis.format.line.fill.background()
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 60, True
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    plot.data_labels.font.size = Pt(piece.size * 0.75)
    for body in plot.data_labels._element.iter(qn("a:bodyPr")):
        # a number is not broken
        body.set("wrap", "none")
    # the library numbers axes below zero, which the schema of Office does not know
    for element in chart._chartSpace.iter(qn("c:axId"), qn("c:crossAx")):
        element.set("val", element.get("val").lstrip("-"))
    fill = plot.series[0].format.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(palette.MUTED[1:])  # type: ignore[no-untyped-call]


def _cell(cell: Any, words: Cell, size: float, *, last: bool) -> None:
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_top = cell.margin_bottom = 0
    cell.margin_left, cell.margin_right = (
        emu(0 if words.align == "left" else 4),
        emu(12 if words.align == "left" else 4),
    )
    paragraph = cell.text_frame.paragraphs[0]
    for k, line in enumerate(words.words.split("\n")):
        paragraph = cell.text_frame.add_paragraph() if k else paragraph
        paragraph.alignment = ALIGN[words.align]
        if words.dot:
            _run(paragraph, line, size * 1.5, palette.FAINT if words.dot == "absent" else words.colour)
        elif line:
            _run(paragraph, line, size, words.colour, bold=words.bold, link=words.link)
    if not words.words:
        paragraph.font.size = Pt(size * 0.75)
    line = (
        f"<a:lnB {nsdecls('a')} w='9525'><a:solidFill><a:srgbClr val='{LINE[1:].upper()}'/></a:solidFill></a:lnB>"
        if not last
        else f"<a:lnB {nsdecls('a')} w='0'><a:noFill/></a:lnB>"
    )
    cell._tc.get_or_add_tcPr().insert(0, parse_xml(line))


def _drawn(part: Area | Circle | Box, number: int) -> Any:
    if isinstance(part, Area):
        xs = [emu(x) for ring in part.rings for x, _y in ring]
        ys = [emu(y) for ring in part.rings for _x, y in ring]
        x, y, width, height = min(xs), min(ys), max(max(xs) - min(xs), 1), max(max(ys) - min(ys), 1)
        path = "".join(_ring(part, x, y))
        geometry = (
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l='0' t='0' r='r' b='b'/>"
            f"<a:pathLst><a:path w='{width}' h='{height}'>{path}</a:path></a:pathLst></a:custGeom>"
        )
        return _shape(number, part.name, part.words, (x, y, width, height), geometry, part.fill, part.line, 0.75)
    if isinstance(part, Circle):
        place = tuple(map(emu, (part.x - part.radius, part.y - part.radius, 2 * part.radius, 2 * part.radius)))
        geometry = "<a:prstGeom prst='ellipse'><a:avLst/></a:prstGeom>"
        return _shape(number, part.words.split(":")[0], part.words, place, geometry, part.fill, part.line, part.weight)
    return _shape(number, "", "", _room(part), "<a:prstGeom prst='rect'><a:avLst/></a:prstGeom>", part.fill, "", 0)


def _ring(part: Area, x0: int, y0: int) -> Iterator[str]:
    for ring in part.rings:
        first, *rest = (f"<a:pt x='{emu(x) - x0}' y='{emu(y) - y0}'/>" for x, y in ring)
        yield f"<a:moveTo>{first}</a:moveTo>" + "".join(f"<a:lnTo>{p}</a:lnTo>" for p in rest) + "<a:close/>"


def _shape(
    number: int, name: str, words: str, place: tuple[int, ...], geometry: str, fill: str, line: str, weight: float
) -> Any:
    x, y, width, height = place
    filled = f"<a:solidFill><a:srgbClr val='{fill.lstrip('#').upper()}'/></a:solidFill>" if fill else "<a:noFill/>"
    stroke = f"<a:solidFill><a:srgbClr val='{line.lstrip('#').upper()}'/></a:solidFill>" if line else "<a:noFill/>"
    element = parse_xml(
        f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='{number}' name=''/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
        f"<a:xfrm><a:off x='{x}' y='{y}'/><a:ext cx='{width}' cy='{height}'/></a:xfrm>{geometry}{filled}"
        f"<a:ln w='{emu(weight)}'>{stroke}</a:ln></p:spPr></p:sp>"
    )
    head = element.find(f"{qn('p:nvSpPr')}/{qn('p:cNvPr')}")
    head.set("name", name or "rule")
    if words:
        head.set("descr", words)
    else:
        head.append(parse_xml(DECORATIVE.format(ns=nsdecls("a"))))
    return element
