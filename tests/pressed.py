"""What a reader presses in the row above a page or in its HTML, for a page drawn without a browser."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from pages.parts.visit import acts, address


def panel(app: AppTest, name: str) -> AppTest:
    """Open a panel of the page that is open."""
    app.session_state[acts._OPENED] = (app.session_state[address.PAGE], name)
    return app.run()


def asked(app: AppTest, act: str, *names: str) -> AppTest:
    """Ask for an act."""
    app.session_state[acts._ASKED] = (act, names)
    return app.run()
