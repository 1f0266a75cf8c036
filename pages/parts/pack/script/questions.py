"""What is likely to be asked at a meeting, and the answers that the record and the glossary have."""

from __future__ import annotations

from data.measures.follow_up.outcomes import DECLARATION, latest_month, latest_with
from data.record.selection import View
from pages.parts.words.catalogue import date_words, gettext as _, language, stopped
from pages.parts.words.glossary import GLOSSARY
from pages.parts.words.packages import meaning
from pages.parts.words.spoken import dated

# words that not everybody knows, by their ids in the glossary
TERMS = ("action-package", "title-42", "parole", "externalization")


def questions(view: View, spoken: str) -> tuple[tuple[str, str], ...]:
    """Return questions with their answers: what words in `spoken` mean, and what became of the Declaration."""
    asked = [(_("“What does {term} mean?”").format(term=word), words) for word, words in terms(spoken)]
    return (*asked, *_declaration(view))


def terms(text: str) -> tuple[tuple[str, str], ...]:
    """Return the words in a text that not everybody knows, each with what it means; a package may be explained."""
    found = [GLOSSARY[term] for term in TERMS if term != "action-package" or meaning() not in text]
    return tuple((_(word), stopped(_(words))) for word, words in found if _(word).casefold() in text.casefold())


def _declaration(view: View) -> list[tuple[str, str]]:
    """Return what the latest event that names the Declaration was, and that none later was found; nothing without."""
    row, until = latest_with(view.record, DECLARATION), latest_month(view.record)
    event = dated(str(row["date"]), view.record.text(str(row["event"]), language())) if row else ""
    if not row or not event:
        return []
    words = _("No later event that names it was found, up to {month}. The source is {source}.").format(
        month=date_words(until),  # where it was found stands in the notes
        source=str(row["source_publisher"]).partition(" (")[0],
    )
    return [(_("“What became of the Declaration?”"), f"{event} {words}")]
