#!/usr/bin/env python3
"""Install both requirements files anew: `.ci/fresh_install.py [PYTHON [PIP]]`, where PIP is a version or "newest".

As far as pip can see, every package has a newer release than the one pinned, as sooner or later it will.
"""

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
    """Return what was installed with what, and the seconds it took; a command that fails raises CalledProcessError."""
    with TemporaryDirectory() as folder:
        inside = Path(folder, "environment")
        subprocess.run([python, "-m", "venv", inside], check=True)
        own = str(inside / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))

        def run(*words: str) -> str:
            return subprocess.run([own, *words], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout

        if pip:
            wanted = ["--upgrade", "pip"] if pip == "newest" else [f"pip=={pip}"]
            run("-m", "pip", "install", "-q", *wanted)
        newer = Path(folder, "newer")
        newer.mkdir()
        newer_releases((ROOT / file).read_text(encoding="utf-8"), newer)
        begun = time.monotonic()
        run("-m", "pip", "install", "-q", "--require-hashes", "--find-links", str(newer), "-r", file)
        seconds = time.monotonic() - begun
        run("-m", "pip", "check")
        run("-c", "import dashboard")
        versions = f"{run('--version').strip()}, {run('-m', 'pip', '--version').partition(' from ')[0]}"
        return f"{versions}: {file}, {seconds:.0f} s"


if __name__ == "__main__":
    python, pip = [*sys.argv[1:], *[sys.executable, None][len(sys.argv) - 1 :]]
    for file in FILES:
        print(install(file, python, pip), flush=True)
