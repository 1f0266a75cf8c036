"""Names of organizations in running text: `A, B (BB) and the C`, up to where something else begins."""

from __future__ import annotations

import re
from collections.abc import Callable

from data.intake.errors import TooManySigners
from data.intake.limits import SIGNERS
from data.intake.match.name_parts import LEGAL, looks_like_acronym
from data.intake.take_apart.gazetteer import PLACE_WORDS
from data.intake.take_apart.people import BODIES, is_person
from data.record.folding import folded

Known = Callable[[str], bool]

ARTICLE = re.compile(r"^(?:(?:the|la|el|las|los|o|a|os|as|and|y|e|also|así como|assim como|junto a|com|con)\s+)+", re.I)
COMMA = re.compile(r"\s*[,;](?!\s*(?:Inc|LLC|A\.?C|I\.?A\.?P|S\.?C|e\.?V)\b)\s*")
AND = re.compile(r"\s(?:and|y|e|&)\s")
# the words of a name that begin low
LINKS = frozenset(
    "a al and ante as at against ao aos com con contra across beyond by da das de del desde di do dos e el em en entre "
    "for from hacia her in into its la las los na nas no nos o of on or ou our para pela pelo pelos por seus sem sin "
    "sobre su sus the their to todas todos u und van with within without y à às".split()
)
# the first word of many names
HEADS = frozenset(
    """
    academia action alianca alianza alliance albergue amigos articulacao articulacion asamblea asociacion asociaciones
    associacao association campaign campana capitulo caritas casa catedra center centre centro church clinic clinica
    coalicion coalition coalizao colectiva colectivo coletivo comision comissao comite comision committee comunidad
    confederacao confederacion conferencia congregacion consejo conselho consorcio coordinadora coordenacao council
    defensoria diocese diocesis espacio federacao federacion federation fondo foro forum foundation frente fundacao
    fundacion fund grupo hermanas hogar human iglesia igreja iniciativa initiative institute instituto international
    irmas jesuit league liga mesa missao mision movimento movimiento national network nucleo observatorio oficina ong
    organizacao organizacion pastoral plataforma procuraduria procuradora programa project projeto proyecto red rede
    secretariado seccion servico servicio sindicato sociedad sociedade society uniao union unidad universidad
    universidade university vicaria washington women
    """.split()
)
OTHERS = re.compile(
    # a run of marks is looked at once, from its beginning
    r"(?<![\s,;])[\s,;]*\b(?:and|y|e|entre|among|além de|ademas de|además de)?\s*"
    r"(?:more than|más de|mais de|mas de)?\s*(?:\d+\s+)?(?:(?:several|many|various|varias|varios|várias|vários)\s+)?"
    r"(?:others?|otr[oa]s|outr[oa]s|mais \d+|m[aá]s \d+)\b.*$",
    re.IGNORECASE,
)
GOVERNMENT = re.compile(
    r"\b(?:Department|Ministry|Secretary|Customs|Border Patrol|Congress|Senate|Court|Homeland|White House|"
    r"Secretaría de|"
    r"Ministerio de|Instituto Nacional de Migración|Servicio Nacional|Guardia Nacional|Fiscalía|Congreso|Senado|"
    r"Corte|"
    r"Gobierno|Policía|Ministério|Polícia|Câmara|Supremo|Governo|Itamaraty|Agência)\b"
)
LONGEST = 14
# names joined by nothing but "and" are few
LONGEST_JOINED = 1_000
# of so many names nobody asks whether two are one of the record's
MANY = 2_000


def names_in(text: str, known: Known) -> list[str]:
    """Return the names of an enumeration, in order; empty if any of its pieces cannot be a name.

    A comma or "and" inside a name of the record, or inside brackets, parts nothing.
    """
    text = OTHERS.sub("", " ".join(text.split())).strip(" ,;:–—-")
    # the full stop of the sentence, not that of a legal form
    ended = text.rstrip(" .")
    text = f"{ended}." if text != ended and re.search(r"\b[A-Z]\.[A-Z]$", ended) else ended
    pieces = [piece for piece in _split(COMMA, text) if piece.strip(" .")]
    if len(pieces) > SIGNERS:
        raise TooManySigners(count=f"more than {SIGNERS}", limit=SIGNERS)
    pieces = _rejoined(pieces, known) if len(pieces) <= MANY else pieces
    found: list[str] = []
    for at, piece in enumerate(pieces):
        led = re.match(r"^(?:and|y|e|&|as well as|así como|assim como)\s", piece, re.I)
        names = _parted(bare(piece), known, last=at + 1 == len(pieces) and not led and len(pieces) > 1)
        if not all(is_name(one, known) for one in names):
            return []
        found += names
    return found


def bare(text: str) -> str:
    """Return a name without the article, the joining word and the marks before and after it."""
    return ARTICLE.sub("", text.strip(" ,;:*_“”\"'«»")).strip(" *_")


def is_name(text: str, known: Known) -> bool:
    """Return whether a text can be the name of an organization: capitals but for the small words between."""
    if len(text) > LONGEST_JOINED:
        return False
    if known(text):
        return True
    words = re.sub(r"[()\[\]“”\"']", " ", text).split()
    if not words or len(words) > LONGEST or len(text) > 160 or folded(text) in PLACE_WORDS or is_person(text):
        return False
    if not (text[0].isupper() or text[0] in "#¡=+" or text[0].isdigit()):
        # a common noun before a proper name: "la red Todos los Derechos"
        return len(words) > 1 and words[1][0].isupper() and len(words[0]) > 2
    telling = [word for word in words if word.lower() not in LINKS]
    return sum(word[0].isupper() or not word[0].isalpha() for word in telling) >= 0.75 * len(telling)


def is_body(text: str, known: Known) -> bool:
    """Return whether a name says by a word, an acronym or the record that it is an organization's."""
    words = folded(text).split()
    if GOVERNMENT.search(text) and not known(text):
        return False
    return (
        known(text)
        or looks_like_acronym(text)
        or re.search(r"\([A-Z][\w. -]{1,14}\)", text) is not None
        or any(word in BODIES or word in HEADS for word in words)
    )


def _outside(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Return the matches of a pattern that stand outside brackets."""
    depth, at, found = 0, 0, []
    for match in pattern.finditer(text):
        between = text[at : match.start()]
        depth = max(depth + between.count("(") - between.count(")"), 0)
        at = match.start()
        if depth == 0:
            found.append(match)
    return found


def _split(pattern: re.Pattern[str], text: str) -> list[str]:
    bounds = [0, *(end for match in _outside(pattern, text) for end in match.span()), len(text)]
    return [text[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)]


def _rejoined(pieces: list[str], known: Known) -> list[str]:
    """Return the pieces, those joined again that are one name of the record, or a legal form after its name."""
    done: list[str] = []
    at = 0
    while at < len(pieces):
        end = next(
            (end for end in range(min(at + 4, len(pieces)), at + 1, -1) if known(bare(", ".join(pieces[at:end])))),
            at + 1,
        )
        piece = ", ".join(pieces[at:end])
        places = all(folded(one) in PLACE_WORDS for one in AND.split(piece[:80]))
        if done and places and folded(done[-1].split()[-1]) in PLACE_WORDS:
            done[-1] += ", " + piece
        elif done and LEGAL.fullmatch(", " + piece + " "):
            done[-1] += ", " + piece
        else:
            done.append(piece)
        at = end
    return done


def _parted(text: str, known: Known, *, last: bool) -> list[str]:
    """Return the names that a joining word parts; in the last piece of an enumeration one does, if any can."""
    if len(text) > LONGEST_JOINED or known(text):
        return [text]
    joints = _outside(AND, text)
    for joint in joints:
        left, right = text[: joint.start()].strip(), text[joint.end() :].strip()
        begins = _begins_name(right, known) and (is_body(left, known) or known(bare(right)) or last)
        if begins or _both_whole(left, right, known):
            return [*_parted(left, known, last=False), *_parted(bare(right), known, last=False)]
    if last and joints:
        left, right = text[: joints[-1].start()].strip(), bare(text[joints[-1].end() :])
        whole = len(left.split()) > 1 or known(left) or looks_like_acronym(left)
        if whole and len(right.split()) > 1 and right[:1].isupper():
            return [left, right]
    return [text]


def _begins_name(right: str, known: Known) -> bool:
    """Return whether what stands after a joining word begins a name of its own."""
    plain = bare(right)
    words = folded(AND.split(plain)[0]).split()
    # one common word alone is the rest of a name: "Services for Peace and Women"
    return known(plain) or looks_like_acronym(plain) or (len(words) > 1 and words[0] in HEADS)


def _both_whole(left: str, right: str, known: Known) -> bool:
    """Return whether English names stand on both sides of a joining word: each ends with the word for a body."""
    first, second = folded(left).split()[-1:], folded(bare(right)).split()
    whole = known(left) or looks_like_acronym(left) or (first and first[0] in HEADS)
    return bool(whole) and len(second) > 1 and second[-1] in HEADS
