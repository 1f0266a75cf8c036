"""Every string that a page sends to the reader, gathered from a drawn page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from google.protobuf.json_format import MessageToDict
from streamlit.testing.v1 import AppTest

# what is no word for a reader: ids, settings, addresses
SILENT = {"id", "url", "userKey", "elementId", "key", "theme", "icon", "formId", "config", "pageScriptHash", "fileName"}


def strings(app: AppTest) -> Iterator[str]:
    """Yield every string that the drawn page holds, those inside charts included."""
    for element in _elements(app._tree):
        yield from _texts(element)


def _elements(node: Any) -> Iterator[dict[str, Any]]:
    for child in getattr(node, "children", {}).values():
        proto = getattr(child, "proto", None)
        if proto is not None and hasattr(proto, "DESCRIPTOR"):
            yield MessageToDict(proto)
        yield from _elements(child)


def _texts(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in SILENT:
                yield from _texts(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, name)
    elif isinstance(value, str):
        if name in {"spec", "json"} and value.startswith("{"):
            yield from _texts(json.loads(value))
        else:
            yield value
