"""The apps that the dashboard is measured beside run on the code as it is."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

APPS = Path(__file__).parent / "benchmarks" / "floor_apps"


@pytest.mark.parametrize("name", ["blank", "slider", "bare"])
def test_an_app_of_the_floor_draws_without_a_fault(name: str) -> None:
    assert not AppTest.from_file(APPS / f"{name}.py").run(timeout=60).exception
