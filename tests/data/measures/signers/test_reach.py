"""A list of names that somebody brings: what is read, what is refused, how each is matched, what the set reaches."""

from __future__ import annotations

import logging
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, strategies as st
from streamlit.testing.v1 import AppTest

from data.intake.errors import EmptyText, NotText, TooLarge, TooManySigners
from data.intake.limited_process import matches_within_limits
from data.intake.limits import NAME_LIST_BYTES
from data.intake.match.name_list import NAMES, matches, read_file, read_names
from data.intake.match.name_parts import name
from data.measures.signers.reach import gaps_near, reach
from data.record.filters import Filters
from data.record.folding import folded
from data.record.record import read_record
from data.record.selection import select
from data.record.served import served_record
from tests.tiny import tiny

ROOT = Path(__file__).parents[3]
SHIPPED = read_record()

# a: asylum, signed from USA, MEX and nobody knows where; b: aid and asylum, signed from USA and GTM
RECORD = tiny(
    signers={"a": "wola sf far", "b": "wola casa"},
    asks={"a": "asylum-access", "b": "humanitarian-aid asylum-access"},
    based={"wola": "USA", "sf": "MEX", "casa": "GTM", "silent": "PAN"},
    endorsed={"BLZ": "2021-01-01", "MEX": "2021-01-01"},
    aliases={"Washington Office": "wola"},
)
VIEW = select(RECORD, Filters())


# ---- reading a list ------------------------------------------------------------------------------


def test_a_list_is_one_name_a_line_each_once_spaces_made_single() -> None:
    assert read_names("  WOLA \n\nSin   Fronteras\r\nWOLA\n") == (["WOLA", "Sin Fronteras"], 0)


def test_formulas_and_markup_are_names_like_any_other() -> None:
    lines = ['=HYPERLINK("http://example.org")', "<script>alert(1)</script>", "**bold** [x](javascript:1)", "$x$"]

    assert read_names("\n".join(lines))[0] == lines


def test_hidden_characters_go() -> None:
    assert read_names("W\u200bOLA\u202e")[0] == ["WOLA"]


def test_a_line_too_long_for_a_name_is_left_out_and_counted() -> None:
    assert read_names("WOLA\n" + "x" * 301) == (["WOLA"], 1)


@pytest.mark.parametrize("text", ["", " \n\t\n", "\u200b"])
def test_a_list_without_a_name_is_refused(text: str) -> None:
    with pytest.raises(EmptyText):
        read_names(text)


def test_five_thousand_names_are_read_and_one_more_is_refused() -> None:
    names = [f"name {k}" for k in range(NAMES)]

    assert len(read_names("\n".join(names))[0]) == NAMES == 5000
    with pytest.raises(TooManySigners):
        read_names("\n".join([*names, "one more"]))


def test_a_binary_file_is_refused() -> None:
    with pytest.raises(NotText):
        read_file(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "list.txt")


def test_a_file_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(TooLarge):
        read_file(b"a" * (NAME_LIST_BYTES + 1), "list.txt")


def test_of_a_table_the_first_filled_cell_of_each_row_is_the_name() -> None:
    assert read_file(b'"Casa, A.C.",1\n,WOLA\n', "list.CSV").split("\n") == ["Casa, A.C.", "WOLA"]
    assert read_file("CARE;1\nJRS;2\n".encode("utf-16"), "list.csv").split("\n") == ["CARE", "JRS"]


def test_a_text_file_keeps_the_commas_of_its_names() -> None:
    assert read_file(b"ACCSS, Guatemala", "list.txt") == "ACCSS, Guatemala"


# ---- matching ------------------------------------------------------------------------------------


def reasons(*names: str) -> list[tuple[str, str, bool]]:
    """Return for each name of a list the reason of its first match, whom it means, and if that is sure."""
    rows = pd.DataFrame(matches(b"", "", "\n".join(names), SHIPPED.tables).matches).drop_duplicates("name")
    return list(zip(rows["reason"], rows["organization_id"], rows["sure"], strict=True))


def test_each_name_is_matched_with_its_reason() -> None:
    assert reasons(
        "Kids in Need of Defense", "KIDS IN NEED OF DEFENSE.", "KIND", "Kids in need of defence", "Zzyzx"
    ) == [
        ("exact", "kind", True),
        ("exact", "kind", True),
        ("alias", "kind", True),
        ("likely", "kind", False),
        ("none", "", False),
    ]


def test_every_alias_on_the_record_finds_its_organization() -> None:
    aliases = SHIPPED.tables["aliases"]
    of = aliases.groupby("alias", observed=True)["organization_id"].agg(set)
    rows = pd.DataFrame(matches(b"", "", "\n".join(of.index), SHIPPED.tables).matches)
    sure = rows[rows["sure"]]

    assert all(
        organization in of[alias] for alias, organization in zip(sure["name"], sure["organization_id"], strict=True)
    )
    assert len(sure) / len(of) > 0.95


def test_a_list_is_matched_in_a_process_that_keeps_nothing_and_may_take_five_seconds() -> None:
    before = name.cache_info().currsize, folded.cache_info().currsize
    longest = [f"{n} " + " ".join(f"Red{n}x{k}" for k in range(60)) for n in range(3300)]
    content = "\n".join(one[:300] for one in longest).encode()

    found = matches_within_limits(content, "list.txt", "WOLA", SHIPPED.tables)

    assert (found.names, found.long, found.matches[0].organization_id) == (3301, 0, "wola")
    assert (name.cache_info().currsize, folded.cache_info().currsize) == before
    with pytest.raises(TooManySigners):
        matches_within_limits(b"", "", "\n".join(map(str, range(NAMES + 1))), SHIPPED.tables)


@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_text_is_read_and_matched_without_a_fault_and_no_name_is_lost(lines: list[str]) -> None:
    try:
        names, _long = read_names("\n".join(lines))
    except EmptyText:
        return
    found = matches(b"", "", "\n".join(lines), SHIPPED.tables).matches

    assert list(dict.fromkeys(one.name for one in found)) == names
    assert all((one.organization_id == "") == (one.reason == "none") for one in found)


# ---- reach ---------------------------------------------------------------------------------------


def test_reach_counts_the_set_against_all_other_signers() -> None:
    counts = reach(VIEW, ["sf", "far", "silent", "unknown"])

    # sf and far signed a, far has no country, silent signed nothing; the others are wola and casa
    assert counts.T.to_dict() == {
        "chosen": {"organizations": 2, "countries": 1, "themes": 1, "demands": 1, "statements": 1},
        "others": {"organizations": 2, "countries": 2, "themes": 2, "demands": 2, "statements": 2},
    }


def test_the_two_sides_add_up_to_all_signers() -> None:
    assert reach(VIEW, ["wola"])["organizations"].tolist() == [1, 3]
    assert reach(VIEW, [])["organizations"].tolist() == [0, 4]


def test_reach_obeys_the_filters() -> None:
    view = select(RECORD, Filters(statements=("b",)))

    assert reach(view, ["sf", "casa"]).loc["chosen"].tolist() == [1, 1, 2, 2, 1]


def test_the_gaps_near_a_set_are_those_of_the_worklist_with_one_of_it_nearest() -> None:
    gaps = gaps_near(VIEW, ["casa"])

    # Belize has no signer and Mexico one: Guatemala lies beside both
    assert {"endorsed-no-signer:BLZ", "single-signer:MEX"} <= set(gaps["gap_id"])
    assert (gaps["names"].map(list) == pd.Series([["casa"]] * len(gaps), index=gaps.index)).all()
    assert gaps_near(VIEW, ["far", "silent"])["gap_id"].str.startswith("group-unnamed").sum() == 0
    assert gaps_near(VIEW, []).empty


# ---- the panel -----------------------------------------------------------------------------------

SCRIPT = """
from data.record.filters import Filters
from data.record.selection import select
from data.record.served import served_record
from pages.parts.views.organizations.reach_panel import reach_panel

reach_panel(select(served_record(), Filters()))
"""


def panel(text: str) -> AppTest:
    """Return the panel with a list typed in."""
    app = AppTest.from_string(SCRIPT, default_timeout=30).run()
    app.text_area(key="reach_text").set_value(text).run()
    return app


def test_without_a_list_the_panel_says_what_signing_is_not() -> None:
    app = panel("")

    assert not app.exception and not app.error and not app.warning
    assert any("Signing is not impact" in block.value for block in app.markdown)


def test_a_list_is_counted_in_words() -> None:
    app = panel("KIND\nWOLA\nKids in need of defence\nZzyzx")

    assert not app.exception and not app.error
    assert "2 of 2 organizations confirmed signed" in [heading.value for heading in app.subheader]


def test_a_list_of_blanks_gets_a_clear_message() -> None:
    app = panel("\u200b\n\u200b")

    assert [message.value for message in app.warning] == ["The list has no name that can be read."]


def test_too_many_names_get_a_clear_message() -> None:
    app = panel("\n".join(f"name {k}" for k in range(NAMES + 1)))

    assert not app.exception
    assert ["5001" in message.value.replace(",", "") for message in app.error] == [True]


def test_markup_in_a_name_reaches_no_markdown() -> None:
    app = panel("<img src=x onerror=alert(1)>\n=1+1\nKIND")

    assert not app.exception
    assert not [block.value for block in app.markdown if "onerror" in block.value or "=1+1" in block.value]


def test_the_list_is_written_and_logged_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.chdir(tmp_path)
    partner = "Quite Unknown Grantee of Ours"
    with caplog.at_level(logging.DEBUG):
        app = panel(f"KIND\n{partner}")

    assert not app.exception
    assert partner not in caplog.text
    assert not list(tmp_path.iterdir())
    served = served_record()
    kept = [str(value) for value in (*served.cache.values(), *served.views.values())]
    assert not [value for value in kept if partner in value]
