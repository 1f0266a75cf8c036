"""Where the list of signatories stands in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from data.intake.take_apart.blocks import SALUTATION, blocks
from data.intake.take_apart.marks import MARKS

SIGN_OFF = re.compile(
    r"^(?:yours\s+)?(?:sincerely|respectfully(?:\s+submitted|\s+yours)?|in solidarity|signed(?:\s+by)?|signatures|"
    r"signator(?:y|ies)(?:\s+organi[sz]ations)?|(?:the\s+)?undersigned(?:\s+organi[sz]ations)?|"
    r"(?:signing|signatory|endorsing)\s+organi[sz]ations|endorsed by|organi[sz]ational signatories|list of signatories|"
    r"atentamente|respetuosamente|cordialmente|en solidaridad|firm(?:an|as|antes)|(?:las\s+)?organizaciones\s+"
    r"(?:firmantes|que firman|que suscriben|abajo firmantes|adherentes)|suscri(?:ben|bimos|ta por)|adhesiones|adhieren|"
    r"lista de (?:firmantes|organizaciones.*)|firman(?:tes)?\s+(?:las\s+)?(?:organizaciones.*|por.*)|"
    r"atenciosamente|respeitosamente|em solidariedade|assina(?:m|turas|do por)|signatári[oa]s|subscrevem|"
    r"(?:as\s+)?(?:organizações|entidades)\s+(?:signatárias|que assinam|subscritas|abaixo.assinadas))\b[^.]{0,60}$",
    re.IGNORECASE,
)
END = re.compile(
    r"^(?:#{3,}|-30-|(?:for )?(?:media|press)\b(?:.*\b(?:contact|inquir|enquir|office)\w*)?|"
    r"contacts?\b|contactos?\b|contatos?\b|prensa\b|imprensa\b|notes?:|notas?:|previous$|next$|share\b|related\b|"
    r"about (?:us|the)\b|\[\d+\]|¹|tags?:|©|copyright|para m[aá]s informaci[oó]n|"
    r"for more information|para mais informa)",
    re.IGNORECASE,
)
# what stands between the names of a list and is none of them: the list goes on after it
BETWEEN = (
    ("rule", re.compile(r"^(?:[*_=~•·.\-–—]\s?){3,}$")),
    (
        "page",
        re.compile(
            r"^(?:you are on |está en la |você está na )?(?:page|p[áa]g(?:ina|e|\.)?|p\.)?\s*\d{1,4}\s*"
            r"(?:of|de|/|von)\s*\d{1,4}$|^(?:page|p[áa]gina)\s+\d{1,4}$|^[-–—]?\s*\d{1,4}\s*[-–—]?$",
            re.IGNORECASE,
        ),
    ),
    (
        "address",
        re.compile(
            r"\S+@\S+\.\w+|^(?:https?://|www\.)\S+$|^(?:tel|phone|fax|tel[eé]fono|telefone|e-?mail|correo)\b|"
            r"^\+?[\d\s().-]{9,}$|^\d{1,5}\s.*\b(?:street|st|avenue|ave|road|rd|suite|blvd|boulevard|floor|nw|sw|ne|se|"
            r"drive|lane|plaza)\b|^(?:calle|av\.|avenida|rua|col\.|colonia|carrera|c\.p\.|cep)\s.*\d",
            re.IGNORECASE,
        ),
    ),
)
SENTENCE_END = re.compile(r"[.!?;:]['\"”’*)\]]*$")
PROSE_WORDS = re.compile(
    r"\b(?:we|our|must|should|are|is|was|were|has|have|will|that|which|nosotr[oa]s|nuestr[oa]s|debe[n]?|son|fue|han|que|"
    r"n[oó]s|noss[oa]s|devem?|são|foi|têm)\b",
    re.IGNORECASE,
)
# odd, and yet signed: kept as it stands
FORMULA = re.compile(r"^[=+@]\S{1,60}$")
LONGEST_NAME = 160
LONGEST_END = 200
SIGN_OFFS = 20


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of a list of signatories, from and to, and what gave it away: sign-off or names."""

    line_start: int
    line_end: int
    found_by: str


def signatory_block(lines: Sequence[str]) -> Block | None:
    """Return where the list of signatories stands; None if there is none. Lines count from 1."""
    tried = 0
    for at in range(len(lines) - 1, -1, -1):
        bare = lines[at].strip(" #*_:>\t") if len(lines[at]) < 200 else ""
        if len(bare) <= 120 and SIGN_OFF.match(bare) and tried < SIGN_OFFS:
            tried += 1
            block = _names_from(lines, at + 1)
            if block:
                return Block(*block, "sign-off")
    return _longest_run(lines)


def reads_as_name(line: str) -> bool:
    """Return whether a line can be a name, or a piece of one, rather than prose, an address or a heading."""
    if FORMULA.match(line.strip()):
        return True
    text = MARKS.sub("", line, count=1).strip(" *_|")
    if len(text) > LONGEST_NAME and not coalition_like(text):
        return False
    if len(list(islice(filter(str.isalpha, text), 2))) < 2 or ends_list(line) or between(line):
        return False
    if len(list(islice(PROSE_WORDS.finditer(text), 2))) > 1:
        return False
    if coalition_like(text):
        return True
    first = next((c for c in text if c.isalnum()), "")
    ends = SENTENCE_END.search(text)
    closed = ends is None or ends[0][0] == ";" or re.search(r"\b(?:[A-Za-z]\.?\s?){1,4}[.:]$|[.,]$", text) is not None
    return (first.isupper() or first.isdigit() or len(text.split()) <= 6) and (closed or len(text) < 80)


def ends_list(line: str) -> bool:
    """Return whether a line stands where a list of signatories ends: a rule, a contact, a page's foot."""
    text = line.strip()
    return len(text) <= LONGEST_END and END.match(text) is not None


def between(line: str) -> str:
    """Return what a line between names is, if it is none: rule, page or address; "" for any other."""
    text = line.strip(" \t|")
    return next((what for what, form in BETWEEN if len(text) <= LONGEST_END and form.search(text)), "")


def coalition_like(text: str) -> bool:
    """Return whether a line lists members after a colon, or goes on with such a list."""
    return text.count(";") >= 2 or (text.count(";") == 1 and ":" in text)


def _names_from(lines: Sequence[str], start: int) -> tuple[int, int] | None:
    """Return first and last line of the names after a sign-off; None if prose follows."""
    first = last = 0
    misses = 0
    coalition = False
    for at in range(start, len(lines)):
        line = lines[at]
        if not line.strip():
            continue
        if first and ends_list(line):
            break
        if between(line):
            continue
        coalition = (coalition_like(line) and reads_as_name(line)) or (coalition and not line.rstrip().endswith("."))
        if reads_as_name(line) or coalition:
            first, last, misses = first or at + 1, at + 1, 0
        else:
            misses += 1
            if misses > 1 or not first or len(line) > 300:
                break
    return (first, last) if first else None


def _longest_run(lines: Sequence[str]) -> Block | None:
    """Return the longest run of lines that read as names and are no part of a paragraph, if at least three."""
    prose = _prose(lines)
    best: tuple[int, int, int] = (0, 0, 0)
    start = count = last = 0
    # names before the first prose are the lines of a title, unless there is nothing but names
    begun = False
    for at, line in enumerate([*lines, "."], 1):
        if not line.strip() or (start and between(line)):
            continue
        if at <= len(lines) and at not in prose and reads_as_name(line) and not LIST_SENTENCE.search(line):
            start = start or at
            count, last = count + 1, at
        else:
            # lines above a salutation are those of an address
            if count >= max(3, best[0]) and (begun or at > len(lines)) and not SALUTATION.match(line.strip(" *_")):
                best = (count, start, last)
            start = count = 0
            begun = True
    return Block(best[1], best[2], "names") if best[0] else None


def _prose(lines: Sequence[str]) -> set[int]:
    """Return the lines of paragraphs that are set in several lines."""
    found: set[int] = set()
    for part in blocks(lines):
        several = part.line_end > part.line_start and part.kind == "paragraph"
        if several and (len(PROSE_WORDS.findall(part.text)) > 1 or part.line_end - part.line_start > 2):
            found.update(range(part.line_start, part.line_end + 1))
    return found


# a list item that ends as a sentence does is a demand, not a name
LIST_SENTENCE = re.compile(r"[a-záéíóúñãõç]{3,}[.;:]['\"”’]*$")
