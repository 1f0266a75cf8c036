"""Agreement of two coders: the examples of the textbooks, and tables countable by hand."""

from __future__ import annotations

import math
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, strategies as some

from data.__main__ import main
from data.measures.coding.agreement import OVERALL, agreement, cohens_kappa, krippendorffs_alpha
from data.record.load import PACKAGE

HEAD = "passage_id,demand_id,stance,coder,confidence,reason\n"


def coders(*rows: str) -> list[list[str]]:
    """Return the units of Krippendorff's tables: a word a coder, a full stop where a coder did not judge."""
    return [[value for value in unit if value != "."] for unit in zip(*(row.split() for row in rows), strict=True)]


def codings(*rows: str) -> pd.DataFrame:
    """Return a table of codings from words such as `p1 asylum call`."""
    return pd.DataFrame([row.split() for row in rows], columns=["passage_id", "demand_id", "stance"])


def test_kappa_of_fifty_grant_proposals_is_two_fifths() -> None:
    # 20 both yes, 5 and 10 by one reader alone, 15 both no
    first = [1] * 20 + [1] * 5 + [0] * 10 + [0] * 15
    second = [1] * 20 + [0] * 5 + [1] * 10 + [0] * 15

    assert cohens_kappa(first, second) == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("rows", "alpha"),
    [
        # Krippendorff (2011): A binary, B nominal, C nominal with missing data
        (("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), 0.095),
        (("a a b b d c c c e d d a", "b a b b b c c c e d d d"), 0.692),
        (
            (
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 .",
            ),
            0.743,
        ),
    ],
)
def test_alpha_is_that_of_krippendorffs_examples(rows: tuple[str, ...], alpha: float) -> None:
    assert krippendorffs_alpha(coders(*rows)) == pytest.approx(alpha, abs=0.0005)


@given(some.lists(some.tuples(some.sampled_from("abc"), some.sampled_from("abc")), max_size=20))
def test_swapping_the_coders_changes_nothing_and_nothing_exceeds_one(pairs: list[tuple[str, str]]) -> None:
    first, second = [a for a, _b in pairs], [b for _a, b in pairs]
    kappa, alpha = cohens_kappa(first, second), krippendorffs_alpha(pairs)

    assert kappa == pytest.approx(cohens_kappa(second, first), nan_ok=True)
    assert alpha == pytest.approx(krippendorffs_alpha([(b, a) for a, b in pairs]), nan_ok=True)
    assert not kappa > 1 + 1e-9
    assert not alpha > 1 + 1e-9
    if first == second and len(set(first)) > 1:
        assert kappa == alpha == 1


def test_where_only_one_category_occurs_the_coefficients_are_undefined() -> None:
    assert math.isnan(cohens_kappa([1, 1], [1, 1]))
    assert math.isnan(cohens_kappa([], []))
    assert math.isnan(krippendorffs_alpha([(1, 1), (1, 1)]))
    assert math.isnan(krippendorffs_alpha([]))


def test_a_category_that_only_one_coder_uses_is_no_agreement() -> None:
    # alike in 3 of 4; by chance (2 * 1 + 2 * 2) / 16
    assert cohens_kappa("aabb", "acbb") == pytest.approx((0.75 - 0.375) / (1 - 0.375))


def test_coders_who_judge_unequal_numbers_of_units_are_refused() -> None:
    with pytest.raises(ValueError, match="same units"):
        cohens_kappa([1, 0], [1])


def test_two_tables_are_compared_on_the_passages_that_both_coded() -> None:
    first = codings("p1 asylum call", "p1 aid call", "p2 aid call", "p3 aid call")
    second = codings("p1 asylum concern", "p2 aid call", "p2 asylum call", "p4 aid call")

    found = agreement(first, second, ["asylum", "aid", "work"])

    assert (found.passages, found.left_out) == (2, 2)
    assert (found.stances, found.same_stance) == (2, 1)
    rows = found.demands[["both", "first", "second", "neither"]]
    assert rows.loc["asylum"].tolist() == [1, 0, 1, 0]
    assert rows.loc["aid"].tolist() == [1, 1, 0, 0]
    assert rows.loc["work"].tolist() == [0, 0, 0, 2]
    assert rows.loc[OVERALL].tolist() == [2, 1, 1, 2]
    # overall: agreement 4 of 6, by chance one half
    assert found.demands.loc[OVERALL, "kappa"] == pytest.approx(1 / 3)
    assert math.isnan(found.demands.loc["work", "kappa"])


def rows_of(package: Path) -> list[str]:
    """Return the first lines of a package's codings, head left out."""
    return (package / "codings.csv").read_text(encoding="utf-8").splitlines()[1:4]


def other(tmp_path: Path, rows: list[str]) -> str:
    """Return the path of a second coder's table."""
    path = tmp_path / "second.csv"
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return str(path)


def test_the_command_prints_one_row_a_demand_and_one_for_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [row.replace(",a,", ",b,") for row in rows_of(PACKAGE)]

    assert main(["agreement", other(tmp_path, rows)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("left out.")
    assert lines[-1].split()[0] == "all"


def test_a_table_of_the_packages_own_coder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agreement", other(tmp_path, rows_of(PACKAGE))]) == 1
    assert "exactly one coder" in capsys.readouterr().err


def test_a_demand_that_is_none_is_named_with_its_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    passage = rows_of(PACKAGE)[0].split(",")[0]

    assert main(["agreement", other(tmp_path, [f"{passage},free-money,call,b,clear,"])]) == 1
    assert "second.csv:2" in capsys.readouterr().err


def test_a_table_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agreement", str(tmp_path / "none.csv")]) == 1
    assert "none.csv" in capsys.readouterr().err
