"""A server, a headless browser, and visitors with fresh windows."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, Playwright, Route, sync_playwright

from tests.browser import internals
from tests.browser.visitor import Visitor

ROOT = Path(__file__).parents[2]
FLAGS = [
    *"--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update".split(),
    "--disable-sync",
    # no name but this machine's is found, so nothing outside is reached that a page asks for
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
# a browser without WebGL: drawing windows as the map needs it costs a quarter of a page's work
PLAIN = "--disable-gpu --disable-software-rasterizer".split()
# the map needs WebGL, which a machine without a graphics card draws in software, and of the page that alone
DRAWS_MAP = "--enable-unsafe-swiftshader --disable-gpu-compositing --webgl-antialiasing-mode=none".split()
START = 60


def chromium() -> str | None:
    """Return the path of the browser: `CHROMIUM`, else Debian's, else the first on the path; None without."""
    names = ("/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Return what starts browsers; journeys without one are skipped, or fail under CI."""
    if chromium() is None:
        reason = "no chromium on this machine: install it, or name it in CHROMIUM"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as started:
        yield started


def launch(playwright: Playwright, profile: Path, *, draws: bool) -> Page:
    """Return the first window of a browser with a profile of its own, that `draws` the map or does not."""
    context = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=chromium(),
        args=[*FLAGS, *(DRAWS_MAP if draws else PLAIN)],
        locale="en-US",
        reduced_motion="reduce",
    )
    return context.pages[0]


def start_server(log: Path, base: str = "") -> tuple[int, str]:
    """Serve the app on a free port of this machine under the path `base`; return its process and its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}{base}"
    command = [sys.executable, "-m", "uvicorn", "dashboard:app", "--host", "127.0.0.1", "--port", str(port)]
    environment = {**os.environ, "STREAMLIT_SERVER_BASE_URL_PATH": base}
    with log.open("w") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out, env=environment)
    for _ in range(START * 5):
        if process.poll() is not None or _healthy(address):
            break
        time.sleep(0.2)
    if not _healthy(address):
        process.terminate()
        pytest.fail(f"the server did not start:\n{log.read_text()}")
    return process.pid, address


@contextmanager
def serving(log: Path, base: str = "") -> Iterator[str]:
    """Serve the app as `start_server` does as long as it is needed, and return its address."""
    process, address = start_server(log, base)
    try:
        yield address
    finally:
        os.kill(process, signal.SIGTERM)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the app; of the workers of a run the first starts it, the last to leave ends it."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    room = tmp_path_factory.getbasetemp()
    room = (room if worker == "alone" else room.parent) / "server"
    users, running = room / "users", room / "running"
    users.mkdir(parents=True, exist_ok=True)
    with _one_at_a_time(room):
        if not any(users.iterdir()):
            running.write_text(json.dumps(start_server(room / "log")))
        (users / worker).touch()
        process, address = json.loads(running.read_text())
    try:
        yield address
    finally:
        with _one_at_a_time(room):
            (users / worker).unlink()
            if not any(users.iterdir()):
                os.kill(process, signal.SIGTERM)


@contextmanager
def _one_at_a_time(room: Path) -> Iterator[None]:
    """Let other workers wait meanwhile."""
    with (room / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def left() -> dict[bool, list[Page]]:
    """Return the windows that a test has left, emptied, by whether their browser draws the map."""
    return defaultdict(list)


@pytest.fixture
def window(
    playwright: Playwright,
    server: str,
    left: dict[bool, list[Page]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[..., Visitor]]:
    """Return a maker of fresh windows; whatever a test does in them, none may ask for help outside.

    After the test no window may have asked for an address off this machine, nor have an error on its
    console. A window is used again once it is emptied: where a browser keeps compiled scripts, on its disk and in
    the process of a window, a page costs a third of the work. One that cannot be emptied of what a test lays in it
    (`once`) or that draws the map is closed, and its browser opens another.
    """
    visitors: list[tuple[bool, bool, Visitor]] = []

    def make(
        width: int = 1280,
        height: int = 900,
        script: str = "",
        with_map: bool = False,
        once: bool = False,
    ) -> Visitor:
        if left[with_map]:
            page = left[with_map].pop()
        else:
            page = launch(playwright, tmp_path_factory.mktemp("profile"), draws=with_map)
        visitor = Visitor(page, server)
        if with_map:
            page.route("**/geo/*.geojson", coarse)
        if script:
            page.add_init_script(script)
        page.set_viewport_size({"width": width, "height": height})
        visitors.append((with_map, once or with_map, visitor))
        return visitor

    yield make
    for with_map, once, visitor in visitors:
        left[with_map].append(visitor.leave(once=once))
    assert [visitor.outside for *_kind, visitor in visitors if visitor.outside] == []
    for with_map, _once, visitor in visitors:
        assert [error for error in visitor.errors if with_map or internals.NO_CONTEXT not in error] == []


@pytest.fixture
def visitor(window: Callable[..., Visitor]) -> Visitor:
    """Return one visitor at a desk, whose browser draws no map."""
    return window()


def coarse(route: Route) -> None:
    """Leave out most points of the coasts: to draw them all without a graphics card is most of a look's work."""
    answer = route.fetch()
    shapes = answer.json()
    for feature in shapes["features"]:
        shape = feature["geometry"]
        parts = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
        coasts = [[[*ring[:-1:10], ring[-1]] for ring in part] for part in parts]
        feature["geometry"] = {"type": "MultiPolygon", "coordinates": [part for part in coasts if len(part[0]) > 3]}
    route.fulfill(response=answer, body=json.dumps(shapes))


def _healthy(base: str) -> bool:
    try:
        with urlopen(f"{base}/_stcore/health", timeout=5) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False
