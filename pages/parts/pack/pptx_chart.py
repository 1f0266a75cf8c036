"""The chart and the tables of the slides, native to PowerPoint so that their data can be edited."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.util import Inches, Pt

from pages.parts.pack.content import Chart, Grid
from pages.parts.pack.pptx_parts import FONT, INK, describe, rgb, write

LIGHT, LINE = "F4EFE6", "DDD5C7"


def bar_chart(slide: Any, chart: Chart) -> None:
    """Put the demands on a slide as bars, the most recurrent on top, in their themes' colours."""
    bars = chart.bars[::-1]
    data: Any = CategoryChartData(number_format="0")  # type: ignore[no-untyped-call]
    data.categories = [bar.label for bar in bars]
    data.add_series(chart.axis, [bar.statements for bar in bars])
    frame = slide.shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED, Inches(0.6), Inches(1.4), Inches(12.1), Inches(5.4), data
    )
    frame.name = chart.title
    describe(frame, chart.alt)
    drawn = frame.chart
    drawn.has_legend = drawn.has_title = False
    drawn.font.size, drawn.font.name = Pt(13), FONT
    drawn.font.color.rgb = rgb(INK)
    values = drawn.value_axis
    values.minimum_scale, values.maximum_scale = 0, max(chart.of, 1)
    values.major_unit = 1 if chart.of <= 10 else None
    values.major_gridlines.format.line.color.rgb = rgb(LINE)
    values.format.line.fill.background()
    values.has_title = True
    title = values.axis_title.text_frame.paragraphs[0]
    write(title, chart.axis, 12)
    drawn.category_axis.format.line.color.rgb = rgb(LINE)
    plot = drawn.plots[0]
    plot.gap_width = 45
    plot.has_data_labels = True
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    for k, bar in enumerate(bars):
        fill = plot.series[0].points[k].format.fill
        fill.solid()
        fill.fore_color.rgb = rgb(bar.colour)


def table(slide: Any, grid: Grid) -> None:
    """Put a table of words on a slide."""
    rows = len(grid.rows) + 1
    shape = slide.shapes.add_table(
        rows, len(grid.header), Inches(0.6), Inches(1.4), Inches(12.1), Inches(min(5.2, 0.42 * rows))
    )
    shape.name = grid.title
    describe(shape, grid.title)
    size = 14 if rows <= 9 else 12
    for column, width in zip(shape.table.columns, (1.7, 4.2, 6.2), strict=True):
        column.width = Inches(width)
    for k, words in enumerate((grid.header, *grid.rows)):
        for cell, text in zip(shape.table.rows[k].cells, words, strict=True):
            cell.margin_top = cell.margin_bottom = Inches(0.03)
            write(cell.text_frame.paragraphs[0], text, size, bold=not k)
            cell.fill.solid()
            cell.fill.fore_color.rgb = rgb(LIGHT if not k else "FFFFFF")
