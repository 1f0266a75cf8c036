"""The briefing as slides: the map as shapes, the chart and the tables native, footnotes in the speaker's notes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from pages.parts.pack.content import Brief, Chart, Grid, Line, Map, Signers
from pages.parts.pack.fixed import fixed

LANGUAGES = {"en": "en-US", "es": "es-MX", "pt": "pt-BR"}
WIDE, HIGH = 13.333, 7.5
CLAIMS_A_SLIDE = 3
MOST_NAME_SLIDES = 6


def pptx(brief: Brief) -> bytes:
    """Return the presentation."""
    deck = Deck(brief)
    deck.front()
    for start in range(0, len(brief.claims), CLAIMS_A_SLIDE):
        deck.claims(brief.claims[start : start + CLAIMS_A_SLIDE])
    if brief.map:
        deck.map(brief.map)
    if brief.chart:
        deck.chart(brief.chart)
    if brief.gaps:
        deck.gaps(brief.gaps)
    if brief.signers:
        deck.signers(brief.signers)
    if brief.limits:
        deck.lines(brief.headings.limits, [[(limit, "")] for limit in brief.limits], size=22, cost=95, most=12)
    deck.sources()
    return deck.save()


class Deck:
    """A presentation in the making; every method adds one slide or a few."""

    def __init__(self, brief: Brief) -> None:
        from pptx import Presentation
        from pptx.util import Inches

        self.brief = brief
        self.deck = Presentation()
        self.deck.slide_width, self.deck.slide_height = Inches(WIDE), Inches(HIGH)
        # the template is made for the narrow format
        for layout in (self.deck.slide_master, *self.deck.slide_layouts):
            for shape in layout.shapes:
                if shape.width:
                    shape.left, shape.width = round(shape.left * WIDE / 10), round(shape.width * WIDE / 10)

    def slide(self, title: str, notes: Iterable[str] = (), size: float = 28) -> Any:
        """Add a slide with its title, its source line and what its speaker has before them."""
        from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
        from pptx.util import Inches

        from pages.parts.pack.pptx_parts import SOFT, box, write

        slide = self.deck.slides.add_slide(self.deck.slide_layouts[5])
        shape = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = Inches(0.6), Inches(0.35), Inches(12.1), Inches(1.15)
        frame = shape.text_frame
        frame.word_wrap = True
        frame.vertical_anchor = MSO_ANCHOR.TOP
        frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        write(frame.paragraphs[0], title, size if len(title) < 110 else size - 5, bold=True)
        foot = box(slide, 0.6, 6.95, 12.1, 0.4, "source")
        write(foot.paragraphs[0], f"{self.brief.stamp}. {self.brief.credits}", 9, colour=SOFT)
        words = [*notes, "", self.brief.stamp, *([self.brief.link] if self.brief.link else [])]
        slide.notes_slide.notes_text_frame.text = "\n".join(words).strip()
        return slide

    def front(self) -> None:
        """Add the title: what the briefing is about, what it counts, of which data."""
        from pages.parts.pack.pptx_parts import SOFT, bar, box, write

        brief = self.brief
        slide = self.slide(brief.title, [brief.scope], size=40)
        slide.shapes.title.top = round(slide.shapes.title.top * 6)
        slide.shapes.title.height = round(slide.shapes.title.height * 1.3)
        frame = box(slide, 0.6, 3.85, 11.5, 2.2, "scope")
        bar(slide, 0.6, 1.85, 1.6, 0.09)
        write(frame.paragraphs[0], brief.scope, 20)
        write(frame.add_paragraph(), brief.stamp, 16, colour=SOFT)

    def claims(self, lines: tuple[Line, ...]) -> None:
        """Add one slide of claims, large, their footnotes in the speaker's notes."""
        from pptx.util import Pt

        from pages.parts.pack.pptx_parts import ACCENT, box, write

        cited = sorted({k for line in lines for k in line.marks})
        spoken = [f"{line.sentence} {''.join(f'[{k}]' for k in line.marks)}".strip() for line in lines]
        notes = [*spoken, "", *(f"[{k}] {self.brief.notes[k - 1].line}" for k in cited)]
        slide = self.slide(self.brief.headings.claims, notes)
        frame = box(slide, 0.6, 1.5, 12.1, 5.2, "claims")
        size = 28 if max(len(line.sentence) for line in lines) < 170 else 22
        for k, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if not k else frame.add_paragraph()
            paragraph.space_after = Pt(22)
            write(paragraph, line.sentence, size)
            if line.marks:
                write(paragraph, f" {', '.join(map(str, line.marks))}", size * 0.7, colour=ACCENT, raised=True)

    def map(self, drawn: Map) -> None:
        """Add the map with its key."""
        from pages.parts.pack.pptx_parts import SOFT, box, draw_map, ratio, write

        slide = self.slide(drawn.title, [drawn.alt, drawn.note])
        height = 5.3
        draw_map(slide, drawn, 0.6, 1.55, height)
        frame = box(slide, 0.6 + height * ratio() + 0.6, 2.0, 5.5, 4, "key")
        for k, (fill, words) in enumerate(drawn.key):
            paragraph = frame.paragraphs[0] if not k else frame.add_paragraph()
            write(paragraph, "■ ", 18, colour=fill.lstrip("#").upper())
            write(paragraph, words, 18)
        if drawn.note:
            write(frame.add_paragraph(), drawn.note, 14, colour=SOFT)

    def chart(self, chart: Chart) -> None:
        """Add the demands as a bar chart whose data can be edited."""
        from pages.parts.pack.pptx_chart import bar_chart

        rows = [f"{bar.label}: {bar.words}" for bar in chart.bars]
        bar_chart(self.slide(chart.title, [chart.alt, "", *rows]), chart)

    def gaps(self, grid: Grid) -> None:
        """Add the gaps as a table."""
        from pages.parts.pack.pptx_chart import table

        rows = [": ".join(row) for row in grid.rows]
        table(self.slide(grid.title, [*rows, grid.note]), grid)

    def signers(self, signers: Signers) -> None:
        """Add the names of the signers in three columns, on as many slides as they need."""
        lines: list[list[tuple[str, str]]] = []
        for country, n, names in signers.groups:
            lines.append([(f"{country} ({n})", "bold")])
            lines += [[(name, "")] for name in names]
            if len(names) < n:
                lines.append([(self.brief.headings.more.format(n=n - len(names)), "")])
        self.lines(signers.title, lines, size=11, cost=54, most=25, columns=3, slides=MOST_NAME_SLIDES)

    def sources(self) -> None:
        """Add the footnotes, then the statements as they are cited."""
        brief = self.brief
        notes = [[(f"{k}  {note.text} ", ""), (brief.address(note), note.url)] for k, note in enumerate(brief.notes, 1)]
        if notes:
            self.lines(brief.headings.notes, notes, size=11, cost=84, most=26, columns=2)
        items = [[(f"“{s.title}”, {s.words}. ", ""), (s.url, s.url)] for s in brief.sources]
        self.lines(brief.headings.sources, items, size=13, cost=150, most=16)

    def lines(
        self,
        title: str,
        lines: list[list[tuple[str, str]]],
        *,
        size: float,
        cost: int,
        most: int,
        columns: int = 1,
        slides: int = 20,
    ) -> None:
        """Add slides of plain lines; a line is runs of (text, link, or "bold").

        `cost` is how many characters fit on a line of a column, `most` how many lines fit in it.
        """
        from pptx.util import Pt

        from pages.parts.pack.pptx_parts import box, packed, write

        parts = list(packed(lines, cost, most))
        pages = [parts[k : k + columns] for k in range(0, len(parts), columns)]
        for page in pages[:slides]:
            slide = self.slide(title)
            width = (12.1 - 0.3 * (columns - 1)) / columns
            for k, part in enumerate(page):
                frame = box(slide, 0.6 + k * (width + 0.3), 1.35, width, 5.5, f"column {k + 1}")
                for i, line in enumerate(part):
                    paragraph = frame.paragraphs[0] if not i else frame.add_paragraph()
                    paragraph.space_after = Pt(size * 0.15 if columns > 1 else size * 0.5)
                    for text, mark in line:
                        run = write(paragraph, text, size, bold=mark == "bold")
                        if mark.startswith("http"):
                            run.hyperlink.address = mark

    def save(self) -> bytes:
        """Return the file."""
        from pages.parts.pack.pptx_parts import speak_in

        brief, core = self.brief, self.deck.core_properties
        core.title, core.author, core.language = brief.title, "Firmantes", LANGUAGES[brief.lang]
        core.created = core.modified = datetime.fromisoformat(brief.issued)
        core.comments, core.last_modified_by, core.subject = brief.stamp, "Firmantes", brief.scope
        for slide in self.deck.slides:
            speak_in(slide._element, LANGUAGES[brief.lang])
            speak_in(slide.notes_slide._element, LANGUAGES[brief.lang])
        out = io.BytesIO()
        self.deck.save(out)
        return fixed(out.getvalue(), brief.issued)
