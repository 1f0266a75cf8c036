"""What this process has done and holds, as Prometheus reads it."""

from __future__ import annotations

import ipaddress
import os
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from data.record.served import state
from pages.parts.shell.gate.settings import Network

STARTED = time.time()
PROCESS = Path("/proc/self")
# name -> its kind and what it counts; the names that Prometheus' own clients use begin with `process_`
METRICS = {
    "firmantes_requests_total": ("counter", "Requests answered, by the first digit of the status"),
    "firmantes_runs_total": ("counter", "Runs of a page"),
    "firmantes_run_seconds_total": ("counter", "Seconds that runs of pages took, waiting for their turn included"),
    "firmantes_run_errors_total": ("counter", "Runs that failed: the reader was told so, the log holds why"),
    "firmantes_pages_open": ("gauge", "Pages that are open"),
    "firmantes_pages_most": ("gauge", "Pages that can be open at a time"),
    "firmantes_record_info": ("gauge", "1 for the version of the record that is served"),
    "firmantes_record_faults": ("gauge", "What is wrong with the package on the disk, if it is not the one served"),
    "process_resident_memory_bytes": ("gauge", "Memory that the process holds"),
    "process_open_fds": ("gauge", "Open files, connections included"),
    "process_max_fds": ("gauge", "Open files that the process may have"),
    "process_start_time_seconds": ("gauge", "When the process started"),
}

_lock = threading.Lock()
_done: defaultdict[str, float] = defaultdict(float)


def add(name: str, much: float = 1) -> None:
    """Count what happened under a name of `METRICS`, its labels included."""
    with _lock:
        _done[name] += much


@contextmanager
def run() -> Iterator[None]:
    """Count the block as one run of a page."""
    began = time.perf_counter()
    try:
        yield
    finally:
        add("firmantes_runs_total")
        add("firmantes_run_seconds_total", time.perf_counter() - began)


def memory() -> int:
    """Return the bytes that the process holds in memory; 0 where the system does not tell."""
    try:
        return int((PROCESS / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def descriptors() -> tuple[int, int]:
    """Return how many files are open and how many may be; zeros where the system does not tell."""
    try:
        import resource

        return len(os.listdir(PROCESS / "fd")), resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    except (ImportError, OSError):
        return 0, 0


def reader_allowed(client: str, networks: Sequence[Network]) -> bool:
    """Return whether the numbers are for an address."""
    try:
        address = ipaddress.ip_address(client)
    except ValueError:
        return False
    return any(address in network for network in networks)


def exposition(pages: int, most: int) -> str:
    """Return every metric in Prometheus' text form; `pages` are open, `most` can be."""
    now = state()
    files, limit = descriptors()
    with _lock:
        values: dict[str, float] = dict(_done)
    for name in ("firmantes_runs_total", "firmantes_run_seconds_total", "firmantes_run_errors_total"):
        values.setdefault(name, 0)
    values |= {
        "firmantes_pages_open": pages,
        "firmantes_pages_most": most,
        "firmantes_record_faults": len(now.error.faults) if now.error else 0,
        "process_resident_memory_bytes": memory(),
        "process_open_fds": files,
        "process_max_fds": limit,
        "process_start_time_seconds": STARTED,
    }
    if now.served:
        version = now.served.record.version.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
        values[f'firmantes_record_info{{version="{version}"}}'] = 1
    lines = []
    for name, (kind, words) in METRICS.items():
        lines += [f"# HELP {name} {words}.", f"# TYPE {name} {kind}"]
        lines += [f"{full} {value:.15g}" for full, value in sorted(values.items()) if full.split("{")[0] == name]
    return "\n".join(lines) + "\n"
