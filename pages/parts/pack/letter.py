"""What turns a pack into a letter to one person: who writes, what is new, what is asked, one question, thanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pages.parts.claims.notes import Note
from pages.parts.pack.brief import AUDIENCES
from pages.parts.pack.content import Brief, Card, Figure, in_its_language, in_time, site_name
from pages.parts.pack.slides.frame import DOTS
from pages.parts.words.catalogue import N_, gettext as _, inside, listed, ngettext, number, stopped
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.spoken import dated, said_aloud

# letters of a subject that a list of mails shows whole, and of one that the press reads
SUBJECT, HEADLINE = 60, 96
# words of a letter up to its address, and of what a letter tells the press
WORDS, PLAIN = 150, 70
# numbers of a mail, and letters of what one of them counts
MOST_FIGURES, LONG = 3, 60
# who is written to as one writes to a colleague
PLAINLY = ("press", "coalition")
# words of an event, for the press and where more is to be told
NEWS, BRIEF_NEWS = 34, 36
# where a sentence ends: no abbreviated month, no acronym
END = re.compile(r"(?<=[a-zà-ÿ0-9)”][.?!]) (?=[A-ZÀ-Ý¿“])|(?<=[a-zà-ÿ0-9)”][.?!])(?<!\b\w{3}\.) (?=\d)")
# where a title can be cut and still be true: it names more, or adds something; and where an event can
MORE, OR = re.compile(r"[,;] "), re.compile(r"; |, (?:or|ou?) ")
# demands that stand first: of an event that bears on one of these it is told
FIRST = 3
# how an event bears on what was asked, by its direction
BEARS = {
    "advance": N_("In our reading this moves towards {asked}."),
    "mixed": N_("In our reading this goes both ways on {asked}."),
    "setback": N_("In our reading this moves away from {asked}."),
    "unclear": N_("In our reading this has no clear direction for {asked}."),
}
# a question after the words that announce it
ANNOUNCED = re.compile(r"^[^:?¿]*: ")


@dataclass(frozen=True, slots=True)
class Letter:
    """The words around a pack's content in a letter; `event` is the one that it tells."""

    subject: str
    greeting: str
    who: str
    told: tuple[str, ...]
    news: str
    question: str
    meeting: str
    attached: str
    peg: str
    counted: str
    online: str
    thanks: str
    closing: str
    event: Card | None


def letter(brief: Brief) -> Letter:
    """Return the words of a letter, names of persons left to fill in."""
    # the press is not asked
    press = not brief.question
    plainly = brief.audience in [_(AUDIENCES[whom]) for whom in PLAINLY]
    who = _("I am ___ of ___. I write about civil-society statements on the Los Angeles Declaration on migration.")
    question = _begun(ANNOUNCED.sub("", brief.question))
    meeting = _("Could we meet for half an hour? We suggest ___.")
    around = (_("Hello ___,") if plainly else _("Dear ___,"), who, question, meeting)
    told, news = _told(brief, PLAIN if press else WORDS - len(" ".join(around).split()))
    return Letter(
        subject=subject(brief),
        greeting=around[0],
        who=who,
        told=told,
        news=news,
        question=question,
        meeting=_("For questions or an interview: ___.") if press else meeting,
        # who sends it knows what is attached, and why now
        attached=_("Attached: ___."),
        peg=_("Why now: ___.") if press else "",
        counted=_counted(brief),
        online=_("Live view, with all sources:") if brief.link else "",
        thanks=_("Thank you!") if plainly else _("Thank you for your time."),
        closing=_("Best wishes,") if plainly else _("Kind regards,"),
        event=_event(brief)[0] if news else None,
    )


def paragraphs(mail: Letter) -> list[str]:
    """Return what a letter says from greeting to question: who writes and what is asked, then the news; the press
    reads the news first."""
    claim = " ".join(mail.told)
    told = [mail.who, claim, mail.news] if mail.question else [mail.news, mail.peg, f"{mail.who} {claim}"]
    return [*filter(None, [mail.greeting, *told, mail.question])]


@in_its_language
def plain(brief: Brief) -> str:
    """Return a letter as plain text, with the address of what it speaks of."""
    mail = letter(brief)
    named = _("Subject: {subject}").format(subject=mail.subject)
    counted = [(one.date or one.number, ": " if one.date else " ", in_few_words(one)) for one in figures(brief)]
    numbers = "\n".join(f"- {n}{between}{words}" for n, between, words in counted)
    online = f"{mail.online}\n{brief.link}" if mail.online else ""
    links = "\n".join(f"- {name}: {url}" if url else f"- {name}" for name, url in sources(brief, mail).items())
    links = f"{brief.headings.sources}:\n{links}" if links else ""
    parts = [named, *paragraphs(mail), numbers, mail.counted, mail.meeting, mail.attached, online, mail.thanks]
    return "\n\n".join(filter(None, [*parts, f"{mail.closing}\n___", links])) + "\n"


def subject(brief: Brief) -> str:
    """Return what a letter has as its subject, in few letters: news for the press, else what is wanted."""
    asked = brief.boards.get("asked")
    titles = [brief.lead, *([asked.title] if asked else [])]
    titles += [MORE.split(title)[0] for title in titles if title != brief.lead or ": " not in title]
    topic = _topic(brief)
    if brief.question:
        country = any(line.kind == "country" for line in brief.claims)
        rows = asked.dots.rows if asked and asked.dots and (country or not topic) else ()
        names = [inside(name) for name, *_more in rows]
        # what is asked, as much as there is room for, and of whom
        named = topic.replace("The ", "the ", 1)
        wanted = [", ".join(filter(None, (listed(names[:k]), named))) for k in range(min(3, len(names)), 0, -1)]
        wanted.append(topic if country or not topic else inside(topic))
        titles = [*(_("Meeting request: {topic}").format(topic=one) for one in filter(None, wanted)), *titles]
    else:
        titles = [*_headlines(brief, topic), *titles]
    most = SUBJECT if brief.question else HEADLINE
    for title in (*titles, brief.title):
        if len(title) <= most:
            return title
    return f"{brief.title[: most - 1].rpartition(' ')[0]}…"


def _topic(brief: Brief) -> str:
    """Return the name of the one country, theme or demand that a pack is about; "" of any other."""
    about = (brief.lead, *(brief.boards[key].title for key in ("asked", "since") if key in brief.boards))
    return next((title.partition(": ")[0] for title in about if ": " in title), "")


def _headlines(brief: Brief, topic: str) -> list[str]:
    """Return which way the events since go, as what a journalist reads first, that it is our reading said with it."""
    since = brief.boards.get("since")
    ways = {**dict.fromkeys(DIRECTIONS, 0), **dict(since.counts if since else ())}
    of, away, towards = sum(ways.values()), ways["setback"], ways["advance"] - (since.undone if since else 0)
    if not (away or towards or ways["mixed"]):
        return []
    whole = ""
    if of == 1 and away + towards:
        told = _("the one event found moves away") if away else _("the one event found moves closer")
    elif 2 * away > of:
        told, whole = _("most events move away"), _("Most events move away from civil-society demands")
    elif 2 * towards > of:
        told, whole = _("most events move closer"), _("Most events move closer to civil-society demands")
    elif away > towards:
        told = _("more events move away than closer")
    elif towards > away:
        told = _("more events move closer than away")
    else:
        told = _("events go both ways")
    named = _("{topic}: {told}").format(topic=topic or _("Civil-society demands"), told=told)
    return [_("{finding} (our reading)").format(finding=named if topic or not whole else whole)]


def _told(brief: Brief, most: int) -> tuple[tuple[str, ...], str]:
    """Return the sentences of a letter in at most so many words, with what is doubtful of them, and what is new.

    What the numbers of the letter count no sentence says again; where there is no room for all, the news goes first.
    """
    script = brief.script
    counted = {figure.number for figure in figures(brief)}
    runs = [[script.doubts.get(one, one) for one in run] for _kind, run in script.letter]
    said = [sentence for run in runs for sentence in run if sentence.split()[0] not in counted]
    after = {sentence: before for run in runs for before, sentence in pairwise(run)}
    _card, news = _event(brief)
    kept = set[str]()
    for sentence in filter(None, dict.fromkeys([*said[:1], news, *said])):
        # what goes on from a sentence is not told without it
        if len(sentence.split()) <= most and after.get(sentence, "") in {"", *kept}:
            most -= len(sentence.split())
            kept.add(sentence)
    return tuple(sentence for sentence in said if sentence in kept), news if news in kept else ""


def figures(brief: Brief) -> Sequence[Figure]:
    """Return the first numbers beside the map and the last, `MOST_FIGURES` at most; none where a pack has no map."""
    every = brief.boards["map"].figures if brief.map else ()
    return every if len(every) <= MOST_FIGURES else (*every[: MOST_FIGURES - 1], every[-1])


def in_few_words(figure: Figure) -> str:
    """Return what a number counts, shortly where its words are long or have its date."""
    return figure.short if figure.short and (figure.date or len(figure.words) > LONG) else figure.words


def _counted(brief: Brief) -> str:
    """Return which way all events go, beside the one that is told; "" where there is no other."""
    since = brief.boards.get("since") if brief.told else None
    return f"{since.title}. {since.foot}".strip() if since and sum(n for _way, n in since.counts) > 1 else ""


def _event(brief: Brief) -> tuple[Card | None, str]:
    """Return an event that is told shortly, and how it bears on what was asked; none and "" where none is.

    It is the one that the script chose, or the only one: no run of events is cut. For the press it moves away where
    one does, else the latest does.
    """
    press = not brief.question
    cards = tuple(card for card in (brief.boards["since"].cards if "since" in brief.boards else ()) if card.sign)
    if press:
        away = DIRECTIONS["setback"].sign
        cards = in_time(tuple(card for card in cards if card.sign == away) or cards)[::-1]
        cards = tuple(sorted(cards, key=lambda card: not _chosen(brief, card)))
    for card in cards if press or brief.script.event or len(cards) == 1 else ():
        sentence = END.split(card.text)[0]
        found = [dated(card.date, sentence), dated(card.date, stopped(OR.split(sentence)[0]))]
        if brief.script.event and not press:
            found = [brief.script.event] if _chosen(brief, card) else []
        for told in found:
            if 0 < len(told.split()) <= (NEWS if press else BRIEF_NEWS):
                return card, f"{told} {bearing(brief, card)}"
    return None, brief.script.event if not press else ""


def _chosen(brief: Brief, card: Card) -> bool:
    """Return whether an event is the one that the script chose."""
    begins = dated(card.date, stopped(END.split(card.text)[0].split("; ")[0]))
    return bool(begins) and brief.script.event.startswith(said_aloud(begins).rstrip("."))


def bearing(brief: Brief, card: Card) -> str:
    """Return which way an event goes, and from which demand or towards which: one that stands first, else its first.

    What a pack on one demand is about goes without saying.
    """
    asked = brief.boards.get("asked")
    rows = [
        (inside(name), marks.count("call")) for name, marks, _n in (asked.dots.rows if asked and asked.dots else ())
    ]
    every = [*rows, *((inside(name), int(n)) for name, n in (brief.demands.rows if brief.demands else ()))]
    named = sorted((card.about.index(name), name, n) for name, n in every if name in card.about)
    first = [one for one in rows[:FIRST] if one[0] in card.about]
    name, n = (first or [(name, n) for _at, name, n in named] or [("", 0)])[0]
    of = len(asked.dots.columns) if asked and asked.dots else 0
    if brief.wanted and asked:
        n = sum(one.sign == DOTS["call"] for one in asked.cards)
    # who asked is counted, as far as it is known
    by = ngettext("what {n} statement asks for", "what {n} statements ask for", n) if n else _("what was asked")
    if n and 1 < of:
        by = ngettext("what {n} of {of} statements asks for", "what {n} of {of} statements ask for", n)
        by = _("what all {of} statements ask for") if n == of else by
    what = ": ".join(filter(None, (said_aloud(by.format(n=number(n), of=number(of))), name)))
    kind = next(kind for kind, direction in DIRECTIONS.items() if direction.sign == card.sign)
    later = "" if card.word == _(DIRECTIONS[kind].word) else _("It was undone later.")
    return f"{_(BEARS[kind]).format(asked=what)} {later}".strip()


def sources(brief: Brief, mail: Letter) -> dict[str, str]:
    """Return the sources of what a letter tells, each once, with their addresses: of statements their names, of all
    else who published it; those without an address ("") explain the others and come last."""
    marks = set(brief.boards["map"].marks if brief.map else ())
    marks.update(*(board.marks for board in brief.tables("asked")))
    # a map and slides have more: who endorsed the Declaration, and which packages match
    tells = brief.boards["map"].tells if brief.map else ()
    marks -= {line.mark for line in brief.claims if line.kind in {"endorsers", "absent", "unanswered"} - {*tells}}
    for line, cited in brief.script.cited.items():
        if any(sentence in line for sentence in mail.told):
            marks.update(cited)
    names = {source.url: source.name for source in brief.sources}
    notes = [one for k in sorted(marks) for one in brief.notes[k - 1]]
    if event := published(brief, mail.event):
        notes.append(event)
    found = {names.get(one.url) or (site_name(one.url) if one.url else one.text.rstrip(".")): one.url for one in notes}
    return dict(sorted(found.items(), key=lambda one: not one[1]))


def published(brief: Brief, card: Card | None) -> Note | None:
    """Return the source of an event: notes have events in the order of time, as their board; None without."""
    since = brief.boards.get("since")
    if not (card and since and since.marks):
        return None
    return brief.notes[since.marks[0] - 1][in_time(since.cards).index(card)]


def _begun(question: str) -> str:
    """Return a question with its first letter large, behind the sign that opens it."""
    return re.sub(r"\w", lambda found: found[0].upper(), question, count=1)
