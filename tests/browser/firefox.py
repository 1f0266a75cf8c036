"""Firefox without a driver: on a screen of its own, spoken to by WebDriver BiDi over its websocket."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from websockets.sync.client import ClientConnection, connect

from tests.browser import internals

START, WAIT = 60.0, 60.0
# nothing that Firefox does for itself, and WebGL drawn in software
SETTINGS = {
    "app.update.enabled": False,
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": True,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.active-protocols": 1,
    "toolkit.telemetry.enabled": False,
    "ui.prefersReducedMotion": 1,
    "webgl.force-enabled": True,
}
# the first element that fits a selector, is drawn, and has these words in its name, label or text
FIND = """(selector, words) => [...document.querySelectorAll(selector)].find((e) => {
  const named = [e.getAttribute("aria-label"), e.textContent, e.placeholder].join(" ")
  return e.getClientRects().length && named.includes(words)
})"""


def firefox() -> str | None:
    """Return the path of the browser: `FIREFOX`, else the first on the path; None without."""
    return os.environ.get("FIREFOX") or next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)


class Page:
    """One window of Firefox.

    Attributes
    ----------
    outside : list of str
        Addresses off this machine that pages asked for.
    errors : list of str
        Errors on the console, and exceptions in scripts.
    """

    def __init__(self, line: ClientConnection, downloads: Path) -> None:
        self.line, self.downloads, self.number = line, downloads, 0
        self.outside: list[str] = []
        self.errors: list[str] = []
        self.ask("session.new", capabilities={})
        self.context = self.ask("browsingContext.getTree")["contexts"][0]["context"]
        self.ask("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Return what a command gives; raise `RuntimeError` with Firefox's words if it fails."""
        self.number += 1
        self.line.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            said = json.loads(self.line.recv(timeout=WAIT))
            if said.get("id") == self.number:
                if said["type"] == "error":
                    raise RuntimeError(f"{method}: {said['error']}: {said['message']}")
                return dict(said["result"])
            self._heard(said)

    def _heard(self, said: dict[str, Any]) -> None:
        told = said.get("params", {})
        if said.get("method") == "network.beforeRequestSent":
            address = str(told["request"]["url"])
            parts = urlsplit(address)
            if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1":
                self.outside.append(address)
        elif said.get("method") == "log.entryAdded" and told["level"] == "error":
            where = (told.get("stackTrace") or {}).get("callFrames") or [{}]
            if not str(where[0].get("url", "")).endswith(internals.PROBES):
                self.errors.append(str(told["text"]))

    def size(self, width: int, height: int) -> None:
        """Set the size of the page in CSS pixels."""
        self.ask("browsingContext.setViewport", context=self.context, viewport={"width": width, "height": height})

    def open(self, address: str) -> None:
        """Open an address and wait until it is drawn."""
        self.ask("browsingContext.navigate", context=self.context, url=address, wait="complete")
        # what the page before was still loading when it was left
        self.errors = [error for error in self.errors if "dynamically imported module" not in error]
        self.settle()

    def evaluate(self, function: str, *values: object) -> Any:
        """Return what a function of the page gives, as JSON."""
        found = self.ask(
            "script.callFunction",
            functionDeclaration=f"async (values) => JSON.stringify(await ({function})(...JSON.parse(values)) ?? null)",
            arguments=[{"type": "string", "value": json.dumps(values)}],
            target={"context": self.context},
            awaitPromise=True,
        )
        if found["type"] == "exception":
            raise RuntimeError(found["exceptionDetails"]["text"])
        return json.loads(found["result"]["value"])

    def until(self, function: str, *values: object) -> Any:
        """Return what a function of the page gives once it is true of something."""
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            if found := self.evaluate(function, *values):
                return found
            time.sleep(0.05)
        raise AssertionError(f"not within {WAIT:.0f} s: {function} {values}")

    def settle(self) -> None:
        """Wait until a page is drawn, no script runs, and nothing starts to run again."""
        self.evaluate(internals.ANEW)
        self.until(internals.STILL, internals.SETTLED)

    def click(self, selector: str, words: str = "", part: tuple[float, float] = (0.5, 0.5)) -> None:
        """Click an element, in its middle or at another part of its width and height."""
        middle = f"""async (selector, words, part) => {{
          const found = ({FIND})(selector, words)
          if (!found) return null
          found.scrollIntoView({{ block: "center", behavior: "instant" }})
          await new Promise((done) => setTimeout(done, 100))
          const box = found.getBoundingClientRect()
          return [box.x + box.width * part[0], box.y + box.height * part[1]]
        }}"""
        x, y = map(round, self.until(middle, selector, words, part))
        press = [
            {"type": "pointerMove", "x": x, "y": y},
            *({"type": f"pointer{w}", "button": 0} for w in ("Down", "Up")),
        ]
        self._act({"type": "pointer", "id": "mouse", "actions": press})

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        keys = [{"type": f"key{way}", "value": letter} for letter in text for way in ("Down", "Up")]
        self._act({"type": "key", "id": "keyboard", "actions": keys})

    def _act(self, *sources: dict[str, Any]) -> None:
        self.ask("input.performActions", context=self.context, actions=list(sources))

    def address(self) -> str:
        """Return the present address."""
        return str(self.evaluate("() => location.href"))

    def downloaded(self, ending: str) -> Path:
        """Return the file with an ending that came down, once it is whole."""
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            found = [path for path in self.downloads.glob(f"*{ending}") if path.stat().st_size]
            if found and not list(self.downloads.glob("*.part")):
                return found[0]
            time.sleep(0.1)
        raise AssertionError(f"no file *{ending} came: {list(self.downloads.iterdir())}")


@contextmanager
def started(path: str) -> Iterator[Page]:
    """Run Firefox with a profile of its own; close it at the end."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        profile, downloads = Path(folder) / "profile", Path(folder) / "downloads"
        profile.mkdir()
        downloads.mkdir()
        settings = SETTINGS | {"browser.download.dir": str(downloads)}
        lines = "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in settings.items())
        (profile / "user.js").write_text(lines, encoding="utf-8")
        command = [path, "--no-remote", "--profile", str(profile), f"--remote-debugging-port={port}"]
        quiet = subprocess.DEVNULL
        with (
            _screen() as screen,
            subprocess.Popen(
                [*command, *([] if screen else ["--headless"])],
                stdout=quiet,
                stderr=quiet,
                env=os.environ | {"HOME": folder} | screen,
            ) as process,
        ):
            try:
                with _line(port) as line:
                    yield Page(line, downloads)
            finally:
                process.terminate()
                process.wait(30)


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    """Run a screen that nobody sees, on which WebGL is drawn; without Xvfb Firefox is headless and has none."""
    if shutil.which("Xvfb") is None:
        yield {}
        return
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as process:
        try:
            yield {"DISPLAY": f":{os.read(read, 10).decode().strip()}"}
        finally:
            process.terminate()
            os.close(read)
            os.close(write)


def _line(port: int) -> ClientConnection:
    end = time.monotonic() + START
    while True:
        try:
            return connect(f"ws://127.0.0.1:{port}/session", max_size=None, proxy=None)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
