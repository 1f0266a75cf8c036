"""Whom a text tells to act: governments by their country, their institutions, those who lead them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from data.intake.take_apart.blocks import blocks
from data.intake.take_apart.gazetteer import CODES, country_names, places
from data.intake.take_apart.phrases import Folded, Index, fold, phrase

ALL = {
    "ENDORSERS": (
        "(signatory|endorsing) (countries|governments|states)",
        "governments (across|of|in|from) .. (region|americas|hemisphere)",
        "signatories to the (la|los angeles) declaration",
        "(paises|gobiernos|estados) (firmantes|signatarios)",
        "gobiernos (de|en) .. (region|americas|hemisferio)",
        "(paises|governos|estados) signatarios",
        "governos (da|na|das) .. (regiao|americas|hemisferio)",
    ),
    "PARTICIPANTS": (
        "participating (governments|states|countries)",
        "(gobiernos|estados|paises) participantes",
        "(governos|estados|paises) participantes",
    ),
}
# who leads or led a government: a name stands for the country only beside an office
LEADERS = {
    "USA": "biden|trump|obama|bush|harris|kamala harris|mayorkas|blinken|nielsen|noem|rubio|vance|garland|becerra",
    "MEX": "lopez obrador|sheinbaum|pena nieto|calderon hinojosa|ebrard",
    "CAN": "trudeau|carney",
    "BRA": "lula|bolsonaro|temer|dilma|rousseff|michel temer",
    "CHL": "pinera|boric|bachelet|kast|sebastian pinera",
    "COL": "petro|duque|gustavo petro|ivan duque",
    "PAN": "mulino|cortizo|varela",
    "GTM": "giammattei|arevalo|jimmy morales|morales",
    "HND": "xiomara castro|juan orlando hernandez|asfura",
    "SLV": "bukele|nayib bukele",
    "CRI": "rodrigo chaves|chaves|alvarado quesada",
    "DOM": "abinader|luis abinader",
    "HTI": "ariel henry|moise",
    "ECU": "noboa|lasso|lenin moreno",
    "PER": "boluarte|vizcarra|pedro castillo|kuczynski",
    "ARG": "milei|alberto fernandez|macri",
    "URY": "lacalle pou|orsi",
    "PRY": "santiago pena|abdo benitez",
    "BOL": "luis arce|rodrigo paz",
    "VEN": "maduro",
    "NIC": "ortega|murillo",
    "JAM": "holness",
}
INSTITUTIONS = {
    "USA": "homeland security|state department|department of state|white house|customs and border protection|"
    "us congress|"
    "u s congress|members of congress|house of representatives|u s senate|immigration and customs enforcement|"
    "attorney general|biden administration|trump administration|obama administration|casa blanca|"
    "gobierno de eeuu|dhs",
    "MEX": "instituto nacional de migracion|inm|comar|comision mexicana de ayuda a refugiados|"
    "secretaria de gobernacion|"
    "secretario de gobernacion|segob|fiscalia general de la republica|guardia nacional|unidad de politica migratoria|"
    "cndh|procuraduria federal de proteccion|ley general de victimas|autoridades federales",
    "BRA": "ministerio da justica|ministro da justica|itamaraty|congresso nacional|camara dos deputados|"
    "senado federal|conare|"
    "governo federal|supremo tribunal federal|lei de migracao|defensoria publica da uniao|governos estaduais|"
    "estatuto do estrangeiro|roraima",
    "PAN": "senafront|servicio nacional de migracion de panama",
    "COL": "migracion colombia|cancilleria de colombia",
    "CHL": "policia de investigaciones|subsecretaria del interior|ley de migraciones y extranjeria",
    "CAN": "parliament of canada|immigration refugees and citizenship canada|ircc",
    "GTM": "instituto guatemalteco de migracion",
    "PER": "superintendencia nacional de migraciones",
}
# how the people of a country are called, in the beginning of the word
PEOPLES = {
    "USA": "estadounidense*|estadunidense*|norteamerican*",
    "MEX": "mexican*", "CAN": "canadian*|canadiens*|canadense*", "BRA": "brazilian*|brasileir*|brasilen*",
    "GTM": "guatemal*", "HND": "hondur*", "SLV": "salvador*", "NIC": "nicarag*",
    "CRI": "costarric*|costarriq*|"
    "costarriquen*",
    "PAN": "panamen*|panamanian*|panamenh*", "COL": "colombian*", "VEN": "venezolan*|venezuelan*",
    "ECU": "ecuatorian*|ecuadorian*|equatorian*", "PER": "peruan*|"
    "peruvian*", "BOL": "bolivian*", "CHL": "chilen*|chilean*",
    "ARG": "argentin*", "URY": "uruguay*|uruguai*", "PRY": "paraguay*|"
    "paraguai*", "DOM": "dominican*",
    "HTI": "haitian*",
    "JAM": "jamaic*", "BLZ": "belic*|belizean*", "GUY": "guyan*",
}  # fmt: skip
OFFICE = (
    "president|presidente|presidenta|presidents|mr president|prime minister|secretary|acting secretary|"
    "vice president|"
    "vicepresidenta|minister|attorney general|administration of|administracion|gobierno|governo|gobierno de|"
    "governo de|"
    "administracion de|gobierno del presidente|presidente municipal"
)
BEFORE_COUNTRY = re.compile(
    r"\b(?:(?:government|administration|president|prime minister|congress|authorities|minister)s? of (?:the )?|"
    r"(?:gobierno|administracion|presidente|presidenta|presidencia|vicepresidenta|estado|ejecutivo|canciller|"
    r"autoridad|"
    r"congreso|primer ministro|embajada)(?:e?s)? (?:constitucional )?(?:de la republica )?(?:de(?:l)? )?(?:la |"
    r"los )?|"
    r"(?:governo|presidente|presidencia|presidenta|estado|autoridade|congresso|chanceler)(?:e?s)? (?:da republica )?"
    r"(?:de|do|da|dos) (?:o |a |os )?|(?:urge|exhort\w*|instamos a|instan a|call on|calls on) (?:the |a |al |los )?)"
)
MUST = r" (?:(?:and|y|e) [a-z ]{3,40} )?(?:must|should|debe|deben|deve|devem)\b"
JOIN = re.compile(r" (?:(?:y|e|and|de|la|el|los|the|del|do|da|dos|al|a|gobierno|governo|government|of|as well as) )*")
# a line that names whom a letter is to
TO = re.compile(
    r"^(?:to\b|to:|recipient|attn|cc\b|al?\b|a las?\b|à|ao\b|aos\b|às\b|dear|estimad|prezad|excelent|exm|se[ñn]or|"
    r"senhor|"
    r"(?:the )?hon(?:ou?rable|\.)|hon\.|(?:vice\s?)?presiden|prime minister|secretar|ministr|comisionad|commissioner|"
    r"director|u\.s\.|us dep|department|procuradur|comisi[oó]n|sistema|instituto|fiscal|[^.:]{4,60},\s*(?:secretari|"
    r"comisionad|president|ministr|commissioner|secretary))",
    re.IGNORECASE,
)
TOP = 60
LONGEST_LINE = 240
MOST = 3_000
MOST_CHARACTERS = 100_000


def addressees(text: str) -> tuple[str, ...]:
    """Return which governments a text tells to act: alpha-3 codes, ENDORSERS, PARTICIPANTS."""
    folded = fold(text)
    found = [label for label, _ in _governments().found(folded)]
    return tuple(dict.fromkeys([*found, *_countries(folded.text)]))


def letter_addressees(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the countries of those to whom a letter is addressed, by the lines above what it says."""
    parts = blocks(lines, 1, min(len(lines), TOP))
    salutation = next((at for at, part in enumerate(parts) if part.kind == "salutation"), None)
    last = next(
        (at for at, part in enumerate(parts) if part.kind == "paragraph" and not TO.match(part.text)), len(parts)
    )
    if salutation is not None:
        # what stands between the last prose and the salutation is whom the letter is to
        first = max((at + 1 for at, part in enumerate(parts[:salutation]) if part.kind == "paragraph"), default=0)
        head = list(parts[first : salutation + 1])
    else:
        head = [part for part in parts[:last] if TO.match(part.text)]
    found: list[str] = []
    for part in head:
        if len(part.text) > LONGEST_LINE or (salutation is None and not TO.match(part.text)):
            continue
        found += addressees(part.text)
        found += [code for code, _ in _institutions().found(fold(part.text))]
        if TO.match(part.text):
            found += [place.code for place in places([(part.line_start, part.text)]) if len(place.code) == 3]
    return tuple(code for code in dict.fromkeys(found) if code.isupper())


def named_most(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the country whose government or institutions the beginning of a text names most often; none if none."""
    counts = Counter(code for line in _beginning(lines) for code in _acting(fold(line)))
    return (counts.most_common(1)[0][0],) if counts else ()


def _beginning(lines: Iterable[str]) -> Iterator[str]:
    """Yield the first `MOST` lines, `MOST_CHARACTERS` at most in all."""
    left = MOST_CHARACTERS
    for line in islice(lines, MOST):
        if left <= 0:
            return
        yield line[:left]
        left -= len(line)


def _acting(folded: Folded) -> set[str]:
    found = {label for index in (_governments(), _institutions()) for label, _ in index.found(folded)}
    return {code for code in found | set(_countries(folded.text)) if len(code) == 3}


def _countries(folded: str) -> list[str]:
    """Return the countries named after "the governments of", one after the other, or before "must"."""
    found = []
    at = 0
    for head in BEFORE_COUNTRY.finditer(folded):
        if head.end() <= at:
            # it stands among countries that are found already
            continue
        at = head.end()
        while match := country_names().match(folded, at):
            found.append(CODES[match[0]])
            join = JOIN.match(folded, match.end())
            at = join.end() if join else len(folded)
    for match in country_names().finditer(folded):
        if re.match(MUST, folded[match.end() : match.end() + 60]):
            found.append(CODES[match[0]])
    return [code for code in found if len(code) == 3 and code.isupper()]


@cache
def _governments() -> Index:
    rows = [(label, phrase(pattern)) for label, patterns in ALL.items() for pattern in patterns]
    for code, names in LEADERS.items():
        rows += [(code, phrase(f"({OFFICE}) ({names})")), (code, phrase(f"({names}) (administration|government)"))]
    acts = "government|state|authorities|president|congress|senate|administration|authority"
    heads = "gobierno|gobiernos|estado|estados|autoridades|presidente|presidenta|congreso|governo|governos|senado"
    for code, words in PEOPLES.items():
        rows.append((code, phrase(f"({words}) ({acts})")))
        rows += [(code, phrase(f"({heads}) ({words})")), (code, phrase(f"({heads}) .. (y|e) ({words})"))]
    rows += [
        ("USA", phrase(one)) for one in ("(u s|us|united states|american) (government|must|should)", "governo dos eua")
    ]
    return Index(rows)


@cache
def _institutions() -> Index:
    return Index((code, phrase(f"({words})")) for code, words in INSTITUTIONS.items())
