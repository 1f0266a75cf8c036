"""The server as it runs, started both ways: under a base path, with few descriptors, until it is asked to stop."""

from __future__ import annotations

import os
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

ROOT = Path(__file__).parents[4]
START, STOP = 60, 40
COMMANDS = {
    "uvicorn": ["uvicorn", "dashboard:app", "--host", "127.0.0.1", "--port"],
    "streamlit": ["streamlit", "run", "dashboard.py", "--server.address", "127.0.0.1", "--server.port"],
}


@dataclass
class Running:
    """A server under `/firmantes`, and the file of its log."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    def ask(self, method: str, path: str, **headers: str) -> tuple[int, HTTPMessage, str]:
        """Return status, headers and text of an answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        finally:
            connection.close()

    def visit(self) -> ClientConnection:
        """Return the connection of one page."""
        address = f"ws://127.0.0.1:{self.port}/firmantes/_stcore/stream"
        # it sends no pings: their thread and a closing one wait for a third, which Python 3.11 may not survive
        return connect(address, subprotocols=["streamlit"], max_size=None, ping_interval=None)  # type: ignore[list-item]


@pytest.fixture(scope="module", params=COMMANDS)
def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Start the server with 256 descriptors and 120 places."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("server") / "log"
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    # the unit hides the homes of all accounts: nothing may be looked for there
    home = tmp_path_factory.mktemp("homes") / "none"
    home.touch()
    environment = {**os.environ, "STREAMLIT_SERVER_BASE_URL_PATH": "firmantes", "FIRMANTES_SESSIONS": "120"}
    environment |= {"HOME": str(home / "firmantes")}
    with (
        log.open("w") as out,
        subprocess.Popen(
            [sys.executable, "-m", *COMMANDS[request.param], str(port)],
            cwd=ROOT,
            stdout=out,
            stderr=out,
            env=environment,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard)),
        ) as process,
    ):
        server = Running(process, port, log)
        try:
            for _ in range(START * 5):
                try:
                    if server.ask("GET", "/firmantes/_stcore/health")[0] == 200:
                        break
                except OSError:
                    pass
                time.sleep(0.2)
            else:
                pytest.fail(f"the server did not start:\n{log.read_text()}")
            yield server
        finally:
            process.kill()


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/firmantes/", 200),
        ("HEAD", "/firmantes/", 200),
        ("GET", "/firmantes/since", 200),
        ("GET", "/firmantes/demands/", 301),
        ("GET", "/firmantes/nonsense", 404),
        ("GET", "/firmantes/demands/nonsense", 404),
        ("GET", "/firmantes/data/demands.json?c=HND", 200),
        ("GET", "/firmantes/data/nope.json", 404),
        ("GET", "/data/demands.json", 404),
        ("GET", "/firmantes/_stcore/metrics", 404),
        ("GET", "/firmantes/ready", 200),
    ],
)
def test_answers_are_those_of_the_base_path_and_say_nothing_of_the_server(
    running: Running, method: str, path: str, status: int
) -> None:
    found, headers, _text = running.ask(method, path)

    assert found == status
    assert headers["server"] is None
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["", "demands", "_stcore/health", "_stcore/host-config", "data/demands.json"])
def test_no_cookie_is_set_but_streamlits_own(running: Running, path: str) -> None:
    _status, headers, _text = running.ask("GET", f"/firmantes/{path}")

    assert {cookie.split("=")[0] for cookie in headers.get_all("set-cookie", [])} <= {"_streamlit_xsrf"}


def test_where_there_is_no_page_a_browser_is_told_so_in_its_language_and_led_home(running: Running) -> None:
    status, _headers, page = running.ask(
        "GET", "/firmantes/nonsense?c=HND", Accept="text/html", **{"Accept-Language": "es"}
    )

    assert status == 404
    assert "<html lang='es'>" in page
    assert "href='/firmantes/?lang=es'" in page


def test_a_wrong_base_path_stops_the_start_and_is_named() -> None:
    environment = {**os.environ, "STREAMLIT_SERVER_BASE_URL_PATH": "https://example.org/firmantes"}
    command = [sys.executable, "-m", *COMMANDS["uvicorn"], "0"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)

    assert done.returncode != 0
    assert "STREAMLIT_SERVER_BASE_URL_PATH is a path such as firmantes" in done.stderr


def test_a_foreign_name_is_refused_and_the_log_holds_no_query(running: Running) -> None:
    assert running.ask("GET", "/firmantes/?c=HND", Host="evil.example")[0] == 421
    assert running.ask("GET", "/firmantes/?c=HND")[0] == 200

    log = running.log.read_text()
    assert "GET /firmantes/ 200" in log
    assert "HND" not in log


def test_more_connections_are_held_than_descriptors_were_given_and_then_readers_are_told(running: Running) -> None:
    with ExitStack() as open_pages:
        for _ in range(120):
            open_pages.enter_context(running.visit())

        status, _headers, text = running.ask("GET", "/firmantes/", Accept="text/html", **{"Accept-Language": "pt-BR"})
        assert (status, "O site está lotado" in text) == (503, True)
        assert running.ask("GET", "/firmantes/_stcore/health")[0] == 200
        with pytest.raises(InvalidStatus):
            for _ in range(13):
                open_pages.enter_context(running.visit())


def test_asked_to_stop_it_tells_its_pages_and_ends(running: Running) -> None:
    with running.visit() as page:
        running.process.send_signal(signal.SIGTERM)

        with pytest.raises(ConnectionClosed) as closed:
            page.recv(timeout=STOP)

    # the service restarts: a browser connects again by itself
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1012
    running.process.wait(STOP)
