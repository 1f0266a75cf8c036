"""Answers that a cache may keep and ask about: a tag of their content, and 304 where nothing has changed."""

from __future__ import annotations

import hashlib

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Tagged:
    """ASGI middleware: gives each whole answer its tag; for a tag that the browser has already, a 304 without body.

    The tag is weak, as the answer may be compressed behind it.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        start: Message = {}
        had = dict(scope["headers"]).get(b"if-none-match", b"")

        async def tagged(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            if start["status"] == 200 and not message.get("more_body"):
                tag = b'W/"' + hashlib.sha256(message["body"]).hexdigest()[:32].encode() + b'"'
                start = {**start, "headers": [*start["headers"], (b"etag", tag)]}
                if tag in [one.strip() for one in had.split(b",")] or had.strip() == b"*":
                    kept = [(k, v) for k, v in start["headers"] if not k.startswith(b"content-")]
                    start = {**start, "status": 304, "headers": kept}
                    message = {**message, "body": b""}
            await send(start)
            await send(message)

        await self.app(scope, receive, tagged)


TAGGED = [Middleware(Tagged)]
