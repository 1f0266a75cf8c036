"""Routes of the data twins: each view's numbers as JSON and CSV, with the filter words of the pages' address."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from data.measures.signers.signing import totals
from data.measures.view_rows import TWINS
from data.record.filters import BY_WORD, FILTERS, WORDS, Filter, Filters, options, parse
from data.record.record import Record
from data.record.selection import SIDES, View, select
from data.record.served import served_record
from pages.parts.drawing.csv_file import csv_bytes
from pages.parts.shell.base_path import base_path
from pages.parts.words.catalogue import LANGUAGES

HEADERS = {"Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"}
Handler = Callable[[Request], Response]
# an address may hold thousands of wrong words
FAULTS = 20


def twin_routes() -> list[Route]:
    """Return the routes of the data twins and of the file that describes them."""
    return [
        Route("/data/openapi.json", whole(openapi)),
        *(Route(f"/data/{name}.json", twin_json, name=name) for name in TWINS),
        *(Route(f"/data/views/{name}.csv", twin_csv, name=f"{name}.csv") for name in TWINS),
    ]


def last_routes() -> list[Route]:
    """Return the routes for what is left under our addresses, so that nothing there is answered by a page."""
    return [Route(path, missing) for path in ("/data", "/data/{rest:path}", "/geo", "/geo/{rest:path}")]


def missing(request: Request) -> Response:
    """Answer that there is no such file, and where the files are listed."""
    listed = f"{base_path()}/data/openapi.json"
    return JSONResponse({"error": "no such file", "listed": listed}, status_code=404, headers=HEADERS)


def whole(answer: Handler) -> Handler:
    """Return the handler of a file that takes no filter: asked with one, it answers 400 and says which files do."""

    def unfiltered(request: Request) -> Response:
        strange = [
            word for word, value in request.query_params.multi_items() if word != "lang" or value not in LANGUAGES
        ]
        if not strange:
            return answer(request)
        name = request.url.path.rsplit("/", 1)[-1].split(".")[0]
        views = [name] if name in TWINS else list(TWINS)
        takes = [f"{base_path()}{path}" for view in views for path in (f"/data/{view}.json", f"/data/views/{view}.csv")]
        faults = [{"word": word, "problem": "this file is whole and takes no filter"} for word in strange[:FAULTS]]
        return JSONResponse({"error": "no filter here", "faults": faults, "filtered": takes}, 400, headers=HEADERS)

    return unfiltered


def speaking(answer: Handler) -> Handler:
    """Return the handler of a file in the reader's words: asked for a language that is not spoken, it answers 400."""

    def understood(request: Request) -> Response:
        strange = [("lang", lang) for lang in request.query_params.getlist("lang") if lang not in LANGUAGES]
        return refusal(served_record(), [], strange) if strange else answer(request)

    return understood


def twin_json(request: Request) -> Response:
    """Answer a view's rows as JSON, with the filters, the counts and the version behind them."""
    name = request.url.path.rsplit("/", 1)[-1].removesuffix(".json")
    found = asked(request)
    if isinstance(found, Response):
        return found
    rows = TWINS[name].rows(found)
    body = {
        "view": name,
        "version": found.record.version,
        "filters": found.filters.query(),
        "kept": kept(found),
        "rows": json.loads(rows.to_json(orient="records", force_ascii=False)),
    }
    return Response(json.dumps(body, ensure_ascii=False), media_type="application/json", headers=HEADERS)


def kept(view: View) -> dict[str, Any]:
    """Return the counts of what a view keeps; of a country in both roles, those of each, as none crosses them."""
    if view.two_sided:
        return {side: totals(view.side(side)) for side in SIDES}
    return totals(view)


def twin_csv(request: Request) -> Response:
    """Answer a view's rows as CSV."""
    name = request.url.path.rsplit("/", 1)[-1].removesuffix(".csv")
    found = asked(request)
    if isinstance(found, Response):
        return found
    return Response(csv_bytes(TWINS[name].rows(found)), media_type="text/csv; charset=utf-8", headers=HEADERS)


def asked(request: Request) -> View | Response:
    """Return the view that a request's filters keep, or the 400 that names what is wrong with them."""
    record = served_record()
    pairs = request.query_params.multi_items()
    strange = [word for word, _value in pairs if word not in (*WORDS, "lang")]
    filters, unknown = parse(pairs, record)
    unknown += [(word, value) for word, value in pairs if word == "lang" and value not in LANGUAGES]
    if strange or unknown:
        return refusal(record, strange, unknown)
    return select(record, filters)


def refusal(record: Record, strange: list[str], unknown: list[tuple[str, str]]) -> Response:
    """Return the answer to filters that mean nothing: each is named, with what may stand there."""
    allowed = {word: list(ids) for word, ids in options(record).items()} | {"lang": list(LANGUAGES)}
    allowed |= {word: list(values) for one in FILTERS for word, values in (one.old or {}).items()}
    faults = [{"word": word, "problem": "is not a filter", "filters": list(BY_WORD)} for word in strange]
    faults += [
        {"word": word, "value": value, "problem": "is not known here", "allowed": allowed[word]}
        for word, value in unknown
    ]
    return JSONResponse({"error": "wrong filter", "faults": faults[:FAULTS]}, status_code=400, headers=HEADERS)


def openapi(request: Request) -> Response:
    """Answer the description of the data twins (OpenAPI 3.1), made from the record's own ids."""
    return JSONResponse(description(served_record()), headers=HEADERS)


def description(record: Record) -> dict[str, Any]:
    """Return the OpenAPI description: one path a view and format, the filters as parameters."""
    parameters = [_parameter(one, list(one.ids(record))) for one in FILTERS]
    everything = select(record, Filters())
    paths = {}
    for name, twin in TWINS.items():
        columns: dict[str, object] = {column: {} for column in twin.rows(everything).columns}
        rows = {"type": "array", "items": {"type": "object", "properties": columns}}
        counts = {"type": "object", "additionalProperties": {"type": "integer"}}
        sides = {"type": "object", "properties": dict.fromkeys(SIDES, counts), "required": list(SIDES)}
        answer = {
            "type": "object",
            "required": ["view", "version", "filters", "kept", "rows"],
            "properties": {
                "view": {"const": name},
                "version": {"type": "string"},
                "filters": {"type": "array", "items": {"type": "array", "items": {"type": "string"}}},
                "kept": {"anyOf": [counts, sides]},
                "rows": rows,
            },
        }
        paths[f"/data/{name}.json"] = _path(twin.says, name, parameters, "application/json", answer)
        paths[f"/data/views/{name}.csv"] = _path(twin.says, f"{name}_csv", parameters, "text/csv", {"type": "string"})
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Firmantes: the views as data",
            "version": record.version,
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "paths": paths,
    }


def _parameter(one: Filter, ids: list[str]) -> dict[str, Any]:
    """Return a filter as a parameter: several ids, or one word with its default."""
    word: dict[str, Any] = {"type": "string", "enum": ids}
    if one.several:
        form: dict[str, Any] = {"style": "form", "explode": True, "schema": {"type": "array", "items": word}}
    else:
        form = {"schema": word | {"default": one.default}}
    return {"name": one.word, "in": "query", "required": False, "description": one.says} | form


def _path(says: str, operation: str, parameters: list[dict[str, Any]], media: str, schema: object) -> dict[str, Any]:
    return {
        "get": {
            "operationId": operation,
            "summary": says,
            "parameters": parameters,
            "responses": {
                "200": {"description": says, "content": {media: {"schema": schema}}},
                "400": {"description": "A filter that means nothing here; the answer names it"},
            },
        }
    }
