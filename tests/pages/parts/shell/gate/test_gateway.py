"""What every answer carries, who is refused, and what the log holds of it."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from ipaddress import ip_network

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from data.record.served import served_record
from pages.parts.shell.gate import metrics, request_log
from pages.parts.shell.gate.answers import failed
from pages.parts.shell.gate.gateway import Gateway
from pages.parts.shell.gate.settings import Settings

BASE = "http://localhost"
HERE = {"Host": "localhost"}
ANY = ip_network("0.0.0.0/0")
PAGE = {"Accept": "text/html"}


def hello(request: Request) -> Response:
    return PlainTextResponse("hello", headers={"Server": "x", "X-Content-Type-Options": "y"})


def broken(request: Request) -> Response:
    raise RuntimeError("a secret of the machine")


async def stream(socket: WebSocket) -> None:
    await socket.accept()
    await socket.receive_bytes()


@pytest.fixture
def client() -> Callable[..., TestClient]:
    def make(**chosen: object) -> TestClient:
        routes = [
            Route("/", hello),
            Route("/broken", broken),
            Route("/_stcore/metrics", hello),
            Route("/_stcore/agent/openapi.json", hello),
            Route("/_stcore/upload_file/{session}/{file}", hello),
            WebSocketRoute("/_stcore/stream", stream),
        ]
        app = Starlette(routes=routes, exception_handlers={Exception: failed})
        return TestClient(Gateway(app, Settings(**chosen)), BASE, raise_server_exceptions=False)  # type: ignore[arg-type]

    return make


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/", 200), ("HEAD", "/", 200), ("GET", "/nothing", 404), ("POST", "/", 405), ("GET", "/broken", 500)],
)
def test_every_answer_carries_the_security_headers_once(
    client: Callable[..., TestClient], method: str, path: str, status: int
) -> None:
    answer = client().request(method, path)

    assert answer.status_code == status
    assert answer.headers.get_list("x-content-type-options") == ["nosniff"]
    assert "object-src 'none'" in answer.headers["content-security-policy"]
    assert "connect-src 'self' data: blob: ws://localhost wss://localhost;" in answer.headers["content-security-policy"]
    assert "server" not in answer.headers


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "Something went wrong"), ("es-MX,en;q=0.5", "Algo salió mal"), ("pt-BR", "Algo deu errado")],
)
def test_a_failure_tells_its_number_in_the_readers_language_and_nothing_of_the_machine(
    client: Callable[..., TestClient], lang: str, words: str
) -> None:
    answer = client().get("/broken", headers={**PAGE, "Accept-Language": lang, "X-Request-ID": "abc-1"})

    assert words in answer.text
    assert "abc-1" in answer.text
    assert "secret" not in answer.text


def test_a_request_keeps_the_number_that_a_proxy_gave_it_unless_it_is_no_plain_word(
    client: Callable[..., TestClient],
) -> None:
    assert client().get("/", headers={"X-Request-ID": "abc-1"}).headers["x-request-id"] == "abc-1"
    assert client().get("/", headers={"X-Request-ID": "a b"}).headers["x-request-id"] != "a b"


def test_a_foreign_name_gets_nothing(client: Callable[..., TestClient]) -> None:
    answer = client().get("/", headers={"Host": "evil.example"})

    assert answer.status_code == 421
    assert "hello" not in answer.text
    assert client(hosts=("evil.example",)).get("/", headers={"Host": "evil.example"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example", "Origin": "http://evil.example"},
        {"Host": "localhost", "Origin": "http://evil.example"},
        {"Host": "localhost", "Origin": "null"},
    ],
)
def test_a_connection_under_a_foreign_name_or_from_a_foreign_page_is_refused(
    client: Callable[..., TestClient], headers: dict[str, str]
) -> None:
    with pytest.raises(WebSocketDisconnect), client().websocket_connect("/_stcore/stream", headers=headers):
        pass


def test_streamlits_count_and_its_interface_for_agents_are_closed(client: Callable[..., TestClient]) -> None:
    for path in ("/_stcore/metrics", "/_stcore/metrics/", "/_stcore/agent/openapi.json"):
        assert client(metrics=(ip_network("127.0.0.0/8"),)).get(path).status_code == 404


@pytest.mark.parametrize(
    ("client_address", "headers", "status"),
    [
        ("127.0.0.1", {}, 200),
        ("10.2.3.4", {}, 200),
        ("::1", {}, 404),
        ("192.0.2.1", {}, 404),
        ("nobody", {}, 404),
        # through a proxy it is anybody who asks
        ("127.0.0.1", {"X-Forwarded-For": "127.0.0.1"}, 404),
        ("127.0.0.1", {"Forwarded": "for=127.0.0.1"}, 404),
        ("127.0.0.1", {"Host": "evil.example"}, 421),
    ],
)
def test_the_numbers_are_for_the_operators_addresses(client_address: str, headers: dict[str, str], status: int) -> None:
    networks = (ip_network("127.0.0.1"), ip_network("10.0.0.0/8"))
    for allowed, expected in ((networks, status), ((), 404 if status == 200 else status)):
        app = Gateway(Starlette(), Settings(metrics=allowed))
        answer = TestClient(app, BASE, client=(client_address, 1)).get("/metrics", headers=headers)
        assert answer.status_code == expected


def test_the_numbers_are_those_of_what_was_done(client: Callable[..., TestClient]) -> None:
    def numbers() -> dict[str, float]:
        text = visitor.get("/metrics", headers=HERE).text
        return {k: float(v) for k, v in (line.rsplit(" ", 1) for line in text.splitlines() if line[0] != "#")}

    app = Gateway(Starlette(routes=[Route("/", hello), WebSocketRoute("/s", stream)]), Settings(metrics=(ANY,)))
    visitor = TestClient(app, BASE, client=("127.0.0.1", 1))
    before = numbers()
    assert visitor.get("/").status_code == 200
    assert visitor.get("/nothing").status_code == 404
    with metrics.run():
        pass
    with visitor.websocket_connect("/s", headers=HERE) as page:
        during = numbers()
        page.send_bytes(b"")
    after = numbers()

    assert during["firmantes_pages_open"] == 1
    assert after["firmantes_pages_open"] == 0
    assert after["firmantes_runs_total"] == before["firmantes_runs_total"] + 1
    assert after['firmantes_requests_total{status="4xx"}'] >= 1
    # the page, the numbers twice
    name = 'firmantes_requests_total{status="2xx"}'
    assert after[name] == before.get(name, 0) + 3
    assert after[f'firmantes_record_info{{version="{served_record().version}"}}'] == 1
    assert 0 < after["process_open_fds"] < after["process_max_fds"]
    assert after["process_resident_memory_bytes"] > 50_000_000
    assert {name.split("{")[0] for name in after} == set(metrics.METRICS)


def test_a_page_that_speaks_in_words_is_let_go(client: Callable[..., TestClient]) -> None:
    heard = []

    async def listen(socket: WebSocket) -> None:
        await socket.accept()
        heard.append(await socket.receive())

    app = Gateway(Starlette(routes=[WebSocketRoute("/s", listen)]), Settings())
    with TestClient(app, BASE).websocket_connect("/s", headers=HERE) as page:
        page.send_text("hello")
    assert heard == [{"type": "websocket.disconnect", "code": 1003}]


def test_when_all_places_are_taken_a_reader_is_told_in_her_language_and_gets_in_when_one_is_free(
    client: Callable[..., TestClient],
) -> None:
    visitor = client(sessions=1)
    with visitor.websocket_connect("/_stcore/stream", headers=HERE) as one:
        answer = visitor.get("/", headers={**PAGE, "Accept-Language": "es"})
        assert answer.status_code == 503
        assert "demasiadas visitas" in answer.text
        assert answer.headers["retry-after"] == "20"
        assert visitor.get("/").status_code == 200  # not a page: nothing that needs a place
        # who got a page just before finds a place still; nobody after that
        with visitor.websocket_connect("/_stcore/stream", headers=HERE) as two:
            with pytest.raises(WebSocketDisconnect), visitor.websocket_connect("/_stcore/stream", headers=HERE):
                pass
            two.send_bytes(b"")
        one.send_bytes(b"")

    assert visitor.get("/", headers=PAGE).status_code == 200


def test_the_log_has_a_line_a_request_without_visitor_query_or_key(
    client: Callable[..., TestClient], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("firmantes.requests"), "propagate", True)
    caplog.set_level(logging.INFO, "firmantes.requests")

    client().get("/?c=HND", headers={"X-Request-ID": "n1"})
    client().put("/_stcore/upload_file/key-of-a-session/f")
    client(log="json").get("/a%0Ab", headers={"X-Request-ID": "n3"})
    client(queries=True).get("/?c=HND")

    # one record may come to the handler by two loggers
    records = dict.fromkeys(record for record in caplog.records if record.name == "firmantes.requests")
    lines = [record.getMessage() for record in records]
    assert len(lines) == 4
    assert [line.split()[1:4] for line in (lines[0], lines[3])] == [["GET", "/", "200"], ["GET", "/?c=HND", "200"]]
    assert lines[0].endswith("n1")
    assert "key-of-a-session" not in lines[1]
    assert json.loads(lines[2])["path"] == "/a%0Ab"
    assert not any("testclient" in line for line in lines)


def test_the_log_can_be_switched_off(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    log = logging.getLogger("firmantes.requests")
    for name in ("handlers", "level", "propagate"):
        monkeypatch.setattr(log, name, getattr(log, name) if name != "handlers" else [])
    factory = logging.getLogRecordFactory()
    try:
        for word, lines in (("off", 0), ("text", 1)):
            request_log.begin(Settings(log=word))
            TestClient(Gateway(Starlette(), Settings(log=word)), BASE).get("/nothing")
            log.handlers.clear()
            assert capfd.readouterr().out.count("GET /nothing 404") == lines
    finally:
        logging.setLogRecordFactory(factory)
