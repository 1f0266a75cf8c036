"""A file that a click has made is kept until the reader has fetched it, however many others use the site meanwhile."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from streamlit.runtime.media_file_manager import MediaFileManager

# seconds in which a reader's browser, told the address of the file, asks for it. Streamlit frees a file that no page
# holds after the next two runs of anybody's page: in a crowd before the browser has asked, which was answered by 404
KEPT = 30.0


def keep_made_files(manager: MediaFileManager) -> None:
    """Make Streamlit's manager of files keep each for `KEPT` seconds after it was made or made again."""
    # id -> when it was made
    made: dict[str, float] = {}
    storage: Any = manager._storage
    load, unused = storage.load_and_get_id, manager._get_inactive_file_ids

    # both are called under the manager's lock
    def load_and_get_id(*given: Any, **named: Any) -> str:
        file: str = load(*given, **named)
        made[file] = time.monotonic()
        return file

    def inactive_file_ids() -> set[str]:
        now = time.monotonic()
        for file in [file for file, then in made.items() if now - then >= KEPT]:
            del made[file]
        return unused() - made.keys()

    vars(storage)["load_and_get_id"] = load_and_get_id
    vars(manager)["_get_inactive_file_ids"] = inactive_file_ids
