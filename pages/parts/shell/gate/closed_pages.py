"""What a page held is freed some time after it was closed: memory, open files, prepared downloads."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from streamlit.runtime import Runtime

# seconds after a page was closed: a reader whose line broke comes back sooner. Streamlit frees it after
# `server.disconnectedSessionTTL`, but only when another one is closed: those of a quiet night stayed till morning
KEPT = 90.0


class ClosedPages:
    """The pages that were opened and not freed yet.

    Parameters
    ----------
    runtime : Streamlit's runtime; it is made to tell which sessions it opens.
    """

    def __init__(self, runtime: Runtime) -> None:
        self.runtime = runtime
        self.sessions: set[str] = set()
        self.closed: dict[str, float] = {}
        plain = runtime.connect_session

        def connect_session(*given: Any, **named: Any) -> str:
            session = plain(*given, **named)
            self.sessions.add(session)
            return session

        vars(runtime)["connect_session"] = connect_session

    def free(self) -> list[str]:
        """Free the sessions that were closed `KEPT` seconds ago and return them; runs on the event loop."""
        now = time.monotonic()
        freed = []
        for session in [*self.sessions]:
            if self.runtime.is_active_session(session):
                self.closed.pop(session, None)
            elif now - self.closed.setdefault(session, now) >= KEPT:
                self.runtime.close_session(session)
                self.sessions.remove(session)
                del self.closed[session]
                freed.append(session)
        return freed
