"""What the server makes once instead of at every run is what Streamlit would make."""

from __future__ import annotations

import asyncio
import gc
from types import SimpleNamespace

import pytest
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session, media_file_manager
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from pages.parts.shell import server
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


def test_from_the_start_a_prepared_download_is_kept_while_others_use_the_site(monkeypatch: pytest.MonkeyPatch) -> None:
    manager = MediaFileManager(MemoryMediaFileStorage("/media"))
    monkeypatch.setattr(app_session, "_populate_theme_msg", app_session._populate_theme_msg)
    monkeypatch.setattr(media_file_manager, "_get_session_id", lambda: "ann")
    monkeypatch.setattr(server, "exists", lambda: True)
    monkeypatch.setattr(server, "get_instance", lambda: SimpleNamespace(media_file_mgr=manager))
    monkeypatch.setattr(gc, "freeze", lambda: None)

    async def click() -> str:
        async with server.warm_start(None):
            place = manager.add_deferred(lambda: b"rows", "text/csv", "button", file_name="rows.csv")
            return manager.execute_deferred(place)

    name = asyncio.run(click()).rsplit("/", 1)[-1]
    for _ in range(2):
        manager.remove_orphaned_files()

    assert manager._storage.get_file(name).content == b"rows"  # type: ignore[attr-defined]
