"""A running order as a file to keep and to open again."""

from __future__ import annotations

import json
from typing import Any

from pages.parts.presenter.running_order import PINS, Order, OrderError, Pin

VERSION = 1
BYTES = 200_000
FORMAT = "firmantes-running-order"


def written(order: Order, data_version: str) -> bytes:
    """Return an order as a file to keep; `data_version` says of which data it was made."""
    pins = [
        {"page": pin.page, "view": pin.view, "words": [list(pair) for pair in pin.words], "title": pin.title}
        for pin in order
    ]
    whole = {"format": FORMAT, "version": VERSION, "data_version": data_version, "pins": pins}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def read(content: bytes) -> Order:
    """Return the order that a file holds.

    Raises
    ------
    OrderError
        If it is no running order, one of a newer version, or a pin of it cannot be read.
    """
    if len(content) > BYTES:
        raise OrderError("size", value=len(content))
    try:
        whole = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise OrderError("json", value=error) from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise OrderError("format")
    version = whole.get("version")
    if type(version) is not int or version < 1:
        raise OrderError("format", value=version)
    if version > VERSION:
        raise OrderError("newer", value=version)
    pins = whole.get("pins")
    if not isinstance(pins, list):
        raise OrderError("shape")
    if len(pins) > PINS:
        raise OrderError("many", value=len(pins))
    return tuple(_read_pin(k, pin) for k, pin in enumerate(pins, 1))


def _read_pin(number: int, pin: Any) -> Pin:
    """Return the pin that a file has at place `number`; raise `OrderError` naming the place."""
    if not isinstance(pin, dict):
        raise OrderError("shape", number, pin)
    page, view, title, words = (pin.get(key, "") for key in ("page", "view", "title", "words"))
    words = words or []
    pairs = isinstance(words, list) and all(isinstance(pair, list) and len(pair) == 2 for pair in words)
    if not pairs or not all(isinstance(part, str) for part in (page, view, title, *(p for w in words for p in w))):
        raise OrderError("shape", number, pin)
    try:
        return Pin(page, view, tuple((word, value) for word, value in words), title)
    except OrderError as error:
        raise OrderError(error.problem, number, error.value) from error
