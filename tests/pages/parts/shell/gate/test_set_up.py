"""What `python dashboard.py` says is wrong, and what to do about it."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from data.record.schema import read_schema
from pages.parts.shell.gate import set_up
from tests.tiny_package import write_package

ROOT = Path(__file__).parents[5]


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Start from a set-up in which nothing is wrong."""
    for name in [*os.environ]:
        if name.startswith("FIRMANTES_"):
            monkeypatch.delenv(name)
    monkeypatch.delenv("STREAMLIT_SERVER_COOKIE_SECRET", raising=False)
    monkeypatch.delenv("STREAMLIT_SERVER_BASE_URL_PATH", raising=False)
    monkeypatch.setenv("FIRMANTES_PACKAGE", str(write_package(tmp_path / "package")))
    monkeypatch.setattr(set_up, "raise_descriptors", lambda: 65_536)
    monkeypatch.setattr(set_up, "SECRETS", tmp_path / "secrets.toml")


def test_nothing_wrong_is_said_so_and_the_versions_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert set_up.tell() == 0

    told = capsys.readouterr().out
    assert f"version {read_schema().version} of the record" in told
    assert "FIRMANTES_HOSTS is not set" in told
    assert "STREAMLIT_SERVER_COOKIE_SECRET is not set" in told
    assert told.splitlines()[-1].startswith("0 wrong")


WRONG = {
    "FIRMANTES_LOG is one of": {"FIRMANTES_LOG": "xml"},
    "STREAMLIT_SERVER_BASE_URL_PATH is a path": {"STREAMLIT_SERVER_BASE_URL_PATH": "https://example.org/firmantes"},
    "FIRMANTES_METRICS is numeric": {"FIRMANTES_METRICS": "1"},
    "FIRMANTES_HOST is no setting": {"FIRMANTES_HOST": "example.org"},
    "datapackage.json: is missing": {"FIRMANTES_PACKAGE": "/nowhere"},
    "holds no text NNN_": {"FIRMANTES_TEXTS": "/nowhere"},
    "names no address that can be read": {"FIRMANTES_EDITORS": "/nowhere"},
    "STREAMLIT_SERVER_COOKIE_SECRET can be guessed": {"STREAMLIT_SERVER_COOKIE_SECRET": "change-me"},
    "has no section [auth]": {"FIRMANTES_EDITORS": "ana@example.org"},
}


@pytest.mark.parametrize("words", WRONG)
def test_what_is_wrong_is_named(
    words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in WRONG[words].items():
        monkeypatch.setenv(name, value)

    assert set_up.tell() == 1
    assert words in "\n".join(line for line in capsys.readouterr().out.splitlines() if line.startswith("wrong: "))


def test_few_files_are_told_with_the_pages_that_they_are_enough_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_up, "raise_descriptors", lambda: 1024)

    (found,) = set_up.faults()
    assert "that is 84 pages of the 400" in found


def test_a_record_with_a_fault_that_editors_cannot_write(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FIRMANTES_EDITORS", "ana@example.org")
    (tmp_path / "secrets.toml").write_text("[auth]\n", encoding="utf-8")
    (tmp_path / "package" / "events.csv").write_text("event_id\nx\n", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda path, how: False)

    told = "\n".join(set_up.faults())
    assert "events.csv:1: the header must be" in told
    assert f"may not write into {tmp_path / 'package'}" in told
    assert "[auth]" not in told


def test_another_version_than_the_one_tested_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_up, "version", lambda name: "0.0.1" if name == "streamlit" else version(name))

    (found,) = set_up.faults()
    assert found.startswith("streamlit 0.0.1 is installed, 1.67.")


def test_the_command_tells_of_a_wrong_value_without_a_traceback() -> None:
    command = [sys.executable, str(ROOT / "dashboard.py")]
    environment = {**os.environ, "FIRMANTES_LOG": "xml"}
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)

    assert done.returncode == 1
    assert "wrong: FIRMANTES_LOG is one of text, json, off, not 'xml'" in done.stdout
    assert "Traceback" not in done.stderr
