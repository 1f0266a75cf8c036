"""A prepared download waits for its reader while others use the site."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from streamlit.runtime import media_file_manager
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from pages.parts.shell.gate import made_files
from pages.parts.shell.gate.made_files import KEPT, keep_made_files


@pytest.fixture
def clicked(monkeypatch: pytest.MonkeyPatch) -> tuple[MediaFileManager, str]:
    """Return a manager in which a reader's click has made a file, and the file's name."""
    manager = MediaFileManager(MemoryMediaFileStorage("/media"))
    keep_made_files(manager)
    monkeypatch.setattr(made_files, "time", SimpleNamespace(monotonic=lambda: 0.0))
    monkeypatch.setattr(media_file_manager, "_get_session_id", lambda: "ann")
    place = manager.add_deferred(lambda: b"rows", "text/csv", "button", file_name="rows.csv")
    return manager, manager.execute_deferred(place).rsplit("/", 1)[-1]


def test_it_is_there_however_many_pages_run_before_it_is_fetched(clicked: tuple[MediaFileManager, str]) -> None:
    manager, name = clicked
    for _ in range(5):
        manager.remove_orphaned_files()

    assert manager._storage.get_file(name).content == b"rows"  # type: ignore[attr-defined]


def test_it_is_freed_when_its_time_is_over(
    clicked: tuple[MediaFileManager, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    manager, name = clicked
    monkeypatch.setattr(made_files, "time", SimpleNamespace(monotonic=lambda: KEPT))
    for _ in range(2):
        manager.remove_orphaned_files()

    with pytest.raises(MediaFileStorageError):
        manager._storage.get_file(name)  # type: ignore[attr-defined]


def test_without_it_two_runs_of_anybody_free_what_was_never_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    # the day this fails Streamlit keeps such files itself, and ours can go
    manager = MediaFileManager(MemoryMediaFileStorage("/media"))
    monkeypatch.setattr(media_file_manager, "_get_session_id", lambda: "ann")
    place = manager.add_deferred(lambda: b"rows", "text/csv", "button", file_name="rows.csv")
    name = manager.execute_deferred(place).rsplit("/", 1)[-1]
    for _ in range(2):
        manager.remove_orphaned_files()

    with pytest.raises(MediaFileStorageError):
        manager._storage.get_file(name)  # type: ignore[attr-defined]
