"""The four facts of a country: how its government stands, signers there, passages that address or name it."""

from __future__ import annotations

from html import escape

from data.measures.country_profile import Ties, ties
from data.measures.endorsement import endorsement
from data.record.selection import View
from pages.parts.drawing.links import LINKS, published
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import begun, gettext as _, language, ngettext, number
from pages.parts.words.governments import standing_words

STYLE = (
    "<style>.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1.1rem 1.8rem}"
    ".facts b{font-family:'Source Serif',serif;font-weight:600;display:block;font-size:2.5rem;line-height:1.05}"
    ".facts b.w{font-size:1.35rem;line-height:1.25;margin-bottom:.3rem}.facts span{font-weight:600}"
    f".facts small{{display:block;opacity:.8;line-height:1.4;margin-top:.25rem;overflow-wrap:anywhere}}{LINKS}</style>"
)


@cached_by_language
def facts_html(view: View, country: str) -> str:
    """Return the facts of a country as HTML; every word of the record in it is escaped."""
    one = ties(view.record, view.filters, country)
    entries = "".join(
        f"<div>{fact}{''.join(f'<small>{note}</small>' for note in notes if note)}</div>"
        for fact, notes in (_government(one), _based(one), _addressed(one), _named(one))
    )
    return f"{STYLE}<div class='facts links'>{entries}</div>"


def _government(one: Ties) -> tuple[str, list[str]]:
    record = one.any.record
    words = standing_words(record, one.country)
    notes = []
    if one.country in (table := endorsement(record)).index:
        row = table.loc[one.country]
        notes.append(escape(record.text(str(row["note"]), language())))
        links = published(str(row["source_url"]), str(row["source_publisher"]))
        notes += [_("Source: {link}").format(link=link) for link in links]
    return f"<b class='w'>{escape(begun(words))}</b>", notes


def _based(one: Ties) -> tuple[str, list[str]]:
    n, statements = one.signers, int(one.based.statements.sum())
    words = ngettext("organization signed from there", "organizations signed from there", n)
    note = ngettext("in {n} statement", "in {n} statements", statements).format(n=number(statements))
    return _large(n, words), [escape(note)] if n else []


def _addressed(one: Ties) -> tuple[str, list[str]]:
    n, statements = int(one.addressed.passages.sum()), int(one.addressed.statements.sum())
    fact = _large(n, ngettext("passage addresses its government", "passages address its government", n))
    if not n:
        return fact, []
    through = n - one.directly
    notes = [
        ngettext("in {n} statement", "in {n} statements", statements).format(n=number(statements)),
        ngettext("{n} addresses it by name", "{n} address it by name", one.directly).format(n=number(one.directly)),
    ]
    if through:
        notes.append(
            ngettext(
                "{n} addresses it only as one of the governments that had endorsed by then or took part",
                "{n} address it only as one of the governments that had endorsed by then or took part",
                through,
            ).format(n=number(through))
        )
    return fact, [escape(note) for note in notes]


def _named(one: Ties) -> tuple[str, list[str]]:
    n, statements = int(one.named.passages.sum()), int(one.named.statements.sum())
    note = ngettext("in {n} statement", "in {n} statements", statements).format(n=number(statements))
    fact = _large(n, ngettext("passage names it as a place", "passages name it as a place", n))
    return fact, [escape(note)] if n else []


def _large(value: int, words: str) -> str:
    return f"<b>{escape(number(value))}</b><span>{escape(words)}</span>"
