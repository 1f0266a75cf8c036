"""What is to be filled in, marked so that nobody sends it as it is."""

from __future__ import annotations

import re
from typing import Any

from pages.parts.drawing import palette

# what is to be filled in
BLANK = re.compile(r"(___(?: \([^)]*\))?)")

# a short name with a number stands whole: "CA-4"
HYPHEN = re.compile(r"(?<=\b[A-Z]{2})-(?=\d)|(?<=\b[A-Z])-(?=\d)")


def write(paragraph: Any, words: str, *, italic: bool = False) -> list[Any]:
    """Return the runs of words added to a paragraph, what is to be filled in on its ground."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    runs, words = [], HYPHEN.sub("\u2011", words)
    for part in filter(None, BLANK.split(words)):
        run = paragraph.add_run(part)
        run.italic = italic or None
        if BLANK.fullmatch(part):
            ground = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{palette.BLANK[1:].upper()}"/>'
            run._r.get_or_add_rPr().append(parse_xml(ground))
        runs.append(run)
    return runs
