"""The gaps' page: what to do first, in tabs that send nothing until opened; a row opens what it rests on."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from data.gaps.rules import KINDS
from data.gaps.worklist import worklist
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.drawing.palette import GAPS
from pages.parts.words.gap_kinds import LOOKS
from tests.pages.test_pages import opened
from tests.shipped import shipped

ALL = select(shipped(), Filters())


def html(app: AppTest) -> str:
    return " ".join(piece.value for piece in app.get("html"))


def rows(app: AppTest) -> list[str]:
    return [row.label for row in app.expander if row.label.startswith("**")]


def test_it_opens_on_the_governments_without_a_signer() -> None:
    app = opened("gaps.py", {})

    gaps = worklist(ALL)
    assert len(rows(app)) == int((gaps["rule"] == "endorsed-no-signer").sum())
    words = {row.split("**")[1]: row for row in rows(app)}
    assert "In neighboring countries" in words["Belize"]
    assert words["Barbados"].endswith("In the same subregion\\: none")
    assert "class='mx" not in html(app)
    assert app.dataframe == []


def test_a_row_opens_what_it_rests_on_in_place_and_the_address_keeps_it() -> None:
    gap = "asked-not-signed:PRY:asylum"
    app = opened("gaps.py", {"show": gap})

    assert app.query_params["gap"] in ("demand", ["demand"])
    assert len(app.dataframe) == 1
    assert "class='pl links'" in html(app)
    assert app.query_params["show"] in (gap, [gap])


def test_a_gap_that_there_is_not_is_named_and_left_out() -> None:
    app = opened("gaps.py", {"show": "endorsed-no-signer:ATLANTIS"})

    assert "ATLANTIS" in app.warning[0].value
    assert "show" not in app.query_params


def test_another_rule_lets_go_of_the_row_that_was_open() -> None:
    app = opened("gaps.py", {"show": "endorsed-no-signer:BLZ"})
    assert app.query_params["show"]

    app.button_group(key="choice_rule").set_value("single-signer").run()

    assert not app.exception
    assert "show" not in app.query_params
    assert len(rows(app)) == int((worklist(ALL)["rule"] == "single-signer").sum())


def test_a_cell_of_neither_is_empty_and_no_gap() -> None:
    assert "neither" not in worklist(ALL)["rule"].tolist()
    assert "an empty cell: neither" in html(opened("gaps.py", {"gap": "demand"}))


def test_the_matrix_is_drawn_in_symbols_with_its_words_for_those_who_listen() -> None:
    table = html(opened("gaps.py", {"gap": "demand"}))

    assert "class='mx sy links'" in table
    assert "<span>asked</span>" in table


@pytest.mark.parametrize(
    ("query", "opens"),
    [
        ("gap=presence&show=endorsed-no-signer:BLZ", ["endorsed-no-signer:BLZ"]),
        ("gap=demand&rule=asked-not-signed&show=asked-not-signed:HTI:asylum", ["asked-not-signed:HTI:asylum"]),
        ("gap=demand&show=group-unnamed:asylum:lgbtqi&lang=es", ["group-unnamed:asylum:lgbtqi"]),
        ("gap=evidence&show=endorsement-range:SUR&lang=pt", ["endorsement-range:SUR"]),
        ("gap=duplication", []),
        ("gap=nonsense&rule=nonsense&show=nonsense", []),
    ],
)
def test_the_page_opens_one_gap_from_its_address(query: str, opens: list[str]) -> None:
    app = opened("gaps.py", dict(pair.split("=") for pair in query.split("&")))

    assert not app.exception
    assert len(app.title) == 1
    rows = [
        box.key.removeprefix("gap_") for box in app.expander if str(box.key).startswith("gap_") and box.proto.expanded
    ]
    assert rows == opens


def test_three_kinds_and_duplications_share_no_colour_and_no_shape() -> None:
    assert len(set(GAPS.values())) == len({look.shape for look in LOOKS.values()}) == 4
    assert set(GAPS) == set(LOOKS) == {*KINDS, "duplication"}
