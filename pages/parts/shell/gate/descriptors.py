"""How many connections a process can hold, and how long one may hold its place without asking for anything."""

from __future__ import annotations

import asyncio
from typing import Any

# seconds for the head of a request, after the connection was made or the answer before was sent
HEAD = 15.0
# seconds that downloads under way have when the server is asked to stop
STOP = 10
DESCRIPTORS = 65_536


def raise_descriptors() -> int:
    """Raise the soft limit of open files as far as `DESCRIPTORS` or the hard limit; return it, 0 if unknown."""
    try:
        import resource
    except ImportError:
        return 0
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = DESCRIPTORS if hard == resource.RLIM_INFINITY else min(hard, DESCRIPTORS)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
        soft = most
    return soft


def tune(receive: object) -> None:
    """Set up the uvicorn that starts the application, however it was started; under another server do nothing.

    `receive` is the channel of the lifespan; uvicorn's belongs to an object that holds its configuration.
    """
    config: Any = getattr(getattr(receive, "__self__", None), "config", None)
    if not hasattr(config, "encoded_headers"):
        return
    config.encoded_headers = [pair for pair in config.encoded_headers if pair[0] != b"server"]
    if config.timeout_graceful_shutdown is None:
        config.timeout_graceful_shutdown = STOP
    config.http_protocol_class = with_deadline(config.http_protocol_class)


def with_deadline(protocol: Any) -> Any:
    """Return uvicorn's HTTP protocol with an end for connections on which no request comes, or half of one."""

    class Deadline(protocol):  # type: ignore[misc]
        def connection_made(self, transport: asyncio.Transport) -> None:
            super().connection_made(transport)
            self._last: object = None
            self._look = asyncio.get_running_loop().call_later(HEAD, self._looked)

        def connection_lost(self, error: Exception | None) -> None:
            self._look.cancel()
            super().connection_lost(error)

        def _looked(self) -> None:
            """Close the connection if it had no request under way since the last look."""
            if self.transport.is_closing() or self.transport.get_protocol() is not self:
                return
            waiting = self.cycle is None or self.cycle.response_complete
            if waiting and self.cycle is self._last:
                self.transport.close()
                return
            self._last = self.cycle
            self._look = asyncio.get_running_loop().call_later(HEAD, self._looked)

    return Deadline
