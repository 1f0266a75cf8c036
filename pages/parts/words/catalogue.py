"""The reader's language: gettext catalogues read from their `.po` files, dates, numbers and lists."""

from __future__ import annotations

import gettext as gnu
import io
import re
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import ParamSpec, TypeVar

from pages.parts.words import languages

Result = TypeVar("Result")
Given = ParamSpec("Given")
LANGUAGES = {code: language.name for code, language in languages.LANGUAGES.items()}
MOST_ACCEPTED = 30
LOCALES = Path(__file__).parents[2] / "locales"

_language: ContextVar[str] = ContextVar("language")
_asked: list[Callable[[], str]] = []


def use(lang: str) -> None:
    """Make `lang` the language of the rest of this run."""
    _language.set(lang)


def language() -> str:
    """Return the language of this run: en, es or pt; before it is chosen, as in a callback, the one asked for."""
    return _language.get(None) or (_asked[0]() if _asked else "en")


def ask(asked: Callable[[], str]) -> None:
    """Make `asked` say which language is spoken where the run has not chosen one yet."""
    _asked[:] = [asked]


def accepted(header: str) -> str:
    """Return the language that an Accept-Language header weighs most among those spoken here; "" if it has none."""
    from babel import negotiate_locale

    weighed = []
    for part in header.split(",")[:MOST_ACCEPTED]:
        tag, _q, weight = part.strip().partition(";q=")
        try:
            weighed.append((-float(weight or 1), tag.strip()))
        except ValueError:
            continue
    wanted = [tag for weight, tag in sorted(weighed, key=lambda pair: pair[0]) if weight < 0]
    return negotiate_locale(wanted, list(LANGUAGES), sep="-") or ""


def in_this_language(function: Callable[Given, Result], lang: str = "") -> Callable[Given, Result]:
    """Return `function` made to run in a language, else the present one: downloads are made on threads without one."""
    lang = lang or language()

    def spoken(*given: Given.args, **named: Given.kwargs) -> Result:
        before = language()
        use(lang)
        try:
            return function(*given, **named)
        finally:
            use(before)

    return spoken


@lru_cache
def catalogue(lang: str) -> gnu.NullTranslations:
    """Return the catalogue of a language; English is the source and needs none."""
    path = LOCALES / lang / "LC_MESSAGES" / "messages.po"
    if lang == "en" or not path.exists():
        return gnu.NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=lang))
    compiled.seek(0)
    return gnu.GNUTranslations(compiled)


def gettext(message: str) -> str:
    """Return `message` in the reader's language."""
    return catalogue(language()).gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Return the form of a message that fits the number `n`, in the reader's language."""
    return catalogue(language()).ngettext(one, many, n)


def N_(message: str) -> str:
    """Return `message` untouched; marks for the catalogue a word that is translated where it is shown."""
    return message


def number(value: float, decimals: int = 0) -> str:
    """Return a number written as the reader's language writes it."""
    return _number(value, decimals, language())


@lru_cache(maxsize=8192)
def _number(value: float, decimals: int, lang: str) -> str:
    from babel.numbers import format_decimal

    form = f"#,##0.{'#' * decimals}" if decimals else "#,##0"
    return str(format_decimal(value, format=form, locale=languages.LANGUAGES[lang].locale))


def percent(share: float) -> str:
    """Return a share in [0, 1] as a whole percentage."""
    return _percent(share, language())


@lru_cache(maxsize=4096)
def _percent(share: float, lang: str) -> str:
    from babel.numbers import format_percent

    return str(format_percent(share, locale=languages.LANGUAGES[lang].locale))


@lru_cache(maxsize=4096)
def _date(iso: str, lang: str, length: str) -> str:
    from datetime import date

    from babel.dates import format_date, format_skeleton

    locale = languages.LANGUAGES[lang].locale
    parts = [int(p) for p in iso.split("-")]
    if len(parts) == 3:
        words = str(format_date(date(*parts), format=length, locale=locale))
        # in Brazil the first of a month is an ordinal number
        return words.replace("1 ", "1º ", 1) if lang == "pt" and parts[2] == 1 else words
    if len(parts) == 2:
        month = date(parts[0], parts[1], 1)
        if length == "medium":
            # heads of narrow columns: Portuguese would else say "abr. de 2022"
            return str(format_date(month, "MMM y", locale=locale))
        return str(format_skeleton("yMMMM", month, locale=locale))
    return str(parts[0])


def date_words(iso: str, length: str = "long") -> str:
    """Return an ISO date, whole or partial, in words; `length` is ``long`` or ``medium``."""
    return _date(iso, language(), length) if iso else gettext("date not known")


def listed(items: Iterable[str]) -> str:
    """Return items as a list in words: “a, b and c”; Spanish “y” is “e” before the sound of an i."""
    from babel.lists import format_list

    items = list(items)
    words = str(format_list(items, locale=_locale()))
    if language() == "es" and len(items) > 1 and SOUND_OF_I.match(items[-1]):
        at = len(words) - len(items[-1])
        words = words[:at].removesuffix("y ") + "e " + items[-1]
    return words


def begun(text: str) -> str:
    """Return a text as the beginning of a sentence: its first letter large, after what opens a Spanish question."""
    first = 1 + text.startswith("¿")
    return text[:first].upper() + text[first:]


def stopped(text: str) -> str:
    """Return the text as a sentence: with a full stop, unless it ends with one, as “A.C.” does."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def inside(name: str) -> str:
    """Return a name as it stands inside a sentence: its first letter small, unless an acronym begins it."""
    # in English one asks for an end
    if name.startswith("End to "):
        return f"an e{name[1:]}"
    word = name.split(" ", 1)[0]
    return name if word[1:] != word[1:].lower() else name[:1].lower() + name[1:]


# “hielo” and “ia-” begin with another sound
SOUND_OF_I = re.compile(r"(?:i|hi|í|hí|y\b)(?![aeou])", re.IGNORECASE)


def separators() -> str:
    """Return the signs of decimals and of thousands, as Plotly takes them."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    return str(get_decimal_symbol(_locale()) + get_group_symbol(_locale()))


def language_name(lang: str) -> str:
    """Return the name of one of the app's languages in the reader's."""
    from babel import Locale

    return str(Locale.parse(_locale()).languages[lang])


def _locale() -> str:
    return languages.LANGUAGES[language()].locale


_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|$~:^=&@])")


def plain(text: str) -> str:
    """Return a text of the record so that Markdown shows it as it is, whatever marks it holds."""
    return _SPECIAL.sub(r"\\\1", text).replace("\n", " ")


def tagged(text: str) -> str:
    """Return a text of the record for a chart's label, where only a few HTML tags are read."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
