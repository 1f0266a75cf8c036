"""The briefing as a letter in HTML, to paste into a mail: tables, styles on each element, nothing to load or run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from html import escape
from string import Template
from urllib.parse import urlsplit

from pages.parts.claims.notes import Note
from pages.parts.drawing.palette import BORDER, DARK, FAINT, INK, SOFT, STRONG, WHITE
from pages.parts.pack.content import Brief, Card, Grid, Line, Slide, Sources, in_its_language, in_time, site_name
from pages.parts.pack.letter import FEW_NAMES, Letter, letter
from pages.parts.pack.paper import grouped
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.packages import BARS as MOST
from pages.parts.pack.slides.titles import tied
from pages.parts.words.catalogue import gettext as _, number

# sentences of a mail's summary, and passages quoted of one statement
MOST_CLAIMS, MOST_QUOTED = 4, 2
# a typeface that every mail program has; cells of a table do not take it from what is around them
FACE = f"font-family:Arial,Helvetica,sans-serif;color:{INK}"
TEXT = f"{FACE};font-size:16px;line-height:24px"
CELL = f"{FACE};text-align:left;vertical-align:top;padding:7px 12px 7px 0;border-bottom:1px solid {BORDER};"
CELL += "font-size:14px;line-height:20px"
# what stands on each element, and on those of a class: a mail program reads no style sheet
STYLES = {
    "h1": f"{FACE};font-size:22px;line-height:28px;font-weight:700;margin:0 0 16px;padding:20px 0 0;"
    f"border-top:3px solid {STRONG}",
    "h2": f"{FACE};font-size:18px;line-height:24px;font-weight:700;margin:32px 0 10px",
    "p": f"{TEXT};margin:0 0 14px",
    "ul": "margin:0;padding:0 0 0 20px",
    "li": f"{TEXT};margin:0 0 6px",
    "table": "border-collapse:collapse;width:100%",
    "th": f"{CELL};font-weight:700",
    "td": CELL,
    "sup": "font-size:11px;line-height:0;white-space:nowrap",
    "a": f"color:{STRONG}",
    # what a list of mails shows beside the subject
    ".ahead": "display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px",
    ".subject": f"{TEXT};font-weight:700;margin:0 0 20px;padding:0 0 12px;border-bottom:1px solid {BORDER}",
    ".soft": f"{FACE};color:{SOFT};font-size:14px;line-height:20px;margin:8px 0 10px",
    ".asks": f"{TEXT};margin:0 0 16px;font-weight:700",
    ".claims": "border-collapse:collapse;width:100%;margin:16px 0 14px",
    ".claim": f"{TEXT};text-align:left;padding:0 0 12px 14px;border-left:3px solid {STRONG}",
    ".note": f"{FACE};font-size:14px;line-height:20px;margin:0 0 6px",
    ".quoted": f"{FACE};font-size:14px;line-height:20px;margin:6px 0 0",
    ".button": "border-collapse:separate;margin:0 0 28px",
    ".ground": f"background:{STRONG};border-radius:4px;padding:12px 22px",
    ".go": f"{TEXT};color:{WHITE};font-weight:700;text-decoration:none",
    ".numbers": "border-collapse:collapse;margin:0 0 14px",
    ".n": f"{TEXT};padding:2px 12px 2px 0;text-align:right;vertical-align:top;font-weight:700;color:{STRONG}",
    ".what": f"{TEXT};padding:2px 0;text-align:left;vertical-align:top",
    ".row": f"{CELL};font-weight:400",
    ".d": f"{CELL};text-align:center;padding:7px 4px",
    ".day": f"{CELL};white-space:nowrap;color:{SOFT}",
    ".way": f"{CELL};width:140px;font-weight:700",
    ".brief": f"background:{WHITE};width:100%;max-width:600px",
}
# for programs that do read one, and for print; all is readable without
SHEET = Template("""
@media(prefers-color-scheme:dark){body,.brief,.brief *{background:$background!important;color:$text!important}
.brief a,.brief .n{color:$link!important}.brief .soft,.brief .day{color:$faint!important}
.brief .ground,.brief .go{background:$link!important;color:$background!important}}
@media(max-width:480px){.brief .day{white-space:normal!important}.brief .way{width:84px!important}
.brief .d{font-size:11px!important;line-height:16px!important;padding:7px 1px!important}
.brief .way,.brief .row{padding-right:4px!important}.brief .row{font-size:13px!important}}
@media print{h2{break-after:avoid}tr,li{break-inside:avoid}}
""").substitute(DARK._asdict(), faint=FAINT)
TAG = re.compile(r"<(\w+)((?: class='(\w+)')?)(?=[ >])")


@in_its_language
def html(brief: Brief) -> bytes:
    """Return the whole file; its title is the headline, which a mail has as its subject."""
    return (
        f'<!doctype html>\n<html lang="{brief.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(brief.lead)}</title>\n<style>{SHEET}</style>\n"
        f"</head>\n<body style='margin:0;padding:24px 16px'>\n{_styled(_body(brief))}\n</body>\n</html>\n"
    ).encode()


def _body(brief: Brief) -> str:
    """Return what stands between the tags of the body; every word is escaped."""
    words, mail = brief.headings, letter(brief)
    claims, boards = summary(brief), brief.tables("asked", "since")
    # what an action package is stands after what speaks of one
    said = any(line.kind == "unanswered" for line in claims)
    tables = [_board(brief, one) + ("" if said or not one.under else _small(brief.meaning)) for one in boards]
    marks = {line.kind: line.mark for line in brief.claims}
    content = [
        _figures(brief) if brief.map else "",
        f"<h2>{escape(words.claims)}</h2>" if len(claims) > 1 else "",
        f"<table class='claims'>{''.join(map(_claim, claims))}</table>" if claims else "",
        _small(brief.meaning) if said else "",
        *tables[:1],
        *map(partial(_open, brief), _without_package(brief)),
        *tables[1:],
        _grid(brief.gaps, _cited(brief, [marks.get("absent", 0)])) if brief.gaps else "",
        _signers(brief, mail, _cited(brief, [marks.get("countries", 0)])),
    ]
    if brief.limits:
        items = "".join(f"<li>{escape(line)}</li>" for line in brief.limits)
        content.append(f"<h2>{escape(words.limits)}</h2><ul>{items}</ul>")
    told = "".join(content)
    # those that something here cites, under the numbers that they have in the other files
    notes = "".join(_note(k, notes) for k, notes in enumerate(brief.notes, 1) if f"'#n{k}'" in told)
    parts = [
        f"<div class='ahead'>{escape(brief.question or mail.opening)}</div>",
        f"<p class='subject'>{escape(tied(mail.subject))}</p>",
        f"<p>{escape(mail.greeting)}</p><p>{escape(mail.opening)}</p>",
        f"<p class='asks'>{escape(brief.question)}</p>" if brief.question else "",
        f"<p>{escape(mail.meeting)} {escape(mail.below)}</p>",
        _button(brief.link, mail.button) if brief.link else "",
        f"<p>{escape(mail.closing)}</p><p>___</p>",
        # what is behind it comes after the signature
        f"<h1>{escape(brief.title)}</h1>",
        told,
        f"<h2>{escape(words.notes)}</h2>{notes}" if notes else "",
        f"<p class='soft'>{escape(f'{brief.scope} {brief.stamp}.')}</p>",
        f"<p class='soft'>{_link(brief.link, brief.link)}</p>" if brief.link else "",
        f"<p class='soft'>{escape(brief.credits)}</p>",
    ]
    # a table holds the width where a mail program knows no other way
    page = "<table class='brief' role='presentation' align='center' width='600'>"
    return f"{page}<tr><td class='page' lang='{brief.lang}'>{''.join(parts)}</td></tr></table>"


def summary(brief: Brief) -> tuple[Line, ...]:
    """Return the claims that open a mail: those that neither its numbers nor a title under them say, `MOST_CLAIMS`."""
    boards = {board.key: board for board in brief.tables("asked", "since")}
    told = {"since"} & set(boards)
    told |= {"absent"} if brief.gaps else set()
    told |= {"countries"} if brief.signers_apart and len(brief.seats) > 1 else set()
    # of one demand the table of the statements says it all, and who endorsed the Declaration says nothing of it
    told |= {"demand", "endorsers", "unanswered"} if "asked" in boards and boards["asked"].cards else set()
    told |= {"unanswered"} if _without_package(brief) else set()
    return tuple(line for line in brief.beyond_figures if line.kind not in told)[:MOST_CLAIMS]


def _styled(words: str) -> str:
    """Return HTML with the styles of each element on itself."""

    def styled(found: re.Match[str]) -> str:
        tag, kind, name = found.groups()
        style = STYLES.get(f".{name}", STYLES.get(tag, "") if name != "page" else "padding:0;border:0")
        return f'<{tag}{kind} style="{style}"' if style else found[0]

    return TAG.sub(styled, words)


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


def _note(k: int, sources: Sources) -> str:
    return f"<p class='note' id='n{k}'><b>[{k}]</b>&nbsp; {'; '.join(map(_source, sources))}</p>"


def _source(source: Note) -> str:
    return escape(source.text) + (f" {_link(source.url, shown_address(source.url))}" if source.url else "")


def _figures(brief: Brief) -> str:
    """Return the numbers of the map: programs that read mail drop drawings, so that itself it stands in other files."""
    board = brief.boards["map"]
    rows = "".join(
        f"<tr><td class='n'>{escape(figure.number)}</td><td class='what'>{escape(figure.words)}</td></tr>"
        for figure in board.figures
    )
    title = f"<h2>{escape(board.title)}</h2>" if board.title != brief.lead else ""
    return f"{title}<table class='numbers'>{rows}</table>{_small('', _cited(brief, board.marks))}"


def shown_address(url: str) -> str:
    """Return an address as a note shows it: its site, and “/…” where the link leads further."""
    return site_name(url) + ("/…" if urlsplit(url).path.strip("/") or urlsplit(url).query else "")


def _board(brief: Brief, board: Slide) -> str:
    """Return what is asked or what came of it as a table with its small print."""
    small = f"{board.under} {brief.small_print(replace(board, marks=()))}".strip()
    foot = _small(small, _cited(brief, board.marks))
    if board.grid:
        return f"{_grid(board.grid)}{foot}"
    if board.dots:
        dots = board.dots
        head = "".join(f"<th class='d' scope='col'>{escape(word)}</th>" for word in (*dots.columns, dots.counted))
        rows = "".join(
            f"<tr><th class='row' scope='row'>{escape(name)}</th>{_centred([*(DOTS[mark] for mark in marks), n])}</tr>"
            for name, marks, n in dots.rows
        )
        table = f"<thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody>"
    else:
        rows = "".join(
            f"<tr><td class='day'>{escape(card.head)}</td><td>{escape(card.text)}{_quoted(card)}</td>"
            f"<td class='way'><span style='color:{said_in(card)}'>{escape(f'{card.sign} {card.word}')}</span></td></tr>"
            for card in in_time(board.cards)
            if card.word
        )
        table = f"<tbody>{rows}</tbody>"
    return f"<h2>{escape(board.title)}</h2><table>{table}</table>{foot}"


def _quoted(card: Card) -> str:
    """Return what a statement asks: in its own words, where these stand, and in ours."""
    told = (f"“{words}” · {place}. {meaning}" for words, place, meaning in card.passages[:MOST_QUOTED])
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


def _centred(words: list[str]) -> str:
    return "".join(f"<td class='d'>{escape(word)}</td>" for word in words)


def _grid(grid: Grid, cited: str = "") -> str:
    head = "".join(f"<th scope='col'>{escape(word)}</th>" for word in grid.header)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in grouped(grid))
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<h2>{escape(grid.title)}</h2>{table}{_small(grid.note, cited)}"


def _signers(brief: Brief, mail: Letter, cited: str) -> str:
    """Return who signed: their names where they are few, else how many in each country and the way to their names."""
    signers = brief.signers_apart
    if not signers:
        return ""
    n = sum(counted for _country, counted, _names in signers.groups)
    if n <= FEW_NAMES:
        rows = [f"<b>{escape(country)} ({n})</b> {escape('; '.join(names))}" for country, n, names in signers.groups]
        listed = "".join(f"<p class='note'>{row}</p>" for row in rows)
        return f"<h2>{escape(signers.title)}</h2>{listed}{_small(signers.note, cited)}"
    title = signers.title
    if len(brief.seats) > 1:
        title = _("Where the {n} organizations are based").format(n=number(n))
    counts = " · ".join(f"{escape(country)} <b>{number(k)}</b>" for country, k in brief.seats)
    names = f"{_link(mail.names, mail.full_list)}. " if mail.names else ""
    return f"<h2>{escape(title)}</h2><p>{counts}</p><p class='soft'>{names}{cited}</p>"
