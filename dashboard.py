"""The application: an ASGI app with its routes and a warm start, behind a gateway; the pages stand in `pages/`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import streamlit as st
from starlette.types import ASGIApp

from pages.parts.shell.gate.answers import failed
from pages.parts.shell.gate.set_up import tell
from pages.parts.shell.notices import script_error
from pages.parts.shell.routes import routes
from pages.parts.shell.server import guarded, middleware, warm_start

if __name__ == "__main__":
    # `python dashboard.py` serves nothing: it tells what is wrong with the set-up
    sys.exit(tell())

app: ASGIApp = st.App(
    Path(__file__).parent / "pages" / "frame.py",
    routes=routes(),
    middleware=middleware(),
    lifespan=warm_start,
    on_script_error=script_error,
    exception_handlers={Exception: failed},
)
# `streamlit run` looks for the line above to know an application; what it serves is this
app = guarded(app)
