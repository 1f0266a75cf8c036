"""The briefing as one page of HTML for mail: tables and styles on each element, nothing to load, no scripts."""

from __future__ import annotations

import re
from html import escape
from string import Template

from pages.parts.claims.notes import Note
from pages.parts.drawing.palette import BORDER, DARK, FAINT, INK, SOFT, STRONG, WHITE
from pages.parts.pack.content import Brief, Grid, Headings, Line, Signers, Slide, Sources, in_time, shown_address
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.titles import tied

# the countries with most signers stand beside the numbers
SEATS = 10
SERIF = f"font-family:Georgia,'Times New Roman',serif;line-height:1.25;font-weight:600;color:{INK}"
CELL = f"text-align:left;vertical-align:top;padding:7px 12px 7px 0;border-bottom:1px solid {BORDER};font-size:14px"
# what stands on each element, and on those of a class: a mail program reads no style sheet
STYLES = {
    "h1": f"{SERIF};font-size:28px;margin:0 0 12px",
    "h2": f"{SERIF};font-size:20px;margin:36px 0 12px",
    "p": "margin:0 0 10px",
    "ul": "margin:0;padding:0 0 0 20px",
    "ol": "margin:0;padding:0 0 0 28px",
    "li": "margin:0 0 6px",
    "table": "border-collapse:collapse;width:100%",
    "th": f"{CELL};font-weight:700",
    "td": CELL,
    "sup": "font-size:11px;line-height:0;white-space:nowrap",
    "a": f"color:{STRONG}",
    ".kicker": f"color:{STRONG};font-weight:700;margin:0 0 4px",
    ".soft": f"color:{SOFT};font-size:14px;margin:8px 0 10px",
    ".claim": f"font-size:17px;line-height:1.45;margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid {STRONG}",
    ".asks": "font-size:17px;line-height:1.45;margin:0 0 16px;font-weight:700",
    ".note": "font-size:14px;margin:0 0 6px",
    ".numbers": "border-collapse:collapse;margin:0 0 14px",
    ".n": f"padding:2px 12px 2px 0;font-size:16px;text-align:right;vertical-align:top;font-weight:700;color:{STRONG}",
    ".what": "padding:2px 0;font-size:16px;text-align:left;vertical-align:top",
    ".row": f"{CELL};font-weight:400",
    ".d": f"{CELL};text-align:center",
    ".day": f"{CELL};white-space:nowrap;color:{SOFT}",
    ".way": f"{CELL};white-space:nowrap;font-weight:700",
    ".names": "font-size:14px;margin:0 0 8px",
    ".brief": f"color:{INK};background:{WHITE};font:16px/1.5 Calibri,'Segoe UI',Helvetica,Arial,sans-serif;"
    "width:100%;max-width:640px",
}
# for programs that do read one, and for print; all is readable without
SHEET = Template("""
@media(prefers-color-scheme:dark){body,.brief,.brief *{background:$background!important;color:$text!important}
.brief a,.brief .n,.brief .kicker{color:$link!important}.brief .soft,.brief .day{color:$faint!important}}
@media(max-width:480px){.brief .way,.brief .day{white-space:normal!important}}
@media print{h2{break-after:avoid}tr,li{break-inside:avoid}}
""").substitute(DARK._asdict(), faint=FAINT)
TAG = re.compile(r"<(\w+)((?: class='(\w+)')?)(?=[ >])")


def html(brief: Brief) -> bytes:
    """Return the whole file."""
    return (
        f'<!doctype html>\n<html lang="{brief.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(brief.title)} · Firmantes</title>\n<style>{SHEET}</style>\n"
        f"</head>\n<body style='margin:0;padding:24px 16px'>\n{_styled(body(brief))}\n</body>\n</html>\n"
    ).encode()


def body(brief: Brief) -> str:
    """Return what stands between the tags of the body; every word is escaped."""
    words = brief.headings
    numbers = _map(brief) if brief.map else ""
    # numbers whose title is the headline stand under it
    untitled = brief.boards["map"].title == brief.lead
    parts = [
        f"<p class='kicker'>{escape(brief.title)}</p>",
        f"<h1>{escape(tied(brief.lead))}</h1>",
        f"<p>{escape(f'{brief.context} {brief.scope}')}</p><p class='soft'>{escape(brief.stamp)}</p>",
        numbers if untitled else "",
        f"<h2>{escape(words.claims)}</h2>{''.join(map(_claim, brief.beyond_figures))}",
        f"<p class='soft'>{escape(brief.meaning)}</p>" if brief.meaning else "",
        f"<p class='asks'>{escape(brief.question)}</p>" if brief.question else "",
        "" if untitled else numbers,
        *(_board(brief, board) for board in brief.tables("asked", "since")),
        _grid(brief.gaps) if brief.gaps else "",
        _signers(signers, words) if (signers := brief.signers_apart) else "",
    ]
    if brief.limits:
        items = "".join(f"<li>{escape(line)}</li>" for line in brief.limits)
        parts.append(f"<h2>{escape(words.limits)}</h2><ul>{items}</ul>")
    notes = "".join(_note(k, sources) for k, sources in enumerate(brief.notes, 1))
    parts.append(f"<h2>{escape(words.notes)}</h2><ol>{notes}</ol>")
    foot = f"<a href='{escape(brief.link, quote=True)}'>{escape(brief.link)}</a> · " if brief.link else ""
    parts.append(f"<p class='soft'>{foot}{escape(brief.credits)}</p>")
    # a table holds the width where a mail program knows no other way
    page = "<table class='brief' role='presentation' align='center' width='640'>"
    return f"{page}<tr><td class='page' lang='{brief.lang}'>{''.join(parts)}</td></tr></table>"


def _styled(words: str) -> str:
    """Return HTML with the styles of each element on itself."""

    def styled(found: re.Match[str]) -> str:
        tag, kind, name = found.groups()
        style = STYLES.get(f".{name}", STYLES.get(tag, "") if name != "page" else "padding:0;border:0")
        return f'<{tag}{kind} style="{style}"' if style else found[0]

    return TAG.sub(styled, words)


def _claim(line: Line) -> str:
    mark = f" <sup><a href='#n{line.mark}'>{line.mark}</a></sup>" if line.mark else ""
    return f"<p class='claim'>{escape(line.sentence)}{mark}</p>"


def _note(k: int, sources: Sources) -> str:
    return f"<li class='note' id='n{k}'>{'; '.join(map(_source, sources))}</li>"


def _source(source: Note) -> str:
    address = escape(source.url, quote=True)
    return escape(source.text) + (f" <a href='{address}'>{escape(shown_address(source.url))}</a>" if source.url else "")


def _map(brief: Brief) -> str:
    """Return the numbers of the map and, where there are several, the countries of those who signed with theirs.

    Programs that read mail drop drawings and pictures within the page, so that the map itself stands in other files.
    """
    board = brief.boards["map"]
    numbers = "".join(
        f"<tr><td class='n'>{escape(figure.number)}</td><td class='what'>{escape(figure.words)}</td></tr>"
        for figure in board.figures
    )
    seats = ""
    if len(brief.seats) > 1:
        shown = brief.seats[:SEATS]
        rows = "".join(
            f"<tr><td class='n'>{n}</td><td class='what'>{escape(country)}</td></tr>" for country, n in shown
        )
        rest = " · ".join(f"{country} ({n})" for country, n in brief.seats[SEATS:])
        more = f"<p class='soft'>{escape(rest)}</p>" if rest else ""
        seats = f"<table class='numbers'>{rows}</table>{more}"
    title = f"<h2>{escape(board.title)}</h2>" if board.title != brief.lead else ""
    marks = ", ".join(f"<a href='#n{k}'>{k}</a>" for k in board.marks)
    words = brief.headings
    cited = words.signs.format(notes=marks) if len(board.marks) > 1 else words.sign.format(note=marks)
    note = f"<p class='soft'>{cited}</p>" if marks else ""
    return f"{title}<table class='numbers'>{numbers}</table>{note}{seats}"


def _board(brief: Brief, board: Slide) -> str:
    """Return what is asked or what came of it as a table with its small print."""
    foot = f"<p class='soft'>{escape(brief.small_print(board))}</p>"
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
            f"<tr><td class='day'>{escape(card.head)}</td><td>{escape(card.text)}</td>"
            f"<td class='way'><span style='color:{card.colour}'>{escape(f'{card.sign} {card.word}')}</span></td></tr>"
            for card in in_time(board.cards)
            if card.word
        )
        table = f"<tbody>{rows}</tbody>"
    return f"<h2>{escape(board.title)}</h2><table>{table}</table>{foot}"


def _centred(words: list[str]) -> str:
    return "".join(f"<td class='d'>{escape(word)}</td>" for word in words)


def _grid(grid: Grid) -> str:
    head = "".join(f"<th scope='col'>{escape(word)}</th>" for word in grid.header)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in grid.rows)
    note = f"<p class='soft'>{escape(grid.note)}</p>" if grid.note else ""
    return f"<h2>{escape(grid.title)}</h2><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{note}"


def _signers(signers: Signers, words: Headings) -> str:
    """Return who signed, by country."""
    groups, more = [], words.more
    for country, n, names in signers.groups:
        listed = escape("; ".join(names))
        if len(names) < n:
            listed = f"{listed} {escape(more.format(n=n - len(names)))}".strip()
        groups.append(f"<p class='names'><b>{escape(country)} ({n})</b> {listed}</p>")
    return f"<h2>{escape(signers.title)}</h2>{''.join(groups)}<p class='soft'>{escape(signers.note)}</p>"
