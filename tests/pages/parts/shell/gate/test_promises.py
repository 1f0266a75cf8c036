"""What SECURITY.md and OPERATING.md say is what the code does."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from data.intake import limits
from pages.parts.shell import compression
from pages.parts.shell.gate import descriptors as connections, uploads
from pages.parts.shell.gate.headers import policy
from pages.parts.shell.gate.settings import MEGABYTE, Settings

ROOT = Path(__file__).parents[5]
SECURITY, OPERATING = ((ROOT / name).read_text(encoding="utf-8") for name in ("SECURITY.md", "OPERATING.md"))
SERVER = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["server"]


@pytest.mark.parametrize(
    "words",
    [
        f"uploads of at most {SERVER['maxUploadSize']} MB, {SERVER['maxWidgetStateSize']} MB of what a page sends",
        f"{connections.HEAD:.0f} seconds for the head of a request, {connections.STOP} seconds for downloads at a stop",
        f"{uploads.SESSION_BYTES // MEGABYTE} MB and {uploads.SESSION_FILES} files a visitor",
        f"{Settings().uploads // MEGABYTE} MB in all",
        f"given up after {uploads.PATIENCE:.0f} seconds",
        f"freed {uploads.KEPT:.0f} to ",
        f"{compression.KEPT // MEGABYTE} MB in all",
        f"{limits.SECONDS} seconds of processor time and {limits.MEMORY_BYTES // 1_000_000_000} GB",
        f"size ({limits.BYTES // MEGABYTE} MB)",
    ],
)
def test_a_limit_is_told_as_it_is_set(words: str) -> None:
    assert words in " ".join(SECURITY.split())


@pytest.mark.parametrize(
    "words",
    [
        f"| `FIRMANTES_SESSIONS` | {Settings().sessions} |",
        f"| `FIRMANTES_UPLOADS_MB` | {Settings().uploads // MEGABYTE} |",
        f"| `FIRMANTES_LOG` | `{Settings().log}` |",
        f"one visitor holds {uploads.SESSION_BYTES // MEGABYTE} MB in {uploads.SESSION_FILES} files",
        f"{connections.DESCRIPTORS:,} or to the hard limit",
        f"closed after {connections.HEAD:.0f} to {2 * connections.HEAD:.0f} seconds",
    ],
)
def test_a_setting_is_told_as_it_is(words: str) -> None:
    assert words in " ".join(OPERATING.split())


def test_every_variable_that_the_app_reads_is_told_to_its_operator() -> None:
    code = [path.read_text(encoding="utf-8") for room in ("data", "pages") for path in (ROOT / room).rglob("*.py")]

    names = {name for text in code for name in re.findall(r'"(FIRMANTES_[A-Z_]+)"', text)}

    assert {"FIRMANTES_HOSTS", "FIRMANTES_PACKAGE"} <= names
    assert [name for name in sorted(names) if f"`{name}`" not in OPERATING] == []


def test_scripts_are_the_servers_own() -> None:
    scripts = dict(rule.split(" ", 1) for rule in policy("localhost").split("; "))["script-src"].split()

    assert "'unsafe-inline'" not in scripts
    assert "'unsafe-eval'" not in scripts
    assert set(scripts) - {word for word in scripts if word.startswith("'sha256-")} == {
        "'self'", "'wasm-unsafe-eval'", "blob:",
    }  # fmt: skip
