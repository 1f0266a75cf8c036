"""Files whose bytes depend on their content alone: the dates inside a zip of Office parts are set to one day."""

from __future__ import annotations

import io
import re
import zipfile

# zip knows no date before 1980; the day that a reader sees stands in the core properties
EPOCH = (1980, 1, 1, 0, 0, 0)
CREATED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def fixed(blob: bytes, issued: str) -> bytes:
    """Return an Office file with the same parts in the same order, every date in it set to `issued` (ISO)."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blob)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "docProps/core.xml":
                part = CREATED.sub(rb"\g<1>" + f"{issued}T00:00:00Z".encode() + rb"\g<2>", part)
            elif name.endswith(".xlsx"):
                part = fixed(part, issued)
            after.writestr(entry(name), part)
    return out.getvalue()


def entry(name: str) -> zipfile.ZipInfo:
    """Return the head of a zip's entry without a date of its own."""
    info = zipfile.ZipInfo(name, date_time=EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    return info


# what a property of an Office file can hold
MOST = 255


def property_words(words: str) -> str:
    """Return words as a property of a file can hold them: at most `MOST` characters, cut between words."""
    if len(words) <= MOST:
        return words
    return f"{words[: MOST - 1].rsplit(' ', 1)[0]}…"
