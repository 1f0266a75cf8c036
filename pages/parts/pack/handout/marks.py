"""What the hand-out has beside its title, as SVG: the logo of who sends it, and the code of its address."""

from __future__ import annotations

from base64 import b64encode

from pages.parts.drawing.slide.qr import modules
from pages.parts.pack.sender import Sender


def logo(sender: Sender) -> str:
    """Return the logo of who sends the pack as SVG, which the template takes as words; "" without."""
    if not sender.logo:
        return ""
    wide, coded = 100 * sender.shape, b64encode(sender.logo).decode()
    picture = f"<image width='{wide:.1f}' height='100' href='data:image/png;base64,{coded}'/>"
    return f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {wide:.1f} 100'>{picture}</svg>"


def code(link: str) -> str:
    """Return the QR code of an address as SVG."""
    grid = modules(link)
    squares = "".join(f"M{x},{y}h1v1h-1z" for y, row in enumerate(grid) for x, dark in enumerate(row) if dark)
    side = len(grid)
    return f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {side} {side}'><path d='{squares}'/></svg>"
