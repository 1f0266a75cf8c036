"""What can go wrong with a text or a change, in words for the person who brought it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that the person should know: `words` with gaps, which can be translated, and what fills them."""

    words: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the remark in English."""
        return self.words.format(**self.values)


class IntakeError(ValueError):
    """A text or a change that cannot be taken in.

    Attributes
    ----------
    words : str
        The message with gaps, as the catalogue of a language would hold it.
    values : mapping of str to object
        What fills the gaps.
    """

    words: ClassVar[str] = "This cannot be read."

    def __init__(self, **values: object) -> None:
        self.values = values
        super().__init__(self.words.format(**values))


class EmptyText(IntakeError):
    """Nothing but spaces."""

    words = "There is no text in it."


class TooLarge(IntakeError):
    """More bytes than the limit."""

    words = "The file is {size} MB large. Files up to {limit} MB are read."


class TooLong(IntakeError):
    """More characters than the limit."""

    words = "The text has {count} characters. Texts up to {limit} characters are read."


class TooManyLines(IntakeError):
    """More filled lines than the limit."""

    words = "The text has {count} lines. Texts up to {limit} lines are read."


class NotText(IntakeError):
    """Bytes that are no text in any encoding in use."""

    words = "This is not a text. Text, Markdown, HTML, Word (.docx) and PDF are read."


class UnknownKind(IntakeError):
    """A kind of file that is not read."""

    words = "Files of the kind {kind} are not read. Text, Markdown, HTML, Word (.docx) and PDF are."


class BrokenFile(IntakeError):
    """A file that is not what its name or its beginning says."""

    words = "The file begins like {kind} but cannot be opened. It may be damaged."


class UnpacksTooLarge(IntakeError):
    """A compressed file that would fill the memory."""

    words = "The file would unpack to more than {limit} MB, or far beyond its size. It is not opened."


class TooDeep(IntakeError):
    """A page whose parts lie in each other so deep that reading it takes forever."""

    words = "The parts of this page lie in each other more than {limit} deep. It is not read: paste its text instead."


class TooManyAttributes(IntakeError):
    """A page with an element that no writer made: the parser compares each attribute with all before it."""

    words = "An element of this page has more than {limit} attributes. It is not read: paste its text instead."


class EncryptedFile(IntakeError):
    """A file that asks for a password."""

    words = "The file is protected by a password. Save a copy without it and try again."


class NoTextInPdf(IntakeError):
    """A PDF made of pictures."""

    words = "The {pages} pages of this PDF hold pictures and no text. Paste the text, or run text recognition first."


class TooManyPages(IntakeError):
    """More pages than the limit."""

    words = "The PDF has {pages} pages. Up to {limit} are read."


class TooSlow(IntakeError):
    """A file that takes longer than the limit, or more memory."""

    words = "The file could not be read within {limit} seconds and the memory that it may use. Paste its text instead."


class Busy(IntakeError):
    """As many texts are being read as the machine bears."""

    words = "Other texts are being read just now. Try again in a minute."


class TooManySigners(IntakeError):
    """More names than the limit."""

    words = "The list has {count} names. Up to {limit} are taken in."


class BrokenDraft(IntakeError):
    """A draft file that cannot be reopened."""

    words = "This cannot be reopened as a draft: {reason}."


class BrokenChange(IntakeError):
    """A change file that cannot be applied."""

    words = "This cannot be applied as a change: {reason}."


class Unfinished(IntakeError):
    """A draft that lacks what a row of the record needs."""

    words = "The draft is not complete: {reasons}."


class Conflict(IntakeError):
    """A change that disagrees with the record; `names` says with which rows."""

    words = "The change disagrees with the record, and nothing was written: {names}."


class BreaksRecord(IntakeError):
    """A change after which the record would break its own rules."""

    words = "With this change the record would break its rules, and nothing was written:\n{faults}"
