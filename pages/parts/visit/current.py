"""One run of the app for one reader: the record, what the filters keep of it, and the language."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from typing import NoReturn

from data.record.record import Record
from data.record.selection import View
from pages.parts.words.by_language import embed


@dataclass(frozen=True, slots=True)
class Visit:
    """What a page works on; the frame makes it before the page runs."""

    record: Record
    view: View
    lang: str
    embedded: bool


_visit: ContextVar[Visit] = ContextVar("visit")


def begin(visit: Visit) -> None:
    """Make `visit` the one of this run."""
    _visit.set(visit)
    embed(visit.embedded)


def visit() -> Visit:
    """Return the visit of this run."""
    return _visit.get()


class Finished(Exception):
    """A page has nothing more to say; what the frame draws under every page still stands."""


def finish() -> NoReturn:
    """End the page here; `st.stop` would end the frame's run with it. Raises `Finished`."""
    raise Finished
