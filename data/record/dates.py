"""Dates that may be partial: a year, a month or a day."""

from __future__ import annotations

import calendar
from datetime import date


def span(text: str) -> tuple[date, date] | None:
    """Return the first and the last day that 2022, 2022-06 or 2022-06-10 can mean; None for anything else."""
    parts = text.split("-")
    if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]) or not text.replace("-", "").isdecimal():
        return None
    year, month, day = [*map(int, parts), 0, 0][:3]
    try:
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        return first, date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except ValueError:
        return None


def as_last_day(date: str) -> str:
    """Return a date that compares as the last day of a partial one: 2022-06 as 2022-06-99."""
    return f"{date}-99-99"[:10]
