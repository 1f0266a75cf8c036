"""The machine of a run: processes started for it, their memory and time, and what stands in the report's head."""

from __future__ import annotations

import os
import platform
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

ROOT = Path(__file__).parents[2]
APPS = Path(__file__).parent / "floor_apps"
START = 60.0
_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_open = build_opener(ProxyHandler({})).open  # straight to this machine


@dataclass(frozen=True, slots=True)
class Server:
    """A server on this machine: its process and its address."""

    pid: int
    port: int
    born: float

    @property
    def base(self) -> str:
        """Address without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def memory(self) -> float:
        """Return the resident memory of the process in MB."""
        return int(Path(f"/proc/{self.pid}/statm").read_text().split()[1]) * _PAGE / 1024**2

    def cpu(self) -> float:
        """Return the processor time that the process has used, in seconds."""
        words = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(words[11]) + int(words[12])) / _TICKS


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def server(app: str, settings: Mapping[str, str] | None = None, port: int | None = None) -> Iterator[Server]:
    """Serve `app` (`dashboard:app`, or the name of a script in `floor_apps/`) and stop it at the end.

    Every app gets the same settings: those of `.streamlit/config.toml`.
    """
    port = port or free_port()
    env = os.environ | {"FLOOR_APP": app, "PYTHONPATH": str(ROOT)} | dict(settings or {})
    target = app if ":" in app else "tests.benchmarks.floor_apps.serve:app"
    command = [sys.executable, "-m", "uvicorn", target, "--host", "127.0.0.1", "--port", str(port)]
    born = time.perf_counter()
    with tempfile.TemporaryFile("w+") as log:
        with subprocess.Popen([*command, "--log-level", "warning"], cwd=ROOT, env=env, stdout=log, stderr=log) as it:
            try:
                while not healthy(port):
                    if it.poll() is not None or time.perf_counter() - born > START:
                        log.seek(0)
                        raise RuntimeError(f"{app} did not start:\n{log.read()[-2000:]}")
                    time.sleep(0.01)
                yield Server(it.pid, port, born)
            finally:
                it.terminate()
                try:
                    it.wait(10)
                except subprocess.TimeoutExpired:
                    it.kill()


def healthy(port: int) -> bool:
    """Return whether a Streamlit server answers on a port."""
    try:
        with _open(f"http://127.0.0.1:{port}/_stcore/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def fetch(url: str) -> bytes:
    """Return what an address of this machine answers."""
    if not url.startswith("http://127.0.0.1:"):
        raise ValueError("benchmarks speak with this machine only")
    with _open(url, timeout=120) as answer:
        return bytes(answer.read())


def description() -> dict[str, str]:
    """Return what a reader needs to judge numbers: the machine and the versions."""
    cpu = next(
        (
            line.split(":", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        platform.processor(),
    )
    memory = int(Path("/proc/meminfo").read_text().split()[1]) / 1024**2
    names = ("streamlit", "pandas", "numpy", "plotly", "pydeck", "uvicorn", "duckdb", "polars", "datasette")
    found = {}
    for name in names:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return {
        "processor": f"{cpu}, {os.cpu_count()} cores",
        "memory": f"{memory:.0f} GB",
        "system": f"{platform.system()} {platform.release()}, Python {platform.python_version()}",
        "versions": ", ".join(f"{name} {number}" for name, number in found.items()),
        "load": f"{os.getloadavg()[0]:.1f}",
    }
