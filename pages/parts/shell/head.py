"""What stands in the head of every page before anything is drawn: styles, the care of the history, Copy link, tabs."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from data.record.filters import WORDS
from pages.parts.drawing import palette
from pages.parts.shell.notices import failed_download_style
from pages.parts.visit.address import LANG
from pages.parts.visit.site import PAGES
from pages.parts.words.catalogue import LANGUAGES, N_, catalogue

HISTORY = Path(__file__).with_name("history.js")
COPY_LINK = Path(__file__).with_name("copy_link.js")
TABS = Path(__file__).with_name("tabs.js")
STYLE = Path(__file__).parents[1] / "drawing" / "style.css"
MENU = N_("Menu")


@cache
def head() -> bytes:
    """Return the style and the scripts for the end of a page's head, as HTML."""
    words = {
        "paths": [path for _title, path in PAGES.values()],
        "menu": {lang: catalogue(lang).gettext(MENU) for lang in LANGUAGES},
        "carried": [*WORDS, LANG, "embed", "embed_options"],
    }
    style = f"{palette.variables()}{STYLE.read_text(encoding='utf-8')}{failed_download_style()}"
    script = f"{HISTORY.read_text(encoding='utf-8').rstrip()}({json.dumps(words)})"
    others = "".join(f"<script>{path.read_text(encoding='utf-8')}</script>" for path in (COPY_LINK, TABS))
    return f"<style>{style}</style><script>{script}</script>{others}".encode()
