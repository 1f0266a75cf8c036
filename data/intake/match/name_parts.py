"""A name of an organization taken apart for comparison: its words, its acronym, its place, its legal form."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from data.intake.take_apart.gazetteer import PLACE_WORDS, place_code
from data.record.folding import folded

# A.C., I.A.P., A.B.P., S.C., Inc., LLC, ONG and so on, at the end of a name or of its part
LEGAL = re.compile(
    r"[\s,]+(?:a\.?\s?c|i\.?\s?a\.?\s?p|a\.?\s?b\.?\s?p|s\.?\s?c|s\.?\s?a(?:\.?\s?de\s+c\.?\s?v)?|e\.?\s?v|"
    r"inc|llc|ltd|ltda|corp|osc|o\.?n\.?g|o\.?n\.?g\.?d|c\.?\s?a|asbl|a\.?\s?i)\.?(?=\s*(?:$|[)(,;/|-]))",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\(([^()]{1,80})\)|\[([^\[\]]{1,80})\]")
DASHED = re.compile(r"^(?P<name>.{6,}?)\s*[-\u2013\u2014]\s*(?P<end>[A-Z][\w.+& -]{1,24})$")
AT_END = re.compile(r"^(?P<name>.{2,}?)\s*[,/]\s*(?P<end>[^,/]+)$")
LEADING = re.compile(r"^(?P<start>[A-Z][A-Z0-9-]{1,11})(?:\.|:|,| -| \u2013)?\s+(?P<name>[A-Z\u00c0-\u00dd].*[a-z].*)$")
TWO_PARTS = re.compile(r"\s*(?://|\s[|/]\s)\s*|(?<=[\w.)])/(?=[\w(])")
# letters of the Greek and Cyrillic alphabets that look like Latin ones
LOOK_LATIN = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοικνυρАВЕЅІЈКМНОРСТУХасеіјорѕух", "ABEZHIKMNOPTYXaoiknupABESIJKMHOPCTYXaceijopsyx"
)
ARTICLES = frozenset("the el la los las o os as".split())
JOINERS = frozenset("and y e und et".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart.

    Attributes
    ----------
    written : str
        As it stands, spaces made single.
    folded : str
        Without accents, case and punctuation; joined words ("and", "y", "&") left out.
    key : str
        The same without legal form, leading article and bracketed acronym.
    acronyms : tuple of str
        Acronyms that stand beside the name, folded and without spaces.
    place : str
        Country (alpha-3) or region that stands at its end or in brackets; "" if none.
    bare : str
        The key without that place.
    alone : str
        The acronym, folded and without spaces, if the name is nothing but one, a place beside it or not; else "".
    parts : tuple of str
        The two names of a bilingual double, as written; empty for any other name.
    """

    written: str
    folded: str
    key: str
    acronyms: tuple[str, ...]
    place: str
    bare: str
    alone: str = ""
    parts: tuple[str, ...] = ()


@lru_cache(maxsize=65536)
def name(text: str) -> Name:
    """Return a name taken apart; any text will do."""
    written = " ".join(unicodedata.normalize("NFC", text).split())
    rest, acronyms, places = written, [], []
    for match in BRACKETS.finditer(written):
        inside = (match[1] or match[2]).strip()
        if inside.casefold() in PLACE_WORDS or folded(inside) in PLACE_WORDS:
            places.append(folded(inside))
        elif looks_like_acronym(inside) or re.fullmatch(r"[A-Z]\w{1,11}", inside):
            acronyms.append(inside)
        else:
            continue
        rest = rest.replace(match[0], " ")
    rest = _without_legal(rest)
    if (ending := AT_END.match(rest)) and folded(ending["end"]) in PLACE_WORDS:
        places.append(folded(ending["end"]))
        rest = _without_legal(ending["name"])
    if not looks_like_acronym(rest) and (dashed := DASHED.match(rest)):
        end = dashed["end"].strip()
        if folded(end) in PLACE_WORDS:
            places.append(folded(end))
            rest = dashed["name"]
        elif looks_like_acronym(end):
            acronyms.append(end)
            rest = dashed["name"]
    if (leading := LEADING.match(rest)) and len(leading["name"].split()) > 1:
        acronyms.append(leading["start"])
        rest = leading["name"]
    key = _key(_without_legal(rest))
    bare, place = (key, "") if looks_like_acronym(rest) else _without_place(key)
    whole = " ".join(word for word in folded(written.replace("&", " and ")).split() if word not in JOINERS)
    parts = tuple(part.strip() for part in TWO_PARTS.split(written) if part.strip())
    return Name(
        written=written,
        folded=whole,
        key=key or whole,
        acronyms=tuple(dict.fromkeys(tight(one) for one in acronyms)),
        place=place_code(places[0] if places else place),
        bare=bare or key or whole,
        alone=tight(rest) if looks_like_acronym(rest) else "",
        parts=parts if len(parts) == 2 else (),
    )


def latin(text: str) -> str:
    """Return a name that holds Latin letters with its Greek and Cyrillic look-alikes made Latin."""
    return text.translate(LOOK_LATIN) if re.search("[A-Za-z]", text) else text


def tight(text: str) -> str:
    """Return an acronym folded and without spaces: `RJM -LAC` and `RJM-LAC` are one."""
    return folded(text).replace(" ", "")


def looks_like_acronym(text: str) -> bool:
    """Return whether a text is one short word, or two, mostly of capitals."""
    words = text.replace("-", " ").replace(".", "").split()
    if not words or len(words) > 3 or any(len(word) > 12 for word in words):
        return False
    letters = list(filter(str.isalpha, text))
    if len(letters) < 2:
        return False
    upper = sum(c.isupper() for c in letters)
    return (upper / len(letters) >= 0.6 and words[0][:1].isupper()) or (len(words) == 1 and upper >= 3)


def _without_legal(text: str) -> str:
    before = ""
    text = text.strip(" ,;.-")
    while text != before:
        before = text
        text = LEGAL.sub("", text + " ").strip(" ,;-")
    return text.rstrip(" .")


def _key(text: str) -> str:
    words = [word for word in folded(text.replace("&", " ")).split() if word not in JOINERS]
    while len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    return " ".join(words)


def _without_place(key: str) -> tuple[str, str]:
    """Return a key without the country or region at its end, and that place."""
    words = key.split()
    for count in (5, 4, 3, 2, 1):
        if len(words) > count + 1 and " ".join(words[-count:]) in PLACE_WORDS:
            rest = words[:-count]
            while len(rest) > 1 and rest[-1] in ("de", "of", "in", "en", "do", "da", "del", "para", "for", "the", "em"):
                rest = rest[:-1]
            return " ".join(rest), " ".join(words[-count:])
    return key, ""
