"""A running order: views pinned one after the other, and its compact text for an address.

A pin is a page, a view of it, the words of the address that it stands under, and a title of its own. Whether
a view is known and its words mean something is for the reader's version to say, so that an order written by
another version is kept whole.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

PINS = 40
TITLE = 80
WORDS = 60

ID = re.compile(r"[A-Za-z0-9_-]{1,120}")
# what an id never holds: between the parts of a pin, and between two pins
PART, NEXT = ".", ".."
TITLED = "title"

Problem = Literal["size", "json", "format", "newer", "many", "shape", "id", "words", "title"]


class OrderError(ValueError):
    """A running order cannot be read.

    Attributes
    ----------
    problem : Problem
        What is wrong.
    pin : int
        Which pin, counted from 1; 0 for the whole order.
    value : str
        What was found, cut where it is long.
    """

    def __init__(self, problem: Problem, pin: int = 0, value: object = "") -> None:
        self.problem: Problem = problem
        self.pin = pin
        self.value = str(value)[:80]
        super().__init__(f"pin {pin}: {problem}: {self.value!r}" if pin else f"{problem}: {self.value!r}")


@dataclass(frozen=True, slots=True)
class Pin:
    """One view to show; `words` are pairs (word, id) of its address, `title` is "" if it has none of its own.

    Raises `OrderError` if a part is no id, there are too many words, or the title is too long.
    """

    page: str
    view: str
    words: tuple[tuple[str, str], ...] = ()
    title: str = ""

    def __post_init__(self) -> None:
        for part in (self.page, self.view, *(part for pair in self.words for part in pair)):
            if not ID.fullmatch(part):
                raise OrderError("id", value=part)
        if len(self.words) > WORDS or any(word == TITLED for word, _value in self.words):
            raise OrderError("words", value=len(self.words))
        if len(self.title) > TITLE or not self.title.isprintable():
            raise OrderError("title", value=self.title)

    def same_view(self, other: Pin) -> bool:
        """Return whether both show the same view, whatever they are called."""
        return replace(self, title="") == replace(other, title="")


Order = tuple[Pin, ...]


def compact(order: Order) -> str:
    """Return an order as text that an address carries without escaping a character."""
    return NEXT.join(PART.join(_parts(pin)) for pin in order)


def read_compact(text: str) -> tuple[Order, list[str]]:
    """Return the pins that a compact text holds, at most `PINS`, and the pieces of it that are none."""
    pins: list[Pin] = []
    unread: list[str] = []
    for piece in text.split(NEXT) if text else ():
        try:
            pin = _pin(piece.split(PART))
        except OrderError:
            unread.append(piece)
            continue
        if len(pins) == PINS:
            unread.append(piece)
        else:
            pins.append(pin)
    return tuple(pins), unread


def moved(order: Order, position: int, by: int) -> Order:
    """Return the order with the pin at `position`, from 0, `by` places further on, as far as there are places."""
    pins = list(order)
    pin = pins.pop(position)
    pins.insert(min(max(position + by, 0), len(pins)), pin)
    return tuple(pins)


def renamed(order: Order, position: int, title: str) -> Order:
    """Return the order with another title at `position`, from 0: spaces put right, cut at `TITLE`."""
    words = "".join(c if c.isprintable() else " " for c in title)
    pin = replace(order[position], title=" ".join(words.split())[:TITLE].strip())
    return (*order[:position], pin, *order[position + 1 :])


def removed(order: Order, position: int) -> Order:
    """Return the order without the pin at `position`, from 0."""
    return (*order[:position], *order[position + 1 :])


def added(order: Order, pins: Iterable[Pin]) -> Order:
    """Return the order with `pins` at its end.

    Raises
    ------
    OrderError
        If there would be more than `PINS`.
    """
    whole = (*order, *pins)
    if len(whole) > PINS:
        raise OrderError("many", value=len(whole))
    return whole


def _parts(pin: Pin) -> list[str]:
    parts = [pin.page, pin.view, *(part for pair in pin.words for part in pair)]
    if pin.title:
        parts += [TITLED, base64.urlsafe_b64encode(pin.title.encode()).decode().rstrip("=")]
    return parts


def _pin(parts: list[str]) -> Pin:
    """Return the pin of a compact text's parts; raise `OrderError` if they are none."""
    if len(parts) < 2 or len(parts) % 2:
        raise OrderError("shape", value=PART.join(parts))
    words = list(zip(parts[2::2], parts[3::2], strict=True))
    title = ""
    if words and words[-1][0] == TITLED:
        code = words.pop()[1]
        try:
            title = base64.b64decode(code + "=" * (-len(code) % 4), altchars=b"-_", validate=True).decode()
        except (binascii.Error, ValueError) as error:
            raise OrderError("title", value=code) from error
    return Pin(parts[0], parts[1], tuple(words), title)
