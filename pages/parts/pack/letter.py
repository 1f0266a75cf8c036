"""What turns a pack into a letter to one person: who writes, what is new, what is asked, one question, thanks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from pages.parts.pack.content import Brief, in_its_language, in_time
from pages.parts.words.catalogue import gettext as _, inside, listed
from pages.parts.words.directions import DIRECTIONS
from pages.parts.words.spoken import dated, said_aloud

# so many names are read in a letter; letters of a subject that a list of mails shows whole
FEW_NAMES, SUBJECT = 12, 60
# words of what a letter tells, without and with a question that follows
PLAIN, WITH_QUESTION = 84, 62
# words of an event, for the press and where more is to be told
NEWS, BRIEF_NEWS = 46, 30
# letters by which the beginning of an event is known again
LIKE = 30
# where a sentence ends: no abbreviated month, no acronym
END = re.compile(r"(?<=[a-zà-ÿ0-9)”][.?!]) (?=[A-ZÀ-Ý¿“])|(?<=[a-zà-ÿ0-9)”][.?!])(?<!\b\w{3}\.) (?=\d)")
# where a title can be cut and still be true: it names more, or adds something
MORE = re.compile(r"[,;] ")
# a question after the words that announce it
ANNOUNCED = re.compile(r"^[^:?¿]*: ")


@dataclass(frozen=True, slots=True)
class Letter:
    """The words around a pack's content in a letter; `names` is the address of the full list ("" without a site)."""

    subject: str
    greeting: str
    who: str
    told: tuple[str, ...]
    news: str
    question: str
    meeting: str
    below: str
    button: str
    full_list: str
    thanks: str
    closing: str
    names: str


def letter(brief: Brief) -> Letter:
    """Return the words of a letter, names of persons left to fill in."""
    # the press is not asked
    press = not brief.question
    told, news = _told(brief, press=press)
    return Letter(
        subject=subject(brief),
        greeting=_("Dear ___,"),
        who=_(
            "I am ___, of ___, and write about what civil society asks under the Los Angeles Declaration on migration."
        ),
        told=told,
        news=news,
        question=_begun(ANNOUNCED.sub("", brief.question)),
        meeting=_("For questions or an interview: ___.")
        if press
        else _("Could we meet for half an hour to talk about it? We suggest ___."),
        below=_("The numbers, and the source of each, are below."),
        button=_("Open this briefing"),
        full_list=_("Full list of names"),
        thanks=_("Thank you for your time."),
        closing=_("Kind regards,"),
        names=_names(brief.link),
    )


def paragraphs(mail: Letter) -> list[str]:
    """Return what a letter says from greeting to signature; the press reads the news first, all others who writes."""
    opening = " ".join([mail.who, *mail.told])
    told = [opening, mail.news] if mail.question else [mail.news, opening]
    return [mail.greeting, *filter(None, told), *filter(None, [mail.question]), f"{mail.meeting} {mail.below}"]


@in_its_language
def plain(brief: Brief) -> str:
    """Return a letter as plain text, with the address of what it speaks of."""
    mail = letter(brief)
    named = _("Subject: {subject}").format(subject=mail.subject)
    parts = [named, *paragraphs(mail), brief.link, mail.thanks, f"{mail.closing}\n___"]
    return "\n\n".join(filter(None, parts)) + "\n"


def subject(brief: Brief) -> str:
    """Return what a letter has as its subject, `SUBJECT` letters at most: its one message where that is short."""
    asked = brief.boards.get("asked")
    about = (brief.lead, *(brief.boards[key].title for key in ("asked", "since") if key in brief.boards))
    topic = next((title.partition(": ")[0] for title in about if ": " in title), "")
    rows = asked.dots.rows if asked and asked.dots else ()
    names = [name if k == 0 else inside(name) for k, (name, *_more) in enumerate(rows)]
    titles = [brief.lead]
    if topic and names:
        # of a country what is asked of it, as much as there is room for
        titles += [f"{topic}: {listed([inside(names[0]), *names[1:k]])}" for k in range(min(3, len(names)), 0, -1)]
    titles += [asked.title] if asked else []
    titles += [MORE.split(brief.lead)[0]] if ": " not in brief.lead else []
    if topic and brief.question:
        titles.append(_("{topic}: half an hour to talk?").format(topic=topic))
    titles.append(brief.title)
    for title in titles:
        if len(title) <= SUBJECT:
            return title
    return f"{brief.title[: SUBJECT - 1].rpartition(' ')[0]}…"


def _told(brief: Brief, *, press: bool) -> tuple[tuple[str, ...], str]:
    """Return the sentences of a letter, as many as it has room for, and what is new, which the press reads first.

    What is asked comes before the news where there is no room for both, as do gaps where these are spoken of.
    """
    they = _("They are: {demands}.").partition("{")[0]
    # what the letter begins with says that already
    occasion = said_aloud(brief.headings.occasion)
    said: list[str] = []
    named: list[str] = []
    after: dict[str, str] = {}
    events = [card.text[1:LIKE] for card in brief.boards["since"].cards] if "since" in brief.boards else []
    for line in brief.script.letter:
        if any(event in line for event in events):
            continue
        # what an action package is stands below
        sentences = END.split(line.removeprefix(brief.meaning).strip())
        for before, sentence in pairwise(["", *sentences[:2]]):
            if said and sentence.startswith(they):
                said[-1] = f"{said[-1]} {sentence}"
                named.append(said[-1])
            elif sentence != occasion:
                said.append(sentence)
                after[sentence] = before
    gaps = [said_aloud(line.sentence) for line in brief.claims if line.kind == "absent" and not press]
    said += [sentence for sentence in gaps if sentence not in said]
    news = _news(brief, press=press)
    wanted = [news, *said] if press else [*said[:1], *named, *gaps, news, *said]
    most, kept = PLAIN if press else WITH_QUESTION, set[str]()
    for sentence in filter(None, dict.fromkeys(wanted)):
        # what goes on from a sentence is not told without it
        if len(sentence.split()) <= most and after.get(sentence, "") in {"", *kept}:
            most -= len(sentence.split())
            kept.add(sentence)
    return tuple(sentence for sentence in said if sentence in kept), news if news in kept else ""


def _news(brief: Brief, *, press: bool) -> str:
    """Return the latest event that is told shortly; for the press one that moves away. "" where none is."""
    cards = in_time(brief.boards["since"].cards) if "since" in brief.boards else ()
    away = DIRECTIONS["setback"].sign
    cards = tuple(card for card in cards if card.sign)
    if press:
        cards = tuple(card for card in cards if card.sign == away) or cards
    for card in reversed(cards):
        told = dated(card.date, END.split(card.text)[0])
        if not 0 < len(told.split()) <= (NEWS if press else BRIEF_NEWS):
            continue
        if press and card.sign == away:
            told += " " + _("In our reading this moves away from what civil society asked for.")
        elif not press and card is cards[-1]:
            told += " " + _("That is the latest we know of.")
        return told
    return ""


def _begun(question: str) -> str:
    """Return a question with its first letter large, behind the sign that opens it."""
    return re.sub(r"\w", lambda found: found[0].upper(), question, count=1)


def _names(link: str) -> str:
    """Return the address of the organizations under the filters of a pack's address."""
    if not link:
        return ""
    parts = urlsplit(link)
    query = urlencode([pair for pair in parse_qsl(parts.query) if pair[0] != "for"])
    return urlunsplit(parts._replace(path=f"{parts.path.rpartition('/')[0]}/organizations", query=query))
