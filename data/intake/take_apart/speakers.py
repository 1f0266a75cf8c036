"""Signatories that stand in running text: who says something, who released it, who is said to have signed it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from data.intake.limits import BLOCK_CHARACTERS
from data.intake.take_apart.blocks import Part, blocks
from data.intake.take_apart.enumeration import LINKS, bare, is_body, is_name, names_in

Known = Callable[[str], bool]

# verbs by which signatories state something, in the forms that stand after their names
STATES = re.compile(
    r"(?:,?\s+(?:today|hoy|hoje|jointly|strongly|firmly|also|together|expressly|expresamente|conjuntamente|también|"
    r"deeply|profundamente|en[eé]rgicamente|veementemente|públicamente|publicamente|unanimously)){0,2}"
    r",?\s*\b(?:(?:are|is)\s+(?:deeply |gravely |extremely )?(?:alarmed|concerned|appalled|outraged|troubled)|"
    r"welcomes?|condemns?|urges?|applauds?|calls? (?:on|for|upon)|express(?:es)?|denounces?|opposes?|rejects?|"
    r"supports?|"
    r"demands?|reiterates?|(?:writes?|joins?)\b|stands? (?:with|against)|asks? |states?|"
    r"(?:strongly )?objects? to|"
    r"celebra(?:n|mos)?|condena(?:n|mos)?|saluda(?:n|mos)?|exig(?:e|en|imos)|insta(?:n|mos)?|urg(?:e|en|imos) |"
    r"rechaza(?:n|mos)?|expresa(?:n|mos)?|llama(?:n|mos)? |denuncia(?:n|mos)?|lamenta(?:n|mos)?|manifesta(?:mos|n)?|"
    r"manifiesta(?:n)?|repudia(?:n|mos|m)?|solicita(?:n|mos)?|demanda(?:n|mos)?|hacemos|hace(?:n)? un|"
    r"se (?:pronuncian?|dirigen?|solidarizan?)|nos (?:pronunciamos|dirigimos|solidarizamos)|reitera(?:n|mos)?|"
    r"exhorta(?:n|mos)?|coincid\w+|suscrib(?:e|en|imos)|firma(?:n|mos)|señala(?:n|mos)?|"
    r"(?:exhort|inst|conden|señal|expres|llam|denunci|rechaz|demand|manifest|solicit|repudi|envi|present|detall|"
    r"indic|"
    r"afirm|inform|urgi|reclam|alert)(?:ó|aron|eron)|"
    r"(?:pidi|exigi|emiti|suscribi|advirti|expusi)(?:ó|eron)|(?:sent|wrote|urged|called|condemned|expressed|"
    r"issued|denounced|said|warned|demanded)\b|"
    r"(?:exort|conden|express|manifest|repudi|solicit|envi|denunci)(?:ou|aram)|(?:pediu|pediram|exigiu|exigiram)|"
    r"saúda(?:m|mos)?|exorta(?:m|mos)?|conclama(?:m|mos)?|vem|vêm|vimos|emit(?:iu|iram)|assina(?:m|mos)|"
    r"expressa(?:m|mos)|express(?:a|am)|pede(?:m)?|pedimos|também condena\w*|también condena\w*|"
    r"lança(?:m)?|defende(?:m|mos)?)\b"
)
RELEASED = re.compile(
    r"(?:released|issued|published|signed|made|sent)\s+(?:the\s+following|this|a\s+joint|the)\s+(?:joint\s+)?"
    r"(?:statement|letter|declaration)|(?:emit\w+|publicaron|difundieron|suscrib\w+|dieron a conocer)\s+"
    r"(?:la|el|este|esta)\s+(?:siguiente\s+)?(?:comunicado|carta|declaración|pronunciamiento|posicionamiento)|"
    r"(?:divulgaram|publicaram|emitiram|assinaram)\s+(?:a|o|esta|este)\s+(?:seguinte\s+)?(?:declaração|carta|nota|"
    r"comunicado)",
    re.IGNORECASE,
)
# what introduces those who signed, inside a sentence
SIGNED = re.compile(
    r"(?:^(?:[^:]{0,40}\b)?(?:statement issued by|issued by|signed(?: by)?|signator(?:y|ies)(?: organi[sz]ations)?|"
    r"endorsed by|undersigned|signing organi[sz]ations|firman|firmantes|suscriben|adhieren|"
    r"organizaciones (?:firmantes|que firman|que suscriben)|emitido por|emite|assinam|subscrevem|signatári[oa]s|"
    r"entidades (?:signatárias|que assinam)|organizações (?:signatárias|que assinam))\s*:|among (?:the|"
    r"its) (?:signatories|signers|organi[sz]ations)[^.:,]{0,80}?\b(?:are|were|is|include|included)\b|"
    r"\b(?:signatories|signers)(?: to [^.:,]{3,60})? (?:are|were|include|included)\b|"
    r"\b(?:signed|co-?signed|endorsed|issued|supported|organi[sz]ed|released) by\b|"
    r"\bentre (?:las|los) (?:[\w ]{3,40} )?(?:firmantes|signatari[oa]s|suscriptor[ae]s)[^.:,]{0,80}?"
    r"\b(?:están|estan|se encuentran|figuran|destacan|son)\b|"
    r"\b(?:firmad|suscrit|respaldad|emitid|planteada? )[oa]s?(?: también| igualmente| ante [\w ]{3,20})? por\b|"
    r"\b(?:firman|suscriben|firmaron|suscribieron|firmantes son)\b(?=\s+(?:la|el|las|los|[A-Z]))|"
    r"\bentre (?:as|os) (?:[\w ]{3,40} )?(?:signatári[oa]s|assinantes|entidades que assinam)[^.:,]{0,60}?"
    r"\b(?:estão|figuram|são)\b|"
    r"\b(?:assinad|organizad|subscrit|apoiad)[oa]s?(?: inicialmente| também)? (?:por|pel[oa]s?)\b|"
    r"\b(?:assinam|subscrevem|assinaram)\b(?=\s+(?:a|o|as|os|[A-Z])))",
    re.IGNORECASE,
)
SUCH_AS = re.compile(
    r"^\s*:?\s*(?:(?:[^,.;:A-ZÀ-Ý]|,(?=\s*(?:como|such as))){0,80}?\b(?:como|such as|including|incluid[oa]s|"
    r"incluyendo|"
    r"entre (?:ell|el)[ae]s)\s)?\s*",
)
# a place and a date before what a press release says
DATELINE = re.compile(
    r"^\W{0,3}(?:[A-ZÀ-Ý][^.–—:]{2,70}?(?:\d{4}|\b[A-Z]\.[A-Z]\.?|,[^.–—:]{2,30})?\)?\s*\.?\s*[–—:-]{1,2}\s+|"
    r"\([^()]{3,70}\)\s*[–—:.-]{1,2}\s*)"
)
START = re.compile(r"^.*?\b(?:in response|today|hoy|hoje|en respuesta|em resposta)\s*,\s*(?=\S)", re.IGNORECASE)
SENTENCES = re.compile(r"(?<=[a-záéíóúñãõç)\]”\"»])[.!?][”\"»]?\s+(?=[A-ZÀ-Ý“\"«¡¿#])")
LEADS = re.compile(r"^(?:desde|we,|nosotr[oa]s,|nós,|por)\s+(?!the undersigned)", re.IGNORECASE)
# before the names: when and where they speak, and what they are
WHEN = re.compile(
    r"^(?:en|in|on|em|durante|ante|tras|frente a|luego|despu[eé]s|following|after|during|since|diante|ap[oó]s|no|"
    r"na)\b"
    r"[^,]{3,90},\s*",
    re.IGNORECASE,
)
SUCH = re.compile(
    r"^(?:[^,.]{0,60}\b)?(?:organi[sz]aciones|organi[sz]ations|groups|agrupaciones|colectivos|entidades|organizações|"
    r"coletivos|redes|instituciones)(?:\s[a-záéíóúñãõç]+){0,6}?\s*,?\s*(?:como|such as|including|incluyendo|"
    r"entre ellas|tais como)"
    r"\s+|^(?:las\s|los\s|the\s|as\s)?(?:organi[sz]aciones|organi[sz]ations|organizações|entidades|"
    r"groups)\s+(?=[A-ZÀ-Ý])",
    re.IGNORECASE,
)
ALSO = re.compile(r"\b(?:also|too|likewise|tambi[eé]n|igualmente|asimismo|tamb[eé]m)\b", re.IGNORECASE)
FIRST_PARTS = 12
# commas after which a sentence may go on
CUTS = 4
# so often a block is looked at for who signed
TRIED = 6
LISTED = 4
SUBJECT = 900


@dataclass(frozen=True, slots=True)
class Speaking:
    """Names in one block of a text, and its lines; `how` is released, signed or states, `also` adds to others."""

    names: tuple[str, ...]
    line_start: int
    line_end: int
    how: str
    also: bool = False


def speakers(lines: Sequence[str], known: Known) -> tuple[Speaking, ...]:
    """Return the organizations that running text names as its signatories, by block.

    Those who released the text come before those whom it reports to have signed, and these before those who state
    something at the beginning of a sentence; of the last, the first block that has any counts alone.
    """
    parts = [part for part in blocks(lines) if part.kind != "salutation"]
    for part in parts:
        if match := RELEASED.search(part.text):
            before = SENTENCES.split(part.text[: match.start()])[-1]
            if names := _subject(START.sub("", _undated(before)), known, several=True):
                return (Speaking(names, part.line_start, part.line_end, "released"),)
    signed = [one for part in parts if (one := _signed(part, lines, known))]
    if signed and not signed[0].also:
        return tuple(signed)
    first = next((one for part in parts[:FIRST_PARTS] if (one := _first(part, known))), None)
    # "also signed by": those who state something have signed it too
    return (*([first] if first else []), *signed)


def _first(part: Part, known: Known) -> Speaking | None:
    names = tuple(dict.fromkeys(_stating(part, known)))
    return Speaking(names, part.line_start, part.line_end, "states") if names else None


def _signed(part: Part, lines: Sequence[str], known: Known) -> Speaking | None:
    # a block is cut for analysis; a list of names in one line is not
    whole = " ".join(" ".join(lines[part.line_start - 1 : part.line_end]).split())
    text = whole if len(whole) > BLOCK_CHARACTERS else part.text
    for match in islice(SIGNED.finditer(part.text), TRIED):
        rest = SENTENCES.split(text[match.end() :], maxsplit=1)[0]
        rest = SUCH_AS.sub("", rest, count=1).strip()
        names = _leading(rest, known)
        also = ALSO.search(part.text[max(match.start() - 20, 0) : match.end()]) is not None
        sure = match[0].lower().endswith(("by", ":", "por", "pelo", "pela", "pelos", "pelas"))
        if (len(names) > 1 or (names and sure)) and all(
            is_body(one, known) or len(one.split()) > 1 or len(names) > 2 for one in names
        ):
            return Speaking(tuple(dict.fromkeys(names)), part.line_start, part.line_end, "signed", also)
    # a paragraph of nothing but names
    names = (
        names_in(part.text, known) if part.kind != "item" and part.text.count(",") + part.text.count(";") > 2 else []
    )
    bodies = sum(is_body(one, known) for one in names)
    if len(names) >= LISTED and 4 * bodies >= len(names):
        return Speaking(tuple(dict.fromkeys(names)), part.line_start, part.line_end, "signed")
    return None


def _leading(text: str, known: Known) -> list[str]:
    """Return the names that a text begins with, up to the comma after which the sentence goes on."""
    for _ in range(CUTS if len(text) <= BLOCK_CHARACTERS else 1):
        if names := names_in(text, known):
            return names
        text = text.rpartition(",")[0]
    return []


def _stating(part: Part, known: Known) -> Iterator[str]:
    """Yield the names before the verb of stating of the first sentence that has one."""
    for sentence in SENTENCES.split(part.text)[:3]:
        text = LEADS.sub("", _undated(sentence.strip(' *_“"«')))
        for match in STATES.finditer(text[:SUBJECT]):
            if names := _subject(text[: match.start()], known, several=False):
                yield from names
                return
            if len(text[: match.start()].split()) > 90:
                break
        if relative := re.search(r",\s*que\s+(?:assinam|subscrevem|suscriben|firman|firmamos)\b", text[:SUBJECT]):
            if names := _subject(text[: relative.start()], known, several=True):
                yield from names
                return


def _subject(text: str, known: Known, *, several: bool) -> tuple[str, ...]:
    """Return the names that a subject consists of; one alone must say by itself that it is an organization."""
    text = SUCH.sub("", WHEN.sub("", text.strip(" ,")))
    text = re.sub(r",\s*(?:que|who|which)(?:\s[^,]{3,80})?$", "", text)
    names = names_in(text, known)
    if len(names) > 1 and sum(is_body(one, known) for one in names) * 2 >= len(names):
        return tuple(names)
    if len(names) == 1 and not several and is_body(names[0], known) and _proper(names[0], known):
        return (names[0],)
    if several or len(names) > 1:
        return ()
    # one name, and what it is, between commas: "The Network (N), which has members in ten countries, states"
    first = bare(text.split(",")[0].split(" and the undersigned")[0].split(" junto ")[0])
    after = text.partition(",")[2].split()
    appositive = first != bare(text) and is_name(first, known) and _proper(first, known) and is_body(first, known)
    # what follows is no further name
    appositive = appositive and (not after or after[0][:1].islower())
    return (first,) if appositive else ()


def _proper(name: str, known: Known) -> bool:
    """Return whether a name is a body's own, not a word for many such as `Organizations`."""
    words = [word for word in name.split() if word.lower() not in LINKS]
    return known(name) or "(" in name or len(words) > 1 or name.isupper() or name.startswith("#")


def _undated(text: str) -> str:
    """Return a sentence without the place and date that it begins with."""
    return DATELINE.sub("", text, count=1) if len(text) > 40 else text
