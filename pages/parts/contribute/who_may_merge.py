"""Who may write into the served record from the web: nobody, unless the operator names them.

The operator sets `FIRMANTES_EDITORS` to addresses set apart by commas or spaces, or to the path of a file with one
address a line (`#` begins a remark), and configures a login by OpenID Connect: the section `[auth]` of
`.streamlit/secrets.toml`, as Streamlit's `st.login` documents it, with the package Authlib installed. The provider
must say that the address is verified (`email_verified`). The list is read anew at every step, so that who is taken off
it can write nothing more.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import streamlit as st

log = logging.getLogger(__name__)

EDITORS = "FIRMANTES_EDITORS"


@dataclass(frozen=True, slots=True)
class Writer:
    """What this visitor may do: off (nobody may write), out (not signed in), refused, or editor with an address."""

    state: Literal["off", "out", "refused", "editor"]
    address: str = ""


def writer() -> Writer:
    """Return what this visitor may do."""
    allowed = editors()
    user = st.user.to_dict()
    # Streamlit says so only where a login is configured
    if not allowed or "is_logged_in" not in user:
        return Writer("off")
    if user["is_logged_in"] is not True:
        return Writer("out")
    address = str(user.get("email") or "").strip().casefold()
    if address in allowed and user.get("email_verified") is True:
        return Writer("editor", address)
    return Writer("refused", address)


def editors() -> frozenset[str]:
    """Return the addresses on the operator's list, in lower case; empty if there is none or it cannot be read."""
    listed = os.environ.get(EDITORS, "").strip()
    if not listed:
        return frozenset()
    if "@" not in listed or Path(listed).is_file():
        try:
            listed = Path(listed).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            log.error("%s names a list that cannot be read, so nobody may write: %s", EDITORS, error)
            return frozenset()
    words = " ".join(line.split("#")[0] for line in listed.splitlines()).replace(",", " ").split()
    return frozenset(word.casefold() for word in words if "@" in word)
