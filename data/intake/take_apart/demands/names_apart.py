"""Names of organizations and documents in a text: their words make no demand."""

from __future__ import annotations

import re

_LINK = r"(?:d[aeo]s?|del|las?|los|el|y|e|para|por|sobre|of|for|on|the|and|to|&|in|en|em|una|uma|a|contra|against)"
_HEAD = (
    r"(?:Observat[oó]rio|Observatory|Rede?|Network|Coalici[oó]n|Coalizão|Coalition|Alian[zç]a|Alliance|Plataforma|"
    r"Cent(?:ro|er|re)|Fundaci[oó]n|Fundação|Foundation|Asociaci[oó]n|Associação|Association|Foro|F[oó]rum|"
    r"Grupo de Tra(?:bajo|balho)|Working Group|Coordinadora|Movimi?ento|Colectivo|Coletivo|Campa[nñ]h?a|Campaign|"
    r"Institut[oe]? (?:for|para|de)|Pacto (?:Mundial|Global)|Global Compact|Executive Order|"
    r"Plano? de A(?:cci[oó]n|ção) de|Action Plan of|D[ií]a (?:Mundial|Internacional)|Minist[eé]rio|Ministry|Department|"
    r"Procuradoria Federal)"
)
NAME = re.compile(rf"\b{_HEAD}(?:,?\s+(?:{_LINK}\s+){{0,3}}[A-ZÁÉÍÓÚÂÊÔÃÕÇ][\w-]*){{1,14}}")
QUOTED = re.compile(r"[“\"«]([^“”\"«»]{15,250})[”\"»]")
LETTER = re.compile(r"\w")


def without_names(text: str) -> str:
    """Return a text of the same length, every letter of such a name an x."""
    text = NAME.sub(_blank, text)
    return QUOTED.sub(lambda quoted: _blank(quoted) if _is_title(quoted[1]) else quoted[0], text)


def _blank(name: re.Match[str]) -> str:
    return LETTER.sub("x", name[0])


def _is_title(words: str) -> bool:
    """Return whether four words or more are written as in a title: nearly all longer ones with a capital."""
    long = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long) and not words.isupper()
