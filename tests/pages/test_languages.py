"""English, Spanish and Portuguese, everywhere: catalogues whole, pages without a word of another language."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from html import escape
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.checkers import python_format
from babel.messages.pofile import read_po

from data.record.load import PACKAGE, read_tables
from pages.parts.visit.site import PAGES
from pages.parts.words import catalogue as words
from tests.appstrings import strings
from tests.pages.test_pages import opened

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "pages" / "locales"
OTHERS = ("es", "pt")


def catalogue(lang: str) -> Catalog:
    """Return the catalogue of a language as it stands in the repository."""
    with (LOCALES / lang / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=lang)


def entries(lang: str) -> list[Message]:
    """Return the entries of a catalogue without its header."""
    return [message for message in catalogue(lang) if message.id]


def forms(message: Message) -> list[tuple[str, str]]:
    """Return the pairs of source and translation of an entry, one for each plural form."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    return [(message.id[min(k, 1)], text) for k, text in enumerate(message.string)]


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the messages that the pages hold now."""
    path = tmp_path_factory.mktemp("locales") / "messages.pot"
    command = [
        sys.executable, "-m", "babel.messages.frontend", "extract", "-F", "pyproject.toml", "-k", "N_",
        "-c", "Translators:", "--no-location", "--omit-header", "-o", str(path), ".",
    ]  # fmt: skip
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return path


@pytest.mark.parametrize("lang", OTHERS)
def test_no_catalogue_lacks_or_outlives_a_message_of_the_pages(lang: str, extracted: Path) -> None:
    with extracted.open("rb") as file:
        now = {str(m.id) for m in read_po(file) if m.id}
    held = {str(m.id) for m in entries(lang)}

    assert now - held == set(), "messages without an entry: run `just messages`"
    assert held - now == set(), "stale entries: run `just messages`"
    assert not catalogue(lang).obsolete


def test_every_message_in_the_code_is_in_the_catalogue_also_within_an_f_string(extracted: Path) -> None:
    with extracted.open("rb") as file:
        known = {m.id if isinstance(m.id, str) else m.id[0] for m in read_po(file)}

    unknown = [
        f"{path.name}:{node.lineno}: {node.args[0].value!r}"
        for room in ("pages", "data", "geo")
        for path in (ROOT / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id in ("_", "N_", "gettext", "ngettext")
        if node.args and isinstance(node.args[0], ast.Constant) and node.args[0].value not in known
    ]

    # Babel reads no f-string under Python 3.11: such a message needs a name before the f-string
    assert unknown == []


@pytest.mark.parametrize("lang", OTHERS)
def test_every_entry_is_translated_and_none_is_a_guess(lang: str) -> None:
    unfinished = [m.id for m in entries(lang) if m.fuzzy or not all(text for _source, text in forms(m))]

    assert unfinished == []


@pytest.mark.parametrize("lang", OTHERS)
def test_placeholders_agree(lang: str) -> None:
    def names(text: str) -> set[str]:
        return set(re.findall(r"{(\w*)}", text))

    wrong = [
        source
        for m in entries(lang)
        for source, text in forms(m)
        if names(text) - names(str(m.id)) or (isinstance(m.id, str) and names(source) != names(text))
    ]

    assert wrong == []
    whole = catalogue(lang)
    for message in entries(lang):
        python_format(whole, message)


@pytest.mark.parametrize("lang", OTHERS)
def test_every_cell_of_the_record_in_this_language_is_filled(lang: str) -> None:
    empty = [
        f"{name}.{column}"
        for name, table in read_tables().items()
        for column in table.columns
        if column.endswith(f"_{lang}") and (table[column].astype(str).str.strip() == "").any()
    ]

    assert empty == []


@cache
def english_of_the_interface(lang: str) -> list[tuple[str, re.Pattern[str]]]:
    """Return the English messages as patterns, each after its longest part; not those alike in the other language, nor
    one that is the id of a demand, which pages hold for their addresses."""
    patterns, ids = [], {*read_tables()["demands"]["demand_id"]}
    for message in entries(lang):
        for source, text in forms(message):
            literal = re.sub(r"{\w*}", "", source)
            if source == text or source in ids or len(re.findall(r"[A-Za-z]{3,}", literal)) < 2:
                continue
            parts = re.split(r"{\w*}", source)
            pattern = r"(?<!\w)" + ".{0,200}?".join(map(re.escape, parts)) + r"(?!\w)"
            patterns.append((max(parts, key=len), re.compile(pattern)))
    return patterns


@cache
def english_of_the_record(lang: str) -> set[str]:
    """Return the English labels, definitions, summaries and notes that have a translation of their own."""
    found = set()
    for table in read_tables().values():
        for column in table.columns:
            if column.endswith("_en"):
                pairs = zip(table[column], table[f"{column[:-3]}_{lang}"], strict=True)
                found |= {english for english, other in pairs if english != other and len(english.split()) > 2}
    return found


@cache
def published_words() -> tuple[str, ...]:
    """Return what stays as published, names and titles, in each form in which a page holds it; the longest first."""
    tables = read_tables()
    published = {*tables["aliases"]["alias"], *tables["organizations"]["name"], *tables["statements"]["title"]}
    credits = json.loads((PACKAGE / "datapackage.json").read_text(encoding="utf-8"))["sources"]
    published |= {source["title"] for source in credits} | {*tables["outcomes"]["source_title"]}
    long = sorted((text for text in published if len(text) > 8), key=len, reverse=True)
    return tuple(dict.fromkeys(form for text in long for form in (text, escape(text), words.plain(text))))


def without_published_words(shown: str) -> str:
    """Return what a page shows without what stays as published, and without what is marked as English."""
    shown = re.sub(r"<(\w+)[^>]*\blang=['\"]en['\"][^>]*>.*?</\1>", " ", shown, flags=re.S)
    # the credits of the package tell kinds of sources in their own words
    shown = shown.replace("Joint statement", " ")
    for text in published_words():
        shown = shown.replace(text, " ")
    return shown


EVERYTHING: dict[str, str | list[str]] = {}
FILTERED: dict[str, str | list[str]] = {"c": "PAN", "theme": "humanitarian"}
EMPTY: dict[str, str | list[str]] = {"theme": "asylum", "demand": "darien-response"}


@pytest.mark.parametrize(
    ("lang", "query"),
    [
        pytest.param("es", EVERYTHING, id="es-everything"),
        pytest.param("pt", FILTERED, id="pt-filtered"),
        *(
            pytest.param(lang, query, id=f"{lang}-{name}", marks=pytest.mark.sweep)
            for lang, name, query in (
                ("pt", "everything", EVERYTHING),
                ("es", "filtered", FILTERED),
                ("es", "empty", EMPTY),
                ("pt", "empty", EMPTY),
            )
        ),
    ],
)
@pytest.mark.parametrize("script", PAGES)
def test_no_page_shows_english_to_a_reader_of_another_language(
    script: str, query: dict[str, str | list[str]], lang: str
) -> None:
    whole = without_published_words("\n".join(strings(opened(script, {**query, "lang": lang}))))

    patterns = [p.pattern for part, p in english_of_the_interface(lang) if part in whole and p.search(whole)]
    record = [text for text in english_of_the_record(lang) if text in whole]

    assert patterns == []
    assert record == []


def test_plural_forms_follow_the_number() -> None:
    words.use("es")
    try:
        one = words.ngettext("{n} organization", "{n} organizations", 1)
        many = words.ngettext("{n} organization", "{n} organizations", 2)
    finally:
        words.use("en")

    assert (one, many) == ("{n} organización", "{n} organizaciones")


@pytest.mark.parametrize(
    ("lang", "date", "count", "list_"),
    [
        ("en", "January 9, 2023", "24,000", "Mexico, Panama, and Peru"),
        ("es", "9 de enero de 2023", "24,000", "México, Panamá y Perú"),
        ("pt", "9 de janeiro de 2023", "24.000", "México, Panamá e Peru"),
    ],
)
def test_dates_numbers_and_lists_are_written_as_the_language_writes_them(
    lang: str, date: str, count: str, list_: str
) -> None:
    names = {"en": ["Mexico", "Panama", "Peru"], "es": ["México", "Panamá", "Perú"], "pt": ["México", "Panamá", "Peru"]}
    words.use(lang)
    try:
        written = (words.date_words("2023-01-09"), words.number(24000), words.listed(names[lang]))
    finally:
        words.use("en")

    assert written == (date, count, list_)


@pytest.mark.parametrize(
    "hostile", ["<b>x</b>", "[a](javascript:alert(1))", "$x^2$", ":red[x]", "**x**", "# x", "`x`", "a_b_c", "1. x"]
)
def test_a_text_of_the_record_is_shown_as_it_is_whatever_marks_it_holds(hostile: str) -> None:
    written = words.plain(hostile)

    assert re.sub(r"\\(.)", r"\1", written) == hostile
    assert not re.search(r"(?<!\\)[<\[$:*#`_]", written)


def test_what_is_made_on_another_thread_is_made_in_the_readers_language() -> None:
    words.use("pt")
    try:
        made = words.in_this_language(words.language)
    finally:
        words.use("en")

    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(made).result() == "pt"


@pytest.mark.parametrize(
    ("last", "joined"),
    [("Integración", "Acogida e Integración"), ("hielo", "Acogida y hielo"), ("Yucatán", "Acogida y Yucatán")],
)
def test_and_before_the_sound_of_an_i_is_e_in_spanish(last: str, joined: str) -> None:
    words.use("es")

    assert words.listed(["Acogida", last]) == joined
    words.use("en")


@pytest.mark.parametrize(
    ("header", "lang"),
    [
        ("pt-PT,pt;q=0.9,en;q=0.8", "pt"),
        ("de,fr;q=0.9", ""),
        ("de;q=0.9, en;q=0.3, es-MX;q=0.7", "es"),
        ("en;q=0,es", "es"),
        ("es;q=high, pt", "pt"),
        ("", ""),
    ],
)
def test_of_the_languages_a_browser_accepts_the_one_that_it_weighs_most_is_spoken(header: str, lang: str) -> None:
    assert words.accepted(header) == lang
