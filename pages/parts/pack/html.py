"""The briefing as a letter in HTML, to paste into a mail: tables, styles on each element, nothing to load or run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from html import escape

from data.record.folding import folded
from pages.parts.claims.notes import Note
from pages.parts.drawing.palette import SOFT, STRONG
from pages.parts.pack.content import Brief, Card, Dots, Figure, Grid, Line, Slide, Sources, in_its_language, in_time
from pages.parts.pack.letter import FEW_NAMES, Letter, behind, letter, paragraphs, subject, whole_sentences
from pages.parts.pack.mail_styles import SHEET, styled
from pages.parts.pack.paper import asking, same_rows
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.packages import BARS as MOST
from pages.parts.pack.slides.titles import tied
from pages.parts.words.catalogue import gettext as _, listed, number
from pages.parts.words.spoken import said_aloud

# sentences of a mail's summary, its numbers, demands, and events
MOST_CLAIMS, MOST_FIGURES, MOST_ASKED, MOST_EVENTS = 2, 3, 6, 5
# letters of what a number counts
LONG = 60


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
    told = _told(brief, mail)
    notes = "".join(_note(k, notes) for k, notes in enumerate(brief.notes, 1))
    heading = _("Subject: {subject}").format(subject=mail.subject)
    parts = [
        f"<div class='ahead'>{escape(mail.question or mail.news or mail.who)}</div>",
        f"<p class='subject'>{escape(tied(heading))}</p>",
        *(f"<p{_asks(words == mail.question)}>{escape(words)}</p>" for words in paragraphs(mail)),
        _button(brief.link, mail.button) if brief.link else "",
        f"<p>{escape(mail.thanks)}</p><p>{escape(mail.closing)}</p><p>___</p>",
        # what is behind it comes after the signature
        f"<h1>{escape(brief.lead)}</h1>",
        told,
        _limits(words.limits, brief.limits),
        f"<h2>{escape(words.notes)}</h2>{notes}" if notes else "",
        f"<p class='soft'>{escape(f'{brief.scope} {brief.stamp}. {brief.credits}')}</p>",
    ]
    # a table holds the width where a mail program knows no other way
    page = "<table class='brief' role='presentation' align='center' width='600'>"
    return f"{page}<tr><td class='page' lang='{brief.lang}'>{''.join(parts)}</td></tr></table>"


def _asks(yes: bool) -> str:
    return " class='asks'" if yes else ""


def _told(brief: Brief, mail: Letter) -> str:
    """Return what a letter is based on: numbers, what is asked, what came of it, what lacks, and who signed."""
    claims, boards = summary(brief), brief.tables("asked", "since")
    # what an action package is stands after what speaks of one
    said = any(line.kind == "unanswered" for line in claims)
    boards = [replace(one, under="" if said else one.under) for one in boards]
    tables = [_board(brief, one) + (_small(brief.meaning) if one.under else "") for one in boards]
    marks = {line.kind: line.mark for line in brief.claims}
    parts = [
        _figures(brief) if brief.map else "",
        _small(" ".join(mail.doubts), _cited(brief, behind(brief, mail))),
        f"<table class='claims'>{''.join(map(_claim, claims))}</table>" if claims else "",
        _small(brief.meaning) if said else "",
        *tables[:1],
        *map(partial(_open, brief), _without_package(brief)),
        *tables[1:],
        _gaps(brief.gaps, _cited(brief, [marks.get("absent", 0)])) if brief.gaps else "",
        _signers(brief, mail, _cited(brief, [marks.get("countries", 0)])),
    ]
    return "".join(parts)


@in_its_language
def summary(brief: Brief) -> tuple[Line, ...]:
    """Return the claims that open a mail: those that neither its numbers nor a title under them say, `MOST_CLAIMS`."""
    boards = {board.key: board for board in brief.tables("asked", "since")}
    told = {"since"} & set(boards) | ({"recurring"} if "asked" in boards else set())
    told |= {"absent"} if brief.gaps else set()
    told |= {"countries"} if brief.signers_apart and len(brief.seats) > 1 else set()
    # of one demand the table of the statements says it all, and who endorsed the Declaration says nothing of it
    told |= {"demand", "endorsers"} if "asked" in boards and boards["asked"].cards else set()
    told |= {"unanswered"} if _without_package(brief) else set()
    # the title says what most ask of a country
    told |= {"demand"} if any(line.kind == "country" for line in brief.claims) else set()
    # and the numbers what is asked on a theme
    told |= {"theme"} if brief.map else set()
    lines = [line for line in whole_sentences(brief) if line.kind not in told]
    # nor what the letter says before them
    before = letter(brief).told
    return tuple(line for line in lines if said_aloud(line.sentence) not in before)[:MOST_CLAIMS]


def _link(url: str, words: str, kind: str = "") -> str:
    return f"<a{kind} href='{escape(url, quote=True)}'>{escape(words)}</a>"


def _button(url: str, words: str) -> str:
    """Return a link that looks like a button in programs that show no picture."""
    link = _link(url, words, " class='go'")
    cell = f"<td class='ground' bgcolor='{STRONG}'>{link}</td>"
    return f"<table class='button' role='presentation'><tr>{cell}</tr></table>"


def _claim(line: Line) -> str:
    # in brackets it is no digit of the number before it where a mail is read as plain text
    mark = f" <sup>[{_mark(line.mark)}]</sup>" if line.mark else ""
    return f"<tr><td class='claim'>{escape(line.sentence)}{mark}</td></tr>"


def _mark(k: int) -> str:
    return f"<a href='#n{k}'>{k}</a>"


def _cited(brief: Brief, marks: Iterable[int]) -> str:
    """Return which notes have the sources, as links; "" without."""
    links = [_mark(k) for k in marks if k]
    words = brief.headings
    if len(links) > 1:
        return words.signs.format(notes=", ".join(links))
    return words.sign.format(note=links[0]) if links else ""


def _small(words: str, cited: str = "") -> str:
    """Return small print: words, and which notes have the sources."""
    line = f"{escape(words)} {cited}".strip()
    return f"<p class='soft'>{line}</p>" if line else ""


def _limits(title: str, limits: Sequence[str]) -> str:
    """Return what the numbers do not say, in one paragraph."""
    return f"<p class='soft'><b>{escape(title)}.</b> {escape(' '.join(limits))}</p>" if limits else ""


def _note(k: int, sources: Sources) -> str:
    return f"<p class='small' id='n{k}'><b>[{k}]</b>&nbsp; {'; '.join(map(_source, sources))}</p>"


def _source(source: Note) -> str:
    """Return a source whose name is a link; its place in the text follows."""
    name, dot, place = source.text.partition(" · ")
    return (_link(source.url, name, " class='source'") if source.url else escape(name)) + escape(dot + place)


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
    if board.grid:
        return _grid(board.grid) + _small(_under(brief, board), _cited(brief, board.marks))
    shown: int | None = None
    if board.dots:
        rows = board.dots.rows[:MOST_ASKED]
        shown = len(rows)
        table = _counted(board.dots, rows)
    elif board.key == "since":
        cards = in_time(board.cards[:MOST_EVENTS])
        shown = len(cards)
        table = "".join(_row(card.head, card, escape(card.text)) for card in cards)
    else:
        board = asking(brief, board)
        table = "".join(_row(card.head, card, escape(card.text) + _quoted(card)) for card in board.cards)
    small = _small(_under(brief, board, shown), _cited(brief, board.marks))
    # what is asked stands by how many ask for it
    title = _("What the statements ask for") if board.title == brief.headings.each and board.dots else board.title
    return f"<h2>{escape(title)}</h2><table>{table}</table>{small}"


def _counted(dots: Dots, rows: Sequence[tuple[str, tuple[str, ...], str]]) -> str:
    """Return demands by how many statements make them, a row for each number; the first row says of what it is."""
    of = number(len(dots.columns))
    together: dict[str, list[str]] = {}
    for name, _marks, n in rows:
        together.setdefault(n, []).append(name)
    told, counted = "", _("{n} of {of}")
    for k, (n, names) in enumerate(together.items()):
        head = "" if k else f"<span class='when'>{escape(dots.counted)}</span><br>"
        count = f"<b>{escape(counted.format(n=n, of=of))}</b>"
        told += f"<tr><td class='way'>{head}{count}</td><td>{escape(' · '.join(names))}</td></tr>"
    return told


def _under(brief: Brief, board: Slide, shown: int | None = None) -> str:
    """Return the small print of a table of which so many rows are shown; it has no circles to explain."""
    plain = replace(board, marks=(), dots=None, foot="" if board.dots else board.foot)
    if board.dots and shown is not None and shown < board.dots.of:
        words = _("Shown: {n} of {of} demands.").format(n=number(shown), of=number(board.dots.of))
        return f"{board.under} {words}".strip()
    return f"{board.under} {brief.small_print(plain, shown, named=True)}".strip()


def _row(head: str, card: Card, told: str) -> str:
    """Return a row of an event or a statement: when, its word, and what is told of it."""
    when = f"<span class='when'>{escape(head)}</span><br>" if head else ""
    word = f"<b style='color:{said_in(card)}'>{escape(f'{card.sign} {card.word}'.strip())}</b>"
    return f"<tr><td class='way'>{when}{word}</td><td>{told}</td></tr>"


def _quoted(card: Card) -> str:
    """Return what a statement asks: in its own words, where these stand, and in ours."""
    told = (f"“{words}” · {place}. {meaning}" for words, place, meaning in card.passages)
    return "".join(f"<p class='quoted'>{escape(line)}</p>" for line in told)


def said_in(card: Card) -> str:
    """Return the colour of a card's word: what a slide may say faintly is read here in small type."""
    return SOFT if card.sign == DOTS["absent"] else card.colour


def _without_package(brief: Brief) -> list[Slide]:
    """Return the slide of the demands that no action package matches, for whom it is shown."""
    return [slide for slide in brief.slides if slide.key == "open" and brief.told]


def _open(brief: Brief, board: Slide) -> str:
    """Return the first demands without a package, by statements that make each and organizations that signed."""
    counted = _("Organizations that signed a statement that asks for it; in brackets, the statements that make it")
    rows = "".join(
        f"<tr><th class='row' scope='row'>{escape(f'{name} ({made.number})')}</th><td class='d'>{number(n)}</td></tr>"
        for (name, n), made in zip(board.counts[:MOST], board.figures[:MOST], strict=True)
    )
    small = f"{board.under} {brief.small_print(replace(board, marks=()), min(MOST, len(board.counts)))}".strip()
    title = f"<h2>{escape(board.title)}</h2>{_small(counted)}"
    return f"{title}<table><tbody>{rows}</tbody></table>{_small(small, _cited(brief, board.marks))}"


def _gaps(grid: Grid, cited: str) -> str:
    """Return the countries without a signer by their names alone."""
    names = listed(sorted(grid.names or (row[0] for row in grid.rows), key=folded))
    return f"<h2>{escape(grid.title)}</h2><p class='note'>{escape(names)}</p>{_small(grid.note, cited)}"


def _grid(grid: Grid) -> str:
    head = "".join(f"<th scope='col'>{escape(word)}</th>" for word in grid.header)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in same_rows(grid.rows))
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<h2>{escape(grid.title)}</h2>{table}{_small(grid.note)}"


def _signers(brief: Brief, mail: Letter, cited: str) -> str:
    """Return who signed: their names where they are few, else how many in each country and the way to their names."""
    signers = brief.signers_apart
    if not signers:
        return ""
    n = sum(counted for _country, counted, _names in signers.groups)
    if n <= FEW_NAMES:
        rows = [f"<b>{escape(country)} ({n})</b> {escape('; '.join(names))}" for country, n, names in signers.groups]
        told = "".join(f"<p class='note'>{row}</p>" for row in rows)
        return f"<h2>{escape(signers.title)}</h2>{told}{_small(signers.note, cited)}"
    title = signers.title
    if len(brief.seats) > 1:
        title = _("Where the {n} organizations are based").format(n=number(n))
    counts = " · ".join(f"{escape(country)} <b>{number(k)}</b>" for country, k in brief.seats)
    names = f"{_link(mail.names, mail.full_list)}. " if mail.names else ""
    return f"<h2>{escape(title)}</h2><p class='note'>{counts}</p><p class='soft'>{names}{cited}</p>"
