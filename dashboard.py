"""The application: an ASGI app with its routes, headers and a warm start; the pages stand in `pages/`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import streamlit as st

from pages.parts.shell.notices import script_error
from pages.parts.shell.routes import routes
from pages.parts.shell.server import middleware, warm_start

app = st.App(
    Path(__file__).parent / "pages" / "frame.py",
    routes=routes(),
    middleware=middleware(),
    lifespan=warm_start,
    on_script_error=script_error,
)
