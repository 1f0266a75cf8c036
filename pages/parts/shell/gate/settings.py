"""What the operator sets, by environment variables; `OPERATING.md` lists them."""

from __future__ import annotations

import ipaddress
import os
from dataclasses import dataclass

from data.record.files import MEGABYTE

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

LOGS = ("text", "json", "off")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The operator's choices.

    Attributes
    ----------
    hosts : tuple of str
        Names under which the server answers, beside localhost and numeric addresses; `*` for any.
    sessions : int
        Most pages that are open at a time.
    uploads : int
        Most bytes that all visitors' files hold together.
    log : str
        One of `LOGS`.
    queries : bool
        Whether the log holds what stands behind the question mark of an address.
    metrics : tuple of networks
        Addresses that may read `/metrics`; nobody may if there is none.
    """

    hosts: tuple[str, ...] = ()
    sessions: int = 400
    uploads: int = 400 * MEGABYTE
    log: str = "text"
    queries: bool = False
    metrics: tuple[Network, ...] = ()


def settings() -> Settings:
    """Return the settings of the environment; raise `ValueError` for a word that means nothing."""
    log = os.environ.get("FIRMANTES_LOG", "text")
    if log not in LOGS:
        raise ValueError(f"FIRMANTES_LOG is one of {', '.join(LOGS)}, not {log!r}")
    return Settings(
        hosts=tuple(name.lower() for name in _listed("FIRMANTES_HOSTS")),
        sessions=_whole("FIRMANTES_SESSIONS", 400),
        uploads=_whole("FIRMANTES_UPLOADS_MB", 400) * MEGABYTE,
        log=log,
        queries=_switch("FIRMANTES_LOG_QUERIES"),
        metrics=tuple(map(_network, _listed("FIRMANTES_METRICS"))),
    )


def _listed(name: str) -> list[str]:
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]


def _network(word: str) -> Network:
    try:
        return ipaddress.ip_network(word, strict=False)
    except ValueError:
        raise ValueError(f"FIRMANTES_METRICS is numeric addresses or networks with commas, not {word!r}") from None


def _whole(name: str, default: int) -> int:
    word = os.environ.get(name, str(default))
    if not word.isascii() or not word.isdecimal() or not 0 < int(word) < 1_000_000:
        raise ValueError(f"{name} is a whole number from 1 to 999999, not {word!r}")
    return int(word)


def _switch(name: str) -> bool:
    word = os.environ.get(name, "0")
    if word not in ("0", "1"):
        raise ValueError(f"{name} is 0 or 1, not {word!r}")
    return word == "1"
