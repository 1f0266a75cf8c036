"""Files are compressed once, by their content, and only so much is kept."""

from __future__ import annotations

import asyncio
import gzip
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from pages.parts.shell import compression
from pages.parts.shell.compression import Compression, compressible, gathered

FOR_EVER = {"Cache-Control": "public, immutable", "Content-Type": "text/javascript"}


class Files:
    """A server of files that counts how often each is asked for; `a.js` and all its spellings are one."""

    def __init__(self) -> None:
        self.asked = 0

        def answer(request: Request) -> Response:
            self.asked += 1
            name = request.path_params["name"].rsplit("/", 1)[-1]
            if name == "none.js":
                return Response("no", 404)
            if name == "changing.js":
                return Response("x" * 5000, headers={"Cache-Control": "no-cache"})
            return Response(name * 2000, headers=FOR_EVER)

        app = Starlette(routes=[Route("/static/{name:path}", answer)], middleware=[Middleware(Compression)])
        self.client = TestClient(app)
        self.client.get("/")
        layer = app.middleware_stack
        while not isinstance(layer, Compression):
            layer = layer.app  # type: ignore[union-attr]
        self.compression = layer

    def get(self, path: str, **headers: str) -> tuple[str, int]:
        answer = self.client.get(path, headers={"Accept-Encoding": "gzip", **headers})
        return answer.text, int(answer.headers["content-length"])


def test_a_file_is_read_once_and_answered_whole() -> None:
    files = Files()

    assert [files.get("/static/a.js") for _time in range(3)] == [("a.js" * 2000, files.get("/static/a.js")[1])] * 3
    assert files.get("/static/a.js")[1] < 200
    assert files.asked == 1


def test_a_reader_who_leaves_at_once_leaves_the_file_whole_for_the_next(tmp_path: Path) -> None:
    file = tmp_path / "a.js"
    file.write_text("a.js" * 100_000)
    compressed = Compression(FileResponse(file, headers=FOR_EVER))
    scope = {"type": "http", "method": "GET", "path": "/static/a.js", "headers": [(b"accept-encoding", b"gzip")]}
    sent: list[Message] = []

    async def gone() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    for _reader in range(2):
        asyncio.run(compressed(scope, gone, send))

    assert [gzip.decompress(message["body"]) for message in sent[1::2]] == [file.read_bytes()] * 2


def test_an_answer_that_broke_off_is_not_kept() -> None:
    async def breaks_off(_scope: Scope, _receive: Receive, send: Send) -> None:
        headers = [(b"content-length", b"8000"), (b"cache-control", b"immutable")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"x" * 2000})

    assert not compressible(asyncio.run(gathered(breaks_off, {})))


def test_no_tag_or_day_of_the_file_stands_on_what_is_compressed(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("a.js" * 2000)
    app = Starlette(
        routes=[Route("/static/a.js", lambda _request: FileResponse(tmp_path / "a.js", headers=FOR_EVER))],
        middleware=[Middleware(Compression)],
    )

    headers = TestClient(app).get("/static/a.js", headers={"Accept-Encoding": "gzip"}).headers

    assert headers["content-encoding"] == "gzip"
    assert not {"etag", "last-modified", "accept-ranges"} & set(headers)


def test_spellings_of_an_address_share_one_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "ADDRESSES", 50)
    files = Files()

    for k in range(60):
        assert files.get(f"/static/{'./' * (k % 5)}v{k}/a.js")[0] == "a.js" * 2000

    assert len(files.compression.kept) == 1
    assert len(files.compression.digests) == compression.ADDRESSES


def test_what_is_kept_has_a_bound_and_the_oldest_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    files = Files()
    monkeypatch.setattr(compression, "KEPT", 3 * files.get("/static/a.js")[1])

    for name in "bcde":
        files.get(f"/static/{name}.js")

    assert len(files.compression.kept) == 3
    assert files.get("/static/a.js")[0] == "a.js" * 2000
    assert files.asked == 6


def test_what_may_change_or_is_not_there_is_passed_on_and_not_kept() -> None:
    files = Files()

    assert files.client.get("/static/none.js").status_code == 404
    assert files.client.get("/static/changing.js").text == "x" * 5000
    assert not files.compression.kept


def test_who_does_not_take_it_compressed_or_wants_a_part_gets_the_file_itself() -> None:
    files = Files()

    assert files.get("/static/a.js", **{"Accept-Encoding": "identity"})[1] == 8000
    assert files.get("/static/a.js", **{"Range": "bytes=0-1"})[1] == 8000
