"""What a visitor sees while the ground moves: the package replaced, broken, read-only, the clock elsewhere."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.measures.countries import addressees
from data.measures.demands import history, recurrence
from data.measures.signers import signing
from data.record import served
from data.record.filters import Filters
from data.record.record import read_record
from data.record.selection import select
from tests.package_in_force import package_in_force, publish

ROOT = Path(__file__).parents[1]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a copy of the package in force; return where it is."""
    return package_in_force(tmp_path, monkeypatch)


def visitor() -> AppTest:
    """Return a visitor who has the first page open."""
    return AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60).run()


def captions(app: AppTest) -> str:
    """Return the lines under the figures, which name the version."""
    return " ".join(str(html.value) for html in app.get("html") if "class='below'" in html.value)


def test_an_open_page_shows_the_new_version_at_its_next_run(package: Path) -> None:
    app = visitor()

    publish(package, "99.0.0")
    app.run()

    assert not app.exception
    assert "99.0.0" in captions(app)


def test_an_open_page_keeps_its_numbers_when_the_new_package_is_broken(package: Path) -> None:
    app = visitor()
    before = app.title[0].value

    (package / "signatures.csv").write_text("nonsense\n", encoding="utf-8")
    publish(package, "99.0.0")
    app.run()

    assert not app.exception
    assert not app.error
    assert app.title[0].value == before
    assert "99.0.0" not in captions(app)


def test_a_filter_whose_option_left_with_the_old_version_is_let_go(package: Path) -> None:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    app.query_params["statement"] = "leaders-summit"
    app.run()
    for table in ("statements", "signatures", "passages", "codings", "figures"):
        lines = (package / f"{table}.csv").read_text(encoding="utf-8").splitlines(keepends=True)
        gone = [line for line in lines if not line.startswith(("leaders-summit,", "leaders-summit-p"))]
        (package / f"{table}.csv").write_text(
            "".join(line for line in gone if ",leaders-summit," not in line), encoding="utf-8"
        )

    publish(package, "99.0.0")
    app.run()

    assert not app.exception
    assert "99.0.0" in captions(app)
    assert len(served.served_record().statements) == 4


def test_a_start_with_a_broken_package_says_what_is_wrong_and_where(package: Path) -> None:
    (package / "signatures.csv").unlink()

    app = visitor()

    assert not app.exception
    assert "cannot be shown" in app.title[0].value
    assert any("signatures.csv: is missing" in code.value for code in app.code)


def test_no_number_depends_on_the_clock_s_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    answers, offsets = set(), set()
    for zone in ("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Los_Angeles"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        view = select(read_record(), Filters(countries=("GUY", "MEX")))
        frames = (recurrence.recurrence(view), addressees.addressees(view), history.changes(view))
        answers.add(("".join(frame.to_csv() for frame in frames), str(signing.totals(view))))
        offsets.add(time.strftime("%z"))
    monkeypatch.undo()
    time.tzset()

    assert len(offsets) == 4
    assert len(answers) == 1
