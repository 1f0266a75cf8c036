"""The package's description brought up to date for a change: the next version, one more source."""

from __future__ import annotations

import json
import re

from data.intake.change.change_file import Change
from data.intake.errors import BrokenChange
from data.record.description import DESCRIPTION, description_of


def new_description(change: Change, content: bytes) -> str:
    """Return the text of a package's description with the next version and the new statement among the sources.

    The text is edited, not written anew: the file is laid out by hand. Raises `BrokenChange` where that fails.
    """
    text = content.decode("utf-8")
    version = description_of(content).version
    row = change.rows["statements"][0]
    text, found = re.subn(
        rf'("version"\s*:\s*)"{re.escape(version)}"', rf'\g<1>"{next_version(version)}"', text, count=1
    )
    source = {
        "title": row["title"],
        "publisher": row["publishers"].replace("|", "; "),
        "path": row["url"].split("|")[0],
        "date": row["date"],
        "tables": ["statements", "passages", "signatures"],
    }
    lines = ",\n".join(
        f"      {json.dumps(name)}: {json.dumps(cell, ensure_ascii=False)}" for name, cell in source.items() if cell
    )
    block = f'"sources": [\n    {{\n{lines}\n    }},'
    text = re.sub(r'"sources"\s*:\s*\[(?=\s*\{)', lambda _: block, text, count=1)
    try:
        json.loads(text)
    except ValueError:
        found = 0
    if not found:
        raise BrokenChange(reason=f"{DESCRIPTION} of the record could not be brought up to date")
    return text


def next_version(version: str) -> str:
    """Return the version after `version`: rows that are added raise its second number."""
    parts = version.split(".")
    if len(parts) == 3 and all(part.isdecimal() for part in parts):
        return f"{parts[0]}.{int(parts[1]) + 1}.0"
    return f"{version}+1"
