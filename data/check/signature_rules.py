"""Rules for signatures and for the spellings of names."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from data.check.rules import Package, numbers, rows, rule
from data.record.errors import Fault
from data.record.folding import folded

FORMULA = ("=", "+", "-", "@")


@rule("signatures")
def signatures_stand_in_the_order_of_the_list(package: Package) -> Iterator[Fault]:
    """In a statement the positions run 1, 2, 3 and so on, and so do the members inside one position."""
    signatures = package.tables["signatures"]
    position, member = numbers(signatures["position"]), numbers(signatures["member"])
    before = position.groupby(signatures["statement_id"]).shift(fill_value=0)
    inside = member.groupby(signatures["statement_id"]).shift(fill_value=0)
    known = position.notna() & member.notna() & before.notna() & inside.notna()
    follows = ((position == before + 1) & (member == 0)) | ((position == before) & (member == inside + 1))
    for row in rows(signatures[known & ~follows]):
        problem = f"position {row.position}, member {row.member} does not follow the row before"
        yield Fault("signatures.csv", row.Index, "position", problem)


@rule("signatures")
def roles_fit_members(package: Package) -> Iterator[Fault]:
    """A signature itself has the role signatory, what is listed inside it has member or observer."""
    signatures = package.tables["signatures"]
    itself = signatures["member"] == "0"
    for row in rows(signatures[itself != (signatures["role"] == "signatory")]):
        yield Fault("signatures.csv", row.Index, "role", f"{row.role} does not fit member {row.member}")


@rule("signatures")
def members_sign_through_their_coalition(package: Package) -> Iterator[Fault]:
    """A member names the coalition whose signature lists it; a signature itself names none."""
    signatures = package.tables["signatures"].reset_index(names="line")
    place = ["statement_id", "position"]
    heads = signatures.loc[signatures["member"] == "0", [*place, "organization_id"]].drop_duplicates(place)
    both = signatures.merge(heads, on=place, how="left", suffixes=("", "_of_head"))
    both["coalition"] = both["organization_id_of_head"].where(both["member"] != "0", "").fillna("")
    for row in rows(both[both["through"] != both["coalition"]]):
        should = f'"{row.coalition}"' if row.coalition else "empty"
        yield Fault("signatures.csv", row.line, "through", f'is "{row.through}", should be {should}')


@rule("signatures", "aliases")
def signed_names_are_known_spellings(package: Package) -> Iterator[Fault]:
    """Every name as signed is a spelling of its organization."""
    signatures, aliases = package.tables["signatures"], package.tables["aliases"]
    known = pd.MultiIndex.from_frame(aliases[["alias", "organization_id"]])
    signed = pd.MultiIndex.from_frame(signatures[["name_as_signed", "organization_id"]])
    for row in rows(signatures[~signed.isin(known)]):
        problem = f'"{row.name_as_signed}" is no spelling of {row.organization_id} in aliases.csv'
        yield Fault("signatures.csv", row.Index, "name_as_signed", problem)


@rule("aliases")
def a_spelling_means_one_organization(package: Package) -> Iterator[Fault]:
    """Spellings that differ only in accents, case, punctuation or spaces mean the same organization."""
    first: dict[str, tuple[int, str]] = {}
    for row in rows(package.tables["aliases"]):
        line, organization = first.setdefault(
            folded(row.alias).replace(" ", "") or row.alias, (row.Index, row.organization_id)
        )
        if organization != row.organization_id:
            problem = f'"{row.alias}" means {organization} in row {line}'
            yield Fault("aliases.csv", row.Index, "alias", problem)


@rule("signatures", "aliases", "organizations")
def names_do_not_look_like_formulas(package: Package) -> Iterator[Fault]:
    """No name begins like a spreadsheet's formula, unless it stands so in a list of signatories."""
    signed = set(package.tables["signatures"]["name_as_signed"])
    for table, column in (("organizations", "name"), ("organizations", "acronym"), ("aliases", "alias")):
        cells = package.tables[table][column]
        for line, cell in cells[cells.str.startswith(FORMULA) & ~cells.isin(signed)].items():
            yield Fault(f"{table}.csv", int(str(line)), column, f'"{cell}" begins with {cell[0]}')
