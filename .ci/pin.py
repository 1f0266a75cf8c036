#!/usr/bin/env python3
"""Write both requirements files anew from pyproject.toml with uv, to which arguments go on: `.ci/pin.py --upgrade`."""

import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMPILE = "uv pip compile --universal --python-version 3.11 --generate-hashes --no-strip-extras -q".split()
FILES = {
    "requirements.txt": ["pyproject.toml"],
    "requirements-dev.txt": ["-c", "requirements.txt", "--group", "dev", "pyproject.toml"],
}


def every_form(requirements: str) -> str:
    """Return the text of a requirements file with `x[a,b]==1` also as `x==1`, `x[a]==1` and `x[b]==1`.

    To pip before 23.3 each form is a package of its own: one that a dependency asks for and that has no line is looked
    up anew, and refused for want of a hash as soon as a newer release exists.
    """

    def lines(found: re.Match[str]) -> str:
        name, extras, rest = found.groups()
        names = re.findall(r"[\w.-]+", extras)
        forms = [form for size in range(len(names) + 1) for form in combinations(names, size)]
        return "".join(f"{name}[{','.join(form)}]{rest}" if form else f"{name}{rest}" for form in forms)

    return re.sub(r"(?m)^([\w.-]+)\[(.+?)\](.*\n(?: .*\n)*)", lines, requirements)


if __name__ == "__main__":
    for name, sources in FILES.items():
        command = [*COMPILE, "--custom-compile-command", ".ci/pin.py", "-o", name, *sys.argv[1:], *sources]
        subprocess.run(command, cwd=ROOT, check=True)
        path = ROOT / name
        path.write_text(every_form(path.read_text(encoding="utf-8")), encoding="utf-8")
