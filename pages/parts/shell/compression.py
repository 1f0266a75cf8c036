"""Streamlit's front end and the map's outlines sent compressed: eleven megabytes become three and a half.

Streamlit serves its scripts uncompressed. Their names hold a hash of their content, so each is compressed once
in the life of the server and kept.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
from collections import OrderedDict
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.parts.shell.base_path import base_path

ENDINGS = (".js", ".css", ".json", ".geojson")
LEAST = 1024
# bytes of compressed bodies that are kept; the whole front end with three languages of outlines takes a third
KEPT = 16_000_000
# what says something of the uncompressed file: with its day or tag a browser would fetch the rest of what broke off
# from that file, and put it behind the first part of the compressed one
OF_THE_FILE = (b"content-length", b"etag", b"last-modified", b"accept-ranges")
# addresses whose content is known: one content may have several spellings
ADDRESSES = 512


@dataclass(frozen=True, slots=True)
class Kept:
    """A compressed answer: its headers and its body."""

    headers: list[tuple[bytes, bytes]]
    body: bytes


class Compression:
    """ASGI middleware: answers immutable text files compressed, from memory after the first time.

    A body is kept once, under the digest of its content, whatever the spellings of its address; the ones asked for
    longest ago go first.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.digests: OrderedDict[str, bytes] = OrderedDict()
        self.kept: OrderedDict[bytes, Kept] = OrderedDict()
        # one file at a time is read and compressed, so that a crowd at the start holds one body and not hundreds
        self.turn = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not wanted(scope):
            await self.app(scope, receive, send)
            return
        whole: list[Message] = []
        kept = self.known(scope["path"])
        if kept is None:
            async with self.turn:
                kept = self.known(scope["path"])
                if kept is None:
                    whole = await gathered(self.app, scope)
                    kept = await self.keep(scope["path"], whole) if compressible(whole) else None
        if kept is not None:
            whole = [
                {"type": "http.response.start", "status": 200, "headers": kept.headers},
                {"type": "http.response.body", "body": kept.body},
            ]
        for message in whole:
            await send(message)

    def known(self, path: str) -> Kept | None:
        """Return what is kept for a path, and note that it was asked for."""
        digest = self.digests.get(path, b"")
        if digest not in self.kept:
            return None
        self.digests.move_to_end(path)
        self.kept.move_to_end(digest)
        return self.kept[digest]

    async def keep(self, path: str, whole: list[Message]) -> Kept:
        """Return the compressed answer of a path, compressed on another thread unless its content is kept already."""
        body = b"".join(message.get("body", b"") for message in whole)
        digest = await asyncio.to_thread(lambda: hashlib.sha256(body).digest())
        if digest not in self.kept:
            small = await asyncio.to_thread(gzip.compress, body, 6, mtime=0)
            headers = [(k, v) for k, v in whole[0]["headers"] if k not in OF_THE_FILE]
            headers += [(b"content-encoding", b"gzip"), (b"vary", b"Accept-Encoding")]
            self.kept[digest] = Kept([*headers, (b"content-length", str(len(small)).encode())], small)
        kept = self.kept[digest]
        self.digests[path] = digest
        while len(self.digests) > ADDRESSES:
            self.digests.popitem(last=False)
        while sum(len(one.body) for one in self.kept.values()) > KEPT:
            self.kept.popitem(last=False)
        return kept


async def gathered(app: ASGIApp, scope: Scope) -> list[Message]:
    """Return all messages of an application's answer, also where its reader leaves before the end.

    Starlette stops reading a file for a reader who has gone. What is kept is for all who come after, so that the
    application is not told.
    """
    messages: list[Message] = []

    async def gather(message: Message) -> None:
        messages.append(message)

    async def stays() -> Message:
        return await asyncio.Future()

    await app(scope, stays, gather)
    return messages


def wanted(scope: Scope) -> bool:
    """Return whether a request asks for an immutable text file and takes it compressed."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    path: str = scope["path"].removeprefix(base_path())
    if not path.startswith(("/static/", "/geo/")) or not path.endswith(ENDINGS):
        return False
    headers = dict(scope["headers"])
    return b"gzip" in headers.get(b"accept-encoding", b"") and b"range" not in headers


def compressible(whole: list[Message]) -> bool:
    """Return whether an answer is whole, may be kept for ever and is not compressed yet."""
    if not whole:
        return False
    headers = dict(whole[0].get("headers", ()))
    length = sum(len(message.get("body", b"")) for message in whole)
    return (
        whole[0].get("status") == 200
        and b"content-encoding" not in headers
        and b"immutable" in headers.get(b"cache-control", b"")
        and length >= LEAST
        and int(headers.get(b"content-length", length)) == length
    )
