"""What turns a pack into a letter to one person: who writes, what is new, what is asked, one question, thanks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pages.parts.claims.notes import Note
from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.content import Brief, Figure, in_its_language, site_name
from pages.parts.pack.news import Told, news
from pages.parts.pack.paper import board_marks, figure_marks, packages
from pages.parts.pack.rows.follow_up import others
from pages.parts.pack.subject import subject
from pages.parts.words.catalogue import begun, gettext as _, ngettext, number
from pages.parts.words.spoken import said_aloud

# words of a letter up to its address, and of what a letter tells the press
WORDS, PLAIN = 160, 90
# numbers of a mail, and letters of what one of them counts
MOST_FIGURES, LONG = 3, 60
# who is written to as one writes to a colleague
PLAINLY = ("press", "coalition")
# who hears of gaps in numbers
FUNDER = "funder"


@dataclass(frozen=True, slots=True)
class Letter:
    """The words around a pack's content in a letter; `events` are those that its news tell."""

    subject: str
    greeting: str
    who: str
    told: tuple[str, ...]
    news: str
    counted: str
    request: str
    attached: str
    peg: str
    meaning: str
    online: str
    thanks: str
    closing: str
    events: tuple[Told, ...]


def letter(brief: Brief) -> Letter:
    """Return the words of a letter, names of persons left to fill in."""
    # the press is not asked
    press = not brief.question
    plainly = brief.audience in [_(AUDIENCES[whom]) for whom in PLAINLY]
    who = _("I am ___ of ___. I write about civil-society statements on the Los Angeles Declaration on migration.")
    meeting = _("Could we meet for half an hour? We suggest ___.")
    request = f"{meeting} {brief.question}"
    around = (_("Hello ___,") if plainly else _("Dear ___,"), who, request)
    told, new = _told(brief, PLAIN if press else WORDS - len(" ".join(around).split()))
    return Letter(
        subject=subject(brief),
        greeting=around[0],
        who=who,
        told=told,
        news=new,
        # its subject says which way most go
        counted=_counted(brief) if press else "",
        request=_("For questions or an interview: ___.") if press else request,
        # who sends it knows what is attached, and why now
        attached=_("Attached: ___."),
        peg=_("Why now: ___.") if press else "",
        meaning=brief.meaning if _gaps(brief) else "",
        online=_("Live view, with all sources:") if brief.link else "",
        thanks=_("Thank you!") if plainly else _("Thank you for your time."),
        closing=_("Best wishes,") if plainly else _("Kind regards,"),
        events=news(brief) if new else (),
    )


def paragraphs(mail: Letter) -> list[str]:
    """Return what a letter says from greeting to request: who writes and what is asked, then the news; the press
    reads the news first, and why now after who writes."""
    claim, news = " ".join(mail.told), " ".join(filter(None, (mail.counted, mail.news)))
    told = [news, f"{mail.who} {claim}", mail.peg] if mail.peg else [mail.who, claim, news]
    return [*filter(None, [mail.greeting, *told, mail.request])]


@in_its_language
def plain(brief: Brief) -> str:
    """Return a letter as plain text, with the address of what it speaks of."""
    mail = letter(brief)
    named = _("Subject: {subject}").format(subject=mail.subject)
    behind = noted(brief, mail)
    told = [marked(words, behind, _bracketed) for words in paragraphs(mail)]
    numbers = "\n".join(
        f"- {one.date or one.number}{': ' if one.date else ' '}{in_few_words(one)}{_bracketed((k,) if k else ())}"
        for one, k in figures(brief)
    )
    online = f"{mail.online}\n{brief.link}" if mail.online else ""
    links = "\n".join(
        f"{_bracketed(marks)[1:]} {name}{f': {url}' if url else ''}" for marks, name, url in sources(brief, mail)
    )
    links = f"{as_elsewhere(brief)}:\n{links}" if links else ""
    parts = [named, *told, numbers, mail.meaning, mail.attached, online, mail.thanks]
    return "\n\n".join(filter(None, [*parts, f"{mail.closing}\n___", links])) + "\n"


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


def noted(brief: Brief, mail: Letter) -> list[tuple[str, tuple[int, ...]]]:
    """Return the sentences of a letter behind which the numbers of notes stand; of two with the same the second."""
    since = brief.boards["since"].marks if "since" in brief.boards else ()
    asked = tuple(sorted(set().union(*(board_marks(brief, board) for board in brief.tables("asked")))))
    said = []
    for sentence in mail.told:
        cited = {k for line, marks in brief.script.cited.items() if sentence in line for k in marks}
        said.append((sentence, tuple(sorted(cited)) or asked))
    told = [one for one, after in zip(said, [*said[1:], ("", ())], strict=True) if one[1] != after[1]]
    return [one for one in (*told, *((event.words, since) for event in mail.events[-1:])) if all(one)]


def _told(brief: Brief, most: int) -> tuple[tuple[str, ...], str]:
    """Return the sentences of a letter in at most so many words, with what is doubtful of them, and what is new.

    What the numbers of the letter count no sentence says again; where there is no room for all, the news goes first.
    """
    script = brief.script
    counted = {figure.number for figure, _k in figures(brief)}
    runs = [[script.doubts.get(one, one) for one in run] for run in script.letter]
    needless = [said_aloud(line.sentence) for line in brief.claims if line.kind == "unanswered" and _gaps(brief)]
    needless += [brief.meaning] if needless else []
    said = [one for run in runs for one in run if one.split()[0] not in counted and one not in needless]
    after = {sentence: before for run in runs for before, sentence in pairwise(run)}
    new = " ".join(filter(None, [text for event in news(brief) for text in (event.words, event.bears)]))
    kept = set[str]()
    for sentence in filter(None, dict.fromkeys([*said[:1], new, *said])):
        # what goes on from a sentence is not told without it
        if len(sentence.split()) <= most and after.get(sentence, "") in {"", *kept}:
            most -= len(sentence.split())
            kept.add(sentence)
    return tuple(sentence for sentence in said if sentence in kept), new if new in kept else ""


def figures(brief: Brief) -> Sequence[tuple[Figure, int]]:
    """Return the first numbers beside the map and the last, `MOST_FIGURES` at most, each with the number of the note
    behind it (0 for none); none where a pack has no map. What is none at all is no number of a letter."""
    every = [*zip(brief.boards["map"].figures, figure_marks(brief), strict=True)] if brief.map else []
    every = _gaps(brief) or every
    every = [(figure, k) for figure, k in every if figure.number != number(0)]
    return every if len(every) <= MOST_FIGURES else [*every[: MOST_FIGURES - 1], every[-1]]


def _gaps(brief: Brief) -> list[tuple[Figure, int]]:
    """Return what a funder counts, of no country: who signed, in how many countries, and how many demands match no
    package; nothing in other packs and where each matches one."""
    found, mark = packages(brief), {line.kind: line.mark for line in brief.claims}
    signed = number(sum(n for _country, n in brief.seats))
    who = [figure for figure in (brief.boards["map"].figures if brief.map else ()) if figure.number == signed]
    seats = sum(name != begun(_("country not known")) for name, _n in brief.seats)
    if brief.audience != _(AUDIENCES[FUNDER]) or seats < 2 or not ({"countries", "unanswered"} <= mark.keys()):
        return []
    if not (found and who):
        return []
    gap = found.board.sides[0]
    where = ngettext("country where they are known to be based", "countries where they are known to be based", seats)
    lacks = Figure(gap.number, _("{finding} (our reading)").format(finding=gap.words))
    return [
        (who[0], mark["countries"]),
        (Figure(number(seats), where), mark["countries"]),
        (lacks, mark["unanswered"]),
    ]


def in_few_words(figure: Figure) -> str:
    """Return what a number counts, shortly where its words are long or have its date."""
    return figure.short if figure.short and (figure.date or len(figure.words) > LONG) else figure.words


def _counted(brief: Brief) -> str:
    """Return which way all events go, beside those that are told; "" where there is no other."""
    since = brief.boards.get("since") if brief.told else None
    if not since or sum(n for _way, n in since.counts) < 2:
        return ""
    counts = _("{finding} (our reading)").format(finding=since.title)
    return f"{counts}. {since.under}".strip()


def sources(brief: Brief, mail: Letter) -> list[tuple[tuple[int, ...], str, str]]:
    """Return the sources of what a letter tells, each once: the numbers of its notes, who published it or the name of
    a statement, and its address ("" for what explains the others)."""
    since = brief.boards.get("since")
    told = {k for _figure, k in figures(brief) if k} | {k for _said, marks in noted(brief, mail) for k in marks}
    names = {source.url: source.name for source in brief.sources}
    every = _("{place}: all {n} statements").format(place="", n=number(len(names)))
    found: dict[tuple[str, str], list[int]] = {}
    for k in sorted(told):
        notes: Iterable[Note] = brief.notes[k - 1]
        if since and k in since.marks:
            more = sum(n for _way, n in since.counts) - len(mail.events)
            notes = [*(event.source for event in mail.events), *([Note(others(more), "")] if more else [])]
        for one in notes:
            # what all statements have at the same place is found where these are
            each = [(name, url) for url, name in names.items()] if one.text.endswith(every) else []
            name = names.get(one.url) or (site_name(one.url) if one.url else one.text.rstrip("."))
            for source in each or [(name, one.url)]:
                found.setdefault(source, []).append(k)
    listed = [(tuple(dict.fromkeys(marks)), name, url) for (name, url), marks in found.items()]
    return sorted(listed, key=lambda one: (one[0][0], not one[2], one[0]))
