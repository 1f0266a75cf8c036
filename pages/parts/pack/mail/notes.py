"""The notes behind a letter's sentences and their sources, and the letter with these as plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from pages.parts.claims.notes import Note, known_seats
from pages.parts.pack.content import Brief, in_its_language, site_name
from pages.parts.pack.mail.letter import Letter, letter
from pages.parts.pack.rows.follow_up import all_of_them, others
from pages.parts.words.articles import agency, unbracketed
from pages.parts.words.catalogue import gettext as _, number
from pages.parts.words.spoken import said_aloud

# for whom a pack is, in the address of its page
FOR = re.compile(r"for=\w+&")


@in_its_language
def plain(brief: Brief) -> str:
    """Return a letter as plain text under its subject, with the address of what it speaks of."""
    mail = letter(brief)
    named = _("Subject: {subject}").format(subject=mail.subject)
    behind = noted(brief, mail)
    online = f"{mail.online}\n{brief.link}" if mail.online else ""
    links, seen = list[str](), set[str]()
    for marks, found in sources(brief, mail):
        # each address once, and what has none anew in a line
        each = [f"{name}: {url}" for name, url in found if url and url not in seen]
        known = "; ".join(name for name, url in found if not url or url in seen)
        each = list(filter(None, (*each, known)))
        seen |= {url for _name, url in found}
        links.append("\n    ".join((f"{_bracketed(marks).strip()} {each[0]}", *each[1:])))
    cited = "\n".join((f"{as_elsewhere(brief)}:", *links)) if links else ""
    told = [marked(one, behind, _bracketed) for one in mail.opening]
    for said, source in mail.reported:
        # who counted people or reported what a government said stands behind that
        reported = f"{said.rstrip('.')} ({publisher(source)}: {source.url})."
        told = [words.replace(said, reported) for words in told]
    parts = [named, *told, mail.attached, online]
    limits = " ".join(filter(None, (*brief.limits[:1], mail.terms)))
    parts += [f"{mail.closing}\n{mail.signature}", limits, cited, f"{brief.stamp}."]
    return "\n\n".join(filter(None, parts)) + "\n"


def as_elsewhere(brief: Brief) -> str:
    """Return the heading of a letter's sources, which have the numbers that they have in the other files."""
    return _("{sources} (numbered as in the other files)").format(sources=brief.headings.sources)


def _bracketed(marks: Sequence[int]) -> str:
    return f" [{', '.join(map(str, marks))}]" if marks else ""


def marked(words: str, behind: Sequence[tuple[str, Sequence[int]]], sign: Callable[[Sequence[int]], str]) -> str:
    """Return words with the sign of its notes behind each sentence that has some."""
    for sentence, marks in behind:
        words = words.replace(sentence, f"{sentence}{sign(marks)}")
    return words


def publisher(source: Note) -> str:
    """Return who published an event, with the site where that of another is read; the site if nobody is known."""
    first, site = agency(source.publisher), site_name(source.url)
    via = _("{publisher}, via {site}").format(publisher=first, site=site) if first != source.publisher else first
    return unbracketed(via) or site


def noted(brief: Brief, mail: Letter) -> list[tuple[str, tuple[int, ...]]]:
    """Return the sentences of a letter behind which the numbers of notes stand."""
    since = brief.boards["since"].marks if "since" in brief.boards else ()
    asked = tuple(line.mark for line in brief.claims if line.kind in ("theme", "demand") and line.mark)[:1]
    seats = tuple(line.mark for line in brief.claims if line.kind == "country" and line.mark)[:1]
    signed = tuple(line.mark for line in brief.claims if line.kind == "countries" and line.mark)
    every = number(sum(n for _country, n in brief.seats))
    kinds = {line.sentence: line.mark for line in brief.claims if line.mark}
    said = []
    for sentence in mail.told:
        cited = {k for line, marks in brief.script.cited.items() if sentence in line for k in marks}
        cited |= {k for line, k in kinds.items() if sentence.startswith(said_aloud(line.split(". ")[0]).rstrip("."))}
        # what a package is stands behind which demands none matches
        if brief.meaning and brief.meaning in sentence:
            cited = {line.mark for line in brief.claims if line.kind == "unanswered"}
        # all who signed are those whose countries are counted
        counted = signed if sentence.startswith(f"{every} ") else asked
        said.append((sentence, tuple(sorted(cited)) or counted))
    found = [(words, since) for words in (*(event.words for event in mail.events), *(one[0] for one in mail.reported))]
    known = [(words, tuple(k for k in marks if k)) for words, marks in mail.cited]
    return [one for one in (*said, *known, *found, (mail.there, seats)) if all(one)]


def sources(brief: Brief, mail: Letter) -> list[tuple[tuple[int, ...], list[tuple[str, str]]]]:
    """Return the sources of what a letter tells by the numbers of their notes, of which those with the same share a
    line. A note that has all of one before says so."""
    whole = {k: its for k, its in _each_note(brief, mail).items() if its}
    alike = [tuple(n for n in whole if {*whole[n]} == {*its}) for its in whole.values()]
    found = []
    for marks in dict.fromkeys(alike):
        k, its = marks[0], whole[marks[0]]
        same = next((n for n in whole if n < k and len(whole[n]) > 1 and {*whole[n]} < {*its}), 0)
        rest = [one for one in its if not same or one not in whole[same]]
        found.append((marks, [*([(_("As in note {n}").format(n=same), "")] if same else []), *rest]))
    return found


def _each_note(brief: Brief, mail: Letter) -> dict[int, list[tuple[str, str]]]:
    """Return the sources of the notes of a letter: who published each or the name of a statement, and its address, ""
    for what explains the others."""
    since = brief.boards.get("since")
    told = {k for _said, marks in noted(brief, mail) for k in marks}
    names = {source.url: source.name for source in brief.sources}
    every = _("{place}: all {n} statements").format(place="", n=number(len(names)))
    # the site lists where each organization is based: that stands behind what says it alone
    every_seat = FOR.sub("", brief.link.replace("/briefing", "/organizations"))
    absent = [said_aloud(one.sentence.split(". ")[0]).rstrip(".") for one in brief.claims if one.kind == "absent"]
    seated = bool(mail.there) or any(words in sentence for words in absent for sentence in mail.told)
    whole: dict[int, list[tuple[str, str]]] = {}
    for k in sorted(told):
        notes: Iterable[Note] = brief.notes[k - 1]
        if since and k in since.marks:
            more = sum(n for _way, n in since.counts) - len(mail.events)
            rest = others if mail.events else all_of_them
            # the site lists all of them
            every_event = FOR.sub("", brief.link.replace("/briefing?", "/since?"))
            reported = (source for _said, source in mail.reported)
            notes = [
                *(event.source for event in mail.events),
                *reported,
                *([Note(rest(more), every_event)] if more else []),
            ]
        its = list[tuple[str, str]]()
        for one in notes:
            if one in known_seats() and not seated:
                continue
            # what all statements have at the same place is found where these are
            each = [(name, url) for url, name in names.items()] if one.text.endswith(every) else []
            if each and any(url in names for _name, url in its):
                continue
            # a statement leads with its name, before its date
            short_name = one.text.split(",")[0] if one.url else one.text.rstrip(".")
            name = names.get(one.url) or one.publisher or short_name
            if one in known_seats():
                one = replace(one, url=every_seat)
            # at which place of it stands in what is attached
            its += each or [(name, one.url)]
        whole[k] = list(dict.fromkeys(its))
    return whole
