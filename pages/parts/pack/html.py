"""The briefing as one page of HTML without scripts or anything to load, for mail and print."""

from __future__ import annotations

from html import escape

from pages.parts.claims.notes import Note
from pages.parts.pack.content import Brief, Grid, Headings, Line, Signers, Slide, Source, runs_words, shown_address
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.map_piece import map_names
from pages.parts.pack.slides.titles import tied
from pages.parts.views.home.map_picture import Map

# of more signers a mail says how many, not who
MOST_NAMES = 60
STYLE = """
.brief{--ink:#23211d;--soft:#6d675e;--line:#ddd5c7;--accent:#a8452f;color:var(--ink);background:#fffdf9;
font:16px/1.5 'Source Sans 3','Source Sans Pro',Calibri,'Segoe UI',Helvetica,Arial,sans-serif;
max-width:52rem;margin:0 auto;padding:2rem 1.6rem;box-sizing:border-box}
.brief h1,.brief h2{font-family:'Source Serif 4','Source Serif Pro',Georgia,'Times New Roman',serif;
line-height:1.2;color:var(--ink);padding:0;font-weight:600}
.brief h1{font-size:1.9rem;margin:0 0 .4rem}.brief h2{font-size:1.3rem;margin:2rem 0 .6rem}
.brief .kicker{color:var(--accent);font-weight:600;margin:0 0 .2rem}
.brief p{margin:0 0 .6rem}.brief .soft{color:var(--soft);font-size:.9rem}
.brief ol.claims{list-style:none;padding:0;margin:0}
.brief ol.claims li{font-size:1.15rem;line-height:1.4;margin:0 0 .8rem;padding-left:.9rem;
border-left:3px solid var(--accent)}
.brief a{color:var(--accent)}.brief sup{font-size:.68em;line-height:0}.brief sup a{text-decoration:none}
.brief figure{margin:0}.brief svg{display:block;width:100%;height:auto;max-height:26rem;object-fit:contain}
.brief table{border-collapse:collapse;width:100%;font-size:.9rem}
@media(max-width:640px){.brief{padding:1.2rem .8rem;overflow-wrap:anywhere}
.brief table{display:block;overflow-x:auto;font-size:.78rem}.brief th,.brief td{overflow-wrap:break-word}}
.brief th,.brief td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
.brief tbody th{font-weight:400}.brief td.way{min-width:8.5em}.brief td.day{min-width:7em}
.brief sup a{white-space:nowrap}.brief .d{text-align:center}
.brief .key{display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.85rem;margin:.5rem 0}
.brief .key i{display:inline-block;width:.8em;height:.8em;margin-right:.35em}
.brief ol.notes{font-size:.85rem;padding-left:1.6rem}.brief ol.notes li,.brief ul.sources li{margin-bottom:.3rem;
overflow-wrap:anywhere}
.brief .names{font-size:.88rem;margin:0 0 .5rem}
@media print{.brief{padding:0;max-width:none}.brief h2{break-after:avoid}
.brief figure,.brief tr,.brief li{break-inside:avoid}}
@page{margin:18mm}
"""


def html(brief: Brief) -> bytes:
    """Return the whole file."""
    return (
        f'<!doctype html>\n<html lang="{brief.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(brief.title)} · Firmantes</title>\n<style>body{{margin:0;background:#f4efe6}}{STYLE}</style>\n"
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
        _map(brief.map) if brief.map else "",
        *(_board(brief, board) for board in brief.tables("asked", "committed", "since")),
        _grid(brief.gaps) if brief.gaps else "",
        _signers(brief.signers, words) if brief.signers else "",
    ]
    if brief.limits:
        items = "".join(f"<li>{escape(line)}</li>" for line in brief.limits)
        parts.append(f"<h2>{escape(words.limits)}</h2><ul>{items}</ul>")
    notes = "".join(_note(k, note, shown_address(note.url)) for k, note in enumerate(brief.notes, 1))
    parts.append(f"<h2>{escape(words.notes)}</h2><ol class='notes'>{notes}</ol>")
    parts.append(f"<h2>{escape(words.sources)}</h2><ul class='sources'>{''.join(map(_source, brief.sources))}</ul>")
    foot = f"<a href='{escape(brief.link, quote=True)}'>{escape(brief.link)}</a> · " if brief.link else ""
    parts.append(f"<p class='soft'>{foot}{escape(brief.credits)}</p>")
    return f"<main class='brief' lang='{brief.lang}'>{''.join(parts)}</main>"


def svg_map(drawn: Map) -> str:
    """Return the map as SVG with its text alternative."""
    shapes = sorted(drawn.shapes, key=lambda shape: shape.chosen)
    plain = "".join(
        f"<path d='{_path(shape.outline.rings)}' fill='{shape.fill}' stroke='#fff' stroke-width='1.5'>"
        f"<title>{escape(shape.words)}</title></path>"
        for shape in shapes
    )
    names = "".join(
        f"<text x='{name.x + name.width / 2:.0f}' y='{name.y + name.size * 0.95:.0f}' font-size='{name.size:.0f}' "
        f"font-weight='bold' text-anchor='middle' fill='{name.colour}'>{escape(name.words)}</text>"
        for name in map_names(drawn, (0.0, 0.0, drawn.width, drawn.height), drawn.width * 0.032)
    )
    ring = {True: "#fff", False: "#6d675e"}
    marks = "".join(
        f"<circle cx='{mark.x}' cy='{mark.y}' r='{mark.radius}' fill='{mark.fill}' "
        f"stroke='{ring[mark.signers]}' stroke-width='1.5'><title>{escape(mark.words)}</title></circle>"
        for mark in drawn.marks
    )
    return (
        f"<svg viewBox='0 0 {drawn.width:.0f} {drawn.height:.0f}' role='img' "
        f"aria-label='{escape(drawn.alt, quote=True)}' "
        "xmlns='http://www.w3.org/2000/svg'>"
        f"<rect width='100%' height='100%' fill='#edf1ef'/>{plain}{marks}{names}</svg>"
    )


def _path(rings: tuple[tuple[tuple[float, float], ...], ...]) -> str:
    return "".join("M" + " ".join(f"{x:g},{y:g}" for x, y in ring) + "Z" for ring in rings)


def _claim(line: Line) -> str:
    runs = [words for words in runs_words(line.marks).split(", ") if words]
    marks = ", ".join(f"<a href='#n{words.split('–')[0]}'>{words}</a>" for words in runs)
    return f"<li>{escape(line.sentence)}{f' <sup>{marks}</sup>' if marks else ''}</li>"


def _note(k: int, note: Note, shown: str) -> str:
    link = f" <a href='{escape(note.url, quote=True)}'>{escape(shown)}</a>" if note.url else ""
    return f"<li id='n{k}'>{escape(note.text)}{link}</li>"


def _map(drawn: Map) -> str:
    key = "".join(f"<span><i style='background:{fill}'></i>{escape(words)}</span>" for fill, words in drawn.key)
    note = f"<p class='soft'>{escape(drawn.note)}</p>" if drawn.note else ""
    return f"<h2>{escape(drawn.title)}</h2><figure>{svg_map(drawn)}</figure><div class='key'>{key}</div>{note}"


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


def _source(source: Source) -> str:
    url = escape(source.url, quote=True)
    return f"<li>“{escape(source.title)}”, {escape(source.words)}. <a href='{url}'>{url}</a></li>"
