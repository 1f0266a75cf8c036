#!/usr/bin/env python3
"""Install each requirements file in a new environment, as if every package had a newer release than the one pinned."""

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

ROOT = Path(__file__).parents[1]
FILES = ("requirements.txt", "requirements-dev.txt")


def newer_releases(requirements: str, folder: Path) -> None:
    """Write an empty wheel of a far higher version, with the same extras, of every package that is pinned."""
    for name in set(re.findall(r"(?m)^([\w.-]+)(?=\[|==)", requirements)):
        extras = set(re.findall(rf"(?m)^{re.escape(name)}\[(.+?)\]", requirements))
        stem = f"{name.replace('-', '_')}-99999"
        offers = "".join(f"Provides-Extra: {extra}\n" for form in extras for extra in form.split(","))
        with ZipFile(folder / f"{stem}-py3-none-any.whl", "w") as wheel:
            wheel.writestr(
                f"{stem}.dist-info/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 99999\n{offers}"
            )
            wheel.writestr(f"{stem}.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            wheel.writestr(f"{stem}.dist-info/RECORD", "")


def install(file: str, python: str, pip: str | None) -> str:
    """Return the versions, the file and the seconds it took; end the program with its words if a step fails."""
    with TemporaryDirectory() as folder:
        inside = Path(folder, "environment")
        subprocess.run([python, "-m", "venv", inside], check=True)
        own = str(inside / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))

        def run(*words: str) -> str:
            done = subprocess.run([own, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True)
            if done.returncode:
                sys.exit(f"{done.stdout}{file}: python {' '.join(words)} failed")
            return done.stdout.strip()

        if pip:
            run("-m", "pip", "install", "-q", *(["--upgrade", "pip"] if pip == "newest" else [f"pip=={pip}"]))
        versions = f"{run('--version')}, {run('-m', 'pip', '--version').partition(' from ')[0]}"
        newer = Path(folder, "newer")
        newer.mkdir()
        newer_releases((ROOT / file).read_text(encoding="utf-8"), newer)
        begun = time.monotonic()
        run("-m", "pip", "install", "-q", "--require-hashes", "--find-links", str(newer), "-r", file)
        seconds = time.monotonic() - begun
        run("-m", "pip", "check")
        run("-c", "import dashboard")
        return f"{versions}: {file}, {seconds:.0f} s"


if __name__ == "__main__":
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("python", nargs="?", default=sys.executable, help="a Python from 3.11 (default: this one)")
    words.add_argument(
        "pip", nargs="?", help='a version of pip, or "newest" (default: the one that comes with the Python)'
    )
    given = words.parse_args()
    for file in FILES:
        print(install(file, given.python, given.pip), flush=True)
