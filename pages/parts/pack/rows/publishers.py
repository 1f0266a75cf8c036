"""Who published an event as the workbook names them: an agency or an official body before others."""

from __future__ import annotations

from data.record.folding import folded
from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.rows.columns import PIXELS, shown
from pages.parts.words.articles import published_by

# letters of a part of an address that names nobody
SHORT = 3
# a site is no wider (pixels)
WIDE = 110
# words in the names of agencies; of governments, courts, parliaments and bodies of the United Nations
AGENCIES = ("agence france presse", "agencia reforma", "associated press", "canadian press", "efe", "reuters")
OFFICIAL = (
    "biblioteca del congreso", "congressional research service", "court", "department", "embassy", "federal register",
    "government", "losangelesdeclaration", "ministerio", "ministry", "refugees and citizenship", "sala constitucional",
    "secretaria de", "tribunal", "unhcr",
)  # fmt: skip


def publishers(first: tuple[str, str], second: tuple[str, str]) -> str:
    """Return who published an event with the site; of two (publisher, address) one of more weight, then the first."""
    if _weighs(second[0]) and not _weighs(first[0]):
        return f"{_at_site(*second)}; {_at_site(*first)}"
    return _at_site(*first)


def _at_site(publisher: str, url: str) -> str:
    """Return who published something and at which site; some are called as their site."""
    site, named = shown(url.split("|")[0]), published_by(publisher)
    letters = "".join(filter(str.isalnum, folded(named)))
    parts = [part for part in site.split(".")[:-1] if len(part) > SHORT]
    # a long one would leave its column no room for words
    told = (
        measured(site, PIXELS) > WIDE
        or site in named.casefold()
        or letters in site
        or any(part.replace("-", "") in letters for part in parts)
    )
    return named if told else f"{named}, {site}"


def _weighs(publisher: str) -> bool:
    """Return whether an agency or an official body published something, whoever printed it after that."""
    words = f" {folded(publisher.partition(' (via ')[0])} "
    return any(f" {name} " in words for name in (*AGENCIES, *OFFICIAL))
