"""Streamlit's front end and the map's outlines sent compressed: eleven megabytes become three and a half.

Streamlit serves its scripts uncompressed. Their names hold a hash of their content, so each is compressed once
in the life of the server and kept.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

KINDS = (b"javascript", b"text/css", b"json")
LEAST = 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """A compressed answer: its headers and its body."""

    headers: list[tuple[bytes, bytes]]
    body: bytes


class Compression:
    """ASGI middleware: answers immutable text files compressed, from memory after the first time."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kept: dict[str, Kept] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not wanted(scope):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        if path in self.kept:
            await answer(self.kept[path], send)
            return
        start: Message | None = None
        body = b""

        async def gathered(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start" and compressible(message):
                start = message
                return
            if start is None or message["type"] != "http.response.body":
                await send(message)
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            headers = [(k, v) for k, v in start["headers"] if k not in (b"content-length", b"etag", b"accept-ranges")]
            small = gzip.compress(body, compresslevel=6, mtime=0)
            headers += [(b"content-encoding", b"gzip"), (b"vary", b"Accept-Encoding")]
            headers.append((b"content-length", str(len(small)).encode()))
            self.kept[path] = Kept(headers, small)
            await answer(self.kept[path], send)

        await self.app(scope, receive, gathered)


def wanted(scope: Scope) -> bool:
    """Return whether a request asks for an immutable file and takes it compressed."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    if not scope["path"].startswith(("/static/", "/geo/")):
        return False
    headers = dict(scope["headers"])
    return b"gzip" in headers.get(b"accept-encoding", b"") and b"range" not in headers


def compressible(start: Message) -> bool:
    """Return whether an answer is text that may be kept for ever and is not compressed yet."""
    headers = dict(start["headers"])
    return (
        start["status"] == 200
        and b"content-encoding" not in headers
        and b"immutable" in headers.get(b"cache-control", b"")
        and any(kind in headers.get(b"content-type", b"") for kind in KINDS)
        and int(headers.get(b"content-length", b"0")) >= LEAST
    )


async def answer(kept: Kept, send: Send) -> None:
    """Send a compressed answer."""
    await send({"type": "http.response.start", "status": 200, "headers": kept.headers})
    await send({"type": "http.response.body", "body": kept.body})
