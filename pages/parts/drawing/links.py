"""Links inside lists and tables of HTML: to a page of the app, and out to a published text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from urllib.parse import urlsplit

from data.record.filters import Filters
from pages.parts.visit.address import permalink
from pages.parts.visit.current import visit
from pages.parts.words.catalogue import language

_LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]\(([^)\s]+)\)")
_ESCAPED = re.compile(r"\\([^\w\s]|_)")
# where the demand that is open stands on its page
DEMAND = "chosen"


def page_address(page: str, filters: Filters, **words: str) -> str:
    """Return the address of a page under `filters`, relative so that it holds behind any prefix, escaped."""
    if visit().embedded:
        words["embed"] = "true"
    return escape(permalink(page, filters, language(), **words).lstrip("/"), quote=True)


def demand_address(filters: Filters, demand_id: str, **words: str) -> str:
    """Return the address of the page of demands with one open, at the place where it stands: a phone shows it lower."""
    return f"{page_address('demands', filters, show=demand_id, **words)}#{DEMAND}"


def published(urls: str, words: str = "") -> list[str]:
    """Return links out for the `|`-separated addresses, as `linked` does, each with the same words."""
    return linked((words, url) for url in urls.split("|"))


def linked(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Return links out for pairs of words and address: the words, then the site's name; the site alone without words.

    Links that would read alike are numbered; an address that is not of the web is left out.
    """
    kept = [(words, url, site) for words, url in pairs if (site := _site(url))]
    sites = told_apart([(words, site) for words, _url, site in kept])
    return [
        f"<a href='{escape(url, quote=True)}' target='_blank' rel='noopener'>"
        f"{escape(f'{words} ({site})' if words else site)}</a>"
        for (words, url, _site_name), site in zip(kept, sites, strict=True)
    ]


def unmarked(line: str) -> str:
    """Return a line of Markdown as HTML: its links, and every other word as `plain` wrote it, escaped."""
    parts, at = [], 0
    for link in _LINK.finditer(line):
        words, url = link.groups()
        parts.append(_words(line[at : link.start()]))
        parts.append(f"<a href='{escape(url, quote=True)}' target='_blank' rel='noopener'>{_words(words)}</a>")
        at = link.end()
    return "".join([*parts, _words(line[at:])])


def _words(marked: str) -> str:
    return escape(_ESCAPED.sub(r"\1", marked))


def told_apart(names: Sequence[tuple[str, str]]) -> list[str]:
    """Return the second word of each pair; where a pair occurs more than once, with its number: “hrw.org, 2”."""
    often, seen = Counter(names), Counter[tuple[str, str]]()
    told = []
    for pair in names:
        seen[pair] += 1
        told.append(f"{pair[1]}, {seen[pair]}" if often[pair] > 1 else pair[1])
    return told


def _site(url: str) -> str:
    """Return the name of the site of a web address; "" for anything else."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if parts.scheme in ("http", "https") else ""
