"""Answers without a page: full, failed, wrong name; in the reader's language, as HTML where a browser asks."""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import Scope

from pages.parts.drawing.palette import DARK, LIGHT
from pages.parts.words.catalogue import LANGUAGES, accepted, gettext as _, use

AGAIN = 20  # seconds
STYLE = (
    "body{font:17px/1.5 sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.2rem;"
    f"color:{LIGHT.text};background:{LIGHT.background}}}"
    f"h1{{font-family:serif;font-size:1.9rem;margin:0 0 .6rem}}a{{color:{LIGHT.link}}}"
    f"@media(prefers-color-scheme:dark){{body{{color:{DARK.text};background:{DARK.background}}}a{{color:{DARK.link}}}}}"
)


def full(scope: Scope) -> Response:
    """Return the answer when no more pages can be opened; a browser asks again by itself."""
    use(wanted_language(scope))
    words = _("Too many people are reading just now. This page tries again every {n} seconds.").format(n=AGAIN)
    return _answer(scope, 503, _("The site is full"), words, {"Retry-After": str(AGAIN)}, AGAIN)


def wrong_name(scope: Scope) -> Response:
    """Return the answer to a name that is not this server's."""
    use(wanted_language(scope))
    words = _("Its operator adds names with FIRMANTES_HOSTS.")
    return _answer(scope, 421, _("This server does not answer to this name"), words)


def nothing(scope: Scope, home: str = "") -> Response:
    """Return the answer to an address at which there is nothing; with a link to the first page at `home`."""
    use(wanted_language(scope))
    return _answer(scope, 404, _("There is nothing at this address"), "", home=home)


async def failed(request: Request, _error: Exception) -> Response:
    """Return the answer to a request that failed; its number is that of the line in the log."""
    use(wanted_language(request.scope))
    words = _("The error has been logged under the number {number}.").format(number=request.scope.get("request_id", ""))
    return _answer(request.scope, 500, _("Something went wrong"), words)


def wanted_language(scope: Scope) -> str:
    """Return the language that a request asks for: its `lang`, else the one that the browser weighs most."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", [""])[0]
    header = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")
    return asked if asked in LANGUAGES else accepted(header) or "en"


def takes_html(scope: Scope) -> bool:
    """Return whether a request is a browser's for a page."""
    return b"text/html" in dict(scope["headers"]).get(b"accept", b"")


def _answer(
    scope: Scope,
    status: int,
    title: str,
    words: str,
    headers: dict[str, str] | None = None,
    again: int = 0,
    home: str = "",
) -> Response:
    headers = {"Cache-Control": "no-store", "Vary": "Accept, Accept-Language"} | (headers or {})
    if not takes_html(scope):
        return PlainTextResponse(f"{title}. {words}".rstrip() + "\n", status, headers)
    refresh = f"<meta http-equiv='refresh' content='{again}'>" if again else ""
    link = f"<p><a href='{escape(home)}?lang={wanted_language(scope)}'>{escape(_('Home'))}</a></p>" if home else ""
    page = (
        f"<!doctype html><html lang='{wanted_language(scope)}'><head><meta charset='utf-8'>{refresh}"
        f"<meta name='viewport' content='width=device-width'><title>Firmantes</title><style>{STYLE}</style></head>"
        f"<body><main><h1>{escape(title)}</h1><p>{escape(words)}</p>{link}</main></body></html>"
    )
    return HTMLResponse(page, status, headers)
