"""The briefing as a letter in HTML, to paste into a mail: tables, styles on each element, nothing to load or run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from pages.parts.pack.content import Brief, in_its_language
from pages.parts.pack.letter import (
    Letter,
    as_elsewhere,
    facts,
    figures,
    in_few_words,
    letter,
    marked,
    noted,
    opening,
    sources,
)
from pages.parts.pack.mail_styles import SHEET, styled
from pages.parts.pack.news import FIRST
from pages.parts.pack.rows.first import doubted
from pages.parts.pack.slides.frame import DOTS
from pages.parts.pack.slides.heads import dated
from pages.parts.pack.subject import subject
from pages.parts.words.catalogue import gettext as _

# on what terms all of it may be used
LICENCE = "Firmantes, CC BY 4.0"
# the class of a link in small print
_SOURCE = " class='source'"


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
    mail = letter(brief)
    heading = _("Subject: {subject}").format(subject=mail.subject)
    parts = [
        f"<div class='ahead'>{escape(mail.question or mail.news)}</div>",
        f"<p class='subject'>{escape(heading)}</p>",
        *(f"<p{_asks(words == mail.question)}>{_told(brief, mail, words)}</p>" for words in opening(mail)),
        _numbers(brief),
        f"<ul>{''.join(f'<li>{_told(brief, mail, words)}</li>' for words in facts(mail))}</ul>",
        _line(mail.attached),
        f"<p>{escape(mail.online)} {_link(brief.link, brief.link)}</p>" if mail.online else "",
        f"<p>{escape(mail.closing)}<br>{escape(mail.signature)}</p>",
        _dots(brief),
        _small(as_elsewhere(brief), _sources(brief, mail)),
        _small(brief.headings.limits, " ".join(escape(one) for one in brief.limits[:1])),
        f"<p class='soft'>{escape(f'{brief.stamp}. {LICENCE}.')}</p>",
    ]
    # a table holds the width where a mail program knows no other way
    page = "<table class='brief' role='presentation' align='center' width='600'>"
    return f"{page}<tr><td class='page' lang='{brief.lang}'>{''.join(parts)}</td></tr></table>"


def _asks(yes: bool) -> str:
    return " class='asks'" if yes else ""


def _line(words: str) -> str:
    return f"<p>{escape(words)}</p>" if words else ""


def _told(brief: Brief, mail: Letter, words: str) -> str:
    """Return words of a letter with the numbers of notes; who published an event stands behind it as a link."""
    told = marked(escape(words), [(escape(sentence), marks) for sentence, marks in noted(brief, mail)], _marks)
    for event in mail.events:
        begins, whole = escape(event.words.rstrip(".")), escape(event.words)
        told = told.replace(whole, f"{begins} ({_link(event.source.url, event.card.source)}).")
    return told


def _link(url: str, words: str, kind: str = "") -> str:
    return f"<a{kind} href='{escape(url, quote=True)}'>{escape(words)}</a>"


def _small(title: str, line: str) -> str:
    """Return small print under its name; "" without."""
    return f"<p class='soft'><b>{escape(title)}.</b> {line}</p>" if line else ""


def _sources(brief: Brief, mail: Letter) -> str:
    """Return the sources of a letter, a line for those of the same notes, those that have an address as links."""
    return "".join(
        f"<br>{', '.join(map(str, marks))} · "
        f"{'; '.join(_link(url, name, _SOURCE) if url else escape(name) for name, url in found)}"
        for marks, found in sources(brief, mail)
    )


def _marks(marks: Sequence[int]) -> str:
    """Return the numbers of notes, raised; "" for none."""
    return f"<sup class='mark'>{', '.join(map(str, marks))}</sup>" if marks else ""


def _numbers(brief: Brief) -> str:
    """Return the numbers of a letter in a row, what each counts below it; "" without any."""
    every = figures(brief)
    wide = f"width='{100 // max(1, len(every))}%'"
    numbers = "".join(f"<td class='n' {wide}>{escape(one.date or one.number)}</td>" for one, _k in every)
    words = "".join(f"<td class='what'>{escape(in_few_words(one))}{_marks((k,) if k else ())}</td>" for one, k in every)
    return f"<table class='numbers'><tr>{numbers}</tr><tr>{words}</tr></table>" if every else ""


def _dots(brief: Brief) -> str:
    """Return which statement asks for what stands first, as a table of dots; "" of one statement alone."""
    dots = next((board.dots for board in brief.tables("asked") if board.dots), None)
    if not dots or len(dots.columns) == 1:
        return ""
    heads = ["", *(dated(dots) if dots.named else dots.columns)]
    rows = [[f"<td class='dot'>{escape(words)}</td>".replace("\n", "<br>") for words in heads]]
    for name, marks, _n in dots.rows[:FIRST]:
        cells = [f"<td class='demand'>{escape(name)}</td>"]
        for mark, statement in zip(marks, dots.named or dots.columns, strict=True):
            pale = " class='pale'" if (name, statement) in dots.doubted else ""
            cells.append(f"<td class='dot'><span{pale}>{DOTS[mark]}</span></td>")
        rows.append(cells)
    table = "".join(f"<tr>{''.join(cells)}</tr>" for cells in rows)
    # as what a government is asked stands with the number
    shown = replace(dots, whom="") if brief.question and figures(brief) else dots
    key = f"{doubted(shown, FIRST)} {dots.key(FIRST)}".strip()
    title = f"<p class='soft'><b>{escape(brief.headings.each)}</b></p>"
    return f"{title}<table class='numbers'>{table}</table><p class='soft'>{escape(key)}</p>"
