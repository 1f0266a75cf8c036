"""The server around the pages: the first page in the reader's language, and a warm start."""

from __future__ import annotations

import gc
import gzip
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session, exists, get_instance
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

from data.record.errors import DataError
from data.record.filters import Filters
from data.record.selection import select
from data.record.served import served_record
from pages.parts.shell.base_path import BasePath, base_path, read_environment
from pages.parts.shell.compression import Compression
from pages.parts.shell.gate.answers import nothing, wanted_language
from pages.parts.shell.gate.gateway import Gateway
from pages.parts.shell.gate.made_files import keep_made_files
from pages.parts.shell.gate.settings import settings
from pages.parts.shell.gate.uploads import UploadLimits, answers_kept
from pages.parts.shell.head import head
from pages.parts.visit.site import PAGES
from pages.parts.words.catalogue import LANGUAGES, catalogue

TITLE = b"<title>Streamlit</title>"
PATHS = {path for _title, path in PAGES.values()}
# a page that was changed is sent whole, as it now is
REPLACED = (b"content-length", b"content-encoding", b"etag", b"last-modified", b"accept-ranges", b"vary")


def middleware() -> list[Middleware]:
    """Return the middleware of the application."""
    return [Middleware(BasePath), Middleware(UploadLimits), Middleware(Shell), Middleware(Compression)]


def guarded(app: ASGIApp) -> Gateway:
    """Return the application behind its gateway, as the environment sets it."""
    read_environment()
    return Gateway(app, settings())


@asynccontextmanager
async def warm_start(app: Any) -> AsyncIterator[dict[str, Any]]:
    """Load the record and the catalogues before the first visit, then freeze them for the collector."""
    app_session._populate_theme_msg = written_once(app_session._populate_theme_msg)  # type: ignore[assignment]
    ForwardMsgQueue.clear = answers_kept(ForwardMsgQueue.clear)  # type: ignore[method-assign]
    if exists():
        keep_made_files(get_instance().media_file_mgr)
    for lang in LANGUAGES:
        catalogue(lang)
    # a broken package is logged where it is read; the pages and /ready say so
    with suppress(DataError):
        select(served_record(), Filters())
    gc.collect()
    gc.freeze()
    yield {}


def written_once(write: Callable[[CustomThemeConfig, str], None]) -> Callable[[CustomThemeConfig, str], None]:
    """Return Streamlit's writer of the theme's settings, made to write each section once and copy it from then on.

    Streamlit reads all settings anew for each of the theme's six sections at every run, a tenth of a run's time.
    """
    written: dict[str, CustomThemeConfig] = {}

    def copied(message: CustomThemeConfig, section: str = "theme") -> None:
        if section not in written:
            written[section] = CustomThemeConfig()
            write(written[section], section)
        # an empty section stays away from the message, as Streamlit leaves it
        if written[section].ByteSize():
            message.CopyFrom(written[section])

    return copied


class Shell:
    """ASGI middleware: sets the title and the language of the first page, at the addresses of pages only.

    Streamlit writes `<html lang="en">` and its own title into the first page; readers with a
    screen reader need the language that the page is in, asked for by `?lang=` or by the browser.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        start: Message | None = None
        body = b""

        async def changed(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                if dict(message["headers"]).get(b"content-type", b"").startswith(b"text/html"):
                    start = message
                    return
            elif start is not None and message["type"] == "http.response.body":
                body += message.get("body", b"")
                if message.get("more_body"):
                    return
                if dict(start["headers"]).get(b"content-encoding") == b"gzip":
                    body = gzip.decompress(body)
                # Streamlit sends its page to whatever address, and says "Page not found" over it in English
                if TITLE in body and page_path(scope) not in PATHS:
                    await nothing(scope, f"{base_path()}/")(scope, receive, send)
                    return
                whole = localized(body, wanted_language(scope))
                kept = [(k, v) for k, v in start["headers"] if k not in REPLACED]
                kept.append((b"vary", b"Accept-Language"))
                if scope["method"] != "HEAD":
                    kept.append((b"content-length", str(len(whole)).encode()))
                await send({**start, "headers": kept})
                await send({"type": "http.response.body", "body": whole})
                return
            await send(message)

        await self.app(scope, receive, changed)


def page_path(scope: Scope) -> str:
    """Return the path of a request below the base path, without slashes at its ends."""
    return str(scope["path"]).removeprefix(base_path()).strip("/")


def localized(page: bytes, lang: str) -> bytes:
    """Return the shell with its language, the app's name in place of Streamlit's, and `head`."""
    page = page.replace(b'<html lang="en">', f'<html lang="{lang}">'.encode(), 1)
    page = page.replace(TITLE, b"<title>Firmantes</title>", 1)
    return page.replace(b"</head>", head() + b"</head>", 1)
