"""The list of signatories, name by name: wrapped lines joined, marks removed, coalitions and people recognized."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from data.intake.errors import TooManySigners
from data.intake.limits import NAME_CHARACTERS, SIGNERS
from data.intake.match.name_parts import name
from data.intake.take_apart.coalitions import Listed, coalition
from data.intake.take_apart.enumeration import is_body, names_in
from data.intake.take_apart.gazetteer import CODES, PLACE_WORDS
from data.intake.take_apart.people import is_person, people_in
from data.intake.take_apart.signatory_block import Block, signatory_block
from data.intake.take_apart.signer_lines import Known, country_beside, list_entries
from data.intake.take_apart.speakers import Speaking, speakers
from data.record.folding import folded

INDIVIDUALS = re.compile(
    r"^(?:individuals?|personas?|a título (?:individual|personal)|t[ií]tulo (?:individual|personal)|individuales|"
    r"academics?|académic[oa]s|pessoas?|pessoas físicas|firmas individuales|individual signatories)\b",
    re.IGNORECASE,
)
GROUP_HEAD = re.compile(r"^[^;]{2,60}:$")
KINDS_HEAD = re.compile(
    r"(?:(?:international|national|regional|local|state|faith-based|legal|academic|u\.?s\.?|other)(?:,? (?:and|"
    r"&) \w+)? "
    r"(?:organi[sz]ations|groups|networks|institutions)|(?:organizaciones|redes|instituciones|colectivos|entidades|"
    r"organizações|instituições|coletivos)(?: (?:y|e) \w+)?(?: (?:inter)?(?:na|re)[cg]iona(?:les|is)| locales|"
    r" locais|"
    r" de la sociedad civil| da sociedade civil| académicas| acadêmicas| religiosas)?|organi[sz]ations|networks|"
    r"coalitions|international|internacional(?:es)?|regional(?:es)?|nacional(?:es)?|national|local(?:es)?)",
    re.IGNORECASE,
)
BODIES_HEAD = re.compile(r"organi[sz]a|institu|redes|networks|entidades|colectiv", re.IGNORECASE)
LEAST_APART = 3
FEW = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """One entry of a list of signatories.

    Attributes
    ----------
    position, member : int
        As in signatures.csv; a person has the position of the entry before, and the member -1.
    name : str
        As signed, marks removed; never read as a formula or as HTML.
    role : str
        signatory, member, observer; person for someone who signed as an individual.
    line_start, line_end : int
        Lines of the text, from 1.
    heading : str
        Heading of the group that it stands under.
    country : str
        Alpha-3 code of the country that a heading or a cell beside the name gives; "" if none does.
    duplicate_of : int
        Position of an earlier entry with the same name or acronym; 0 if there is none.
    """

    position: int
    member: int
    name: str
    role: str
    line_start: int
    line_end: int
    heading: str = ""
    country: str = ""
    duplicate_of: int = 0


@dataclass(frozen=True, slots=True)
class Signers:
    """What was found: the block (None if names stand in running text or nowhere), the entries in order, headings.

    `headings` are lines of the list that group the entries; `how` says what gave the names away: list, released,
    signed or states.
    """

    block: Block | None
    entries: tuple[Signer, ...]
    headings: tuple[int, ...] = ()
    how: str = "list"

    @property
    def organizations(self) -> tuple[Signer, ...]:
        """The entries that are organizations."""
        return tuple(entry for entry in self.entries if entry.role != "person")

    @property
    def people(self) -> int:
        """Number of people who signed as individuals."""
        return sum(entry.role == "person" for entry in self.entries)


def find_signers(lines: Sequence[str], known: Known = lambda _: False, block: Block | None = None) -> Signers:
    """Return the signatories of a text.

    Parameters
    ----------
    lines : sequence of str
    known : callable
        Whether a name is one of the record's: decides where wrapping or a comma leaves doubt.
    block : Block, optional
        Where the person says that the list stands; else it is searched for.

    Raises
    ------
    TooManySigners
        If there are more than `limits.SIGNERS`.
    """
    known = cache(known)  # each name is looked up several times
    listed = block or signatory_block(lines)
    found = _listed(lines, known, listed) if listed else Signers(None, ())
    if block or len(found.entries) > FEW:
        return found
    spoken = _spoken(speakers(lines, known))
    # a list of one or two names may be the foot of a page: a sentence that names more of them tells better
    better = spoken.how != "states" and len(spoken.entries) > 2 * len(found.entries)
    return spoken if better or not found.entries else found


def _spoken(spoken: Sequence[Speaking]) -> Signers:
    found: list[Signer] = []
    names: set[str] = set()
    for one in spoken:
        for text in one.names:
            if text not in names:
                names.add(text)
                found.append(
                    Signer(
                        position=len(found) + 1,
                        member=0,
                        name=text[:NAME_CHARACTERS],
                        role="signatory",
                        line_start=one.line_start,
                        line_end=one.line_end,
                    )
                )
    if len(found) > SIGNERS:
        raise TooManySigners(count=f"more than {SIGNERS}", limit=SIGNERS)
    return Signers(None, tuple(_marked(found)), how=spoken[0].how if spoken else "list")


def _listed(lines: Sequence[str], known: Known, block: Block) -> Signers:
    entries: list[Signer] = []
    headings: list[int] = []
    position = 0
    heading = country = ""
    individuals = False
    rows = list(islice(list_entries(lines, block, known), SIGNERS + 1))
    if len(rows) > SIGNERS:
        raise TooManySigners(count=f"more than {SIGNERS}", limit=SIGNERS)
    for text, start, end in rows:
        group = text.rstrip(":").strip()
        place = folded(group) in PLACE_WORDS and not known(text)
        if len(rows) > 1 and (
            (GROUP_HEAD.match(text) and not known(text)) or place or (KINDS_HEAD.fullmatch(group) and not known(text))
        ):
            heading, country = group, _country(group)
            individuals = bool(INDIVIDUALS.match(heading))
            headings += range(start, end + 1)
            continue
        headed = INDIVIDUALS.match(text) and len(text) < 50
        if headed or (individuals and BODIES_HEAD.search(text) and len(text) < 25):
            heading, individuals = text, bool(headed)
            headings += range(start, end + 1)
            continue
        listed = coalition(text, known)
        apart = [] if listed or individuals else _apart(text, known, alone=len(rows) == 1)
        beside = country_beside(lines[start - 1]) or country
        for one in apart or [text]:
            for at, body in enumerate(listed or [_single(one, known, individuals)]):
                role = body.role or "signatory"
                if at == 0 and role != "person":
                    position += 1
                for _ in range(max(body.people, 1) if role == "person" else 1):
                    entries.append(
                        Signer(
                            position=position,
                            member=-1 if role == "person" else body.member,
                            name=body.name[:NAME_CHARACTERS],
                            role=role,
                            line_start=start,
                            line_end=end,
                            heading=heading,
                            country=beside,
                        )
                    )
        if len(entries) > SIGNERS:
            raise TooManySigners(count=f"more than {SIGNERS}", limit=SIGNERS)
    return Signers(block, tuple(_marked(entries)), tuple(headings))


def _single(text: str, known: Known, individuals: bool) -> Listed:
    """Return what an entry that lists no members is: a body, a person, or several people with one role."""
    if individuals:
        return Listed(text, "person")
    if known(text):
        return Listed(text, "")
    people = people_in(text)
    if people > 1 or is_person(text):
        return Listed(text, "person", -1, max(people, 1))
    return Listed(text, "")


def _apart(text: str, known: Known, *, alone: bool) -> list[str]:
    """Return the names of a line that lists several, parted by commas or semicolons; empty if it is one name.

    A line that is the whole list is parted as soon as it lists two; among others, three must say that they are bodies.
    """
    if known(text) or not (";" in text or "," in text or alone) or (people_in(text) and not alone):
        return []
    found = names_in(text, known)
    bodies = [one for one in found if is_body(one, known) and (len(one.split()) > 1 or one.isupper())]
    if alone and len(found) >= 2 and 2 * len(bodies) >= len(found) and ("," in text or ";" in text):
        return found
    return found if len(found) >= LEAST_APART and len(bodies) == len(found) else []


def _country(heading: str) -> str:
    code = CODES.get(folded(heading), "")
    return code if len(code) == 3 and code.isupper() else ""


def _marked(entries: Sequence[Signer]) -> Iterator[Signer]:
    """Yield the entries, those that repeat the name or acronym of an earlier signature marked."""
    first: dict[str, int] = {}
    for entry in entries:
        if entry.member == 0 and entry.role == "signatory":
            taken = name(entry.name)
            letters = sum(c.isalpha() for c in entry.name)
            keys = [f"{taken.bare}|{taken.place}" if letters > 1 else entry.name]
            keys += [f"({taken.alone})"] if taken.alone else []
            earlier = min((first[key] for key in keys if key in first), default=entry.position)
            for key in [*keys, *(f"({code})" for code in taken.acronyms)]:
                first.setdefault(key, entry.position)
            yield replace(entry, duplicate_of=earlier) if earlier != entry.position else entry
        else:
            yield entry
