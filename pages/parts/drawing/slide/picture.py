"""Scenes as pictures: PNG by typst from the SVG that the preview shows."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

from pages.parts.drawing.slide.scene import Scene
from pages.parts.drawing.slide.svg import svg

# flat colours and the steps between them: more are not told apart
COLOURS = 128
# a twentieth larger than the smallest, in half its time
LEVEL = 8

PAGE = """#set page(width: {width}pt, height: {height}pt, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, alt: sys.inputs.alt)"""


@cache
def fonts() -> Any:
    """Return the typefaces of pictures and hand-outs, read once: those beside this module and typst's own."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[Path(__file__).with_name("fonts")])


def png(scene: Scene, foot: str = "", number: str = "", scale: float = 1.0) -> bytes:
    """Return a scene as PNG, a pixel of the scene so many of the picture."""
    import typst

    page = PAGE.format(width=f"{scene.width:g}", height=f"{scene.height:g}")
    made = typst.compile(
        page.encode(),
        format="png",
        ppi=72.0 * scale,
        font_paths=fonts(),
        sys_inputs={"svg": svg(scene, foot, number), "alt": scene.title},
    )
    return small(bytes(made))


def small(png: bytes) -> bytes:
    """Return a PNG of flat colours with a palette: a third of the size, the same to the eye."""
    from PIL import Image

    out = io.BytesIO()
    drawn = Image.open(io.BytesIO(png)).convert("RGB")
    drawn.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        out, "PNG", compress_level=LEVEL
    )
    return out.getvalue()
