# The tasks of the project: `.venv/bin/just` lists them, `.venv/bin/just check` runs one.
# What the README has tested and CI runs is `test`.

set shell := ["bash", "-euo", "pipefail", "-c"]

# what Python compiles is kept, also where the shell says otherwise: else every process compiles all of it anew
export PYTHONDONTWRITEBYTECODE := ""

python := ".venv/bin/python"

[private]
tasks:
    @{{ just_executable() }} --list --unsorted

# serve the dashboard on http://localhost:8501
run:
    .venv/bin/streamlit run dashboard.py

# read the code: style, types, the floors of the house, what nobody calls
check:
    .venv/bin/ruff check .
    .venv/bin/mypy
    .venv/bin/lint-imports
    .venv/bin/vulture

# the record and what reads, measures and maps it, with the share of lines that its tests run
[parallel]
record: intake measures
    {{ python }} -m slipcover --merge .coverage.intake .coverage.measures --out .coverage --fail-under 95

# two halves that take equally long
intake_half := "tests/data/intake tests/data/claims tests/data/gaps tests/data/measures/signers tests/geo"
counted := python + " -m slipcover --json --out .coverage."

[private]
intake:
    {{ counted }}intake -m pytest {{ intake_half }}

[private]
measures:
    {{ python }} -m data check
    {{ counted }}measures -m pytest tests/data {{ replace_regex(intake_half, "(\\S+)", "--ignore $1") }}

# while one core reads types the other has time
[parallel]
[private]
first: check record

# all that must hold: the code, the record, the tests
test: first
    {{ python }} -m pytest -n 3 --dist worksteal --ignore tests/data --ignore tests/geo

# tests without a browser, all or those of some places: `just try tests/data -x`
try *places:
    {{ python }} -m pytest -m "not browser" {{ places }}

# journeys in a browser, all or some: `just browser tests/browser/test_pack.py`
browser *journeys="tests/browser":
    CI=true {{ python }} -m pytest {{ journeys }}

# every page under every filter in every language, and many examples of each property: before a release
sweep *places:
    {{ python }} -m pytest -m sweep --hypothesis-profile sweep {{ places }}

# measure how fast it is, all or some: `just benchmark floor load`
benchmark *runs:
    {{ python }} -m tests.benchmarks {{ runs }}

# collect the words of the interface and merge them into the catalogues
messages:
    .venv/bin/pybabel extract -F pyproject.toml -k N_ -c Translators: --sort-by-file --add-location=file \
      --omit-header -o pages/locales/messages.pot .
    .venv/bin/pybabel update -i pages/locales/messages.pot -d pages/locales \
      --ignore-obsolete --no-fuzzy-matching --ignore-pot-creation-date

# pin what pyproject.toml asks for; `just pin --upgrade` moves versions
pin *arguments:
    .ci/pin.py {{ arguments }}
