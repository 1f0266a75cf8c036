"""The server around the pages: headers, the language of the shell, and a warm start."""

from __future__ import annotations

import gc
import gzip
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any
from urllib.parse import parse_qs

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data.record.errors import DataError
from data.record.filters import Filters
from data.record.selection import select
from data.record.store import served_record
from pages.parts.shell.compression import Compression
from pages.parts.words.catalogue import LANGUAGES, catalogue

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss: data: blob:; "
        "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'"
    ),
}


# Plotly writes its words in the grey of Streamlit's template, under 4.5:1 on a light page: they take the page's ink,
# also when light turns to dark without a rerun. Words on a filled bar keep the white that was chosen for them. A link
# in a caption has a colour that Streamlit's fading of captions would take below it too.
INK = (
    b"<style>.js-plotly-plot :is(.textpoint,.xtick,.ytick,.g-xtitle,.g-ytitle,.annotation) text,"
    b".js-plotly-plot :is(.bartext-outside,.legendtext,.bartext[style*='138, 133, 124'])"
    b"{fill:currentColor!important}[data-testid=stCaptionContainer]:has(a){opacity:.85!important}</style></head>"
)

# a page that was changed is sent whole, as it now is
REPLACED = (b"content-length", b"content-encoding", b"etag", b"accept-ranges")


def middleware() -> list[Middleware]:
    """Return the middleware of the application."""
    return [Middleware(Shell), Middleware(Compression)]


@asynccontextmanager
async def warm_start(app: Any) -> AsyncIterator[dict[str, Any]]:
    """Load the record and the catalogues before the first visit, then freeze them for the collector."""
    for lang in LANGUAGES:
        catalogue(lang)
    # a broken package is logged where it is read; the pages and /ready say so
    with suppress(DataError):
        select(served_record(), Filters())
    gc.collect()
    gc.freeze()
    yield {}


class Shell:
    """ASGI middleware: sets the security headers and the shell's title and language.

    Streamlit writes `<html lang="en">` and its own title into the first page; readers with a
    screen reader need the language that the page is in, asked for by `?lang=` or by the browser.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] == "HEAD":
            await self.app(scope, receive, send)
            return
        start: Message | None = None
        body = b""

        async def changed(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                headers = [(k, v) for k, v in message["headers"] if k.lower() != b"server"]
                headers += [(k.lower().encode(), v.encode()) for k, v in HEADERS.items()]
                message = {**message, "headers": headers}
                if dict(headers).get(b"content-type", b"").startswith(b"text/html"):
                    start = message
                    return
            elif start is not None and message["type"] == "http.response.body":
                body += message.get("body", b"")
                if message.get("more_body"):
                    return
                if dict(start["headers"]).get(b"content-encoding") == b"gzip":
                    body = gzip.decompress(body)
                whole = localized(body, wanted_language(scope))
                kept = [(k, v) for k, v in start["headers"] if k not in REPLACED]
                await send({**start, "headers": [*kept, (b"content-length", str(len(whole)).encode())]})
                await send({"type": "http.response.body", "body": whole})
                return
            await send(message)

        await self.app(scope, receive, changed)


def wanted_language(scope: Scope) -> str:
    """Return the language that a request asks for: its `lang`, else the browser's first that fits."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", [""])[0]
    accepted = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
    for tag in [asked, *accepted.split(",")]:
        lang = tag.split(";")[0].split("-")[0].strip().lower()
        if lang in LANGUAGES:
            return str(lang)
    return "en"


def localized(page: bytes, lang: str) -> bytes:
    """Return the shell with its language, the app's name in place of Streamlit's, and the ink of charts."""
    page = page.replace(b'<html lang="en">', f'<html lang="{lang}">'.encode(), 1)
    page = page.replace(b"<title>Streamlit</title>", b"<title>Firmantes</title>", 1)
    return page.replace(b"</head>", INK, 1)
