"""What the server makes once instead of at every run is what Streamlit would make."""

from __future__ import annotations

import pytest
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

from pages.parts.shell.server import written_once


@pytest.mark.parametrize("section", ["theme", "theme.light", "theme.dark.sidebar", "theme.sidebar"])
def test_the_theme_that_is_copied_is_the_one_that_streamlit_writes(section: str) -> None:
    theirs, first, again = CustomThemeConfig(), CustomThemeConfig(), CustomThemeConfig()
    once = written_once(app_session._populate_theme_msg)

    app_session._populate_theme_msg(theirs, section)
    once(first, section)
    once(again, section)

    assert first == again == theirs
    assert section == "theme.sidebar" or theirs.ByteSize()
