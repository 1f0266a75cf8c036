"""Every request passes here first and every answer last, those included that the application never sees."""

from __future__ import annotations

import time

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.parts.shell.gate import answers as words, metrics, request_log
from pages.parts.shell.gate.descriptors import raise_descriptors, tune
from pages.parts.shell.gate.headers import secure_headers
from pages.parts.shell.gate.hosts import host_allowed, same_site
from pages.parts.shell.gate.settings import Settings

# who has a page already gets its connection, also when no more pages are given out
SPARE = 1.1
NEVER = {"Cache-Control": "no-store"}
TEXT = "text/plain; version=0.0.4"
# of a page: its connection and its loop; apart from those, sessions that may come back and what browsers ask for
DESCRIPTORS_EACH = 5
RESERVED = 600
METRICS = "/metrics"
# Streamlit's own count takes the size of everything in memory, for whoever asks
COUNTS = "/_stcore/metrics"
# Streamlit describes its interface for agents there, also where that is off
AGENTS = "/_stcore/agent/"


class Gateway:
    """ASGI application around another: refuses wrong names and too many pages, sets headers, writes the log.

    Parameters
    ----------
    app : the application.
    settings : the operator's choices.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings
        self.most = settings.sessions
        self.open = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            self._start(receive)
            await self.app(scope, receive, send)
            return
        number = scope["request_id"] = request_log.request_id(scope)
        begun, status, size = time.perf_counter(), 0, 0
        headers = [(b"x-request-id", number.encode()), *secure_headers(_header(scope, b"host"))]

        async def marked(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
                ours = {name for name, _value in headers} | {b"server"}
                kept = [(k, v) for k, v in message.get("headers", ()) if k.lower() not in ours]
                message = {**message, "headers": [*kept, *headers]}
            elif message["type"] == "websocket.accept":
                status = 101
            elif message["type"] == "websocket.close":
                status = status or 403
            size += len(message.get("body", b"") or message.get("bytes") or b"")
            await send(message)

        try:
            if scope["type"] == "websocket":
                await self._connect(scope, receive, marked)
            elif not host_allowed(_header(scope, b"host"), self.settings.hosts):
                await words.wrong_name(scope)(scope, receive, marked)
            elif scope["path"] == METRICS and self._operator(scope):
                numbers = metrics.exposition(self.open, self.most)
                await PlainTextResponse(numbers, headers=NEVER, media_type=TEXT)(scope, receive, marked)
            elif _closed(scope["path"]):
                await words.nothing(scope)(scope, receive, marked)
            elif self.open >= self.most and scope["method"] == "GET" and words.takes_html(scope):
                await words.full(scope)(scope, receive, marked)
            else:
                await self.app(scope, receive, marked)
        except BaseException:
            status = status or 500
            raise
        finally:
            metrics.add(f'firmantes_requests_total{{status="{status // 100}xx"}}')
            request_log.told(scope, number, status, size, time.perf_counter() - begun, self.settings)

    def _operator(self, scope: Scope) -> bool:
        """Return whether a request comes straight from an address that may read the numbers, through no proxy."""
        straight = not (_header(scope, b"x-forwarded-for") or _header(scope, b"forwarded"))
        return straight and metrics.reader_allowed((scope.get("client") or ("",))[0], self.settings.metrics)

    async def _connect(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a page's connection in, and count it as long as it is open."""
        host, origin = _header(scope, b"host"), _header(scope, b"origin")
        wrong = not host_allowed(host, self.settings.hosts) or (origin and not same_site(origin, host))
        if wrong or self.open >= self.most * SPARE:
            await send({"type": "websocket.close", "code": 1008 if wrong else 1013})
        else:
            self.open += 1
            try:
                await self.app(scope, binary(receive), send)
            finally:
                self.open -= 1

    def _start(self, receive: Receive) -> None:
        """Set up the process: descriptors, the server, the log."""
        tune(receive)
        request_log.begin(self.settings)
        if descriptors := raise_descriptors():
            self.most = places(self.settings.sessions, descriptors)


def places(wanted: int, descriptors: int) -> int:
    """Return how many pages can be open, of those wanted, with so many open files."""
    return max(1, min(wanted, (descriptors - RESERVED) // DESCRIPTORS_EACH))


def _closed(path: str) -> bool:
    """Return whether a path is for nobody, or for the operator alone."""
    return AGENTS in path or path == METRICS or path.rstrip("/").endswith(COUNTS)


def binary(receive: Receive) -> Receive:
    """Return the channel of a connection that ends with the first message in words: pages speak in bytes."""

    async def next_message() -> Message:
        message = await receive()
        if message["type"] == "websocket.receive" and message.get("bytes") is None:
            return {"type": "websocket.disconnect", "code": 1003}
        return message

    return next_message


def _header(scope: Scope, name: bytes) -> str:
    return str(dict(scope["headers"]).get(name, b"").decode("latin-1"))
