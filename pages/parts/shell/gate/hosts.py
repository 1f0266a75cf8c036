"""Which names the server answers to: a page elsewhere that makes its own name point here gets nothing."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection
from urllib.parse import urlsplit

HOST = re.compile(r"(?P<name>[a-z0-9_.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?")


def host_allowed(host: str, names: Collection[str]) -> bool:
    """Return whether a request for `host`, with or without a port, is answered.

    Localhost and numeric addresses always are: nobody else's page can have those for its name. `*.example.org` stands
    for all names below it, `*` for every name.
    """
    match = HOST.fullmatch(host.lower())
    if match is None:
        return False
    name = match["name"].rstrip(".")
    if name == "localhost" or name.endswith(".localhost") or _numeric(name.strip("[]")):
        return True
    return any(
        one in ("*", name) or (one.startswith("*.") and name.endswith(one[1:]) and name != one[1:]) for one in names
    )


def same_site(origin: str, host: str) -> bool:
    """Return whether a page of `origin` is one that this server sent under the name `host`."""
    try:
        return urlsplit(origin).netloc.lower() == host.lower()
    except ValueError:
        return False


def _numeric(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
