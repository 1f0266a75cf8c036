"""What every test starts from: the package that is shipped, whatever the developer's shell says."""

import gc
import sys
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# a busy machine may think as long as it likes; the usual run tries the same examples for everybody, a sweep new ones
LONG = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("usual", LONG, max_examples=15, derandomize=True)
settings.register_profile("sweep", LONG, max_examples=200)
settings.load_profile("usual")

# looking for circles of objects that nobody needs takes up to a tenth of a test: seldom is enough
gc.set_threshold(100_000, 50, 20)

# addresses off this machine that something asked for
LEFT: list[str] = []


def _stay(event: str, given: tuple[Any, ...]) -> None:
    """Refuse every connection and every question for a name that leaves this machine."""
    if event == "socket.connect" and isinstance(given[1], tuple):
        host = given[1][0]
    elif event == "socket.getaddrinfo":
        host = given[0]
    else:
        return
    name = host.decode() if isinstance(host, bytes) else str(host or "localhost")
    if name not in ("localhost", "::1") and not name.startswith("127."):
        LEFT.append(name)
        raise AssertionError(f"left the machine for {name}")


sys.addaudithook(_stay)


@pytest.fixture(autouse=True)
def stays_here() -> Iterator[None]:
    """Fail a test in which something asked another machine, also if it went on without the answer."""
    yield
    left = [*LEFT]
    LEFT.clear()
    assert left == []


@pytest.fixture(autouse=True, scope="session")
def shipped_package() -> Iterator[None]:
    """Keep a package that the developer has open (`FIRMANTES_PACKAGE`) out of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("FIRMANTES_PACKAGE", raising=False)
        yield


@pytest.fixture(autouse=True, scope="session")
def components_looked_for_once() -> Iterator[None]:
    """Let Streamlit look once for components in all that is installed, not again for each page that is opened."""
    with pytest.MonkeyPatch.context() as patch:
        if "streamlit" in sys.modules:
            from streamlit.components.v2 import manifest_scanner as scanner

            patch.setattr(scanner, "scan_component_manifests", cache(scanner.scan_component_manifests))
        yield


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked `sweep` unless `-m` speaks of it, whatever else `-m` asks for."""
    if "sweep" in config.option.markexpr:
        return
    left_out = [item for item in items if item.get_closest_marker("sweep")]
    items[:] = [item for item in items if not item.get_closest_marker("sweep")]
    config.hook.pytest_deselected(items=left_out)


def pytest_collection_finish() -> None:
    """Take what was imported for the tests as needed to the end: it is not looked through again."""
    gc.collect()
    gc.freeze()
