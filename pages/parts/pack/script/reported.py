"""Who counted the people that an event concerns, and who reports a government's reason, as sources of what came."""

from __future__ import annotations

from data.record.selection import View
from pages.parts.pack.content import Sources
from pages.parts.pack.script.people import people_concerned
from pages.parts.pack.script.reason import reason_given


def with_reported(notes: Sources, view: View, whom: str) -> Sources:
    """Return the sources of events with these after them, before how many more events there are."""
    counted = (source for _words, source in people_concerned(view))
    replies = (source for answer in reason_given(view, whom) for source in answer.sources)
    events = tuple(note for note in notes if note.url)
    return (*events, *counted, *replies, *notes[len(events) :])
