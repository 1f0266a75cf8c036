"""A summary that is still to be translated: every place that shows one shows what there is, with its language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from data.claims.claim import claim
from data.measures.demands.passage_rows import evidence, kept_codings
from data.record.filters import Filters
from data.record.record import Record
from data.record.selection import select
from pages.parts.claims.rows import tables
from pages.parts.pack.rows.sheets import sheets
from pages.parts.shell.search_answers import answers
from pages.parts.views.demands.demand_fold import passage_rows
from pages.parts.views.demands.passage_list import passages_html
from pages.parts.visit.current import Visit, begin
from pages.parts.words import catalogue
from pages.parts.words.summaries import marked, summaries, summary, summary_html
from tests.tiny import tiny

SPANISH = "Abrir la <b>puerta"


def record() -> Record:
    """Return a record of two passages, the first of them summarized in Spanish alone."""
    made = tiny(signers={"a": "wola cda"}, asks={"a": "asylum-access; non-refoulement"})
    passages = made.tables["passages"].copy()
    for column, text in (("summary_en", ""), ("summary_es", SPANISH), ("summary_pt", "")):
        passages[column] = passages[column].astype(object).where(passages["passage_id"] != "a-p01", text)
    return replace(made, tables={**made.tables, "passages": passages})


@pytest.fixture(params=["en", "es", "pt"])
def lang(request: pytest.FixtureRequest) -> Iterator[str]:
    """Make each language that of the reader."""
    catalogue.use(request.param)
    yield request.param
    catalogue.use("en")


def test_the_readers_language_comes_first_and_the_one_that_there_is_next(lang: str) -> None:
    first, second = record().tables["passages"].itertuples()

    assert summary(first) == (SPANISH, "es")
    assert summary(second) == ("passage a-p02", lang)


def test_another_language_is_marked_once_and_the_readers_own_never(lang: str) -> None:
    name = {"en": "Spanish", "pt": "espanhol"}
    first, second = record().tables["passages"].itertuples()

    mark = f" ({name[lang]})" if lang != "es" else ""
    assert summaries(record().tables["passages"]) == [SPANISH + mark, "passage a-p02"]
    assert marked("x", lang) == "x"
    html = summary_html(first)
    assert "Abrir la &lt;b&gt;puerta" in html
    assert ("<span lang='es'>" in html) == (lang != "es")
    assert "<small>" not in summary_html(second)


def test_every_place_that_shows_a_summary_shows_the_original_with_its_language() -> None:
    view = select(record(), Filters())
    begin(Visit(record=view.record, view=view, lang="en", embedded=False))
    rows = evidence(view)

    codings = tuple(kept_codings(view).tolist())
    lists = passages_html(view, codings, show_statement=True, show_demands=True), passage_rows(view, rows)
    sheet = next(one for one in sheets(view, (), ()) if one.file == "passages")
    frames = tables(claim(view, "demand", "asylum-access"))
    found = [item for group in answers(view.record, "puerta")["groups"] for item in group["items"]]

    for html in lists:
        assert "Abrir la &lt;b&gt;puerta</span> <small>(Spanish)</small>" in html
    assert f"{SPANISH} (Spanish)" in sheet.rows[0]
    assert any(f"{SPANISH} (Spanish)" in frame.to_numpy() for frame in frames)
    assert [item["label"] for item in found] == [f"{SPANISH} (Spanish)"]
