"""What is served beside the pages: the outlines of the map, the record as files, and whether there is a record."""

from __future__ import annotations

import io
import zipfile

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from data.record.errors import DataError
from data.record.files import Files
from data.record.schema import DESCRIPTION
from data.record.served import served, served_record, state
from pages.parts.shell.data_routes import last_routes, speaking, twin_routes, whole
from pages.parts.shell.gate.metrics import descriptors
from pages.parts.shell.search_answers import search
from pages.parts.shell.tagged import TAGGED
from pages.parts.views.home.outlines import outlines
from pages.parts.words.catalogue import LANGUAGES

IMMUTABLE = {"Cache-Control": "public, max-age=31536000, immutable"}
FRESH = {"Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"}
# files that can still be opened, under which no new visitor should be sent here
FEW = 32
NEVER = {"Cache-Control": "no-store"}


def routes() -> list[Route]:
    """Return the routes of the application."""
    of_the_record = [
        Route("/geo/{name}", geography),
        Route("/data/package.zip", whole(package)),
        Route("/data/datapackage.json", whole(descriptor)),
        Route("/data/search.json", speaking(search)),
        *twin_routes(),
        Route("/data/{table}.csv", whole(table)),
    ]
    return [Route("/ready", ready), *map(or_unavailable, of_the_record), *last_routes()]


def geography(request: Request) -> Response:
    """Answer the map's outlines; their name holds a hash of the content, so they may be kept for ever."""
    record = served_record()
    for lang in LANGUAGES:
        name, body = outlines(record, lang)
        if request.path_params["name"] == name:
            return Response(body, media_type="application/geo+json", headers=IMMUTABLE)
    return PlainTextResponse("These outlines are of another version; load the page again.", status_code=404)


def package(request: Request) -> Response:
    """Answer the whole data package as one zip."""
    return Response(
        package_zip(served().files),
        media_type="application/zip",
        headers=FRESH | {"Content-Disposition": 'attachment; filename="firmantes-package.zip"'},
    )


def descriptor(request: Request) -> Response:
    """Answer the package's descriptor, as it was loaded."""
    return Response(served().files.content[DESCRIPTION], media_type="application/json", headers=FRESH)


def table(request: Request) -> Response:
    """Answer one table of the package as CSV, as it was loaded."""
    name = request.path_params["table"]
    if name not in served().record.tables:
        return PlainTextResponse(f"The package has no table {name!r}.", status_code=404)
    body = served().files.content[f"{name}.csv"]
    return Response(body, media_type="text/csv; charset=utf-8", headers=FRESH)


def ready(request: Request) -> Response:
    """Answer 200 with the version that is served, the files open, and what is wrong with a newer package.

    503 with the reason if nothing is served, or if hardly a file can be opened any more.
    """
    now = state()
    faults = "".join(f"\n{fault}" for fault in now.error.faults[:100]) if now.error else ""
    if now.served is None:
        return PlainTextResponse(f"not ready: the package cannot be shown{faults}", status_code=503, headers=NEVER)
    files, limit = descriptors()
    version = f"version {now.served.record.version}"
    if limit and limit - files < FEW:
        few = f"not ready: {version}, but {files} of {limit} files are open"
        return PlainTextResponse(few, status_code=503, headers=NEVER)
    newer = f"\nthe package on the disk is not served:{faults}" if faults else ""
    return PlainTextResponse(f"ready: {version}, {files} of {limit} files open{newer}", headers=NEVER)


def package_zip(files: Files) -> bytes:
    """Return a package's files as a zip whose bytes depend on their content alone."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in sorted(files.content.items()):
            entry = zipfile.ZipInfo(f"firmantes/{name}", date_time=(2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, content)
    return out.getvalue()


def or_unavailable(route: Route) -> Route:
    """Return a route that answers 503 while there is no record, instead of failing."""
    answer = route.endpoint

    def guarded(request: Request) -> Response:
        try:
            found: Response = answer(request)
        except DataError:
            return PlainTextResponse("The data package cannot be shown: see /ready.", status_code=503, headers=NEVER)
        return found

    return Route(route.path, guarded, name=route.name, middleware=TAGGED)
