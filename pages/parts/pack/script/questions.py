"""What is likely to be asked at a meeting, and the answers that the record and the glossary have."""

from __future__ import annotations

from data.measures.follow_up.outcomes import DECLARATION, latest_month, latest_with
from data.record.selection import View
from pages.parts.claims.notes import event
from pages.parts.pack.content import Sources
from pages.parts.words.catalogue import date_words, gettext as _, language, stopped
from pages.parts.words.glossary import GLOSSARY
from pages.parts.words.packages import meaning
from pages.parts.words.spoken import dated

# words that not everybody knows, by their ids in the glossary
TERMS = ("action-package", "title-42", "parole", "externalization")


def questions(view: View, spoken: str) -> tuple[tuple[str, str], ...]:
    """Return questions with their answers: what words in `spoken` mean, and what became of the Declaration."""
    asked = [(_("“What does {term} mean?”").format(term=word), words) for word, words in terms(spoken)]
    became, _source = declaration(view)
    return (*asked, *([(_("“What became of the Declaration?”"), became)] if became else []))


def terms(text: str) -> tuple[tuple[str, str], ...]:
    """Return the words in a text that not everybody knows, each with what it means; a package may be explained."""
    found = [GLOSSARY[term] for term in TERMS if term != "action-package" or meaning() not in text]
    return tuple((_(word), stopped(_(words))) for word, words in found if _(word).casefold() in text.casefold())


def declaration(view: View) -> tuple[str, Sources]:
    """Return what the latest event that names the Declaration was, that none later was found, and its source."""
    row, until = latest_with(view.record, DECLARATION), latest_month(view.record)
    told = dated(str(row["date"]), view.record.text(str(row["event"]), language())) if row else ""
    if not row or not told:
        return "", ()
    words = _("No later event that names it was found, up to {month}.").format(month=date_words(until))
    return f"{told} {words}", (event(row),)
