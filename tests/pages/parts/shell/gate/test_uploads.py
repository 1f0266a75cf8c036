"""Who may upload, how much, and when it is freed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Message
from streamlit.config import get_option
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from data.record.files import MEGABYTE
from pages.parts.shell.gate import closed_pages, uploads
from pages.parts.shell.gate.uploads import UploadLimits


class Runtime:
    """As much of Streamlit's runtime as uploads ask for."""

    def __init__(self) -> None:
        self.uploaded_file_mgr = MemoryUploadedFileManager("/_stcore/upload_file")
        self.open: set[str] = set()
        self.closed: list[str] = []

    def connect_session(self, *, client: str) -> str:
        self.open.add(client)
        return client

    def is_active_session(self, session: str) -> bool:
        return session in self.open

    def close_session(self, session: str) -> None:
        self.closed.append(session)


class Site:
    """A site with two sessions, ann and ben, which takes files as Streamlit does."""

    def __init__(self, runtime: Runtime) -> None:
        self.runtime = runtime
        self.manager = runtime.uploaded_file_mgr

        async def put(request: Request) -> Response:
            body = await request.body()
            file = UploadedFileRec(request.path_params["file"], "a.txt", "text/plain", body)
            self.manager.add_file(request.path_params["session"], file)
            return Response(status_code=204)

        route = Route("/_stcore/upload_file/{session}/{file}", put, methods=["PUT"])
        self.app = Starlette(routes=[route], middleware=[Middleware(UploadLimits)])
        self.client = TestClient(self.app)
        self.client.get("/")
        for session in ("ann", "ben"):
            runtime.connect_session(client=session)

    def place(self, session: str, n: int = 1) -> list[str]:
        return [str(one.upload_url) for one in self.manager.get_upload_urls(session, ["a.txt"] * n)]

    def put(self, address: str, size: int) -> int:
        return int(self.client.put(address, content=b"x" * size).status_code)

    def limits(self) -> Any:
        layer = self.app.middleware_stack
        while not isinstance(layer, UploadLimits):
            layer = layer.app  # type: ignore[union-attr]
        return layer.uploads


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    runtime = Runtime()
    monkeypatch.setattr(uploads, "exists", lambda: True)
    monkeypatch.setattr(uploads, "get_instance", lambda: runtime)
    monkeypatch.setattr(uploads, "settings", lambda: SimpleNamespace(uploads=250))
    monkeypatch.setattr(uploads, "SESSION_BYTES", 150)
    monkeypatch.setattr(uploads, "SESSION_FILES", 3)
    yield Site(runtime)


def test_a_file_comes_in_once_at_the_place_that_its_page_got(site: Site) -> None:
    (place,) = site.place("ann")

    assert site.put(place, 10) == 204
    assert site.put(place, 10) == 403
    assert site.limits().total() == 10


def test_a_place_that_was_never_given_out_or_to_another_is_refused(site: Site) -> None:
    (place,) = site.place("ann")

    assert site.put("/_stcore/upload_file/ann/made-up", 1) == 403
    assert site.put(place.replace("ann", "ben"), 1) == 403
    assert site.put(place.replace("ann", "nobody"), 1) == 403
    assert site.manager.file_storage == {}


def test_a_size_must_be_said_first(site: Site) -> None:
    (place,) = site.place("ann")

    assert site.client.put(place, content=iter([b"x"])).status_code == 411


def test_a_session_has_its_share_in_bytes_and_in_files(site: Site) -> None:
    first, second = site.place("ann", 2)
    assert [site.put(first, 100), site.put(second, 60)] == [204, 413]

    places = site.place("ben", 3)
    assert [site.put(place, 1) for place in places] == [204] * 3
    assert site.put(site.place("ben")[0], 1) == 413


def test_all_together_have_theirs(site: Site) -> None:
    assert site.put(site.place("ann")[0], 140) == 204
    assert site.put(site.place("ben")[0], 120) == 503
    assert site.put(site.place("ben")[0], 110) == 204


def test_a_page_gets_no_more_places_than_it_may_fill(site: Site) -> None:
    old = site.place("ann")
    assert len(site.place("ann", 100)) == 3
    assert site.put(old[0], 1) == 403  # the oldest go first


def test_the_files_of_a_closed_page_are_freed_after_a_while_and_those_of_an_open_one_are_not(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0
    monkeypatch.setattr(closed_pages, "time", SimpleNamespace(monotonic=lambda: now))
    for session in ("ann", "ben"):
        assert site.put(site.place(session)[0], 50) == 204
    site.runtime.open.remove("ann")
    site.limits().sweep()
    now = closed_pages.KEPT - 1
    site.limits().sweep()
    assert site.limits().total() == 100

    now = closed_pages.KEPT
    site.limits().sweep()

    assert site.limits().total() == 50
    assert site.runtime.closed == ["ann"]
    assert set(site.limits().issued) == {"ben"}


def test_who_comes_back_in_time_keeps_the_files(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(closed_pages, "time", SimpleNamespace(monotonic=lambda: now))
    assert site.put(site.place("ann")[0], 50) == 204
    site.runtime.open.remove("ann")
    site.limits().sweep()
    site.runtime.open.add("ann")
    site.limits().sweep()
    site.runtime.open.remove("ann")
    now = closed_pages.KEPT + 1
    site.limits().sweep()

    assert site.limits().total() == 50


def test_a_page_without_files_is_freed_like_any_other_and_once(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter((0.0, closed_pages.KEPT - 1, closed_pages.KEPT, 2 * closed_pages.KEPT))
    monkeypatch.setattr(closed_pages, "time", SimpleNamespace(monotonic=lambda: next(times)))
    site.runtime.open.remove("ben")
    for _ in range(4):
        site.limits().sweep()

    assert site.runtime.closed == ["ben"]
    assert site.limits().pages.sessions == {"ann"}
    assert site.limits().pages.closed == {}


def test_a_closed_page_is_freed_before_streamlit_forgets_it() -> None:
    assert closed_pages.KEPT + 2 * uploads.SWEEP < get_option("server.disconnectedSessionTTL")


def test_a_file_that_is_refused_is_taken_whole_first_as_a_proxy_would_call_the_server_dead(site: Site) -> None:
    pieces = iter([{"type": "http.request", "body": b"x" * 10, "more_body": n < 3} for n in range(4)])
    events: list[str] = []

    async def receive() -> Message:
        events.append("piece")
        return next(pieces)

    async def send(message: Message) -> None:
        events.append(message["type"])

    scope = {
        "type": "http",
        "method": "PUT",
        "path": "/_stcore/upload_file/ann/made-up",
        "headers": [(b"content-length", b"40")],
    }
    asyncio.run(UploadLimits(site.app)(scope, receive, send))

    assert events == ["piece"] * 4 + ["http.response.start", "http.response.body"]


def test_no_more_is_taken_of_it_than_a_page_may_hold() -> None:
    taken: list[int] = []

    async def receive() -> Message:
        taken.append(1)
        return {"type": "http.request", "body": b"x" * MEGABYTE, "more_body": True}

    asyncio.run(uploads.let_by(receive))

    assert len(taken) == uploads.SESSION_BYTES // MEGABYTE + 1


@pytest.mark.parametrize("fragment", [None, ["aside"]])
def test_where_a_page_may_send_its_file_outlives_the_beginning_of_a_run(fragment: list[str] | None) -> None:
    answer, drawn = ForwardMsg(), ForwardMsg()
    answer.file_urls_response.response_id = "asked"
    drawn.delta.new_element.text.body = "drawn by the run before"
    queue = ForwardMsgQueue()
    for message in (answer, drawn):
        queue.enqueue(message)

    uploads.answers_kept(ForwardMsgQueue.clear)(queue, retain_lifecycle_msgs=True, fragment_ids_this_run=fragment)

    kept = queue.flush()
    assert kept.count(answer) == 1
    assert (drawn in kept) == bool(fragment)
