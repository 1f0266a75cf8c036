"""Strangers' input to a server that runs: requests, messages of a page, files that are sent up."""

from __future__ import annotations

import asyncio
import json
import random
import re
import socket
import subprocess
import sys
import tempfile
import time
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import quote

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from pages.parts.visit.address import OWN_WORDS
from pages.parts.visit.site import PAGES
from tests.benchmarks.fuzz.mutate import bytes_changed, word
from tests.benchmarks.machine import ROOT, free_port, healthy
from tests.benchmarks.visitor import Visitor

Dice = random.Random
PATHS = [
    "", *(path for _, path in PAGES.values()), "ready", "geo/x.geojson", "data", "data/package.zip", "data/search.json",
    "data/openapi.json", "data/datapackage.json", "data/demands.json", "data/views/demands.csv", "data/countries.json",
    "data/organizations.csv", "data/outcomes.json", "_stcore/health", "_stcore/host-config", "_stcore/metrics",
    "_stcore/upload_file/a/b", "_stcore/stream", "_stcore/media/x", "media/x", "static/index.html", "app/static/x",
    "component/x/y", "_stcore/component/x", "_stcore/bidi-components/x", "_stcore/agent/", "metrics",
]  # fmt: skip
METHODS = ["GET"] * 8 + ["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "FOO"]
FILTER_WORDS = ["c", "role", "theme", "demand", "s", "kind", "group", "members", "lang", "embed", "embed_options"]
HEADERS = ["Host", "Origin", "Accept", "Accept-Encoding", "Accept-Language", "X-Request-ID", "Range", "Cookie",
           "If-None-Match", "If-Modified-Since", "Content-Length", "Transfer-Encoding", "Upgrade", "X-Forwarded-For"]  # fmt: skip
# kind of a field -> how its value is sent
WAYS = {
    "selectbox": 0, "text_input": 0, "text_area": 0, "radio": 0, "multiselect": 1, "button_group": 1, "number_input": 3,
    "slider": 3, "checkbox": 5, "arrow_data_frame": 6, "plotly_chart": 6, "deck_gl_json_chart": 6, "bidi_component": 7,
    "component_instance": 7, "button": 9, "download_button": 9,
}  # fmt: skip


class _Failed(AssertionError):
    """What the server's log tells, and where it happened."""

    def __init__(self, told: str, where: str) -> None:
        super().__init__(told)
        self.where = where


class Served:
    """A server of its own, started when it is first asked for."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.read = 0

    def __enter__(self) -> Served:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait(30)

    def _start(self) -> None:
        if self.process is None:
            self.port = free_port()
            self.log = Path(tempfile.mkstemp(prefix="fuzz", suffix=".log")[1])
            command = [
                sys.executable,
                "-m",
                "uvicorn",
                "dashboard:app",
                "--host",
                "127.0.0.1",
                "--port",
                str(self.port),
            ]
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=self.log.open("wb"), stderr=subprocess.STDOUT)
            while not healthy(self.port):
                if self.process.poll() is not None:
                    raise SystemExit(self.log.read_text())
                time.sleep(0.1)

    def _judge(self, *, quiet: bool = True) -> None:
        """Raise if the server is gone or, where it has to be quiet, has written a traceback."""
        assert self.process is not None
        if self.process.poll() is not None:
            raise AssertionError(f"the server ended with {self.process.returncode}: {self.log.read_text()[-3000:]}")
        with self.log.open("rb") as log:
            log.seek(self.read)
            new = log.read()
        self.read += len(new)
        # an error and the ones that it came of stand together, one after the other
        told = re.sub(r"\n\n(During|The above)[^\n]*:\n\nTraceback[^\n]*\n", "\n", new.decode(errors="replace"))
        for one in told.split("Traceback (most recent call last):\n")[1:]:
            frames = [line.strip() for line in re.findall(r"^  File .*$", one, re.MULTILINE)]
            ours = [line for line in frames if "/site-packages/" not in line and str(ROOT) in line]
            if quiet and frames:
                raise _Failed(one[:6000], (ours or frames)[-1])

    def requests(self, dice: Dice) -> None:
        """Ask for something; the answer is no failure and the log holds no traceback."""
        self._start()
        path = "/" + dice.choice(PATHS)
        if dice.random() < 0.4:
            path = "/" + quote(
                bytes_changed(path[1:].encode(), dice), safe=dice.choice(["/%", "/", "/:?#[]@!$&'()*+,;=%"])
            )
        pairs = [
            (
                dice.choice([*FILTER_WORDS, *OWN_WORDS, word(dice)]),
                dice.choice([word(dice), "USA", "asylum", "es", "1"]),
            )
            for _ in range(dice.choice([0, 1, 2, 5]))
        ]
        query = "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in pairs)
        target = path + (f"?{query}" if query else "")
        headers = {
            dice.choice(HEADERS): word(dice).encode("ascii", "ignore").decode() for _ in range(dice.choice([0, 1, 3]))
        }
        plain = {name: "".join(c for c in value if c.isprintable()) for name, value in headers.items()}
        body = bytes_changed(b"x" * dice.choice([1, 100, 5000]), dice) if dice.random() < 0.2 else None
        status = self._ask(dice.choice(METHODS), target, body, plain)
        self._judge()
        if status >= 500:
            raise AssertionError(f"{status} for {target} {plain}")

    def _ask(self, method: str, target: str, body: bytes | None, headers: dict[str, str]) -> int:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, target, body, headers)
            answer = connection.getresponse()
            answer.read()
            return answer.status
        except (HTTPException, ValueError, ConnectionError):
            return 0  # no request at all, or closed without an answer
        except TimeoutError:
            if "Content-Length" in headers or "Transfer-Encoding" in headers:
                return 0  # a body was announced that never comes
            raise AssertionError(f"no answer to {method} {target} {headers}") from None
        finally:
            connection.close()

    def raw(self, dice: Dice) -> None:
        """Send bytes that are nearly a request."""
        self._start()
        head = f"GET /{dice.choice(PATHS)} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n".encode()
        with socket.create_connection(("127.0.0.1", self.port), 20) as line:
            line.sendall(bytes_changed(head, dice))
            line.shutdown(socket.SHUT_WR)
            try:
                while line.recv(65536):
                    pass
            except ConnectionError:
                pass
        self._judge()

    def messages(self, dice: Dice) -> None:
        """Speak with a page as no browser does; another reader's page is drawn all the same."""
        self._start()
        # a value of another kind than its field's may stop the page that sent it where it is first used, with a traceback
        odd = dice.random() < 0.3
        asyncio.run(asyncio.wait_for(self._messages(dice, odd), 120))
        self._judge(quiet=not odd)

    async def _messages(self, dice: Dice, odd: bool) -> None:
        page = Visitor(f"http://127.0.0.1:{self.port}")
        await page.connect()
        try:
            await page.open(dice.choice(list(PATHS[:13])), _query(dice))
            for _ in range(1 + dice.randrange(6)):
                message = page._rerun()
                _spoil(message, page, dice, odd)
                content = message.SerializeToString()
                if odd and dice.random() < 0.5:
                    content = bytes_changed(content, dice)
                await page.socket.send(content if dice.random() < 0.97 else content.decode("latin-1"))
                await _quiet(page.socket)
        except websockets.ConnectionClosed:
            pass  # the server may end what is no conversation
        finally:
            await page.close()
        if dice.random() < (0.2 if odd else 0.02):
            other = Visitor(f"http://127.0.0.1:{self.port}")
            run = await other.open()
            await other.close()
            if run.exceptions or run.elements < 10:
                raise AssertionError(f"another reader's page: {run}")


async def _quiet(stream: Any) -> None:
    """Take what comes until the run has ended or nothing comes any more."""
    try:
        while True:
            said = ForwardMsg.FromString(await asyncio.wait_for(stream.recv(), 1.0))
            if said.WhichOneof("type") == "script_finished":
                return
    except TimeoutError:
        return


def _query(dice: Dice) -> str:
    pairs = [
        (dice.choice([*FILTER_WORDS, *OWN_WORDS]), dice.choice([word(dice), "USA", "asylum", "1"])) for _ in range(3)
    ]
    return "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in pairs[: dice.randrange(4)])


def _quoted(text: str) -> str:
    return quote(text.encode("utf-8", "surrogatepass"))


def _spoil(message: BackMsg, page: Visitor, dice: Dice, odd: bool) -> None:
    """Set parts of a message to what no browser sends."""
    rerun = message.rerun_script
    if dice.random() < 0.4:
        rerun.query_string = _query(dice)
    if dice.random() < 0.2:
        rerun.page_script_hash = dice.choice([*page.pages.values(), word(dice).encode("utf-8", "replace").decode()])
    if dice.random() < 0.1:
        rerun.page_name = word(dice).encode("utf-8", "replace").decode()
    if dice.random() < 0.1:
        rerun.fragment_id = word(dice).encode("utf-8", "replace").decode()
    fields = [one for one in page.widgets.values() if odd or page.kinds.get(one) in WAYS]
    for _ in range(dice.randrange(4)):
        state = rerun.widget_states.widgets.add()
        # an id that no page could give out stops Streamlit itself, in the page that sent it
        state.id = dice.choice([*fields, "$$ID-x-None"])
        _fill(state, page.kinds.get(state.id, ""), dice, odd)


def _fill(state: Any, kind: str, dice: Dice, odd: bool) -> None:
    """Give a widget a value that its kind can have but the page did not offer, or one of any kind."""
    text = word(dice).encode("utf-8", "replace").decode()
    way = dice.randrange(10) if odd and dice.random() < 0.5 else WAYS.get(kind, 5)
    picked = dice.choice(
        [
            {"selection": {"rows": [99999], "columns": ["x"], "cells": []}},
            {"selection": {"rows": [-1], "columns": [], "cells": [[0, "x"]]}},
            {"selection": {"points": [{"point_index": 10**6, "customdata": [text]}], "point_indices": [3]}},
            {"selection": {"indices": {"x": [5]}, "objects": {"x": [{"place": text}]}}},
            {"selection": {}},
            {"value": text, "chosen": text, "clicked": 1},
        ]
    )
    if way == 0:
        state.string_value = text
    elif way == 1:
        state.string_array_value.data.extend([text, text])
    elif way == 2:
        state.int_value = dice.choice([-1, 0, 10**18])
    elif way == 3:
        state.double_array_value.data.extend([dice.choice([float("nan"), 1e308, -1.0])] * dice.choice([1, 2]))
    elif way == 4:
        state.int_array_value.data.extend([-1, 10**9])
    elif way == 5:
        state.bool_value = True
    elif way == 6:
        state.string_value = json.dumps(picked)
    elif way == 7:
        state.json_value = dice.choice(['{"a":', "[]", json.dumps(picked), "null"])
    elif way == 8:
        state.bytes_value = text.encode()
    else:
        state.trigger_value = True
