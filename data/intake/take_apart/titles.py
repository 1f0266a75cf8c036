"""The title of a text: the first line near its top that reads as one; nothing where none does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.intake.take_apart.blocks import SALUTATION, Part, blocks
from data.intake.take_apart.dates_found import FORMS
from data.intake.take_apart.gazetteer import PLACE_WORDS
from data.intake.take_apart.people import is_person
from data.intake.take_apart.signatory_block import between
from data.record.folding import folded

# lines of a page or a letter's head that are no title
NO_TITLE = re.compile(
    r"^(?:skip to|you are (?:here|on)|está en la página|você está|go to|view (?:a|this)|print\b|read (?:more|"
    r"full)|share|"
    r"home\b|menu\b|back\b|voltar\b|volver\b|inicio\b|início\b|compartir|compartilh|pie\b|publicidade|publicidad|"
    r"press releases?\b(?!:)|comunicados?$|news\b$|noticias?$|not[ií]cias?$|for immediate release|"
    r"para (?:su )?publicaci[oó]n|"
    r"para divulgação imediata|(?:press |media )?contacts?\b|contact[oe]s?\b|media inquir|sent via|enviad[oa] por|"
    r"source:|fuente:|fonte:|foto[s:]|photo[s:]?|image|por [A-ZÀ-Ý]\w+ [A-ZÀ-Ý]|by [A-Z]\w+ [A-Z]|"
    r"em [A-ZÀ-Ý][\w ]+\([A-Z]{2}\)|"
    r"published|publicado|atualizado|updated|tags?:|to:|cc\b|recipient:|para:|de:|from:|attn|presentes?\b\.?|"
    r"e\.?\s?s\.?\s?d|"
    r"(?:the )?hon(?:ou?rable|\.)|hon\.|(?:vice)?presiden\w+ (?:of|de|da|do|joe|joseph|donald)|prime minister|"
    r"secretar(?:y|io|ia|ía|iat)\b|ministr[oa] |ministério|ambassador|attorney general|comisionad[oa]|commissioner|"
    r"director[ao]? |u\.s\. department|department of|se[ñn]or(?:a|es)? |senhor(?:a|es)? |excelent[ií]s|sr\w?\. |"
    r"al? (?:la |las |los )?(?:presidenc|presidente|gobierno|autoridad|fiscal|instituto|comisi[oó]n|pueblo|sociedad|"
    r"medios|opini[oó]n|todas|secretar|congreso|señor|ministr|comunidad)|à |aos? (?:presidente|governo|senhor|"
    r"ministr)|"
    r"\[|https?://|www\.|\S+@\S+)",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\d{4,5}(?:-\d+)?$|\b[A-Z]{2}\s+\d{5}\b|\b(?:avenue|street|blvd|suite|floor|p\.o\. box|c\.p\.)\b|"
    r"\bN\.?W\.?,? wash",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"^(?:re|ref|asunto|assunto|subject)\s*[.:]\s*(?P<words>.{10,260})$", re.IGNORECASE)
WORDS = 4
LINES = 60
LONGEST = 260
EXCLAIMED = 140


def title(lines: Sequence[str]) -> str:
    """Return the title that a text begins with; "" if it begins with prose, a date, or whom it is written to.

    Of several lines the first with at least four words counts, else the longest; the subject of a letter stands in
    for a title.
    """
    found: list[str] = []
    subject = ""
    opened = False  # whether the address of a letter has begun
    for part in blocks(lines, 1, min(len(lines), LINES)):
        text = part.text.strip()
        if part.kind == "salutation" or SALUTATION.match(text):
            break
        if match := SUBJECT.match(text):
            subject = subject or match["words"]
        elif _is_none(text):
            opened = opened or bool(ADDRESSEE.match(text))
        elif ADDRESSEE.match(text) or (not found and is_person(text)):
            opened = True
        elif _reads_as_title(part) and not opened:
            found.append(text)
        elif part.kind == "paragraph" or part.kind == "item":
            break
    long = [text for text in found if len(text.split()) >= WORDS]
    return long[0] if long else subject or max(found, key=len, default="")


# whom a letter is written to: an office, or a name with its office
ADDRESSEE = re.compile(
    r"^(?:(?:the )?hon(?:ou?rable|\.)|hon\.|to:|recipient:|al? (?:la|las|los)\b|al\b|à |secretar(?:y|io|ia|ía)\b)|"
    r"^[^,]{5,50},\s*(?:secretari[oa]|comisionad[oa]|president[ea]|director\w*|ministr[oa]|titular|procurador\w*|"
    r"fiscal|"
    r"secretary|commissioner|president|administrator|attorney)\b",
    re.I,
)


def _is_none(text: str) -> bool:
    """Return whether a line belongs to the head of a page or letter: a date, a place, an address, a recipient."""
    plain = text.strip(" .:–—-")
    if NO_TITLE.match(text) or between(text) or (ADDRESS.search(text) and len(text) < 90):
        return True
    rest = plain
    for _, form in FORMS:
        rest = form.sub("", rest)
    if rest != plain and len(re.sub(r"[\W\d_]+", "", rest)) <= 40:
        return True
    return folded(plain) in PLACE_WORDS or len(re.findall(r"[^\W\d_]", plain)) < 3


def _reads_as_title(part: Part) -> bool:
    text = part.text
    if len(text) > LONGEST or part.kind in ("item", "salutation"):
        return False
    if part.kind == "heading":
        return True
    # a title may call out, or stand in capitals with a full stop
    shout = text.endswith(("!", "?", "!”", "?”")) and len(text) <= EXCLAIMED and part.line_start == part.line_end
    return shout or (text.isupper() and len(text) > 12)
