"""Links inside lists and tables of HTML: to a page of the app, and out to a published text."""

from __future__ import annotations

from collections import Counter
from html import escape
from urllib.parse import urlsplit

from data.record.filters import Filters
from pages.parts.drawing.palette import ACCENT
from pages.parts.visit.address import permalink
from pages.parts.visit.current import visit
from pages.parts.words.catalogue import language

# the look of links in a block with the class "links": the text's own colour holds on light and dark
LINKS = f".links a{{color:inherit;text-decoration-color:{ACCENT};text-underline-offset:.15em}}"
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
    """Return links out for the `|`-separated addresses: their words, then the site's name.

    Several addresses of one site are numbered; one that is not of the web is left out.
    """
    links = []
    sites = [(url, _site(url)) for url in urls.split("|")]
    often = Counter(site for _url, site in sites)
    seen: Counter[str] = Counter()
    for url, site in sites:
        if not site:
            continue
        seen[site] += 1
        name = f"{site} ({seen[site]})" if often[site] > 1 else site
        label = f"{words} ({site})" if words else name
        address = escape(url, quote=True)
        links.append(f"<a href='{address}' target='_blank' rel='noopener'>{escape(label)}</a>")
    return links


def _site(url: str) -> str:
    """Return the name of the site of a web address; "" for anything else."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if parts.scheme in ("http", "https") else ""
