"""Which names the server answers to."""

from __future__ import annotations

import pytest

from pages.parts.shell.gate.hosts import host_allowed, same_site


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8501", "app.localhost", "127.0.0.1:80", "10.1.2.3", "[::1]:8501"]
)
def test_localhost_and_numbers_are_always_answered(host: str) -> None:
    assert host_allowed(host, ())


@pytest.mark.parametrize(
    "host", ["firmantes.example.org", "FIRMANTES.example.org:443", "firmantes.example.org.", "a.b.example.net"]
)
def test_names_of_the_operator_are_answered(host: str) -> None:
    assert host_allowed(host, ("firmantes.example.org", "*.example.net"))


STRANGE = (
    "|evil.example|example.net|evilexample.net|firmantes.example.org.evil.example|localhost.evil.example|[::1|a b|"
    "x\r\ny|127.0.0.1.evil.example|a@firmantes.example.org|firmantes.example.org/x|firmantes.example.org:|ñ.example.net"
).split("|")


@pytest.mark.parametrize("host", STRANGE)
def test_no_other_name_is(host: str) -> None:
    assert not host_allowed(host, ("firmantes.example.org", "*.example.net"))


def test_a_star_answers_every_name_that_is_one() -> None:
    assert host_allowed("anything.example", ("*",))
    assert not host_allowed("not a name;", ("*",))


def test_a_page_is_of_the_same_site_by_name_and_port() -> None:
    assert same_site("https://firmantes.example.org", "firmantes.example.org")
    assert same_site("http://localhost:8501", "LOCALHOST:8501")
    assert not same_site("http://evil.example", "localhost:8501")
    assert not same_site("http://localhost:9999", "localhost:8501")
    assert not same_site("null", "localhost:8501")
    assert not same_site("http://[", "localhost:8501")
