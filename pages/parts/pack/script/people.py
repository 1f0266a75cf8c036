"""How many people the event that leads a pack concerns."""

from __future__ import annotations

from data.measures.follow_up.reported import people
from data.record.selection import View
from pages.parts.claims.notes import Note
from pages.parts.pack.script.events import leads
from pages.parts.words.articles import published_by, together
from pages.parts.words.catalogue import gettext as _, language


def people_concerned(view: View) -> tuple[tuple[str, Note], ...]:
    """Return how many people the event that leads concerns, a sentence with its source; nothing where none is known.

    Of a run of events that lead together it is that of the first of which it is known.
    """
    known, runs = people(view.record), leads(view)
    for row in runs[0] if runs else ():
        if found := known.get(str(row["outcome_id"])):
            publisher = published_by(found.publisher)
            note = Note(_("People concerned: {publisher}").format(publisher=publisher), found.url, publisher=publisher)
            return ((together(view.record.text(found.words, language())), note),)
    return ()
