"""What is wrong with a set-up, in words: `python dashboard.py`, run in the environment of the server."""

from __future__ import annotations

import importlib.util
import os
import re
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from data.check.package import check_files
from data.record.description import DESCRIPTION, description_of
from data.record.errors import DataError
from data.record.journal import JOURNAL, backups_of
from data.record.load import package_directory
from data.record.snapshot import read_files
from pages.parts.contribute.who_may_merge import EDITORS, editors
from pages.parts.drawing.report import REPORT_URL
from pages.parts.shell.base_path import BASE_PATH, given_base_path
from pages.parts.shell.gate.descriptors import raise_descriptors
from pages.parts.shell.gate.gateway import places
from pages.parts.shell.gate.settings import settings
from pages.parts.words.passage_text import FOLDER

ROOT = Path(__file__).parents[4]
SECRETS = ROOT / ".streamlit" / "secrets.toml"
SAME_SECRET = "STREAMLIT_SERVER_COOKIE_SECRET"  # noqa: S105
# characters of a secret that somebody thought up
SHORT = 20
PIN = re.compile(r"^([\w.-]+)(?:\[[\w,-]+\])?==([\w.+!-]+)", re.MULTILINE)
# what the operator may set; every other word that begins like one of them is misspelt
KNOWN = {
    "FIRMANTES_HOSTS", "FIRMANTES_SESSIONS", "FIRMANTES_UPLOADS_MB", "FIRMANTES_LOG", "FIRMANTES_LOG_QUERIES",
    "FIRMANTES_METRICS", "FIRMANTES_PACKAGE", EDITORS, REPORT_URL, FOLDER,
}  # fmt: skip


def tell() -> int:
    """Print what is wrong and what to note, one a line; return 1 if something is wrong."""
    wrong, notes = list(faults()), list(hints())
    for words in wrong:
        print(f"wrong: {words}")
    for words in notes:
        print(f"note: {words}")
    print(f"{len(wrong)} wrong, {len(notes)} to note")
    return int(bool(wrong))


def faults() -> Iterator[str]:
    """Yield what keeps the server from doing what its operator wants."""
    yield from _variables()
    yield from _packages()
    yield from _record()
    yield from _descriptors()
    yield from _editors()
    secret = os.environ.get(SAME_SECRET)
    if secret is not None and len(secret) < SHORT:
        yield f"{SAME_SECRET} can be guessed: openssl rand -hex 32 makes one"
    texts = os.environ.get(FOLDER, "")
    if texts and not any(Path(texts).glob("[0-9][0-9][0-9]_*.txt")):
        yield f"{FOLDER}: {texts} holds no text NNN_*.txt"


def hints() -> Iterator[str]:
    """Yield what is right on a machine of one's own and perhaps not in public; the versions first."""
    found = read_files(package_directory()).content.get(DESCRIPTION)
    data = ""
    try:
        data = f", version {description_of(found).version} of the record" if found else ""
    except DataError:
        pass  # told among the faults
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    yield f"version {project['version']} of the code{data}, from {package_directory()}"
    with suppress(ValueError):  # told among the faults
        if base := given_base_path():
            yield f"{BASE_PATH}: everything lies below /{base}, /{base}/ready too; the proxy must not take that off"
    names = [name.strip() for name in os.environ.get("FIRMANTES_HOSTS", "").split(",") if name.strip()]
    if not names:
        yield "FIRMANTES_HOSTS is not set: only localhost and numeric addresses are answered, every name gets 421"
    elif "*" in names:
        yield "FIRMANTES_HOSTS is *: a page elsewhere can make a name of its own point here and read what is shown"
    if not os.environ.get(SAME_SECRET):
        yield f"{SAME_SECRET} is not set: with several processes uploads fail after a change of process"


def _variables() -> Iterator[str]:
    for read in (settings, given_base_path):
        try:
            read()
        except ValueError as error:
            yield str(error)
    for name in sorted(os.environ):
        if name.startswith("FIRMANTES_") and name not in KNOWN:
            yield f"{name} is no setting: there are {', '.join(sorted(KNOWN))}"


def _packages() -> Iterator[str]:
    pinned: dict[str, list[str]] = {}
    for name, number in PIN.findall((ROOT / "requirements.txt").read_text(encoding="utf-8")):
        pinned.setdefault(name, []).append(number)
    for name, numbers in pinned.items():
        try:
            there = version(name)
        except PackageNotFoundError:
            continue  # some are for one system only
        if there not in numbers:
            tested = " or ".join(numbers)
            yield f"{name} {there} is installed, {tested} was tested: pip install --require-hashes -r requirements.txt"


def _record() -> Iterator[str]:
    directory = package_directory()
    if found := check_files(read_files(directory)):
        more = f", and {len(found) - 1} more: python -m data check {directory}" if len(found) > 1 else ""
        yield f"the record in {directory}: {found[0]}{more}"
    if (directory / JOURNAL).exists() and not os.access(directory, os.W_OK):
        yield f"a change of {directory} was cut short and this account may not write there to end it"


def _descriptors() -> Iterator[str]:
    try:
        wanted = settings().sessions
    except ValueError:
        return
    limit = raise_descriptors()
    if limit and places(wanted, limit) < wanted:
        yield (
            f"only {limit:,} files may be open: that is {places(wanted, limit)} pages of the {wanted} of "
            "FIRMANTES_SESSIONS; set LimitNOFILE=65536 in the unit, or ulimit -n"
        )


def _editors() -> Iterator[str]:
    listed = os.environ.get(EDITORS, "").strip()
    if not listed:
        return
    if not editors():
        yield f"{EDITORS} names no address that can be read: {listed}"
    try:
        login = "auth" in tomllib.loads(SECRETS.read_text(encoding="utf-8"))
    except FileNotFoundError:
        login = False
    except (OSError, ValueError) as error:
        yield f"{SECRETS} cannot be read: {error}"
        login = True
    if not login:
        yield f"{EDITORS} is set, but nobody can sign in: {SECRETS} has no section [auth]"
    if importlib.util.find_spec("authlib") is None:
        yield f'{EDITORS} is set, but nobody can sign in: pip install "Authlib>=1.3.2"'
    directory, backups = package_directory(), backups_of(package_directory())
    for folder in (directory, backups if backups.exists() else backups.parent):
        if not os.access(folder, os.W_OK):
            yield f"{EDITORS} is set, but this account may not write into {folder}"
