"""What the operator sets, and what is said where it means nothing."""

from __future__ import annotations

from ipaddress import ip_network

import pytest

from pages.parts.shell.gate.settings import Settings, settings


def test_without_variables_the_defaults_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOSTS", "SESSIONS", "UPLOADS_MB", "LOG", "LOG_QUERIES", "METRICS"):
        monkeypatch.delenv(f"FIRMANTES_{name}", raising=False)

    assert settings() == Settings()


def test_each_variable_sets_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    values = {"HOSTS": "A.example, *.b.example,", "SESSIONS": "7", "UPLOADS_MB": "50", "LOG": "json",
              "LOG_QUERIES": "1", "METRICS": "127.0.0.1, 10.1.2.3/8"}  # fmt: skip
    for name, value in values.items():
        monkeypatch.setenv(f"FIRMANTES_{name}", value)

    assert settings() == Settings(
        hosts=("a.example", "*.b.example"),
        sessions=7,
        uploads=50_000_000,
        log="json",
        queries=True,
        metrics=(ip_network("127.0.0.1"), ip_network("10.0.0.0/8")),
    )


WRONG = "SESSIONS=0 SESSIONS=many UPLOADS_MB=-1 UPLOADS_MB=² LOG=xml METRICS=yes".split()


@pytest.mark.parametrize(("name", "value"), [one.split("=") for one in WRONG])
def test_a_wrong_value_is_named_at_the_start(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"FIRMANTES_{name}", value)

    with pytest.raises(ValueError, match=f"FIRMANTES_{name} is .*{value}"):
        settings()
