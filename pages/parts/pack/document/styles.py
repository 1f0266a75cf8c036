"""What a Word document looks like: typefaces, space, tables with lines between their rows, and today's Word."""

from __future__ import annotations

from typing import Any

from pages.parts.drawing import palette
from pages.parts.drawing.slide.slide_master import SANS, SERIF as SLIDES_SERIF
from pages.parts.words.languages import LANGUAGES

# those of the slides; what stands in for them where they are missing is as wide
FONT, SERIF = SANS, SLIDES_SERIF
OF_PALETTE = (palette.INK, palette.SOFT, palette.BORDER, palette.STRONG, palette.GROUND)
INK, SOFT, LINE, ACCENT, GROUND = (colour[1:].upper() for colour in OF_PALETTE)


# the room between the margins, and papers (cm)
WIDE = 18.0
# the title, what one reads, tables, lists and what stands at the end, small print, who signed, notes, their lines (pt)
TITLE, BODY, TABLE, LIST, SMALL, SIGNERS, NOTE, NOTED = 18, 11, 10, 9.5, 9, 8, 8, 9.7
# the styles of words in tables and of events
CELL, EVENTS = "Cell", "Events"
# before the words of a list (pt)
INDENT = 12
# at both sides of the words in the box of the question (pt)
INSIDE = 6
PAPER = {"us-letter": (21.59, 27.94), "a4": (21.0, 29.7)}


def sheet(document: Any, paper: str) -> None:
    """Give a new document its paper and margins."""
    from docx.shared import Cm

    section = document.sections[0]
    wide, high = PAPER[paper]
    section.page_width, section.page_height = Cm(wide), Cm(high)
    section.left_margin = section.right_margin = Cm((wide - WIDE) / 2)
    section.top_margin, section.bottom_margin = Cm(1.0), Cm(1.3)
    section.header_distance = section.footer_distance = Cm(0.7)


def dress(document: Any, lang: str) -> None:
    """Give a new document the styles of a briefing, and say that it is of today's Word."""
    _styles(document, lang)
    _modern(document)
    _one_set_of_styles(document)


def _modern(document: Any) -> None:
    """Say that the document is of today's Word, so that it does not open in compatibility mode."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.remove(old)
    compat = parse_xml(
        f'<w:compat {nsdecls("w")}><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    # the schema wants it before these
    later = [settings.find(qn(f"w:{name}")) for name in ("rsids", "mathPr", "themeFontLang", "clrSchemeMapping")]
    first = next((element for element in later if element is not None), None)
    if first is None:
        settings.append(compat)
    else:
        first.addprevious(compat)


def _one_set_of_styles(document: Any) -> None:
    """Take out the copy of the styles that Word 2010 kept: it knows nothing of ours, and Word finds the two at odds."""
    relations = document.part.rels
    for key in [key for key, one in relations.items() if one.reltype.endswith("/stylesWithEffects")]:
        relations.pop(key)


def _styles(document: Any, lang: str) -> None:
    """Set the typeface, the colours, the space and the language, and add the styles of footnotes."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    styles = document.styles
    for name in ("Normal", "Title", "Subtitle", "Heading 1", "Caption"):
        font = styles[name].font
        font.name = SERIF if name in ("Title", "Heading 1") else FONT
        font.color.rgb = RGBColor.from_string(INK)
        fonts = styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        for word in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(word), None)
    styles["Normal"].font.size = Pt(BODY)
    styles["Subtitle"].font.italic = False
    styles["Subtitle"].font.size = Pt(TABLE)
    styles["Normal"].paragraph_format.line_spacing = 1.0
    styles["Title"].font.size = Pt(TITLE)
    # the library's template draws a line under it
    line = styles["Title"].element.pPr.find(qn("w:pBdr"))
    line.getparent().remove(line)
    styles["Heading 1"].font.size = Pt(13)
    for name, before, after in (
        ("Title", 0, 3),
        ("Subtitle", 0, 4),
        ("Heading 1", 7, 3),
        ("Caption", 3, 2),
        ("List Bullet", 0, 5),
    ):
        for side, points in (("space_before", before), ("space_after", after)):
            setattr(styles[name].paragraph_format, side, Pt(points))
    for name in ("Subtitle", "Caption"):
        styles[name].font.color.rgb = RGBColor.from_string(SOFT)
    kicker = styles.add_style("Kicker", WD_STYLE_TYPE.PARAGRAPH)
    kicker.base_style = styles["Normal"]
    kicker.font.size, kicker.font.bold = Pt(11), True
    kicker.font.color.rgb = RGBColor.from_string(ACCENT)
    kicker.paragraph_format.space_after = Pt(4)
    _ruled_above(kicker.element)
    question = styles.add_style("Question", WD_STYLE_TYPE.PARAGRAPH)
    question.base_style = styles["Normal"]
    question.font.size, question.font.bold = Pt(11), True
    question.font.color.rgb = RGBColor(255, 255, 255)
    for side in ("left_indent", "right_indent"):
        setattr(question.paragraph_format, side, Pt(INSIDE))
    question.paragraph_format.space_after = Pt(6)
    _boxed(question.element)
    small: tuple[tuple[str, str, float, float], ...] = (
        ("Entry", "Normal", TABLE, 3.0),
        ("End", "Normal", SMALL, 2.0),
        (CELL, "Normal", TABLE, 0.0),
        (EVENTS, "Normal", LIST, 0.0),
        ("Names", "Normal", SMALL, 0.0),
        ("Signers", "Normal", SIGNERS, 0.0),
    )
    for name, base, size, under in small:
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size = styles[base], Pt(size)
        style.paragraph_format.space_after, style.paragraph_format.keep_together = Pt(under), True
    # what runs on stands beside the bullet
    bullet = styles["List Bullet"].paragraph_format
    bullet.left_indent, bullet.first_line_indent = Pt(INDENT), Pt(-INDENT)
    # bullets stand apart from each other
    together = styles["List Bullet"].element.pPr.find(qn("w:contextualSpacing"))
    together.getparent().remove(together)
    # the template of the library spaces its letters
    apart = styles["Subtitle"].element.find(f"{qn('w:rPr')}/{qn('w:spacing')}")
    apart.getparent().remove(apart)
    styles["Caption"].font.size = Pt(SMALL)
    styles["Caption"].font.bold = False
    text = styles.add_style("Footnote Text", WD_STYLE_TYPE.PARAGRAPH)
    text.base_style = styles["Normal"]
    text.font.size = Pt(NOTE)
    text.paragraph_format.space_after = Pt(1.5)
    # its sources stand under each other, beside its number
    text.paragraph_format.left_indent, text.paragraph_format.first_line_indent = Pt(10), Pt(-10)
    reference = styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    # superscript is little more than half as high
    reference.font.size, reference.font.superscript = Pt(11), True
    # its raised number does not push lines apart
    text.paragraph_format.line_spacing = Pt(NOTED)
    _ruled(styles["Table Grid"].element)
    styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}").set(qn("w:val"), LANGUAGES[lang].office)


def _ruled_above(style: Any) -> None:
    """Give a style of paragraphs a line of the accent's colour above."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    line = f'<w:top w:val="single" w:sz="24" w:space="6" w:color="{ACCENT}"/>'
    # the schema wants it before the room around a paragraph
    style.pPr.find(qn("w:spacing")).addprevious(parse_xml(f"<w:pBdr {nsdecls('w')}>{line}</w:pBdr>"))


def _boxed(style: Any) -> None:
    """Give a style of paragraphs a box around its words, filled and with room in it."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="5" w:color="{ACCENT}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    # the schema wants both before the room around a paragraph
    room = style.pPr.find(qn("w:spacing"))
    room.addprevious(parse_xml(f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>"))
    room.addprevious(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{ACCENT}"/>'))


def _ruled(style: Any) -> None:
    """Give the style of tables lines between the rows alone, and room above and below the words."""
    from docx.oxml.ns import qn

    properties = style.find(qn("w:tblPr"))
    for border in properties.find(qn("w:tblBorders")):
        border.set(qn("w:color"), LINE)
        if border.tag not in (qn("w:insideH"), qn("w:bottom")):
            border.set(qn("w:val"), "nil")
    room = properties.find(qn("w:tblCellMar"))
    for side, twips in (("top", 30), ("left", 0), ("bottom", 30), ("right", 140)):
        room.find(qn(f"w:{side}")).set(qn("w:w"), str(twips))


def keep_whole(row: Any) -> None:
    """Keep a table's row on one page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def link(paragraph: Any, url: str, shown: str) -> None:
    """Add words that lead to an address; an address itself is underlined."""
    from docx.opc.constants import RELATIONSHIP_TYPE as RT
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    anchor = OxmlElement("w:hyperlink")
    anchor.set(qn("r:id"), paragraph.part.relate_to(url, RT.HYPERLINK, is_external=True))
    run = paragraph.add_run(shown)
    run.underline = not shown.startswith("“")
    anchor.append(run._r)
    paragraph._p.append(anchor)
