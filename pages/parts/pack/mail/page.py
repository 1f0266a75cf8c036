"""The briefing as a mail: a page to copy and a draft to open, both of one letter, nothing to load."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from unicodedata import normalize

from pages.parts.drawing import palette
from pages.parts.pack.content import Brief, in_its_language
from pages.parts.pack.formats import made
from pages.parts.pack.mail.letter import Letter, letter
from pages.parts.pack.mail.notes import as_elsewhere, marked, noted, plain, publisher, sources
from pages.parts.pack.mail.styles import SHEET, styled
from pages.parts.pack.mail.subject import SUBJECT
from pages.parts.words.catalogue import gettext as _

# on what terms all of it may be used
LICENCE = "Firmantes, CC BY 4.0"
# the class of a link in small print
_SOURCE = " class='source'"
# letters of an address that are shown whole
LINK = 200
# letters of the name of a field, and as many as words of another alphabet may take
FIELD = 25
# between the numbers of notes, which stay in one line
APART = ",\u00a0"
# what is to be filled in, outside of a tag, and its ground
BLANK = re.compile(r"___(?: \([^)]*\))?(?![^<]*>)")
# what parts a draft: the same bytes each time
PARTED = ("firmantes-texts", "firmantes-draft")


@in_its_language
def html(brief: Brief) -> bytes:
    """Return the page to copy into a mail: its subject above."""
    mail = letter(brief)
    heading = _("Subject: {subject}").format(subject=mail.subject)
    return _page(brief, mail, f"<p class='subject'>{escape(heading)}</p>").encode()


@in_its_language
def eml(brief: Brief, other: Brief | None = None) -> bytes:
    """Return the same as a draft that a mail program opens, the letter as text beside it, the hand-out attached."""
    draft = EmailMessage(policy=SMTP)
    mail = letter(brief)
    draft["Subject"] = mail.subject
    draft["X-Unsent"] = "1"
    # its subject stands in its head
    draft.set_content(plain(brief).partition("\n\n")[2], cte="quoted-printable")
    draft.add_alternative(_page(brief, mail, ""), subtype="html", cte="quoted-printable")
    draft.set_boundary(PARTED[0])
    draft.add_attachment(made(brief, "pdf", other), "application", "pdf", filename=_attached(brief))
    draft.set_boundary(PARTED[1])
    # a subject stays in its line
    return draft.as_bytes(policy=SMTP.clone(max_line_length=SUBJECT + FIELD))


def _attached(brief: Brief) -> str:
    """Return the name of the hand-out for whoever gets it, in letters that every mail program knows."""
    plain_letters = normalize("NFKD", brief.subject).encode("ascii", "ignore").decode()
    return f"{'-'.join(['Firmantes', *re.findall(r'[A-Za-z0-9]+', plain_letters), brief.lang])}.pdf"


def _page(brief: Brief, mail: Letter, above: str) -> str:
    """Return the whole page, with what stands `above` the letter."""
    body = BLANK.sub(_blank, styled(_body(brief, mail, above)))
    return (
        f'<!doctype html>\n<html lang="{brief.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(mail.subject)}</title>\n<style>{SHEET}</style>\n"
        f"</head>\n<body style='margin:0;padding:24px 16px'>\n{body}\n</body>\n</html>\n"
    )


def _body(brief: Brief, mail: Letter, above: str) -> str:
    """Return what stands between the tags of the body; every word is escaped."""
    limits = " ".join(filter(None, (*brief.limits[:1], mail.terms)))
    parts = [
        f"<div class='ahead'>{escape(mail.ahead)}</div>",
        above,
        *(f"<p>{_asking(mail, _told(brief, mail, words))}</p>" for words in mail.opening),
        _line(mail.attached),
        f"<p>{escape(mail.online)} {_link(brief.link, _shown(brief.link))}</p>" if mail.online else "",
        f"<p>{'<br>'.join(map(escape, (mail.closing, *mail.signature.splitlines())))}</p>",
        _small(brief.headings.limits, escape(limits)),
        _small(as_elsewhere(brief), _sources(brief, mail)),
        f"<p class='soft'>{escape(f'{brief.stamp}. {LICENCE}.')}</p>",
    ]
    # a table holds the width where a mail program knows no other way
    page = "<table class='brief' role='presentation' align='center' width='600'>"
    return f"{page}<tr><td class='page' lang='{brief.lang}'>{''.join(parts)}</td></tr></table>"


def _blank(found: re.Match[str]) -> str:
    """Return what is to be filled in, marked so that nobody sends it as it is."""
    return f"<span class='blank' style='background:{palette.BLANK};color:{palette.INK}'>{found[0]}</span>"


def _asking(mail: Letter, words: str) -> str:
    """Return words with the question in bold."""
    asked = escape(mail.question)
    return words.replace(asked, f"<b>{asked}</b>") if asked else words


def _line(words: str) -> str:
    return f"<p>{escape(words)}</p>" if words else ""


def _shown(link: str) -> str:
    """Return an address as it is read in a mail: a very long one without what it asks for."""
    return link if len(link) <= LINK else link.partition("?")[0]


def _told(brief: Brief, mail: Letter, words: str) -> str:
    """Return words of a letter with the numbers of notes; who published an event stands behind it as a link."""
    told = marked(escape(words), [(escape(sentence), marks) for sentence, marks in noted(brief, mail)], _marks)
    for said, source in (*((event.words, event.source) for event in mail.events), *mail.reported):
        told = told.replace(escape(said), f"{escape(said.rstrip('.'))} ({_link(source.url, publisher(source))}).")
    return told


def _link(url: str, words: str, kind: str = "") -> str:
    return f"<a{kind} href='{escape(url, quote=True)}'>{escape(words)}</a>"


def _small(title: str, line: str) -> str:
    """Return small print under its name; "" without."""
    return f"<p class='soft'><b>{escape(title)}.</b> {line}</p>" if line else ""


def _sources(brief: Brief, mail: Letter) -> str:
    """Return the sources of a letter, a line for notes that have the same, those that have an address as links."""
    return "".join(
        f"<br>{APART.join(map(str, marks))} · "
        + "; ".join(_link(url, name, _SOURCE) if url else escape(name) for name, url in found)
        for marks, found in sources(brief, mail)
    )


def _marks(marks: Sequence[int]) -> str:
    """Return the numbers of notes, raised; "" for none."""
    return f"<sup class='mark'>{APART.join(map(str, marks))}</sup>" if marks else ""
