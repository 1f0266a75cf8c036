"""What is served beside the pages: the outlines of the map, and the record as files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from data.record.load import package_directory
from data.record.store import served_record
from pages.parts.shell.data_routes import twin_routes
from pages.parts.shell.search_answers import search
from pages.parts.views.home.outlines import outlines
from pages.parts.words.catalogue import LANGUAGES

IMMUTABLE = {"Cache-Control": "public, max-age=31536000, immutable"}
FRESH = {"Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"}

Handler = Callable[[Request], Awaitable[Response]]


def routes() -> list[Route]:
    """Return the routes of the application."""
    return [
        Route("/geo/{name}", geography),
        Route("/data/package.zip", package),
        Route("/data/datapackage.json", descriptor),
        Route("/data/search.json", search),
        *twin_routes(),
        Route("/data/{table}.csv", table),
    ]


async def geography(request: Request) -> Response:
    """Answer the map's outlines; their name holds a hash of the content, so they may be kept for ever."""
    record = served_record()
    for lang in LANGUAGES:
        name, body = outlines(record, lang)
        if request.path_params["name"] == name:
            return Response(body, media_type="application/geo+json", headers=IMMUTABLE)
    return PlainTextResponse("These outlines are of another version; load the page again.", status_code=404)


async def package(request: Request) -> Response:
    """Answer the whole data package as one zip."""
    return Response(
        package_zip(),
        media_type="application/zip",
        headers=FRESH | {"Content-Disposition": 'attachment; filename="firmantes-package.zip"'},
    )


async def descriptor(request: Request) -> Response:
    """Answer the package's descriptor."""
    body = (package_directory() / "datapackage.json").read_bytes()
    return Response(body, media_type="application/json", headers=FRESH)


async def table(request: Request) -> Response:
    """Answer one table of the package as CSV."""
    name = request.path_params["table"]
    if name not in served_record().tables:
        return PlainTextResponse(f"The package has no table {name!r}.", status_code=404)
    body = (package_directory() / f"{name}.csv").read_bytes()
    return Response(body, media_type="text/csv; charset=utf-8", headers=FRESH)


def package_zip() -> bytes:
    """Return the package in force as a zip whose bytes depend on its content alone."""
    out = io.BytesIO()
    directory = package_directory()
    names = ["datapackage.json", *(f"{name}.csv" for name in served_record().tables)]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            entry = zipfile.ZipInfo(f"firmantes/{name}", date_time=(2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, (directory / name).read_bytes())
    return out.getvalue()
