"""One of the small apps as an ASGI app, served exactly as the dashboard is."""

import gc
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from geo.boundaries import geojson
from pages.parts.shell.server import middleware


async def outlines(request: Request) -> Response:
    """Answer the outlines for the bare page's map."""
    headers = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(geojson(), media_type="application/geo+json", headers=headers)


@asynccontextmanager
async def freeze(app: Any) -> AsyncIterator[dict[str, Any]]:
    """Freeze what is imported for the collector, as the dashboard does."""
    gc.collect()
    gc.freeze()
    yield {}


script = Path(__file__).parent / f"{os.environ['FLOOR_APP']}.py"
app = st.App(script, routes=[Route("/geo/{name}", outlines)], middleware=middleware(), lifespan=freeze)
