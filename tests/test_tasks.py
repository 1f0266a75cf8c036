"""The tasks of the project: each is a recipe, which README, CI and CONTRIBUTING name."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
TASKS = (ROOT / "justfile").read_text(encoding="utf-8")
RECIPES = re.findall(r"(?m)^([a-z]+)(?: \*[^:]*)?:(?!=)", TASKS)
PRIVATE = re.findall(r"(?m)^\[private\]\n([a-z]+)", TASKS)


def commands(recipe: str) -> list[str]:
    """Return what a recipe would run, a command a line."""
    told = subprocess.run(
        [BIN / "just", "--justfile", ROOT / "justfile", "--dry-run", recipe],
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stderr.splitlines()


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_runs_programs_that_there_are(recipe: str) -> None:
    run = [re.sub(r"^[A-Z]+=\S+ ", "", command).split()[0] for command in commands(recipe)]

    assert run
    assert [name for name in run if not (ROOT / name).exists() and not (BIN / Path(name).name).exists()] == []


@pytest.mark.parametrize("recipe", sorted({*RECIPES} - {*PRIVATE}))
def test_contributors_are_told_of_every_recipe(recipe: str) -> None:
    assert f"just {recipe}" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_readme_runs_and_tests_as_the_recipes_do() -> None:
    run, test = re.findall(r"```bash\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)[:2]

    assert run.strip().endswith(commands("run")[0])
    assert test.strip().endswith(".venv/bin/just test")
