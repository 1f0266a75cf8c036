"""One line a request: no address of the visitor, no words behind the question mark, no key of a session."""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import streamlit
from starlette.types import Scope

from pages.parts.shell.gate.settings import Settings

log = logging.getLogger("firmantes.requests")
GIVEN = re.compile(rb"[A-Za-z0-9._-]{1,64}")
# who knows the key of a session can take it over
SESSION = re.compile(r"(/_stcore/upload_file/).*")
# where Streamlit reads what a page sent, and meets a value that its field cannot have, or what is no message
READING = {"deserialize", "unpack_widget_state_value", "get_serialized", "filtered_state", "_websocket_endpoint"}
STREAMLIT = str(Path(streamlit.__file__).parent)


def begin(settings: Settings) -> None:
    """Send the log to the standard output, in place of the server's own, which holds whole addresses."""
    logging.getLogger("uvicorn.access").disabled = True
    logging.getLogger("uvicorn.error").addFilter(_without_visitors)
    log.propagate = False
    log.setLevel(logging.INFO if settings.log != "off" else logging.CRITICAL)
    if not log.handlers:
        log.addHandler(logging.StreamHandler(sys.stdout))
        logging.setLogRecordFactory(_in_one_line)


def _in_one_line(*given: Any, **named: Any) -> logging.LogRecord:
    """Return a record of the log; of an error that a page's message made within Streamlit, without the traceback."""
    record = logging.LogRecord(*given, **named)
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        frames = traceback.extract_tb(error.__traceback__)
        names = [frame.name for frame in frames if frame.filename.startswith(STREAMLIT)]
        if names and names[-1] in READING:
            what = f"{type(error).__name__} {str(error)[:200]!r}"
            at = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}"
            record.msg, record.args, record.exc_info = f"a page's message was refused: {what} at {at}", (), None
    return record


def _without_visitors(record: logging.LogRecord) -> bool:
    """Return whether a line of uvicorn's own log may stand: those on each connection hold the visitor's address."""
    return record.levelno > logging.INFO or not str(record.msg).startswith(('%s - "WebSocket', "connection "))


def request_id(scope: Scope) -> str:
    """Return the id of a request: the proxy's `X-Request-ID` if it is a plain word, else a new one."""
    given = dict(scope["headers"]).get(b"x-request-id", b"")
    return given.decode() if GIVEN.fullmatch(given) else uuid.uuid4().hex[:16]


def told(scope: Scope, number: str, status: int, size: int, seconds: float, settings: Settings) -> None:
    """Write the line of a request that is answered."""
    path = SESSION.sub(r"\1...", quote(scope["path"]))
    if settings.queries and scope.get("query_string"):
        path += "?" + quote(scope["query_string"].decode("latin-1"), safe="=&+%")
    at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    method = str(scope.get("method", "WEBSOCKET"))[:10]
    if settings.log == "json":
        line = {"time": at, "id": number, "method": method, "path": path, "status": status, "bytes": size}
        log.info(json.dumps({**line, "ms": round(seconds * 1000, 1)}))
    else:
        log.info("%s %s %s %d %d B %.1f ms %s", at, method, path, status, size, seconds * 1000, number)
