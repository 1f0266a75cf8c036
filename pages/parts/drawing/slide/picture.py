"""Scenes as pictures: PNG by typst from the SVG that the preview shows."""

from __future__ import annotations

from pages.parts.drawing.slide.scene import Scene
from pages.parts.drawing.slide.svg import svg

PAGE = """#set page(width: {width}pt, height: {height}pt, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, alt: sys.inputs.alt)"""


def png(scene: Scene, foot: str = "", number: str = "") -> bytes:
    """Return a scene as PNG, a pixel of the scene a pixel of the picture."""
    import typst

    page = PAGE.format(width=f"{scene.width:g}", height=f"{scene.height:g}")
    made = typst.compile(
        page.encode(),
        format="png",
        ppi=72.0,
        ignore_system_fonts=True,
        sys_inputs={"svg": svg(scene, foot, number), "alt": scene.title},
    )
    return bytes(made)  # type: ignore[arg-type]
