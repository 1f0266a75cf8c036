"""What the pages of demands and of statements say and draw, on records small enough to count by hand."""

from pathlib import Path

import pytest

from data.measures.demands.history import not_compared
from data.measures.demands.passage_rows import kept_codings
from data.record.filters import Filters
from data.record.selection import View, select
from pages.parts.views.demands import change_lists, demand_commitments, demand_detail, demand_matrix, passage_list
from pages.parts.views.demands.signers_of_demand import signers_frame
from pages.parts.views.statements import cards, document as statement_parts
from pages.parts.visit.current import Visit, begin
from pages.parts.words import catalogue, passage_text
from tests.pages.test_pages import FILTERS, opened
from tests.tiny import tiny

THREE = tiny(
    signers={"a": "ara bel", "b": "bel", "c": "cat"},
    asks={"a": "asylum-access safe-return", "b": "asylum-access? language-access", "c": "language-access"},
)


def seen(record, filters: Filters | None = None, *, embedded: bool = False) -> View:
    catalogue.use("en")
    view = select(record, filters or Filters())
    begin(Visit(record=record, view=view, lang="en", embedded=embedded))
    return view


def html_of(app) -> str:  # type: ignore[no-untyped-def]
    return " ".join(block.value for block in app.get("html"))


def test_the_matrix_has_a_row_for_each_demand_made_and_a_mark_for_each_statement() -> None:
    html = demand_matrix.matrix_html(seen(THREE))

    rows = {part.split("'")[0].split('"')[0]: part for part in html.split('id="row-')[1:]}
    assert set(rows) == {"asylum-access", "safe-return", "language-access"}
    marks = [part.split('"')[0] for part in rows["asylum-access"].split('<i class="')[1:4]]
    assert marks == ["call", "concern", "absent"]
    assert "show=safe-return&amp;lang=en#chosen" in rows["safe-return"]


def test_another_row_keeps_the_tab_of_a_demand_and_an_embedded_page_its_frame() -> None:
    view = seen(THREE, embedded=True)

    html = demand_matrix.matrix_html(view, tab="signers")

    assert "tab=signers" in html
    assert "embed=true" in html
    assert "embed=true" not in demand_matrix.matrix_html(seen(THREE))


def test_the_rows_that_recur_most_stand_alone_on_a_screen() -> None:
    html = demand_matrix.matrix_html(seen(THREE), most=1)

    assert html.count('id="row-') == 1
    assert 'id="row-asylum-access"' in html
    assert "rowgroup" not in html


def test_who_signed_a_demand_are_those_of_statements_that_ask_for_it() -> None:
    rows = signers_frame(seen(THREE), "language-access")

    assert dict(zip(rows["organization_id"], rows["statements"], strict=True)) == {"bel": ("b",), "cat": ("c",)}
    assert signers_frame(seen(THREE), "asylum-access")["organization_id"].tolist() == ["ara", "bel"]


def test_a_demand_that_the_filters_hide_is_not_said_to_be_asked_for_by_none() -> None:
    assert demand_detail.title(seen(THREE, Filters(themes=("asylum",))), "safe-return") == "Safe return"


def test_no_package_is_said_where_none_matches() -> None:
    assert "No package matched it in our reading." in demand_commitments.commitments_html(seen(THREE), "safe-return")


@pytest.mark.parametrize(("addressed", "reason"), [({}, "theme"), ({"a-p02": "PAN", "b-p01": "USA"}, "government")])
def test_a_demand_that_could_not_be_repeated_is_left_out_with_its_reason(addressed, reason) -> None:  # type: ignore[no-untyped-def]
    other = "end-expulsions" if addressed else "safe-return"
    record = tiny(
        signers={"a": "ara", "b": "bel"},
        asks={"a": f"asylum-access; {other}", "b": "asylum-access"},
        addressed=addressed,
    )

    apart = not_compared(seen(record))

    assert apart.to_dict("records") == [{"statement_id": "b", "demand_id": other, "reason": reason}]
    assert "Not compared, as it" in change_lists.change_lists(seen(record))


def test_not_repeated_demands_stand_by_name_where_the_comparison_is_fair() -> None:
    record = tiny(signers={"a": "ara", "b": "bel"}, asks={"a": "asylum-access end-expulsions", "b": "asylum-access"})

    html = change_lists.change_lists(seen(record))

    assert "Not repeated:" in html
    assert "show=end-expulsions" in html
    assert "all its demands" in html


def test_a_card_says_what_a_statement_asks_for_the_first_time() -> None:
    view = seen(THREE)

    assert cards.new_words(view, "a") == "The first of these statements"
    assert cards.new_words(view, "b") == "New: language access"
    assert cards.new_words(view, "c") == "No demand that was not made before"


def test_the_title_of_the_statements_says_how_many_from_when_to_when() -> None:
    assert statement_parts.finding(seen(THREE)) == "Three statements, Jan 1, 2022 to Jan 3, 2022"
    assert statement_parts.finding(seen(THREE, Filters(statements=("b",)))) == "Statement b, Jan 2, 2022"


@pytest.mark.parametrize("tab", [*demand_detail.TABS, "changes", "addressees", "groups", "demands"])
def test_every_tab_of_the_demands_draws_one_title(tab: str) -> None:
    app = opened("demands.py", {"tab": tab})

    assert not app.exception
    assert not app.warning
    assert len(app.title) == 1


@pytest.mark.parametrize("tab", ["signed", "figures", "about"])
def test_every_tab_of_a_statement_draws(tab: str) -> None:
    app = opened("statements.py", {"tab": tab, "show": "title-42-expansion"})

    assert not app.exception
    assert not app.warning


def test_a_tab_that_does_not_exist_is_said() -> None:
    (notice,) = opened("demands.py", {"tab": "nonsense"}).warning

    assert "nonsense" in notice.value


def test_a_closed_tab_sends_nothing() -> None:
    assert "class='pl" in html_of(opened("demands.py", {}))
    assert "class='pl" not in html_of(opened("demands.py", {"tab": "commitments"}))
    assert 'class="made' not in html_of(opened("demands.py", {"tab": "changes"}))


@pytest.mark.parametrize("script", ["demands.py", "statements.py"])
@pytest.mark.parametrize(
    "query", [FILTERS["signers but no passage"], FILTERS["nothing at all"], FILTERS["one statement"]]
)
def test_what_was_asked_for_opens_under_any_filter(script: str, query: dict[str, str | list[str]]) -> None:
    show = "darien-response" if script == "demands.py" else "leaders-summit"

    app = opened(script, query | {"show": show})

    assert not app.exception
    assert len(app.title) == 1


def test_a_passage_is_quoted_with_its_lines_where_its_text_is_at_hand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "000_a.txt").write_text("• Let <all> in\nnot this", encoding="utf-8")
    monkeypatch.setenv(passage_text.FOLDER, str(tmp_path))
    view = seen(THREE)

    html = passage_list.passages_html(
        view,
        tuple(kept_codings(view, demand_id="asylum-access").tolist()),
        show_statement=True,
        show_demands=False,
        texts=passage_text.texts_folder(),
    )

    assert "<q>Let &lt;all&gt; in</q>" in html
    assert "As published, line 1" in html
    assert "not this" not in html
    assert html.count("a cue") == 1


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe"])
def test_texts_that_cannot_be_read_are_named_in_the_log_and_cues_stand_instead(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "texts"
    if content is not None:
        folder.mkdir()
    if content:
        (folder / "000_a.txt").write_bytes(content)
    monkeypatch.setenv(passage_text.FOLDER, str(folder))

    assert passage_text.passage_text(passage_text.texts_folder(), "000", 1, 1) == ""
    assert passage_text.FOLDER in caplog.text
