"""From bytes to text: UTF-8 and UTF-16 with or without mark, else Windows-1252."""

from __future__ import annotations

import codecs

from data.intake.errors import NotText

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 4096


def decode(content: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding; raise `NotText` for bytes that are no text.

    Windows-1252 is the last resort: it can read nearly all bytes, so the person is shown what came out.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strict(content, encoding), encoding
    if encoding := _unmarked_utf16(content[:SAMPLE]):
        return _strict(content, encoding), encoding
    if b"\x00" in content:
        raise NotText
    encoding = "utf-8" if _is_utf8(content) else "cp1252"
    return _strict(content, encoding), encoding


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _strict(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise NotText from None
    if _controls(text[:SAMPLE]) > 0.05:
        raise NotText
    return text


def _unmarked_utf16(sample: bytes) -> str:
    """Return the byte order of UTF-16 text of Latin letters: every second byte is zero; empty if it is not."""
    pairs = len(sample) // 2
    if pairs < 2:
        return ""
    high = sample[1 : 2 * pairs : 2].count(0) / pairs
    low = sample[0 : 2 * pairs : 2].count(0) / pairs
    if high > 0.6 and low < 0.1:
        return "utf-16-le"
    return "utf-16-be" if low > 0.6 and high < 0.1 else ""


def _controls(text: str) -> float:
    """Return the share of control characters other than white space."""
    return sum(c < " " and c not in "\t\n\r\f\x0b" for c in text) / max(len(text), 1)
