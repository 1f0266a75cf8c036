"""What is odd about a text and its list: said to the person, decided by nobody else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pandas as pd

from data.intake.draft import Signature, StatementRow
from data.intake.errors import Remark
from data.intake.match.already import already_there
from data.intake.match.name_parts import latin
from data.intake.match.same_text import same_text
from data.intake.read.reading import Reading
from data.intake.take_apart.dates_found import FoundDate
from data.intake.take_apart.signers import Signers
from data.record.dates import span


def oddities(
    reading: Reading,
    tables: Mapping[str, pd.DataFrame],
    called: Sequence[FoundDate],
    found: Signers,
    signatures: tuple[Signature, ...],
    statement: StatementRow,
) -> list[Remark]:
    """Return the remarks about what was found."""
    remarks = []
    if not found.entries:
        remarks.append(Remark("No list of signatories was found. Mark where it is, or add the signers by hand."))
    elif found.block is None:
        remarks.append(Remark("There is no list of signatories. The names were found in the running text."))
    if len(found.organizations) == 1:
        remarks.append(Remark("There is one signatory only."))
    if found.people:
        words = "People who signed as individuals: {count}. They are counted and not named."
        remarks.append(Remark(words, {"count": found.people}))
    formulas = [one.name for one in found.organizations if one.name[:1] in "=+-@"]
    if formulas:
        remarks.append(
            Remark("Names that begin like a formula: {count}. They are kept as text.", {"count": len(formulas)})
        )
    foreign = [one.name for one in found.organizations if latin(one.name) != one.name]
    if foreign:
        words = "Names with letters of another alphabet that look Latin: {count}. Compare them with care."
        remarks.append(Remark(words, {"count": len(foreign)}))
    tags = [one.name for one in found.organizations if re.search(r"</?[a-z!][^>]*>", one.name, re.IGNORECASE)]
    if tags:
        remarks.append(Remark("Names that hold HTML: {count}. It is kept as text.", {"count": len(tags)}))
    for one in called:
        if one.future and one.dateline:
            remarks.append(Remark("{date} is in the future.", {"date": one.date}))
        if one.ambiguous and one.dateline:
            words = "The date {words} can be read in two ways. Choose which is meant."
            remarks.append(Remark(words, {"words": one.words}))
        if one.impossible:
            remarks.append(Remark("{words} is not in the calendar.", {"words": one.words}))
    bodies = [one.organization_id for one in signatures if one.organization_id and one.member == 0]
    for like in already_there(tables, title=statement.title, date=statement.date, organizations=bodies):
        words = "This may be a statement that the record has already: {statement} (same {shares}, {score} of 100)."
        values = {"statement": like.statement_id, "shares": like.shares, "score": like.score}
        remarks.append(Remark(words, values))
    for known, share in same_text(reading.lines, tables).items():
        words = "This is already on the record as {statement}: {score} of 100 of its cues stand in the text."
        remarks.append(Remark(words, {"statement": known, "score": share}))
    if statement.date and span(statement.date) is None:
        remarks.append(Remark("{date} is not in the calendar.", {"date": statement.date}))
    return remarks
