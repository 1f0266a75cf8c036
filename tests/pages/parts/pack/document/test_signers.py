"""Who signed in the Word document: set so that its last page is no scrap."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml.ns import qn

from pages.parts.pack.document.signers import FILLED, signers_high, size_of
from pages.parts.pack.formats import made
from pages.parts.pack.paper_signers import behind, signed_there
from tests.pages.parts.pack.briefs import briefing

PAGE = 745.0


@pytest.mark.parametrize("tenths", range(10))
def test_wherever_they_begin_the_last_page_is_no_scrap(tenths: int) -> None:
    one = briefing("one demand")
    assert one.signers
    pages = 1.5 + tenths / 10
    size = size_of(one, [one.signers], pages, PAGE, close=False)
    end = pages + signers_high(one, one.signers, size, close=False) / PAGE
    low, high = FILLED

    assert low - 0.06 <= end % 1 <= high + 0.06


def test_a_page_ends_between_sources_but_leaves_none_alone_and_nothing_but_names_comes_after() -> None:
    one = briefing()
    document = docx.Document(io.BytesIO(made(one, "docx")))
    # whose the work is stands with how to read it
    (how, *told) = [p for p in document.paragraphs if p._p.style == "End"]

    assert one.credits in how.text and how.text.startswith(one.headings.limits)
    assert len(told) == len(one.sources)
    assert [bool(p.paragraph_format.keep_with_next) for p in told] == [True, *(False for _p in told[3:]), True, False]
    assert document.paragraphs[-1].text == "" and document.paragraphs[-1].paragraph_format.line_spacing.pt == 1


def test_a_page_may_end_between_events_but_leaves_none_alone_and_never_within_one() -> None:
    document = docx.Document(io.BytesIO(made(briefing("a country"), "docx")))
    tables = [t for t in document.tables if any(p._p.style == "Events" for p in t.rows[0].cells[0].paragraphs)]

    (events,) = tables
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in events.rows)
    kept = [all(p.paragraph_format.keep_with_next for c in row.cells for p in c.paragraphs) for row in events.rows[:-1]]
    # the last two stand with the small print
    assert kept == [*(False for _row in kept[2:]), True, True]


def test_who_signed_stands_by_country_that_of_the_pack_first_and_those_north_of_latin_america_last() -> None:
    for signers in (behind(briefing("a country")), signed_there(briefing())):
        assert signers
        order = [country for country, _n, _names in signers.groups]
        assert order.index("Mexico") < order.index("United States") < len(order) - 1
        assert order[-1] == "Country not known"
    first = behind(briefing("a country"))
    assert first and first.groups[0][0] == "Panama"
