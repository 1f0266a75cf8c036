"""Terms of art in a text, each with its meaning on its first occurrence."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

from pages.parts.words.catalogue import gettext as _, language
from pages.parts.words.glossary import GLOSSARY

# words of the record's own making are explained where they are counted; these stand in its texts
TERMS = (
    "title-42", "parole", "remain", "cbp-one", "safe-mobility", "refoulement", "externalization", "pathways",
    "host-communities", "darien", "action-package",
)  # fmt: skip


def explained(text: str) -> Markup:
    """Return a text as HTML, escaped, the first of each term in it marked with what it means."""
    pattern, meanings = _terms(language())
    seen: set[str] = set()

    def marked(found: re.Match[str]) -> str:
        word = found.group().casefold()
        if word in seen:
            return found.group()
        seen.add(word)
        return f'<abbr title="{escape(meanings[word])}">{found.group()}</abbr>'

    return Markup(pattern.sub(marked, str(escape(text))))  # noqa: S704


@lru_cache
def _terms(lang: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return what finds the terms of a language in escaped text, and the meaning of each in lower case."""
    meanings = {str(escape(_(GLOSSARY[term][0]))).casefold(): _(GLOSSARY[term][1]) for term in TERMS}
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, meanings))})(?!\w)", re.IGNORECASE), meanings
