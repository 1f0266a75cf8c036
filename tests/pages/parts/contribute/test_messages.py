"""What the intake says is said in the reader's language, and the statement's text is shown as text."""

from __future__ import annotations

import ast
import json
import re

from data.intake.change.change import missing
from data.intake.draft import Draft, Source, StatementRow, read_draft
from data.intake.errors import BrokenDraft, IntakeError, TooManySigners
from data.record.load import read_tables
from pages.parts.contribute.messages import PIECES, SENTENCES, told, told_error
from pages.parts.contribute.passage_card import words_html
from pages.parts.contribute.source_text import text_html
from pages.parts.drawing.upload import css_text
from pages.parts.words import catalogue
from tests.pages.test_pages import ROOT


def test_words_of_a_style_cannot_end_it() -> None:
    assert css_text('a "b" </style>') == r'"a \"b\" \3c /style>"'


def test_text_of_the_statement_is_shown_as_text() -> None:
    lines = ("<script>alert(1)</script>", "must & <b>shall</b>")
    draft = read_draft(
        json.dumps(
            {
                "format": "firmantes-draft-1",
                "draft": {
                    "source": {"lines": list(lines)},
                    "statement": {},
                    "passages": [
                        {
                            "section": "body", "ordinal": 1, "line_start": 1, "line_end": 2, "cue": "x",
                            "codings": [{"demand_id": "a", "words": "<b>shall"}],
                        }
                    ],
                },
            }
        )
    )  # fmt: skip

    assert "<script" not in text_html(lines, 1, {1}, set())
    html = words_html(draft, draft.passages[0])
    assert "<script" not in html
    assert "<mark>&lt;b&gt;shall</mark>&lt;/b&gt;" in html


def sentences_of_the_intake() -> set[str]:
    """Return the sentences that data/intake gives to a person: its errors' words and its remarks'."""
    kinds: tuple[type[IntakeError], ...] = (IntakeError, *IntakeError.__subclasses__())
    found = {kind.words for kind in kinds}
    for path in (ROOT / "data" / "intake").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Remark":
                sentence = node.args[0]
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "words":
                sentence = node.value
            else:
                continue
            if isinstance(sentence, ast.Constant) and isinstance(sentence.value, str):
                found.add(sentence.value)
    return found


def test_every_sentence_of_the_intake_can_be_translated() -> None:
    found = sentences_of_the_intake()

    assert {"There is one signatory only.", "{date} is in the future."} <= found
    assert found - {*SENTENCES} == set()


def test_messages_are_told_in_the_readers_language_with_their_values() -> None:
    catalogue.use("es")
    try:
        error = told_error(TooManySigners(count=30000, limit=20000))
        remark = told("2999-01-02 is in the future.")
        again = told("People who signed as individuals: 30000. They are counted and not named.")
    finally:
        catalogue.use("en")

    assert "30,000" in error and "20,000" in error
    assert "2999" in remark
    assert "30,000" in again
    assert told("A sentence of nobody") == "A sentence of nobody"
    assert told_error(BrokenDraft(reason="it is not JSON")) == "This cannot be reopened as a draft: it is not JSON."


def test_what_an_empty_draft_lacks_is_told_piece_by_piece() -> None:
    lacks = missing(Draft(source=Source(), statement=StatementRow()), read_tables())

    assert lacks
    known = [re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(one))) for one in PIECES]
    assert [one for one in lacks if not any(pattern.fullmatch(one) for pattern in known)] == []
