"""What stands where, and what importing loads; who may import whom, import-linter says in `pyproject.toml`."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VIEW_LIBRARIES = {"altair", "matplotlib", "plotly", "pydeck", "streamlit"}
# needs 180 MB of GeoNames, which only the person who runs it installs
BY_HAND = {"geo.build.places"}

AT_THE_TOP = {
    ".ci", ".deploy", ".gitignore", ".pre-commit-config.yaml", ".streamlit", "CHANGELOG.md", "CITATION.cff",
    "CONTRIBUTING.md", "LICENSE",
    "OPERATING.md", "README.md", "SECURITY.md", "dashboard.py", "data", "geo", "pages", "justfile", "pyproject.toml",
    "requirements-dev.txt", "requirements.txt", "screenshot.png", "tests",
}  # fmt: skip


def sources(*folders: str) -> list[Path]:
    """Return the Python files of some folders, all levels, in order."""
    found = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    assert found
    return found


def module(path: Path) -> str:
    """Return the name by which a file is imported."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    """Return the first part of everything that a file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield str(node.module).split(".")[0]


@pytest.mark.parametrize("folder", ["data", "geo"])
def test_importing_all_of_it_loads_no_view_library(folder: str) -> None:
    modules = [module(path) for path in sources(folder) if module(path) not in BY_HAND]
    program = "import importlib, sys; [importlib.import_module(m) for m in sys.argv[1:]]; print(*sys.modules)"

    run = subprocess.run(
        [sys.executable, "-c", program, *modules], cwd=ROOT, capture_output=True, text=True, check=True
    )

    loaded = {name.split(".")[0] for name in run.stdout.split()}
    assert folder in loaded
    assert not loaded & (VIEW_LIBRARIES | {"pages", "dashboard"})


def test_whatever_the_application_imports_is_a_declared_dependency() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {re.split(r"[<>=~!\[ ]", line)[0] for line in declared}
    paths = [path for path in sources("data", "geo", "pages") if module(path) not in BY_HAND]

    used = {name for path in [ROOT / "dashboard.py", *paths] for name in imports(path)}

    brought_by = packages_distributions()
    others = used - set(sys.stdlib_module_names) - {"__future__", "data", "geo", "pages"}
    assert {name for name in others if not names & {d.lower() for d in brought_by.get(name, [])}} == set()


def test_a_page_is_a_table_of_contents_under_60_lines() -> None:
    pages = (ROOT / "pages").glob("*.py")

    assert [module(page) for page in pages if len(page.read_text(encoding="utf-8").splitlines()) >= 60] == []


def test_what_pages_share_does_not_import_a_page() -> None:
    pages = {module(page) for page in (ROOT / "pages").glob("*.py")} - {"pages"}
    named = {
        (module(path), node.module if isinstance(node, ast.ImportFrom) else name.name)
        for path in sources("pages/parts")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }

    assert {pair for pair in named if pair[1] in pages | {"dashboard"}} == set()


@pytest.mark.parametrize("room", ["data", "geo", "pages", "tests"])
def test_a_folder_holds_at_most_25_files_of_code(room: str) -> None:
    folders = [path for path in (ROOT / room, *(ROOT / room).rglob("*")) if path.is_dir()]
    # one question a file: the measures are one list of them
    folders = [folder for folder in folders if folder != ROOT / "data" / "measures"]

    assert [str(folder) for folder in folders if len({*folder.glob("*.py")} - {folder / "__init__.py"}) > 25] == []


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    drawers = {"util", "utils", "helpers", "common", "misc"}

    assert not [path for path in sources("data", "geo", "pages", "tests") if path.stem in drawers]


@pytest.mark.parametrize("folder", ["data/package", "geo/package"])
def test_a_package_holds_tables_and_no_code(folder: str) -> None:
    assert not list((ROOT / folder).rglob("*.py"))


def test_only_the_agreed_names_stand_at_the_top() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone: git cannot say which files belong to the project")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)

    top = {name.split("/")[0] for name in listed.stdout.splitlines()}

    assert top <= AT_THE_TOP
