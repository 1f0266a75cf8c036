"""A sample of what `tests.benchmarks.every_pack` makes whole: every kind of file opens, for odd and long selections."""

from __future__ import annotations

import pytest

from tests.benchmarks import every_pack


def test_a_sample_of_all_packs_is_made_and_opens(capsys: pytest.CaptureFixture[str]) -> None:
    failures = every_pack.main(3203)

    assert not failures, capsys.readouterr().out
