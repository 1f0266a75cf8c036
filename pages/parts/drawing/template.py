"""HTML from Jinja2 templates: every word that is put in is escaped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pages.parts.drawing.explained import explained

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parents[1] / "views"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)

_templates.filters["explained"] = explained


def rendered(name: str, **values: Any) -> str:
    """Return the HTML of a template of `pages/parts/views/`, by its path there; all `values` are escaped."""
    return _templates.get_template(name).render(**values)
