"""What the intake says, in the reader's language: its messages are English sentences with gaps, held in drafts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from data.intake.errors import IntakeError
from pages.parts.words.catalogue import N_, date_words, gettext as _, number

# every sentence of data/intake that a person may see; a test holds the two together
SENTENCES = (
    N_("This cannot be read."),
    N_("There is no text in it."),
    N_("The file is {size} MB large. Files up to {limit} MB are read."),
    N_("The text has {count} characters. Texts up to {limit} characters are read."),
    N_("The text has {count} lines. Texts up to {limit} lines are read."),
    N_("This is not a text. Text, Markdown, HTML, Word (.docx) and PDF are read."),
    N_("Files of the kind {kind} are not read. Text, Markdown, HTML, Word (.docx) and PDF are."),
    N_("The file begins like {kind} but cannot be opened. It may be damaged."),
    N_("The file would unpack to more than {limit} MB, or far beyond its size. It is not opened."),
    N_("The parts of this page lie in each other more than {limit} deep. It is not read: paste its text instead."),
    N_("The file is protected by a password. Save a copy without it and try again."),
    N_("The {pages} pages of this PDF hold pictures and no text. Paste the text, or run text recognition first."),
    N_("The PDF has {pages} pages. Up to {limit} are read."),
    N_("The file could not be read within {limit} seconds and the memory that it may use. Paste its text instead."),
    N_("An element of this page has more than {limit} attributes. It is not read: paste its text instead."),
    N_("Other texts are being read just now. Try again in a minute."),
    N_("The list has {count} names. Up to {limit} are taken in."),
    N_("This cannot be reopened as a draft: {reason}."),
    N_("This cannot be applied as a change: {reason}."),
    N_("The draft is not complete: {reasons}."),
    N_("The change disagrees with the record, and nothing was written: {names}."),
    N_("With this change the record would break its rules, and nothing was written:\n{faults}"),
    N_("The file is not in UTF-8. It was read as Windows-1252: check the accents."),
    N_("Marks that change the direction of writing were removed: {count}. Names may read differently."),
    N_("Characters that cannot be seen were removed: {count}."),
    N_("The language could not be told from the words."),
    N_("No list of signatories was found. Mark where it is, or add the signers by hand."),
    N_("There is no list of signatories. The names were found in the running text."),
    N_("There is one signatory only."),
    N_("People who signed as individuals: {count}. They are counted and not named."),
    N_("Names that begin like a formula: {count}. They are kept as text."),
    N_("Names that hold HTML: {count}. It is kept as text."),
    N_("{date} is in the future."),
    N_("This may be a statement that the record has already: {statement} (same {shares}, {score} of 100)."),
    N_("{date} is not in the calendar."),
    N_("{words} is not in the calendar."),
    N_("The date {words} can be read in two ways. Choose which is meant."),
    N_("Names with letters of another alphabet that look Latin: {count}. Compare them with care."),
    N_("This is already on the record as {statement}: {score} of 100 of its cues stand in the text."),
)
# what fills the gaps, and what a draft still lacks
PIECES = (
    N_("a Word document"),
    N_("a PDF"),
    N_("program"),
    N_("{ending} (it does not begin like one)"),
    N_("title"),
    N_("address"),
    N_("signers"),
    N_("it is not JSON"),
    N_("it does not say that its format is {format}"),
    N_("{field} is not as a draft has it"),
    N_("{field} has the unknown word {name}"),
    N_("the statement has no id"),
    N_("the statement has no title"),
    N_("the statement has no date"),
    N_("the statement has no earliest date"),
    N_("the statement has no latest date"),
    N_("the statement has no word on how its date is known"),
    N_("the statement has no kind"),
    N_("the statement has no language"),
    N_("the statement has no publisher"),
    N_("the statement has no address"),
    N_("nobody signs it"),
    N_("it is not decided who {name} is (position {position})"),
    N_("the text states {stated} signatories and {count} are listed: a note says why"),
    N_("it has no passage"),
    N_("the passage on line {start} has no summary"),
    N_("the passage on line {start} has no chosen demand"),
    N_("{text} has no translation"),
    N_("{row} stands already"),
    N_("{statement} is already on the record as {other}"),
    N_(
        "another merge is under way, or one was cut short: if none is, restore the newest zip in {folder} and "
        "remove {lock}"
    ),
)


def told(text: str) -> str:
    """Return a sentence or piece of the intake in the reader's language; the text itself if it is none."""
    for sentence, pattern in _patterns():
        if match := pattern.fullmatch(text):
            return _(sentence).format(**{name: _value(name, value) for name, value in match.groupdict().items()})
    return text


def told_error(error: IntakeError) -> str:
    """Return in the reader's language what went wrong."""
    return _filled(error.words, error.values)


def _filled(words: str, values: Mapping[str, object]) -> str:
    return _(words).format(**{name: _value(name, str(value)) for name, value in values.items()})


def _value(name: str, value: str) -> str:
    """Return what fills a gap: numbers and dates as the language writes them, lists piece by piece."""
    if name in ("count", "size", "limit", "pages", "start", "end", "position", "score") and value.isdecimal():
        return number(int(value))
    if name == "date" and re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-([0-2][1-9]|10|20|30|31))?)?", value):
        try:
            return date_words(value)
        except ValueError:
            return value
    if name in ("reasons", "names"):
        return "; ".join(told(one) for one in value.split("; "))
    return told(value) if name in ("reason", "kind", "shares") else value


@lru_cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for sentence in (*SENTENCES, *PIECES):
        parts = re.split(r"({\w+})", sentence)
        pattern = "".join(f"(?P<{part[1:-1]}>.+)" if part.startswith("{") else re.escape(part) for part in parts)
        found.append((sentence, re.compile(pattern, re.DOTALL)))
    # a sentence with fewer gaps says more: it is tried first
    return tuple(sorted(found, key=lambda one: one[0].count("{")))
