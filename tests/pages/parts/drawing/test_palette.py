"""Colours are told once, in the palette; what cannot ask it agrees with it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from pages.parts.drawing import palette
from pages.parts.drawing.palette import DARK, LIGHT, Look
from pages.parts.shell.head import head

ROOT = Path(__file__).parents[4]
PAGES = ROOT / "pages"
# a colour of a file or of a style, but no character by its number; Office files write it without the sign
COLOUR = re.compile(r"(?<!&)#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|\"[0-9A-F]{6}\"|\brgba?\((?:\s*\d+\s*,){2}")
SOURCES = sorted(
    path
    for path in PAGES.rglob("*")
    if path.suffix in {".py", ".css", ".html", ".js", ".typ", ".svg"}
    and path.name not in {"palette.py", "wordmark.svg"}
)


def test_no_other_file_of_the_pages_has_a_colour_of_its_own() -> None:
    found = {
        f"{path.relative_to(ROOT)}: {colour}"
        for path in SOURCES
        for colour in COLOUR.findall(path.read_text(encoding="utf-8"))
    }
    # a shadow has no colour
    assert {one for one in found if not one.endswith(("rgba(0,0,", "rgba(0, 0,"))} == set()


@pytest.mark.parametrize(("theme", "look"), [("light", LIGHT), ("dark", DARK)])
def test_the_theme_of_streamlit_is_that_of_the_palette(theme: str, look: Look) -> None:
    told = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"][theme]

    names = ("primaryColor", "backgroundColor", "secondaryBackgroundColor", "textColor", "linkColor", "borderColor")
    sides = told.pop("sidebar")
    assert [*(told[name] for name in names), sides["backgroundColor"]] == list(look)
    assert {sides["secondaryBackgroundColor"]} < set(look)
    assert set(told) == set(names)


def test_the_wordmark_has_the_accent() -> None:
    drawing = (PAGES / "parts" / "drawing" / "wordmark.svg").read_text(encoding="utf-8")
    assert set(COLOUR.findall(drawing)) == {palette.ACCENT}


def test_styles_name_no_colour_that_the_page_does_not_have() -> None:
    style = head().decode()
    named = {name for path in SOURCES for name in re.findall(r"var\(--([a-z-]+)\)", path.read_text(encoding="utf-8"))}
    told = set(re.findall(r"--([a-z-]+):", style))

    assert {*palette.VARIABLES, *palette.GREYS} <= told & named
    # bars keep the white words that were chosen for them: Plotly writes their colour as numbers
    assert f"[style*='{', '.join(map(str, palette.channels(palette.MUTED)))}']" in style


@pytest.mark.parametrize("colour", [*palette.THEMES.values(), *palette.DIRECTIONS.values(), *palette.GAPS.values()])
def test_a_colour_with_a_meaning_is_seen_on_a_light_and_on_a_dark_page(colour: str) -> None:
    for page in (LIGHT.background, DARK.background):
        darker, lighter = sorted((_luminance(colour), _luminance(page)))
        assert (lighter + 0.05) / (darker + 0.05) >= 3


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG 2 defines it."""
    parts = [part / 255 for part in palette.channels(colour)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
