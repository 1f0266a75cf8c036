"""The sources of each note as paper has them: each statement by its name, each address as far as it has room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pages.parts.claims.notes import Note, more_events
from pages.parts.pack.board import Card
from pages.parts.pack.content import Brief, in_its_language, site_name, whole_address
from pages.parts.pack.mail.notes import publisher
from pages.parts.pack.slides.heads import in_a_word
from pages.parts.words.catalogue import date_words, gettext as _, number

# letters of an address that have room in a line of a column
SHOWN = 46
# letters of what a source begins with
HEAD = 50
# so many places in a statement are several
PLACES = 2
# between the sources of a note
BETWEEN = "\u00a0· "


# sentences with who published what they say
Reported = tuple[tuple[str, Note], ...]


class Cited(NamedTuple):
    """One source of a note: what it says, its address ("" for none), and what of that is printed.

    Where it is all of another note `same` is the number of that.
    """

    words: str
    url: str
    shown: str
    same: int = 0

    @property
    def parts(self) -> tuple[str, str]:
        """How it begins, by which it is found among others, and the rest: whose it is or of which day, and what."""
        head, _colon, rest = self.words.partition(": ")
        return (f"{head}:", rest) if rest and len(head) <= HEAD else ("", self.words)


@in_its_language
def cited(brief: Brief, *, whole: bool = False) -> list[list[Cited]]:
    """Return the sources of each note: of statements, which are listed apart, a word or two and places.

    A note that holds all of another, of several sources, points to it; of places in a statement more than a few are
    said to be several if not `whole`, of an event's source whose it is and of which day.
    """
    names = in_a_word(tuple(source.name for source in brief.sources))
    named = dict(zip((source.url for source in brief.sources), names, strict=True))

    def one(note: Note) -> Cited:
        text, url, place = note.text, note.url, note.place
        if url in named:
            place = place if whole else _few(place)
            return Cited(f"{named[url]}: {place}" if place else text, url, "")
        if note.publisher:
            # its title leads to the same page
            text = f"{note.day}: {note.publisher}" if note.day else text
            text = text if url else note.publisher
        # where who published it says enough its site is not printed
        shown = shown_address(url) if url else ""
        shown = "" if note.publisher and "/" not in shown else shown
        # a publisher that is named as its site is said once
        said = shown and (text.startswith(f"{shown}:") or text.endswith(shown))
        return Cited(text, url, "" if said else shown)

    notes = [[one(note) for note in sources] for sources in brief.notes]
    found = []
    for k, note in enumerate(notes):
        known = max(
            (n for n in range(k) if len(notes[n]) > 1 and {*notes[n]} < {*note}), key=lambda n: len(notes[n]), default=k
        )
        rest = [source for source in note if known == k or source not in notes[known]]
        found.append([*([Cited(same_note(known + 1), "", "", known + 1)] if known < k else []), *rest])
    return found


def _few(place: str) -> str:
    """Return a place in a statement, more than a few of its passages as several; who signed is no passage."""
    signed = _("list of signatories")
    parts = [one for one in place.split("; ") if one != signed]
    return place if len(parts) <= PLACES else "; ".join([_("several passages"), signed][: 1 + (signed in place)])


@in_its_language
def cites_shown(brief: Brief, shown: Sequence[Card], reported: Reported) -> Brief:
    """Return a pack whose note on what happened since cites the events shown and what is `reported` of them, and says
    how many more there are."""
    found = next((line.mark for line in brief.claims if line.kind == "since"), 0)
    if not found:
        return brief
    days = [(date_words(card.date, "medium"), card.source) for card in shown]
    cards, leads = ({card.text for card in some} for some in (shown, [card for card, _source in brief.script.events]))
    # what a government said of another event stands with that
    told = [source for _words, source in reported]
    told += [one.source for one in brief.script.reply if one.event in cards - leads]
    every_one = [source for _words, source in brief.script.people] + [one.source for one in brief.script.reply]
    own = [
        note
        for note in brief.notes[found - 1]
        if (note in told if note in every_one else (note.day, site_name(note.url)) in days)
    ]
    every = sum(n for _way, n in brief.boards["since"].counts)
    notes = list(brief.notes)
    notes[found - 1] = (*own, *more_events(every - len(shown)))
    return replace(brief, notes=tuple(notes))


def reported(brief: Brief) -> tuple[Reported, ...]:
    """Return what is reported of the event that leads, by how much has room: how many people stays longest."""
    people = brief.script.people
    return (*people, *brief.script.replied), people, ()


def named(words: str, source: Note) -> tuple[str, str, str]:
    """Return what somebody published with who did, in three: what stands before the name, that, and what after.

    A name that the words have is not said again.
    """
    name, end = publisher(source), ";" if words.endswith(";") else "."
    before, found, rest = words.rstrip(".;").rpartition(name)
    return (before, name, f"{rest}{end}") if found else (f"{rest} (", name, f"){end}")


def same_note(n: int) -> str:
    """Return what stands for the sources of another note."""
    return _("As in note {n}").format(n=number(n))


def shown_address(url: str) -> str:
    """Return an address as it is printed: whole if that has room in a line of a column, else its site."""
    whole = whole_address(url)
    return whole if len(whole) <= SHOWN else site_name(url)
