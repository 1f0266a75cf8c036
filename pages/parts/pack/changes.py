"""What changed since the last pack: the sentences and events of one set beside those of an older one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pages.parts.pack.content import Brief
from pages.parts.words.catalogue import LANGUAGES, gettext as _, language_name, ngettext, number, plain

# what is shown of a list that somebody else may have written: lines under one heading, letters of one
MOST_LINES, MOST_LETTERS = 50, 600
NUMBER, MARKUP = re.compile(r"\d+(?:[.,]\d+)*"), re.compile(r"\\([^\w\s])")
# the list of an older pack, as `bundle.read_manifest` returns it
Last = Mapping[str, list[str] | str]


class Changes(NamedTuple):
    """Words on both packs, then lines under headings, of which each says how many it has."""

    said: tuple[str, ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]


def other_language(one: Brief, last: Last) -> str:
    """Return why two packs cannot be set side by side; "" if both are in one language or an older one does not say."""
    if last["lang"] in ("", one.lang) or last["lang"] not in LANGUAGES:
        return ""
    words = _("The last pack is in {language}: choose that language to set the two side by side.")
    return words.format(language=language_name(str(last["lang"])))


def changes(one: Brief, last: Last) -> Changes:
    """Return what is new and what is gone against an older pack."""
    before = _legible(str(last["data"]))
    said = [one.stamp if str(last["data"]) == one.stamp else f"{before} → {one.stamp}"]
    if str(last["about"]).rsplit("-", 2)[:1] != one.file.rsplit("-", 2)[:1]:
        words = _("The last pack was another one ({last}); the two are set side by side all the same.")
        said.append(words.format(last=_legible(str(last["title"] or last["about"]))))
    claims = [line.sentence for line in one.claims]
    came = [words for words in claims if words not in last["claims"]]
    gone = [words for words in dict.fromkeys(last["claims"]) if words not in claims]
    moved = []
    for words in came:
        # a sentence that differs in its numbers alone is one change, not two
        if old := next((old for old in gone if NUMBER.sub("#", old) == NUMBER.sub("#", words)), ""):
            gone.remove(old)
            moved.append((old, words))
    now = [words for _before, words in moved]
    found: tuple[tuple[str, Sequence[str]], ...] = (
        (_("Changed numbers"), [_moved(*pair) for pair in moved]),
        (_("New sentences"), [words for words in came if words not in now]),
        (_("No longer said"), gone),
        (_("New events"), [f"{one.ways[words]} · {words}" for words in one.events if words not in last["events"]]),
    )
    parts = tuple((f"{title} ({number(len(lines))})", _shown(lines)) for title, lines in found if lines)
    if not parts:
        n = len(claims)
        same = ngettext("Nothing has changed: {n} sentence stands.", "Nothing has changed: {n} sentences stand.", n)
        said.append(same.format(n=number(n)))
    return Changes(tuple(said), parts)


def markdown(found: Changes) -> str:
    """Return what changed as Markdown; the words of an older pack cannot mark it up."""
    parts = [f"**{title}**\n\n" + "\n".join(f"- {plain(words)}" for words in lines) for title, lines in found.parts]
    return "\n\n".join((*map(plain, found.said), *parts))


def unmarked(words: str) -> str:
    """Return Markdown of `markdown` as text to copy."""
    return MARKUP.sub(r"\1", words.replace("**", ""))


def _shown(lines: Sequence[str]) -> tuple[str, ...]:
    """Return as many lines as are shown, and how many more there are."""
    left = len(lines) - MOST_LINES
    more = [ngettext("and {n} more", "and {n} more", left).format(n=number(left))] if left > 0 else []
    return (*(_legible(words) for words in lines[:MOST_LINES]), *more)


def _legible(words: str) -> str:
    """Return the beginning of words of an older pack without signs that no file can hold."""
    return "".join(sign for sign in words[:MOST_LETTERS] if sign.isprintable())


def _moved(before: str, after: str) -> str:
    """Return a sentence with each number that changed as what it was and what it is."""
    numbers = iter(NUMBER.findall(before))
    return NUMBER.sub(lambda found: found[0] if (old := next(numbers)) == found[0] else f"{old} → {found[0]}", after)
