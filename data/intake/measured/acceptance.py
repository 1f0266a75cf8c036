"""How well texts are taken apart, measured on those that the record was coded from.

`python -m data.intake.measured.acceptance TEXTS` prints the measure.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.check.text_rules import read_texts
from data.intake.match.matching import Directory, directory, match_names
from data.intake.read.language import language_of
from data.intake.take_apart.passages import find_passages
from data.intake.take_apart.signers import find_signers
from data.record.load import read_tables


@dataclass(frozen=True, slots=True)
class Comparison:
    """One statement: rows of the record, rows found in its text, rows too many, and every miss in words."""

    statement_id: str
    signers: int
    signers_found: int
    signers_resolved: int
    signers_offered: int
    passages: int
    passages_found: int
    passages_extra: int
    misses: tuple[str, ...]


def texts_of(tables: Mapping[str, pd.DataFrame], folder: Path) -> dict[str, list[str]]:
    """Return the lines of each statement's text in a folder of `NNN_*.txt`, by statement_id."""
    texts = read_texts(folder)
    numbers = zip(tables["statements"]["statement_id"].astype(str), tables["statements"]["text"], strict=True)
    return {statement: texts[number] for statement, number in numbers if number in texts}


def compare(
    texts: Mapping[str, Sequence[str]], tables: Mapping[str, pd.DataFrame], *, held_out: bool = False
) -> list[Comparison]:
    """Compare what is found in each text with what the record has.

    A signer is found if its name, position, member and role are those of the record; it is resolved if it is surely
    matched to the record's organization, offered if that is at least the first candidate. A passage is found if its
    first and last line are those of the record. With `held_out`, spellings that only this statement has are taken
    from the directory first, so that matching is not asked what it has been told.
    """
    return [_compare(statement, lines, tables, held_out) for statement, lines in texts.items()]


def _compare(statement: str, lines: Sequence[str], tables: Mapping[str, pd.DataFrame], held_out: bool) -> Comparison:
    bodies = _without(statement, tables) if held_out else directory(tables["organizations"], tables["aliases"])
    signed = tables["signatures"][tables["signatures"]["statement_id"] == statement].astype(str)
    coded = tables["passages"][tables["passages"]["statement_id"] == statement]
    found = find_signers(lines, bodies.knows)
    places = {(str(one.position), str(one.member)): one for one in found.organizations}
    matches = dict(zip(places, match_names([one.name for one in places.values()], bodies), strict=True))
    misses = []
    right = resolved = offered = 0
    columns = ["position", "member", "name_as_signed", "role", "organization_id"]
    for position, member, written, role, organization in signed[columns].to_numpy().tolist():
        one, match = places.get((position, member)), matches.get((position, member))
        name = " ".join(written.split())
        if one is None or (one.name, one.role) != (name, role):
            misses.append(f"{name}: not found as signer {position}.{member}")
        else:
            right += 1
        if match and match.organization_id == organization:
            resolved += 1
        elif match and match.candidates and match.candidates[0].organization_id == organization:
            offered += 1
            misses.append(f"{name}: {organization} is offered, not resolved")
        else:
            taken_for = (match.organization_id or match.reason) if match else "nothing"
            misses.append(f"{name}: {taken_for} instead of {organization}")
    ranges = [(int(start), int(end)) for start, end in zip(coded["line_start"], coded["line_end"], strict=True)]
    passages = [
        (one.line_start, one.line_end) for one in find_passages(lines, language_of("\n".join(lines)), found.block)
    ]
    misses += [f"passage on lines {start} to {end}" for start, end in ranges if (start, end) not in passages]
    hits = sum(one in passages for one in ranges)
    return Comparison(
        statement, len(signed), right, resolved, offered, len(ranges), hits, len(passages) - hits, tuple(misses)
    )


def _without(statement: str, tables: Mapping[str, pd.DataFrame]) -> Directory:
    """Return the directory without the spellings that stand in this statement and in no other."""
    signed = tables["signatures"].astype(str)
    here = set(signed.loc[signed["statement_id"] == statement, "name_as_signed"])
    elsewhere = set(signed.loc[signed["statement_id"] != statement, "name_as_signed"])
    aliases = tables["aliases"]
    return directory(tables["organizations"], aliases[~aliases["alias"].isin(here - elsewhere)])


def agreement(texts: Mapping[str, Sequence[str]], tables: Mapping[str, pd.DataFrame]) -> tuple[int, int, int]:
    """Compare the demands likely made by the record's passages with how they were coded.

    Returns
    -------
    tuple of int
        Pairs of passage and demand that were suggested and coded, only suggested, only coded.
    """
    coded: dict[str, set[str]] = {}
    for passage, demand in zip(tables["codings"]["passage_id"], tables["codings"]["demand_id"], strict=True):
        coded.setdefault(str(passage), set()).add(str(demand))
    both = more = fewer = 0
    for statement, lines in texts.items():
        found = find_passages(lines, language_of("\n".join(lines)), find_signers(lines).block)
        suggested = {
            (one.line_start, one.line_end): {x.demand_id for x in one.suggestions if x.likely} for one in found
        }
        passages = tables["passages"]
        for row in passages[passages["statement_id"] == statement].itertuples():
            here = suggested.get((int(str(row.line_start)), int(str(row.line_end))), set())
            given = coded.get(str(row.passage_id), set())
            both, more, fewer = both + len(here & given), more + len(here - given), fewer + len(given - here)
    return both, more, fewer


def main(folder: Path) -> None:
    """Print the measure of the record's own texts."""
    tables = read_tables()
    texts = texts_of(tables, folder)
    for held_out in (False, True):
        print("spellings of the statement itself", "left out" if held_out else "known")
        for one in compare(texts, tables, held_out=held_out):
            print(one, sep="\n")
    both, more, fewer = agreement(texts, tables)
    print(f"demands: precision {both / (both + more):.3f}, recall {both / (both + fewer):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
