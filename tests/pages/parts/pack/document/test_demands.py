"""The demands on a government in the Word document: in lists, or in lines alone."""

from __future__ import annotations

import io

import docx

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.formats import made
from tests.pages.parts.pack.briefs import ISSUED, SITE
from tests.shipped import shipped


def test_where_each_demand_is_asked_once_no_empty_list_stands_under_the_question() -> None:
    one = brief(
        select(shipped(), Filters(countries=("GUY",))), "government", USUAL["government"], issued=ISSUED, site=SITE
    )
    told = " ".join(paragraph.text for paragraph in docx.Document(io.BytesIO(made(one, "docx"))).paragraphs)

    assert one.demands and all(int(n) < 2 for _name, n, _mark in one.demands.rows)
    assert "Also asked in one statement" in told
