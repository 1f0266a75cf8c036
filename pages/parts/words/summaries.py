"""A passage's summary in the reader's language; where that is still to be translated, one that there is, marked."""

from __future__ import annotations

from html import escape

import pandas as pd

from pages.parts.words.catalogue import LANGUAGES, language, language_name


def summary(row: object) -> tuple[str, str]:
    """Return the summary of a passage and its language: the reader's, else the first that it is written in.

    `row` has ``summary_en``, ``summary_es`` and ``summary_pt`` as attributes: a row of the record or of `evidence`.
    """
    for lang in dict.fromkeys((language(), *LANGUAGES)):
        if text := str(getattr(row, f"summary_{lang}")):
            return text, lang
    return "", language()


def marked(text: str, lang: str) -> str:
    """Return a text of that language with the language in brackets where it is not the reader's."""
    return text if lang == language() else f"{text} ({language_name(lang)})"


def summary_html(row: object) -> str:
    """Return the summary of a passage as HTML, with its language where that is not the reader's."""
    text, lang = summary(row)
    if lang == language():
        return escape(text)
    return f"<span lang='{lang}'>{escape(text)}</span> <small>({escape(language_name(lang))})</small>"


def summaries(passages: pd.DataFrame) -> list[str]:
    """Return the summary of each row of passages as text, `marked` with its language."""
    return [marked(*summary(row)) for row in passages.itertuples(index=False)]
