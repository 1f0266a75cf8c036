"""What visitors may upload: a quota each and one for all, only where a page asked for it, freed after it was closed."""

from __future__ import annotations

import asyncio
import logging
import re
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime import exists, get_instance

from data.record.files import MEGABYTE
from pages.parts.shell.gate.closed_pages import ClosedPages
from pages.parts.shell.gate.settings import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from streamlit.runtime import Runtime

log = logging.getLogger(__name__)

SESSION_BYTES = 60 * MEGABYTE
SESSION_FILES = 20
# seconds without a piece of the file, after which the upload is given up
PATIENCE = 30.0
# seconds between two looks for closed pages
SWEEP = 10.0
PATH = re.compile(r"/_stcore/upload_file/(?P<session>[^/]+)/(?P<file>[^/]+)$")


class Uploads:
    """The files of all sessions of a runtime, and the places in them that were given out.

    Parameters
    ----------
    runtime : Streamlit's runtime; its manager of files is made to tell which places it gives out.
    most : bytes that all files may hold together.
    """

    def __init__(self, runtime: Runtime, most: int) -> None:
        self.runtime = runtime
        self.most = most
        # session -> ids that a page got for a file and has not used yet, the oldest go first
        self.issued: dict[str, deque[str]] = defaultdict(lambda: deque(maxlen=SESSION_FILES))
        # session -> bytes on their way
        self.coming: dict[str, int] = defaultdict(int)
        self.pages = ClosedPages(runtime)
        self.manager: Any = runtime.uploaded_file_mgr
        plain = self.manager.get_upload_urls

        def get_upload_urls(session: str, names: Sequence[str]) -> Any:
            places = plain(session, names[:SESSION_FILES])
            self.issued[session].extend(place.file_id for place in places)
            return places

        vars(self.manager)["get_upload_urls"] = get_upload_urls

    def held(self, session: str) -> int:
        """Return the bytes that a session's files hold, those on their way included."""
        return sum(len(file.data) for file in self._files(session).values()) + self.coming.get(session, 0)

    def total(self) -> int:
        """Return the bytes that all files hold, those on their way included."""
        return sum(self.held(session) for session in {*self.manager.file_storage, *self.coming})

    @contextmanager
    def place(self, session: str, file: str, size: int) -> Iterator[None]:
        """Keep room for a file while it comes; raise `HTTPException` if it may not come."""
        if not self.runtime.is_active_session(session) or file not in self.issued.get(session, ()):
            raise HTTPException(403, "This upload was not asked for.")
        if self.held(session) + size > SESSION_BYTES or len(self._files(session)) >= SESSION_FILES:
            raise HTTPException(413, "The files of this page are too many or too large: remove one first.")
        if self.total() + size > self.most:
            raise HTTPException(503, "There is no room for files just now: try again later.")
        self.issued[session].remove(file)
        self.coming[session] += size
        try:
            yield
        finally:
            self.coming[session] -= size
            if not self.coming[session]:
                del self.coming[session]
            # it may have been freed meanwhile
            self.pages.sessions.add(session)

    def sweep(self) -> None:
        """Free the pages that were closed some time ago, with their files; runs on the event loop."""
        for session in self.pages.free():
            self.manager.remove_session_files(session)
            self.issued.pop(session, None)

    async def keep_sweeping(self) -> None:
        """Sweep every few seconds until cancelled."""
        while True:
            await asyncio.sleep(SWEEP)
            try:
                self.sweep()
            except Exception:
                log.exception("closed pages could not be freed")

    def _files(self, session: str) -> dict[str, Any]:
        found: dict[str, Any] = self.manager.file_storage.get(session, {})
        return found


class UploadLimits:
    """ASGI middleware: lets a file through if there is a place for it, and sweeps as long as the server runs.

    It is made when the server starts, after Streamlit's runtime and before its first session.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.uploads = Uploads(get_instance(), settings().uploads) if exists() else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.uploads is not None and scope["type"] == "lifespan":
            sweeping = asyncio.create_task(self.uploads.keep_sweeping())
            try:
                await self.app(scope, receive, send)
            finally:
                sweeping.cancel()
            return
        match = PATH.search(scope["path"]) if scope["type"] == "http" and scope["method"] == "PUT" else None
        if match is None or self.uploads is None:
            await self.app(scope, receive, send)
            return
        length = dict(scope["headers"]).get(b"content-length", b"")
        try:
            if not length.isdigit():
                raise HTTPException(411, "The size of the file must be said first.")
            with self.uploads.place(match["session"], match["file"], int(length)):
                await self.app(scope, patient(receive), send)
        except HTTPException as error:
            await let_by(patient(receive))
            await PlainTextResponse(error.detail, error.status_code)(scope, receive, send)
        except ClientDisconnect:
            await PlainTextResponse("The file did not come.", 408, {"Connection": "close"})(scope, receive, send)


def answers_kept(clear: Callable[..., None]) -> Callable[..., None]:
    """Return how a session's queue of messages is cleared, made to keep where a page may send its files.

    Streamlit clears it whenever a run begins; a file that is chosen at that moment would be lost without a word.
    """

    def cleared(queue: Any, *args: Any, **options: Any) -> None:
        answers = [message for message in queue._queue if message.WhichOneof("type") == "file_urls_response"]
        clear(queue, *args, **options)
        queue._queue += [answer for answer in answers if answer not in queue._queue]

    return cleared


async def let_by(receive: Receive) -> None:
    """Take a body that is refused, as far as one may be: a proxy that is answered too early calls the server dead."""
    size, more = 0, True
    while more and size <= SESSION_BYTES:
        message = await receive()
        size += len(message.get("body", b""))
        more = message["type"] == "http.request" and message.get("more_body", False)


def patient(receive: Receive) -> Receive:
    """Return the channel of a request that ends when nothing has come for `PATIENCE` seconds."""

    async def next_piece() -> Message:
        try:
            return await asyncio.wait_for(receive(), PATIENCE)
        except TimeoutError:
            return {"type": "http.disconnect"}

    return next_piece
