"""The presenter, opened under an address."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import opened

THREE = "overview.recurrence..demands.groups.theme.asylum..gaps.presence"


def presenter(**words: str) -> AppTest:
    """Return the presenter open under an address."""
    return opened("presenter.py", dict(words))
