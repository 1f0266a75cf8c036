"""The briefing as a letter in HTML, to paste into a mail: tables, styles on each element, nothing to load or run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from pages.parts.drawing.palette import SOFT, STRONG
from pages.parts.pack.content import Brief, Card, Dots, Figure, Slide, in_its_language, in_time, site_name
from pages.parts.pack.letter import Letter, bearing, behind, letter, paragraphs, subject
from pages.parts.pack.mail_styles import SHEET, styled
from pages.parts.pack.slides.frame import DOTS
from pages.parts.words.catalogue import gettext as _, number
from pages.parts.words.directions import DIRECTIONS

# numbers of a mail, and how many demands it tells at most
MOST_FIGURES, MOST_ASKED = 3, 7
# letters of what a number counts, and on what terms all of it may be used
LONG, LICENCE = 60, "Firmantes, CC BY 4.0"


@in_its_language
def html(brief: Brief) -> bytes:
    """Return the whole file; its title is what a mail has as its subject."""
    return (
        f'<!doctype html>\n<html lang="{brief.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(subject(brief))}</title>\n<style>{SHEET}</style>\n"
        f"</head>\n<body style='margin:0;padding:24px 16px'>\n{styled(_body(brief))}\n</body>\n</html>\n"
    ).encode()


def _body(brief: Brief) -> str:
    """Return what stands between the tags of the body; every word is escaped."""
    words, mail = brief.headings, letter(brief)
    behind_it = _("The facts behind this letter")
    heading = _("Subject: {subject}").format(subject=mail.subject)
    boards = [_few(board, mail) for board in brief.tables("asked", "since")]
    parts = [
        f"<div class='ahead'>{escape(mail.question or mail.news or mail.who)}</div>",
        f"<p class='subject'>{escape(heading)}</p>",
        *(f"<p{_asks(words == mail.question)}>{_told(brief, mail, words)}</p>" for words in paragraphs(mail)),
        _button(brief.link, mail.button) if brief.link else "",
        f"<p>{escape(mail.thanks)}</p><p>{escape(mail.closing)}<br>___</p>",
        # what is behind it comes after the signature, and nothing twice
        f"<h1>{escape(behind_it)}</h1>",
        _figures(brief) if brief.map else "",
        *(_board(brief, board) for board in boards),
        _small(words.limits, " ".join(escape(one) for one in brief.limits[:1])),
        _small(words.sources, _sources(brief, behind(brief, mail))),
        f"<p class='soft'>{_rest(brief)}{escape(f'{brief.stamp}. {LICENCE}.')}</p>",
    ]
    # a table holds the width where a mail program knows no other way
    page = "<table class='brief' role='presentation' align='center' width='600'>"
    return f"{page}<tr><td class='page' lang='{brief.lang}'>{''.join(parts)}</td></tr></table>"


def _asks(yes: bool) -> str:
    return " class='asks'" if yes else ""


def _told(brief: Brief, mail: Letter, words: str) -> str:
    """Return a paragraph of a letter; who published the event that it tells stands behind it as a link."""
    marks, card = brief.boards["since"].marks if mail.event else (), mail.event
    reading = bearing(brief, card) if card else ""
    if not (card and marks and words.endswith(mail.news)):
        return escape(words)
    event = escape(words.removesuffix(reading).strip().rstrip("."))
    return f"{event} ({_link(_address(brief, marks[0], card), card.source)}). {escape(reading)}"


def _few(board: Slide, mail: Letter) -> Slide:
    """Return a board with the letter's event, those of a square and one of each main way, or with what its first
    statements ask."""
    if board.key == "since":
        few = [card for card in board.cards if card in board.posted or card == mail.event]
        for sign in (DIRECTIONS[kind].sign for kind in ("advance", "setback")):
            # one that stands alone, and that none undid
            others = sorted((card for card in board.cards if card.sign == sign), key=lambda one: (one.tied, one.word))
            few += others[: int(not any(card.sign == sign for card in few))]
        return replace(board, cards=in_time(few))
    asking = tuple(
        replace(card, passages=card.passages[:1], word=", ".join((card.word, *doubt(card))))
        for card in board.cards
        if card.passages
    )
    return replace(board, cards=asking[:MOST_ASKED], foot="" if board.cards else board.foot)


def doubt(card: Card) -> list[str]:
    """Return that only passages which are arguable make a demand, in a word; nothing else."""
    arguable = _("arguable")
    return [arguable] if all(arguable in place for _words, place, _meaning in card.passages) else []


def _link(url: str, words: str, kind: str = "") -> str:
    return f"<a{kind} href='{escape(url, quote=True)}'>{escape(words)}</a>"


def _button(url: str, words: str) -> str:
    """Return a link that looks like a button in programs that show no picture."""
    link = _link(url, words, " class='go'")
    cell = f"<td class='ground' bgcolor='{STRONG}'>{link}</td>"
    return f"<table class='button' role='presentation'><tr>{cell}</tr></table>"


def _small(title: str, line: str) -> str:
    """Return small print under its name; "" without."""
    return f"<p class='soft'><b>{escape(title)}.</b> {line}</p>" if line else ""


def _sources(brief: Brief, marks: Sequence[int]) -> str:
    """Return the sources of some notes, each once: of statements their names, of all else who published it."""
    names = {source.url: source.name for source in brief.sources}
    notes = [one for k in marks for one in brief.notes[k - 1]]
    found = dict.fromkeys((names.get(one.url) or site_name(one.url) or one.text, one.url) for one in notes)
    # what has no address explains those that have
    links = [_link(url, name, " class='source'") for name, url in found if url]
    return (
        " ".join((f"{'; '.join(links)}.", *(f"{escape(name.rstrip('.'))}." for name, url in found if not url)))
        if links
        else ""
    )


def _address(brief: Brief, k: int, card: Card) -> str:
    """Return where an event can be read: notes have events in the order of time, as their board."""
    at = in_time(brief.boards["since"].cards).index(card)
    return brief.notes[k - 1][at].url


def _rest(brief: Brief) -> str:
    """Return the way to all that a mail leaves out; "" without a site."""
    if not brief.link:
        return ""
    words = _("Everything else, with all sources: {address}").format(address=site_name(brief.link))
    return f"{_link(brief.link, words)}<br>"


def _figures(brief: Brief) -> str:
    """Return numbers of the map: programs that read mail drop drawings, so that itself it stands in other files."""
    figures = few(brief.boards["map"].figures)
    wide = f"width='{100 // max(1, len(figures))}%'"
    numbers = "".join(
        f"<td class='{'date' if figure.date else 'n'}' {wide}>{escape(figure.date or figure.number)}</td>"
        for figure in figures
    )
    words = "".join(f"<td class='what'>{escape(in_few_words(figure))}</td>" for figure in figures)
    return f"<table class='numbers'><tr>{numbers}</tr><tr>{words}</tr></table>"


def few(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return the first numbers beside a map and the last, `MOST_FIGURES` at most."""
    return figures if len(figures) <= MOST_FIGURES else (*figures[: MOST_FIGURES - 1], figures[-1])


def in_few_words(figure: Figure) -> str:
    """Return what a number counts, shortly where its words are long or have its date."""
    return figure.short if figure.short and (figure.date or len(figure.words) > LONG) else figure.words


def _board(brief: Brief, board: Slide) -> str:
    """Return what is asked or what came of it as a table with its small print."""
    if board.dots:
        table = _counted(board.dots, board.dots.rows[:MOST_ASKED])
    else:
        table = "".join(_row(card, _published(brief, board, card)) for card in board.cards)
    # what is asked stands by how many ask for it
    title = _("What the statements ask for") if board.title == brief.headings.each and board.dots else board.title
    table = f"<table>{table}</table>" if table else ""
    return f"<h2>{escape(title)}</h2>{table}<p class='soft'>{escape(_under(brief, board))}</p>"


def _counted(dots: Dots, rows: Sequence[tuple[str, tuple[str, ...], str]]) -> str:
    """Return demands by how many statements make them, a row for each number; the first row says of what it is."""
    of = number(len(dots.columns))
    together: dict[str, list[str]] = {}
    for name, _marks, n in rows:
        together.setdefault(n, []).append(name)
    told, counted = "", _("{n} of {of}")
    for k, (n, names) in enumerate(together.items()):
        head = "" if k else f"<span class='when'>{escape(dots.over)}</span><br>"
        count = f"<b>{escape(counted.format(n=n, of=of))}</b>"
        told += f"<tr><td class='way'>{head}{count}</td><td>{escape('; '.join(names))}</td></tr>"
    return told


def _under(brief: Brief, board: Slide) -> str:
    """Return the small print of a table; it has no circles to explain."""
    if not board.dots:
        # of passages it has no words
        board = replace(board, marks=(), rest=board.rest if board.key == "since" else ())
        return brief.small_print(board, len(board.cards), named=True)
    shown = min(MOST_ASKED, len(board.dots.rows))
    words = _("Shown: {n} of {of} demands.") if shown < board.dots.of else ""
    # whom all ask is said in the letter, not in how many statements the reading is arguable
    doubts = board.foot.removeprefix(board.dots.whom)
    return f"{doubts} {words.format(n=number(shown), of=number(board.dots.of))}".strip()


def _published(brief: Brief, board: Slide, card: Card) -> str:
    """Return who published an event, as a link."""
    return f" ({_link(_address(brief, board.marks[0], card), card.source)})" if card.source and board.marks else ""


def _row(card: Card, source: str) -> str:
    """Return a row of an event or a statement: when, its word, what is told of it and where."""
    when = f"<span class='when'>{escape(card.head)}</span><br>" if card.head else ""
    word = f"<b style='color:{said_in(card)}'>{escape(f'{card.sign} {card.word}'.strip())}</b>"
    return f"<tr><td class='way'>{when}{word}</td><td>{escape(card.text)}{source}{_quoted(card)}</td></tr>"


def _quoted(card: Card) -> str:
    """Return what a statement asks, in our words, and where."""
    told = (f"{place}: {meaning}" for _words, place, meaning in card.passages)
    return "".join(f"<p class='quoted'>{escape(line)}</p>" for line in told)


def said_in(card: Card) -> str:
    """Return the colour of a card's word: what a slide may say faintly is read here in small type."""
    return SOFT if card.sign == DOTS["absent"] else card.colour
