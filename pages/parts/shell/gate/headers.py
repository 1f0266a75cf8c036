"""The security headers of every answer."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache
from pathlib import Path

from streamlit.file_util import get_static_dir

from pages.parts.shell.gate.hosts import host_allowed
from pages.parts.shell.head import head

INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
OTHERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cross-origin-opener-policy": "same-origin",
}


def secure_headers(host: str) -> list[tuple[bytes, bytes]]:
    """Return the headers; the page may connect to this server under the name `host`, and nowhere else."""
    headers = {"content-security-policy": policy(host), **OTHERS}
    return [(name.encode(), value.encode()) for name, value in headers.items()]


@lru_cache(maxsize=64)
def policy(host: str) -> str:
    """Return the content security policy; a `host` that is no name, and could end the policy, is left out."""
    stream = f" ws://{host} wss://{host}" if host_allowed(host, ("*",)) else ""
    rules = {
        "default-src": "'self'",
        # the server's files and what Streamlit's page begins with; deck.gl brings WebAssembly, components come as blobs
        "script-src": f"'self' 'wasm-unsafe-eval' blob:{_first_scripts()}",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": f"'self' data: blob:{stream}",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


@lru_cache
def _first_scripts() -> str:
    """Return the scripts in the page itself, Streamlit's and ours, as a policy names them: by their digest."""
    scripts = INLINE.findall((Path(get_static_dir()) / "index.html").read_bytes() + head())
    digests = [base64.b64encode(hashlib.sha256(script).digest()).decode() for script in scripts]
    return "".join(f" 'sha256-{digest}'" for digest in digests)
