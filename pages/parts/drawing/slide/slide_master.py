"""The template of the slides: theme of colours and fonts, master, two layouts with places for logo and organization."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

from pages.parts.drawing import palette
from pages.parts.drawing.slide.scene import ACCENT, HEIGHT, INK, LINE, PAPER, SOFT, WIDTH

SERIF, SANS = "Georgia", "Calibri"
# the theme's colours, in the order of Office
COLOURS = {
    "dk1": INK, "lt1": PAPER, "dk2": SOFT, "lt2": palette.GROUND, "accent1": ACCENT, "accent2": palette.TEAL,
    "accent3": palette.SAND, "accent4": palette.DIRECTIONS["advance"],
    "accent5": palette.DIRECTIONS["setback"], "accent6": palette.MUTED,
    "hlink": ACCENT, "folHlink": ACCENT,
}  # fmt: skip
# places on the master, in pixels: left, top, width, height
TITLE = (76, 54, 1140, 118)
FOOT = (76, 668, 544, 30)
DATE = (624, 668, 72, 30)
NUMBER = (1136, 668, 80, 30)
# at the foot of each slide: whose it is
ORGANIZATION = (700, 668, 260, 30)
LOGO = (970, 668, 150, 30)
SIGNED = (700, 668, 420, 30)


def emu(pixels: float) -> int:
    """Return a length in the units of Office."""
    return round(pixels * 9525)


@cache
def template() -> bytes:
    """Return an empty presentation with the template; made once."""
    from pptx import Presentation

    deck: Any = Presentation()
    deck.slide_width, deck.slide_height = emu(WIDTH), emu(HEIGHT)
    master = deck.slide_master
    _theme(master)
    _keep_layouts(deck)
    _places(master)
    for layout in deck.slide_layouts:
        _layout(layout)
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def _theme(master: Any) -> None:
    from lxml import etree
    from pptx.opc.constants import RELATIONSHIP_TYPE as RT

    part = master.part.part_related_by(RT.THEME)
    root = etree.fromstring(part.blob)
    a = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    root.set("name", "Firmantes")
    scheme = root.find(f".//{a}clrScheme")
    scheme.set("name", "Firmantes")
    for child in scheme:
        name = child.tag.removeprefix(a)
        for old in list(child):
            child.remove(old)
        etree.SubElement(child, f"{a}srgbClr").set("val", COLOURS[name].lstrip("#").upper())
    fonts = root.find(f".//{a}fontScheme")
    fonts.set("name", "Firmantes")
    for kind, font in (("majorFont", SERIF), ("minorFont", SANS)):
        fonts.find(f"{a}{kind}/{a}latin").set("typeface", font)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _keep_layouts(deck: Any) -> None:
    """Keep two layouts: a title with a picture or table, and an empty one for slides of one's own."""
    layouts = deck.slide_layouts
    kept = {"Title Only", "Title and Content"}
    for layout in list(layouts):
        if layout.name not in kept:
            layouts.remove(layout)
    for layout in layouts:
        layout.name = "Firmantes" if layout.name == "Title Only" else "Firmantes, text"


def _places(master: Any) -> None:
    """Set the master: ground, a rule at the left, the places and types of title, text and foot."""
    from pptx.enum.text import MSO_ANCHOR
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    master.background.fill.solid()
    from pptx.enum.dml import MSO_THEME_COLOR

    master.background.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    tree = master.shapes._spTree
    for number, (x, y, width, height, colour) in enumerate(
        ((0, 0, 12, HEIGHT, "accent1"), (76, 660, 1140, 1, "lt2")), 200
    ):
        fill = f"<a:schemeClr val='{colour}'/>" if colour != "lt2" else f"<a:srgbClr val='{LINE[1:].upper()}'/>"
        tree.insert(
            2,
            parse_xml(
                f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='{number}' name='rule {number - 199}'/><p:cNvSpPr/>"
                f"<p:nvPr userDrawn='1'/></p:nvSpPr><p:spPr><a:xfrm><a:off x='{emu(x)}' y='{emu(y)}'/>"
                f"<a:ext cx='{emu(width)}' cy='{emu(height)}'/></a:xfrm><a:prstGeom prst='rect'><a:avLst/></a:prstGeom>"
                f"<a:solidFill>{fill}</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
            ),
        )
    for shape in master.placeholders:
        kind = shape.placeholder_format.type
        place = {"TITLE (1)": TITLE, "BODY (2)": (76, 190, 1140, 420), "DATE (16)": DATE, "FOOTER (15)": FOOT,
                 "SLIDE_NUMBER (13)": NUMBER}.get(str(kind))  # fmt: skip
        if place:
            shape.left, shape.top, shape.width, shape.height = map(emu, place)
            shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
            shape.text_frame.margin_left = shape.text_frame.margin_right = 0
    _types(master)


def _types(master: Any) -> None:
    """Set size, alignment and colour of title, text and foot."""
    from pptx.oxml.ns import qn

    styles = master._element.find(qn("p:txStyles"))
    title = styles.find(f"{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("sz", "3150")
    for level, size in zip(styles.find(qn("p:bodyStyle")), ("2000", "1800", "1600", "1500", "1500"), strict=False):
        level.find(qn("a:defRPr")).set("sz", size)
    for shape in master.placeholders:
        if str(shape.placeholder_format.type) in ("DATE (16)", "FOOTER (15)", "SLIDE_NUMBER (13)"):
            for level in shape._element.iter(qn("a:lvl1pPr")):
                level.set("algn", "r" if "NUMBER" in str(shape.placeholder_format.type) else "l")
                run = level.find(qn("a:defRPr"))
                run.set("sz", "1000")
                for fill in run.findall(qn("a:solidFill")):
                    run.remove(fill)
                from pptx.oxml import parse_xml
                from pptx.oxml.ns import nsdecls

                run.insert(0, parse_xml(f"<a:solidFill {nsdecls('a')}><a:schemeClr val='tx2'/></a:solidFill>"))


def _layout(layout: Any) -> None:
    """Give a layout the master's places, and places for a logo and a name of one's own."""
    from pptx.oxml.ns import qn

    for shape in layout.placeholders:
        element = shape._element.find(qn("p:spPr"))
        for old in element.findall(qn("a:xfrm")):
            element.remove(old)
    _own_place(layout, "Logo", "pic", 20, LOGO)
    _own_place(layout, "Organization", "body", 21, ORGANIZATION, "Organization")


def _own_place(layout: Any, name: str, kind: str, number: int, place: tuple[int, ...], shown: str = "") -> None:
    """Add a placeholder that names what belongs into it."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    x, y, width, height = map(emu, place)
    layout.shapes._spTree.append(
        parse_xml(
            f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='{70 + number}' name='{name}'/><p:cNvSpPr>"
            f"<a:spLocks noGrp='1'/></p:cNvSpPr><p:nvPr><p:ph type='{kind}' sz='quarter' idx='{number}'/></p:nvPr>"
            f"</p:nvSpPr><p:spPr><a:xfrm><a:off x='{x}' y='{y}'/><a:ext cx='{width}' cy='{height}'/></a:xfrm></p:spPr>"
            "<p:txBody><a:bodyPr lIns='0' tIns='0' rIns='0' bIns='0' anchor='ctr'/><a:lstStyle><a:lvl1pPr marL='0' "
            "indent='0' algn='l'><a:buNone/><a:defRPr sz='1200'><a:solidFill><a:schemeClr val='tx2'/></a:solidFill>"
            f"</a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:r><a:rPr lang='en'/><a:t>{shown or name}</a:t></a:r></a:p>"
            "</p:txBody></p:sp>"
        )
    )
