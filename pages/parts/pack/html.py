"""The briefing as one page of HTML without scripts or anything to load, for mail and print."""

from __future__ import annotations

from html import escape
from string import Template

from pages.parts.claims.notes import Note
from pages.parts.drawing import palette
from pages.parts.pack.content import Brief, Grid, Headings, Line, Signers, Slide, runs_words, shown_address
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.titles import tied

# of more signers a mail says how many, not who; the countries with most stand in it
MOST_NAMES, SEATS = 12, 10
STYLE = Template("""
.brief{color:$ink;background:$paper;
font:16px/1.5 'Source Sans 3','Source Sans Pro',Calibri,'Segoe UI',Helvetica,Arial,sans-serif;
max-width:832px;margin:0 auto;padding:32px 26px;box-sizing:border-box}
.brief h1,.brief h2{font-family:'Source Serif 4','Source Serif Pro',Georgia,'Times New Roman',serif;
line-height:1.2;color:$ink;padding:0;font-weight:600}
.brief h1{font-size:30px;margin:0 0 6px}.brief h2{font-size:21px;margin:32px 0 10px}
.brief .kicker{color:$strong;font-weight:600;margin:0 0 3px}
.brief p{margin:0 0 10px}.brief .soft{color:$soft;font-size:14px}
.brief ol.claims{list-style:none;padding:0;margin:0}
.brief ol.claims li{font-size:18px;line-height:1.4;margin:0 0 13px;padding-left:14px;
border-left:3px solid $strong}
.brief a{color:$strong}.brief sup{font-size:.68em;line-height:0}.brief sup a{text-decoration:none}

.brief table{border-collapse:collapse;width:100%;font-size:14px}
@media(max-width:640px){.brief{padding:19px 13px;overflow-wrap:anywhere}
.brief table{display:block;overflow-x:auto;font-size:12px}.brief th,.brief td{overflow-wrap:break-word}}
.brief th,.brief td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid $border}
.brief tbody th{font-weight:400}.brief td.way{min-width:8.5em}.brief td.day{min-width:7em}
.brief sup a{white-space:nowrap}.brief .d{text-align:center}
.brief ol.notes{font-size:14px;padding-left:26px}.brief ol.notes li{margin-bottom:5px;
overflow-wrap:anywhere}
.brief .names{font-size:14px;margin:0 0 8px}
@media print{.brief{padding:0;max-width:none}.brief h2{break-after:avoid}
.brief tr,.brief li{break-inside:avoid}}
@page{margin:18mm}
.brief table.numbers{width:auto;margin:0 0 12px}.brief table.numbers td{border:0;padding:1px 12px 1px 0}
.brief td.n{text-align:right;font-weight:700;color:$strong}
""").substitute(palette.PAPER_COLOURS)


def html(brief: Brief) -> bytes:
    """Return the whole file."""
    return (
        f'<!doctype html>\n<html lang="{brief.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(brief.title)} · Firmantes</title>\n"
        f"<style>body{{margin:0;background:{palette.GROUND}}}{STYLE}</style>\n"
        f"</head>\n<body>\n{body(brief)}\n</body>\n</html>\n"
    ).encode()


def body(brief: Brief) -> str:
    """Return what stands between the tags of the body; every word is escaped."""
    words = brief.headings
    parts = [
        f"<p class='kicker'>{escape(brief.title)}</p>",
        f"<h1>{escape(tied(brief.lead))}</h1>",
        f"<p>{escape(f'{brief.context} {brief.scope}')}</p><p class='soft'>{escape(brief.stamp)}</p>",
        f"<h2>{escape(words.claims)}</h2><ol class='claims'>{''.join(map(_claim, brief.claims))}</ol>",
        _map(brief) if brief.map else "",
        *(_board(brief, board) for board in brief.tables("asked", "since")),
        _grid(brief.gaps) if brief.gaps else "",
        _signers(brief.signers, words) if brief.signers else "",
    ]
    if brief.limits:
        items = "".join(f"<li>{escape(line)}</li>" for line in brief.limits)
        parts.append(f"<h2>{escape(words.limits)}</h2><ul>{items}</ul>")
    notes = "".join(_note(k, note, shown_address(note.url)) for k, note in enumerate(brief.notes, 1))
    parts.append(f"<h2>{escape(words.notes)}</h2><ol class='notes'>{notes}</ol>")
    foot = f"<a href='{escape(brief.link, quote=True)}'>{escape(brief.link)}</a> · " if brief.link else ""
    parts.append(f"<p class='soft'>{foot}{escape(brief.credits)}</p>")
    return f"<main class='brief' lang='{brief.lang}'>{''.join(parts)}</main>"


def _claim(line: Line) -> str:
    runs = [words for words in runs_words(line.marks).split(", ") if words]
    marks = ", ".join(f"<a href='#n{words.split('–')[0]}'>{words}</a>" for words in runs)
    return f"<li>{escape(line.sentence)}{f' <sup>{marks}</sup>' if marks else ''}</li>"


def _note(k: int, note: Note, shown: str) -> str:
    link = f" <a href='{escape(note.url, quote=True)}'>{escape(shown)}</a>" if note.url else ""
    return f"<li id='n{k}'>{escape(note.text)}{link}</li>"


def _map(brief: Brief) -> str:
    """Return the numbers of the map and, where there are several, the countries of those who signed with theirs.

    Programs that read mail drop drawings and pictures within the page, so that the map itself stands in other files.
    """
    board = brief.boards["map"]
    numbers = "".join(
        f"<tr><td class='n'>{escape(figure.number)}</td><td>{escape(figure.words)}</td></tr>"
        for figure in board.figures
    )
    seats = ""
    if len(brief.seats) > 1:
        shown = brief.seats[:SEATS]
        rows = "".join(f"<tr><td class='n'>{n}</td><td>{escape(country)}</td></tr>" for country, n in shown)
        left = len(brief.seats) - SEATS
        more = f"<p class='soft'>{escape(brief.headings.more.format(n=left))}</p>" if left > 0 else ""
        seats = f"<table class='numbers'>{rows}</table>{more}"
    title = f"<h2>{escape(board.title)}</h2>" if board.title != brief.lead else ""
    return f"{title}<table class='numbers'>{numbers}</table>{seats}"


def _board(brief: Brief, board: Slide) -> str:
    """Return what is asked or what came of it as a table with its small print."""
    foot = f"<p class='soft'>{escape(brief.small_print(board))}</p>"
    if board.grid:
        return f"{_grid(board.grid)}{foot}"
    if board.dots:
        dots = board.dots
        head = "".join(f"<th scope='col' class='d'>{escape(word)}</th>" for word in (*dots.columns, dots.counted))
        rows = "".join(
            f"<tr><th scope='row'>{escape(name)}</th>"
            f"{''.join(f'<td class=d>{DOTS[mark]}</td>' for mark in marks)}<td class='d'>{escape(n)}</td></tr>"
            for name, marks, n in dots.rows
        )
        table = f"<thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody>"
    else:
        rows = "".join(
            f"<tr><td class='day'>{escape(card.head)}</td><td>{escape(card.text)}</td>"
            f"<td class='way' style='color:{card.colour}'>{escape(f'{card.sign} {card.word}')}</td></tr>"
            for card in board.cards
            if card.word
        )
        table = f"<tbody>{rows}</tbody>"
    return f"<h2>{escape(board.title)}</h2><table>{table}</table>{foot}"


def _grid(grid: Grid) -> str:
    head = "".join(f"<th scope='col'>{escape(word)}</th>" for word in grid.header)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in grid.rows)
    note = f"<p class='soft'>{escape(grid.note)}</p>" if grid.note else ""
    return f"<h2>{escape(grid.title)}</h2><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{note}"


def _signers(signers: Signers, words: Headings) -> str:
    """Return who signed by country: names as far as a mail has room, else how many."""
    if sum(n for _country, n, _names in signers.groups) > MOST_NAMES:
        counts = " · ".join(f"<b>{escape(country)}</b> {n}" for country, n, _names in signers.groups)
        left = escape(words.left_out.format(what=signers.names))
        return f"<h2>{escape(signers.title)}</h2><p class='names'>{counts}</p><p class='soft'>{left}</p>"
    groups, more = [], words.more
    for country, n, names in signers.groups:
        listed = escape("; ".join(names))
        if len(names) < n:
            listed = f"{listed} {escape(more.format(n=n - len(names)))}".strip()
        groups.append(f"<p class='names'><b>{escape(country)} ({n})</b> {listed}</p>")
    return f"<h2>{escape(signers.title)}</h2>{''.join(groups)}<p class='soft'>{escape(signers.note)}</p>"
