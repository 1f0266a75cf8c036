"""The list of signatories, name by name: wrapped lines joined, marks removed, coalitions and people recognized."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data.intake.errors import TooManySigners
from data.intake.limits import NAME_CHARACTERS, SIGNERS
from data.intake.match.names import name
from data.intake.take_apart.coalitions import Listed, coalition
from data.intake.take_apart.people import is_person
from data.intake.take_apart.signatory_block import Block, signatory_block
from data.intake.take_apart.signer_lines import Known, list_entries
from data.intake.take_apart.speakers import speakers

INDIVIDUALS = re.compile(
    r"^(?:individuals?|personas?|a título (?:individual|personal)|t[ií]tulo (?:individual|personal)|individuales|"
    r"academics?|académic[oa]s|pessoas?|pessoas físicas|firmas individuales|individual signatories)\b",
    re.IGNORECASE,
)
GROUP_HEAD = re.compile(r"^[^;]{2,60}:$")
BODIES_HEAD = re.compile(r"organi[sz]a|institu|redes|networks|entidades|colectiv", re.IGNORECASE)


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
    duplicate_of : int
        Position of an earlier entry with the same name; 0 if there is none.
    """

    position: int
    member: int
    name: str
    role: str
    line_start: int
    line_end: int
    heading: str = ""
    duplicate_of: int = 0


@dataclass(frozen=True, slots=True)
class Signers:
    """What was found: the block (None if names stand in running text or nowhere), the entries in order."""

    block: Block | None
    entries: tuple[Signer, ...]

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
    block = block or signatory_block(lines)
    if block is None:
        found = [
            Signer(position=at, member=0, name=text, role="signatory", line_start=line, line_end=line)
            for at, (text, line) in enumerate(speakers(lines, known), 1)
        ]
        return Signers(None, tuple(_marked(found)))
    entries: list[Signer] = []
    position = 0
    heading = ""
    individuals = False
    for text, start, end in list_entries(lines, block, known):
        if GROUP_HEAD.match(text) and not known(text):
            heading = text.rstrip(":").strip()
            individuals = bool(INDIVIDUALS.match(heading))
            continue
        headed = INDIVIDUALS.match(text) and len(text) < 50
        if headed or (individuals and BODIES_HEAD.search(text) and len(text) < 25):
            heading, individuals = text, bool(headed)
            continue
        listed = coalition(text, known) or [Listed(text, "person" if individuals else "")]
        for at, one in enumerate(listed):
            role = one.role or ("person" if is_person(one.name) and not known(one.name) else "signatory")
            if at == 0 and role != "person":
                position += 1
            for _ in range(max(one.people, 1) if role == "person" else 1):
                entries.append(
                    Signer(
                        position=position,
                        member=-1 if role == "person" else one.member,
                        name=one.name[:NAME_CHARACTERS],
                        role=role,
                        line_start=start,
                        line_end=end,
                        heading=heading,
                    )
                )
        if len(entries) > SIGNERS:
            raise TooManySigners(count=f"more than {SIGNERS}", limit=SIGNERS)
    return Signers(block, tuple(_marked(entries)))


def _marked(entries: Sequence[Signer]) -> Iterator[Signer]:
    """Yield the entries, those that repeat the name of an earlier signature marked."""
    first: dict[str, int] = {}
    for entry in entries:
        if entry.member == 0 and entry.role == "signatory":
            taken = name(entry.name)
            earlier = first.setdefault(f"{taken.bare}|{taken.place}", entry.position)
            yield replace(entry, duplicate_of=earlier) if earlier != entry.position else entry
        else:
            yield entry
