"""What a sentence does: ask, object, or neither (tell, praise)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from data.intake.take_apart.phrases import Index, fold, phrase

WORDS = Path(__file__).with_name("words.csv")
# a full stop ends a sentence after a longer word; an abbreviation does not
END = re.compile(
    r"(?<=[^\W\d_]{3})[.!?][\"'”’»)\]\d]*\s+(?=[\"'“‘«¡¿(#]*[A-ZÀ-Ý\d])|(?<=[)\]”’»\"])[.!?]\s+(?=[A-ZÀ-Ý])"
)
# "While we welcome the new pathways, ..." grants something and asks for nothing
GRANTS = re.compile(
    r"\s*(?:while|whilst|although|though|si bien|aunque|mientras|embora|ainda que|enquanto)\b[^,;:]{1,300}[,;]\s",
    re.IGNORECASE,
)
# "Garantizar los derechos es un reto" orders nothing
CHALLENGE = re.compile(
    r"\b(?:es|sigue siendo|é|continua sendo|is|remains) (?:un|una|um|uma|a|an) (?:\w+ ){0,2}"
    r"(?:reto|desaf[ií]o|tarea|tarefa|challenge|task)\b",
    re.IGNORECASE,
)
# what an objection tells after these is an effect, and evidence
EFFECT = re.compile(
    r"\b(?:(?:are |is |been )?causing|causes|caused|resulting in|results in|resulted in|leading to|leads to|"
    r"causa(?:n|ndo|do)?|provoca(?:n|m|ndo|do)?|genera(?:n|ndo|do)|gera(?:m|ndo)?|dando lugar a|resulta(?:ndo)? em)\b",
    re.IGNORECASE,
)
# words with which a sentence opens
OPENING = 8
# the force of what is granted: no neighbour makes it near
NOTHING = "granted"
# words after which it may say the opposite
CONTRAST = frozenset("but however yet although though pero embargo aunque obstante mas porem contudo embora".split())


def forces(text: str, language: str = "", lead: str | None = None) -> Iterator[tuple[int, int, str]]:
    """Yield each sentence of a passage: first token, last token (left out), and its force: ask, object, near or "".

    A sentence that only tells is near if another of its passage asks or objects.
    An item of a list takes the force of what leads to the list, unless it has one of its own; so does an item without
    a lead that begins with a verb as an order does.
    """
    led = _force(lead, language) if lead else ""
    at = 0
    found = []
    for number, sentence in enumerate(_sentences(text)):
        granted = _granted(sentence, language)
        if granted:
            count = len(fold(sentence[:granted]).tokens)
            found.append((at, at + count, NOTHING))
            at, sentence = at + count, sentence[granted:]
        count = len(fold(sentence).tokens)
        force = _force(sentence, language) or led
        if not force and (number == 0 or lead is not None) and _begins_as_order(sentence, language):
            force = "ask"
        effect = EFFECT.search(sentence) if force == "object" else None
        told = len(fold(sentence[: effect.start()]).tokens) if effect else count
        found.append((at, at + told, force))
        if told < count:
            found.append((at + told, at + count, NOTHING))
        at += count
    near = any(force not in ("", NOTHING) for *_, force in found)
    for first, last, force in found:
        yield first, last, "" if force == NOTHING else force or ("near" if near else "")


def _granted(sentence: str, language: str) -> int:
    """Return where the clause ends with which a sentence opens to grant something before it asks; 0 without one."""
    clause = GRANTS.match(sentence)
    if clause and any(_praise(language).found(fold(clause[0]))):
        return clause.end()
    return 0


def _sentences(text: str) -> list[str]:
    start, found = 0, []
    for match in END.finditer(text):
        found.append(text[start : match.end()])
        start = match.end()
    return [*found, text[start:]]


def _force(text: str, language: str) -> str:
    """Return what one sentence does: asking counts before objecting."""
    folded = fold(text)
    kinds = {kind for kind, _ in _verbs(language).found(folded)}
    # "We applaud that you ended the cruel policy" objects to nothing
    if "ask" not in kinds and not CONTRAST & set(folded.tokens) and any(_praise(language).found(folded, 0, OPENING)):
        return ""
    return next((kind for kind in ("ask", "object") if kind in kinds), "")


def _begins_as_order(text: str, language: str) -> bool:
    tokens = fold(text).tokens[:1]
    return bool(tokens and not CHALLENGE.search(text)) and any(
        tokens[0].startswith(word[:-1]) if word.endswith("*") else tokens[0] == word
        for word in _words("start", language)
    )


@cache
def _verbs(language: str) -> Index:
    # "we do not ask" asks nothing
    rows = []
    for kind in ("ask", "object"):
        for words in _words(kind, language):
            denied = [f"{no} {words}" for no in _words("deny", language)] if kind == "ask" else []
            rows.append((kind, phrase(" & ".join([words, *(f"!{one}" for one in denied)]))))
    return Index(rows)


@cache
def _praise(language: str) -> Index:
    return Index(("praise", phrase(words)) for words in _words("praise", language))


@cache
def _words(kind: str, language: str) -> tuple[str, ...]:
    with WORDS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["word_class"] == kind and language in ("", row["language"])]
    return tuple(dict.fromkeys(word for row in rows for word in row["words"].split("|")))
