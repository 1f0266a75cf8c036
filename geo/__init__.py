"""Where things are: countries, their outlines and neighbours, and distances to them."""

from pathlib import Path

PACKAGE = Path(__file__).parent / "package"
