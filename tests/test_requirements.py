"""The pinned packages: whatever one of them asks for stands in the file in the form it asks for, on every system."""

import re
import runpy
from importlib.metadata import Distribution, distributions
from itertools import product
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
SYSTEMS = [("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt")]
ENVIRONMENTS = [
    {
        **{"sys_platform": system, "platform_system": name, "os_name": os_name},
        **{"python_version": python, "python_full_version": f"{python}.0"},
    }
    for (system, name, os_name), python in product(SYSTEMS, ["3.11", "3.12", "3.13"])
]
every_form = runpy.run_path(str(ROOT / ".ci" / "pin.py"))["every_form"]


def form(asked: Requirement) -> tuple[str, frozenset[str]]:
    """Return the name and the extras by which pip tells packages apart."""
    return canonicalize_name(asked.name), frozenset(asked.extras)


def unpinned(text: str, installed: list[Distribution]) -> set[str]:
    """Return what installed packages of the pinned versions ask for and no line of the file pins, as "a asks for b"."""
    pins = [Requirement(line) for line in re.findall(r"(?m)^([^#\s].*?)(?: \\)?$", text)]
    found = {(canonicalize_name(package.name), package.version): package for package in installed}
    missing = set()
    for environment in ENVIRONMENTS:
        here = [pin for pin in pins if not pin.marker or pin.marker.evaluate(environment)]
        versions = {form(pin): str(pin.specifier).removeprefix("==") for pin in here}
        for (name, extras), version in versions.items():
            package = found.get((name, version))
            for asked in map(Requirement, (package.requires or []) if package else []):
                wanted = not asked.marker or any(
                    asked.marker.evaluate({**environment, "extra": extra}) for extra in (extras or {""})
                )
                pinned = versions.get(form(asked))
                if wanted and not (pinned and asked.specifier.contains(pinned, prereleases=True)):
                    asked.marker = None
                    missing.add(f"{name} asks for {asked}")
    return missing


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_what_a_package_asks_for_is_pinned_in_the_form_it_asks_for(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert unpinned(text, list(distributions())) == set()


def package(folder: Path, name: str, *asks: str) -> None:
    """Write what pip leaves of an installed package, version 1."""
    about = folder / f"{name}-1.dist-info" / "METADATA"
    about.parent.mkdir()
    lines = ["Metadata-Version: 2.1", f"Name: {name}", "Version: 1", *(f"Requires-Dist: {ask}" for ask in asks)]
    about.write_text("\n".join(lines), encoding="utf-8")


def test_an_extra_is_a_form_of_its_own_and_asks_for_more(tmp_path: Path) -> None:
    package(tmp_path, "app", "lib[x]>=1", "Lib", 'other>=2; sys_platform == "win32"')
    package(tmp_path, "lib", 'more; extra == "x"', 'never; extra == "z"')
    installed = list(distributions(path=[str(tmp_path)]))
    assert unpinned("app==1 \\\n    --hash=sha256:0\n    # via x\nlib==1\nother==1 ; os_name == 'nt'\n", installed) == {
        "app asks for lib[x]>=1",
        "app asks for other>=2",
    }
    assert unpinned(every_form("app==1\nlib[x]==1\nother==2\n"), installed) == {"lib asks for more"}
    assert unpinned(every_form("app==1\nlib[x,y]==1\nmore==1\nother==2\n"), installed) == set()


def test_a_package_with_extras_is_pinned_in_every_form() -> None:
    rest = "==1 ; os_name == 'nt' \\\n    --hash=sha256:0\n    # via app\n"
    forms = ["lib", "lib[x]", "lib[y]", "lib[x,y]"]
    assert every_form(f"app==1\nlib[x, y]{rest}other==1\n") == f"app==1\n{''.join(f + rest for f in forms)}other==1\n"
