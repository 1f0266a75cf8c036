"""nginx in front of servers of this machine: the file of `.deploy/`, without its certificate and its ports."""

from __future__ import annotations

import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.machine import ROOT, free_port

CONFIGURATION = ROOT / ".deploy" / "nginx.conf"


def plain(text: str, front: int, ports: tuple[int, ...], folder: str) -> str:
    """Return the configuration for loopback without TLS, with everything that it writes below a folder."""
    text = re.sub(r"  server \{\n    listen 80;.*?\n  \}\n\n", "", text, count=1, flags=re.S)
    text = re.sub(r" +(listen \[::\]|ssl_)[^\n]*\n", "", text).replace("listen 443 ssl", f"listen 127.0.0.1:{front}")
    text = text.replace("server_name firmantes.example.org;", "").replace(" Secure;", "")
    text = re.sub(r" +add_header Strict-Transport-Security[^\n]*\n", "", text)
    text = text.replace("/run/nginx.pid", f"{folder}/pid").replace("/var/log/nginx/error.log", f"{folder}/error.log")
    text = text.replace("root /opt/firmantes", f"root {ROOT}")
    for example, port in zip(re.findall(r"server 127\.0\.0\.1:(\d+)", text), ports, strict=True):
        text = text.replace(f"server 127.0.0.1:{example} ", f"server 127.0.0.1:{port} ")
    paths = "".join(f"  {kind}_temp_path {folder}/{kind};\n" for kind in ("proxy", "fastcgi", "uwsgi", "scgi"))
    return text.replace("http {\n", f"http {{\n  client_body_temp_path {folder}/body;\n{paths}", 1)


@contextmanager
def nginx(*ports: int) -> Iterator[str]:
    """Run nginx before some servers; return its address."""
    front = free_port()
    with tempfile.TemporaryDirectory() as folder:
        # the workers of nginx are another account's
        Path(folder).chmod(0o755)
        path = Path(folder) / "nginx.conf"
        path.write_text(plain(CONFIGURATION.read_text(encoding="utf-8"), front, ports, folder), encoding="utf-8")
        command = ["nginx", "-p", folder, "-c", str(path), "-e", "stderr", "-g", "daemon off;"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as it:
            try:
                time.sleep(1)
                if it.poll() is not None:
                    raise RuntimeError(subprocess.run([*command[:-2], "-t"], capture_output=True, text=True).stderr)
                yield f"http://127.0.0.1:{front}"
            finally:
                it.terminate()
