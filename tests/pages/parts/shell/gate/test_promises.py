"""What SECURITY.md and OPERATING.md say is what the code does."""

from __future__ import annotations

import re
import tomllib
from inspect import signature
from pathlib import Path

import pytest
from streamlit.runtime.memory_session_storage import MemorySessionStorage

from data.__main__ import COMMANDS
from data.intake import limits
from data.record.files import FILE_BYTES, MEGABYTE
from data.record.tables import MOST_BYTES
from pages.parts.shell import compression
from pages.parts.shell.gate import closed_pages, descriptors as connections, uploads
from pages.parts.shell.gate.gateway import places
from pages.parts.shell.gate.headers import policy, secure_headers
from pages.parts.shell.gate.settings import Settings
from pages.parts.shell.routes import FEW

ROOT = Path(__file__).parents[5]
SECURITY, OPERATING = ((ROOT / name).read_text(encoding="utf-8") for name in ("SECURITY.md", "OPERATING.md"))
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
SERVER = CONFIG["server"]
POLICY = dict(rule.split(" ", 1) for rule in policy("localhost").split("; "))


@pytest.mark.parametrize(
    "words",
    [
        f"uploads of at most {SERVER['maxUploadSize']} MB, {SERVER['maxWidgetStateSize']} MB of what a page sends",
        f"{connections.HEAD:.0f} seconds for the head of a request, {connections.STOP} seconds for downloads at a stop",
        f"{uploads.SESSION_BYTES // MEGABYTE} MB and {uploads.SESSION_FILES} files a visitor",
        f"{Settings().uploads // MEGABYTE} MB in all",
        f"given up after {uploads.PATIENCE:.0f} seconds",
        f"freed {closed_pages.KEPT:.0f} to {closed_pages.KEPT + 2 * uploads.SWEEP:.0f} seconds",
        f"{compression.KEPT // MEGABYTE} MB in all",
        f"{limits.SECONDS} seconds of processor time and {limits.MEMORY_BYTES // 1_000_000_000} GB",
        f"size ({limits.BYTES // MEGABYTE} MB)",
        f"a file may have {FILE_BYTES // MEGABYTE} MB",
        {1: "one", 2: "two", 3: "three"}[limits.AT_ONCE] + " at a time",
    ],
)
def test_a_limit_is_told_as_it_is_set(words: str) -> None:
    assert words in " ".join(SECURITY.split())


TOLD = [
    f"| `FIRMANTES_SESSIONS` | {Settings().sessions} |",
    f"| `FIRMANTES_UPLOADS_MB` | {Settings().uploads // MEGABYTE} |",
    f"| `FIRMANTES_LOG` | `{Settings().log}` |",
    f"| `FIRMANTES_LOG_QUERIES` | {Settings().queries:d} | 1 writes",
    f"one visitor holds {uploads.SESSION_BYTES // MEGABYTE} MB in {uploads.SESSION_FILES} files",
    f"at most {MOST_BYTES // MEGABYTE} MB for selections",
    f"up to {limits.MEMORY_BYTES // (1000 * MEGABYTE)} GB each",
    f"for {closed_pages.KEPT:.0f} to {closed_pages.KEPT + 2 * uploads.SWEEP:.0f} seconds after it was closed",
    f"(of {signature(MemorySessionStorage).parameters['maxsize'].default} pages at most)",
    f"{connections.DESCRIPTORS:,} or to the hard limit: the unit sets `LimitNOFILE={connections.DESCRIPTORS}`",
    f"a hard limit of 1,024 it holds {places(Settings().sessions, 1024)} pages",
    f"closed after {connections.HEAD:.0f} to {2 * connections.HEAD:.0f} seconds",
    f"an upload that stands still after {uploads.PATIENCE:.0f}",
    f"front end: {compression.KEPT // MEGABYTE} MB at most",
    f"fewer than {FEW} files more",
    f"downloads under way have {connections.STOP} seconds",
]
# held elsewhere: by the tests of `.deploy/`, of answers (421, 503) and of the stop (1012)
ELSEWHERE = [
    *("127.0.0.1", "8611", "8612", "502.html", "30 requests a second, 3,600 at once, and 400 connections"),
    *("gets 421", "gets 503", "; 503 and", "(1012)"),
]
# not the program's, or measured: tests/benchmarks/README.md says on which machine
NOT_OURS = [
    *("Debian 12", "python3", "-hex 32", "-m 600", "--retry 9", "ends with 1"),
    *("record of 2026", "175 MB", "0.3 MB", "0.2 GB", "200 visitors"),
]


@pytest.mark.parametrize("words", TOLD)
def test_a_setting_is_told_as_it_is(words: str) -> None:
    assert words in " ".join(OPERATING.split())


def test_no_other_number_is_told_to_the_operator() -> None:
    text = " ".join(OPERATING.split())
    for words in (*TOLD, *ELSEWHERE, *NOT_OURS):
        assert words in text
        text = text.replace(words, "")

    assert re.findall(r".{0,30}\d.{0,30}", text) == []


def test_every_command_of_the_record_that_is_told_is_there() -> None:
    told = {*re.findall(r"python -m data (\w+)", OPERATING)}

    assert {"backup", "rollback", "sources"} <= told <= {*COMMANDS}


def test_every_variable_that_the_app_reads_is_told_to_its_operator() -> None:
    code = [path.read_text(encoding="utf-8") for room in ("data", "pages") for path in (ROOT / room).rglob("*.py")]

    names = {name for text in code for name in re.findall(r'"(FIRMANTES_[A-Z_]+)"', text)}

    assert {"FIRMANTES_HOSTS", "FIRMANTES_PACKAGE"} <= names
    assert [name for name in sorted(names) if f"`{name}`" not in OPERATING] == []


def test_scripts_are_the_servers_own() -> None:
    scripts = POLICY["script-src"].split()

    assert "'unsafe-inline'" not in scripts
    assert "'unsafe-eval'" not in scripts
    assert set(scripts) - {word for word in scripts if word.startswith("'sha256-")} == {
        "'self'", "'wasm-unsafe-eval'", "blob:",
    }  # fmt: skip


def test_the_policy_allows_what_is_told_and_no_more() -> None:
    rules = {name: {*words.split()} for name, words in POLICY.items() if name != "script-src"}

    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == {"'self'"}
    assert rules["object-src"] == {"'none'"}
    assert {name for name, words in rules.items() if "'unsafe-inline'" in words} == {"style-src"}
    assert {name for name, words in rules.items() if "data:" in words} == {"img-src", "font-src", "connect-src"}
    assert {name for name, words in rules.items() if "blob:" in words} == {"img-src", "connect-src", "worker-src"}
    # nothing else is allowed anywhere: no other machine, and this one by its own name
    others = {word for words in rules.values() for word in words} - {"'self'", "'none'", "'unsafe-inline'"}
    assert others == {"data:", "blob:", "ws://localhost", "wss://localhost"}
    assert "frame-ancestors" not in POLICY


def test_the_headers_are_those_that_are_named() -> None:
    headers = dict(secure_headers("localhost"))

    (told,) = re.findall(r"errors and HEAD included: (.*?);", " ".join(SECURITY.split()))
    names = {name.decode() for name in headers} - {"x-content-type-options"}
    assert {word.lower() for word in re.findall(r"`([\w-]+)`", told)} == {*names, "nosniff"}
    # another site gets this one's name, without address and filters
    assert headers[b"referrer-policy"] == b"strict-origin-when-cross-origin"


def test_the_settings_of_streamlit_are_those_that_are_promised() -> None:
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert SERVER["enableXsrfProtection"] is True
    assert CONFIG["client"]["showErrorDetails"] == "none"
