"""Names matched to the organizations of the record: the one door to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

import pandas as pd

from data.intake.match.directory import Directory
from data.intake.match.likeness import CANDIDATES
from data.intake.match.matches import SURE, Candidate, Lookalike, Match, Reason, Spelling
from data.intake.match.name_parts import looks_like_acronym, name, tight
from data.intake.read.language import SMALL_WORDS

__all__ = ["SURE", "Candidate", "Directory", "Lookalike", "Match", "Reason", "directory", "match_names"]


def directory(organizations: pd.DataFrame, aliases: pd.DataFrame) -> Directory:
    """Return the directory of the record's tables `organizations` and `aliases` (typed or as text)."""
    table = organizations.astype(object).fillna("")
    names = dict(zip(table["organization_id"], table["name"], strict=True))
    acronyms = dict(zip(table["organization_id"], table["acronym"], strict=True))
    spellings = [Spelling(text, body, name(text), "exact") for body, text in names.items()]
    spellings += [Spelling(text, body, name(text), "acronym") for body, text in acronyms.items() if text]
    spoken = {body: _language(text) for body, text in names.items()}
    other = aliases.astype(object).fillna("")
    for text, body in zip(other["alias"], other["organization_id"], strict=True):
        if text != names.get(body):
            spellings.append(
                Spelling(text, body, name(text), _kind(text, acronyms.get(body, ""), spoken.get(body, "")))
            )
    return Directory(
        names=names,
        countries=dict(zip(table["organization_id"], table["country"].astype(str), strict=True)),
        spellings=spellings,
        parents=dict(zip(table["organization_id"], table["parent_id"].astype(str), strict=True)),
    )


def match_names(
    names: Sequence[str], bodies: Directory, progress: Callable[[int, int], None] | None = None
) -> list[Match]:
    """Return what each name means, in order; `progress` is called now and then with (done, all)."""
    found: list[Match] = []
    known: dict[str, Match] = {}
    for at, text in enumerate(names):
        if text not in known:
            known[text] = _match(text, bodies)
        found.append(known[text])
        if progress and (at % 200 == 199 or at + 1 == len(names)):
            progress(at + 1, len(names))
    return found


def _match(text: str, bodies: Directory) -> Match:
    taken = name(text)
    sure = bodies.sure(text)
    if sure:
        return replace(sure, name=text, lookalikes=bodies.lookalikes(taken, sure.organization_id, ()))
    candidates = list(bodies.likely(taken)) if taken.bare else []
    for part in taken.parts:
        candidates += [one for one in bodies.likely(name(part)) if one not in candidates]
    candidates.sort(key=lambda one: -one.score)
    top = tuple(candidates[:CANDIDATES])
    lookalikes = bodies.lookalikes(taken, "", top)
    if top:
        return Match(name=text, reason="likely", score=top[0].score, candidates=top, lookalikes=lookalikes)
    return Match(name=text, reason="new", lookalikes=lookalikes)


def _kind(text: str, acronym: str, language: str) -> Reason:
    """Return what an alias is to its organization: its acronym, its name in another language, another spelling."""
    if (acronym and tight(text) == tight(acronym)) or looks_like_acronym(text):
        return "acronym"
    spoken = _language(text)
    return "translation" if spoken and language and spoken != language else "alias"


_MARKS = {lang: frozenset(words) for lang, words in SMALL_WORDS.items()}


@lru_cache(maxsize=4096)  # the record's spellings come again with each text that is read
def _language(text: str) -> str:
    """Return the language of a name by its small words and endings; "" if they do not tell."""
    words = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    counts = {lang: sum(words[word] for word in marks) for lang, marks in _MARKS.items()}
    counts["es"] += len(re.findall(r"\b\w+(?:ción|dad|dades|ño|ña|ante|antes)\b|ñ", text.lower()))
    counts["pt"] += len(re.findall(r"\b\w+(?:ção|ções|dade|ão)\b", text.lower()))
    counts["en"] += len(re.findall(r"\b\w+(?:tion|ity|ing|ights|ants?)\b", text.lower()))
    best = max(counts, key=lambda lang: counts[lang])
    return best if counts[best] and list(counts.values()).count(counts[best]) == 1 else ""
