"""The statement's own row: its date, and the free texts that wait for a translation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd
from msgspec.structs import replace

from data.intake.change.change import free_texts
from data.intake.draft import (
    Draft,
    Translation,
)
from data.intake.prepare import CALLED_DATE
from data.record.dates import span


def dated(draft: Draft, text: str) -> Draft:
    """Return the draft with the date that the person confirms; the days that it can mean are filled with it."""
    days = span(text)
    earliest, latest = (days[0].isoformat(), days[1].isoformat()) if days else ("", "")
    basis = draft.statement.date_basis or (CALLED_DATE if text in draft.dates else "")
    row = replace(draft.statement, date=text, date_earliest=earliest, date_latest=latest, date_basis=basis)
    return replace(draft, statement=row)


def in_future(draft: Draft, today: date) -> bool:
    """Return whether the statement's date lies after `today` on every reading."""
    days = span(draft.statement.date)
    return days is not None and days[0] > today


def untranslated(draft: Draft, tables: Mapping[str, pd.DataFrame]) -> tuple[Translation, ...]:
    """Return a row for each free English text of the draft that the record has no translation of, as far as filled."""
    there = set(tables["translations"]["text_en"].astype(str))
    ours = {one.text_en: one for one in draft.translations}
    return tuple(ours.get(text, Translation(text_en=text)) for text in free_texts(draft) if text not in there)
