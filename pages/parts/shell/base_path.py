"""The path under which the app is served, as `--server.baseUrlPath` sets it."""

from __future__ import annotations

import os
import re

from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config, get_option

from pages.parts.shell.gate.answers import nothing

BASE_PATH = "STREAMLIT_SERVER_BASE_URL_PATH"


class BasePath:
    """ASGI middleware: finds the routes of `routes` under Streamlit's base path, and only there."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.base = base_path()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.base and scope["type"] == "http":
            inside = scope["path"].startswith(f"{self.base}/")
            path = scope["path"].removeprefix(self.base) if inside else scope["path"]
            if inside and own(path):
                scope = {**scope, "path": path, "raw_path": path.encode()}
            elif own(path):
                await nothing(scope)(scope, receive, send)
                return
        await self.app(scope, receive, send)


def base_path() -> str:
    """Return the path under which the app is served, with a slash before and none behind; "" for the root."""
    base = str(get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}" if base else ""


def read_environment() -> None:
    """Let `STREAMLIT_SERVER_BASE_URL_PATH` hold under uvicorn too, where Streamlit reads no variable of its own.

    Raise `ValueError` if it is no path.
    """
    given = given_base_path()
    if given and not config.is_manually_set("server.baseUrlPath"):
        config.set_option("server.baseUrlPath", given)


def given_base_path() -> str:
    """Return the path that the operator's variable holds, "" for none; raise `ValueError` if it is no path."""
    given = os.environ.get(BASE_PATH, "").strip("/")
    if given and not re.fullmatch(r"\w[\w.~-]*(/\w[\w.~-]*)*", given, re.ASCII):
        raise ValueError(f"{BASE_PATH} is a path such as firmantes, without the name of the site, not {given!r}")
    return given


def own(path: str) -> bool:
    """Return whether a path, without the base path, is one of our routes and not Streamlit's."""
    return path.startswith(("/data/", "/geo/")) or path in ("/data", "/geo", "/ready")
