"""What a stranger brought, read in a process of its own: so much time and memory, not more.

The process gets a pickle from us and answers in lines of JSON only: whoever takes it over by a crafted file cannot make
this one run anything.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from data.intake import errors
from data.intake.draft import Draft, draft_json, read_draft
from data.intake.errors import Busy, IntakeError, TooSlow
from data.intake.limits import AT_ONCE, DRAFT_BYTES, LIST_SECONDS, MEMORY_BYTES, PATIENCE, SECONDS, WAIT_SECONDS
from data.intake.match.matches import NamesRead

if TYPE_CHECKING:
    import pandas as pd

    from data.intake.prepare import Progress

Tell = Callable[[str, object], None]
ROOT = Path(__file__).parents[2]
START = "import sys; sys.path.insert(0, sys.argv[1]); from data.intake.limited_process import main; sys.exit(main())"
# what numerical libraries reserve for each processor counts as memory
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}

_places = threading.BoundedSemaphore(AT_ONCE)


def draft_within_limits(
    name: str,
    content: bytes | str,
    tables: Mapping[str, pd.DataFrame],
    today: date,
    *,
    progress: Progress | None = None,
    seconds: float = SECONDS,
) -> Draft:
    """Return the draft of a file called `name`, or of pasted text if `content` is one.

    Parameters
    ----------
    name : str
    content : bytes or str
    tables, today, progress : as for `data.intake.prepare.prepare`
    seconds : float
        Of processor time, after which the process is ended; after `PATIENCE` times as many by the clock.

    Raises
    ------
    data.intake.errors.IntakeError
        If the text cannot be read, takes too long or too much memory, or too many are read just now.
    """
    return read_draft(_answer("draft", (name, content, dict(tables), today), progress, seconds))


def matches_within_limits(
    content: bytes, file_name: str, text: str, tables: Mapping[str, pd.DataFrame], *, seconds: float = LIST_SECONDS
) -> NamesRead:
    """Return the names of a file and of a pasted list, matched: see `data.intake.match.name_list.matches`.

    Raises `data.intake.errors.IntakeError` as `draft_within_limits` does.
    """
    return msgspec.json.decode(
        _answer("names", (content, file_name, text, dict(tables)), None, seconds), type=NamesRead
    )


def _answer(job: str, what: tuple[Any, ...], progress: Progress | None, seconds: float) -> str:
    """Return what a process makes of a job, as JSON; wait for one of the places that there are."""
    if not _places.acquire(timeout=WAIT_SECONDS):
        raise Busy
    try:
        return _run(pickle.dumps((job, what)), progress, seconds)
    finally:
        _places.release()


def _run(job: bytes, progress: Progress | None, seconds: float) -> str:
    command = [sys.executable, "-I", "-c", START, str(ROOT), str(MEMORY_BYTES), str(int(seconds) + 1)]
    with subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, **ONE_THREAD}
    ) as process:
        assert process.stdin and process.stdout  # noqa: S101
        answers = process.stdout
        # the system ends it by processor time; by the clock it may wait while the readers of the site go first
        ending = threading.Timer(PATIENCE * seconds, process.kill)
        ending.start()
        try:
            try:
                process.stdin.write(job)
                process.stdin.close()
            except BrokenPipeError:
                raise TooSlow(limit=int(seconds)) from None
            for line in iter(lambda: answers.readline(2 * DRAFT_BYTES), b""):
                word, value = json.loads(line)
                if word == "progress" and progress:
                    progress(*value)
                elif word == "done":
                    return str(value)
                elif word == "refused":
                    raise _error(*value)
                elif word == "failed":
                    raise RuntimeError(value)
        finally:
            ending.cancel()
            process.kill()
    # killed by one of the limits, or a crash of a reader: the app itself goes on
    raise TooSlow(limit=int(seconds))


def _error(name: str, values: dict[str, Any]) -> IntakeError:
    kind = getattr(errors, name, None)
    if isinstance(kind, type) and issubclass(kind, IntakeError):
        return kind(**values)
    raise RuntimeError(f"unknown error {name}")


def _make_draft(
    tell: Callable[[str, object], None],
    name: str,
    content: bytes | str,
    tables: Mapping[str, pd.DataFrame],
    today: date,
) -> str:
    from data.intake.prepare import prepare
    from data.intake.read.reading import read_bytes, read_pasted

    reading = read_pasted(content) if isinstance(content, str) else read_bytes(name, content)
    return draft_json(prepare(reading, tables, today, progress=lambda *step: tell("progress", step)))


def _match_names(tell: Tell, content: bytes, name: str, text: str, tables: Mapping[str, pd.DataFrame]) -> str:
    from data.intake.match.name_list import matches

    return msgspec.json.encode(matches(content, name, text, tables)).decode()


_JOBS: Mapping[str, Callable[..., str]] = {"draft": _make_draft, "names": _match_names}


def main() -> int:
    """Read the job from standard input and print what comes of it, a line of JSON each; run as a process."""
    memory, seconds = map(int, sys.argv[2:4])
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # readers of the site go first
        os.nice(10)
    except ImportError:
        # no such limits on this system: the parent still ends the process in time
        pass

    def tell(word: str, value: object) -> None:
        sys.stdout.write(json.dumps([word, value]) + "\n")
        sys.stdout.flush()

    job, what = pickle.load(sys.stdin.buffer)  # noqa: S301
    try:
        tell("done", _JOBS[job](tell, *what))
    except IntakeError as error:
        tell("refused", [type(error).__name__, dict(error.values)])
    except MemoryError:
        return 1
    except Exception:
        tell("failed", traceback.format_exc())
    return 0
