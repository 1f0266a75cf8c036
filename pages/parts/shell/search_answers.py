"""What a search answers, in the reader's words: groups of links, or the nearest search that finds something."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse

from data.record.folding import folded
from data.record.record import Record
from data.record.search import KINDS, LETTERS, find, nearest
from data.record.served import served_record
from pages.parts.words import catalogue, labels
from pages.parts.words.summaries import marked, summary

# kind of answer -> page that opens it, and the word of the address that names it there
OPENED_BY = {
    "organizations": ("organizations", "show"),
    "countries": ("countries", "show"),
    "demands": ("demands", "show"),
    "themes": ("demands", "theme"),
    "statements": ("statements", "show"),
    "passages": ("statements", "show"),
}
AROUND = 60  # letters of a passage's summary on each side of the word found


def search(request: Request) -> JSONResponse:
    """Answer the search `q` in the language `lang`."""
    words, lang = request.query_params.get("q", "")[:LETTERS], request.query_params.get("lang", "en")
    catalogue.use(lang if lang in catalogue.LANGUAGES else "en")
    return JSONResponse(answers(served_record(), words), headers={"Cache-Control": "no-cache"})


def answers(record: Record, words: str) -> dict[str, Any]:
    """Return the groups that a search finds: each its kind, its items, and whether there are more.

    An item has its ``id``, ``label``, ``note``, and the ``page`` and ``query`` that open it. Where nothing
    is found, ``nearest`` is the nearest search that finds something.
    """
    groups = [
        {"kind": found.kind, "items": [_item(record, found.kind, i, words) for i in found.ids], "more": found.more}
        for found in find(record, words)
    ]
    return {"groups": groups, "nearest": "" if groups else nearest(record, words)}


def opened(record: Record, kind: str, answer: str) -> tuple[str, dict[str, str]] | None:
    """Return the page and the words of the address that open an answer; None if the record has no such."""
    if kind not in KINDS or answer not in _ids(record, kind):
        return None
    page, word = OPENED_BY[kind]
    if kind == "passages":
        answer = str(record.row("passages", answer)["statement_id"])
    return page, {word: answer}


def _ids(record: Record, kind: str) -> tuple[str, ...]:
    ids = record.tables["passages"]["passage_id"].astype(str) if kind == "passages" else getattr(record, kind)
    return tuple(ids)


def _item(record: Record, kind: str, answer: str, words: str) -> dict[str, str]:
    label, note = _words(record, kind, answer, words)
    page, word = OPENED_BY[kind]
    of = str(record.row("passages", answer)["statement_id"]) if kind == "passages" else answer
    return {"id": answer, "label": label, "note": note, "page": page, "query": f"{word}={of}"}


def _words(record: Record, kind: str, answer: str, words: str) -> tuple[str, str]:
    """Return what an answer is called, and what tells it from others of that name."""
    lang = catalogue.language()
    if kind == "organizations":
        row = record.row(kind, answer)
        seat = labels.country(str(row["country"])) if row["country"] and row["country"] == row["country"] else ""
        return str(row["name"]), ", ".join(
            part for part in (labels.city(record, str(row["city"] or "")), seat) if part and part != "nan"
        )
    if kind == "countries":
        return labels.country(answer), ""
    if kind == "passages":
        row = record.row(kind, answer)
        text, of = summary(row)
        return marked(_around(text, words), of), labels.statement(record)[str(row["statement_id"])]
    if kind == "statements":
        return str(record.row(kind, answer)["title"]), labels.statement(record)[answer]
    text = record.labels(kind, lang)[answer]
    if kind == "demands":
        return text, record.labels("themes", lang)[record.themes[record.demand_theme[record.demands.index(answer)]]]
    return text, ""


def _around(text: str, words: str) -> str:
    """Return the part of a text around the first of the words that stands in it; its beginning if none does."""
    pieces = text.split(" ")
    wanted = folded(words).split()
    hit = next((i for i, piece in enumerate(pieces) if any(folded(piece).startswith(word) for word in wanted)), 0)
    start = max(0, len(" ".join(pieces[:hit])) - AROUND)
    start = text.find(" ", start) + 1 if start else 0
    end = start + 2 * AROUND + 20
    cut = text[start:end] if end >= len(text) else text[start : text.rfind(" ", start, end)]
    return f"{'… ' if start else ''}{cut}{' …' if start + len(cut) < len(text) else ''}"
