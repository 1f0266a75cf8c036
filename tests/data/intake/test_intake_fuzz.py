"""Whatever is brought is read or refused in words; whatever is read is taken apart without losing its place."""

from __future__ import annotations

import itertools
from collections import Counter
from datetime import date
from html import escape

import pandas as pd
import pytest
from hypothesis import example, given, strategies as st

from data.intake.draft import draft_json, read_draft
from data.intake.errors import EmptyText, IntakeError
from data.intake.match.matching import directory, match_names
from data.intake.match.name_parts import name
from data.intake.prepare import free_id, prepare
from data.intake.read.characters import clean
from data.intake.read.html_text import html_text
from data.intake.read.reading import read_bytes, read_pasted
from data.intake.take_apart.blocks import blocks
from data.intake.take_apart.dates_found import dates
from data.intake.take_apart.passages import find_passages
from data.intake.take_apart.phrases import fold, phrase
from data.intake.take_apart.signatory_block import signatory_block
from data.intake.take_apart.signers import find_signers
from data.record.load import read_tables
from tests.data.intake.made_files import docx, paragraph

TABLES = read_tables()
BODIES = directory(TABLES["organizations"], TABLES["aliases"])
# pieces that lists and demands are made of, more telling than any text at random
PIECES = st.sampled_from(
    [
        "Signed:", "Firman:", "Casa Uno", "Red Dos (RD)", "de la", "A.C.", "• Uno", "1. Dos", "Red: A; B; C", "; Tres",
        "(Observadoras). Ana Ruiz, Secretaría", "We urge you to:", "- protect asylum", "They must act.", "", "", "\t",
        "Uno     Dos", "Dear President:", "9 January 2023", "###", "| a | b |", "x" * 200, "=1+1", "<b>", ")(",
        "Ana Ruiz", "#Campaign", "*", "released the following statement:", "¹", "A/B", "A | B", "Institute - ",
        "Title 42 and",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=30), max_size=25).map("\n".join)


@given(st.binary(max_size=300), st.sampled_from(["", ".txt", ".md", ".html", ".docx"]))
@example(b"\xff\xfe", ".txt")
@example(b"PK\x03\x04", ".docx")
@example(b"\xff\xfe\x00\xd8", ".txt")
def test_any_bytes_are_read_or_refused_in_words(content: bytes, ending: str) -> None:
    try:
        reading = read_bytes("a" + ending, content)
    except IntakeError as error:
        assert str(error)
    else:
        assert reading.text.strip()
        reading.text.encode("utf-8")


@given(st.text(max_size=200))
def test_clean_text_stays_as_it_is(text: str) -> None:
    once = clean(text)[0]
    assert clean(once) == (once, 0, 0)


@given(
    st.lists(st.sampled_from(["<p>", "<li>", "<ol>", "</ol>", "<td>", "<br>", "</p>"]) | st.text(max_size=5)).map(
        "".join
    )
)
def test_any_web_page_gives_lines(page: str) -> None:
    text, _ = html_text(page)
    assert all(line == line.strip() for line in text.split("\n"))


@given(st.lists(st.text("ab <>&;\u00e9", max_size=10), min_size=1, max_size=4))
def test_the_words_of_a_word_document_are_read_whatever_they_are(texts: list[str]) -> None:
    content = docx("".join(paragraph(escape(text)) for text in texts))
    words = " ".join(texts).split()
    if words:
        assert read_bytes("a.docx", content).text.split() == words
    else:
        with pytest.raises(EmptyText):
            read_bytes("a.docx", content)


@given(TEXTS)
@example("Signed:\n(\nCasa")
@example("Signed:\nRed: A; B; (Observadoras).")
@example("Signed:\nCasa " + 5000 * "†" + "Uno\nRed Dos " + 5000 * "[1] ¹" + "x")
def test_signers_stand_on_lines_of_the_text_and_count_up(text: str) -> None:
    lines = clean(text)[0].split("\n")
    found = find_signers(lines, BODIES.knows)
    position = 0
    for one in found.entries:
        assert 1 <= one.line_start <= one.line_end <= len(lines)
        assert one.name == " ".join(one.name.split()) != ""
        if one.role == "signatory":
            position += 1
            assert (one.position, one.member) == (position, 0)
    if found.block:
        assert 1 <= found.block.line_start <= found.block.line_end <= len(lines)


@given(TEXTS)
def test_a_name_has_no_letter_that_its_lines_have_not(text: str) -> None:
    lines = clean(f"Signed by:\nCasa Uno\n{text}")[0].split("\n")
    found = find_signers(lines)
    assert found.entries
    for one in found.entries:
        assert letters(one.name) <= letters(*lines[one.line_start - 1 : one.line_end])


def letters(*texts: str) -> Counter[str]:
    """Return how often each letter stands in some texts."""
    return Counter(c for text in texts for c in text if c.isalpha())


@given(TEXTS)
def test_passages_stand_on_lines_of_the_text_in_order_and_apart(text: str) -> None:
    lines = clean(text)[0].split("\n")
    found = find_passages(lines, "en", signatory_block(lines))
    for one, following in itertools.pairwise(found):
        assert one.line_end < following.line_start
    for one in found:
        assert 1 <= one.line_start <= one.line_end <= len(lines)
        assert len(one.cue.split()) <= 6
        assert one.cue in " ".join(" ".join(lines[one.line_start - 1 : one.line_end]).split())


@given(TEXTS)
def test_blocks_hold_every_word_of_the_text_once(text: str) -> None:
    lines = [line for line in clean(text)[0].split("\n")]
    found = [
        number
        for one in blocks(lines)
        for number in range(one.line_start, one.line_end + 1)
        if lines[number - 1].strip()
    ]
    assert found == [number for number, line in enumerate(lines, 1) if line.strip()]


@given(st.text(max_size=60))
def test_any_name_is_taken_apart_and_matched_or_new(text: str) -> None:
    taken = name(text)
    assert taken.written == " ".join(taken.written.split())
    (match,) = match_names([text], BODIES)
    assert match.sure == bool(match.organization_id)
    assert match.organization_id == "" or match.organization_id in BODIES.names
    assert 0 <= match.score <= 100


@given(st.sampled_from(sorted(BODIES.names)), st.sampled_from([str.upper, str.lower, str.title]))
def test_the_name_of_an_organization_in_any_case_never_means_another(body: str, case: object) -> None:
    (match,) = match_names([case(BODIES.names[body])], BODIES)  # type: ignore[operator]
    assert match.organization_id in (body, "")


@given(st.text(max_size=80), st.text("0123456789/-. deofJanuary", max_size=40))
def test_any_date_found_is_in_the_calendar(text: str, like: str) -> None:
    for one in dates([text, like], date(2026, 1, 1)):
        date.fromisoformat(one.date if len(one.date) == 10 else f"{one.date}-01")


@given(st.text(max_size=80))
def test_the_words_that_a_phrase_finds_stand_in_the_text(text: str) -> None:
    for words in phrase("a* .. b*").found(fold(text)):
        assert words in text


@given(st.text(max_size=60), st.sets(st.sampled_from(["a", "casa", "casa-2"])))
def test_an_id_is_always_one_and_free(words: str, known: set[str]) -> None:
    one = free_id(words, known)
    assert one not in known
    assert pd.Series([one]).str.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*").all()


@given(TEXTS)
def test_any_text_becomes_a_draft_that_reopens(text: str) -> None:
    try:
        reading = read_pasted(text)
    except IntakeError:
        return
    draft = prepare(reading, TABLES, date(2026, 1, 1))
    assert read_draft(draft_json(draft)) == draft
