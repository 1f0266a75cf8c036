"""The languages of the app, told once; what else a language needs stands in CONTRIBUTING, "Add a language"."""

from __future__ import annotations

from typing import NamedTuple


class Language(NamedTuple):
    """A language: its own name, its locale in CLDR, its tag in Office files, the paper that its readers print on."""

    name: str
    locale: str
    office: str
    paper: str


LANGUAGES = {
    "en": Language("English", "en", "en-US", "us-letter"),
    "es": Language("Español", "es_419", "es-MX", "us-letter"),
    "pt": Language("Português", "pt_BR", "pt-BR", "a4"),
}
